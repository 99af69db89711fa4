import { uncurry } from './natives.ts';
import { unsized } from './wire.ts';

/**
 * What is played, as a number: an address can hold a customer's number (recordings are named by it), so none leaves
 * the page. Equal sources have equal fingerprints from one day to the next.
 */
const charCodeAt = uncurry(String.prototype.charCodeAt);
const slice = uncurry(String.prototype.slice as (from: number, to?: number) => string);
const indexOf = uncurry(String.prototype.indexOf);
const lastIndexOf = uncurry(String.prototype.lastIndexOf);
const toText = uncurry(Number.prototype.toString as (radix: number) => string);
const exec = uncurry(RegExp.prototype.exec);
const { imul, floor, min, round } = Math;
const decode = atob;
const decodeName = decodeURIComponent;

/** cyrb53 (public domain): 53 bits are plenty for the few sounds of a console. Long texts are sampled. */
export function hash(text: string): string {
  // No destructuring of arrays anywhere in the hook: that asks the page's iterators.
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57;
  const step = floor(text.length / 512) + 1;
  for (let i = 0; i < text.length; i += step) {
    const code = charCodeAt(text, i);
    a = imul(a ^ code, 2654435761);
    b = imul(b ^ code, 1597334677);
  }
  a = imul(a ^ (a >>> 16), 2246822507) ^ imul(b ^ (b >>> 13), 3266489909);
  b = imul(b ^ (b >>> 16), 2246822507) ^ imul(a ^ (a >>> 13), 3266489909);
  return toText(4294967296 * (2097151 & b) + (a >>> 0), 36);
}

export type Hint = 'ring' | 'other' | 'none';

// Ringback, dialling and waiting tones are what the caller hears. Chinese names are percent-encoded in an address.
const neverWords =
  /ring-?_?back|dial|dtmf|key-?_?(press|tone|pad)|busy|hang-?_?up|hold|silen|blank|empty|mute|unlock|keep-?_?alive|no-?_?op|outgoing|miss|record|voice-?_?mail|playback|ended?\b|回铃|拨号|忙音|挂断|静音|录音|未接|漏接|呼出/i;
/** Says ring whatever else it says: 来电提示音, incoming-call-message. */
const surelyWords = /来电|振铃|响铃|呼入|incoming-?_?call|call-?_?incoming|ring-?_?tone/i;
const otherWords = /click|tick|message|msg|mail|sent|send|error|success|warn|tutorial|welcome|消息|提示/i;
const ringWords = /incoming|call-?_?(in|bell)|in-?_?call|inbound|(^|[^a-z])(tele)?phone|bell|铃声/i;
/** As a word of its own: not what strings, springs and monitoring have in them. */
const ringWord = /(^|[^a-z])ring|Ring|(^|[^A-Z])RING/;

export function hintOf(name: string): Hint {
  if (exec(neverWords, name)) return 'other';
  if (exec(surelyWords, name)) return 'ring';
  if (exec(otherWords, name)) return 'other';
  return exec(ringWord, name) || exec(ringWords, name) ? 'ring' : 'none';
}

/** The file's name, without folders, query and what a bundler put behind it. */
function nameOf(address: string): string {
  const query = indexOf(address, '?');
  const end = query < 0 ? address.length : query;
  const path = slice(address, 0, end);
  const name = slice(path, lastIndexOf(path, '/') + 1, end);
  try {
    return slice(decodeName(name), 0, 200);
  } catch {
    return slice(name, 0, 200);
  }
}

/** Is a data: address a WAV of which every sample is the same? Only the beginning is looked at. */
function isSilentWav(address: string): boolean {
  if (!exec(/^data:audio\/(x-)?wave?;base64,/i, address)) return false;
  const from = indexOf(address, ',') + 1;
  let bytes: string;
  try {
    bytes = decode(slice(address, from, from + 4 * floor(min(address.length - from, 16_384) / 4)));
  } catch {
    return false;
  }
  if (bytes.length < 48) return false;
  // 44 bytes of header in what every encoder writes; a sample is one or two bytes wide.
  const wide = charCodeAt(bytes, 34) === 8 ? 1 : 2;
  for (let i = 44 + wide; i < bytes.length; i += wide) {
    if (charCodeAt(bytes, i + wide - 1) !== charCodeAt(bytes, 44 + wide - 1)) return false;
  }
  return true;
}

export interface Fingerprint {
  key: string;
  hint: Hint;
  /** Known to hold nothing but silence. */
  silent: boolean;
}

const known = (key: string, hint: Hint, silent = false): Fingerprint => ({ key, hint, silent });

export function fingerprintOf(address: string, seconds: number | null): Fingerprint {
  if (exec(/^data:/i, address)) return known(`d${hash(address)}`, 'none', isSilentWav(address));
  // The address of a blob is another one after each load; its length stays.
  if (exec(/^blob:/i, address) || address === '') {
    return known(seconds === null ? unsized : `b${toText(round(seconds * 100), 36)}`, 'none');
  }
  const end = indexOf(address, '?');
  return known(`u${hash(end < 0 ? address : slice(address, 0, end))}`, hintOf(nameOf(address)));
}
