import type { ReasonCode } from '../autofill/reasons.ts';
import type { Reason } from '../autofill/scan-types.ts';

/** A document that cannot be brought into the form a provider takes: nothing is sent, and the report says why. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly reason: Reason;

  constructor(code: ReasonCode, params: Record<string, string> = {}, cause?: unknown) {
    super(code, { cause });
    this.reason = { code, params };
  }
}
