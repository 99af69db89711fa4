import { browser } from 'wxt/browser';
import { readKept } from '../store.ts';
import type { CheckId, FixId, TabFacts } from '../types.ts';
import { fixOf, pendingHolds, samePlace } from './run.ts';
import { placeOfFix } from './where.ts';

export interface NotGiven {
  check: CheckId;
  fix: FixId;
  until: number;
}

/**
 * A fix that stopped at Chrome's dialog, which closed the popup as it opened: nobody is told of a “no” then. What is
 * pending while the permission is not there was refused, or not answered. Said of the console it was for, for as long
 * as a later “yes” would still do it.
 */
export async function notGiven(tab: TabFacts | null, now = Date.now()): Promise<NotGiven | null> {
  const pending = await readKept('pending');
  const fix = pending && fixOf(pending.fix);
  if (!pending || !fix?.permission || pending.undo !== undefined) return null;
  const until = pending.at + pendingHolds;
  if (pending.at > now || now >= until) return null;
  const check = pending.check ?? fix.mends;
  if (!tab || !samePlace(fix, placeOfFix(tab, check, fix.id), pending)) return null;
  const given = await browser.permissions.contains({ permissions: [fix.permission as never] });
  return given ? null : { check, fix: fix.id, until };
}
