import type { FieldKey } from '../company/fields.ts';
import { normaliseText } from './normalise.ts';
import { isPeriod } from './periods.ts';
import type { Reading } from './recognise-control.ts';
import type { Control } from './scan-types.ts';
import { isForeign, roleOf, saysNothing, takeSide } from './vocabulary/context.ts';
import type { Role } from './vocabulary/term.ts';

/** What a control's own texts leave open and the control just before it tells. Changes `readings` in place. */

type Read = (control: Control, role: Role) => Reading;

/**
 * In a form without headings 「证件类型」 right after 「法定代表人姓名」 is the legal representative's. A field that nobody
 * recognised ends the run, and so does another heading. A bare name never joins: it begins another person.
 */
const mayFollow: Partial<Record<Role, RegExp>> = {
  // A bare 手机号 after the legal representative's ID is as often the contact's.
  'legal-representative': /^people\.legalRepresentative\.id|^legal-representative-(?:id|holding-id)/,
  operator: /^people\.operator\.(?:id|phone$|email$)|^operator-/,
  company: /^company\.(?:place|province|city|certificateType)$/,
};

export function follow(readings: Reading[], read: Read): void {
  let run: { role: Role; section: string; group: string } | null = null;
  readings.forEach((reading, index) => {
    const { control } = reading;
    const { section } = control.labels;
    if (reading.key === null && run && run.section === section && run.group === control.group) {
      const again = isForeign(section) ? null : read(control, run.role);
      if (again?.key && mayFollow[run.role]?.test(again.key)) {
        readings[index] = { ...again, confidence: again.confidence * 0.9 };
        return;
      }
      if (isBlank(control)) return;
    }
    const role = reading.key === null || roleOf(section) !== null ? null : ownerOf(reading.key);
    run = role === null ? null : { role, section, group: control.group };
  });
}

const ownerOf = (key: FieldKey): Role | null =>
  /^people\.legalRepresentative\.|^legal-representative-/.test(key)
    ? 'legal-representative'
    : /^people\.operator\.|^operator-/.test(key)
      ? 'operator'
      : /^company\.(?!bankAccount)|^business-license$/.test(key)
        ? 'company'
        : null;

/** No words of its own but 请选择, 开始日期, or the 至 between two dates. */
const isBlank = ({ labels }: Control): boolean =>
  [labels.own, labels.aria, labels.row, labels.left, labels.above].every(
    (text) => saysNothing(text) || /^[至到]$/.test(normaliseText(text)),
  ) &&
  (saysNothing(labels.placeholder) ||
    /^(?:请选择)?(?:省份?|城市|市|区县?|开始|结束|起始|截止|至)?(?:日期|时间)?$/.test(
      normaliseText(labels.placeholder),
    ));

const goesOn = (key: FieldKey): boolean =>
  isPeriod(key) ||
  key.endsWith('.place') ||
  /^(?:legal-representative|operator)-id(?:-front|-back)?$/.test(key);

/** One label and two controls after it, without a row around them: the second is the other half of the first. */
export function goOn(readings: Reading[]): void {
  readings.forEach((reading, index) => {
    const before = readings[index - 1];
    if (reading.key !== null || !before?.key || !goesOn(before.key) || !isBlank(reading.control)) return;
    const { control } = before;
    if (control.kind !== reading.control.kind || control.group !== reading.control.group) return;
    if (control.labels.section !== reading.control.labels.section) return;
    // Only one more: a third is something else.
    if (readings[index - 2]?.label === before.label && readings[index - 2]?.key === before.key) return;
    let { key } = before;
    const id = /^(.*-id)-(?:front|back)$/.exec(key)?.[1];
    if (id !== undefined) {
      const side = takeSide(normaliseText(reading.control.labels.help)).side;
      if ((side !== 'front' && side !== 'back') || `${id}-${side}` === key) return;
      key = `${id}-${side}` as FieldKey;
    }
    readings[index] = { ...reading, key, label: before.label, confidence: before.confidence * 0.9 };
  });
}

/**
 * 「证件类型」 that nobody claimed, right before the company's licence or name: its row opens the company's part, where a
 * page has no heading over it.
 */
export function lead(readings: Reading[], read: Read): void {
  readings.forEach((reading, index) => {
    const next = readings[index + 1];
    if (reading.key !== null || !next || !/^(?:business-license|company\.name)$/.test(next.key ?? '')) return;
    const { section } = reading.control.labels;
    if (section !== next.control.labels.section || reading.control.group !== next.control.group) return;
    if (roleOf(section) !== null || isForeign(section)) return;
    const again = read(reading.control, 'company');
    if (again.key === 'company.certificateType')
      readings[index] = { ...again, confidence: again.confidence * 0.9 };
  });
}
