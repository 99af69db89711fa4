import { browser } from 'wxt/browser';
import { askForProbes, changeKept, noteFix, readKept } from '../store.ts';
import type { FixId, FixRecord } from '../types.ts';
import { keepAwake } from './awake.ts';
import type { Fix, Where } from './fix.ts';
import { holdPage, proveAutoplay } from './page.ts';
import { allowCamera, allowMicrophone, allowNotifications, unmuteSite } from './site-settings.ts';
import { keepTab, reloadTab, unlockPage, unmuteTab } from './tab.ts';

const fixes: Fix[] = [
  unlockPage,
  allowMicrophone,
  allowCamera,
  allowNotifications,
  proveAutoplay,
  unmuteTab,
  unmuteSite,
  keepTab,
  holdPage,
  keepAwake,
  reloadTab,
];

/** Of the fixes that the extension does itself; the guided ones (guided.ts) are not here. */
export const fixOf = (id: FixId): Fix | undefined => fixes.find((fix) => fix.id === id);

/** A permission that is asked for may close the popup: the background then goes on with what was pending. */
export const pendingHolds = 5 * 60 * 1000;

const nameOf = (fix: FixId, { origin, tabId }: Where, at: number) => `${fix}:${origin}:${tabId ?? ''}:${at}`;

/** Does it, notes it, and asks the consoles anew. Called twice for one click it notes once. */
export async function applyFix(fix: Fix, where: Where, at: number): Promise<FixRecord> {
  const before = await fix.apply(where);
  const record: FixRecord = {
    id: nameOf(fix.id, where, at),
    at,
    fix: fix.id,
    ...where,
    before,
    undone: null,
    proof: null,
  };
  await noteFix(record);
  await changeKept('pending', () => null);
  await askForProbes();
  return record;
}

/**
 * In a click, and first of all there: Chrome's dialog wants the gesture. `refused` when the user said no. A fix that
 * cannot be done throws.
 */
export async function runFix(id: FixId, where: Where): Promise<FixRecord | 'refused'> {
  const fix = fixOf(id);
  if (!fix) throw new Error(`no such fix: ${id}`);
  const at = Date.now();
  if (fix.permission) {
    // Noted without waiting, for the dialog must be asked for in the same turn as the click.
    const noted = changeKept('pending', () => ({ fix: id, ...where, at }));
    const allowed = await browser.permissions.request({ permissions: [fix.permission as never] });
    await noted;
    if (!allowed) {
      await changeKept('pending', () => null);
      return 'refused';
    }
  }
  return applyFix(fix, where, at);
}

/** Newest of what stays behind, for each fix and place. */
export const lasting = (records: FixRecord[]): FixRecord[] => {
  const seen = new Set<string>();
  return records.filter(({ fix, origin, tabId, undone }) => {
    const place = `${fix} ${origin} ${tabId}`;
    if (undone !== null || seen.has(place) || !fixOf(fix)?.undo) return false;
    seen.add(place);
    return true;
  });
};

export async function undoFix(record: FixRecord): Promise<void> {
  const fix = fixOf(record.fix);
  if (!fix?.undo) return;
  const others = lasting(await readKept('fixes'))
    .filter((other) => other.fix === record.fix && other.origin !== record.origin)
    .map(({ origin }) => origin);
  // A tab that was closed meanwhile took its setting with it.
  await fix.undo(record, record.before, [...new Set(others)]).catch((error: unknown) => {
    if (!/No tab with id/i.test(error instanceof Error ? error.message : '')) throw error;
  });
  const same = ({ fix: id, origin, tabId }: FixRecord) =>
    id === record.fix && origin === record.origin && tabId === record.tabId;
  await changeKept('fixes', (all) =>
    all.map((each) => (same(each) && each.undone === null ? { ...each, undone: Date.now() } : each)),
  );
  await askForProbes();
}
