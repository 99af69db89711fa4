import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { consoleOrigin, type RingPage, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** Another extension that says what only ours may say: to the background, to the ringer, as a bridge with a port. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('another extension (wants PulseAudio)', () => {
  let work: string;
  let stage: RingStage;
  let other: Page;
  let page: RingPage;
  beforeAll(async () => {
    work = await realpath(await mkdtemp(join(tmpdir(), 'ringready-other-')));
    const folder = join(work, 'other');
    await mkdir(folder);
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'Other', version: '1', permissions: ['tabs'] }),
    );
    await writeFile(join(folder, 'page.html'), '<!doctype html><title>Other</title>');
    stage = await ringStage({ beside: [folder] });
    // Chromium's id of an unpacked extension: the hash of its path, in letters from a to p.
    const id = createHash('sha256')
      .update(folder)
      .digest('hex')
      .slice(0, 32)
      .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
    other = await stage.extension.context.newPage();
    await other.goto(`chrome-extension://${id}/page.html`);
    page = await stage.open();
  });
  afterAll(async () => {
    await stage.close();
    await rm(work, { recursive: true, force: true });
  });

  /** Each message in turn; what came of it, or that nothing did. */
  const send = (messages: object[]) =>
    other.evaluate(
      async ([to, all]) => {
        const answers: unknown[] = [];
        for (const message of all) {
          answers.push(
            await Promise.race([
              chrome.runtime.sendMessage(to, message).catch(() => 'refused'),
              new Promise((resolve) => setTimeout(() => resolve('no answer'), 2000)),
            ]),
          );
        }
        return answers;
      },
      [stage.extension.extensionId, messages] as const,
    );
  const everything = () =>
    stage.view.evaluate(async () => {
      const { ringLog, ringLearnt, ringGuard } = await chrome.storage.local.get();
      return { ringLog, ringLearnt, ringGuard };
    });
  const sound = {
    alarm: 'forged',
    way: 'media',
    state: 'blocked',
    key: 'k',
    hint: 'ring',
    loop: true,
    seconds: 1,
    silent: false,
    stream: false,
    controls: false,
    hidden: false,
    clicked: false,
    unlocked: false,
    beats: 0,
    every: null,
    notice: true,
    at: Date.now(),
  };
  const settings = { enabled: false, off: [consoleOrigin], focus: true, volume: 0.05, everywhere: false };
  const orders = [
    { to: 'background', name: 'ringTest', data: { where: 'default' } },
    { to: 'background', name: 'ringSound', data: sound },
    { to: 'background', name: 'ringEnded', data: { alarm: 'forged', by: 'page', ms: 1e6 } },
    { to: 'background', name: 'setGuardSettings', data: settings },
    { to: 'background', name: 'ringHush', data: {} },
    {
      to: 'views',
      name: 'ringerStart',
      data: { alarm: 'forged', where: 'all', volume: 1, holdMs: null, capMs: 60_000, alone: true },
    },
    { to: 'views', name: 'ringerStop', data: { alarm: null, by: 'user' } },
  ];

  test('the orders are what ours obeys when they are its own', async () => {
    const sounds = stage.spk.heard(20_000);
    const answer = await stage.view.evaluate((order) => chrome.runtime.sendMessage(order), orders[0]);
    expect(answer).toMatchObject({ started: true });
    await sounds;
    await stage.spk.silent(15_000);
  });

  test('makes no sound, learns nothing, changes nothing', async () => {
    const before = await everything();
    const began = Date.now();
    const answers = await send(orders);
    expect(new Set(answers)).not.toContain(true);
    for (const answer of answers) expect(['refused', 'no answer', undefined, null]).toContain(answer);
    expect(stage.spk.soundedAt()).toBeLessThan(began);
    expect(await everything()).toEqual(before);
  });

  test('neither stops a ring nor takes hold of it', async () => {
    const sounds = stage.spk.heard(20_000);
    await page.run(`ring()`);
    await sounds;
    const latest = async () => (await stage.log())[0];
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ afterMs: expect.any(Number) });
    const alarm = (await latest())?.id as string;
    await send(orders);
    // A port by the ring's name: ours would end it by letting go.
    await other.evaluate(
      ([to, name]) => {
        const port = chrome.runtime.connect(to, { name });
        setTimeout(() => port.disconnect(), 300);
      },
      [stage.extension.extensionId, `ringing:${alarm}`] as const,
    );
    const since = Date.now() + 2500;
    await expect.poll(() => stage.spk.soundedAt(), { timeout: 10_000 }).toBeGreaterThan(since);
    expect((await latest())?.endedBy).toBeUndefined();
    await page.run(`stop()`);
    await stage.spk.silent(15_000);
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ id: alarm, endedBy: 'page' });
  });
});
