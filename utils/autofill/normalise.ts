import { simplify } from './simplified.ts';

/** A label in the one form in which labels are compared. */
export interface NormalLabel {
  /** Simplified, half-width, lower-case, without spaces, colons, asterisks, numbering, prompts or brackets. */
  readonly core: string;
  /** What stood in brackets, in order: 加盖公章, 必填 is dropped; a role or a side (法定代表人, 反面) may be here. */
  readonly qualifiers: readonly string[];
}

// Words where the two scripts differ by more than the characters.
const words: [RegExp, string][] = [
  [/身分/g, '身份'],
  [/电子邮[件箱]|电邮|e-?mail/g, '邮箱'],
  [/手提电话|行动电话|移动电话/g, '手机'],
  [/档案/g, '文件'],
  [/资讯/g, '信息'],
  [/帐/g, '账'],
  [/简讯/g, '短信'],
  [/登入/g, '登录'],
  [/联络(?=人|方式|电话|手机|邮箱|地址)/g, '联系'],
  [/缐/g, '线'],
];

/** Simplified, half-width, lower-case, no spaces or zero-width characters; brackets and words stay. */
export function normaliseText(text: string): string {
  let out = simplify(text.normalize('NFKC'))
    .toLowerCase()
    // Spaces, controls, zero-width characters, soft hyphen; fonts of icons live in the private use area.
    .replace(/[\s\p{Cc}\p{Cf}\p{Co}]+/gu, '');
  for (const [from, to] of words) out = out.replace(from, to);
  return out;
}

// 「」『』《》“” quote a name: the name is meant. ()[]【】〔〕 add something: kept apart.
const quotes = /[「」『』《》〈〉“”"'`]/g;
const bracketed = /[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/;
const requirement =
  /^(?:此项)?(?:必填|必选|必传|必须|选填|可选|可不填|非必填|非必选|非必传|optional|required)项?$/;
const requirementAtEnd = /[,，、\-—·|]?(?:非必填|非必选|选填|可选|必填|必选|必传)$/;
const numbering =
  /^(?:第[一二三四五六七八九十\d]+(?:步|部分)[、.,]?|step\d{1,2}[、.,]?|0[1-9](?!\d)[、.,]?|[一二三四五六七八九十]{1,3}[、.]|步骤[\d一二三四五六]+|\d{1,2}[、.)](?!\d))/;
const prompt =
  /^(?:请您?)?(?:在此|点击|拖拽|重新|正确|如实|完整)*(?:输入|填写|填入|选择|上传|提供|录入|添加|勾选)(?:您的?|您?所在的?|贵公司的?|贵司的?|需要的?|真实的?|正确的?|完整的?|有效的?|一下)*(?:\d+(?:-\d+)?位(?:的|数字的?)?)?/;
const punctuation = /^[:*•·,，。.;、\-—_|]+|[:*•·,，。.;、\-—_|!?？！…]+$/g;

// A page's texts come again with each scan, and a fill scans after every step.
const known = new Map<string, NormalLabel>();
const mostKnown = 4000;

/** Splits a label, a placeholder or a heading into what is compared and what qualifies it. */
export function normaliseLabel(text: string): NormalLabel {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const made = split(text);
  known.set(text, made);
  return made;
}

function split(text: string): NormalLabel {
  let rest = normaliseText(text).replace(quotes, '');
  const qualifiers: string[] = [];
  for (let found = bracketed.exec(rest); found; found = bracketed.exec(rest)) {
    const inner = (found[1] ?? '').replace(punctuation, '');
    if (inner !== '' && !requirement.test(inner)) qualifiers.push(inner);
    rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
  }
  rest = rest.replace(/[:*]/g, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(punctuation, '').replace(requirementAtEnd, '').replace(numbering, '');
  }
  const unprompted = rest.replace(prompt, '').replace(punctuation, '');
  // 「添加企业资质」 is no prompt for a label of nothing: an empty rest is no improvement.
  if (unprompted !== '') rest = unprompted;
  else if (rest !== '' && prompt.exec(rest)?.[0] === rest) rest = '';
  if (rest === '' && qualifiers.length === 1) {
    const [only = ''] = qualifiers.splice(0, 1);
    rest = only;
  }
  return { core: rest, qualifiers };
}

/** An option's text for comparison: everything counts, brackets included, punctuation around it does not. */
export const normaliseOption = (text: string): string => normaliseText(text).replace(punctuation, '');
