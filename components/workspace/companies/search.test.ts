import { beforeAll, describe, expect, it } from 'vitest';
import type { CompanySummary } from '../../../utils/vault/types.ts';
import { maskedContact, sorted, tagCounts } from './entry.ts';
import { createSearch, loadReader, type Reader, spelled, wantsPinyin } from './search.ts';

const entry = (id: string, name: string, more: Partial<CompanySummary> = {}): CompanySummary => ({
  id,
  revision: 1,
  name,
  code: '',
  contacts: [],
  tags: [],
  place: '',
  createdAt: 0,
  expiresOn: null,
  documents: 0,
  updatedAt: 0,
  openedAt: null,
  ...more,
});

const entries = [
  entry('a', '杭州云岭通信技术有限公司', {
    code: '91330106MA27X0K39W',
    contacts: ['周知夏', '13800000011', '林远山'],
    tags: ['重点', '华东'],
    updatedAt: 3,
  }),
  entry('b', '重庆长安智能客服有限公司', {
    code: '91500000MA5U7NNN0Q',
    contacts: ['林远石', '023-68800000'],
    tags: ['重点'],
    updatedAt: 2,
    openedAt: 9,
  }),
  entry('c', '上海绿地吕氏商贸有限公司', { updatedAt: 1 }),
  entry('d', 'Neu Voice 有限公司 2', { documents: 17 }),
  entry('e', 'Neu Voice 有限公司 10'),
];

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const ids = (query: string, withPinyin = true) =>
  createSearch(entries, withPinyin ? reader : null)
    .find(query)
    .map(({ entry: { id } }) => id);

describe('search', () => {
  it.each([
    ['云岭', 'a'],
    ['雲嶺', ''],
    ['通訊', ''],
    ['雲', 'a'],
    ['hzyl', 'a'],
    ['yltx', 'a'],
    ['YLTX', 'a'],
    ['yunling', 'a'],
    ['yunlingtx', 'a'],
    ['yunlt', 'a'],
    ['hangzhou', 'a'],
    ['cq', 'b'],
    ['zq', 'b'],
    ['chongqing', 'b'],
    ['changan', 'b'],
    ['lvshi', 'c'],
    ['ma27x0k39w', 'a'],
    ['9133', 'a'],
    ['MA5U7', 'b'],
    ['周知夏', 'a'],
    ['13800000011', 'a'],
    ['02368800000', 'b'],
    ['华东', 'a'],
    ['重点 客服', 'b'],
    ['neu  10', 'e'],
    ['ｎｅｕ １０', 'e'],
    ['xyzzy', ''],
    ['杭州重庆', ''],
  ])('finds by %s', (query, expected) => {
    expect(ids(query).join('')).toBe(expected);
  });

  it('puts names that begin so before names that hold it, and those before anything else', () => {
    const three = [
      entry('1', '甲', { tags: ['云岭'] }),
      entry('2', '杭州云岭'),
      entry('3', '云岭通信'),
      entry('4', '杭州云岭二'),
    ];
    expect(
      createSearch(three, null)
        .find('云岭')
        .map(({ entry: { id } }) => id)
        .join(''),
    ).toBe('3241');
  });

  it('says what of the name was found', () => {
    const range = (query: string) => createSearch(entries, reader).find(query)[0]?.range;
    expect(range('云岭')).toEqual([2, 4]);
    expect(range('yltx')).toEqual([2, 6]);
    expect(range('yunlt')).toEqual([2, 5]);
    expect(range('9133')).toBeNull();
  });

  it('finds all with nothing typed, in the order given, and works without the dictionary', () => {
    expect(ids(' ')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids('云岭', false)).toEqual(['a']);
    expect(ids('yltx', false)).toEqual([]);
    expect([wantsPinyin('云岭'), wantsPinyin('9133'), wantsPinyin('Yl')]).toEqual([false, false, true]);
  });

  it('does not run away on a long query of one letter', () => {
    const many = Array.from({ length: 200 }, () => ['aa', 'aaa', 'a']);
    expect(spelled(many, 0, `${'a'.repeat(60)}b`)).toBe(0);
  });
});

describe('the list', () => {
  const order = (key: Parameters<typeof sorted>[1]['key'], descending: boolean) =>
    sorted(entries, { key, descending })
      .map(({ id }) => id)
      .join('');

  it('is sorted by last use, name in pinyin, documents, change', () => {
    expect(order('recent', true)).toBe('bacde');
    // Chongqing, Hangzhou, Shanghai; 2 before 10.
    expect(order('name', false)).toBe('bacde');
    expect(order('documents', true)[0]).toBe('d');
    expect(order('updated', false).slice(-3)).toBe('cba');
  });

  it('counts tags', () => {
    expect(tagCounts(entries)).toEqual([
      ['重点', 2],
      ['华东', 1],
    ]);
  });

  it('shows people and numbers masked', () => {
    const [first, second, third] = entries.map(maskedContact);
    expect([first, second, third]).toEqual(['周*夏 138****0011', '林*石 023-****0000', '']);
  });
});
