import { ringTurn } from './tone.ts';

/** Output devices of an extension page, and a ring on some of them. */
export interface Sink {
  /** Empty: the default device, whichever that is at the time. */
  id: string;
  name: string;
}

const defaultSink: Sink = { id: '', name: '' };

/** What Chrome lists the same device under a second time. */
const aliases = ['default', 'communications'];

/**
 * The devices beside the default one. Without the microphone permission Chrome names none, and only the default one
 * can be used.
 */
export async function listSinks(): Promise<{
  others: Sink[];
  all: Sink[];
  none: boolean;
  /** The default device is known to be one of `all`, and is not among `others`. */
  sure: boolean;
}> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const outputs = devices.filter(({ kind }) => kind === 'audiooutput');
  const inUse = outputs.find(({ deviceId }) => deviceId === 'default')?.groupId;
  const real = outputs.filter(({ deviceId }) => deviceId !== '' && !aliases.includes(deviceId));
  const sinkOf = ({ deviceId, label }: MediaDeviceInfo): Sink => ({ id: deviceId, name: label });
  return {
    sure: real.some(({ groupId }) => groupId === inUse),
    none: outputs.length === 0,
    all: real.map(sinkOf),
    others: real.filter(({ groupId }) => inUse === undefined || groupId !== inUse).map(sinkOf),
  };
}

type Failure = 'no-device' | 'unknown-device' | 'failed';

export interface Outputs {
  /** Of the devices that sound; a nameless one is empty. */
  readonly names: string[];
  /** When the first of them began (Date.now()). */
  first: Promise<number>;
  failure: Promise<Failure | null>;
  stop(): void;
}

/** How long a device may take to begin. */
const startMs = 3000;

/** Contexts are kept: opening a device takes longer than anything else, and the next ring may come in a moment. */
const contexts = new Map<string, AudioContext>();

/**
 * A stream that was opened while there was no device plays into nothing for as long as anybody holds it, whatever is
 * plugged in later (Chromium 156 on Linux): let go, so that the next ring opens the device anew.
 */
function letGo(): void {
  for (const context of contexts.values()) void context.close().catch(() => {});
  contexts.clear();
}

async function contextFor(sink: string): Promise<AudioContext> {
  const kept = contexts.get(sink);
  const context =
    kept && kept.state !== 'closed'
      ? kept
      : new AudioContext({
          latencyHint: 'interactive',
          ...(sink ? { sinkId: sink } : {}),
        } as AudioContextOptions);
  contexts.set(sink, context);
  const late = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new Error('the device did not start')), startMs),
  );
  await Promise.race([context.state === 'running' ? Promise.resolve() : context.resume(), late]);
  return context;
}

/** `where`: `default`, `all` or a device's id. */
export function openOutputs(where: string, volume: number): Outputs {
  const sounding = new Map<string, { name: string; stop(): void }>();
  let stopped = false;
  const begin = async ({ id, name }: Sink) => {
    let context: AudioContext;
    try {
      context = await contextFor(id);
    } catch (error) {
      void contexts
        .get(id)
        ?.close()
        .catch(() => {});
      contexts.delete(id);
      throw error;
    }
    if (stopped) return;
    const turn = ringTurn(context.sampleRate);
    const buffer = context.createBuffer(1, turn.length, context.sampleRate);
    buffer.copyToChannel(turn, 0);
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const gain = new GainNode(context, { gain: Math.min(1, Math.max(0, volume)) });
    source.connect(gain).connect(context.destination);
    source.start();
    sounding.set(id, {
      name,
      stop() {
        source.stop();
        gain.disconnect();
      },
    });
  };
  const listed = listSinks();
  const first = where === 'default' || where === 'all' ? begin(defaultSink) : null;
  // The default device sounds before the others are even known.
  const rest = listed.then(async ({ all, others, none, sure }): Promise<Failure | null> => {
    if (none) {
      await first?.catch(() => {});
      for (const each of sounding.values()) each.stop();
      sounding.clear();
      letGo();
      return 'no-device';
    }
    const chosen = where === 'all' ? others : all.filter(({ id }) => id === where);
    if (!first && chosen.length === 0) return 'unknown-device';
    const [began] = await Promise.all([
      Promise.allSettled(chosen.map(begin)),
      // Rejected: that device does not start, maybe another does.
      first?.catch(() => {}),
    ]);
    const some = began.some(({ status }) => status === 'fulfilled');
    // Every device sounds under its own name now, the default one among them: once is enough.
    if (first && some && !sure && !stopped) {
      sounding.get('')?.stop();
      sounding.delete('');
    }
    return sounding.size > 0 || stopped ? null : 'failed';
  });
  return {
    get names() {
      return [...sounding.values()].map(({ name }) => name);
    },
    first: Promise.any([
      ...(first ? [first] : []),
      rest.then((why) => (why ? Promise.reject(why) : undefined)),
    ]).then(
      () => Date.now(),
      () => Date.now(),
    ),
    failure: rest,
    stop() {
      stopped = true;
      for (const each of sounding.values()) each.stop();
    },
  };
}
