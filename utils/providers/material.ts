import type { DocumentKey } from '../company/fields.ts';
import type { CompanyProfile, NumberRequest } from '../company/profile.ts';

/** A paper that one form wants, as data: `utils/providers/<name>/materials.ts` exports a list of them. */
export interface Material {
  /** The form's id. */
  form: string;
  key: DocumentKey;
  /** Must bear the company's seal. */
  sealed?: boolean;
  /** Only for some: by whom it is filed, for which calls, of which kind of organisation. */
  applicant?: NonNullable<CompanyProfile['applicant']>;
  callTypes?: NonNullable<NumberRequest['callType']>[];
  organizations?: NonNullable<CompanyProfile['company']['organizationType']>[];
  /** A paper that stands for it where the form leaves a choice. */
  or?: DocumentKey;
  /** The provider's own template, to fill in and seal. */
  template?: string;
}
