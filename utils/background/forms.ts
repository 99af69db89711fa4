import { browser } from 'wxt/browser';
import { openTarget, type Target } from '../autofill/gate.ts';
import { injectEngine, pageLink } from '../autofill/page-link.ts';
import type { FillReport } from '../autofill/plan-types.ts';
import { previewRows } from '../autofill/preview.ts';
import type { ReasonCode } from '../autofill/reasons.ts';
import type { Reason } from '../autofill/scan-types.ts';
import {
  fillForm,
  type Inspected,
  inspect,
  type Known,
  planFor,
  recogniseFor,
  type Subject,
} from '../autofill/session.ts';
import { readTaught } from '../autofill/taught.ts';
import { type FieldKey, isFieldKey } from '../company/fields.ts';
import { fillReportSchema, type NumberRequestChoice } from '../messages.ts';
import { listenInBackground, MessageError, tellViews } from '../messaging.ts';
import { grantedPacks, providersAt } from '../packs/granted.ts';
import { definitionOf, providerOfPack } from '../packs/pack.ts';
import { formDefinitions, providerDefinitions } from '../providers/registry.ts';
import { reviewDefinitions } from '../providers/review-registry.ts';
import { filedForms } from '../reviews/filed.ts';
import { readReviews } from '../reviews/read-page.ts';
import { readApplications } from '../reviews/store.ts';
import { VaultError, type VaultErrorCode } from '../vault/errors.ts';
import { openVault } from '../vault/vault.ts';
import { showBadge } from './badge.ts';
import { takeFill } from './filled.ts';
import { preparer } from './prepare.ts';
import { againRows, fillingAgain, refillOf } from './refill.ts';
import { takePage } from './reviews.ts';

/**
 * What the background does for the panel, one function a message. It keeps nothing between messages: a worker may be
 * stopped at any moment, and the next one asks the page and the vault again.
 */
export const vault = openVault();

export const known = async (): Promise<Known> => {
  const [taught, packs] = await Promise.all([vault.taught.list(), grantedPacks()]);
  return {
    forms: [...formDefinitions, ...packs.flatMap((pack) => definitionOf(pack) ?? [])],
    taught: readTaught(taught),
  };
};

/** China's date, whatever the computer's zone: validity is judged there. */
const todayInChina = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);

export async function subjectOf(companyId: string, numberRequest?: number) {
  const [record, documents, applications] = await Promise.all([
    vault.companies.get(companyId),
    vault.documents.list(companyId),
    readApplications(vault),
  ]);
  const filed = filedForms(applications, companyId);
  const { profile } = record;
  return { companyId, profile, documents, numberRequest, today: todayInChina(), filed, applications };
}

const reportKey = (tabId: number) => `report:${tabId}`;
const keepReport = (tabId: number, report: FillReport) =>
  browser.storage.session.set({ [reportKey(tabId)]: report });

export const failureOf = (error: unknown): { error: Reason } => {
  if (error instanceof VaultError) {
    const codes: Partial<Record<VaultErrorCode, ReasonCode>> = {
      locked: 'vault-locked',
      'no-vault': 'vault-locked',
      'not-found': 'company-gone',
    };
    return { error: { code: codes[error.code] ?? 'vault-damaged' } };
  }
  if (error instanceof MessageError) return { error: { code: 'navigated' } };
  throw error;
};

/** Runs `work` on the document the panel showed; a document that has gone is an answer, not an exception. */
async function withTarget<T>(
  tabId: number,
  document: string,
  work: (target: Target) => Promise<T>,
): Promise<T | { error: Reason }> {
  const target = await openTarget(pageLink, tabId, document);
  if (!target) return { error: { code: 'navigated' } };
  try {
    return await work(target);
  } catch (error) {
    return failureOf(error);
  }
}

/** One fill at a time per tab: two panels (two windows) must not type over each other. */
const running = new Set<number>();

const numberRequestsOf = ({ profile }: Subject): NumberRequestChoice[] =>
  (profile.telephony?.numberRequests ?? []).map(({ numberType, callType, province, city, quantity }) => ({
    numberType,
    callType,
    place: [province, city].filter(Boolean).join(' '),
    quantity,
  }));

const nothing = {
  document: null,
  form: null,
  controls: 0,
  recognised: 0,
  fields: [],
  reviews: [],
  scanMs: 0,
};

async function inspectionOf(inspected: Inspected, { forms }: Known) {
  const { target, scan, recognised } = inspected;
  const definition = forms.find(({ id }) => id === recognised?.form.id);
  const provider =
    providerDefinitions.find(({ id }) => id === definition?.provider) ??
    (await grantedPacks())
      .filter((pack) => providerOfPack(pack) === definition?.provider)
      .map(({ name }) => ({ name: { 'zh-CN': name, 'zh-TW': name, en: name } }))[0];
  return {
    document: target.documentId,
    form:
      recognised && definition && provider
        ? { ...recognised.form, name: definition.name, providerName: provider.name }
        : null,
    controls: scan.controls.length,
    recognised: recognised?.fields.length ?? 0,
    fields: (recognised?.fields ?? []).map(({ ref, key, label, kind, library, via }) => ({
      ref,
      key,
      label,
      kind,
      library,
      via,
    })),
    reviews: readReviews(scan, reviewDefinitions),
    scanMs: scan.scanMs,
  };
}

