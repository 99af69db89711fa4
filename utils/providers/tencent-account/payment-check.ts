import type { FormDefinition } from '../form-definition.ts';

/**
 * 「我已收到打款，开始校验」: the amount that Tencent paid, 0.01–0.99 yuan. No profile has it, and two wrong entries fail
 * the certification for good, so nothing is planned for it: the panel asks for the bank statement (utils/payment).
 */
export const form: FormDefinition = {
  id: 'tencent-account/payment-check',
  provider: 'tencent-account',
  name: { 'zh-CN': '对公打款校验', 'zh-TW': '對公打款校驗', en: 'Payment check' },
  titles: ['打款', '实名认证', '企业认证'],
  proof: [
    '打款(?:金额)?(?:认证|校验|验证|核验)',
    '(?:校验|验证|核验|确认)(?:打款|汇款|到账)?金额',
    '(?:企业|账号)?实名认证',
    '对公打款',
  ],
  paths: ['/developer(?:/|$|#|\\?)', '/account/(?:auth|certif)'],
  never: ['短信|签名|备案|发票|开票|退款|提现|充值|续费|返佣|代理商|渠道商|收款|认领|登记来款'],
  fields: [
    {
      key: 'payment.amount',
      labels: [
        '汇款金额',
        '打款金额',
        '到账金额',
        '收款金额',
        '收到的金额',
        '收到的打款金额',
        '收到的汇款金额',
        '校验金额',
        '验证金额',
        '打款金额校验',
        '入账金额',
        '腾讯云打款金额',
        '腾讯云汇款金额',
      ],
      loose: ['金额'],
    },
  ],
  needs: { distinct: 1, anyOf: ['payment.amount'], least: 1, own: [] },
  source: 'cloud.tencent.com document 1420, 步骤1：创建腾讯云账号 (企业对公打款认证)',
};
