import { acceptsAll } from '../accept.ts';
import { setFiles } from '../act.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';
import { clickOn } from './marks.ts';

export interface UploadItem {
  name: string;
  /** queued: there, and either about to be sent or left for the page to send later. */
  state: 'done' | 'queued' | 'busy' | 'error';
  el: Element;
}

export interface UploadParts {
  claim(anchor: Element): Element | null;
  input(root: Element): HTMLInputElement | null;
  items(root: Element): UploadItem[];
  /** The button that takes an item away. */
  remover(item: UploadItem): Element | null;
  face(root: Element): Element;
  disabled?(root: Element): boolean;
}

/** Pages that check a picture's size do it before anything shows; what has not shown by then was refused. */
const showMs = 2500;
/** A queued file that has not started by then waits for a button of the page. */
const queueMs = 1000;
const uploadMs = 60_000;

/** Names we gave to what a page draws as a bare picture. */
const given = new WeakMap<Element, { name: string; src: string }>();

/** A picture in place of a list: the user's own, or ours. Any other is decoration (sample cards of ID scans). */
function preview(face: Element): UploadItem[] {
  const [picture] = face.querySelectorAll('img');
  if (!picture) return [];
  const { src } = picture;
  const ours = given.get(picture);
  if (ours && ours.src === src) return [{ name: ours.name, state: 'done', el: picture }];
  const users = src.startsWith('blob:') || (/^data:image\/(jpe?g|png)/.test(src) && src.length > 2000);
  return users ? [{ name: picture.alt || 'image', state: 'done', el: picture }] : [];
}

export function uploadWidget(listed: UploadParts): Widget {
  const parts: UploadParts = {
    ...listed,
    items: (root) => {
      const items = listed.items(root).map((item) => ({
        ...item,
        name: item.name || given.get(item.el)?.name || 'image',
      }));
      return items.length > 0 ? items : preview(listed.face(root));
    },
  };
  const pictureSrc = (root: Element) => parts.face(root).querySelector('img')?.src ?? '';
  const good = (root: Element) => parts.items(root).filter((item) => item.state !== 'error');
  const remove = async (root: Element, item: UploadItem, tools: FillTools) => {
    const count = parts.items(root).length;
    const button = parts.remover(item);
    if (!button) throw new FillError('not-accepted');
    clickOn(button);
    await tools
      .until(() => parts.items(root).length < count, 2000)
      .catch(() => {
        throw new FillError('not-accepted');
      });
  };
  return {
    kind: 'upload',
    claim: (anchor) => parts.claim(anchor),
    show: (root) => good(root).map((item) => item.name),
    async fill(root, value, tools) {
      if (value.type !== 'files') throw new FillError('unsupported');
      const files = tools.files(value);
      const old = parts.items(root);
      let input = parts.input(root);
      if (!input && old[0]) {
        // A full card list hides its trigger: there is nowhere to put a file until one went.
        for (const item of old) await remove(root, item, tools);
        input = await tools.until(() => parts.input(root), 2000);
      }
      if (!input) throw new FillError('gone');
      if (!acceptsAll(input.accept, files)) throw new FillError('file-type');
      if (files.length > 1 && !input.multiple) throw new FillError('unsupported');
      const knownNames = old.filter((item) => item.state !== 'error').map((item) => item.name);
      if (files.every((file) => knownNames.includes(file.name))) return;
      const knownEls = new Set(old.map((item) => item.el));
      // Frameworks draw a list anew around old items, so a new element is a new item only under a new name.
      const fresh = () =>
        parts
          .items(root)
          .filter(
            (item) =>
              !knownNames.includes(item.name) &&
              (!knownEls.has(item.el) || files.some((file) => file.name === item.name)),
          );
      const srcBefore = pictureSrc(root);
      const named = () => {
        // A page without a list shows the picture itself, or a list without names the card.
        const [file] = files;
        const picture = parts.face(root).querySelector('img');
        if (!file || files.length > 1 || listed.items(root).length > 0) return;
        if (picture && picture.src !== srcBefore) given.set(picture, { name: file.name, src: picture.src });
      };
      setFiles(input, files);
      await tools
        .until(() => {
          named();
          return fresh().length >= files.length;
        }, showMs)
        .catch(() => {
          throw new FillError('rejected-file', { name: files[0]?.name ?? '' });
        });
      // Some libraries take a failed item away again instead of marking it.
      const settled = () => fresh().length < files.length || fresh().every((item) => item.state !== 'busy');
      await tools
        .until(() => settled() && fresh().every((item) => item.state !== 'queued'), queueMs)
        .catch(() => {});
      await tools.until(settled, uploadMs);
      const failed = fresh().filter((item) => item.state === 'error');
      if (failed.length > 0 || fresh().length < files.length) {
        for (const item of failed) await remove(root, item, tools).catch(() => {});
        throw new FillError('rejected-file', { name: files[0]?.name ?? '' });
      }
      for (const [index, item] of fresh().entries()) {
        const file = files[index];
        if (item.name === 'image' && file) given.set(item.el, { name: file.name, src: '' });
      }
      // Only now may what stood there go: a refused file must not cost the one that was in place.
      for (const item of parts.items(root)) {
        if (knownEls.has(item.el) && !files.some((file) => file.name === item.name)) {
          await remove(root, item, tools);
        }
      }
    },
    async clear(root, tools) {
      for (let item = parts.items(root)[0]; item; item = parts.items(root)[0])
        await remove(root, item, tools);
    },
    face: (root) => parts.face(root),
    readonly: () => false,
    disabled: (root) => parts.disabled?.(root) ?? parts.input(root)?.disabled ?? false,
  };
}
