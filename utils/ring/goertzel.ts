/**
 * How loud one pitch is in a piece of sound (Goertzel's algorithm): a transform of a single bin, which is all that
 * listening for our own test tone takes. In decibels of full scale; silence is -Infinity.
 */
export function levelAt(samples: ArrayLike<number>, rate: number, pitch: number): number {
  const { length } = samples;
  if (length === 0) return Number.NEGATIVE_INFINITY;
  const turn = 2 * Math.cos((2 * Math.PI * pitch) / rate);
  let [last, before] = [0, 0];
  for (let i = 0; i < length; i++) {
    // Hann's window: a loud neighbour must not leak into the bin.
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length);
    const next = (samples[i] ?? 0) * window + turn * last - before;
    before = last;
    last = next;
  }
  const power = last * last + before * before - turn * last * before;
  // A tone of amplitude 1 has length / 4 in its bin under this window.
  return 20 * Math.log10(Math.sqrt(Math.max(0, power)) / (length / 4));
}
