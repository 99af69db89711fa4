import { type CorpusPage, page, radio, row, select, upload } from './build.ts';

const form = 'tencent-ccc/number';
const url = 'https://console.cloud.tencent.com/ccc/number/apply/create';
const types = ['固话号码', '400号码'];
const calls = ['呼入', '呼出', '呼入呼出'];

export const numberPages: CorpusPage[] = [
  page('number', 'The number application of the document', {
    form,
    url,
    headings: ['申请号码'],
    fields: [
      select('企业资质', 'company.name'),
      radio('号码类型', 'telephony.numberRequests.numberType', types),
      radio('呼叫类型', 'telephony.numberRequests.callType', calls),
      row('号码归属地', 'telephony.numberRequests.place', { kind: 'cascader' }),
      row('申请数量', 'telephony.numberRequests.quantity', { kind: 'number' }),
      upload('通话话术文件（加盖公司公章）', 'call-script'),
      upload('号码申请公函（加盖公司公章）', 'number-application-letter'),
      upload('呼出号码用途证明', 'outbound-purpose-proof'),
    ],
  }),
  page('number-traditional', 'The same in traditional characters, the place in two lists', {
    form,
    url,
    fields: [
      select('號碼類型', 'telephony.numberRequests.numberType'),
      select('呼叫類型', 'telephony.numberRequests.callType'),
      select('號碼歸屬地', 'telephony.numberRequests.province', { placeholder: '請選擇省份' }),
      select('號碼歸屬地', 'telephony.numberRequests.city', { placeholder: '請選擇城市' }),
      row('申請數量', 'telephony.numberRequests.quantity', { kind: 'number' }),
      upload('號碼申請公函', 'number-application-letter'),
      upload('外呼號碼來源證明', 'outbound-purpose-proof'),
    ],
  }),
  page('number-dialog', 'In a dialog, other addresses, other words', {
    form,
    url: 'https://tccc.qcloud.com/saas-manage/#/1400000000/phone',
    groups: [{ id: 'g1', buttons: ['立即申请', '取消'], title: '' }],
    fields: [
      select('号码种类', 'telephony.numberRequests.numberType'),
      select('归属地', 'telephony.numberRequests.place'),
      row('号码个数', 'telephony.numberRequests.quantity', { kind: 'number' }),
      upload('通话话术', 'call-script', { accept: '.doc,.docx,.pdf' }),
      upload('话术模板下载', null),
      row('备注', null, { kind: 'textarea' }),
    ],
  }),
];
