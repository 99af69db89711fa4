import { type FieldKey, isDocumentKey, kindsOf } from '../company/fields.ts';
import { type ProfileValues, readValue } from '../company/values.ts';

/**
 * What was filled, recognisable and not readable: of each field a MAC under a random key of the event's own. Told apart
 * are "still the same" and "another"; a plain digest of a phone number could be found by trying them all.
 */
export interface Marks {
  /** base64 */
  key: string;
  /** Field key → MAC of its value, base64. */
  of: Record<string, string>;
}

/** What a company would fill in: as `Subject` of the session, with the papers' digests. */
export interface Filler {
  profile: ProfileValues;
  documents: readonly { kind: string; order: number; sha256: string }[];
  numberRequest?: number;
}

/** The profile's value, not what a page made of it: a form that is laid out anew asks for the same. */
function heldFor(key: FieldKey, { profile, documents, numberRequest }: Filler): unknown {
  if (!isDocumentKey(key)) return readValue(profile, key, { numberRequest }) ?? null;
  return kindsOf(key).map((kind) =>
    documents
      .filter((document) => document.kind === kind)
      .sort((a, b) => a.order - b.order)
      .map(({ sha256 }) => sha256),
  );
}

const utf8 = new TextEncoder();
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function macUnder(secret: string): Promise<(text: string) => Promise<string>> {
  const key = await crypto.subtle.importKey(
    'raw',
    fromBase64(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return async (text) => toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text))));
}

const say = (key: FieldKey, filler: Filler) => JSON.stringify([key, heldFor(key, filler)]);

export async function markFields(keys: readonly FieldKey[], filler: Filler): Promise<Marks> {
  const secret = toBase64(crypto.getRandomValues(new Uint8Array(32)));
  const mac = await macUnder(secret);
  const of: Record<string, string> = {};
  for (const key of keys) of[key] = await mac(say(key, filler));
  return { key: secret, of };
}

/** Of the marked fields those for which the company would fill something else now. `marks`: the oldest first. */
export async function changedFields(marks: readonly Marks[], filler: Filler): Promise<Set<FieldKey>> {
  const changed = new Set<FieldKey>();
  // A later fill of a field replaces the earlier; what it left alone is still there from before.
  const settled = new Set<string>();
  for (const { key: secret, of } of marks.toReversed()) {
    const mac = await macUnder(secret);
    for (const [key, was] of Object.entries(of)) {
      if (settled.has(key)) continue;
      settled.add(key);
      if ((await mac(say(key as FieldKey, filler))) !== was) changed.add(key as FieldKey);
    }
  }
  return changed;
}
