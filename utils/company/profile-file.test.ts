import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CompanyProfile } from './profile.ts';
import { readProfileFiles, readProfileZip, writeProfileFiles, writeProfileZip } from './profile-file.ts';
import { ProfileFileError } from './profile-file-error.ts';
import { folderFiles, gif, inputFile, minimal, profilesDir, refusalOf } from './profile-fixture.ts';

const sampleText = await readFile(join(profilesDir, 'sample/profile.json'), 'utf8');
const refused = (...parameters: Parameters<typeof readProfileFiles>) =>
  refusalOf(readProfileFiles(...parameters));

describe('there and back', () => {
  test('the sample: the JSON to the byte, the documents to the byte', async () => {
    const files = await folderFiles('sample');
    const content = await readProfileFiles(files);
    expect(content.notes).toEqual([]);
    expect(content.documents.size).toBe(17);
    const written = writeProfileFiles(content);
    expect(written[0]?.path).toBe('profile.json');
    for (const { path, bytes } of written) {
      const original = await files.find((file) => file.path === path)?.read();
      expect(Buffer.from(bytes).equals(Buffer.from(original ?? []))).toBe(true);
    }
    expect(written.length).toBe(files.length);
  });

  test('edited in one field, through a zip: nothing else changed', async () => {
    const content = await readProfileFiles(await folderFiles('sample'));
    const edited: CompanyProfile = {
      ...content.profile,
      company: { ...content.profile.company, phone: '0571-80000099' },
    };
    const zip = writeProfileZip({ profile: edited, documents: content.documents });
    const again = await readProfileZip(zip);
    expect(JSON.stringify(again.profile, null, 2)).toBe(sampleText.replace('0571-80000000', '0571-80000099'));
    expect(again.documents).toEqual(content.documents);
    expect(again.notes).toEqual([]);
  });

  test('key order and unknown fields are kept at every level', async () => {
    const text = minimal({
      zeta: { b: 1, a: [null, { x: '某' }] },
      documents: [{ note: '原件', stamped: true, file: 'a.gif', kind: 'business-license', pages: 2 }],
      applicant: 'operator',
    }).replace('{"format"', '{"first":0,"format"');
    const { profile } = await readProfileFiles([inputFile('profile.json', text), inputFile('a.gif', gif)]);
    expect(JSON.stringify(profile)).toBe(text);
  });
});

