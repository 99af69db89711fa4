import { describe, expect, test } from 'vitest';
import { type Field, page, radio, row, upload } from '../../test/corpus/build.ts';
import { form as qualification } from '../providers/tencent-ccc/qualification.ts';
import { recognise } from './recognise.ts';

/** A page may name a control one way for programs and another way for people. What people see wins, or nobody. */
const enough: Field[] = [
  radio('申请人身份', null, ['公司法定代表人', '经办人']),
  row('企业名称', null),
  row('统一社会信用代码', null),
  upload('营业执照', null),
  upload('电话受理单', null),
  upload('公司授权函', null),
];
const read = (fields: Field[]) => recognise(page('p', '', { form: null, fields }).scan, [qualification], []);

describe('texts that contradict each other', () => {
  const idNumber = '法定代表人身份证号码';
  const lies: [string, Field][] = [
    ['a hidden name against the text on the same line', { key: null, aria: idNumber, left: '短信验证码：' }],
    ['against the text above', { key: null, aria: idNumber, above: '短信验证码' }],
    ['against the placeholder', { key: null, aria: idNumber, placeholder: '请输入短信验证码' }],
    ['against the row', row('短信验证码', null, { aria: idNumber })],
    ['against the label element', { key: null, own: '短信验证码', aria: idNumber }],
    ['against another field’s name', { key: null, aria: idNumber, left: '经办人证件号码' }],
  ];
  test.each(lies)('%s: left alone', (_name, field) => {
    const recognised = read([...enough, field]);
    expect(recognised?.fields).toHaveLength(enough.length);
  });

  test('a second box of the row asks for what it says itself', () => {
    const recognised = read([
      ...enough,
      row('法定代表人手机号', null, { placeholder: '请输入手机号' }),
      row('法定代表人手机号', null, { placeholder: '请输入短信验证码' }),
    ]);
    const phone = recognised?.fields.filter(({ key }) => key === 'people.legalRepresentative.phone') ?? [];
    expect(phone).toHaveLength(1);
    expect(phone[0]?.ambiguous).toBeUndefined();
  });

  test('a hidden name alone, or one that the visible text bears out, is believed', () => {
    for (const field of [
      { key: null, aria: idNumber },
      { key: null, aria: idNumber, left: '身份证号码：' },
      { key: null, aria: idNumber, left: '请填写完整', placeholder: '请输入18位号码' },
    ])
      expect(read([...enough, field])?.fields).toHaveLength(enough.length + 1);
  });
});
