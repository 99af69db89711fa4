import type { CheckId, FixId, FixRecord, Verdict } from '../types.ts';

export interface Where {
  origin: string;
  tabId: number | null;
}

/** Something that the extension does at the user's click. Runs in the popup, so that it has the click's gesture. */
export interface Fix {
  id: FixId;
  /** The check that tells afterwards whether it helped. */
  mends: CheckId;
  /** Where the check has more causes than this one mends: whether it did its own part, though the check is not good. */
  didPart?(verdict: Verdict): boolean;
  /** What it changes: one tab, a site in all its tabs, or the whole browser. */
  of: 'tab' | 'site' | 'browser';
  /** Asked for in the click, in Chrome's own dialog. */
  permission?: 'contentSettings' | 'power';
  /** What is there now, as it is noted before anything is changed. */
  read?(where: Where): Promise<string | null>;
  /** May be done again over itself: who was stopped in the middle begins anew. */
  apply(where: Where, before: string | null): Promise<void>;
  /** Makes it `before` again. Without it there is nothing that would stay behind. `others`: the same fix elsewhere. */
  undo?(where: Where, before: string | null, others: FixRecord[]): Promise<void>;
}
