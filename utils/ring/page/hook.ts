import { hookContexts } from './context-hook.ts';
import { hookMedia } from './media-hook.ts';
import { uncurry } from './natives.ts';
import { hookNotices } from './notice-hook.ts';
import { hookSpeech } from './speech-hook.ts';
import { type HookMessage, helloEvent, portEvent } from './wire.ts';

/** A page that floods its own players must not flood us: so many messages, and so many more a second. */
const burst = 60;
const perSecond = 30;

/**
 * Watches what a page tries to sound, in the page's own world, and tells the bridge over a port that was handed over
 * before the page's first script ran. The page sees nothing of it: natives are called first and their answers handed
 * on untouched, promises included.
 */
export function installHook(): void {
  const { port1, port2 } = new MessageChannel();
  const post = uncurry(MessagePort.prototype.postMessage as (message: unknown) => void);
  const dispatch = uncurry(EventTarget.prototype.dispatchEvent);
  const Message = MessageEvent;
  const now = Date.now;
  const { min } = Math;
  const page = window;

  // Rings have an allowance of their own, which no flood of other sounds uses up.
  const rings = { left: burst, at: now() };
  const others = { left: burst, at: now() };
  // What was told of will be told to be over, without a limit: a ring must become silent.
  const told: Record<string, true> = { __proto__: null } as never;
  const tell = (message: HookMessage) => {
    if (message.type === 'stop') {
      if (!told[message.source]) return;
      delete told[message.source];
    } else {
      const of = message.type === 'sound' && (message.loop || message.hint === 'ring') ? rings : others;
      const at = now();
      of.left = min(burst, of.left + ((at - of.at) * perSecond) / 1000);
      of.at = at;
      if (of.left < 1) return;
      of.left -= 1;
      if (message.type === 'sound') told[message.source] = true;
    }
    post(port1, message);
  };

  // Whichever of the two worlds is first waits for the other; both are here before the page's first script.
  let taken = false;
  const hand = () => {
    if (taken) return;
    const event = new Message(portEvent, { ports: [port2], cancelable: true });
    taken = !dispatch(page, event);
  };
  hand();
  if (!taken) page.addEventListener(helloEvent, hand, { once: true });

  hookMedia(tell, now);
  hookContexts(tell, now);
  hookNotices(tell);
  hookSpeech(tell, now);
}
