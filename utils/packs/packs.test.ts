import { describe, expect, test } from 'vitest';
import { examplePack } from '../../components/workspace/packs/example.ts';
import { page, row, upload } from '../../test/corpus/build.ts';
import { recognise } from '../autofill/recognise.ts';
import { languages } from '../i18n/language.ts';
import { packProblemText } from '../i18n/packs.ts';
import { formDefinitions } from '../providers/registry.ts';
import { lint } from './lint.ts';
import { definitionOf, type Pack } from './pack.ts';
import { type PackProblem, readPack } from './read.ts';

const text = (change: (pack: Record<string, never>) => void = () => {}) => {
  const pack = structuredClone(examplePack) as unknown as Record<string, never>;
  change(pack);
  return JSON.stringify(pack);
};
const problemsOf = (made: string): PackProblem[] => {
  const result = readPack(made);
  return 'problems' in result ? result.problems : [];
};
// biome-ignore lint/suspicious/noExplicitAny: tests write what no pack has
type Any = any;

test.each(formDefinitions)('$id has nothing to find', (form) => {
  expect(lint(form)).toEqual([]);
});

describe('reading', () => {
  test('the example is a pack, and survives a round', () => {
    expect(readPack(text())).toEqual({ pack: examplePack });
  });
  test.each<[string, string, PackProblem]>([
    ['no JSON', '{', { code: 'not-json' }],
    ['another file', '{"format":"company-profile"}', { code: 'not-a-pack' }],
    ['a newer one', '{"format":"ringready-pack","version":2}', { code: 'newer' }],
    ['huge', ' '.repeat(1_100_000), { code: 'too-large' }],
  ])('%s', (_name, made, problem) => {
    expect(problemsOf(made)).toEqual([problem]);
  });
  test.each<[string, (pack: Any) => void, string]>([
    [
      'code',
      (pack) => {
        pack.script = 'alert(1)';
      },
      'script',
    ],
    [
      'a selector',
      (pack) => {
        pack.form.fields[0].selector = '#other input';
      },
      'selector',
    ],
    [
      'a path pattern',
      (pack) => {
        pack.form.paths = ['.*'];
      },
      'paths',
    ],
  ])('%s is no part of a pack', (_name, change, unknown) => {
    expect(problemsOf(text(change))).toContainEqual(expect.objectContaining({ code: 'schema', unknown }));
  });
  test.each<[string, (pack: Any) => void]>([
    [
      'http',
      (pack) => {
        pack.origin = 'http://a.example';
      },
    ],
    [
      'a wildcard',
      (pack) => {
        pack.origin = 'https://*.example';
      },
    ],
    [
      'a path',
      (pack) => {
        pack.origin = 'https://a.example/x';
      },
    ],
    [
      'a port',
      (pack) => {
        pack.origin = 'https://a.example:8443';
      },
    ],
    [
      'no origin',
      (pack) => {
        pack.origin = undefined;
      },
    ],
    [
      'nothing in it',
      (pack) => {
        pack.form = undefined;
      },
    ],
    [
      'an unknown value',
      (pack) => {
        pack.form.fields[0].key = 'company.secret';
      },
    ],
    [
      'an id that is no id',
      (pack) => {
        pack.id = '../x';
      },
    ],
  ])('%s is refused with its place', (_name, change) => {
    const problems = problemsOf(text(change));
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problem).toMatchObject({ code: 'schema', path: expect.any(String) });
  });
});

