import type { ReviewMessage } from '../messages/reviews.ts';
import type { StoredRecord } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import {
  type Application,
  type ApplicationEvent,
  applicationSchema,
  isNews,
  reduce,
  type Seen,
  type Standing,
} from './application.ts';
import { matchReading } from './match.ts';
import { type Stage, stages } from './stages.ts';

type Held = { revision: number; application: Application };

const parse = ({ revision, content }: StoredRecord): Held[] => {
  const parsed = applicationSchema.safeParse(content);
  return parsed.success ? [{ revision, application: parsed.data }] : [];
};

export const readApplications = async (vault: Pick<Vault, 'applications'>): Promise<Application[]> =>
  (await vault.applications.list()).flatMap(parse).map(({ application }) => application);

const isConflict = (error: unknown) => (error as { code?: string } | null)?.code === 'conflict';

/** So many events of an application are kept. */
export const mostEvents = 500;

export const seqOf = (events: readonly ApplicationEvent[], index: number): number =>
  events[index]?.seq ?? index;

/** The number that the next event gets. */
export const nextSeq = (events: readonly ApplicationEvent[]): number =>
  events.length === 0 ? 0 : seqOf(events, events.length - 1) + 1;

/**
 * The list is bounded. What goes is the oldest event that the standing does not hang on; the newest stay, numbered as they
 * were.
 */
export function bounded(events: readonly ApplicationEvent[], most = mostEvents): ApplicationEvent[] {
  const kept = events.map((event, index) => ({ ...event, seq: event.seq ?? index }));
  const standing = JSON.stringify(reduce(kept));
  while (kept.length > most) {
    const needless = kept.findIndex(
      (_, index) => index < kept.length / 2 && JSON.stringify(reduce(kept.toSpliced(index, 1))) === standing,
    );
    kept.splice(Math.max(needless, 0), 1);
  }
  return kept;
}

const withEvents = (application: Application, added: readonly ApplicationEvent[]): Application => {
  const { events } = application;
  const next = nextSeq(events);
  return {
    ...application,
    events: bounded([
      ...events.map((event, index) => ({ ...event, seq: seqOf(events, index) })),
      ...added.map((event, index) => ({ ...event, seq: next + index })),
    ]),
  };
};

/** The same word on each of these, on all or on none; those that are gone meanwhile are left out. Returns on how many. */
export async function appendToAll(
  vault: Pick<Vault, 'applications'>,
  ids: readonly string[],
  event: ApplicationEvent,
): Promise<number> {
  for (let tries = 0; ; tries++) {
    const stored = await Promise.all(ids.map((id) => vault.applications.get(id)));
    const held = stored.flatMap((record) => (record ? parse(record) : []));
    try {
      await vault.applications.putAll(
        held.map(({ revision, application }) => ({
          id: application.id,
          revision,
          content: withEvents(application, [event]),
        })),
      );
      return held.length;
    } catch (error) {
      if (!isConflict(error) || tries >= 8) throw error;
    }
  }
}

/** Appends; if another window or the poller wrote meanwhile, reads again and appends to that. */
export async function append(
  vault: Pick<Vault, 'applications'>,
  id: string,
  make: (application: Application) => { events: ApplicationEvent[]; set?: Partial<Application> } | null,
): Promise<{ application: Application; added: ApplicationEvent[] } | null> {
  for (let tries = 0; ; tries++) {
    const stored = await vault.applications.get(id);
    const [held] = stored ? parse(stored) : [];
    if (!held) return null;
    const change = make(held.application);
    if (!change) return { application: held.application, added: [] };
    const application = withEvents({ ...held.application, ...change.set }, change.events);
    try {
      await vault.applications.put(id, held.revision, application);
      return { application, added: change.events };
    } catch (error) {
      if (!isConflict(error) || tries >= 8) throw error;
    }
  }
}

export async function create(vault: Pick<Vault, 'applications'>, application: Application): Promise<void> {
  await vault.applications.put(application.id, 0, application);
}

