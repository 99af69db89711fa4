import { provinces } from '../qualification-parts.ts';

/** The fields of the voice console's forms, in the documents' order and words (申请企业资质), in both scripts. */
export type Kind = 'text' | 'area' | 'select' | 'date' | 'range' | 'radio' | 'tick' | 'files';

export interface FieldSpec {
  name: string;
  /** Simplified, traditional. */
  label: [string, string];
  kind: Kind;
  options?: [string, string][];
  /** Of each upload in the row. */
  captions?: [name: string, text: [string, string]][];
  /** Shown while 三证合一 has this answer. */
  when?: 'yes' | 'no';
}
export interface SectionSpec {
  title: [string, string];
  fields: FieldSpec[];
}

const text = (name: string, ...label: [string, string]): FieldSpec => ({ name, label, kind: 'text' });
const range = (name: string, ...label: [string, string]): FieldSpec => ({ name, label, kind: 'range' });
const file = (name: string, ...label: [string, string]): FieldSpec => ({ name, label, kind: 'files' });
const both = (texts: string[]): [string, string][] => texts.map((each) => [each, each]);
const portrait: [string, string] = ['身份证人像面', '身份證人像面'];
const emblem: [string, string] = ['身份证国徽面', '身份證國徽面'];

const toTraditional = (label: string) => label.replace('浙江', '浙江').replace('广东', '廣東');
const provinceOptions = provinces.map(({ label }): [string, string] => [label, toTraditional(label)]);
const cityOptions = both(provinces.flatMap(({ children }) => children.map(({ label }) => label)));

export const ordinary: SectionSpec[] = [
  {
    title: ['企业信息', '企業信息'],
    fields: [
      {
        name: 'reuse',
        label: ['快速复用信息', '快速復用信息'],
        kind: 'select',
        options: both(['杭州旧公司有限公司', '杭州另一家有限公司']),
      },
      {
        name: 'certificateType',
        label: ['证件类型', '證件類型'],
        kind: 'select',
        options: [
          ['企业营业执照', '企業營業執照'],
          ['事业单位法人证书', '事業單位法人證書'],
          ['统一社会信用代码证书', '統一社會信用代碼證書'],
        ],
      },
      file('licence', '营业证件', '營業證件'),
      text('corpName', '企业名称', '企業名稱'),
      text('orgCode', '组织机构代码', '組織機構代碼'),
      {
        name: 'corpType',
        label: ['企业类型', '企業類型'],
        kind: 'select',
        options: [
          ['有限责任公司', '有限責任公司'],
          ['股份有限公司', '股份有限公司'],
        ],
      },
      text('address', '企业地址', '企業地址'),
      { name: 'province', label: ['企业归属省份', '企業歸屬省份'], kind: 'select', options: provinceOptions },
      { name: 'city', label: ['企业归属城市', '企業歸屬城市'], kind: 'select', options: cityOptions },
      range('term', '营业期限', '營業期限'),
      {
        name: 'legalId',
        label: ['法人证件', '法人證件'],
        kind: 'files',
        captions: [
          ['legalFront', portrait],
          ['legalBack', emblem],
        ],
      },
      text('legalName', '法人姓名', '法人姓名'),
      text('legalNumber', '法人证件号码', '法人證件號碼'),
      range('legalTerm', '法人身份证有效期', '法人身份證有效期'),
    ],
  },
  {
    title: ['管理员信息', '管理員信息'],
    fields: [
      {
        name: 'adminId',
        label: ['管理员证件', '管理員證件'],
        kind: 'files',
        captions: [
          ['adminFront', portrait],
          ['adminBack', emblem],
          ['adminHolding', ['手持身份证照片', '手持身份證照片']],
        ],
      },
      text('adminName', '管理员姓名', '管理員姓名'),
      text('adminNumber', '管理员身份证号码', '管理員身份證號碼'),
      range('adminTerm', '管理员身份证有效期', '管理員身份證有效期'),
      text('adminPhone', '管理员联系方式', '管理員聯系方式'),
    ],
  },
  {
    title: ['入网信息', '入網信息'],
    fields: [
      file('commitment', '入网承诺书', '入網承諾書'),
      file('letter', '号码申请公函', '號碼申請公函'),
      { name: 'letterDate', label: ['公函申请时间', '公函申請時間'], kind: 'date' },
      { name: 'commitmentDate', label: ['承诺书签订时间', '承諾書簽訂時間'], kind: 'date' },
      file('more', '更多附件', '更多附件'),
    ],
  },
  {
    title: ['其他信息', '其他信息'],
    fields: [
      { name: 'remark', label: ['备注', '備注'], kind: 'area' },
      text('alias', '资质命名', '資質命名'),
      { name: 'grant', label: ['资质授权', '資質授權'], kind: 'tick' },
    ],
  },
];

