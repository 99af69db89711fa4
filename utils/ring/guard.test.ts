import { describe, expect, it } from 'vitest';
import { nextStep, refill, spend, type TabSound } from './guard.ts';
import { soundFixture } from './sound-fixture.ts';

const tab = (change: Partial<TabSound> = {}): TabSound => ({
  audible: false,
  muted: false,
  mutedBySite: false,
  ...change,
});
const at = (elapsed: number, more: Partial<Parameters<typeof nextStep>[1]> = {}) => ({
  elapsed,
  playingFor: elapsed,
  tab: tab(),
  trusted: false,
  ...more,
});

describe('a ring', () => {
  it('that was refused is rung at once', () => {
    expect(nextStep(soundFixture({ state: 'blocked' }), at(1))).toEqual({ act: 'ring', silence: 'blocked' });
  });

  it('on a context that does not start is rung after a moment, later where the page may sound', () => {
    const locked = soundFixture({ state: 'pending', way: 'web-audio' });
    expect(nextStep(locked, at(20)).act).toBe('wait');
    expect(nextStep(locked, at(100))).toEqual({ act: 'ring', silence: 'blocked' });
    const unlocked = soundFixture({ state: 'pending', way: 'web-audio', unlocked: true });
    expect(nextStep(unlocked, at(100)).act).toBe('wait');
    expect(nextStep(unlocked, at(450)).act).toBe('ring');
  });

  it('that Chrome does not load in a background tab is rung', () => {
    const hidden = soundFixture({ state: 'pending', hidden: true });
    expect(nextStep(hidden, at(300)).act).toBe('wait');
    expect(nextStep(hidden, at(700))).toEqual({ act: 'ring', silence: 'not-loaded' });
  });

  it('that sounds is heard, unless the tab or the site is muted', () => {
    const sound = soundFixture();
    expect(nextStep(sound, at(100, { tab: tab({ audible: true }) })).act).toBe('heard');
    expect(nextStep(sound, at(100, { tab: tab({ audible: true, muted: true }) }))).toEqual({
      act: 'ring',
      silence: 'tab-muted',
    });
    expect(nextStep(sound, at(100, { tab: tab({ audible: true, muted: true, mutedBySite: true }) }))).toEqual(
      {
        act: 'ring',
        silence: 'site-muted',
      },
    );
  });

  it('that plays and is not audible is rung only when it is known to be no silent file', () => {
    expect(nextStep(soundFixture(), at(1000)).act).toBe('wait');
    expect(nextStep(soundFixture(), at(1600)).act).toBe('unsure');
    expect(nextStep(soundFixture(), at(1600, { trusted: true }))).toEqual({
      act: 'ring',
      silence: 'not-audible',
    });
    expect(nextStep(soundFixture(), at(1600, { tab: tab({ muted: true }) })).act).toBe('unsure');
  });
});

describe('how much a site may make us ring', () => {
  it('is three minutes at a stretch, then half of the time', () => {
    let budget = refill(undefined, 0);
    expect(budget.leftMs).toBe(120_000);
    budget = spend(budget, 60_000, 60_000);
    budget = spend(budget, 120_000, 60_000);
    budget = spend(budget, 180_000, 60_000);
    expect(budget.leftMs).toBe(0);
    // Ringing without a pause: half of the time in the long run.
    let rung = 0;
    let now = 180_000;
    for (let minute = 0; minute < 600; minute++) {
      const left = refill(budget, now).leftMs;
      const ms = Math.min(60_000, Math.max(0, left));
      rung += ms;
      now += 60_000;
      budget = spend(budget, now, ms);
    }
    expect(rung / (600 * 60_000)).toBeLessThan(0.6);
  });
  it('comes back, and never to more than the whole', () => {
    expect(refill({ at: 0, leftMs: 0 }, 60_000).leftMs).toBe(30_000);
    expect(refill({ at: 0, leftMs: 0 }, 10_000_000).leftMs).toBe(120_000);
  });
  it('does not go wrong when the clock is set back', () => {
    expect(refill({ at: 1000, leftMs: 5 }, 0).leftMs).toBe(120_000);
  });
});
