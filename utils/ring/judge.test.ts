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
    ['a recording in a player, repeated in a hidden tab', { controls: true, loop: true, hidden: true }],
    ['music on hold', { loop: true, seconds: 180 }],
    ['a ringback after a click', { loop: true, clicked: true }],
    ['a ringback by name', { loop: true, hint: 'other' as const }],
    ['keys that are pressed at an even pace', { clicked: true, seconds: null, beats: 5 }],
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
  ['来电提示音.mp3', 'ring'],
  ['incoming_call_message.mp3', 'ring'],
  ['RING.WAV', 'ring'],
  ['phoneRing.ogg', 'ring'],
  ['telephone.mp3', 'ring'],
  ['未接来电.mp3', 'other'],
  ['新消息提示.mp3', 'other'],
  ['call_outgoing.mp3', 'other'],
  ['monitoring.mp3', 'none'],
  ['String.mp3', 'none'],
  ['microphone.mp3', 'none'],
  ['alert.mp3', 'none'],
] as const)('the name %s hints at: %s', (name, hint) => expect(hintOf(name)).toBe(hint));

it('a ring that does not loop is over after a while', () => {
  expect(holdOf({ loop: true, seconds: 2, every: null })).toBeNull();
  expect(holdOf({ loop: false, seconds: 2, every: null })).toBe(5000);
  expect(holdOf({ loop: false, seconds: null, every: null })).toBe(4000);
  // One that keeps a beat: a little longer than from one turn to the next.
  expect(holdOf({ loop: false, seconds: 1, every: 5000 })).toBe(6500);
  expect(holdOf({ loop: false, seconds: null, every: 800 })).toBe(2500);
  // Nobody will say when it is over, loop or not.
  expect(holdOf({ loop: true, seconds: 2, every: null, waits: true })).toBe(15_000);
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
    // So are the two of a double ring.
    expect(series([0, 600, 3000, 3600, 6000, 6600, 9000, 9600])).toBe(3);
  });
  it('says how long from one turn to the next, once that is known', () => {
    const beats = new Beats();
    for (const time of [0, 5000]) beats.note('k', time);
    expect(beats.every('k')).toBeNull();
    beats.note('k', 10_020);
    expect(beats.every('k')).toBe(5020);
    expect(beats.every('other')).toBeNull();
  });
  it('is not of messages, typing, or what comes too seldom', () => {
    expect(series([0, 3000, 4100, 9000])).toBeLessThan(3);
    expect(series([0, 200, 400, 600, 800])).toBe(0);
    // Three numbers typed with equal pauses between them.
    const typed = [0, 5000, 10_000, 15_000].flatMap((at) =>
      Array.from({ length: 9 }, (_, i) => at + 400 * i),
    );
    expect(series(typed)).toBe(0);
    expect(series([0, 20_000, 40_000, 60_000])).toBe(0);
  });
});
