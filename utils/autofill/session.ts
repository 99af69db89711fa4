import type { FieldKey } from '../company/fields.ts';
import type { CompanyProfile } from '../company/profile.ts';
import { MessageError } from '../messaging.ts';
import type { FormDefinition } from '../providers/form-definition.ts';
import { growList, openTarget, type PageLink, type PreparedFile, release, type Target } from './gate.ts';
import { PageMade } from './page-made.ts';
import { plan } from './plan.ts';
import type { PlanDocument } from './plan-documents.ts';
import {
  type FieldReport,
  type FillPlan,
  type FillReport,
  type PlanStep,
  type RecognisedForm,
  rowName,
} from './plan-types.ts';
import { Preparations, type Prepare } from './preparations.ts';
import type { ReasonCode } from './reasons.ts';
import { recognise } from './recognise.ts';
import { expiredPapers } from './renewal.ts';
import type { PageScan, Reason, StepOutcome } from './scan-types.ts';
import { shows } from './shows.ts';
import type { TaughtField } from './taught.ts';

/**
 * scan → recognise → plan → gate → fill → verify, repeated until a round brings nothing new: choosing 经办人 makes
 * rows appear, an upload makes a name field appear. Holds no state of its own; a worker that dies in the middle
 * leaves a report that says so.
 */
export interface Known {
  forms: FormDefinition[];
  taught: TaughtField[];
}

export interface Subject {
  companyId: string;
  profile: Omit<CompanyProfile, 'documents'>;
  documents: PlanDocument[];
  numberRequest?: number;
  /** YYYY-MM-DD in China. */
  today: string;
  /** Forms already filed for this company, by id. */
  filed?: readonly string[];
}

export interface Inspected {
  target: Target;
  scan: PageScan;
  recognised: RecognisedForm | null;
}

/** Only the provider's own forms are thought of on its pages. */
export const recogniseFor = (
  scan: PageScan,
  providers: readonly string[],
  known: Known,
): RecognisedForm | null =>
  recognise(
    scan,
    known.forms.filter((form) => providers.includes(form.provider)),
    known.taught,
  );

/** What is on the tab's page now. Null: not a provider's page, or it left while being read. */
export async function inspect(
  link: PageLink,
  tabId: number,
  known: Known,
  expected?: string,
): Promise<Inspected | null> {
  const target = await openTarget(link, tabId, expected);
  return target && look(link, target, known);
}

/** Again: the message is addressed to the very document, whose origin cannot change. */
async function look(link: PageLink, target: Target, known: Known): Promise<Inspected | null> {
  try {
    const scan = await link.ask(target, 'scan', {});
    return { target, scan, recognised: recogniseFor(scan, target.providers, known) };
  } catch (error) {
    if (error instanceof MessageError) return null;
    throw error;
  }
}

export const planFor = (
  inspected: Inspected,
  subject: Subject,
  known: Known,
  expired?: ReadonlySet<string>,
): FillPlan | null => {
  const { scan, recognised } = inspected;
  const definition = known.forms.find(({ id }) => id === recognised?.form.id);
  if (!recognised || !definition) return null;
  return plan({
    expired,
    filed: subject.filed,
    scan,
    recognised,
    definition,
    profile: subject.profile,
    documents: subject.documents,
    numberRequest: subject.numberRequest,
    today: subject.today,
  });
};

const expiredIn = ({ scan, recognised }: Inspected, { today }: Subject, { forms }: Known) => {
  const definition = forms.find(({ id }) => id === recognised?.form.id);
  return recognised && definition?.renews
    ? expiredPapers({ scan, recognised, definition, today })
    : undefined;
};

