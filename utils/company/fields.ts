import { type DocumentKind, documentKinds } from './profile.ts';

/**
 * One vocabulary for profile, forms, plans, reports, rejections and taught fields: a key is a path into the
 * profile, a document kind, or one of the few derived keys below (which name what forms ask for as one thing).
 */
export const valueKeys = [
  'applicant',
  'company.name',
  'company.unifiedSocialCreditCode',
  // Derived from the credit code when the profile does not state it (GB 11714 inside GB 32100-2015).
  'company.organizationCode',
  // Derived: the code that stands on the organisation's own certificate, for forms that ask for 证件号码 or 机构代码.
  'company.certificateNumber',
  'company.organizationType',
  'company.certificateType',
  'company.enterpriseType',
  'company.businessScope',
  'company.registeredAddress',
  // Where letters go. Never taken from the registered address: the two may differ, and nothing tells.
  'company.correspondenceAddress',
  // Derived: province and city as one path, for cascaders.
  'company.place',
  'company.province',
  'company.city',
  // A period as one field (date range), and its two ends for forms with two inputs.
  'company.businessTerm',
  'company.businessTerm.from',
  'company.businessTerm.to',
  'company.phone',
  'company.email',
  'company.website',
  'company.sameAsTencentAccount',
  // Derived where it is not stated: a licence that carries a valid unified code is three-in-one.
  'company.threeInOne',
  'company.bankAccount.accountName',
  'company.bankAccount.accountNumber',
  'company.bankAccount.bank',
  'company.bankAccount.branch',
  'company.bankAccount.place',
  'company.bankAccount.province',
  'company.bankAccount.city',
  'people.legalRepresentative.name',
  'people.legalRepresentative.idType',
  'people.legalRepresentative.idNumber',
  'people.legalRepresentative.idValidity',
  'people.legalRepresentative.idValidity.from',
  'people.legalRepresentative.idValidity.to',
  'people.legalRepresentative.phone',
  'people.legalRepresentative.email',
  'people.operator.name',
  'people.operator.idType',
  'people.operator.idNumber',
  'people.operator.idValidity',
  'people.operator.idValidity.from',
  'people.operator.idValidity.to',
  'people.operator.phone',
  'people.operator.email',
  'people.operator.landline',
  'telephony.calleeSource',
  'telephony.businessCarrier',
  'telephony.usage',
  'telephony.scripts.scene',
  'telephony.scripts.content',
  // Of the one number request being filed: a profile may hold several, a form takes one.
  'telephony.numberRequests.numberType',
  'telephony.numberRequests.callType',
  'telephony.numberRequests.place',
  'telephony.numberRequests.province',
  'telephony.numberRequests.city',
  'telephony.numberRequests.quantity',
  'telephony.qualificationName',
  'telephony.numberCarrier',
  'telephony.numberReport.action',
  'telephony.numberReport.numbers',
  'esign.uin',
  'esign.application.name',
  'esign.application.type',
  'esign.application.description',
  'esign.allowlistedInterfaces',
  'letters.commitmentSignedOn',
  'letters.applicationLetterOn',
  'publicUrls.businessLicense',
  'publicUrls.legalRepresentativeId',
  'publicUrls.operatorId',
  'publicUrls.operatorHoldingId',
  'publicUrls.networkCommitmentLetter',
  'publicUrls.numberApplicationLetter',
  'publicUrls.businessUsageCommitmentLetter',
  // Derived: the last part of the address, which such forms ask for as a field of its own.
  'publicUrls.businessLicense.fileName',
  'publicUrls.legalRepresentativeId.fileName',
  'publicUrls.operatorId.fileName',
  'publicUrls.operatorHoldingId.fileName',
  'publicUrls.networkCommitmentLetter.fileName',
  'publicUrls.numberApplicationLetter.fileName',
  'publicUrls.businessUsageCommitmentLetter.fileName',
  // Of a bank statement, not of a profile: the user confirms it in the panel each time (utils/payment).
  'payment.amount',
] as const;
export type ValueKey = (typeof valueKeys)[number];

/** Both sides of an ID in one picture or one upload (身份证正反面扫描件): made from the front and the back. */
export const mergedDocumentKeys = ['legal-representative-id', 'operator-id'] as const;
export type MergedDocumentKey = (typeof mergedDocumentKeys)[number];

export type DocumentKey = DocumentKind | MergedDocumentKey;
export type FieldKey = ValueKey | DocumentKey;

export const documentKeys: readonly DocumentKey[] = [...documentKinds, ...mergedDocumentKeys];
export const fieldKeys: readonly FieldKey[] = [...valueKeys, ...documentKeys];

export const isFieldKey = (key: string): key is FieldKey => (fieldKeys as readonly string[]).includes(key);
export const isDocumentKey = (key: string): key is DocumentKey =>
  (documentKeys as readonly string[]).includes(key);

/** The papers that an upload under this key is made of. */
export const kindsOf = (key: DocumentKey): DocumentKind[] =>
  (mergedDocumentKeys as readonly string[]).includes(key)
    ? [`${key as MergedDocumentKey}-front`, `${key as MergedDocumentKey}-back`]
    : [key as DocumentKind];
