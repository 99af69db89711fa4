import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { inTurn } from '../in-turn.ts';
import { tabProbesSchema } from '../messages/ring-checkup.ts';
import { checkIds, checkStates, type FrameProbe, fixIds, noProofs, type TabProbes } from './types.ts';

/**
 * What the check-up keeps. Probes and alarms live as long as the browser session, as the tabs they are about; fixes and
 * what the user said outlive it.
 */
export const sessionKeys = {
  probes: 'ringProbes',
  framed: 'ringFramed',
  alarms: 'ringAlarms',
  proving: 'ringProving',
  proved: 'ringProved',
  unproved: 'ringUnproved',
  names: 'ringDeviceNames',
} as const;
export const localKeys = {
  /** Changed to ask every console for a probe (page scripts listen; a message would carry the popup's gesture). */
  asked: 'ringProbeAsked',
  fixes: 'ringFixes',
  told: 'ringTold',
  held: 'ringHeld',
  awakeUntil: 'ringAwakeUntil',
  outputs: 'ringOutputs',
  pending: 'ringPendingFix',
  undoing: 'ringUndoing',
} as const;

const text = z.string().check(z.maxLength(300));
const fixRecord = z.object({
  id: text,
  at: z.number(),
  fix: z.enum(fixIds),
  origin: text,
  tabId: z.nullable(z.int()),
  before: z.nullable(text),
  undone: z.nullable(z.number()),
  proof: z.nullable(z.object({ at: z.number(), state: z.enum(checkStates), because: text })),
});
const schemas = {
  probes: z.record(z.string(), tabProbesSchema),
  /** Consoles in frames of other sites' pages, by tab and frame (framed.ts). */
  framed: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        documentId: text,
        origin: text,
        url: text,
        depth: z.int(),
        site: z.nullable(text),
        at: z.number(),
      }),
    ),
  ),
  alarms: z.record(z.string(), z.array(text)),
  /** Origin that is being proved: how often tried, until when, in which tab. */
  proving: z.record(z.string(), z.object({ tried: z.int(), until: z.number(), tabId: z.nullable(z.int()) })),
  proved: z.record(z.string(), z.object({ at: z.number(), blocked: z.boolean() })),
  unproved: z.record(z.string(), z.object({ at: z.number(), why: z.enum(noProofs) })),
  fixes: z.array(fixRecord),
  told: z.object({
    heard: z.optional(z.object({ at: z.number(), yes: z.boolean() })),
    microphone: z.optional(z.object({ at: z.number(), yes: z.boolean() })),
    seen: z.optional(z.object({ at: z.number(), yes: z.boolean() })),
  }),
  held: z.array(text),
  awakeUntil: z.number(),
  /** Names of devices by their marks (device-marks.ts). */
  names: z.record(z.string(), text),
  /** The mark of what a console's sound came from at its last ring (`null`: not told), and how many outputs there were. */
  outputs: z.record(
    z.string(),
    z.object({ at: z.number(), output: z.nullable(text), count: z.optional(z.int()) }),
  ),
  /** What Chrome's dialog was opened for, and in which row. */
  pending: z.nullable(
    z.object({
      fix: z.enum(fixIds),
      origin: text,
      tabId: z.nullable(z.int()),
      at: z.number(),
      check: z.optional(z.enum(checkIds)),
      /** To take back this one, not to do it. */
      undo: z.optional(text),
    }),
  ),
  /** Names of fixes that are being taken back. */
  undoing: z.array(text),
} as const;
type Name = keyof typeof schemas;
type Kept<N extends Name> = z.infer<(typeof schemas)[N]>;

export type Pending = NonNullable<Kept<'pending'>>;

const empty: { [N in Name]: Kept<N> } = {
  probes: {},
  framed: {},
  alarms: {},
  proving: {},
  proved: {},
  unproved: {},
  fixes: [],
  told: {},
  held: [],
  awakeUntil: 0,
  names: {},
  outputs: {},
  pending: null,
  undoing: [],
};

const place = (name: Name) =>
  name in sessionKeys
    ? { area: browser.storage.session, key: sessionKeys[name as keyof typeof sessionKeys] }
    : { area: browser.storage.local, key: localKeys[name as keyof typeof localKeys] };

/** What does not fit (of another version, or damaged) counts as nothing. */
export async function readKept<N extends Name>(name: N): Promise<Kept<N>> {
  const { area, key } = place(name);
  const stored = (await area.get(key))[key];
  // One record that cannot be read must not hide the others: what they say stands in the browser.
  const parsed = schemas[name].safeParse(
    name === 'fixes' && Array.isArray(stored)
      ? stored.filter((each) => fixRecord.safeParse(each).success)
      : stored,
  );
  return parsed.success ? (parsed.data as Kept<N>) : structuredClone(empty[name]);
}

/** One change at a time, popup, pages and worker together: each is read, altered, written. */
export const changeKept = <N extends Name>(name: N, change: (before: Kept<N>) => Kept<N>): Promise<Kept<N>> =>
  inTurn('kept', async () => {
    const { area, key } = place(name);
    const next = change(await readKept(name));
    await area.set({ [key]: next });
    return next;
  });

/**
 * Written in this very turn, without reading first or waiting for others: what a view that may be gone the next moment
 * leaves behind.
 */
export function keepNow<N extends Name>(name: N, value: Kept<N>): Promise<void> {
  const { area, key } = place(name);
  return area.set({ [key]: value });
}

/** Asks every open console for a new probe, without bringing anybody's gesture along. */
export const askForProbes = (): Promise<void> =>
  browser.storage.local.set({ [localKeys.asked]: `${Date.now()}-${Math.random()}` });

const mostFrames = 30;

/** Puts a probe to its tab. A page that was loaded anew forgets what its frames said. */
export function withProbe(before: TabProbes, frameId: number, probe: FrameProbe): TabProbes {
  const fresh = frameId === 0 && probe.when === 'load';
  const frames: TabProbes = fresh ? {} : before;
  const old = frames[frameId];
  const next: TabProbes = {
    ...frames,
    [frameId]: { load: probe.when === 'load' ? probe : (old?.load ?? null), last: probe },
  };
  if (Object.keys(next).length <= mostFrames) return next;
  const [oldest] = Object.entries(next)
    .filter(([id]) => id !== '0' && id !== String(frameId))
    .sort(([, a], [, b]) => a.last.at - b.last.at);
  if (oldest) delete next[oldest[0]];
  return next;
}

export const noteProbe = (tabId: number, frameId: number, probe: FrameProbe) =>
  changeKept('probes', (all) => ({ ...all, [tabId]: withProbe(all[tabId] ?? {}, frameId, probe) }));
