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

/** How one of a provider's applications is followed. `utils/providers/<name>/review.ts` exports `reviews`. */
export interface ReviewDefinition {
  provider: string;
  /** The FormDefinition's id. */
  form: string;
  name: InLanguages;
  /** Regular expression (source) on host and path: where its lists and details are. */
  within: string;
  /** Regular expressions (sources) on titles and headings, and on the columns' headings. */
  titles: string[];
  columns?: string[];
  /** The provider's own wordings (normalised), beyond utils/reviews/wordings.ts. */
  wordings?: Record<string, Stage>;
  time: WorkingTime;
  /** Whom to ask when it is overdue. */
  ask: InLanguages;
  /** Where its list is in the provider's console, by the provider's documents; absent: not known. */
  console?: `https://${string}`;
}
