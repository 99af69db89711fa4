import type { Language } from '../../../utils/i18n/language.ts';
import { ringTexts } from '../../../utils/i18n/ring.ts';
import type { Finding } from '../../../utils/ring/checks/all.ts';
import { isGuided } from '../../../utils/ring/fixes/guided.ts';
import type { FixId } from '../../../utils/ring/types.ts';
import type { Said } from './use-fix.ts';
import { nameOf, onTheWall, sentenceOf, type Words } from './words.ts';

const marks = { good: '✓', act: '!', unknown: '?', 'not-applicable': '–' } as const;

interface Props {
  finding: Finding;
  language: Language;
  t: Words;
  busy: string | null;
  /** Of the page that the console is a frame of. */
  site: string | null;
  said: Said | null;
  onFix: (id: FixId) => void;
  onAnswer: (what: 'heard' | 'seen', yes: boolean) => void;
}

export function CheckRow({
  finding: { id, verdict },
  language,
  t,
  busy,
  site,
  said,
  onFix,
  onAnswer,
}: Props) {
  const { state, evidence, fixes } = verdict;
  const [first, ...others] = fixes;
  // Of the first button, and of every one that leads to a page where the user chooses.
  const hints = fixes
    .filter((fix) => fix === first || isGuided(fix))
    .flatMap(
      (fix) =>
        [...(site ? [`say.${fix}.framed`] : []), `say.${fix}.${id}`, `say.${fix}`].find((key) =>
          Object.hasOwn(ringTexts, key),
        ) ?? [],
    );
  const button = (fix: FixId, main: boolean) => (
    <button
      key={fix}
      type="button"
      className={`button small${main && state === 'act' ? ' primary' : ''}`}
      data-testid={`fix-${fix}`}
      disabled={busy !== null}
      onClick={() => onFix(fix)}
    >
      {busy === `${id} ${fix}` ? t('fixing') : t(`fix.${fix}`)}
    </button>
  );
  return (
    <li className="check" data-testid={`check-${id}`} data-state={state} data-because={verdict.because}>
      <span className={`mark ${state}`} role="img" aria-label={t(`state.${state}`)}>
        {marks[state]}
      </span>
      <div className="check-body">
        <p className="check-name">{nameOf(id, language)}</p>
        <p className="check-say">{sentenceOf(id, verdict, language)}</p>
        {first && (
          <div className="check-fixes">
            {button(first, true)}
            {others.map((fix) => button(fix, false))}
          </div>
        )}
        {state === 'act' &&
          hints.map((hint) => (
            <p key={hint} className="check-hint" data-testid="hint">
              {t(hint as keyof typeof ringTexts, site ? { site: new URL(site).host } : undefined)}
            </p>
          ))}
        {said && (
          <div className={`check-said ${said.tone}`} role="status" data-testid="said">
            <span>{said.text}</span>
            {said.ask && (
              <span className="check-answers">
                <button
                  type="button"
                  className="button small"
                  data-testid="answer-yes"
                  onClick={() => said.ask && onAnswer(said.ask, true)}
                >
                  {t(said.ask === 'heard' ? 'yes' : 'seenYes')}
                </button>
                <button
                  type="button"
                  className="button small"
                  data-testid="answer-no"
                  onClick={() => said.ask && onAnswer(said.ask, false)}
                >
                  {t(said.ask === 'heard' ? 'no' : 'seenNo')}
                </button>
              </span>
            )}
          </div>
        )}
        {evidence.length > 0 && (
          <details className="check-evidence">
            <summary>{t('evidence')}</summary>
            <dl>
              {evidence.map(({ name, value }) => (
                <div key={name}>
                  <dt>{onTheWall(name, language)}</dt>
                  <dd>
                    {name === 'document' ? (
                      <a href={value} target="_blank" rel="noreferrer">
                        {value.replace('https://', '')}
                      </a>
                    ) : (
                      onTheWall(value, language)
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}
