import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { type RingPage, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** The worker is stopped whenever it pleases Chrome: no call may depend on it. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

const calls = 200;

describe.skipIf(!here)('ring guard (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage();
    page = await stage.open();
  });
  afterAll(() => stage.close());

  test(`of ${calls} rings, with the worker stopped at random between and during them, none is missed`, async () => {
    let seed = 3;
    const next = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    const missed: number[] = [];
    const after: number[] = [];
    let killed = 0;
    for (let call = 0; call < calls; call++) {
      const when = next();
      if (when < 0.35) {
        await stage.killWorker();
        killed += 1;
      }
      const sounds = stage.spk.heard(15_000).catch(() => null);
      const began = await page.run<number>('ring()');
      // In the middle of the question, too.
      if (when > 0.85) {
        await stage.killWorker();
        killed += 1;
      }
      const at = await sounds;
      if (at === null) missed.push(call);
      else after.push(at - began);
      await page.run('stop()');
      // Longer than the ring's own pause: one that rings on must not count as the next that is heard.
      await stage.spk.silent(15_000);
      // The budget is for pages that want noise; two hundred calls in two minutes are no real day.
      if (call % 20 === 19) await stage.freshBudget();
    }
    expect(missed).toEqual([]);
    expect(killed).toBeGreaterThan(50);
    after.sort((a, b) => a - b);
    console.info(
      `${after.length} of ${calls} heard, worker stopped ${killed} times; middle ${after[after.length >> 1]} ms, longest ${after.at(-1)} ms`,
    );
    await expect
      .poll(async () => (await stage.log()).length, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(190);
  }, 600_000);
});
