import { describe, expect, test } from 'vitest';
import { normaliseLabel, normaliseOption, normaliseText } from './normalise.ts';

const core = (text: string) => normaliseLabel(text).core;

describe('normaliseLabel', () => {
  test.each([
    ['企業名稱', '企业名称'],
    ['統一社會信用代碼', '统一社会信用代码'],
    ['營業執照', '营业执照'],
    ['法定代表人身份證號碼', '法定代表人身份证号码'],
    ['法人身分證', '法人身份证'],
    ['號碼歸屬地', '号码归属地'],
    ['經辦人手機號', '经办人手机号'],
    ['電話受理單', '电话受理单'],
    ['電信入網承諾書', '电信入网承诺书'],
    ['委託授權書', '委托授权书'],
    ['經辦人電子郵箱', '经办人邮箱'],
    ['申請數量', '申请数量'],
    ['通話話術', '通话话术'],
  ])('%s in simplified characters', (traditional, simplified) => {
    expect(core(traditional)).toBe(simplified);
  });

  test.each([
    ['* 企业名称：', '企业名称'],
    ['＊企业　名称 :', '企业名称'],
    ['企业名称（必填）', '企业名称'],
    ['企业名称 [选填]', '企业名称'],
    ['企业名称「必填」', '企业名称'],
    ['企业名称 选填', '企业名称'],
    ['1. 企业名称', '企业名称'],
    ['一、企业信息', '企业信息'],
    ['《委托授权书》', '委托授权书'],
    ['请输入企业名称', '企业名称'],
    ['请填写您的手机号', '手机号'],
    ['请选择号码类型', '号码类型'],
    ['请上传营业执照', '营业执照'],
    ['请输入18位统一社会信用代码', '统一社会信用代码'],
    ['ＵＩＮ', 'uin'],
    ['400号码', '400号码'],
    ['E-mail', '邮箱'],
    ['企业\u200b名称', '企业名称'],
    ['（营业执照）', '营业执照'],
    ['请输入', ''],
    ['请选择', ''],
    ['：', ''],
    ['', ''],
  ])('%j is compared as %j', (text, expected) => {
    expect(core(text)).toBe(expected);
  });

  test('brackets are kept apart, the requirement mark is dropped', () => {
    expect(normaliseLabel('營業執照掃描件（加蓋公章）（必填）')).toEqual({
      core: '营业执照扫描件',
      qualifiers: ['加盖公章'],
    });
    expect(normaliseLabel('经办人（受法定代表人委托）姓名')).toEqual({
      core: '经办人姓名',
      qualifiers: ['受法定代表人委托'],
    });
    expect(normaliseLabel('号码【已脱敏（部分）】')).toEqual({
      core: '号码',
      qualifiers: ['部分', '已脱敏'],
    });
  });

  test('a page cannot make it slow', () => {
    const started = performance.now();
    normaliseLabel('('.repeat(300));
    normaliseLabel('请输入'.repeat(100));
    normaliseLabel('。'.repeat(300));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test('options keep their brackets', () => {
  expect(normaliseOption('经办人（受法定代表人委托）')).toBe('经办人(受法定代表人委托)');
  expect(normaliseOption(' 固話號碼 ')).toBe('固话号码');
});

test('normaliseText keeps punctuation inside', () => {
  expect(normaliseText('浙江省 / 杭州市')).toBe('浙江省/杭州市');
});
