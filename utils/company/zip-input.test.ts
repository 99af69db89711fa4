import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextReader, Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readProfileZip, writeProfileZip } from './profile-file.ts';
import { ProfileFileError } from './profile-file-error.ts';
import { folderFiles, gif, profilesDir, randomNumbers, refusalOf } from './profile-fixture.ts';
import { decodeName, zipFiles, zipLimits } from './zip-input.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const profile = (file = 'a.gif') =>
  strToU8(
    JSON.stringify({
      format: 'company-profile',
      version: 1,
      company: { name: '某公司' },
      documents: [{ kind: 'business-license', file }],
    }),
  );
const zipOf = (files: Record<string, Uint8Array>, level: 0 | 6 = 6): Bytes =>
  zipSync(files, { level }) as Bytes;

/** Other bytes in the place of these, wherever they stand: names occur in both headers. */
function patched(zip: Uint8Array, from: readonly number[], to: readonly number[]): Bytes {
  const hex = (bytes: readonly number[]) => Buffer.from(bytes).toString('latin1');
  return new Uint8Array(
    Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(hex(from), hex(to)), 'latin1'),
  );
}

async function written(file: string, options: ZipWriterAddDataOptions): Promise<Bytes> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  await writer.add('profile.json', new TextReader(Buffer.from(profile(file)).toString()));
  await writer.add(file, new TextReader('GIF89a'));
  return (await writer.close()) as Bytes;
}

describe('zips of other programs', () => {
  test('zip64, and streamed with sizes after the data', async () => {
    for (const options of [
      { zip64: true },
      { dataDescriptor: true },
      { zip64: true, dataDescriptor: true },
    ]) {
      const { documents, notes } = await readProfileZip(await written('documents/扫描.gif', options));
      expect([...documents.keys()]).toEqual(['documents/扫描.gif']);
      expect(notes).toEqual([]);
    }
  });

  test('Windows writes names in GBK and does not say so', async () => {
    const gbk = [0xd3, 0xaa, 0xd2, 0xb5, 0xd6, 0xb4, 0xd5, 0xd5]; // 营业执照
    const zip = patched(
      zipOf({ 'x/profile.json': profile('营业执照.gif'), 'x/12345678.gif': gif }),
      [...Buffer.from('12345678')],
      gbk,
    );
    expect([...(await readProfileZip(zip)).documents.keys()]).toEqual(['营业执照.gif']);
  });

  test('names without a flag: UTF-8, GBK, and GBK that is valid UTF-8 by chance', () => {
    const utf8 = new TextEncoder();
    expect(decodeName(utf8.encode('执照.jpg'), 'cp437')).toBe('执照.jpg');
    expect(decodeName(utf8.encode('licence.jpg'), 'cp437')).toBe('licence.jpg');
    expect(decodeName(new Uint8Array([0xd3, 0xaa, 0xd2, 0xb5]), 'cp437')).toBe('营业');
    expect(decodeName(new Uint8Array([0xd3, 0xaa, 0xd2, 0xb5]), 'utf-8')).toBe('Ӫҵ');
    expect(decodeName(new Uint8Array([0xff, 0xff]), 'cp437')).toMatch(/\ufffd/);
  });

  test('a folder inside, and what macOS adds', async () => {
    const zip = zipOf({
      'yunling/': new Uint8Array(),
      'yunling/profile.json': profile(),
      'yunling/a.gif': gif,
      '__MACOSX/yunling/._a.gif': new Uint8Array(3),
      'yunling/.DS_Store': new Uint8Array(3),
    });
    const { documents, notes } = await readProfileZip(zip);
    expect([...documents.keys()]).toEqual(['a.gif']);
    expect(notes).toEqual([]);
  });
});

describe('bad zips', () => {
  test('no zip, or half of one', async () => {
    expect(await refusalOf(readProfileZip(strToU8('Rar!') as Bytes))).toEqual({
      code: 'not-a-zip',
      params: {},
    });
    expect(await refusalOf(readProfileZip(new Uint8Array()))).toMatchObject({ code: 'not-a-zip' });
    const whole = zipOf({ 'profile.json': profile(), 'a.gif': gif });
    for (const size of [4, 30, whole.length / 2, whole.length - 30, whole.length - 1])
      expect(await refusalOf(readProfileZip(whole.slice(0, size)))).toMatchObject({ code: 'zip-damaged' });
  });

  test('with a password', async () => {
    for (const options of [{ password: 'secret' }, { password: 'secret', zipCrypto: true }])
      expect(await refusalOf(readProfileZip(await written('a.gif', options)))).toEqual({
        code: 'zip-encrypted',
        params: { file: 'profile.json' },
      });
  });

  test('whose bytes are not those that were packed', async () => {
    const zip = zipOf({ 'profile.json': profile(), 'a.gif': gif }, 0);
    expect(
      await refusalOf(readProfileZip(patched(zip, [...Buffer.from('GIF89a')], [...Buffer.from('GIF87a')]))),
    ).toEqual({
      code: 'zip-damaged',
      params: { file: 'a.gif' },
    });
  });

  test('packed by a method nobody else knows', async () => {
    const zip = Buffer.from(zipOf({ 'profile.json': profile() }));
    zip.writeUInt16LE(99 - 2, 8);
    zip.writeUInt16LE(99 - 2, zip.indexOf('PK\u0001\u0002') + 10);
    expect(await refusalOf(readProfileZip(new Uint8Array(zip)))).toEqual({
      code: 'zip-compression',
      params: { file: 'profile.json' },
    });
  });

  test.each(['../a.gif', '/a.gif', 'C:/a.gif', '..\\a.gif'])('a file %j', async (path) => {
    expect(await refusalOf(readProfileZip(zipOf({ 'profile.json': profile(), [path]: gif })))).toEqual({
      code: 'unsafe-path',
      params: { path },
    });
  });

  test('one name twice', async () => {
    const zip = patched(
      zipOf({ 'profile.json': profile(), 'a.gif': gif, 'b.gif': gif }),
      [...Buffer.from('b.gif')],
      [...Buffer.from('a.gif')],
    );
    expect(await refusalOf(readProfileZip(zip))).toEqual({
      code: 'duplicate-path',
      params: { path: 'a.gif' },
    });
  });

  test('of too many entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 502 }, (_, i) => [`${i}.gif`, gif]));
    expect(await refusalOf(readProfileZip(zipOf({ 'profile.json': profile(), ...many })))).toMatchObject({
      code: 'too-many-files',
    });
    expect(await refusalOf(zipFiles(new Blob([zipOf(many)]), { ...zipLimits, entries: 100 }))).toMatchObject({
      code: 'too-many-files',
      params: { limit: '100' },
    });
  });
});

