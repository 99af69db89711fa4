import type { ValueKey } from '../../utils/company/fields.ts';
import type { workspaceTexts } from '../../utils/i18n/workspace.ts';

type TextKey = keyof typeof workspaceTexts;

export type FieldKind = 'text' | 'long' | 'number' | 'choice' | 'date' | 'period' | 'yes-no' | 'lines';

/** A field of the schema in the editor. Its place in the profile is its key. */
export interface FieldSpec {
  key: ValueKey;
  kind: FieldKind;
  /** Masked until revealed. */
  sensitive?: boolean;
  /** May stay empty, though a company cannot be without it. */
  optional?: boolean;
  /** Takes the whole row. */
  wide?: boolean;
}

export interface ListSpec {
  /** Of the list: `telephony.scripts`. */
  path: 'telephony.scripts' | 'telephony.numberRequests';
  title: TextKey;
  fields: readonly FieldSpec[];
}

export interface SectionSpec {
  id: string;
  title: TextKey;
  fields: readonly FieldSpec[];
  lists?: readonly ListSpec[];
}

const text = (key: ValueKey): FieldSpec => ({ key, kind: 'text' });
const wide = (key: ValueKey): FieldSpec => ({ key, kind: 'text', wide: true });
const long = (key: ValueKey): FieldSpec => ({ key, kind: 'long', wide: true });
const secret = (key: ValueKey): FieldSpec => ({ key, kind: 'text', sensitive: true });
const choice = (key: ValueKey): FieldSpec => ({ key, kind: 'choice' });
const date = (key: ValueKey): FieldSpec => ({ key, kind: 'date' });
const period = (key: ValueKey): FieldSpec => ({ key, kind: 'period', wide: true });

/** Every field of the schema; layout.test.ts says so when one is missing. */
export const sections: readonly SectionSpec[] = [
  {
    id: 'company',
    title: 'sectionCompany',
    fields: [
      wide('company.name'),
      text('company.unifiedSocialCreditCode'),
      text('company.organizationCode'),
      choice('company.organizationType'),
      choice('company.certificateType'),
      text('company.enterpriseType'),
      { key: 'company.sameAsTencentAccount', kind: 'yes-no' },
      { key: 'company.threeInOne', kind: 'yes-no' },
      period('company.businessTerm'),
      long('company.businessScope'),
    ],
  },
  {
    id: 'contact',
    title: 'sectionContact',
    fields: [
      wide('company.registeredAddress'),
      wide('company.correspondenceAddress'),
      text('company.province'),
      text('company.city'),
      text('company.phone'),
      text('company.email'),
      text('company.website'),
    ],
  },
  {
    id: 'bank',
    title: 'sectionBank',
    fields: [
      wide('company.bankAccount.accountName'),
      secret('company.bankAccount.accountNumber'),
      text('company.bankAccount.bank'),
      text('company.bankAccount.branch'),
      text('company.bankAccount.province'),
      text('company.bankAccount.city'),
    ],
  },
  {
    id: 'legal-representative',
    title: 'sectionLegalRepresentative',
    fields: [
      secret('people.legalRepresentative.name'),
      choice('people.legalRepresentative.idType'),
      secret('people.legalRepresentative.idNumber'),
      secret('people.legalRepresentative.phone'),
      text('people.legalRepresentative.email'),
      period('people.legalRepresentative.idValidity'),
    ],
  },
  {
    id: 'operator',
    title: 'sectionOperator',
    fields: [
      secret('people.operator.name'),
      choice('people.operator.idType'),
      secret('people.operator.idNumber'),
      secret('people.operator.phone'),
      text('people.operator.email'),
      text('people.operator.landline'),
      period('people.operator.idValidity'),
      { ...choice('applicant'), wide: true },
    ],
  },
  {
    id: 'telephony',
    title: 'sectionTelephony',
    fields: [
      text('telephony.calleeSource'),
      text('telephony.businessCarrier'),
      long('telephony.usage'),
      text('telephony.qualificationName'),
      choice('telephony.numberCarrier'),
      choice('telephony.numberReport.action'),
      { key: 'telephony.numberReport.numbers', kind: 'lines' },
    ],
    lists: [
      {
        path: 'telephony.scripts',
        title: 'entryScript',
        fields: [wide('telephony.scripts.scene'), long('telephony.scripts.content')],
      },
      {
        path: 'telephony.numberRequests',
        title: 'entryNumberRequest',
        fields: [
          choice('telephony.numberRequests.numberType'),
          choice('telephony.numberRequests.callType'),
          text('telephony.numberRequests.province'),
          text('telephony.numberRequests.city'),
          { key: 'telephony.numberRequests.quantity', kind: 'number' },
        ],
      },
    ],
  },
  {
    id: 'letters',
    title: 'sectionLetters',
    fields: [date('letters.commitmentSignedOn'), date('letters.applicationLetterOn')],
  },
  {
    id: 'public-urls',
    title: 'sectionPublicUrls',
    fields: [
      wide('publicUrls.businessLicense'),
      wide('publicUrls.legalRepresentativeId'),
      wide('publicUrls.operatorId'),
      wide('publicUrls.operatorHoldingId'),
      wide('publicUrls.networkCommitmentLetter'),
      wide('publicUrls.numberApplicationLetter'),
      wide('publicUrls.businessUsageCommitmentLetter'),
    ],
  },
  {
    id: 'esign',
    title: 'sectionEsign',
    fields: [
      text('esign.uin'),
      text('esign.application.name'),
      text('esign.application.type'),
      long('esign.application.description'),
      { key: 'esign.allowlistedInterfaces', kind: 'lines', wide: true },
    ],
  },
];
