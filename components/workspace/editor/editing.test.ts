import { describe, expect, it } from 'vitest';
import { withLetter } from '../../../utils/company/letters.ts';
import { exportProfile, importProfile } from '../../../utils/vault/profile-records.ts';
import { sampleProfile, unlockedVault } from '../../../utils/vault/vault-fixture.ts';
import { draftOf } from '../edited-document.ts';
import { createEditing } from './editing.ts';

type TestVault = Awaited<ReturnType<typeof unlockedVault>>;

async function stage() {
  const vault = await unlockedVault();
  const { profile, files } = await sampleProfile();
  const { id } = await importProfile(vault, { profile, documents: files });
  return { vault, id };
}

async function edit(vault: TestVault, id: string, delay = 5) {
  const [record, documents, draft] = await Promise.all([
    vault.companies.get(id),
    vault.documents.listAll(id),
    vault.drafts.left(id),
  ]);
  return createEditing({ vault, saved: { record, documents, draft }, delay });
}

const phone = ['company', 'phone'];

describe('editing', () => {
  it('saves by itself, and leaves no draft behind', async () => {
    const { vault, id } = await stage();
    const editing = await edit(vault, id);
    for (const text of ['0', '05', '057']) editing.changeAt(phone, text, 'phone');
    await expect.poll(() => editing.state().save).toBe('saved');
    expect((await vault.companies.get(id)).profile.company.phone).toBe('057');
    expect(await vault.drafts.left(id)).toBeNull();
    expect(await vault.documents.listAll(id)).toHaveLength(17);
    editing.undo();
    await editing.end();
    expect((await vault.companies.get(id)).profile.company.phone).toBe('0571-80000000');
  });

  it('keeps what a letter says, sealed, through import, edit and export', async () => {
    const { vault, id } = await stage();
    const editing = await edit(vault, id);
    const kind = 'power-of-attorney';
    const letter = { 'people.operator.name': '林远山' };
    await editing.changeDocuments((present) =>
      present.map((each) =>
        each.kind === kind ? { ...draftOf(each), extra: withLetter(each.extra, letter) } : draftOf(each),
      ),
    );
    await editing.end();
    const { profile, documents } = await exportProfile(vault, id);
    expect(profile.documents?.filter((entry) => 'letter' in entry)).toEqual([
      expect.objectContaining({ kind, letter }),
    ]);
    const again = await unlockedVault();
    const { id: imported } = await importProfile(again, { profile, documents });
    const metas = await again.documents.listAll(imported);
    expect(metas.find((each) => each.kind === kind)?.extra).toEqual({ letter });
    const rows = await again.db.documents.toArray();
    expect(rows.every((row) => !JSON.stringify(row).includes('林远山') && !('extra' in row))).toBe(true);
  });

  it('finds after a crash what was typed and not yet saved', async () => {
    const { vault, id } = await stage();
    const editing = await edit(vault, id, 3_600_000);
    editing.changeAt(phone, '123', 'phone');
    await expect.poll(() => vault.db.drafts.count()).toBe(1);
    // The window goes without a word: what its lock does then.
    editing.lose();
    await expect.poll(() => vault.drafts.left(id)).not.toBeNull();
    const after = await edit(vault, id);
    expect(after.state()).toMatchObject({ restored: true, profile: { company: { phone: '123' } } });
    await expect.poll(async () => (await vault.companies.get(id)).profile.company.phone).toBe('123');
    after.undo();
    expect(after.state().profile.company.phone).toBe('0571-80000000');
    await after.end();
  });

  it('keeps in the draft what does not fit, and says why', async () => {
    const { vault, id } = await stage();
    const editing = await edit(vault, id);
    editing.changeAt(['company', 'name'], '', 'name');
    await expect.poll(() => editing.state().save).toBe('invalid');
    expect(editing.state().error).toMatchObject({ code: 'schema' });
    expect((await vault.companies.get(id)).profile.company.name).toContain('云岭');
    await editing.end();
    await expect.poll(async () => (await vault.drafts.left(id))?.profile.company.name).toBe('');
  });

  it('takes in what another window wrote elsewhere, and asks about the same field', async () => {
    const { vault, id } = await stage();
    const [one, two] = [await edit(vault, id, 3_600_000), await edit(vault, id, 3_600_000)];
    one.changeAt(phone, '111', 'phone');
    two.changeAt(['company', 'website'], 'www.yunling.example', 'website');
    await one.flush();
    await two.flush();
    expect((await vault.companies.get(id)).profile.company).toMatchObject({
      phone: '111',
      website: 'www.yunling.example',
    });
    expect(two.state()).toMatchObject({ save: 'saved', clashes: [], merged: 1 });
    await expect.poll(() => one.state().profile.company.website).toBe('www.yunling.example');

    one.changeAt(phone, '222', 'phone');
    two.changeAt(phone, '333', 'phone');
    await one.flush();
    await two.flush();
    expect(two.state()).toMatchObject({
      save: 'clash',
      clashes: [{ path: phone, mine: '333', theirs: '222' }],
      profile: { company: { phone: '333' } },
    });
    // Both versions are kept: theirs in the vault, mine in the draft.
    expect((await vault.companies.get(id)).profile.company.phone).toBe('222');
    expect(await vault.db.drafts.count()).toBe(1);
    two.settle('mine');
    await expect.poll(async () => (await vault.companies.get(id)).profile.company.phone).toBe('333');

    await expect.poll(() => one.state().profile.company.phone).toBe('333');
    one.changeAt(phone, '444', 'phone');
    two.changeAt(phone, '555', 'phone');
    await two.flush();
    await one.flush();
    one.settle('theirs');
    await expect.poll(() => one.state().save).toBe('saved');
    expect(one.state().profile.company.phone).toBe('555');
    one.undo();
    expect(one.state().profile.company.phone).toBe('444');
    await Promise.all([one.end(), two.end()]);
  });

  it('shows what another window wrote while this one was saving', async () => {
    const { vault, id } = await stage();
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const drafts: typeof vault.drafts = {
      ...vault.drafts,
      writer: async (of) => {
        const writer = await vault.drafts.writer(of);
        const clear = async (at: number) => {
          await gate;
          await writer.clear(at);
        };
        return { ...writer, clear };
      },
    };
    const [one, two] = [await edit({ ...vault, drafts }, id, 3_600_000), await edit(vault, id, 3_600_000)];
    one.changeAt(phone, '1', 'phone');
    const saving = one.flush();
    await expect.poll(async () => (await vault.companies.get(id)).profile.company.phone).toBe('1');
    // Its save goes on; the other's comes and goes.
    two.changeAt(['company', 'website'], 'w', 'website');
    await two.flush();
    await expect.poll(() => one.state().profile.company).toMatchObject({ phone: '1', website: 'w' });
    open();
    await saving;
    await Promise.all([one.end(), two.end()]);
  });

  it('writes documents beside what is being typed, from two windows at once', async () => {
    const { vault, id } = await stage();
    const [one, two] = [await edit(vault, id, 3_600_000), await edit(vault, id, 3_600_000)];
    const stamp = (kind: string) => (documents: readonly Parameters<typeof draftOf>[0][]) =>
      documents.map((each) => ({ ...draftOf(each), ...(each.kind === kind ? { stamped: false } : {}) }));
    await Promise.all([
      one.changeDocuments(stamp('business-license')),
      two.changeDocuments(stamp('power-of-attorney')),
    ]);
    const stamped = async (kind: string) =>
      (await vault.documents.listAll(id)).find((each) => each.kind === kind)?.stamped;
    expect([await stamped('business-license'), await stamped('power-of-attorney')]).toEqual([false, false]);
    await Promise.all([one.end(), two.end()]);
  });

  it('makes a new company when asked, not by itself', async () => {
    const vault = await unlockedVault();
    const editing = await createEditing({
      vault,
      saved: { record: null, documents: [], draft: null },
      delay: 1,
    });
    editing.changeAt(['company', 'name'], '新', 'name');
    await editing.flush();
    expect(await vault.companies.list()).toEqual([]);
    expect(await vault.db.drafts.count()).toBe(1);
    await editing.saveNow();
    expect((await vault.companies.list()).map(({ profile }) => profile.company.name)).toEqual(['新']);
    await editing.end();
    expect(await vault.drafts.left('new')).toBeNull();
  });
});
