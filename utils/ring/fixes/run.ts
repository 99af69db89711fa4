import { browser } from 'wxt/browser';
import { inTurn } from '../../in-turn.ts';
import { askForProbes, changeKept, keepNow, type Pending, readKept } from '../store.ts';
import type { CheckId, FixId, FixRecord } from '../types.ts';
import { keepAwake, letSleep } from './awake.ts';
import type { Fix, Where } from './fix.ts';
import { guardOn } from './guard.ts';
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
  guardOn,
  reloadTab,
];

/** Of the fixes that the extension does itself; the guided ones (guided.ts) are not here. */
export const fixOf = (id: FixId): Fix | undefined => fixes.find((fix) => fix.id === id);

/** A permission that is asked for may close the popup: the background then goes on with what was pending. */
export const pendingHolds = 5 * 60 * 1000;

/** Where it holds: a site's setting is one, whatever tab it was changed from. */
function placeOf({ of }: Fix, { origin, tabId }: Where): Where {
  return { origin, tabId: of === 'tab' ? tabId : null };
}
export const samePlace = (fix: Fix, a: Where, b: Where): boolean =>
  fix.of === 'browser' || (a.origin === b.origin && (fix.of === 'site' || a.tabId === b.tabId));
const nameOf = (fix: FixId, { origin, tabId }: Where, at: number) => `${fix}:${origin}:${tabId ?? ''}:${at}`;

const dropPending = async (at: number): Promise<void> => {
  await changeKept('pending', (pending) => (pending?.at === at ? null : pending));
};

const mostFixes = 100;
/** What stands is never forgotten, for it is to be taken back. */
const noteFix = (record: FixRecord) =>
  changeKept('fixes', (all) => {
    const next = [record, ...all.filter(({ id }) => id !== record.id)];
    return next.filter((each, i) => i < mostFixes || (each.undone === null && fixOf(each.fix)?.undo));
  });

/** One fix at a time: undoing one site's setting takes all of its kind away for a moment. */
const turnOf = (fix: FixId) => `fix-${fix}`;

/**
 * Notes what is there, does it, and asks the consoles anew. After Chrome's dialog popup and background both come here
 * for one click, at the same time or one after the other was stopped: the first notes, the other finds it done, or
 * finishes it, and what was there before is what was there before the first.
 */
export function applyFix(fix: Fix, where: Where, at: number): Promise<FixRecord> {
  const place = placeOf(fix, where);
  const id = nameOf(fix.id, place, at);
  const drop = () => dropPending(at);
  return inTurn(turnOf(fix.id), async () => {
    const records = await readKept('fixes');
    const noted = records.find((each) => each.id === id);
    const unfinished = (await readKept('pending'))?.at === at;
    if (noted && (!unfinished || noted.undone !== null)) return noted;
    // Done again while it stands: what was there before is not our own.
    const alike = records.filter((each) => fix.undo && stands(each, fix));
    const standing = alike.findLast((each) => samePlace(fix, each, place));
    const forget = () => changeKept('fixes', (all) => all.filter((each) => each.id !== id));
    let record: FixRecord;
    try {
      record = noted ?? {
        id,
        at,
        fix: fix.id,
        ...place,
        before: standing ? standing.before : ((await fix.read?.(place)) ?? null),
        undone: null,
        proof: null,
      };
      // Before it is done: nothing of ours stands that was not told of.
      await noteFix(record);
    } catch (error) {
      await drop();
      throw error;
    }
    try {
      await fix.apply(place, record.before);
    } catch (error) {
      // Half of it may stand: it is taken back, and remembered for as long as it could not be.
      if (!standing) {
        const others = alike.filter((each) => !samePlace(fix, each, place));
        await fix.undo?.(place, record.before, others).catch(() => {});
      }
      const now = await fix.read?.(place).catch(() => record.before);
      if (standing || !fix.undo || now === record.before) await forget();
      await drop();
      throw error;
    }
    // It is done and noted, whatever becomes of these two.
    await drop().catch(() => {});
    await askForProbes().catch(() => {});
    return record;
  });
}

/**
 * In a click, and first of all there: Chrome's dialog wants the gesture. `refused` when the user said no, or closed the
 * dialog. A fix that cannot be done throws. `check`: the row it was pressed in, which says so (not-given.ts).
 */
export async function runFix(id: FixId, where: Where, check?: CheckId): Promise<FixRecord | 'refused'> {
  const fix = fixOf(id);
  if (!fix) throw new Error(`no such fix: ${id}`);
  const at = Date.now();
  if (fix.permission) {
    const { origin, tabId } = where;
    if (!(await allowed(fix.permission, { fix: id, origin, tabId, at, ...(check ? { check } : {}) })))
      return 'refused';
  }
  return applyFix(fix, where, at);
}

/** Noted and asked in the turn of the click: the dialog wants the gesture, and closes the popup as it opens. */
async function allowed(permission: NonNullable<Fix['permission']>, pending: Pending): Promise<boolean> {
  const noted = keepNow('pending', pending);
  const yes = await browser.permissions
    .request({ permissions: [permission as never] })
    .catch(async (error: unknown) => {
      await noted;
      await changeKept('pending', () => null);
      throw error;
    });
  await noted;
  if (!yes) await changeKept('pending', () => null);
  return yes;
}

