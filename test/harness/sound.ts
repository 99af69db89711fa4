import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDebian } from './browser.ts';
import { type Machine, thisMachine } from './machine.ts';

/**
 * Loudspeakers that can be listened to: a PulseAudio server of our own with null sinks, whose monitors are recorded.
 * What is measured there is what a person would hear; an API that says "playing" proves nothing.
 */
const packages = ['pulseaudio', 'pulseaudio-utils'];
const programs = ['pulseaudio', 'pactl', 'parec'];
export const soundLine = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;

async function has(machine: Machine): Promise<boolean> {
  const folders = (machine.env.PATH ?? '').split(':').filter(Boolean);
  const found = await Promise.all(
    programs.map(async (program) => {
      const here = await Promise.all(folders.map((folder) => machine.isExecutable(`${folder}/${program}`)));
      return here.includes(true);
    }),
  );
  return !found.includes(false);
}

/**
 * True when there is a PulseAudio to test with, which is installed first when root on Debian. Where there is none the
 * tests that listen are skipped, and the line to run is said.
 */
export async function ensureSound(machine: Machine = thisMachine): Promise<boolean> {
  if (await has(machine)) return true;
  if (machine.platform === 'linux' && machine.uid === 0 && (await isDebian(machine))) {
    machine.say(`Installing ${packages.join(' and ')} …`);
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: 10 * 60_000, loud: true };
    await machine.run('apt-get', ['update'], options);
    await machine.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
    if (await has(machine)) return true;
  }
  machine.say(
    `No PulseAudio: tests that listen to the loudspeaker are skipped. On Debian, as root:\n  ${soundLine}`,
  );
  return false;
}

/** The tests ask this while they are collected: only looks, installs nothing. */
export const soundIsHere = (machine: Machine = thisMachine): Promise<boolean> => has(machine);

/** What a 16-bit sample may reach while nothing sounds (dither, the tail of a fade). */
const quiet = 100;
const rate = 8000;

export interface Sink {
  name: string;
  /** Loudness (RMS of 16-bit samples) of the last `ms` milliseconds. */
  loudness(ms?: number): number;
  /** When something sounded last (Date.now()); 0: never. */
  soundedAt(): number;
  /** Waits until something sounds; answers when (Date.now()). Throws after `bound` milliseconds. */
  heard(bound?: number): Promise<number>;
  /** Waits until nothing has sounded for `ms`: by default longer than the pause within our ring (half a second). */
  silent(bound?: number, ms?: number): Promise<void>;
  /** The last second of samples, for who looks at frequencies. */
  samples(): Int16Array;
}

