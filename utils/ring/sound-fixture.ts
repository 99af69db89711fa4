import type { SoundEvent } from './sound.ts';

/** A sound with nothing remarkable about it, for tests. */
export const soundFixture = (change: Partial<SoundEvent> = {}): SoundEvent => ({
  alarm: 'a1',
  way: 'media',
  state: 'playing',
  key: 'u1',
  hint: 'none',
  loop: false,
  seconds: 1,
  silent: false,
  stream: false,
  controls: false,
  hidden: false,
  clicked: false,
  unlocked: false,
  beats: 0,
  every: null,
  notice: false,
  waits: false,
  at: 0,
  ...change,
});
