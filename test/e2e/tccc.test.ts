import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { fill, mountedAnew, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

/**
 * The main job through the panel, as a user does it: TCCC's forms built with Tencent's own library on its real
 * origin. What counts is the page framework's state, that is what its own submit would send.
 */
const update = '/ccc/enterprise/update';
const apply = '/ccc/number/apply';

let stage: Stage;
beforeAll(async () => {
  stage = await setUp({
    [update]: 'tccc-qualification',
    [apply]: 'tccc-number',
    '/ccc/enterprise': 'tccc-list',
    '/ccc/customer': 'tccc-customer',
    '/ccc/invoice': 'tccc-invoice',
    '/login': 'tccc-login',
  });
});
afterAll(() => stage.close());

let page: Page;
let panel: Page;
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (path: string) => {
  page = await stage.open(path);
  panel = await stage.panel(page);
};

const picture = { size: expect.any(Number), type: 'image/jpeg' };
const file = (name: string) => ({ ...picture, name });

const common = {
  CompanyName: '杭州云岭通信技术有限公司',
  BusinessId: '91330106MA27X0K39W',
  BusinessIdPicUrl: file('business-license.jpg'),
  CorporationName: '林远山',
  CorporationId: '330106190003071016',
  CorporationIdPicUrl: file('legal-representative-id.jpg'),
  CorporationMobile: '13800000011',
  CorporationMobilePicUrl: file('legal-representative-phone-proof.jpg'),
  NetworkCommitmentPicUrl: file('network-commitment-letter.jpg'),
  CompanyAuthLetterPicUrl: file('company-authorization-letter.jpg'),
  AcceptPicUrl: file('call-acceptance-form.jpg'),
  UseDescribeFileUrl: {
    name: 'call-script.docx',
    size: expect.any(Number),
    type: expect.stringContaining('word'),
  },
};
const operator = {
  ApplicantType: '1',
  OperatorName: '周知夏',
  OperatorId: '440300190005122030',
  OperatorIdPicUrl: file('operator-id.jpg'),
  OperatorHoldingOnIdPicUrl: file('operator-holding-id.jpg'),
  CommissionPicUrl: file('power-of-attorney.jpg'),
  OperatorMobile: '13800000022',
  OperatorEmail: 'zhou@yunling.example',
  OperatorMobilePicUrl: file('operator-phone-proof.jpg'),
};
const untouched = { clicks: { submit: 0, cancel: 0 } };

describe('enterprise qualification', () => {
  test('a letter that says another name than the profile, until it is put right', async () => {
    await stage.importSample((profile) => {
      profile.company.sameAsTencentAccount = true;
    });
    const workspace = await stage.extension.extensionPage('workspace.html');
    await workspace.getByText('杭州云岭通信技术有限公司').first().click();
    const card = workspace.locator('.document[data-kind="network-commitment-letter"]');
    const form = workspace.getByTestId('letter-form');
    const write = async (name: string) => {
      await card.getByTestId('letter').click();
      await form.getByLabel('经办人姓名', { exact: true }).fill(name);
      await form.getByLabel('经办人证件号码', { exact: true }).fill('440300190005122030');
      await form.getByLabel('企业名称', { exact: true }).focus();
      // As everywhere: not to be read over a shoulder.
      expect(await form.locator('.mask').innerText()).toMatch(/^4403\*+2030$/);
      expect(await violations(workspace)).toEqual([]);
      await form.getByTestId('letter-save').click();
      await form.waitFor({ state: 'detached' });
    };
    await write('林远山');
    await card.getByText('函件内容 (2)').waitFor();
    await open(update);
    const findings = panel.getByTestId('finding');
    await findings.first().waitFor();
    expect(await findings.first().getAttribute('data-code')).toBe('letter-differs');
    expect(await findings.first().innerText()).toContain('电信入网承诺书里的经办人姓名与档案不一致');
    await panel.close();
    await page.close();

    await workspace.bringToFront();
    await write('周知夏');
    await workspace.close();
    await open(update);
    await panel.locator('[data-testid=fill]:enabled').waitFor();
    await expect.poll(() => panel.locator('[data-code="letter-differs"]').count()).toBe(0);
  });

  test('by the operator: every field, and what the profile can’t know is left', async () => {
    await stage.importSample();
    await open(update);
    await fill(panel);
    const state = await stateOf(page);
    expect(state).toEqual({ ...common, ...operator, ...untouched });
    expect(await outcomesIn(panel)).toMatchObject({
      'company.sameAsTencentAccount': 'skipped',
      'legal-representative-id': 'filled',
      'people.operator.email': 'filled',
    });
  });

  test('what was received by the provider is a picture within its bounds', async () => {
    const sizes = stage.server.received
      .filter(({ type }) => type?.startsWith('image/'))
      .map(({ size }) => size);
    expect(sizes.length).toBeGreaterThanOrEqual(10);
    for (const size of sizes) {
      expect(size).toBeGreaterThan(50 * 1024);
      expect(size).toBeLessThanOrEqual(5 * 1024 * 1024);
    }
  });

  test('by the legal representative: the operator’s rows never appear', async () => {
    await stage.importSample((profile) => {
      profile.applicant = 'legal-representative';
      profile.company.sameAsTencentAccount = true;
    });
    await open(update);
    await fill(panel);
    expect(await stateOf(page)).toEqual({
      ...common,
      ApplicantType: '0',
      IsEqualTencentCloud: '1',
      CorporationHoldingOnIdPicUrl: file('legal-representative-holding-id.jpg'),
      ...untouched,
    });
  });

  test.each(['split', 'late', 'tw'])('variant %s', async (variant) => {
    await stage.importSample();
    await open(`${update}?variant=${variant}`);
    // late: mounts after 1.5 s, and once more a second later.
    if (variant === 'late') await mountedAnew(page);
    await fill(panel);
    const state = await stateOf(page);
    expect(state).toMatchObject({
      ...untouched,
      CompanyName: common.CompanyName,
      CorporationName: common.CorporationName,
      CorporationId: common.CorporationId,
      OperatorName: operator.OperatorName,
      OperatorId: operator.OperatorId,
      BusinessIdPicUrl: common.BusinessIdPicUrl,
      CommissionPicUrl: operator.CommissionPicUrl,
    });
  });

  test('in a dialog', async () => {
    await open(`${update}?variant=dialog`);
    await panel.getByTestId('no-form').waitFor();
    await page.getByRole('button', { name: '添加企业资质' }).click();
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({ ...operator, CompanyName: common.CompanyName, ...untouched });
  });

  test('step by step: each step is filled when the user gets there', async () => {
    await open(`${update}?variant=steps`);
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({ CompanyName: common.CompanyName });
    for (let step = 0; step < 2; step++) {
      await page.bringToFront();
      await page.getByRole('button', { name: '下一步' }).click();
      await panel.getByTestId('back').click();
      await fill(panel);
    }
    const state = await stateOf(page);
    expect(state).toMatchObject({
      CorporationName: common.CorporationName,
      OperatorName: operator.OperatorName,
      AcceptPicUrl: common.AcceptPicUrl,
      ...untouched,
    });
  });
});

describe('number application', () => {
  test('landline for both directions: with proof', async () => {
    await stage.importSample();
    await open(apply);
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({
      numberType: 'fixed',
      callType: '2',
      place: ['p10', '浙江/杭州'],
      quantity: 2,
      letter: file('number-application-letter.jpg'),
      proof: file('outbound-purpose-proof.jpg'),
      ...untouched,
    });
  });

  test('the other number request of the profile: 400, inbound only, no proof', async () => {
    await open(apply);
    await panel.getByTestId('number-request').selectOption({ index: 1 });
    await fill(panel);
    const state = await stateOf(page);
    expect(state).toMatchObject({ numberType: '400', callType: '0', quantity: 1, ...untouched });
    expect(state).not.toHaveProperty('proof');
  });

  test('as selects, places without 省 and 市', async () => {
    await open(`${apply}?variant=select`);
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({ numberType: 'fixed', callType: '2', quantity: 2 });
  });
});

describe('pages of the same origin that are no form of ours', () => {
  test.each(['/ccc/enterprise', '/ccc/customer', '/ccc/invoice', '/login'])('%s', async (path) => {
    await open(path);
    await page.waitForTimeout(1500);
    await panel.getByTestId('refresh').click();
    await panel.getByTestId('no-form').waitFor();
    expect(await panel.getByTestId('fill').count()).toBe(0);
  });
});
