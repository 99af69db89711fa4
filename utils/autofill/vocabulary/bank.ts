import { combine, type Term, textKinds } from './term.ts';

const bank = ['银行', '开户银行', '开户行'];

/** The account a company is paid through: other forms' business, and so that 开户名称 is not the company's name. */
export const bankTerms: Term[] = [
  {
    key: 'company.bankAccount.accountName',
    kinds: textKinds,
    rules: [
      {
        labels: [
          ...[
            '开户名称',
            '开户名',
            '户名',
            '银行户名',
            '开户户名',
            '银行开户名',
            '银行账户名称',
            '银行账户名',
          ],
          ...['账户名称', '对公账户名称', '对公账户名', '企业对公账户名', '企业对公账户名称', '开户单位名称'],
        ],
      },
      { labels: ['名称', '账户名'], role: 'bank' },
    ],
  },
  {
    key: 'company.bankAccount.accountNumber',
    kinds: textKinds,
    rules: [
      {
        labels: [
          '银行账号',
          '银行账户',
          '银行卡号',
          '对公账号',
          '对公账户',
          '开户账号',
          '对公银行账号',
          '企业银行账号',
          '企业对公账号',
          '银行账户号',
        ],
      },
      { labels: ['账号', '卡号'], role: 'bank' },
    ],
  },
  {
    key: 'company.bankAccount.bank',
    kinds: [...textKinds, 'select'],
    rules: [{ labels: ['开户银行', '开户行', '开户银行名称', '所属银行', '银行名称', '开户行名称'] }],
  },
  {
    // What Tencent paid to check an account. Only its own form asks (tencent-account/payment-check).
    key: 'payment.amount',
    kinds: ['text', 'number'],
    rules: [{ labels: ['打款校验金额', '对公打款金额'] }],
    not: [/充值|提现|退款|发票|订单|优惠|月|最[大小高低]/],
  },
  {
    key: 'company.bankAccount.branch',
    kinds: [...textKinds, 'select'],
    rules: [
      { labels: ['开户支行', '开户支行名称', '支行名称', '开户行支行', '开户银行支行', '开户银行支行名称'] },
    ],
  },
  {
    key: 'company.bankAccount.place',
    kinds: ['cascader', 'select', 'text'],
    rules: [{ labels: combine(bank, ['所在地', '所在地区', '所在省市']) }, { labels: ['开户地'] }],
  },
  {
    key: 'company.bankAccount.province',
    kinds: ['select', 'text'],
    rules: [{ labels: combine(bank, ['所在省份', '所在省', '省份']) }],
  },
  {
    key: 'company.bankAccount.city',
    kinds: ['select', 'text'],
    rules: [{ labels: combine(bank, ['所在城市', '所在市', '城市']) }],
  },
];
