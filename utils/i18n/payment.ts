import type { Texts } from './language.ts';

export const paymentTexts = {
  title: { 'zh-CN': '校验打款金额', 'zh-TW': '校驗打款金額', en: 'Check the payment' },
  lead: {
    'zh-CN': '腾讯云会在 1–3 个工作日内向对公账户汇入 0.01–0.99 元。请打开银行流水，照实填写。',
    'zh-TW': '騰訊雲會在 1–3 個工作日內向對公帳戶匯入 0.01–0.99 元。請打開銀行流水，照實填寫。',
    en: 'Tencent Cloud pays 0.01–0.99 yuan into the company’s account within 1–3 working days. Copy the amount from the bank statement.',
  },
  amount: { 'zh-CN': '到账金额（元）', 'zh-TW': '到帳金額（元）', en: 'Amount received (yuan)' },
  confirm: {
    'zh-CN': '我已在银行流水上核对这个金额',
    'zh-TW': '我已在銀行流水上核對這個金額',
    en: 'I have read this amount on the bank statement',
  },
  again: {
    'zh-CN': '我知道这是最后一次：再错一次，认证就会失败且无法恢复',
    'zh-TW': '我知道這是最後一次：再錯一次，認證就會失敗且無法恢復',
    en: 'I know that this is the last try: another wrong entry fails the certification for good',
  },
  tries: {
    'zh-CN': '已填入 {count} 次（连续输错两次，认证失败）',
    'zh-TW': '已填入 {count} 次（連續輸錯兩次，認證失敗）',
    en: 'Typed {count} times (two wrong entries fail the certification)',
  },
  used: {
    'zh-CN': '已填入两次，不再代填。如果仍要填写，请在页面上自己输入。',
    'zh-TW': '已填入兩次，不再代填。如果仍要填寫，請在頁面上自己輸入。',
    en: 'It was typed twice and will not be typed again. If you still must, enter it on the page yourself.',
  },
  forget: {
    'zh-CN': '之前填的没有提交，重新计数',
    'zh-TW': '之前填的沒有提交，重新計數',
    en: 'What was typed was never sent: count anew',
  },
  fill: { 'zh-CN': '填入金额', 'zh-TW': '填入金額', en: 'Type the amount' },
  done: {
    'zh-CN': '已填入。请在页面上核对后自己确认。',
    'zh-TW': '已填入。請在頁面上核對後自己確認。',
    en: 'Typed. Compare it on the page, then confirm it there yourself.',
  },
} as const satisfies Texts;
