import type { Check } from '../types.ts';
import { act, good, notApplicable } from './shared.ts';

/** Whether we ring when the page cannot. Where it was switched off, a silent page is a lost call. */
export const check: Check = {
  id: 'guard',
  silences: false,
  run({ tab, guard }) {
    if (!tab) return notApplicable('no-console');
    const evidence = { guard: guard.enabled ? 'on' : 'off', 'this site': guard.siteOff ? 'off' : 'on' };
    if (!guard.enabled) return act('off', { evidence, fixes: ['guard-on'] });
    if (guard.siteOff) return act('site-off', { evidence, fixes: ['guard-on'] });
    return good('on', { evidence });
  },
};
