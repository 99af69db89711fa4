import type { PanelTools } from './tools.ts';
import type { useFill } from './use-fill.ts';
import type { usePage } from './use-page.ts';
import { openWorkspace, type useVault } from './use-vault.ts';

interface Props {
  page: ReturnType<typeof usePage>;
  vault: ReturnType<typeof useVault>;
  filling: ReturnType<typeof useFill>;
  tools: PanelTools;
  busy: boolean;
}

/** Which form, of which provider; for which company and which of its number requests. */
export function Head({ page, vault, filling, tools, busy }: Props) {
  const { t, language } = tools;
  const form = page.inspection?.form ?? null;
  const requests = filling.preview?.numberRequests ?? [];
  return (
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
      {requests.length > 1 && (
        <label className="picker">
          <span>{t('numberRequest')}</span>
          <select
            className="field"
            data-testid="number-request"
            value={filling.numberRequest}
            disabled={busy}
            onChange={(event) => filling.setNumberRequest(Number(event.target.value))}
          >
            {requests.map((request, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a number request is its place in the list
              <option key={index} value={index}>
                {tools.numberRequest(request)}
              </option>
            ))}
          </select>
        </label>
      )}
    </header>
  );
}
