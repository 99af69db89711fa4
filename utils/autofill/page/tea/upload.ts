import { comparable } from '../../scan-types.ts';
import { acceptsAll } from '../accept.ts';
import { isShown, setFiles, textOf } from '../act.ts';
import { FillError, type Widget } from '../widget.ts';
import { is, isTea, part, parts, prefixOf, rowOf } from './shared.ts';

/**
 * Upload: a hidden file input (react-dropzone) in a span, and around it whatever the page makes of it: TEA's
 * presets File, Image and Dragger, or a button with a list of its own. Whether an upload is done is known only from
 * what the page shows: a name without a percentage, in a row that neither waits nor complains.
 */

const fileInput = (root: Element): HTMLInputElement => {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new FillError('gone');
  return input;
};

const presets = ['form-upload', 'form-upload-img', 'form-upload-drag'];
const marks = [...presets, 'form-upload__inner', 'btn'];

function prefixIn(root: Element): string | null {
  for (const el of root.querySelectorAll('[class]')) {
    for (const mark of marks) {
      const prefix = prefixOf(el, mark);
      if (prefix) return prefix;
    }
  }
  return null;
}

const prefixOfRoot = (root: Element): string => prefixIn(root) ?? rowOf(root)?.prefix ?? 'tea';

/** The innermost controls box: it carries the state and the message of this upload. */
const controls = (root: Element, prefix: string) =>
  root.closest(`.${CSS.escape(`${prefix}-form__controls`)}`);

/** Shown for a finished upload without a name. */
const picture = '(picture)';

const fileName = /[^\s\\/:*?"<>|]\.[a-z0-9]{2,5}$/i;
const percentage = /^\d{1,3}\s*%$/;

const isBusy = (root: Element, prefix: string): boolean => {
  const box = controls(root, prefix);
  if (box && is(box, 'validating')) return true;
  return parts(root, prefix, 'form__help-text--inline').some(
    (el) => percentage.test(textOf(el)) && textOf(el) !== '100%',
  );
};

const hasFailed = (root: Element, prefix: string): boolean => {
  const box = controls(root, prefix);
  return box !== null && is(box, 'error');
};

function names(root: Element, prefix: string): string[] {
  const found: string[] = [];
  for (const el of parts(root, prefix, 'form-upload__file')) {
    found.push(textOf(el, `.${CSS.escape(`${prefix}-form__help-text--inline`)}`));
  }
  // The File preset shows the name as the placeholder of its box.
  for (const preset of parts(root, prefix, 'form-upload')) {
    const box = part(preset, prefix, 'input') as HTMLInputElement | null;
    found.push(box?.value || box?.placeholder || '');
  }
  if (!presets.some((name) => part(root, prefix, name))) found.push(...ownTexts(root, prefix));
  return found.map((text) => text.trim()).filter((text) => fileName.test(text));
}

/** A button with a list of the page's own: texts beside it that are file names as a whole. */
function ownTexts(root: Element, prefix: string): string[] {
  const scope = controls(root, prefix) ?? root;
  const texts: string[] = [];
  const walker = scope.ownerDocument.createTreeWalker(scope, 4);
  for (let node = walker.nextNode(); node && texts.length < 50; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (holder?.closest(`button,.${CSS.escape(`${prefix}-form__help-text`)}`)) continue;
    texts.push(node.nodeValue ?? '');
  }
  return texts;
}

function show(root: Element): string[] {
  const prefix = prefixOfRoot(root);
  if (isBusy(root, prefix) || hasFailed(root, prefix)) return [];
  const found = names(root, prefix);
  if (found.length) return found;
  // A page that shows nothing but the picture: that something is there is all one can say.
  return parts(root, prefix, 'form-upload__thumb').map(() => picture);
}

const messageOf = (root: Element, prefix: string): string => {
  const box = controls(root, prefix);
  return box
    ? parts(box, prefix, 'form__help-text')
        .map((el) => textOf(el))
        .join('\n')
    : '';
};

const maxWaitMs = 60_000;
/** A page that has not moved at all after this long did not take the file. */
const silenceMs = 4000;

export const upload: Widget = {
  kind: 'upload',
  claim: (anchor) => {
    if (anchor.localName !== 'input') return null;
    const isFile = (anchor as HTMLInputElement).type === 'file';
    const start = isFile
      ? anchor.parentElement
      : (anchor.closest('[class*="-form-upload"]')?.closest('span') ?? null);
    const input = start?.querySelector('input[type=file]');
    if (!start || !input || start.localName !== 'span') return null;
    // react-dropzone's own marks, then TEA's.
    if (input.getAttribute('tabindex') !== '-1' || input.getAttribute('autocomplete') !== 'off') return null;
    const prefix = prefixIn(start);
    return isTea(start, prefix ?? rowOf(start)?.prefix ?? null) ? start : null;
  },
  show,
  fill: async (root, value, tools) => {
    if (value.type !== 'files') throw new FillError('unsupported');
    const input = fileInput(root);
    const files = tools.files(value);
    if (!input.multiple && files.length > 1) throw new FillError('unsupported');
    if (!acceptsAll(input.accept, files)) throw new FillError('file-type');
    const prefix = prefixOfRoot(root);
    const hadFailed = hasFailed(root, prefix);
    const oldMessage = messageOf(root, prefix);
    const all = () => {
      const shown = show(root).map(comparable);
      return files.every(({ name }) => shown.includes(comparable(name))) || shown.includes(picture);
    };
    // Until the page has moved, what it shows is the former file, perhaps under the same name.
    let moved = false;
    const observer = new MutationObserver(() => {
      moved = true;
    });
    observer.observe(controls(root, prefix) ?? root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const started = performance.now();
    try {
      setFiles(input, files);
      await tools.until(() => {
        const failed = hasFailed(root, prefix);
        if (failed && (!hadFailed || messageOf(root, prefix) !== oldMessage))
          throw new FillError('rejected-file');
        if (moved && !isBusy(root, prefix) && all()) return true;
        if (performance.now() - started > silenceMs && !isBusy(root, prefix))
          throw new FillError('rejected-file');
        return false;
      }, maxWaitMs);
    } finally {
      observer.disconnect();
    }
  },
  clear: async (root, tools) => {
    if (!show(root).length) return;
    const prefix = prefixOfRoot(root);
    const scope = presets.some((name) => part(root, prefix, name)) ? root : (controls(root, prefix) ?? root);
    const remove = [...scope.querySelectorAll<HTMLElement>('button,a')].find((el) =>
      /^(删除|移除|清除|刪除|delete|remove)$/i.test(comparable(textOf(el))),
    );
    if (!remove) throw new FillError('unsupported');
    remove.click();
    await tools.until(() => !show(root).length, 2000);
  },
  disabled: (root) => fileInput(root).disabled,
  readonly: () => false,
  // The input is hidden; people see the preset's box or the button.
  face: (root) => {
    const prefix = prefixOfRoot(root);
    const seen = [
      part(root, prefix, 'form-upload__inner'),
      part(root, prefix, 'btn'),
      ...root.querySelectorAll('*'),
    ];
    return seen.find((el) => el && isShown(el)) ?? root;
  },
};
