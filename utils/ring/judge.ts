import { isBeat } from './page/beats.ts';
import type { SoundEvent } from './sound.ts';

/**
 * Is a sound a ring? Points for and against, so that one sign alone can be outweighed and the log can say why. What
 * the user said about a sound beats everything.
 */
export interface Learnt {
  /** What the user said of this sound. */
  told?: 'ring' | 'not-ring';
  /** It was once judged a ring and the tab was audible: it is no silent file. */
  sounded?: boolean;
}

export interface Judgement {
  ring: boolean;
  /** Signs that counted, for the log: `loop`, `named`, … with a minus in front when they spoke against. */
  grounds: string[];
}

const enough = 2;

/** Shorter than this is a click, a key tone, a ping. Seconds. */
const shortest = 0.35;
/** Nothing rings longer than this in one piece: music, a recording. Seconds. */
const longest = 90;

const signs: [name: string, points: number, holds: (sound: SoundEvent) => boolean][] = [
  ['silent', -9, ({ silent }) => silent],
  ['voice', -9, ({ stream }) => stream],
  ['player', -3, ({ controls }) => controls],
  ['other-name', -3, ({ hint }) => hint === 'other'],
  ['named', 3, ({ hint }) => hint === 'ring'],
  ['loop', 2, ({ loop }) => loop],
  ['beat', 3, (sound) => !sound.loop && isBeat(sound)],
  ['notice', 2, ({ notice }) => notice],
  ['hidden', 1, (sound) => sound.hidden && (sound.loop || isBeat(sound))],
  // What follows a click is its answer: a key tone, a ringback, a recording.
  ['click', -2, ({ clicked, loop }) => clicked && !loop],
  ['click', -1, ({ clicked, loop }) => clicked && loop],
  ['short', -2, ({ seconds, loop }) => seconds !== null && seconds < shortest && !loop],
  ['long', -3, ({ seconds }) => seconds !== null && seconds > longest],
];

export function judge(sound: SoundEvent, learnt: Learnt = {}): Judgement {
  if (learnt.told) {
    // Not even the user's word makes a ring of what is silent by the page's own choice.
    return { ring: learnt.told === 'ring' && !sound.silent, grounds: ['told'] };
  }
  const held = signs.filter(([, , holds]) => holds(sound));
  const points = held.reduce((sum, [, each]) => sum + each, 0);
  return {
    ring: points >= enough,
    grounds: [...new Set(held.map(([name, each]) => (each < 0 ? `-${name}` : name)))],
  };
}

const longestHold = 15_000;

/** How long a ring that does not loop may pause before it counts as over. Milliseconds. */
export function holdOf({
  loop,
  seconds,
  every,
  waits,
}: Pick<SoundEvent, 'loop' | 'seconds' | 'every'> & Partial<Pick<SoundEvent, 'waits'>>): number | null {
  if (waits) return longestHold;
  if (loop) return null;
  const unknown = Math.max(4000, (seconds ?? 0) * 1000 + 3000);
  // Its next turn is known: not to fall silent between two, nor to go on for long when no other comes.
  return Math.min(longestHold, every === null ? unknown : Math.max(2500, every + 1500));
}
