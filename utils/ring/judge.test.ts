import { describe, expect, it } from 'vitest';
import { holdOf, judge } from './judge.ts';
import { Beats } from './page/beats.ts';
import { hintOf } from './page/fingerprint.ts';
import { soundFixture } from './sound-fixture.ts';

const rings = (change: Parameters<typeof soundFixture>[0]) => judge(soundFixture(change)).ring;

describe('a ring is', () => {
  it.each([
    ['a loop', { loop: true }],
    ['a loop of a minute in a hidden tab', { loop: true, hidden: true, seconds: 60 }],
    ['a file with a telling name', { hint: 'ring' as const }],
    ['what comes again after the same pause', { beats: 3, hidden: true }],
    ['a sound with a notification of a call', { notice: true }],
    ['a short loop', { loop: true, seconds: 0.2 }],
  ])('%s', (_name, change) => expect(rings(change)).toBe(true));
});

describe('a ring is not', () => {
  it.each([
    ['a sound', {}],
    ['a ping in a hidden tab', { hidden: true, seconds: 0.8 }],
    ['a loop of silence', { loop: true, silent: true, hint: 'ring' as const, notice: true }],
    ['the other party’s voice', { stream: true, hidden: true, notice: true }],
    ['a recording in a player', { controls: true, seconds: 40, loop: true }],
    ['music on hold', { loop: true, seconds: 180 }],
    ['a ringback after a click', { loop: true, clicked: true }],
    ['a ringback by name', { loop: true, hint: 'other' as const }],
    ['a key tone', { clicked: true, seconds: 0.1, beats: 3 }],
  ])('%s', (_name, change) => expect(rings(change)).toBe(false));
});

describe('what the user said', () => {
  it('beats every sign', () => {
    expect(judge(soundFixture(), { told: 'ring' }).ring).toBe(true);
    expect(judge(soundFixture({ loop: true, hint: 'ring' }), { told: 'not-ring' }).ring).toBe(false);
  });
  it('makes no ring of silence', () => {
    expect(judge(soundFixture({ silent: true }), { told: 'ring' }).ring).toBe(false);
  });
});

it.each([
  ['ringtone.3f2a.mp3', 'ring'],
  ['incoming_call.ogg', 'ring'],
  ['来电铃声.mp3', 'ring'],
  ['ringback.mp3', 'other'],
  ['ring-back-tone.wav', 'other'],
  ['hangup.mp3', 'other'],
  ['dtmf-5.wav', 'other'],
  ['new-message.mp3', 'other'],
  ['silence.mp3', 'other'],
  ['phone-hold.mp3', 'other'],
  ['a8f31c.mp3', 'none'],
] as const)('the name %s hints at: %s', (name, hint) => expect(hintOf(name)).toBe(hint));

it('a ring that does not loop is over after a while', () => {
  expect(holdOf({ loop: true, seconds: 2 })).toBeNull();
  expect(holdOf({ loop: false, seconds: 2 })).toBe(5000);
  expect(holdOf({ loop: false, seconds: null })).toBe(4000);
});

describe('the beat', () => {
  const series = (times: number[]) => {
    const beats = new Beats();
    for (const time of times) beats.note('k', time);
    return beats.of('k');
  };
  it('is of equal pauses', () => {
    expect(series([0, 3000, 6010, 9000])).toBe(3);
    // Two tones at once are one.
    expect(series([0, 1, 3000, 3001, 6000, 6002, 9000])).toBe(3);
  });
  it('is not of messages, typing, or what comes too seldom', () => {
    expect(series([0, 3000, 4100, 9000])).toBeLessThan(3);
    expect(series([0, 200, 400, 600, 800])).toBe(0);
    expect(series([0, 20_000, 40_000, 60_000])).toBe(0);
  });
});

/** A repeatable stream of numbers: the same thousand sounds on every run. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

it('of 1,000 sounds of a working day none is taken for a ring', () => {
  const next = random(7);
  const pick = <T>(...of: T[]) => of[Math.floor(next() * of.length)] as T;
  const beats = new Beats();
  let now = 0;
  const wrong: string[] = [];
  for (let i = 0; i < 1000; i++) {
    const kind = pick('ping', 'key', 'hangup', 'recording', 'voice', 'silence', 'hold', 'click', 'video');
    // Messages and keys come as people send and press them, in bursts too.
    now += kind === 'key' ? 120 + next() * 500 : 200 + next() * next() * 20_000;
    if (kind === 'ping' || kind === 'key') beats.note(kind, now);
    const sound = {
      ping: () =>
        soundFixture({
          seconds: 0.4 + next(),
          hidden: next() < 0.7,
          beats: beats.of('ping'),
          state: pick('blocked', 'playing'),
        }),
      key: () =>
        soundFixture({
          way: 'web-audio',
          seconds: null,
          clicked: true,
          unlocked: true,
          beats: beats.of('key'),
        }),
      hangup: () => soundFixture({ hint: 'other', seconds: 1.2, beats: 1, hidden: next() < 0.5 }),
      recording: () => soundFixture({ controls: next() < 0.8, clicked: true, seconds: 20 + next() * 300 }),
      voice: () => soundFixture({ stream: true, seconds: null, hidden: next() < 0.5 }),
      silence: () =>
        soundFixture({ loop: true, silent: true, hidden: next() < 0.5, state: pick('blocked', 'playing') }),
      hold: () => soundFixture({ loop: true, seconds: 120 + next() * 100, hidden: next() < 0.5 }),
      click: () => soundFixture({ seconds: 0.05, hint: pick('other', 'none'), clicked: true }),
      video: () => soundFixture({ loop: true, silent: true, seconds: 15 }),
    }[kind]();
    if (judge(sound).ring) wrong.push(`${i} ${kind} ${JSON.stringify(sound)}`);
  }
  expect(wrong).toEqual([]);
});
