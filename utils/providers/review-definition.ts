import type { Stage } from '../reviews/stages.ts';

type InLanguages = { 'zh-CN': string; 'zh-TW': string; en: string };

/** How long the provider takes, in its own working time. */
export interface WorkingTime {
  /** Working days until an answer: usually, at the latest. */
  days: [number, number];
  /** Weekends count (周一至周日); statutory holidays never do. */
  everyDay: boolean;
  /** Of the desk, China's time. */
  hours: [number, number];
  /** No time is published: these days are our own guess, and are shown as one. */
  assumed?: boolean;
  source: string;
}

/** What is known of a filing whose state no list shows: `utils/providers/<name>/review.ts` exports `follows`. */
export interface FollowDefinition {
  provider: string;
  /** The FormDefinition's id. */
  form: string;
  name: InLanguages;
  /** Null: no document says how long it takes, so nothing is expected and nothing overdue. */
  time: WorkingTime | null;
  /** Whom to ask when it is overdue. */
  ask: InLanguages;
  /** Where its list is in the provider's console, by the provider's documents; absent: not known. */
  console?: `https://${string}`;
  /** How it is renewed when a paper has ended, where a document says so. */
  renew?: InLanguages;
  /** Forms whose application, expired, this filing renews: it stays that application. */
  continues?: string[];
}

/** How one of a provider's applications is followed. `utils/providers/<name>/review.ts` exports `reviews`. */
export interface ReviewDefinition extends FollowDefinition {
  /** Regular expression (source) on host and path: where its lists and details are. */
  within: string;
  /** Regular expressions (sources) on titles and headings, and on the columns' headings. */
  titles: string[];
  columns?: string[];
  /** The provider's own wordings (normalised), beyond utils/reviews/wordings.ts. */
  wordings?: Record<string, Stage>;
  time: WorkingTime;
}
