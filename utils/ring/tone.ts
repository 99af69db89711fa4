/**
 * One turn of the ring: two pitches that trill for a second, and a pause. Made here rather than shipped as a file:
 * nothing to load, so nothing to wait for.
 */
const trillSeconds = 1;
const pauseSeconds = 0.5;
const fadeSeconds = 0.015;
const pitches = [784, 988] as const;
/** Changes of pitch a second. */
const trill = 12;

export function ringTurn(rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round((trillSeconds + pauseSeconds) * rate));
  const length = trillSeconds * rate;
  const fade = fadeSeconds * rate;
  let phase = 0;
  for (let i = 0; i < length; i++) {
    const pitch = pitches[Math.floor((i / rate) * trill) % 2] ?? pitches[0];
    phase += (2 * Math.PI * pitch) / rate;
    const edge = Math.min(1, i / fade, (length - i) / fade);
    // A little of the third harmonic is heard through small loudspeakers.
    samples[i] = edge * (0.75 * Math.sin(phase) + 0.2 * Math.sin(3 * phase));
  }
  return samples;
}
