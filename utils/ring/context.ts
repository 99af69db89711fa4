import { browser } from 'wxt/browser';
import { addedOrigins } from '../consoles/added.ts';
import { callConsoleOf } from './consoles.ts';
import { nameOfMark } from './device-marks.ts';
import { readGuardSettings, readLog } from './log.ts';
import { consoleMatches } from './matches.ts';
import { isProofTab } from './proof.ts';
import { readKept } from './store.ts';
import type { CheckContext, SiteSettings, TabFacts } from './types.ts';

/** Gathers what the checks look at. Only reads: nothing in a page is asked, nothing sounds, nobody is prompted. */
type Tab = chrome.tabs.Tab & { frozen?: boolean };

export function factsOf(tab: Tab, added: readonly string[]): TabFacts | null {
  const origin = callConsoleOf(tab.url ?? tab.pendingUrl, added);
  if (tab.id === undefined || origin === null || isProofTab(tab)) return null;
  return {
    id: tab.id,
    url: tab.url ?? tab.pendingUrl ?? '',
    origin,
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
  const tabs = await chrome.tabs.query({ url: await consoleMatches() });
  return tabs
    .sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap((tab) => factsOf(tab, added) ?? []);
}

/** `null` without the permission (it is optional, docs/adr/0020), or where Chrome does not know the type. */
export async function readSettings(origin: string): Promise<SiteSettings | null> {
  const settings = chrome.contentSettings as unknown as
    | Record<string, { get(of: { primaryUrl: string }): Promise<{ setting: string }> } | undefined>
    | undefined;
  if (!settings) return null;
  const read = async (type: string) => {
    try {
      return (await settings[type]?.get({ primaryUrl: `${origin}/` }))?.setting ?? null;
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

/** Of a policy file of ours (policy/kit.ts): Chrome gives us what stands under our own id. */
export async function readPolicyMarker(): Promise<string | null> {
  try {
    const { policyMarker } = await browser.storage.managed.get('policyMarker');
    return typeof policyMarker === 'string' ? policyMarker.slice(0, 80) : null;
  } catch {
    return null;
  }
}

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
      readPolicyMarker(),
      tab ? readSettings(tab.origin) : null,
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
      ? await nameOfMark(before, (tab && probes[tab.id]?.['0']?.last.devices?.output) ?? null)
      : null,
    lastRingAt: (tab && outputs[tab.origin]?.at) || null,
    outputsBefore: (tab && outputs[tab.origin]?.count) || null,
    browserVersion: browserVersion(),
    keptAwake: awakeUntil > now,
    held: tab !== null && held.includes(tab.origin),
    policyMarker,
    proved: (tab && proved[tab.origin]) || null,
    unproved: (tab && unproved[tab.origin]) || null,
    told,
  };
}
