import { posix, win32 } from 'node:path';
import { type Machine, thisMachine } from './machine.ts';

/**
 * Finds a browser that may load an unpacked extension, and installs Debian's where there is none. Branded Chrome is
 * never taken: since version 137 it ignores --load-extension (Chromium and Chrome for Testing honour it).
 */

/** The manifest's minimum_chrome_version; older ones also lack the new headless mode, which runs extensions. */
const oldestVersion = 116;

const debianPackages = ['chromium', 'fonts-noto-cjk'];
export const debianLine = `apt-get update && apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`;
const otherLine = 'npx @puppeteer/browsers install chrome@stable --path ~/.cache/puppeteer';

/** Every path that matches, newest version first; a `*` stands for anything within one level. */
async function expand(pattern: string, machine: Machine): Promise<string[]> {
  const separator = machine.platform === 'win32' ? '\\' : '/';
  const parts = pattern.split(/[\\/]/);
  let paths = [parts[0] ?? ''];
  for (const part of parts.slice(1)) {
    if (!part.includes('*')) {
      paths = paths.map((path) => path + separator + part);
      continue;
    }
    const wanted = new RegExp(
      `^${part
        .split('*')
        .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
    );
    const found: string[] = [];
    for (const path of paths) {
      const names = (await machine.list(path || separator)).filter((name) => wanted.test(name));
      names.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
      found.push(...names.map((name) => path + separator + name));
    }
    paths = found;
  }
  return paths;
}

function patterns(machine: Machine): string[] {
  const { env, home, platform } = machine;
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const exe = platform === 'win32' ? '.exe' : '';
  const caches = {
    puppeteer: env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer'),
    playwright:
      env.PLAYWRIGHT_BROWSERS_PATH && env.PLAYWRIGHT_BROWSERS_PATH !== '0'
        ? env.PLAYWRIGHT_BROWSERS_PATH
        : platform === 'darwin'
          ? join(home, 'Library', 'Caches', 'ms-playwright')
          : platform === 'win32'
            ? join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'ms-playwright')
            : join(home, '.cache', 'ms-playwright'),
  };
  const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const chromiumApp = 'Chromium.app/Contents/MacOS/Chromium';
  // Where an unpacked archive keeps the program: the same for both installers.
  const inArchive =
    platform === 'darwin'
      ? [`chrome-mac*/${testing}`, `chrome-mac*/${chromiumApp}`]
      : platform === 'win32'
        ? ['chrome-win*/chrome.exe']
        : ['chrome-linux*/chrome'];

  const onPath = (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) =>
      ['chromium', 'chromium-browser', 'ungoogled-chromium'].map((name) => join(folder, name + exe)),
    );
  const usual =
    platform === 'darwin'
      ? ['/Applications', join(home, 'Applications')].flatMap((folder) => [
          `${folder}/${chromiumApp}`,
          `${folder}/${testing}`,
        ])
      : platform === 'win32'
        ? [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
            .filter((folder) => folder !== undefined)
            .map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe'))
        : [
            '/usr/bin/chromium',
            '/usr/bin/chromium-browser',
            '/usr/lib/chromium/chromium',
            '/snap/bin/chromium',
          ];
  const installed = inArchive.flatMap((program) => [
    join(caches.puppeteer, 'chrome', '*', program),
    join(caches.puppeteer, 'chromium', '*', program),
    // Not chromium_headless_shell-*: it has no extensions.
    join(caches.playwright, 'chromium-*', program),
  ]);
  return [...onPath, ...usual, ...installed];
}

/** Why this program will not do; null if it will. */
async function unfit(path: string, machine: Machine): Promise<string | null> {
  if (!(await machine.isExecutable(path))) return 'not an executable file';
  if (machine.platform === 'win32') {
    // chrome.exe has no --version on Windows: it would open a window.
    return /[\\/]Google[\\/]Chrome( SxS| Beta| Dev)?[\\/]/i.test(path) ? branded : null;
  }
  const { code, out } = await machine.run(path, ['--version']);
  const name = out.trim();
  if (code !== 0 || !name) return 'does not start';
  if (/^Google Chrome(?! for Testing)/i.test(name)) return branded;
  const version = Number(/(\d+)\.\d+\.\d+/.exec(name)?.[1]);
  if (version < oldestVersion) return `${name} is too old (${oldestVersion} or later)`;
  return null;
}

const branded = 'Google Chrome no longer loads unpacked extensions from the command line';

export async function isDebian(machine: Machine): Promise<boolean> {
  // Not Ubuntu: its `chromium` package is a snap, which containers cannot install.
  const release = (await machine.read('/etc/os-release')) ?? '';
  return /^ID="?debian"?$/m.test(release);
}

async function howToInstall(machine: Machine): Promise<string> {
  if (!(await isDebian(machine))) return otherLine;
  if (machine.uid === 0) return debianLine;
  // A bare Debian has no sudo.
  const folders = (machine.env.PATH ?? '').split(':').filter(Boolean);
  const sudo = await Promise.all(folders.map((folder) => machine.isExecutable(`${folder}/sudo`)));
  return `${sudo.includes(true) ? 'sudo sh' : 'su'} -c '${debianLine}'`;
}

async function search(machine: Machine): Promise<string | null> {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    const why = await unfit(chosen, machine);
    if (!why) return chosen;
    machine.say(`CHROME_PATH=${chosen} is passed over: ${why}`);
  }
  const seen = new Set<string>();
  for (const pattern of patterns(machine)) {
    for (const path of await expand(pattern, machine)) {
      if (seen.has(path)) continue;
      seen.add(path);
      if ((await machine.isExecutable(path)) && !(await unfit(path, machine))) return path;
    }
  }
  return null;
}

let found: Promise<string> | undefined;

/**
 * Path of a browser that loads unpacked extensions: CHROME_PATH, Chromium on PATH or in its usual places, Chrome for
 * Testing, Playwright's own. Throws with the one line to run if there is none.
 */
export function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const find = async () => {
    const path = await search(machine);
    if (path) return path;
    throw new Error(
      `No browser that loads unpacked extensions was found. Run this, or set CHROME_PATH to a Chromium:\n  ${await howToInstall(machine)}`,
    );
  };
  if (machine !== thisMachine) return find();
  found ??= find();
  return found;
}

async function hasChineseFont(machine: Machine): Promise<boolean> {
  if (machine.platform !== 'linux') return true;
  const { code, out } = await machine.run('fc-list', [':lang=zh-cn', 'family']);
  if (code === 0) return out.trim() !== '';
  const folders = ['/usr/share/fonts/*/*', '/usr/local/share/fonts/*', `${machine.home}/.fonts/*`];
  const names = (await Promise.all(folders.map((folder) => expand(`${folder}/*`, machine)))).flat();
  return names.some((name) => /cjk|notosanssc|sourcehan|wqy|droidsansfallback/i.test(name));
}

/**
 * As findBrowser, but first installs what is missing (browser, Chinese font) when root on Debian; the progress goes
 * to standard error. Throws with the one line to run if no browser can be had.
 */
export async function ensureBrowser(machine: Machine = thisMachine): Promise<string> {
  const before = await search(machine);
  const font = await hasChineseFont(machine);
  if (before && font) return before;

  const [browserPackage, fontPackage] = debianPackages as [string, string];
  const missing = [...(before ? [] : [browserPackage]), ...(font ? [] : [fontPackage])];
  if (machine.uid === 0 && (await isDebian(machine))) {
    machine.say(`Installing ${missing.join(' and ')} …`);
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: 15 * 60_000, loud: true };
    // A package list may be partly out of reach (a dead mirror) and still hold what we need.
    await machine.run('apt-get', ['update'], options);
    const { code } = await machine.run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...missing],
      options,
    );
    if (code !== 0) machine.say(`apt-get install ${missing.join(' ')} failed`);
  } else if (before) {
    // Not needed to work: without it Chinese shows as boxes, in screenshots too.
    machine.say(`No Chinese font was found. To have one: ${await howToInstall(machine)}`);
  }
  if (before) return before;
  found = undefined;
  return findBrowser(machine);
}
