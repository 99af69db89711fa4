import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filledNative, nativePage } from './native-page.ts';
import { fill, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

/**
 * The qualification form in every other library, through the panel: filled, filled again, undone. What counts is the
 * page's own state, all of it: a key that a test does not expect is a field that was touched.
 */
const update = '/ccc/enterprise/update';

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({
    ...Object.fromEntries(
      ['fusion', 'arco', 'tdesign', 'antd', 'element'].map((name) => [
        `${update}/${name}`,
        `${name}-qualification`,
      ]),
    ),
    [`${update}/native`]: nativePage(),
  });
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (name: string) => {
  page = await stage.open(`${update}/${name}`);
  panel = await stage.panel(page);
};

/** With end dates, so that ranges can be filled. */
const withDates = (hasPlace: boolean) =>
  stage.importSample((profile) => {
    if (!hasPlace) delete profile.company.city;
    if (!hasPlace) delete profile.company.province;
    profile.company.sameAsTencentAccount = true;
    if (profile.company.businessTerm) profile.company.businessTerm.to = '2045-03-01';
    const validity = profile.people?.legalRepresentative?.idValidity;
    if (validity) validity.to = '2036-05-20';
  });

const again = async () => {
  await panel.getByTestId('retry').click();
  await panel.getByTestId('report').waitFor({ state: 'detached' });
  await panel.getByTestId('report').waitFor({ timeout: 60_000 });
};
const undo = async () => {
  await panel.getByTestId('undo').click();
  await panel.getByTestId('undone').waitFor({ timeout: 60_000 });
  return (await panel.getByTestId('undone').textContent()) ?? '';
};
const reasonOf = (key: string) =>
  panel.locator(`[data-testid=row][data-key="${key}"] .reason`).first().textContent();

/** The framework's state without sizes and upload states: names of files, texts of dates. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const all = value.map(plain);
    return all.some((each) => each !== '') ? all : '';
  }
  if (value && typeof value === 'object') return (value as { name: string }).name;
  return typeof value === 'string' ? value.replace(/^(\d{4})\.(\d\d)\.(\d\d)$/, '$1-$2-$3') : (value ?? '');
};
const plainState = async () =>
  Object.fromEntries(
    Object.entries(await stateOf(page))
      .map(([key, value]) => [key, plain(value)])
      .filter(([, value]) => value !== ''),
  );

const texts = {
  CompanyName: '杭州云岭通信技术有限公司',
  BusinessId: '91330106MA27X0K39W',
  CorporationName: '林远山',
  CorporationId: '330106190003071016',
  CorporationMobile: '13800000011',
  OperatorName: '周知夏',
  OperatorId: '440300190005122030',
  OperatorMobile: '13800000022',
  OperatorEmail: 'zhou@yunling.example',
};
const files = {
  BusinessIdPicUrl: ['business-license.jpg'],
  CorporationIdPicUrl: ['legal-representative-id.jpg'],
  NetworkCommitmentPicUrl: ['network-commitment-letter.jpg'],
  CorporationMobilePicUrl: ['legal-representative-phone-proof.jpg'],
  CompanyAuthLetterPicUrl: ['company-authorization-letter.jpg'],
  AcceptPicUrl: ['call-acceptance-form.jpg'],
  OperatorIdPicUrl: ['operator-id.jpg'],
  OperatorHoldingOnIdPicUrl: ['operator-holding-id.jpg'],
  CommissionPicUrl: ['power-of-attorney.jpg'],
  OperatorMobilePicUrl: ['operator-phone-proof.jpg'],
  UseDescribeFileUrl: ['call-script.docx'],
};
const terms = { business: ['2015-03-02', '2045-03-01'], id: ['2016-05-20', '2036-05-20'] };
const choices = { ApplicantType: '1', IsEqualTencentCloud: '1' };

/** Fusion's and Arco's pages ask for province and city, the others for a district besides, which no profile has. */
const twoLevels = {
  all: {
    ...choices,
    ...texts,
    ...files,
    CorporationIdKind: '0',
    Term: terms.business,
    CorporationIdTerm: terms.id,
  },
  chosen: { ...choices, CorporationIdKind: '0' },
};
const threeLevels = {
  all: {
    ...choices,
    ...texts,
    ...files,
    CorporationIdType: 'id',
    BusinessTerm: terms.business,
    CorporationIdTerm: terms.id,
  },
  chosen: { ...choices, CorporationIdType: 'id' },
};
const notCleared = ['申请人身份', '是否与腾讯云账号的资质一致', '证件类型'];

interface Case {
  library: string;
  all: Record<string, unknown>;
  /** What stays after undo: nothing on the page unchooses it. */
  stays: Record<string, unknown>;
  named: string[];
}
const cases: Case[] = [
  {
    library: 'fusion',
    all: { ...twoLevels.all, Region: '330100' },
    stays: { ...twoLevels.chosen, Region: '330100' },
    named: [...notCleared, '企业归属省市'],
  },
  {
    library: 'arco',
    all: { ...twoLevels.all, Region: ['330000', '330100'] },
    stays: { ...twoLevels.chosen, Region: ['330000', '330100'] },
    named: [...notCleared, '企业归属省市'],
  },
  {
    library: 'tdesign',
    all: threeLevels.all,
    // Its ranges have no clear button on this page.
    stays: { ...threeLevels.chosen, BusinessTerm: terms.business, CorporationIdTerm: terms.id },
    named: [...notCleared, '营业期限', '法定代表人身份证有效期'],
  },
  { library: 'antd', all: threeLevels.all, stays: threeLevels.chosen, named: notCleared },
  { library: 'element', all: threeLevels.all, stays: threeLevels.chosen, named: notCleared },
];

describe('component libraries', () => {
  test.each(cases)('$library: filled, unchanged, undone', async ({ library, all, stays, named }) => {
    const hasRegion = 'Region' in all;
    await withDates(hasRegion || library === 'antd');
    await open(library);
    const before = await plainState();
    await fill(panel);
    const full = { ...all, submits: 0 };
    expect(await plainState()).toEqual(full);
    const outcomes = await outcomesIn(panel);
    const { 'company.place': place, ...others } = outcomes;
    expect(Object.keys(others)).toHaveLength(25);
    expect(new Set(Object.values(others))).toEqual(new Set(['filled']));
    // antd: province and city are no answer to a question for the district too.
    expect(place).toBe(hasRegion ? 'filled' : library === 'antd' ? 'failed' : 'skipped');

    await again();
    expect(await plainState()).toEqual(full);
    const { 'company.place': _place, ...second } = await outcomesIn(panel);
    expect(second).toEqual(Object.fromEntries(Object.keys(others).map((key) => [key, 'unchanged'])));

    const said = await undo();
    expect(await plainState()).toEqual({ ...before, ...stays, submits: 0 });
    for (const label of named) expect(said).toContain(label);
    for (const label of ['企业名称', '经办人名称', '电话受理单']) expect(said).not.toContain(label);
  });
});

describe('plain controls', () => {
  test('filled, unchanged, undone; no event too many', async () => {
    await stage.importSample();
    await open('native');
    const before = await stateOf(page);
    await fill(panel);
    const first = await stateOf<Record<string, unknown> & { inputs: Record<string, number> }>(page);
    expect(first).toEqual({
      ...filledNative,
      // Long-term, and a date field has no way to say so; the scope is not in the profile.
      TermTo: '',
      BusinessScope: '',
      Remark: '',
      agree: false,
      BusinessIdPicUrl: [{ name: 'business-license.jpg', size: expect.any(Number) }],
      OperatorIdPicUrl: [{ name: 'operator-id.jpg', size: expect.any(Number) }],
      AcceptPicUrl: [{ name: 'call-acceptance-form.jpg', size: expect.any(Number) }],
      CompanyAuthLetterPicUrl: [{ name: 'company-authorization-letter.jpg', size: expect.any(Number) }],
      submits: 0,
      clicks: [],
      uploads: 4,
      inputs: expect.any(Object),
    });
    expect(Object.keys(first.inputs)).not.toContain('Remark');
    expect(await outcomesIn(panel)).toMatchObject({
      'company.businessTerm.to': 'skipped',
      'company.businessScope': 'skipped',
    });
    expect(await reasonOf('company.businessTerm.to')).toContain('长期');

    await again();
    expect(await stateOf(page)).toEqual(first);

    const said = await undo();
    const { inputs: _after, uploads: _uploads, ...undone } = await stateOf(page);
    const { inputs: _inputs, uploads: _none, ...untouched } = before;
    // A radio cannot be unchosen.
    expect(undone).toEqual({ ...untouched, ApplicantType: '1' });
    expect(said).toContain('申请人身份');
  });
});
