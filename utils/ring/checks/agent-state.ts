import type { Check } from '../types.ts';
import { act, good, noPage, topOf, unknown } from './shared.ts';

/** Only a free agent is given calls; a call missed in time can put the agent on a break by itself (document 679). */
export const check: Check = {
  id: 'agent-state',
  silences: true,
  run(context) {
    const none = noPage(context);
    if (none) return none;
    const state = topOf(context)?.agentState ?? null;
    if (state === null) return unknown('not-told');
    const evidence = { page: state };
    return state === 'free' ? good('free', { evidence }) : act(state, { evidence });
  },
};
