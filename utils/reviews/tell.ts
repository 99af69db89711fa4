import type { WorkingTime } from '../providers/review-definition.ts';
import type { Vault } from '../vault/vault.ts';
import { type ExpiryWarning, nameOf } from './expiry.ts';
import { type Late, markLate, newlyLate } from './late.ts';
import { type Changed, markTold, readApplications, untold } from './store.ts';
import { localDay, type Muteable, manner, type Telling } from './telling.ts';
import { forgetTroubles, readTroubles, type Trouble } from './trouble.ts';

/**
 * Tells once. What is untold follows from the records and from `warned`, not from the run that found it: a worker that
 * dies tells later. What a notification tells of is written down before it is shown, and that it was shown after: the
 * next run goes on there, and never shows it again. Nothing lives in memory.
 */
export type Told =
  | { kind: 'news'; news: Changed }
  | { kind: 'late'; late: Late }
  | { kind: 'paper'; warning: ExpiryWarning; affected: number }
  | { kind: 'trouble'; trouble: Trouble };

export interface TellDeps {
  vault: Pick<Vault, 'applications'>;
  /** `storage.local`. */
  stored: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> };
  notices: { ids(): Promise<readonly string[]>; create(id: string, told: readonly Told[]): Promise<void> };
  telling(): Promise<Telling>;
  /** How long a form's provider takes. */
  timeOf(form: string): WorkingTime | null | undefined;
  /** Papers that end, and of how many applications each is; null: the same as when nothing was left to tell of them. */
  papers(): Promise<readonly { warning: ExpiryWarning; affected: number }[] | null>;
  /** Nothing is left to tell of them. */
  papersTold?(): Promise<void>;
}

export const noticePrefix = 'review:';
const digestKey = 'reviews.digest';
/** By the paper's name: the level told of. */
const warnedKey = 'reviews.warned';
const openKey = 'reviews.telling.open';

