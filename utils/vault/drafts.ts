import { gcm } from '@noble/ciphers/aes.js';
import type { CompanyProfile } from '../company/profile.ts';
import { type Bytes, fromBase64, importKey, open, openJson, randomBytes, seal } from './crypto.ts';
import { type DraftRow, type VaultDatabase, write } from './db.ts';
import type { Session } from './session.ts';

/**
 * What is being typed, before it is saved: one draft a window, encrypted as everything else. It is written twice:
 * at once into `localStorage`, which is the only store a page can write to before the next key arrives or the page is
 * gone; and right after into the database, which outlives the death of the whole browser. The newer one counts.
 *
 * WebCrypto cannot encrypt at once, so writing is done by a library with a key of its own: made for each page, known
 * to nobody else, kept beside the draft under the vault's key (docs/adr/0013). Reading needs no hurry.
 */
export interface Draft {
  profile: Omit<CompanyProfile, 'documents'>;
  /** What was saved when it was typed: tells what was typed from what another window wrote since. */
  base: Omit<CompanyProfile, 'documents'>;
  /** Milliseconds since the epoch. */
  at: number;
  /** Ids of the drafts that went into this one: they say nothing more, should one be left behind. */
  adopted?: readonly string[];
}

export interface DraftWriter {
  /** Encrypted and stored when it returns; the copy in the database follows. */
  write(draft: Draft): void;
  /** Nothing of it is left to save, unless a newer one than `at` was written in the meantime. */
  clear(at: number): Promise<void>;
  /** The copy in the database is written, or could not be. */
  settled(): Promise<void>;
  /** The window is done with the company; what is left of the draft is for the next one. */
  end(): void;
}

/** A draft whose window is gone. */
export type LeftDraft = Draft & { id: string };

export interface Drafts {
  /** The newest whose window is gone. Throws `locked`. */
  left(companyId: string): Promise<LeftDraft | null>;
  /** Throws `locked`. `failed` is told when the browser's stores refuse. */
  writer(companyId: string, failed?: (error: unknown) => void): Promise<DraftWriter>;
  /** By its own id. */
  remove(id: string): Promise<void>;
}

/** What of `localStorage` is used. */
export interface QuickStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

const prefix = 'draft:';
/** Ids of drafts begin with their company's. */
export const draftsOf = (companyId: string): string => `${companyId}~`;

/** Windows that are open hold a lock by the name of their draft: the browser lets go of it with the window. */
async function openWindows(): Promise<Set<string>> {
  const held = (await globalThis.navigator?.locks?.query())?.held ?? [];
  return new Set(held.flatMap(({ name }) => name ?? []));
}

function holdWindow(id: string): () => void {
  let release = () => {};
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  void globalThis.navigator?.locks?.request(prefix + id, () => done);
  return release;
}

const utf8 = new TextEncoder();

const keyAddress = (id: string) => ({ table: 'drafts', id, revision: 1, owner: 'key' });
const address = (id: string) => ({ table: 'drafts', id, revision: 1 });
/** As `seal` has it: a draft moved to another company does not open. */
const associated = (id: string): Bytes =>
  utf8.encode(JSON.stringify(['ringready', 1, 'drafts', id, 1, null]));

function toText(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

const parts = ['keyIv', 'keyData', 'iv', 'data'] as const;

function toRow(id: string, text: string | null): DraftRow | null {
  try {
    const stored = JSON.parse(text ?? 'null') as Record<string, unknown> | null;
    const [keyIv, keyData, iv, data] = parts.map((part) => fromBase64(String(stored?.[part] ?? '')));
    if (!stored || !keyIv || !keyData || !iv || !data) return null;
    return { id, at: Number(stored.at), key: { iv: keyIv, data: keyData }, sealed: { iv, data } };
  } catch {
    return null;
  }
}

export function createDrafts(
  db: VaultDatabase,
  session: Session,
  quick: QuickStore | null = globalThis.localStorage ?? null,
): Drafts {
  const forget = (id: string) => quick?.removeItem(prefix + id);

  async function openRow(key: CryptoKey, row: DraftRow | null | undefined): Promise<Draft | null> {
    if (!row) return null;
    try {
      const own = await importKey(await open(key, row.key, keyAddress(row.id)));
      return (await openJson(own, row.sealed, address(row.id))) as Draft;
    } catch {
      // Of a vault that was erased, or altered: no draft.
      return null;
    }
  }

  return {
    async left(companyId) {
      const key = await session.dataKey();
      const start = draftsOf(companyId);
      const quickIds = Array.from({ length: quick?.length ?? 0 }, (_, at) => quick?.key(at) ?? '')
        .filter((name) => name.startsWith(prefix + start))
        .map((name) => name.slice(prefix.length));
      const stored = await db.drafts.where('id').startsWith(start).toArray();
      const open = await openWindows();
      const rows = [...quickIds.map((id) => toRow(id, quick?.getItem(prefix + id) ?? null)), ...stored];
      const found = await Promise.all(
        rows.map(async (row) => {
          const draft = row && !open.has(prefix + row.id) ? await openRow(key, row) : null;
          return row && draft && { ...draft, id: row.id };
        }),
      );
      const drafts = found.filter((draft) => draft !== null);
      const over = new Set(drafts.flatMap(({ adopted = [] }) => adopted));
      return drafts.filter(({ id }) => !over.has(id)).sort((a, b) => b.at - a.at)[0] ?? null;
    },

    async writer(companyId, failed = () => {}) {
      const vaultKey = await session.dataKey();
      const id = draftsOf(companyId) + crypto.randomUUID();
      const release = holdWindow(id);
      const bytes = randomBytes(32);
      const wrapped = await seal(vaultKey, bytes, keyAddress(id));
      let latest: DraftRow | null = null;
      let newest = 0;
      let running: Promise<void> | null = null;

      const store = async () => {
        while (latest) {
          const row = latest;
          latest = null;
          await write(db, [db.drafts], () => db.drafts.put(row)).catch(failed);
        }
        running = null;
      };

      return {
        write(draft) {
          newest = draft.at;
          const iv = randomBytes(12);
          const data = gcm(bytes, iv, associated(id)).encrypt(utf8.encode(JSON.stringify(draft))) as Bytes;
          latest = { id, at: draft.at, key: wrapped, sealed: { iv, data } };
          try {
            quick?.setItem(
              prefix + id,
              JSON.stringify({
                at: draft.at,
                keyIv: toText(wrapped.iv),
                keyData: toText(wrapped.data),
                iv: toText(iv),
                data: toText(data),
              }),
            );
          } catch (error) {
            failed(error);
          }
          running ??= store();
        },
        async clear(at) {
          if (newest > at) return;
          latest = null;
          forget(id);
          await running;
          // A key may have been pressed while the last write went on.
          if (newest > at) return;
          await write(db, [db.drafts], async () => {
            if (newest <= at) await db.drafts.delete(id);
          }).catch(failed);
        },
        settled: async () => {
          await running;
        },
        end: release,
      };
    },

    async remove(id) {
      forget(id);
      await write(db, [db.drafts], () => db.drafts.delete(id));
    },
  };
}
