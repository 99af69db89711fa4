import {
  choiceKinds,
  combine,
  fromEndings,
  periodKinds,
  type Role,
  type Term,
  textKinds,
  toEndings,
  uploadKinds,
} from './term.ts';

/** The two people of a filing. Their fields have the same names, so whose they are comes from prefix or section. */
interface PersonWords {
  profile: 'legalRepresentative' | 'operator';
  document: 'legal-representative' | 'operator';
  role: Role;
  /** What the person is called; with an ending it is a label, with 信息 a section. */
  called: string[];
  /** Called so, and nothing more, a text field asks for the name. */
  aloneMeansName: string[];
  names: { name: string[]; idNumber: string[]; phone: string[]; email: string[] };
}

export const people: PersonWords[] = [
  {
    profile: 'legalRepresentative',
    document: 'legal-representative',
    role: 'legal-representative',
    called: [
      '法定代表人',
      '企业法定代表人',
      '公司法定代表人',
      '法定代表人/负责人',
      '法定代表人或负责人',
      '法人代表',
      '企业法人代表',
      '公司法人代表',
      '法定代表',
      '法人',
      '企业法人',
      '公司法人',
      '法人/负责人',
      // Of an individual business (个体工商户), which has no other.
      '经营者',
    ],
    aloneMeansName: ['法定代表人', '企业法定代表人', '公司法定代表人', '法人代表', '法人', '经营者'],
    names: {
      name: ['corporationname', 'legalname', 'legalpersonname'],
      idNumber: ['corporationid', 'legalidcardnumber', 'legalpersonid'],
      phone: ['corporationmobile', 'legalmobile'],
      email: [],
    },
  },
  {
    profile: 'operator',
    document: 'operator',
    role: 'operator',
    called: [
      '经办人',
      '业务经办人',
      '企业经办人',
      '公司经办人',
      '申请经办人',
      '授权经办人',
      '经办人员',
      '管理员',
      '企业管理员',
      // As the power of attorney of the same filing calls the operator.
      '受托人',
      '被授权人',
      '委托代理人',
    ],
    // 管理员 alone is as often an account name.
    aloneMeansName: ['经办人', '业务经办人', '企业经办人', '公司经办人', '授权经办人'],
    names: {
      name: ['operatorname', 'adminname'],
      idNumber: ['operatorid', 'adminidcardnumber'],
      phone: ['operatormobile', 'adminmobile'],
      email: ['operatoremail'],
    },
  },
];

// 法人名称 is left out on purpose: 法人 is also the legal entity, and then it is the company's name.
const nameEndings = ['姓名', '真实姓名', '名字'];
const nameAlso = new Map([
  ['法定代表人', '名称'],
  ['公司法定代表人', '名称'],
  ['企业法定代表人', '名称'],
  ['经办人', '名称'],
]);
const idTypeEndings = ['证件类型', '身份证件类型', '证件种类', '身份证明类型'];
const idNumberEndings = [
  '身份证号',
  '身份证号码',
  '证件号',
  '证件号码',
  '身份证件号码',
  '身份证件号',
  '身份证编号',
  '公民身份号码',
];
const validityEndings = [
  '身份证有效期',
  '身份证有效期限',
  '证件有效期',
  '证件有效期限',
  '身份证件有效期',
  '身份证件有效期限',
  '身份证有效时间',
  '证件有效时间',
];
const mobileEndings = [
  '手机',
  '手机号',
  '手机号码',
  '联系手机',
  '联系手机号',
  '联系手机号码',
  '本人手机号',
  '本人手机号码',
];
const phoneEndings = [...mobileEndings, '电话', '电话号码', '联系电话', '联系方式'];
const landlineEndings = ['固定电话', '固定电话号码', '座机', '座机号', '座机号码', '固话', '办公电话'];
const emailEndings = ['邮箱', '邮箱地址', '联系邮箱'];
const phoneProofEndings = combine(
  ['手机号码', '手机号', '手机', '号码'],
  ['实名认证', '实名认证证明', '实名认证截图', '实名证明', '实名截图', '实名认证凭证', '实名认证材料'],
);
const idEndings = ['身份证', '身份证件', '证件', '二代身份证', '居民身份证'];

function termsOf(person: PersonWords): Term[] {
  const { called, role, profile, document, names } = person;
  const key = (field: string) => `people.${profile}.${field}` as Term['key'];
  const both = (endings: string[], inSection = endings) => [
    { labels: combine(called, endings) },
    { labels: inSection, role },
  ];
  const terms: Term[] = [
    {
      key: key('name'),
      kinds: textKinds,
      rules: [
        {
          labels: [
            ...combine(called, nameEndings),
            ...called.flatMap((word) => (nameAlso.has(word) ? [word + nameAlso.get(word)] : [])),
            ...person.aloneMeansName,
          ],
        },
        { labels: [...nameEndings, '名称'], role },
      ],
      not: [/紧急|联系人|备用|第二|英文|拼音|曾用/],
      names: names.name,
    },
    {
      key: key('idType'),
      kinds: choiceKinds,
      rules: [...both(idTypeEndings), { labels: combine(called, ['证件']) }],
    },
    {
      key: key('idNumber'),
      kinds: textKinds,
      rules: both([...idNumberEndings, '身份证']),
      not: [/后[四六4-6]位|末[四六4-6]位/],
      names: names.idNumber,
    },
    {
      key: key('idValidity'),
      kinds: periodKinds,
      rules: both(validityEndings, [...validityEndings, '有效期', '有效期限', '有效期起止']),
    },
    {
      key: key('idValidity.from'),
      kinds: periodKinds,
      rules: both(
        combine(validityEndings, fromEndings),
        combine([...validityEndings, '有效期'], fromEndings),
      ),
    },
    {
      key: key('idValidity.to'),
      kinds: periodKinds,
      rules: both(combine(validityEndings, toEndings), combine([...validityEndings, '有效期'], toEndings)),
    },
    {
      key: key('phone'),
      kinds: ['text', 'number'],
      rules: both(phoneEndings),
      not: [/验证码|紧急|备用|确认|再次/],
      names: names.phone,
    },
    {
      key: key('email'),
      kinds: textKinds,
      rules: both(emailEndings),
      not: [/验证码|确认|再次/],
      names: names.email,
    },
    { key: `${document}-id-front`, kinds: uploadKinds, rules: bySide('front') },
    { key: `${document}-id-back`, kinds: uploadKinds, rules: bySide('back') },
    { key: `${document}-id`, kinds: uploadKinds, rules: bySide('both') },
    { key: `${document}-holding-id`, kinds: uploadKinds, rules: bySide('holding') },
    {
      key: `${document}-phone-proof`,
      kinds: uploadKinds,
      rules: both(phoneProofEndings),
    },
  ];
  if (profile === 'operator')
    terms.push({ key: 'people.operator.landline', kinds: ['text'], rules: both(landlineEndings) });
  return terms;

  /** Labels come here without their side words (lexicon.ts takes them out and keeps them). */
  function bySide(side: 'front' | 'back' | 'both' | 'holding') {
    return [
      { labels: combine(called, idEndings), side },
      // 「人像面」 alone, under the person's heading.
      {
        labels: [...idEndings, ...(side === 'front' ? ['人像面'] : side === 'back' ? ['国徽面'] : [])],
        role,
        side,
      },
    ];
  }
}

export const peopleTerms: Term[] = people.flatMap(termsOf);
