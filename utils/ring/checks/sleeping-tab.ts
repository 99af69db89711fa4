import type { Check } from '../types.ts';
import { act, good, noPage, topOf } from './shared.ts';

/**
 * Memory Saver discards and Energy Saver freezes tabs that nobody looks at. Chrome spares a tab that may notify from
 * both, one that holds a lock from freezing (discard_eligibility_policy, cannot_freeze_reason).
 */
export const check: Check = {
  id: 'sleeping-tab',
  silences: false,
  run(context) {
    const none = noPage(context);
    if (none || !context.tab) return none ?? good('safe');
    const notifies = topOf(context)?.permissions.notifications === 'granted';
    const { autoDiscardable } = context.tab;
    const evidence = { autoDiscardable, 'may notify': notifies, 'holds a lock': context.held };
    const kept = notifies || !autoDiscardable;
    const awake = notifies || context.held;
    if (kept && awake) return good('safe', { evidence });
    return act(kept ? 'may-freeze' : 'exposed', {
      evidence,
      fixes: [
        ...(kept ? [] : ['keep-tab' as const]),
        ...(awake ? [] : ['hold-page' as const]),
        'performance-settings',
      ],
    });
  },
};
