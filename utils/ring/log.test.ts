import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  amendRing,
  giveFeedback,
  learn,
  noteRing,
  readGuardSettings,
  readLearnt,
  readLog,
  writeGuardSettings,
} from './log.ts';
import type { RingEntry } from './sound.ts';

const entry = (id: string, more: Partial<RingEntry> = {}): RingEntry => ({
  id,
  at: 1,
  origin: 'https://tccc.qcloud.com',
  way: 'media',
  key: `k-${id}`,
  verdict: 'rang',
  hidden: false,
  loop: true,
  grounds: ['loop'],
  ...more,
});

beforeEach(() => fakeBrowser.reset());

describe('the log', () => {
  it('is newest first, bounded, and loses no entry of many at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => noteRing(entry(`r${i}`, { at: i }))));
    const log = await readLog();
    expect(log.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, i) => `r${29 - i}`));
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => noteRing(entry(`n${i}`, { at: 100 + i, verdict: 'not-ring' }))),
    );
    // Sounds that were no ring do not push rings out.
    expect((await readLog()).filter(({ verdict }) => verdict === 'rang')).toHaveLength(30);
    expect((await readLog()).filter(({ verdict }) => verdict === 'not-ring')).toHaveLength(20);
  });

  it('loses nothing to another writer: the popup and the worker write into the same log', async () => {
    await noteRing(entry('a'));
    vi.resetModules();
    const popup = await import('./log.ts');
    await Promise.all([
      noteRing(entry('b')),
      popup.giveFeedback('a', 'not-ring'),
      noteRing(entry('c')),
      popup.noteRing(entry('d')),
    ]);
    const log = await readLog();
    expect(log.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(log.find(({ id }) => id === 'a')?.feedback).toBe('not-ring');
  });

  it('costs an entry and not the ring when the disk is full; what was there stays', async () => {
    await noteRing(entry('a'));
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await noteRing(entry('b'));
    await amendRing('a', { lastedMs: 5 });
    // The user's own word is another matter: he is told.
    await expect(giveFeedback('a', 'ring')).rejects.toThrow('disk full');
    full.mockRestore();
    await noteRing(entry('c'));
    expect((await readLog()).map(({ id }) => id).sort()).toEqual(['a', 'c']);
  });

  it('keeps one entry to a ring, and one to a sound that was none', async () => {
    await noteRing(entry('a'));
    await noteRing(entry('a', { verdict: 'heard' }));
    await amendRing('a', { endedBy: 'page', lastedMs: 5 });
    await amendRing('gone', { endedBy: 'page' });
    await noteRing(entry('b', { verdict: 'not-ring', key: 'k' }));
    await noteRing(entry('c', { verdict: 'not-ring', key: 'k', at: 9 }));
    expect((await readLog()).map(({ id, verdict, endedBy }) => [id, verdict, endedBy])).toEqual([
      ['c', 'not-ring', undefined],
      ['a', 'heard', 'page'],
    ]);
  });

  describe('that one console floods', () => {
    const calm = 'https://calls.example';
    const flood = (from: number, count: number, more: Partial<RingEntry> = {}) =>
      Array.from({ length: count }, (_, i) => entry(`f${from + i}`, { at: from + i, ...more }));
    const of = async (origin: string) => (await readLog()).filter((each) => each.origin === origin);

    it('keeps what others have in it, and of the flood the newest', async () => {
      const calls = [1, 2, 3].map((at) => entry(`c${at}`, { at, origin: calm, because: 'no-device' }));
      const ping = entry('ping', { at: 4, origin: calm, verdict: 'not-ring' });
      // The greater part of the flood is there already.
      await fakeBrowser.storage.local.set({ ringLog: [...calls, ping, ...flood(100, 195)] });
      await Promise.all(
        [...flood(1000, 25, { verdict: 'not-ring' }), ...flood(2000, 30, { verdict: 'missed' })].map(
          noteRing,
        ),
      );
      expect(await of(calm)).toEqual([ping, ...calls.reverse()]);
      const own = await of(entry('').origin);
      const rings = own.filter(({ verdict }) => verdict !== 'not-ring');
      expect([rings.length, rings[0]?.id, rings.at(-1)?.id]).toEqual([200, 'f2029', 'f125']);
      expect(own).toHaveLength(220);
      // And there is room for the next call of the other one, however old it is.
      await noteRing(entry('c5', { at: 5, origin: calm }));
      expect((await of(calm)).map(({ id }) => id)).toEqual(['c5', 'ping', 'c3', 'c2', 'c1']);
    });

    it('has none of its entries in the place of another’s, whatever it calls them', async () => {
      const call = entry('call', { at: 2, origin: calm });
      const ping = entry('ping', { origin: calm, verdict: 'not-ring', key: call.key });
      await noteRing(call);
      await noteRing(ping);
      await noteRing(entry('call', { at: 9, verdict: 'not-ring' }));
      await noteRing(entry('other', { at: 9, verdict: 'not-ring', key: call.key }));
      expect(await of(calm)).toEqual([call, ping]);
    });

    it('is of as many consoles as there can be, those that were heard of last', async () => {
      const many = Array.from({ length: 61 }, (_, at) =>
        entry(`m${at}`, { at, origin: `https://${at}.example` }),
      );
      await fakeBrowser.storage.local.set({ ringLog: many });
      expect(await readLog()).toEqual(many.reverse().slice(0, 60));
    });

    it('of before there were shares, fits into them: nothing of it is lost', async () => {
      const before = [
        ...flood(10, 150),
        ...flood(500, 50, { origin: calm }),
        ...flood(900, 20, { verdict: 'not-ring' }),
      ];
      await fakeBrowser.storage.local.set({ ringLog: before });
      await noteRing(entry('new', { at: 2000 }));
      const ids = (await readLog()).map(({ id }) => id);
      expect(ids).toEqual(['new', ...before.sort((a, b) => b.at - a.at).map(({ id }) => id)]);
    });
  });

  it('passes over what is not its own', async () => {
    await fakeBrowser.storage.local.set({ ringLog: [entry('a'), { id: 'x' }, 'junk', null] });
    expect((await readLog()).map(({ id }) => id)).toEqual(['a']);
    await fakeBrowser.storage.local.set({ ringLog: 'junk' });
    expect(await readLog()).toEqual([]);
  });
});

