import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Language } from '../../../utils/i18n/language.ts';
import { findingsReport } from '../../../utils/ring/checkup-report.ts';
import { giveFeedback, readLog } from '../../../utils/ring/log.ts';
import { ringReport } from '../../../utils/ring/report.ts';
import type { RingEntry } from '../../../utils/ring/sound.ts';
import { readCheckup } from './use-checkup.ts';
import type { Words } from './words.ts';

const most = 5;

/** The last calls: when, whether heard, why not; and the user's word on what was a ring. */
export function Log({ language, t }: { language: Language; t: Words }) {
  const [entries, setEntries] = useState<RingEntry[]>([]);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const read = () => void readLog().then(setEntries);
    read();
    const changed = (changes: Record<string, unknown>) => {
      if ('ringLog' in changes) read();
    };
    browser.storage.local.onChanged.addListener(changed);
    return () => browser.storage.local.onChanged.removeListener(changed);
  }, []);
  const copy = async () => {
    const { findings, tab } = await readCheckup(null);
    const head = {
      version: browser.runtime.getManifest().version,
      browser: navigator.userAgent,
      at: Date.now(),
    };
    await navigator.clipboard.writeText(
      `${ringReport(head, await readLog())}\n\n${findingsReport(findings, tab?.origin ?? null)}`,
    );
    setCopied(true);
  };
  const time = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (
    <details className="ring-card fold" data-testid="ring-log">
      <summary>{t('log')}</summary>
      {entries.length === 0 && <p className="check-hint">{t('logNone')}</p>}
      <ul className="changes">
        {entries.slice(0, most).map(({ id, at, verdict, silence, feedback }) => {
          // The user's word goes before ours, and can be taken back.
          const wasRing = (feedback ?? (verdict === 'not-ring' ? 'not-ring' : 'ring')) === 'ring';
          return (
            <li key={id} data-testid="ring-entry" data-verdict={verdict} data-feedback={feedback}>
              <span>
                {time.format(at)} · <b>{t(`log.${verdict}`)}</b>
                {silence && <small>{t(`silence.${silence}`)}</small>}
                {feedback && <small>{t(wasRing ? 'saidRing' : 'saidNot')}</small>}
              </span>
              <button
                type="button"
                className="button small"
                data-testid={wasRing ? 'was-not' : 'was-ring'}
                onClick={() => void giveFeedback(id, wasRing ? 'not-ring' : 'ring')}
              >
                {t(wasRing ? 'wasNot' : 'wasRing')}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button small" data-testid="copy-report" onClick={() => void copy()}>
        {t(copied ? 'copied' : 'report')}
      </button>
    </details>
  );
}
