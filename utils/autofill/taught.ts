import * as z from 'zod/mini';
import { type FieldKey, isFieldKey } from '../company/fields.ts';
import { normaliseLabel } from './normalise.ts';
import { type Control, controlKinds } from './scan-types.ts';

const label = z.string().check(z.maxLength(300));

/** On this form, the control with these labels is that field: said by the user, kept as data. */
export const taughtFieldSchema = z.object({
  id: z.string(),
  formId: z.string(),
  key: z.string().check(z.refine(isFieldKey)),
  kind: z.enum(controlKinds),
  labels: z.object({
    own: label,
    aria: label,
    row: label,
    left: label,
    above: label,
    section: label,
    placeholder: label,
  }),
  /** Milliseconds since the epoch. */
  taughtAt: z.number(),
});
export type TaughtField = Omit<z.infer<typeof taughtFieldSchema>, 'key'> & { key: FieldKey };

/** Rows that a newer or older version wrote otherwise are passed over. */
export const readTaught = (rows: readonly unknown[]): TaughtField[] =>
  rows.flatMap((row) => {
    const parsed = taughtFieldSchema.safeParse(row);
    return parsed.success && isFieldKey(parsed.data.key) ? [{ ...parsed.data, key: parsed.data.key }] : [];
  });

const words = (text: string) => {
  const { core, qualifiers } = normaliseLabel(text);
  return [core, ...qualifiers].join(' ');
};

/** Is this the control the user pointed at, by what it is called? Positional texts count where nothing else is said. */
function isTaught(control: Control, { kind, labels }: TaughtField): boolean {
  if (control.kind !== kind) return false;
  const same = (signal: keyof TaughtField['labels']) =>
    words(control.labels[signal]) === words(labels[signal]);
  const named = (['row', 'own', 'aria'] as const).some((signal) => words(labels[signal]) !== '');
  const signals: (keyof TaughtField['labels'])[] = named
    ? ['row', 'own', 'aria', 'section', 'placeholder']
    : ['row', 'own', 'aria', 'section', 'placeholder', 'left', 'above'];
  return signals.every(same) && signals.some((signal) => words(labels[signal]) !== '');
}

/** The taught field of each control, by ref. A lesson that fits several controls names none; the latest one wins. */
export function taughtKeys(
  controls: readonly Control[],
  taught: readonly TaughtField[],
): Map<string, TaughtField> {
  const keys = new Map<string, TaughtField>();
  for (const lesson of [...taught].sort((one, two) => one.taughtAt - two.taughtAt)) {
    const [only, another] = controls.filter((control) => isTaught(control, lesson));
    if (only && !another) keys.set(only.ref, lesson);
  }
  return keys;
}
