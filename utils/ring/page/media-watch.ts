import { fingerprintOf } from './fingerprint.ts';
import { getter, getters, isFamily, settingUp, uncurry } from './natives.ts';
import type { HookMessage } from './wire.ts';

interface Track {
  id: string;
  /** Told of, and not yet over. */
  active: boolean;
  /** Refused: nothing in the browser will say when it ends. */
  blocked: boolean;
  /** The page itself paused it: `autoplay` no longer means that it will play. */
  paused: boolean;
  address?: string;
  /** When the page heard that it was refused: what it does to it at once is its answer to that, no end of a call. */
  refused: number;
  /** Silent by the page's own wish when it was tried. */
  quiet: boolean;
  /** When the page last tried. */
  triedAt: number;
  /** Its length was known when it was last told of. */
  sized: boolean;
  key: ReturnType<typeof fingerprintOf>;
  /** For an element of the document: leaving it ends the ring. */
  leaves?: MutationObserver;
}

/** What the page does this soon belongs to its attempt: a turn of a ring rewinds, too. Milliseconds. */
const turned = 60;

/**
 * What the page does this soon after it heard of a refusal is its answer to that. Its handlers run at once, and nobody
 * can have heard us ring and answered by then: a ring that is stopped must be silent. Milliseconds.
 */
const answered = 20;

type Tell = (message: HookMessage) => void;

export interface MediaWatch {
  /** Listens to what sounds in, or is, this. Once is enough, but where its listeners were taken off: `again`. */
  watch(target: EventTarget, again?: boolean): void;
  /** Watches the media elements among `nodes` (what querySelectorAll gave), and says what has become of them. */
  watchAll(nodes: ArrayLike<Element>): void;
  /** The page's own call of play() or pause(), after the browser's. */
  played(el: HTMLMediaElement): void;
  stopped(el: HTMLMediaElement): void;
}

/**
 * Knows of the media elements it was shown whether they sound, were refused, or are over. In the page's world for all
 * that the page makes (media-hook.ts), in ours for what only we can look into (declared.ts): `prefix` tells apart whose
 * word it is.
 */
