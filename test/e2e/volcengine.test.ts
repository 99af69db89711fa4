import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fill, mountedAnew, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

/**
 * Volcengine's API Explorer and console, built with Arco on their real origins: every parameter in the page's own state,
 * a list that grows by its own button and by nothing else, and no call ever made.
 */
const explorer = 'https://api.volcengine.com';
const consoleOrigin = 'https://console.volcengine.com';

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({
    [`${explorer}/api-explorer`]: 'volcengine-explorer',
    [`${consoleOrigin}/vms/qualification`]: 'volcengine-qualification',
  });
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (url: string) => {
  page = await stage.open(url);
  panel = await stage.panel(page);
};
const at = (query: string) => `${explorer}/api-explorer?${query}`;

const web = 'https://files.yunling.example/papers';
const withUrls = (
  change: (profile: Parameters<Parameters<Stage['importSample']>[0] & object>[0]) => void = () => {},
) =>
  stage.importSample((profile) => {
    profile.publicUrls = {
      businessLicense: `${web}/licence.jpg`,
      legalRepresentativeId: `${web}/legal-id.jpeg`,
      operatorId: `${web}/operator-id.png`,
      operatorHoldingId: `${web}/operator-holding.jpg`,
      networkCommitmentLetter: `${web}/commitment.jpg`,
      numberApplicationLetter: `${web}/letter.jpg?v=2`,
      businessUsageCommitmentLetter: `${web}/usage.png`,
    };
    change(profile);
  });

const common = { Action: 'Click2CallCompanyAuth', Version: '2022-01-01', Region: 'cn-beijing' };
const scripts = [
  {
    scriptContent: '您好，这里是云岭通信，您昨天的订单已安装完成，想了解一下您的使用情况。',
    scriptScene: '订单回访',
  },
  { scriptContent: '您好，这里是云岭通信售后，您反馈的问题我们已安排工程师处理。', scriptScene: '售后咨询' },
];
const company = {
  ...common,
  companyName: '杭州云岭通信技术有限公司',
  companyCreditCode: '91330106MA27X0K39W',
  businessLicensePicUrl: `${web}/licence.jpg`,
  businessLicensePicFilename: 'licence.jpg',
  proprietorIdcardPicUrl: `${web}/legal-id.jpeg`,
  proprietorIdcardPicFilename: 'legal-id.jpeg',
  operatorIdcardPicUrl: `${web}/operator-id.png`,
  operatorIdcardPicFilename: 'operator-id.png',
  operatorIdcardInhandPicUrl: `${web}/operator-holding.jpg`,
  operatorIdcardInhandPicFilename: 'operator-holding.jpg',
  networkaccessCommitmentletterPicUrl: `${web}/commitment.jpg`,
  networkaccessCommitmentletterPicFilename: 'commitment.jpg',
  numberapplicationOfficialletterPicUrl: `${web}/letter.jpg?v=2`,
  numberapplicationOfficialletterPicFilename: 'letter.jpg',
  calleeSource: '公众号',
  businessCarrier: '杭州云岭通信技术有限公司',
  scriptList: scripts,
};
const clicks = { call: 0, reset: 0, sign: 0, added: 0, removed: 0 };

