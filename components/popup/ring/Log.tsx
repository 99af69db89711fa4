import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { Language } from '../../../utils/i18n/language.ts';
import { findingsReport } from '../../../utils/ring/checkup-report.ts';
import { clearLog, readLog } from '../../../utils/ring/log.ts';
import { callsOf, othersOf } from '../../../utils/ring/log-lists.ts';
import { ringReport } from '../../../utils/ring/report.ts';
import type { RingEntry } from '../../../utils/ring/sound.ts';
import { LogRow } from './LogRow.tsx';
import { readCheckup } from './use-checkup.ts';
import type { Words } from './words.ts';

const most = 5;

interface Props {
  entries: RingEntry[];
  /** The tab that the popup was opened over: the report tells how its console fares. */
  active: number | null;
  language: Language;
  t: Words;
}

/** The last calls: when, whether heard, why not; and the user's word on what was a ring. */
export function Log({ entries, active, language, t }: Props) {
  const [report, setReport] = useState<{ text: string; copied: boolean } | null>(null);
  const copy = async () => {
    const { findings, tab } = await readCheckup(active);
    const head = {
      version: browser.runtime.getManifest().version,
      browser: navigator.userAgent,
      at: Date.now(),
    };
    const text = `${ringReport(head, await readLog())}\n${findingsReport(findings, tab?.origin ?? null)}\n`;
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setReport({ text, copied });
  };
  const calls = callsOf(entries);
  const others = othersOf(entries);
  const several = new Set(entries.map(({ origin }) => origin)).size > 1;
  const rows = (of: RingEntry[]) => (
    <ul className="changes">
      {of.slice(0, most).map((entry) => (
        <LogRow key={entry.id} entry={entry} named={several} language={language} t={t} />
      ))}
    </ul>
  );
  return (
    <details className="ring-card fold" data-testid="ring-log">
      <summary>{t('log')}</summary>
      {calls.length === 0 ? <p className="check-hint">{t('logNone')}</p> : rows(calls)}
      {others.length > 0 && (
        <details className="ring-rest" data-testid="other-sounds">
          <summary>{t('others', { count: others.length })}</summary>
          {rows(others)}
        </details>
      )}
      <div className="log-tools">
        <button type="button" className="button small" data-testid="copy-report" onClick={() => void copy()}>
          {t('report')}
        </button>
        {entries.length > 0 && (
          <button
            type="button"
            className="button small"
            data-testid="clear-log"
            onClick={() => {
              setReport(null);
              void clearLog();
            }}
          >
            {t('logClear')}
          </button>
        )}
      </div>
      {report && (
        <>
          <p className="check-hint" role="status" data-testid="report-said">
            {t(report.copied ? 'copied' : 'notCopied')}
          </p>
          <textarea
            className="report"
            readOnly
            rows={9}
            aria-label={t('report')}
            data-testid="report-text"
            value={report.text}
          />
        </>
      )}
    </details>
  );
}
