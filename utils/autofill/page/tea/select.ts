import { comparable } from '../../scan-types.ts';
import { textOf } from '../act.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';
import { check, find, isMultipleList, listed, type OptionList } from './list.ts';
import { dismiss, inOverlay, is, isOneOf, isOpen, part, parts, prefixOf } from './shared.ts';

/** Select and SelectMultiple: no input at all, a div with tabindex; closed, the two look alike. */

const prefixOfRoot = (root: Element): string => prefixOf(root, 'dropdown') ?? 'tea';

const placeholder = (root: Element): string => {
  const weak = valueBox(root)?.querySelector(':scope > [class*="-text-weak"]');
  return weak ? textOf(weak) : '';
};

const valueBox = (root: Element) => part(root, prefixOfRoot(root), 'dropdown__value');

function show(root: Element): string[] {
  const box = valueBox(root);
  if (!box || placeholder(root)) return [];
  // SelectMultiple: one span per choice, the comma a text of its own.
  const list = box.querySelector(':scope > [class*="-text-overflow"]');
  const spans = list ? [...list.children] : [];
  if (spans.length > 0 && spans.every((span) => span.localName === 'span' && !span.className)) {
    return spans
      .map((span) => (span.firstChild?.textContent ?? '').trim())
      .filter((text) => text && text !== '...');
  }
  const text = textOf(box);
  // Appearances without a weak placeholder show it as if it were a value.
  return !text || /^(请选择|請選擇|please select)/i.test(text) ? [] : [text];
}

/** The user may have left it open; what belongs to it could not be told from other overlays. */
async function shut(root: HTMLElement, tools: FillTools): Promise<void> {
  if (!is(root, 'expanded')) return;
  root.click();
  await tools
    .until(() => !is(root, 'expanded'), 1000)
    .catch(() => {
      throw new FillError('overlay-missing');
    });
}

/** SelectMultiple takes the choice with 确定: the last but one button of the overlay's own footer, before 重置. */
function confirm({ overlay, prefix }: OptionList): boolean {
  const footer = part(overlay, prefix, 'dropdown-box__footer');
  const [ok, reset] = footer ? parts(footer, prefix, 'btn').slice(-2) : [];
  const weak = (button: Element) => button.classList.contains(`${prefix}-btn--weak`);
  if (!ok || !reset || weak(ok) || !weak(reset)) return false;
  ok.click();
  return true;
}

export const select: Widget = {
  kind: 'select',
  claim: (anchor) => {
    if (anchor.localName !== 'div' || !anchor.hasAttribute('tabindex')) return null;
    const prefix = prefixOf(anchor, 'dropdown');
    if (!prefix) return null;
    // A dropdown of menu items (a button with actions) has another look; it holds no value.
    return part(anchor, prefix, 'dropdown__header') && part(anchor, prefix, 'dropdown__value')
      ? anchor
      : null;
  },
  show,
  placeholder,
  fill: async (root, value, tools) => {
    if (value.type !== 'option' && value.type !== 'options') throw new FillError('unsupported');
    const each = value.type === 'option' ? [value.anyOf] : value.each;
    const before = show(root);
    if (before.length === each.length && each.every((anyOf) => before.some((text) => isOneOf(text, anyOf))))
      return;
    const prefix = prefixOfRoot(root);
    const control = root as HTMLElement;
    const use = async (overlay: Element) => {
      const list = { overlay, prefix };
      await listed(list, tools);
      if (isMultipleList(list)) {
        await check(list, each, tools);
        if (confirm(list)) await tools.until(() => !isOpen(list.overlay), 2000).catch(() => null);
        return;
      }
      const [anyOf] = each;
      if (!anyOf || each.length !== 1) throw new FillError('unsupported');
      const row = await find(list, anyOf, tools);
      const text = comparable(textOf(row));
      row.click();
      const taken = () => !isOpen(list.overlay) && show(root).some((now) => comparable(now) === text);
      await tools.until(taken, 1500).catch(() => null);
    };
    await shut(control, tools);
    const open = () => {
      if (!is(control, 'expanded')) control.click();
    };
    await inOverlay(root, prefix, open, use, tools);
  },
  clear: async (root, tools) => {
    if (!show(root).length) return;
    await dismiss(root, tools);
    await tools.until(() => !show(root).length, 1000);
  },
  disabled: (root) => is(root, 'disabled'),
  readonly: () => false,
};
