import type { CDPSession } from 'playwright-core';

/**
 * Which of these texts are among the strings a JavaScript context can still reach: a heap snapshot collects garbage
 * first, and lists every string in its `strings` table.
 */
export async function textsInHeap(
  cdp: Pick<CDPSession, 'send' | 'on' | 'off'>,
  texts: readonly string[],
): Promise<string[]> {
  const parts: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void parts.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { strings } = JSON.parse(parts.join('')) as { strings: string[] };
  return texts.filter((text) => strings.some((each) => each.includes(text)));
}

/** A session with a target that is no page: the extension's worker. Playwright has none for these. */
export async function sessionOf(
  browser: CDPSession,
  targetId: string,
): Promise<Pick<CDPSession, 'send' | 'on' | 'off'>> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const answers = new Map<number, (message: { result?: unknown; error?: { message: string } }) => void>();
  const listeners = new Map<string, Set<(params: unknown) => void>>();
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message);
    if (message.id !== undefined) answers.get(message.id)?.(message);
    else for (const listener of listeners.get(message.method) ?? []) listener(message.params);
  });
  let next = 1;
  const session = {
    send: (method: string, params: object = {}) =>
      new Promise((resolve, reject) => {
        const id = next++;
        answers.set(id, ({ result, error }) => {
          answers.delete(id);
          if (error) reject(new Error(error.message));
          else resolve(result);
        });
        // Deprecated for who can speak flat sessions.
        const deprecated = browser as unknown as { send(method: string, params: object): Promise<unknown> };
        deprecated
          .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
          .catch(reject);
      }),
    on(event: string, listener: (params: unknown) => void) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    off(event: string, listener: (params: unknown) => void) {
      listeners.get(event)?.delete(listener);
    },
  };
  return session as unknown as Pick<CDPSession, 'send' | 'on' | 'off'>;
}
