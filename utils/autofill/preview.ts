import { maskValue } from '../company/masks.ts';
import type { PreviewRow } from '../messages.ts';
import type { FillPlan, RecognisedForm } from './plan-types.ts';
import type { PageScan } from './scan-types.ts';
import { shows } from './shows.ts';

/** The panel's rows: all it learns of the values is their masked form. In the order of the page. */
export function previewRows(scan: PageScan, recognised: RecognisedForm, plan: FillPlan): PreviewRow[] {
  const fields = new Map(recognised.fields.map((field) => [field.ref, field]));
  const place = new Map(scan.controls.map((control, index) => [control.ref, index]));
  const controls = new Map(scan.controls.map((control) => [control.ref, control]));

  const steps = plan.steps.map((step): PreviewRow => {
    const field = fields.get(step.ref);
    const control = controls.get(step.ref);
    const same = control !== undefined && shows(control, step.value);
    return {
      ref: step.ref,
      key: step.key,
      label: step.label,
      kind: step.kind,
      required: field?.required ?? false,
      via: field?.via ?? null,
      masked: step.value.type === 'documents' ? step.text : maskValue(step.key, step.text),
      state: same ? 'same' : step.conflict ? 'ask' : 'fill',
      warnings: step.warnings,
    };
  });
  const left = plan.left.map(
    (item): PreviewRow => ({
      ref: item.ref,
      key: item.key,
      label: item.label,
      kind: item.kind,
      required: item.required,
      via: item.ref === null ? null : (fields.get(item.ref)?.via ?? null),
      masked: '',
      state: 'left',
      reason: item.reason,
      warnings: [],
    }),
  );
  const unrecognised = recognised.unrecognised.map(
    (item): PreviewRow => ({
      ref: item.ref,
      key: null,
      label: item.label,
      kind: item.kind,
      required: item.required,
      via: null,
      masked: '',
      state: 'unrecognised',
      warnings: [],
    }),
  );
  const at = (row: PreviewRow) => (row.ref === null ? Number.MAX_SAFE_INTEGER : (place.get(row.ref) ?? 0));
  return [...steps, ...left, ...unrecognised].sort((a, b) => at(a) - at(b));
}
