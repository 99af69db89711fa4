import { useCallback, useEffect, useState } from 'react';
import { type Language, languages } from '../../utils/i18n/language.ts';
import { workspaceTexts } from '../../utils/i18n/workspace.ts';
import type { VaultState } from '../../utils/vault/types.ts';
import type { Vault } from '../../utils/vault/vault.ts';
import { useLanguage, useTexts } from '../use-language.ts';
import { CompanyList } from './CompanyList.tsx';
import { CompanyView } from './CompanyView.tsx';
import { type Notice, useWorkspace, WorkspaceContext } from './context.ts';
import { Confirm } from './Dialog.tsx';
import { FirstRun, Locked } from './Gate.tsx';
import { type Route, useRouter } from './route.ts';

const languageNames: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

function useVaultState(vault: Vault): VaultState | null {
  const [state, setState] = useState<VaultState | null>(null);
  useEffect(() => {
    let here = true;
    const stop = vault.session.onStateChange(setState);
    vault.session.state().then((now) => here && setState(now));
    return () => {
      here = false;
      stop();
    };
  }, [vault]);
  return state;
}

export function Workspace({ vault }: { vault: Vault }) {
  const [language, setLanguage] = useLanguage();
  const t = useTexts(workspaceTexts, language);
  const router = useRouter();
  const state = useVaultState(vault);
  const [locking, setLocking] = useState(false);
  const [notice, notify] = useState<Notice | null>(null);
  const closeNotice = useCallback(() => notify(null), []);
  useEffect(() => {
    document.title = `${t('title')} · ${t('brand')}`;
  }, [t]);
  useEffect(() => {
    // Locked from another view: what was being edited is gone with the key.
    if (state === 'unlocked') return;
    router.setDirty(false);
    notify(null);
  }, [state, router.setDirty]);

  const lock = () => {
    setLocking(false);
    void vault.session.lock();
  };

  return (
    <WorkspaceContext value={{ vault, language, t, router, notify }}>
      <header className="top">
        <a className="brand" href="#/">
          {t('brand')}
        </a>
        <span className="grow" />
        <select
          className="field language"
          aria-label={t('language')}
          value={language}
          onChange={(event) => {
            const chosen = languages.find((each) => each === event.target.value);
            if (chosen) setLanguage(chosen);
          }}
        >
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
        {state === 'unlocked' && (
          <button
            type="button"
            className="button"
            data-testid="lock"
            onClick={() => (router.isDirty() ? setLocking(true) : lock())}
          >
            {t('lock')}
          </button>
        )}
      </header>
      <main>
        {state === 'unlocked' && notice && (
          <NoticeBar key={notice.text} notice={notice} onClose={closeNotice} />
        )}
        <View state={state} route={router.route} />
      </main>
      {router.pending && (
        <LeaveQuestion onStay={router.stay} onLeave={() => router.pending && router.leave(router.pending)} />
      )}
      {locking && <LeaveQuestion onStay={() => setLocking(false)} onLeave={lock} />}
    </WorkspaceContext>
  );
}

function View({ state, route }: { state: VaultState | null; route: Route }) {
  if (state === null) return null;
  if (state === 'none') return <FirstRun />;
  if (state === 'locked') return <Locked />;
  return route.view === 'list' ? <CompanyList /> : <CompanyView key={route.id} id={route.id} />;
}

function LeaveQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useWorkspace();
  return (
    <Confirm
      title={t('leaveTitle')}
      text={t('leaveLead')}
      cancel={t('stay')}
      confirm={t('leaveNow')}
      onCancel={onStay}
      onConfirm={onLeave}
    />
  );
}

const noticeMs = 8000;

function NoticeBar({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { t } = useWorkspace();
  const stays = (notice.details ?? []).length > 0;
  useEffect(() => {
    // What must be read stays until it is closed.
    if (stays) return;
    const timer = setTimeout(onClose, noticeMs);
    return () => clearTimeout(timer);
  }, [stays, onClose]);
  return (
    <div className={`notice ${notice.kind} bar-notice`} role="status" data-testid="notice">
      <div className="grow">
        {notice.text}
        {notice.details && notice.details.length > 0 && (
          <ul>
            {notice.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      <button type="button" className="button quiet" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  );
}
