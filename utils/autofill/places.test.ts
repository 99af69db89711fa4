import { expect, test } from 'vitest';
import { areaTexts, cityTexts, flatTexts, pathTexts, provinceTexts } from './places.ts';

test('provinces with and without their ending', () => {
  expect(provinceTexts('浙江省')).toEqual(['浙江省', '浙江']);
  expect(provinceTexts('浙江')).toEqual(['浙江', '浙江省']);
  expect(provinceTexts('广西')).toEqual(['广西', '广西壮族自治区']);
  expect(provinceTexts('内蒙古自治区')).toEqual(['内蒙古自治区', '内蒙古']);
  expect(provinceTexts('北京')).toEqual(['北京', '北京市']);
});

test('cities', () => {
  expect(cityTexts('杭州')).toEqual(['杭州', '杭州市']);
  expect(cityTexts('杭州市')).toEqual(['杭州市', '杭州']);
  // 恩施 alone would be the city in it.
  expect(cityTexts('恩施土家族苗族自治州')).toEqual(['恩施土家族苗族自治州']);
  expect(cityTexts('大兴安岭地区')).toEqual(['大兴安岭地区']);
});

test('municipalities have 市辖区 below them, or themselves again', () => {
  expect(pathTexts(['北京市', '北京市'])).toEqual([
    ['北京市', '北京'],
    ['市辖区', '北京市', '北京'],
  ]);
  expect(pathTexts(['上海'])[1]).toContain('市辖区');
  expect(pathTexts(['浙江省'])).toEqual([['浙江省', '浙江']]);
});

test('a flat list is answered with the city, and with the province last, where the list knows no cities', () => {
  const texts = flatTexts(['浙江省', '杭州市']);
  expect(texts).toEqual(expect.arrayContaining(['杭州', '浙江省杭州市', '浙江/杭州', '浙江杭州']));
  expect(texts.slice(-2)).toEqual(['浙江省', '浙江']);
  expect(texts.length).toBeLessThanOrEqual(12);
});

test('a number’s home by its area code', () => {
  expect(areaTexts('杭州市')).toEqual(expect.arrayContaining(['杭州(0571)', '0571杭州', '0571']));
  expect(areaTexts('北京')).toContain('010');
  expect(areaTexts('某某县')).toEqual([]);
});
