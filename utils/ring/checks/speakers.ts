import type { Check } from '../types.ts';
import { act, good, noPage, topOf, unknown } from './shared.ts';

export const check: Check = {
  id: 'speakers',
  silences: true,
  run(context) {
    const none = noPage(context);
    if (none) return none;
    const devices = topOf(context)?.devices;
    if (!devices) return unknown('not-told');
    const { outputs, output } = devices;
    const before = context.outputBefore;
    const evidence = { outputs, default: output ?? 'name not told', before: before ?? '–' };
    if (outputs === 0) return act('none', { evidence, fixes: ['test-ring'] });
    // Without the microphone permission Chrome lists one device without a name.
    if (output === null) return good('present', { evidence, fixes: ['test-ring'] });
    if (before !== null && before !== output) {
      return act('changed', { params: { before, now: output }, evidence, fixes: ['test-ring'] });
    }
    return good('named', { params: { name: output }, evidence, fixes: ['test-ring'] });
  },
};
