import { type Browser, type CDPSession, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../test/harness/browser.ts';
import { bundlePageCode } from '../../../test/harness/isolated-world.ts';
import type { HookMessage, HookSound } from './wire.ts';

/**
 * What the hook tells of what a page does, in a real Chromium under its default autoplay policy. The bridge's end of the
 * port is taken by the test. Whether it is heard in the end is the e2e tests' question.
 */
const helpers = `
const wav = (seconds, loud = 9000) => {
  const n = Math.round(8000 * seconds), view = new DataView(new ArrayBuffer(44 + n * 2));
  const text = (at, t) => [...t].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  text(0, 'RIFF'); view.setUint32(4, 36 + n * 2, true); text(8, 'WAVEfmt '); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, 8000, true);
  view.setUint32(28, 16000, true); view.setUint16(32, 2, true); view.setUint16(34, 16, true);
  text(36, 'data'); view.setUint32(40, n * 2, true);
  for (let i = 0; i < n; i++) view.setInt16(44 + i * 2, Math.sin(i / 3) * loud, true);
  return new Uint8Array(view.buffer);
};
const file = URL.createObjectURL(new Blob([wav(1)], { type: 'audio/wav' }));
const tag = '<audio autoplay loop src="' + file + '"></audio>';
const quiet = (promise) => promise.catch(() => {});
const loaded = (el) => new Promise((resolve) => { if (el.readyState === 4) resolve(); else el.addEventListener('canplaythrough', () => resolve(), { once: true }); });
const source = (context, loud = 0.4) => {
  const buffer = context.createBuffer(1, 8000, 8000), data = buffer.getChannelData(0);
  for (let i = 0; i < data.length; i++) data[i] = Math.sin(i / 3) * loud;
  const node = new AudioBufferSourceNode(context, { buffer, loop: true });
  node.connect(context.destination);
  return node;
};
let a, b, x;
`;
const html = `<!doctype html><meta charset="utf-8"><title>x</title><h1>x</h1><script>${helpers}</script>`;
const url = 'https://tccc.qcloud.com/';

/** The hook's clock, which a test moves on or stops: how old a page is on a busy machine is no matter of chance. */
const clock = `{
  const now = Date.now, began = now();
  globalThis.ahead = 0;
  globalThis.stopped = false;
  Date.now = () => (stopped ? began : now() + ahead);
}`;
const grown = 'ahead = 3100;';

let browser: Browser;
let hook: string;
beforeAll(async () => {
  const code = await bundlePageCode('../../utils/ring/page/hook.ts', 'rrHook');
  hook = `(() => {
    ${code};
    globalThis.told = [];
    const onPort = (event) => {
      event.preventDefault(); event.stopImmediatePropagation();
      event.ports[0].onmessage = ({ data }) => globalThis.told.push(data);
    };
    addEventListener('ringready:port', onPort, { capture: true, once: true });
    rrHook.installHook();
  })()`;
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-quic'],
  });
});
afterAll(() => browser?.close());

