import { encryptBackup } from './backup-container.ts';
import { encodeRecord } from './backup-records.ts';
import { type Kdf, open, type Sealed } from './crypto.ts';
import type { VaultDatabase } from './db.ts';
import { contentIdsOf, openMeta } from './documents.ts';
import { VaultError } from './errors.ts';
import type { Session } from './session.ts';

/** Of one vault alone: its key, and who guessed at it. */
export const ownTables: readonly string[] = ['header', 'attempts', 'staging'];

/** Besides: what is being typed, under the key of a page that will be gone. */
export const passingTables: readonly string[] = ['drafts'];

/** Any sealed row: `sealed` under the address that table, id, revision and company give (docs/adr/0009). */
export interface SealedRow {
  id: string;
  revision: number;
  companyId?: string;
  sealed: Sealed;
}

export const rowAddress = (table: string, { id, revision, companyId }: Omit<SealedRow, 'sealed'>) => ({
  table,
  id,
  revision,
  ...(companyId === undefined ? {} : { owner: companyId }),
});

export const isSealed = (row: unknown): row is SealedRow => {
  const sealed = (row as Partial<SealedRow> | null)?.sealed;
  return ArrayBuffer.isView(sealed?.iv) && ArrayBuffer.isView(sealed?.data);
};

export interface BackupProgress {
  /** Rows done, of all. */
  done: number;
  total: number;
}

export interface BackupOptions {
  passphrase: string;
  signal?: AbortSignal;
  onProgress?: (progress: BackupProgress) => void;
  kdf?: () => Kdf;
}

export interface BackupResult {
  companies: number;
  documents: number;
  /** Rows that did not open, and are therefore not in it. */
  damaged: number;
}

/**
 * The whole vault as one encrypted file, piece by piece; a scan at a time is in memory. `finished` is called before the
 * last piece. Throws `locked`, `cancelled`.
 */
export async function* makeBackup(
  db: VaultDatabase,
  session: Session,
  { passphrase, signal, onProgress, kdf }: BackupOptions,
  finished: (result: BackupResult) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const key = await session.dataKey();
  const result: BackupResult = { companies: 0, documents: 0, damaged: 0 };
  const stopIfAsked = () => {
    if (signal?.aborted) throw new VaultError('cancelled');
  };

  async function* content(): AsyncGenerator<Uint8Array> {
    const left = [...ownTables, ...passingTables, 'documentBytes'];
    const tables = db.tables.filter(({ name }) => !left.includes(name));
    // One moment of everything but the scans. These never change under their id, and are read one by one.
    const rows = await db.transaction('r', tables, async () => {
      const all: { table: string; row: unknown }[] = [];
      for (const table of tables) {
        for (const row of await table.toArray()) all.push({ table: table.name, row });
      }
      return all;
    });
    const contents: string[] = [];
    for (const { table, row } of rows) {
      if (table !== 'documents') continue;
      const meta = await openMeta(key, row as never).catch(() => null);
      if (meta) contents.push(...contentIdsOf(meta));
    }
    const total = rows.length + contents.length;
    let done = 0;
    let written = 0;
    yield encodeRecord({ json: { kind: 'backup', createdAt: new Date().toISOString(), schema: db.verno } });

    async function* encoded(table: string, row: unknown): AsyncGenerator<Uint8Array> {
      stopIfAsked();
      if (!isSealed(row)) {
        yield encodeRecord({ json: { kind: 'row', table, row, sealed: false } });
      } else {
        const { sealed, ...rest } = row;
        const bytes = await open(key, sealed, rowAddress(table, row)).catch(() => null);
        if (!bytes) {
          result.damaged += 1;
          return;
        }
        yield encodeRecord({ json: { kind: 'row', table, row: rest, sealed: true }, bytes });
      }
      written += 1;
    }

    const step = () => {
      done += 1;
      onProgress?.({ done, total });
    };
    for (const id of contents) {
      const row = await db.documentBytes.get(id);
      if (row) yield* encoded('documentBytes', row);
      else result.damaged += 1;
      step();
    }
    for (const { table, row } of rows) {
      const before = written;
      yield* encoded(table, row);
      if (written > before && table === 'companies') result.companies += 1;
      if (written > before && table === 'documents') result.documents += 1;
      step();
    }
    // Locked meanwhile: what was on its way is not to be kept.
    await session.dataKey();
    finished(result);
    yield encodeRecord({ json: { kind: 'end', rows: written } });
  }

  for await (const piece of encryptBackup(content(), passphrase, kdf)) {
    stopIfAsked();
    yield piece;
  }
}