export interface FillRequest {
  tabId: number;
  /** The document that the user saw in the panel. */
  documentId: string;
  subject: Subject;
  known: Known;
  /** The form that the user saw there: one document may show another one later. */
  formId?: string;
  /** Refs the user agreed to overwrite, refs un-ticked. */
  overwrite: ReadonlySet<string>;
  skip: ReadonlySet<string>;
  /** The un-ticked rows by `rowName`: refs change when a page mounts its form anew, a decision does not. */
  declined?: ReadonlySet<string>;
  /**
   * The form was sent back and is filled again: is this field one to be replaced? The page shows what was filed; of the
   * rest it stays, unless the user agreed to overwrite it.
   */
  replaces?(key: FieldKey): boolean;
  /** Asked before each step: false once the vault is locked. */
  mayGoOn?(): Promise<boolean>;
  prepare: Prepare;
  progress(report: FillReport, done: number, total: number, field: FieldReport | null): void | Promise<void>;
}

/** How often a page is looked at while it may still be reading pictures. */
const lookAgainMs = 500;

const definitionOf = ({ forms }: Known, { form }: RecognisedForm) => forms.find(({ id }) => id === form.id);

/**
 * A page that is filled again often shows the old scan under the very name the new one has: under that it would be no
 * change. The name that is made of the content is the same in every try, and never that of another scan.
 */
async function renamed(file: PreparedFile, { scan }: Inspected, { ref }: PlanStep): Promise<PreparedFile> {
  const shown = scan.controls.find((control) => control.ref === ref)?.value ?? [];
  if (shown.length === 0) return file;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file.bytes));
  const mark = [...digest.subarray(0, 3)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [, stem, extension] = /^(.*?)(\.[^.]*)?$/.exec(file.name) ?? [];
  const name = `${stem}-${mark}${extension ?? ''}`;
  return shown.includes(file.name) || shown.includes(name) ? { ...file, name } : file;
}

/** A page that grows rows for ever (hostile, or broken) ends here. */
const maxSteps = 300;

