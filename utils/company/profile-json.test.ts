import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { valueKeys } from './fields.ts';
import { migrate, migrations } from './migrations.ts';
import { readProfileFiles } from './profile-file.ts';
import { ProfileFileError, type ProfileFileErrorCode } from './profile-file-error.ts';
import {
  failureOf,
  folderFiles,
  inputFile,
  minimal,
  profilesDir,
  randomNumbers,
  refusalOf,
} from './profile-fixture.ts';
import { readValue } from './values.ts';

const sampleText = await readFile(join(profilesDir, 'sample/profile.json'), 'utf8');
const refused = (...parameters: Parameters<typeof readProfileFiles>) =>
  refusalOf(readProfileFiles(...parameters));

describe('versions', () => {
  test('every example of every version still reads', async () => {
    const versions = (await readdir(join(profilesDir, 'versions'))).sort();
    expect(versions).toEqual(Array.from({ length: migrations.length + 1 }, (_, i) => `v${i + 1}`));
    for (const version of versions) {
      const { profile, documents, notes } = await readProfileFiles(await folderFiles(`versions/${version}`));
      expect(profile.version).toBe(migrations.length + 1);
      expect(notes).toEqual([]);
      expect(documents.size).toBe(2);
      // The examples state every value, so that a migration that drops one is seen.
      const silent = valueKeys.filter((key) => readValue(profile, key, { numberRequest: 0 }) === undefined);
      expect(silent).toEqual(['payment.amount']);
    }
  });

  test('steps run from the version stated to the present one, on a copy', () => {
    const steps = [
      (profile: Record<string, unknown>) => ({ ...profile, two: true }),
      (profile: Record<string, unknown>) => {
        profile.list = 'changed in place';
        return profile;
      },
    ];
    const old = { format: 'company-profile', version: 1 };
    expect(migrate(old, steps)).toEqual({
      format: 'company-profile',
      version: 3,
      two: true,
      list: 'changed in place',
    });
    expect(old).toEqual({ format: 'company-profile', version: 1 });
    const second = { ...old, version: 2 };
    expect(migrate(second, steps)).not.toHaveProperty('two');
    expect(second).toEqual({ format: 'company-profile', version: 2 });
    const present = { ...old, version: 3 };
    expect(migrate(present, steps)).toBe(present);
  });

  test.each<[object, ProfileFileErrorCode, object]>([
    [{ version: 2 }, 'newer-version', { version: '2', supported: '1' }],
    [{ version: '1' }, 'bad-version', { version: '1' }],
    [{ version: 1.5 }, 'bad-version', { version: '1.5' }],
    [{ version: 0 }, 'bad-version', { version: '0' }],
    [{ version: null }, 'bad-version', { version: '—' }],
    [{ format: 'address-book' }, 'foreign-format', { format: 'address-book' }],
    [{ format: 7 }, 'foreign-format', { format: '—' }],
  ])('%j is refused as %s', async (rest, code, params) => {
    expect(await refused([inputFile('profile.json', minimal(rest))])).toEqual({ code, params });
  });
});

