import { expect, test } from 'vitest';
import { affects, expiryWarnings } from './expiry.ts';

const ending = (on: string, key = 'business-license') => ({ companyId: 'c', company: '甲公司', key, on });

test.each([
  ['2026-12-26', null],
  ['2026-12-25', 30],
  ['2026-12-03', 30],
  ['2026-12-02', 7],
  ['2026-11-26', 7],
  ['2026-11-25', 0],
  ['2026-10-01', 0],
])('%s, seen on 25 November', (on, level) => {
  expect(expiryWarnings([ending(on)], '2026-11-25')[0]?.level ?? null).toBe(level);
});

test('one paper ends an Alibaba qualification of that company, and no other provider’s by our word', () => {
  const [warning] = expiryWarnings([ending('2026-11-30')], '2026-11-25');
  if (!warning) throw new Error('no warning');
  expect(affects(warning, { provider: 'aliyun-voice', companyId: 'c' })).toBe(true);
  expect(affects(warning, { provider: 'aliyun-voice', companyId: 'd' })).toBe(false);
  expect(affects(warning, { provider: 'tencent-ccc', companyId: 'c' })).toBe(false);
  const [letter] = expiryWarnings([ending('2026-11-30', 'number-application-letter')], '2026-11-25');
  expect(letter && affects(letter, { provider: 'aliyun-voice', companyId: 'c' })).toBe(false);
});