export async function fillForm(link: PageLink, request: FillRequest): Promise<FillReport | null> {
  const { subject, known, skip, overwrite } = request;
  const started = performance.now();
  let seen = await inspect(link, request.tabId, known, request.documentId);
  if (!seen?.recognised) return null;
  const first = seen.recognised;
  if (request.formId !== undefined && first.form.id !== request.formId) return null;
  const declined = new Set(request.declined);
  for (const field of first.fields) if (skip.has(field.ref)) declined.add(rowName(field));
  const done = new Map<string, FieldReport>();
  /** Keys filled by this run: what then stands in a re-mounted control is the page's, not the user's. */
  const refilled = new Set<string>();
  const pageMade = new PageMade(seen.scan);
  /** Rows added to a list so far; Infinity once the page gave none. */
  let grown = 0;
  const preparations = new Preparations(request.prepare);
  let left: FieldReport[] = [];
  const report = (ended: FillReport['ended'], rest: FieldReport[] = []): FillReport => ({
    form: first.form,
    documentId: request.documentId,
    companyId: subject.companyId,
    at: new Date().toISOString(),
    fields: [...done.values(), ...left, ...rest],
    timings: { scanMs: seen?.scan.scanMs ?? 0, fillMs: Math.round(performance.now() - started) },
    ended,
  });

  const expired = expiredIn(seen, subject, known);
  // From here on an interrupted run is known for one: an earlier run's report would say that all is well.
  const planned = planFor(seen, subject, known, expired);
  const soFar = (current: FillPlan | null) => report('interrupted', unreached(current, done, 'interrupted'));
  await request.progress(soFar(planned), 0, planned?.steps.length ?? 0, null);
  for (let steps = 0; steps < maxSteps; steps++) {
    const current = planFor(seen, subject, known, expired);
    left = leftOf(current, done);
    const step = current?.steps.find(({ ref }) => !done.has(ref));
    if (!step) {
      const growth: FillPlan['grow'] = current?.grow;
      if (growth && grown < growth.wanted) {
        const longer: Inspected | null = await oneRowMore(link, seen, growth.ref, known);
        const next: FillPlan | null = longer && planFor(longer, subject, known, expired);
        if (longer) seen = longer;
        // Counted, so that a page whose rows are read differently each time comes to an end.
        grown = next && (next.grow?.rows ?? Infinity) > growth.rows ? grown + 1 : Infinity;
        continue;
      }
      if (verify(seen.scan, done, refilled, pageMade)) continue;
      const pending = pageMade.pending(definitionOf(known, first)?.readsPictures ?? false);
      if (pending === null) break;
      await new Promise((resolve) => setTimeout(resolve, Math.min(pending, lookAgainMs)));
      const later = await look(link, seen.target, known);
      if (!later?.recognised || later.recognised.form.id !== first.form.id) break;
      seen = later;
      steps--;
      continue;
    }
    if (request.mayGoOn && !(await request.mayGoOn())) {
      return report('interrupted', unreached(current, done, 'vault-locked'));
    }
    const total = current?.steps.length ?? 0;
    const { controls } = seen.scan;
    const mayOverwrite = ({ ref }: PlanStep) =>
      overwrite.has(ref) || pageMade.mayOverwrite(controls.find((control) => control.ref === ref));
    const isFiled = (other: PlanStep) => {
      if (!request.replaces || request.replaces(other.key) || overwrite.has(other.ref)) return false;
      const control = controls.find(({ ref }) => ref === other.ref);
      return control !== undefined && control.value.length > 0 && !shows(control, other.value);
    };
    const isWanted = (other: PlanStep) =>
      !skip.has(other.ref) &&
      !declined.has(rowName(other)) &&
      !isFiled(other) &&
      (!other.conflict || mayOverwrite(other));
    const next = current?.steps.find(
      (other) =>
        other !== step && other.value.type === 'documents' && !done.has(other.ref) && isWanted(other),
    );
    if (isWanted(step)) preparations.of(step);
    if (next) preparations.of(next);
    const outcome = await fillOne(link, seen, step, preparations, {
      skipped: skip.has(step.ref) || declined.has(rowName(step)) || isFiled(step),
      overwrite: mayOverwrite(step),
      renewing: expired !== undefined || (request.replaces?.(step.key) ?? false),
      asFiled: isFiled(step),
    });
    let { field } = outcome;
    pageMade.filled(field, { outcome: field.outcome, shown: outcome.shown });
    // A micro-frontend that re-mounts gives the same field a new ref: its old entry is not another field.
    for (const [ref, entry] of done) {
      if (entry.key !== field.key || seen.scan.controls.some((control) => control.ref === ref)) continue;
      done.delete(ref);
      // It shows already what we had put into the one before.
      if (entry.outcome === 'filled' && field.outcome === 'unchanged')
        field = { ...field, outcome: 'filled' };
    }
    done.set(step.ref, field);
    preparations.drop(step);
    await request.progress(soFar(current), done.size, Math.max(total, done.size), field);
    if (field.reason?.code === 'navigated') {
      return report('navigated', unreached(current, done));
    }
    const again = await look(link, seen.target, known);
    // Another form in the same document (a console is one page) is another filing: nobody asked to fill that.
    if (!again || (again.recognised && again.recognised.form.id !== first.form.id)) {
      return report('navigated', unreached(current, done));
    }
    // A form that is no longer recognised (its rows vanished) ends the run with what is left said.
    seen = again.recognised ? again : { ...again, recognised: null };
    pageMade.look(seen.scan);
  }
  return report('complete');
}

/** The page with a row more in its list, or null: it gave none. */
async function oneRowMore(
  link: PageLink,
  { target, scan, recognised }: Inspected,
  ref: string,
  known: Known,
): Promise<Inspected | null> {
  if (!(await growList(link, target, scan, ref))) return null;
  const longer = await look(link, target, known);
  return longer?.recognised && longer.recognised.form.id === recognised?.form.id ? longer : null;
}

const entry = (
  step: PlanStep,
  outcome: FieldReport['outcome'],
  notes: Reason[],
  reason?: Reason,
): FieldReport => ({
  ref: step.ref,
  key: step.key,
  label: step.label,
  kind: step.kind,
  library: step.library,
  outcome,
  notes,
  ...(reason ? { reason } : {}),
});

