import * as z from 'zod/mini';

/**
 * What crosses between a provider page and the extension, as plain data. zod/mini, because the content script
 * carries this file. Everything from a page is bounded: a hostile page can make a scan useless, not large.
 */

/**
 * A text as both sides compare it: full-width forms folded (（＝(), no white space at all, because libraries put thin or
 * plain spaces between two Chinese characters of their own accord. Nothing else is forgiven, and never "contains".
 */
export const comparable = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');

export const controlKinds = [
  'text',
  'textarea',
  'number',
  'select',
  'cascader',
  'date',
  'date-range',
  'radio',
  'checkbox',
  'upload',
] as const;
export type ControlKind = (typeof controlKinds)[number];

const label = z.string().check(z.maxLength(300));
const shown = z.string().check(z.maxLength(2000));

/** The label signals, kept apart: which of them may be trusted for what is the recogniser's business. */
export const labelsSchema = z.object({
  /** `<label for>` or a wrapping `<label>`. */
  own: label,
  /** aria-label, aria-labelledby. */
  aria: label,
  /** Label of the UI library's form row, or the th/dt of the row. */
  row: label,
  /** Nearest text before it on the same line, and above it: weakest, for pages without form markup. */
  left: label,
  above: label,
  /** Nearest heading, legend, card, step or dialog title. */
  section: label,
  placeholder: label,
  /** Help and tip text of the row, also an upload's tip. */
  help: label,
});
export type Labels = z.infer<typeof labelsSchema>;

export const optionSchema = z.object({
  text: label,
  value: z.optional(label),
  disabled: z.optional(z.boolean()),
});
export type Option = z.infer<typeof optionSchema>;

export const controlSchema = z.object({
  /** Means something only to the content script that made it, for as long as that document lives. */
  ref: z.string().check(z.maxLength(40)),
  kind: z.enum(controlKinds),
  /** `native`, or the UI library recognised by structure. */
  library: z.string().check(z.maxLength(40)),
  labels: labelsSchema,
  /** id/name as the page wrote them: raw parameter names on API consoles, noise elsewhere. */
  name: label,
  /** The nearest form-like container, an id in `PageScan.groups`. */
  group: z.string().check(z.maxLength(40)),
  /** Known without opening anything: radios, checkboxes, native selects. */
  options: z.optional(z.array(optionSchema).check(z.maxLength(300))),
  /** Uploads: the accept attribute, how many files, how many are there. */
  accept: z.optional(label),
  multiple: z.optional(z.boolean()),
  maxLength: z.optional(z.number()),
  required: z.boolean(),
  disabled: z.boolean(),
  readonly: z.boolean(),
  /** What the widget shows: text; chosen option texts; path levels; ISO dates; file names. [] is empty. */
  value: z.array(shown).check(z.maxLength(50)),
  /** The value is not the one first seen and not one we put there: the user (or the page) made it. */
  touched: z.boolean(),
  /** The user's own hand was in it since we look: keys, presses, pastes. */
  handled: z.optional(z.boolean()),
  visible: z.boolean(),
});
export type Control = z.infer<typeof controlSchema>;

export const groupSchema = z.object({
  id: z.string().check(z.maxLength(40)),
  /** Texts of the buttons inside: 查询/重置 tells a search box from a form. */
  buttons: z.array(label).check(z.maxLength(30)),
  title: label,
});

/** A cell's texts piece by piece, as shown (a tag's word apart from the link beside it); `more`: titles, tips, what is folded. */
export const cellSchema = z.object({
  parts: z.array(shown).check(z.maxLength(12)),
  more: z.array(shown).check(z.maxLength(12)),
});
export type TableCell = z.infer<typeof cellSchema>;

/** A table that says a state in some column, or a record's details (then one row, its labels being the headers). */
export const tableSchema = z.object({
  kind: z.enum(['table', 'details']),
  title: label,
  headers: z.array(label).check(z.maxLength(40)),
  rows: z
    .array(
      z.object({
        cells: z.array(cellSchema).check(z.maxLength(40)),
        notes: z.array(shown).check(z.maxLength(12)),
      }),
    )
    .check(z.maxLength(200)),
});
export type TableScan = z.infer<typeof tableSchema>;

export const pageScanSchema = z.object({
  id: z.string().check(z.maxLength(60)),
  url: z.string().check(z.maxLength(4000)),
  title: label,
  headings: z.array(label).check(z.maxLength(60)),
  /** What the page says of something that runs out (过期, 到期): a form for a renewal says there which paper it is. */
  notices: z.optional(z.array(label).check(z.maxLength(20))),
  groups: z.array(groupSchema).check(z.maxLength(100)),
  controls: z.array(controlSchema).check(z.maxLength(400)),
  /** Only those that follow an application: nothing else of a console's lists is read. */
  tables: z.optional(z.array(tableSchema).check(z.maxLength(20))),
  /** More controls than the bound: the rest was not read. */
  truncated: z.boolean(),
  scanMs: z.number(),
});
export type PageScan = z.infer<typeof pageScanSchema>;

/** A file of a step: bytes arrive before it, in chunks under the same transfer id. */
export const fileRefSchema = z.object({
  transfer: z.string().check(z.maxLength(60)),
  name: z.string().check(z.maxLength(200)),
  type: z.string().check(z.maxLength(100)),
  size: z.number(),
});
export type FileRef = z.infer<typeof fileRefSchema>;

const alternatives = z.array(shown).check(z.minLength(1), z.maxLength(20));
const iso = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const stepValueSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().check(z.maxLength(5000)) }),
  /** One option, by text, best first. An option is chosen only if its text equals one of these. */
  z.object({ type: z.literal('option'), anyOf: alternatives }),
  /** Several options (checkbox group, multiple select), each by text, best first. */
  z.object({ type: z.literal('options'), each: z.array(alternatives).check(z.maxLength(50)) }),
  /** Levels of a cascader, each by text, best first. A page with fewer levels takes the last ones it has. */
  z.object({ type: z.literal('path'), levels: z.array(alternatives).check(z.minLength(1), z.maxLength(6)) }),
  z.object({ type: z.literal('date'), date: iso }),
  z.object({ type: z.literal('dates'), from: iso, to: iso }),
  z.object({ type: z.literal('check'), checked: z.boolean() }),
  z.object({
    type: z.literal('files'),
    files: z.array(fileRefSchema).check(z.minLength(1), z.maxLength(10)),
  }),
]);
export type StepValue = z.infer<typeof stepValueSchema>;

/** One control to fill. `overwrite`: the user agreed to lose what stands there. */
export const fillStepSchema = z.object({
  scanId: z.string(),
  ref: z.string(),
  value: stepValueSchema,
  overwrite: z.boolean(),
});
export type FillStep = z.infer<typeof fillStepSchema>;

/** Why something was not done, or was done with a remark: a code of `reasons`, with what its text needs. */
export const reasonSchema = z.object({
  code: z.string().check(z.maxLength(60)),
  params: z.optional(z.record(z.string(), z.string())),
});
export type Reason = z.infer<typeof reasonSchema>;

export const outcomes = ['filled', 'unchanged', 'skipped', 'failed'] as const;

/** What one step came to. `shown` is what the widget shows afterwards; it stays inside the extension. */
export const stepOutcomeSchema = z.object({
  ref: z.string(),
  outcome: z.enum(outcomes),
  shown: z.array(shown),
  reason: z.optional(reasonSchema),
  /** Milliseconds, and how often it was tried (2 after the one retry). */
  ms: z.number(),
  tries: z.number(),
});
export type StepOutcome = z.infer<typeof stepOutcomeSchema>;
