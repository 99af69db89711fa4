import { browser } from 'wxt/browser';
import { type Pack, packSchema } from './pack.ts';

/** Users' packs: labels of pages, nothing personal, so they lie in the extension's own storage in the clear. */
const storeKey = 'packs';
const mostPacks = 50;

export async function listPacks(): Promise<Pack[]> {
  const stored = (await browser.storage.local.get(storeKey))[storeKey];
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, mostPacks).flatMap((each) => {
    const parsed = packSchema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}

/** One of the same id is replaced. */
export async function putPack(pack: Pack): Promise<void> {
  const others = (await listPacks()).filter(({ id }) => id !== pack.id);
  await browser.storage.local.set({ [storeKey]: [...others, pack].slice(-mostPacks) });
}

export async function removePack(id: string): Promise<void> {
  await browser.storage.local.set({ [storeKey]: (await listPacks()).filter((pack) => pack.id !== id) });
}

/** Answers how to stop. */
export function onPacksChange(heard: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, storeKey)) heard();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
