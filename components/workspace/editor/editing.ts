import { ProfileFileError } from '../../../utils/company/profile-file-error.ts';
import { formatProfile, parseProfile } from '../../../utils/company/profile-json.ts';
import type { DocumentDraft } from '../../../utils/vault/documents.ts';
import type { DraftWriter } from '../../../utils/vault/drafts.ts';
import { VaultError } from '../../../utils/vault/errors.ts';
import { toProfile } from '../../../utils/vault/profile-records.ts';
import type { CompanyRecord, DocumentMeta } from '../../../utils/vault/types.ts';
import type { Vault } from '../../../utils/vault/vault.ts';
import { emptyProfile, type Path, setAt } from '../draft.ts';
import { newId, type Saved } from '../saved.ts';
import { createSaver, type SaveState } from './autosave.ts';
import { begin, changed, type History, mapped, redo, undo } from './history.ts';
import { type Clash, merge, same } from './merge.ts';

type Profile = CompanyRecord['profile'];

export interface EditingState {
  profile: Profile;
  record: CompanyRecord | null;
  documents: readonly DocumentMeta[];
  save: SaveState;
  /** Why it is not saved. */
  error: unknown;
  clashes: readonly Clash[];
  canUndo: boolean;
  canRedo: boolean;
  /** Something typed before, and not saved then, was found. */
  restored: boolean;
  /** Another window's changes were taken in; how often. */
  merged: number;
}

export interface EditingOptions {
  vault: Pick<Vault, 'companies' | 'documents' | 'drafts'>;
  saved: Saved;
  now?: () => number;
  delay?: number;
}

/**
 * One company being edited: what is shown, what is saved, and the way from one to the other. Each change is in the
 * encrypted draft when `change` returns; the record follows shortly after, and what another window wrote meanwhile is
 * merged field by field. No React in it, so that a test can hold it against a real vault.
 */
