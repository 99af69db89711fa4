import { combine, type Term, uploadKinds } from './term.ts';

/**
 * Materials, by their names in seed 000 (the TCCC document of 2022), in the present CCC API, and elsewhere. Endings
 * such as 扫描件 or 照片 are not written here: the lexicon takes them off an upload's label.
 */
const upload = (key: Term['key'], labels: string[], rest: Partial<Term> = {}): Term => ({
  key,
  kinds: uploadKinds,
  rules: [{ labels }],
  ...rest,
});

export const documentTerms: Term[] = [
  upload(
    'business-license',
    [
      '营业执照',
      '企业营业执照',
      '公司营业执照',
      '多合一营业执照',
      '三证合一营业执照',
      '营业证件',
      '企业法人营业执照',
      '工商营业执照',
      '企业营业执照证件',
      '营业执照证件',
    ],
    { not: [/客户|授权方|上级|集团|税务登记/], names: ['businessidpicurl', 'businesslicense'] },
  ),
  upload(
    'call-acceptance-form',
    [
      '电话受理单',
      '电话业务受理单',
      '业务受理单',
      '受理单',
      '电话号码受理单',
      '通信业务受理单',
      '电信业务受理单',
      '语音业务受理单',
    ],
    {
      names: ['acceptpicurl'],
    },
  ),
  upload(
    'network-commitment-letter',
    [
      ...[
        '电信入网承诺书',
        '入网承诺书',
        '电话入网承诺书',
        '语音入网承诺书',
        '企业入网承诺书',
        '号码入网承诺书',
        '电信业务入网承诺书',
      ],
      // The present name of the same paper in the CCC API (NetworkCommitmentPicUrl).
      ...['安全合规使用承诺书', '安全合规承诺书', '合规使用承诺书', '安全使用承诺书', '合规承诺书'],
      ...['入网承诺函', '电信入网承诺函', '语音业务入网承诺书', '用户入网承诺书', '客户入网承诺书'],
    ],
    { names: ['networkcommitmentpicurl', 'networkaccesscommitmentletterpicurl'] },
  ),
  upload(
    'power-of-attorney',
    [
      '委托授权书',
      '授权委托书',
      ...combine(['法定代表人', '法人', '经办人', '企业', '公司', '单位'], ['委托授权书', '授权委托书']),
      ...combine(['法定代表人', '法人', '经办人'], ['授权书', '委托书']),
      '委托书',
    ],
    { not: [/商标|品牌|代理商/], names: ['commissionpicurl', 'powerofattorneys'] },
  ),
  upload('company-authorization-letter', ['公司授权函', '企业授权函', '授权函', '单位授权函'], {
    names: ['companyauthletterpicurl'],
  }),
  upload('number-application-letter', ['号码申请公函', '申请公函', '号码公函', '公函', '号码申请函'], {
    names: ['numberapplicationofficialletterpicurl'],
  }),
  upload(
    'call-script',
    [
      '通话话术',
      '话术',
      '外呼话术',
      '呼叫话术',
      '呼出话术',
      '通话话术模板',
      '号码话术',
      '业务话术',
      '电话话术',
      '语音话术',
      '通话脚本',
    ],
    { names: ['usedescribefileurl'] },
  ),
  upload('outbound-purpose-proof', [
    ...combine(
      ['呼出号码', '外呼号码', '被叫号码', '呼出', '外呼', '被叫'],
      ['用途证明', '来源证明', '来源凭证', '用途凭证'],
    ),
    ...['号码用途证明', '号码来源证明'],
  ]),
  upload('business-usage-commitment-letter', ['业务使用承诺书', '号码业务使用承诺书', '业务承诺书'], {
    names: ['businessusagecommitmentletterpicurl'],
  }),
  upload('tax-registration-certificate', ['税务登记证', '企业税务登记证', '公司税务登记证', '税务登记证书']),
  upload('organization-code-certificate', [
    '组织机构代码证',
    '企业组织机构代码证',
    '公司组织机构代码证',
    '组织机构代码证书',
  ]),
];
