import type { DocumentKind } from '../company/profile.ts';

/**
 * Which document a file is, by what somebody called it. Words are data; longer ones count for more, and two kinds that
 * fit equally well are no answer: the user is asked. A wrong kind would put one paper into another's upload field.
 *
 * Folded before they are compared: lower case, half width, simplified characters, no separators, so that
 * `Legal-Rep ID (Front).JPG` and `法人身分證正面` meet the same words.
 */
type Whose = 'legal-representative' | 'operator';

/** Traditional forms of the characters that occur in these words; a whole converter weighs more than the editor. */
const traditional =
  '業业營营執执證证國国頭头經经辦办權权託托書书聯联單单號号碼码話话術术機机網网諾诺協协議议電电請请實实認认簽签蓋盖務务稅税組组織织構构記记項项類类員员來来傳传雙双畫画製制';

const pairs = new Map<string, string>();
for (let at = 0; at + 1 < traditional.length; at += 2) {
  const [from, to] = [traditional.charAt(at), traditional.charAt(at + 1)];
  pairs.set(from, to);
}

export function fold(name: string): string {
  const simplified = [...name.normalize('NFKC').toLowerCase()]
    .map((each) => pairs.get(each) ?? each)
    .join('');
  return simplified
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .replace(/身分证/g, '身份证')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** Words for each kind whose owner is not asked for. */
const words: Partial<Record<DocumentKind, readonly string[]>> = {
  'business-license': [
    '营业执照',
    '执照副本',
    '执照',
    '营照',
    'yingyezhizhao',
    'zhizhao',
    'yyzz',
    'businesslicense',
    'businesslicence',
    'license',
    'licence',
  ],
  'power-of-attorney': [
    '授权委托书',
    '委托授权书',
    '法人授权书',
    '委托书',
    '授权书',
    'shouquanweituoshu',
    'weituoshouquanshu',
    'shouquanshu',
    'weituoshu',
    'powerofattorney',
    'attorney',
    'poa',
  ],
  'company-authorization-letter': [
    '公司授权函',
    '企业授权函',
    '授权函',
    'shouquanhan',
    'companyauthorizationletter',
    'companyauthorisationletter',
    'authorizationletter',
    'authorisationletter',
  ],
  'network-commitment-letter': [
    '电信入网承诺书',
    '入网承诺书',
    '安全合规使用承诺书',
    '合规承诺书',
    '安全承诺书',
    'ruwangchengnuoshu',
    'networkcommitmentletter',
    'networkcommitment',
  ],
  'business-usage-commitment-letter': [
    '业务使用承诺书',
    '使用承诺书',
    'yewushiyongchengnuoshu',
    'businessusagecommitmentletter',
    'usagecommitment',
  ],
  'number-application-letter': [
    '号码申请公函',
    '号码申请函',
    '申请公函',
    '公函',
    'haomashenqinggonghan',
    'gonghan',
    'numberapplicationletter',
    'applicationletter',
  ],
  'call-script': ['通话话术', '外呼话术', '话术', 'tonghuahuashu', 'huashu', 'callscript', 'script'],
  'call-acceptance-form': [
    '电话受理单',
    '业务受理单',
    '受理单',
    'dianhuashoulidan',
    'shoulidan',
    'callacceptanceform',
    'acceptanceform',
  ],
  'outbound-purpose-proof': [
    '外呼用途证明',
    '呼出号码用途证明',
    '号码用途证明',
    '用途证明',
    '来源证明',
    'yongtuzhengming',
    'outboundpurposeproof',
    'purposeproof',
  ],
  'tax-registration-certificate': [
    '税务登记证',
    '税务登记',
    'shuiwudengjizheng',
    'taxregistrationcertificate',
    'taxregistration',
  ],
  'organization-code-certificate': [
    '组织机构代码证',
    '机构代码证',
    'zuzhijigoudaimazheng',
    'organizationcodecertificate',
    'organisationcodecertificate',
  ],
};

const whose: Record<Whose, readonly string[]> = {
  'legal-representative': [
    '法定代表人',
    '法人代表',
    '法人',
    '法代',
    'fadingdaibiaoren',
    'faren',
    'legalrepresentative',
    'legalrep',
    'legalperson',
  ],
  operator: [
    '经办人',
    '经办',
    '被委托人',
    '受托人',
    '管理员',
    '代办人',
    'jingbanren',
    'jingban',
    'operator',
    'agent',
    'handler',
  ],
};

const idWords = ['身份证', '证件', 'shenfenzheng', 'sfz', 'idcard', 'id'];
const front = ['人像面', '头像面', '正面', '照片面', 'renxiangmian', 'zhengmian', 'front', 'portrait'];
const back = ['国徽面', '反面', '背面', 'guohuimian', 'fanmian', 'beimian', 'back', 'emblem', 'reverse'];
const holding = ['手持', 'shouchi', 'holding', 'handheld', 'selfie'];
const phoneProof = [
  '手机号实名认证',
  '手机号码实名认证',
  '手机实名',
  '实名认证',
  '机主实名',
  'shimingrenzheng',
  'phoneproof',
  'realname',
];
/** Both sides on one picture: no upload of ours is filled with that, so it has no kind. */
const both = ['正反面', '双面', 'zhengfanmian', 'bothsides', 'frontandback', 'frontback'];

/** How long the longest of these words is that `text` holds; 0: none. */
const longest = (text: string, list: readonly string[]): number =>
  Math.max(0, ...list.filter((word) => text.includes(word)).map((word) => word.length));

function ofPerson(text: string): DocumentKind[] {
  const sides = { front: longest(text, front) > 0, back: longest(text, back) > 0 };
  const isHolding = longest(text, holding) > 0;
  const isPhone = longest(text, phoneProof) > 0;
  if (!sides.front && !sides.back && !isHolding && !isPhone) return [];
  const part = isHolding
    ? 'holding-id'
    : isPhone
      ? 'phone-proof'
      : longest(text, both) > 0 || (sides.front && sides.back)
        ? null
        : sides.front
          ? 'id-front'
          : 'id-back';
  // A side without a word for an ID may be a side of anything: 营业执照正面.
  if (
    !part ||
    (!isHolding && !isPhone && longest(text, idWords) === 0 && !/^(正面|反面|人像面|国徽面)$/.test(text))
  )
    return [];
  const owners = (Object.keys(whose) as Whose[]).filter((each) => longest(text, whose[each]) > 0);
  return (owners.length > 0 ? owners : (Object.keys(whose) as Whose[])).map(
    (owner) => `${owner}-${part}` as DocumentKind,
  );
}

export interface Proposal {
  /** Certain enough to be taken, if the user does not say otherwise. */
  kind: DocumentKind | null;
  /** What it could be, likeliest first. */
  candidates: DocumentKind[];
}

export function proposeKind(fileName: string): Proposal {
  const text = fold(fileName.split(/[\\/]/).pop() ?? fileName);
  const people = ofPerson(text);
  if (people.length > 0)
    return { kind: people.length === 1 ? (people[0] ?? null) : null, candidates: people };
  const found = (Object.entries(words) as [DocumentKind, readonly string[]][])
    .map(([kind, list]) => ({ kind, length: longest(text, list) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [first, second] = found;
  // A word that stands within the other's is no second answer: 授权书 in 委托授权书.
  const clear = first !== undefined && (second === undefined || first.length > second.length);
  return { kind: clear ? first.kind : null, candidates: found.map(({ kind }) => kind) };
}
