import { expect, test } from 'vitest';
import { languages } from '../i18n/language.ts';
import { expiryWarnings, paperKinds } from '../reviews/expiry.ts';
import { stages } from '../reviews/stages.ts';
import type { Told } from '../reviews/tell.ts';
import { wordsOf } from './review-words.ts';

const application = {
  id: 'a',
  companyId: 'c',
  name: '温州云岭科技有限公司',
  creditCode: '91330106MA2B0QXU8L',
  provider: 'aliyun-voice',
  form: 'aliyun-voice/qualification',
  number: 'QUA-778899',
  events: [],
  told: 0,
};
const news = (stage: (typeof stages)[number], conflict = false): Told => ({
  kind: 'news',
  news: { application, stage, event: 3, conflict },
});
const paper = (kind: (typeof paperKinds)[number], on: string, key = kind as string): Told => {
  const [warning] = expiryWarnings(
    [{ kind, key, on, companyId: 'c', company: application.name, creditCode: application.creditCode }],
    '2026-11-25',
  );
  if (!warning) throw new Error('no warning');
  return { kind: 'paper', warning, affected: 2 };
};

const problems = ['offline', 'refused', 'throttled', 'service', 'clock'] as const;
const trouble = (problem: (typeof problems)[number]): Told => ({
  kind: 'trouble',
  trouble: { key: 'secret-id', api: 'tencent-ccc', problem, at: 1 },
});

const late: Told = {
  kind: 'late',
  late: { application, due: Date.parse('2026-11-20T18:00:00+08:00') },
};

test.each(languages)('discreet, in %s: no name, number, code or words of the user’s own', (language) => {
  const all: Told[][] = [
    ...stages.map((stage) => [news(stage)]),
    [news('approved', true)],
    ...paperKinds.flatMap((kind) => [[paper(kind, '2026-12-20')], [paper(kind, '2026-11-25')]]),
    [paper('letter', '2026-12-01', '张三的委托书')],
    [paper('id', '2026-11-20', 'people.operator.idValidity')],
    [news('rejected'), paper('licence', '2026-12-01')],
    ...problems.map((problem) => [trouble(problem)]),
    [trouble('refused'), trouble('service')],
    [late],
    [late, late, news('rejected')],
  ];
  for (const told of all) {
    const { title, message } = wordsOf(told, true, language);
    expect(`${title} ${message}`).not.toMatch(/云岭|QUA|9133|张三|2026-|secret-id|\{|undefined/);
    expect(message).not.toBe('');
  }
});

test('open, it says whose; with how many applications it is about', () => {
  expect(wordsOf([news('rejected')], false, 'zh-CN').message).toContain('温州云岭科技有限公司');
  expect(wordsOf([paper('licence', '2026-12-02')], false, 'zh-CN')).toEqual({
    title: '有证件要更新',
    message: '温州云岭科技有限公司：营业执照还有 7 天到期，涉及 2 项申请',
  });
  expect(wordsOf([paper('id', '2026-11-20', 'people.operator.idValidity')], false, 'zh-CN').message).toBe(
    '温州云岭科技有限公司：经办人证件已于 2026-11-20 到期，涉及 2 项申请',
  );
  expect(wordsOf([paper('link', '2026-11-26')], true, 'en').message).toBe(
    'E-sign certification link: expires tomorrow; applications concerned: 2',
  );
  expect(
    wordsOf([news('approved'), news('rejected'), paper('licence', '2026-12-01')], true, 'zh-CN').message,
  ).toBe('2 项申请有变化，1 份证件要更新');
  expect(wordsOf([trouble('refused')], true, 'zh-CN')).toEqual({
    title: '查询申请进度的接口出错',
    message: '腾讯云联络中心 接口：密钥被拒绝',
  });
  expect(wordsOf([news('approved'), trouble('refused')], true, 'en')).toEqual({
    title: 'Applications and papers',
    message: 'moved: 1; API keys failing: 1',
  });
});

test('an overdue answer: whose and until when, if that may be said', () => {
  expect(wordsOf([late], false, 'zh-CN')).toEqual({
    title: '申请逾期没有结果',
    message: '温州云岭科技有限公司（阿里云语音服务）：预计 2026-11-20 前有结果，还没有看到，点开看该问谁',
  });
  expect(wordsOf([late], true, 'en').message).toMatch(/no answer to an application/);
  expect(wordsOf([late, late], true, 'zh-CN')).toEqual({
    title: '申请逾期没有结果',
    message: '2 项申请逾期',
  });
  expect(wordsOf([news('approved'), late, paper('licence', '2026-12-01')], true, 'en')).toEqual({
    title: 'Applications and papers',
    message: 'moved: 1; overdue: 1; papers to renew: 1',
  });
});

test('a host that is not allowed is no key that is refused', () => {
  const told: Told = {
    kind: 'trouble',
    trouble: { key: 'k', api: 'tencent-ccc', problem: 'refused', code: 'no-permission', at: 1 },
  };
  expect(wordsOf([told], true, 'zh-CN').message).toMatch(/允许访问/);
  expect(wordsOf([told], true, 'zh-CN').message).not.toContain('密钥被拒绝');
});
