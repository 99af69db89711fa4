import type { FieldKey } from '../company/fields.ts';
import { bankTerms } from './vocabulary/bank.ts';
import { companyTerms } from './vocabulary/company.ts';
import { documentTerms } from './vocabulary/documents.ts';
import { peopleTerms } from './vocabulary/people.ts';
import { publicUrlTerms } from './vocabulary/public-urls.ts';
import { telephonyTerms } from './vocabulary/telephony.ts';
import type { Term } from './vocabulary/term.ts';

/** How forms in general call each field. A provider's form adds its own words (FormDefinition). */
export const vocabulary: readonly Term[] = [
  ...companyTerms,
  ...bankTerms,
  ...peopleTerms,
  ...documentTerms,
  ...telephonyTerms,
  ...publicUrlTerms,
];

const byKey = new Map(vocabulary.map((term) => [term.key, term]));
export const termOf = (key: FieldKey): Term | undefined => byKey.get(key);
