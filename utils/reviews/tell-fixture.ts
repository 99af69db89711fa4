import { passphrase, testVault } from '../vault/vault-fixture.ts';
import type { ApplicationEvent } from './application.ts';
import { type Ending, expiryWarnings } from './expiry.ts';
import { seenAs } from './seen-fixture.ts';
import type { Stage } from './stages.ts';
import { append, create } from './store.ts';
import { type TellDeps, type Told, tellOnce } from './tell.ts';
import { type Telling, tellingSchema } from './telling.ts';

/** The computer's own hours, in whatever zone this runs. */
export const local = (day: number, hour: number) => new Date(2026, 10, day, hour, 5);
export const seen = (stage: Stage, at: number): ApplicationEvent => seenAs(stage, at, { source: 'api' });

/** A vault, a desktop that shows everything, and what the user wants to be told. */
export async function tellWorld(change: Partial<Telling> = {}) {
  const vault = testVault();
  await vault.session.create(passphrase);
  const stored: Record<string, unknown> = {};
  const shown: { id: string; told: readonly Told[] }[] = [];
  const state = {
    telling: tellingSchema.parse({ quietFrom: 0, quietTo: 0, ...change }),
    endings: [] as Ending[],
    today: '2026-11-25',
  };
  const deps: TellDeps = {
    vault,
    stored: {
      get: async (key) => structuredClone(stored[key]),
      set: async (key, value) => void Object.assign(stored, { [key]: value }),
    },
    notices: {
      ids: async () => shown.map(({ id }) => id),
      create: async (id, told) => void shown.push({ id, told }),
    },
    telling: async () => state.telling,
    timeOf: () => ({ days: [1, 2], everyDay: true, hours: [9, 18], source: 'a test' }),
    papers: async () =>
      expiryWarnings(state.endings, state.today).map((warning) => ({ warning, affected: 2 })),
  };
  let count = 0;
  /** Of all that is in it at first, the user knows. */
  const file = (id: string, events: ApplicationEvent[]) =>
    create(vault, {
      id,
      companyId: null,
      name: id,
      creditCode: null,
      provider: 'tencent-ccc',
      form: 'tencent-ccc/qualification',
      number: id,
      events: events.map((event, seq) => ({ ...event, seq })),
      told: events.length,
    });
  const move = async (id: string, stage: Stage) => {
    if (!(await vault.applications.get(id))) await file(id, [seen('submitted', 0)]);
    await append(vault, id, () => ({ events: [seen(stage, ++count)] }));
  };
  const stages = () =>
    shown.map(({ told }) =>
      told.map((each) =>
        each.kind === 'news'
          ? each.news.stage
          : each.kind === 'late'
            ? `late ${each.late.application.id}`
            : each.kind === 'paper'
              ? each.warning.level
              : each.trouble.key,
      ),
    );
  return { vault, deps, state, shown, file, move, stages, tell: (at: Date) => tellOnce(deps, at) };
}

export class Killed extends Error {}

/** One life of the worker: it is stopped after so many steps, before or after what is being done. */
export function lifeOf(steps: number) {
  let left = steps;
  return <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (left-- <= 0) throw new Killed();
      const done = await work(...args);
      if (left-- <= 0) throw new Killed();
      return done;
    };
}

/** The same, where the worker is stopped after so many steps. */
export function mortal({ deps, vault }: Awaited<ReturnType<typeof tellWorld>>, steps: number): TellDeps {
  const alive = lifeOf(steps);
  const { applications } = vault;
  return {
    ...deps,
    vault: {
      applications: {
        ...applications,
        list: alive(applications.list),
        get: alive(applications.get),
        put: alive(applications.put),
      },
    },
    stored: { get: alive(deps.stored.get), set: alive(deps.stored.set) },
    notices: { ids: alive(deps.notices.ids), create: alive(deps.notices.create) },
  };
}
