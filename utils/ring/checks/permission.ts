import type { Check, CheckContext, FixId, PermissionName, Verdict } from '../types.ts';
import { act, frameTag, good, noPage, topOf, unknown } from './shared.ts';

/**
 * The page's own answer counts. Chrome's content setting says the same unless a policy decides, which it does not
 * know of: the two differing is how one sees the policy.
 */
export function judgePermission(
  context: CheckContext,
  name: PermissionName & ('microphone' | 'camera' | 'notifications'),
  fix: FixId,
): Verdict {
  const none = noPage(context);
  if (none) return none;
  const answer = topOf(context)?.permissions[name];
  // A type that this Chrome does not know says nothing, least of all that a policy is at work.
  const read = context.settings?.[name];
  const setting = read === 'unknown' ? null : (read ?? null);
  const evidence = { page: answer ?? '–', 'content setting': setting ?? 'not readable' };
  // Microphone and camera are the page's to give on; where it did not, no setting helps. Notifications are not.
  if (name === 'microphone' && context.tab?.within && topOf(context)?.framed?.microphone === false) {
    return act('not-delegated', {
      evidence: { ...evidence, 'allow="microphone"': false, iframe: frameTag(context.tab.origin) },
    });
  }
  if (!answer) return unknown('not-told', { evidence, fixes: ['site-settings'] });
  if (answer === 'granted') {
    return good(setting !== null && setting !== 'allow' ? 'granted-by-policy' : 'granted', { evidence });
  }
  if (setting === 'allow') return act('denied-by-policy', { evidence, fixes: ['policy-kit'] });
  // In another site's page nobody may ask for it, and Chrome calls that denied: only a setting tells that somebody did.
  if (name === 'notifications' && context.tab?.within && answer === 'denied' && setting !== 'block') {
    return act('framed', { evidence, fixes: [fix, 'site-settings'] });
  }
  return act(answer === 'denied' ? 'denied' : 'prompt', { evidence, fixes: [fix, 'site-settings'] });
}

export const permissionCheck = (
  name: 'microphone' | 'camera' | 'notifications',
  fix: FixId,
  silences: boolean,
  also: (context: CheckContext, verdict: Verdict) => Verdict = (_context, verdict) => verdict,
): Check => ({ id: name, silences, run: (context) => also(context, judgePermission(context, name, fix)) });