describe('the JSON', () => {
  test('with a byte order mark, and in UTF-16 with one', async () => {
    for (const bytes of [
      Buffer.from(`\ufeff${minimal()}`, 'utf8'),
      Buffer.from(`\ufeff${minimal()}`, 'utf16le'),
      Buffer.from(`\ufeff${minimal()}`, 'utf16le').swap16(),
    ]) {
      const { profile } = await readProfileFiles([inputFile('profile.json', new Uint8Array(bytes))]);
      expect(profile.company.name).toBe('某公司');
    }
  });

  test('in another encoding is refused, not guessed', async () => {
    const bytes = new Uint8Array([...Buffer.from('{"company":"'), 0xd5, 0xd5, ...Buffer.from('"}')]);
    expect(await refused([inputFile('profile.json', bytes)])).toEqual({ code: 'encoding', params: {} });
  });

  test('that is none says in which line, and quotes nothing', async () => {
    const error = await failureOf(
      readProfileFiles([inputFile('profile.json', '{\n"company": {\n"name": "林远山",,\n}}')]),
    );
    expect([error.code, error.params]).toEqual(['not-json', { line: '3' }]);
    expect(`${error.message}${error.stack}${error.cause}`).not.toContain('林远山');
    expect(await refused([inputFile('profile.json', '{\n\n')])).toEqual({
      code: 'not-json',
      params: { line: '3' },
    });
    expect(await refused([inputFile('profile.json', '')])).toMatchObject({ code: 'not-json' });
  });

  test.each(['[]', 'null', '"text"', '7'])('%s is no profile', async (text) => {
    expect(await refused([inputFile('profile.json', text)])).toMatchObject({ code: 'not-a-profile' });
  });

  test('nested to exhaust the stack, or over a megabyte', async () => {
    const deep = minimal().replace('}}', `},"x":${'['.repeat(300_000)}${']'.repeat(300_000)}}`);
    expect(await refused([inputFile('profile.json', deep)])).toMatchObject({ code: 'too-deep' });
    const large = minimal({ x: 'x'.repeat(1024 * 1024) });
    const error = { code: 'profile-too-large', params: { limit: '1' } };
    expect(await refused([inputFile('profile.json', large)])).toEqual(error);
    // A source that says less than it gives.
    expect(await refused([{ ...inputFile('profile.json', large), size: 10 }])).toEqual(error);
  });

  test('every field that breaks the schema is named, the first twenty shown', async () => {
    const text = minimal({
      company: { unifiedSocialCreditCode: 91330106, businessTerm: { from: '2015-02-30', to: 'forever' } },
      applicant: 'nobody',
      telephony: { numberRequests: [{ quantity: 0 }, { quantity: 1.5 }, { quantity: 10001 }] },
      esign: { allowlistedInterfaces: ['x'.repeat(501)] },
      letters: { commitmentSignedOn: null },
      documents: [{ kind: '', file: 'a.jpg' }, { kind: 'business-license' }],
    });
    const error = await failureOf(readProfileFiles([inputFile('profile.json', text)]));
    expect(error.code).toBe('schema');
    expect(error.params).toEqual({ count: '12' });
    expect(error.issues.map(({ path, problem }) => `${path}: ${problem}`).sort()).toEqual([
      'applicant: choice',
      'company.businessTerm.from: date',
      'company.businessTerm.to: date',
      'company.name: missing',
      'company.unifiedSocialCreditCode: type',
      'documents.0.kind: empty',
      'documents.1.file: missing',
      'esign.allowlistedInterfaces.0: too-long',
      'letters.commitmentSignedOn: type',
      'telephony.numberRequests.0.quantity: too-small',
      'telephony.numberRequests.1.quantity: type',
      'telephony.numberRequests.2.quantity: too-large',
    ]);
    const many = minimal({ documents: Array.from({ length: 30 }, () => ({})) });
    const longer = await failureOf(readProfileFiles([inputFile('profile.json', many)]));
    expect([longer.params.count, longer.issues.length]).toEqual(['60', 20]);
  });
});

test('hundreds of mutations of the sample: read or refused by name, never anything else', async () => {
  const random = randomNumbers(20_261_123);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const odd = [
    null,
    true,
    0,
    -1,
    1e308,
    '',
    '某',
    '../x',
    [],
    {},
    [[]],
    { __proto__: null, length: -1 },
    'x'.repeat(6000),
  ];
  let refusals = 0;
  for (let i = 0; i < 600; i++) {
    let text: string;
    if (i % 2) {
      // Somewhere in the tree, another value, no value, or one more key.
      const root = JSON.parse(sampleText);
      let node = root;
      for (let depth = Math.floor(random() * 5); depth > 0; depth--) {
        const next = pick(Object.values(node));
        if (typeof next !== 'object' || next === null) break;
        node = next;
      }
      const key = pick([...Object.keys(node), '__proto__', 'constructor', 'new']);
      if (random() < 0.2) delete node[key];
      else Object.defineProperty(node, key, { value: pick(odd), enumerable: true, configurable: true });
      text = JSON.stringify(root);
    } else {
      const at = Math.floor(random() * sampleText.length);
      const cut = Math.floor(random() * 20);
      text =
        sampleText.slice(0, at) +
        pick(['', '"', '{', ']', ',', '\0', '\ud800', '\u2028', '-', '1e999']) +
        sampleText.slice(at + cut);
    }
    const result = await readProfileFiles([inputFile('profile.json', text)]).catch((error: unknown) => error);
    if (result instanceof ProfileFileError) refusals++;
    else expect(result).toHaveProperty('profile.company.name');
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  // Both ways were taken often enough to say something.
  expect(refusals).toBeGreaterThan(200);
  expect(refusals).toBeLessThan(550);
});
