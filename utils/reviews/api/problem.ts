import type { ReviewMessage } from '../../messages/reviews.ts';

/** Why an API did not answer: each is somebody else's to mend. */
export type ApiProblem = 'offline' | 'refused' | 'throttled' | 'service' | 'clock';

export class ApiError extends Error {
  readonly problem: ApiProblem;
  /** The provider's code, never its message: that may name somebody. */
  readonly code: string;
  /** Seconds to wait, by the server's word. */
  readonly after: number | null;
  /** What the other parts of the same poll told all the same. */
  readonly readings: readonly ReviewMessage[];
  constructor(
    problem: ApiProblem,
    code = '',
    after: number | null = null,
    readings: readonly ReviewMessage[] = [],
  ) {
    super(problem);
    this.problem = problem;
    this.code = code;
    this.after = after;
    this.readings = readings;
  }
}

/** An answer about this very question: the others may be asked all the same. */
export class PartError extends ApiError {}
