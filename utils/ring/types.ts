import type { RingEntry } from './sound.ts';

/**
 * What the check-up is made of. A check looks at a picture of one console that was taken before (`CheckContext`), asks
 * nobody and makes no sound: so the popup has its answers before it paints.
 */
export const checkStates = ['good', 'act', 'unknown', 'not-applicable'] as const;
export type CheckState = (typeof checkStates)[number];

export interface Verdict {
  state: CheckState;
  /** Which sentence: a text of utils/i18n/ring-checks.ts, by `<check id>.<because>`. */
  because: string;
  params?: Record<string, string | number>;
  /** What was seen, for whoever wants to know: names and values as the browser gives them. */
  evidence: { name: string; value: string }[];
  /** Which of the check's fixes help here, best first. */
  fixes: FixId[];
}

export interface Check {
  id: CheckId;
  /** Whether a call is certainly lost while the verdict is `act`: the readiness check and the badge go by these. */
  silences: boolean;
  run(context: CheckContext): Verdict;
}

/** In the order of how often each is the cause (docs/adr/0019). */
export const checkIds = [
  'console',
  'autoplay',
  'tab-sound',
  'last-ring',
  'guard',
  'microphone',
  'notifications',
  'speakers',
  'sleeping-tab',
  'agent-state',
  'translated',
  'keep-awake',
  'camera',
  'background-sync',
  'version',
  'system-sound',
  'do-not-disturb',
  'answering',
  'auto-answer',
  'queue',
  'network',
] as const;
export type CheckId = (typeof checkIds)[number];

export const fixIds = [
  'open-console',
  'reload-tab',
  'unlock-page',
  'allow-microphone',
  'allow-camera',
  'allow-notifications',
  'prove-autoplay',
  'unmute-tab',
  'unmute-site',
  'keep-tab',
  'hold-page',
  'keep-awake',
  'guard-on',
  'site-settings',
  'performance-settings',
  'policy-kit',
  'test-ring',
  'test-microphone',
  'test-notification',
  'browser-update',
] as const;
export type FixId = (typeof fixIds)[number];

/** What one document of a console said of itself, from our script in it (page/probe.ts). */
export interface FrameProbe {
  at: number;
  /** load: before anybody clicked, the one that tells what happens to a call after a reload. */
  when: 'load' | 'later';
  /** The user clicked or typed in the document since it was loaded: it may sound until the next reload. */
  activated: boolean;
  context: 'runs' | 'blocked' | 'unclear';
  element: 'plays' | 'blocked' | 'unclear';
  permissions: Partial<Record<PermissionName, PermissionAnswer>>;
  /** `null`: the document may not ask. Names are empty until the page may use the microphone. */
  devices: { inputs: number; outputs: number; output: string | null } | null;
  translated: boolean;
  /** A word of the page that names the agent's state, when there is exactly one such word. */
  agentState: AgentState | null;
  /** Of a document in a frame; `null` or not there: the page itself. */
  framed?: Framed | null | undefined;
}

export interface Framed {
  /** How many pages are around it. */
  depth: number;
  /** Origin of the outermost; `null`: Chrome does not tell. */
  site: string | null;
  /** What the page around gave it by `allow` (permissions policy); `null`: not told. */
  autoplay: boolean | null;
  microphone: boolean | null;
}
export const permissionNames = ['microphone', 'camera', 'notifications', 'background-sync'] as const;
export type PermissionName = (typeof permissionNames)[number];
export type PermissionAnswer = 'granted' | 'denied' | 'prompt';
export const agentStates = ['free', 'busy', 'rest', 'after-call', 'offline'] as const;
export type AgentState = (typeof agentStates)[number];

/** The probes of a tab's documents: the newest at load and the newest of all, by frame (0 = the page itself). */
export type TabProbes = Record<string, { load: FrameProbe | null; last: FrameProbe }>;

export interface TabFacts {
  id: number;
  url: string;
  origin: string;
  status: string;
  discarded: boolean;
  frozen: boolean;
  autoDiscardable: boolean;
  audible: boolean;
  muted: boolean;
  mutedBy: string | null;
  /** The console stands in a frame of another site's page: in which, and whose (`null`: not told). */
  within?: { frameId: number; site: string | null };
}

/** The document that is the console, by its number among the probes. */
export const frameOf = (tab: TabFacts | null): string => String(tab?.within?.frameId ?? 0);

/** What Chrome's content settings say; `null` without the permission to read them. */
export interface SiteSettings {
  microphone: string;
  camera: string;
  notifications: string;
  sound: string | null;
}

export interface CheckContext {
  now: number;
  /** The console in question; `null` when none is open. */
  tab: TabFacts | null;
  probes: TabProbes;
  settings: SiteSettings | null;
  /** The guard's log, newest first, of this console alone. */
  rings: RingEntry[];
  /** The user's own switches of the ring guard: all of it, and this console's. */
  guard: { enabled: boolean; siteOff: boolean };
  /** What sound came from when a ring of this console was last heard, if that is known; '': another one; and when. */
  outputBefore: string | null;
  lastRingAt?: number | null;
  /** How many outputs there were then. */
  outputsBefore?: number | null;
  browserVersion: number | null;
  keptAwake: boolean;
  /** Whether this console's page holds a lock, which keeps Chrome from freezing it. */
  held: boolean;
  /** Marker of a policy file of ours that this browser has loaded. */
  policyMarker: string | null;
  /** What a fresh tab of this origin, which nobody had clicked in, said of autoplay. */
  proved: { at: number; blocked: boolean } | null;
  /** That such a tab proved nothing. */
  unproved?: { at: number; why: NoProof } | null;
  /** What the user said last: `heard` at the test ring, `seen` at the test notification. */
  told: Partial<Record<'heard' | 'microphone' | 'seen', { at: number; yes: boolean }>>;
}

/** Why a fresh tab proved nothing: it was clicked in, said nothing, could not tell, or could not be opened. */
export const noProofs = ['clicked', 'no-answer', 'unclear', 'no-tab'] as const;
export type NoProof = (typeof noProofs)[number];
/** At the end of the fresh tab's address: our script in it knows by it that the page shall not run. */
export const proofMark = '#ringready-proof';

/** A change that the extension made, so that it can be shown and taken back. */
export interface FixRecord {
  id: string;
  at: number;
  fix: FixId;
  origin: string;
  tabId: number | null;
  /** What was there before, as the browser named it. */
  before: string | null;
  undone: number | null;
  /** What the probe said afterwards. */
  proof: { at: number; state: CheckState; because: string } | null;
}
