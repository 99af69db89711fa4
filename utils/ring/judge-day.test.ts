import { describe, expect, it } from 'vitest';
import { type Judgement, judge } from './judge.ts';
import { Beats } from './page/beats.ts';
import { fingerprintOf } from './page/fingerprint.ts';
import type { SoundEvent } from './sound.ts';
import { soundFixture } from './sound-fixture.ts';

/** The judge with what it goes by in earnest: names from addresses, beats from times. */
class Desk {
  #beats = new Beats();
  now = 0;

  /** What the judge says of a sound that comes `after` milliseconds. */
  sound(address: string, change: Partial<SoundEvent> = {}, after = 0): Judgement & { sound: SoundEvent } {
    this.now += after;
    const seconds = change.seconds === undefined ? 1 : change.seconds;
    const { key, hint, silent } = fingerprintOf(address, seconds);
    const fingerprint =
      change.way === 'web-audio'
        ? { key: `w${change.key ?? 'o'}`, hint: 'none' as const, silent }
        : { key, hint, silent };
    this.#beats.note(fingerprint.key, this.now);
    const sound = soundFixture({
      ...fingerprint,
      at: this.now,
      seconds,
      beats: this.#beats.of(fingerprint.key),
      every: this.#beats.every(fingerprint.key),
      ...change,
    });
    return { ...judge(sound), sound };
  }
}

/** A repeatable stream of numbers. */
function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { next, pick: <T>(...of: T[]) => of[Math.floor(next() * of.length)] as T };
}

const on = (file: string) => `https://tccc.qcloud.com/static/${encodeURIComponent(file)}?v=3`;
const tone = { way: 'web-audio', seconds: null, key: 'osine' } as const;

/**
 * How call pages ring, as their code does it: softphones, chat applications and call-centre front ends that are public.
 * `after` are the pauses between the turns; it must be a ring at the last turn at the latest.
 */
describe('a ring is recognised when it is', () => {
  it.each<[string, string, Partial<SoundEvent>, number[]?]>([
    ['a looped file named after ringing', on('ringbell.mp3'), { loop: true }],
    ['a looped file with a hash in its name', on('ring.3f2a9c.wav'), { loop: true }],
    ['a looped file of no name', on('1359-preview.mp3'), { loop: true }],
    ['a looped file that is named otherwise', on('notification.mp3'), { loop: true }],
    ['a looped alert', on('alert.mp3'), { loop: true }],
    ['a looped file called tone', on('tone.mp3'), { loop: true, seconds: null }],
    ['a looped data: address', 'data:audio/wav;base64,UklGRiQ', { loop: true }],
    ['a looped blob', 'blob:https://tccc.qcloud.com/5b1f', { loop: true, seconds: 3 }],
    ['a looped buffer of Web Audio', '', { loop: true, way: 'web-audio', seconds: 4 }],
    ['a looped video without a picture', on('call.mp4'), { loop: true }],
    ['a file that is played once, named after an incoming call', on('call_incoming.mp3'), {}],
    ['the same, in other words', on('ringtone_incoming.mp3'), {}],
    ['a prompt for an incoming call, in Chinese', on('来电提示音.mp3'), {}],
    ['the same as a message', on('incoming-call-message.mp3'), {}],
    ['呼入', on('呼入提示.wav'), {}],
    ['a bell', on('bell.wav'), {}],
    ['phoneRing', on('phoneRing.mp3'), {}],
    ['a file that is not named, with a notification of the call', on('a1.mp3'), { notice: true }],
    ['a file that is played every two seconds by a timer', on('a1.mp3'), {}, [0, 2000, 2003, 1998, 2010]],
    ['a file of a second, every five (China’s cadence)', on('a1.mp3'), {}, [0, 5000, 5040, 4980]],
    ['two seconds on, four off (America’s cadence)', on('a1.mp3'), { seconds: 2 }, [0, 6010, 6000, 5990]],
    ['played again at its end', on('a1.mp3'), { seconds: 3.2 }, [0, 3210, 3220, 3205]],
    ['tones of 2.2 seconds’ beat', '', tone, [0, 2200, 2205, 2195, 2200]],
    [
      'a double ring (Britain’s cadence): two tones, a pause',
      '',
      tone,
      [0, 600, 2400, 600, 2400, 600, 2400, 600, 2400],
    ],
    [
      'a melody of notes by a timer',
      '',
      tone,
      [0, 150, 150, 150, 2550, 150, 150, 150, 2550, 150, 150, 150, 2550, 150, 150, 150, 2550],
    ],
    ['two oscillators to a tone', '', tone, [0, 1, 3000, 1, 3000, 1, 3000, 1, 3000, 1]],
  ])('%s', (_what, address, change, after = [0]) => {
    for (const more of [{ state: 'blocked' }, { state: 'playing', hidden: true, unlocked: true }] as const) {
      const desk = new Desk();
      const last = after.map((pause) => desk.sound(address, { ...change, ...more }, pause)).at(-1);
      expect(last?.ring, JSON.stringify(last)).toBe(true);
    }
  });
});

