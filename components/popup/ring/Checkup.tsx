import { useMemo } from 'react';
import type { Language } from '../../../utils/i18n/language.ts';
import { type Finding, summary } from '../../../utils/ring/checks/all.ts';
import { elsewhereIds } from '../../../utils/ring/checks/elsewhere.ts';
import { AddConsole } from './AddConsole.tsx';
import { Changes } from './Changes.tsx';
import { CheckRow } from './CheckRow.tsx';
import { type Checkup as Data, useCheckup } from './use-checkup.ts';
import { type Said, useFix } from './use-fix.ts';
import { placeName, wordsIn } from './words.ts';

interface Props {
  first: Data | null;
  /** The tab that the popup was opened over. */
  active: { id: number; url: string } | null;
  language: Language;
}

export function Checkup({ first, active, language }: Props) {
  const t = useMemo(() => wordsIn(language), [language]);
  const { checkup, choose, recheck } = useCheckup(first, active?.id ?? null);
  const { busy, said, run, answer } = useFix(checkup?.tab ?? null, t);
  if (!checkup) return <section className="ring-card">{t('checking')}</section>;

  const { consoles, tab, findings, fixes } = checkup;
  // While its button is there to be pressed again; what this popup says of the row goes before.
  const stopped = busy === null ? checkup.notGiven : null;
  const stoppedAt = ({ id, verdict }: Finding) =>
    stopped?.check === id && verdict.fixes.includes(stopped.fix);
  const saidOf = (finding: Finding): Said | null => {
    if (said?.check === finding.id) return said;
    if (!stopped || !stoppedAt(finding)) return null;
    return { check: finding.id, tone: 'bad', text: t('refused', { fix: t(`fix.${stopped.fix}`) }) };
  };
  const state = summary(findings);
  const risks = findings.filter(({ verdict }) => verdict.state === 'act').length;
  const elsewhere = findings.filter(({ id }) => elsewhereIds.includes(id));
  const here = findings.filter((finding) => !elsewhere.includes(finding));
  const shown = here.filter(({ verdict }) => verdict.state === 'act' || verdict.state === 'unknown');
  const rest = here.filter((finding) => !shown.includes(finding));
  // Without a console there is but one thing to say.
  const rows = state === 'nothing' ? shown.filter(({ id }) => id === 'console') : shown;
  const list = (findingsShown: typeof findings) => (
    <ul className="checks">
      {findingsShown.map((finding) => (
        <CheckRow
          key={finding.id}
          finding={finding}
          language={language}
          t={t}
          busy={busy}
          site={tab?.within?.site ?? null}
          said={saidOf(finding)}
          onFix={(id) => void run(finding.id, id)}
          onAnswer={(what, yes) => void answer(what, yes)}
        />
      ))}
    </ul>
  );
  return (
    <section className="ring-card" data-testid="checkup" data-summary={state}>
      <header className={`ring-head ${state}`}>
        <div>
          <h2>{t('title')}</h2>
          <p data-testid="summary">{t(state, { count: risks })}</p>
        </div>
        <button type="button" className="button small" data-testid="recheck" onClick={() => void recheck()}>
          {t('recheck')}
        </button>
      </header>
      {consoles.length > 1 ? (
        <select
          className="field"
          aria-label={t('which')}
          data-testid="which"
          value={tab?.id ?? ''}
          onChange={(event) => choose(Number(event.target.value))}
        >
          {consoles.map((each) => (
            <option key={each.id} value={each.id}>
              {placeName(each, t)}
            </option>
          ))}
        </select>
      ) : (
        tab && (
          <p className="ring-site" data-testid="place">
            {placeName(tab, t, false)}
          </p>
        )
      )}
      {list(rows)}
      {state !== 'nothing' && (
        <details className="ring-rest">
          <summary data-testid="elsewhere">{t('elsewhere', { count: elsewhere.length })}</summary>
          {list(elsewhere)}
        </details>
      )}
      {state !== 'nothing' && rest.length > 0 && (
        <details className="ring-rest" open={rest.some(stoppedAt) || undefined}>
          <summary data-testid="rest">{t('goodCount', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
      <AddConsole active={active} consoles={consoles} t={t} />
      <Changes fixes={fixes} t={t} />
    </section>
  );
}
