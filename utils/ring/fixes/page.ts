import { changeKept } from '../store.ts';
import type { Fix } from './fix.ts';

/** A lock held in the page keeps Chrome from freezing it; our script takes it with its next probe. */
export const holdPage: Fix = {
  id: 'hold-page',
  mends: 'sleeping-tab',
  async apply({ origin }) {
    let before = 'off';
    await changeKept('held', (held) => {
      before = held.includes(origin) ? 'on' : 'off';
      return [...new Set([...held, origin])];
    });
    return before;
  },
  async undo({ origin }) {
    await changeKept('held', (held) => held.filter((each) => each !== origin));
  },
};

/**
 * A fresh tab of the same origin, at an address that logs nobody in or out, which nobody clicks in: what its document
 * may do is what the console's may do after a reload. The background closes it when its probe has come.
 */
export const proveAutoplay: Fix = {
  id: 'prove-autoplay',
  mends: 'autoplay',
  async apply({ origin }) {
    // Known by its id before it has an address: the probe must not come first.
    const { id } = await chrome.tabs.create({ url: 'about:blank', active: false });
    if (id === undefined) throw new Error('no-tab');
    await changeKept('proving', (all) => ({ ...all, [id]: origin }));
    await chrome.tabs.update(id, { url: `${origin}/favicon.ico`, muted: true });
    return null;
  },
};
