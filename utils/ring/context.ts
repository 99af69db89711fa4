import { browser } from 'wxt/browser';
import { addedOrigins } from '../consoles/added.ts';
import { callConsoleOf } from './consoles.ts';
import { nameOfMark } from './device-marks.ts';
import { consoleFrameOf, type FramedConsoles } from './framed.ts';
import { readGuardSettings, readLog } from './log.ts';
import { consoleMatches } from './matches.ts';
import { isProofTab } from './proof.ts';
import { readKept } from './store.ts';
import { type CheckContext, frameOf, type SiteSettings, type TabFacts } from './types.ts';

/** Gathers what the checks look at. Only reads: nothing in a page is asked, nothing sounds, nobody is prompted. */
type Tab = chrome.tabs.Tab & { frozen?: boolean };

/** `framed`: what is known to stand in its frames, which counts where the page itself is no console. */
export function factsOf(tab: Tab, added: readonly string[], framed?: FramedConsoles): TabFacts | null {
  const own = callConsoleOf(tab.url ?? tab.pendingUrl, added);
  const frame = own === null ? consoleFrameOf(framed, added) : null;
  const origin = own ?? frame?.origin ?? null;
  if (tab.id === undefined || origin === null || isProofTab(tab)) return null;
  return {
    id: tab.id,
    url: frame?.url ?? tab.url ?? tab.pendingUrl ?? '',
    origin,
    ...(frame ? { within: { frameId: frame.frameId, site: frame.site } } : {}),
    status: tab.status ?? '',
    discarded: tab.discarded,
    frozen: tab.frozen ?? false,
    autoDiscardable: tab.autoDiscardable,
    audible: tab.audible ?? false,
    muted: tab.mutedInfo?.muted ?? false,
    mutedBy: tab.mutedInfo?.muted ? (tab.mutedInfo.reason ?? null) : null,
  };
}

/** Every open call console, the one used last first; tabs that only prove something are not among them. */
export async function openConsoles(): Promise<TabFacts[]> {
  const added = await addedOrigins('ring');
  const [tabs, framed] = await Promise.all([
    chrome.tabs.query({ url: await consoleMatches() }),
    readKept('framed'),
  ]);
  const known = new Set(tabs.map(({ id }) => id));
  const around = Object.keys(framed).filter((id) => !known.has(Number(id)));
  const others = await Promise.all(around.map((id) => chrome.tabs.get(Number(id)).catch(() => null)));
  return [...tabs, ...others.flatMap((tab) => tab ?? [])]
    .sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap((tab) => factsOf(tab, added, framed[tab.id ?? -1]) ?? []);
}

/**
 * `null` without the permission (it is optional, docs/adr/0020), or where Chrome does not know the type. `site`: of the
 * page, which decides on microphone, camera and sound for what is in its frames; notifications are each origin's own.
 */
export async function readSettings(origin: string, site: string | null): Promise<SiteSettings | null> {
  const settings = chrome.contentSettings as unknown as
    | Record<string, { get(of: { primaryUrl: string }): Promise<{ setting: string }> } | undefined>
    | undefined;
  if (!settings) return null;
  const read = async (type: string) => {
    const of = type === 'notifications' ? origin : site;
    try {
      return (of && (await settings[type]?.get({ primaryUrl: `${of}/` }))?.setting) || null;
    } catch {
      return null;
    }
  };
  const [microphone, camera, notifications, sound] = await Promise.all(
    ['microphone', 'camera', 'notifications', 'sound'].map(read),
  );
  return {
    microphone: microphone ?? 'unknown',
    camera: camera ?? 'unknown',
    notifications: notifications ?? 'unknown',
    sound: sound ?? null,
  };
}

/** A headless Chromium calls itself HeadlessChrome. */
export function browserVersion(agent: string = navigator.userAgent): number | null {
  const found = /Chrom(?:e|ium)\/(\d+)/.exec(agent)?.[1];
  return found ? Number(found) : null;
}

let markerSeen: string | null = null;

/** Of a policy file of ours (policy/kit.ts): Chrome gives us what stands under our own id. */
export async function readPolicyMarker(): Promise<string | null> {
  try {
    const { policyMarker } = await browser.storage.managed.get('policyMarker');
    markerSeen = typeof policyMarker === 'string' ? policyMarker.slice(0, 80) : null;
  } catch {
    markerSeen = null;
  }
  return markerSeen;
}

/**
 * After every start of the browser Chrome keeps that answer back for three seconds (measured on 156), until it has
 * looked for policies. It only says why a sound is allowed: no verdict waits for it longer than this.
 */
const markerPatienceMs = 100;
const markerSoon = (): Promise<string | null> =>
  Promise.race([
    readPolicyMarker(),
    new Promise<string | null>((resolve) => setTimeout(() => resolve(markerSeen), markerPatienceMs)),
  ]);

export async function readContext(tab: TabFacts | null): Promise<CheckContext> {
  const [probes, proved, unproved, held, outputs, awakeUntil, told, rings, policyMarker, settings, guard] =
    await Promise.all([
      readKept('probes'),
      readKept('proved'),
      readKept('unproved'),
      readKept('held'),
      readKept('outputs'),
      readKept('awakeUntil'),
      readKept('told'),
      readLog(),
      markerSoon(),
      tab ? readSettings(tab.origin, tab.within ? tab.within.site : tab.origin) : null,
      readGuardSettings(),
    ]);
  const now = Date.now();
  const before = tab && outputs[tab.origin]?.output;
  return {
    now,
    tab,
    probes: (tab && probes[tab.id]) || {},
    settings,
    rings: rings.filter(({ origin }) => !tab || origin === tab.origin),
    guard: { enabled: guard.enabled, siteOff: tab !== null && guard.off.includes(tab.origin) },
    outputBefore: before
      ? await nameOfMark(before, (tab && probes[tab.id]?.[frameOf(tab)]?.last.devices?.output) ?? null)
      : null,
    lastRingAt: (tab && outputs[tab.origin]?.at) || null,
    outputsBefore: (tab && outputs[tab.origin]?.count) || null,
    browserVersion: browserVersion(),
    keptAwake: awakeUntil > now,
    held: tab !== null && held.includes(tab.origin),
    policyMarker,
    // A fresh tab of the console says nothing of it in another's page.
    proved: (tab && !tab.within && proved[tab.origin]) || null,
    unproved: (tab && !tab.within && unproved[tab.origin]) || null,
    told,
  };
}
