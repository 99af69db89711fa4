import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { StepValue } from '../../utils/autofill/scan-types.ts';
import { type Gallery, openGallery, say } from './gallery.ts';
import { closeBrowser } from './page.ts';

/** One widget of a gallery console, and what the framework's state must hold after each filling. */
export interface Case {
  label: string;
  name: string;
  kind: string;
  /** In this order, one upon the other; each is then filled once more and must change nothing. */
  fills: [value: StepValue, state: unknown, shown: string[]][];
  /** Values the widget has no option for, or refuses: the state stays as it is. */
  refused?: [value: StepValue, error: string][];
  /** State when emptied; an error code where it cannot be. */
  cleared?: { state: unknown } | { error: string };
}

/** The cases both libraries' galleries share; dates and uploads are stated per library. */
export const commonCases: Case[] = [
  {
    label: '企业名称',
    name: 'company',
    kind: 'text',
    fills: [[say.text('杭州云岭科技有限公司'), '杭州云岭科技有限公司', ['杭州云岭科技有限公司']]],
    cleared: { state: '' },
  },
  {
    label: '统一社会信用代码',
    name: 'credit',
    kind: 'text',
    fills: [[say.text('91330100MA2ABCDE1X'), '91330100MA2ABCDE1X', ['91330100MA2ABCDE1X']]],
    cleared: { state: '' },
  },
  {
    label: '联系电话',
    name: 'phone',
    kind: 'text',
    fills: [[say.text('13800000000'), '13800000000', ['13800000000']]],
  },
  {
    label: '业务说明',
    name: 'notes',
    kind: 'textarea',
    fills: [[say.text('客户回访\n售后'), '客户回访\n售后', ['客户回访\n售后']]],
    cleared: { state: '' },
  },
  {
    label: '申请数量',
    name: 'count',
    kind: 'number',
    fills: [[say.text('12'), 12, ['12']]],
    cleared: { state: null },
  },
  { label: '并发路数', name: 'channels', kind: 'number', fills: [[say.text('20'), 20, ['20']]] },
  {
    label: '申请人身份',
    name: 'applicant',
    kind: 'radio',
    fills: [
      [say.option('法人', '法定代表人'), 'legal', ['法定代表人']],
      [say.option('经办人'), 'operator', ['经办人']],
    ],
    refused: [[say.option('经办'), 'option-missing']],
  },
  {
    label: '号码类型',
    name: 'numberType',
    kind: 'radio',
    fills: [[say.option('４００号码'), '400', ['400号码']]],
    refused: [
      [say.option('95号码'), 'option-missing'],
      [say.option('400'), 'option-missing'],
    ],
  },
  {
    label: '协议',
    name: 'agree',
    kind: 'checkbox',
    fills: [
      [say.check(true), true, ['我已阅读并同意']],
      [say.check(false), false, []],
    ],
  },
  {
    label: '呼叫类型',
    name: 'calls',
    kind: 'checkbox',
    fills: [
      [say.options(['呼入'], ['呼出']), ['in', 'out'], ['呼入', '呼出']],
      [say.options(['外呼', '呼出']), ['out'], ['呼出']],
    ],
    refused: [[say.options(['呼入'], ['呼']), 'option-missing']],
    cleared: { state: [] },
  },
  {
    label: '证件类型',
    name: 'idKind',
    kind: 'select',
    fills: [
      [say.option('身份证', '居民身份证'), 'k0', ['居民身份证']],
      [say.option('护照'), 'k1', ['护照']],
    ],
    refused: [[say.option('身份证'), 'option-missing']],
    cleared: { error: 'unsupported' },
  },
  {
    label: '可清空证件类型',
    name: 'idKind2',
    kind: 'select',
    fills: [[say.option('护照'), 'k1', ['护照']]],
    cleared: { state: null },
  },
  {
    label: '号码归属地',
    name: 'city',
    kind: 'select',
    fills: [[say.option('杭州'), 'c2', ['杭州']]],
    refused: [
      [say.option('上海'), 'option-missing'],
      [say.option('杭州湾'), 'option-missing'],
    ],
  },
  {
    label: '开户支行',
    name: 'bank',
    kind: 'select',
    fills: [
      [say.option('第287支行'), 'b287', ['第287支行']],
      [say.option('没有的支行', '第3支行'), 'b3', ['第3支行']],
      [say.option('第150支行', '第3支行'), 'b150', ['第150支行']],
    ],
    refused: [[say.option('第29支'), 'option-missing']],
  },
  {
    label: '开户支行（可搜索）',
    name: 'bankSearch',
    kind: 'select',
    fills: [[say.option('第28支行'), 'b28', ['第28支行']]],
    refused: [[say.option('第2支'), 'option-missing']],
    cleared: { state: null },
  },
  {
    label: '支持城市',
    name: 'cities',
    kind: 'select',
    fills: [
      [say.options(['北京'], ['杭州']), ['c0', 'c2'], ['北京', '杭州']],
      [say.options(['深圳'], ['杭州']), ['c2', 'c4'], ['杭州', '深圳']],
    ],
    refused: [[say.options(['北京'], ['杭']), 'option-missing']],
    cleared: { state: [] },
  },
  {
    label: '支持支行',
    name: 'banks',
    kind: 'select',
    fills: [[say.options(['第5支行'], ['第250支行']), ['b5', 'b250'], ['第5支行', '第250支行']]],
  },
  {
    label: '行业（自动补全）',
    name: 'industry',
    kind: 'text',
    fills: [[say.text('软件'), '软件', ['软件']]],
  },
];