export interface SoundServer {
  /** For the browser's environment. */
  env: Record<string, string>;
  sinks: Record<string, Sink>;
  /** pactl, for whatever else a machine's sound can be. */
  control(...args: string[]): Promise<string>;
  /** A loudspeaker that is plugged in, and is the default one from then on; and the microphone again. */
  plug(name: string): Promise<Sink>;
  plugMicrophone(): Promise<void>;
  /** By its name; a microphone's is `microphone`. */
  unplug(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a PulseAudio of our own with these null sinks; the first is the default one. None: no device at all.
 * `microphone`: one that hears nothing.
 */
export async function startSound(
  names: string[] = ['spk'],
  { microphone = false } = {},
): Promise<SoundServer> {
  const home = await mkdtemp(join(tmpdir(), 'ringready-sound-'));
  const socket = join(home, 'native');
  const env = {
    HOME: home,
    XDG_RUNTIME_DIR: home,
    PULSE_RUNTIME_PATH: home,
    PULSE_STATE_PATH: home,
    PULSE_SERVER: `unix:${socket}`,
  };
  const daemon = spawn(
    'pulseaudio',
    [
      // Our own modules only; nothing of the machine's.
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--disallow-exit=yes',
      '--use-pid-file=no',
      '--log-target=stderr',
      '--log-level=error',
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      ...(microphone ? ['--load=module-null-source source_name=microphone'] : []),
      ...names.map(
        (name) =>
          `--load=module-null-sink sink_name=${name} rate=48000 sink_properties=device.description=${name}`,
      ),
    ],
    { env: { ...process.env, ...env }, stdio: 'ignore' },
  );
  const control = async (...args: string[]) => {
    const { code, out } = await thisMachine.run('pactl', args, { env });
    if (code !== 0) throw new Error(`pactl ${args.join(' ')} failed`);
    return out;
  };
  const recorders: Record<string, ChildProcess> = {};
  const sinks: Record<string, Sink> = {};
  const feeds: Record<string, (recorder: ChildProcess) => void> = {};
  /** One that was plugged in again is the same to who listens. */
  const record = (name: string): Sink => {
    const recorder = spawn(
      'parec',
      [
        `--device=${name}.monitor`,
        '--raw',
        '--format=s16le',
        `--rate=${rate}`,
        '--channels=1',
        '--latency-msec=10',
      ],
      { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    recorders[name]?.kill('SIGKILL');
    recorders[name] = recorder;
    const known = sinks[name];
    if (known) {
      feeds[name]?.(recorder);
      return known;
    }
    const { sink, feed } = listen(name);
    feed(recorder);
    feeds[name] = feed;
    sinks[name] = sink;
    return sink;
  };
  const plug = async (name: string) => {
    await control(
      'load-module',
      'module-null-sink',
      `sink_name=${name}`,
      'rate=48000',
      `sink_properties=device.description=${name}`,
    );
    await control('set-default-sink', name);
    return record(name);
  };
  const plugMicrophone = async () => {
    await control('load-module', 'module-null-source', 'source_name=microphone');
    await control('set-default-source', 'microphone');
    // PulseAudio moves who records from the default source to the new one.
    const there = await control('list', 'short', 'sinks');
    for (const name of Object.keys(sinks)) if (there.includes(`\t${name}\t`)) record(name);
  };
  const unplug = async (name: string) => {
    const loaded = (await control('list', 'short', 'modules'))
      .split('\n')
      .find((line) => new RegExp(`(sink|source)_name=${name}( |\t|$)`).test(line));
    if (!loaded) throw new Error(`${name} is not plugged in`);
    await control('unload-module', loaded.split('\t')[0] ?? '');
  };
  const close = async () => {
    for (const child of [...Object.values(recorders), daemon]) child.kill('SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const end = Date.now() + 20_000;
    while (
      await control('info').then(
        () => false,
        () => true,
      )
    ) {
      if (Date.now() > end || daemon.exitCode !== null) throw new Error('PulseAudio did not start');
      await pause(50);
    }
    if (names[0]) await control('set-default-sink', names[0]);
    if (microphone) await control('set-default-source', 'microphone');
    for (const name of names) record(name);
    return { env: { PULSE_SERVER: env.PULSE_SERVER }, sinks, control, plug, plugMicrophone, unplug, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(name: string): { sink: Sink; feed(recorder: ChildProcess): void } {
  const ring = new Int16Array(rate);
  let at = 0;
  let soundAt = 0;
  const waiting = new Set<(when: number) => void>();
  const feed = (recorder: ChildProcess) =>
    recorder.stdout?.on('data', (chunk: Buffer) => {
      const now = Date.now();
      for (let i = 0; i + 1 < chunk.length; i += 2) {
        const sample = chunk.readInt16LE(i);
        ring[at++ % rate] = sample;
        if (Math.abs(sample) > quiet) soundAt = now;
      }
      if (soundAt === now) {
        for (const resolve of waiting) resolve(now);
        waiting.clear();
      }
    });
  const last = (count: number) =>
    Int16Array.from({ length: count }, (_, i) => ring[(at - count + i + rate * 2) % rate] ?? 0);
  const sink: Sink = {
    name,
    samples: () => last(rate),
    soundedAt: () => soundAt,
    loudness(ms = 200) {
      const taken = last(Math.round((rate * ms) / 1000));
      return Math.sqrt(taken.reduce((sum, sample) => sum + sample * sample, 0) / taken.length);
    },
    heard: (bound = 10_000) =>
      new Promise((resolve, reject) => {
        const found = (when: number) => {
          clearTimeout(timer);
          resolve(when);
        };
        const timer = setTimeout(() => {
          waiting.delete(found);
          reject(new Error(`nothing sounded on ${name} for ${bound} ms`));
        }, bound);
        waiting.add(found);
      }),
    async silent(bound = 10_000, ms = 700) {
      const end = Date.now() + bound;
      while (Date.now() - soundAt < ms) {
        if (Date.now() > end) throw new Error(`${name} still sounds after ${bound} ms`);
        await pause(10);
      }
    },
  };
  return { sink, feed };
}
