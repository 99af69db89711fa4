import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fillUp, removeDisk, smallDisk } from '../harness/small-disk.ts';
import { openVaultPage } from '../harness/vault-page.ts';
import type { vaultPage as VaultPage } from '../harness/vault-page-entry.ts';
import { setUp } from './set-up.ts';

declare const vaultPage: typeof VaultPage;

// Chromium's quota is none for an extension with `unlimitedStorage`: a full disk is what a user can meet.
const disk = await smallDisk();

describe.skipIf(disk === null)('a full disk (wants root, to mount one)', () => {
  afterAll(() => disk && removeDisk(disk));

  test('refuses the write, says so, and keeps what was there; then it goes on', async () => {
    const full = await setUp({}, { userDataDir: join(disk ?? '', 'profile') });
    try {
      await full.importSample();
      const page = await openVaultPage(full.extension);
      await fillUp(join(disk ?? '', 'filler'));
      const outcome = await page.evaluate(async () => {
        const { companies, documents } = vaultPage.vault;
        const [record] = await companies.list();
        if (!record) throw new Error('no company');
        const metas = await documents.listAll(record.id);
        const bytes = crypto.getRandomValues(new Uint8Array(60_000));
        // LevelDB takes what fits its buffers: one write may pass, many do not.
        let failed = 'written';
        let present = record;
        for (let tries = 0; tries < 20 && failed === 'written'; tries++) {
          await companies
            .put({
              ...present,
              documents: metas.map((meta) => ({ ...meta, bytes: bytes.map((byte) => byte ^ tries) })),
            })
            .then(
              ({ record: saved }) => {
                present = saved;
              },
              (error) => {
                failed = (error.code as string | undefined) ?? String(error);
              },
            );
        }
        const { quota = 0, usage = 0 } = await navigator.storage.estimate();
        return { failed, revision: present.revision, room: quota - usage };
      });
      expect(outcome.failed, `room ${outcome.room}`).toBe('disk-full');
      await rm(join(disk ?? '', 'filler'));

      const after = await full.extension.extensionPage('workspace.html');
      await after.close();
      const again = await openVaultPage(full.extension);
      const found = await again.evaluate(async () => {
        const { companies, documents } = vaultPage.vault;
        const [record] = await companies.list();
        if (!record) throw new Error('no company');
        const metas = await documents.listAll(record.id);
        const read = await Promise.all(metas.map((meta) => documents.read(meta.id)));
        const { record: saved } = await companies.put(record);
        return { revision: record.revision, read: read.length, more: saved.revision - record.revision };
      });
      expect(found).toEqual({ revision: outcome.revision, read: 17, more: 1 });
    } finally {
      await full.close();
    }
  });
});
