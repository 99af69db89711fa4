import type { askPage } from '../messaging.ts';
import { MessageError } from '../messaging.ts';
import { providersAt } from '../packs/granted.ts';
import { originOf } from '../providers/origins.ts';
import type { PlanStep } from './plan-types.ts';
import type { FileRef, FillStep, PageScan, StepOutcome } from './scan-types.ts';

/**
 * The gate: values leave the vault's side only here. Every fill path (first fill, retry, taught field, undo's
 * opposite) goes through `release`; the page's side has its own guard for what only it can see (visibility,
 * covering, frames). See docs/adr/0006.
 */
export interface PageLink {
  /** The tab's top document by the browser's own account, or null when scripts may not run there. */
  document(tabId: number): Promise<{ documentId: string; url: string } | null>;
  ask: typeof askPage;
}

const opened = Symbol('opened by openTarget');

/** One document of a provider's console. Made by `openTarget` alone, so that its origin has been checked. */
export interface Target {
  readonly tabId: number;
  readonly documentId: string;
  readonly url: string;
  /** Whose consoles live at its origin. */
  readonly providers: readonly string[];
  readonly [opened]: true;
}

/** The provider's document in a tab, or null. `expected`: the document a decision was made about. */
export async function openTarget(link: PageLink, tabId: number, expected?: string): Promise<Target | null> {
  const document = await link.document(tabId);
  if (!document || (expected !== undefined && document.documentId !== expected)) return null;
  const providers = await providersAt(document.url);
  if (providers.length === 0) return null;
  return { tabId, documentId: document.documentId, url: document.url, providers, [opened]: true };
}

export interface PreparedFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** 768 KiB become 1 MiB of base64: well under the limits of a message, and short enough not to stall a page. */
const chunkBytes = 768 * 1024;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

async function sendFile(link: PageLink, target: Target, file: PreparedFile): Promise<FileRef> {
  const transfer = crypto.randomUUID();
  const total = Math.max(1, Math.ceil(file.bytes.length / chunkBytes));
  for (let index = 0; index < total; index++) {
    const piece = file.bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    await link.ask(target, 'chunk', { transfer, index, total, bytes: base64(piece) });
  }
  return { transfer, name: file.name, type: file.type, size: file.bytes.length };
}

const refused = (ref: string, code: string): StepOutcome => ({
  ref,
  outcome: code === 'disabled' || code === 'readonly' || code === 'hidden' ? 'skipped' : 'failed',
  shown: [],
  reason: { code },
  ms: 0,
  tries: 0,
});

/** The page bounds a step itself (fill.ts: 8 s, 120 s for uploads); one whose main thread is stuck cannot. */
const answerMs = { files: 140_000, other: 20_000 };

async function within<T>(ms: number, work: Promise<T>, late: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bound = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  return Promise.race([work, bound]).finally(() => clearTimeout(timer));
}

/**
 * Sends one planned value to one control of the document that was scanned, and answers what came of it. Never
 * throws: a document that has gone is an outcome ('navigated').
 */
export async function release(
  link: PageLink,
  target: Target,
  scan: PageScan,
  step: PlanStep,
  overwrite: boolean,
  files: PreparedFile[],
): Promise<StepOutcome> {
  const control = scan.controls.find(({ ref }) => ref === step.ref);
  if (!control) return refused(step.ref, 'gone');
  if (originOf(scan.url) !== originOf(target.url)) return refused(step.ref, 'wrong-document');
  if (!control.visible) return refused(step.ref, 'hidden');
  if (control.disabled) return refused(step.ref, 'disabled');
  try {
    const value: FillStep['value'] =
      step.value.type === 'documents'
        ? { type: 'files', files: await Promise.all(files.map((file) => sendFile(link, target, file))) }
        : step.value;
    const answer = link.ask(target, 'fill', { scanId: scan.id, ref: step.ref, value, overwrite });
    return await within(
      answerMs[value.type === 'files' ? 'files' : 'other'],
      answer,
      refused(step.ref, 'timeout'),
    );
  } catch (error) {
    if (error instanceof MessageError && error.code === 'unreachable') return refused(step.ref, 'navigated');
    return refused(step.ref, 'page-error');
  }
}

/**
 * One more row in a list of the page (docs/adr/0014): the only press of a button the extension ever asks for. It sends no
 * value; the page's side decides whether there is a button that can do nothing else.
 */
export async function growList(
  link: PageLink,
  target: Target,
  scan: PageScan,
  ref: string,
): Promise<boolean> {
  if (originOf(scan.url) !== originOf(target.url)) return false;
  if (!scan.controls.some((control) => control.ref === ref && control.visible && !control.disabled))
    return false;
  try {
    return await within(
      answerMs.other,
      link.ask(target, 'addRow', { scanId: scan.id, ref }).then(({ added }) => added),
      false,
    );
  } catch {
    return false;
  }
}
