import { boardTexts } from '../../../utils/i18n/board.ts';
import { type Language, translator } from '../../../utils/i18n/language.ts';
import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import type { Row } from './rows.ts';

/**
 * Excel rounds numbers after 15 digits, drops leading zeros, and reads 12E34 as a power and 3-4 as a date; a tab behind
 * them, which it does not show, makes them text.
 */
const asText = (value: string): string =>
  /^(?:\d{12,}|0\d+|\d+e\d+|\d{1,4}(?:[-/.]\d{1,4}){1,2})$/i.test(value) ? `${value}\t` : value;

/** The lines of the sheet, heading first. */
export function csvLines(rows: readonly Row[], language: Language): string[][] {
  const [t, b] = [translator(reviewTexts, language), translator(boardTexts, language)];
  const head = [
    b('csvCompany'),
    b('csvCode'),
    t('provider'),
    b('csvForm'),
    b('providersNumber'),
    b('stage'),
    t('needAction'),
    b('csvWording'),
    t('reason'),
    b('csvSubmitted'),
    b('csvDecided'),
    b('csvDue'),
    b('overdueShort'),
    b('csvExpires'),
    b('csvUpdated'),
    t('archivedOnes'),
  ];
  const said = (yes: boolean) => (yes ? b('yes') : '');
  const day = (at: number | null | undefined) => (at ? chinaDate(at) : '');
  return [
    head,
    ...rows.map(({ application, now, provider, form }) => [
      application.name,
      asText(application.creditCode ?? ''),
      provider,
      form,
      asText(application.number ?? ''),
      stageTexts[now.stage][language],
      said(now.action),
      now.wording ?? '',
      now.reason ?? '',
      day(now.submittedAt),
      now.decidedOn ?? '',
      day(now.due?.latest),
      said(now.overdue),
      now.expiresOn ?? '',
      day(now.said),
      said(now.archived),
    ]),
  ];
}
