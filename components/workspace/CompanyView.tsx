import { useEffect, useState } from 'react';
import { VaultError } from '../../utils/vault/errors.ts';
import { useWorkspace } from './context.ts';
import { Confirm } from './Dialog.tsx';
import { Editor } from './Editor.tsx';
import { useEditing } from './editor/use-editing.ts';
import { ErrorNote } from './Gate.tsx';
import { listRoute } from './route.ts';
import { newId, type Saved } from './saved.ts';
import { useErrorText } from './use-error-text.ts';

export function CompanyView({ id }: { id: string }) {
  const { vault, t, router } = useWorkspace();
  const [removing, setRemoving] = useState(false);
  const errorText = useErrorText();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let here = true;
    const isNew = id === newId;
    Promise.all([
      isNew ? null : vault.companies.get(id),
      isNew ? [] : vault.documents.listAll(id),
      vault.drafts.left(id),
    ]).then(
      ([record, documents, draft]) => here && setSaved({ record, documents, draft }),
      (failure) => here && setError(failure),
    );
    return () => {
      here = false;
    };
  }, [id, vault]);

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
  return <Loaded saved={saved} onError={setError} />;
}

function Loaded({ saved, onError }: { saved: Saved; onError: (error: unknown) => void }) {
  const { t } = useWorkspace();
  const editing = useEditing(saved, onError);
  return editing ? <Editor editing={editing} /> : <p className="muted page">{t('loading')}</p>;
}
