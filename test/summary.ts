/** How many passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is read. */
interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts a Vitest run. Beyond its own counts these are failures too, each one: a file that failed with no failed test
 * in it (it could not be imported, a hook threw), a run that failed for no reason that a test shows (an unhandled
 * error, no report), and a run of nothing.
 */
export function tallyVitest(json: string | null, exitCode: number | null): Tally {
  let report: VitestReport | null = null;
  try {
    report = json === null ? null : (JSON.parse(json) as VitestReport);
  } catch {
    // Cut off in the middle: as good as none.
  }
  if (!report || !Array.isArray(report.testResults)) return { passed: 0, failed: 1 };
  const tally: Tally = { passed: 0, failed: 0 };
  for (const file of report.testResults) {
    const count = (status: string) => file.assertionResults.filter((test) => test.status === status).length;
    const failed = count('failed');
    tally.passed += count('passed');
    tally.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
  }
  if (tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)) tally.failed = 1;
  return tally;
}

export const sum = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  );

export const summaryLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
