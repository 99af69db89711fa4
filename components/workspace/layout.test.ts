import { expect, it } from 'vitest';
import { valueKeys } from '../../utils/company/fields.ts';
import { choiceNames } from '../../utils/company/labels.ts';
import { sections } from './layout.ts';

const specs = sections.flatMap(({ fields, lists = [] }) => [
  ...fields,
  ...lists.flatMap((list) => list.fields),
]);

it('has every field of the vocabulary once, but for those made of others', () => {
  // A place is its province and city; a period's ends are inputs of the period; a file's name is its address's end.
  const whole = valueKeys.filter(
    (key) =>
      !/\.(place|fileName)$/.test(key) &&
      !/(businessTerm|idValidity)\./.test(key) &&
      key !== 'company.certificateNumber' &&
      key !== 'payment.amount',
  );
  expect(specs.map(({ key }) => key).sort()).toEqual([...whole].sort());
});

it('offers a choice exactly where the schema has one', () => {
  const chosen = specs.filter(({ kind }) => kind === 'choice').map(({ key }) => key);
  expect(chosen.sort()).toEqual(Object.keys(choiceNames).sort());
});

it('masks names and numbers of people, and accounts', () => {
  for (const { key, sensitive } of specs) {
    const personal = /idNumber|accountNumber|^people\..*\.(name|phone)$/.test(key);
    expect(sensitive ?? false, key).toBe(personal);
  }
});
