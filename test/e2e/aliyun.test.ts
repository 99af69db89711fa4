import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fill, mountedAnew, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

/**
 * Alibaba Cloud's voice console, built with Fusion Next on its real origin: the ordinary and the 400 qualification and
 * the renewal of an expired one. All of the page's own state is compared: a field nobody expects was touched.
 */
const origin = 'https://dyvms.console.aliyun.com';
const at = (query: string) => `${origin}/corp?${query}`;

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({ [`${origin}/corp`]: 'aliyun-qualification' });
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (query: string) => {
  page = await stage.open(at(query));
  panel = await stage.panel(page);
};
const named = (
  change: (profile: Parameters<Parameters<Stage['importSample']>[0] & object>[0]) => void = () => {},
) =>
  stage.importSample((profile) => {
    if (profile.telephony) profile.telephony.qualificationName = '订单回访资质';
    change(profile);
  });

const untouched = { clicks: { submit: 0, cancel: 0, reuse: 0 } };
const people = {
  legalName: '林远山',
  legalNumber: '330106190003071016',
  legalTerm: ['2016-05-20', '2099-12-31'],
  legalFront: ['legal-representative-id-front.jpg'],
  legalBack: ['legal-representative-id-back.jpg'],
};
const ordinary = {
  certificateType: '企业营业执照',
  licence: ['business-license.jpg'],
  corpName: '杭州云岭通信技术有限公司',
  orgCode: 'MA27X0K3-9',
  corpType: '有限责任公司',
  address: '浙江省杭州市西湖区示例路 18 号 3 幢 502 室',
  province: '浙江省',
  city: '杭州市',
  term: ['2015-03-02', '2099-12-31'],
  ...people,
  adminFront: ['operator-id-front.jpg'],
  adminBack: ['operator-id-back.jpg'],
  adminHolding: ['operator-holding-id.jpg'],
  adminName: '周知夏',
  adminNumber: '440300190005122030',
  adminTerm: ['2019-08-01', '2039-08-01'],
  adminPhone: '13800000022',
  commitment: ['network-commitment-letter.jpg'],
  letter: ['number-application-letter.jpg'],
  letterDate: '2026-11-03',
  commitmentDate: '2026-11-02',
  remark: '对已下单客户做订单回访与售后咨询',
  alias: '订单回访资质',
};

/** The page's values without what is empty, and without the record of changes. */
const values = async () => {
  const { changed: _changed, ...state } = await stateOf<Record<string, unknown> & { changed: string[] }>(
    page,
  );
  return Object.fromEntries(
    Object.entries(state).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
};

describe('ordinary qualification', () => {
  test.each(['', '&lang=tw&in=dialog', '&in=late', '&in=frame', '&in=shadow'])(
    'every field: %s',
    async (how) => {
      await named();
      await open(`form=ordinary${how}`);
      if (how.includes('dialog')) await page.getByRole('button', { name: '添加新資質' }).click();
      if (how === '&in=late') await mountedAnew(page);
      await fill(panel);
      expect(await values()).toEqual({ ...ordinary, ...untouched });
      expect(new Set(Object.values(await outcomesIn(panel)))).toEqual(new Set(['filled']));
    },
  );

  test('what the console reads off the pictures does not stay where the profile knows better', async () => {
    await named();
    await open('form=ordinary&ocr');
    await fill(panel);
    await page.waitForFunction(
      () => (globalThis as unknown as { ocrReadings(): number }).ocrReadings() === 3,
    );
    expect(await values()).toEqual({ ...ordinary, ...untouched });
  });

  test('step by step', async () => {
    await named();
    await open('form=ordinary&in=steps');
    // A console may forget the values of a step that is gone from its state; each is looked at while it stands.
    let seen = {};
    for (let step = 0; step < 3; step++) {
      await fill(panel);
      seen = { ...seen, ...(await values()) };
      if (step === 2) break;
      await page.bringToFront();
      await page.getByRole('button', { name: '下一步' }).click();
      await panel.getByTestId('back').click();
    }
    expect(seen).toEqual({ ...ordinary, ...untouched });
  });
});

describe('400 qualification', () => {
  const hotline = {
    carrier: '400码号(CT)',
    corpName: '杭州云岭通信技术有限公司',
    creditCode: '91330106MA27X0K39W',
    term: ['2015-03-02', '2099-12-31'],
    address: '浙江省杭州市西湖区示例路 18 号 3 幢 502 室',
    ...people,
    legalKind: '身份证',
    purpose: '对已下单客户做订单回访与售后咨询',
    ...untouched,
  };
  test.each(['', '&lang=tw'])('three in one: %s', async (how) => {
    await named();
    await open(`form=400${how}`);
    await fill(panel);
    expect(await values()).toEqual({ ...hotline, threeInOne: '是', licence: ['business-license.jpg'] });
  });

  test('three papers apart', async () => {
    await named((profile) => {
      profile.company.threeInOne = false;
    });
    await open('form=400');
    await fill(panel);
    expect(await values()).toEqual({ ...hotline, threeInOne: '否', licenceApart: ['business-license.jpg'] });
    // The sample has no such papers: left, and said so.
    expect(await outcomesIn(panel)).toMatchObject({ 'tax-registration-certificate': 'skipped' });
  });
});

describe('renewal', () => {
  test.each(['', '&lang=tw'])('only the papers that ran out: %s', async (how) => {
    await named();
    await open(`form=renewal${how}`);
    const before = await values();
    await fill(panel);
    const replaced = {
      // The old scan has the same name: the new one must not be taken for it.
      licence: [expect.stringMatching(/^business-license-[0-9a-f]{6}\.jpg$/)],
      term: ordinary.term,
      adminFront: ['operator-id-front.jpg'],
      adminBack: ['operator-id-back.jpg'],
      adminHolding: ['operator-holding-id.jpg'],
      adminTerm: ordinary.adminTerm,
    };
    expect(await values()).toEqual({ ...before, ...replaced });
    const { changed } = await stateOf<{ changed: string[] }>(page);
    expect(changed).toEqual(Object.keys(replaced).sort());
  });
});
