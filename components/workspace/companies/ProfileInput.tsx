import type { ChangeEvent } from 'react';
import { useWorkspace } from '../context.ts';
import type { ReadProfile } from '../transfer.ts';

/** Known to browsers, not to React's types. */
const folderPicker = { webkitdirectory: '' };

/** Chooses a profile on the disk, a folder or a zip: an item of a menu, or a button. */
export function ProfileInput({
  from,
  className,
  testId,
  busy = false,
  onTake,
}: {
  from: 'folder' | 'zip';
  className: string;
  testId: string;
  busy?: boolean;
  onTake: (read: () => Promise<ReadProfile>) => void;
}) {
  const { t } = useWorkspace();
  const name = t(from === 'folder' ? 'importFolder' : 'importZip');
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    const [first] = files;
    if (!first) return;
    onTake(async () => {
      const { readFolder, readZip } = await import('../transfer.ts');
      return from === 'folder' ? readFolder(files) : readZip(first);
    });
  };
  return (
    <label className={`${className} file`} aria-disabled={busy}>
      {name}
      <input
        type="file"
        data-testid={testId}
        aria-label={name}
        disabled={busy}
        {...(from === 'folder' ? folderPicker : { accept: '.zip,application/zip' })}
        onChange={chosen}
      />
    </label>
  );
}
