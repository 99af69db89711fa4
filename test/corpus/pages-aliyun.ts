import type { FieldKey } from '../../utils/company/fields.ts';
import { type CorpusPage, type Field, page as make, type Page, radio, row, select, upload } from './build.ts';

/**
 * Alibaba Cloud's voice console as its documents word it (申请企业资质), in both scripts, and as other people would build
 * the same form. No live console was reachable: labels and order are the documents', structure is varied widely.
 */
const ordinary = 'aliyun-voice/qualification';
const hotline = 'aliyun-voice/qualification-400';
const renewal = 'aliyun-voice/renewal';
const url = 'https://dyvms.console.aliyun.com/corp/normal/create';
const buttons = (...texts: string[]): Page['groups'] => [{ id: 'g1', buttons: texts, title: '' }];

const page = (name: string, about: string, made: Page) =>
  make(`aliyun-${name}`, about, { url, title: '语音服务', groups: buttons('提交', '取消'), ...made });

const range = (label: string, key: FieldKey | null, rest: Partial<Field> = {}): Field =>
  row(label, key, { kind: 'date-range', placeholder: '起始日期', ...rest });
const date = (label: string, key: FieldKey | null, rest: Partial<Field> = {}): Field =>
  row(label, key, { kind: 'date', placeholder: '请选择日期', ...rest });
const side = (label: string, caption: string, key: FieldKey | null, rest: Partial<Field> = {}): Field =>
  upload(label, key, { help: caption, ...rest });

const company: Field[] = [
  select('快速复用信息', null),
  select('证件类型', 'company.certificateType'),
  upload('营业证件', 'business-license'),
  row('企业名称', 'company.name'),
  row('组织机构代码', 'company.organizationCode'),
  select('企业类型', 'company.enterpriseType'),
  row('企业地址', 'company.registeredAddress'),
  select('企业归属省份', 'company.province'),
  select('企业归属城市', 'company.city'),
  range('营业期限', 'company.businessTerm'),
  side('法人证件', '人像面', 'legal-representative-id-front'),
  side('法人证件', '国徽面', 'legal-representative-id-back'),
  row('法人姓名', 'people.legalRepresentative.name'),
  row('法人证件号码', 'people.legalRepresentative.idNumber'),
  range('法人身份证有效期', 'people.legalRepresentative.idValidity'),
];
const admin: Field[] = [
  side('管理员证件', '身份证人像面', 'operator-id-front'),
  side('管理员证件', '身份证国徽面', 'operator-id-back'),
  side('管理员证件', '手持身份证照', 'operator-holding-id'),
  row('管理员姓名', 'people.operator.name'),
  row('管理员身份证号码', 'people.operator.idNumber'),
  range('管理员身份证有效期', 'people.operator.idValidity'),
  row('管理员联系方式', 'people.operator.phone'),
];
const access: Field[] = [
  upload('入网承诺书', 'network-commitment-letter'),
  upload('号码申请公函', 'number-application-letter'),
  date('公函申请时间', 'letters.applicationLetterOn'),
  date('承诺书签订时间', 'letters.commitmentSignedOn'),
  upload('更多附件', null),
];
const other: Field[] = [
  row('备注', 'telephony.usage', { kind: 'textarea' }),
  row('资质命名', 'telephony.qualificationName'),
  { kind: 'checkbox', row: '资质授权', own: '授权语音服务使用以上资质', key: null },
];
const under = (section: string, fields: Field[]) => fields.map((field) => ({ ...field, section }));
const all: Field[] = [
  ...under('企业信息', company),
  ...under('管理员信息', admin),
  ...under('入网信息', access),
  ...under('其他信息', other),
];

const tradWords: Record<string, string> = {
  快速复用信息: '快速復用信息',
  证件类型: '證件類型',
  营业证件: '營業證件',
  企业名称: '企業名稱',
  组织机构代码: '組織機構代碼',
  企业类型: '企業類型',
  企业地址: '企業地址',
  企业归属省份: '企業歸屬省份',
  企业归属城市: '企業歸屬城市',
  营业期限: '營業期限',
  法人证件: '法人證件',
  人像面: '人像面',
  国徽面: '國徽面',
  法人姓名: '法人姓名',
  法人证件号码: '法人證件號碼',
  法人身份证有效期: '法人身份證有效期',
  管理员证件: '管理員證件',
  身份证人像面: '身份證人像面',
  身份证国徽面: '身份證國徽面',
  手持身份证照: '手持身份證照',
  管理员姓名: '管理員姓名',
  管理员身份证号码: '管理員身份證號碼',
  管理员身份证有效期: '管理員身份證有效期',
  管理员联系方式: '管理員聯系方式',
  入网承诺书: '入網承諾書',
  号码申请公函: '號碼申請公函',
  公函申请时间: '公函申請時間',
  承诺书签订时间: '承諾書簽訂時間',
  更多附件: '更多附件',
  备注: '備注',
  资质命名: '資質命名',
  资质授权: '資質授權',
  授权语音服务使用以上资质: '授權語音服務使用以上資質',
  企业信息: '企業信息',
  管理员信息: '管理員信息',
  入网信息: '入網信息',
  其他信息: '其他信息',
};
const trad = (text: string | undefined) => (text === undefined ? '' : (tradWords[text] ?? text));
const inTraditional = (fields: Field[]): Field[] =>
  fields.map((field) => ({
    ...field,
    row: trad(field.row),
    own: trad(field.own),
    help: trad(field.help),
    section: trad(field.section),
  }));

