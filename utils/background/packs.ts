import { browser } from 'wxt/browser';
import { grantedPacks, matchOf } from '../packs/granted.ts';
import { onPacksChange } from '../packs/store.ts';

const idOf = (origin: string): string => `pack:${origin}`;

/** Registers the sentinel for the hosts of packs that are granted, and takes it back from all others. */
async function sync(): Promise<void> {
  const origins = new Set(
    (await grantedPacks()).flatMap(({ form, origin }) => (form && origin ? [origin] : [])),
  );
  const present = (await chrome.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    id.startsWith('pack:'),
  );
  const gone = present.filter(({ id }) => ![...origins].some((origin) => idOf(origin) === id));
  if (gone.length > 0) await chrome.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
  const fresh = [...origins].filter((origin) => !present.some(({ id }) => id === idOf(origin)));
  if (fresh.length === 0) return;
  await chrome.scripting.registerContentScripts(
    fresh.map((origin) => ({
      id: idOf(origin),
      matches: [matchOf(origin)],
      js: ['content-scripts/console.js'],
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** One after the other: two at a time would register a host twice. */
let turn: Promise<void> = Promise.resolve();
const syncInTurn = () => {
  turn = turn.then(sync).catch(() => {});
};

/** Packs come and go with their permission, whoever takes it: the workspace, or Chrome's own page. */
export function servePacks(): void {
  onPacksChange(syncInTurn);
  browser.permissions.onAdded.addListener(syncInTurn);
  browser.permissions.onRemoved.addListener(syncInTurn);
  browser.runtime.onInstalled.addListener(syncInTurn);
  browser.runtime.onStartup.addListener(syncInTurn);
}
