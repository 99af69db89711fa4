import { afterEach, describe, expect, test, vi } from 'vitest';
import { acceptsAll } from './accept.ts';
import { assemble, take } from './chunks.ts';
import { isoDate, shows } from './compare.ts';

describe('shows', () => {
  const text = (wanted: string, shown: string[], strict = true, kind: 'text' | 'number' = 'text') =>
    shows({ type: 'text', text: wanted }, shown, kind, strict);
  test('text: blanks, line ends, digit groups; case only after filling', () => {
    expect(text('云岭', [' 云岭 '])).toBe(true);
    expect(text('a\nb', ['a\r\nb '])).toBe(true);
    expect(text('6222020200', ['6222 0202 00'])).toBe(true);
    expect(text('0571-8888', ['05718888'])).toBe(true);
    expect(text('ab', ['AB'])).toBe(false);
    expect(text('ab', ['AB'], false)).toBe(true);
    expect(text('云岭', ['云岭科技'], false)).toBe(false);
    expect(text('云岭', [])).toBe(false);
  });
  test('numbers by value', () => {
    expect(text('5000', ['5,000.00'], true, 'number')).toBe(true);
    expect(text('5000', ['500'], true, 'number')).toBe(false);
    expect(text('x', ['y'], true, 'number')).toBe(false);
  });
  test('options and paths by whole texts', () => {
    expect(shows({ type: 'option', anyOf: ['甲', '乙'] }, ['乙'], 'select', true)).toBe(true);
    expect(shows({ type: 'option', anyOf: ['甲'] }, ['甲乙'], 'select', false)).toBe(false);
    const each = [['a'], ['b', 'c']];
    expect(shows({ type: 'options', each }, ['c', 'a'], 'checkbox', true)).toBe(true);
    expect(shows({ type: 'options', each }, ['a', 'a'], 'checkbox', true)).toBe(false);
    expect(shows({ type: 'options', each }, ['a', 'c', 'd'], 'checkbox', true)).toBe(false);
    const levels = [['浙江', '浙江省'], ['杭州市'], ['西湖区']];
    expect(shows({ type: 'path', levels }, ['浙江省', '杭州市', '西湖区'], 'cascader', true)).toBe(true);
    expect(shows({ type: 'path', levels }, ['杭州市', '西湖区'], 'cascader', true)).toBe(true);
    expect(shows({ type: 'path', levels }, ['浙江省', '杭州市'], 'cascader', true)).toBe(false);
    expect(shows({ type: 'path', levels }, [], 'cascader', true)).toBe(false);
  });
  test('dates', () => {
    expect(isoDate('2025年3月9日')).toBe('2025-03-09');
    expect(isoDate('2025/03/09 00:00:00')).toBe('2025-03-09');
    expect(isoDate('长期')).toBe('长期');
    expect(shows({ type: 'date', date: '2025-03-09' }, ['2025/3/9'], 'date', true)).toBe(true);
    const dates = { type: 'dates', from: '2025-03-09', to: '2026-03-09' } as const;
    expect(shows(dates, ['2025-03-09', '2026-03-09'], 'date-range', true)).toBe(true);
    expect(shows(dates, ['2026-03-09', '2025-03-09'], 'date-range', true)).toBe(false);
  });
});

test('accept lists', () => {
  const file = (name: string, type: string) => [{ name, type }];
  expect(acceptsAll('', file('a.exe', ''))).toBe(true);
  expect(acceptsAll('image/*', file('a.png', 'image/png'))).toBe(true);
  expect(acceptsAll('.JPG, .png', file('照.jpg', 'image/jpeg'))).toBe(true);
  expect(acceptsAll('image/jpg', file('a.jpeg', 'image/jpeg'))).toBe(true);
  expect(acceptsAll('image/png,.jpg', file('a.pdf', 'application/pdf'))).toBe(false);
});

describe('chunks', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const ref = (transfer: string, size: number) => ({ transfer, name: 'a.png', type: 'image/png', size });
  test('are joined in order, whatever the order of arrival', async () => {
    take({ transfer: 'a', index: 1, total: 2, bytes: btoa('cd') });
    expect(() => assemble([ref('a', 4)])).toThrow('interrupted');
    take({ transfer: 'a', index: 0, total: 2, bytes: btoa('ab') });
    const [file] = assemble([ref('a', 4)]);
    expect(await file?.text()).toBe('abcd');
    expect(() => assemble([ref('a', 5)])).toThrow('interrupted');
  });
  test('are forgotten after a minute', () => {
    vi.useFakeTimers();
    take({ transfer: 'b', index: 0, total: 1, bytes: btoa('x') });
    vi.advanceTimersByTime(59_000);
    expect(assemble([ref('b', 1)])).toHaveLength(1);
    vi.advanceTimersByTime(2000);
    expect(() => assemble([ref('b', 1)])).toThrow('interrupted');
  });
  test('are bounded in all, and the rest of a refused transfer is dropped', () => {
    const bytes = btoa('x'.repeat(1024 * 1024));
    for (let index = 0; index < 63; index++) take({ transfer: 'big', index, total: 80, bytes });
    expect(() => {
      for (let index = 0; index < 3; index++) take({ transfer: 'more', index, total: 3, bytes });
    }).toThrow('rejected-file');
    expect(() => assemble([ref('more', 1)])).toThrow('interrupted');
  });
  test('malformed ones are refused', () => {
    expect(() => take({ transfer: 'c', index: 2, total: 2, bytes: '' })).toThrow('rejected-file');
    expect(() => take({ transfer: 'c', index: 0, total: 1, bytes: '&&' })).toThrow('rejected-file');
  });
});
