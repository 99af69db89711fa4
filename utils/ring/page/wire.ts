/**
 * What the hook (the page's own world) tells the bridge (ours) over a private port. A page cannot reach the port, but
 * it can make sounds at will, so the bridge and the background treat every one of these as the page's word.
 */
export const portEvent = 'ringready:port';
export const helloEvent = 'ringready:hello';

/** Fingerprint of every blob whose length is not known yet: nothing can be learnt of it. */
export const unsized = 'b';

export interface HookSound {
  type: 'sound';
  /** Within the document; a burst of tones of one context is one source. */
  source: string;
  way: 'media' | 'web-audio';
  /** blocked: refused. pending: accepted, nothing sounds yet. playing: it runs. */
  state: 'blocked' | 'pending' | 'playing';
  /** A new attempt, not news of the last one. */
  fresh: boolean;
  key: string;
  hint: 'ring' | 'other' | 'none';
  loop: boolean;
  /** Of one turn, if known. */
  seconds: number | null;
  /** Muted, volume 0, or nothing but silence in it. */
  silent: boolean;
  /** The other party's voice, not a file. */
  stream: boolean;
  /** Has a player's buttons: a recording. */
  controls: boolean;
  /** Date.now() of the attempt. */
  at: number;
  /** Nobody will say when it is over: the page waits for its context to run, or gave up when it was refused. */
  waits?: boolean;
}

export interface HookStop {
  type: 'stop';
  source: string;
}

/** A notification that speaks of a call. Its text stays in the page. */
export interface HookNotice {
  type: 'notice';
  blocked: boolean;
}

/** Markup with a declared shadow root was put in: a closed one only the bridge can look into. */
export interface HookLook {
  type: 'look';
}

export type HookMessage = HookSound | HookStop | HookNotice | HookLook;
