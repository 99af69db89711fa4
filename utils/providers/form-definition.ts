import type { FileLimits } from '../autofill/plan-types.ts';
import type { ControlKind } from '../autofill/scan-types.ts';
import type { FieldKey } from '../company/fields.ts';

/**
 * A provider's form as data. One file per form, in `utils/providers/<name>/`; nothing else needs to change for a
 * new one. Labels are compared after normalisation (simplified Chinese, half-width, no colons, asterisks or
 * （必填）), so they are written plainly here.
 */
export interface FieldDefinition {
  key: FieldKey;
  /** Labels in the provider's words, beyond those of the shared vocabulary. */
  labels?: string[];
  /** Labels that mean it only where no section of somebody else's is open: 证件号码 under 法定代表人 is that person's. */
  loose?: string[];
  /** Regular expressions (sources) on the normalised label that rule this field out. */
  not?: string[];
  /** The field is this one only under a heading that matches (regular expression source). */
  section?: string;
  kinds?: ControlKind[];
  /** Texts by which this form calls an enum's values, best first: { operator: ['经办人（受法定代表人委托）'] }. */
  options?: Record<string, string[]>;
  files?: FileLimits;
  maxLength?: number;
  /** Asked only when another field's value is one of these; otherwise the field is left, and the report says so. */
  onlyFor?: { key: FieldKey; values: string[] };
  /** Not asked when another field's value is one of these; where nothing is known of that one, it is filled. */
  notFor?: { key: FieldKey; values: string[] };
  /** The choice the provider's document tells everybody to make, where the profile states no other. */
  fallback?: string;
}

/** Papers a page for an expired filing may have replaced, each with what may be written for it and nothing else. */
export interface RenewedPaper {
  /** Under which name `expired` knows it. */
  paper: 'licence' | 'legal-representative-id' | 'operator-id';
  keys: FieldKey[];
  /** The profile's end of its validity; the page's own is the field of the same key, or the range around it. */
  until:
    | 'company.businessTerm.to'
    | 'people.legalRepresentative.idValidity.to'
    | 'people.operator.idValidity.to';
  /** Regular expression (source) on normalised text: how the page's notices call it. */
  called: string;
}

export interface Needs {
  /** Distinct fields recognised, at the least. */
  distinct: number;
  /** Of these, which few other pages ask for, at the least `least` must be there. */
  anyOf: FieldKey[];
  least: number;
  /** Those of `anyOf` that no other kind of page asks for. Without one of them the address must be the form's (`paths`). */
  own: FieldKey[];
  /** Only under a title of `proof`: too little is on the page to tell otherwise. */
  proof?: boolean;
}

export interface FormDefinition {
  /** `<provider>/<form>` */
  id: string;
  provider: string;
  /** Names for people, by language. */
  name: { 'zh-CN': string; 'zh-TW': string; en: string };
  /** Regular expressions (sources) on page title, headings and dialog titles: evidence, not proof. */
  titles: string[];
  /** Regular expression (source) on the URL's path and hash: evidence, not proof (addresses move). */
  paths?: string[];
  /** Regular expression (source) on host and path. Elsewhere on the provider's origins two of `needs.own` must be there. */
  within?: string;
  /** Regular expressions (sources) on titles and headings of pages with another purpose: as with `within`. */
  notTitles?: string[];
  /** As `notTitles`, but the page is not this form whatever it asks for. */
  never?: string[];
  /** Titles that no other page has: they stand in for a field of `own` and for the address. */
  proof?: string[];
  /** Regular expression (source) on the host: a console of nothing else, where no path is needed as evidence. */
  host?: string;
  /** Regular expressions (sources) on section titles that are the company's own here, though elsewhere they are others' (联系人). */
  ours?: string[];
  fields: FieldDefinition[];
  /** The date that the provider documents for a long-term validity (长期) where a field takes only a date. */
  longTerm?: string;
  needs: Needs;
  /** Further steps of the form, each known by its own evidence. */
  steps?: Needs[];
  /** Without one of `titles`, or of `notices` among what the page says of things that run out, it is never this form. */
  onlyTitled?: boolean;
  notices?: string[];
  /** A filing that expired: only what has run out is replaced, everything else stays as it is. */
  renews?: RenewedPaper[];
  /** Its labels are the names of an API's parameters (vocabulary/parameters.ts); elsewhere such a label says nothing. */
  parameters?: boolean;
  /** Rows that a page has for each of the profile's entries, and to which it may add more. */
  lists?: { of: 'telephony.scripts'; keys: FieldKey[] }[];
  /** The form that must have been filed before this one. */
  after?: string;
  /** The console reads uploaded pictures and writes what it read into the form (OCR), some time after. */
  readsPictures?: boolean;
  /** As many numbers of a kind as one filing is good for. */
  mostNumbers?: { numberType: string; count: number };
  /** Where these facts come from. */
  source: string;
}
