import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { type RingPage, type RingStage, ringStage, wavFile } from './ring-stage.ts';

/** Pages that do not see their own ring to its end once it was refused, as Howler's and Twilio's do. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

/** What a page tries while it is being set up is no call. */
const grown =
  'const since = Date.now(); while (Date.now() - since < 3100) await new Promise((r) => setTimeout(r, 50));';
/** As Howler plays: nothing is started before the context runs. */
const waits = (file: string) => `
  context = new AudioContext();
  const buffer = await context.decodeAudioData(await (await fetch('/audio/${file}')).arrayBuffer());
  ${grown}
  context.resume().then(() => {
    extra = new AudioBufferSourceNode(context, { buffer, loop: true });
    extra.connect(context.destination);
    extra.start();
  });`;

describe.skipIf(!here)('a ring whose end the page does not say (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage({
      pages: {
        'tccc.qcloud.com/audio/ringtone.wav': wavFile(1, 9000),
        'tccc.qcloud.com/audio/ping.wav': wavFile(1, 9000),
        'tccc.qcloud.com/audio/hold-music.wav': wavFile(20, 9000),
      },
    });
  });
  afterAll(() => stage.close());
  afterEach(() => stage.leave(page));
  const latest = async () => (await stage.log())[0];
  const run = (code: string) => page.run(`(async () => { ${code} })()`);
  const heard = async (code: string) => {
    const sounds = stage.spk.heard(30_000);
    await run(code);
    await sounds;
  };

  test('waits for its context: rung for by the name of its file, until the click that lets the page ring', async () => {
    page = await stage.open();
    await heard(waits('ringtone.wav'));
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({
      verdict: 'rang',
      silence: 'blocked',
      grounds: ['named'],
      afterMs: expect.any(Number),
    });
    await page.page.mouse.click(300, 300);
    await run('context.resume()');
    await expect
      .poll(async () => (await stage.log()).find(({ verdict }) => verdict === 'rang'), { timeout: 15_000 })
      .toMatchObject({ endedBy: 'page' });
    // The page's own, which is heard.
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'heard', loop: true });
    await run('extra.stop()');
  });

  test.each(['ping.wav', 'hold-music.wav'])('waits for its context with %s: no ring', async (file) => {
    page = await stage.open();
    const began = Date.now();
    await run(waits(file));
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'not-ring' });
    expect(stage.spk.soundedAt()).toBeLessThan(began);
  });

  test('is given up by the page when it was refused: rung for all the same, and not for ever', async () => {
    page = await stage.open();
    await heard(`${grown} extra = new Audio(file); extra.loop = true;
      await extra.play().catch(() => { extra.pause(); extra.src = ''; extra.load(); })`);
    await expect.poll(latest, { timeout: 40_000 }).toMatchObject({ verdict: 'rang', endedBy: 'page' });
    expect((await latest())?.lastedMs).toBeGreaterThan(10_000);
  });

  test('is only rewound by the page when the call is answered: over', async () => {
    page = await stage.open();
    await heard(`extra = new Audio(file); extra.loop = true; noted(extra.play())`);
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ afterMs: expect.any(Number) });
    await run('if (!extra.paused) extra.pause(); extra.currentTime = 0');
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'rang', endedBy: 'page' });
  });
});
