import { browser } from 'wxt/browser';
import { inTurn } from '../in-turn.ts';
import type { Sender } from '../messaging.ts';

/**
 * What was filled in a tab, whether the user pressed its page's button, whether the page took it: in storage, because the
 * worker may die between any two of them. Ids and addresses of pages only.
 */
interface Filled {
  id: string;
  where: string;
}
interface Pressed {
  id: string;
  at: number;
}

const filledKey = (tabId: number) => `review-filled:${tabId}`;
const pressedKey = (tabId: number) => `review-pressed:${tabId}`;
const saidKey = 'reviews.said';
/** From the press to the page's word, another page in between. */
const within = 60_000;

/** Origin, path and a hash router's path: another form of the same console is elsewhere. */
export function whereOf(address: string | undefined): string {
  try {
    const { origin, pathname, hash } = new URL(address ?? '');
    return origin + pathname.replace(/\/$/, '') + (/^#!?\//.test(hash) ? hash.replace(/\?.*$/, '') : '');
  } catch {
    return '';
  }
}

const read = async <T>(key: string): Promise<T | null> =>
  ((await browser.storage.session.get(key))[key] as T | undefined) ?? null;

export async function noteFilled(tabId: number, id: string): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  await browser.storage.session.set({ [filledKey(tabId)]: { id, where: whereOf(url) } satisfies Filled });
}

export async function notePressed({ tab }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  const filled = await read<Filled>(filledKey(tab.id));
  if (!filled || filled.where === '' || filled.where !== whereOf(tab.url)) return;
  await browser.storage.session.set({
    [pressedKey(tab.id)]: { id: filled.id, at: Date.now() } satisfies Pressed,
  });
}

/** Milliseconds; 0: nothing was pressed. */
export async function pendingIn({ tab }: Sender): Promise<number> {
  const pressed = tab?.id === undefined ? null : await read<Pressed>(pressedKey(tab.id));
  const age = pressed ? Date.now() - pressed.at : within;
  return age >= 0 && age < within ? within - age : 0;
}

/** True if it is about a press that was noted. Kept until `settle` has it in the vault, which may be locked. */
export async function noteSubmitted(sender: Sender): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || (await pendingIn(sender)) === 0) return false;
  const pressed = await read<Pressed>(pressedKey(tabId));
  if (!pressed) return false;
  await changeSaid((said) => ({ ...said, [pressed.id]: pressed.at }));
  await browser.storage.session.remove([pressedKey(tabId), filledKey(tabId)]);
  return true;
}

async function saidSoFar(): Promise<Record<string, number>> {
  const stored = (await browser.storage.local.get(saidKey))[saidKey];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, number>) : {};
}

/** One change at a time: what one page says while another's word is taken must not be lost to it. */
const changeSaid = (change: (said: Record<string, number>) => Record<string, number>): Promise<void> =>
  inTurn('reviews-said', async () => browser.storage.local.set({ [saidKey]: change(await saidSoFar()) }));

let settling: Promise<void> = Promise.resolve();

/** Takes what was said into the vault. `take` throws while it is locked, and then it is said again later. */
export function settle(take: (id: string, at: number) => Promise<void>): Promise<void> {
  const done = settling.then(async () => {
    for (const [id, at] of Object.entries(await saidSoFar())) {
      await take(id, at);
      // Submitted again meanwhile: that is to be taken, too.
      await changeSaid(({ [id]: said, ...rest }) =>
        said === undefined || said === at ? rest : { ...rest, [id]: said },
      );
    }
  });
  settling = done.catch(() => {});
  return done;
}
