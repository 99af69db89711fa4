import { describe, expect, it } from 'vitest';
import type { Draft, QuickStore } from './drafts.ts';
import { createDrafts } from './drafts.ts';
import { passphrase, unlockedVault } from './vault-fixture.ts';

function memory(): QuickStore & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  };
}

const draft = (name: string, at: number): Draft => ({
  profile: { format: 'company-profile', version: 1, company: { name } },
  base: { format: 'company-profile', version: 1, company: { name: 'base' } },
  at,
});

async function stage() {
  const vault = await unlockedVault();
  const quick = memory();
  return { vault, quick, drafts: createDrafts(vault.db, vault.session, quick) };
}

describe('drafts', () => {
  it('are stored encrypted when `write` returns, with no turn of the event loop between', async () => {
    const { vault, quick, drafts } = await stage();
    const writer = await drafts.writer('a');
    writer.end();
    writer.write(draft('云岭通信', 1));
    const stored = [...quick.held.values()].join('');
    expect(stored.length).toBeGreaterThan(100);
    expect(stored).not.toContain('云岭');
    expect(atob(JSON.parse(stored).data)).not.toContain('company');
    // The page is gone here: another one reads.
    expect(await createDrafts(vault.db, vault.session, quick).left('a')).toMatchObject(draft('云岭通信', 1));
    await writer.settled();
  });

  it('outlive the loss of the quick store, and the newer of two counts', async () => {
    const { vault, quick, drafts } = await stage();
    const writer = await drafts.writer('a');
    writer.end();
    for (let at = 1; at <= 50; at++) writer.write(draft(`第${at}`, at));
    await writer.settled();
    expect(await createDrafts(vault.db, vault.session, null).left('a')).toMatchObject(draft('第50', 50));
    writer.write(draft('更新', 51));
    expect((await drafts.left('a'))?.at).toBe(51);
    await writer.settled();
    quick.held.clear();
    expect((await drafts.left('a'))?.at).toBe(51);
  });

  it('are cleared when saved, but not what was typed since', async () => {
    const { quick, drafts } = await stage();
    const writer = await drafts.writer('a');
    writer.end();
    writer.write(draft('一', 1));
    writer.write(draft('二', 2));
    await writer.clear(1);
    expect((await drafts.left('a'))?.at).toBe(2);
    await writer.clear(2);
    expect(await drafts.left('a')).toBeNull();
    expect(quick.held.size).toBe(0);
  });

  it('open for their own company and vault only, and not while it is locked', async () => {
    const { vault, quick, drafts } = await stage();
    const writer = await drafts.writer('a');
    writer.end();
    writer.write(draft('一', 1));
    await writer.settled();
    const [name = '', text = ''] = [...quick.held][0] ?? [];
    quick.held.set(name.replace('a~', 'b~'), text);
    expect(await drafts.left('b')).toBeNull();
    quick.held.set(name, '{"iv":"??"}');
    expect((await drafts.left('a'))?.at).toBe(1);
    await vault.session.lock();
    await expect(drafts.left('a')).rejects.toMatchObject({ code: 'locked' });
    await vault.session.erase();
    await vault.session.create(passphrase);
    expect(await drafts.left('a')).toBeNull();
  });

  it('of a window that is open are its own', async () => {
    const { drafts } = await stage();
    const writer = await drafts.writer('a');
    writer.write(draft('一', 1));
    expect(await drafts.left('a')).toBeNull();
    writer.end();
    await expect.poll(async () => (await drafts.left('a'))?.at).toBe(1);
    const { id } = (await drafts.left('a')) ?? { id: '' };
    await writer.settled();
    await drafts.remove(id);
    expect(await drafts.left('a')).toBeNull();
  });

  it('say when a store refuses, and keep what the other took', async () => {
    const { vault, quick } = await stage();
    quick.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const failures: unknown[] = [];
    const drafts = createDrafts(vault.db, vault.session, quick);
    const writer = await drafts.writer('a', (error) => failures.push(error));
    writer.end();
    writer.write(draft('一', 1));
    await writer.settled();
    expect(failures).toHaveLength(1);
    expect((await drafts.left('a'))?.at).toBe(1);
  });

  it('go with their company', async () => {
    const { vault, drafts } = await stage();
    const { record } = await vault.companies.put({ profile: draft('一', 1).profile });
    const writer = await drafts.writer(record.id);
    writer.write(draft('二', 2));
    await writer.settled();
    await vault.companies.remove(record.id);
    expect(await vault.db.drafts.count()).toBe(0);
  });
});
