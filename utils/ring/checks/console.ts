import type { Check } from '../types.ts';
import { act, good, unknown } from './shared.ts';

/** Addresses at which an agent still has to log in: /login of the document (seed 000), and what others call it. */
const logIn = /(^|[/#?&=._-])(login|log-in|signin|sign-in|sso|passport)([/?#&=._-]|$)/i;

export const check: Check = {
  id: 'console',
  silences: true,
  run({ tab }) {
    if (!tab) return act('closed', { fixes: ['open-console'] });
    const { pathname, hash } = new URL(tab.url);
    const evidence = {
      address: tab.origin + pathname,
      status: tab.status,
      discarded: tab.discarded,
      frozen: tab.frozen,
    };
    if (tab.discarded) return act('discarded', { evidence, fixes: ['reload-tab', 'keep-tab'] });
    if (tab.frozen)
      return act('frozen', { evidence, fixes: ['reload-tab', 'hold-page', 'allow-notifications'] });
    if (logIn.test(pathname) || logIn.test(hash)) return act('logged-out', { evidence });
    if (tab.status !== 'complete') return unknown('loading', { evidence });
    return good('open', { evidence });
  },
};
