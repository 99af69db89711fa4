import { browser } from 'wxt/browser';
import { originOf, providersOfUrl } from '../providers/origins.ts';
import { type Pack, providerOfPack } from './pack.ts';
import { listPacks } from './store.ts';

export const matchOf = (origin: string): string => `${origin}/*`;

/** Has the user given this host to the extension, and not taken it back? Asked anew each time. */
export const isGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [matchOf(origin)] });

/** Packs whose host is granted. */
export async function grantedPacks(): Promise<Pack[]> {
  const packs = await listPacks();
  const granted = await Promise.all(
    packs.map(async ({ origin }) => origin === undefined || (await isGranted(origin))),
  );
  return packs.filter((_, index) => granted[index]);
}

/** The providers at an address: those that ship, and packs for as long as their host is granted. */
export async function providersAt(url: string): Promise<string[]> {
  const shipped = providersOfUrl(url);
  const origin = originOf(url);
  if (origin === null) return shipped;
  const packs = (await listPacks()).filter((pack) => pack.form && pack.origin === origin);
  if (packs.length === 0 || !(await isGranted(origin))) return shipped;
  return [...shipped, ...packs.map(providerOfPack)];
}
