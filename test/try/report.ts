import type * as z from 'zod/mini';
import type { Reason } from '../../utils/autofill/scan-types.ts';
import { format } from '../../utils/i18n/language.ts';
import { findingText } from '../../utils/i18n/preflight.ts';
import { reasonTexts } from '../../utils/i18n/reasons.ts';
import type { findingSchema } from '../../utils/messages/preflight.ts';
import type { fillReportSchema, Inspection, PreviewRow } from '../../utils/messages.ts';
import type { Finding } from '../../utils/preflight/finding.ts';

/** One page of `npm run try`. Labels, outcomes and reasons; never a value of the company's. */
export interface TryReport {
  url: string;
  form: { provider: string; id: string; confidence: number } | null;
  fields: TryField[];
  /** Milliseconds. */
  timings: { scanMs: number; fillMs: number };
  warnings: string[];
  /** What the page's status tables and details say of applications; present in every run's report. */
  reviews?: TryReview[];
}

export interface TryReview {
  provider: string;
  form: string | null;
  /** Of the company, qualification or number, as the page shows it. */
  name: string;
  stage: string;
  wording: string;
  reason: string | null;
  /** YYYY-MM-DD */
  date: string | null;
}

export interface TryField {
  key: string;
  /** As the page words it. */
  label: string;
  /** `<library>/<kind>`, e.g. tea/select; empty for a field the page does not show. */
  widget: string;
  outcome: 'filled' | 'unchanged' | 'skipped' | 'failed';
  /** A code; `message` says it to a person. */
  reason?: string;
  message?: string;
  /** Codes of what was done on the way in, e.g. picture-reencoded. */
  notes?: string[];
}

type FillReport = z.infer<typeof fillReportSchema>;

export function messageOf(reason: Reason): string {
  const texts = Object.hasOwn(reasonTexts, reason.code)
    ? reasonTexts[reason.code as keyof typeof reasonTexts]
    : undefined;
  return texts ? format(texts['zh-CN'], reason.params) : reason.code;
}

const widgetOf = (library: string | null | undefined, kind: string | null) =>
  library && kind ? `${library}/${kind}` : (kind ?? '');

const because = (reason: Reason | undefined) =>
  reason ? { reason: reason.code, message: messageOf(reason) } : {};

const warn = (label: string, reason: Reason) => `${label}: ${reason.code}: ${messageOf(reason)}`;

/** `preflight: <key>: <code>: <what is so, and what to do>` */
export const asWarning = (finding: z.infer<typeof findingSchema>): string =>
  `preflight: ${finding.key}: ${finding.code}: ${findingText(finding as Finding, 'zh-CN')}`;

export const unrecognised = (label: string) => `${label}: unrecognised: 未识别的字段，未填写`;

export function nothingFound(url: string, inspection: Inspection | null, warnings: string[]): TryReport {
  return {
    url,
    form: null,
    fields: [],
    timings: { scanMs: inspection?.scanMs ?? 0, fillMs: 0 },
    warnings,
  };
}

export const reviewsOf = ({ reviews }: Inspection): TryReview[] =>
  reviews.map(({ provider, form, name, alias, number, creditCode, stage, wording, reason, date }) => ({
    provider,
    form,
    name: name || alias || number || creditCode || '',
    stage,
    wording,
    reason,
    date,
  }));

const formOf = ({ form }: Inspection) =>
  form && { provider: form.provider, id: form.id, confidence: form.confidence };

export function detected(url: string, inspection: Inspection, warnings: string[] = []): TryReport {
  return {
    url,
    form: formOf(inspection),
    fields: inspection.fields.map(({ key, label, library, kind }) => ({
      key,
      label,
      widget: widgetOf(library, kind),
      outcome: 'skipped',
      reason: 'detect-only',
      message: '只识别，未填写',
    })),
    timings: { scanMs: inspection.scanMs, fillMs: 0 },
    warnings,
  };
}

/** After a fill. `rows` are the panel's before it: they know the fields nobody recognised. */
export function filled(
  url: string,
  report: FillReport,
  rows: PreviewRow[],
  warnings: string[] = [],
): TryReport {
  const fields = report.fields.flatMap(({ key, label, library, kind, outcome, reason, notes }): TryField[] =>
    key === null
      ? []
      : [
          {
            key,
            label,
            widget: widgetOf(library, kind),
            outcome,
            ...because(reason),
            ...(notes.length > 0 ? { notes: notes.map(({ code }) => code) } : {}),
          },
        ],
  );
  const nobodys = [
    ...report.fields.filter(({ key }) => key === null).map(({ label }) => label),
    ...rows.filter(({ state }) => state === 'unrecognised').map(({ label }) => label),
  ];
  return {
    url,
    form: { provider: report.form.provider, id: report.form.id, confidence: report.form.confidence },
    fields,
    timings: { scanMs: report.timings.scanMs, fillMs: report.timings.fillMs },
    warnings: [
      ...warnings,
      ...(report.ended === 'complete' ? [] : [`ended: ${report.ended}`]),
      ...report.fields.flatMap(({ label, notes }) => notes.map((note) => warn(label, note))),
      ...[...new Set(nobodys)].map(unrecognised),
    ],
  };
}

const previewOutcomes = {
  fill: { outcome: 'skipped', reason: { code: 'interrupted' } },
  same: { outcome: 'unchanged', reason: undefined },
  ask: { outcome: 'skipped', reason: { code: 'user-value' } },
  left: { outcome: 'skipped', reason: undefined },
} as const;

/** There was nothing to fill: the panel's rows are the outcome. */
export function nothingToFill(
  url: string,
  inspection: Inspection,
  rows: PreviewRow[],
  warnings: string[] = [],
): TryReport {
  const libraries = new Map(inspection.fields.map(({ ref, library }) => [ref, library]));
  return {
    url,
    form: formOf(inspection),
    fields: rows.flatMap((row): TryField[] => {
      if (row.key === null || row.state === 'unrecognised') return [];
      const { outcome, reason } = previewOutcomes[row.state];
      return [
        {
          key: row.key,
          label: row.label,
          widget: widgetOf(row.ref === null ? null : libraries.get(row.ref), row.kind),
          outcome,
          ...because(row.reason ?? reason),
        },
      ];
    }),
    timings: { scanMs: inspection.scanMs, fillMs: 0 },
    warnings: [
      ...warnings,
      ...rows.flatMap(({ label, warnings: own }) => own.map((reason) => warn(label, reason))),
      ...rows.filter(({ state }) => state === 'unrecognised').map(({ label }) => unrecognised(label)),
    ],
  };
}

/** One page is one report, several are a list. */
export const asJson = (reports: TryReport[]): string =>
  `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
