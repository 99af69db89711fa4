import * as z from 'zod/mini';
import type { ReviewMessage } from '../messages/reviews.ts';
import type { Vault } from '../vault/vault.ts';
import type { ApiKey, ProviderApi } from './api/call.ts';
import { type Fetch, openLine } from './api/line.ts';
import { ApiError } from './api/problem.ts';
import { type Changed, takeReadings } from './store.ts';

/**
 * Asks each key's API now and then. Nothing lives in memory: what is due is in storage, an alarm only wakes the worker.
 * A worker that dies in the middle asks again at the next alarm, and the same answer again is no news.
 */
const minute = 60_000;
export const everyMinutes = 5;
const usual = 15 * minute;
const longest = 6 * 60 * minute;
/** So many failures in a row before anybody is told, and then once until it works again. */
export const tellAfter = 3;

export const pollStateSchema = z.object({
  nextAt: z.number(),
  /** When it was last asked: a clock set back does not stop the poller for years. */
  askedAt: z.number(),
  okAt: z.nullable(z.number()),
  failures: z.number(),
  problem: z.nullable(z.enum(['offline', 'refused', 'throttled', 'service', 'clock'])),
  code: z.string(),
  told: z.boolean(),
});
export type PollState = z.infer<typeof pollStateSchema>;

export const apiKeySchema = z.object({
  id: z.string(),
  api: z.string(),
  label: z.string().check(z.maxLength(100)),
  accessKey: z.string().check(z.minLength(1), z.maxLength(300)),
  secret: z.string().check(z.minLength(1), z.maxLength(500)),
  options: z.record(z.string(), z.string().check(z.maxLength(20_000))),
});

export interface PollDeps {
  vault: Pick<Vault, 'applications' | 'apiKeys' | 'session'>;
  apis: readonly ProviderApi[];
  fetch: Fetch;
  now(): number;
  /** 0 to 1. */
  random(): number;
  online(): boolean;
  /** Of keys, by id; survives the worker. */
  states: { get(): Promise<Record<string, unknown>>; set(id: string, state: PollState): Promise<void> };
  /** Told of what is news. Comes before the state is written, so that a worker that dies tells again rather than never. */
  news(changed: readonly Changed[]): Promise<void>;
  /** Several failures in a row, to be told of; null: it is over. */
  trouble(key: ApiKey, problem: PollState['problem'], code?: string): Promise<void>;
  allowed(host: string): Promise<boolean>;
  /** How long an answer may take. */
  timeoutMs?: number;
}

export async function readKeys(vault: Pick<Vault, 'apiKeys'>): Promise<ApiKey[]> {
  return (await vault.apiKeys.list()).flatMap(({ content }) => {
    const parsed = apiKeySchema.safeParse(content);
    return parsed.success ? [parsed.data] : [];
  });
}

const fresh: PollState = {
  nextAt: 0,
  askedAt: 0,
  okAt: null,
  failures: 0,
  problem: null,
  code: '',
  told: false,
};

export const stateOf = (stored: unknown): PollState => {
  const parsed = pollStateSchema.safeParse(stored);
  return parsed.success ? parsed.data : fresh;
};

/** Doubling, with up to a third more at random: keys that failed together do not come back together. */
export const backoff = (failures: number, random: number): number =>
  Math.min(longest, everyMinutes * minute * 2 ** Math.min(failures - 1, 10)) * (1 + random / 3);

export const isDue = ({ nextAt, askedAt }: PollState, now: number): boolean =>
  now >= nextAt ||
  // The clock was set back, or further ahead than we ever wait.
  now < askedAt - minute ||
  nextAt - now > longest * 1.5;

/** One round; `only`: the user asked for this key now. */
export async function pollOnce(deps: PollDeps, only?: string): Promise<void> {
  if ((await deps.vault.session.state()) !== 'unlocked') return;
  const keys = await readKeys(deps.vault);
  const states = await deps.states.get();
  const due = keys.filter(({ id }) => (only ? id === only : isDue(stateOf(states[id]), deps.now())));
  // A few at a time: fifty keys at once would be a burst, one by one a hanging server would stop the rest.
  const queue = [...due];
  const broken: unknown[] = [];
  const work = async () => {
    for (let key = queue.shift(); key; key = queue.shift()) {
      try {
        await pollKey(deps, key, stateOf(states[key.id]), only === undefined);
      } catch (error) {
        // Ours, not the provider's: the other keys are asked all the same.
        broken.push(error);
      }
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  if (broken.length > 0) throw broken[0];
}

/** Nothing of a key leaves once the vault is locked or the key removed, in the middle of a long list either. */
class Stopped extends Error {}

async function pollKey(deps: PollDeps, key: ApiKey, before: PollState, byAlarm: boolean): Promise<void> {
  const api = deps.apis.find(({ id }) => id === key.api);
  if (!api) return;
  const started = deps.now();
  const take = async (readings: readonly ReviewMessage[]) => {
    const changed = await takeReadings(deps.vault, readings, 'api', started);
    if (changed.length > 0) await deps.news(changed);
  };
  const write = (change: Partial<PollState>) =>
    deps.states.set(key.id, { ...before, askedAt: started, ...change });
  let failure: ApiError;
  try {
    if (!deps.online()) throw new ApiError('offline');
    if (!(await deps.allowed(api.host))) throw new ApiError('refused', 'no-permission');
    const line = openLine({
      fetch: deps.fetch,
      now: deps.now,
      perSecond: api.perSecond,
      ...(deps.timeoutMs === undefined ? {} : { timeoutMs: deps.timeoutMs }),
      async before() {
        if ((await deps.vault.session.state()) !== 'unlocked') throw new Stopped();
        if (!(await deps.vault.apiKeys.get(key.id))) throw new Stopped();
      },
    });
    const readings = await api.poll(key, line);
    await take(readings);
    if (before.told) await deps.trouble(key, null);
    return await write({
      nextAt: started + usual * (1 + deps.random() / 3),
      okAt: started,
      failures: 0,
      problem: null,
      code: '',
      told: false,
    });
  } catch (error) {
    // Locked or removed meanwhile: nobody's failure.
    if (error instanceof Stopped || (error as { code?: string } | null)?.code === 'locked') return;
    if (!(error instanceof ApiError)) throw error;
    failure = error;
  }
  try {
    await take(failure.readings);
  } catch (error) {
    if ((error as { code?: string } | null)?.code === 'locked') return;
    throw error;
  }
  const failures = before.failures + 1;
  // Who has just asked for it has the answer before his eyes.
  const tell = byAlarm && !before.told && failures >= tellAfter && failure.problem !== 'offline';
  if (tell) await deps.trouble(key, failure.problem, failure.code);
  const random = deps.random();
  const wait = Math.max(backoff(failures, random), (failure.after ?? 0) * 1000);
  // Nobody is burdened by who reaches nobody: after a night without a net, news comes soon after it is back.
  const most = failure.problem === 'offline' ? usual * (1 + random / 3) : longest * 1.34;
  await write({
    nextAt: started + Math.min(wait, most),
    failures,
    problem: failure.problem,
    code: failure.code,
    told: before.told || tell,
  });
}
