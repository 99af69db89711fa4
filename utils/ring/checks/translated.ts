import type { Check } from '../types.ts';
import { act, good, noPage, topOf, unknown } from './shared.ts';

export const check: Check = {
  id: 'translated',
  silences: false,
  run(context) {
    const none = noPage(context);
    if (none) return none;
    const top = topOf(context);
    if (!top) return unknown('not-told');
    return top.translated ? act('translated', { fixes: ['reload-tab'] }) : good('original');
  },
};
