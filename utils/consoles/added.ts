import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { inTurn } from '../in-turn.ts';

/**
 * Consoles that the user added: an exact https host, allowed by the user in Chrome's own dialog
 * (optional_host_permissions). `uses` says what for: `ring` brings the ring guard and the check-up, `forms` the sentinel
 * that looks for forms. Removing one takes the permission back.
 */
export const consoleUses = ['ring', 'forms'] as const;
export type ConsoleUse = (typeof consoleUses)[number];

const origin = z.string().check(z.maxLength(300), z.regex(/^https:\/\/[a-z0-9.-]+$/));
const addedConsoleSchema = z.object({
  origin,
  name: z.string().check(z.maxLength(60)),
  uses: z.array(z.enum(consoleUses)).check(z.maxLength(consoleUses.length)),
  at: z.number(),
});
export type AddedConsole = z.infer<typeof addedConsoleSchema>;

const storageKey = 'addedConsoles';
const most = 50;

/** The origin of what the user typed or has open, or null: https on the default port, with a name and not a number. */
export function consoleOrigin(address: string): string | null {
  const text = address.trim();
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') return null;
    if (!url.hostname.includes('.') || /^[\d.]+$|:/.test(url.hostname)) return null;
    return origin.safeParse(url.origin).success ? url.origin : null;
  } catch {
    return null;
  }
}

export const matchOf = (of: string): string => `${of}/*`;

export async function readAdded(): Promise<AddedConsole[]> {
  const raw = (await browser.storage.local.get(storageKey))[storageKey];
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((each) => {
    const parsed = addedConsoleSchema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}

export async function addedOrigins(use: ConsoleUse): Promise<string[]> {
  return (await readAdded()).filter(({ uses }) => uses.includes(use)).map((each) => each.origin);
}

/** The popup and the workspace write into the same list: it is read, altered, written, one change at a time. */
const change = (work: (all: AddedConsole[]) => Promise<void>): Promise<void> =>
  inTurn('added-consoles', async () => work(await readAdded()));

/** Notes it. The permission is asked for before, in the click: see askForConsole. */
export const addConsole = (added: { origin: string; name: string; use: ConsoleUse }): Promise<void> =>
  change(async (all) => {
    const before = all.find((each) => each.origin === added.origin);
    const uses = [...new Set([...(before?.uses ?? []), added.use])];
    const entry = { origin: added.origin, name: added.name.slice(0, 60), uses, at: before?.at ?? Date.now() };
    const others = all.filter((each) => each.origin !== added.origin);
    if (others.length >= most) throw new Error('too many consoles');
    await browser.storage.local.set({ [storageKey]: [...others, addedConsoleSchema.parse(entry)] });
  });

/** `keep`: the extension's own list has the host, whose permission cannot be taken back. */
export const removeConsole = (of: string, use: ConsoleUse): Promise<void> =>
  change(async (all) => {
    const rest = all.flatMap((each) => {
      if (each.origin !== of) return [each];
      const uses = each.uses.filter((other) => other !== use);
      return uses.length > 0 ? [{ ...each, uses }] : [];
    });
    await browser.storage.local.set({ [storageKey]: rest });
    if (!rest.some((each) => each.origin === of)) {
      // Refused for a host of the manifest's own: nothing to take back there.
      await browser.permissions.remove({ origins: [matchOf(of)] }).catch(() => false);
    }
  });

/** Chrome's own dialog; wants the user's gesture, so nothing may be awaited before. */
export const askForConsole = (of: string): Promise<boolean> =>
  browser.permissions.request({ origins: [matchOf(of)] });

export function onAddedChanged(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>) => {
    if (storageKey in changes) listener();
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
