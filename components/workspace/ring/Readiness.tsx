import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Language } from '../../../utils/i18n/language.ts';
import { askBackground } from '../../../utils/messaging.ts';
import { bringToFront } from '../../../utils/ring/front.ts';
import { askConsoles, type ConsoleReport, isReady, reportConsoles } from '../../../utils/ring/readiness.ts';
import { changeKept } from '../../../utils/ring/store.ts';
import { nameOf, placeName, sentenceOf, wordsIn } from '../../popup/ring/words.ts';
import type { RingWords } from './words.ts';

type Ring = 'sounding' | 'heard' | 'not-heard' | 'no-device' | 'failed';

export function Readiness({ language, t }: { language: Language; t: RingWords }) {
  const [running, setRunning] = useState(false);
  const [reports, setReports] = useState<ConsoleReport[] | null>(null);
  const [since, setSince] = useState<number | null>(null);
  const [ring, setRing] = useState<Ring | null>(null);

  // “Ready” is true for as long as it stands there: what changes afterwards is said.
  useEffect(() => {
    if (since === null) return;
    let turn = 0;
    const again = async () => {
      const mine = ++turn;
      const next = await reportConsoles(since);
      if (mine === turn) setReports(next);
    };
    const changed = () => void again();
    const events = [
      browser.storage.onChanged,
      browser.tabs.onUpdated,
      browser.tabs.onRemoved,
      browser.tabs.onReplaced,
    ];
    for (const event of events) event.addListener(changed);
    // What changed between the report and now.
    changed();
    return () => {
      turn = -1;
      for (const event of events) event.removeListener(changed);
    };
  }, [since]);

  const start = async () => {
    setRunning(true);
    setRing(null);
    try {
      const asked = await askConsoles();
      setReports(await reportConsoles(asked));
      setSince(asked);
      const { started, failure } = await askBackground('ringTest', { where: 'all' }).catch(() => ({
        started: false,
        failure: undefined,
      }));
      setRing(started ? 'sounding' : failure === 'no-device' ? 'no-device' : 'failed');
    } finally {
      setRunning(false);
    }
  };
  const answer = (yes: boolean) => {
    setRing(yes ? 'heard' : 'not-heard');
    void changeKept('told', (all) => ({ ...all, heard: { at: Date.now(), yes } }));
  };
  const todo = reports?.reduce((sum, report) => sum + report.todo.length, 0) ?? 0;
  const state = !reports
    ? 'new'
    : reports.length === 0
      ? 'none'
      : todo > 0
        ? 'todo'
        : isReady(reports, ring === 'heard')
          ? 'ready'
          : ring === 'sounding'
            ? 'listen'
            : 'deaf';
  const said = {
    new: null,
    none: t('none'),
    todo: t('readyNo', { count: todo }),
    ready: t('readyYes'),
    listen: t('readyHear'),
    deaf:
      ring === 'no-device' || ring === 'failed'
        ? t('ringFailed', { reason: t(ring === 'no-device' ? 'noDevice' : 'ringerFailed') })
        : t('readyDeaf'),
  }[state];
  const tone = state === 'ready' ? 'good' : state === 'listen' ? '' : 'warn';
  return (
    <section className="card" data-testid="readiness" data-state={running ? 'running' : state}>
      <h2>{t('readiness')}</h2>
      <p className="muted">{t('readinessSay')}</p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          data-testid="readiness-start"
          disabled={running}
          onClick={() => void start()}
        >
          {t(running ? 'running' : 'start')}
        </button>
      </div>
      {said && !running && (
        <div className={`notice ${tone}`} role="status">
          <strong>{said}</strong>
        </div>
      )}
      {ring === 'sounding' && !running && (
        <div className="actions">
          {state !== 'listen' && <span>{t('testAsk')}</span>}
          <button type="button" className="button primary" data-testid="heard" onClick={() => answer(true)}>
            {t('heard')}
          </button>
          <button type="button" className="button" data-testid="not-heard" onClick={() => answer(false)}>
            {t('notHeard')}
          </button>
        </div>
      )}
      {!running &&
        reports?.map(({ tab, todo: wrong, advice }) => (
          <div
            key={tab.id}
            className="ring-console"
            data-testid="readiness-console"
            data-state={wrong.length > 0 ? 'todo' : 'good'}
          >
            <p className="actions">
              <strong>{placeName(tab, wordsIn(language))}</strong>
              {wrong.length === 0 && <span className="muted">{t('fine')}</span>}
              {wrong.length > 0 && (
                <button
                  type="button"
                  className="button"
                  data-testid="show-console"
                  onClick={() => void bringToFront(tab.id)}
                >
                  {t('show')}
                </button>
              )}
            </p>
            {wrong.length > 0 && (
              <>
                <ul>
                  {wrong.map(({ id, verdict }) => (
                    <li key={id} data-testid={`todo-${id}`}>
                      <b>{nameOf(id, language)}</b> {sentenceOf(id, verdict, language)}
                    </li>
                  ))}
                </ul>
                <p className="muted">{t('fixIn')}</p>
              </>
            )}
            {advice.length > 0 && (
              <details>
                <summary>{t('advice', { count: advice.length })}</summary>
                <ul className="muted">
                  {advice.map(({ id, verdict }) => (
                    <li key={id} data-testid={`advice-${id}`}>
                      <b>{nameOf(id, language)}</b> {sentenceOf(id, verdict, language)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        ))}
    </section>
  );
}
