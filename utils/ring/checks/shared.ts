import { type CheckContext, type FixId, type FrameProbe, frameOf, type Verdict } from '../types.ts';

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

/** The console itself, page or frame, as it was heard of when it loaded and last. */
export const pageOf = ({ tab, probes }: Pick<CheckContext, 'tab' | 'probes'>) => probes[frameOf(tab)];
export const topOf = (context: Pick<CheckContext, 'tab' | 'probes'>): FrameProbe | null =>
  pageOf(context)?.last ?? null;

/** Checks of a page say nothing while there is no page to speak of. */
export const noPage = ({ tab }: CheckContext): Verdict | null =>
  !tab ? notApplicable('no-console') : tab.discarded ? notApplicable('asleep') : null;

export const stamp = (at: number): string => new Date(at).toISOString();

/** What the other product's developer has to write. */
export const frameTag = (origin = 'https://…') =>
  `<iframe src="${origin}/…" allow="autoplay; microphone"></iframe>`;
