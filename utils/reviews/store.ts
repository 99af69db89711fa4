import type { ReviewMessage } from '../messages/reviews.ts';
import type { StoredRecord } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import {
  type Application,
  type ApplicationEvent,
  applicationSchema,
  isNews,
  type Seen,
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
    const application = {
      ...held.application,
      ...change.set,
      events: [...held.application.events, ...change.events].slice(-500),
    };
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
  /** Position of the event: with the id it names this news for ever. */
  event: number;
}

const isStage = (stage: string): stage is Stage => (stages as readonly string[]).includes(stage);

/** Takes in what a page or an API said. Returns only what is news. */
export async function takeReadings(
  vault: Pick<Vault, 'applications'>,
  readings: readonly ReviewMessage[],
  source: 'page' | 'api',
  now: number,
): Promise<Changed[]> {
  if (readings.length === 0) return [];
  let applications = await readApplications(vault);
  const changed: Changed[] = [];
  for (const reading of readings) {
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
    const match = matchReading(reading, applications);
    if (match) {
      const done = await append(vault, match.id, (application) => {
        const set: Partial<Application> = {
          ...(application.number === null && reading.number ? { number: reading.number } : {}),
          ...(application.creditCode === null && reading.creditCode
            ? { creditCode: reading.creditCode }
            : {}),
        };
        const news = isNews(application.events, seen);
        // Who has the page before his eyes need not be told of it.
        if (news && source === 'page') set.told = application.events.length + 1;
        return news || Object.keys(set).length > 0 ? { events: news ? [seen] : [], set } : null;
      });
      if (!done) continue;
      applications = applications.map((each) => (each.id === match.id ? done.application : each));
      if (done.added.length > 0)
        changed.push({ application: done.application, stage, event: done.application.events.length - 1 });
      continue;
    }
    const id = await idOf(reading);
    const application: Application = {
      id,
      companyId: null,
      name: reading.name || reading.alias || '',
      creditCode: reading.creditCode,
      provider: reading.provider,
      form: reading.form,
      number: reading.number,
      events: [seen],
      // What is first met is not news: it may be years old.
      told: 1,
    };
    if (applications.some((each) => each.id === id)) {
      const done = await append(vault, id, ({ events }) =>
        isNews(events, seen) ? { events: [seen] } : null,
      );
      if (done && done.added.length > 0)
        changed.push({ application: done.application, stage, event: done.application.events.length - 1 });
      continue;
    }
    try {
      await create(vault, application);
    } catch (error) {
      if (!isConflict(error)) throw error;
      continue;
    }
    applications.push(application);
    changed.push({ application, stage, event: 0 });
  }
  return changed;
}

/** What nobody has been told of yet: of each application its last news. */
export const untold = (applications: readonly Application[]): Changed[] =>
  applications.flatMap((application) => {
    const event = application.events.findLastIndex(({ type }) => type === 'seen');
    const seen = application.events[event];
    return event >= application.told && seen?.type === 'seen'
      ? [{ application, stage: seen.stage, event }]
      : [];
  });

export const markTold = (vault: Pick<Vault, 'applications'>, { application, event }: Changed) =>
  append(vault, application.id, ({ told }) =>
    told > event ? null : { events: [], set: { told: event + 1 } },
  );