describe('zip bombs', () => {
  const zeros = new Uint8Array(12 * 1024 * 1024);
  let bomb: Bytes;
  beforeAll(() => {
    bomb = zipOf({ 'profile.json': profile(), 'a.gif': zeros });
  });
  /** Where the second entry's headers state how large it will be. */
  const claimed = (zip: Uint8Array, size: number): Bytes => {
    const bytes = Buffer.from(zip);
    bytes.writeUInt32LE(size, bytes.indexOf('PK\u0003\u0004', 30) + 22);
    bytes.writeUInt32LE(size, bytes.lastIndexOf('PK\u0001\u0002') + 24);
    return new Uint8Array(bytes);
  };

  test('by ratio', async () => {
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refusalOf(readProfileZip(bomb))).toEqual({ code: 'zip-bomb', params: { file: 'a.gif' } });
  });

  test('by ratio, though the header claims less', async () => {
    const { code } = await refusalOf(readProfileZip(claimed(bomb, 100)));
    expect(['zip-bomb', 'zip-damaged']).toContain(code);
  });

  test('by size: as claimed, and as it comes', async () => {
    expect(await refusalOf(readProfileZip(claimed(bomb, 61 * 1024 * 1024)))).toMatchObject({
      code: 'document-too-large',
      params: { file: 'a.gif', limit: '60' },
    });
    const limits = { ...zipLimits, ratio: 1e9, entryBytes: 1024 * 1024 };
    expect(await refusalOf(readProfileZip(bomb, undefined, limits))).toEqual({
      code: 'document-too-large',
      params: { file: 'a.gif', limit: '1' },
    });
  });

  test('as the profile itself', async () => {
    const zip = zipOf({ 'profile.json': zeros });
    expect(await refusalOf(readProfileZip(zip))).toMatchObject({ code: 'profile-too-large' });
  });

  test('of entries which share their bytes', async () => {
    const text = JSON.stringify({
      ...JSON.parse(Buffer.from(profile()).toString()),
      documents: ['a.gif', 'b.gif'].map((file) => ({ kind: 'x', file })),
    });
    const zip = zipOf({ 'profile.json': strToU8(text), 'a.gif': gif, 'b.gif': gif });
    expect((await readProfileZip(zip)).documents.size).toBe(2);
    const bytes = Buffer.from(zip);
    // The last entry of the directory points at the data of the one before.
    const last = bytes.lastIndexOf('PK\u0001\u0002');
    const before = bytes.lastIndexOf('PK\u0001\u0002', last - 1);
    bytes.writeUInt32LE(bytes.readUInt32LE(before + 42), last + 42);
    expect(await refusalOf(readProfileZip(new Uint8Array(bytes)))).toEqual({
      code: 'zip-damaged',
      params: { file: 'b.gif' },
    });
  });
});

test('a scan that shrinks well is no bomb', async () => {
  // A page of 3 MB that is nearly empty.
  const bitmap = new Uint8Array(3 * 1024 * 1024);
  bitmap.set(gif);
  expect((await readProfileZip(zipOf({ 'profile.json': profile(), 'a.gif': bitmap }))).documents.size).toBe(
    1,
  );
});

test('hundreds of damaged zips: read or refused by name, never anything else', async () => {
  const small = (await folderFiles('versions/v1')).map(
    async ({ path, read }) => [path, await read()] as const,
  );
  const zip = zipOf(Object.fromEntries(await Promise.all(small)));
  const random = randomNumbers(7);
  let refusals = 0;
  for (let i = 0; i < 300; i++) {
    const bytes = zip.slice();
    for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
      // The second half holds the directory, where damage does most.
      const at = Math.floor((random() < 0.5 ? random() : 0.6 + random() * 0.4) * bytes.length);
      bytes[at] = Math.floor(random() * 256);
    }
    const result = await readProfileZip(bytes).catch((error: unknown) => error);
    if (result instanceof ProfileFileError) refusals++;
    else expect(result).toHaveProperty('profile.company.name');
  }
  expect(refusals).toBeGreaterThan(150);
  expect(refusals).toBeLessThan(300);
});

test('what we write, others read', async () => {
  const original = await readFile(join(profilesDir, 'versions/v1/profile.json'), 'utf8');
  const zip = writeProfileZip({
    profile: JSON.parse(original),
    documents: new Map([['documents/营业执照.gif', gif]]),
  });
  const files = await zipFiles(zip);
  expect(files.map(({ path }) => path)).toEqual(['profile.json', 'documents/营业执照.gif']);
  expect(Buffer.from((await files[0]?.read()) ?? []).toString()).toBe(original);
});
