import { browser } from 'wxt/browser';

/**
 * How often an amount was typed into a payment check, by company. Two wrong entries fail the certification for good
 * (document 1420, step 1), and nobody can take one back, so the count outlives the worker and the browser. When, never
 * what: an amount is a secret for as long as it is not checked.
 */
export const mostTries = 2;
const keyOf = (companyId: string) => `payment-tries:${companyId}`;

export async function triesOf(companyId: string): Promise<number> {
  const key = keyOf(companyId);
  const stored = (await browser.storage.local.get(key))[key];
  return typeof stored === 'number' && stored > 0 ? Math.floor(stored) : 0;
}

export const setTries = (companyId: string, count: number): Promise<void> =>
  browser.storage.local.set({ [keyOf(companyId)]: Math.max(0, count) });

export type Refusal = 'amount-format' | 'amount-unconfirmed' | 'second-try' | 'tries-used';

/** 0.01–0.99 yuan, as a bank statement writes it. */
export const isAmount = (text: string): boolean => /^0\.(?:0[1-9]|[1-9]\d?)$/.test(text);

/** May this amount be typed? `again`: the user knows that it is the last try. */
export function refusalOf(
  amount: string,
  { tries, confirmed, again }: { tries: number; confirmed: boolean; again: boolean },
): Refusal | null {
  if (!isAmount(amount)) return 'amount-format';
  if (!confirmed) return 'amount-unconfirmed';
  if (tries >= mostTries) return 'tries-used';
  return tries > 0 && !again ? 'second-try' : null;
}
