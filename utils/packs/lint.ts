import { lexiconOf } from '../autofill/lexicon.ts';
import { normaliseLabel } from '../autofill/normalise.ts';
import { optionTexts } from '../autofill/vocabulary/options.ts';
import { termOf } from '../autofill/vocabulary.ts';
import { isFieldKey } from '../company/fields.ts';
import type { FormDefinition } from '../providers/form-definition.ts';

export const lintCodes = [
  'unknown-key', // key
  'key-twice', // key
  'label-twice', // label, key, other: two fields claim it
  'label-empty', // label, key: nothing is left of it when it is compared
  'label-ruled-out', // label, key: the field's own `not` makes it another thing
  'label-shadowed', // label, key, kind: it is never read as this field
  'option-twice', // key, text: one text, two values
  'no-kinds', // key
  'no-files', // key: an upload without the formats it takes
] as const;
export type LintCode = (typeof lintCodes)[number];

export interface LintFinding {
  code: LintCode;
  params: Record<string, string>;
}

/**
 * What is wrong with a definition by itself: a slip in it would quietly fill nothing, or the wrong thing. Shipped
 * definitions and users' packs are held to the same.
 */
export function lint(form: Pick<FormDefinition, 'fields'> & Partial<FormDefinition>): LintFinding[] {
  const found: LintFinding[] = [];
  const say = (code: LintCode, params: Record<string, string>) => found.push({ code, params });
  const keys = new Set<string>();
  const owners = new Map<string, string>();
  for (const { key, labels = [], loose = [], not = [] } of form.fields) {
    if (!isFieldKey(key)) say('unknown-key', { key });
    if (keys.has(key)) say('key-twice', { key });
    keys.add(key);
    for (const label of [...labels, ...loose]) {
      const { core, qualifiers } = normaliseLabel(label);
      if (core === '') say('label-empty', { label, key });
      const whole = [core, ...qualifiers].join(' ');
      const other = owners.get(whole);
      if (other !== undefined && other !== key) say('label-twice', { label, key, other });
      owners.set(whole, key);
      if (not.some((source) => new RegExp(source).test(whole))) say('label-ruled-out', { label, key });
    }
  }
  const broken = found.length > 0;
  for (const { key, options, kinds, files } of form.fields) {
    const taken = kinds ?? termOf(key)?.kinds ?? [];
    if (taken.length === 0) say('no-kinds', { key });
    if (taken.includes('upload') && !files) say('no-files', { key });
    const meaning = new Map<string, string>();
    for (const id of Object.keys(options ?? {})) {
      for (const text of optionTexts(key, id, options)) {
        const other = meaning.get(text);
        if (
          other !== undefined &&
          other !== id &&
          ![id, other].every((each) => options?.[each]?.includes(text))
        )
          say('option-twice', { key, text });
        meaning.set(text, id);
      }
    }
  }
  if (broken) return found;
  // Read as the page's labels are, in a form that has all of these fields.
  const lexicon = lexiconOf(form as FormDefinition);
  for (const { key, labels = [], loose = [], kinds, section } of form.fields) {
    for (const label of [...labels, ...loose]) {
      for (const kind of kinds ?? termOf(key)?.kinds ?? []) {
        const match = lexicon.match(label, { kind, section: section ?? '', role: null, side: null });
        if (match === null || match === 'other' || match.key !== key)
          say('label-shadowed', { label, key, kind });
      }
    }
  }
  return found;
}
