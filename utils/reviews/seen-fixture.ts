import type { Seen } from './application.ts';
import type { Stage } from './stages.ts';

/** For tests: what a source said, and no more than that. */
export const seenAs = (stage: Stage, at: number, more: Partial<Seen> = {}): Seen => ({
  type: 'seen',
  source: 'page',
  at,
  stage,
  wording: stage,
  reason: null,
  submittedOn: null,
  decidedOn: null,
  expiresOn: null,
  ...more,
});