async function fillOne(
  link: PageLink,
  seen: Inspected,
  step: PlanStep,
  preparations: Preparations,
  choice: { skipped: boolean; overwrite: boolean; renewing: boolean; asFiled: boolean },
): Promise<{ field: FieldReport; shown: string[] }> {
  const ended = (...rest: Parameters<typeof entry>) => ({ field: entry(...rest), shown: [] });
  if (choice.skipped || (step.conflict && !choice.overwrite)) {
    const code = choice.asFiled ? 'as-filed' : choice.skipped ? 'declined' : 'user-value';
    return ended(step, 'skipped', step.warnings, { code });
  }
  let files: PreparedFile[] = [];
  let notes = step.warnings;
  const preparation = preparations.of(step);
  if (preparation) {
    try {
      const prepared = await preparation;
      files = choice.renewing
        ? await Promise.all(prepared.files.map((file) => renamed(file, seen, step)))
        : prepared.files;
      notes = [...notes, ...prepared.notes.filter(({ code }) => notes.every((note) => note.code !== code))];
    } catch (error) {
      return ended(step, 'failed', notes, reasonOf(error));
    }
  }
  const outcome: StepOutcome = await release(link, seen.target, seen.scan, step, choice.overwrite, files);
  return { field: entry(step, outcome.outcome, notes, outcome.reason), shown: outcome.shown };
}

/** Errors of documents carry a reason; anything else is said as unreadable rather than thrown away. */
const reasonOf = (error: unknown): Reason => {
  const reason = (error as { reason?: Reason } | null)?.reason;
  return reason && typeof reason.code === 'string' ? reason : { code: 'picture-unreadable' };
};

/** Entries of the profile for which the page has no row; said at the end, when none could be added. */
const missingRows = (current: FillPlan | null): FieldReport[] =>
  current?.grow
    ? [
        {
          ref: null,
          key: current.grow.key,
          label: current.grow.label,
          kind: null,
          library: null,
          outcome: 'skipped',
          reason: { code: 'more-rows', params: { count: String(current.grow.wanted) } },
          notes: [],
        },
      ]
    : [];

const leftOf = (current: FillPlan | null, done: ReadonlyMap<string, FieldReport>): FieldReport[] => [
  ...missingRows(current),
  ...(current?.left ?? [])
    .filter(({ ref }) => ref === null || !done.has(ref))
    .map((item) => ({
      ref: item.ref,
      key: item.key,
      label: item.label,
      kind: item.kind,
      library: item.library,
      outcome: 'skipped' as const,
      reason: item.reason,
      notes: [],
    })),
];

const unreached = (
  current: FillPlan | null,
  done: ReadonlyMap<string, FieldReport>,
  code: ReasonCode = 'navigated',
): FieldReport[] =>
  (current?.steps ?? [])
    .filter(({ ref }) => !done.has(ref))
    .map((step) => entry(step, 'failed', step.warnings, { code }));

/**
 * After the last step: a field of ours that the page emptied again (a later choice reset it) is filled once more.
 * Returns whether there is something to do.
 */
function verify(
  scan: PageScan,
  done: Map<string, FieldReport>,
  refilled: Set<FieldKey | string>,
  pageMade: PageMade,
): boolean {
  let spoiled = false;
  for (const [ref, field] of done) {
    if (field.outcome !== 'filled') continue;
    const control = scan.controls.find((candidate) => candidate.ref === ref);
    if (control?.visible && pageMade.spoiled(control)) {
      done.delete(ref);
      spoiled = true;
      continue;
    }
    if (!control?.visible || control.value.length > 0) continue;
    if (refilled.has(ref)) {
      done.set(ref, { ...field, outcome: 'failed', reason: { code: 'not-accepted' } });
      continue;
    }
    refilled.add(ref);
    done.delete(ref);
    spoiled = true;
  }
  return spoiled;
}
