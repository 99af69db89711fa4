import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { type RingPage, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** Pages that would misuse the guard, break it, or notice it. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('ring guard (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.leave(page));
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
});
