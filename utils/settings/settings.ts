import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/**
 * What the user chose; nothing personal. In `storage.local`, where every page and the worker see a change at once. A
 * value that does not fit (an older or newer version wrote it) is the default, and does not take the others with it.
 */
const fields = {
  /** The computer untouched for so long locks the vault; 0: only on demand, with the screen and with the browser. */
  lockAfterMinutes: z.union([z.literal(0), z.number().check(z.minimum(0.25), z.maximum(24 * 60))]),
  /** Show names, numbers and phones masked until they are revealed. */
  maskValues: z.boolean(),
  /** How long a revealed value stays so. */
  revealSeconds: z.int().check(z.minimum(3), z.maximum(3600)),
  /** A copied value leaves the clipboard after so long; 0: it stays. */
  clearClipboardSeconds: z.int().check(z.minimum(0), z.maximum(3600)),
};

export interface Settings {
  lockAfterMinutes: number;
  maskValues: boolean;
  revealSeconds: number;
  clearClipboardSeconds: number;
}

export const defaultSettings: Settings = {
  lockAfterMinutes: 15,
  maskValues: true,
  revealSeconds: 20,
  clearClipboardSeconds: 60,
};

const storageKey = 'settings';

export function readSettings(stored: unknown): Settings {
  const raw = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const known = Object.entries(fields).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(raw[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(known) };
}

export async function getSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(storageKey))[storageKey]);
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const stored = (await browser.storage.local.get(storageKey))[storageKey];
  const raw = typeof stored === 'object' && stored !== null ? stored : {};
  await browser.storage.local.set({ [storageKey]: { ...raw, ...change } });
}

/** Returns the way to stop. */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && storageKey in changes) listener(readSettings(changes[storageKey]?.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
