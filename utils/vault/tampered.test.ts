import { describe, expect, it } from 'vitest';
import { deriveKey, type Kdf, newKdf } from './crypto.ts';
import { passphrase, unlockedVault } from './vault-fixture.ts';

/** Somebody with the disk, or a broken one, wrote the header. */
const outcomeOf = async (change: (kdf: Kdf) => unknown) => {
  const vault = await unlockedVault();
  await vault.session.lock();
  const header = await vault.db.header.get('vault');
  if (!header) throw new Error('no header');
  await vault.db.header.put({ ...header, kdf: change(header.kdf) as Kdf });
  const started = performance.now();
  const outcome = await vault.session.unlock(passphrase).catch((error: unknown) => error);
  return { outcome, ms: performance.now() - started };
};

describe('a tampered header', () => {
  it.each<[string, (kdf: Kdf) => unknown]>([
    ['memory beyond measure', (kdf) => ({ ...kdf, memoryKiB: 4 * 1024 * 1024 })],
    ['hours of work', (kdf) => ({ ...kdf, iterations: 1_000_000 })],
    ['minutes of work', (kdf) => ({ ...kdf, memoryKiB: 256 * 1024, iterations: 40 })],
    ['memory and work, each just bearable', (kdf) => ({ ...kdf, memoryKiB: 1024 * 1024, iterations: 20 })],
    ['a fraction', (kdf) => ({ ...kdf, memoryKiB: 8.5 })],
    ['no number', (kdf) => ({ ...kdf, iterations: Number.NaN })],
    ['a text', (kdf) => ({ ...kdf, memoryKiB: '64' })],
    ['less memory than its lanes need', (kdf) => ({ ...kdf, memoryKiB: 8, parallelism: 8 })],
    ['no salt', ({ salt: _, ...kdf }) => kdf],
    ['a salt of a few bits', (kdf) => ({ ...kdf, salt: new Uint8Array(1) })],
    ['another derivation', (kdf) => ({ ...kdf, name: 'pbkdf2' })],
    ['nothing', () => undefined],
  ])('asking for %s is damage, said at once', async (_name, change) => {
    const { outcome, ms } = await outcomeOf(change);
    expect(outcome).toMatchObject({ name: 'VaultError', code: 'damaged' });
    expect(ms).toBeLessThan(20_000);
  });

  it('with a weaker derivation opens nothing, and is not raised', async () => {
    const { outcome } = await outcomeOf((kdf) => ({ ...kdf, memoryKiB: 16 }));
    expect(outcome).toMatchObject({ code: 'wrong-passphrase' });
  });

  it('today’s own parameters, and twice and four times these, are work one may be asked for', async () => {
    const { memoryKiB, iterations } = newKdf();
    // The bound is asked before the passphrase is, so an empty one tells without the work.
    for (const more of [1, 2, 4])
      await expect(
        deriveKey('', { ...newKdf(), memoryKiB: memoryKiB * more, iterations }),
      ).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
  });
});

describe('a row put in another’s place', () => {
  it('does not make the header of one vault open with the key of another', async () => {
    const [one, two] = [await unlockedVault(), await unlockedVault()];
    const [a, b] = [await one.db.header.get('vault'), await two.db.header.get('vault')];
    if (!a || !b) throw new Error('no header');
    await one.session.lock();
    await one.db.header.put({ ...a, kdf: b.kdf, wrapped: b.wrapped });
    await expect(one.session.unlock(passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  it('a header of a later version is refused, whatever the passphrase', async () => {
    const { db, session } = await unlockedVault();
    const header = await db.header.get('vault');
    await session.lock();
    await db.header.put({ ...header, version: 2 } as never);
    await expect(session.unlock(passphrase)).rejects.toMatchObject({ code: 'damaged' });
    expect((await db.header.get('vault'))?.version).toBe(2);
  });
});

describe('no nonce twice', () => {
  it('the same company written again has a fresh one, and never the same bytes', async () => {
    const vault = await unlockedVault();
    const profile = { format: 'company-profile', version: 1, company: { name: '云岭' } } as never;
    let { record } = await vault.companies.put({ profile });
    const seen = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const row = await vault.db.companies.get(record.id);
      seen.add(String(row?.sealed.iv)).add(String(row?.sealed.data));
      ({ record } = await vault.companies.put({ id: record.id, revision: record.revision, profile }));
    }
    expect(seen.size).toBe(10);
  });
});
