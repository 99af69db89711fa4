import { describe, expect, it } from 'vitest';
import type { Bytes } from './crypto.ts';
import { type DocumentDraft, newestVersions } from './documents.ts';
import { unlockedVault } from './vault-fixture.ts';

const picture = (mark: number): Bytes => new Uint8Array([0xff, 0xd8, 0xff, mark]);

async function withDocument() {
  const vault = await unlockedVault();
  let { record, documents } = await vault.companies.put({
    profile: { format: 'company-profile', version: 1, company: { name: '云岭' } },
    documents: [{ kind: 'business-license', file: 'a.jpg', expiresOn: '2027-01-31', bytes: picture(1) }],
  });
  return {
    vault,
    companyId: record.id,
    present: () => {
      const [document] = documents;
      if (!document) throw new Error('document');
      return document;
    },
    async change(draft: Partial<DocumentDraft>) {
      ({ record, documents } = await vault.companies.put({
        ...record,
        documents: documents.map((document) => ({ ...document, ...draft })),
      }));
    },
  };
}

describe('a document that is replaced', () => {
  it('keeps the older files, newest first', async () => {
    const { vault, change, present } = await withDocument();
    await change({ bytes: picture(2), file: 'b.jpg' });
    await change({ bytes: picture(3) });
    expect(present().versions.map(({ file }) => file)).toEqual(['b.jpg', 'a.jpg']);
    expect((await vault.documents.read(present().id)).bytes).toEqual(picture(3));
    for (const [at, mark] of [2, 1].entries()) {
      const { bytes } = await vault.documents.readVersion(present().id, present().versions[at]?.id ?? '');
      expect(bytes).toEqual(picture(mark));
    }
    expect(present().expiresOn).toBe('2027-01-31');
  });

  it('by the same file has no new version', async () => {
    const { change, present } = await withDocument();
    await change({ bytes: picture(1) });
    expect(present().versions).toEqual([]);
  });

  it('keeps a few only, and leaves no bytes of the others', async () => {
    const { vault, change, present } = await withDocument();
    for (let mark = 2; mark < 12; mark++) await change({ bytes: picture(mark) });
    expect(present().versions).toHaveLength(newestVersions);
    expect(await vault.db.documentBytes.count()).toBe(newestVersions + 1);
  });

  it('can be put back without copying, and older ones forgotten', async () => {
    const { vault, change, present } = await withDocument();
    await change({ bytes: picture(2) });
    const older = present().versions[0]?.id ?? '';
    await change({ restore: older });
    expect((await vault.documents.read(present().id)).bytes).toEqual(picture(1));
    expect(present().versions).toHaveLength(1);
    expect(present().contentId).toBe(older);
    await change({ forget: present().versions.map(({ id }) => id) });
    expect(present().versions).toEqual([]);
    expect(await vault.db.documentBytes.count()).toBe(1);
    await expect(change({ restore: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes with all its files', async () => {
    const { vault, change, companyId } = await withDocument();
    await change({ bytes: picture(2) });
    await vault.companies.remove(companyId);
    expect(await vault.db.documentBytes.count()).toBe(0);
  });

  it('shows a version put in another’s place as damaged', async () => {
    const { vault, change, present } = await withDocument();
    await change({ bytes: picture(2) });
    const rows = await vault.db.documentBytes.toArray();
    const [a, b] = rows;
    if (!a || !b) throw new Error('rows');
    await vault.db.documentBytes.bulkPut([
      { ...a, id: b.id },
      { ...b, id: a.id },
    ]);
    const damaged = { code: 'damaged' };
    await expect(vault.documents.read(present().id)).rejects.toMatchObject(damaged);
    await expect(
      vault.documents.readVersion(present().id, present().versions[0]?.id ?? ''),
    ).rejects.toMatchObject(damaged);
  });
});
