import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(2000));

/** What a page said of one application (utils/reviews/read-page.ts). */
export const reviewReadingSchema = z.object({
  provider: text,
  form: z.nullable(text),
  name: text,
  masked: z.boolean(),
  alias: z.nullable(text),
  creditCode: z.nullable(text),
  number: z.nullable(text),
  stage: text,
  wording: text,
  reason: z.nullable(text),
  date: z.nullable(text),
  submittedOn: z.nullable(text),
  decidedOn: z.nullable(text),
  expiresOn: z.nullable(text),
});
export type ReviewMessage = z.infer<typeof reviewReadingSchema>;

const inLanguages = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() });

/** What needs the user, the most urgent first. Nothing of it while the vault is locked. */
const toDoAnswer = z.object({
  /** Locked, and there are applications. */
  locked: z.boolean(),
  /** Of all of them, papers included: the badge's number; `items` may be fewer. */
  count: z.int(),
  /** Papers, links and qualifications that end, beyond what `items` says. */
  papers: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      provider: inLanguages,
      form: inLanguages,
      stage: z.string(),
      /** The day by which the answer was due, when it is late. */
      overdue: z.nullable(z.string()),
      conflict: z.boolean(),
      reason: z.nullable(z.string()),
      expiresOn: z.nullable(z.string()),
    }),
  ),
});
export type ToDoAnswer = z.infer<typeof toDoAnswer>;

export const reviewMessages = {
  reviewsToDo: { from: 'views', data: z.object({}), answer: toDoAnswer },
  /** The user pressed the page's button to submit. */
  reviewPressed: { from: 'page', data: z.object({}), answer: z.object({}) },
  /** And the page said that it took it. */
  reviewSubmitted: { from: 'page', data: z.object({}), answer: z.object({}) },
  /** A page that has just come: for how long it may answer a press on the page before, in milliseconds. */
  reviewPending: { from: 'page', data: z.object({}), answer: z.object({ left: z.number() }) },
  /** Asks a key's API now. */
  reviewPoll: { from: 'views', data: z.object({ key: z.string() }), answer: z.object({}) },
  /** The user changed an application, or what he wants to be told. */
  reviewsChanged: { from: 'views', data: z.object({}), answer: z.object({}) },
} as const;
