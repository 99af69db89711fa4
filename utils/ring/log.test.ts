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