/** A notification under way: what it tells of, and whether it was shown. Ids that say nothing to who reads them. */
interface Open {
  id: string;
  shown: boolean;
  news: { id: string; event: number }[];
  papers: Record<string, number>;
  /** Absent, as the next: of an earlier version. */
  late?: { id: string; due: number }[];
  troubles?: { key: string; at: number }[];
  digest: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readOpen = (value: unknown): Open | null => {
  if (
    !isRecord(value) ||
    typeof value.id !== 'string' ||
    !Array.isArray(value.news) ||
    !isRecord(value.papers)
  )
    return null;
  return value as unknown as Open;
};

export async function readWarned(deps: Pick<TellDeps, 'stored'>): Promise<Record<string, number>> {
  const stored = await deps.stored.get(warnedKey);
  return isRecord(stored)
    ? Object.fromEntries(
        Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
      )
    : {};
}

/** What was shown is written down where it belongs. Each step may be done twice. */
async function settle(deps: TellDeps, open: Open): Promise<void> {
  for (const { id, event } of open.news) await markTold(deps.vault, { id, event });
  if (Object.keys(open.papers).length > 0)
    await deps.stored.set(warnedKey, { ...(await readWarned(deps)), ...open.papers });
  const { late = [], troubles = [] } = open;
  for (const each of late) await markLate(deps.vault, each);
  if (troubles.length > 0)
    await forgetTroubles(deps.stored, ({ key, at }) =>
      troubles.some((each) => each.key === key && each.at === at),
    );
  if (open.digest) await deps.stored.set(digestKey, open.digest);
  await deps.stored.set(openKey, null);
}

async function show(
  deps: TellDeps,
  id: string,
  told: readonly Told[],
  names: Map<Told, string>,
  digest: string | null,
) {
  const open: Open = {
    id,
    shown: false,
    news: told.flatMap((each) =>
      each.kind === 'news' ? { id: each.news.application.id, event: each.news.event } : [],
    ),
    papers: Object.fromEntries(
      told.flatMap((each) => (each.kind === 'paper' ? [[names.get(each) ?? '', each.warning.level]] : [])),
    ),
    late: told.flatMap((each) =>
      each.kind === 'late' ? { id: each.late.application.id, due: each.late.due } : [],
    ),
    troubles: told.flatMap((each) =>
      each.kind === 'trouble' ? { key: each.trouble.key, at: each.trouble.at } : [],
    ),
    digest,
  };
  await deps.stored.set(openKey, open);
  await deps.notices.create(id, told);
  await deps.stored.set(openKey, { ...open, shown: true });
  await settle(deps, open);
}

async function short(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What it can be muted by: two sources that disagree are a matter of their own, however muted what is believed is. */
const kindOf = ({ stage, conflict }: Changed): Muteable => (conflict ? 'conflict' : stage);

const idOf = (told: Told, names: Map<Told, string>): string => {
  switch (told.kind) {
    case 'news':
      return `${told.news.application.id}:${told.news.event}`;
    case 'late':
      return `${told.late.application.id}:late-${told.late.due}`;
    case 'paper':
      return `paper-${names.get(told)}:${told.warning.level}`;
    case 'trouble':
      return `key-${told.trouble.key}:${told.trouble.at}`;
  }
};

export async function tellOnce(deps: TellDeps, now: Date): Promise<void> {
  const open = readOpen(await deps.stored.get(openKey));
  if (open) {
    // Shown, or created just before the worker died. What was never shown is found again below.
    if (open.shown || (await deps.notices.ids()).includes(open.id)) await settle(deps, open);
    else await deps.stored.set(openKey, null);
  }
  const telling = await deps.telling();
  const applications = await readApplications(deps.vault);
  const news = untold(applications);
  for (const each of news)
    if (telling.muted.includes(kindOf(each)))
      await markTold(deps.vault, { id: each.application.id, event: each.event });
  const late = newlyLate(applications, deps.timeOf, now.getTime(), telling.override);
  const tellsLate = !telling.muted.includes('overdue');
  if (!tellsLate)
    for (const { application, due } of late) await markLate(deps.vault, { id: application.id, due });
  const papers = await newPapers(deps, telling);
  if (papers.length === 0) await deps.papersTold?.();
  if (telling.muted.includes('trouble')) await forgetTroubles(deps.stored, () => true);
  const told: Told[] = [
    ...news
      .filter((each) => !telling.muted.includes(kindOf(each)))
      .map((each): Told => ({ kind: 'news', news: each })),
    ...(tellsLate ? late : []).map((each): Told => ({ kind: 'late', late: each })),
    ...papers.map(([each]) => each),
    ...(await readTroubles(deps.stored)).map((trouble): Told => ({ kind: 'trouble', trouble })),
  ];
  const names = new Map<Told, string>(papers);
  const ids = told.map((each) => idOf(each, names));
  const lastDigest = await deps.stored.get(digestKey);
  const how = manner(told.length, telling, now, typeof lastDigest === 'string' ? lastDigest : null);
  if (how === 'later') return;
  if (how === 'each') {
    for (const each of told) await show(deps, `${noticePrefix}${idOf(each, names)}`, [each], names, null);
    return;
  }
  // A summary of one thing opens that thing.
  const [only] = ids;
  const what = ids.length === 1 && only ? only : `all:${await short(ids.toSorted().join())}`;
  await show(deps, `${noticePrefix}${what}`, told, names, telling.digest ? localDay(now) : null);
}

/** Where in the workspace a notification's matter is; null: not one of these. */
export function placeOfNotice(id: string): string | null {
  if (!id.startsWith(noticePrefix)) return null;
  const [what = '', more] = id.slice(noticePrefix.length).split(':');
  // `key:<id>`: of an earlier version, still standing on the desktop.
  const item = what === 'key' && more ? `key-${more}` : what;
  return ['all', 'full', ''].includes(item) ? '/applications' : `/applications/${item}`;
}

/** The user closed or opened one: it was shown, also where the worker died before writing that down. */
export async function noticeClosed(deps: Pick<TellDeps, 'stored'>, id: string): Promise<void> {
  const open = readOpen(await deps.stored.get(openKey));
  if (open?.id === id && !open.shown) await deps.stored.set(openKey, { ...open, shown: true });
}

/** Warnings nobody was told of at their level: after three days asleep that is the present one. */
async function newPapers(deps: TellDeps, { mutedPapers }: Telling): Promise<[Told, string][]> {
  const all = await deps.papers();
  if (!all) return [];
  const warned = await readWarned(deps);
  const named = await Promise.all(all.map(async (each) => [await nameOf(each.warning), each] as const));
  // A paper that was renewed, or a clock that was ahead, is forgotten: its next end is told of again.
  const kept = Object.fromEntries(named.flatMap(([name]) => (name in warned ? [[name, warned[name]]] : [])));
  if (Object.keys(kept).length !== Object.keys(warned).length) await deps.stored.set(warnedKey, kept);
  return named.flatMap(([name, { warning, affected }]): [Told, string][] =>
    mutedPapers.includes(warning.kind) || warning.level >= (warned[name] ?? Number.POSITIVE_INFINITY)
      ? []
      : [[{ kind: 'paper', warning, affected }, name]],
  );
}
