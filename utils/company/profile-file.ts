import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type InputFile, isNoise, safePath } from './input-files.ts';
import { mediaTypeOf } from './media-type.ts';
import type { CompanyProfile, DocumentEntry } from './profile.ts';
import { ProfileFileError } from './profile-file-error.ts';
import { formatProfile, parseProfile } from './profile-json.ts';
import { type ZipLimits, zipFiles, zipLimits } from './zip-input.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const MB = 1024 * 1024;

export const profileFileLimits = {
  profileBytes: 1 * MB,
  files: 500,
  documentBytes: 60 * MB,
  totalBytes: 500 * MB,
};
type Limits = typeof profileFileLimits;

export const profileNoteCodes = [
  'document-missing', // kind, file
  'document-empty', // kind, file: of no bytes
  'document-type', // kind, file: neither a picture nor a PDF nor a Word document
  'unused-file', // file
] as const;

/** A remark on what was read: it was read all the same. */
export interface ProfileNote {
  code: (typeof profileNoteCodes)[number];
  params: Record<string, string>;
}

/** A profile with the bytes of its documents, by the `file` of their entries. */
export interface ProfileContent {
  profile: CompanyProfile;
  documents: Map<string, Bytes>;
}

const inMb = (bytes: number): string => String(bytes / MB);

/** The one profile.json nearest the top; its folder is the profile's (zips and folder pickers add one or two). */
function findProfile(paths: readonly string[]): { path: string; root: string } {
  const found = paths
    .filter((path) => path === 'profile.json' || path.endsWith('/profile.json'))
    .map((path) => ({ path, root: path.slice(0, -'profile.json'.length), depth: path.split('/').length }))
    .sort((a, b) => a.depth - b.depth);
  const [nearest, next] = found;
  if (!nearest) throw new ProfileFileError('no-profile');
  if (next?.depth === nearest.depth)
    throw new ProfileFileError('several-profiles', { files: `${nearest.path}, ${next.path}` });
  return nearest;
}

function byPath(files: readonly InputFile[], limits: Limits): Map<string, InputFile> {
  const paths = new Map<string, InputFile>();
  for (const file of files) {
    const path = safePath(file.path);
    if (isNoise(path)) continue;
    if (paths.has(path)) throw new ProfileFileError('duplicate-path', { path: path.slice(0, 200) });
    paths.set(path, file);
  }
  if (paths.size > limits.files)
    throw new ProfileFileError('too-many-files', { count: String(paths.size), limit: String(limits.files) });
  return paths;
}

/** An export would write it over the profile. Throws `unsafe-path`. */
function documentPath(file: string): string {
  const path = safePath(file);
  if (path.toLowerCase() === 'profile.json') throw new ProfileFileError('unsafe-path', { path: file });
  return path;
}

async function readFile(file: InputFile, path: string): Promise<Bytes> {
  try {
    return await file.read();
  } catch (cause) {
    if (cause instanceof ProfileFileError) throw cause;
    throw new ProfileFileError('unreadable', { file: path }, { cause });
  }
}

async function readJson(file: InputFile, path: string, limits: Limits): Promise<CompanyProfile> {
  const tooLarge = () => new ProfileFileError('profile-too-large', { limit: inMb(limits.profileBytes) });
  // What the source claims, before anything is read, and then what came.
  if (file.size > limits.profileBytes) throw tooLarge();
  const bytes = await readFile(file, path);
  if (bytes.length > limits.profileBytes) throw tooLarge();
  return parseProfile(bytes);
}

/**
 * A company profile from the files of a folder. Everything, or a `ProfileFileError`. Files which no entry names are
 * not read. A document that is missing, empty or no scan is a note: the rest of the profile is good.
 */
export async function readProfileFiles(
  files: readonly InputFile[],
  limits: Limits = profileFileLimits,
): Promise<ProfileContent & { notes: ProfileNote[] }> {
  const paths = byPath(files, limits);
  const { path: profilePath, root } = findProfile([...paths.keys()]);
  const profileFile = paths.get(profilePath);
  if (!profileFile) throw new ProfileFileError('no-profile');
  const profile = await readJson(profileFile, profilePath, limits);

  const notes: ProfileNote[] = [];
  const documents = new Map<string, Bytes>();
  const used = new Set([profilePath]);
  let total = 0;
  const count = (size: number, file: string) => {
    if (size > limits.documentBytes)
      throw new ProfileFileError('document-too-large', { file, limit: inMb(limits.documentBytes) });
    if (total + size > limits.totalBytes)
      throw new ProfileFileError('total-too-large', { limit: inMb(limits.totalBytes) });
  };
  const read = async ({ kind, file }: DocumentEntry) => {
    const path = root + documentPath(file);
    const source = paths.get(path);
    if (!source) return notes.push({ code: 'document-missing', params: { kind, file } });
    used.add(path);
    if (documents.has(file)) return;
    count(source.size, file);
    const bytes = await readFile(source, path);
    count(bytes.length, file);
    total += bytes.length;
    if (bytes.length === 0) return notes.push({ code: 'document-empty', params: { kind, file } });
    if (!mediaTypeOf(bytes)) notes.push({ code: 'document-type', params: { kind, file } });
    documents.set(file, bytes);
  };
  for (const entry of profile.documents ?? []) await read(entry);
  for (const path of paths.keys())
    if (!used.has(path)) notes.push({ code: 'unused-file', params: { file: path } });
  return { profile, documents, notes };
}

/** A company profile from a zip. As `readProfileFiles`; throws also what `zipFiles` throws. */
export async function readProfileZip(
  zip: Blob | Bytes,
  limits: Limits = profileFileLimits,
  zipBounds: ZipLimits = zipLimits,
): Promise<ProfileContent & { notes: ProfileNote[] }> {
  const blob = zip instanceof Blob ? zip : new Blob([zip]);
  return readProfileFiles(await zipFiles(blob, zipBounds), limits);
}

/** A profile as the files of a folder, profile.json first. Throws `unsafe-path`. */
export function writeProfileFiles({ profile, documents }: ProfileContent): { path: string; bytes: Bytes }[] {
  const written = [...documents].map(([file, bytes]) => ({ path: documentPath(file), bytes }));
  return [{ path: 'profile.json', bytes: formatProfile(profile) }, ...written];
}

/** A profile as a zip. Throws `unsafe-path`. */
export function writeProfileZip(content: ProfileContent): Blob {
  const chunks: Bytes[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Bytes);
  });
  for (const { path, bytes } of writeProfileFiles(content)) {
    // Scans are compressed already.
    const entry = path === 'profile.json' ? new ZipDeflate(path) : new ZipPassThrough(path);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return new Blob(chunks, { type: 'application/zip' });
}
