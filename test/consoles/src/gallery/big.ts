/** What the two large pages share: forty fields in four sections, a status table and a navigation of a console. */

export type BigKind = 'text' | 'textarea' | 'select' | 'radio' | 'checks' | 'date' | 'upload' | 'cascader';

export interface BigField {
  name: string;
  label: string;
  kind: BigKind;
}

const section = (title: string, names: [string, BigKind][], at: number) => ({
  title,
  fields: names.map(([label, kind], i): BigField => ({ name: `f${at}_${i}`, label, kind })),
});

/** Ten fields each: what a qualification form asks for, with its proportions of kinds. */
export const sections = [
  section(
    '企业信息',
    [
      ['企业名称', 'text'],
      ['统一社会信用代码', 'text'],
      ['企业类型', 'select'],
      ['所属行业', 'select'],
      ['注册地址', 'cascader'],
      ['详细地址', 'text'],
      ['成立日期', 'date'],
      ['营业期限至', 'date'],
      ['营业执照', 'upload'],
      ['经营范围', 'textarea'],
    ],
    1,
  ),
  section(
    '法定代表人信息',
    [
      ['姓名', 'text'],
      ['证件类型', 'select'],
      ['证件号码', 'text'],
      ['手机号码', 'text'],
      ['邮箱', 'text'],
      ['证件有效期', 'date'],
      ['证件照片', 'upload'],
      ['手机号实名证明', 'upload'],
      ['是否为经办人', 'radio'],
      ['备注', 'text'],
    ],
    2,
  ),
  section(
    '经办人信息',
    [
      ['姓名', 'text'],
      ['证件类型', 'select'],
      ['证件号码', 'text'],
      ['手机号码', 'text'],
      ['邮箱', 'text'],
      ['证件有效期', 'date'],
      ['证件照片', 'upload'],
      ['手持证件照', 'upload'],
      ['授权书', 'upload'],
      ['所在部门', 'text'],
    ],
    3,
  ),
  section(
    '业务信息',
    [
      ['号码类型', 'radio'],
      ['呼叫类型', 'radio'],
      ['业务场景', 'checks'],
      ['归属地', 'cascader'],
      ['申请数量', 'text'],
      ['日均呼叫量', 'text'],
      ['通话话术', 'textarea'],
      ['入网承诺书', 'upload'],
      ['受理单', 'upload'],
      ['业务说明', 'textarea'],
    ],
    4,
  ),
];

export const choices = ['固话', '手机', '400'];
export const industries = Array.from({ length: 12 }, (_, i) => `行业${i + 1}`);
export const regions = [
  { value: 'zj', label: '浙江', children: [{ value: 'hz', label: '杭州' }] },
  { value: 'bj', label: '北京', children: [{ value: 'bj', label: '北京' }] },
];
export const places = Array.from({ length: 60 }, (_, i) => `菜单${i + 1}`);
export const applications = Array.from({ length: 700 }, (_, i) => ({
  id: `a${i}`,
  no: `AP2026${String(i).padStart(5, '0')}`,
  company: '杭州云岭通信技术有限公司',
  kind: choices[i % 3] ?? '',
  state: i % 4 ? '审核通过' : '审核中',
  at: '2026-03-09 10:20:30',
}));