/** The same row makes the same id: two windows that see it first at once make one application. */
async function idOf(reading: ReviewMessage): Promise<string> {
  const key = JSON.stringify([
    reading.provider,
    reading.form,
    reading.number ?? [reading.name, reading.creditCode, reading.submittedOn],
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return [...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface Changed {
  application: Application;
  stage: Stage;
  /** Number of the event: with the id it names this news for ever. */
  event: number;
  /** It is at odds with what another source said, and changed nothing. */
  conflict: boolean;
}

const isStage = (stage: string): stage is Stage => (stages as readonly string[]).includes(stage);

const newsOf = (application: Application): Changed => {
  const { stage, conflict } = reduce(application.events);
  return { application, stage, event: nextSeq(application.events) - 1, conflict: conflict !== null };
};

/** No longer than a record may hold: one that does not fit would never open again. */
const cut = (reading: ReviewMessage): ReviewMessage => ({
  ...reading,
  name: reading.name.slice(0, 300),
  alias: reading.alias?.slice(0, 300) ?? null,
  wording: reading.wording.slice(0, 200),
  reason: reading.reason?.slice(0, 2000) ?? null,
});

/** Takes in what a page or an API said. Returns only what is news. */
export async function takeReadings(
  vault: Pick<Vault, 'applications'>,
  readings: readonly ReviewMessage[],
  source: 'page' | 'api',
  now: number,
  /** The page's address. */
  place?: string,
): Promise<Changed[]> {
  if (readings.length === 0) return [];
  let applications = await readApplications(vault);
  const changed: Changed[] = [];
  for (const reading of readings.map(cut)) {
    if (!reading.form || !isStage(reading.stage)) continue;
    const { stage, wording, reason, submittedOn, decidedOn, expiresOn } = reading;
    const seen: Seen = {
      type: 'seen',
      source,
      at: now,
      stage,
      wording,
      reason,
      submittedOn,
      decidedOn,
      expiresOn,
    };
    const changeOf = (application: Application) => {
      const set: Partial<Application> = {
        ...(application.number === null && reading.number ? { number: reading.number } : {}),
        ...(application.creditCode === null && reading.creditCode ? { creditCode: reading.creditCode } : {}),
        ...(place !== undefined && application.place !== place ? { place } : {}),
      };
      const news = isNews(application.events, seen);
      // Who has the page before his eyes need not be told of it.
      if (news && source === 'page') set.told = nextSeq(application.events) + 1;
      return news || Object.keys(set).length > 0 ? { events: news ? [seen] : [], set } : null;
    };
    const add = async (id: string) => {
      // Nearly every answer is the same again: nothing is read a second time for it.
      const held = applications.find((each) => each.id === id);
      if (held && !changeOf(held)) return;
      const done = await append(vault, id, changeOf);
      if (!done) return;
      applications = applications.map((each) => (each.id === id ? done.application : each));
      if (done.added.length > 0) changed.push(newsOf(done.application));
    };
    const match = matchReading(reading, applications);
    const id = match?.id ?? (await idOf(reading));
    if (applications.some((each) => each.id === id)) {
      await add(id);
      continue;
    }
    const application: Application = {
      id,
      companyId: null,
      name: reading.name || reading.alias || '',
      creditCode: reading.creditCode,
      provider: reading.provider,
      form: reading.form,
      number: reading.number,
      ...(place !== undefined ? { place } : {}),
      events: [{ ...seen, seq: 0 }],
      // What is first met is not news: it may be years old.
      told: 1,
    };
    try {
      await create(vault, application);
    } catch (error) {
      if (!isConflict(error)) throw error;
      // Another window met it a moment ago.
      await add(id);
      continue;
    }
    applications.push(application);
    changed.push(newsOf(application));
  }
  return changed;
}

/** What a source said changed how the application stands, beyond dates and wordings. */
const moved = (events: readonly ApplicationEvent[], index: number): boolean => {
  const say = ({ stage, reason, conflict }: Standing) => JSON.stringify([stage, reason, conflict?.stage]);
  return say(reduce(events.slice(0, index))) !== say(reduce(events.slice(0, index + 1)));
};

/** What nobody has been told of yet: of each application how it stands after its last news. */
export const untold = (applications: readonly Application[]): Changed[] =>
  applications.flatMap((application) => {
    const { events, told } = application;
    const open = events.flatMap(({ type }, index) =>
      type === 'seen' && seqOf(events, index) >= told ? index : [],
    );
    const last = open.findLast((index) => moved(events, index));
    if (last === undefined) return [];
    const { stage, conflict } = reduce(events);
    return [{ application, stage, event: seqOf(events, last), conflict: conflict !== null }];
  });

export const markTold = (
  vault: Pick<Vault, 'applications'>,
  { id, event }: { id: string; event: number },
): Promise<unknown> =>
  append(vault, id, ({ told }) => (told > event ? null : { events: [], set: { told: event + 1 } }));
