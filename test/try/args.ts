import { access, constants, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface TryOptions {
  /** Absolute path; null only with detectOnly. */
  profile: { path: string; kind: 'folder' | 'zip' } | null;
  urls: string[];
  /** `HOST:PORT` */
  mapTo?: string;
  detectOnly: boolean;
  headed: boolean;
  userDataDir?: string;
  report?: string;
  screenshot?: string;
}

export const usage =
  'usage: npm run try -- --profile DIR|ZIP --url URL [--url …|--urls FILE] [--map-to HOST:PORT] [--detect-only] ' +
  '[--headed] [--user-data-dir DIR] [--report FILE.json] [--screenshot FILE.png]';

/** The arguments are wrong: exit code 2, with the usage line. */
export class UsageError extends Error {}

const known = {
  profile: { type: 'string' },
  url: { type: 'string', multiple: true },
  urls: { type: 'string' },
  'map-to': { type: 'string' },
  'detect-only': { type: 'boolean' },
  headed: { type: 'boolean' },
  'user-data-dir': { type: 'string' },
  report: { type: 'string' },
  screenshot: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads and checks the command line; null when only help was asked for. Throws UsageError. */
export async function readArguments(argv: string[], cwd = process.cwd()): Promise<TryOptions | null> {
  let given: ReturnType<typeof parseArgs<{ options: typeof known }>>['values'];
  try {
    given = parseArgs({ args: argv, options: known, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (given.help) return null;

  for (const [name, value] of Object.entries(given)) {
    if (value === '') throw new UsageError(`--${name} needs a value`);
  }
  const path = (value: string | undefined) => (value === undefined ? undefined : resolve(cwd, value));
  const lists = path(given.urls);
  const urls = [...(given.url ?? []), ...(lists ? await readUrls(lists) : [])].map(checkUrl);
  if (urls.length === 0) throw new UsageError('no page to open: --url or --urls is missing');

  const detectOnly = given['detect-only'] ?? false;
  if (given.profile === undefined && !detectOnly)
    throw new UsageError('--profile is missing (only --detect-only does without)');

  const options: TryOptions = {
    profile: given.profile === undefined ? null : await checkProfile(resolve(cwd, given.profile)),
    urls,
    mapTo: given['map-to'] === undefined ? undefined : checkAddress(given['map-to']),
    detectOnly,
    headed: given.headed ?? false,
    userDataDir: path(given['user-data-dir']),
    report: path(given.report),
    screenshot: path(given.screenshot),
  };
  // Found out now rather than after a long run.
  if (options.userDataDir) await checkFolder('--user-data-dir', options.userDataDir);
  for (const name of ['report', 'screenshot'] as const) {
    const file = options[name];
    if (!file) continue;
    if (await isFolder(file)) throw new UsageError(`--${name} is a folder: ${file}`);
    await checkFolder(`--${name}`, dirname(file));
  }
  if (options.screenshot && !/\.png$/i.test(options.screenshot))
    throw new UsageError(`--screenshot must end in .png: ${options.screenshot}`);
  return options;
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function readUrls(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--urls cannot be read: ${file}`);
  });
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function checkUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
    throw new UsageError(`not a web address: ${text}`);
  return url.href;
}

function checkAddress(text: string): string {
  const parts = /^(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text);
  const port = Number(parts?.[2]);
  if (!parts || port < 1 || port > 65_535) throw new UsageError(`--map-to is not HOST:PORT: ${text}`);
  return text;
}

async function checkProfile(path: string): Promise<TryOptions['profile']> {
  const readable = (file: string) =>
    access(file, constants.R_OK).then(
      () => true,
      () => false,
    );
  if (await isFolder(path)) {
    if (!(await readable(join(path, 'profile.json'))))
      throw new UsageError(`--profile has no readable profile.json: ${path}`);
    return { path, kind: 'folder' };
  }
  const start = await readFile(path).catch(() => {
    throw new UsageError(`--profile cannot be read: ${path}`);
  });
  // What is inside is the extension's to judge; but a stray .json or .jpg is a slip of the keyboard.
  if (start.subarray(0, 2).toString('latin1') !== 'PK')
    throw new UsageError(`--profile is neither a folder nor a zip: ${path}`);
  return { path, kind: 'zip' };
}

/** Makes the folder if need be. */
async function checkFolder(name: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new UsageError(`${name} cannot be written: ${folder}`);
  }
}
