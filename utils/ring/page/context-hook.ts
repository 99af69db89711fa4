import { fingerprintOf, hash } from './fingerprint.ts';
import { follow, getter, getters, isFamily, settingUp, uncurry } from './natives.ts';
import type { HookMessage, HookSound } from './wire.ts';

/** Asked again within this, it is the same wait. */
const sameWait = 15_000;

/** Watches what is started on an AudioContext. A context that may not sound stays suspended and says nothing. */
export function hookContexts(tell: (message: HookMessage) => void, now: () => number): void {
  if (typeof AudioContext !== 'function') return;
  const scheduled = AudioScheduledSourceNode.prototype;
  const buffered = AudioBufferSourceNode.prototype;
  const real = AudioContext.prototype;
  const get = {
    context: getter<AudioNode, BaseAudioContext>(AudioNode.prototype, 'context'),
    ...getters(BaseAudioContext.prototype, ['state', 'currentTime']),
    ...getters(buffered, ['loop', 'buffer']),
    duration: getter<AudioBuffer, number>(AudioBuffer.prototype, 'duration'),
    oscillator: getter<OscillatorNode, string>(OscillatorNode.prototype, 'type'),
    by: getter<object, string>(PerformanceResourceTiming.prototype, 'initiatorType'),
    address: getter<object, string>(PerformanceEntry.prototype, 'name'),
  };
  const entries = uncurry(Performance.prototype.getEntriesByType);
  const exec = uncurry(RegExp.prototype.exec);
  const clock = performance;
  const installed = now();
  const channel = uncurry(AudioBuffer.prototype.getChannelData);
  const listen = uncurry(EventTarget.prototype.addEventListener) as (
    target: EventTarget,
    type: string,
    listener: () => void,
    options: AddEventListenerOptions,
  ) => void;
  const { floor, round } = Math;

  interface Source {
    id: string;
    active: boolean;
    message: HookSound;
  }
  interface Context {
    id: string;
    /** Source id → source, of those told of and not over. */
    sources: Record<string, Source>;
    /** When the page last asked for its sound. */
    asked: number;
  }
  const contexts = new WeakMap<BaseAudioContext, Context>();
  const nodes = new WeakMap<AudioNode, Source>();
  const lookUp = uncurry(WeakMap.prototype.get) as (map: object, key: object) => unknown;
  const put = uncurry(WeakMap.prototype.set) as (map: object, key: object, value: unknown) => unknown;
  let count = 0;

  const over = (context: Context | undefined, source: Source | undefined) => {
    if (!source?.active) return;
    source.active = false;
    if (context) delete context.sources[source.id];
    tell({ type: 'stop', source: source.message.source });
  };

  const contextOf = (of: BaseAudioContext): Context => {
    let found = lookUp(contexts, of) as Context | undefined;
    if (found) return found;
    const made: Context = { id: `c${++count}`, sources: { __proto__: null } as never, asked: 0 };
    found = made;
    put(contexts, of, made);
    listen(
      of,
      'statechange',
      () => {
        const state = get.state(of);
        for (const id in made.sources) {
          const source = made.sources[id];
          if (!source) continue;
          // What the page waited with it starts now.
          if (state === 'closed' || id === 'r') over(made, source);
          else if (state === 'running') tell({ ...source.message, state: 'playing', fresh: false });
        }
      },
      { passive: true },
    );
    return found;
  };

  /** Looks at a few hundred samples: a silent loop keeps pages awake, and is no ring. */
  const isSilent = (buffer: AudioBuffer): boolean => {
    const samples = channel(buffer, 0);
    const step = floor(samples.length / 499) + 1;
    for (let i = 0; i < samples.length; i += step) if (samples[i] !== 0) return false;
    return true;
  };

  /** What the names of the files that scripts fetched say, if they all say the same; and which files they are. */
  const files = () => {
    let hint: HookSound['hint'] | undefined;
    let keys = 'r';
    const list = entries(clock, 'resource');
    for (let at = 0; list[at]; at++) {
      const entry = list[at] as object;
      const address = get.address(entry);
      if (!exec(/^[fx]/, get.by(entry)) || !exec(sounds, address)) continue;
      const of = fingerprintOf(address, null);
      hint = hint === undefined || hint === of.hint ? of.hint : 'none';
      keys += of.key;
    }
    return { hint: hint ?? ('none' as const), keys };
  };
  const sounds = /\.(mp3|wav|ogg|m4a|aac|opus|webm)\b/i;

  /** What is left out the bridge takes for no. */
  const told = ({ id }: Context, name: string, more: Partial<HookSound>) =>
    ({ type: 'sound', source: id + name, way: 'web-audio', fresh: true, at: now(), ...more }) as HookSound;

  const started = (node: AudioScheduledSourceNode) => {
    const of = get.context(node);
    if (!isFamily(real, of)) return; // rendered to memory
    const context = contextOf(of);
    const state = get.state(of);
    if (state === 'closed') return;
    // It does not wait after all.
    over(context, context.sources.r);
    let kind = '';
    let loop = false;
    let seconds: number | null = null;
    let silent = false;
    if (isFamily(buffered, node)) {
      const buffer = get.buffer(node as AudioBufferSourceNode);
      if (!buffer) return;
      seconds = get.duration(buffer);
      loop = get.loop(node as AudioBufferSourceNode);
      kind = `a${round(seconds * 1000)}`;
      silent = loop && isSilent(buffer);
    } else if (isFamily(OscillatorNodePrototype, node)) {
      // Not the pitch: key tones would spell what was dialled.
      kind = `o${get.oscillator(node as OscillatorNode)}`;
    } else {
      return; // a constant: controls something, sounds like nothing
    }
    const key = `w${hash(kind)}`;
    // Tones come in bursts, a node each.
    const name = loop ? `n${++count}` : key;
    const source: Source = {
      id: name,
      active: true,
      message: told(context, name, {
        state: state === 'running' ? 'playing' : 'pending',
        key,
        hint: loop ? files().hint : 'none',
        loop,
        seconds,
        silent,
      }),
    };
    context.sources[name] = source;
    put(nodes, node, source);
    listen(node, 'ended', () => over(context, source), { passive: true });
    tell(source.message);
  };
  const OscillatorNodePrototype = OscillatorNode.prototype;

  follow<AudioScheduledSourceNode>(scheduled, 'start', started);
  follow<AudioScheduledSourceNode>(buffered, 'start', started);
  follow<AudioScheduledSourceNode>(scheduled, 'stop', (node, args) => {
    const source = lookUp(nodes, node) as Source | undefined;
    if (!source?.active) return;
    // A time to come: it ends by itself, or (suspended) never; the guard has a bound of its own.
    const when = args[0];
    if (typeof when === 'number' && when > get.currentTime(get.context(node)) + 0.1) return;
    over(lookUp(contexts, get.context(node)) as Context | undefined, source);
  });

  // Many pages, and libraries (Howler), start nothing before their context runs; one that may not never does. That it was
  // asked to is all there is, and the names of the sounds that were fetched.
  follow<AudioContext>(real, 'resume', (of) => {
    const at = now();
    if (get.state(of) !== 'suspended' || at - installed < settingUp) return;
    const context = contextOf(of);
    // A page that asks again and again only waits for the first click.
    const again = at - context.asked < sameWait;
    context.asked = at;
    // One that starts its sounds all the same is told of by them.
    for (const id in context.sources) if (id !== 'r') return;
    if (again) return;
    const { hint, keys } = files();
    const message = told(context, 'r', { state: 'pending', key: `w${hash(keys)}`, hint, waits: true });
    context.sources.r = { id: 'r', active: true, message };
    tell(message);
  });
}
