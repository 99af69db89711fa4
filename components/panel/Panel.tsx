import { useCallback, useEffect, useMemo, useState } from 'react';
import { readTaught, type TaughtField } from '../../utils/autofill/taught.ts';
import type { PreviewRow } from '../../utils/messages.ts';
import { askBackground } from '../../utils/messaging.ts';
import { useLanguage } from '../use-language.ts';
import { PaymentCheck } from './PaymentCheck.tsx';
import { Preflight, usePreflight } from './Preflight.tsx';
import { ReportView } from './Report.tsx';
import { Rows } from './Rows.tsx';
import { TaughtList, Teach } from './Teach.tsx';
import { panelTools } from './tools.ts';
import { Unlock } from './Unlock.tsx';
import { useFill } from './use-fill.ts';
import { usePage, useTab } from './use-page.ts';
import { openWorkspace, useVault } from './use-vault.ts';

const toggled = (set: ReadonlySet<string>, item: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
};

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
  const [overwrite, setOverwrite] = useState<ReadonlySet<string>>(new Set());
  const [skip, setSkip] = useState<ReadonlySet<string>>(new Set());
  const [teaching, setTeaching] = useState<{ row: PreviewRow | null } | null>(null);
  const [pointing, setPointing] = useState(false);
  const [taught, setTaught] = useState<TaughtField[]>([]);
  const [message, setMessage] = useState('');

  // Ticks belong to one document and one company: they must not carry over to another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two are what resets it
  useEffect(() => {
    setOverwrite(new Set());
    setSkip(new Set());
    setTeaching(null);
    setMessage('');
  }, [documentId, vault.companyId]);

  const loadTaught = useCallback(async () => {
    setTaught(form ? readTaught(await vault.taught.list(form.id)) : []);
  }, [form, vault.taught]);
  useEffect(() => {
    void loadTaught();
  }, [loadTaught]);

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

  const rows = filling.preview?.rows ?? [];
  const count =
    rows.filter(({ state, ref }) => state === 'fill' && !skip.has(ref ?? '')).length +
    rows.filter(({ state, ref }) => state === 'ask' && overwrite.has(ref ?? '')).length;
  const busy = filling.progress !== null || filling.watching || filling.undoing;

  const show = async (ref: string) => {
    if (tabId === null || documentId === null) return;
    const answer = await askBackground('show', { tabId, document: documentId, ref }).catch(() => ({
      error: { code: 'navigated' },
    }));
    setMessage(answer.error ? t('failedAsk', { reason: tools.reason(answer.error) }) : '');
  };

  const teach = async (key: string) => {
    if (tabId === null || documentId === null) return;
    const ref = teaching?.row?.ref ?? undefined;
    setPointing(ref === undefined);
    try {
      const answer = await askBackground('teach', { tabId, document: documentId, key, ref });
      if ('error' in answer) setMessage(t('failedAsk', { reason: tools.reason(answer.error) }));
      else setMessage(answer.label === null ? t('teachNone') : t('teachDone', { label: answer.label }));
    } catch {
      setMessage(t('failedAsk', { reason: tools.reason({ code: 'interrupted' }) }));
    } finally {
      setPointing(false);
      setTeaching(null);
      await loadTaught();
      await filling.reload();
    }
  };

  // The keyboard is here while the user points there: Escape must work in both, and closing the panel cancels, too.
  useEffect(() => {
    if (!pointing || tabId === null || documentId === null) return;
    const stop = () => void askBackground('stopTeaching', { tabId, document: documentId }).catch(() => {});
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pagehide', stop);
    };
  }, [pointing, tabId, documentId]);

  if (page.loading || vault.state === null) return <p className="quietly">{t('loading')}</p>;

  return (
    <main className="panel" data-testid="panel-ready">
      <header>
        <div className="where">
          <div>
            {form && <p className="provider">{form.providerName[language]}</p>}
            <h1>{form ? form.name[language] : t('title')}</h1>
          </div>
          <button
            type="button"
            className="button quiet"
            data-testid="refresh"
            disabled={busy}
            onClick={() => void page.refresh()}
          >
            {t('refresh')}
          </button>
        </div>
        {vault.state === 'unlocked' && vault.companies && vault.companies.length > 0 && (
          <label className="picker">
            <span>{t('company')}</span>
            <select
              className="field"
              data-testid="company-picker"
              value={vault.companyId ?? ''}
              disabled={busy}
              onChange={(event) => vault.choose(event.target.value)}
            >
              {vault.companies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <button type="button" className="button quiet" onClick={() => void openWorkspace()}>
              {t('manage')}
            </button>
          </label>
        )}
        {(filling.preview?.numberRequests.length ?? 0) > 1 && (
          <label className="picker">
            <span>{t('numberRequest')}</span>
            <select
              className="field"
              data-testid="number-request"
              value={filling.numberRequest}
              disabled={busy}
              onChange={(event) => filling.setNumberRequest(Number(event.target.value))}
            >
              {filling.preview?.numberRequests.map((request, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a number request is its place in the list
                <option key={index} value={index}>
                  {tools.numberRequest(request)}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>

      {filling.problem && (
        <p className="notice bad" role="alert" data-testid="problem">
          {t('failedAsk', { reason: tools.reason(filling.problem) })}
        </p>
      )}
      {filling.left && (
        <p className="notice warn" role="status" data-testid="left-page">
          {t('endedNavigated')}
        </p>
      )}
      {filling.undone && (
        <p
          className={`notice ${filling.undone.left.length > 0 ? 'warn' : 'good'}`}
          role="status"
          data-testid="undone"
        >
          {filling.undone.left.length > 0
            ? t('undoPartly', { count: filling.undone.count, left: filling.undone.left.join('、') })
            : t('undone', { count: filling.undone.count })}
        </p>
      )}
      {message && (
        <p className="notice" role="status" data-testid="message">
          {message}
        </p>
      )}

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
          onRetry={() => void filling.fill(overwrite, skip)}
          onBack={filling.clearReport}
          onShow={(ref) => void show(ref)}
        />
      )}

      {form && !filling.report && filling.preview && (
        <>
          {(teaching || pointing) && (
            <Teach
              key={`${teaching?.row?.ref}`}
              tools={tools}
              row={teaching?.row ?? null}
              pointing={pointing}
              onTeach={(key) => void teach(key)}
              onCancel={() => {
                if (!pointing) setTeaching(null);
                else if (tabId !== null && documentId !== null)
                  void askBackground('stopTeaching', { tabId, document: documentId }).catch(() => {});
              }}
            />
          )}
          <Rows
            rows={rows}
            tools={tools}
            overwrite={overwrite}
            skip={skip}
            disabled={busy}
            onToggle={(row, checked) => {
              if (row.ref === null) return;
              if (row.state === 'ask') setOverwrite(toggled(overwrite, row.ref, checked));
              else setSkip(toggled(skip, row.ref, !checked));
            }}
            onShow={(ref) => void show(ref)}
            onTeach={(row) => setTeaching({ row })}
          />
          <button
            type="button"
            className="button quiet"
            data-testid="teach-any"
            disabled={busy}
            onClick={() => setTeaching({ row: null })}
          >
            {t('teachMore')}
          </button>
          <TaughtList
            tools={tools}
            fields={taught}
            onForget={async (id) => {
              await vault.taught.remove(id);
              await loadTaught();
              await filling.reload();
            }}
          />
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
              disabled={busy || count === 0}
              onClick={() => void filling.fill(overwrite, skip)}
            >
              {filling.progress
                ? t('filling', { ...filling.progress })
                : count > 0
                  ? t('fill', { count })
                  : t('nothingToFill')}
            </button>
            <p className="promise">{t('neverSubmits')}</p>
          </div>
        </>
      )}
    </main>
  );
}
