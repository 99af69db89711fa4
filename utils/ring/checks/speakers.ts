import type { Check, FrameProbe } from '../types.ts';
import { act, good, noPage, pageOf, stamp, topOf, unknown } from './shared.ts';

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
    const rang = context.lastRingAt ? `${before || 'name not kept'}, ${stamp(context.lastRingAt)}` : before;
    const loaded = pageOf(context)?.load?.devices?.output ?? null;
    const evidence = {
      outputs,
      default: output ?? 'name not told',
      'at the last ring': rang ?? 'no ring known',
      'when the page loaded': loaded ?? 'name not told',
    };
    if (outputs === 0) return act('none', { evidence, fixes: ['test-ring'] });
    if (output === null) {
      // Without the microphone permission Chrome lists one device without a name.
      const mayUse = (each: FrameProbe | null | undefined) => each?.permissions.microphone === 'granted';
      if (!mayUse(topOf(context))) return good('present', { evidence, fixes: ['test-ring'] });
      // All of them are listed, and not which one is in use (Linux): one less may be the one.
      const load = pageOf(context)?.load;
      const had = context.outputsBefore ?? (mayUse(load) ? (load?.devices?.outputs ?? 0) : 0);
      return had > outputs
        ? act('unplugged', { params: { before: had, now: outputs }, evidence, fixes: ['test-ring'] })
        : good('unnamed', { params: { count: outputs }, evidence, fixes: ['test-ring'] });
    }
    if (before !== null && before !== output) {
      return act(before === '' ? 'changed-since' : 'changed', {
        params: { before, now: output },
        evidence,
        fixes: ['test-ring'],
      });
    }
    // No ring to compare with: since the page was opened.
    if (before === null && loaded !== null && loaded !== output) {
      return act('changed-since-load', {
        params: { before: loaded, now: output },
        evidence,
        fixes: ['test-ring'],
      });
    }
    return good('named', { params: { name: output }, evidence, fixes: ['test-ring'] });
  },
};
