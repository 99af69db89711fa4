import { describe, expect, it } from 'vitest';
import { readHook } from './bridge.ts';
import { fingerprintOf, hash } from './fingerprint.ts';
import { Limit } from './limit.ts';

describe('the hook’s word', () => {
  it.each([
    [null],
    [undefined],
    ['x'],
    [42],
    [[]],
    [{}],
    [{ type: 'evil', source: 'a' }],
    [{ type: 'stop' }],
    [{ type: 'stop', source: 'a b' }],
    [{ type: 'sound', source: 'x'.repeat(41) }],
  ])('is dropped when it is %j', (data) => expect(readHook(data)).toBeNull());

  it('is cut to what it may be', () => {
    const read = readHook({
      type: 'sound',
      source: 'm1',
      way: 'shout',
      state: 'loud',
      key: '<script>',
      hint: 7,
      loop: 'yes',
      seconds: Number.POSITIVE_INFINITY,
      at: Date.now() + 1e9,
      extra: 'x'.repeat(1e5),
    });
    expect(read).toMatchObject({ way: 'media', state: 'playing', key: 'unknown', hint: 'none', loop: false });
    expect(read).toMatchObject({ seconds: null });
    expect((read as { at: number }).at).toBeLessThanOrEqual(Date.now());
    expect(read).not.toHaveProperty('extra');
  });
});

describe('a fingerprint', () => {
  it('is the same for the same file, whatever the query, and holds nothing of the address', () => {
    const one = fingerprintOf('https://cdn.example/audio/ring.mp3?token=13800138000', 2);
    expect(one).toEqual(fingerprintOf('https://cdn.example/audio/ring.mp3?token=other', 2));
    expect(one.hint).toBe('ring');
    expect(one.key).toMatch(/^u[0-9a-z]+$/);
    expect(one.key).not.toBe(fingerprintOf('https://cdn.example/audio/ring2.mp3', 2).key);
  });
  it('reads Chinese names', () => {
    expect(fingerprintOf(`https://x.example/${encodeURIComponent('来电.mp3')}`, 1).hint).toBe('ring');
    expect(fingerprintOf('https://x.example/%E0%A4%A', 1).hint).toBe('none');
  });
  it('knows a blob by its length', () => {
    expect(fingerprintOf('blob:https://a/1', 2.004).key).toBe(fingerprintOf('blob:https://a/2', 2.0).key);
    expect(fingerprintOf('blob:https://a/1', 3).key).not.toBe(fingerprintOf('blob:https://a/2', 2).key);
  });
  it('sees a WAV of nothing', () => {
    const wav = (sample: (i: number) => number) => {
      const bytes = Buffer.alloc(44 + 4000);
      bytes.writeUInt16LE(16, 34);
      for (let i = 0; i < 2000; i++) bytes.writeInt16LE(sample(i), 44 + 2 * i);
      return `data:audio/wav;base64,${bytes.toString('base64')}`;
    };
    expect(
      fingerprintOf(
        wav(() => 0),
        1,
      ).silent,
    ).toBe(true);
    expect(
      fingerprintOf(
        wav((i) => 8000 * Math.sin(i)),
        1,
      ).silent,
    ).toBe(false);
    expect(fingerprintOf('data:audio/wav;base64,%%%', 1).silent).toBe(false);
  });
  it('differs for differing texts', () => {
    const many = new Set(Array.from({ length: 2000 }, (_, i) => hash(`https://a.example/${i}.mp3`)));
    expect(many.size).toBe(2000);
  });
});

it('a limit lets a burst through, then its pace', () => {
  const limit = new Limit(5, 2);
  const taken = Array.from({ length: 20 }, () => limit.take(1000)).filter(Boolean).length;
  expect(taken).toBe(5);
  expect(limit.take(1400)).toBe(false);
  expect(limit.take(1600)).toBe(true);
});
