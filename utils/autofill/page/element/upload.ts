import { textOf } from '../act.ts';
import { closestSuffix, hasSuffix, inputIn } from '../recipes/marks.ts';
import { isLaidOut } from '../recipes/overlay.ts';
import { type UploadItem, uploadWidget } from '../recipes/upload-fields.ts';

function stateOf(el: Element): UploadItem['state'] {
  if (el.classList.contains('is-fail')) return 'error';
  if (el.classList.contains('is-ready')) return 'queued';
  return el.classList.contains('is-uploading') ? 'busy' : 'done';
}

export const upload = uploadWidget({
  claim: (anchor) => {
    if (!hasSuffix(anchor, '-upload__input') && anchor.getAttribute('role') !== 'button') return null;
    // The list and the button stand in one box without a class; a card list holds the button itself.
    const holder = closestSuffix(anchor, '-upload-list') ?? closestSuffix(anchor, '-upload');
    const root = holder?.el.parentElement;
    return root?.querySelector('input[type=file][class*="-upload__input"]') ? root : null;
  },
  input: (root) => {
    const input = inputIn(root, '[type=file]');
    return input && !input.disabled ? input : null;
  },
  items: (root) =>
    [...root.querySelectorAll('li[class*="-upload-list__item"]')]
      // An item that is on its way out keeps its place until the animation ends; in a hidden tab that is never.
      .filter((el) => !/-leave-(active|from|to)/.test(el.className))
      .map((el) => ({
        el,
        name: textOf(el.querySelector('[class*="__item-file-name"],[class*="__item-name"]')),
        state: stateOf(el),
      })),
  remover: ({ el }) => el.querySelector('[class*="__item-delete"],[class*="-icon--close"]'),
  face: (root) => {
    const button = root.querySelector('[class*="-upload--"]');
    return button && isLaidOut(button) ? button : root;
  },
  disabled: (root) => inputIn(root, '[type=file]')?.disabled ?? false,
});
