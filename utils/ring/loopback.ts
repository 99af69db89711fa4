import { levelAt } from './goertzel.ts';

/**
 * Does the microphone hear the loudspeaker? The only way to learn of the system's volume, its mute and what is plugged
 * in. Runs in a page of the extension that stays open (Chrome's question closes a popup), from the user's click.
 */
export const tonePitch = 1370;
const controlPitches = [1370 * 0.77, 1370 * 1.31] as const;
const toneMs = 1600;
/** The tone must stand out of its neighbours, and out of what was there before, by so much. Decibels. */
const margin = 12;

export type LoopbackResult =
  /** not-heard proves little with a headset on: the user is asked. */
  | { outcome: 'heard' | 'not-heard'; toneDb: number; noiseDb: number; beforeDb: number }
  /** Nothing but zeros came from the microphone: it is switched off, or another program holds it. */
  | { outcome: 'microphone-silent' }
  | { outcome: 'refused' | 'no-microphone' | 'busy' | 'no-output' };

const outcomeOf = (error: unknown): 'refused' | 'no-microphone' | 'busy' => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'no-microphone' : 'busy';
};

/** The verdict on what was measured, loudest of each. */
export function loopbackOutcome(toneDb: number, noiseDb: number, beforeDb: number): 'heard' | 'not-heard' {
  return toneDb > -75 && toneDb - noiseDb > margin && toneDb - beforeDb > margin ? 'heard' : 'not-heard';
}

/** `sink`: an output device's id, empty for the default one. Chrome asks for the microphone if it has to. */
export async function testLoopback(sink = '', volume = 0.5): Promise<LoopbackResult> {
  let stream: MediaStream;
  try {
    // What telephony does to a microphone would take our tone for an echo.
    const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    stream = await navigator.mediaDevices.getUserMedia({ audio });
  } catch (error) {
    return { outcome: outcomeOf(error) };
  }
  const options = sink ? { sinkId: sink } : {};
  const context = new AudioContext(options as AudioContextOptions);
  try {
    await Promise.race([context.resume(), pause(3000)]);
    if (context.state !== 'running') return { outcome: 'no-output' };
    const ears = new AnalyserNode(context, { fftSize: 8192 });
    context.createMediaStreamSource(stream).connect(ears);
    const before = await listen(context, ears, 500);
    const tone = new OscillatorNode(context, { frequency: tonePitch });
    const gain = new GainNode(context, { gain: volume });
    tone.connect(gain).connect(context.destination);
    tone.start();
    const during = await listen(context, ears, toneMs);
    tone.stop();
    if (!before.any && !during.any) return { outcome: 'microphone-silent' };
    const measured = { toneDb: during.tone, noiseDb: during.noise, beforeDb: before.tone };
    return { outcome: loopbackOutcome(during.tone, during.noise, before.tone), ...measured };
  } finally {
    for (const track of stream.getTracks()) track.stop();
    await context.close();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function listen(context: AudioContext, ears: AnalyserNode, ms: number) {
  const samples = new Float32Array(ears.fftSize);
  let [tone, noise, any] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, false];
  const end = Date.now() + ms;
  while (Date.now() < end) {
    await pause(100);
    ears.getFloatTimeDomainData(samples);
    any ||= samples.some((sample) => sample !== 0);
    const level = levelAt(samples, context.sampleRate, tonePitch);
    if (level <= tone) continue;
    tone = level;
    // Beside the tone at the moment at which it was loudest.
    noise = Math.max(...controlPitches.map((pitch) => levelAt(samples, context.sampleRate, pitch)));
  }
  return { tone, noise, any };
}
