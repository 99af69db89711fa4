import { createContext, use } from 'react';
import type { Language } from '../../utils/i18n/language.ts';
import type { workspaceTexts } from '../../utils/i18n/workspace.ts';
import type { Vault } from '../../utils/vault/vault.ts';
import type { Router } from './route.ts';

export type WorkspaceText = (
  key: keyof typeof workspaceTexts,
  params?: Record<string, string | number>,
) => string;

export interface WorkspaceTools {
  vault: Vault;
  language: Language;
  t: WorkspaceText;
  router: Router;
  /** Says something at the top of the page; null takes it away. */
  notify: (notice: Notice | null) => void;
}

export interface Notice {
  kind: 'good' | 'info' | 'warn';
  text: string;
  details?: readonly string[];
  /** Such as undo. */
  action?: { text: string; run: () => void };
}

export const WorkspaceContext = createContext<WorkspaceTools | null>(null);

export function useWorkspace(): WorkspaceTools {
  const tools = use(WorkspaceContext);
  if (!tools) throw new Error('outside the workspace');
  return tools;
}