/** The same fields, each with a label only before it, over it, as its own label, or in its placeholder. */
const labelledBy = (place: 'own' | 'left' | 'above' | 'aria', fields: Field[]): Field[] =>
  fields.map(({ row: label, ...rest }) => ({ ...rest, [place]: label }));

const synonyms: Field[] = under('', [
  select('企业证件类型', 'company.certificateType'),
  upload('营业执照', 'business-license'),
  row('公司名称', 'company.name'),
  row('组织机构代码证号', 'company.organizationCode'),
  select('公司类型', 'company.enterpriseType'),
  row('注册地址', 'company.registeredAddress'),
  row('企业所在地', 'company.place', { kind: 'cascader' }),
  range('营业执照有效期', 'company.businessTerm'),
  upload('法定代表人身份证（人像面）', 'legal-representative-id-front'),
  upload('法定代表人身份证（国徽面）', 'legal-representative-id-back'),
  row('法定代表人姓名', 'people.legalRepresentative.name'),
  row('法定代表人身份证号', 'people.legalRepresentative.idNumber'),
  range('法定代表人证件有效期', 'people.legalRepresentative.idValidity'),
  upload('管理员身份证正面', 'operator-id-front'),
  upload('管理员身份证反面', 'operator-id-back'),
  upload('管理员手持身份证照片', 'operator-holding-id'),
  row('管理员姓名', 'people.operator.name'),
  row('管理员证件号码', 'people.operator.idNumber'),
  range('管理员证件有效期', 'people.operator.idValidity'),
  row('管理员手机号码', 'people.operator.phone'),
  upload('电信入网承诺书', 'network-commitment-letter'),
  upload('公函', 'number-application-letter'),
  date('公函日期', 'letters.applicationLetterOn'),
  date('入网承诺书签署日期', 'letters.commitmentSignedOn'),
  upload('其他附件', null),
  row('备注信息', 'telephony.usage', { kind: 'textarea' }),
  row('资质名称', 'telephony.qualificationName'),
]);

const legal400: Field[] = [
  row('法人姓名', 'people.legalRepresentative.name'),
  select('法人证件', 'people.legalRepresentative.idType'),
  row('证件号码', 'people.legalRepresentative.idNumber'),
  range('证件有效期', 'people.legalRepresentative.idValidity'),
];
const company400: Field[] = [
  row('企业名称', 'company.name'),
  row('统一社会信用代码', 'company.unifiedSocialCreditCode'),
  range('企业有效期', 'company.businessTerm'),
  row('注册地址', 'company.registeredAddress'),
  radio('三证合一', 'company.threeInOne', ['是', '否']),
];
const fields400 = (papers: Field[]): Field[] => [
  select('号码运营商', 'telephony.numberCarrier', { section: '号码信息' }),
  ...under('企业信息', [...company400, ...papers]),
  ...under('法人信息', [
    ...legal400,
    side('上传资料', '身份证人像面', 'legal-representative-id-front'),
    side('上传资料', '身份证国徽面', 'legal-representative-id-back'),
  ]),
  row('申请说明', 'telephony.usage', { kind: 'textarea', section: '申请说明' }),
];

const traditional400: Field[] = [
  ...under('號碼信息', [select('號碼運營商', 'telephony.numberCarrier')]),
  ...under('企業信息', [
    row('企業名稱', 'company.name'),
    row('統一社會信用代碼', 'company.unifiedSocialCreditCode'),
    date('企業有效期', 'company.businessTerm.from', { placeholder: '起始日期' }),
    date('企業有效期', 'company.businessTerm.to', { placeholder: '結束日期' }),
    row('注冊地址', 'company.registeredAddress'),
    radio('三證合一', 'company.threeInOne', ['是', '否']),
    upload('證明文件', 'business-license'),
  ]),
  ...under('法人信息', [
    row('法人姓名', 'people.legalRepresentative.name'),
    select('法人證件', 'people.legalRepresentative.idType'),
    row('證件號碼', 'people.legalRepresentative.idNumber'),
    range('證件有效期', 'people.legalRepresentative.idValidity'),
    upload('上傳資料', 'legal-representative-id'),
  ]),
  row('申請說明', 'telephony.usage', { kind: 'textarea' }),
];

