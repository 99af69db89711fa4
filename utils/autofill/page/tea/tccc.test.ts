import { afterAll, describe, expect, test } from 'vitest';
import { type ConsolePage, closeBrowser, openConsole } from '../../../../test/harness/page.ts';
import { file, option, path, teaWidgets, words } from '../../../../test/harness/tea-widgets.ts';
import type { PageScan } from '../../scan-types.ts';

let page: ConsolePage;
const { fill } = teaWidgets(() => page);
afterAll(closeBrowser);

test('an option that is missing does not close the dialog around the form', async () => {
  page = await openConsole(
    'tccc-qualification',
    'https://console.cloud.tencent.com/ccc/enterprise?variant=dialog',
  );
  await page.page.getByText('添加企业资质').click();
  await page.page.getByText('申请人身份').waitFor();
  expect(await fill('申请人身份', option('经办人'))).toMatchObject({ result: 'option-missing', shown: [] });
  expect(await fill('申请人身份', option('经办人(受法定代表人委托)'))).toMatchObject({ result: 'done' });
  expect(await page.state()).toMatchObject({ ApplicantType: '1' });
  expect(await page.page.getByText('经办人邮箱').isVisible()).toBe(true);
  await page.close();
});

test('a 400 number takes calls only, and its form changes with it', async () => {
  page = await openConsole(
    'tccc-number',
    'https://console.cloud.tencent.com/ccc/number/apply?variant=select',
  );
  await fill('号码类型', option('400号码'));
  expect(await fill('呼叫类型', option('呼入呼出'))).toMatchObject({ result: 'option-missing' });
  await fill('号码类型', option('固话号码', '固话'));
  await fill('呼叫类型', option('呼入呼出'));
  expect(await fill('号码归属地', path('浙江', '杭州', '西湖区'))).toMatchObject({ shown: ['浙江', '杭州'] });
  expect(await fill('申请数量', words('51'))).toMatchObject({ result: 'not-accepted', shown: ['1'] });
  await fill('申请数量', words('5'));
  await fill('呼出号码用途证明', file('证明.jpg'));
  expect(await page.state()).toEqual({
    numberType: 'fixed',
    callType: '2',
    place: ['p10', '浙江/杭州'],
    quantity: 5,
    proof: { name: '证明.jpg', size: 60_000, type: 'image/jpeg' },
    clicks: { submit: 0, cancel: 0 },
  });
  await page.close();
});

describe('the qualification form, through scan, fill and undo', () => {
  const jpeg = Buffer.alloc(60_000, 7).toString('base64');
  const picture = (name: string) => ({ type: 'files', files: [{ name, type: 'image/jpeg', base64: jpeg }] });
  const word = { type: 'files', files: [{ name: '话术.docx', type: 'application/msword', base64: jpeg }] };
  const scan = () => page.isolated<PageScan>('rr.scan()');
  /** Scans, and fills whatever is empty, until a round brings nothing new. */
  const fillAll = async (identity: string) => {
    const outcomes: [string, string][] = [];
    for (let round = 0; round < 3; round++) {
      const { controls } = await scan();
      for (const { ref, kind, labels, value } of controls) {
        if (!labels.row || value.length || kind === 'checkbox') continue;
        const wanted =
          labels.row === '申请人身份'
            ? option(identity)
            : kind === 'radio'
              ? option('一致')
              : kind === 'upload'
                ? labels.row === '通话话术'
                  ? word
                  : picture(`${labels.row.slice(0, 12)}.jpg`)
                : words(`值 ${labels.row}`);
        const { outcome } = await page.isolated<{ outcome: string }>(
          `rr.fill(${JSON.stringify(ref)}, ${JSON.stringify(wanted)})`,
        );
        outcomes.push([labels.row, outcome]);
      }
    }
    return outcomes;
  };

  test.each([
    ['经办人（受法定代表人委托）', 22],
    ['公司法定代表人', 15],
  ])('%s', async (identity, count) => {
    page = await openConsole('tccc-qualification');
    const outcomes = await fillAll(identity);
    expect(outcomes.filter(([, outcome]) => outcome !== 'filled')).toEqual([]);
    const { clicks, agree, ...sent } = await page.state<Record<string, unknown>>();
    expect(clicks).toEqual({ submit: 0, cancel: 0 });
    expect(agree ?? false).toBe(false);
    expect(outcomes).toHaveLength(count);
    expect(Object.values(sent).filter((value) => value !== null && value !== '')).toHaveLength(count);
    expect(sent.BusinessIdPicUrl).toEqual({
      name: '营业执照扫描件(加盖公章.jpg',
      size: 60_000,
      type: 'image/jpeg',
    });
    const undone = await page.isolated<{ outcome: string }[]>('rr.undo()');
    expect(undone.length).toBeGreaterThan(0);
    const {
      clicks: _,
      ApplicantType,
      IsEqualTencentCloud,
      ...after
    } = await page.state<Record<string, unknown>>();
    expect(Object.values(after).filter((value) => value !== null && value !== '')).toEqual([]);
    await page.close();
  });
});
