import type { Finding } from './checks/all.ts';

/** A device can carry its owner’s name (“… AirPods”), a path an account’s number. */
const left = ['default', 'before', 'address'];

/** What the check-up found, for the help desk: codes, below the log (report.ts). */
export const findingsReport = (findings: Finding[], origin: string | null): string =>
  [
    `check-up of ${origin ?? 'no console'}`,
    ...findings.map(({ id, verdict: { state, because, evidence } }) =>
      [
        state,
        `${id}.${because}`,
        evidence
          .map(({ name, value }) => `${name}: ${left.includes(name) ? '(left out)' : value}`)
          .join('; '),
      ].join('\t'),
    ),
  ].join('\n');
