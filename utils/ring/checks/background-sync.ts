import type { Check } from '../types.ts';
import { good, noPage, notApplicable, topOf, unknown } from './shared.ts';

/** On by default, and of no use to a live ring; the vendor's list has it. No API changes it. */
export const check: Check = {
  id: 'background-sync',
  silences: false,
  run(context) {
    const none = noPage(context);
    if (none) return none;
    const answer = topOf(context)?.permissions['background-sync'];
    const evidence = { page: answer ?? '–' };
    if (answer === 'granted') return good('granted', { evidence });
    if (!answer) return unknown('not-told', { evidence });
    return notApplicable('denied', { evidence, fixes: ['site-settings'] });
  },
};
