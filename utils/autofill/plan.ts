import { type FieldKey, isDocumentKey, type ValueKey } from '../company/fields.ts';
import { checkPublicUrl } from '../company/public-url.ts';
import { readValue, type Value } from '../company/values.ts';
import type { FieldDefinition, FormDefinition } from '../providers/form-definition.ts';
import { chosen, type Formatted, formatValue } from './format-value.ts';
import { periodOf } from './periods.ts';
import { type PlanDocument, planUpload } from './plan-documents.ts';
import type { FillPlan, PlanLeft, PlanStep, RecognisedField, RecognisedForm } from './plan-types.ts';
import { keptBack } from './renewal.ts';
import type { Control, PageScan, Reason } from './scan-types.ts';
import { shows } from './shows.ts';
import { limitedTermOptions, longTermOptions, no, yes } from './vocabulary/options.ts';
import { warningsOf } from './warnings.ts';

export interface PlanInput {
  scan: PageScan;
  recognised: RecognisedForm;
  definition: FormDefinition;
  profile: Parameters<typeof readValue>[0];
  documents: readonly PlanDocument[];
  /** Which of the profile's number requests is filed; not needed where there is one. */
  numberRequest?: number;
  /** YYYY-MM-DD in China: what is expired today. */
  today: string;
  /** Papers to be replaced on a page for a renewal, as they were when the run began: a fill changes the page's dates. */
  expired?: ReadonlySet<string>;
  /** Forms already filed for this company, by id. */
  filed?: readonly string[];
}

/** Pairs the recognised fields with the profile's values. What is not safe to fill is left, with the reason. */
export function plan(input: PlanInput): FillPlan {
  const steps: PlanStep[] = [];
  const left: PlanLeft[] = [];
  const controls = new Map(input.scan.controls.map((control) => [control.ref, control]));
  for (const field of input.recognised.fields) {
    const control = controls.get(field.ref);
    if (!control) continue;
    const made = planField(field, control, input);
    if ('left' in made) left.push({ ...base(field), reason: made.left });
    else {
      const { value, text, warnings } = made;
      // A renewal is there to replace what the page shows; only what the user put there is asked about.
      const conflict = input.definition.renews ? control.touched : isConflict(control, made, field.key);
      steps.push({ ...base(field), value, text, conflict, warnings });
    }
  }
  const rank = (step: PlanStep) => order(step);
  const grow = growing(input);
  return {
    ...(grow ? { grow } : {}),
    scanId: input.scan.id,
    // sort is stable: within a rank the page's order stays.
    steps: steps.sort((one, two) => rank(one) - rank(two)),
    left,
  };
}

const base = ({ ref, key, label, kind, library, required }: RecognisedField) => ({
  ref,
  key,
  label,
  kind,
  library,
  required,
});

/** Choices reveal rows, uploads may read a name off the picture and fill it: texts come last and stay. */
function order({ key, kind }: PlanStep): number {
  if (key === 'applicant') return 0;
  if (kind === 'radio' || kind === 'select' || kind === 'cascader' || kind === 'checkbox') return 1;
  return kind === 'upload' ? 2 : 3;
}

type Made = { value: PlanStep['value']; text: string; warnings: Reason[] } | { left: Reason };

function planField(field: RecognisedField, control: Control, input: PlanInput): Made {
  const { key } = field;
  const kept = keptBack(field, input);
  if (kept) return { left: kept };
  if (field.ambiguous) return { left: { code: 'ambiguous' } };
  const definition = input.definition.fields.find((known) => known.key === key);
  const needless = notNeeded(definition, input);
  if (needless) return { left: needless };
  if (control.disabled) return { left: { code: 'disabled' } };
  const isTyped = control.kind === 'text' || control.kind === 'textarea' || control.kind === 'number';
  if (control.readonly && isTyped) return { left: { code: 'readonly' } };

  if (isDocumentKey(key)) {
    if (control.kind !== 'upload') return { left: { code: 'other-format' } };
    const upload = planUpload(key, control, input.documents, definition?.files);
    if ('left' in upload) return upload;
    const warnings = warningsOf(key, input, { label: control.labels, documents: upload.chosen });
    if (upload.wrapped) warnings.push({ code: 'document-wrapped' });
    return { value: { type: 'documents', documents: upload.documents }, text: upload.text, warnings };
  }

  const formatted = planValue(field, key, control, definition, input);
  return 'left' in formatted ? formatted : { ...formatted, warnings: warningsOf(key, input) };
}

function planValue(
  field: RecognisedField,
  key: ValueKey,
  control: Control,
  definition: FieldDefinition | undefined,
  input: PlanInput,
): Formatted {
  if (key === 'payment.amount') return { left: { code: 'confirm-amount' } };
  const undecided = needsRequest(key, input);
  if (undecided) return { left: undecided };
  const value = read(key, input, field.index) ?? fallbackOf(definition);
  if (key.startsWith('publicUrls.') && !isPublic(key, input)) return { left: { code: 'public-url' } };
  if (!value) return { left: { code: hasMoreRows(field, input) ? 'not-needed' : 'no-value' } };
  const period = periodOf(key);
  const isLong = period !== null && (isEndless(value) || isEndless(read(`${period}.to`, input)));
  if (field.role === 'long-term') return longTermChoice(control, isLong);
  if (isLong && key !== `${period}.from` && hasLongTermChoice(period, input)) {
    // The tick 长期 says it; a range that is still two dates cannot.
    return { left: { code: key === `${period}.to` ? 'not-needed' : 'other-format' } };
  }
  return formatValue(value, { key, control, definition, longTerm: input.definition.longTerm });
}

