import type { AgentState, FrameProbe, PermissionAnswer, PermissionName } from '../types.ts';

/**
 * Asks a document whether it may sound. Must run by itself and never because of a click: what a click in the popup
 * starts has the user's gesture with it, and everything is allowed then (docs/adr/0019). Silent: no sample of it is
 * anything but zero.
 */

/** An AudioContext that may run needs this long to begin on a slow machine. */
const startMs = 1500;

/** 0.1 s of silence, 8 kHz, 8 bit, mono. */
function silentFile(): string {
  const samples = 800;
  const bytes = new Uint8Array(44 + samples).fill(128, 44);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  };
  word(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, 'data');
  view.setUint32(40, samples, true);
  return `data:audio/wav;base64,${btoa(String.fromCharCode(...bytes))}`;
}

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

async function probeContext(): Promise<FrameProbe['context']> {
  let context: AudioContext;
  try {
    context = new AudioContext();
  } catch {
    // No audio device at all, or too many contexts in this document.
    return 'unclear';
  }
  try {
    const runs = context.resume().then(
      () => 'runs' as const,
      () => 'unclear' as const,
    );
    // Where it is refused, resume() never settles.
    const answer = await Promise.race([runs, after(startMs, 'blocked' as const)]);
    return context.state === 'running' ? 'runs' : answer;
  } finally {
    void context.close().catch(() => {});
  }
}

/** `waits`: accepted, and not loaded yet, as in a tab that was never in front. A refusal comes at once. */
async function probeElement(): Promise<FrameProbe['element'] | 'waits'> {
  try {
    const audio = new Audio(silentFile());
    const plays = audio.play().then(
      () => 'plays' as const,
      // Anything else, as NotSupportedError under the page's own media-src, says nothing of autoplay.
      (error: unknown) =>
        (error as { name?: unknown } | null)?.name === 'NotAllowedError' ? 'blocked' : 'unclear',
    );
    const answer = await Promise.race([plays, after(startMs, 'waits' as const)]);
    audio.pause();
    audio.removeAttribute('src');
    return answer;
  } catch {
    return 'unclear';
  }
}

const asked: PermissionName[] = ['microphone', 'camera', 'notifications', 'background-sync'];

async function probePermissions(): Promise<FrameProbe['permissions']> {
  const answers: FrameProbe['permissions'] = {};
  await Promise.all(
    asked.map(async (name) => {
      try {
        const { state } = await navigator.permissions.query({ name: name as never });
        answers[name] = state as PermissionAnswer;
      } catch {
        // A name that this version does not know.
      }
    }),
  );
  return answers;
}

/** Chrome calls the default device by its name with a word before it: “Default - Headset”. */
const plainName = (label: string) => label.replace(/^[^-]{1,20} - /, '').slice(0, 100);

async function probeDevices(): Promise<FrameProbe['devices']> {
  try {
    const all = await navigator.mediaDevices.enumerateDevices();
    const of = (kind: MediaDeviceKind) =>
      all.filter(
        (device) => device.kind === kind && !['default', 'communications'].includes(device.deviceId),
      );
    const output = all.find(({ kind, deviceId }) => kind === 'audiooutput' && deviceId === 'default');
    return {
      inputs: of('audioinput').length,
      outputs: of('audiooutput').length,
      // With PulseAudio the default device is a group of its own and called “Default”: nobody knows which one it is.
      output: output?.label && output.groupId !== 'default' ? plainName(output.label) : null,
    };
  } catch {
    return null;
  }
}

/**
 * Words that say what an agent is, not what a button would make of him: 示闲, 示忙 and 下线 are both in consoles, so
 * they are not read. Document 679, 坐席相关问题.
 */
const stateWords: Record<string, AgentState> = {
  空闲: 'free',
  空閒: 'free',
  忙碌: 'busy',
  小休: 'rest',
  小休中: 'rest',
  话后整理: 'after-call',
  話後整理: 'after-call',
  离线: 'offline',
  離線: 'offline',
  已下线: 'offline',
};
const mostTexts = 20_000;

