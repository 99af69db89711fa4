import type { CheckId, FixId } from '../types.ts';

export interface Where {
  origin: string;
  tabId: number | null;
}

/** Something that the extension does at the user's click. Runs in the popup, so that it has the click's gesture. */
export interface Fix {
  id: FixId;
  /** The check that tells afterwards whether it helped. */
  mends: CheckId;
  /** Asked for in the click, in Chrome's own dialog. */
  permission?: 'contentSettings' | 'power';
  /** Answers what was there before. */
  apply(where: Where): Promise<string | null>;
  /** Without it there is nothing that would stay behind. `others`: origins whose same fix stays. */
  undo?(where: Where, before: string | null, others: string[]): Promise<void>;
}
