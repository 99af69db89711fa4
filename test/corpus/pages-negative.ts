import { type CorpusPage, page, radio, row, select, upload } from './build.ts';

/** Pages of the same origins, with some of the same labels, that are not a form of ours: nothing may be recognised. */
const none = null;
const saas = 'https://tccc.qcloud.com/saas-manage/#/1400000000/';

export const negativePages: CorpusPage[] = [
  page('search', 'A search box over the list of qualifications, at the form’s own address', {
    form: none,
    headings: ['企业资质管理'],
    groups: [{ id: 'g1', buttons: ['查询', '重置'], title: '企业资质' }],
    fields: [
      row('企业名称', null),
      row('统一社会信用代码', null),
      select('审核状态', null),
      select('申请人身份', null),
      row('经办人姓名', null),
      row('法定代表人姓名', null),
    ],
  }),
  page('number-list-filters', 'Filters of the number list that search as they change, without a button', {
    form: none,
    url: 'https://console.cloud.tencent.com/ccc/number/apply',
    headings: ['号码申请列表'],
    groups: [{ id: 'g1', buttons: [], title: '' }],
    fields: [
      select('号码类型', null),
      select('呼叫类型', null),
      select('号码归属地', null),
      select('审核状态', null),
    ],
  }),
  page('login', 'The entrance of the agents', {
    form: none,
    url: 'https://tccc.qcloud.com/login',
    groups: [{ id: 'g1', buttons: ['登录'], title: '登录' }],
    fields: [
      row('企业名称', null),
      row('手机号', null, { placeholder: '请输入手机号' }),
      { placeholder: '请输入验证码', key: null },
      { kind: 'checkbox', own: '我已阅读并同意服务协议', key: null },
    ],
  }),
  page('customer', 'A customer of the company is a company too', {
    form: none,
    url: `${saas}customer`,
    groups: [{ id: 'g1', buttons: ['保存', '取消'], title: '新建客户' }],
    fields: [
      row('客户名称', null),
      row('企业名称', null),
      row('统一社会信用代码', null),
      row('法定代表人', null),
      row('公司地址', null),
      row('公司电话', null),
      row('经营范围', null),
      row('手机号码', null),
      upload('营业执照', null),
    ],
  }),
  page('ticket', 'A ticket of an agent', {
    form: none,
    url: `${saas}ticket`,
    groups: [{ id: 'g1', buttons: ['提交'], title: '新建工单' }],
    fields: [
      row('工单标题', null),
      row('企业名称', null),
      row('联系人', null),
      row('联系电话', null),
      select('呼叫类型', null),
      row('号码归属地', null),
      row('问题描述', null, { kind: 'textarea' }),
      upload('附件', null),
    ],
  }),
  page('invoice', 'An invoice asks for a company, its address and its bank', {
    form: none,
    url: 'https://console.cloud.tencent.com/expense/invoice',
    headings: ['发票信息'],
    section: '开票信息',
    fields: [
      radio('抬头类型', null, ['企业', '个人']),
      row('发票抬头', null),
      row('公司名称', null),
      row('纳税人识别号', null),
      row('注册地址', null),
      row('公司电话', null),
      row('开户银行', null),
      row('银行账号', null),
      row('收件人姓名', null),
    ],
  }),
  page('settings', 'Settings of the call centre', {
    form: none,
    url: `${saas}settings`,
    fields: [
      row('应用名称', null),
      row('企业名称', null),
      row('管理员邮箱', null),
      radio('呼入自动接听', null, ['是', '否']),
      select('号码类型', null),
      row('官网地址', null),
      upload('企业标志', null),
    ],
  }),
  page('contact-us', 'Talk to sales', {
    form: none,
    url: 'https://console.cloud.tencent.com/ccc',
    groups: [{ id: 'g1', buttons: ['提交'], title: '联系我们' }],
    fields: [
      row('公司名称', null),
      row('您的姓名', null),
      row('手机号码', null),
      row('企业邮箱', null),
      row('公司地址', null),
      row('申请数量', null),
      row('需求描述', null, { kind: 'textarea' }),
    ],
  }),
  page('agent-profile', 'An agent’s own data', {
    form: none,
    url: `${saas}staff`,
    groups: [{ id: 'g1', buttons: ['确定'], title: '编辑座席' }],
    fields: [
      row('姓名', null),
      row('手机号', null),
      row('邮箱', null),
      row('工号', null),
      select('技能组', null),
    ],
  }),
  page('buy-number', 'Buying more of what was approved', {
    form: none,
    url: 'https://console.cloud.tencent.com/ccc/number/buy',
    headings: ['购买号码'],
    fields: [
      radio('号码类型', null, ['固话号码', '400号码']),
      row('号码归属地', null, { kind: 'cascader' }),
      row('购买数量', null, { kind: 'number' }),
      row('购买时长', null, { kind: 'number' }),
    ],
  }),
  page('empty', 'No controls at all', { form: none, fields: [] }),
];
