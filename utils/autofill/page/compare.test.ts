import { describe, expect, test } from 'vitest';
import type { StepValue } from '../scan-types.ts';
import { shows } from './compare.ts';

const strict = (value: StepValue, shown: string[]) => shows(value, shown, 'text', true);
const loose = (value: StepValue, shown: string[]) => shows(value, shown, 'text', false);
const option = (...anyOf: string[]): StepValue => ({ type: 'option', anyOf });
const path = (...levels: string[][]): StepValue => ({ type: 'path', levels });

describe('an option', () => {
  test.each([
    ['the same', ['经办人（受法定代表人委托）'], true],
    ['the same in half-width forms, as a page writes it', ['经办人(受法定代表人委托)'], true],
    ['the same with the thin spaces some libraries add', ['经 办 人（受法定代表人委托）'], true],
    ['a part of it', ['经办人'], false],
    ['nothing', [], false],
  ])('%s', (_name, shown, same) => {
    expect(strict(option('经办人（受法定代表人委托）'), shown)).toBe(same);
  });

  test('any of the alternatives will do', () => {
    expect(strict(option('浙江省', '浙江'), ['浙江'])).toBe(true);
  });
});

describe('a path', () => {
  const hangzhou = path(['浙江省', '浙江'], ['杭州市', '杭州']);
  test('each level by one of its names', () => {
    expect(strict(hangzhou, ['浙江', '杭州市'])).toBe(true);
    expect(strict(hangzhou, ['浙江', '宁波市'])).toBe(false);
  });
  test('a page with fewer levels shows the last ones', () => {
    expect(strict(hangzhou, ['杭州市'])).toBe(true);
    expect(strict(hangzhou, ['浙江省'])).toBe(false);
  });
});

describe('a text', () => {
  const text = (value: string): StepValue => ({ type: 'text', text: value });
  test('before filling it is the same to the letter, after it case may differ', () => {
    expect(strict(text('Zhou@yunling.example'), ['zhou@yunling.example'])).toBe(false);
    expect(loose(text('Zhou@yunling.example'), ['zhou@yunling.example'])).toBe(true);
  });
  test('digits may be grouped by the page', () => {
    expect(strict(text('13800000011'), ['138 0000 0011'])).toBe(true);
    expect(strict(text('13800000011'), ['138 0000 0012'])).toBe(false);
  });
});

test('dates are compared as days, however they are written', () => {
  const date: StepValue = { type: 'date', date: '2025-03-09' };
  for (const shown of ['2025-03-09', '2025/3/9', '2025年03月09日', '2025-03-09 00:00:00']) {
    expect(strict(date, [shown])).toBe(true);
  }
  expect(strict(date, ['2025-03-19'])).toBe(false);
});
