import type { FieldKey } from '../company/fields.ts';
import type { FormDefinition } from '../providers/form-definition.ts';
import { normaliseLabel } from './normalise.ts';
import type { ControlKind } from './scan-types.ts';
import { roleOf, takeSide } from './vocabulary/context.ts';
import { parameterOf } from './vocabulary/parameters.ts';
import type { Role, Side } from './vocabulary/term.ts';
import { termOf, vocabulary } from './vocabulary.ts';

/** What surrounds a label: whose section it is in, and which side of an ID other texts of the control name. */
export interface LabelContext {
  kind: ControlKind;
  section: string;
  role: Role | null;
  side: Side | null;
}

/** `other`: the words are known, but not as a field of this form, kind and context. `null`: unknown words. */
export type LabelMatch = { key: FieldKey; quality: number; core: string } | 'other' | null;

interface Entry {
  key: FieldKey;
  kinds: readonly ControlKind[];
  not: readonly RegExp[];
  role?: Role;
  side?: Side;
  section?: RegExp;
  /** Not in a section that is about somebody else. */
  loose?: boolean;
  /** From the form's own definition: goes before the shared vocabulary. */
  own: boolean;
  /** A field of this form at all. */
  wanted: boolean;
}

export interface Lexicon {
  /** Labels may be names of parameters (FormDefinition). */
  readonly parameters: boolean;
  /** Is a section of this title the company's own on this form, whatever it is elsewhere? */
  isOurs(title: string): boolean;
  match(text: string, context: LabelContext): LabelMatch;
}

// Taken off an upload's label: what kind of picture it is changes nothing.
const pictureEnding =
  /(?:的|彩色|清晰|加盖公章|盖章|签字|电子|原件|复印件|影印件|扫描件|扫描|照片|照|图片|图|截图|原件|正本或副本|副本|正本|文件|文档|附件|电子版|电子件|资料|材料|件)+$/;
// Taken off a text's label: whose it is, when nobody else is meant, and how it must be written.
const before =
  /^(?:您的?|贵公司的?|贵司的?|本公司的?|我司的?|号码使用方的?|申请方的?|加盖(?:公司|企业|单位)?公章的?|盖章的?|填写|输入|上传|营业执照[上中]的?|\d+位)+/;
const after =
  /(?:[,，。;；].*|(?:需|须|请|应|必须)?(?:与|和|同)?营业执照(?:上|中)?的?(?:信息|名称|内容)?(?:保持|完全)?(?:一致|相同)|(?:填写|输入|上传|选择))$/;
// 「本人手持身份证」, 「有效证件号码」, 「居民身份证号」: says nothing that tells two fields apart.
const filler = /本人|居民|常用的?|有效的?(?!期|时间)/g;
// In brackets these make it another thing.
const otherThing = /英文|外文|曾用|简称|原名|旧|客户|对方|紧急|备用|开票|开户|母公司|第[二三四]/;

const pictureCore = (core: string) => {
  const { rest, side, clash } = takeSide(core);
  const stem = rest
    .replace(/[-—·_/]+$/, '')
    .replace(pictureEnding, '')
    .replace(before, '');
  return { stem: stem === '' ? rest : stem, side, clash };
};
const trimmed = (core: string) => core.replace(after, '').replace(before, '');

