import * as z from 'zod/mini';
import {
  fillStepSchema,
  outcomes,
  pageScanSchema,
  reasonSchema,
  stepOutcomeSchema,
} from './autofill/scan-types.ts';
import { paymentMessages } from './messages/payment.ts';
import { pictureAddressMessages } from './messages/picture-address.ts';
import { preflightMessages } from './messages/preflight.ts';
import { refillSchema, rowRefill } from './messages/refill.ts';
import { reviewMessages, reviewReadingSchema } from './messages/reviews.ts';
import { ringCheckupMessages } from './messages/ring-checkup.ts';
import { ringerMessages, ringGuardMessages } from './messages/ring-guard.ts';
import { rowMessages } from './messages/rows.ts';

/**
 * Every message between parts: its name, what it carries, what it answers, and who may send it. A message is parsed
 * where it arrives; one that does not fit, or comes from somebody who may not send it, is dropped.
 *
 * to: 'page' = the content script of one document; 'background'; 'views' = extension pages.
 * from: 'page', 'frame' (any frame of a call console), 'background', 'views'. Nothing is ever accepted from a web page.
 */
const tabId = z.int();
const documentId = z.string().check(z.maxLength(100));
const ref = z.string().check(z.maxLength(40));
const empty = z.object({});
const key = z.string().check(z.maxLength(100));
const control = z.object({ ref, label: z.string().check(z.maxLength(300)) });

const inLanguages = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() });

const formSummary = z.object({
  provider: z.string(),
  id: z.string(),
  confidence: z.number(),
  name: inLanguages,
  providerName: inLanguages,
});

