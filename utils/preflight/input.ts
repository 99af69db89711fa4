import type { DocumentKey, FieldKey } from '../company/fields.ts';
import type { LetterValues } from '../company/letters.ts';
import type { ProfileValues } from '../company/values.ts';
import type { FormDefinition } from '../providers/form-definition.ts';
import type { ProviderRules } from '../providers/provider-rules.ts';
import type { PictureFacts } from './picture-facts.ts';

/** What is known of a document without reading it, and of its picture if somebody looked. */
export interface PreflightDocument {
  kind: string;
  file: string;
  mediaType: string;
  size: number;
  sha256?: string;
  stamped?: boolean;
  /** What the letter says on paper, as far as somebody wrote it down. */
  letter?: LetterValues;
  picture?: PictureFacts;
}

export interface PreflightField {
  key: FieldKey;
  required: boolean;
}

export interface PreflightInput {
  profile: ProfileValues;
  documents: readonly PreflightDocument[];
  /** The form, or nothing in particular: then only what every form would refuse is looked for. */
  form: Pick<FormDefinition, 'id' | 'provider' | 'fields'> | null;
  /** What the page asks for; without it, what the definition lists, none of it required. */
  fields: readonly PreflightField[];
  rules?: ProviderRules;
  numberRequest?: number;
  /** YYYY-MM-DD in China. */
  today: string;
}

/** The kinds of papers behind a key: both sides of an ID where a form takes them as one. */
export const kindsOf = (key: DocumentKey): string[] =>
  key === 'legal-representative-id' || key === 'operator-id' ? [`${key}-front`, `${key}-back`] : [key];
