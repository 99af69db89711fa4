import { hash } from './fingerprint.ts';
import { follow, getter, isFamily, uncurry } from './natives.ts';
import type { HookMessage } from './wire.ts';

/** Watches what is started on an AudioContext. A context that may not sound stays suspended and says nothing. */
export function hookContexts(tell: (message: HookMessage) => void, now: () => number): void {
  if (typeof AudioContext !== 'function') return;
  const scheduled = AudioScheduledSourceNode.prototype;
  const buffered = AudioBufferSourceNode.prototype;
  const real = AudioContext.prototype;
  const get = {
    context: getter<AudioNode, BaseAudioContext>(AudioNode.prototype, 'context'),
    state: getter<BaseAudioContext, string>(BaseAudioContext.prototype, 'state'),
    time: getter<BaseAudioContext, number>(BaseAudioContext.prototype, 'currentTime'),
    loop: getter<AudioBufferSourceNode, boolean>(buffered, 'loop'),
    buffer: getter<AudioBufferSourceNode, AudioBuffer | null>(buffered, 'buffer'),
    duration: getter<AudioBuffer, number>(AudioBuffer.prototype, 'duration'),
    oscillator: getter<OscillatorNode, string>(OscillatorNode.prototype, 'type'),
  };
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
    message: Parameters<typeof tell>[0] & { type: 'sound' };
  }
  interface Context {
    id: string;
    /** Source id → source, of those told of and not over. */
    sources: Record<string, Source>;
  }
  const contexts = new WeakMap<BaseAudioContext, Context>();
  const nodes = new WeakMap<AudioNode, Source>();
  const lookUp = uncurry(WeakMap.prototype.get) as (map: object, key: object) => unknown;
  const put = uncurry(WeakMap.prototype.set) as (map: object, key: object, value: unknown) => unknown;
  let count = 0;

  const over = (context: Context | undefined, source: Source) => {
    if (!source.active) return;
    source.active = false;
    if (context) delete context.sources[source.id];
    tell({ type: 'stop', source: source.id });
  };

  const contextOf = (of: BaseAudioContext): Context => {
    let found = lookUp(contexts, of) as Context | undefined;
    if (found) return found;
    const made: Context = { id: `c${++count}`, sources: { __proto__: null } as never };
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
          if (state === 'running') tell({ ...source.message, state: 'playing', fresh: false });
          else if (state === 'closed') over(made, source);
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

  const started = (node: AudioScheduledSourceNode) => {
    const of = get.context(node);
    if (!isFamily(real, of)) return; // rendered to memory
    const context = contextOf(of);
    const state = get.state(of);
    if (state === 'closed') return;
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
    const id = loop ? `${context.id}n${++count}` : `${context.id}${key}`;
    const source: Source = {
      id,
      active: true,
      message: {
        type: 'sound',
        source: id,
        way: 'web-audio',
        state: state === 'running' ? 'playing' : 'pending',
        fresh: true,
        key,
        hint: 'none',
        loop,
        seconds,
        silent,
        stream: false,
        controls: false,
        at: now(),
      },
    };
    context.sources[id] = source;
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
    if (typeof when === 'number' && when > get.time(get.context(node)) + 0.1) return;
    over(lookUp(contexts, get.context(node)) as Context | undefined, source);
  });
}