type Make = (desk: Desk, chance: ReturnType<typeof random>) => Judgement & { sound: SoundEvent };
const around: Make[] = [
  // Clicks of the page, as it is clicked.
  (desk, { next, pick }) =>
    desk.sound(
      on(pick('click.mp3', 'b2.mp3', 'tick.wav', 'pop.mp3')),
      { seconds: 0.02 + next() * 0.25, clicked: next() < 0.9 },
      next() * 3000,
    ),
  // Messages, as they come: in bursts, and then not for a while.
  (desk, { next, pick }) =>
    desk.sound(
      on(pick('new-message.mp3', 'msg-incoming.mp3', '新消息.wav', 'ping.mp3', 'dingdong.mp3')),
      { seconds: 0.3 + next() * 1.5, hidden: next() < 0.7, state: pick('blocked', 'playing') },
      next() < 0.3 ? 150 + next() * 700 : next() * next() * 25_000,
    ),
  // One ping without a name, at odd pauses.
  (desk, { next, pick }) =>
    desk.sound(
      on('7.mp3'),
      { seconds: 0.4 + next() * 0.5, hidden: next() < 0.5, state: pick('blocked', 'playing') },
      700 + next() * 12_000,
    ),
  // Voice prompts.
  (desk, { next, pick }) =>
    desk.sound(
      on(pick('坐席已示闲.mp3', '通话已结束.mp3', 'welcome.mp3', 'please-wait.ogg', '网络异常提示.mp3')),
      { seconds: 1 + next() * 4, hidden: next() < 0.5 },
      2000 + next() * 60_000,
    ),
  // Music that is played once; a video in a help page, with and without a player's buttons.
  (desk, { next }) =>
    desk.sound(on('theme.mp3'), { seconds: 95 + next() * 200, hidden: next() < 0.5 }, 60_000),
  (desk, { next }) =>
    desk.sound(
      on('lesson-2.mp4'),
      { seconds: 20 + next() * 600, controls: next() < 0.5, clicked: next() < 0.5 },
      30_000,
    ),
  // Music on hold.
  (desk, { next, pick }) =>
    desk.sound(
      on(pick('hold.mp3', 'hold-music.ogg', 'moh-hold.wav', 'm1.mp3')),
      { loop: true, seconds: 91 + next() * 200, hidden: next() < 0.5 },
      20_000,
    ),
  // The other party.
  (desk, { next, pick }) =>
    desk.sound(
      '',
      {
        stream: true,
        seconds: null,
        loop: next() < 0.1,
        hidden: next() < 0.5,
        notice: next() < 0.2,
        state: pick('pending', 'playing'),
      },
      next() * 20_000,
    ),
  // A recording out of the history, again from where it was.
  (desk, { next, pick }) =>
    desk.sound(
      on(pick('record_20261102_8812.mp3', '录音-17.wav', '8812.mp3')),
      { seconds: 5 + next() * 500, controls: next() < 0.7, clicked: next() < 0.7, hidden: next() < 0.2 },
      500 + next() * 40_000,
    ),
  // What keeps a page awake.
  (desk, { next, pick }) =>
    desk.sound(
      pick('', on('silence.mp3'), on('keep-alive.wav')),
      {
        loop: true,
        silent: true,
        hidden: next() < 0.8,
        way: pick('media', 'web-audio'),
        state: pick('blocked', 'playing'),
        seconds: pick(0.5, 1, 10),
      },
      next() * 20_000,
    ),
  // Keys of the dial pad, and what the caller hears.
  (desk, { next }) => desk.sound('', { ...tone, clicked: true, unlocked: true }, 90 + next() * 900),
  (desk, { next, pick }) =>
    desk.sound(
      on(
        pick(
          'ringback.mp3',
          'dial-tone.wav',
          'busy.mp3',
          '回铃音.mp3',
          'call_outgoing.mp3',
          'dtmf-3.wav',
          'hangup.mp3',
          'call_ended.mp3',
        ),
      ),
      { loop: next() < 0.6, hidden: next() < 0.3, clicked: next() < 0.5 },
      next() * 10_000,
    ),
  // A looped film without sound.
  (desk) => desk.sound(on('banner.mp4'), { loop: true, silent: true, seconds: 15 }, 9000),
  // Words that have a ring in them.
  (desk, { pick, next }) =>
    desk.sound(
      on(
        pick(
          'monitoring.mp3',
          'spring.mp3',
          'string-pluck.wav',
          'microphone_test.mp3',
          'headphone.mp3',
          'scoring-done.mp3',
          'missed_call.mp3',
          '未接来电.mp3',
          '来电录音.mp3',
        ),
      ),
      { seconds: 1 + next() * 3 },
      1000 + next() * 20_000,
    ),
];

it.each([7, 19, 101])('of 1,000 sounds of a working day (%i) none is taken for a ring', (seed) => {
  const chance = random(seed);
  const desk = new Desk();
  const wrong: string[] = [];
  const made = new Map<Make, number>();
  for (let i = 0; i < 1000; i++) {
    const make = chance.pick(...around);
    made.set(make, (made.get(make) ?? 0) + 1);
    const { ring, grounds, sound } = make(desk, chance);
    if (ring) wrong.push(`${i} ${grounds.join()} ${JSON.stringify(sound)}`);
  }
  expect(wrong).toEqual([]);
  expect(made.size).toBe(around.length);
  expect(Math.min(...made.values())).toBeGreaterThan(30);
});

it('a sound that is silent, somebody’s voice, or said to be none is no ring whatever else it is', () => {
  const { next, pick } = random(5);
  for (let i = 0; i < 5000; i++) {
    const any: Partial<SoundEvent> = {
      loop: next() < 0.5,
      hint: pick('ring', 'other', 'none'),
      hidden: next() < 0.5,
      notice: next() < 0.5,
      clicked: next() < 0.5,
      controls: next() < 0.5,
      seconds: pick(null, 0.1, 1, 30, 200),
      beats: Math.floor(next() * 9),
      state: pick('blocked', 'pending', 'playing'),
      way: pick('media', 'web-audio'),
    };
    expect(judge(soundFixture({ ...any, silent: true })).ring).toBe(false);
    expect(judge(soundFixture({ ...any, silent: true }), { told: 'ring', sounded: true }).ring).toBe(false);
    expect(judge(soundFixture({ ...any, stream: true })).ring).toBe(false);
    expect(judge(soundFixture(any), { told: 'not-ring' }).ring).toBe(false);
  }
});
