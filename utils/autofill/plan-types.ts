import type { FieldKey } from '../company/fields.ts';
import type { ControlKind, Reason, StepOutcome, StepValue } from './scan-types.ts';

export interface RecognisedField {
  ref: string;
  key: FieldKey;
  /** The label as the page words it, trimmed. */
  label: string;
  kind: ControlKind;
  library: string;
  required: boolean;
  /** 0..1 */
  confidence: number;
  via: 'vocabulary' | 'taught';
  /** Other controls claim the same value as well as this one: none of them is filled. */
  ambiguous?: boolean;
  /** Its row in a list of the form (`FormDefinition.lists`), from 0. */
  index?: number;
  /** The tick or choice 长期 that belongs to a validity; its key is the validity's end. */
  role?: 'long-term';
}

export interface UnrecognisedField {
  ref: string;
  label: string;
  kind: ControlKind;
  library: string;
  required: boolean;
}

export interface RecognisedForm {
  form: { provider: string; id: string /** 0..1 */; confidence: number };
  fields: RecognisedField[];
  unrecognised: UnrecognisedField[];
}

/** A document wanted by a step, prepared (merged, brought within bounds) when the step is delivered. */
export interface PlannedDocument {
  key: FieldKey;
  /** Vault documents in the order in which they are joined or sent. */
  documentIds: string[];
  /** All documents become one picture (both sides of an ID), or each is a file of its own. */
  merge: boolean;
  limits: FileLimits;
}

/** A provider's bounds of one upload. Bytes; extensions lower-case without the dot. */
export interface FileLimits {
  extensions: string[];
  minBytes?: number;
  maxBytes?: number;
  source: string;
}

export interface PlanStep {
  ref: string;
  key: FieldKey;
  label: string;
  kind: ControlKind;
  library: string;
  /** `files` values carry no transfer yet: `documents` says what to prepare. */
  value: Exclude<StepValue, { type: 'files' }> | { type: 'documents'; documents: PlannedDocument };
  /** The value for a human, unmasked: never leaves the extension. */
  text: string;
  /** The control holds another value that the user made (`touched`), or a text: ask before overwriting. */
  conflict: boolean;
  warnings: Reason[];
}

export interface PlanLeft {
  ref: string | null;
  key: FieldKey | null;
  label: string;
  kind: ControlKind | null;
  library: string | null;
  required: boolean;
  reason: Reason;
}

/** Steps in the order of filling: choices (they reveal rows), uploads, then text and dates. */
export interface FillPlan {
  scanId: string;
  steps: PlanStep[];
  left: PlanLeft[];
  /** A list of the page has fewer rows than the profile has entries; `ref`: a control of its last row. */
  grow?: { ref: string; key: FieldKey; label: string; rows: number; wanted: number };
}

export interface FieldReport {
  ref: string | null;
  key: FieldKey | null;
  label: string;
  kind: ControlKind | null;
  library: string | null;
  outcome: StepOutcome['outcome'];
  reason?: Reason;
  /** What was done on the way in: pictures re-encoded, merged … */
  notes: Reason[];
}

export interface FillReport {
  form: RecognisedForm['form'];
  documentId: string;
  companyId: string;
  at: string;
  fields: FieldReport[];
  timings: { scanMs: number; fillMs: number };
  /** The run ended early: the tab navigated, the worker was stopped. */
  ended: 'complete' | 'navigated' | 'interrupted';
}

/** A row as the user sees it, whatever its ref is now. */
export const rowName = ({ key, kind }: { key: string | null; kind: string | null }): string =>
  `${key} ${kind}`;
