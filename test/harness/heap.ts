import type { CDPSession } from 'playwright-core';

/**
 * Which of these texts are among the strings a JavaScript context can still reach: a heap snapshot collects garbage
 * first, and lists every string in its `strings` table.
 */
export async function textsInHeap(cdp: CDPSession, texts: readonly string[]): Promise<string[]> {
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
