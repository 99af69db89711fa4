import type { FieldKey } from '../company/fields.ts';
import type { Value } from '../company/values.ts';
import type { FieldDefinition } from '../providers/form-definition.ts';
import { dateText, periodText } from './dates.ts';
import { normaliseLabel, normaliseOption } from './normalise.ts';
import { areaTexts, cityTexts, flatTexts, pathTexts, provinceTexts } from './places.ts';
import type { ReasonCode } from './reasons.ts';
import type { Control, Reason, StepValue } from './scan-types.ts';
import { traditional } from './simplified.ts';
import { no, optionTexts, yes } from './vocabulary/options.ts';

export type PlainValue = Exclude<StepValue, { type: 'files' }>;
/** The value in the form the field wants, and for a human; or why there is none. */
export type Formatted = { value: PlainValue; text: string } | { left: Reason };

export interface Wanted {
  key: FieldKey;
  control: Control;
  definition?: FieldDefinition;
  /** The provider's documented date for 长期. */
  longTerm?: string;
}

const left = (code: ReasonCode, params?: Record<string, string>): Formatted => ({
  left: params ? { code, params } : { code },
});
const hintOf = ({ labels }: Control) => `${labels.placeholder} ${labels.help}`;

/** Pairs a profile value with a control. Never fuzzy: what has no safe form is left with a reason. */
export function formatValue(value: Value, wanted: Wanted): Formatted {
  switch (wanted.control.kind) {
    case 'text':
    case 'textarea':
    case 'number':
      return asText(value, wanted);
    case 'radio':
    case 'select':
      return asOption(value, wanted);
    case 'checkbox':
      return asTicks(value, wanted);
    case 'cascader':
      return value.type === 'place'
        ? {
            value: { type: 'path', levels: pathTexts(value.levels).map(inBothScripts) },
            text: value.levels.join(' / '),
          }
        : left('other-format');
    case 'date':
      return asDate(value, wanted);
    case 'date-range':
      return asDates(value, wanted);
    case 'upload':
      return left('unsupported');
  }
}

function asText(value: Value, wanted: Wanted): Formatted {
  const { control, definition, key, longTerm } = wanted;
  const hint = hintOf(control);
  switch (value.type) {
    case 'text':
      return fitted(value.text, wanted);
    case 'choice': {
      const [name] = optionTexts(key, value.id, definition?.options);
      return name ? fitted(name, wanted) : left('other-format');
    }
    case 'flag':
      return left('other-format');
    case 'place':
      return fitted(value.levels.join(''), wanted);
    case 'list': {
      if (key === 'telephony.numberReport.numbers') return numberList(value.items, wanted);
      const [only] = value.items;
      if (only !== undefined && value.items.length === 1) return fitted(only, wanted);
      // Several scripts in a field for one: which is meant is not ours to say.
      return key === 'esign.allowlistedInterfaces'
        ? fitted(value.items.join('、'), wanted)
        : left('other-format');
    }
    case 'date': {
      if (value.date !== null) return fitted(dateText(value.date, hint), wanted);
      if (/长期/.test(hint)) return fitted('长期', wanted);
      return longTerm ? fitted(dateText(longTerm, hint), wanted) : left('long-term');
    }
    case 'period': {
      if (value.from === null) return left('no-value');
      const to = value.to ?? longTerm;
      if (!to) return left('long-term');
      const text = periodText(value.from, to, hint);
      return text === null ? left('other-format') : fitted(text, wanted);
    }
  }
}

/** Click2CallNumberAuth: divided by commas, none twice, at most a hundred; one that is no telephone number spoils the list. */
function numberList(items: string[], wanted: Wanted): Formatted {
  const numbers = [...new Set(items.map((item) => item.replace(/[\s-]/g, '')))];
  if (numbers.some((number) => !/^\+?\d{5,20}$/.test(number))) return left('other-format');
  if (numbers.length > mostReported)
    return left('too-many-numbers', { limit: String(mostReported), count: String(numbers.length) });
  return fitted(numbers.join(','), wanted);
}
const mostReported = 100;

/** A text that the control can hold, whole. */
function fitted(text: string, { control, definition, key }: Wanted): Formatted {
  const room = Math.min(control.maxLength ?? Infinity, definition?.maxLength ?? Infinity);
  const accept = (fit: string): Formatted => ({ value: { type: 'text', text: fit }, text: fit });
  if (control.kind === 'number')
    return /^(?:0|[1-9]\d{0,14})$/.test(text) ? accept(text) : left('other-format');
  if (control.kind === 'text' && /[\r\n]/.test(text)) return left('other-format');
  if (text.length <= room) return accept(text);
  const dashless = text.replace(/[-\s]/g, '');
  if (isPhone(key) && dashless.length <= room) return accept(dashless);
  return left('too-long', { limit: String(room) });
}

