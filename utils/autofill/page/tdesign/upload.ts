import { textOf } from '../act.ts';
import { closestSuffix, dot, hasSuffix, inputIn, prefixOf } from '../recipes/marks.ts';
import { isLaidOut } from '../recipes/overlay.ts';
import { type UploadItem, uploadWidget } from '../recipes/upload-fields.ts';

/** One item's box in each of TDesign's themes: file, image, drag area, flow list, input. */
const boxes = [
  '__single-display-text',
  '__card-item',
  '__dragger-progress',
  '__flow-table tbody tr',
  '__single-input-preview',
];
const names = ['__single-name', '__card-name', '__file-name', '__file-info', '__single-input-text'];
const removers = ['__icon-delete', '__delete', '__dragger-delete-btn', '__single-input-clear'];

const prefixAt = (root: Element): string => prefixOf(root, '-upload') ?? '';
const within = (prefix: string, parts: string[]): string =>
  parts
    .map((part) => dot(`${prefix}-upload${part.split(' ')[0]}`) + part.slice(part.split(' ')[0]?.length))
    .join();

function stateOf(el: Element, prefix: string): UploadItem['state'] {
  const marks = [...el.querySelectorAll(`[class*="${prefix}-upload__"]`)].flatMap((part) => [
    ...part.classList,
  ]);
  if (marks.some((mark) => mark.endsWith('-fail'))) return 'error';
  if (marks.some((mark) => /__(single|image|file|file-flow|image-flow)-progress$/.test(mark))) return 'busy';
  if (el.closest(dot(`${prefix}-upload__dragger-error`))) return 'error';
  // A card that neither shows its picture nor a progress shows an error.
  if (hasSuffix(el, '-upload__card-item') && el.querySelector(dot(`${prefix}-upload__card-container`))) {
    return 'error';
  }
  return 'done';
}

export const upload = uploadWidget({
  claim: (anchor) => {
    if (!anchor.matches('input[type=file]')) return null;
    const root = anchor.parentElement;
    const prefix = root && prefixOf(root, '-upload');
    // Element's and antd's input stands in a `P-upload` too, but carries a class or a name of its own.
    return root &&
      prefix &&
      (anchor as HTMLInputElement).hidden &&
      root.querySelector(`[class*="${prefix}-upload__"]`)
      ? root
      : null;
  },
  input: (root) => inputIn(root, '[type=file]'),
  items: (root) => {
    const prefix = prefixAt(root);
    return [...root.querySelectorAll(within(prefix, boxes))]
      .filter(
        (el) =>
          !el.querySelector(`${dot(`${prefix}-upload__image-add`)},${dot(`${prefix}-upload__placeholder`)}`),
      )
      .flatMap((el): UploadItem[] => {
        const name = el.querySelector(within(prefix, names));
        // A drag area that waits for a file, a row of buttons.
        if (!name && !hasSuffix(el, '-upload__card-item')) return [];
        return [{ el, name: textOf(name), state: stateOf(el, prefix) }];
      });
  },
  remover: ({ el }) => {
    const prefix = closestSuffix(el, '-upload')?.prefix ?? '';
    const named = el.querySelector(within(prefix, removers));
    if (named) return named;
    // A card's mask has two icons, look and remove, and only their order tells them apart.
    const masks = el.querySelectorAll(dot(`${prefix}-upload__card-mask-item`));
    return masks[masks.length - 1]?.querySelector('svg') ?? null;
  },
  face: (root) => {
    const faces = root.querySelectorAll('[class*="__trigger"],[class*="__image-add"],[class*="__dragger"]');
    return [...faces].find(isLaidOut) ?? root;
  },
});
