import type { ProviderRules } from '../provider-rules.ts';

/** 对公打款: the account must be the company's own, or the payment does not prove anything. */
export const rules: ProviderRules = {
  provider: 'tencent-account',
  reviewDays: { 'tencent-account/certification': 3 },
  equal: [['company.bankAccount.accountName', 'company.name']],
  source: 'cloud.tencent.com document 1420, 步骤1 (打款 in 1–3 working days)',
};
