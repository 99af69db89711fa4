import type * as z from 'zod/mini';
import { signTc3 } from '../signers/tc3.ts';
import type { ApiKey } from './call.ts';
import type { Line } from './line.ts';
import { ApiError, PartError } from './problem.ts';

/** One call of a Tencent Cloud API: errors come with HTTP 200, inside. */
export async function askTencent<S extends z.ZodMiniType>(
  call: { host: string; service: string; version: string; action: string; body: unknown },
  schema: S,
  key: ApiKey,
  line: Line,
): Promise<z.infer<S>> {
  const answer = await line.ask(
    (now) =>
      signTc3({ ...call, body: JSON.stringify(call.body) }, { id: key.accessKey, secret: key.secret }, now),
    ({ json }) => codeOf(json) === 'AuthFailure.SignatureExpire',
  );
  const code = codeOf(answer.json);
  // The key is good, but may not do this: its policy lacks the action.
  if (code && /^(AuthFailure\.UnauthorizedOperation|UnauthorizedOperation|OperationDenied)/.test(code))
    throw new PartError('refused', code);
  if (code?.startsWith('AuthFailure')) throw new ApiError('refused', code);
  if (code && /^(RequestLimitExceeded|LimitExceeded)/.test(code)) throw new ApiError('throttled', code);
  if (code?.startsWith('InternalError') || answer.status >= 500)
    throw new ApiError('service', code ?? `http-${answer.status}`);
  if (code) throw new PartError('service', code);
  const parsed = schema.safeParse((answer.json as { Response?: unknown } | null)?.Response);
  if (!parsed.success) throw new ApiError('service', 'malformed');
  return parsed.data;
}

const codeOf = (json: unknown): string | null => {
  const code = (json as { Response?: { Error?: { Code?: unknown } } } | null)?.Response?.Error?.Code;
  return typeof code === 'string' ? code.slice(0, 100) : null;
};