const read = (key: ValueKey, { profile, numberRequest }: PlanInput, script?: number) =>
  readValue(profile, key, { numberRequest, ...(script === undefined ? {} : { script }) });

/** The address itself must be one the provider can fetch from, also where only its file's name is asked. */
function isPublic(key: ValueKey, input: PlanInput): boolean {
  const url = read(key.replace(/\.fileName$/, '') as ValueKey, input);
  return url?.type === 'text' && checkPublicUrl(url.text).ok;
}

/** A row of the page beyond the profile's entries. */
const hasMoreRows = ({ index }: RecognisedField, { profile }: PlanInput): boolean =>
  index !== undefined && index >= (profile.telephony?.scripts?.length ?? 0);

/** Rows that are missing. A page without any row of the list is none we could add to: there is no place to look for it. */
function growing({ recognised, definition, profile }: PlanInput): FillPlan['grow'] {
  for (const { keys } of definition.lists ?? []) {
    const rows = recognised.fields.filter(({ key, index }) => index !== undefined && keys.includes(key));
    const last = rows.at(-1);
    const have = Math.max(0, ...rows.map(({ index }) => (index ?? 0) + 1));
    const wanted = Math.min(profile.telephony?.scripts?.length ?? 0, mostRows);
    if (last && have < wanted) {
      return { ref: last.ref, key: last.key, label: last.label, rows: have, wanted };
    }
  }
  return undefined;
}
const mostRows = 50;

const isEndless = (value: ReturnType<typeof readValue>): boolean =>
  (value?.type === 'period' && value.to === null) || (value?.type === 'date' && value.date === null);

const hasLongTermChoice = (period: string | null, { recognised }: PlanInput) =>
  recognised.fields.some(({ key, role }) => role === 'long-term' && key === `${period}.to`);

/** 长期 as a tick, or 长期 / 非长期, or 是否长期: 是 / 否. */
function longTermChoice(control: Control, isLong: boolean): Formatted {
  if (control.kind === 'checkbox') {
    if (!isLong && control.value.length === 0) return { left: { code: 'not-needed' } };
    return { value: { type: 'check', checked: isLong }, text: isLong ? '长期' : '非长期' };
  }
  return chosen(
    isLong ? [...longTermOptions, ...yes.slice(0, 1)] : [...limitedTermOptions, ...no.slice(0, 1)],
    control,
  );
}

/** Several number requests and none chosen: which one is filed is the user's to say. */
function needsRequest(key: FieldKey, { profile, numberRequest }: PlanInput): Reason | null {
  if (!key.startsWith('telephony.numberRequests.')) return null;
  const requests = profile.telephony?.numberRequests ?? [];
  return requests.length > 1 && numberRequest === undefined ? { code: 'number-request' } : null;
}

/** A field asked only of some (呼出号码用途证明 only of outbound numbers). */
function notNeeded(definition: FieldDefinition | undefined, input: PlanInput): Reason | null {
  const exception = definition?.notFor;
  if (exception?.values.includes(idOf(exception.key, input) ?? '')) return { code: 'not-needed' };
  const condition = definition?.onlyFor;
  if (!condition || isDocumentKey(condition.key)) return null;
  const undecided = needsRequest(condition.key, input);
  if (undecided) return undecided;
  const id = idOf(condition.key, input);
  if (id === undefined) return { code: 'no-value' };
  return condition.values.includes(id) ? null : { code: 'not-needed' };
}

/** A choice or an answer by its id; undefined where the profile has none. */
function idOf(key: FieldKey, input: PlanInput): string | undefined {
  const value = isDocumentKey(key) ? undefined : read(key, input);
  return value?.type === 'choice' ? value.id : value?.type === 'flag' ? String(value.on) : undefined;
}

/** What the provider's document tells everybody to choose. */
const fallbackOf = (definition: FieldDefinition | undefined): Value | undefined =>
  definition?.fallback === undefined ? undefined : { type: 'choice', id: definition.fallback };

/** Something else stands there, and it is the user's, or a text: not ours to overwrite unasked. */
function isConflict(
  control: Control,
  { value, text }: Pick<PlanStep, 'value' | 'text'>,
  key: FieldKey,
): boolean {
  if (control.value.length === 0 || shows(control, value)) return false;
  if (control.touched) return true;
  // What we sent keeps its name, or is called after its key when it was made of several.
  if (value.type === 'documents') {
    const ours = new Set([key, ...text.split(' + ')].map(stem));
    return !control.value.every((shown) => ours.has(stem(shown)));
  }
  return !['radio', 'checkbox', 'select', 'number', 'cascader'].includes(control.kind);
}

const stem = (name: string) =>
  name
    .trim()
    .replace(/\.[^.]{1,5}$/, '')
    .toLowerCase();