const filled = (fields: Field[]): Field[] =>
  fields.map((field) =>
    field.kind === 'upload'
      ? { ...field, value: ['old.jpg'] }
      : field.kind === 'date-range'
        ? { ...field, value: ['2010-01-01', '2020-01-01'] }
        : field,
  );

const positives: CorpusPage[] = [
  page('ordinary', 'The table of the document, under its headings', {
    form: ordinary,
    headings: ['添加新资质'],
    fields: all,
  }),
  page('ordinary-traditional', 'The same in traditional characters', {
    form: ordinary,
    title: '語音服務',
    headings: ['添加新資質'],
    fields: inTraditional(all),
  }),
  page('ordinary-no-headings', 'The same as one long form without any heading', {
    form: ordinary,
    title: '',
    url: 'https://dyvms.console.aliyun.com/x',
    fields: [...company, ...admin, ...access, ...other],
  }),
  page('ordinary-own-labels', 'Labels bound to their controls', {
    form: ordinary,
    fields: labelledBy('own', all),
  }),
  page('ordinary-left', 'No markup: labels stand before the controls', {
    form: ordinary,
    fields: labelledBy(
      'left',
      all.filter(({ kind }) => kind !== 'checkbox'),
    ),
  }),
  page('ordinary-above', 'No markup: labels stand over the controls', {
    form: ordinary,
    fields: labelledBy(
      'above',
      all.filter(({ kind }) => kind !== 'checkbox'),
    ),
  }),
  page('ordinary-marks', 'Colons, asterisks, marks of requirement', {
    form: ordinary,
    fields: all.map((field) => (field.row ? { ...field, row: `* ${field.row}（必填）：` } : field)),
  }),
  page('ordinary-synonyms', 'Other words for the same', { form: ordinary, fields: synonyms }),
  page('ordinary-step-1', 'The first of several steps: nothing but the company', {
    form: ordinary,
    headings: ['添加新资质'],
    groups: buttons('下一步', '取消'),
    fields: under('企业信息', company),
  }),
  page('ordinary-step-2', 'The second: nothing but the administrator', {
    form: ordinary,
    headings: ['添加新资质'],
    groups: buttons('上一步', '下一步'),
    fields: under('管理员信息', admin),
  }),
  page('ordinary-step-3', 'The third: letters and name', {
    form: ordinary,
    headings: ['添加新资质'],
    groups: buttons('上一步', '提交'),
    fields: [...under('入网信息', access), ...under('其他信息', other)],
  }),
  page('ordinary-dialog', 'In a dialog over the list with its search', {
    form: ordinary,
    headings: ['资质管理'],
    groups: [
      { id: 'list', buttons: ['搜索', '重置', '添加新资质'], title: '' },
      { id: 'g1', buttons: ['提交', '取消'], title: '添加新资质' },
    ],
    fields: [row('企业名称', null, { group: 'list' }), select('资质状态', null, { group: 'list' }), ...all],
  }),
  page('ordinary-two-dates', 'Periods as two dates each', {
    form: ordinary,
    fields: [
      ...under('企业信息', [
        select('证件类型', 'company.certificateType'),
        row('企业名称', 'company.name'),
        row('企业地址', 'company.registeredAddress'),
        date('营业期限', 'company.businessTerm.from'),
        date('营业期限', 'company.businessTerm.to'),
        row('法人姓名', 'people.legalRepresentative.name'),
        date('法人身份证有效期', 'people.legalRepresentative.idValidity.from'),
        date('法人身份证有效期', 'people.legalRepresentative.idValidity.to'),
      ]),
      ...under('管理员信息', [
        row('姓名', 'people.operator.name'),
        row('身份证号码', 'people.operator.idNumber'),
        date('身份证有效期', 'people.operator.idValidity.from'),
        date('身份证有效期', 'people.operator.idValidity.to'),
        row('联系方式', 'people.operator.phone'),
      ]),
      ...under('入网信息', access),
    ],
  }),
  page('hotline', '400 资质, three in one', {
    form: hotline,
    headings: ['提交资质'],
    fields: fields400([upload('证明文件', 'business-license')]),
  }),
  page('hotline-apart', '400 资质, not three in one: three papers', {
    form: hotline,
    headings: ['400资质'],
    fields: fields400([
      upload('企业营业执照', 'business-license'),
      upload('税务登记证', 'tax-registration-certificate'),
      upload('组织机构代码证', 'organization-code-certificate'),
    ]),
  }),
  page('hotline-captions', 'The three papers in one row, with a caption each', {
    form: hotline,
    fields: fields400([
      upload('证明文件', 'business-license', { above: '企业营业执照' }),
      upload('证明文件', 'tax-registration-certificate', { above: '税务登记证' }),
      upload('证明文件', 'organization-code-certificate', { above: '组织机构代码证' }),
    ]),
  }),
  page('hotline-traditional', '400 資質', { form: hotline, title: '語音服務', fields: traditional400 }),
  page('hotline-plain', 'Without headings: what follows the legal representative’s name is his', {
    form: hotline,
    fields: [
      select('号码运营商', 'telephony.numberCarrier'),
      ...company400,
      upload('证明文件', 'business-license'),
      ...legal400,
      row('申请说明', 'telephony.usage', { kind: 'textarea' }),
    ],
  }),
  page('renewal', '修改资质 of an expired one', {
    form: renewal,
    headings: ['修改资质'],
    groups: buttons('重新提交', '取消'),
    fields: filled(all),
  }),
  page('renewal-traditional', '修改資質 of an expired one', {
    form: renewal,
    title: '語音服務',
    headings: ['修改資質'],
    groups: buttons('提交'),
    fields: inTraditional(filled(all)),
  }),
  page('renewal-400', '更换过期资质 of a 400 qualification', {
    form: renewal,
    headings: ['更换过期资质'],
    fields: filled(fields400([upload('证明文件', 'business-license')])),
  }),
];

