import type { Material } from '../material.ts';

/** The tables of materials of document 679 (seed 000), and what the API has asked for besides since. */
const form = 'tencent-ccc/qualification';
const number = 'tencent-ccc/number';
const upload = 'https://console-ccc-1300884231.cos.ap-guangzhou.myqcloud.com/upload/';
const template = (name: string) => `${upload}${encodeURIComponent(name)}.docx`;
const operator = 'operator';

export const materials: Material[] = [
  { form, key: 'business-license', sealed: true },
  { form, key: 'legal-representative-id', sealed: true },
  { form, key: 'legal-representative-phone-proof' },
  { form, key: 'legal-representative-holding-id', applicant: 'legal-representative' },
  { form, key: 'operator-id', sealed: true, applicant: operator },
  { form, key: 'operator-holding-id', applicant: operator },
  { form, key: 'operator-phone-proof', applicant: operator },
  { form, key: 'call-acceptance-form', sealed: true, template: template('电话受理单') },
  { form, key: 'network-commitment-letter', sealed: true, template: template('电信入网承诺书') },
  { form, key: 'power-of-attorney', sealed: true, applicant: operator, template: template('委托授权书') },
  { form, key: 'company-authorization-letter', sealed: true },
  { form, key: 'call-script', sealed: true, template: template('通话话术模板') },
  { form: number, key: 'call-script', sealed: true, template: template('通话话术模板') },
  { form: number, key: 'number-application-letter', sealed: true, template: template('号码申请公函模版') },
  { form: number, key: 'outbound-purpose-proof', callTypes: ['outbound', 'inbound-outbound'] },
];
