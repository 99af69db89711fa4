import '../../components/theme/apply.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/theme.css';
import { Workspace } from '../../components/workspace/Workspace.tsx';
import { openVault } from '../../utils/vault/vault.ts';
import './shell.css';
import './style.css';
import './companies.css';
import './editor.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Workspace vault={openVault()} />
    </StrictMode>,
  );
}
