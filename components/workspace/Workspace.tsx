import { useCallback, useEffect, useState } from 'react';
import { shellTexts } from '../../utils/i18n/shell.ts';
import { workspaceTexts } from '../../utils/i18n/workspace.ts';
import type { VaultState } from '../../utils/vault/types.ts';
import type { Vault } from '../../utils/vault/vault.ts';
import { Library } from '../theme/Library.tsx';
import { useLanguage, useTexts } from '../use-language.ts';
import { type Notice, useWorkspace, WorkspaceContext } from './context.ts';
import { Confirm } from './Dialog.tsx';
import { FirstRun, Locked } from './Gate.tsx';
import { mainOf, pageOf } from './pages.ts';
import { useRouter } from './route.ts';
import { Header } from './shell/Header.tsx';
import { DrawerNavigation, SideNavigation } from './shell/Navigation.tsx';
import { NoticeBar } from './shell/NoticeBar.tsx';
import { PageFrame } from './shell/PageFrame.tsx';

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
  const s = useTexts(shellTexts, language);
  const router = useRouter();
  const state = useVaultState(vault);
  const [locking, setLocking] = useState(false);
  const [menu, setMenu] = useState(false);
  const [notice, notify] = useState<Notice | null>(null);
  const closeNotice = useCallback(() => notify(null), []);
  const closeMenu = useCallback(() => setMenu(false), []);
  const open = state === 'unlocked';
  const asked = pageOf(router.route)?.page ?? null;
  const free = !open && asked?.withoutVault === true;
  const page = open || free ? asked : null;
  const title = (page && mainOf(page)?.title[language]) ?? t('title');
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);
  useEffect(() => {
    // Locked from another view: what was being edited is gone with the key.
    if (open) return;
    router.setDirty(false);
    notify(null);
    setMenu(false);
  }, [open, router.setDirty]);

  const lock = () => {
    setLocking(false);
    void vault.session.lock();
  };

  return (
    <Library language={language}>
      <WorkspaceContext value={{ vault, language, t, router, notify }}>
        <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
          {s('skip')}
        </button>
        <Header
          onLanguage={setLanguage}
          onLock={open ? () => (router.isDirty() ? setLocking(true) : lock()) : null}
          onMenu={open ? () => setMenu(true) : null}
        />
        <div className={open ? 'shell' : 'shell closed'}>
          {open && <SideNavigation current={page} />}
          <main id="content" tabIndex={-1}>
            {open && notice && <NoticeBar key={notice.text} notice={notice} onClose={closeNotice} />}
            {state === 'none' && !free && <FirstRun />}
            {state === 'locked' && !free && <Locked />}
            {(open || free) && <PageFrame route={router.route} />}
          </main>
        </div>
        {menu && <DrawerNavigation current={page} onClose={closeMenu} />}
        {router.pending !== null && (
          <LeaveQuestion
            onStay={router.stay}
            onLeave={() => router.pending !== null && router.leave(router.pending)}
          />
        )}
        {locking && <LeaveQuestion onStay={() => setLocking(false)} onLeave={lock} />}
      </WorkspaceContext>
    </Library>
  );
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
