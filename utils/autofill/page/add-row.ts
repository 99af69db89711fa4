import type { Reason } from '../scan-types.ts';
import { isShown, until } from './act.ts';
import { anchorSelector } from './anchors.ts';
import { mayFill } from './guard.ts';
import { knownOf } from './known.ts';
import { serial } from './queue.ts';
import { isStill, scanNumber } from './scan.ts';
import { withShield } from './shield.ts';
import { hiddenOrCovered } from './visibility.ts';

/**
 * Presses the one button that adds a row to the list a control stands in (docs/adr/0014). It must say so and nothing
 * else, stand nearest to the list, alone, and be no button that could hand anything in.
 */
const adds =
  /^[+＋]?(?:添加|新增|增加|继续添加|繼續添加|add|new)(?:一?[个個条條行项項组組])?(?:话术|話術|scriptlist|数组项|數組項|元素|子项|子項|对象|對象|数据|item|row|element|object)?$/i;
const maxClimb = 8;
const growMs = 3000;

export const addRow = ({ scanId, ref }: { scanId: string; ref: string }) =>
  serial(async (): Promise<{ added: boolean; reason?: Reason }> => {
    const no = (code: string) => ({ added: false, reason: { code } });
    const number = scanNumber(scanId);
    const known = knownOf(ref);
    if (number === null || !known) return no('gone');
    if (!isStill(known, number)) return no('wrong-document');
    // A list in a foreign frame, hidden or covered, is none the user sees.
    const kept = await mayFill(known);
    if (kept) return { added: false, reason: kept };
    const { root } = known.claim;
    const found = adderOf(root);
    if (!found) return no('more-rows');
    const { button, list } = found;
    const hidden = await hiddenOrCovered(button, button);
    if (hidden) return { added: false, reason: hidden };
    // It had the time to become another button.
    if (!isAdder(button)) return no('more-rows');
    const count = () => list.querySelectorAll(anchorSelector).length;
    const before = count();
    return withShield(root.ownerDocument, async () => {
      button.click();
      const added = await until(() => count() > before, growMs).catch(() => false);
      return added ? { added: true } : no('more-rows');
    });
  });

/** The nearest box around the control that has such a button, if it has one alone. */
function adderOf(root: Element): { button: HTMLElement; list: Element } | null {
  let list: Element | null = root.parentElement;
  for (let climb = 0; list && climb < maxClimb; climb++, list = list.parentElement) {
    if (list.localName === 'body' || list.localName === 'form') return null;
    const buttons = [...list.querySelectorAll<HTMLElement>('button,[role=button],a,input[type=button]')]
      .slice(0, 200)
      .filter((button) => isAdder(button) && isShown(button));
    const [button] = buttons;
    if (buttons.length > 1) return null;
    if (button) return { button, list };
  }
  return null;
}

export function isAdder(button: Element): boolean {
  const text = (button instanceof HTMLInputElement ? button.value : (button.textContent ?? '')).replace(
    /\s+/g,
    '',
  );
  if (text.length > 20 || !adds.test(text)) return false;
  if (button.closest('[disabled],[aria-disabled=true]')) return false;
  const { form, type } = button as HTMLButtonElement;
  // In a form a button without a type hands it in.
  if (button.localName === 'button' && form && type !== 'button') return false;
  if (button.hasAttribute('formaction') || button.hasAttribute('form')) return false;
  const href = button.closest('a')?.getAttribute('href');
  return href == null || /^(?:#|javascript:(?:;|void\(0\);?)?)?$/.test(href.trim());
}
