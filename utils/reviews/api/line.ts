import type { SignedRequest } from '../signers/hash.ts';
import { ApiError } from './problem.ts';

/** The way to one API for one key and one poll: paced, by the server's clock, and never longer than it may take. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Answer {
  status: number;
  json: unknown;
}

export interface Line {
  /** This moment, by the server's clock once that is known. */
  now(): number;
  /** `stale`: the answer says that the request's time is too far from the server's. */
  ask(sign: (now: number) => Promise<SignedRequest>, stale: (answer: Answer) => boolean): Promise<Answer>;
}

export interface LineOptions {
  fetch: Fetch;
  now(): number;
  perSecond: number;
  timeoutMs?: number;
  /** Before each request: throws if no more may be sent. */
  before?(): Promise<void>;
}

const largest = 2_000_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function openLine({ fetch, now, perSecond, timeoutMs = 20_000, before }: LineOptions): Line {
  /** How far the server's clock is from ours. */
  let skew = 0;
  let next = Number.NEGATIVE_INFINITY;

  const send = async (request: SignedRequest): Promise<Answer & { date: number }> => {
    // Not the wall's clock, which may be set while we wait.
    const wait = next - performance.now();
    if (wait > 0) await pause(wait);
    await before?.();
    next = performance.now() + 1000 / perSecond;
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
      text = await textOf(response);
    } catch (error) {
      if (error instanceof ApiError) throw error;
      // A server that hangs answers nobody; a network that is not there neither.
      if ((error as Error).name === 'TimeoutError') throw new ApiError('service', 'timeout');
      throw new ApiError('offline');
    }
    const { status, headers } = response;
    if (status === 429) throw new ApiError('throttled', '429', secondsOf(headers.get('retry-after'), now()));
    try {
      return { status, json: JSON.parse(text), date: Date.parse(headers.get('date') ?? '') };
    } catch {
      throw new ApiError('service', `http-${status}`, secondsOf(headers.get('retry-after'), now()));
    }
  };

  return {
    now: () => now() + skew,
    async ask(sign, stale) {
      const first = await send(await sign(now() + skew));
      if (!stale(first)) return first;
      // A computer whose clock is wrong: by the server's clock, once.
      if (Number.isNaN(first.date)) throw new ApiError('clock');
      skew = first.date - now();
      const second = await send(await sign(now() + skew));
      if (stale(second)) throw new ApiError('clock');
      return second;
    },
  };
}

/** No more of it than an answer can be: what does not end is not awaited. */
async function textOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largest) {
      reader.cancel().catch(() => {});
      throw new ApiError('service', 'too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Retry-After: seconds, or a moment. */
export function secondsOf(value: string | null, now: number): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}
