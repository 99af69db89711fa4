import { documentName } from '../../../utils/company/labels.ts';
import type { CompanyProfile, DocumentKind } from '../../../utils/company/profile.ts';
import type { Language } from '../../../utils/i18n/language.ts';
import type { ReadProfile } from '../transfer.ts';
import { sampleCode } from './welcome.ts';

/**
 * A company that nobody can be: codes of a region that was never assigned (990000), whose check digits hold, numbers of
 * nobody, addresses that lead nowhere.
 */
const profile: CompanyProfile = {
  format: 'company-profile',
  version: 1,
  company: {
    name: '样例科技有限公司',
    unifiedSocialCreditCode: sampleCode,
    organizationType: 'enterprise',
    certificateType: 'business-license',
    enterpriseType: '有限责任公司',
    businessScope: '软件开发；信息技术咨询服务；呼叫中心服务。（样例）',
    registeredAddress: '浙江省杭州市样例区样例路 1 号',
    province: '浙江省',
    city: '杭州市',
    businessTerm: { from: '2020-01-02', to: null },
    phone: '0571-80000000',
    email: 'office@sample.example',
    website: 'https://www.sample.example',
    bankAccount: {
      accountName: '样例科技有限公司',
      accountNumber: '6222000000000000017',
      bank: '样例银行',
      branch: '样例银行杭州支行',
      province: '浙江省',
      city: '杭州市',
    },
  },
  people: {
    legalRepresentative: {
      name: '样一',
      idType: 'resident-id',
      idNumber: '99000019900101005X',
      idValidity: { from: '2016-05-20', to: '2036-05-20' },
      phone: '13800000011',
    },
    operator: {
      name: '样二',
      idType: 'resident-id',
      idNumber: '990000198512310025',
      idValidity: { from: '2019-08-01', to: '2039-08-01' },
      phone: '13800000022',
      email: 'operator@sample.example',
      landline: '0571-80000001',
    },
  },
  applicant: 'operator',
  telephony: {
    calleeSource: '公众号',
    businessCarrier: '样例科技有限公司',
    usage: '对已下单客户做订单回访与售后咨询（样例）',
    scripts: [{ scene: '订单回访', content: '您好，这里是样例科技，想了解一下您订单的使用情况。' }],
    numberRequests: [
      {
        numberType: 'landline',
        callType: 'inbound-outbound',
        province: '浙江省',
        city: '杭州市',
        quantity: 1,
      },
    ],
  },
};

const kinds: readonly DocumentKind[] = [
  'business-license',
  'legal-representative-id-front',
  'legal-representative-id-back',
  'operator-id-front',
  'operator-id-back',
  'operator-holding-id',
  'call-acceptance-form',
  'network-commitment-letter',
  'power-of-attorney',
  'number-application-letter',
  'call-script',
];

/** Drawn, not packed: eleven pictures would be half of the extension. */
async function draw(title: string): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(1200, 850);
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('no canvas');
  paint.fillStyle = '#fdfdf8';
  paint.fillRect(0, 0, 1200, 850);
  paint.strokeStyle = '#b9c2d0';
  paint.lineWidth = 6;
  paint.strokeRect(30, 30, 1140, 790);
  paint.textAlign = 'center';
  paint.fillStyle = '#26324a';
  paint.font = 'bold 56px sans-serif';
  paint.fillText(title, 600, 150, 1100);
  paint.fillStyle = '#d4dae4';
  for (let line = 0; line < 8; line++) paint.fillRect(120, 240 + line * 62, line % 3 === 2 ? 560 : 960, 14);
  paint.translate(600, 470);
  paint.rotate(-0.35);
  paint.fillStyle = 'rgb(200 30 30 / 55%)';
  paint.font = 'bold 150px sans-serif';
  paint.fillText('样例 SAMPLE', 0, 50, 1100);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return new Uint8Array(await blob.arrayBuffer());
}

export async function makeSample(language: Language): Promise<ReadProfile> {
  const documents = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const kind of kinds) documents.set(`documents/${kind}.jpg`, await draw(documentName(kind, language)));
  return {
    profile: {
      ...profile,
      documents: kinds.map((kind) => ({ kind, file: `documents/${kind}.jpg`, stamped: true })),
    },
    documents,
    notes: [],
  };
}
