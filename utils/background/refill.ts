import type { RecognisedForm } from '../autofill/plan-types.ts';
import type { PageScan } from '../autofill/scan-types.ts';
import type { FieldKey } from '../company/fields.ts';
import type { Refill } from '../messages/refill.ts';
import type { PreviewRow } from '../messages.ts';
import type { Application } from '../reviews/application.ts';
import { changedFields, type Filler } from '../reviews/marks.ts';
import { filingsOf, isMeant, meantBy, sentBack } from '../reviews/refill.ts';

/** A form that was sent back is filled again with what changed since, and no more (docs/adr/0028). */
export interface Again {
  application: string;
  reason: string | null;
  /** What had been filled, by its key. */
  filed: ReadonlySet<string>;
  changed: ReadonlySet<FieldKey>;
  meant: readonly FieldKey[];
  /** Is this field's value to be put in the place of what was filed? Absent where nobody knows what was filed. */
  replaces?: (key: FieldKey) => boolean;
}

/** A company's filing of a form: what is filled in, and what was filed before. */
export interface Filing extends Filler {
  companyId: string;
  applications: readonly Application[];
}

/** The number request that a form files, if it files one: part of what it is. */
export const requestOf = (
  fields: readonly { key: string | null }[],
  numberRequest: number | undefined,
): number | undefined =>
  fields.some(({ key }) => key?.startsWith('telephony.numberRequests.')) ? (numberRequest ?? 0) : undefined;

/** Applications that a filling of this form may belong to, the newest first. */
export function openFilings(
  { applications, companyId, profile, numberRequest }: Filing,
  form: string,
  fields: readonly { key: string | null }[],
): Application[] {
  const { name, unifiedSocialCreditCode } = profile.company;
  const request = requestOf(fields, numberRequest);
  return filingsOf(applications, {
    companyId,
    form,
    name,
    creditCode: unifiedSocialCreditCode ?? null,
    ...(request === undefined ? {} : { request }),
  });
}

export async function fillingAgain(
  filing: Filing,
  { form, fields }: Pick<RecognisedForm, 'form' | 'fields'>,
): Promise<Again | null> {
  const [application] = openFilings(filing, form.id, fields);
  const back = application ? sentBack(application.events) : null;
  if (!application || !back) return null;
  const filed = new Set(back.marks.flatMap(({ of }) => Object.keys(of)));
  const changed = await changedFields(back.marks, filing);
  const meant = meantBy(back.reason);
  return {
    application: application.id,
    reason: back.reason,
    filed,
    changed,
    meant,
    // What is at fault and unchanged would be at fault again; what the user had put there himself gives way.
    ...(filed.size > 0
      ? { replaces: (key: FieldKey) => changed.has(key) || (!filed.has(key) && isMeant(key, meant)) }
      : {}),
  };
}

/** Says of each row what becomes of it. Where the page holds nothing, the filling is a first one. */
export function againRows(rows: readonly PreviewRow[], scan: PageScan, again: Again): PreviewRow[] {
  const { replaces } = again;
  if (!replaces) return [...rows];
  const controls = new Map(scan.controls.map((control) => [control.ref, control]));
  return rows.map((row) => {
    const control = row.ref === null ? undefined : controls.get(row.ref);
    if (!control || row.key === null || (row.state !== 'fill' && row.state !== 'ask')) return row;
    const key = row.key as FieldKey;
    // What the user's hand was in since is the user's, whatever changed.
    if (control.handled === true && control.value.length > 0) return row;
    if (again.changed.has(key)) return { ...row, refill: 'changed' };
    if (replaces(key)) return { ...row, refill: 'meant' };
    return control.value.length > 0 ? { ...row, refill: 'kept' } : row;
  });
}

/** For the panel's note. Only what this form asks for. */
export function refillOf(again: Again, { fields }: RecognisedForm): Refill {
  const keys = [...new Set([...fields.map(({ key }) => key), ...(again.filed as ReadonlySet<FieldKey>)])];
  const meant = keys.filter((key) => isMeant(key, again.meant));
  return {
    application: again.application,
    reason: again.reason,
    changed: again.replaces ? keys.filter((key) => again.changed.has(key)) : null,
    unmended: meant.filter((key) => again.filed.has(key) && !again.changed.has(key)),
    meant,
  };
}
