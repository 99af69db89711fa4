import { describe, expect, test } from 'vitest';
import { isFieldKey } from '../company/fields.ts';
import { providerOrigins } from '../providers/origins.ts';
import { formDefinitions, providerDefinitions } from '../providers/registry.ts';
import { lexiconOf } from './lexicon.ts';
import { normaliseLabel } from './normalise.ts';
import { optionTexts } from './vocabulary/options.ts';
import { termOf, vocabulary } from './vocabulary.ts';

/** Lint of the data: a definition with a slip in it would quietly fill nothing, or the wrong thing. */

test('the registry finds the forms and their providers', () => {
  const ids = formDefinitions.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['tencent-ccc/qualification', 'tencent-ccc/number']));
  expect(new Set(ids).size).toBe(ids.length);
  const providers = providerDefinitions.map(({ id }) => id);
  expect(new Set(providers).size).toBe(providers.length);
  for (const { provider } of providerOrigins) expect(providers).toContain(provider);
});

describe('vocabulary', () => {
  test('has one entry per key, of known keys and with kinds', () => {
    expect(new Set(vocabulary.map(({ key }) => key)).size).toBe(vocabulary.length);
    for (const { key, kinds, rules } of vocabulary) {
      expect(isFieldKey(key), key).toBe(true);
      expect(kinds.length, key).toBeGreaterThan(0);
      expect(rules.length, key).toBeGreaterThan(0);
    }
  });

  test('writes its labels plainly, as they are compared', () => {
    for (const { rules } of vocabulary) {
      for (const label of rules.flatMap(({ labels }) => labels)) {
        expect(normaliseLabel(label)).toEqual({ core: label, qualifiers: [] });
      }
    }
  });

  test('gives no label to two fields of the same kind and context', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { key, kinds, rules } of vocabulary) {
      for (const { labels, role, side } of rules) {
        for (const label of new Set(labels)) {
          for (const kind of kinds) {
            const place = [label, kind, role, side].join('|');
            const other = owners.get(place);
            if (other && other !== key) clashes.push(`${place}: ${other}, ${key}`);
            owners.set(place, key);
          }
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  test('rules none of its own labels out', () => {
    for (const { key, rules, not } of vocabulary) {
      for (const label of rules.flatMap(({ labels }) => labels)) {
        expect(not?.some((pattern) => pattern.test(label)) ?? false, `${key}: ${label}`).toBe(false);
      }
    }
  });
});

describe.each(formDefinitions)('$id', (form) => {
  const origins = providerOrigins.map(({ provider }) => provider);

  test('belongs to its provider and has names', () => {
    expect(form.id.startsWith(`${form.provider}/`)).toBe(true);
    expect(origins).toContain(form.provider);
    for (const name of Object.values(form.name)) expect(name).not.toBe('');
    expect(form.source).not.toBe('');
  });

  test('lists known keys, each once', () => {
    const keys = form.fields.map(({ key }) => key);
    for (const key of keys) expect(isFieldKey(key), key).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, kinds } of form.fields) {
      expect(kinds ?? termOf(key)?.kinds, `${key} has no kinds`).toBeDefined();
    }
  });

  test('asks for evidence that it can find', () => {
    const keys = new Set(form.fields.map(({ key }) => key));
    for (const needs of [form.needs, ...(form.steps ?? [])]) {
      for (const key of [...needs.anyOf, ...needs.own]) expect(keys.has(key), key).toBe(true);
      // A form of one field is known by its title alone, and must say which pages it never is.
      if (form.fields.length < 3 || needs.proof) expect(form.never?.length).toBeGreaterThan(0);
      else expect(needs.distinct).toBeGreaterThanOrEqual(3);
      expect(needs.least).toBeGreaterThanOrEqual(1);
      expect(needs.least).toBeLessThanOrEqual(needs.anyOf.length);
    }
  });

  test('has regular expressions that compile and do not match everything', () => {
    const own = form.fields.flatMap(({ not = [], section = [] }) => [not, section].flat());
    for (const source of [...form.titles, ...(form.paths ?? []), ...own]) {
      expect(new RegExp(source).test(''), source).toBe(false);
    }
  });

  test('makes fields depend on fields and choices it has', () => {
    for (const { onlyFor } of form.fields) {
      if (!onlyFor) continue;
      const on = form.fields.find(({ key }) => key === onlyFor.key);
      for (const value of onlyFor.values)
        expect(optionTexts(onlyFor.key, value, on?.options)).not.toEqual([]);
    }
  });

  test('reads each of its own labels as the field that lists it', () => {
    const lexicon = lexiconOf(form);
    for (const { key, labels = [], loose = [], kinds, section } of form.fields) {
      for (const label of [...labels, ...loose]) {
        for (const kind of kinds ?? termOf(key)?.kinds ?? []) {
          const match = lexicon.match(label, { kind, section: section ?? '', role: null, side: null });
          expect(match, `${label} (${kind})`).toMatchObject({ key, quality: 1 });
        }
      }
    }
  });

  test('lists no label twice', () => {
    const seen = new Map<string, string>();
    for (const { key, labels = [], loose = [] } of form.fields) {
      for (const label of [...labels, ...loose]) {
        const { core } = normaliseLabel(label);
        expect(seen.get(core) ?? key, label).toBe(key);
        seen.set(core, key);
      }
    }
  });

  test('words its choices so that no text means two of them', () => {
    for (const { key, options } of form.fields) {
      const meaning = new Map<string, string>();
      for (const id of Object.keys(options ?? {})) {
        for (const text of optionTexts(key, id, options)) {
          // 政府/事业单位 is one choice for two of ours, and then each of the two says so in the form's own words.
          const other = meaning.get(text);
          if (other && [id, other].every((each) => options?.[each]?.includes(text))) continue;
          expect(other ?? id, `${key}: ${text}`).toBe(id);
          meaning.set(text, id);
        }
      }
    }
  });

  test('bounds every upload', () => {
    for (const { key, kinds, files } of form.fields) {
      if (!(kinds ?? termOf(key)?.kinds ?? []).includes('upload')) continue;
      expect(files?.extensions.length, key).toBeGreaterThan(0);
      for (const extension of files?.extensions ?? []) expect(extension).toMatch(/^[a-z0-9]+$/);
      expect(files?.source, key).not.toBe('');
      expect(files?.minBytes ?? 0).toBeLessThan(files?.maxBytes ?? Infinity);
    }
  });
});
