import type { Language } from '../../../utils/i18n/language.ts';
import { translator } from '../../../utils/i18n/language.ts';
import { ringTexts } from '../../../utils/i18n/ring.ts';
import { ringCheckTexts } from '../../../utils/i18n/ring-checks.ts';
import type { CheckId, TabFacts, Verdict } from '../../../utils/ring/types.ts';

export type Words = (key: keyof typeof ringTexts, params?: Record<string, string | number>) => string;

export const wordsIn = (language: Language): Words => translator(ringTexts, language);

/** Where a console is: its host and path, and whose page it stands in. */
export function placeName({ url, within }: TabFacts, t: Words, path = true): string {
  const { host, pathname } = new URL(url);
  const name = host + (path ? pathname : '');
  if (!within) return name;
  return within.site
    ? t('within', { console: name, site: new URL(within.site).host })
    : t('withinOther', { console: name });
}

const isText = (key: string): key is keyof typeof ringCheckTexts => Object.hasOwn(ringCheckTexts, key);

/** A sentence of the check's own, else one that all share. */
export function sentenceOf(id: CheckId, { because, params }: Verdict, language: Language): string {
  const t = translator(ringCheckTexts, language);
  const own = `${id}.${because}`;
  return isText(own) ? t(own, params) : isText(because) ? t(because, params) : because;
}

/** Moments in evidence are ISO in UTC, for the report; who reads them here has a clock on the wall. */
export const onTheWall = (text: string, language: Language): string =>
  text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) =>
    new Date(at).toLocaleString(language, { hourCycle: 'h23' }),
  );

export const nameOf = (id: CheckId, language: Language): string => translator(ringCheckTexts, language)(id);
