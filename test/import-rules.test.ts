import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { circles, type Import, importGraph, importsOf } from './imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Row {
  /** Path prefix of the files this row is about; of several that fit, the longest. */
  of: string;
  /** Path prefixes they may import, beside their own. */
  may: string[];
  /** And these, if only for types. */
  types?: string[];
}

// The table of CONTRIBUTING.md, with what its words leave open (“types”) spelled out.
const rows: Row[] = [
  { of: 'utils/company/', may: [], types: ['utils/i18n/language.ts'] },
  { of: 'utils/vault/', may: ['utils/company/'], types: ['utils/autofill/scan-types.ts'] },
  { of: 'utils/settings/', may: [] },
  {
    of: 'utils/providers/',
    may: ['utils/company/', 'utils/reviews/api/', 'utils/reviews/signers/', 'utils/reviews/china-date.ts'],
    types: ['utils/autofill/', 'utils/messages/reviews.ts', 'utils/reviews/stages.ts'],
  },
  {
    of: 'utils/reviews/',
    may: ['utils/company/', 'utils/providers/', 'utils/autofill/normalise.ts', 'utils/messages/'],
    types: ['utils/autofill/', 'utils/vault/', 'utils/i18n/language.ts'],
  },
  {
    of: 'utils/autofill/',
    may: [
      'utils/company/',
      'utils/providers/',
      'utils/messages.ts',
      'utils/messaging.ts',
      'utils/packs/granted.ts',
    ],
    types: ['utils/vault/types.ts'],
  },
  {
    of: 'utils/autofill/page/',
    may: ['utils/autofill/scan-types.ts', 'utils/autofill/reasons.ts'],
    types: ['utils/messages.ts'],
  },
  {
    of: 'utils/documents/',
    may: ['utils/company/', 'utils/providers/'],
    types: ['utils/autofill/', 'utils/vault/types.ts'],
  },
  { of: 'utils/sheets/', may: ['utils/company/'], types: ['utils/i18n/language.ts'] },
  { of: 'utils/payment/', may: [] },
  { of: 'utils/packs/', may: ['utils/company/', 'utils/providers/', 'utils/autofill/'] },
  {
    of: 'utils/preflight/',
    may: ['utils/company/', 'utils/providers/', 'utils/autofill/plan-documents.ts'],
    types: ['utils/autofill/'],
  },
  { of: 'utils/i18n/', may: ['utils/company/'], types: ['utils/'] },
  {
    of: 'utils/ring/',
    may: [
      'utils/consoles/',
      'utils/in-turn.ts',
      'utils/messages/',
      'utils/messaging.ts',
      // What both sides of the wire must agree on.
      'utils/ring/page/beats.ts',
      'utils/ring/page/wire.ts',
    ],
    types: ['utils/i18n/language.ts'],
  },
  // In the page: small, and nothing of ours but types.
  { of: 'utils/ring/page/', may: [], types: ['utils/ring/'] },
  { of: 'utils/consoles/', may: ['utils/in-turn.ts'] },
  { of: 'utils/in-turn.ts', may: [] },
  { of: 'utils/messages/', may: ['utils/autofill/scan-types.ts', 'utils/ring/sound.ts'] },
  { of: 'utils/messages.ts', may: ['utils/autofill/scan-types.ts', 'utils/messages/'] },
  {
    of: 'utils/messaging.ts',
    may: ['utils/messages.ts', 'utils/providers/origins.ts'],
  },
  { of: 'utils/background/', may: ['utils/'] },
  { of: 'components/', may: ['utils/'] },
  { of: 'entrypoints/', may: ['components/', 'utils/'] },
];

const isTest = (file: string) => /\.test\.tsx?$|(^|[/-])fixtures?\.tsx?$/.test(file);
const rowOf = (file: string) =>
  rows.filter(({ of }) => file.startsWith(of)).sort((a, b) => b.of.length - a.of.length)[0];

