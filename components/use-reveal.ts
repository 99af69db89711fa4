import { useEffect, useReducer, useState } from 'react';
import type { FieldKey } from '../utils/company/fields.ts';
import { maskValue } from '../utils/company/masks.ts';
import { copyForAWhile } from './clipboard.ts';
import { hide, isShown, nextHiding, nothingRevealed, revealAll, revealOne } from './reveal.ts';
import { useSettings } from './use-settings.ts';

export interface Reveal {
  /** Masked by the settings, and not revealed at the moment. */
  isMasked(name: string): boolean;
  /** What to show of a field: masked as the providers do, or as it is. */
  text(key: FieldKey, value: string): string;
  /** Shows one value for a while (and hides the one shown before), or hides it. */
  toggle(name: string): void;
  /** All values of this view, for a while. */
  showAll(): void;
  hideAll(): void;
  allShown: boolean;
  /** Does `text` differ from the value? A public value (name of the company, enums) needs no eye beside it. */
  canMask(key: FieldKey, value: string): boolean;
  /** Copies the value itself; the clipboard is emptied after the time of the settings. */
  copy(value: string): Promise<void>;
}

/** One state per view: it forgets with it. A page that goes out of sight hides everything. */
export function useReveal(): Reveal {
  const [settings] = useSettings();
  const [state, setState] = useState(nothingRevealed);
  const [, again] = useReducer((count: number) => count + 1, 0);
  const now = Date.now();
  const next = nextHiding(state, now);
  useEffect(() => {
    if (next === null) return;
    const timer = setTimeout(again, Math.max(0, next - Date.now()));
    return () => clearTimeout(timer);
  }, [next]);
  useEffect(() => {
    const left = () => document.hidden && setState(nothingRevealed);
    document.addEventListener('visibilitychange', left);
    return () => document.removeEventListener('visibilitychange', left);
  }, []);

  const isMasked = (name: string) => settings.maskValues && !isShown(state, name, Date.now());
  const until = () => Date.now() + settings.revealSeconds * 1000;
  return {
    isMasked,
    text: (key, value) => (isMasked(key) ? maskValue(key, value) : value),
    toggle: (name) =>
      setState((current) =>
        isShown(current, name, Date.now())
          ? hide(current, name, Date.now())
          : revealOne(current, name, until()),
      ),
    showAll: () => setState((current) => revealAll(current, until())),
    hideAll: () => setState(nothingRevealed),
    allShown: !settings.maskValues || now < state.allUntil,
    canMask: (key, value) => maskValue(key, value) !== value,
    copy: (value) => copyForAWhile(value, settings.clearClipboardSeconds),
  };
}
