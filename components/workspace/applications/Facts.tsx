import { choiceNames, fieldNames } from '../../../utils/company/labels.ts';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import type { Row } from './rows.ts';

/** What is known of it beside its stage: dates of the provider's, not of when we saw them. */
export function Facts({ row: { now } }: { row: Row }) {
  const { language } = useWorkspace();
  const b = useTexts(boardTexts, language);
  const identities: Partial<Record<string, Record<typeof language, string>>> = choiceNames.applicant ?? {};
  const facts = [
    [b('csvSubmitted'), now.submittedAt && chinaDate(now.submittedAt)],
    [b('csvDecided'), now.decidedOn],
    [b('csvExpires'), now.expiresOn],
    [fieldNames.applicant[language], now.identity && (identities[now.identity]?.[language] ?? now.identity)],
  ].filter(([, value]) => value);
  if (facts.length === 0) return null;
  return (
    <dl className="review-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
