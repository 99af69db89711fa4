import type { Finding } from './checks/all.ts';

/**
 * What the help desk may see of the evidence, by name: answers, numbers, states and times. All else is left out, known
 * or not: a device can carry its owner's name (“… AirPods”), an address an account's number.
 */
const told = new Set([
  'status',
  'discarded',
  'frozen',
  'muted',
  'reason',
  'audible',
  'site setting',
  'page',
  'content setting',
  'microphones',
  'outputs',
  'autoDiscardable',
  'may notify',
  'holds a lock',
  'at',
  'way',
  'verdict',
  'silence',
  'because',
  'our ring after',
  'version',
  'answered',
  'policy',
  'guard',
  'this site',
]);
/** Our own probes, each with its frame and time in its name. */
const probed = /^(page|frame \d+) (load|later) [\d:.TZ-]+$|^fresh tab [\d:.TZ-]+$/;

/** What is said of every console alike, so it tells a help desk nothing. */
const alike = new Set(['answering', 'auto-answer', 'queue', 'network']);

/** What the check-up found, for the help desk: codes, below the log (report.ts). */
export const findingsReport = (findings: Finding[], origin: string | null): string =>
  [
    `check-up of ${origin === null ? 'no console' : new URL(origin).host}`,
    ...findings.map(({ id, verdict: { state, because, evidence } }) =>
      [
        state,
        `${id}.${because}`,
        alike.has(id)
          ? ''
          : evidence
              .map(
                ({ name, value }) => `${name}: ${told.has(name) || probed.test(name) ? value : '(left out)'}`,
              )
              .join('; '),
      ]
        .join('\t')
        .trimEnd(),
    ),
  ].join('\n');