/** One row of the panel before filling. `masked` is all of the value that leaves the background. */
export const previewRowSchema = z.object({
  ref: z.nullable(ref),
  key: z.nullable(key),
  label: z.string(),
  kind: z.nullable(z.string()),
  required: z.boolean(),
  via: z.nullable(z.enum(['vocabulary', 'taught'])),
  masked: z.string(),
  /** fill: will be filled. same: shows it already. ask: holds something else, tick to overwrite. left: see reason. */
  state: z.enum(['fill', 'same', 'ask', 'left', 'unrecognised']),
  refill: rowRefill,
  reason: z.optional(reasonSchema),
  warnings: z.array(reasonSchema),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

export const fieldReportSchema = z.object({
  ref: z.nullable(ref),
  key: z.nullable(key),
  label: z.string(),
  kind: z.nullable(z.string()),
  library: z.nullable(z.string()),
  outcome: z.enum(outcomes),
  reason: z.optional(reasonSchema),
  notes: z.array(reasonSchema),
});

export const fillReportSchema = z.object({
  form: z.object({ provider: z.string(), id: z.string(), confidence: z.number() }),
  documentId,
  companyId: z.string(),
  at: z.string(),
  fields: z.array(fieldReportSchema),
  timings: z.object({ scanMs: z.number(), fillMs: z.number() }),
  ended: z.enum(['complete', 'navigated', 'interrupted']),
});

/** What the panel may ask about one tab. `document` changes when the tab navigates. */
const inspection = z.object({
  document: z.nullable(documentId),
  form: z.nullable(formSummary),
  controls: z.number(),
  recognised: z.number(),
  /** The recognised fields in the order of the page: labels of the page, never values. */
  fields: z.array(
    z.object({ ref, key, label: z.string(), kind: z.string(), library: z.string(), via: z.string() }),
  ),
  /** What its status tables say of applications. */
  reviews: z.array(reviewReadingSchema),
  scanMs: z.number(),
});
export type Inspection = z.infer<typeof inspection>;

/** Enough of a number request to tell it from the others; nothing personal. */
const numberRequestChoice = z.object({
  numberType: z.optional(z.string()),
  callType: z.optional(z.string()),
  place: z.string(),
  quantity: z.optional(z.number()),
});
export type NumberRequestChoice = z.infer<typeof numberRequestChoice>;

const failure = z.object({ error: reasonSchema });

const define = <
  T extends Record<
    string,
    { from: 'page' | 'frame' | 'background' | 'views'; data: z.ZodMiniType; answer: z.ZodMiniType }
  >,
>(
  messages: T,
): T => messages;

/** To the content script, from the background alone. */
export const pageMessages = define({
  scan: { from: 'background', data: empty, answer: pageScanSchema },
  chunk: {
    from: 'background',
    data: z.object({
      transfer: z.string(),
      index: z.int(),
      total: z.int(),
      /** base64 of at most 1 MiB */
      bytes: z.string().check(z.maxLength(1_500_000)),
    }),
    answer: empty,
  },
  fill: { from: 'background', data: fillStepSchema, answer: stepOutcomeSchema },
  /** Puts back what stood there before the last fill. */
  undo: { from: 'background', data: empty, answer: z.array(stepOutcomeSchema) },
  show: { from: 'background', data: z.object({ ref }), answer: empty },
  /** The user points at a control; null when cancelled (Escape, or 60 s). */
  pick: { from: 'background', data: empty, answer: z.nullable(control) },
  /** Ends a pick as Escape does. */
  unpick: { from: 'background', data: empty, answer: empty },
  ...rowMessages,
  /** Stop observing. */
  stop: { from: 'background', data: empty, answer: empty },
});

export const backgroundMessages = define({
  ...ringCheckupMessages,
  ...ringGuardMessages,
  ...preflightMessages,
  ...paymentMessages,
  ...pictureAddressMessages,
  /** From a page that may hold a form: wants eyes and hands. Whose page it may be, packs included, the handler looks up. */
  awake: { from: 'frame', data: empty, answer: empty },
  ...reviewMessages,
  /** From a page whose controls changed and came to rest. Only sent when something could be a form. */
  scanned: { from: 'frame', data: z.object({ scan: pageScanSchema }), answer: empty },
  inspect: { from: 'views', data: z.object({ tabId }), answer: inspection },
  preview: {
    from: 'views',
    data: z.object({ tabId, companyId: z.string(), numberRequest: z.optional(z.int()) }),
    answer: z.union([
      failure,
      z.object({
        document: documentId,
        form: z.string(),
        rows: z.array(previewRowSchema),
        refill: z.optional(refillSchema),
        numberRequests: z.array(numberRequestChoice),
      }),
    ]),
  },
  fill: {
    from: 'views',
    data: z.object({
      tabId,
      document: documentId,
      companyId: z.string(),
      numberRequest: z.optional(z.int()),
      /** Refs that the user agreed to overwrite, and refs un-ticked. */
      overwrite: z.array(ref),
      skip: z.array(ref),
      /** The form of the preview, and the un-ticked rows by their names: both outlive the refs. */
      form: z.optional(z.string()),
      declined: z.optional(z.array(z.string())),
    }),
    answer: z.union([failure, fillReportSchema]),
  },
  undo: {
    from: 'views',
    data: z.object({ tabId, document: documentId }),
    answer: z.union([failure, z.object({ outcomes: z.array(stepOutcomeSchema) })]),
  },
  show: {
    from: 'views',
    data: z.object({ tabId, document: documentId, ref }),
    answer: z.object({ error: z.optional(reasonSchema) }),
  },
  /** Asks the user to point at the field; remembers it for the form. */
  teach: {
    from: 'views',
    data: z.object({ tabId, document: documentId, key, ref: z.optional(ref) }),
    answer: z.union([failure, z.object({ label: z.nullable(z.string()) })]),
  },
  /** Cancelled in the panel: the page must not go on swallowing presses. */
  stopTeaching: { from: 'views', data: z.object({ tabId, document: documentId }), answer: empty },
  /** The last report of a tab, kept for the browser session; `running`: of a fill that goes on. */
  report: {
    from: 'views',
    data: z.object({ tabId }),
    answer: z.nullable(z.extend(fillReportSchema, { running: z.optional(z.boolean()) })),
  },
});

export const viewMessages = define({
  ...ringerMessages,
  progress: {
    from: 'background',
    data: z.object({
      tabId,
      document: documentId,
      done: z.int(),
      total: z.int(),
      ref: z.nullable(ref),
      outcome: z.optional(z.enum(outcomes)),
    }),
    answer: empty,
  },
  /** What is on a tab's page changed: ask again. */
  changed: { from: 'background', data: z.object({ tabId }), answer: empty },
});