/** The label vocabulary as one form needs it. Built once per form. */
export function lexiconOf(form: FormDefinition): Lexicon {
  const texts = new Map<string, Entry[]>();
  const pictures = new Map<string, Entry[]>();
  const wanted = new Set(form.fields.map((field) => field.key));
  const fieldOf = new Map(form.fields.map((field) => [field.key, field]));

  const add = (core: string, entry: Entry) => {
    if (entry.kinds.includes('upload')) {
      const { stem, side } = pictureCore(core);
      const of = entry.side ?? side;
      push(pictures, stem, of ? { ...entry, side: of } : entry);
    }
    if (entry.kinds.some((kind) => kind !== 'upload')) push(texts, core, entry);
  };

  for (const term of vocabulary) {
    const field = fieldOf.get(term.key);
    const shared = {
      key: term.key,
      kinds: field?.kinds ?? term.kinds,
      not: [...(term.not ?? []), ...(field?.not ?? []).map((source) => new RegExp(source))],
      own: false,
      wanted: wanted.has(term.key),
    };
    for (const { labels, role, side } of term.rules) {
      const entry = { ...shared, role, side };
      // The vocabulary is written as it is compared (definitions.test.ts sees to it): two thousand labels are not
      // normalised again whenever the worker wakes.
      for (const label of labels) add(label, entry);
    }
  }
  for (const field of form.fields) {
    const shared = termOf(field.key)?.not ?? [];
    const ownNot = (field.not ?? []).map((source) => new RegExp(source));
    for (const loose of [false, true]) {
      for (const label of (loose ? field.loose : field.labels) ?? []) {
        const { core } = normaliseLabel(label);
        add(core, {
          key: field.key,
          kinds: field.kinds ?? termOf(field.key)?.kinds ?? [],
          // What rules a label out in general does not where the form calls the field so.
          not: [...shared.filter((pattern) => !pattern.test(core)), ...ownNot],
          section: field.section === undefined ? undefined : new RegExp(field.section),
          loose,
          own: true,
          wanted: true,
        });
      }
    }
  }

  const lookUp = (core: string, whole: string, context: LabelContext, quality: number): LabelMatch => {
    const picture = context.kind === 'upload' ? pictureCore(core) : null;
    if (picture?.clash) return 'other';
    const known = (picture ? pictures.get(picture.stem) : texts.get(core)) ?? [];
    const side = sharpest(picture?.side ?? null, context.side);
    const fits = known.filter(
      (entry) =>
        entry.wanted &&
        entry.kinds.includes(context.kind) &&
        (entry.role === undefined || entry.role === context.role) &&
        (entry.side === undefined || entry.side === (side ?? 'both')) &&
        (!entry.loose || context.role === null || context.role === 'company') &&
        (entry.section === undefined || entry.section.test(normaliseLabel(context.section).core)) &&
        !entry.not.some((pattern) => pattern.test(whole)),
    );
    const own = fits.filter((entry) => entry.own);
    const keys = new Set((own.length > 0 ? own : fits).map((entry) => entry.key));
    const [key] = keys;
    if (key !== undefined && keys.size === 1) return { key, quality, core };
    return known.length > 0 || (texts.get(core) ?? pictures.get(pictureCore(core).stem)) ? 'other' : null;
  };

  const ours = (form.ours ?? []).map((source) => new RegExp(source));
  return {
    parameters: form.parameters ?? false,
    isOurs: (title) => ours.some((pattern) => pattern.test(normaliseLabel(title).core)),
    match(text, context) {
      const parameter = form.parameters ? parameterOf(text) : null;
      if (parameter) return lookUp(parameter, parameter, context, 1);
      const { core, qualifiers } = normaliseLabel(text);
      if (core === '') return null;
      const whole = [core, ...qualifiers].join(' ');
      if (qualifiers.some((qualifier) => otherThing.test(qualifier))) return 'other';
      const named = new Set(qualifiers.map(roleOf).filter((role) => role !== null));
      const [role = context.role] = named;
      if (named.size > 1) return 'other';
      const sides = qualifiers.map((qualifier) => takeSide(qualifier).side).filter((side) => side !== null);
      const side = sides.length === 1 ? (sides[0] ?? null) : context.side;
      const within = { ...context, role, side };

      const exact = lookUp(core, whole, within, 1);
      const [bracket] = qualifiers;
      if (bracket !== undefined && qualifiers.length === 1 && named.size === 0 && sides.length === 0) {
        // 法定代表人（身份证号）: what stands in the brackets is what is asked.
        const together = lookUp(core + bracket, whole, within, 0.95);
        if (together !== null && together !== 'other') return together;
        const owner = exact && exact !== 'other' ? ownerOf(exact.key) : null;
        const alone = lookUp(bracket, bracket, { ...within, role: within.role ?? owner }, 1);
        if (exact && exact !== 'other' && alone && alone !== 'other' && alone.key !== exact.key)
          return 'other';
      }
      if (exact !== null) return exact;
      const inner = trimmed(core);
      if (inner !== core && inner !== '') {
        const found = lookUp(inner, whole, within, 0.9);
        if (found !== null) return found;
      }
      for (const plain of [inner.replace(/的/g, ''), inner.replace(/的/g, '').replace(filler, '')]) {
        if (plain === inner || plain === '') continue;
        const found = lookUp(plain, whole, within, 0.9);
        if (found !== null) return found;
      }
      const parts = inner.split(/[/、或]/).filter((part) => part !== '');
      if (parts.length < 2) return null;
      const matches = parts.map((part) => lookUp(part, whole, within, 0.9));
      const keys = new Set(matches.map((match) => (match && match !== 'other' ? match.key : null)));
      const [first] = matches;
      if (keys.size === 1 && first && first !== 'other') return { ...first, core };
      return matches.some((match) => match !== null) ? 'other' : null;
    },
  };
}

const ownerOf = (key: FieldKey): Role | null =>
  /^people\.legal|^legal-/.test(key)
    ? 'legal-representative'
    : /^people\.operator|^operator-/.test(key)
      ? 'operator'
      : key.startsWith('company.')
        ? 'company'
        : null;

/** 人像面 on the control says more than 正反面 on its row. */
function sharpest(label: Side | null, around: Side | null): Side | null {
  if (label === null || (label === 'both' && around !== null)) return around;
  return label;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
