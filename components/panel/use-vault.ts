import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { VaultState } from '../../utils/vault/types.ts';
import { openVault } from '../../utils/vault/vault.ts';
import { dropOnLock } from '../drop-on-lock.ts';

const vault = openVault();
dropOnLock(vault.session);
const lastCompanyKey = 'panel.company';

export interface CompanyChoice {
  id: string;
  name: string;
}

/** The vault's state and the companies to choose from, followed while other pages change them. */
export function useVault() {
  const [state, setState] = useState<VaultState | null>(null);
  const [companies, setCompanies] = useState<CompanyChoice[] | null>(null);
  const [companyId, setCompanyId] = useState<string | null>(null);

  const load = useCallback(async () => {
    const now = await vault.session.state();
    setState(now);
    if (now !== 'unlocked') {
      setCompanies(null);
      setCompanyId(null);
      return;
    }
    const list = (await vault.companies.overview()).companies.map(({ id, name }) => ({ id, name }));
    const stored = (await browser.storage.session.get(lastCompanyKey))[lastCompanyKey];
    setCompanies(list);
    setCompanyId((current) => {
      const wanted = current ?? stored;
      return list.find(({ id }) => id === wanted)?.id ?? list[0]?.id ?? null;
    });
  }, []);

  useEffect(() => {
    void load();
    const stop = vault.session.onStateChange(() => void load());
    const stopCompanies = vault.companies.onChange(() => void load());
    return () => {
      stop();
      stopCompanies();
    };
  }, [load]);

  const choose = (id: string) => {
    setCompanyId(id);
    void browser.storage.session.set({ [lastCompanyKey]: id });
  };
  const unlock = async (passphrase: string) => {
    await vault.session.unlock(passphrase);
    await load();
  };
  return { state, companies, companyId, choose, unlock, taught: vault.taught };
}

export const openWorkspace = () =>
  browser.tabs.create({ url: browser.runtime.getURL('/workspace.html' as '/') });
