import type { StepOutcome } from '../scan-types.ts';
import { makeTools } from './act.ts';
import { type Known, same } from './known.ts';
import { serial } from './queue.ts';
import { successorOf } from './remount.ts';
import { restore } from './restore.ts';
import { bounded } from './scan.ts';
import { bound, settled } from './settle.ts';
import { withShield } from './shield.ts';
import { FillError } from './widget.ts';

/** What stood in each control before we first filled it, in the order of filling; until undo. */
const befores = new Map<Known, string[]>();

export function remember(known: Known, before: string[]): void {
  // A user who changed our value in between made a new "before".
  const old = befores.get(known);
  if (old && same(before, known.put)) return;
  if (old) befores.delete(known);
  befores.set(known, before);
}

const undoMs = 8000;

/** Puts back what stood there before we filled, last first; leaves alone what the user changed since. */
export const undo = (): Promise<StepOutcome[]> =>
  serial(async () => {
    const list = [...befores].reverse();
    befores.clear();
    const outcomes: StepOutcome[] = [];
    for (const [known, before] of list) outcomes.push(await undoOne(known, before));
    return outcomes.reverse();
  });

async function undoOne(remembered: Known, before: string[]): Promise<StepOutcome> {
  const started = performance.now();
  const known = remembered.claim.root.isConnected ? remembered : successorOf(remembered);
  const shown = () =>
    known?.claim.root.isConnected ? bounded(known.claim.widget.show(known.claim.root)) : [];
  const ended = (outcome: StepOutcome['outcome'], code?: string): StepOutcome => ({
    ref: remembered.ref,
    outcome,
    shown: shown(),
    ...(code ? { reason: { code } } : {}),
    ms: performance.now() - started,
    tries: 1,
  });
  if (!known) return ended('skipped', 'gone');
  if (same(shown(), before)) {
    known.put = null;
    return ended('unchanged');
  }
  if (!same(shown(), known.put)) return ended('skipped', 'user-value');
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(), undoMs);
  const tools = makeTools(() => [], signal);
  try {
    const work = () => bound(restore(known, before, tools), signal, () => new FillError('timeout'));
    await withShield(known.claim.root.ownerDocument, work);
    if (!(await settled(() => same(shown(), before), 900, signal))) return ended('failed', 'not-accepted');
    known.put = null;
    known.files = [];
    return ended('filled');
  } catch (error) {
    if (!(error instanceof FillError)) return ended('failed', 'page-error');
    const { code } = error.reason;
    return ended(code === 'unsupported' ? 'skipped' : 'failed', code);
  } finally {
    clearTimeout(timer);
  }
}
