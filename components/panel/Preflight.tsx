import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { translator } from '../../utils/i18n/language.ts';
import { findingText, preflightViewTexts } from '../../utils/i18n/preflight.ts';
import { askBackground } from '../../utils/messaging.ts';
import type { Finding } from '../../utils/preflight/finding.ts';
import { mendRoute } from '../mend-route.ts';
import type { PanelTools } from './tools.ts';

/** What a review would send back, asked again whenever the page, the company or the report changes. */
export function usePreflight(
  asked: { tabId: number | null; companyId: string | null; numberRequest: number } | null,
  signal: unknown,
): Finding[] | null {
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const { tabId = null, companyId = null, numberRequest } = asked ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signal says when to ask again
  useEffect(() => {
    let here = true;
    if (tabId === null || companyId === null) {
      setFindings(null);
      return;
    }
    askBackground('preflight', { tabId, companyId, numberRequest }).then(
      (answer) => here && setFindings('error' in answer ? null : (answer.findings as Finding[])),
      () => here && setFindings(null),
    );
    return () => {
      here = false;
    };
  }, [tabId, companyId, numberRequest, signal]);
  return findings;
}

interface Props {
  findings: Finding[];
  companyId: string;
  tools: PanelTools;
  /** After filling: what is left. */
  after?: boolean;
}

/** Errors first, each with the place to mend it. It stops nothing. */
export function Preflight({ findings, companyId, tools, after = false }: Props) {
  const t = translator(preflightViewTexts, tools.language);
  if (findings.length === 0) return null;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const open = (key: string) =>
    void browser.tabs.create({
      url: `${browser.runtime.getURL('/workspace.html' as '/')}#${mendRoute(companyId, key)}`,
    });
  return (
    <details
      className={`preflight ${errors > 0 ? 'bad' : 'warn'}`}
      data-testid="preflight"
      open={errors > 0 && !after}
    >
      <summary>
        <span className="what">{t(after ? 'still' : 'title')}</span>
        {errors > 0 && <span className="chip bad">{t('errors', { count: errors })}</span>}
        {warnings > 0 && <span className="chip">{t('warnings', { count: warnings })}</span>}
      </summary>
      <ul>
        {findings.map((finding) => (
          <li
            key={`${finding.code} ${finding.key} ${JSON.stringify(finding.params)}`}
            className={finding.severity}
            data-testid="finding"
            data-code={finding.code}
            data-key={finding.key}
          >
            <span className="mark" title={t(finding.severity)}>
              <span aria-hidden="true">{finding.severity === 'error' ? '✕' : '!'}</span>
              <span className="for-readers">{t(finding.severity)}</span>
            </span>
            <span className="text">{findingText(finding, tools.language)}</span>
            <button
              type="button"
              className="button quiet"
              data-testid="mend"
              aria-label={t('fixField', { name: tools.fieldName(finding.key) })}
              onClick={() => open(finding.key)}
            >
              {t('fix')}
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{t('advice')}</p>
    </details>
  );
}
