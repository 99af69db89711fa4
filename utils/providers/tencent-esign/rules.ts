import type { ProviderRules } from '../provider-rules.ts';

export const rules: ProviderRules = {
  provider: 'tencent-esign',
  reviewDays: { 'tencent-esign/certification': 3 },
  source: 'cloud.tencent.com document 1420, 步骤2 (1–3 working days)',
};