export function watchMedia(tell: Tell, now: () => number, prefix: string): MediaWatch {
  const media = HTMLMediaElement.prototype;
  const get = {
    ...getters(media, [
      'paused',
      'muted',
      'volume',
      'loop',
      'autoplay',
      'controls',
      'duration',
      'currentSrc',
      'src',
      'srcObject',
      'error',
      'readyState',
      'currentTime',
    ]),
    isConnected: getter<Node, boolean>(Node.prototype, 'isConnected'),
    ...getters(Event.prototype, ['target', 'type']),
  };
  const tracks = new WeakMap<HTMLMediaElement, Track>();
  const trackOf = uncurry(WeakMap.prototype.get) as (map: object, el: object) => Track | undefined;
  const setTrack = uncurry(WeakMap.prototype.set) as (map: object, el: object, track: Track) => unknown;
  const watched = new WeakSet<EventTarget>();
  const isWatched = uncurry(WeakSet.prototype.has);
  const setWatched = uncurry(WeakSet.prototype.add);
  const listen = uncurry(EventTarget.prototype.addEventListener) as (
    target: EventTarget,
    type: string,
    listener: (event: Event) => void,
    options: AddEventListenerOptions,
  ) => void;
  const observe = uncurry(MutationObserver.prototype.observe);
  const disconnect = uncurry(MutationObserver.prototype.disconnect);
  const getRoot = uncurry(Node.prototype.getRootNode);
  const Observer = MutationObserver;
  const root = document;
  const finite = Number.isFinite;
  const soon = queueMicrotask;
  const installed = now();
  let count = 0;

  const track = (el: HTMLMediaElement): Track => {
    let found = trackOf(tracks, el);
    if (!found) {
      found = {
        id: `${prefix}${++count}`,
        active: false,
        blocked: false,
        paused: false,
        refused: 0,
        quiet: false,
        triedAt: 0,
        sized: false,
        key: fingerprintOf('', null),
      };
      setTrack(tracks, el, found);
    }
    return found;
  };

  const isHushed = (el: HTMLMediaElement) => get.muted(el) || get.volume(el) === 0;
  const told = (
    el: HTMLMediaElement,
    state: 'blocked' | 'pending' | 'playing',
    fresh: boolean,
    waits = false,
  ) => {
    const of = track(el);
    const length = get.duration(el);
    const seconds = finite(length) ? length : null;
    const address = get.currentSrc(el) || get.src(el) || '';
    // A blob whose length is not known has no fingerprint of its own yet.
    if (of.address !== address || address === '' || !of.sized) {
      of.key = fingerprintOf(address, seconds);
      of.address = address;
    }
    of.sized = seconds !== null;
    if (fresh) {
      of.quiet = isHushed(el);
      of.triedAt = now();
      of.refused = 0;
    }
    of.active = true;
    of.blocked = state === 'blocked';
    tell({
      type: 'sound',
      source: of.id,
      way: 'media',
      state,
      fresh,
      key: of.key.key,
      hint: of.key.hint,
      loop: get.loop(el),
      seconds,
      silent: of.key.silent || of.quiet || isHushed(el),
      stream: get.srcObject(el) !== null,
      controls: get.controls(el),
      at: now(),
      waits,
    });
    if (of.blocked && get.isConnected(el)) watchLeaving(el, of);
  };

  const over = (el: HTMLMediaElement) => {
    const of = trackOf(tracks, el);
    if (!of?.active) return;
    const gaveUp = of.blocked && !of.quiet && now() - of.refused < answered;
    if (gaveUp) told(el, 'blocked', false, true);
    of.active = false;
    of.blocked = false;
    if (of.leaves) disconnect(of.leaves);
    of.leaves = undefined;
    if (!gaveUp) tell({ type: 'stop', source: of.id });
  };

  /** An element that was refused says nothing when it is taken out of the document. */
  const watchLeaving = (el: HTMLMediaElement, of: Track) => {
    if (of.leaves) return;
    of.leaves = new Observer(() => {
      if (!get.isConnected(el)) over(el);
    });
    observe(of.leaves, root, { childList: true, subtree: true });
    const inner = getRoot(el);
    if (inner !== root) observe(of.leaves, inner, { childList: true, subtree: true });
  };

  const heard = (el: HTMLMediaElement, type: string) => {
    const of = trackOf(tracks, el);
    if (type === 'playing') {
      if (!get.paused(el)) told(el, 'playing', !of?.active);
    } else if (type === 'canplaythrough' || type === 'loadeddata') {
      // `autoplay` that may not: no promise, no event, it just stays where it is.
      // Now that it is known how long it is, and which one: music on hold is no ring.
      if (of?.active && of.blocked && !of.sized && finite(get.duration(el)))
        return told(el, 'blocked', false);
      if (get.readyState(el) === 4 && get.autoplay(el) && get.paused(el) && get.currentTime(el) === 0) {
        if (!of?.active && !of?.paused) told(el, 'blocked', true);
      }
    } else if (type === 'volumechange') {
      if (of?.active && isHushed(el)) over(el);
    } else if (type === 'seeking') {
      // Many end a ring by `if (!paused) pause()`, which a refused one never hears of, and rewind it.
      if (of?.blocked && get.currentTime(el) === 0 && now() - of.triedAt > turned) over(el);
    } else {
      // A refused element is paused all along; only what the page does to it counts.
      if (type === 'pause' && of?.blocked) return;
      over(el);
    }
  };

  const types = {
    playing: 0,
    pause: 0,
    ended: 0,
    emptied: 0,
    canplaythrough: 0,
    loadeddata: 0,
    volumechange: 0,
    seeking: 0,
  };
  const onEvent = (event: Event) => {
    try {
      const el = get.target(event);
      if (event.isTrusted && el && isFamily(media, el)) heard(el as HTMLMediaElement, get.type(event));
    } catch {
      // Ours, never the page's.
    }
  };
  const watch = (target: EventTarget, again = false) => {
    if (!again && isWatched(watched, target)) return;
    setWatched(watched, target);
    for (const type in types) listen(target, type, onEvent, { capture: true, passive: true });
  };

  const played = (el: HTMLMediaElement) => {
    watch(el);
    const of = trackOf(tracks, el);
    if (of) of.paused = false;
    // The answer is a promise; touching it would change what the page's own handlers see. The element tells as much:
    // a refused one stays paused, an accepted one is not, whether its data is there or not.
    if (!get.paused(el)) {
      if (!of?.active || of.blocked) told(el, 'pending', true);
    } else if (get.error(el) === null) {
      told(el, 'blocked', true);
      const to = track(el);
      // Many try their sound as they load, to see whether they may: that is no call.
      if (now() - installed > settingUp)
        soon(() => {
          to.refused = now();
        });
    }
  };
  const stopped = (el: HTMLMediaElement) => {
    track(el).paused = true;
    over(el);
  };
  return {
    watch,
    watchAll(nodes) {
      for (let at = 0; ; at++) {
        const el = nodes[at];
        if (!el) return;
        if (!isFamily(media, el)) continue;
        watch(el);
        heard(el as HTMLMediaElement, get.paused(el as HTMLMediaElement) ? 'canplaythrough' : 'playing');
      }
    },
    played,
    stopped,
  };
}
