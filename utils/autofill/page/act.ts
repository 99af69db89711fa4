import type { StepValue } from '../scan-types.ts';
import { FillError, type FillTools } from './widget.ts';

/**
 * The hands' few gestures. All of it runs in the content script's isolated world, where plain assignment with
 * bubbling events reaches React's and Vue's state (measured: facts on UI libraries); no MAIN-world script is needed.
 */

/** The window of the element's own document: constructors of another frame's world are other constructors. */
const view = (el: Element): Window & typeof globalThis =>
  (el.ownerDocument.defaultView ?? window) as Window & typeof globalThis;

const bubbling = { bubbles: true, cancelable: true, composed: true };

export function setText(el: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { Event, InputEvent } = view(el);
  el.value = text;
  el.dispatchEvent(new InputEvent('input', { ...bubbling, inputType: 'insertText', data: text }));
  el.dispatchEvent(new Event('change', bubbling));
}

/** Focus events as a user's: some widgets commit on focusout (TEA InputNumber). */
export function focus(el: HTMLElement): void {
  el.focus({ preventScroll: true });
  if (el.ownerDocument.activeElement !== el) {
    el.dispatchEvent(new (view(el).FocusEvent)('focusin', { bubbles: true, composed: true }));
  }
}

export function blur(el: HTMLElement): void {
  const wasActive = el.ownerDocument.activeElement === el && el.ownerDocument.hasFocus();
  el.blur();
  // A document without focus fires no focus events of its own, so React's onBlur would never hear of it.
  if (!wasActive) {
    const { FocusEvent } = view(el);
    el.dispatchEvent(new FocusEvent('blur', { composed: true }));
    el.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  }
}

/** keyCode must be there: Fusion's DatePicker2 and Arco ignore an Enter without it (measured). */
export function pressKey(el: Element, key: 'Enter' | 'Escape' | 'Tab'): void {
  const keyCode = { Enter: 13, Escape: 27, Tab: 9 }[key];
  const { KeyboardEvent } = view(el);
  for (const type of ['keydown', 'keyup']) {
    el.dispatchEvent(new KeyboardEvent(type, { ...bubbling, key, code: key, keyCode, which: keyCode }));
  }
}

export function mouseDown(el: Element): void {
  el.dispatchEvent(new (view(el).MouseEvent)('mousedown', { ...bubbling, button: 0, buttons: 1 }));
}

/** A whole press, for widgets that open on pointer or mouse down (TDesign, antd). */
export function press(el: Element): void {
  const { MouseEvent, PointerEvent } = view(el);
  const down = { ...bubbling, button: 0, buttons: 1, pointerId: 1, isPrimary: true, pointerType: 'mouse' };
  el.dispatchEvent(new PointerEvent('pointerdown', down));
  el.dispatchEvent(new MouseEvent('mousedown', down));
  el.dispatchEvent(new PointerEvent('pointerup', { ...down, buttons: 0 }));
  el.dispatchEvent(new MouseEvent('mouseup', { ...down, buttons: 0 }));
  el.dispatchEvent(new MouseEvent('click', { ...down, buttons: 0 }));
}

/** A press on nothing in particular, by which most overlays close. */
export function pressOutside(root: Element): void {
  press(root.ownerDocument.body);
}

export function setFiles(input: HTMLInputElement, files: File[]): void {
  const { DataTransfer, Event } = view(input);
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', bubbling));
  input.dispatchEvent(new Event('change', bubbling));
}

/** Laid out and not hidden. Weaker than the safety check (visibility.ts): for overlays and their options. */
export function isShown(el: Element): boolean {
  if (!el.isConnected) return false;
  const box = el.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return false;
  const style = view(el).getComputedStyle(el);
  return style.visibility !== 'hidden' && style.display !== 'none';
}

const pollMs = 25;

export function until<T>(
  probe: () => T | null | undefined | false,
  ms = 3000,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const deadline = performance.now() + ms;
    const attempt = () => {
      if (signal?.aborted) {
        reject(new FillError('timeout'));
        return;
      }
      let answer: T | null | undefined | false;
      try {
        answer = probe();
      } catch (error) {
        reject(error);
        return;
      }
      if (answer) resolve(answer);
      else if (performance.now() > deadline) reject(new FillError('timeout'));
      else setTimeout(attempt, pollMs);
    };
    attempt();
  });
}

export async function opened(
  root: Element,
  action: () => void,
  selector: string,
  ms = 3000,
  signal?: AbortSignal,
): Promise<Element> {
  const document = root.ownerDocument;
  const candidates = () => [...document.querySelectorAll(selector)];
  const before = new Set(candidates().filter(isShown));
  action();
  try {
    return await until(() => candidates().find((el) => !before.has(el) && isShown(el)), ms, signal);
  } catch (error) {
    if (error instanceof FillError && error.reason.code === 'timeout') throw new FillError('overlay-missing');
    throw error;
  }
}

/** A step that ran out of time is aborted: its widget's next wait ends, so that it presses nothing any more. */
export const makeTools = (
  files: (value: Extract<StepValue, { type: 'files' }>) => File[],
  signal?: AbortSignal,
): FillTools => ({
  until: (probe, ms) => until(probe, ms, signal),
  opened: (root, action, selector, ms) => opened(root, action, selector, ms, signal),
  files,
});

/** Text of an element as a person reads it, without the texts of elements that match `without`. */
export function textOf(el: Element | null | undefined, without?: string): string {
  if (!el) return '';
  if (!without || !el.querySelector(without)) return (el.textContent ?? '').replace(/\s+/g, ' ').trim();
  const copy = el.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(without)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
