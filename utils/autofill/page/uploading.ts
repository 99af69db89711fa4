import type { StepValue } from '../scan-types.ts';
import { acceptsAll } from './accept.ts';
import { setFiles } from './act.ts';
import { expect } from './options.ts';
import { FillError, type FillTools, type Widget } from './widget.ts';

/** Uploads that keep a list of items, each with a state in its class: alike in Fusion and Arco. */
export interface UploadItem {
  name: string;
  /** queued: chosen, and on its way unless the page uploads later by itself. */
  state: 'queued' | 'busy' | 'error' | 'there';
  remove: HTMLElement | null;
}

export interface UploadList {
  input(): HTMLInputElement | null;
  items(): UploadItem[];
}

/** An upload of 5 MB over a slow line. */
const uploadMs = 120_000;

/** Empties the list, item by item: each removal renders the list anew, and some pages ask first. */
async function removeAll(list: UploadList, tools: FillTools): Promise<void> {
  for (let left = list.items().length; left > 0; left = list.items().length) {
    const item = list.items().find(({ remove }) => remove);
    if (!item?.remove) throw new FillError('unsupported');
    const before = left;
    item.remove.click();
    await tools.until(() => list.items().length < before, 3000);
  }
}

/**
 * Puts these files, and no others, into the upload and waits until the page has them. `accept` is kept here too,
 * since Fusion does not look at it on this path. Throws FillError: file-type, rejected-file, timeout.
 */
async function upload(
  list: UploadList,
  value: Extract<StepValue, { type: 'files' }>,
  tools: FillTools,
): Promise<void> {
  const files = tools.files(value);
  const accept = list.input()?.accept ?? '';
  if (!acceptsAll(accept, files)) throw new FillError('file-type');
  await removeAll(list, tools);
  // A full list may have taken the input away, or disabled it.
  const ready = () => {
    const input = list.input();
    return input && !input.disabled ? input : null;
  };
  await tools.until(ready, 1500);
  const batches = (list.input()?.multiple ?? false) ? [files] : files.map((file) => [file]);
  let count = 0;
  for (const batch of batches) {
    // Past its limit an upload hides or disables its input: it does not take this many.
    const input = await tools.until(ready, 1000).catch(() => null);
    if (!input) {
      // A part of a set of scans is worse than none.
      await removeAll(list, tools);
      throw new FillError('rejected-file');
    }
    setFiles(input, batch);
    count += batch.length;
    await tools
      .until(() => list.items().length >= count, 2500)
      .catch(() => {
        throw new FillError('rejected-file');
      });
    await tools.until(() => list.items().every(({ state }) => state !== 'queued'), 800).catch(() => null);
    await tools.until(() => list.items().every(({ state }) => state !== 'busy'), uploadMs);
    if (list.items().some(({ state }) => state === 'error')) throw new FillError('rejected-file');
  }
}

export const uploadList = (
  listOf: (root: Element) => UploadList,
  own: Required<Pick<Widget, 'claim' | 'disabled' | 'face'>>,
): Widget => ({
  kind: 'upload',
  ...own,
  show: (root) =>
    listOf(root)
      .items()
      .filter(({ state }) => state !== 'error')
      .map(({ name }) => name),
  fill: async (root, value, tools) => upload(listOf(root), expect(value, 'files'), tools),
  clear: async (root, tools) => removeAll(listOf(root), tools),
  readonly: () => false,
});
