import { expect, test } from 'vitest';
import { runChecks } from './checks/all.ts';
import { context, now, probe, tab } from './checks/fixture.ts';
import { findingsReport } from './checkup-report.ts';

const headset = 'AirPods of Zhang Wei';
const findings = runChecks(
  context(
    {
      tab: tab({ url: 'https://tccc.qcloud.com/agent/18012345678/desk?token=s3cret#1400012345' }),
      probes: {
        0: {
          load: probe({ devices: { inputs: 1, outputs: 2, output: `${headset} (2)` } }),
          last: probe({
            when: 'later',
            activated: true,
            devices: { inputs: 1, outputs: 2, output: headset },
          }),
        },
      },
      outputBefore: `${headset} (3)`,
      lastRingAt: now - 1000,
      told: { heard: { at: now, yes: true } },
    },
    {},
  ),
);

test('of what the check-up saw, the report has no device, no path, no number', () => {
  // The evidence itself, which the user sees, has them.
  expect(JSON.stringify(findings)).toContain(headset);
  expect(JSON.stringify(findings)).toContain('18012345678');
  const text = findingsReport(findings, 'https://tccc.qcloud.com');
  for (const personal of ['Zhang', 'AirPods', '18012345678', 's3cret', '1400012345', '/agent'])
    expect(text).not.toContain(personal);
});

test('what it says is enough to help: each check’s finding, states and counts', () => {
  const lines = findingsReport(findings, 'https://tccc.qcloud.com').split('\n');
  expect(lines[0]).toBe('check-up of tccc.qcloud.com');
  expect(lines).toHaveLength(findings.length + 1);
  expect(lines.find((line) => line.includes('speakers.'))).toContain('outputs: 2');
  expect(lines.find((line) => line.includes('speakers.'))).toContain('default: (left out)');
  expect(lines.find((line) => line.includes('autoplay.'))).toContain('AudioContext runs');
  expect(lines.find((line) => line.includes('microphone.'))).toContain('content setting: allow');
  expect(findingsReport([], null)).toBe('check-up of no console');
});

test('what nobody has called harmless is left out', () => {
  const text = findingsReport(
    [
      {
        id: 'console',
        silences: true,
        verdict: {
          state: 'good',
          because: 'open',
          evidence: [
            { name: 'agent', value: '王某某' },
            { name: 'page title', value: '王某某' },
            { name: 'frame 3 of 王', value: '王某某' },
          ],
          fixes: [],
        },
      },
    ],
    'https://tccc.qcloud.com',
  );
  expect(text).toContain('agent: (left out)');
  expect(text).not.toContain('王某某');
});
