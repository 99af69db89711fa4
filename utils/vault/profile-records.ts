import type { CompanyProfile, DocumentEntry } from '../company/profile.ts';
import type { CompanyDraft } from './companies.ts';
import type { Bytes } from './crypto.ts';
import type { DocumentDraft } from './documents.ts';
import type { CompanyRecord, DocumentMeta } from './types.ts';
import type { Vault } from './vault.ts';

/** A profile file's content as records of the vault. A document whose file is not in `files` is kept without one. */
export function toDraft(profile: CompanyProfile, files: ReadonlyMap<string, Bytes>): CompanyDraft {
  const { documents = [], ...rest } = profile;
  return {
    profile: rest as CompanyRecord['profile'],
    documents: documents.map(({ kind, file, stamped, expiresOn, ...extra }): DocumentDraft => {
      const bytes = files.get(file);
      return {
        kind,
        file,
        extra,
        ...(stamped === undefined ? {} : { stamped }),
        ...(expiresOn === undefined ? {} : { expiresOn }),
        ...(bytes ? { bytes } : {}),
      };
    }),
  };
}

/** The profile file's content again; `documents` stays away when there are none. */
export function toProfile(
  record: Pick<CompanyRecord, 'profile'>,
  documents: readonly (Pick<DocumentMeta, 'kind' | 'file' | 'stamped' | 'expiresOn'> & {
    extra?: DocumentMeta['extra'];
  })[],
): CompanyProfile {
  const entries = documents.map(
    ({ kind, file, stamped, expiresOn, extra }): DocumentEntry => ({
      kind,
      file,
      ...(stamped === undefined ? {} : { stamped }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
      ...extra,
    }),
  );
  return { ...record.profile, ...(entries.length > 0 ? { documents: entries } : {}) } as CompanyProfile;
}

/** All or nothing. Throws what `companies.put` throws. */
export async function importProfile(
  vault: Pick<Vault, 'companies'>,
  content: { profile: CompanyProfile; documents: ReadonlyMap<string, Bytes> },
): Promise<CompanyRecord> {
  return (await vault.companies.put(toDraft(content.profile, content.documents))).record;
}

/** The documents' bytes by the path the profile names them with. Throws `locked`, `not-found`, `damaged`. */
export async function exportProfile(
  vault: Pick<Vault, 'companies' | 'documents'>,
  id: string,
): Promise<{ profile: CompanyProfile; documents: Map<string, Bytes> }> {
  const [record, metas] = await Promise.all([vault.companies.get(id), vault.documents.listAll(id)]);
  const documents = new Map<string, Bytes>();
  for (const meta of metas) {
    if (meta.size > 0) documents.set(meta.file, (await vault.documents.read(meta.id)).bytes);
  }
  return { profile: toProfile(record, metas), documents };
}

/** A path no other document has: a file replaced or added must not overwrite another in an export. */
export function freePath(wanted: string, taken: readonly string[]): string {
  // Windows and macOS file systems do not tell upper from lower case.
  const used = new Set(taken.map((each) => each.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  const dot = wanted.lastIndexOf('.');
  const [stem, end] =
    dot > wanted.lastIndexOf('/') + 1 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let count = 2; ; count++) {
    const path = `${stem}-${count}${end}`;
    if (!used.has(path.toLowerCase())) return path;
  }
}
