import type { Check } from '../types.ts';
import { good, unknown } from './shared.ts';

export const check: Check = {
  id: 'keep-awake',
  silences: false,
  run: ({ keptAwake }) => (keptAwake ? good('on') : unknown('off', { fixes: ['keep-awake'] })),
};
