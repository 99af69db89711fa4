import { expect, test } from 'vitest';
import { languages } from '../i18n/language.ts';
import { answers, answersSource } from './answers.ts';
import { findAnswers } from './find-answers.ts';

const ids = (query: string) => findAnswers(query).map(({ id }) => id);

test('has an answer to each question of the FAQ, in every language', () => {
  expect(ids('')).toEqual([
    'no-ring',
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

test.each([
  ['来电没有铃声怎么办', 'no-ring'],
  ['為什麼電話來了聽不到聲音', 'no-ring'],
  ['Why does my phone not ring?', 'no-ring'],
  ['需要准备什么电脑和耳机', 'hardware'],
  ['要買什麼設備', 'hardware'],
  ['What equipment do I need to buy?', 'hardware'],
  ['用火狐浏览器可以吗', 'browser'],
  ['瀏覽器要什麼版本', 'browser'],
  ['Does it work in Firefox or Safari?', 'browser'],
  ['怎么下载通话录音', 'recordings'],
  ['如何用介面匯出錄音', 'recordings'],
  ['How do I download call recordings?', 'recordings'],
  ['不在电脑前能用手机接电话吗', 'mobile'],
  ['可以轉接到手機嗎', 'mobile'],
  ['Can I answer calls on my cell phone?', 'mobile'],
  ['客户挂了，能打回去吗', 'call-back'],
  ['可以直接回撥給客戶嗎', 'call-back'],
  ['How can I call a customer back?', 'call-back'],
  ['以前的聊天记录在哪里看', 'history'],
  ['圖文記錄可以查看嗎', 'history'],
  ['Where can I see past chats?', 'history'],
  ['一个月多少钱', 'billing'],
  ['包月費用包含什麼', 'billing'],
  ['What is included in the monthly fee?', 'billing'],
  ['最多能加多少个坐席', 'seats'],
  ['可以再增加客服人數嗎', 'seats'],
  ['How many agents can I add?', 'seats'],
  ['企业资质审核要几天', 'review-time'],
  ['資質審核要多久', 'review-time'],
  ['When will my qualification be approved?', 'review-time'],
  ['小程序报错头像不存在', 'avatar'],
  ['小程式提示頭像不存在怎麼辦', 'avatar'],
  ['The mini program says the avatar is missing', 'avatar'],
  ['小程序登录失败', 'request-login'],
  ['小程式呼叫 requestLogin 失敗', 'request-login'],
  ['requestLogin failed in WeChat', 'request-login'],
  ['获取roomSig失败怎么办', 'room-sig'],
  ['小程式取得 roomSig 失敗', 'room-sig'],
  ['Why can I not get the roomSig?', 'room-sig'],
])('asked as people ask, %s: first is %s', (query, id) => {
  expect(ids(query)[0]).toBe(id);
  expect(ids(query).length).toBeLessThan(6);
});

test.each([
  ['downloading', ['recordings']],
  ['headsets', ['hardware']],
  ['browsers', ['browser']],
  ['billing fees', ['billing']],
  ['calling customers', ['call-back']],
])('plurals and tenses are no hindrance: %s', (query, found) => expect(ids(query)).toEqual(found));

test.each([
  ['录音在哪里下载', ['recordings']],
  ['Can I answer calls on my cell phone?', ['mobile']],
])('what only mentions it is not shown beside what it is about: %s', (query, found) =>
  expect(ids(query)).toEqual(found),
);

test('each answer is found by its own question, in every language', () => {
  for (const { id, question } of answers)
    for (const language of languages) expect(ids(question[language])[0], `${id} ${language}`).toBe(id);
});

test('what is not there is not found, one word too many neither', () => {
  expect(ids('天气预报')).toEqual([]);
  expect(ids('录音 天气')).toEqual([]);
  expect(ids('weather')).toEqual([]);
});

/**
 * What the FAQ says, statement by statement (document 679, 常见问题), so that none gets lost or altered: each has to be
 * in the Chinese answers, and what carries over (numbers, code, names) in the English one.
 */
const statements: [id: string, zh: RegExp[], en: RegExp[]][] = [
  ['hardware', [/电脑/, /耳机/, /麦克风/], [/computer/, /headphones/, /microphone/]],
  ['browser', [/Chrome 70/], [/Chrome 70 or later/]],
  ['recordings', [/可以/, /获取电话服务记录与录音/], [/^Yes/, /API/]],
  ['mobile', [/可以/, /手机接听/], [/^Yes/, /手机接听/]],
  ['call-back', [/可以/, /电话呼出/], [/^Yes/, /outbound/]],
  [
    'history',
    [/在线听/, /下载/, /接口拉取/, /文字和图片记录在线查看/],
    [/played, downloaded/, /API/, /texts and pictures/],
  ],
  ['billing', [/电话客服、在线客服、全媒体客服/, /包含/], [/Telephone, online and all-media/]],
  ['seats', [/没有上限/, /购买指引/], [/no limit/]],
  [
    'review-time',
    [/1 个工作日/, /周一至周日 9:00–23:00/, /法定节假日顺延/],
    [/one working day/, /9:00 to 23:00/, /holidays/],
  ],
  [
    'avatar',
    [/getApp\(\)\.globalData\.userInfo = userInfo/],
    [/getApp\(\)\.globalData\.userInfo = userInfo/],
  ],
  ['request-login', [/wx\.login\(\)/, /只能用一次/, /过期/], [/wx\.login\(\)/, /once/, /expires/]],
  ['room-sig', [/调试面板/, /日志/, /工单/, /2982200247/], [/debug panel/, /log/, /ticket/, /2982200247/]],
];
test.each(statements)('%s says what the document says', (id, zh, en) => {
  const answer = answers.find((each) => each.id === id)?.answer;
  for (const said of zh) expect(answer?.['zh-CN']).toMatch(said);
  for (const said of en) expect(answer?.en).toMatch(said);
});

test('every answer but that on ringing has its statements, and the documents it names are linked', () => {
  expect(statements.map(([id]) => id)).toEqual(answers.map(({ id }) => id).filter((id) => id !== 'no-ring'));
  const links = Object.fromEntries(answers.map(({ id, link }) => [id, link]));
  expect(links).toMatchObject({
    recordings: 'https://cloud.tencent.com/document/product/679/47714',
    mobile: 'https://cloud.tencent.com/document/product/679/48046',
    'call-back': 'https://cloud.tencent.com/document/product/679/48045',
    seats: 'https://cloud.tencent.com/document/product/679/48025',
    'room-sig': 'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/debug.html',
  });
});
