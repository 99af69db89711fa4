import { describe, expect, it } from 'vitest';
import type { Inspection, PreviewRow } from '../../utils/messages.ts';
import { asJson, detected, filled, nothingFound, nothingToFill } from './report.ts';
import { clip, columns, describeReport, table } from './table.ts';

const form = { provider: 'tencent-ccc', id: 'tencent-ccc/enterprise', confidence: 0.93 };
const url = 'https://console.cloud.tencent.com/ccc/enterprise/update';

const inspection: Inspection = {
  document: 'D1',
  form: {
    ...form,
    name: { 'zh-CN': '企业资质', 'zh-TW': '企業資質', en: 'Qualification' },
    providerName: {
      'zh-CN': '腾讯云联络中心',
      'zh-TW': '騰訊雲聯絡中心',
      en: 'Tencent Cloud Contact Center',
    },
  },
  controls: 3,
  recognised: 1,
  fields: [
    { ref: 'a', key: 'company.name', label: '企业名称', kind: 'text', library: 'tea', via: 'vocabulary' },
  ],
  reviews: [],
  scanMs: 12,
};

const row = (over: Partial<PreviewRow>): PreviewRow => ({
  ref: 'a',
  key: 'company.name',
  label: '企业名称',
  kind: 'text',
  required: true,
  via: 'vocabulary',
  masked: '杭州****',
  state: 'fill',
  warnings: [],
  ...over,
});

describe('reports', () => {
  it('after a fill: every field with a key, its widget, its reason; nobody’s fields as warnings', () => {
    const report = filled(
      url,
      {
        form,
        documentId: 'D1',
        companyId: 'c1',
        at: '2026-11-23T00:00:00Z',
        fields: [
          {
            ref: 'a',
            key: 'company.name',
            label: '企业名称',
            kind: 'text',
            library: 'tea',
            outcome: 'filled',
            notes: [],
          },
          {
            ref: 'b',
            key: 'business-license',
            label: '营业执照',
            kind: 'upload',
            library: 'tea',
            outcome: 'filled',
            notes: [{ code: 'picture-reencoded' }],
          },
          {
            ref: null,
            key: 'company.email',
            label: '邮箱',
            kind: null,
            library: null,
            outcome: 'skipped',
            reason: { code: 'no-value' },
            notes: [],
          },
        ],
        timings: { scanMs: 10, fillMs: 900 },
        ended: 'navigated',
      },
      [row({}), row({ ref: 'x', key: null, label: '备注', state: 'unrecognised' })],
      ['given'],
    );
    expect(report.form).toEqual(form);
    expect(report.timings).toEqual({ scanMs: 10, fillMs: 900 });
    expect(report.fields).toEqual([
      { key: 'company.name', label: '企业名称', widget: 'tea/text', outcome: 'filled' },
      {
        key: 'business-license',
        label: '营业执照',
        widget: 'tea/upload',
        outcome: 'filled',
        notes: ['picture-reencoded'],
      },
      {
        key: 'company.email',
        label: '邮箱',
        widget: '',
        outcome: 'skipped',
        reason: 'no-value',
        message: expect.stringMatching(/\p{Script=Han}/u),
      },
    ]);
    expect(report.warnings).toEqual([
      'given',
      'ended: navigated',
      expect.stringContaining('营业执照: picture-reencoded'),
      expect.stringContaining('备注: unrecognised'),
    ]);
  });

  it('detect-only: the recognised fields, none filled', () => {
    expect(detected(url, inspection)).toMatchObject({
      form,
      fields: [
        {
          key: 'company.name',
          label: '企业名称',
          widget: 'tea/text',
          outcome: 'skipped',
          reason: 'detect-only',
        },
      ],
      timings: { scanMs: 12, fillMs: 0 },
    });
  });

  it('nothing to fill: the panel’s rows say why', () => {
    const report = nothingToFill(url, inspection, [
      row({ state: 'same' }),
      row({ state: 'ask', key: 'company.phone' }),
      row({ state: 'left', key: 'company.email', ref: null, kind: null, reason: { code: 'no-value' } }),
      row({ state: 'unrecognised', key: null, label: '备注' }),
    ]);
    expect(report.fields).toMatchObject([
      { key: 'company.name', widget: 'tea/text', outcome: 'unchanged' },
      { key: 'company.phone', outcome: 'skipped', reason: 'user-value' },
      { key: 'company.email', widget: '', outcome: 'skipped', reason: 'no-value' },
    ]);
    expect(report.warnings).toHaveLength(1);
  });

  it('no form is null, not an error', () => {
    expect(nothingFound(url, null, [])).toEqual({
      url,
      form: null,
      fields: [],
      timings: { scanMs: 0, fillMs: 0 },
      warnings: [],
    });
  });

  it('one page is an object, several are a list', () => {
    const one = nothingFound(url, null, []);
    expect(JSON.parse(asJson([one]))).toHaveProperty('form', null);
    expect(JSON.parse(asJson([one, one]))).toHaveLength(2);
  });
});

describe('table', () => {
  it('counts columns as a terminal does', () => {
    expect(columns('abc')).toBe(3);
    expect(columns('营业执照（必填）')).toBe(16);
    expect(columns('a\u0301')).toBe(1);
    expect(columns('𠮷')).toBe(2);
  });

  it('cuts by columns', () => {
    expect(clip('统一社会信用代码', 9)).toBe('统一社会…');
    expect(clip('统一社会信用代码', 16)).toBe('统一社会信用代码');
    expect(clip('a\n b', 9)).toBe('a b');
  });

  it('lines columns up under Chinese', () => {
    const [head, rule, first, second] = table(
      ['字段', 'x'],
      [
        ['企业名称', 'y'],
        ['a', 'z'],
      ],
    );
    expect([head, first, second].map((line) => columns((line ?? '').slice(0, -1)))).toEqual([10, 10, 10]);
    expect(rule).toBe('────────  ─');
  });

  it('tells a person what became of each field', () => {
    const text = describeReport(detected(url, inspection, ['be careful']));
    expect(text).toContain('tencent-ccc/enterprise  93%');
    expect(text).toMatch(/company\.name +企业名称 +tea\/text +– skipped +detect-only/);
    expect(text).toContain('0 filled, 0 unchanged, 1 skipped, 0 failed');
    expect(text).toContain('! be careful');
    expect(describeReport(nothingFound(url, null, []))).toContain('no form');
  });
});
