import { limitsOf } from '../../autofill/plan-documents.ts';
import type { DocumentKey, FieldKey } from '../../company/fields.ts';
import { isDocumentKey } from '../../company/fields.ts';
import { type LetterKey, letterKeysOf } from '../../company/letters.ts';
import { readValue, type Value } from '../../company/values.ts';
import type { Finding } from '../finding.ts';
import { kindsOf, type PreflightDocument, type PreflightInput } from '../input.ts';
import { isBlack, isBlank, isSmall } from '../picture-facts.ts';

/** Papers: their seals, what letters must carry, and whether the pictures show anything. */

/** The documents that this form takes, each with the key that asks for it. */
function taken({ documents, fields }: PreflightInput): { key: DocumentKey; document: PreflightDocument }[] {
  return fields.flatMap(({ key }) =>
    isDocumentKey(key)
      ? documents
          .filter(({ kind, size }) => kindsOf(key).includes(kind) && size > 0)
          .map((document) => ({ key, document }))
      : [],
  );
}

const about = (
  code: Finding['code'],
  severity: Finding['severity'],
  kind: string,
  params: Record<string, string> = {},
): Finding => ({ code, severity, key: kind, params: { document: kind, ...params } });

export function seals(input: PreflightInput): Finding[] {
  const sealed = new Set<string>((input.rules?.sealed ?? []).flatMap((key) => [key, ...kindsOf(key)]));
  return taken(input).flatMap(({ document: { kind, stamped } }) => {
    if (!sealed.has(kind) || stamped === true) return [];
    return [
      stamped === false ? about('not-stamped', 'error', kind) : about('stamp-unknown', 'warning', kind),
    ];
  });
}

const textOf = (value: Value | undefined): string | undefined =>
  value?.type === 'text' ? value.text : value?.type === 'date' ? (value.date ?? undefined) : undefined;

export function letters(input: PreflightInput): Finding[] {
  const { profile, fields, rules } = input;
  const asked = new Set<FieldKey>(fields.map(({ key }) => key));
  const found: Finding[] = [];
  for (const { kind, carries } of rules?.letters ?? []) {
    if (!asked.has(kind)) continue;
    const values = carries.flatMap((key) =>
      isDocumentKey(key) ? [] : [{ key, value: readValue(profile, key) }],
    );
    const lacking = values.filter(({ value }) => value === undefined).map(({ key }) => key);
    if (lacking.length > 0)
      found.push({
        code: 'letter-lacks',
        severity: 'warning',
        key: lacking[0] ?? kind,
        params: { document: kind, fields: lacking.join(' ') },
      });
  }
  return found;
}

/** Cards print an X that people type as x, and spaces for the eye; a name or a date is what it is. */
const comparable = (key: LetterKey, text: string): string =>
  key.endsWith('.idNumber') ? text.replace(/\s/g, '').toUpperCase() : text.trim();

/** Whatever somebody read off a letter, not only what this provider's rules name: a reviewer reads all of it. */
export function lettersDiffer({ profile, documents, fields }: PreflightInput): Finding[] {
  const asked = new Set<string>(fields.flatMap(({ key }) => (isDocumentKey(key) ? kindsOf(key) : [])));
  return documents
    .filter(({ kind }) => asked.has(kind))
    .flatMap(({ kind, letter = {} }) =>
      letterKeysOf(kind).flatMap((key) => {
        const [inLetter, now] = [letter[key], textOf(readValue(profile, key))];
        if (inLetter === undefined || now === undefined) return [];
        return comparable(key, inLetter) === comparable(key, now)
          ? []
          : [about('letter-differs', 'error', kind, { field: key })];
      }),
    );
}

export function pictures(input: PreflightInput): Finding[] {
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const { key, document } of taken(input)) {
    const { kind, mediaType, size, picture } = document;
    if (seen.has(`${kind} ${document.file}`)) continue;
    seen.add(`${kind} ${document.file}`);
    const limits = limitsOf(input.form?.fields.find((field) => field.key === key)?.files);
    if (!mediaType.startsWith('image/')) {
      const extension = /\.([a-z0-9]+)$/i.exec(document.file)?.[1]?.toLowerCase() ?? '';
      if (!limits.extensions.includes(extension))
        found.push(about('picture-format', 'error', kind, { accept: limits.extensions.join('、') }));
      else if (limits.maxBytes !== undefined && size > limits.maxBytes)
        found.push(about('picture-too-large', 'error', kind, { limit: megabytes(limits.maxBytes) }));
      continue;
    }
    // Pictures out of the form's bounds are made to fit on the way in; what no encoding mends is said here.
    if (picture === undefined) continue;
    if (picture.width === 0) found.push(about('picture-unreadable', 'error', kind));
    else if (isBlack(picture)) found.push(about('picture-black', 'error', kind));
    else if (isBlank(picture)) found.push(about('picture-blank', 'error', kind));
    else if (isSmall(picture))
      found.push(
        about('picture-small', 'warning', kind, {
          width: String(picture.width),
          height: String(picture.height),
        }),
      );
  }
  return found;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Front and back the same file, or the licence twice under two names: by content. */
export function sameFiles(input: PreflightInput): Finding[] {
  const found: Finding[] = [];
  const kinds = new Set(taken(input).map(({ document }) => document.kind));
  const first = new Map<string, string>();
  for (const { kind, sha256, size } of input.documents) {
    if (!sha256 || size === 0 || !kinds.has(kind)) continue;
    const other = first.get(sha256);
    if (other !== undefined && other !== kind) found.push(about('same-file', 'error', kind, { other }));
    else first.set(sha256, kind);
  }
  return found;
}