it('feedback is learnt by the sound’s fingerprint', async () => {
  await noteRing(entry('a'));
  await giveFeedback('a', 'not-ring');
  await giveFeedback('nobody', 'ring');
  expect(await readLearnt()).toEqual({ 'k-a': { told: 'not-ring' } });
  expect((await readLog())[0]?.feedback).toBe('not-ring');
});

it('of what many sounds have in common nothing is learnt: one would silence the others', async () => {
  for (const key of ['b', 'unknown']) {
    await learn(key, { sounded: true });
    await noteRing(entry(key, { key }));
    await giveFeedback(key, 'not-ring');
  }
  expect(await readLearnt()).toEqual({});
});

it('what was merely heard is forgotten before what the user said', async () => {
  await learn('told', { told: 'ring' });
  for (let i = 0; i < 210; i++) await learn(`k${i}`, { sounded: true });
  const learnt = await readLearnt();
  expect(Object.keys(learnt)).toHaveLength(200);
  expect(learnt.told).toEqual({ told: 'ring' });
  expect(learnt.k0).toBeUndefined();
});

it('settings have safe defaults, also when what is stored is broken', async () => {
  expect(await readGuardSettings()).toMatchObject({ enabled: true, off: [], focus: false, everywhere: true });
  await fakeBrowser.storage.local.set({ ringGuard: { enabled: 'maybe' } });
  expect((await readGuardSettings()).enabled).toBe(true);
  const settings = { ...(await readGuardSettings()), off: ['https://tccc.qcloud.com'] };
  await writeGuardSettings(settings);
  expect(await readGuardSettings()).toEqual(settings);
});
