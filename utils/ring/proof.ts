import { browser } from 'wxt/browser';
import { changeKept, readKept, sessionKeys } from './store.ts';
import type { FrameProbe, NoProof } from './types.ts';
import { proofMark } from './types.ts';

/**
 * Whether a console's pages may sound before anybody clicks in them, found in a fresh tab of its origin that nobody
 * clicks in. What is asked for stands in the store and the background does it (utils/background/ring-proof.ts): so it
 * goes on when the popup is closed or the worker is stopped, and has an end in any case.
 */
export const isProofTab = ({
  url,
  pendingUrl,
}: {
  url?: string | undefined;
  pendingUrl?: string | undefined;
}) => [url, pendingUrl].some((address) => address?.endsWith(proofMark));

/**
 * Tried in turn: some servers answer the first with nothing that could be shown. The page's own scripts do not run there
 * (entrypoints/ring-probe.content.ts), so none of them logs anybody in or out.
 */
export const proofPaths = ['/favicon.ico', '/'] as const;
/** For one of them; a tab in the background of a busy machine is slow. */
export const proofMs = 20_000;

/** What the fresh tab's answer is worth. */
export function judgeProof({ activated, context, element }: FrameProbe): 'free' | 'blocked' | NoProof {
  if (activated) return 'clicked';
  if (context === 'blocked' || element === 'blocked') return 'blocked';
  return context === 'runs' || element === 'plays' ? 'free' : 'unclear';
}

export const askForProof = (origin: string) =>
  changeKept('proving', (all) =>
    all[origin] ? all : { ...all, [origin]: { tried: 0, until: 0, tabId: null } },
  );

/** Longer than every try: the background's clock ends it long before. */
const longest = 2 * proofPaths.length * proofMs;

/** Waits for the end of it; `null` when it was proved, either way. */
export async function proofEnd(origin: string, since: number): Promise<NoProof | null> {
  const running = async () => Boolean((await readKept('proving'))[origin]);
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(late);
      browser.storage.session.onChanged.removeListener(look);
      resolve();
    };
    const check = () => void running().then((yes) => yes || done());
    const look = (changes: Record<string, unknown>) => {
      if (sessionKeys.proving in changes) check();
    };
    const late = setTimeout(done, longest);
    browser.storage.session.onChanged.addListener(look);
    check();
  });
  if (((await readKept('proved'))[origin]?.at ?? 0) >= since) return null;
  return (await readKept('unproved'))[origin]?.why ?? 'no-answer';
}