const isPhone = (key: FieldKey) => /\.(?:phone|landline)$/.test(key);

function asOption(value: Value, wanted: Wanted): Formatted {
  const texts = optionsOf(value, wanted);
  if (texts.length === 0) return left('no-safe-option');
  return chosen(texts, wanted.control);
}

/** Every wording of this value, best first. */
function optionsOf(value: Value, { key, definition }: Wanted): string[] {
  switch (value.type) {
    case 'choice':
      return optionTexts(key, value.id, definition?.options);
    case 'flag':
      return [...(definition?.options?.[String(value.on)] ?? []), ...(value.on ? yes : no)];
    case 'place': {
      const texts = flatTexts(value.levels);
      if (!key.startsWith('telephony.')) return texts;
      const [city] = value.levels.slice(-1);
      return [...texts.slice(0, 2), ...areaTexts(city ?? ''), ...texts.slice(2)];
    }
    case 'text':
      if (key.endsWith('.province')) return provinceTexts(value.text);
      if (key === 'telephony.numberRequests.city')
        return [...cityTexts(value.text), ...areaTexts(value.text)];
      if (key.endsWith('.city')) return cityTexts(value.text);
      if (key.endsWith('.quantity')) return [value.text, `${value.text}个`, `${value.text} 个`];
      return [...(definition?.options?.[value.text] ?? []), value.text];
    default:
      return [];
  }
}

/** Against options that are known the decision is taken now, and the page's own wording is sent. */
export function chosen(texts: readonly string[], control: Control): Formatted {
  const best = texts.slice(0, 20);
  if (!control.options || control.options.length === 0) {
    return { value: { type: 'option', anyOf: inBothScripts(best) }, text: best[0] ?? '' };
  }
  const option = findOption(best, control.options);
  return option === null
    ? left('no-safe-option')
    : { value: { type: 'option', anyOf: [option] }, text: option };
}

/** A list that opens later cannot be read now, and it may be in traditional characters. */
const inBothScripts = (texts: readonly string[]): string[] =>
  [...new Set([...texts, ...texts.map(traditional)])].slice(0, 20);

function findOption(texts: readonly string[], options: NonNullable<Control['options']>): string | null {
  // Whole texts first, brackets and all; then without what stands in brackets, if that names one option alone.
  for (const reduce of [normaliseOption, (text: string) => normaliseLabel(text).core]) {
    for (const text of texts) {
      const equal = options.filter((option) => reduce(option.text) === reduce(text));
      const [only] = equal;
      if (only && equal.length === 1) return only.disabled ? null : only.text;
      if (equal.length > 1) return null;
    }
  }
  return null;
}

function asTicks(value: Value, wanted: Wanted): Formatted {
  const { control, key } = wanted;
  const options = control.options ?? [];
  if (value.type === 'flag' && options.length < 2) {
    return { value: { type: 'check', checked: value.on }, text: value.on ? '是' : '否' };
  }
  if (value.type !== 'choice' || options.length === 0) return left('other-format');
  const one = asOption(value, wanted);
  // 呼入呼出 where the page has a tick for each.
  const parts =
    key.endsWith('.callType') && value.id === 'inbound-outbound' ? ['inbound', 'outbound'] : [value.id];
  const each =
    'left' in one
      ? parts.map((id) => chosen(optionTexts(key, id, wanted.definition?.options), control))
      : [one];
  const texts: string[] = [];
  for (const part of each) {
    if ('left' in part) return part;
    texts.push(part.text);
  }
  return { value: { type: 'options', each: texts.map((text) => [text]) }, text: texts.join('、') };
}

function asDate(value: Value, { longTerm }: Wanted): Formatted {
  if (value.type !== 'date') return left('other-format');
  const date = value.date ?? longTerm;
  return date ? { value: { type: 'date', date }, text: date } : left('long-term');
}

function asDates(value: Value, { longTerm }: Wanted): Formatted {
  if (value.type !== 'period') return left('other-format');
  if (value.from === null) return left('no-value');
  const to = value.to ?? longTerm;
  return to
    ? { value: { type: 'dates', from: value.from, to }, text: `${value.from} – ${to}` }
    : left('long-term');
}
