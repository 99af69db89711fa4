import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { inTurn } from '../in-turn.ts';
import type { Learnt } from './judge.ts';
import { unsized } from './page/wire.ts';
import { type GuardSettings, guardSettingsSchema, type RingEntry, ringEntrySchema } from './sound.ts';

/**
 * When a call came, whether it was heard, and why not; what the user said of a sound; the guard's settings. In
 * storage.local, so that the popup paints from it at once. No personal data: the console's origin is the only address,
 * and sounds are fingerprints.
 */
const logKey = 'ringLog';
const learntKey = 'ringLearnt';
const settingsKey = 'ringGuard';

/** Each console has its own share: one that floods the log pushes out nothing but its own. */
const mostRings = 200;
/** Sounds that were no ring are there to be corrected, not to be kept. */
const mostOthers = 20;
/** More than the user may have at once (consoles/added.ts): what goes is of one that has long been removed. */
const mostConsoles = 60;
const mostLearnt = 200;

const learntSchema = z.record(
  z.string().check(z.maxLength(40)),
  z.object({ told: z.optional(z.enum(['ring', 'not-ring'])), sounded: z.optional(z.boolean()) }),
);

async function read(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** One change at a time, the worker's and the popup's: each is read, altered, written. */
const change = (work: () => Promise<void>): Promise<void> => inTurn('ring-log', work);

/** A disk that is full costs an entry of the log and never the ring: whoever rings waits for this. */
const changeLog = (work: () => Promise<void>): Promise<void> => change(work).catch(() => {});

/** What is kept of a log, newest first. */
function trim(entries: RingEntry[]): RingEntry[] {
  const shares = new Map<string, { rings: number; others: number }>();
  return [...entries]
    .sort((a, b) => b.at - a.at)
    .filter(({ origin, verdict }) => {
      const share = shares.get(origin) ?? { rings: 0, others: 0 };
      if (!shares.has(origin)) {
        if (shares.size === mostConsoles) return false;
        shares.set(origin, share);
      }
      return verdict === 'not-ring' ? ++share.others <= mostOthers : ++share.rings <= mostRings;
    });
}

/** Newest first. An entry that does not fit (of another version) is passed over. */
export async function readLog(): Promise<RingEntry[]> {
  const raw = await read(logKey);
  if (!Array.isArray(raw)) return [];
  return trim(
    raw.flatMap((each) => {
      const parsed = ringEntrySchema.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

const writeLog = (entries: RingEntry[]) => browser.storage.local.set({ [logKey]: trim(entries) });

/** Puts an entry into the log, or what has become of it. Never in the place of another console's. */
export const noteRing = (entry: RingEntry): Promise<void> =>
  changeLog(async () => {
    const entries = await readLog();
    const before = entries.find(({ id }) => id === entry.id);
    if (before && before.origin !== entry.origin) return;
    // A sound that was no ring is listed once.
    const others = entries.filter(
      ({ id, verdict, key, origin }) =>
        id !== entry.id &&
        !(
          verdict === 'not-ring' &&
          entry.verdict === 'not-ring' &&
          key === entry.key &&
          origin === entry.origin
        ),
    );
    await writeLog([{ ...before, ...entry }, ...others]);
  });

/** Adds to an entry that is in the log; nothing happens when it is not. */
export const amendRing = (id: string, more: Partial<RingEntry>): Promise<void> =>
  changeLog(async () => {
    const entries = await readLog();
    if (!entries.some((entry) => entry.id === id)) return;
    await writeLog(entries.map((entry) => (entry.id === id ? { ...entry, ...more } : entry)));
  });

/** Forgets what rang; what was learnt of sounds stays. */
export const clearLog = (): Promise<void> => changeLog(() => browser.storage.local.remove(logKey));

export async function readLearnt(): Promise<Record<string, Learnt>> {
  const parsed = learntSchema.safeParse(await read(learntKey));
  return parsed.success ? parsed.data : {};
}

/**
 * The newest stand last: the oldest are forgotten first, what the user said never before what was merely heard. Nothing
 * is learnt of what many sounds have in common: one of them must not silence the others.
 */
export const learn = (key: string, what: Learnt): Promise<void> =>
  change(async () => {
    if (key === unsized || key === 'unknown') return;
    const { [key]: before, ...others } = await readLearnt();
    if (before && Object.entries(what).every(([name, value]) => before[name as keyof Learnt] === value))
      return;
    const all = Object.entries({ ...others, [key]: { ...before, ...what } });
    const kept = [...all.filter(([, { told }]) => !told), ...all.filter(([, { told }]) => told)].slice(
      -mostLearnt,
    );
    await browser.storage.local.set({ [learntKey]: Object.fromEntries(kept) });
  });

/** The user's word on a sound of the log: it counts from the next one on. */
export async function giveFeedback(id: string, was: 'ring' | 'not-ring'): Promise<void> {
  const entry = (await readLog()).find((each) => each.id === id);
  if (!entry) return;
  await learn(entry.key, { told: was });
  await amendRing(id, { feedback: was });
}

export async function readGuardSettings(): Promise<GuardSettings> {
  const parsed = guardSettingsSchema.safeParse((await read(settingsKey)) ?? {});
  return parsed.success ? parsed.data : guardSettingsSchema.parse({});
}

export async function writeGuardSettings(settings: GuardSettings): Promise<GuardSettings> {
  const parsed = guardSettingsSchema.parse(settings);
  await change(() => browser.storage.local.set({ [settingsKey]: parsed }));
  return parsed;
}
