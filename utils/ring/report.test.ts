import { expect, it } from 'vitest';
import { loopbackOutcome } from './loopback.ts';
import { ringReport, stamp } from './report.ts';
import type { RingEntry } from './sound.ts';

const entry: RingEntry = {
  id: 'a',
  at: Date.UTC(2026, 10, 25, 8, 30),
  origin: 'https://tccc.qcloud.com',
  way: 'media',
  key: 'u123',
  verdict: 'rang',
  silence: 'blocked',
  hidden: true,
  loop: true,
  grounds: ['loop', 'hidden'],
  afterMs: 84.3,
  lastedMs: 5230,
  endedBy: 'page',
};

it('says when, heard or not, and why, and leaves other sounds out', () => {
  const text = ringReport(
    { version: '0.1.0', browser: 'Chromium 156', at: entry.at },
    [
      entry,
      { ...entry, id: 'b', verdict: 'missed', because: 'no-device', afterMs: undefined },
      { ...entry, verdict: 'not-ring' },
    ],
    480,
  );
  expect(text.split('\n')).toEqual([
    'RingReady 0.1.0',
    'Chromium 156',
    '2026-11-25 16:30:00 +08:00',
    'rings 2: heard 0, rang instead 1, missed 1',
    '',
    expect.stringMatching(/^time\tconsole/),
    '2026-11-25 16:30:00 +08:00\ttccc.qcloud.com\trang\tblocked\t-\t84 ms\t5.2 s\tpage\tbackground\tmedia\tloop+hidden',
    expect.stringContaining('\tmissed\tblocked\tno-device\t-\t'),
    '',
  ]);
  expect(text).not.toContain('u123');
});

it('writes the distance from UTC', () => {
  expect(stamp(0, -210)).toBe('1969-12-31 20:30:00 -03:30');
});

it('the loopback hears a tone that stands out, and nothing else', () => {
  expect(loopbackOutcome(-29, -142, -120)).toBe('heard');
  expect(loopbackOutcome(-110, -142, -130)).toBe('not-heard');
  expect(loopbackOutcome(-40, -45, -42)).toBe('not-heard');
  expect(loopbackOutcome(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY)).toBe(
    'not-heard',
  );
  // Somebody whistles the same note all the time.
  expect(loopbackOutcome(-30, -60, -30)).toBe('not-heard');
});
