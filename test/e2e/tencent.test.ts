import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyProfile } from '../../utils/company/profile.ts';
import { fill, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

/** A Tencent Cloud account's certification (TEA) and Tencent E-Sign (TDesign), through the panel, on their real origins. */
const auth = '/developer/auth';
const ess = 'https://ess.tencent.cn/company-info';

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({ [auth]: 'tencent-account', [ess]: 'tencent-esign' });
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (address: string) => {
  page = await stage.open(address);
  panel = await stage.panel(page);
};
const file = (name: string) => ({ name, size: expect.any(Number), type: 'image/jpeg' });

describe('account certification', () => {
  test('the certificate, then the account: what the profile does not say is left', async () => {
    await stage.importSample();
    await open(auth);
    await fill(panel);
    const certificate = {
      certificateType: '多合一营业执照',
      licence: file('business-license.jpg'),
      name: '杭州云岭通信技术有限公司',
      code: '91330106MA27X0K39W',
    };
    expect(await stateOf(page)).toEqual({ ...certificate, clicks: { submit: 0, check: 0, next: 0 } });
    expect(await outcomesIn(panel)).toMatchObject({ 'company.correspondenceAddress': 'skipped' });

    await page.bringToFront();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await panel.getByTestId('back').click();
    await fill(panel);
    expect(await stateOf(page)).toEqual({
      ...certificate,
      accountName: '杭州云岭通信技术有限公司',
      accountNumber: '6222000000000000017',
      bank: '中国工商银行',
      place: expect.arrayContaining([expect.stringContaining('杭州')]),
      branch: '中国工商银行杭州西湖支行',
      clicks: { submit: 0, check: 0, next: 2 },
    });
  });

  test('an address for letters is filled where the profile has one', async () => {
    await stage.importSample((profile) => {
      profile.company.correspondenceAddress = '浙江省杭州市示例信箱 8 号';
    });
    await open(auth);
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({ address: '浙江省杭州市示例信箱 8 号' });
  });
});

describe('e-sign', () => {
  const contact = {
    LegalName: '林远山',
    Contact: '周知夏',
    Phone: '13800000022',
    Email: 'office@yunling.example',
    Licence: ['business-license.jpg'],
    submits: 0,
  };
  const code = '91330106MA27X0K39W';
  const cases: [string, string, (profile: CompanyProfile) => void, Record<string, unknown>][] = [
    ['enterprise', '', () => {}, { Kind: '1', Code: code, ...contact }],
    [
      'individual business',
      '?kind=select',
      ({ company }) => {
        company.organizationType = 'individual-business';
      },
      {
        Kind: '2',
        Code: code,
        LegalName: '林远山',
        LegalId: '330106190003071016',
        Phone: '13800000011',
        Email: contact.Email,
        Licence: contact.Licence,
        submits: 0,
      },
    ],
    [
      'institution',
      '',
      ({ company }) => {
        company.organizationType = 'institution';
        company.certificateType = 'institution-certificate';
      },
      { Kind: '3', CertificateType: '事业单位法人证书', Code: code, ...contact },
    ],
    [
      'government by its credit code',
      '?kind=select',
      ({ company }) => {
        company.organizationType = 'government';
        company.certificateType = 'credit-code-certificate';
      },
      { Kind: '3', CertificateType: '统一社会信用代码', Code: code, ...contact },
    ],
    [
      'another organisation: its organisation code',
      '',
      ({ company }) => {
        company.organizationType = 'social';
        delete company.certificateType;
      },
      { Kind: '4', Code: 'MA27X0K3-9', ...contact },
    ],
    ['traditional Chinese', '?words=tw', () => {}, { Kind: '1', Code: code, ...contact }],
  ];
  test.each(cases)('%s', async (_name, search, change, expected) => {
    await stage.importSample(change);
    await open(ess + search);
    await fill(panel);
    expect(await stateOf(page)).toEqual(expected);
  });

  test('application number', async () => {
    await stage.importSample();
    await open(`${ess}?page=application`);
    await fill(panel);
    expect(await stateOf(page)).toEqual({
      Uin: '100016000001',
      Company: '杭州云岭通信技术有限公司',
      Name: '云岭签约',
      Type: 'PC Web',
      Description: '供客户在线签署服务协议',
      Interfaces: 'CreateFlowByFiles',
      submits: 0,
    });
  });

  test('a description that is too long is left, not cut', async () => {
    await stage.importSample((profile) => {
      if (profile.esign?.application) profile.esign.application.description = '长'.repeat(101);
    });
    await open(`${ess}?page=application`);
    await fill(panel);
    expect(await stateOf(page)).not.toHaveProperty('Description');
    expect(await outcomesIn(panel)).toMatchObject({ 'esign.application.description': 'skipped' });
  });
});

describe('before filling', () => {
  test('what would come back is said first, leads to its field, and is repeated after', async () => {
    await stage.importSample((profile) => {
      // Wrong, too, but not asked for on this step.
      if (profile.people?.operator) profile.people.operator.phone = '1380000002';
      if (profile.company.bankAccount) profile.company.bankAccount.accountName = '林远山';
    });
    await open(`${auth}?step=bank`);
    const finding = (code: string) => panel.locator(`[data-testid=finding][data-code="${code}"]`);
    await finding('not-equal').waitFor();
    // Of this step alone: the code is not asked for here.
    expect(await panel.getByTestId('finding').count()).toBe(1);

    const opened = stage.extension.context.waitForEvent('page');
    await finding('not-equal').getByTestId('mend').click();
    const workspace = await opened;
    await workspace.locator('[data-field="company.bankAccount.accountName"] input:focus').waitFor();
    await workspace.close();

    await fill(panel);
    await panel.getByTestId('preflight').locator('summary').click();
    await finding('not-equal').waitFor();
    expect(await stateOf(page)).toMatchObject({ accountName: '林远山' });
  });

  test('pictures are looked at: a blank scan', async () => {
    await stage.importSample(async (_profile, folder) => {
      const page = await stage.extension.context.newPage();
      const bytes = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(1200, 900);
        const context = canvas.getContext('2d');
        if (context) {
          context.fillStyle = '#fefefe';
          context.fillRect(0, 0, 1200, 900);
        }
        const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
        return [...new Uint8Array(await blob.arrayBuffer())];
      });
      await page.close();
      await writeFile(join(folder, 'documents', 'business-license.jpg'), new Uint8Array(bytes));
    });
    await open(auth);
    await panel.locator('[data-testid=finding][data-code="picture-blank"]').waitFor();
  });
});

