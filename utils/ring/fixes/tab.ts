import { readKept } from '../store.ts';
import type { Fix } from './fix.ts';

const tabOf = ({ tabId }: { tabId: number | null }): number => {
  if (tabId === null) throw new Error('no-tab');
  return tabId;
};

export const unmuteTab: Fix = {
  id: 'unmute-tab',
  mends: 'tab-sound',
  of: 'tab',
  read: async (where) => ((await chrome.tabs.get(tabOf(where))).mutedInfo?.muted ? 'muted' : 'on'),
  async apply(where) {
    await chrome.tabs.update(tabOf(where), { muted: false });
  },
  async undo(where, before) {
    await chrome.tabs.update(tabOf(where), { muted: before === 'muted' });
  },
};

export const keepTab: Fix = {
  id: 'keep-tab',
  mends: 'sleeping-tab',
  didPart: ({ fixes }) => !fixes.includes('keep-tab'),
  of: 'tab',
  read: async (where) => String((await chrome.tabs.get(tabOf(where))).autoDiscardable),
  async apply(where) {
    await chrome.tabs.update(tabOf(where), { autoDiscardable: false });
  },
  async undo(where, before) {
    await chrome.tabs.update(tabOf(where), { autoDiscardable: before !== 'false' });
  },
};

/** Leaves nothing behind: no undo. */
export const reloadTab: Fix = {
  id: 'reload-tab',
  mends: 'console',
  of: 'tab',
  async apply(where) {
    await chrome.tabs.reload(tabOf(where));
  },
};

/**
 * The user's click in the popup reaches every frame of the page with the script that it starts: the page may sound
 * until it is reloaded. The script itself does nothing.
 */
export const unlockPage: Fix = {
  id: 'unlock-page',
  mends: 'autoplay',
  of: 'tab',
  async apply(where) {
    const tabId = tabOf(where);
    const unlock = (target: object) =>
      chrome.scripting.executeScript({ target: { tabId, ...target }, func: () => undefined });
    const framed = Object.values((await readKept('framed'))[tabId] ?? {});
    if (framed.length === 0) return void (await unlock({ allFrames: true }));
    // The page around is another's, where we may not run: one by one, for some may have gone.
    const done = await Promise.allSettled(
      framed.map(({ documentId }) => unlock({ documentIds: [documentId] })),
    );
    const failed = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    if (failed && done.every(({ status }) => status === 'rejected')) throw failed.reason;
  },
};
