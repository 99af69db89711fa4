import { expect, test } from 'vitest';
import { languages } from '../i18n/language.ts';
import { answers, answersSource, findAnswers } from './answers.ts';

const ids = (query: string) => findAnswers(query).map(({ id }) => id);

test('has an answer to each question of the FAQ, in every language', () => {
  expect(ids('')).toEqual([
    'hardware',
    'browser',
    'recordings',
    'mobile',
    'call-back',
    'history',
    'billing',
    'seats',
    'review-time',
    'avatar',
    'request-login',
    'room-sig',
  ]);
  for (const language of languages) {
    expect(answersSource[language]).toContain('679');
    for (const { id, question, answer } of answers) {
      expect(question[language], `${id} ${language}`).toBeTruthy();
      expect(answer[language], `${id} ${language}`).toBeTruthy();
    }
  }
  for (const { link } of answers) if (link) expect(new URL(link).protocol).toBe('https:');
});

test.each([
  ['耳机', 'hardware'],
  ['耳機', 'hardware'],
  ['Headset', 'hardware'],
  ['Chrome 70', 'browser'],
  ['ＣＨＲＯＭＥ', 'browser'],
  ['录音 接口', 'recordings'],
  ['錄音介面', 'recordings'],
  ['录音下载', 'recordings'],
  ['recording API', 'recordings'],
  ['转接', 'mobile'],
  ['轉接', 'mobile'],
  ['mobile', 'mobile'],
  ['回拨', 'call-back'],
  ['回撥', 'call-back'],
  ['called back', 'call-back'],
  ['聊天记录', 'history'],
  ['圖片', 'history'],
  ['pictures', 'history'],
  ['计费', 'billing'],
  ['計費', 'billing'],
  ['monthly fee', 'billing'],
  ['坐席上限', 'seats'],
  ['座席', 'seats'],
  ['seats', 'seats'],
  ['审核多久？', 'review-time'],
  ['審核時間', 'review-time'],
  ['how long', 'review-time'],
  ['头像不存在', 'avatar'],
  ['頭像', 'avatar'],
  ['requestlogin', 'request-login'],
  ['roomSig', 'room-sig'],
])('%s finds %s', (query, id) => {
  expect(ids(query)).toContain(id);
  // It narrows down.
  expect(ids(query).length).toBeLessThan(6);
});

test('what is not there is not found, one word too many neither', () => {
  expect(ids('天气预报')).toEqual([]);
  expect(ids('录音 天气')).toEqual([]);
  expect(ids('weather')).toEqual([]);
});

test('the figures are those of the document', () => {
  const said = (id: string) => answers.find((each) => each.id === id)?.answer['zh-CN'] ?? '';
  expect(said('browser')).toContain('Chrome 70');
  expect(said('review-time')).toContain('1 个工作日');
  expect(said('review-time')).toContain('9:00–23:00');
  expect(said('avatar')).toContain('getApp().globalData.userInfo = userInfo');
});
