import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { ringStage } from './ring-stage.ts';

/** A day of sounds that are no ring, in a page that may not sound: whatever the guard took for a ring would be heard. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

/**
 * Each kind of sound is made anew with other lengths, loudness, names and ways of making it, in an order and at times
 * that are the same on every run. Beside them three sounds come again and again after pauses that are never equal.
 */
const day = `(async () => {
  let seed = 11;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = (...of) => of[Math.floor(next() * of.length)];
  const rest = (ms) => new Promise((r) => setTimeout(r, ms));
  const made = {};
  let kind = '';
  const count = () => { made[kind] = (made[kind] ?? 0) + 1; };
  // A few of each length, so that the same sound comes again, too.
  const files = new Map();
  const wavOf = (seconds, pitch, loud) => {
    const name = [seconds, pitch, loud].join();
    if (!files.has(name)) files.set(name, blobOf(seconds, pitch, loud));
    return files.get(name);
  };
  const dataOf = (...args) => 'data:audio/wav;base64,' + btoa(String.fromCharCode(...new Uint8Array(wav(...args))));
  const loaded = (a) => new Promise((r) => { if (a.readyState > 0) r(); else a.addEventListener('loadedmetadata', r, { once: true }); });
  const zeros = [0.2, 0.5, 1].map((s) => dataOf(s, 450, 0));
  const play = (el) => { el.play().catch(() => {}); count(); return el; };
  /** Every way to come by an element. */
  const element = (src) => {
    const way = pick('new', 'create', 'markup', 'copy', 'attached');
    if (way === 'new') return new Audio(src);
    if (way === 'create') { const a = document.createElement(pick('audio', 'video')); a.src = src; return a; }
    if (way === 'copy') { const a = new Audio(src).cloneNode(); return a; }
    const box = document.createElement('p'); box.innerHTML = '<audio></audio>';
    const a = box.firstChild; a.src = src;
    if (way === 'attached') { document.body.append(box); setTimeout(() => box.remove(), 400); }
    return a;
  };
  const tone = (seconds, gain = 0.2, type = 'sine') => {
    context ??= new AudioContext();
    const o = new OscillatorNode(context, { frequency: 300 + next() * 1500, type }), g = new GainNode(context, { gain });
    o.connect(g).connect(context.destination); o.start();
    if (seconds) o.stop(context.currentTime + seconds);
    count(); return o;
  };
  const kinds = {
    click: () => play(element(wavOf(pick(0.03, 0.05, 0.1, 0.2), pick(700, 900), 8000))),
    ping: () => play(element(wavOf(pick(0.4, 0.6, 0.8, 1.1, 1.7), pick(880, 990), 9000))),
    chime: () => play(element('/audio/' + pick('new-message', 'msg-incoming', 'success', 'error', 'chat', '新消息提示', 'mail-sent') + '.mp3')),
    prompt: () => play(element('/audio/' + pick('坐席已示闲', '通话已结束', 'welcome', 'please-wait', '请注意', 'agent-ready') + '.mp3')),
    tones: () => { const a = element('/audio/' + pick('dtmf-5', 'ringback', 'dial-tone', 'busy', '回铃音', 'hangup') + '.wav'); a.loop = next() < 0.5; play(a); a.pause(); },
    music: () => play(element(wavOf(pick(100, 130), 300, 6000))),
    // Without a name it is told by its length.
    hold: async () => { const named = next() < 0.5, a = element(named ? '/audio/hold-music.mp3' : wavOf(120, 250, 5000)); a.loop = true; if (!named) await loaded(a); kind = 'hold'; play(a); setTimeout(() => a.pause(), 300); },
    recording: () => { const a = element(wavOf(pick(20, 35, 100), 260, 7000)); a.controls = next() < 0.5; if (next() < 0.5) a.playbackRate = 1.5; play(a); if (next() < 0.5) { a.currentTime = 3; a.pause(); play(a); } },
    voice: () => { const a = new Audio(); a.srcObject = new MediaStream(); a.autoplay = next() < 0.5; play(a); if (next() < 0.7) a.pause(); },
    video: () => { const v = document.createElement('video'); v.muted = true; v.loop = v.autoplay = next() < 0.5; v.src = wavOf(1, 450, 0); play(v); v.pause(); },
    awake: () => { const a = element(pick(...zeros)); a.loop = true; play(a); if (next() < 0.5) a.pause(); },
    muted: () => { const a = element(wavOf(pick(1, 2), 450, 9000)); a.loop = true; if (next() < 0.5) a.muted = true; else a.volume = 0; play(a); a.pause(); },
    dial: () => { for (let i = 0; i < 3; i++) tone(0.08 + next() / 10); },
    beep: () => tone(pick(0.1, 0.3, 0.6), 0.2, pick('sine', 'square', 'triangle')),
    awakeTone: () => { const o = tone(0, 0); setTimeout(() => o.stop(), 500); },
    awakeBuffer: () => { context ??= new AudioContext(); const s = new AudioBufferSourceNode(context, { buffer: context.createBuffer(1, pick(800, 8000), 8000), loop: true }); s.connect(context.destination); s.start(); count(); if (next() < 0.5) s.stop(); },
    rendered: () => { const c = new OfflineAudioContext(1, 8000, 8000); const o = c.createOscillator(); o.connect(c.destination); o.start(); c.startRendering(); count(); },
    notice: () => { try { new Notification(pick('新消息', '未接来电 1 个', 'Missed call', '质检完成')); } catch {} count(); },
    speech: () => { if (typeof speechSynthesis === 'object') speechSynthesis.speak(new SpeechSynthesisUtterance(pick('您有一条新消息', '任务已完成', 'three tickets are open'))); count(); },
  };
  // Always the same three sounds; each pause differs from the one before by far more than a timer's unrest.
  const again = [[wavOf(0.61, 880, 9000), 0], [wavOf(1.31, 660, 9000), 3], [wavOf(0.91, 990, 9000), 5]];
  let going = true;
  const pauses = [900, 2300, 1400, 3100, 1000, 1900, 2700];
  const series = again.map(async ([src, from]) => {
    const a = new Audio(src);
    for (let at = from; going; at++) { kind = 'again'; play(a); await rest(pauses[at % pauses.length]); }
  });
  const names = Object.keys(kinds);
  const total = () => Object.values(made).reduce((sum, each) => sum + each, 0);
  while (total() < 1000) {
    kind = pick(...names);
    await kinds[kind]();
    await rest(next() * 60);
  }
  going = false;
  await Promise.all(series);
  return made;
})()`;

describe.skipIf(!here)('ring guard (wants PulseAudio)', () => {
  let stage: Awaited<ReturnType<typeof ringStage>>;
  beforeAll(async () => {
    stage = await ringStage();
  });
  afterAll(() => stage.close());

  test('none of 1,000 sounds of twenty kinds that are no ring makes it ring', async () => {
    const page = await stage.open();
    const began = Date.now();
    const made = await page.run<Record<string, number>>(day);
    expect(Object.keys(made)).toHaveLength(20);
    // No kind is there for its name's sake.
    expect(Math.min(...Object.values(made))).toBeGreaterThanOrEqual(10);
    expect(Object.values(made).reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(1000);
    // Whoever is still looked at is decided within four seconds.
    await page.run(`new Promise((r) => setTimeout(r, 4500))`);
    expect((await stage.log()).filter(({ verdict }) => verdict !== 'not-ring')).toEqual([]);
    expect((await stage.log()).length).toBeGreaterThan(0);
    expect(stage.spk.soundedAt()).toBeLessThan(began);
    // The guard is not deaf after that.
    const sounds = stage.spk.heard(20_000);
    await page.run(`ring()`);
    await sounds;
    await page.run(`stop()`);
    await stage.spk.silent(15_000);
  }, 300_000);
});
