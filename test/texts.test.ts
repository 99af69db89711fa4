import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { silences, unrung, verdicts } from '../utils/ring/sound.ts';
import { checkIds, checkStates, fixIds, noProofs } from '../utils/ring/types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'utils', 'i18n');

const each = (prefix: string, all: readonly string[]) => all.map((one) => `${prefix}${one}`);

/** Keys that the code puts together, by the lists it puts them together of. */
const built: Record<string, readonly string[]> = {
  editorTexts: each('refused-', [
    // utils/documents/check-file.ts, Refusal; components/workspace/documents/incoming.ts
    ...['empty', 'too-large', 'folder', 'not-a-picture', 'heic', 'pdf', 'broken', 'unreadable'],
  ]),
  ringPageTexts: each('mic.', [
    // utils/ring/loopback.ts, LoopbackResult
    ...['refused', 'no-microphone', 'busy', 'microphone-silent', 'no-output'],
  ]),
  ringTexts: [
    ...each('state.', checkStates),
    ...each('proof.', ['good', 'act', 'unknown']),
    ...each('fix.', fixIds),
    ...each('say.', [...fixIds, ...fixIds.flatMap((fix) => each(`${fix}.`, [...checkIds, 'framed']))]),
    ...each('log.', verdicts),
    ...each('silence.', silences),
    ...each('because.', unrung),
    ...each('unproved.', noProofs),
  ],
};

/** `<check>.<because>`: which of them a check says is known to utils/ring/checks/checks.test.ts, which looks for them. */
const elsewhere = ['ringCheckTexts'];

async function sources(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const top of ['entrypoints', 'components', 'utils']) {
    for (const entry of await readdir(join(root, top), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      if (/\.test\.tsx?$|(^|-)fixture\.ts$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      found.set(path, await readFile(path, 'utf8'));
    }
  }
  return found;
}

const isTexts = (value: unknown): value is Record<string, Record<string, string>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).some((one) => typeof one === 'object' && one !== null && 'zh-CN' in one);

/** What stands in quotes, and what is taken from a list of texts by its name. */
function saidIn(path: string, source: string): string[] {
  // Where a text is written down it is not used.
  const code = path.startsWith(folder) ? source.replace(/^ *'[\w.-]+': ?\{/gm, '') : source;
  return [...(code.match(/(?<=['"`])[\w.-]+(?=['"`])/g) ?? []), ...(code.match(/\b\w+Texts?\.\w+/g) ?? [])];
}

test('every text is said somewhere', { timeout: 60_000 }, async () => {
  const files = await sources();
  const said = new Set([...files].flatMap(([path, source]) => saidIn(path, source)));
  const unused: string[] = [];
  let looked = 0;
  for (const path of files.keys()) {
    if (!path.startsWith(folder)) continue;
    const module = (await import(path)) as Record<string, unknown>;
    for (const [name, texts] of Object.entries(module)) {
      if (!isTexts(texts) || elsewhere.includes(name)) continue;
      for (const key of Object.keys(texts)) {
        looked++;
        if (!said.has(key) && !said.has(`${name}.${key}`) && !built[name]?.includes(key))
          unused.push(`${name}: ${key}`);
      }
    }
  }
  expect(unused).toEqual([]);
  expect(looked).toBeGreaterThan(800);
});
