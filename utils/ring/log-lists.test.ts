import { expect, test } from 'vitest';
import { languages } from '../i18n/language.ts';
import { ringTexts } from '../i18n/ring.ts';
import { callsOf, othersOf, ringsNow } from './log-lists.ts';
import { type RingEntry, silences, unrung, verdicts } from './sound.ts';

const entry = (id: string, more: Partial<RingEntry> = {}): RingEntry => ({
  id,
  at: 0,
  origin: 'https://tccc.qcloud.com',
  way: 'media',
  key: id,
  verdict: 'heard',
  hidden: false,
  loop: true,
  grounds: [],
  ...more,
});

test('pings do not push calls out of sight; the user’s word moves them', () => {
  const pings = Array.from({ length: 20 }, (_, i) => entry(`p${i}`, { verdict: 'not-ring' }));
  const all = [
    ...pings,
    entry('mine', { verdict: 'not-ring', feedback: 'ring' }),
    entry('none', { feedback: 'not-ring' }),
    entry('call', { verdict: 'missed' }),
  ];
  expect(callsOf(all).map(({ id }) => id)).toEqual(['mine', 'none', 'call']);
  expect(othersOf(all)).toEqual(pings);
});

test('each verdict, silence and reason has words in every language', () => {
  const texts: Record<string, Record<string, string>> = ringTexts;
  for (const key of [
    ...verdicts.map((each) => `log.${each}`),
    ...silences.map((each) => `silence.${each}`),
    ...unrung.map((each) => `because.${each}`),
  ]) {
    for (const language of languages) expect(texts[key]?.[language], `${key} ${language}`).toBeTruthy();
  }
});

test('what rings now: ours, without an end, while it can still last', () => {
  const ours = entry('ours', { verdict: 'rang', at: 1000, afterMs: 80 });
  expect(ringsNow([entry('page'), ours], 2000)).toBe(ours);
  expect(ringsNow([{ ...ours, endedBy: 'page' }], 2000)).toBeNull();
  expect(ringsNow([{ ...ours, verdict: 'missed' }], 2000)).toBeNull();
  // The ringer died and could not say so.
  expect(ringsNow([ours], 61_079)).toBe(ours);
  expect(ringsNow([ours], 61_080)).toBeNull();
});
