import * as z from 'zod';
import { type ControlKind, controlKinds } from '../autofill/scan-types.ts';
import { type FieldKey, isFieldKey } from '../company/fields.ts';
import type { FieldDefinition, FormDefinition } from '../providers/form-definition.ts';

/**
 * A user's own form, as data: labels of one host's form and the fields they mean, and what was taught. Nothing in it
 * runs or selects: labels are compared as text within what the page's own form is, titles are text, never patterns
 * (docs/adr/0016). Objects are strict, so that a slip is an error and not a field that never fills.
 */
const label = z.string().trim().min(1).max(100);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const key = z.string().refine(isFieldKey);

const fieldSchema = z.strictObject({
  key,
  labels: z.array(label).min(1).max(40),
  /** Words that make it another thing. */
  not: z.array(label).max(20).optional(),
  /** Only under a heading with this text. */
  section: label.optional(),
  kinds: z.array(z.enum(controlKinds)).min(1).max(controlKinds.length).optional(),
  /** By a value's id: how this form words it. */
  options: z.record(z.string().max(60), z.array(label).min(1).max(20)).optional(),
  files: z
    .strictObject({
      extensions: z
        .array(z.string().regex(/^[a-z0-9]{1,6}$/))
        .min(1)
        .max(20),
      minBytes: z.int().min(0).optional(),
      maxBytes: z.int().min(1).max(1_000_000_000).optional(),
    })
    .optional(),
  maxLength: z.int().min(1).max(100_000).optional(),
});

const taughtSchema = z.strictObject({
  formId: z.string().max(100),
  key,
  kind: z.enum(controlKinds),
  labels: z.strictObject(
    Object.fromEntries(
      ['own', 'aria', 'row', 'left', 'above', 'section', 'placeholder'].map((name) => [
        name,
        z.string().max(300),
      ]),
    ) as Record<'own' | 'aria' | 'row' | 'left' | 'above' | 'section' | 'placeholder', z.ZodString>,
  ),
});

export const packSchema = z
  .strictObject({
    format: z.literal('ringready-pack'),
    version: z.literal(1),
    id,
    name: label,
    /** One console: https, default port, no path. */
    origin: z
      .string()
      .regex(/^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$/)
      .optional(),
    form: z
      .strictObject({
        name: label,
        /** Texts that stand in the page's title or a heading. */
        titles: z.array(label).max(20).default([]),
        fields: z.array(fieldSchema).min(2).max(150),
        longTerm: z.iso.date().optional(),
      })
      .optional(),
    taught: z.array(taughtSchema).max(300).optional(),
  })
  .refine((pack) => pack.form === undefined || pack.origin !== undefined, { path: ['origin'] })
  .refine((pack) => pack.form !== undefined || (pack.taught?.length ?? 0) > 0, { path: ['form'] });
export type Pack = z.infer<typeof packSchema>;

export const providerOfPack = ({ id }: Pick<Pack, 'id'>): string => `pack-${id}`;

/** As text: a pack brings no patterns. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The definition that a pack's form stands for, or null where it only teaches. */
export function definitionOf(pack: Pack): FormDefinition | null {
  const { form, origin } = pack;
  if (!form || !origin) return null;
  const provider = providerOfPack(pack);
  const keys = form.fields.map((field) => field.key as FieldKey);
  return {
    id: `${provider}/form`,
    provider,
    name: { 'zh-CN': form.name, 'zh-TW': form.name, en: form.name },
    titles: form.titles.map(literal),
    // The user named this host for this form: no path is needed as evidence, but most of its fields are.
    host: `^${literal(new URL(origin).host)}$`,
    fields: form.fields.map(
      ({ key: field, not, section, files, kinds, ...rest }): FieldDefinition => ({
        ...rest,
        key: field as FieldKey,
        ...(kinds ? { kinds: kinds as ControlKind[] } : {}),
        ...(not ? { not: not.map(literal) } : {}),
        ...(section ? { section: literal(section) } : {}),
        ...(files ? { files: { ...files, source: 'pack' } } : {}),
      }),
    ),
    ...(form.longTerm ? { longTerm: form.longTerm } : {}),
    needs: {
      distinct: Math.min(3, keys.length),
      anyOf: keys,
      least: Math.max(1, Math.min(3, Math.ceil(keys.length / 2))),
      own: [],
    },
    source: 'pack',
  };
}
