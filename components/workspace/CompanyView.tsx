import { useEffect, useState } from 'react';
import { VaultError } from '../../utils/vault/errors.ts';
import { useWorkspace } from './context.ts';
import { Confirm } from './Dialog.tsx';
import { emptyProfile } from './draft.ts';
import { Editor } from './Editor.tsx';
import { editedDocuments } from './edited-document.ts';
import { ErrorNote } from './Gate.tsx';
import { listRoute } from './route.ts';
import type { Saved } from './saved.ts';
import { useErrorText } from './use-error-text.ts';

export function CompanyView({ id }: { id: string }) {
  const { vault, t, router } = useWorkspace();
  const [removing, setRemoving] = useState(false);
  const errorText = useErrorText();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is how a reload is asked for
  useEffect(() => {
    if (id === 'new') {
      setSaved({ record: null, profile: emptyProfile(), documents: [] });
      return;
    }
    let here = true;
    Promise.all([vault.companies.get(id), vault.documents.listAll(id)]).then(
      ([record, metas]) =>
        here && setSaved({ record, profile: record.profile, documents: editedDocuments(metas) }),
      (failure) => here && setError(failure),
    );
    return () => {
      here = false;
    };
  }, [id, vault, round]);

  const remove = () => {
    setRemoving(false);
    vault.companies.remove(id).then(() => router.leave(listRoute), setError);
  };
  if (error) {
    return (
      <div className="card">
        <ErrorNote text={errorText(error)} />
        <div className="actions">
          <a className="button" href="#/">
            {t('back')}
          </a>
          {error instanceof VaultError && error.code === 'damaged' && (
            <button type="button" className="button danger" onClick={() => setRemoving(true)}>
              {t('remove')}
            </button>
          )}
        </div>
        {removing && (
          <Confirm
            title={t('removeTitle')}
            text={t('removeDamaged')}
            cancel={t('cancel')}
            confirm={t('removeNow')}
            onCancel={() => setRemoving(false)}
            onConfirm={remove}
          />
        )}
      </div>
    );
  }
  if (!saved) return <p className="muted page">{t('loading')}</p>;
  const reload = () => {
    setSaved(null);
    setRound(round + 1);
  };
  return <Editor saved={saved} onSaved={setSaved} onReload={reload} />;
}
