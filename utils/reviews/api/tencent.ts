import type * as z from 'zod/mini';
import { signTc3 } from '../signers/tc3.ts';
import { ApiError, type ApiKey, type Fetch, send, skewOf } from './call.ts';

/** One call of a Tencent Cloud API: errors come with HTTP 200, inside. */
export async function askTencent<S extends z.ZodMiniType>(
  call: { host: string; service: string; version: string; action: string; body: unknown },
  schema: S,
  key: ApiKey,
  fetch: Fetch,
  now: number,
): Promise<z.infer<S>> {
  const ask = async (time: number) =>
    send(
      await signTc3(
        { ...call, body: JSON.stringify(call.body) },
        { id: key.accessKey, secret: key.secret },
        time,
      ),
      fetch,
    );
  let answer = await ask(now);
  // A computer whose clock is wrong: by the server's clock, once.
  if (codeOf(answer.json) === 'AuthFailure.SignatureExpire') {
    const skew = skewOf(answer.response, now);
    if (skew === null) throw new ApiError('clock', 'AuthFailure.SignatureExpire');
    answer = await ask(now + skew);
  }
  const code = codeOf(answer.json);
  if (code === 'AuthFailure.SignatureExpire') throw new ApiError('clock', code);
  if (code && /^(AuthFailure|UnauthorizedOperation|OperationDenied)/.test(code))
    throw new ApiError('refused', code);
  if (code && /^(RequestLimitExceeded|LimitExceeded)/.test(code)) throw new ApiError('throttled', code);
  if (code || answer.status >= 400) throw new ApiError('service', code ?? `http-${answer.status}`);
  const parsed = schema.safeParse((answer.json as { Response?: unknown }).Response);
  if (!parsed.success) throw new ApiError('service', 'malformed');
  return parsed.data;
}

const codeOf = (json: unknown): string | null => {
  const code = (json as { Response?: { Error?: { Code?: unknown } } } | null)?.Response?.Error?.Code;
  return typeof code === 'string' ? code.slice(0, 100) : null;
};

/** Pages until everything is there; a server that never ends is cut off. */
export async function allPages<T>(
  page: (number: number) => Promise<{ total: number; items: T[] }>,
  size: number,
): Promise<T[]> {
  const all: T[] = [];
  for (let number = 0; number < 50; number++) {
    const { total, items } = await page(number);
    all.push(...items);
    if (items.length === 0 || items.length < size || all.length >= total) break;
  }
  return all;
}
