import type { PreparedFile } from '../autofill/gate.ts';
import type { PlannedDocument } from '../autofill/plan-types.ts';
import type { Reason } from '../autofill/scan-types.ts';
import { type DocumentFile, mergePictures, withinBounds } from '../documents/picture.ts';
import type { Vault } from '../vault/vault.ts';

/** Providers see the file's name: only its own, not the folders of the profile. */
const baseName = (path: string): string => path.split('/').pop() || path;

/**
 * Decrypts a step's documents and brings them into the form that the provider takes, one step at a time: no more than
 * one step's scans are in memory. Throws `DocumentError` and `VaultError`.
 */
export const preparer =
  (vault: Pick<Vault, 'documents'>) =>
  async (planned: PlannedDocument): Promise<{ files: PreparedFile[]; notes: Reason[] }> => {
    const stored: DocumentFile[] = [];
    for (const id of planned.documentIds) {
      const { meta, bytes } = await vault.documents.read(id);
      stored.push({ name: baseName(meta.file), type: meta.mediaType, bytes });
    }
    if (planned.merge) {
      const { notes, ...file } = await mergePictures(stored, planned.limits);
      return { files: [file], notes };
    }
    const files: PreparedFile[] = [];
    const notes: Reason[] = [];
    for (const file of stored) {
      const { notes: made, ...prepared } = await withinBounds(file, planned.limits);
      files.push(prepared);
      notes.push(...made);
    }
    return { files, notes };
  };
