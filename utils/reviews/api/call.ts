import type { ReviewMessage } from '../../messages/reviews.ts';
import { chinaDate } from '../china-date.ts';
import type { Line } from './line.ts';
import { ApiError, PartError } from './problem.ts';

export interface ApiKey {
  id: string;
  api: string;
  /** The user's name for it. */
  label: string;
  accessKey: string;
  secret: string;
  /** What the API asks for beside the key: SdkAppId, names, order numbers. */
  options: Record<string, string>;
}

export interface ProviderApi {
  id: string;
  provider: string;
  host: string;
  name: { 'zh-CN': string; 'zh-TW': string; en: string };
  /** What the user enters beside the key. */
  options: readonly {
    name: string;
    required: boolean;
    label: { 'zh-CN': string; 'zh-TW': string; en: string };
  }[];
  /** The least the key needs, as the provider's console takes it. */
  policy: string;
  /** How many calls a second it takes from a key, of any one action; we stay below. */
  perSecond: number;
  /** Everything it knows, page by page. Throws ApiError. */
  poll(key: ApiKey, line: Line): Promise<ReviewMessage[]>;
}

export const reading = (
  over: Partial<ReviewMessage> & Pick<ReviewMessage, 'provider' | 'form' | 'stage' | 'wording'>,
): ReviewMessage => ({
  name: '',
  masked: false,
  alias: null,
  creditCode: null,
  number: null,
  reason: null,
  date: null,
  submittedOn: null,
  decidedOn: null,
  expiresOn: null,
  ...over,
});

/** Asks part by part: what one part cannot tell holds back nothing that the others can. */
export async function collect(
  parts: readonly (() => Promise<readonly ReviewMessage[]>)[],
): Promise<ReviewMessage[]> {
  const found: ReviewMessage[] = [];
  let first: ApiError | null = null;
  for (const part of parts) {
    try {
      found.push(...(await part()));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      first ??= error;
      // A key that is refused, a net that is gone: the next part would hear the same.
      if (!(error instanceof PartError)) break;
    }
  }
  if (first) throw new ApiError(first.problem, first.code, first.after, found);
  return found;
}

/** Pages until everything is there; a server that never ends is cut off. */
export async function allPages<T>(
  size: number,
  page: (number: number, offset: number) => Promise<{ total: number | null; items: T[] }>,
): Promise<T[]> {
  const all: T[] = [];
  for (let number = 0; number < 50; number++) {
    const { total, items } = await page(number, all.length);
    all.push(...items);
    // A page may be shorter than was asked for; only where no total is said a short one is the last.
    if (items.length === 0 || (total === null ? items.length < size : all.length >= total)) break;
  }
  return all;
}

const day = 86_400_000;

/** China's day of a moment that can be true: not before these services were, not after tomorrow. */
export const pastDay = (at: number | null | undefined, now: number): string | null =>
  at && at > 1_262_304_000_000 && at < now + 2 * day ? chinaDate(at) : null;
