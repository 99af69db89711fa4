import { expect, test } from 'vitest';
import type { Application, ApplicationEvent } from './application.ts';
import { filedForms } from './filed.ts';
import type { Stage } from './stages.ts';

const application = (form: string, companyId: string, stage: Stage): Application => ({
  id: `${form} ${companyId} ${stage}`,
  companyId,
  name: '某公司',
  creditCode: null,
  provider: form.split('/')[0] ?? '',
  form,
  number: null,
  events: [{ type: 'set', at: 1, stage } as ApplicationEvent],
  told: 0,
});

test('what was handed in for this company and not sent back', () => {
  const report = 'volcengine-voice/company-report';
  expect(filedForms([application(report, 'a', 'approved')], 'a')).toEqual([report]);
  expect(filedForms([application(report, 'a', 'in-review')], 'a')).toEqual([report]);
  for (const stage of ['draft', 'filled', 'rejected', 'expired', 'withdrawn'] as const) {
    expect(filedForms([application(report, 'a', stage)], 'a'), stage).toEqual([]);
  }
  expect(filedForms([application(report, 'b', 'approved')], 'a')).toEqual([]);
});
