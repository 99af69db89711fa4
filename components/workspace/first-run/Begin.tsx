import { useState } from 'react';
import EditIcon from 'tdesign-icons-react/esm/components/edit.js';
import SheetIcon from 'tdesign-icons-react/esm/components/file-excel.js';
import FolderIcon from 'tdesign-icons-react/esm/components/folder-open.js';
import PlayIcon from 'tdesign-icons-react/esm/components/play-circle.js';
import { firstRunTexts } from '../../../utils/i18n/first-run.ts';
import { useTexts } from '../../use-language.ts';
import { ProfileInput } from '../companies/ProfileInput.tsx';
import { useWorkspace } from '../context.ts';
import type { ReadProfile } from '../transfer.ts';
import { Steps } from './Steps.tsx';
import { welcome } from './welcome.ts';

/** Step two: the vault is there, and empty. */
export function Begin({
  dropping,
  onTake,
}: {
  dropping: boolean;
  onTake: (read: () => Promise<ReadProfile>) => Promise<void>;
}) {
  const { t, language } = useWorkspace();
  const f = useTexts(firstRunTexts, language);
  const [busy, setBusy] = useState(false);
  const addSample = async () => {
    setBusy(true);
    welcome.begin();
    await onTake(async () => (await import('./sample.ts')).makeSample(language));
    setBusy(false);
  };
  return (
    <div className="empty begin" data-testid="begin">
      <Steps at={2} />
      <h2>{t('emptyTitle')}</h2>
      <p className="muted">{f('lead')}</p>
      <ul className="ways">
        <li className="card">
          <FolderIcon aria-hidden />
          <h3>{f('haveFiles')}</h3>
          <p className="muted">{dropping ? t('dropNow') : f('haveFilesLead')}</p>
          <div className="actions">
            <ProfileInput from="folder" className="button" testId="begin-folder" onTake={onTake} />
            <ProfileInput from="zip" className="button" testId="begin-zip" onTake={onTake} />
          </div>
        </li>
        <li className="card">
          <SheetIcon aria-hidden />
          <h3>{f('haveSheet')}</h3>
          <p className="muted">{f('haveSheetLead')}</p>
          <a className="button" href="#/import">
            {f('importSheet')}
          </a>
        </li>
        <li className="card">
          <EditIcon aria-hidden />
          <h3>{f('haveNothing')}</h3>
          <p className="muted">{f('haveNothingLead')}</p>
          <a className="button" href="#/company/new">
            {f('haveNothing')}
          </a>
        </li>
        <li className="card">
          <PlayIcon aria-hidden />
          <h3>{f('justLook')}</h3>
          <p className="muted">{f('justLookLead')}</p>
          <button
            type="button"
            className="button"
            data-testid="add-sample"
            disabled={busy}
            onClick={() => void addSample()}
          >
            {f(busy ? 'addingSample' : 'addSample')}
          </button>
        </li>
      </ul>
    </div>
  );
}