describe('the files', () => {
  const profile = (file = 'a.gif') =>
    inputFile('profile.json', minimal({ documents: [{ kind: 'business-license', file }] }));

  test('under folders of their own, with what systems leave behind', async () => {
    const { documents, notes } = await readProfileFiles([
      inputFile(
        '云岭/资料/profile.json',
        minimal({ documents: [{ kind: 'business-license', file: 'a.gif' }] }),
      ),
      inputFile('云岭/资料/a.gif', gif),
      inputFile('云岭/资料/.DS_Store', ''),
      inputFile('云岭/资料/._a.gif', ''),
      inputFile('__MACOSX/云岭/资料/profile.json', '?'),
      inputFile('云岭/Thumbs.db', ''),
      inputFile('云岭/资料/old/profile.json', minimal()),
    ]);
    expect([...documents]).toEqual([['a.gif', gif]]);
    expect(notes).toEqual([{ code: 'unused-file', params: { file: '云岭/资料/old/profile.json' } }]);
  });

  test('no profile, or two', async () => {
    expect(await refused([inputFile('a.gif', gif)])).toEqual({ code: 'no-profile', params: {} });
    expect(await refused([])).toMatchObject({ code: 'no-profile' });
    expect(
      await refused([inputFile('a/profile.json', minimal()), inputFile('b/profile.json', minimal())]),
    ).toEqual({
      code: 'several-profiles',
      params: { files: 'a/profile.json, b/profile.json' },
    });
  });

  test('missing, empty, or no scan: a note, and the rest is read', async () => {
    const text = minimal({
      documents: [
        { kind: 'business-license', file: 'a.gif' },
        { kind: 'power-of-attorney', file: 'gone.jpg' },
        { kind: 'call-script', file: 'empty.jpg' },
        { kind: 'operator-id-front', file: 'text.jpg' },
        { kind: 'operator-id-back', file: 'a.gif' },
      ],
    });
    const { documents, notes } = await readProfileFiles([
      inputFile('profile.json', text),
      inputFile('a.gif', gif),
      inputFile('empty.jpg', ''),
      inputFile('text.jpg', 'not a picture'),
    ]);
    expect([...documents.keys()]).toEqual(['a.gif', 'text.jpg']);
    expect(notes).toEqual([
      { code: 'document-missing', params: { kind: 'power-of-attorney', file: 'gone.jpg' } },
      { code: 'document-empty', params: { kind: 'call-script', file: 'empty.jpg' } },
      { code: 'document-type', params: { kind: 'operator-id-front', file: 'text.jpg' } },
    ]);
  });

  test.each([
    '../a.gif',
    'a/../../b.gif',
    '/etc/passwd',
    'C:/a.gif',
    'a\\b.gif',
    '..\\a.gif',
    'a\0.gif',
    '.',
    'a.gif:x',
  ])('the path %j is refused, of a file and of an entry', async (path) => {
    expect(await refused([profile(), inputFile(path, gif)])).toMatchObject({ code: 'unsafe-path' });
    expect(await refused([profile(path), inputFile('a.gif', gif)])).toEqual({
      code: 'unsafe-path',
      params: { path },
    });
    expect(() =>
      writeProfileFiles({ profile: JSON.parse(minimal()), documents: new Map([[path, gif]]) }),
    ).toThrow(ProfileFileError);
  });

  test('names of two dots inside are names', async () => {
    const { documents } = await readProfileFiles([
      profile('a..b/..c.gif'),
      inputFile('./a..b//..c.gif', gif),
    ]);
    expect(documents.size).toBe(1);
  });

  test('one path twice', async () => {
    expect(await refused([profile(), inputFile('a.gif', gif), inputFile('./a.gif', gif)])).toEqual({
      code: 'duplicate-path',
      params: { path: 'a.gif' },
    });
  });

  test('too many, too large, too large together: on what is claimed and on what comes', async () => {
    const limits = { profileBytes: 10_000, files: 3, documentBytes: 100, totalBytes: 150 };
    const bytes = (length: number) => new Uint8Array(length).fill(7);
    const both = inputFile(
      'profile.json',
      minimal({
        documents: [
          { kind: 'a', file: 'a' },
          { kind: 'b', file: 'b' },
        ],
      }),
    );
    const many = ['a', 'b', 'c'].map((path) => inputFile(path, gif));
    expect(await refused([both, ...many], limits)).toEqual({
      code: 'too-many-files',
      params: { count: '4', limit: '3' },
    });
    const large = { code: 'document-too-large', params: { file: 'a' } };
    const neverRead = { path: 'a', size: 101, read: () => Promise.reject(new Error('was read')) };
    expect(await refused([both, neverRead], limits)).toMatchObject(large);
    expect(await refused([both, { ...inputFile('a', bytes(101)), size: 1 }], limits)).toMatchObject(large);
    const second = { ...inputFile('b', bytes(80)), size: 1 };
    expect(await refused([both, inputFile('a', bytes(80)), second], limits)).toMatchObject({
      code: 'total-too-large',
    });
    expect(
      (await readProfileFiles([both, inputFile('a', bytes(80)), inputFile('b', bytes(70))], limits)).documents
        .size,
    ).toBe(2);
  });

  test('that cannot be read', async () => {
    const gone = {
      path: 'a.gif',
      size: 4,
      read: () => Promise.reject(new DOMException('', 'NotReadableError')),
    };
    expect(await refused([profile(), gone])).toEqual({ code: 'unreadable', params: { file: 'a.gif' } });
  });
});

describe('a document that would take the profile’s own place', () => {
  test.each(['profile.json', './profile.json', 'Profile.JSON'])('%s is refused', async (file) => {
    const text = minimal({ documents: [{ kind: 'business-license', file }] });
    expect(await refused([inputFile('profile.json', text), inputFile('Profile.JSON', gif)])).toMatchObject({
      code: 'unsafe-path',
    });
  });
});
