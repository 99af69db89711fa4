import type { CDPSession, Page, Worker } from 'playwright-core';
import type { GuardSettings, RingEntry } from '../../utils/ring/sound.ts';
import { type LaunchOptions, launchExtension, type RunningExtension } from '../harness/extension.ts';
import { type Sink, type SoundServer, startSound } from '../harness/sound.ts';
import { type ConsoleServer, type ServedPage, serveConsoles } from '../harness/tls-server.ts';

declare const chrome: typeof globalThis.chrome;

export const consoleOrigin = 'https://tccc.qcloud.com';
const elsewhere = 'other.example';

/**
 * A call console in every way that we know one to ring. Its functions are called from outside without a user's
 * gesture: Playwright's own evaluate brings one, after which nothing would be blocked.
 */
const script = `
function wav(seconds, pitch, loud = 12000) {
  const rate = 8000, n = Math.round(rate * seconds), view = new DataView(new ArrayBuffer(44 + n * 2));
  const text = (at, t) => [...t].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  text(0, 'RIFF'); view.setUint32(4, 36 + n * 2, true); text(8, 'WAVEfmt '); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true); view.setUint16(32, 2, true); view.setUint16(34, 16, true);
  text(36, 'data'); view.setUint32(40, n * 2, true);
  for (let i = 0; i < n; i++) view.setInt16(44 + i * 2, Math.sin(2 * Math.PI * pitch * i / rate) * loud, true);
  return view.buffer;
}
const blobOf = (...args) => URL.createObjectURL(new Blob([wav(...args)], { type: 'audio/wav' }));
const file = blobOf(1, 450);
let result = 'none', context;
const seen = { unhandled: [], thrown: 0 };
addEventListener('unhandledrejection', (event) => { seen.unhandled.push(event.reason?.name); event.preventDefault(); });
const noted = (promise) => { result = 'pending'; promise.then(() => { result = 'ok'; }, (e) => { result = e.name; }); };
const element = new Audio(file);
element.loop = true;
let extra;
function loopSource() {
  context ??= new AudioContext();
  const buffer = context.createBuffer(1, 8000, 8000);
  const data = buffer.getChannelData(0);
  for (let i = 0; i < data.length; i++) data[i] = Math.sin(i / 3) * 0.4;
  const source = new AudioBufferSourceNode(context, { buffer, loop: true });
  source.connect(context.destination);
  return source;
}
let inFrame;
function ringInFrame() {
  extra = document.createElement('iframe'); extra.srcdoc = '<p>frame</p>'; extra.onload = () => {
    inFrame = new extra.contentWindow.Audio(file); inFrame.loop = true; inFrame.play().catch(() => {});
  }; document.body.append(extra);
}
const ways = {
  play: { ring() { noted(element.play()); }, stop() { element.pause(); } },
  detachedAutoplay: {
    ring() { extra = new Audio(); extra.loop = true; extra.autoplay = true; extra.src = file; },
    stop() { extra.pause(); },
  },
  createdAutoplay: {
    ring() { extra = document.createElement('audio'); extra.setAttribute('loop', ''); extra.setAttribute('autoplay', ''); extra.setAttribute('src', file); },
    stop() { extra.removeAttribute('src'); extra.load(); },
  },
  attachedAutoplay: {
    ring() { const box = document.createElement('p'); box.innerHTML = '<audio autoplay loop></audio>'; document.body.append(box); extra = box.firstChild; extra.src = file; },
    stop() { extra.remove(); },
  },
  closedShadow: {
    ring() {
      const host = document.createElement('div'); document.body.append(host);
      extra = host; const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = '<audio autoplay loop src="' + file + '"></audio>';
    },
    stop() { extra.remove(); },
  },
  webAudio: { ring() { extra = loopSource(); extra.start(); }, stop() { extra.stop(); } },
  closedContext: { ring() { extra = loopSource(); extra.start(); }, stop() { context.close(); context = undefined; } },
  emptied: { ring() { extra = new Audio(file); extra.loop = true; noted(extra.play()); }, stop() { extra.src = ''; } },
  silenced: { ring() { extra = new Audio(file); extra.loop = true; noted(extra.play()); }, stop() { extra.muted = true; } },
  frame: { ring: ringInFrame, stop() { extra.remove(); } },
  keptFrame: { ring: ringInFrame, stop() { inFrame.pause(); } },
};
// From a page around this one: a message brings no gesture.
addEventListener('message', ({ data }) => { if (ways[data?.ring]) ring(data.ring); else if (ways[data?.stop]) stop(data.stop); });
const ring = (way = 'play') => { ways[way].ring(); return Date.now(); };
const stop = (way = 'play') => { ways[way].stop(); return Date.now(); };
`;
const html = `<!doctype html><meta charset="utf-8"><title>坐席工作台</title><h1>坐席工作台</h1><script>${script}</script>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const around = (frame: string) =>
  `<!doctype html><meta charset="utf-8"><title>工作台</title><h1>工作台</h1><iframe ${frame}></iframe>`;

/** A file of 16-bit samples at 8 kHz; loudness nought is silence. */
export function wavFile(seconds: number, loud: number): { bytes: Buffer; type: string } {
  const count = Math.round(8000 * seconds);
  const bytes = Buffer.alloc(44 + 2 * count);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + 2 * count, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(16_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(2 * count, 40);
  for (let i = 0; i < count; i++) bytes.writeInt16LE(Math.round(loud * Math.sin(i / 3)), 44 + 2 * i);
  return { bytes, type: 'audio/wav' };
}

export interface RingStage {
  sound: SoundServer;
  spk: Sink;
  extension: RunningExtension;
  server: ConsoleServer;
  open(path?: string): Promise<RingPage>;
  worker(): Worker;
  /** Stops the worker, as Chrome does after half a minute of quiet. */
  killWorker(): Promise<void>;
  log(): Promise<RingEntry[]>;
  /** The notifications of rings; the check-up's watch shows its own beside them. */
  notices(): Promise<string[]>;
  clear(): Promise<void>;
  /** What the console may still make us ring; all of it by default. */
  freshBudget(leftMs?: number): Promise<void>;
  /** Closes a console and waits for the silence; of what rang nothing stands against the next. */
  leave(console: RingPage | undefined): Promise<void>;
  settings(change: Partial<GuardSettings>): Promise<void>;
  /** A page of the extension that stays open: what it asks wakes the worker, what it reads from storage does not. */
  view: Page;
  close(): Promise<void>;
}

export interface RingPage {
  page: Page;
  /** Without a user's gesture. */
  run<T = unknown>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export const ringPage = async (page: Page): Promise<RingPage> => {
  const cdp = await page.context().newCDPSession(page);
  // Playwright lets every tab believe that it is in front.
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  return {
    page,
    async run<T>(expression: string) {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
        userGesture: false,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
    close: () => page.close(),
  };
};

export async function ringStage(
  options: {
    devices?: string[];
    microphone?: boolean;
    args?: string[];
    pages?: Record<string, ServedPage>;
    given?: LaunchOptions['given'];
    hides?: boolean;
    beside?: LaunchOptions['beside'];
  } = {},
): Promise<RingStage> {
  const sound = await startSound(options.devices ?? ['spk'], { microphone: options.microphone ?? false });
  const server = await serveConsoles({
    pages: {
      'tccc.qcloud.com/': { html },
      'tccc.qcloud.com/sandbox': { html: around(`sandbox="allow-scripts" srcdoc="${escaped(html)}"`) },
      [`${elsewhere}/`]: { html },
      // Another product with the console in it, which nobody allowed to sound there.
      [`${elsewhere}/crm`]: { html: around(`src="${consoleOrigin}/"`) },
      ...options.pages,
    },
  });
  const extension = await launchExtension({
    mapTo: server.address,
    sound: sound.env,
    args: options.args,
    given: options.given,
    hides: options.hides,
    beside: options.beside,
  });
  const view = await extension.extensionPage('popup.html');
  let killer: CDPSession | undefined;
  const worker = () => {
    const last = extension.context
      .serviceWorkers()
      .findLast((each) => each.url().startsWith('chrome-extension:'));
    if (!last) throw new Error('no service worker');
    return last;
  };
  const stage: RingStage = {
    sound,
    spk: sound.sinks.spk as Sink,
    extension,
    server,
    view,
    worker,
    async open(path = '/') {
      const page = await extension.context.newPage();
      await page.goto(path.startsWith('/') ? consoleOrigin + path : path);
      return ringPage(page);
    },
    async killWorker() {
      if (!killer) {
        killer = await extension.context.newCDPSession(view);
        await killer.send('ServiceWorker.enable');
      }
      await killer.send('ServiceWorker.stopAllWorkers');
    },
    log: () =>
      view.evaluate(async () => ((await chrome.storage.local.get('ringLog')).ringLog ?? []) as RingEntry[]),
    notices: () =>
      view.evaluate(async () =>
        Object.keys(await chrome.notifications.getAll()).filter((id) => id.startsWith('ring:')),
      ),
    clear: () => view.evaluate(() => chrome.storage.local.remove('ringLog')),
    freshBudget: (leftMs = 180_000) =>
      view.evaluate(
        ([key, left]) => chrome.storage.session.set({ [key]: { at: Date.now(), leftMs: left } }),
        [`ringBudget:${consoleOrigin}`, leftMs] as const,
      ),
    async leave(console) {
      await console?.page.close().catch(() => {});
      await stage.spk.silent(15_000);
      await stage.clear();
      await stage.freshBudget();
    },
    settings: (change) =>
      view.evaluate(async (more) => {
        const { ringGuard } = await chrome.storage.local.get('ringGuard');
        await chrome.storage.local.set({ ringGuard: { ...(ringGuard as object), ...more } });
      }, change),
    async close() {
      await extension.close();
      await server.close();
      await sound.close();
    },
  };
  return stage;
}
