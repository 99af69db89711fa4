import type { CheckContext, FixId, FrameProbe, Verdict } from '../types.ts';

type More = { params?: Verdict['params']; evidence?: Record<string, unknown>; fixes?: FixId[] };

const verdict =
  (state: Verdict['state']) =>
  (because: string, { params, evidence = {}, fixes = [] }: More = {}): Verdict => ({
    state,
    because,
    ...(params ? { params } : {}),
    evidence: Object.entries(evidence).map(([name, value]) => ({ name, value: String(value) })),
    fixes,
  });

export const good = verdict('good');
export const act = verdict('act');
export const unknown = verdict('unknown');
export const notApplicable = verdict('not-applicable');

/** The page itself, as it was last heard of. */
export const topOf = ({ probes }: CheckContext): FrameProbe | null => probes['0']?.last ?? null;

/** Checks of a page say nothing while there is no page to speak of. */
export const noPage = ({ tab }: CheckContext): Verdict | null =>
  !tab ? notApplicable('no-console') : tab.discarded ? notApplicable('asleep') : null;

export const stamp = (at: number): string => new Date(at).toISOString();
