import type { SoundEvent } from '../sound.ts';
import { Beats, isBeat } from './beats.ts';
import { watchDeclared } from './declared.ts';
import { Limit } from './limit.ts';
import { type HookMessage, type HookSound, helloEvent, portEvent } from './wire.ts';

/**
 * Between the hook and the background, in our own world of one document. It knows which of the page's rings go on,
 * and is the one that lasts: the worker may be stopped at any moment, so what it did not answer is asked again. While
 * the guard rings, the bridge holds a port to the ringer; the page's ring is over, or the page gone, when it closes.
 *
 * No schemas here (it runs in every frame at document start): the background parses what this sends, and what the
 * page could have made up is cut to size below.
 */
interface Alarm {
  id: string;
  event: SoundEvent;
  /** The page has ended it. */
  over: boolean;
  /** The guard has answered for good: the user silenced it, or it rang as long as it may. */
  done: boolean;
  /** Is a question on its way? Does another have to follow, because something changed since? */
  asking: boolean;
  again: boolean;
  tries: number;
  port: chrome.runtime.Port | null;
  lastAt: number;
}

/** A sound that comes again within this is the same ring; what the user silenced stays silent. */
const sameRing = 15_000;
const mostTries = 6;
/** A sound that is no ring is told of once in a while, so that the user can say otherwise. */
const forgetAfter = 10_000;
const mostAlarms = 50;
/** How long the hook's word may be on its way to us. */
const hookFirstMs = 100;

const text = (value: unknown, fallback: string): string =>
  typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : fallback;

/** The hook's word, cut to what it may be: a page that got hold of the port can at most say that it makes a sound. */
export function readHook(data: unknown): HookMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const raw = data as Partial<Record<keyof HookSound | 'blocked', unknown>>;
  if (raw.type === 'notice') return { type: 'notice', blocked: raw.blocked === true };
  if (raw.type === 'look') return { type: 'look' };
  const source = text(raw.source, '');
  if (!source) return null;
  if (raw.type === 'stop') return { type: 'stop', source };
  if (raw.type !== 'sound') return null;
  const { state, hint, seconds, at } = raw;
  const now = Date.now();
  return {
    type: 'sound',
    source,
    way: raw.way === 'web-audio' ? 'web-audio' : 'media',
    state: state === 'blocked' || state === 'pending' ? state : 'playing',
    fresh: raw.fresh === true,
    key: text(raw.key, 'unknown'),
    hint: hint === 'ring' || hint === 'other' ? hint : 'none',
    loop: raw.loop === true,
    seconds: typeof seconds === 'number' && seconds >= 0 && seconds < 1e6 ? seconds : null,
    silent: raw.silent === true,
    stream: raw.stream === true,
    controls: raw.controls === true,
    at: typeof at === 'number' && at <= now && at > now - 10_000 ? at : now,
    waits: raw.waits === true,
  };
}

export interface BridgeSlot {
  /** Is the bridge that stands here still connected to the extension? Asked before another is put beside it. */
  ringreadyBridge?: () => boolean;
}

