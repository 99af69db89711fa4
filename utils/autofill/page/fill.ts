import type { FillStep, Reason, StepOutcome, StepValue } from '../scan-types.ts';
import { makeTools } from './act.ts';
import { assemble, drop } from './chunks.ts';
import { shows } from './compare.ts';
import { GuardError, write } from './guard.ts';
import { isTouched, type Known, knownOf, same } from './known.ts';
import { serial } from './queue.ts';
import { successorOf } from './remount.ts';
import { restore } from './restore.ts';
import { bounded, isStill, scanNumber } from './scan.ts';
import { bound, settled } from './settle.ts';
import { withShield } from './shield.ts';
import { remember } from './undo.ts';
import { FillError } from './widget.ts';

/** Wall-clock bound of one step, its retry included; an upload of 5 MB over a slow line takes its time. */
export const stepMs = 8000;
export const uploadStepMs = 120_000;

/** Never rejects: whatever the page does is an outcome. */
export const fillStep = (step: FillStep): Promise<StepOutcome> => serial(() => runStep(step));

async function runStep(step: FillStep): Promise<StepOutcome> {
  const started = performance.now();
  const work = new Step(step);
  try {
    const { outcome, reason } = await work
      .run()
      .catch((): Ended => ({ outcome: 'failed', reason: { code: 'page-error' } }));
    return {
      ref: step.ref,
      outcome,
      shown: work.shown(),
      ...(reason ? { reason } : {}),
      ms: performance.now() - started,
      tries: work.tries,
    };
  } finally {
    if (step.value.type === 'files') for (const { transfer } of step.value.files) drop(transfer);
  }
}

type Ended = Pick<StepOutcome, 'outcome' | 'reason'>;

/** Another try would only repeat these. */
const final = new Set(['option-missing', 'unsupported', 'file-type', 'ambiguous', 'interrupted', 'disabled']);

class Step {
  tries = 0;
  #known: Known | null;
  readonly #step: FillStep;

  constructor(step: FillStep) {
    this.#step = step;
    this.#known = knownOf(step.ref);
  }

  shown(): string[] {
    const known = this.#known;
    if (!known?.claim.root.isConnected) return [];
    try {
      return bounded(known.claim.widget.show(known.claim.root));
    } catch {
      return [];
    }
  }

  async run(): Promise<Ended> {
    const { value, overwrite, scanId } = this.#step;
    const number = scanNumber(scanId);
    if (number === null) return { outcome: 'skipped', reason: { code: 'wrong-document' } };
    const known = this.#alive();
    if (!known) return { outcome: 'skipped', reason: { code: 'gone' } };
    if (!isStill(known, number)) return { outcome: 'skipped', reason: { code: 'wrong-document' } };
    const before = this.shown();
    if (this.#meansAlready(known, before)) return { outcome: 'unchanged' };
    if (!overwrite && isTouched(known, before)) return { outcome: 'skipped', reason: { code: 'user-value' } };
    const controller = new AbortController();
    const ms = value.type === 'files' ? uploadStepMs : stepMs;
    const timer = setTimeout(() => controller.abort(), ms);
    try {
      return await withShield(known.claim.root.ownerDocument, () =>
        this.#attempts(value, before, number, controller.signal),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async #attempts(value: StepValue, before: string[], number: number, signal: AbortSignal): Promise<Ended> {
    let reason: Reason = { code: 'not-accepted' };
    const tools = makeTools((files) => assemble(files.files), signal);
    while (this.tries < 2 && !signal.aborted) {
      this.tries++;
      const known = this.#alive();
      if (!known) return { outcome: 'failed', reason: { code: 'gone' } };
      remember(known, before);
      let thrown: Reason | null = null;
      try {
        await bound(
          write(known, value, tools, () => isStill(known, number)),
          signal,
          timedOut,
        );
      } catch (error) {
        if (error instanceof GuardError) {
          const outcome = this.tries === 1 ? 'skipped' : 'failed';
          return { outcome, reason: error.reason };
        }
        thrown = error instanceof FillError ? error.reason : { code: 'page-error' };
      }
      // Reading back decides, not the absence of an exception.
      const accepted = await settled(
        () => (this.#alive() ? this.#took(this.shown(), before) : null),
        thrown ? 150 : 900,
        signal,
      );
      const after = this.#alive();
      if (!after) return { outcome: 'failed', reason: { code: 'gone' } };
      if (accepted) {
        after.put = this.shown();
        after.files = value.type === 'files' ? value.files.map(({ name, size }) => ({ name, size })) : [];
        return { outcome: 'filled' };
      }
      reason = thrown ?? { code: value.type === 'files' ? 'rejected-file' : 'not-accepted' };
      if (thrown && final.has(thrown.code)) break;
    }
    if (signal.aborted) reason = { code: 'timeout' };
    await this.#putBack(before);
    return { outcome: 'failed', reason };
  }

  /** A half-taken value is worse than none: what stood there before stands there again, as far as the widget can. */
  async #putBack(before: string[]): Promise<void> {
    const known = this.#alive();
    if (!known || same(this.shown(), before)) return;
    const tools = makeTools(() => [], AbortSignal.timeout(2000));
    await bound(restore(known, before, tools), AbortSignal.timeout(2000), timedOut).catch(() => undefined);
    await settled(() => same(this.shown(), before), 300, AbortSignal.timeout(400));
    known.put = this.shown();
  }

  #meansAlready(known: Known, shown: string[]): boolean {
    const { value } = this.#step;
    if (value.type !== 'files') return shows(value, shown, known.claim.widget.kind, true);
    const key = (files: Known['files']) => JSON.stringify(files.map(({ name, size }) => [name, size]));
    return shown.length > 0 && same(shown, known.put) && key(known.files) === key(value.files);
  }

  #took(shown: string[], before: string[]): boolean {
    const { value } = this.#step;
    if (value.type !== 'files') return shows(value, shown, this.#known?.claim.widget.kind ?? 'text', false);
    // Cards of pictures may show no names: then one more than before, or another than before, is the evidence.
    if (value.files.every(({ name }) => shown.includes(name))) return true;
    return shown.length > before.length || (shown.length > 0 && !same(shown, before));
  }

  #alive(): Known | null {
    if (this.#known && !this.#known.claim.root.isConnected) this.#known = successorOf(this.#known);
    return this.#known;
  }
}
const timedOut = () => new FillError('timeout');
