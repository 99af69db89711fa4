import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../harness/build.ts';
import { type Sink, soundIsHere } from '../harness/sound.ts';
import { type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** Which loudspeakers ring: all of them, if the extension may know of them; the default one; none at all. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('with the microphone allowed for the extension (wants PulseAudio)', () => {
  let stage: RingStage;
  beforeAll(async () => {
    // Chrome's dialog answered with yes, which for the list of devices is as good as a permission.
    stage = await ringStage({ devices: ['spk', 'headset'], args: ['--use-fake-ui-for-media-stream'] });
  });
  afterAll(() => stage.close());

  test.each(['alive', 'stopped'])('every output device rings, and stops (worker %s)', async (worker) => {
    const page = await stage.open();
    if (worker === 'stopped') await stage.killWorker();
    const both = Promise.all(['spk', 'headset'].map((name) => stage.sound.sinks[name]?.heard(20_000)));
    await page.run(`ring()`);
    await both;
    expect(await page.run('result')).toBe('NotAllowedError');
    await page.run(`stop()`);
    await Promise.all(['spk', 'headset'].map((name) => stage.sound.sinks[name]?.silent(15_000)));
    await expect.poll(async () => (await stage.log())[0]?.devices, { timeout: 10_000 }).toBe(2);
    await page.close();
  });

  test('the loopback test hears the loudspeaker, and not one that is muted or another', async () => {
    // A microphone in front of the loudspeaker.
    await stage.sound.control('load-module', 'module-remap-source', 'master=spk.monitor', 'source_name=mic');
    await stage.sound.control('set-default-source', 'mic');
    const { outputFiles } = await build({
      entryPoints: [join(projectRoot, 'utils', 'ring', 'loopback.ts')],
      bundle: true,
      format: 'iife',
      globalName: 'loopback',
      write: false,
    });
    const test = () =>
      stage.view.evaluate(`(() => { ${outputFiles[0]?.text}; return loopback.testLoopback(); })()`);
    expect(await test()).toMatchObject({ outcome: 'heard' });
    await stage.sound.control('set-sink-mute', 'spk', '1');
    expect(await test()).toMatchObject({ outcome: expect.stringMatching(/^(not-heard|microphone-silent)$/) });
    await stage.sound.control('set-sink-mute', 'spk', '0');
    await stage.sound.control('set-default-sink', 'headset');
    expect(await test()).toMatchObject({ outcome: expect.stringMatching(/^(not-heard|microphone-silent)$/) });
  });
});

describe.skipIf(!here)('without the microphone (wants PulseAudio)', () => {
  let stage: RingStage;
  beforeAll(async () => {
    stage = await ringStage({ devices: ['spk', 'headset'] });
  });
  afterAll(() => stage.close());

  test('the default device rings and no other; a headset that becomes the default one is next', async () => {
    const page = await stage.open();
    const { spk, headset } = stage.sound.sinks as Record<'spk' | 'headset', Sink>;
    for (const [on, off] of [
      [spk, headset],
      [headset, spk],
    ] as const) {
      const before = off.soundedAt();
      const sounds = on.heard(20_000);
      await page.run(`ring()`);
      await sounds;
      const rings = async () => (await stage.log())[0];
      await expect.poll(rings, { timeout: 10_000 }).toMatchObject({ verdict: 'rang', devices: 1 });
      await page.run(`stop()`);
      await on.silent(15_000);
      await expect.poll(rings, { timeout: 10_000 }).toMatchObject({ endedBy: 'page' });
      // A stream that was open stays on its device until Chrome has heard of the change.
      if (on === spk) expect(off.soundedAt()).toBe(before);
      await stage.clear();
      await stage.sound.control('set-default-sink', 'headset');
    }
    await page.close();
  });
});

describe.skipIf(!here)('without any output device (wants PulseAudio)', () => {
  test('a ring is logged as missed for that reason, and shown', async () => {
    const stage = await ringStage({ devices: [] });
    try {
      const page = await stage.open();
      await page.run(`ring()`);
      await expect
        .poll(async () => (await stage.log())[0], { timeout: 15_000 })
        .toMatchObject({ verdict: 'missed', because: 'no-device', silence: 'blocked' });
      await expect.poll(stage.notices, { timeout: 10_000 }).toHaveLength(1);
    } finally {
      await stage.close();
    }
  });
});