let cdp: CDPSession;
let click: () => Promise<void>;
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
async function open(body = ''): Promise<void> {
  const context = await browser.newContext();
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: html.replace('<h1>x</h1>', `<h1>x</h1>${body}`) }),
  );
  await context.addInitScript(clock);
  await context.addInitScript(hook);
  const page = await context.newPage();
  cdp = await context.newCDPSession(page);
  await page.goto(url);
  click = () => page.mouse.click(200, 200);
}
/** Without a user's gesture, which Playwright's evaluate would bring. */
async function run<T = unknown>(expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: `(async () => { ${expression} })()`,
    returnByValue: true,
    awaitPromise: true,
    userGesture: false,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
/** After all that is under way has come through the port. */
const told = () => run<HookMessage[]>('await new Promise((r) => setTimeout(r, 60)); return told');
const sounds = async () => (await told()).filter((each): each is HookSound => each.type === 'sound');
const stops = async () => (await told()).filter(({ type }) => type === 'stop');

describe('an element that is refused is told of, once', () => {
  it.each([
    ['played', `a = new Audio(file); a.loop = true; await loaded(a); quiet(a.play())`],
    ['made by a script, by itself', `a = new Audio(); a.loop = true; a.autoplay = true; a.src = file`],
    [
      'made by createElementNS',
      `a = document.createElementNS('http://www.w3.org/1999/xhtml', 'audio'); a.loop = a.autoplay = true; a.src = file`,
    ],
    ['a video', `a = document.createElement('video'); a.loop = a.autoplay = true; a.src = file`],
    [
      'in the document',
      `document.body.insertAdjacentHTML('beforeend', tag); a = document.querySelector('audio')`,
    ],
    ['in markup of no document', `x = document.createElement('div'); x.innerHTML = tag; a = x.firstChild`],
    [
      'in markup of no document, capital letters',
      `x = document.createElement('div'); x.innerHTML = tag.replace('audio autoplay', 'AUDIO AUTOPLAY'); a = x.firstChild`,
    ],
    [
      'made by insertAdjacentHTML',
      `x = document.createElement('div'); x.insertAdjacentHTML('beforeend', tag); a = x.firstChild`,
    ],
    ['made by setHTMLUnsafe', `x = document.createElement('div'); x.setHTMLUnsafe(tag); a = x.firstChild`],
    ['of a range’s fragment', `x = document.createRange().createContextualFragment(tag); a = x.firstChild`],
    [
      'imported from a template',
      `b = document.createElement('template'); b.innerHTML = tag; x = document.importNode(b.content, true); a = x.firstChild`,
    ],
    [
      'copied',
      `b = document.createElement('audio'); b.loop = b.autoplay = true; a = b.cloneNode(); a.src = file`,
    ],
    [
      'copied within something',
      `b = document.createElement('div'); b.append(document.createElement('audio')); x = b.cloneNode(true);
       a = x.firstChild; a.loop = a.autoplay = true; a.src = file`,
    ],
    [
      'taken over from another document',
      `b = new DOMParser().parseFromString(tag, 'text/html'); a = document.adoptNode(b.querySelector('audio'))`,
    ],
    [
      'in a closed shadow tree',
      `x = document.createElement('div'); document.body.append(x); b = x.attachShadow({ mode: 'closed' }); b.innerHTML = tag; a = b.firstChild`,
    ],
    [
      'in an open shadow tree that markup declares',
      `x = document.createElement('div'); document.body.append(x);
       x.setHTMLUnsafe('<p><template shadowrootmode=open>' + tag + '</template></p>'); a = x.firstChild.shadowRoot.firstChild`,
    ],
  ])('%s', async (_name, make) => {
    await open();
    await run(`${make}; await loaded(a)`);
    const heard = await sounds();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      way: 'media',
      state: 'blocked',
      fresh: true,
      loop: true,
      seconds: 1,
      silent: false,
      stream: false,
      controls: false,
    });
    expect(await run('return a.paused')).toBe(true);
    await run(`a.pause()`);
    expect(await stops()).toEqual([{ type: 'stop', source: heard[0]?.source }]);
  });

  it('of a custom element whose closed tree was declared', async () => {
    await open(`<x-ring><template shadowrootmode="closed"><audio loop autoplay></audio></template></x-ring>`);
    await run(`customElements.define('x-ring', class extends HTMLElement {
      constructor() { super(); const root = this.attachInternals().shadowRoot; a = root.querySelector('audio'); a.src = file; }
    }); await loaded(a)`);
    expect(await sounds()).toMatchObject([{ state: 'blocked', loop: true }]);
  });

  it('and again when it is known how long it is', async () => {
    await open();
    await run(`a = new Audio(file); a.loop = true; quiet(a.play()); await loaded(a)`);
    const [first, second, ...more] = await sounds();
    expect(first).toMatchObject({ state: 'blocked', fresh: true, key: 'b', seconds: null });
    expect(second).toMatchObject({ state: 'blocked', fresh: false, source: first?.source, seconds: 1 });
    expect(second?.key).toMatch(/^b\w+$/);
    expect(more).toEqual([]);
    // From then on at once.
    await run(`a.pause(); quiet(a.play())`);
    expect((await sounds()).at(-1)).toMatchObject({ fresh: true, key: second?.key, seconds: 1 });
  });
  it('after the document was opened anew', async () => {
    await open();
    await run(
      `document.open(); document.write('<p>' + tag); document.close(); a = document.querySelector('audio'); await loaded(a)`,
    );
    expect(await sounds()).toMatchObject([{ state: 'blocked', loop: true }]);
  });
});

