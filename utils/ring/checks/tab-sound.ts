import type { Check } from '../types.ts';
import { act, good, noPage } from './shared.ts';

export const check: Check = {
  id: 'tab-sound',
  silences: true,
  run(context) {
    const none = noPage(context);
    if (none || !context.tab) return none ?? good('on');
    const { muted, mutedBy, audible } = context.tab;
    const sound = context.settings?.sound ?? null;
    const evidence = { muted, reason: mutedBy ?? '–', audible, 'site setting': sound ?? 'not readable' };
    if (sound === 'block') return act('site-muted', { evidence, fixes: ['unmute-site', 'site-settings'] });
    // Muted “by the user” is either the tab or its whole site: without the permission nobody can tell which.
    if (muted && mutedBy === 'user' && sound === null) {
      return act('muted', { evidence, fixes: ['unmute-tab', 'unmute-site', 'site-settings'] });
    }
    if (muted) return act('tab-muted', { evidence, fixes: ['unmute-tab'] });
    return good('on', { evidence });
  },
};
