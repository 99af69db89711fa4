import type { ReasonCode } from '../reasons.ts';
import type { ControlKind, Option, Reason, StepValue } from '../scan-types.ts';

/**
 * A widget answers three questions about an element: is it mine, what does it show, make it show this.
 * Nothing else knows its library. Files in `widgets/` export `library: WidgetLibrary`; they are found by name.
 *
 * A library is recognised by structure (roles, nesting, class suffixes such as `-select-view`), never by a prefix:
 * consoles configure prefixes away (facts: TEA classPrefix, Fusion and antd prefixCls).
 */
export interface Widget {
  kind: ControlKind;
  /**
   * Is it mine? `anchor` is something a user can operate (input, textarea, select, [role=combobox|radio|checkbox],
   * [tabindex]). Returns the widget's root, or null. A group (radios, checkboxes, a date range) returns the same root
   * for each of its anchors and is listed once.
   */
  claim(anchor: Element): Element | null;
  /** What it shows now, as in `Control.value`. [] when empty. Reads only; never opens anything. */
  show(root: Element): string[];
  /** Make it show `value`. Serial, closes what it opened. Throws FillError; the caller reads back and decides. */
  fill(root: Element, value: StepValue, tools: FillTools): Promise<void>;
  /** Make it empty, for undo. Absent where the widget has no such state (a radio). */
  clear?(root: Element, tools: FillTools): Promise<void>;
  /** Options known without opening anything. */
  options?(root: Element): Option[];
  /** Where it differs from the anchor's own attributes. */
  disabled?(root: Element): boolean;
  readonly?(root: Element): boolean;
  placeholder?(root: Element): string;
  /** The element that a user sees and a click would hit (uploads hide their input). Default: the root. */
  face?(root: Element): Element;
}

/** A library's form row: where it keeps the label. */
export interface RowReader {
  /** Selector of the row, by structure. */
  selector: string;
  /** Is this row really one of mine, and what does it say? Texts untrimmed; asterisks and colons may stay. */
  read(row: Element): { label: string; required: boolean; help: string } | null;
}

export interface WidgetLibrary {
  library: string;
  /** Asked in this order; `native` is asked last of all libraries. */
  widgets: Widget[];
  row?: RowReader;
}

/** Waits are for conditions, with a bound: never a sleep. No animation frames: a hidden tab has none. */
export interface FillTools {
  /** Resolves with the probe's first truthy answer; rejects with FillError('timeout') after `ms`. */
  until<T>(probe: () => T | null | undefined | false, ms?: number): Promise<T>;
  /**
   * Runs `action`, then waits for an element matching `selector` that was not visible before and is now, anywhere in
   * the control's document. An overlay belongs to the control that opened it: search options only in what this
   * returns. Rejects with FillError('overlay-missing').
   */
  opened(root: Element, action: () => void, selector: string, ms?: number): Promise<Element>;
  /** The files of a `files` value, assembled from their chunks. */
  files(value: Extract<StepValue, { type: 'files' }>): File[];
}

export class FillError extends Error {
  readonly reason: Reason;
  constructor(code: ReasonCode, params?: Record<string, string>) {
    super(code);
    this.reason = params ? { code, params } : { code };
  }
}
