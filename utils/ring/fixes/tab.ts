import type { Fix } from './fix.ts';

const tabOf = ({ tabId }: { tabId: number | null }): number => {
  if (tabId === null) throw new Error('no-tab');
  return tabId;
};

export const unmuteTab: Fix = {
  id: 'unmute-tab',
  mends: 'tab-sound',
  async apply(where) {
    const { mutedInfo } = await chrome.tabs.get(tabOf(where));
    await chrome.tabs.update(tabOf(where), { muted: false });
    return mutedInfo?.muted ? 'muted' : 'on';
  },
  async undo(where) {
    await chrome.tabs.update(tabOf(where), { muted: true });
  },
};

export const keepTab: Fix = {
  id: 'keep-tab',
  mends: 'sleeping-tab',
  async apply(where) {
    const { autoDiscardable } = await chrome.tabs.get(tabOf(where));
    await chrome.tabs.update(tabOf(where), { autoDiscardable: false });
    return String(autoDiscardable);
  },
  async undo(where) {
    await chrome.tabs.update(tabOf(where), { autoDiscardable: true });
  },
};

/** Leaves nothing behind: no undo. */
export const reloadTab: Fix = {
  id: 'reload-tab',
  mends: 'console',
  async apply(where) {
    await chrome.tabs.reload(tabOf(where));
    return null;
  },
};

/**
 * The user's click in the popup reaches every frame of the page with the script that it starts: the page may sound
 * until it is reloaded. The script itself does nothing.
 */
export const unlockPage: Fix = {
  id: 'unlock-page',
  mends: 'autoplay',
  async apply(where) {
    await chrome.scripting.executeScript({
      target: { tabId: tabOf(where), allFrames: true },
      func: () => undefined,
    });
    return null;
  },
};