/** Values the contract check of every case runs against one open gallery, in order. */
export function describeGallery(library: string, query: string, cases: Case[]): void {
  describe(`${library} ${query}`, () => {
    let gallery: Gallery;
    beforeAll(async () => {
      gallery = await openGallery(`${library}-gallery`, library, query);
    });
    afterAll(async () => {
      await gallery.close();
      await closeBrowser();
    });

    test.each(cases.map((one) => [one.label, one] as const))('%s', async (label, one) => {
      // What a failed try left in the field must not fail the next.
      onTestFailed(async () => {
        await gallery.close();
        gallery = await openGallery(`${library}-gallery`, library, query);
      });
      const held = async () => (await gallery.state())[one.name] ?? null;
      const before = await gallery.see(label);
      expect(before).toMatchObject({ library, kind: one.kind, shown: [], anchors: 1 });
      for (const [value, state, shown] of one.fills) {
        for (const time of ['first', 'again']) {
          const result = await gallery.fill(label, value);
          expect({ time, ...result }).toEqual({ time, kind: one.kind, library, shown, open: 0 });
          expect(await held()).toEqual(state);
        }
      }
      const last = one.fills.at(-1);
      for (const [value, error] of one.refused ?? []) {
        const result = await gallery.fill(label, value);
        expect({ value, ...result }).toMatchObject({ value, error, shown: last?.[2], open: 0 });
        expect(await held()).toEqual(last?.[1]);
      }
      if (!one.cleared) return;
      const result = await gallery.clear(label);
      if ('error' in one.cleared)
        expect(result).toMatchObject({ error: one.cleared.error, shown: last?.[2] });
      else {
        expect(result).toMatchObject({ shown: [], open: 0 });
        expect(result.error).toBeUndefined();
        expect(await held()).toEqual(one.cleared.state);
      }
    });

    test('no other library takes its widgets, and it takes every one', async () => {
      const claimed = await gallery.claimed();
      expect(claimed.length).toBeGreaterThan(30);
      expect(claimed.filter((row) => !row.endsWith(` ${library}`))).toEqual([]);
    });

    test('disabled and readonly are the widget’s, not its input’s', async () => {
      expect(await gallery.see('停用字段')).toMatchObject({ disabled: true });
      expect(await gallery.see('停用选择')).toMatchObject({ disabled: true });
      expect((await gallery.fill('停用选择', say.option('护照'))).error).toBe('disabled');
      expect(await gallery.see('只读企业编号')).toMatchObject({ readonly: true, shown: ['E-1'] });
      expect(await gallery.see('证件类型')).toMatchObject({ disabled: false, readonly: false });
    });

    test('rows give label, required mark and help', async () => {
      const row = (await gallery.see('企业名称'))?.label;
      expect(row?.label).toMatch(/^\s*企业名称：?$/);
      expect(row).toMatchObject({ required: true, help: '请与营业执照一致' });
      expect((await gallery.see('联系电话'))?.label.required).toBe(false);
    });

    test('options of groups are known without opening anything', async () => {
      expect((await gallery.see('号码类型'))?.options).toMatchObject([
        { text: '固话号码' },
        { text: '400号码' },
        { text: '95号码', disabled: true },
      ]);
    });

    test('a row that appears with a choice is a widget like any other', async () => {
      await gallery.fill('申请人身份', say.option('法定代表人'));
      expect(await gallery.see('经办人姓名')).toBeNull();
      await gallery.fill('申请人身份', say.option('经办人'));
      expect((await gallery.fill('经办人姓名', say.text('李四'))).shown).toEqual(['李四']);
      expect(await gallery.state()).toMatchObject({ operator: '李四' });
    });

    test('inside a dialog: fills, and closes its lists without closing the dialog', async () => {
      await gallery.page.click('#open');
      await gallery.page.waitForSelector('text=联系人姓名');
      expect((await gallery.fill('联系人姓名', say.text('王五'))).error).toBeUndefined();
      expect((await gallery.fill('联系人证件类型', say.option('护照'))).error).toBeUndefined();
      expect((await gallery.fill('联系人证件类型', say.option('照'))).error).toBe('option-missing');
      expect((await gallery.fill('联系人城市', say.options(['北京'], ['杭州']))).error).toBeUndefined();
      const term = await gallery.fill('联系人证件有效期', say.dates('2015-03-09', '2035-03-09'));
      expect(term).toMatchObject({ shown: ['2015-03-09', '2035-03-09'] });
      expect(await gallery.state()).toMatchObject({
        dialogName: '王五',
        dialogKind: 'k1',
        dialogCities: ['c0', 'c2'],
        dialogTerm: ['2015-03-09', '2035-03-09'],
      });
      expect(await gallery.page.locator('text=联系人证件有效期').isVisible()).toBe(true);
    });
  });
}
