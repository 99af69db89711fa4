import { useEffect, useMemo, useState } from 'react';
import { askBackground } from '../../utils/messaging.ts';
import { useLanguage } from '../use-language.ts';
import { Head } from './Head.tsx';
import { Notices } from './Notices.tsx';
import { PaymentCheck } from './PaymentCheck.tsx';
import { Preflight, usePreflight } from './Preflight.tsx';
import { RefillNote } from './RefillNote.tsx';
import { ReportView } from './Report.tsx';
import { Rows } from './Rows.tsx';
import { panelTools } from './tools.ts';
import { Unlock } from './Unlock.tsx';
import { useFill } from './use-fill.ts';
import { usePage, useTab } from './use-page.ts';
import { useTeaching } from './use-teaching.tsx';
import { useTicks } from './use-ticks.ts';
import { openWorkspace, useVault } from './use-vault.ts';

export function Panel() {
  const [language] = useLanguage();
  const tools = useMemo(() => panelTools(language), [language]);
  const { t } = tools;
  const tabId = useTab();
  const page = usePage(tabId);
  const vault = useVault();
  const documentId = page.inspection?.document ?? null;
  const form = page.inspection?.form ?? null;
  const filling = useFill(tabId, form ? documentId : null, vault.companyId);
  const rows = filling.preview?.rows ?? [];
  const ticks = useTicks(rows, documentId, vault.companyId);
  const [message, setMessage] = useState('');
  const teaching = useTeaching(
    { tabId, documentId, companyId: vault.companyId, formId: form?.id ?? null, store: vault.taught, tools },
    setMessage,
    filling.reload,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: of one document and one company, as the ticks are
  useEffect(() => setMessage(''), [documentId, vault.companyId]);

  // The page changed (a row appeared, a step went on): the preview follows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new inspection is the signal
  useEffect(() => {
    void filling.reload();
  }, [page.inspection]);

  const findings = usePreflight(
    filling.preview || filling.report
      ? { tabId, companyId: vault.companyId, numberRequest: filling.numberRequest }
      : null,
    filling.report ?? filling.preview?.rows.map(({ ref, key }) => `${ref}${key}`).join(),
  );
  const checked = findings && vault.companyId !== null && (
    <Preflight
      findings={findings}
      companyId={vault.companyId}
      tools={tools}
      after={filling.report !== null}
    />
  );

  const busy = filling.progress !== null || filling.watching || filling.undoing;

  const fill = () => void filling.fill(ticks.overwrite, ticks.skip);

  const show = async (ref: string) => {
    if (tabId === null || documentId === null) return;
    const answer = await askBackground('show', { tabId, document: documentId, ref }).catch(() => ({
      error: { code: 'navigated' },
    }));
    setMessage(answer.error ? t('failedAsk', { reason: tools.reason(answer.error) }) : '');
  };

  if (page.loading || vault.state === null) return <p className="quietly">{t('loading')}</p>;

  return (
    <main className="panel" data-testid="panel-ready">
      <Head page={page} vault={vault} filling={filling} tools={tools} busy={busy} />
      <Notices filling={filling} message={message} tools={tools} />

      {vault.state === 'none' || (vault.state === 'unlocked' && vault.companies?.length === 0) ? (
        <div className="invite">
          <p>{t(vault.state === 'none' ? 'vaultNone' : 'noCompany')}</p>
          <button
            type="button"
            className="button primary"
            data-testid="make-vault"
            onClick={() => void openWorkspace()}
          >
            {t('makeVault')}
          </button>
        </div>
      ) : null}
      {vault.state === 'locked' && <Unlock tools={tools} unlock={vault.unlock} />}

      {!form && (
        <div className="invite" data-testid="no-form">
          <p>{t(documentId === null ? 'notProvider' : 'noForm')}</p>
          <p className="hint">{t('noFormHint')}</p>
        </div>
      )}

      {form && checked}
      {form &&
        tabId !== null &&
        documentId !== null &&
        vault.companyId !== null &&
        page.inspection?.fields.some(({ key }) => key === 'payment.amount') && (
          <PaymentCheck
            key={documentId}
            tabId={tabId}
            document={documentId}
            companyId={vault.companyId}
            tools={tools}
          />
        )}
      {form && filling.report && (
        <ReportView
          report={filling.report}
          tools={tools}
          busy={busy}
          onUndo={() => void filling.undo()}
          onRetry={fill}
          onBack={filling.clearReport}
          onShow={(ref) => void show(ref)}
        />
      )}

      {form && !filling.report && filling.preview && (
        <>
          {filling.preview.refill && vault.companyId !== null && (
            <RefillNote refill={filling.preview.refill} companyId={vault.companyId} tools={tools} />
          )}
          {teaching.view}
          <Rows
            rows={rows}
            tools={tools}
            isTicked={ticks.isTicked}
            disabled={busy}
            onToggle={ticks.set}
            onShow={(ref) => void show(ref)}
            onTeach={teaching.begin}
          />
          {teaching.list(busy)}
          <div className="foot">
            {filling.progress && (
              <progress
                max={filling.progress.total}
                value={filling.progress.done}
                aria-label={t('filling', { ...filling.progress })}
              />
            )}
            <button
              type="button"
              className="button primary wide"
              data-testid="fill"
              disabled={busy || ticks.count === 0}
              onClick={fill}
            >
              {filling.progress
                ? t('filling', { ...filling.progress })
                : ticks.count > 0
                  ? t('fill', { count: ticks.count })
                  : t('nothingToFill')}
            </button>
            <p className="promise">{t('neverSubmits')}</p>
          </div>
        </>
      )}
    </main>
  );
}