describe('the ring of a refused element is over when', () => {
  it.each([
    ['it is paused', `a.pause()`],
    ['its file is taken away', `a.removeAttribute('src'); a.load()`],
    ['it has another file', `a.src = 'data:audio/wav;base64,'`],
    ['it is muted', `a.muted = true`],
    ['its volume is nothing', `a.volume = 0`],
    ['it leaves the document', `a.remove()`],
    ['what it stands in leaves the document', `a.parentNode.remove()`],
  ])('%s', async (_name, stop) => {
    await open();
    await run(`x = document.createElement('div'); a = new Audio(file); a.loop = true; x.append(a); document.body.append(x);
      await loaded(a); quiet(a.play())`);
    expect(await sounds()).toHaveLength(1);
    expect(await stops()).toHaveLength(0);
    await run(`${stop}; await new Promise((r) => setTimeout(r, 100))`);
    expect(await stops()).toHaveLength(1);
  });
  it('its shadow tree’s host leaves the document, or it leaves the tree', async () => {
    await open();
    await run(`x = document.createElement('div'); document.body.append(x); b = x.attachShadow({ mode: 'closed' });
      b.innerHTML = tag + tag; a = b.firstChild; await loaded(a); await loaded(b.lastChild); a.remove()`);
    expect(await sounds()).toHaveLength(2);
    expect(await stops()).toHaveLength(1);
    await run(`x.remove()`);
    expect(await stops()).toHaveLength(2);
  });
  it('not when it is moved, loaded on, or was never told of', async () => {
    await open();
    await run(`x = document.createElement('div'); a = new Audio(file); a.loop = true; document.body.append(x, a);
      await loaded(a); quiet(a.play()); x.append(a); new Audio(file).pause()`);
    expect(await sounds()).toHaveLength(1);
    expect(await stops()).toHaveLength(0);
  });
});

describe('an element says', () => {
  const one = async (make: string) => {
    await open();
    await run(`${make}; await new Promise((r) => setTimeout(r, 100))`);
    return (await sounds())[0];
  };
  it('that it is silent by the page’s own choice', async () => {
    expect(await one(`a = new Audio(file); a.muted = true; quiet(a.play())`)).toMatchObject({ silent: true });
    expect(await one(`a = new Audio(file); a.volume = 0; quiet(a.play())`)).toMatchObject({ silent: true });
    const wav = (loud: number) =>
      `a = new Audio('data:audio/wav;base64,' + btoa(String.fromCharCode(...wav(0.5, ${loud})))); a.loop = true; quiet(a.play())`;
    expect(await one(wav(0))).toMatchObject({ silent: true });
    expect(await one(wav(9000))).toMatchObject({ silent: false });
  });
  it('that it is a voice, that it has a player’s buttons, what its name hints at', async () => {
    expect(await one(`a = new Audio(); a.srcObject = new MediaStream(); quiet(a.play())`)).toMatchObject({
      stream: true,
    });
    expect(await one(`a = new Audio(file); a.controls = true; quiet(a.play())`)).toMatchObject({
      controls: true,
    });
    expect(await one(`a = new Audio('/a/ringtone.mp3?x=1'); quiet(a.play())`)).toMatchObject({
      hint: 'ring',
    });
    expect(await one(`a = new Audio('/a/ringback.mp3'); quiet(a.play())`)).toMatchObject({ hint: 'other' });
  });
  it('another file on one element is another sound', async () => {
    await open();
    await run(
      `a = new Audio('/ring.mp3'); quiet(a.play()); a.pause(); a.src = '/hangup.mp3'; quiet(a.play())`,
    );
    const [first, second] = await sounds();
    expect([first?.hint, second?.hint]).toEqual(['ring', 'other']);
    expect(first?.key).not.toBe(second?.key);
  });
  it('nothing of a file that cannot be played', async () => {
    await open();
    await run(`a = new Audio('data:audio/wav;base64,AAAA'); quiet(a.play()); await new Promise((r) => a.onerror = r);
      told.length = 0; quiet(a.play())`);
    expect(await sounds()).toEqual([]);
  });
});

describe('in a page that was clicked in', () => {
  it('an element is pending, then plays, then ends', async () => {
    await open();
    await click();
    await run(`a = new Audio(file); await a.play()`);
    expect(await sounds()).toMatchObject([
      { state: 'pending', fresh: true },
      { state: 'playing', fresh: false },
    ]);
    expect(await stops()).toHaveLength(0);
    await run(`await new Promise((r) => { a.onended = r; })`);
    expect(await stops()).toHaveLength(1);
  });
  it('what the page paused and let go is no ring that was refused', async () => {
    await open();
    await click();
    await run(`a = new Audio(); a.autoplay = true; a.pause(); a.src = file; await loaded(a)`);
    expect((await sounds()).filter(({ state }) => state === 'blocked')).toEqual([]);
  });
  it('a context that runs is playing', async () => {
    await open();
    await click();
    await run(`x = new AudioContext(); await x.resume(); a = source(x); a.start()`);
    expect(await sounds()).not.toContainEqual(expect.objectContaining({ state: 'pending' }));
    expect((await sounds())[0]).toMatchObject({ way: 'web-audio', state: 'playing', loop: true });
  });
});

