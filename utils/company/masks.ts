import type { FieldKey } from './fields.ts';

const stars = (count: number): string => '*'.repeat(Math.max(1, count));

/** Keeps `head` and `tail` characters; too short a text shows half of them at most. */
function middle(text: string, head: number, tail: number): string {
  const characters = [...text];
  if (characters.length <= head + tail) {
    const kept = Math.floor(characters.length / 2);
    return characters.slice(0, kept).join('') + stars(characters.length - kept);
  }
  return (
    characters.slice(0, head).join('') +
    stars(characters.length - head - tail) +
    (tail > 0 ? characters.slice(-tail).join('') : '')
  );
}

/** 林*山, 周*, 欧**夏: first and last of a Chinese name; of another only the first letter of each word. */
function personName(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text.replace(/(\S)\S*/g, '$1***');
  return middle(text, 1, 1);
}

/** 138****0011, 0571-****0000, 400***3456. */
function phone(text: string): string {
  const landline = /^(0\d{2,3}-)(\d{4,})(.*)$/.exec(text);
  if (landline?.[1] && landline[2]) return landline[1] + middle(landline[2], 0, 4);
  return middle(text, 3, 4);
}

function email(text: string): string {
  const at = text.indexOf('@');
  return at > 0 ? `${text.slice(0, 1)}***${text.slice(at)}` : middle(text, 1, 0);
}

/** Down to the district: where it is stays visible, the street and number do not. */
function address(text: string): string {
  const district = /^.{1,20}?[省市区](?:.{1,10}?[市州盟])?(?:.{1,10}?[区县旗市])?/u.exec(text)?.[0];
  const kept =
    district && district.length < text.length ? district : text.slice(0, Math.min(6, text.length / 2));
  return `${kept}******`;
}

const masks: Partial<Record<FieldKey, (text: string) => string>> = {
  'company.phone': phone,
  'company.email': email,
  'company.registeredAddress': address,
  'company.correspondenceAddress': address,
  'company.bankAccount.accountNumber': (text) => middle(text, 0, 4),
  'people.legalRepresentative.name': personName,
  'people.legalRepresentative.idNumber': (text) => middle(text, 4, 4),
  'people.legalRepresentative.phone': phone,
  'people.legalRepresentative.email': email,
  'people.operator.name': personName,
  'people.operator.idNumber': (text) => middle(text, 4, 4),
  'people.operator.phone': phone,
  'people.operator.email': email,
  'people.operator.landline': phone,
  'esign.uin': (text) => middle(text, 4, 4),
};

/**
 * A value as the panel shows it, the way providers mask theirs: enough for the owner to recognise, too little for
 * who looks over the shoulder. What is on the public register (name, credit code), enums, dates and documents stay.
 */
export const maskValue = (key: FieldKey, text: string): string =>
  text === '' ? '' : (masks[key]?.(text) ?? text);