describe('payment check', () => {
  const typed = () => panel.getByTestId('payment-said').waitFor();
  const ask = async (amount: string) => {
    await panel.getByTestId('payment-amount').fill(amount);
    await panel.getByTestId('payment-confirm').check();
  };

  test.each(['', '&text'])('typed when confirmed, twice at the most, counted for good %s', async (look) => {
    await stage.importSample();
    await open(`${auth}?step=check${look}`);
    await page.getByRole('button', { name: '我已收到打款' }).click();
    await panel.getByTestId('payment').waitFor();
    if (await panel.getByTestId('payment-forget').isVisible())
      await panel.getByTestId('payment-forget').click();
    // Not by the button that fills everything else.
    expect(await panel.getByTestId('fill').isDisabled()).toBe(true);
    await panel.getByTestId('payment-amount').fill('0.37');
    expect(await panel.getByTestId('payment-fill').isDisabled()).toBe(true);
    await ask('1.37');
    expect(await panel.getByTestId('payment-fill').isDisabled()).toBe(true);
    await ask('0.37');
    await panel.getByTestId('payment-fill').click();
    await typed();
    expect(await stateOf(page)).toMatchObject({ amount: '0.37', clicks: { check: 0 } });

    // A panel opened again knows.
    await panel.close();
    panel = await stage.panel(page);
    await panel.getByTestId('payment-tries').waitFor();
    await ask('0.42');
    expect(await panel.getByTestId('payment-fill').isDisabled()).toBe(true);
    await panel.getByTestId('payment-again').check();
    await panel.getByTestId('payment-fill').click();
    await typed();
    expect(await stateOf(page)).toMatchObject({ amount: '0.42', clicks: { check: 0 } });
    await panel.getByTestId('payment-used').waitFor();
    expect(await panel.getByTestId('payment-fill').count()).toBe(0);
  });
});
