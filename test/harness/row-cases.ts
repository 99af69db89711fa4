import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ControlKind } from '../../utils/autofill/scan-types.ts';
import { closeBrowser } from './page.ts';
import { openRowGallery, type RowGallery, type TestValue } from './row-gallery.ts';

/** One field of a gallery: what goes in, what must then show and be in the framework's state. */
export interface GalleryCase {
  label: string;
  key: string;
  kind: ControlKind;
  value: TestValue;
  show: string[];
  state: unknown;
  /** What must be refused, with nothing changed. */
  wrong?: TestValue;
  wrongCode?: string;
  /** The state after clear(); absent where the widget cannot be emptied. */
  cleared?: unknown;
}

const picture = (name: string, kb = 80): TestValue => ({
  type: 'files',
  files: [{ name, type: 'image/jpeg', kb }],
});
/** Each is part of exactly one option, so that a filler by "contains" would find it. */
const missing: TestValue = { type: 'option', anyOf: ['制造', '联网金'] };

/** What all three galleries have; a library's test overrides by label. */
export const commonCases: GalleryCase[] = [
  {
    label: '企业名称',
    key: 'name',
    kind: 'text',
    value: { type: 'text', text: '杭州云岭科技有限公司' },
    show: ['杭州云岭科技有限公司'],
    state: '杭州云岭科技有限公司',
    cleared: '',
  },
  {
    label: '联系电话',
    key: 'plain',
    kind: 'text',
    value: { type: 'text', text: '057112345678' },
    show: ['057112345678'],
    state: '057112345678',
    cleared: '',
  },
  {
    label: '经营范围',
    key: 'scope',
    kind: 'textarea',
    value: { type: 'text', text: '软件开发\n技术服务' },
    show: ['软件开发\n技术服务'],
    state: '软件开发\n技术服务',
    cleared: '',
  },
  {
    label: '申请数量',
    key: 'quantity',
    kind: 'number',
    value: { type: 'text', text: '20' },
    show: ['20'],
    state: 20,
    wrong: { type: 'text', text: '99999' },
    wrongCode: 'not-accepted',
  },
  {
    label: '申请人身份',
    key: 'identity',
    kind: 'radio',
    value: { type: 'option', anyOf: ['经办人', '经办人(受法定代表人委托)'] },
    show: ['经办人（受法定代表人委托）'],
    state: '1',
    wrong: { type: 'option', anyOf: ['法定代表人', '经办人'] },
  },
  {
    label: '号码类型',
    key: 'numberType',
    kind: 'radio',
    value: { type: 'option', anyOf: ['400 号码'] },
    show: ['400号码'],
    state: '400',
    wrong: { type: 'option', anyOf: ['400'] },
  },
  {
    label: '服务协议',
    key: 'agree',
    kind: 'checkbox',
    value: { type: 'check', checked: true },
    show: ['我已阅读并同意'],
    state: true,
    cleared: false,
  },
  {
    label: '呼叫类型',
    key: 'callTypes',
    kind: 'checkbox',
    value: { type: 'options', each: [['呼入'], ['呼出']] },
    show: ['呼入', '呼出'],
    state: ['in', 'out'],
    wrong: { type: 'options', each: [['呼出'], ['呼']] },
    cleared: [],
  },
  {
    label: '所属行业',
    key: 'industry',
    kind: 'select',
    value: { type: 'option', anyOf: ['信息技术', '互联网'] },
    show: ['互联网'],
    state: 'industry:互联网',
    wrong: missing,
    cleared: undefined,
  },
  {
    label: '开户支行',
    key: 'bank',
    kind: 'select',
    value: { type: 'option', anyOf: ['云岭银行第287支行'] },
    show: ['云岭银行第287支行'],
    state: 'bank:287',
    wrong: { type: 'option', anyOf: ['云岭银行第28'] },
    cleared: undefined,
  },
  {
    label: '号码归属地',
    key: 'place',
    kind: 'select',
    value: { type: 'option', anyOf: ['归属地（不存在）', '归属地233'] },
    show: ['归属地233'],
    state: 'place:233',
    wrong: { type: 'option', anyOf: ['归属地'] },
    cleared: undefined,
  },
  {
    label: '业务标签',
    key: 'tags',
    kind: 'select',
    value: { type: 'options', each: [['售后服务'], ['回访']] },
    show: ['售后服务', '回访'],
    state: ['tag:售后服务', 'tag:回访'],
    wrong: { type: 'options', each: [['通知'], ['访']] },
    cleared: [],
  },
  {
    label: '企业归属省市',
    key: 'region',
    kind: 'cascader',
    value: { type: 'path', levels: [['浙江', '浙江省'], ['杭州市'], ['滨江区']] },
    show: ['浙江省', '杭州市', '滨江区'],
    state: ['zj', 'hz', 'bj'],
    wrong: { type: 'path', levels: [['广东省'], ['深圳市'], ['滨江区']] },
    cleared: undefined,
  },
  {
    label: '成立日期',
    key: 'established',
    kind: 'date',
    value: { type: 'date', date: '2019-03-05' },
    show: ['2019-03-05'],
    state: '2019-03-05',
    cleared: null,
  },
  {
    label: '到期日期',
    key: 'expiry',
    kind: 'date',
    value: { type: 'date', date: '2039-12-31' },
    show: ['2039-12-31'],
    state: '2039-12-31',
    cleared: null,
  },
  {
    label: '受理日期',
    key: 'year',
    kind: 'date',
    value: { type: 'date', date: '2026-01-09' },
    show: ['2026-01-09'],
    state: '2026-01-09',
    cleared: null,
  },
  {
    label: '营业期限',
    key: 'term',
    kind: 'date-range',
    value: { type: 'dates', from: '2002-09-01', to: '2099-12-31' },
    show: ['2002-09-01', '2099-12-31'],
    state: ['2002-09-01', '2099-12-31'],
    cleared: null,
  },
  {
    label: '营业执照',
    key: 'licence',
    kind: 'upload',
    value: picture('business-license.jpg'),
    show: ['business-license.jpg'],
    state: ['business-license.jpg'],
    wrong: { type: 'files', files: [{ name: 'a.pdf', type: 'application/pdf', kb: 80 }] },
    wrongCode: 'file-type',
    cleared: [],
  },
  {
    label: '身份证人像面',
    key: 'idFront',
    kind: 'upload',
    value: picture('id-front.jpg'),
    show: ['id-front.jpg'],
    state: ['id-front.jpg'],
    cleared: [],
  },
  {
    label: '公司授权函',
    key: 'letter',
    kind: 'upload',
    value: picture('letter.jpg'),
    show: ['letter.jpg'],
    state: ['letter.jpg'],
    cleared: [],
  },
  {
    label: '电话受理单',
    key: 'strict',
    kind: 'upload',
    value: picture('acceptance.jpg'),
    show: ['acceptance.jpg'],
    state: ['acceptance.jpg'],
    wrong: picture('tiny.jpg', 10),
    wrongCode: 'rejected-file',
    cleared: [],
  },
];

