import { useCallback, useState } from 'react';
import { toDraft } from '../../../utils/vault/profile-records.ts';
import type { CompanySummary } from '../../../utils/vault/types.ts';
import { useWorkspace } from '../context.ts';
import type { ReadProfile } from '../transfer.ts';
import { useNoteText } from '../use-error-text.ts';

/** The same company: by its code, or by its name where a code is missing. */
function findSame(
  companies: readonly CompanySummary[],
  { profile }: ReadProfile,
): CompanySummary | undefined {
  const { name, unifiedSocialCreditCode: code } = profile.company;
  return companies.find((other) => (code && other.code ? other.code === code : other.name === name));
}

export interface Question {
  content: ReadProfile;
  existing: CompanySummary;
}

/** Takes a profile in, asking where the company is there already. */
export function useImport(onError: (error: unknown) => void) {
  const { vault, t, notify } = useWorkspace();
  const noteText = useNoteText();
  const [busy, setBusy] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);

  const store = async (content: ReadProfile, existing: CompanySummary | null) => {
    setQuestion(null);
    setBusy(true);
    try {
      const draft = toDraft(content.profile, content.documents);
      await vault.companies.put(
        existing ? { ...draft, id: existing.id, revision: existing.revision } : draft,
      );
      notify({
        kind: content.notes.length > 0 ? 'warn' : 'good',
        text: [
          t('imported', { name: content.profile.company.name, count: content.documents.size }),
          content.notes.length > 0 ? t('importWarnings', { count: content.notes.length }) : '',
        ].join(' '),
        details: content.notes.map(noteText),
      });
    } catch (failure) {
      onError(failure);
    } finally {
      setBusy(false);
    }
  };

  const take = async (read: () => Promise<ReadProfile>) => {
    onError(null);
    notify(null);
    setBusy(true);
    try {
      const content = await read();
      // From the vault: what the page shows may not have been read yet, or be older.
      const existing = findSame((await vault.companies.overview()).companies, content);
      if (existing) setQuestion({ content, existing });
      else await store(content, null);
    } catch (failure) {
      onError(failure);
    } finally {
      setBusy(false);
    }
  };

  return { busy, question, take, store, dismiss: useCallback(() => setQuestion(null), []) };
}
