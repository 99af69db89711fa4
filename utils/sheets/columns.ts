import type { ValueKey } from '../company/fields.ts';
import { fieldNames, isChoiceKey } from '../company/labels.ts';
import type { Language } from '../i18n/language.ts';

/** `tags` are the list's, not the profile's. */
export type ColumnKey = ValueKey | 'tags';
export type ColumnKind = 'text' | 'choice' | 'date' | 'until' | 'yes-no' | 'tags';

/** What fits into one cell: no lists, no documents, nothing derived. In the order of the template. */
export const columnKeys = [
  'company.name',
  'company.unifiedSocialCreditCode',
  'company.organizationType',
  'company.certificateType',
  'company.enterpriseType',
  'company.registeredAddress',
  'company.province',
  'company.city',
  'company.businessTerm.from',
  'company.businessTerm.to',
  'company.businessScope',
  'company.phone',
  'company.email',
  'company.website',
  'company.sameAsTencentAccount',
  'company.bankAccount.accountName',
  'company.bankAccount.accountNumber',
  'company.bankAccount.bank',
  'company.bankAccount.branch',
  'company.bankAccount.province',
  'company.bankAccount.city',
  'people.legalRepresentative.name',
  'people.legalRepresentative.idType',
  'people.legalRepresentative.idNumber',
  'people.legalRepresentative.idValidity.from',
  'people.legalRepresentative.idValidity.to',
  'people.legalRepresentative.phone',
  'people.legalRepresentative.email',
  'people.operator.name',
  'people.operator.idType',
  'people.operator.idNumber',
  'people.operator.idValidity.from',
  'people.operator.idValidity.to',
  'people.operator.phone',
  'people.operator.email',
  'people.operator.landline',
  'applicant',
  'telephony.calleeSource',
  'telephony.businessCarrier',
  'telephony.usage',
  'tags',
] as const satisfies readonly ColumnKey[];

const tagsName: Readonly<Record<Language, string>> = { 'zh-CN': '标签', 'zh-TW': '標籤', en: 'Tags' };

export const columnName = (key: ColumnKey, language: Language): string =>
  (key === 'tags' ? tagsName : fieldNames[key])[language];

export function kindOf(key: ColumnKey): ColumnKind {
  if (key === 'tags') return 'tags';
  if (isChoiceKey(key)) return 'choice';
  if (key.endsWith('.from')) return 'date';
  if (key.endsWith('.to')) return 'until';
  return key === 'company.sameAsTencentAccount' ? 'yes-no' : 'text';
}

/**
 * A heading as people write it: spaces, stars, brackets and what stands in them do not count, and of words that mean the
 * same here one stands for all.
 */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|[\s*:：_-]/g, '')
    .replace(/^公司/, '企业')
    .replace(/^法人(代表)?/, '法定代表人')
    .replace(/号码|號碼/g, '号');

const byHeading = new Map<string, ColumnKey>(
  columnKeys.flatMap((key) =>
    [key, ...(['zh-CN', 'zh-TW', 'en'] as const).map((language) => columnName(key, language))].map(
      (heading) => [plain(heading), key] as const,
    ),
  ),
);

/** The column of a heading, in any of our languages or by its key; undefined: none of ours. */
export const columnOf = (heading: string): ColumnKey | undefined => byHeading.get(plain(heading));