describe('the linter', () => {
  const finds = (change: (fields: Any[]) => void) =>
    problemsOf(text((pack: Any) => change(pack.form.fields))).map(({ code }) => code);
  test.each<[string, (fields: Any[]) => void, string]>([
    [
      'a key twice',
      (fields) => {
        fields.push({ key: 'company.name', labels: ['另一个'] });
      },
      'key-twice',
    ],
    [
      'a label twice',
      (fields) => {
        fields[1].labels = ['主体全称'];
      },
      'label-twice',
    ],
    [
      'a label of brackets alone',
      (fields) => {
        fields[0].labels = ['（必填）'];
      },
      'label-empty',
    ],
    [
      'its own exclusion',
      (fields) => {
        fields[0].not = ['全称'];
      },
      'label-ruled-out',
    ],
    [
      'an upload without formats',
      (fields) => {
        fields[3].files = undefined;
      },
      'no-files',
    ],
    [
      'one text for two values',
      (fields) => {
        fields.push({
          key: 'applicant',
          labels: ['谁申请'],
          options: { operator: ['本人'], 'legal-representative': ['经办人'] },
        });
      },
      'option-twice',
    ],
  ])('%s', (_name, change, code) => {
    expect(finds(change)).toContain(code);
  });
  test('a label that would be read as nothing', () => {
    const shadowed = lint({
      fields: [
        { key: 'company.name', labels: ['主体全称'], section: '^企业$', kinds: ['text'] },
        { key: 'company.email', labels: ['邮箱'], section: '^从不$', kinds: ['text'] },
      ],
    });
    expect(shadowed.map(({ code }) => code)).toContain('label-shadowed');
  });
  test('what it finds is said in every language', () => {
    const all = [
      ...problemsOf(
        text((pack: Any) => {
          pack.form.fields[1].labels = ['主体全称'];
        }),
      ),
      ...problemsOf(
        text((pack: Any) => {
          pack.script = 1;
        }),
      ),
      ...problemsOf('{'),
    ];
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const problem of all)
      for (const language of languages) expect(packProblemText(problem, language)).not.toMatch(/[{}]/);
  });
});

describe('recognising with a pack', () => {
  const definition = definitionOf(examplePack);
  const made = page('pack', 'The example’s own console', {
    form: 'pack-example-voice/form',
    url: 'https://console.voice.example/any/where',
    title: '控制台',
    fields: [
      row('主体全称', 'company.name'),
      row('主体代码', 'company.unifiedSocialCreditCode'),
      row('业务对接手机', 'people.operator.phone'),
      upload('主体执照', 'business-license'),
      row('主体代码（税号）', null),
    ],
  });
  test('on its host the fields are those it says', () => {
    const recognised = definition && recognise(made.scan, [definition], []);
    expect(recognised?.form.id).toBe('pack-example-voice/form');
    expect(Object.fromEntries(recognised?.fields.map(({ ref, key }) => [ref, key]) ?? [])).toEqual(
      Object.fromEntries(Object.entries(made.expected).filter(([, key]) => key !== null)),
    );
  });
  test('nowhere else', () => {
    const elsewhere = { ...made.scan, url: 'https://console.voice.example.attacker.test/' };
    expect(definition && recognise(elsewhere, [definition], [])).toBeNull();
  });
  test('patterns of a pack are text', () => {
    const pack: Pack = structuredClone(examplePack);
    if (pack.form) {
      pack.form.titles = ['.*'];
      for (const field of pack.form.fields) field.not = ['(a+)+$'];
    }
    const lit = definitionOf(pack);
    expect(lit?.titles).toEqual(['\\.\\*']);
    expect(new RegExp(lit?.fields[0]?.not?.[0] ?? '').test('aaaa')).toBe(false);
  });
});

test('what the panel exports of taught fields is a pack', () => {
  const labels = { own: '', aria: '', row: '收件人', left: '', above: '', section: '', placeholder: '' };
  const pack = {
    format: 'ringready-pack',
    version: 1,
    id: 'taught-tencent-ccc-qualification',
    name: '已指认的字段',
    taught: [{ formId: 'tencent-ccc/qualification', key: 'people.operator.name', kind: 'text', labels }],
  };
  expect(readPack(JSON.stringify(pack))).toEqual({ pack });
  expect(problemsOf(JSON.stringify({ ...pack, taught: [] }))).toEqual([{ code: 'schema', path: 'form' }]);
});