export function startBridge(runtime: typeof chrome.runtime = chrome.runtime): void {
  const alarms = new Map<string, Alarm>();
  const quiet = new Map<string, number>();
  const beats = new Beats();
  // Rings have an allowance of their own, which no flood of other sounds can use up.
  const likelyLimit = new Limit(20, 5);
  const otherLimit = new Limit(10, 2);
  const lookLimit = new Limit(3, 0.5);
  let noticeAt = Number.NEGATIVE_INFINITY;

  const alive = () => {
    try {
      return Boolean(runtime.id);
    } catch {
      return false; // the extension was updated: this copy has nobody to talk to
    }
  };

  (globalThis as BridgeSlot).ringreadyBridge = alive;

  const send = (name: string, data: unknown): Promise<unknown> =>
    alive() ? runtime.sendMessage({ to: 'background', name, data }) : Promise.reject(new Error('gone'));

  const hold = (alarm: Alarm) => {
    const port = runtime.connect({ name: `ringing:${alarm.id}` });
    alarm.port = port;
    port.onMessage.addListener((message: unknown) => {
      // The ringer's reason, before it closes: `time` and `user` are meant.
      if (message === 'time' || message === 'user' || message === 'heard') alarm.done = true;
      // Its pause went by without another turn: over, until there is one. A refused sound never says so itself.
      else if (message === 'page') alarm.over = true;
    });
    port.onDisconnect.addListener(() => {
      void runtime.lastError;
      if (alarm.port !== port) return;
      alarm.port = null;
      // The ringer went without a reason (Chrome closed it, it crashed) while the page still rings.
      if (!alarm.over && !alarm.done) ask(alarm);
    });
  };

  const ask = (alarm: Alarm) => {
    if (alarm.done || alarm.over || alarm.port) return;
    if (alarm.asking) {
      alarm.again = true;
      return;
    }
    if (alarm.tries >= mostTries || !alive()) return;
    alarm.tries += 1;
    alarm.asking = true;
    alarm.again = false;
    send('ringSound', alarm.event).then(
      (answer) => {
        alarm.asking = false;
        if (answer === undefined) return retry(alarm);
        alarm.tries = 0;
        const ring =
          typeof answer === 'object' && answer !== null && 'ring' in answer && answer.ring === true;
        if (ring) {
          // Over meanwhile: opened and closed, which is how the ringer learns of it.
          hold(alarm);
          if (alarm.over) letGo(alarm);
        } else {
          if (!likely(alarm.event)) quiet.set(alarm.event.key, Date.now() + forgetAfter);
          if (alarm.again) ask(alarm);
        }
      },
      () => {
        alarm.asking = false;
        retry(alarm);
      },
    );
  };

  /** The worker was stopped over the question: at once, later at a pace. Timers of a hidden page are slow. */
  const retry = (alarm: Alarm) => {
    if (alarm.tries <= 3) ask(alarm);
    else setTimeout(() => ask(alarm), 500);
  };

  const letGo = (alarm: Alarm) => {
    const { port } = alarm;
    alarm.port = null;
    port?.disconnect();
  };

  const likely = (event: SoundEvent) => event.loop || event.hint === 'ring' || isBeat(event) || event.notice;

  const onSound = (message: HookSound) => {
    const now = Date.now();
    let alarm = alarms.get(message.source);
    const news = alarm !== undefined && !alarm.over && !message.fresh;
    const { waits = false } = message;
    const was = alarm?.event ?? message;
    const known = news && (was.key !== message.key || was.seconds !== message.seconds || was.waits !== waits);
    // Waiting for Chrome's leave has no beat: pages ask for it by a timer, and nothing sounds.
    if (message.fresh && !waits) beats.note(message.key, now);
    const { type: _type, source, fresh: _fresh, ...sound } = message;
    const event = (id: string, at: number): SoundEvent => ({
      ...sound,
      waits,
      alarm: id,
      at,
      hidden: document.visibilityState === 'hidden',
      clicked: navigator.userActivation?.isActive ?? false,
      unlocked: navigator.userActivation?.hasBeenActive ?? false,
      beats: beats.of(message.key),
      every: beats.every(message.key),
      notice: now - noticeAt < 5000,
    });
    if (
      !alarm ||
      (now - alarm.lastAt > sameRing && !news) ||
      (alarm.over && alarm.event.key !== message.key)
    ) {
      if (alarm) end(message.source, alarm);
      const id = crypto.randomUUID();
      alarm = {
        id,
        event: event(id, message.at),
        over: false,
        done: false,
        asking: false,
        again: false,
        tries: 0,
        port: null,
        lastAt: now,
      };
      if (alarms.size >= mostAlarms) {
        const oldest = alarms.entries().next().value;
        if (oldest) end(...oldest);
      }
      alarms.set(source, alarm);
    } else {
      alarm.event = event(alarm.id, news ? alarm.event.at : message.at);
      alarm.over = false;
      alarm.lastAt = now;
    }
    if (alarm.port) {
      if (message.fresh) alarm.port.postMessage('again');
      // It plays after all: the guard looks whether anybody can hear it. Or it is known better now what it is.
      if (known || (news && message.state === 'playing')) {
        void send('ringSound', alarm.event).catch(() => {});
      }
      return;
    }
    if (alarm.asking && news) {
      // Whoever looks at it in the background waits for this.
      void send('ringSound', alarm.event).catch(() => {});
      return;
    }
    if (!likely(alarm.event) && (quiet.get(message.key) ?? 0) > now) return;
    // News of a sound that was told of are told without limit: there is one at most for each.
    if (!news && !(likely(alarm.event) ? likelyLimit : otherLimit).take(now)) return;
    if (quiet.size > 200) quiet.clear();
    ask(alarm);
  };

  const end = (source: string, alarm: Alarm) => {
    alarm.over = true;
    if (alarm.done) alarm.lastAt = Date.now();
    if (alarm.port) letGo(alarm);
    else if (alarm.asking) send('ringOver', { alarm: alarm.id }).catch(() => {});
    // Kept a while: the next turn of a ring that does not loop is the same ring.
    if (alarm.event.loop) alarms.delete(source);
  };

  const onHook = (data: unknown) => {
    const message = readHook(data);
    if (!message || !alive()) return;
    if (message.type === 'notice') noticeAt = Date.now();
    else if (message.type === 'look') {
      if (lookLimit.take(Date.now())) lookAtDeclared();
    } else if (message.type === 'sound') onSound(message);
    else {
      const alarm = alarms.get(message.source);
      if (alarm && !alarm.over) end(message.source, alarm);
    }
  };

  // What only we can look into. The hook may know of it all the same (a root that a script made): its word comes first.
  const lookAtDeclared = watchDeclared((message) =>
    setTimeout(() => {
      const twin =
        message.type === 'sound' &&
        [...alarms].some(
          ([source, { event, over }]) => source.startsWith('m') && !over && event.key === message.key,
        );
      if (!twin) onHook(message);
    }, hookFirstMs),
  );
  if (document.readyState !== 'loading') lookAtDeclared();
  else document.addEventListener('DOMContentLoaded', lookAtDeclared, { once: true });

  // One port, the first; it comes before the page's own scripts (see hook.ts).
  const take = (event: Event) => {
    const [port] = (event as MessageEvent).ports ?? [];
    if (!port) return;
    window.removeEventListener(portEvent, take, true);
    event.preventDefault();
    event.stopImmediatePropagation();
    port.onmessage = ({ data }) => onHook(data);
  };
  window.addEventListener(portEvent, take, true);
  window.dispatchEvent(new Event(helloEvent));
}
