import { describe, expect, it } from 'vitest';
import { capMs, nextStep, refill, spend, type TabSound } from './guard.ts';
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
  const minute = 60_000;
  it('is three minutes at a stretch', () => {
    let budget = refill(undefined, 0);
    expect(budget.leftMs).toBe(3 * minute);
    for (const now of [1, 2, 3]) {
      expect(refill(budget, (now - 1) * minute).leftMs).toBe((4 - now) * minute);
      budget = spend(budget, now * minute, minute);
    }
    expect(budget.leftMs).toBe(0);
  });
  it('is half of the time in the long run', () => {
    // A page that rings whenever it may, as long as it may.
    let budget: ReturnType<typeof refill> | undefined;
    let [now, rung] = [0, 0];
    while (now < 600 * minute) {
      const ms = Math.min(capMs, refill(budget, now).leftMs);
      if (ms > 0) {
        now += ms;
        rung += ms;
        budget = spend(budget, now, ms);
      } else now += 1000;
    }
    expect(rung / now).toBeGreaterThan(0.45);
    expect(rung / now).toBeLessThan(0.52);
  });
  it('comes back with quiet, and never to more than the whole', () => {
    expect(refill({ at: 0, leftMs: 0 }, minute).leftMs).toBe(minute);
    expect(refill({ at: 0, leftMs: 0 }, 200 * minute).leftMs).toBe(3 * minute);
    // Not with the time of the ring itself.
    expect(spend({ at: 0, leftMs: minute }, minute, minute).leftMs).toBe(0);
    expect(spend({ at: 0, leftMs: minute }, 2 * minute, minute).leftMs).toBe(minute);
  });
  it('counts two rings at once as one', () => {
    const one = spend(undefined, minute, minute);
    expect(spend(one, minute, minute)).toEqual(one);
    expect(spend(one, minute + 5000, minute).leftMs).toBe(2 * minute - 5000);
  });
  it('does not go wrong when the clock is set back', () => {
    expect(refill({ at: 1000, leftMs: 5 }, 0).leftMs).toBe(3 * minute);
    expect(spend({ at: 1e12, leftMs: 5 }, 2 * minute, minute).leftMs).toBe(2 * minute);
    expect(spend(undefined, minute, -5).leftMs).toBe(3 * minute);
  });
});

it('one ring is at most a minute', () => expect(capMs).toBe(60_000));
