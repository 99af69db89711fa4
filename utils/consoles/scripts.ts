import { browser } from 'wxt/browser';
import { inTurn } from '../in-turn.ts';
import { addedOrigins, type ConsoleUse, matchOf } from './added.ts';

/**
 * Our scripts on the consoles that the user added: the same files as on those the manifest names, registered while the
 * host's permission lasts. Chrome keeps registrations over restarts but not over an update of the extension.
 */
interface Script {
  file: string;
  /** Not one of WXT's own content scripts (wxt.config.ts). */
  plain?: true;
  use: ConsoleUse;
  world?: 'MAIN';
  allFrames: boolean;
  runAt: 'document_start' | 'document_idle';
}

export const addedScripts: Script[] = [
  { file: 'ring-hook', use: 'ring', world: 'MAIN', allFrames: true, runAt: 'document_start' },
  { file: 'ring-bridge', plain: true, use: 'ring', allFrames: true, runAt: 'document_start' },
  { file: 'ring-probe', use: 'ring', allFrames: true, runAt: 'document_start' },
  { file: 'console', use: 'forms', allFrames: false, runAt: 'document_idle' },
];

/** Makes what is registered what it should be. Safe to call at any time, any number of times. */
export async function registerAddedScripts(): Promise<void> {
  const shipped = new Set((chrome.runtime.getManifest().content_scripts ?? []).flatMap(({ js }) => js ?? []));
  const wanted: chrome.scripting.RegisteredContentScript[] = [];
  for (const { file, plain, use, world, allFrames, runAt } of addedScripts) {
    const path = `${plain ? '' : 'content-scripts/'}${file}.js`;
    if (!shipped.has(path)) continue;
    const allowed: string[] = [];
    for (const of of await addedOrigins(use)) {
      if (await browser.permissions.contains({ origins: [matchOf(of)] })) allowed.push(matchOf(of));
    }
    if (allowed.length === 0) continue;
    wanted.push({
      id: `added-${file}`,
      js: [path],
      matches: allowed,
      allFrames,
      runAt,
      ...(allFrames ? { matchOriginAsFallback: true } : {}),
      ...(world ? { world } : {}),
      persistAcrossSessions: true,
    });
  }
  await inTurn('added-scripts', async () => {
    const old = (await chrome.scripting.getRegisteredContentScripts()).filter(({ id }) =>
      id.startsWith('added-'),
    );
    if (old.length > 0) {
      await chrome.scripting.unregisterContentScripts({ ids: old.map(({ id }) => id) });
    }
    if (wanted.length > 0) await chrome.scripting.registerContentScripts(wanted);
  });
}