export const hotline: SectionSpec[] = [
  {
    title: ['号码信息', '號碼信息'],
    fields: [
      {
        name: 'carrier',
        label: ['号码运营商', '號碼運營商'],
        kind: 'select',
        options: [['400码号(CT)', '400碼號(CT)']],
      },
    ],
  },
  {
    title: ['企业信息', '企業信息'],
    fields: [
      text('corpName', '企业名称', '企業名稱'),
      text('creditCode', '统一社会信用代码', '統一社會信用代碼'),
      range('term', '企业有效期', '企業有效期'),
      text('address', '注册地址', '注冊地址'),
      {
        name: 'threeInOne',
        label: ['三证合一', '三證合一'],
        kind: 'radio',
        options: [
          ['是', '是'],
          ['否', '否'],
        ],
      },
      { ...file('licence', '证明文件', '證明文件'), when: 'yes' },
      { ...file('licenceApart', '企业营业执照', '企業營業執照'), when: 'no' },
      { ...file('tax', '税务登记证', '稅務登記證'), when: 'no' },
      { ...file('orgCert', '组织机构代码证', '組織機構代碼證'), when: 'no' },
    ],
  },
  {
    title: ['法人信息', '法人信息'],
    fields: [
      text('legalName', '法人姓名', '法人姓名'),
      {
        name: 'legalKind',
        label: ['法人证件', '法人證件'],
        kind: 'select',
        options: [
          ['身份证', '身份證'],
          ['护照', '護照'],
        ],
      },
      text('legalNumber', '证件号码', '證件號碼'),
      range('legalTerm', '证件有效期', '證件有效期'),
      {
        name: 'legalId',
        label: ['上传资料', '上傳資料'],
        kind: 'files',
        captions: [
          ['legalFront', portrait],
          ['legalBack', emblem],
        ],
      },
    ],
  },
  {
    title: ['申请说明', '申請說明'],
    fields: [{ name: 'purpose', label: ['申请说明', '申請說明'], kind: 'area' }],
  },
];

/** What an expired qualification shows when it is opened for replacing papers: the licence and the administrator's ID ran out. */
export const expired: Record<string, unknown> = {
  certificateType: '企业营业执照',
  corpName: '杭州云岭通信（旧）有限公司',
  orgCode: 'OLDCODE0-1',
  corpType: '股份有限公司',
  address: '旧地址 1 号',
  province: '广东省',
  city: '广州市',
  term: ['2005-03-02', '2025-03-01'],
  legalName: '林**',
  legalNumber: '3301**********1016',
  legalTerm: ['2016-05-20', '2036-05-20'],
  adminName: '周**',
  adminNumber: '4403**********2030',
  adminTerm: ['2009-08-01', '2019-08-01'],
  adminPhone: '138****0022',
  letterDate: '2024-01-02',
  commitmentDate: '2024-01-03',
  remark: '旧备注',
  alias: '旧资质',
};
export const expiredFiles = [
  'licence',
  'legalFront',
  'legalBack',
  'adminFront',
  'adminBack',
  'adminHolding',
  'commitment',
  'letter',
];
