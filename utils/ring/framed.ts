import { inTurn } from '../in-turn.ts';
import { callConsoleOf } from './consoles.ts';
import { changeKept, noteProbe } from './store.ts';
import type { FrameProbe } from './types.ts';

/**
 * A console in a frame of another product's page, whose own address nobody tells us: our script in the frame is all
 * there is to know it by. Kept by the frame's document, for the session, until that document has gone.
 */
export interface FramedConsole {
  /** Chrome's id of the frame's document: another page in the same place has another. */
  documentId: string;
  origin: string;
  /** Without its query. */
  url: string;
  /** How many frames are around it; the outermost is the console itself. */
  depth: number;
  /** Of the page around it all; `null`: not told. */
  site: string | null;
  at: number;
}
export type FramedConsoles = Record<string, FramedConsole>;

const most = 30;

/** The address as far as the check-up needs it; a hash may be a path of its own, with a query of its own. */
export function placeOf(url: string | undefined, origin: string): string {
  try {
    const { pathname, hash, origin: own } = new URL(url ?? '');
    if (own === origin) return `${origin}${pathname}${hash.split('?')[0]}`.slice(0, 300);
  } catch {
    // No address of its own: about:blank, srcdoc.
  }
  return `${origin}/`;
}

/** The one that speaks for its tab: outermost, then newest. */
export function consoleFrameOf(
  frames: FramedConsoles | undefined,
  added: readonly string[],
): (FramedConsole & { frameId: number }) | null {
  const [first] = Object.entries(frames ?? {})
    .filter(([, { origin }]) => callConsoleOf(origin, added) !== null)
    .sort(([, a], [, b]) => a.depth - b.depth || b.at - a.at);
  return first ? { ...first[1], frameId: Number(first[0]) } : null;
}

export function withFramed(before: FramedConsoles, frameId: number, framed: FramedConsole): FramedConsoles {
  const all: FramedConsoles = { ...before, [frameId]: framed };
  const newest = Object.entries(all).sort(([, a], [, b]) => b.at - a.at);
  return Object.fromEntries(newest.slice(0, most));
}

/** Both or neither, and never between a look that found nothing and its forgetting. */
export const noteFramed = (tabId: number, frameId: number, framed: FramedConsole, probe: FrameProbe) =>
  inTurn('framed', async () => {
    await changeKept('framed', (all) => ({
      ...all,
      [tabId]: withFramed(all[tabId] ?? {}, frameId, framed),
    }));
    await noteProbe(tabId, frameId, probe);
  });

/** What was in these documents is over; one that has come in their place meanwhile stays. */
export const dropFramed = (tabId: number, documentIds: readonly string[]) =>
  inTurn('framed', async () => {
    const gone: string[] = [];
    await changeKept('framed', ({ [tabId]: frames = {}, ...others }) => {
      const left = Object.entries(frames).filter(([frameId, { documentId }]) => {
        const over = documentIds.includes(documentId);
        if (over) gone.push(frameId);
        return !over;
      });
      return left.length > 0 ? { ...others, [tabId]: Object.fromEntries(left) } : others;
    });
    if (gone.length === 0) return;
    await changeKept('probes', (all) => {
      const left = Object.entries(all[tabId] ?? {}).filter(([frameId]) => !gone.includes(frameId));
      return { ...all, [tabId]: Object.fromEntries(left) };
    });
  });

const over = /No (document|frame|tab) with id/i;
/** A page that hangs says nothing, and is there all the same. */
const patienceMs = 2000;

/**
 * Which of these documents are no more. Asked by an empty script of the worker's, which brings nobody's gesture
 * (docs/adr/0019); a navigation of a page whose address we may not read is told by nothing else.
 */
export async function goneOf(tabId: number, frames: FramedConsoles): Promise<string[]> {
  const gone = await Promise.all(
    Object.values(frames).map(async ({ documentId }) => {
      const asked = chrome.scripting
        .executeScript({
          target: { tabId, documentIds: [documentId] },
          injectImmediately: true,
          func: () => undefined,
        })
        .then(
          () => false,
          (error: unknown) => over.test(error instanceof Error ? error.message : ''),
        );
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs));
      return (await Promise.race([asked, late])) ? documentId : null;
    }),
  );
  return gone.flatMap((each) => each ?? []);
}
