import type { Control, ControlKind, Labels, Option, PageScan } from '../../utils/autofill/scan-types.ts';
import type { FieldKey } from '../../utils/company/fields.ts';

/** A small language for hand-made PageScans. Captured ones come from capture.ts and have the same form. */
export interface CorpusPage {
  name: string;
  /** What this page tries. */
  about: string;
  scan: PageScan;
  /** The form, or null where nothing may be recognised. */
  form: string | null;
  /** By control ref: the key, or null for a control which must get none. Every visible control is listed. */
  expected: Record<string, FieldKey | null>;
  /** Refs which must be marked as claiming the same value. */
  ambiguous?: string[];
}

export interface Field extends Partial<Labels> {
  key: FieldKey | null;
  kind?: ControlKind;
  name?: string;
  group?: string;
  options?: (string | Option)[];
  accept?: string;
  multiple?: boolean;
  maxLength?: number;
  value?: string[];
  required?: boolean;
  disabled?: boolean;
  hidden?: boolean;
  ambiguous?: boolean;
}

export const control = (field: Field, ref: string): Control => ({
  ref,
  kind: field.kind ?? 'text',
  library: 'tea',
  labels: {
    own: field.own ?? '',
    aria: field.aria ?? '',
    row: field.row ?? '',
    left: field.left ?? '',
    above: field.above ?? '',
    section: field.section ?? '',
    placeholder: field.placeholder ?? '',
    help: field.help ?? '',
  },
  name: field.name ?? '',
  group: field.group ?? 'g1',
  ...(field.options
    ? { options: field.options.map((option) => (typeof option === 'string' ? { text: option } : option)) }
    : {}),
  ...(field.accept === undefined ? {} : { accept: field.accept }),
  ...(field.multiple === undefined ? {} : { multiple: field.multiple }),
  ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
  required: field.required ?? false,
  disabled: field.disabled ?? false,
  readonly: false,
  value: field.value ?? [],
  touched: false,
  visible: !field.hidden,
});

export interface Page {
  form: string | null;
  url?: string;
  title?: string;
  headings?: string[];
  groups?: PageScan['groups'];
  /** The section of every field that names none. */
  section?: string;
  fields: Field[];
}

export function page(name: string, about: string, made: Page): CorpusPage {
  const refs = made.fields.map((_, index) => `c${index + 1}`);
  const scan: PageScan = {
    id: name,
    url: made.url ?? 'https://console.cloud.tencent.com/ccc/enterprise/update',
    title: made.title ?? '云联络中心 - 控制台',
    headings: made.headings ?? [],
    groups: made.groups ?? [{ id: 'g1', buttons: ['提交审核', '取消'], title: '' }],
    controls: made.fields.map((field, index) =>
      control({ section: made.section ?? '', ...field }, refs[index] ?? ''),
    ),
    truncated: false,
    scanMs: 1,
  };
  const seen = made.fields
    .map((field, index) => ({ field, ref: refs[index] ?? '' }))
    .filter(({ field }) => !field.hidden);
  return {
    name,
    about,
    scan,
    form: made.form,
    expected: Object.fromEntries(seen.map(({ field, ref }) => [ref, field.key])),
    ...(made.fields.some(({ ambiguous }) => ambiguous)
      ? { ambiguous: seen.filter(({ field }) => field.ambiguous).map(({ ref }) => ref) }
      : {}),
  };
}

/** A form row of a component library: label to the left, in the library's own markup. */
export const row = (label: string, key: FieldKey | null, rest: Partial<Field> = {}): Field => ({
  row: label,
  key,
  ...rest,
});
export const upload = (label: string, key: FieldKey | null, rest: Partial<Field> = {}): Field =>
  row(label, key, {
    kind: 'upload',
    accept: 'image/jpg,image/jpeg,image/png,image/gif',
    placeholder: '点击上传',
    ...rest,
  });
export const radio = (
  label: string,
  key: FieldKey | null,
  options: string[],
  rest: Partial<Field> = {},
): Field => row(label, key, { kind: 'radio', options, ...rest });
export const select = (label: string, key: FieldKey | null, rest: Partial<Field> = {}): Field =>
  row(label, key, { kind: 'select', placeholder: '请选择', ...rest });