describe('Web Audio', () => {
  it('a source on a context that may not sound is pending; over when it is stopped, or its context closed', async () => {
    await open();
    await run(`x = new AudioContext(); a = source(x); a.start()`);
    expect(await sounds()).toMatchObject([
      { way: 'web-audio', state: 'pending', fresh: true, loop: true, seconds: 1, silent: false },
    ]);
    await run(`a.stop()`);
    expect(await stops()).toHaveLength(1);
    await run(`a = source(x); a.start(); await x.close()`);
    expect(await stops()).toHaveLength(2);
  });
  it('is news when the context begins to run', async () => {
    await open();
    await run(`x = new AudioContext(); a = source(x); a.start()`);
    await click();
    await run(`await x.resume()`);
    await expect.poll(sounds).toMatchObject([{ state: 'pending' }, { state: 'playing', fresh: false }]);
  });
  it('a loop of zeros is silent; one of sound is not', async () => {
    await open();
    await run(`x = new AudioContext(); source(x, 0).start(); source(x, 0.1).start()`);
    expect((await sounds()).map(({ silent }) => silent)).toEqual([true, false]);
  });
  it('tones of one kind are one source, and say nothing of their pitch', async () => {
    await open();
    await run(`x = new AudioContext(); for (const pitch of [697, 1209]) {
      const o = new OscillatorNode(x, { frequency: pitch }); o.connect(x.destination); o.start(); o.stop(x.currentTime + 5); }`);
    const heard = await sounds();
    expect(heard).toHaveLength(2);
    expect(new Set(heard.map(({ source, key }) => `${source} ${key}`)).size).toBe(1);
    expect(heard[0]).toMatchObject({ loop: false, seconds: null });
    // A time to come is no stop.
    expect(await stops()).toHaveLength(0);
  });
  it('nothing of what is rendered to memory, of constants, of an empty source, of a closed context', async () => {
    await open();
    await run(`const off = new OfflineAudioContext(1, 8000, 8000); off.createOscillator().start();
      x = new AudioContext(); x.createConstantSource().start(); x.createBufferSource().start();
      a = source(x); await x.close(); try { a.start(); } catch {}`);
    expect(await told()).toEqual([]);
  });
});

describe('a page that does not see to its end what was refused', () => {
  const givesUp = `a = new Audio(file); a.loop = true; await loaded(a);
    await a.play().catch(() => { a.pause(); a.src = ''; a.load(); })`;
  it('gives it up: told of as such, and not as over', async () => {
    await open();
    await run(grown + givesUp);
    expect((await sounds()).at(-1)).toMatchObject({
      state: 'blocked',
      loop: true,
      silent: false,
      fresh: false,
      waits: true,
    });
    expect(await stops()).toHaveLength(0);
  });
  it('stops it a moment after it heard of the refusal: over, as by whoever answers fast', async () => {
    await open();
    await run(`${grown} a = new Audio(file); a.loop = true; await loaded(a);
      await quiet(a.play()); ahead += 30; a.pause()`);
    expect((await sounds()).filter(({ waits }) => waits)).toEqual([]);
    expect(await stops()).toHaveLength(1);
  });
  it('tries it while it is being set up, and gives it up: over', async () => {
    await open();
    await run(`stopped = true; ${givesUp}`);
    expect((await sounds()).filter(({ waits }) => waits)).toEqual([]);
    expect(await stops()).toHaveLength(1);
  });
  it('stops it in the same breath: over', async () => {
    await open();
    await run(`${grown} a = new Audio(file); a.loop = true; await loaded(a); quiet(a.play()); a.pause()`);
    expect((await sounds()).filter(({ waits }) => waits)).toEqual([]);
    expect(await stops()).toHaveLength(1);
  });
  it('rewinds it and does not pause what never played: over; a turn of a ring rewinds, too', async () => {
    await open();
    await run(`a = new Audio(file); a.loop = true; await loaded(a); quiet(a.play());
      await new Promise((r) => setTimeout(r, 300)); a.currentTime = 0; quiet(a.play())`);
    expect(await stops()).toHaveLength(0);
    await run(`await new Promise((r) => setTimeout(r, 300)); if (!a.paused) a.pause(); a.currentTime = 0`);
    expect(await stops()).toHaveLength(1);
  });
  it('played it muted, and takes that back when it was refused: silent', async () => {
    await open();
    await run(`a = new Audio(file); a.loop = a.muted = true;
      await Promise.all([loaded(a), a.play().catch(() => { a.muted = false; })])`);
    const heard = await sounds();
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter(({ silent }) => !silent)).toEqual([]);
  });
});

