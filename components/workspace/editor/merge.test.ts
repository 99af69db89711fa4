import { describe, expect, it } from 'vitest';
import { setAt } from '../draft.ts';
import { differences, merge, same } from './merge.ts';

const base = {
  company: { name: '云岭', phone: '1', term: { from: '2015-03-02', to: null } as Record<string, unknown> },
  telephony: { scripts: [{ scene: 'a' }] },
} as Record<string, Record<string, unknown>>;
const edit = (field: string, value: unknown) => setAt(base, ['company', field], value);

describe('merge', () => {
  it('keeps both where different fields were changed', () => {
    const mine = edit('phone', '2');
    const theirs = edit('name', '云岭二');
    const { profile, clashes, changed } = merge(base, mine, theirs);
    expect(profile.company).toMatchObject({ name: '云岭二', phone: '2' });
    expect(clashes).toEqual([]);
    expect(changed).toBe(true);
  });

  it('names a field that both changed, with both versions, and holds mine meanwhile', () => {
    const mine = edit('phone', '2');
    const theirs = edit('phone', '3');
    const { profile, clashes } = merge(base, mine, theirs);
    expect(clashes).toEqual([{ path: ['company', 'phone'], mine: '2', theirs: '3' }]);
    expect(profile.company?.phone).toBe('2');
    expect(merge(base, mine, mine).clashes).toEqual([]);
  });

  it('takes an emptied field for a change, and keeps long-term apart from unknown', () => {
    const mine = edit('phone', undefined);
    const theirs = edit('term', { from: '2015-03-02', to: '2035-03-01' });
    const { profile, clashes } = merge(base, mine, theirs);
    expect(profile.company).toEqual({ name: '云岭', term: { from: '2015-03-02', to: '2035-03-01' } });
    expect(clashes).toEqual([]);
    const unknown = edit('term', { from: '2015-03-02' });
    expect(merge(base, unknown, theirs).clashes).toEqual([
      { path: ['company', 'term', 'to'], mine: undefined, theirs: '2035-03-01' },
    ]);
  });

  it('takes sections begun in both windows apart, and lists as one', () => {
    const mine = { ...base, people: { operator: { name: '周' } } };
    const theirs = { ...base, people: { operator: { phone: '138' }, legalRepresentative: { name: '林' } } };
    const { profile, clashes } = merge<Record<string, unknown>>(base, mine, theirs);
    expect(profile.people).toEqual({
      operator: { name: '周', phone: '138' },
      legalRepresentative: { name: '林' },
    });
    expect(clashes).toEqual([]);
    const list = (scene: string) => ({ ...base, telephony: { scripts: [{ scene }] } });
    expect(
      merge<Record<string, unknown>>(base, list('b'), list('c')).clashes.map(({ path }) => path),
    ).toEqual([['telephony', 'scripts']]);
  });
});

it('compares by value', () => {
  expect(same({ a: 1, b: [null] }, { b: [null], a: 1 })).toBe(true);
  expect(same({ a: undefined }, {})).toBe(true);
  expect(same({ a: null }, {})).toBe(false);
  expect(differences(base, base)).toEqual([]);
});