export function serveForms(): void {
  listenInBackground({
    async awake(_data, { tab, documentId, frameId, url = '' }) {
      if (frameId !== 0 || (await providersAt(url)).length === 0) return {};
      if (tab?.id !== undefined && documentId) await injectEngine(tab.id, documentId).catch(() => {});
      return {};
    },

    async scanned({ scan }, sender) {
      const tabId = sender.tab?.id;
      const providers = await providersAt(sender.url ?? '');
      if (tabId === undefined || sender.frameId !== 0 || providers.length === 0) return {};
      await showBadge(tabId, recogniseFor(scan, providers, await known()));
      await takePage(scan, sender.url ?? '');
      tellViews('changed', { tabId });
      return {};
    },

    async inspect({ tabId }) {
      const knowledge = await known();
      const inspected = await inspect(pageLink, tabId, knowledge);
      return inspected ? inspectionOf(inspected, knowledge) : nothing;
    },

    async preview({ tabId, companyId, numberRequest }) {
      try {
        const knowledge = await known();
        const [inspected, subject] = await Promise.all([
          inspect(pageLink, tabId, knowledge),
          subjectOf(companyId, numberRequest),
        ]);
        const plan = inspected && planFor(inspected, subject, knowledge);
        if (!inspected?.recognised || !plan) return { error: { code: 'navigated' } };
        const { recognised, scan } = inspected;
        const asksForNumbers = recognised.fields.some(({ key }) =>
          key.startsWith('telephony.numberRequests.'),
        );
        const rows = previewRows(scan, recognised, plan);
        const again = await fillingAgain(subject, recognised);
        return {
          document: inspected.target.documentId,
          form: recognised.form.id,
          rows: again ? againRows(rows, scan, again) : rows,
          ...(again ? { refill: refillOf(again, recognised) } : {}),
          numberRequests: asksForNumbers ? numberRequestsOf(subject) : [],
        };
      } catch (error) {
        return failureOf(error);
      }
    },

    async fill({ tabId, document, companyId, numberRequest, overwrite, skip, form, declined }) {
      if (running.has(tabId)) return { error: { code: 'busy' } };
      running.add(tabId);
      // A long upload is 30 s without an event, after which Chrome would stop the worker.
      const awake = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
      try {
        const subject = await subjectOf(companyId, numberRequest);
        const knowledge = await known();
        const before = await inspect(pageLink, tabId, knowledge, document);
        const again = before?.recognised ? await fillingAgain(subject, before.recognised) : null;
        const report = await fillForm(pageLink, {
          tabId,
          documentId: document,
          subject,
          known: knowledge,
          ...(again?.replaces ? { replaces: again.replaces } : {}),
          overwrite: new Set(overwrite),
          skip: new Set(skip),
          formId: form,
          declined: new Set(declined),
          mayGoOn: async () => (await vault.session.state()) === 'unlocked',
          prepare: preparer(vault),
          async progress(partial, done, total, field) {
            // Kept as it grows: if the worker is stopped now, the panel still learns what was done.
            await keepReport(tabId, partial);
            tellViews('progress', {
              tabId,
              document,
              done,
              total,
              ref: field?.ref ?? null,
              outcome: field?.outcome,
            });
          },
        });
        if (!report) return { error: { code: 'navigated' } };
        await keepReport(tabId, report);
        await takeFill(tabId, report, subject);
        return report;
      } catch (error) {
        return failureOf(error);
      } finally {
        clearInterval(awake);
        running.delete(tabId);
      }
    },

    undo: ({ tabId, document }) =>
      withTarget(tabId, document, async (target) => {
        const outcomes = await pageLink.ask(target, 'undo', {});
        await browser.storage.session.remove(reportKey(tabId));
        return { outcomes };
      }),

    async show({ tabId, document, ref }) {
      return withTarget(tabId, document, async (target) => {
        await pageLink.ask(target, 'show', { ref });
        return {};
      });
    },

    async teach({ tabId, document, key, ref }) {
      if (!isFieldKey(key)) return { error: { code: 'unsupported' } };
      return withTarget(tabId, document, (target) => teach(target, key, ref));
    },

    async stopTeaching({ tabId, document }) {
      await withTarget(tabId, document, (target) => pageLink.ask(target, 'unpick', {}));
      return {};
    },

    async report({ tabId }) {
      const stored = (await browser.storage.session.get(reportKey(tabId)))[reportKey(tabId)];
      const parsed = fillReportSchema.safeParse(stored);
      return parsed.success ? { ...parsed.data, running: running.has(tabId) } : null;
    },
  });
}

async function teach(target: Target, key: FieldKey, ref: string | undefined) {
  const picked = ref ?? (await pageLink.ask(target, 'pick', {}))?.ref;
  const inspected = await inspect(pageLink, target.tabId, await known(), target.documentId);
  const control = inspected?.scan.controls.find((candidate) => candidate.ref === picked);
  const formId = inspected?.recognised?.form.id;
  if (!control || !formId) return { label: null };
  const { help: _help, ...labels } = control.labels;
  await vault.taught.put({
    id: crypto.randomUUID(),
    formId,
    key,
    kind: control.kind,
    labels,
    taughtAt: Date.now(),
  });
  const { row, own, aria, left, above, placeholder } = control.labels;
  return { label: row || own || aria || left || above || placeholder };
}
