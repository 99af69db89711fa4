import { type Application, reduce } from './application.ts';
import type { Stage } from './stages.ts';

/** Handed in and not sent back: what a form that comes after it may build on. */
const handedIn: ReadonlySet<Stage> = new Set<Stage>([
  'submitted',
  'transfer-awaited',
  'amount-to-confirm',
  'in-review',
  'approved',
  'issued',
  'to-pay',
  'bound',
  'expiring',
]);

/** Ids of the forms that are filed for a company, by what was seen or said of them. */
export const filedForms = (applications: readonly Application[], companyId: string): string[] => [
  ...new Set(
    applications
      .filter((each) => each.companyId === companyId && handedIn.has(reduce(each.events).stage))
      .map(({ form }) => form),
  ),
];
