import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { backgroundMessages, pageMessages, viewMessages } from './messages.ts';
import { providerOfUrl } from './providers/origins.ts';

/**
 * Sends and receives the messages of messages.ts. What arrives is parsed, and dropped when it does not fit or when
 * its sender may not send it; what is answered is parsed by whoever asked. Web pages can't reach any of it: the
 * manifest has no externally_connectable, and window messages are never listened to.
 */
interface Definition {
  from: 'page' | 'frame' | 'background' | 'views';
  data: z.ZodMiniType;
  answer: z.ZodMiniType;
}
type Messages = Record<string, Definition>;
type Part = 'page' | 'frame' | 'background' | 'views';

export interface Sender {
  id?: string;
  url?: string;
  /** `null` of a sandboxed frame. */
  origin?: string;
  frameId?: number;
  /** Chrome's id of the sending document. */
  documentId?: string;
  tab?: { id?: number; url?: string };
}

type Data<D extends Definition> = z.infer<D['data']>;
type Answer<D extends Definition> = z.infer<D['answer']>;
export type Handlers<M extends Messages> = {
  [K in keyof M]?: (data: Data<M[K]>, sender: Sender) => Answer<M[K]> | Promise<Answer<M[K]>>;
};

const envelope = z.object({
  to: z.enum(['page', 'background', 'views']),
  name: z.string(),
  data: z.unknown(),
});

/** A message could not be delivered or was not understood. `code` says which; never carries page or profile data. */
export class MessageError extends Error {
  readonly code: 'unreachable' | 'malformed' | 'failed';
  constructor(code: 'unreachable' | 'malformed' | 'failed', what: string) {
    super(`${code}: ${what}`);
    this.code = code;
  }
}

/** Who sent it, by the browser's own account. */
export function maySend(from: Part, sender: Sender, own: { id: string; base: string }): boolean {
  if (sender.id !== own.id) return false;
  const isView = sender.url?.startsWith(own.base) ?? false;
  if (from === 'page') {
    return sender.tab !== undefined && sender.frameId === 0 && providerOfUrl(sender.url ?? '') !== null;
  }
  // Only our own scripts bear our id; on which consoles they may be, added ones included, the handler looks up.
  if (from === 'frame') return sender.tab !== undefined && !isView;
  // The worker has no tab; an extension page in a tab has one, and a content script's url is its page's.
  return from === 'views' ? isView : sender.tab === undefined || isView;
}

/** What to do with one message that arrived: undefined when it is not ours to answer. */
export function receive<M extends Messages>(
  { to, messages, handlers }: { to: Part; messages: M; handlers: Handlers<M> },
  own: { id: string; base: string },
  message: unknown,
  sender: Sender,
): Promise<unknown> | undefined {
  const outer = envelope.safeParse(message);
  if (!outer.success || outer.data.to !== to) return undefined;
  const { name } = outer.data;
  const definition = Object.hasOwn(messages, name) ? messages[name] : undefined;
  const handler = definition && handlers[name];
  if (!handler || !maySend(definition.from, sender, own)) return undefined;
  const data = definition.data.safeParse(outer.data.data);
  if (!data.success) return Promise.reject(new MessageError('malformed', name));
  return Promise.resolve(handler(data.data as never, sender));
}

function listen<M extends Messages>(part: { to: Part; messages: M; handlers: Handlers<M> }): () => void {
  const own = { id: browser.runtime.id, base: browser.runtime.getURL('/') };
  const listener = (message: unknown, sender: unknown) => receive(part, own, message, sender as Sender);
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

const unreachable =
  /receiving end does not exist|could not establish|no document|port closed|context invalidated|no tab with id|no frame|back\/forward cache|message channel closed/i;

async function ask<D extends Definition>(
  definition: D,
  name: string,
  send: () => Promise<unknown>,
): Promise<Answer<D>> {
  let raw: unknown;
  try {
    raw = await send();
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    throw new MessageError(unreachable.test(text) ? 'unreachable' : 'failed', name);
  }
  const answer = definition.answer.safeParse(raw);
  if (!answer.success) throw new MessageError(raw === undefined ? 'unreachable' : 'malformed', name);
  return answer.data as Answer<D>;
}

export const listenInPage = (handlers: Handlers<typeof pageMessages>) =>
  listen({ to: 'page', messages: pageMessages, handlers });
export const listenInBackground = (handlers: Handlers<typeof backgroundMessages>) =>
  listen({ to: 'background', messages: backgroundMessages, handlers });
export const listenInView = (handlers: Handlers<typeof viewMessages>) =>
  listen({ to: 'views', messages: viewMessages, handlers });

/** From the background, to one document of a tab: a document that has gone is 'unreachable', never another one. */
export function askPage<K extends keyof typeof pageMessages>(
  target: { tabId: number; documentId: string },
  name: K,
  data: Data<(typeof pageMessages)[K]>,
): Promise<Answer<(typeof pageMessages)[K]>> {
  const options = { documentId: target.documentId } as unknown as { frameId: number };
  return ask(pageMessages[name], name, () =>
    browser.tabs.sendMessage(target.tabId, { to: 'page', name, data }, options),
  );
}

export function askBackground<K extends keyof typeof backgroundMessages>(
  name: K,
  data: Data<(typeof backgroundMessages)[K]>,
): Promise<Answer<(typeof backgroundMessages)[K]>> {
  return ask(backgroundMessages[name], name, () =>
    browser.runtime.sendMessage({ to: 'background', name, data }),
  );
}

/** From the background, to the one extension page that answers to `name`. */
export function askView<K extends keyof typeof viewMessages>(
  name: K,
  data: Data<(typeof viewMessages)[K]>,
): Promise<Answer<(typeof viewMessages)[K]>> {
  return ask(viewMessages[name], name, () => browser.runtime.sendMessage({ to: 'views', name, data }));
}

/** To every open extension page; nobody listening is fine. */
export function tellViews<K extends keyof typeof viewMessages>(
  name: K,
  data: Data<(typeof viewMessages)[K]>,
): void {
  browser.runtime.sendMessage({ to: 'views', name, data }).catch(() => {});
}
