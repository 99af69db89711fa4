import type { FieldKey } from '../company/fields.ts';
import type { Lexicon } from './lexicon.ts';
import { normaliseLabel, normaliseText } from './normalise.ts';
import type { Reading } from './recognise-control.ts';
import type { Control } from './scan-types.ts';
import { isLongTerm, roleOf } from './vocabulary/context.ts';

/** Fields that stand in pairs under one label: the two ends of a period, province and city, a tick 长期. */

const periods = [
  'company.businessTerm',
  'people.legalRepresentative.idValidity',
  'people.operator.idValidity',
] as const;
const places = ['company.place', 'company.bankAccount.place', 'telephony.numberRequests.place'] as const;
type Period = (typeof periods)[number];

export const isPeriod = (key: FieldKey | null): key is Period =>
  (periods as readonly (string | null)[]).includes(key);
export const periodOf = (key: FieldKey | null): Period | null =>
  periods.find((period) => key === period || key === `${period}.from` || key === `${period}.to`) ?? null;

const starts = /开始|起始|起$|^自|^从|生效/;
const ends = /结束|截止|终止|到期|失效|止$|至$|^至|^到/;
const province = /省/;
const city = /市|城市/;

const hints = ({ labels }: Control): string[] =>
  [labels.own, labels.aria, labels.placeholder, labels.left].map((text) => normaliseText(text));
const says = (control: Control, this_: RegExp, that: RegExp) =>
  hints(control).some((text) => this_.test(text) && !that.test(text));

/** Two controls of the same key, next to each other: told apart by their hints, else by their order. */
function splitPair(
  readings: Reading[],
  key: FieldKey,
  first: [FieldKey, RegExp],
  second: [FieldKey, RegExp],
): void {
  const pair = readings.filter((reading) => reading.key === key);
  const [one, two] = pair;
  if (!one) return;
  if (pair.length === 1) {
    if (says(one.control, first[1], second[1])) one.key = first[0];
    else if (says(one.control, second[1], first[1])) one.key = second[0];
    return;
  }
  if (!two || pair.length > 2) return;
  const together = one.label === two.label && one.control.group === two.control.group;
  if (!together && !sameLabel(one.control, two.control)) return;
  const reversed = says(one.control, second[1], first[1]) && says(two.control, first[1], second[1]);
  [one.key, two.key] = reversed ? [second[0], first[0]] : [first[0], second[0]];
}

const sameLabel = (one: Control, two: Control) =>
  one.group === two.group &&
  one.labels.row === two.labels.row &&
  (one.labels.row !== '' || (one.labels.left === two.labels.left && one.labels.above === two.labels.above));

/** Changes `readings` in place: `.from`/`.to`, province/city, and the long-term choices, whose refs it returns. */
export function pairUp(readings: Reading[], lexicon: Lexicon): Set<string> {
  for (const key of periods) {
    const single = readings.filter((reading) => reading.key === key && reading.control.kind !== 'date-range');
    splitPair(single, key, [`${key}.from`, starts], [`${key}.to`, ends]);
  }
  for (const key of places) {
    const parent = key.slice(0, -'.place'.length);
    const single = readings.filter((reading) => reading.key === key && reading.control.kind !== 'cascader');
    if (single.length === 2) {
      splitPair(
        single,
        key,
        [`${parent}.province` as FieldKey, province],
        [`${parent}.city` as FieldKey, city],
      );
    }
  }
  const longTerms = new Set<string>();
  readings.forEach((reading, index) => {
    const period = longTermOf(readings, index, lexicon);
    if (!period) return;
    reading.key = `${period}.to`;
    reading.confidence = 0.8;
    longTerms.add(reading.control.ref);
  });
  return longTerms;
}

/** The period to which a choice 长期 belongs: by its row's label, else the date just before it. */
function longTermOf(readings: Reading[], index: number, lexicon: Lexicon): Period | null {
  const reading = readings[index];
  if (!reading || reading.key !== null) return null;
  const { control } = reading;
  if (control.kind !== 'checkbox' && control.kind !== 'radio') return null;
  const texts = [control.labels.own, control.labels.aria, ...(control.options ?? []).map(({ text }) => text)];
  if (!texts.some(isLongTerm) || (control.kind === 'checkbox' && (control.options?.length ?? 1) > 1))
    return null;
  const { section } = control.labels;
  const context = { kind: 'date' as const, section, role: roleOf(section), side: null };
  const match = lexicon.match(control.labels.row, context);
  if (match && match !== 'other') return periodOf(match.key);
  // A row with words of its own is about something else.
  if (normaliseLabel(control.labels.row).core !== '' && !isLongTerm(control.labels.row)) return null;
  for (const before of [readings[index - 1], readings[index - 2]]) {
    const period = before && before.control.group === control.group ? periodOf(before.key) : null;
    if (period) return period;
  }
  return null;
}