function broken(graph: ReadonlyMap<string, Import[]>): string[] {
  const found: string[] = [];
  for (const [file, imports] of graph) {
    if (isTest(file)) continue;
    const row = rowOf(file);
    for (const { file: target, typeOnly } of imports) {
      if (!target) continue;
      if (!row) {
        found.push(`${file} is in no row of the table`);
        break;
      }
      const allowed = [...row.may, ...(typeOnly ? (row.types ?? []) : [])];
      // What a row of its own is about (autofill/page) is not meant by the row around it (autofill).
      const meant = (prefix: string) =>
        target.startsWith(prefix) &&
        (prefix === 'utils/' || (rowOf(target)?.of.length ?? 0) <= prefix.length);
      if (rowOf(target) !== row && !allowed.some(meant))
        found.push(`${file} → ${target}${typeOnly ? ' (type)' : ''}`);
    }
  }
  return found;
}

describe('imports', () => {
  let graph: Map<string, Import[]>;
  beforeAll(async () => {
    graph = await importGraph(root, ['entrypoints', 'components', 'utils']);
    expect(graph.size).toBeGreaterThan(50);
  });

  it('follow the folder table', () => {
    expect(broken(graph)).toEqual([]);
  });

  it('never go in a circle', () => {
    expect(circles(graph).map((files) => files.join(' → '))).toEqual([]);
  });

  it('of what ships come from what ships: nothing from test/, no test dependency', async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const ships = [...Object.keys(dependencies), 'wxt'];
    const wrong = [...graph]
      .filter(([file]) => !isTest(file))
      .flatMap(([file, imports]) =>
        imports
          .filter(({ specifier, file: target, typeOnly }) =>
            target
              ? !/^(utils|components|entrypoints|public)\//.test(target)
              : !typeOnly && !ships.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
          )
          .map(({ specifier }) => `${file} → ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  it('of the content script bring no full zod, React or Dexie', () => {
    const reached = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { file: target, specifier, typeOnly } of graph.get(file) ?? []) {
        if (typeOnly) continue;
        if (target) visit(target);
        else packages.add(specifier);
      }
    };
    visit('entrypoints/console.content.ts');
    expect(reached.size).toBeGreaterThan(5);
    expect([...packages].filter((name) => /^(zod|react|react-dom|dexie)(?!\/mini)/.test(name))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it('read every way to import', () => {
    const source = `
import a from './a.ts';
import type { B } from '../b.ts';
import { type C, type D } from "./c.ts";
import { type E, f } from './e.ts';
import './style.css';
export { g } from './g.ts';
export * from './h.ts';
import i, { type J } from 'pkg/sub';
const k = () => import('./k.ts');
// import l from './l.ts';
/* import m from './m.ts'; */
const text = "import n from './n.ts'";
`;
    expect(
      importsOf('utils/x/y.ts', source).map(({ specifier, file, typeOnly }) => [specifier, file, typeOnly]),
    ).toEqual([
      ['./a.ts', 'utils/x/a.ts', false],
      ['../b.ts', 'utils/b.ts', true],
      ['./c.ts', 'utils/x/c.ts', true],
      ['./e.ts', 'utils/x/e.ts', false],
      ['./style.css', 'utils/x/style.css', false],
      ['./g.ts', 'utils/x/g.ts', false],
      ['./h.ts', 'utils/x/h.ts', false],
      ['pkg/sub', null, false],
      ['./k.ts', 'utils/x/k.ts', false],
    ]);
  });

  it('see a broken row and a circle', () => {
    const to = (file: string, typeOnly = false): Import => ({ specifier: file, file, typeOnly });
    const graph = new Map([
      ['utils/company/a.ts', [to('utils/vault/b.ts')]],
      ['utils/vault/b.ts', [to('utils/company/a.ts'), to('utils/autofill/plan.ts')]],
      ['utils/autofill/page/c.ts', [to('utils/company/a.ts'), to('utils/autofill/scan-types.ts')]],
      ['utils/autofill/plan.ts', [to('utils/autofill/page/c.ts'), to('utils/vault/types.ts', true)]],
      ['utils/elsewhere/d.ts', [to('utils/company/a.ts')]],
      ['utils/company/a.test.ts', [to('test/harness/page.ts')]],
    ]);
    expect(broken(graph)).toEqual([
      'utils/company/a.ts → utils/vault/b.ts',
      'utils/vault/b.ts → utils/autofill/plan.ts',
      'utils/autofill/page/c.ts → utils/company/a.ts',
      'utils/autofill/plan.ts → utils/autofill/page/c.ts',
      'utils/elsewhere/d.ts is in no row of the table',
    ]);
    expect(circles(graph)).toContainEqual(['utils/company/a.ts', 'utils/vault/b.ts']);
  });
});
