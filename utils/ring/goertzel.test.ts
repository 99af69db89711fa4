import { describe, expect, it } from 'vitest';
import { levelAt } from './goertzel.ts';

const rate = 48_000;
const tone = (pitch: number, amplitude: number, length = 4096) =>
  Float32Array.from({ length }, (_, i) => amplitude * Math.sin((2 * Math.PI * pitch * i) / rate));

describe('the level of a pitch', () => {
  it('is that of the tone', () => {
    expect(levelAt(tone(1370, 1), rate, 1370)).toBeCloseTo(0, 0);
    expect(levelAt(tone(1370, 0.1), rate, 1370)).toBeCloseTo(-20, 0);
  });
  it('is low beside the tone', () => {
    expect(levelAt(tone(1370, 1), rate, 1370 * 1.31)).toBeLessThan(-60);
    expect(levelAt(tone(440, 1), rate, 1370)).toBeLessThan(-60);
  });
  it('of silence is none', () => {
    expect(levelAt(new Float32Array(4096), rate, 1370)).toBe(Number.NEGATIVE_INFINITY);
    expect(levelAt([], rate, 1370)).toBe(Number.NEGATIVE_INFINITY);
  });
  it('of noise is low, and rises with the tone in it', () => {
    let seed = 5;
    const noise = tone(1370, 0.02).map((sample) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return sample + (seed / 2 ** 32 - 0.5) * 0.05;
    });
    expect(levelAt(noise, rate, 1370) - levelAt(noise, rate, 1370 * 1.31)).toBeGreaterThan(10);
  });
});
