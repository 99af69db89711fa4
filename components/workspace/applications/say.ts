import { boardTexts, nextTexts } from '../../../utils/i18n/board.ts';
import { type Language, translator } from '../../../utils/i18n/language.ts';
import { reviewTexts } from '../../../utils/i18n/reviews.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import type { Stage } from '../../../utils/reviews/stages.ts';
import type { Row } from './rows.ts';

export type Tone = 'good' | 'info' | 'warn' | 'bad';

const tones: Partial<Record<Stage, Tone>> = {
  rejected: 'bad',
  expired: 'bad',
  suspended: 'bad',
  expiring: 'warn',
  issued: 'warn',
  'to-pay': 'warn',
  'amount-to-confirm': 'warn',
  approved: 'good',
  bound: 'good',
};
export const toneOf = (stage: Stage): Tone => tones[stage] ?? 'info';

/** Between a heading and what it is about. */
export const colon = (language: Language): string => (language === 'en' ? ': ' : '：');

/** What is to be done, in a line; null: nothing. */
export function nextOf({ now }: Row, language: Language): string | null {
  if (now.conflict) return boardTexts.conflictShort[language];
  if (now.stage === 'rejected' && now.reason === null) return boardTexts.noReason[language];
  return nextTexts[now.stage]?.[language] ?? null;
}

/** The one date of a row that matters most. */
export function dateOf({ now, assumed }: Row, language: Language): { text: string; tone: Tone | null } {
  const [t, b] = [translator(reviewTexts, language), translator(boardTexts, language)];
  if (now.due) {
    const date = chinaDate(now.due.latest);
    if (now.overdue) return { text: t('overdue', { date }), tone: 'bad' };
    return { text: assumed ? b('dueAssumed', { date }) : t('dueBy', { date }), tone: null };
  }
  if (now.expiresOn)
    return { text: t('expiresOn', { date: now.expiresOn }), tone: now.stage === 'expiring' ? 'warn' : null };
  return { text: b('updatedOn', { date: now.decidedOn ?? chinaDate(now.said) }), tone: null };
}