/**
 * In the background, when something was asked for, a permission was given or a worker begins: does what a popup that may
 * be gone had begun.
 */
export async function goOn(): Promise<void> {
  await goOnUndoing();
  const pending = await readKept('pending');
  const fix = pending && fixOf(pending.fix);
  if (!pending || !fix?.permission) return;
  const age = Date.now() - pending.at;
  if (age < 0 || age > pendingHolds) {
    return dropPending(pending.at);
  }
  // The dialog may still be open, or another permission was given.
  if (!(await browser.permissions.contains({ permissions: [fix.permission as never] }))) return;
  if (pending.undo !== undefined) {
    const record = (await readKept('fixes')).find(({ id }) => id === pending.undo);
    // What could not be taken back stays in the popup's list.
    if (record?.undone === null) await beginUndoing(fix, record).catch(() => {});
    return dropPending(pending.at);
  }
  // Cannot be done, and nobody is there to be told; the check's row says that it is as it was.
  await applyFix(fix, { origin: pending.origin, tabId: pending.tabId }, pending.at).catch(() => {});
}

const stands = ({ fix, undone }: FixRecord, { id }: Fix) => fix === id && undone === null;

/** Newest of what stays behind, for each fix and place. */
export function lasting(records: FixRecord[]): FixRecord[] {
  const found: FixRecord[] = [];
  for (const record of records) {
    const fix = fixOf(record.fix);
    if (!fix?.undo || !stands(record, fix)) continue;
    if (!found.some((each) => each.fix === fix.id && samePlace(fix, each, record))) found.push(record);
  }
  return found;
}

/** In a click: the permission may have been taken away since, and is asked for again, as safely as for a fix. */
export async function undoFix(record: FixRecord): Promise<void> {
  const fix = fixOf(record.fix);
  if (!fix?.undo) return;
  const { permission } = fix;
  const at = Date.now();
  if (permission && !(chrome as unknown as Record<string, unknown>)[permission]) {
    const { id, origin, tabId } = record;
    if (!(await allowed(permission, { fix: fix.id, origin, tabId, at, undo: id })))
      throw new Error('refused');
  }
  try {
    await beginUndoing(fix, record);
  } finally {
    await dropPending(at);
  }
}

async function beginUndoing(fix: Fix, record: FixRecord): Promise<void> {
  // Between taking away and setting the others anew the popup may be closed: the background goes on then (goOn).
  await changeKept('undoing', (all) => [...all.filter((id) => id !== record.id), record.id]);
  await takeBack(fix, record);
  await askForProbes().catch(() => {});
}

async function takeBack(fix: Fix, record: FixRecord): Promise<void> {
  const undo = fix.undo;
  if (!undo) return;
  try {
    await inTurn(turnOf(fix.id), async () => {
      const records = await readKept('fixes');
      const mine = (each: FixRecord) => stands(each, fix) && samePlace(fix, each, record);
      // Taken back by another hand meanwhile.
      const standing = records.filter(mine);
      if (standing.length === 0) return;
      const others = records.filter((each) => stands(each, fix) && !samePlace(fix, each, record));
      // The oldest: what was there before any of ours. A tab that was closed meanwhile took its setting with it.
      await undo(placeOf(fix, record), standing.at(-1)?.before ?? null, others).catch((error: unknown) => {
        if (!/No tab with id/i.test(error instanceof Error ? error.message : '')) throw error;
      });
      await over(mine);
    });
  } finally {
    await changeKept('undoing', (all) => all.filter((id) => id !== record.id));
  }
}

async function goOnUndoing(): Promise<void> {
  const undoing = await readKept('undoing');
  if (undoing.length === 0) return;
  const records = await readKept('fixes');
  for (const id of undoing) {
    const record = records.find((each) => each.id === id);
    const fix = record && fixOf(record.fix);
    if (record && fix) await takeBack(fix, record).catch(() => {});
    else await changeKept('undoing', (all) => all.filter((each) => each !== id));
  }
}

const over = (which: (record: FixRecord) => boolean) =>
  changeKept('fixes', (all) =>
    all.map((each) => (each.undone === null && which(each) ? { ...each, undone: Date.now() } : each)),
  );

/** What held for a tab went with it; `null`: with every tab, for the browser was started anew. */
export async function tabGone(tabId: number | null): Promise<void> {
  const gone = (record: FixRecord) =>
    fixOf(record.fix)?.of === 'tab' && (tabId === null || record.tabId === tabId);
  if ((await readKept('fixes')).some((each) => each.undone === null && gone(each))) await over(gone);
}

/** A discarded tab can come back under another number. */
export const tabRenamed = (from: number, to: number) =>
  changeKept('fixes', (all) => all.map((each) => (each.tabId === from ? { ...each, tabId: to } : each)));

/** The shift's end, by the clock. */
export async function shiftOver(): Promise<void> {
  await letSleep();
  await over(({ fix }) => fix === 'keep-awake');
}
