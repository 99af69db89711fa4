import SearchIcon from 'tdesign-icons-react/esm/components/search.js';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { type Stage, stages } from '../../../utils/reviews/stages.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { type Choice, countOf, type Filter, filters, type GroupBy, type Row } from './rows.ts';

interface Props {
  rows: readonly Row[];
  choice: Choice;
  onChoice: (choice: Choice) => void;
  by: GroupBy;
  onBy: (by: GroupBy) => void;
}

export function Tools({ rows, choice, onChoice, by, onBy }: Props) {
  const { language } = useWorkspace();
  const [t, b] = [useTexts(reviewTexts, language), useTexts(boardTexts, language)];
  const nameOf = (filter: Filter) => (filter === 'toSubmit' ? b(filter) : t(filter));
  const present = new Set(rows.map(({ now }) => now.stage));
  return (
    <div className="list-tools">
      <div className="review-tools">
        <div className="search">
          <SearchIcon aria-hidden />
          <input
            type="search"
            className="field"
            autoComplete="off"
            spellCheck={false}
            data-testid="search"
            value={choice.search}
            placeholder={t('search')}
            aria-label={t('search')}
            onChange={(event) => onChoice({ ...choice, search: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.nativeEvent.isComposing)
                onChoice({ ...choice, search: '' });
            }}
          />
        </div>
        <select
          className="field"
          aria-label={b('stage')}
          value={choice.stage ?? ''}
          onChange={(event) => onChoice({ ...choice, stage: (event.target.value || null) as Stage | null })}
        >
          <option value="">{b('anyStage')}</option>
          {stages
            .filter((stage) => present.has(stage) || stage === choice.stage)
            .map((stage) => (
              <option key={stage} value={stage}>
                {stageTexts[stage][language]}
              </option>
            ))}
        </select>
        <select
          className="field"
          aria-label={b('groupBy')}
          value={by}
          onChange={(event) => onBy(event.target.value as GroupBy)}
        >
          <option value="byCompany">{t('byCompany')}</option>
          <option value="byProvider">{t('byProvider')}</option>
        </select>
      </div>
      <fieldset className="chips">
        <legend className="unseen">{b('filterBy')}</legend>
        {filters.map((each) => (
          <button
            key={each}
            type="button"
            className="chip-filter"
            data-testid={`filter-${each}`}
            aria-pressed={choice.filter === each}
            onClick={() => onChoice({ ...choice, filter: each })}
          >
            {nameOf(each)} <span className="count">{countOf(rows, each)}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
