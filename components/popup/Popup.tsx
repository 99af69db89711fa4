import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { popupTexts } from '../../utils/i18n/panel.ts';
import type { Inspection } from '../../utils/messages.ts';
import { askBackground } from '../../utils/messaging.ts';
import { useLanguage, useTexts } from '../use-language.ts';
import { Answers } from './ring/Answers.tsx';
import { Checkup } from './ring/Checkup.tsx';
import { Log } from './ring/Log.tsx';
import { Ringing } from './ring/Ringing.tsx';
import { type Checkup as CheckupData, readCheckup } from './ring/use-checkup.ts';
import { useLog } from './ring/use-log.ts';
import { wordsIn } from './ring/words.ts';

/** Loaded once the rest is on the screen. */
const ToDo = lazy(async () => ({ default: (await import('./reviews/ToDo.tsx')).ToDo }));

interface Tab {
  id: number;
  windowId: number;
  isProvider: boolean;
  /** Told only where the extension may run, and of the tab that it was opened over. */
  url: string;
}

/** `?tab=` stands in for the active tab when the popup is opened as a page of its own. */
const pinned = Number(new URLSearchParams(location.search).get('tab')) || null;

async function currentTab(): Promise<Tab | null> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = pinned === null ? active : await browser.tabs.get(pinned);
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  // The address is withheld wherever no host was granted, a provider's or a pack's.
  return {
    id: tab.id,
    windowId: tab.windowId,
    isProvider: tab.url?.startsWith('https://') ?? false,
    url: tab.url ?? '',
  };
}

export interface First {
  tab: Tab | null;
  checkup: CheckupData | null;
}

/** What the popup shows when it first paints: all of it was stored before. */
export async function readFirst(): Promise<First> {
  const tab = await currentTab();
  return { tab, checkup: await readCheckup(tab?.id ?? null).catch(() => null) };
}

export function Popup({ first }: { first: First | null }) {
  const [language] = useLanguage();
  const t = useTexts(popupTexts, language);
  const [tab, setTab] = useState<Tab | null>(first?.tab ?? null);
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [keys, setKeys] = useState('');
  const words = useMemo(() => wordsIn(language), [language]);
  const entries = useLog();

  useEffect(() => {
    void currentTab().then(async (found) => {
      setTab(found);
      if (found?.isProvider) {
        setInspection(await askBackground('inspect', { tabId: found.id }).catch(() => null));
      }
    });
    void browser.commands.getAll().then((commands) => {
      setKeys(commands.find(({ name }) => name === 'open-panel')?.shortcut ?? '');
    });
  }, []);

  const openPanel = () => {
    if (!tab) return;
    void chrome.sidePanel.open({ windowId: tab.windowId }).then(() => window.close());
  };
  const form = inspection?.form;
  return (
    <main className="popup">
      <h1>
        <img src="/icon/32.png" alt="" />
        {t('title')}
      </h1>
      <Ringing entries={entries} t={words} />
      {form ? (
        <section className="card found" data-testid="form-found">
          <p className="main">
            {t('formFound', { name: `${form.providerName[language]} · ${form.name[language]}` })}
          </p>
          <p className="sub">{t('formFields', { count: inspection.recognised })}</p>
          <button type="button" className="button primary wide" data-testid="open-panel" onClick={openPanel}>
            {t('openPanel')}
          </button>
        </section>
      ) : (
        <section className="card none" data-testid="no-form">
          <p className="sub">{t(tab && !tab.isProvider ? 'notProvider' : 'noForm')}</p>
        </section>
      )}
      <Checkup first={first?.checkup ?? null} active={tab} language={language} />
      <Suspense>
        <ToDo language={language} />
      </Suspense>
      <Log entries={entries} active={tab?.id ?? null} language={language} t={words} />
      <Answers language={language} t={words} />
      <section className="card">
        <p className="main">{t('profiles')}</p>
        <button
          type="button"
          className="button"
          data-testid="open-workspace"
          onClick={() => {
            void browser.tabs.create({ url: browser.runtime.getURL('/workspace.html' as '/') });
            window.close();
          }}
        >
          {t('open')}
        </button>
      </section>
      <a className="ring-more" href="/workspace.html#/ring" target="_blank" rel="noreferrer">
        {words('readiness')} · {words('more')}
      </a>
      {keys && <p className="keys">{t('shortcut', { keys })}</p>}
    </main>
  );
}