describe('a context that is asked to run, and may not', () => {
  const asks = `x = new AudioContext(); x.resume().then(() => source(x).start());`;
  it.each([
    ['a ring was fetched', ['/a/ringtone.mp3?v=2'], 'ring'],
    ['others, too', ['/a/ringtone.mp3', '/a/ping.mp3'], 'none'],
    ['music on hold was', ['/a/hold-music.ogg'], 'other'],
    ['nothing that sounds', ['/a/incoming-call.json'], 'none'],
  ])('waits; %s', async (_what, files, hint) => {
    await open();
    await run(
      `for (const each of ${JSON.stringify(files)}) await (await fetch(each)).text(); ${grown} ${asks}`,
    );
    expect(await sounds()).toEqual([
      expect.objectContaining({ way: 'web-audio', state: 'pending', fresh: true, waits: true, hint }),
    ]);
    // A page that asks again and again.
    await run(`for (let i = 0; i < 5; i++) x.resume()`);
    expect(await sounds()).toHaveLength(1);
    expect(await stops()).toHaveLength(0);
    await run(`await x.close()`);
    expect(await stops()).toHaveLength(1);
  });
  it('is told of no longer when it runs, or when the page starts its sound all the same', async () => {
    await open();
    await run(`${grown} ${asks}`);
    await click();
    await run(`await x.resume()`);
    expect(await stops()).toHaveLength(1);
    await open();
    await run(`${grown} ${asks} source(x).start()`);
    expect(await stops()).toHaveLength(1);
    expect((await sounds()).at(-1)).toMatchObject({ loop: true });
  });
  it('says nothing while the page is being set up', async () => {
    await open();
    await run(`stopped = true; ${asks}`);
    expect(await told()).toEqual([]);
  });
  it('music on hold that loops in it bears its name', async () => {
    await open();
    await run(`await (await fetch('/a/hold-music.ogg')).text(); x = new AudioContext(); source(x).start()`);
    expect(await sounds()).toEqual([expect.objectContaining({ loop: true, hint: 'other' })]);
  });
});

describe('speech and notifications', () => {
  it.each([
    ['您有新的来电，请接听', 1],
    ['Incoming call', 1],
    ['您有未接来电', 0],
    ['你好', 0],
  ])('speech that is refused is a ring if it speaks of a call: %s', async (text, count) => {
    await open();
    await run(`a = new SpeechSynthesisUtterance(${JSON.stringify(text)}); b = new Promise((r) => { a.onerror = r; a.onstart = r; });
      speechSynthesis.speak(a); await b`);
    const heard = await sounds();
    expect(heard).toHaveLength(count);
    if (count) expect(heard[0]).toMatchObject({ hint: 'ring', state: 'blocked', key: 'speech' });
    expect(JSON.stringify(heard)).not.toContain(text);
  });
  it.each([
    ['来电 13800138000', '', 1],
    ['客户', 'Incoming call', 1],
    ['未接来电', '', 0],
    ['Call ended', '', 0],
    ['新消息', '', 0],
  ])('a notification %s %s', async (title, body, count) => {
    await open();
    await run(
      `try { new Notification(${JSON.stringify(title)}, { body: ${JSON.stringify(body)} }); } catch {}`,
    );
    const heard = await told();
    expect(heard).toHaveLength(count);
    if (count) expect(heard[0]).toEqual({ type: 'notice', blocked: true });
  });
});

describe('a flood', () => {
  it('of other sounds is cut, and a ring still comes through, and its end', async () => {
    await open();
    await run(`x = new Audio(file); for (let i = 0; i < 3000; i++) { quiet(x.play()); x.pause(); }`);
    const flood = (await sounds()).length;
    expect(flood).toBeGreaterThan(0);
    expect(flood).toBeLessThan(200);
    await run(`told.length = 0; a = new Audio(file); a.loop = true; quiet(a.play())`);
    expect((await sounds()).filter(({ loop, fresh }) => loop && fresh)).toHaveLength(1);
    await run(`a.pause()`);
    expect(await stops()).toHaveLength(1);
  });
  it('of rings is cut', async () => {
    await open();
    await run(`for (let i = 0; i < 1000; i++) { a = new Audio(file); a.loop = true; quiet(a.play()); }`);
    expect((await sounds()).length).toBeLessThan(200);
  });
});

it('markup with a declared shadow root is said to the bridge, other markup is not', async () => {
  await open();
  await run(`x = document.createElement('div'); x.innerHTML = '<b>audio</b>'; x.setHTMLUnsafe('<p>x</p>')`);
  expect(await told()).toEqual([]);
  await run(`x.setHTMLUnsafe('<p><template shadowrootmode=closed>x</template></p>')`);
  expect(await told()).toEqual([{ type: 'look' }]);
});
