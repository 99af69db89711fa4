import type { ReviewMessage } from '../../messages/reviews.ts';
import type { SignedRequest } from '../signers/hash.ts';

/** Why an API did not answer: each is somebody else's to mend. */
export type ApiProblem = 'offline' | 'refused' | 'throttled' | 'service' | 'clock';

export class ApiError extends Error {
  readonly problem: ApiProblem;
  /** Seconds to wait, by the server's word; milliseconds to add to our clock for `clock`. */
  readonly after: number | null;
  /** The provider's code, never its message: that may name somebody. */
  readonly code: string;
  constructor(problem: ApiProblem, code = '', after: number | null = null) {
    super(problem);
    this.problem = problem;
    this.code = code;
    this.after = after;
  }
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const largest = 2_000_000;

export async function send(
  request: SignedRequest,
  fetch: Fetch,
  timeoutMs = 20_000,
): Promise<{ status: number; json: unknown; response: Response }> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await response.text();
  } catch (error) {
    // A server that hangs answers nobody; a network that is not there neither.
    throw new ApiError((error as Error).name === 'TimeoutError' ? 'service' : 'offline', 'timeout');
  }
  if (response.status === 429)
    throw new ApiError('throttled', '429', Number(response.headers.get('retry-after')) || null);
  if (text.length > largest) throw new ApiError('service', 'too-large');
  try {
    return { status: response.status, json: JSON.parse(text), response };
  } catch {
    throw new ApiError('service', `http-${response.status}`);
  }
}

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

/** How far the server's clock is from ours, by its Date header. */
export const skewOf = (response: Response, now: number): number | null => {
  const date = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(date) ? null : date - now;
};

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
  /** Everything it knows, page by page. Throws ApiError. */
  poll(key: ApiKey, fetch: Fetch, now: number): Promise<ReviewMessage[]>;
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