describe('Click2CallCompanyAuth', () => {
  test.each(['', '&in=dialog', '&in=shadow', '&in=late'])(
    'every parameter, a row for each wording: %s',
    async (how) => {
      await withUrls();
      await open(at(`api=company${how}`));
      if (how === '&in=dialog') await page.getByRole('button', { name: '调试' }).click();
      if (how === '&in=late') await mountedAnew(page);
      await fill(panel);
      expect(await stateOf(page)).toEqual({ ...company, clicks: { ...clicks, added: 1 } });
      expect(new Set(Object.values(await outcomesIn(panel)))).toEqual(new Set(['filled']));
    },
  );

  test('filled again: no row is added twice', async () => {
    await open(at('api=company'));
    await fill(panel);
    await panel.getByTestId('retry').click();
    await panel.getByTestId('report').waitFor({ state: 'detached' });
    await panel.getByTestId('report').waitFor({ timeout: 60_000 });
    expect(await stateOf(page)).toEqual({ ...company, clicks: { ...clicks, added: 1 } });
  });

  test.each(['none', 'two'])('a list whose button is missing or not the only one: %s', async (list) => {
    await open(at(`api=company&list=${list}`));
    await fill(panel);
    expect(await stateOf(page)).toEqual({ ...company, scriptList: [scripts[0]], clicks });
    expect(await panel.getByTestId('report').innerText()).toContain('档案里共有 2 条');
  });

  test('an address the provider cannot fetch is left, and its file name with it', async () => {
    await withUrls((profile) => {
      if (!profile.publicUrls) return;
      profile.publicUrls.businessLicense = 'https://192.168.1.5/licence.jpg';
      profile.publicUrls.operatorId = 'http://files.yunling.example/a.jpg';
      delete profile.publicUrls.operatorHoldingId;
      if (profile.telephony?.scripts) profile.telephony.scripts.length = 1;
    });
    await open(at('api=company'));
    await fill(panel);
    const {
      businessLicensePicUrl: _1,
      businessLicensePicFilename: _2,
      operatorIdcardPicUrl: _3,
      operatorIdcardPicFilename: _4,
      operatorIdcardInhandPicUrl: _5,
      operatorIdcardInhandPicFilename: _6,
      ...others
    } = company;
    expect(await stateOf(page)).toEqual({ ...others, scriptList: [scripts[0]], clicks });
    expect(await panel.getByTestId('report').innerText()).toContain('公网图片地址');
  });
});

describe('Click2CallNumberAuth', () => {
  test('numbers once each, what to do with them by the profile alone, and the order is said', async () => {
    await withUrls((profile) => {
      if (!profile.telephony) return;
      profile.telephony.numberReport = {
        action: 'add',
        numbers: ['0571-80000000', '057180000001', '057180000000'],
      };
      if (profile.telephony.scripts) profile.telephony.scripts.length = 1;
    });
    await open(at('api=number'));
    await fill(panel);
    expect(await stateOf(page)).toEqual({
      ...common,
      Action: 'Click2CallNumberAuth',
      companyName: company.companyName,
      companyCreditCode: company.companyCreditCode,
      action: 'add',
      aNumbers: '057180000000,057180000001',
      businessUsageCommitmentletterPicUrl: `${web}/usage.png`,
      businessUsageCommitmentletterPicFilename: 'usage.png',
      script: scripts[0]?.scriptContent,
      scriptScene: scripts[0]?.scriptScene,
      clicks,
    });
    expect(await panel.getByTestId('report').innerText()).toContain('Click2CallCompanyAuth');
  });

  test('nothing said of the action: it is the user’s', async () => {
    await withUrls();
    await open(at('api=number'));
    await fill(panel);
    const state = await stateOf(page);
    expect([state.action ?? '', state.aNumbers ?? '']).toEqual(['', '']);
    expect(await outcomesIn(panel)).toMatchObject({ 'telephony.numberReport.action': 'skipped' });
  });
});

test('the console’s qualification', async () => {
  await stage.importSample();
  await open(`${consoleOrigin}/vms/qualification`);
  await fill(panel);
  expect(await stateOf(page)).toEqual({
    QualificationEntity: '杭州云岭通信技术有限公司',
    CertificateThreeInOne: 1,
    UnitSocialCreditCode: '91330106MA27X0K39W',
    EnterpriseAddress: '浙江省杭州市西湖区示例路 18 号 3 幢 502 室',
    ThreeInOneBusinessLicensePhoto: ['business-license.jpg'],
    LegalRepresentativeName: '林远山',
    LegalRepresentativeId: '330106190003071016',
    LegalRepresentativeFrontIdPhoto: ['legal-representative-id-front.jpg'],
    LegalRepresentativeBackIdPhoto: ['legal-representative-id-back.jpg'],
    DocOfNumberApplyPhoto: ['number-application-letter.jpg'],
    CommitmentLetterOfNetAccessPhoto: ['network-commitment-letter.jpg'],
    AdminName: '周知夏',
    AdminContactNumber: '13800000022',
    AdminIdCardNumber: '440300190005122030',
    AdminIdCardFrontPhoto: ['operator-id-front.jpg'],
    AdminIdCardBackPhoto: ['operator-id-back.jpg'],
    AdminIdCardPhotoWithPeople: ['operator-holding-id.jpg'],
    Description: '对已下单客户做订单回访与售后咨询',
    // The scene's number and the agreement are the user's.
    SceneType: null,
    agree: null,
    submits: 0,
  });
});
