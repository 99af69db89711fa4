import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../harness/build.ts';
import { soundIsHere } from '../harness/sound.ts';
import { type RingPage, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** Pages that would misuse the guard, break it, or notice it; and a day of sounds that are no ring. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('ring guard', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await page.page.close().catch(() => {});
    await stage.spk.silent(15_000);
    await stage.clear();
    await stage.freshBudget();
  });
  const heard = async (way = 'play') => {
    const sounds = stage.spk.heard(20_000);
    await page.run(`ring('${way}')`);
    return sounds;
  };

  test('is not seen by the page: natives, promises, rejections, getters', async () => {
    page = await stage.open();
    expect(
      await page.run(`({
        text: [HTMLMediaElement.prototype.play, HTMLMediaElement.prototype.pause, Audio, Document.prototype.createElement,
          Notification, AudioBufferSourceNode.prototype.start].map((f) => /^function \\w*\\(\\) \\{ \\[native code\\] \\}$/.test(Function.prototype.toString.call(f))),
        names: [HTMLMediaElement.prototype.play.name, HTMLMediaElement.prototype.play.length, Audio.name, Notification.name],
        sub: new (class extends Audio { x = 1 })().x,
        made: new Audio() instanceof Audio && new Audio() instanceof HTMLAudioElement,
        constructor: Notification.prototype.constructor === Notification,
        permission: Notification.permission,
        own: Object.getOwnPropertyNames(window).filter((name) => /ringready|ring-?(hook|bridge|guard)/i.test(name)),
        wrong: (() => { try { HTMLMediaElement.prototype.play.call({}).catch(() => {}); } catch (e) { return e.name; } return 'none'; })(),
        illegal: (() => { try { Audio(); } catch (e) { return e.name; } })(),
      })`),
    ).toEqual({
      text: [true, true, true, true, true, true],
      names: ['play', 0, 'Audio', 'Notification'],
      sub: 1,
      made: true,
      constructor: true,
      permission: expect.stringMatching(/default|denied/),
      own: [],
      wrong: 'none',
      illegal: 'TypeError',
    });
    // An uncaught rejection still is one; a caught one still is none.
    await page.run(`void new Audio(file).play()`);
    await expect.poll(() => page.run('seen.unhandled')).toEqual(['NotAllowedError']);
    await page.run(`new Audio(file).play().catch(() => {})`);
    await page.run(`new Promise((r) => setTimeout(r, 300))`);
    expect(await page.run('seen.unhandled')).toEqual(['NotAllowedError']);
    // What the page put on its own objects is not asked.
    expect(
      await page.run(`(() => {
        const a = new Audio(file); let asked = 0;
        for (const name of ['src', 'currentSrc', 'loop', 'paused', 'muted', 'volume', 'autoplay', 'duration', 'srcObject', 'controls', 'error', 'readyState'])
          Object.defineProperty(a, name, { get() { asked++; throw new Error('asked'); } });
        a.play().catch(() => {}); a.pause();
        try { new Notification({ toString() { asked += 100; return '来电'; } }); } catch {}
        return asked;
      })()`),
    ).toBe(100);
  });

  test('goes on when the page puts its own in place of everything', async () => {
    page = await stage.open();
    await page.run(`(() => {
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function () { return play.apply(this, arguments); };
      const bad = () => { throw new Error('mine'); };
      for (const [of, names] of [
        [MessagePort.prototype, ['postMessage']], [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
        [WeakMap.prototype, ['get', 'set', 'has']], [WeakSet.prototype, ['add', 'has']], [String.prototype, ['charCodeAt', 'slice', 'indexOf', 'lastIndexOf']],
        [RegExp.prototype, ['exec', 'test']], [Array.prototype, ['push', 'map']], [Date, ['now']],
        [Math, ['min', 'floor', 'round', 'imul']], [Promise.prototype, ['then']], [Number.prototype, ['toString']],
      ]) for (const name of names) of[name] = bad;
      for (const name of ['paused', 'loop', 'currentSrc', 'duration'])
        Object.defineProperty(HTMLMediaElement.prototype, name, { get: bad });
      Array.prototype[Symbol.iterator] = bad;
      Object.defineProperty(Object.prototype, 'get', { get: bad });
    })()`);
    const sounds = stage.spk.heard(20_000);
    await page.run(`{ const p = element.play(); 0 }`);
    await sounds;
    await page.run(`{ element.pause(); 0 }`);
    await stage.spk.silent(15_000);
  });

  test('a flood of other sounds does not keep a ring from being heard, and is no noise itself', async () => {
    page = await stage.open();
    const began = Date.now();
    await page.run(`(() => {
      const ping = new Audio(blobOf(0.8, 900));
      for (let i = 0; i < 20000; i++) { ping.play().catch(() => {}); ping.pause(); }
      for (let i = 0; i < 5000; i++) dispatchEvent(new Event('ringready:hello'));
    })()`);
    await page.run(`new Promise((r) => setTimeout(r, 3500))`);
    expect(stage.spk.soundedAt()).toBeLessThan(began);
    await heard();
    await page.run(`stop()`);
  });

  test('forged messages do nothing', async () => {
    page = await stage.open();
    const began = Date.now();
    const before = (await stage.log()).length;
    await page.run(`(() => {
      const sound = { type: 'sound', source: 'm1', way: 'media', state: 'blocked', fresh: true, key: 'k', hint: 'ring', loop: true,
        seconds: 1, silent: false, stream: false, controls: false, at: Date.now() };
      const { port1, port2 } = new MessageChannel();
      dispatchEvent(new MessageEvent('ringready:port', { ports: [port2], cancelable: true }));
      port1.postMessage(sound);
      postMessage(sound, '*');
      postMessage({ to: 'background', name: 'ringSound', data: sound }, '*');
      document.dispatchEvent(new CustomEvent('ringready:port', { detail: sound }));
      for (const type of ['playing', 'canplaythrough']) element.dispatchEvent(new Event(type));
      return typeof chrome?.runtime?.sendMessage;
    })()`);
    await page.run(`new Promise((r) => setTimeout(r, 1500))`);
    expect(stage.spk.soundedAt()).toBeLessThan(began);
    expect(await stage.log()).toHaveLength(before);
  });

  test('a page that wants noise gets no more than its share', async () => {
    page = await stage.open();
    await stage.freshBudget(-20_000);
    const began = await page.run<number>(`ring()`);
    await expect
      .poll(async () => (await stage.log())[0], { timeout: 10_000 })
      .toMatchObject({ verdict: 'missed', because: 'too-much' });
    expect(stage.spk.soundedAt()).toBeLessThan(began);
    await page.run(`stop()`);
  });

  test('other sites have neither hook nor guard', async () => {
    page = await stage.open('https://other.example/');
    const began = await page.run<number>(`ring()`);
    await page.run(`new Promise((r) => setTimeout(r, 1500))`);
    expect(await page.run('result')).toBe('NotAllowedError');
    expect(stage.spk.soundedAt()).toBeLessThan(began);
    expect(await stage.log()).toEqual([]);
  });

  test('none of 1,000 sounds that are no ring makes it ring', async () => {
    page = await stage.open();
    const began = Date.now();
    const made = await page.run<number>(`(async () => {
      let seed = 11, made = 0;
      const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
      const rest = (ms) => new Promise((r) => setTimeout(r, ms));
      const quiet = blobOf(1, 450, 0), ping = blobOf(0.6, 900), long = blobOf(100, 300), tiny = blobOf(0.1, 700);
      const zero = 'data:audio/wav;base64,' + btoa(String.fromCharCode(...new Uint8Array(wav(0.5, 450, 0))));
      const go = (el) => { el.play().catch(() => {}); made++; return el; };
      const kinds = [
        () => go(new Audio(ping)), () => go(new Audio(tiny)),
        () => { const a = new Audio(zero); a.loop = true; go(a).pause(); },
        () => { const a = new Audio(ping); a.loop = true; a.muted = true; go(a).pause(); },
        () => { const a = new Audio(ping); a.loop = true; a.volume = 0; go(a).pause(); },
        () => { const a = document.createElement('audio'); a.controls = true; a.src = long; go(a); },
        () => { const a = new Audio('/audio/new-message.mp3'); go(a).pause(); },
        () => { const a = new Audio('/audio/dtmf-5.wav'); a.loop = true; go(a).pause(); },
        () => { const v = document.createElement('video'); v.muted = true; v.loop = true; v.src = quiet; go(v).pause(); },
        () => { const a = new Audio(); a.srcObject = new MediaStream(); go(a); a.pause(); },
        () => { context ??= new AudioContext(); const o = new OscillatorNode(context); o.connect(context.destination); o.start(); o.stop(context.currentTime + 0.1); made++; },
        () => { context ??= new AudioContext(); const s = new AudioBufferSourceNode(context, { buffer: context.createBuffer(1, 8000, 8000), loop: true }); s.connect(context.destination); s.start(); made++; s.stop(); },
        () => { new OfflineAudioContext(1, 8000, 8000).createOscillator().start(); made++; },
        () => { try { new Notification('新消息'); } catch {} made++; },
      ];
      while (made < 1000) { kinds[Math.floor(next() * kinds.length)](); if (made % 3 === 0) await rest(next() * 60); }
      return made;
    })()`);
    expect(made).toBeGreaterThanOrEqual(1000);
    await page.run(`new Promise((r) => setTimeout(r, 2500))`);
    expect((await stage.log()).filter(({ verdict }) => verdict !== 'not-ring')).toEqual([]);
    expect((await stage.log()).length).toBeGreaterThan(0);
    expect(stage.spk.soundedAt()).toBeLessThan(began);
    // The guard is not deaf after that.
    await heard();
    await page.run(`stop()`);
  });
});

describe.skipIf(!here)('with the microphone allowed for the extension', () => {
  let stage: RingStage;
  beforeAll(async () => {
    // Chrome's dialog answered with yes, which for the list of devices is as good as a permission.
    stage = await ringStage({ devices: ['spk', 'headset'], args: ['--use-fake-ui-for-media-stream'] });
  });
  afterAll(() => stage.close());

  test('every output device rings, and stops', async () => {
    const page = await stage.open();
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

describe.skipIf(!here)('without any output device', () => {
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
