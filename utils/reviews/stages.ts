/** Where an application can stand, in the order in which it usually gets there. */
export const stages = [
  'draft',
  'filled',
  'submitted',
  'transfer-awaited',
  'amount-to-confirm',
  'in-review',
  'rejected',
  'approved',
  'issued',
  'to-pay',
  'bound',
  'suspended',
  'expiring',
  'expired',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

/** Where the provider has the next move; everywhere else it is the company's, or nobody's. */
export const providersMove: ReadonlySet<Stage> = new Set<Stage>([
  'submitted',
  'in-review',
  'transfer-awaited',
]);

/** Somebody of the company has to do something. */
export const needsAction: ReadonlySet<Stage> = new Set<Stage>([
  'rejected',
  'amount-to-confirm',
  'issued',
  'to-pay',
  'suspended',
  'expiring',
  'expired',
]);
