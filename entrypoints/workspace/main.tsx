import '../../components/theme/apply.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { dropOnLock } from '../../components/drop-on-lock.ts';
import '../../components/theme.css';
import { Workspace } from '../../components/workspace/Workspace.tsx';
import { openVault } from '../../utils/vault/vault.ts';
import './shell.css';
import './style.css';
import './companies.css';
import './editor.css';

const vault = openVault();
dropOnLock(vault.session);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Workspace vault={vault} />
    </StrictMode>,
  );
}