/** Empty is empty, however the framework writes it. */
const blank = (value: unknown): unknown =>
  value === undefined ||
  value === '' ||
  value === null ||
  (Array.isArray(value) && value.every((item) => !item))
    ? null
    : value;

export interface GallerySuite {
  console: string;
  library: string;
  /** Another prefix for the whole page. */
  prefix: string;
  cases: GalleryCase[];
  /** Selector of this library's overlays, for `{P}` the prefix: none may be seen after a fill. */
  overlays: string;
}

export function rowGalleryTests(suite: GallerySuite): void {
  afterAll(closeBrowser);
  for (const prefix of [null, suite.prefix]) {
    describe(`${suite.library}, ${prefix ? `prefix ${prefix}` : 'its own prefix'}`, () => {
      let gallery: RowGallery;
      beforeAll(async () => {
        gallery = await openRowGallery(suite.console, prefix ? `?prefix=${prefix}` : '');
      });
      afterAll(() => gallery?.close());
      const state = async (key: string) => (await gallery.state())[key];
      const events = async () => ((await gallery.state()).events as string[]).length;
      const noOverlay = () =>
        gallery.isolated<boolean>(
          `rr.act.until(() => ![...document.querySelectorAll(${JSON.stringify(suite.overlays)})].some((el) => rr.act.isShown(el) && getComputedStyle(el).pointerEvents !== 'none' && !/-leave/.test(el.className)), 1500).then(() => true, () => false)`,
        );

      test.each(suite.cases)('$label ($kind)', async (item) => {
        const told = await gallery.tell(item.label);
        expect(told).toMatchObject({ library: suite.library, kind: item.kind, show: [], roots: 1 });
        expect(told.readonly).toBe(false);
        expect(told.disabled).toBe(false);
        const empty = blank(await state(item.key));

        const refuse = async () => {
          if (!item.wrong) return;
          const before = { show: (await gallery.tell(item.label)).show, state: await state(item.key) };
          const refused = await gallery.fill(item.label, item.wrong);
          expect(refused.code).toBe(item.wrongCode ?? 'option-missing');
          expect(refused.show).toEqual(before.show);
          expect(blank(await state(item.key))).toEqual(blank(before.state));
          expect(await noOverlay()).toBe(true);
        };
        await refuse();

        const filled = await gallery.fill(item.label, item.value);
        expect(filled).toMatchObject({ code: null, show: item.show });
        expect(await state(item.key)).toEqual(item.state);
        expect(await noOverlay()).toBe(true);

        if (item.kind !== 'upload') {
          const count = await events();
          expect(await gallery.fill(item.label, item.value)).toMatchObject({ code: null, show: item.show });
          expect(await state(item.key)).toEqual(item.state);
          if (item.kind !== 'text' && item.kind !== 'textarea') expect(await events()).toBe(count);
        }
        await refuse();

        if ('cleared' in item) {
          expect(await gallery.clear(item.label)).toMatchObject({ code: null, show: [] });
          expect(blank(await state(item.key))).toEqual(blank(item.cleared) ?? empty);
          expect(await noOverlay()).toBe(true);
          expect(await gallery.fill(item.label, item.value)).toMatchObject({ code: null, show: item.show });
        }
      });

      test('the row tells label, required and help', async () => {
        expect(await gallery.tell('企业名称')).toMatchObject({ required: true });
        expect(await gallery.tell('联系电话')).toMatchObject({ required: false });
      });

      test('disabled and readonly are told', async () => {
        expect(await gallery.tell('停用选择')).toMatchObject({ kind: 'select', disabled: true });
        expect(await gallery.tell('停用单选')).toMatchObject({ kind: 'radio', disabled: true });
        expect(await gallery.tell('只读账号')).toMatchObject({ kind: 'text', readonly: true });
      });

      test('a row that a radio brings', async () => {
        await gallery.fill('申请人身份', { type: 'option', anyOf: ['经办人（受法定代表人委托）'] });
        expect(await gallery.fill('经办人姓名', { type: 'text', text: '王小明' })).toMatchObject({
          code: null,
        });
        expect(await state('operator')).toBe('王小明');
      });

      test('an upload the server refuses', async () => {
        expect(await gallery.fill('失败上传', picture('broken.jpg'))).toMatchObject({
          code: 'rejected-file',
          show: [],
        });
        expect(await state('broken')).toEqual([]);
      });

      test('in a dialog', async () => {
        await gallery.page.getByText('添加联系人').click();
        await gallery.page.getByText('联系人姓名').waitFor();
        expect(await gallery.fill('联系人姓名', { type: 'text', text: '李四' })).toMatchObject({
          code: null,
        });
        expect(await gallery.fill('联系人行业', missing)).toMatchObject({ code: 'option-missing', show: [] });
        expect(await gallery.fill('联系人行业', { type: 'option', anyOf: ['制造业'] })).toMatchObject({
          code: null,
          show: ['制造业'],
        });
        expect(await state('contact')).toMatchObject({ who: '李四', kind: 'industry:制造业' });
      });
    });
  }

  test('without animation frames, as in a hidden tab', async () => {
    const gallery = await openRowGallery(suite.console);
    await gallery.page.evaluate(() => {
      window.requestAnimationFrame = () => 0;
    });
    for (const round of ['制造业', '互联网']) {
      expect(await gallery.fill('所属行业', { type: 'option', anyOf: [round] })).toMatchObject({
        code: null,
        show: [round],
      });
      expect((await gallery.state()).industry).toBe(`industry:${round}`);
    }
    for (const item of suite.cases) {
      if (
        !['号码归属地', '开户支行', '企业归属省市', '成立日期', '营业期限', '业务标签'].includes(item.label)
      )
        continue;
      expect(await gallery.fill(item.label, item.value), item.label).toMatchObject({
        code: null,
        show: item.show,
      });
      expect((await gallery.state())[item.key]).toEqual(item.state);
    }
    await gallery.close();
  });
}
