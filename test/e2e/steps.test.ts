import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { intoSteps, nativePage, row, upload } from './native-page.ts';
import { fill, type Stage, setUp, stateOf } from './set-up.ts';

/**
 * Forms in steps, in each library: company, people, papers, and only the rows of one step in the page. A step is filled
 * when the user gets there; going on is the user's alone. TEA's is in tccc.test.ts, Fusion's in aliyun.test.ts.
 */
const base = '/ccc/enterprise/update';
const libraries = ['tdesign', 'antd', 'element', 'arco'] as const;
/** The papers that tell a step of this form from any other form. */
const rows = [
  row('法定代表人手机号码实名认证', upload('CorporationMobilePicUrl')),
  row('经办人手机号码实名认证', upload('OperatorMobilePicUrl')),
  row('安全合规使用承诺书', upload('NetworkCommitmentPicUrl')),
  row('通话话术', upload('UseDescribeFileUrl', '.doc,.docx')),
].join('');

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({
    ...Object.fromEntries(libraries.map((library) => [`${base}/${library}`, `${library}-qualification`])),
    [`${base}/native`]: nativePage({ rows, script: intoSteps }),
  });
  // Dates and places are in libraries.test.ts.
  await stage.importSample((profile) => {
    delete profile.company.businessTerm;
    delete profile.people?.legalRepresentative?.idValidity;
    delete profile.people?.operator?.idValidity;
  });
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});

const company = {
  CompanyName: '杭州云岭通信技术有限公司',
  BusinessId: '91330106MA27X0K39W',
  ApplicantType: '1',
};
const people = {
  CorporationName: '林远山',
  CorporationId: '330106190003071016',
  CorporationMobile: '13800000011',
  OperatorName: '周知夏',
  OperatorId: '440300190005122030',
  OperatorMobile: '13800000022',
  OperatorEmail: 'zhou@yunling.example',
};
const one = (name: string) => [expect.objectContaining({ name })];
const papers = {
  AcceptPicUrl: one('call-acceptance-form.jpg'),
  CompanyAuthLetterPicUrl: one('company-authorization-letter.jpg'),
};
const steps = [company, people, papers];

test.each([...libraries, 'native'])('%s: each step is filled when the user gets there', async (library) => {
  page = await stage.open(`${base}/${library}?in=steps`);
  panel = await stage.panel(page);
  for (const [step, values] of steps.entries()) {
    await fill(panel);
    // Looked at while it stands: a console may forget a step that is gone. No step was left, nothing was sent.
    expect(await stateOf(page)).toMatchObject({ ...values, step, submits: 0 });
    for (const later of steps.slice(step + 1)) {
      const state = await stateOf(page);
      for (const name of Object.keys(later)) expect(state[name] ?? '', name).toBe('');
    }
    if (step === steps.length - 1) break;
    await page.bringToFront();
    await page.getByRole('button', { name: '下一步' }).click();
    await panel.getByTestId('back').click();
  }
});
