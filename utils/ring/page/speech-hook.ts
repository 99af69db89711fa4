import { follow, getter, uncurry } from './natives.ts';
import { speaksOfCall } from './notice-hook.ts';
import type { HookMessage } from './wire.ts';

/**
 * Calls that are announced by a voice (您有新的来电). Chrome refuses it as it refuses a sound, and says so by an event of
 * the utterance. Whether it speaks of a call is all that leaves the page.
 */
export function hookSpeech(tell: (message: HookMessage) => void, now: () => number): void {
  if (typeof SpeechSynthesis !== 'function' || typeof SpeechSynthesisErrorEvent !== 'function') return;
  const text = getter<object, string>(SpeechSynthesisUtterance.prototype, 'text');
  const volume = getter<object, number>(SpeechSynthesisUtterance.prototype, 'volume');
  const error = getter<Event, string>(SpeechSynthesisErrorEvent.prototype, 'error');
  const listen = uncurry(EventTarget.prototype.addEventListener) as (
    target: object,
    type: string,
    listener: (event: Event) => void,
    options: AddEventListenerOptions,
  ) => void;
  let count = 0;
  // It is refused while the page still asks: afterwards would be too late to listen.
  const before = (args: ArrayLike<unknown>) => {
    const utterance = args[0] as object;
    if (!speaksOfCall(text(utterance)) || volume(utterance) === 0) return;
    const refused = (event: Event) => {
      if (!event.isTrusted || error(event) !== 'not-allowed') return;
      tell({
        type: 'sound',
        source: `s${++count}`,
        way: 'media',
        state: 'blocked',
        fresh: true,
        key: 'speech',
        hint: 'ring',
        loop: false,
        seconds: null,
        silent: false,
        stream: false,
        controls: false,
        at: now(),
      });
    };
    listen(utterance, 'error', refused, { once: true, passive: true });
  };
  follow(SpeechSynthesis.prototype, 'speak', () => {}, before);
}
