import { afterAll, expect, test } from 'vitest';
import type { ControlKind, StepValue } from '../../utils/autofill/scan-types.ts';
import { closeBrowser, openConsole } from './page.ts';
import type { TestFile } from './row-gallery.ts';

type Value = Exclude<StepValue, { type: 'files' }> | { type: 'files'; files: TestFile[] };

const text = (value: string): Value => ({ type: 'text', text: value });
const option = (...anyOf: string[]): Value => ({ type: 'option', anyOf });
const jpeg = (name: string): Value => ({ type: 'files', files: [{ name, type: 'image/jpeg', kb: 80 }] });
const sent = (name: string) => [{ name, size: 80 * 1024 }];

interface Row {
  label: string;
  kind: ControlKind;
  value: Value;
  /** Key and content of the state. */
  key: string;
  state: unknown;
}

const picture = (label: string, key: string): Row => ({
  label,
  kind: 'upload',
  value: jpeg(`${key}.jpg`),
  key,
  state: sent(`${key}.jpg`),
});
const typed = (label: string, key: string, value: string): Row => ({
  label,
  kind: 'text',
  value: text(value),
  key,
  state: value,
});

/** Invented values; order as on the page, 申请人身份 first because it brings the operator's rows. */
const rows: Row[] = [
  {
    label: '申请人身份',
    kind: 'radio',
    value: option('经办人（受法定代表人委托）'),
    key: 'ApplicantType',
    state: '1',
  },
  typed('企业名称', 'CompanyName', '杭州云岭科技有限公司'),
  typed('统一社会信用代码', 'BusinessId', '91330106MA00000000'),
  {
    label: '营业期限',
    kind: 'date-range',
    value: { type: 'dates', from: '2015-06-18', to: '2045-06-17' },
    key: 'BusinessTerm',
    state: ['2015-06-18', '2045-06-17'],
  },
  {
    label: '企业归属省市',
    kind: 'cascader',
    value: { type: 'path', levels: [['浙江', '浙江省'], ['杭州', '杭州市'], ['西湖区']] },
    key: 'Place',
    state: ['zj', 'hz', 'xh'],
  },
  picture('营业执照扫描件（加盖公章）', 'BusinessIdPicUrl'),
  {
    label: '是否与腾讯云账号的资质一致',
    kind: 'radio',
    value: option('一致'),
    key: 'IsEqualTencentCloud',
    state: '1',
  },
  typed('法定代表人名称', 'CorporationName', '张云'),
  {
    label: '证件类型',
    kind: 'select',
    value: option('身份证', '居民身份证'),
    key: 'CorporationIdType',
    state: 'id',
  },
  typed('法定代表人身份证号码', 'CorporationId', '11010519491231002X'),
  {
    label: '法定代表人身份证有效期',
    kind: 'date-range',
    value: { type: 'dates', from: '2018-02-01', to: '2038-02-01' },
    key: 'CorporationIdTerm',
    state: ['2018-02-01', '2038-02-01'],
  },
  picture('法定代表人身份证正反面扫描件', 'CorporationIdPicUrl'),
  typed('法定代表人手机号', 'CorporationMobile', '13800000000'),
  picture('法定代表人手机号码实名认证', 'CorporationMobilePicUrl'),
  typed('经办人名称', 'OperatorName', '李岭'),
  typed('经办人证件号码', 'OperatorId', '11010519491231002X'),
  picture('经办人身份证正反面扫描件', 'OperatorIdPicUrl'),
  picture('经办人手持身份证照', 'OperatorHoldingOnIdPicUrl'),
  typed('经办人手机号', 'OperatorMobile', '13900000000'),
  typed('经办人邮箱', 'OperatorEmail', 'liling@example.com'),
  picture('经办人手机号码实名认证', 'OperatorMobilePicUrl'),
  picture('委托授权书', 'CommissionPicUrl'),
  picture('电话受理单', 'AcceptPicUrl'),
  picture('安全合规使用承诺书', 'NetworkCommitmentPicUrl'),
  picture('公司授权函', 'CompanyAuthLetterPicUrl'),
  {
    label: '通话话术',
    kind: 'upload',
    value: { type: 'files', files: [{ name: '话术.docx', type: '', kb: 80 }] },
    key: 'UseDescribeFileUrl',
    state: sent('话术.docx'),
  },
];

/**
 * Through the real scan and fill: every row found by its label, filled, reported `filled`, in the framework's state;
 * a second round is `unchanged`; the submit button was never pressed.
 */
export function qualificationTest(console: string, library: string, query = ''): void {
  afterAll(closeBrowser);
  test(`${console}${query}: the whole qualification`, async () => {
    const page = await openConsole(
      console,
      `https://console.cloud.tencent.com/ccc/enterprise/update${query}`,
    );
    const round = async ({ label, value }: Row) =>
      page.isolated<{
        outcome: string;
        reason?: unknown;
        shown: string[];
        kind: string;
        library: string;
      }>(`(async () => {
        const control = rr.scan().controls.find((c) => c.labels.row.replace(/[:：*\\s]/g, '') === ${JSON.stringify(label)});
        if (!control) return { outcome: 'no control' };
        const value = ${JSON.stringify(value)};
        if (value.type === 'files')
          value.files = value.files.map((f) => ({ name: f.name, type: f.type, base64: btoa('x'.repeat(f.kb * 1024)) }));
        return { ...(await rr.fill(control.ref, value, true)), kind: control.kind, library: control.library };
      })()`);
    const outcomes: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const row of rows) {
      const { outcome, reason, kind, library: of } = await round(row);
      outcomes[row.label] = { outcome, reason, kind, library: of };
      expected[row.label] = { outcome: 'filled', reason: undefined, kind: row.kind, library };
    }
    expect(outcomes).toEqual(expected);
    const state = await page.state();
    expect(state).toMatchObject(Object.fromEntries(rows.map(({ key, state }) => [key, state])));
    expect(state.submits).toBe(0);
    for (const row of rows.filter(({ kind }) => kind !== 'upload')) {
      expect({ label: row.label, outcome: (await round(row)).outcome }).toEqual({
        label: row.label,
        outcome: 'unchanged',
      });
    }
    await page.close();
  });
}
