import * as z from 'zod';

/**
 * The company profile: what one company files with every provider. Format `company-profile`, version 1.
 *
 * Only the company's name is required, because a profile is made bit by bit; what a form needs and the profile
 * lacks is said when the form is planned. Objects are loose: a field of a newer or foreign writer survives
 * import → edit → export unchanged. Dates are `YYYY-MM-DD`; a validity's `to: null` means long-term (长期).
 */

const text = z.string().max(500);
const url = z.string().max(2000);
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((value) => {
    const date = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  });

export const periodSchema = z.looseObject({
  from: isoDate.nullable().optional(),
  /** null: long-term (长期); absent: not known. */
  to: isoDate.nullable().optional(),
});

export const personSchema = z.looseObject({
  name: text.optional(),
  idType: z.enum(['resident-id', 'passport', 'hk-macau-permit', 'taiwan-permit', 'other']).optional(),
  idNumber: text.optional(),
  idValidity: periodSchema.optional(),
  phone: text.optional(),
  email: text.optional(),
  landline: text.optional(),
});

export const bankAccountSchema = z.looseObject({
  accountName: text.optional(),
  accountNumber: text.optional(),
  bank: text.optional(),
  branch: text.optional(),
  province: text.optional(),
  city: text.optional(),
});

export const companySchema = z.looseObject({
  name: z.string().trim().min(1).max(200),
  unifiedSocialCreditCode: text.optional(),
  /** Only where it is not the one inside the credit code. */
  organizationCode: text.optional(),
  organizationType: z
    .enum(['enterprise', 'individual-business', 'institution', 'government', 'social', 'other'])
    .optional(),
  certificateType: z
    .enum(['business-license', 'institution-certificate', 'credit-code-certificate', 'other'])
    .optional(),
  enterpriseType: text.optional(),
  businessScope: z.string().max(5000).optional(),
  registeredAddress: text.optional(),
  correspondenceAddress: text.optional(),
  province: text.optional(),
  city: text.optional(),
  businessTerm: periodSchema.optional(),
  phone: text.optional(),
  email: text.optional(),
  website: text.optional(),
  bankAccount: bankAccountSchema.optional(),
  /** 是否与腾讯云账号的资质一致: nothing else in a profile tells, so it is asked, never inferred. */
  sameAsTencentAccount: z.boolean().optional(),
  /** 三证合一, where a licence without a unified code (or with one, and papers apart) makes it worth saying. */
  threeInOne: z.boolean().optional(),
});

export const numberRequestSchema = z.looseObject({
  numberType: z.enum(['landline', '400', 'mobile', '95', '1069']).optional(),
  callType: z.enum(['inbound', 'outbound', 'inbound-outbound']).optional(),
  province: text.optional(),
  city: text.optional(),
  quantity: z.int().min(1).max(10000).optional(),
});

export const scriptSchema = z.looseObject({
  scene: text.optional(),
  content: z.string().max(5000).optional(),
});

/** 双呼号码报备: the numbers that call first, and whether they are added, changed or taken away. */
export const numberReportSchema = z.looseObject({
  action: z.enum(['add', 'update', 'delete']).optional(),
  numbers: z.array(text).max(1000).optional(),
});

export const telephonySchema = z.looseObject({
  calleeSource: text.optional(),
  businessCarrier: text.optional(),
  usage: z.string().max(2000).optional(),
  scripts: z.array(scriptSchema).max(50).optional(),
  numberRequests: z.array(numberRequestSchema).max(50).optional(),
  /** 资质命名: how the company's qualification is called at a provider. */
  qualificationName: text.optional(),
  /** Whose 400 numbers are applied for. */
  numberCarrier: z.enum(['telecom', 'unicom', 'mobile']).optional(),
  numberReport: numberReportSchema.optional(),
});

export const esignSchema = z.looseObject({
  uin: text.optional(),
  application: z
    .looseObject({ name: text.optional(), type: text.optional(), description: text.optional() })
    .optional(),
  allowlistedInterfaces: z.array(text).max(200).optional(),
});

/**
 * Addresses under which a provider can fetch a picture of a paper itself (Volcengine's Click2Call*Auth take no files).
 * Both sides of an ID are one picture there. The company puts them on the web; nothing here uploads anything.
 */
export const publicUrlsSchema = z.looseObject({
  businessLicense: url.optional(),
  legalRepresentativeId: url.optional(),
  operatorId: url.optional(),
  operatorHoldingId: url.optional(),
  networkCommitmentLetter: url.optional(),
  numberApplicationLetter: url.optional(),
  businessUsageCommitmentLetter: url.optional(),
});

export const documentKinds = [
  'business-license',
  'legal-representative-id-front',
  'legal-representative-id-back',
  'legal-representative-holding-id',
  'operator-id-front',
  'operator-id-back',
  'operator-holding-id',
  'call-acceptance-form',
  'network-commitment-letter',
  'power-of-attorney',
  'number-application-letter',
  'call-script',
  'outbound-purpose-proof',
  'company-authorization-letter',
  'legal-representative-phone-proof',
  'operator-phone-proof',
  'business-usage-commitment-letter',
  'tax-registration-certificate',
  'organization-code-certificate',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentEntrySchema = z.looseObject({
  /** One of `documentKinds`; others are kept and shown, but fill nothing. */
  kind: z.string().min(1).max(100),
  /** Path inside the profile folder or zip, with forward slashes. */
  file: z.string().min(1).max(300),
  stamped: z.boolean().optional(),
  /** The last day it may be filed: of a licence, an identity card, a letter with a term. */
  expiresOn: isoDate.optional(),
});

export const profileSchema = z.looseObject({
  format: z.literal('company-profile'),
  version: z.literal(1),
  company: companySchema,
  people: z
    .looseObject({ legalRepresentative: personSchema.optional(), operator: personSchema.optional() })
    .optional(),
  /** 申请人身份: who files. */
  applicant: z.enum(['legal-representative', 'operator']).optional(),
  telephony: telephonySchema.optional(),
  esign: esignSchema.optional(),
  letters: z
    .looseObject({ commitmentSignedOn: isoDate.optional(), applicationLetterOn: isoDate.optional() })
    .optional(),
  documents: z.array(documentEntrySchema).max(200).optional(),
  publicUrls: publicUrlsSchema.optional(),
});

export type Period = z.infer<typeof periodSchema>;
export type Person = z.infer<typeof personSchema>;
export type NumberRequest = z.infer<typeof numberRequestSchema>;
export type DocumentEntry = z.infer<typeof documentEntrySchema>;
/** Without the index signature of a loose object, which would make `Omit` and `keyof` forget every name. */
type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
export type CompanyProfile = Named<z.infer<typeof profileSchema>>;
