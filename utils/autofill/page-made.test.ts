import { expect, test } from 'vitest';
import { control } from '../../test/corpus/build.ts';
import { PageMade } from './page-made.ts';
import type { FieldReport } from './plan-types.ts';
import type { Control, PageScan } from './scan-types.ts';

const scanOf = (controls: Control[]): PageScan => ({
  id: 's.1',
  url: 'https://dyvms.console.aliyun.com/',
  title: '',
  headings: [],
  groups: [],
  controls,
  truncated: false,
  scanMs: 1,
});
const name = (value: string[], rest: Partial<Control> = {}): Control => ({
  ...control({ key: null, row: '企业名称', value }, 'c1'),
  ...rest,
});
const report = (ref: string, kind: FieldReport['kind']): FieldReport => ({
  ref,
  key: 'company.name',
  label: '',
  kind,
  library: 'fusion',
  outcome: 'filled',
  notes: [],
});
const uploaded = (made: PageMade) =>
  made.filled(report('c9', 'upload'), { outcome: 'filled', shown: ['a.jpg'] });

test('what came after an upload into an empty field gives way', () => {
  const made = new PageMade(scanOf([name([])]));
  expect(made.mayOverwrite(name(['误读']))).toBe(false);
  uploaded(made);
  expect(made.mayOverwrite(name(['误读']))).toBe(true);
  expect(made.mayOverwrite(name([]))).toBe(false);
});

test('what the user touched, and what stood there before, does not', () => {
  const made = new PageMade(scanOf([name([])]));
  uploaded(made);
  expect(made.mayOverwrite(name(['用户写的'], { handled: true }))).toBe(false);
  const before = new PageMade(scanOf([name(['原有'])]));
  uploaded(before);
  expect(before.mayOverwrite(name(['原有']))).toBe(false);
  expect(before.mayOverwrite(name(['误读']))).toBe(false);
});

test('an upload is never one, nor a file that failed to go', () => {
  const made = new PageMade(scanOf([name([])]));
  made.filled({ ...report('c9', 'upload'), outcome: 'failed' }, { outcome: 'failed', shown: [] });
  expect(made.mayOverwrite(name(['误读']))).toBe(false);
  uploaded(made);
  expect(made.mayOverwrite(name(['b.jpg'], { kind: 'upload' }))).toBe(false);
});

test('a field of ours is put back twice, then left', () => {
  const made = new PageMade(scanOf([name([])]));
  uploaded(made);
  made.filled(report('c1', 'text'), { outcome: 'filled', shown: ['杭州云岭'] });
  expect(made.spoiled(name(['杭州云岭']))).toBe(false);
  expect([1, 2, 3].map(() => made.spoiled(name(['误读'])))).toEqual([true, true, false]);
  expect(made.spoiled(name(['用户改的'], { handled: true }))).toBe(false);
});

test('waits only where pictures were sent and a reading may come', () => {
  const made = new PageMade(scanOf([name([])]));
  expect(made.pending(true)).toBeNull();
  uploaded(made);
  expect(made.pending(false)).toBeNull();
  expect(made.pending(true)).toBeGreaterThan(0);
  made.mayOverwrite(name(['误读']));
  expect(made.pending(false)).toBeGreaterThan(0);
});