export async function createEditing({ vault, saved, now = Date.now, delay = 400 }: EditingOptions) {
  const key = saved.record?.id ?? newId;
  const listeners = new Set<() => void>();
  const base = saved.record?.profile ?? emptyProfile();
  let history: History<Profile> = begin(base);
  let lastAt = 0;
  let ended = false;
  /** Drafts that went into this window's. */
  const adopted = saved.draft ? [saved.draft.id, ...(saved.draft.adopted ?? [])].slice(0, 50) : [];
  let state: EditingState = {
    profile: base,
    record: saved.record,
    documents: saved.documents,
    save: 'idle',
    error: null,
    clashes: [],
    canUndo: false,
    canRedo: false,
    restored: false,
    merged: 0,
  };
  const set = (next: Partial<EditingState>) => {
    const { past, present, future } = history;
    state = { ...state, profile: present, canUndo: past.length > 0, canRedo: future.length > 0, ...next };
    for (const listener of listeners) listener();
  };

  const writer: DraftWriter = await vault.drafts.writer(key, (error) => set({ error }));

  /** What the vault holds now, with what is being edited on top. */
  async function pull(): Promise<void> {
    const { record } = state;
    if (!record) return;
    const theirs = await vault.companies.get(record.id);
    if (theirs.revision <= record.revision) return;
    const documents = await vault.documents.listAll(record.id);
    // While that was read, a save of our own may have been quicker.
    if (ended || theirs.revision <= (state.record?.revision ?? 0)) return;
    const from = state.record?.profile ?? record.profile;
    const { clashes, changed: news } = merge(from, history.present, theirs.profile);
    history = mapped(history, (each) => merge(from, each, theirs.profile).profile);
    set({ record: theirs, documents, clashes, merged: state.merged + (news ? 1 : 0) });
  }

  /** One write at a time: a document and a field are revisions of the same record. */
  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  }

  /** Again with the newest revision when another window was quicker; a clash of fields stops it. */
  async function written(
    make: () => { profile: Profile; documents?: readonly DocumentDraft[] },
  ): Promise<'saved' | 'clash'> {
    for (let tries = 0; ; tries++) {
      if (state.clashes.length > 0) return 'clash';
      const { record } = state;
      try {
        const result = await vault.companies.put({
          ...(record ? { id: record.id, revision: record.revision } : {}),
          ...make(),
        });
        set({ record: result.record, documents: result.documents });
        return 'saved';
      } catch (error) {
        if (!(error instanceof VaultError) || error.code !== 'conflict' || !record || tries > 5) throw error;
        await pull();
      }
    }
  }

  const fits = (profile: Profile) =>
    parseProfile(formatProfile(toProfile({ profile }, state.documents as DocumentMeta[])));

  async function save(): Promise<'saved' | 'invalid' | 'clash'> {
    const at = lastAt;
    try {
      fits(history.present);
    } catch (error) {
      if (!(error instanceof ProfileFileError)) throw error;
      set({ error });
      return 'invalid';
    }
    if (state.record && same(history.present, state.record.profile) && state.clashes.length === 0) {
      await writer.clear(at);
      return 'saved';
    }
    const outcome = await inTurn(() => written(() => ({ profile: history.present })));
    if (outcome === 'saved') {
      await writer.clear(at);
      set({ error: null });
    }
    return outcome;
  }

  const saver = createSaver({
    save,
    delay,
    onState: (next, error) => {
      if (ended) return;
      set(error === undefined ? { save: next } : { save: next, error });
    },
  });

  function step(next: History<Profile>, quietly = false): void {
    if (next === history) return;
    history = next;
    lastAt = Math.max(now(), lastAt + 1);
    writer.write({
      profile: history.present,
      base: state.record?.profile ?? emptyProfile(),
      at: lastAt,
      adopted,
    });
    set({});
    // A company not yet saved is made when the user says so: half a name is no company.
    if (state.record && !quietly) saver.changed();
    else if (!state.record) set({ save: 'waiting' });
  }

  const stopListening = vault.companies.onChange(() => {
    // Also in the middle of a save: after it, for nobody would tell again.
    if (!state.record) return;
    void inTurn(pull).catch((error) => {
      if (!ended && error instanceof VaultError && error.code === 'not-found') set({ error });
    });
  });

  const { draft } = saved;
  if (draft) {
    lastAt = draft.at;
    // Another window may have saved since it was typed.
    const { profile, clashes } = merge(draft.base, draft.profile, base);
    if (!same(profile, base)) {
      state = { ...state, clashes };
      step(changed(history, profile, null, now()));
      set({ restored: true });
    }
    // From here on it is in this window's own draft.
    await writer.settled();
    for (const id of adopted) await vault.drafts.remove(id);
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,

    /** `what`: the field that is typed into, so that a row of keys is one step back. */
    change(next: (profile: Profile) => Profile, what: string | null) {
      step(changed(history, next(history.present), what, now()));
    },
    changeAt(path: Path, value: unknown, what: string | null) {
      step(changed(history, setAt(history.present, path, value), what, now()));
    },
    undo: () => step(undo(history)),
    redo: () => step(redo(history)),

    flush: () => (state.record ? saver.flush() : Promise.resolve()),

    /** Asked for: also makes a new company. Throws what stands in the way. */
    async saveNow(): Promise<void> {
      try {
        fits(history.present);
      } catch (error) {
        set({ error, save: 'invalid' });
        throw error;
      }
      if (!state.record) {
        await inTurn(async () => {
          const at = lastAt;
          if (!state.record) await written(() => ({ profile: history.present, documents: [] }));
          await writer.clear(at);
        });
        set({ save: 'saved', error: null });
        return;
      }
      saver.changed();
      await saver.flush();
      if (state.save === 'failed') throw state.error;
    },

    /** Documents are written at once; a new company is made for them. Throws as `saveNow`, and as `companies.put`. */
    async changeDocuments(
      change: (documents: readonly DocumentMeta[]) => readonly DocumentDraft[],
    ): Promise<void> {
      if (!state.record) await this.saveNow();
      await saver.flush();
      const outcome = await inTurn(() =>
        written(() => ({
          // Not what is being typed: that may not fit yet.
          profile: state.record?.profile ?? history.present,
          documents: change(state.documents),
        })),
      );
      if (outcome === 'clash') throw new VaultError('conflict');
    },

    /** Decides all fields that two windows changed. */
    settle(whose: 'mine' | 'theirs') {
      const { clashes } = state;
      set({ clashes: [] });
      if (whose === 'theirs') {
        const theirs = clashes.reduce(
          (profile, each) => setAt(profile, each.path, each.theirs),
          history.present,
        );
        step(changed(history, theirs, null, now()));
      }
      saver.changed();
      void saver.flush();
    },

    /** Back to what is saved; what was typed is one step away in the history. */
    discard() {
      step(changed(history, state.record?.profile ?? emptyProfile(), null, now()));
      set({ restored: false });
      if (!state.record) void writer.clear(lastAt);
    },

    keepRestored: () => set({ restored: false }),

    /** Stops at once and saves nothing more: what a window does that is gone. The draft is for the next one. */
    lose() {
      stopListening();
      ended = true;
      saver.end();
      writer.end();
      listeners.clear();
    },

    /** Saves what is left, if it can; a draft keeps it otherwise. */
    async end(): Promise<void> {
      stopListening();
      if (state.record) await saver.flush();
      this.lose();
    },
  };
}

export type Editing = Awaited<ReturnType<typeof createEditing>>;
