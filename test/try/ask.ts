import type { Page } from 'playwright-core';
import type * as z from 'zod/mini';
import { backgroundMessages } from '../../utils/messages.ts';

type Messages = typeof backgroundMessages;

declare const chrome: typeof globalThis.chrome;

/** Sends a message to the background from an extension page, as that page's own code does; parses the answer. */
export async function askBackground<K extends keyof Messages>(
  from: Page,
  name: K,
  data: z.infer<Messages[K]['data']>,
): Promise<z.infer<Messages[K]['answer']>> {
  const raw = await from.evaluate((message) => chrome.runtime.sendMessage(message), {
    to: 'background',
    name,
    data,
  });
  const { answer } = backgroundMessages[name];
  const parsed = answer.safeParse(raw);
  if (!parsed.success) throw new Error(`the extension did not answer "${name}" as it should`);
  return parsed.data as z.infer<Messages[K]['answer']>;
}
