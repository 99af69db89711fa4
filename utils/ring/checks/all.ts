import { bySite } from '../fixes/where.ts';
import type { Check, CheckContext, CheckId, FixId, Verdict } from '../types.ts';
import { check as agentState } from './agent-state.ts';
import { check as answering } from './answering.ts';
import { check as autoAnswer } from './auto-answer.ts';
import { check as autoplay } from './autoplay.ts';
import { check as backgroundSync } from './background-sync.ts';
import { check as camera } from './camera.ts';
import { check as console_ } from './console.ts';
import { check as doNotDisturb } from './do-not-disturb.ts';
import { check as guard } from './guard.ts';
import { check as keepAwake } from './keep-awake.ts';
import { check as lastRing } from './last-ring.ts';
import { check as microphone } from './microphone.ts';
import { check as network } from './network.ts';
import { check as notifications } from './notifications.ts';
import { check as queue } from './queue.ts';
import { check as sleepingTab } from './sleeping-tab.ts';
import { check as speakers } from './speakers.ts';
import { check as systemSound } from './system-sound.ts';
import { check as tabSound } from './tab-sound.ts';
import { check as translated } from './translated.ts';
import { check as version } from './version.ts';

/** In the order of how often each is the cause (types.ts, docs/adr/0019). */
export const checks: Check[] = [
  console_,
  autoplay,
  tabSound,
  lastRing,
  guard,
  microphone,
  notifications,
  speakers,
  sleepingTab,
  agentState,
  translated,
  keepAwake,
  camera,
  backgroundSync,
  version,
  systemSound,
  doNotDisturb,
  answering,
  autoAnswer,
  queue,
  network,
];

export interface Finding {
  id: CheckId;
  silences: boolean;
  verdict: Verdict;
}

/**
 * In another site's page: a fresh tab of the console proves nothing, and what that site decides cannot be changed where
 * nobody tells which one it is. Its own “Sound: allow” and a policy for the console alone were not seen to reach a frame.
 */
function suited({ tab }: CheckContext, id: CheckId, verdict: Verdict): Verdict {
  if (!tab?.within) return verdict;
  const noSite = tab.within.site === null;
  const fixes = verdict.fixes.flatMap((fix): FixId[] => {
    // A reload tells as well; where it is known to silence the page, nothing has to be told.
    if (fix === 'prove-autoplay') return verdict.state === 'act' ? [] : ['reload-tab'];
    if (id === 'autoplay' && (fix === 'site-settings' || fix === 'policy-kit')) return [];
    return noSite && bySite(id, fix) ? [] : [fix];
  });
  return { ...verdict, fixes: [...new Set(fixes)] };
}

/** A check that throws says that it cannot tell, and the others go on. */
export const runChecks = (context: CheckContext): Finding[] =>
  checks.map(({ id, silences, run }) => {
    try {
      return { id, silences, verdict: suited(context, id, run(context)) };
    } catch {
      return { id, silences, verdict: { state: 'unknown', because: 'failed', evidence: [], fixes: [] } };
    }
  });

/** What needs action comes first, then what cannot be told; within each, the order of likelihood. */
const rank = { act: 0, unknown: 1, good: 2, 'not-applicable': 3 } as const;
export const sorted = (findings: Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      rank[a.verdict.state] - rank[b.verdict.state] ||
      Number(b.silences && b.verdict.state === 'act') - Number(a.silences && a.verdict.state === 'act'),
  );

/** Without these nobody can say whether it rings now; what is open of the others is about later, or is asked. */
const open = [
  'console.loading',
  'console.failed',
  'autoplay.not-probed',
  'autoplay.unclear',
  'autoplay.failed',
];

/** The sentence above it all: `silent` when a call would be lost now, `unsure` when that is not known. */
export function summary(findings: Finding[]): 'silent' | 'unsure' | 'risk' | 'ready' | 'nothing' {
  const acts = findings.filter(({ verdict }) => verdict.state === 'act');
  if (acts.some(({ id, verdict }) => id === 'console' && verdict.because === 'closed')) return 'nothing';
  if (acts.some(({ silences }) => silences)) return 'silent';
  if (findings.some(({ id, verdict }) => open.includes(`${id}.${verdict.because}`))) return 'unsure';
  return acts.length > 0 ? 'risk' : 'ready';
}
