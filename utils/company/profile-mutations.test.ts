import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../i18n/language.ts';
import { profileErrorLines } from '../i18n/profile-errors.ts';
import { readProfileFiles } from './profile-file.ts';
import { ProfileFileError } from './profile-file-error.ts';
import { inputFile, profilesDir, randomNumbers } from './profile-fixture.ts';

/**
 * Ten thousand profile files that somebody's editor, script or broken disk could have made. Each is read or refused by a
 * typed error; a refusal for what is in a field names that very field, in every language, and no value.
 */
type Random = () => number;
type Path = (string | number)[];

let text: string;
let secrets: string[];
beforeAll(async () => {
  text = await readFile(join(profilesDir, 'sample', 'profile.json'), 'utf8');
  const { company, people } = JSON.parse(text);
  secrets = [company.name, company.unifiedSocialCreditCode, people.operator.idNumber, people.operator.phone];
  expect(secrets.every((each) => typeof each === 'string' && each.length > 5)).toBe(true);
});

const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inside] : inside;
}

const oddities: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => 91990000.5,
  () => '',
  () => '   ',
  () => 'x'.repeat(6000),
  () => '\u0000\uFFFF‮',
  () => '2026-02-30',
  () => '__proto__',
  () => [],
  () => {
    const all: unknown[] = Array.from({ length: 300 }, () => 'x');
    return all;
  },
  () => ({}),
  () => ({ name: {}, from: 5, to: [] }),
  () => [[[[['x']]]]],
  () => '../../etc/passwd',
  () => 'C:\\Windows\\win.ini',
];

function structurally(random: Random): { content: string; touched: Path[] } {
  const profile = JSON.parse(text);
  const touched: Path[] = [];
  const count = 1 + Math.floor(random() * 3);
  for (let n = 0; n < count; n++) {
    const path = pick(random, pathsOf(profile));
    const parent = path
      .slice(0, -1)
      .reduce((value: Record<string | number, unknown>, key) => value[key] as never, profile);
    const last = path.at(-1) ?? '';
    touched.push(path);
    if (random() < 0.15) delete parent[last];
    else parent[last] = pick(random, oddities)();
    if (Array.isArray(parent) && random() < 0.1) parent.length = 0;
  }
  return { content: JSON.stringify(profile), touched };
}

function bytewise(random: Random): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const at = Math.floor(random() * bytes.length);
  switch (Math.floor(random() * 5)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return bytes.map((byte, place) => (place === at ? Math.floor(random() * 256) : byte));
    case 2:
      return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + Math.floor(random() * 40))]);
    case 3: {
      const more = new TextEncoder().encode(
        pick(random, ['{', '[', '"', ',', '\\u0000', '\n', '1e999', '}']),
      );
      return new Uint8Array([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)]);
    }
    default:
      return new Uint8Array([...bytes.subarray(at), ...bytes.subarray(0, at)]);
  }
}

async function read(content: string | Uint8Array<ArrayBuffer>): Promise<ProfileFileError | null> {
  try {
    await readProfileFiles([inputFile('profile.json', content)]);
    return null;
  } catch (error) {
    if (error instanceof ProfileFileError) return error;
    throw new Error('not a typed refusal', { cause: error });
  }
}

function expectGoodWords(error: ProfileFileError): void {
  for (const language of languages) {
    const lines = profileErrorLines(error, language);
    expect(lines.length).toBeGreaterThan(0);
    const all = lines.join('\n');
    // Neither an unfilled place nor a code instead of words.
    expect(all).not.toMatch(/\{\w+\}|undefined|\[object/);
    for (const secret of secrets) expect(all).not.toContain(secret);
    if (error.code === 'schema') expect(lines.length).toBeGreaterThan(error.issues.length);
  }
}

describe('ten thousand mutated profiles', () => {
  it('changed in their fields: read, or refused with the field', async () => {
    const random = randomNumbers(20261125);
    const codes = new Map<string, number>();
    for (let n = 0; n < 6000; n++) {
      const { content, touched } = structurally(random);
      const error = await read(content);
      codes.set(error?.code ?? 'read', (codes.get(error?.code ?? 'read') ?? 0) + 1);
      if (!error) continue;
      expectGoodWords(error);
      if (error.code !== 'schema') continue;
      expect(error.issues.length, content.slice(0, 200)).toBeGreaterThan(0);
      for (const { path } of error.issues) {
        // The field that was touched, or one inside it or (a deleted one) beside it.
        const related = touched.some((each) => {
          const named = each.join('.');
          const parent = each.slice(0, -1).join('.');
          return path === named || path.startsWith(`${named}.`) || (parent !== '' && path.startsWith(parent));
        });
        const atTop = touched.some((each) => each.length === 1);
        expect(related || atTop, `${path} of ${JSON.stringify(touched)}`).toBe(true);
      }
    }
    // All kinds of outcome came up: the mutations are no mere noise.
    expect(codes.get('read')).toBeGreaterThan(500);
    expect(codes.get('schema')).toBeGreaterThan(2000);
    expect(codes.size).toBeGreaterThanOrEqual(5);
  }, 120_000);

  it('changed in their bytes: read, or refused with the place', async () => {
    const random = randomNumbers(4);
    const codes = new Set<string>();
    for (let n = 0; n < 4000; n++) {
      const error = await read(bytewise(random));
      codes.add(error?.code ?? 'read');
      if (error) expectGoodWords(error);
      if (error?.code === 'not-json') expect(Number(error.params.line)).toBeGreaterThan(0);
    }
    expect([...codes].sort()).toEqual(expect.arrayContaining(['encoding', 'not-json', 'read']));
  }, 120_000);
});
