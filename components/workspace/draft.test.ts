import { describe, expect, it } from 'vitest';
import { append, getAt, removeAt, setAt } from './draft.ts';

const profile = {
  company: { name: '云岭', term: { from: '2015-03-02', to: null }, extra: { kept: [1] } },
  telephony: { scripts: [{ scene: 'a' }, { scene: 'b', more: 1 }] },
};

describe('setAt', () => {
  it('changes one field and keeps everything beside it as it is', () => {
    const next = setAt(profile, ['company', 'name'], '云岭二');
    expect(next).toEqual({ ...profile, company: { ...profile.company, name: '云岭二' } });
    expect(next.company.extra).toBe(profile.company.extra);
    expect(next.telephony).toBe(profile.telephony);
    expect(profile.company.name).toBe('云岭');
  });

  it('keeps null, which means long-term, apart from absent', () => {
    expect(setAt(profile, ['company', 'term', 'to'], null).company.term).toEqual(profile.company.term);
    expect(setAt(profile, ['company', 'term', 'to'], undefined).company.term).toEqual({ from: '2015-03-02' });
  });

  it('makes the way to a new field, and removes it with the last field', () => {
    const made = setAt(profile, ['people', 'operator', 'name'], '周知夏');
    expect(getAt(made, ['people', 'operator', 'name'])).toBe('周知夏');
    expect(setAt(made, ['people', 'operator', 'name'], undefined)).toEqual(profile);
  });

  it('keeps the position of an emptied list entry', () => {
    const next = setAt(profile, ['telephony', 'scripts', 0, 'scene'], undefined);
    expect(next.telephony.scripts).toEqual([{}, { scene: 'b', more: 1 }]);
  });
});

it('adds to and takes from lists', () => {
  const path = ['telephony', 'scripts'];
  expect(append(profile, path, {}).telephony.scripts).toHaveLength(3);
  expect(append({}, path, { scene: 'c' })).toEqual({ telephony: { scripts: [{ scene: 'c' }] } });
  const one = removeAt(profile, path, 0);
  expect(one.telephony.scripts).toEqual([{ scene: 'b', more: 1 }]);
  expect(removeAt(one, path, 0)).toEqual({ company: profile.company });
});
