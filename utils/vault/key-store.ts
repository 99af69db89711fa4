import { browser } from 'wxt/browser';

/** Where the data key of the browser session lives. */
export interface KeyStore {
  get(): Promise<HeldKey | null>;
  set(key: HeldKey): Promise<void>;
  remove(): Promise<void>;
  /** Calls back whenever the key came or went, whoever did it. Returns the way to stop. */
  onChange(listener: () => void): () => void;
}

export interface HeldKey {
  vaultId: string;
  /** base64, 32 bytes */
  dataKey: string;
}

const name = 'vaultKey';

const isHeldKey = (value: unknown): value is HeldKey => {
  const held = value as Partial<HeldKey> | null | undefined;
  return typeof held?.vaultId === 'string' && typeof held.dataKey === 'string';
};

/**
 * `storage.session`: in memory only, gone when the browser closes, and closed to content scripts (its access level is
 * TRUSTED_CONTEXTS unless somebody widens it, which nobody here does). The service worker, the panel and the
 * workspace share it, and it outlives the worker.
 */
export const browserKeyStore: KeyStore = {
  async get() {
    const held = (await browser.storage.session.get(name))[name];
    return isHeldKey(held) ? held : null;
  },
  async set(key) {
    await browser.storage.session.set({ [name]: key });
  },
  async remove() {
    await browser.storage.session.remove(name);
  },
  onChange(listener) {
    const listen = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && name in changes) listener();
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  },
};
