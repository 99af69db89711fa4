import { describe, expect, it } from 'vitest';
import {
  deriveKey,
  importKey,
  isWeaker,
  newDataKey,
  newKdf,
  open,
  openJson,
  seal,
  sealJson,
} from './crypto.ts';

const address = { table: 'companies', id: 'a', revision: 3 };
const bytes = new TextEncoder().encode('云岭');

describe('seal and open', () => {
  it('gives back what was sealed', async () => {
    const key = await importKey(newDataKey());
    expect(await open(key, await seal(key, bytes, address), address)).toEqual(bytes);
    const value = { name: '林远山', to: null };
    expect(await openJson(key, await sealJson(key, value, address), address)).toEqual(value);
  });

  it.each([
    { ...address, table: 'documents' },
    { ...address, id: 'b' },
    { ...address, revision: 2 },
    { ...address, owner: 'a' },
  ])('refuses another address: %o', async (other) => {
    const key = await importKey(newDataKey());
    await expect(open(key, await seal(key, bytes, address), other)).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('refuses an altered ciphertext, a cut one and another key', async () => {
    const key = await importKey(newDataKey());
    const sealed = await seal(key, bytes, address);
    const altered = { ...sealed, data: sealed.data.map((byte, index) => (index === 1 ? byte ^ 1 : byte)) };
    await expect(open(key, altered, address)).rejects.toMatchObject({ code: 'damaged' });
    await expect(open(key, { ...sealed, data: sealed.data.slice(1) }, address)).rejects.toMatchObject({
      code: 'damaged',
    });
    const other = await importKey(newDataKey());
    await expect(open(other, sealed, address)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('never uses an initialisation vector twice', async () => {
    const key = await importKey(newDataKey());
    const ivs = await Promise.all(
      Array.from({ length: 200 }, async () => (await seal(key, bytes, address)).iv.join()),
    );
    expect(new Set(ivs).size).toBe(200);
  });
});

describe('the key of a passphrase', () => {
  it('costs no less than OWASP asks for', async () => {
    const kdf = newKdf();
    expect(kdf.memoryKiB).toBeGreaterThanOrEqual(19 * 1024);
    expect(kdf.iterations).toBeGreaterThanOrEqual(2);
    await deriveKey('密码 12', kdf);
  }, 30_000);

  it('is the same for the same passphrase and salt only', async () => {
    const kdf = { ...newKdf(), memoryKiB: 8, iterations: 1 };
    const sealed = await seal(await deriveKey('密码 12', kdf), bytes, address);
    expect(await open(await deriveKey('密码 12', kdf), sealed, address)).toEqual(bytes);
    await expect(open(await deriveKey('密码 13', kdf), sealed, address)).rejects.toMatchObject({
      code: 'damaged',
    });
    const salted = await deriveKey('密码 12', { ...kdf, salt: newKdf().salt });
    await expect(open(salted, sealed, address)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('does not depend on how the characters were composed', async () => {
    const kdf = { ...newKdf(), memoryKiB: 8, iterations: 1 };
    const sealed = await seal(await deriveKey('café１', kdf), bytes, address);
    expect(await open(await deriveKey('cafe\u03011', kdf), sealed, address)).toEqual(bytes);
  });

  it('refuses parameters that would eat the machine', async () => {
    const kdf = { ...newKdf(), memoryKiB: 64 * 1024 * 1024 };
    await expect(deriveKey('x', kdf)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('knows weaker parameters', () => {
    const kdf = newKdf();
    expect(isWeaker({ ...kdf, memoryKiB: 8 }, kdf)).toBe(true);
    expect(isWeaker({ ...kdf, iterations: 1 }, kdf)).toBe(true);
    expect(isWeaker(kdf, kdf)).toBe(false);
  });
});