const none = null;
const plain = (...labels: string[]): Field[] => labels.map((label) => row(label, null));
const negatives: CorpusPage[] = [
  page('login', 'Signing in', { form: none, groups: buttons('登录'), fields: plain('账号', '密码') }),
  page('list', 'The list of qualifications with its filters', {
    form: none,
    headings: ['资质管理', '普通资质'],
    groups: buttons('搜索', '重置', '添加新资质'),
    fields: [...plain('企业名称', '法人姓名', '管理员姓名', '资质命名'), select('资质状态', null)],
  }),
  page('search', 'Numbers', {
    form: none,
    headings: ['真实号管理'],
    groups: buttons('查询'),
    fields: [...plain('号码', '企业名称'), select('号码运营商', null), select('归属城市', null)],
  }),
  page('ticket', 'A ticket', {
    form: none,
    headings: ['提交工单'],
    fields: [
      ...plain('企业名称', '联系人', '手机号码', '邮箱'),
      row('问题描述', null, { kind: 'textarea' }),
      upload('附件', null),
    ],
  }),
  page('customer', 'A customer', {
    form: none,
    headings: ['新增客户'],
    fields: plain('客户名称', '公司名称', '手机号', '地址', '备注'),
  }),
  page('invoice', 'An invoice', {
    form: none,
    headings: ['发票信息'],
    fields: plain('发票抬头', '企业名称', '统一社会信用代码', '开户银行', '银行账号', '注册地址', '备注'),
  }),
  page('settings', 'Settings', {
    form: none,
    headings: ['通用设置'],
    groups: buttons('保存'),
    fields: [
      ...plain('企业名称', '联系人', '接收邮箱', '手机号码'),
      { kind: 'checkbox', row: '敏感信息保护', own: '开启', key: null },
    ],
  }),
  page('script', 'A call script belongs to a qualification, and is none', {
    form: none,
    headings: ['新增话术'],
    fields: [
      radio('业务模式', null, ['公共模式', '专属模式']),
      select('资质名称', null),
      row('话术名称', null),
      row('话术内容', null, { kind: 'textarea' }),
      row('备注', null),
    ],
  }),
  page('buy', 'Buying numbers', {
    form: none,
    headings: ['购买号码'],
    groups: buttons('立即购买'),
    fields: [
      select('企业资质', null),
      select('号码运营商', null),
      row('购买数量', null, { kind: 'number' }),
      select('归属省份', null),
    ],
  }),
  page('template', 'A text template', {
    form: none,
    headings: ['添加文本转语音模板'],
    fields: [
      row('模板名称', null),
      select('模板类型', null),
      row('模板内容', null, { kind: 'textarea' }),
      row('申请说明', null, { kind: 'textarea' }),
      row('企业名称', null),
    ],
  }),
  page('transfer', '400 call transfer: other people’s numbers', {
    form: none,
    headings: ['转接号码报备'],
    fields: [
      row('400号码', null),
      row('经办人姓名', null),
      row('经办人身份证号', null),
      row('经办人手机号', null),
      row('验证码', null),
      row('转接号码', null),
      row('号码归属人', null),
    ],
  }),
  page('masked-detail', 'The detail page: masked values in fields nobody may edit are a list, not a form', {
    form: ordinary,
    headings: ['资质详情', '企业资质'],
    fields: all.map((field) => ({
      ...field,
      disabled: true,
      value: field.kind === 'upload' ? [] : ['林**'],
    })),
  }),
];

export const aliyunPages: CorpusPage[] = [...positives, ...negatives];
