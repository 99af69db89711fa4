import { describe, expect, it } from 'vitest';
import { sum, summaryLine, tallyVitest } from './summary.ts';

const report = (...files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    testResults: files.map(({ status, tests }, index) => ({
      name: `file-${index}`,
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });

describe('tallyVitest', () => {
  it.each([
    ['tests', report({ status: 'passed', tests: ['passed', 'passed', 'skipped'] }), 0, [2, 0]],
    [
      'a failed test',
      report({ status: 'failed', tests: ['passed', 'failed'] }, { status: 'passed', tests: ['passed'] }),
      1,
      [2, 1],
    ],
    [
      'a file that cannot be imported',
      report({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] }),
      1,
      [1, 1],
    ],
    ['a hook that throws', report({ status: 'failed', tests: ['skipped', 'skipped'] }), 1, [0, 1]],
    ['an unhandled error beside passed tests', report({ status: 'passed', tests: ['passed'] }), 1, [1, 1]],
    ['nothing at all', report(), 0, [0, 1]],
    ['only skipped tests', report({ status: 'passed', tests: ['skipped'] }), 0, [0, 1]],
    ['no report', null, 1, [0, 1]],
    ['half a report', '{"testResults": [', null, [0, 1]],
    ['a killed run', report({ status: 'passed', tests: ['passed'] }), null, [1, 1]],
  ])('counts %s', (_name, json, exitCode, [passed, failed]) => {
    expect(tallyVitest(json, exitCode)).toEqual({ passed, failed });
  });

  it('sums up in one line', () => {
    expect(
      summaryLine(
        sum([
          { passed: 3, failed: 0 },
          { passed: 1, failed: 2 },
        ]),
      ),
    ).toBe('4 passed, 2 failed');
  });
});
