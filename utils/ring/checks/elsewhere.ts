import { callConsoleOf } from '../consoles.ts';
import type { Check, CheckContext, CheckId } from '../types.ts';
import { unknown } from './shared.ts';

/** Of the vendor's documents; shown as a link (components/popup/ring/CheckRow.tsx). */
export const documentOf = (number: number) => `https://cloud.tencent.com/document/product/679/${number}`;

/**
 * Causes that are not the browser's: said, since nobody can look from here. What document 679 says is Tencent's; a
 * console that the user added has its own settings, codes and addresses.
 */
export const elsewhere = (id: CheckId, evidence: Record<string, unknown>): Check => ({
  id,
  silences: false,
  run: ({ tab }: CheckContext) =>
    !tab || callConsoleOf(tab.origin) ? unknown('ask', { evidence }) : unknown('ask-other'),
});

/** They are shown together, below what the browser can tell. */
export const elsewhereIds: readonly CheckId[] = ['answering', 'auto-answer', 'queue', 'network'];