/** The agent's state as the page shows it, if it shows exactly one. */
export function readAgentState(root: Document = document): AgentState | null {
  if (!root.body) return null;
  const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
  const found = new Set<AgentState>();
  for (let i = 0; i < mostTexts && walker.nextNode(); i++) {
    const { data, parentElement } = walker.currentNode as Text;
    if (data.length > 40) continue;
    const word = data.trim();
    const state = Object.hasOwn(stateWords, word) ? stateWords[word] : undefined;
    if (state && parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      found.add(state);
    }
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Chrome's own translation marks the document; it has turned the vendor's workbench white (document 679). */
export const isTranslated = (root: Element = document.documentElement): boolean =>
  /\btranslated-(ltr|rtl)\b/.test(root.className);

export async function probeFrame(when: FrameProbe['when']): Promise<FrameProbe> {
  const activated = () => navigator.userActivation?.hasBeenActive ?? false;
  const before = activated();
  const [ran, played, permissions, devices] = await Promise.all([
    probeContext(),
    probeElement(),
    probePermissions(),
    probeDevices(),
  ]);
  const element = played === 'waits' ? 'unclear' : played;
  // Where an element is let in, so is a context: one that did not start in time is late, not refused.
  const context = ran === 'blocked' && (played === 'plays' || played === 'waits') ? 'unclear' : ran;
  return {
    at: Date.now(),
    when,
    // A click in between: what was refused was so before it, what was allowed may be so because of it.
    activated: context === 'blocked' || element === 'blocked' ? before : activated(),
    context,
    element,
    permissions,
    devices,
    translated: isTranslated(),
    agentState: isInner() ? null : readAgentState(),
    framed: probeFramed(),
  };
}

/**
 * Of a document that has only begun: what its site may do reaches it a moment later, so a refusal is believed when it
 * stands.
 */
export async function probeNew(): Promise<FrameProbe> {
  for (let tries = 3; ; tries--) {
    const data = await probeFrame('load');
    if (tries === 1 || (data.context !== 'blocked' && data.element !== 'blocked')) return data;
    await after(1000, null);
  }
}

/** A device that comes or goes is not always told of. */
const deviceMs = 10_000;

function watchDevices(changed: () => void, gone: AbortSignal): void {
  if (!navigator.mediaDevices) return;
  navigator.mediaDevices.addEventListener('devicechange', changed, { signal: gone });
  if (isInner()) return;
  const list = async () =>
    (await navigator.mediaDevices.enumerateDevices()).map((each) => `${each.deviceId} ${each.label}`).join();
  let before: string | undefined;
  const timer = setInterval(async () => {
    const now = await list().catch(() => before);
    if (before !== undefined && now !== before) changed();
    before = now;
  }, deviceMs);
  gone.addEventListener('abort', () => clearInterval(timer));
}

/** Of the same site as one around it: what concerns the console as a whole, the outermost does. */
const isInner = () => window.top !== window && [...location.ancestorOrigins].includes(location.origin);

/** Where this document stands. What a page around it gave it, the browser itself says. */
function probeFramed(): FrameProbe['framed'] {
  if (window.top === window) return null;
  const around = [...location.ancestorOrigins];
  const top = around.at(-1);
  // No standard any more, and still the only one that Chrome has.
  const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy;
  return {
    depth: Math.max(1, Math.min(100, around.length)),
    site: top && /^https?:\/\/[^\s/*?#@]{1,280}$/.test(top) ? top : null,
    autoplay: policy?.allowsFeature('autoplay') ?? null,
    microphone: policy?.allowsFeature('microphone') ?? null,
  };
}

/** Calls back when something changed that a probe would tell: a permission, a device, the page came to the front. */
export function watchFrame(changed: () => void): () => void {
  const gone = new AbortController();
  const on = (target: EventTarget, event: string) =>
    target.addEventListener(event, changed, { signal: gone.signal });
  void Promise.all(
    asked.map(async (name) => {
      try {
        on(await navigator.permissions.query({ name: name as never }), 'change');
      } catch {
        // As above.
      }
    }),
  );
  watchDevices(changed, gone.signal);
  on(document, 'visibilitychange');
  // The first click or key unlocks the page: from then on another answer holds.
  for (const event of ['pointerup', 'keyup']) {
    document.addEventListener(event, changed, {
      once: true,
      capture: true,
      passive: true,
      signal: gone.signal,
    });
  }
  return () => gone.abort();
}
