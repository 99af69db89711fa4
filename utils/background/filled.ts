import type { FillReport } from '../autofill/plan-types.ts';
import { isDocumentKey, kindsOf } from '../company/fields.ts';
import { reviewOf } from '../providers/review-registry.ts';
import { type Application, outlook, reduce } from '../reviews/application.ts';
import { markFields } from '../reviews/marks.ts';
import { append, create, readApplications } from '../reviews/store.ts';
import { openVault } from '../vault/vault.ts';
import { quietly } from './quietly.ts';
import { type Filing, openFilings, requestOf } from './refill.ts';
import { noteFilled } from './submitted.ts';

/** An application is born, or goes on, when its form is filled. */
const vault = openVault();

/** A form was filled: keys of fields, digests of papers and marks of both, never a value. */
export async function takeFill(tabId: number, report: FillReport, filing: Filing): Promise<void> {
  await quietly(async () => {
    const filled = report.fields.flatMap(({ key, outcome }) =>
      key !== null && (outcome === 'filled' || outcome === 'unchanged') ? key : [],
    );
    if (filled.length === 0) return;
    const { profile, documents } = filing;
    const keys = [...new Set(filled)];
    const request = requestOf(report.fields, filing.numberRequest);
    const event = {
      type: 'filled' as const,
      at: Date.now(),
      identity: profile.applicant ?? null,
      fields: keys.filter((key) => !isDocumentKey(key)),
      documents: documents
        .filter(({ kind }) => keys.some((key) => isDocumentKey(key) && kindsOf(key).some((k) => k === kind)))
        .map(({ kind, sha256 }) => ({ key: kind, sha256 })),
      marks: await markFields(keys, filing),
      ...(request === undefined ? {} : { request }),
    };
    const { id: form, provider } = report.form;
    // As they are now: the fill took its time, and a list may have been read meanwhile.
    const applications = await readApplications(vault);
    const open =
      openFilings({ ...filing, applications }, form, report.fields).find(({ events }) =>
        ['draft', 'filled', 'rejected', 'expiring', 'expired', 'withdrawn'].includes(reduce(events).stage),
      ) ?? renewed(form, report.companyId, profile.company.unifiedSocialCreditCode, applications);
    let id = open?.id;
    if (id) {
      // A list told of it before the company was known: now it is.
      await append(vault, id, () => ({ events: [event], set: { companyId: report.companyId } }));
    } else {
      id = crypto.randomUUID();
      await create(vault, {
        id,
        companyId: report.companyId,
        name: profile.company.name,
        creditCode: profile.company.unifiedSocialCreditCode ?? null,
        provider,
        form,
        number: null,
        events: [event],
        told: 1,
      });
    }
    await noteFilled(tabId, id);
  });
}

/** The expired application that this form renews, if it can be but one. */
function renewed(
  form: string,
  companyId: string,
  creditCode: string | undefined,
  applications: readonly Application[],
): Application | undefined {
  const continues = reviewOf(form)?.continues ?? [];
  const old = applications.filter(
    (application) =>
      continues.includes(application.form) &&
      (application.companyId === companyId ||
        (application.companyId === null && creditCode && application.creditCode === creditCode)) &&
      ['expiring', 'expired'].includes(outlook(application.events, undefined, 0).stage),
  );
  return old.length === 1 ? old[0] : undefined;
}
