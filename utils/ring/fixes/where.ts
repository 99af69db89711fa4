import type { CheckId, FixId, TabFacts } from '../types.ts';
import type { Where } from './fix.ts';

/** Measured: in a frame microphone, camera and sound go by the page's site; notifications by the frame's own. */
const siteFixes: FixId[] = ['allow-microphone', 'allow-camera', 'unmute-site'];
export const bySite = (check: CheckId, fix: FixId): boolean =>
  siteFixes.includes(fix) || (fix === 'site-settings' && check !== 'notifications');

/** Where a fix is done: for a console in another site's page, what that site decides is changed there. */
export function placeOfFix({ origin, id, within }: TabFacts, check: CheckId, fix: FixId): Where {
  return { origin: within?.site && bySite(check, fix) ? within.site : origin, tabId: id };
}
