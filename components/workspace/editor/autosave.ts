import { VaultError } from '../../../utils/vault/errors.ts';

export type SaveState =
  | 'idle' // nothing to save
  | 'waiting' // changed, kept in the draft
  | 'saving'
  | 'saved'
  | 'invalid' // does not fit the schema: kept in the draft
  | 'clash' // another window changed the same field: kept in the draft until decided
  | 'failed'; // a store refused: tried again

export interface SaverOptions {
  /** Saves what there is to save now. Throws; `VaultError` `locked` ends it. */
  save: () => Promise<'saved' | 'invalid' | 'clash'>;
  onState: (state: SaveState, error?: unknown) => void;
  /** Milliseconds after the last change. */
  delay?: number;
  /** Milliseconds before the next try, by how many failed. */
  retry?: (failures: number) => number;
}

/**
 * When to save: shortly after the last change, at once when asked, one at a time, again and again when a store refuses.
 * What is saved is the caller's. Nothing depends on it that must not be lost: each key is in the draft before.
 */
export function createSaver({
  save,
  onState,
  delay = 400,
  retry = (failures) => Math.min(30_000, 1000 * 2 ** failures),
}: SaverOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let dirty = false;
  let failures = 0;
  let ended = false;

  const plan = (after: number) => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(() => void flush(), after);
  };

  async function run(): Promise<void> {
    while (dirty && !ended) {
      dirty = false;
      onState('saving');
      try {
        const outcome = await save();
        failures = 0;
        if (!dirty) onState(outcome);
        if (outcome !== 'saved') return;
      } catch (error) {
        if (ended) return;
        if (error instanceof VaultError && error.code === 'locked') {
          ended = true;
          return;
        }
        dirty = true;
        onState('failed', error);
        plan(retry(failures++));
        return;
      }
    }
  }

  /** Saves now what is not saved, and waits for it. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running) await running;
    if (!dirty || ended) return;
    running ??= run().finally(() => {
      running = null;
    });
    await running;
  }

  return {
    changed() {
      dirty = true;
      if (!running) onState('waiting');
      plan(delay);
    },
    flush,
    isDirty: () => dirty || running !== null,
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}

export type Saver = ReturnType<typeof createSaver>;
