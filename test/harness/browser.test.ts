import { describe, expect, it } from 'vitest';
import { debianLine, ensureBrowser, findBrowser } from './browser.ts';
import type { Machine } from './machine.ts';

interface Setup {
  /** Programs and what their --version prints. */
  programs?: Record<string, string>;
  env?: Record<string, string>;
  platform?: NodeJS.Platform;
  home?: string;
  uid?: number;
  osRelease?: string;
  fonts?: boolean;
  /** What `apt-get install` brings. */
  apt?: { programs?: Record<string, string>; fonts?: boolean; fails?: boolean };
}

function machineWith(setup: Setup) {
  const programs = { ...setup.programs };
  let fonts = setup.fonts ?? true;
  const said: string[] = [];
  const ran: string[] = [];
  const env: Record<string, string | undefined>[] = [];
  const separator = setup.platform === 'win32' ? '\\' : '/';
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin', ...setup.env },
    platform: setup.platform ?? 'linux',
    home: setup.home ?? '/home/me',
    uid: setup.uid ?? 1000,
    isExecutable: async (path) => path in programs,
    list: async (folder) => {
      const inside = Object.keys(programs).filter((path) => path.startsWith(folder + separator));
      return [
        ...new Set(inside.map((path) => path.slice(folder.length + 1).split(separator)[0] ?? '')),
      ].sort();
    },
    read: async (path) => (path === '/etc/os-release' ? (setup.osRelease ?? null) : null),
    run: async (command, args, options) => {
      if (command === 'fc-list')
        return { code: 0, out: fonts ? '/f/NotoSansCJK.ttc: Noto Sans CJK SC\n' : '' };
      if (command === 'apt-get') {
        ran.push([command, ...args].join(' '));
        env.push(options?.env ?? {});
        if (args[0] === 'install' && !setup.apt?.fails) {
          Object.assign(programs, setup.apt?.programs);
          fonts ||= setup.apt?.fonts ?? false;
        }
        return { code: setup.apt?.fails ? 100 : 0, out: '' };
      }
      const version = programs[command];
      return version === undefined ? { code: null, out: '' } : { code: 0, out: `${version}\n` };
    },
    say: (line) => said.push(line),
  };
  return { machine, said, ran, env };
}

const debian = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';
const chromium = 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)';
const testing = 'Google Chrome for Testing 156.0.8078.79';
const brandedChrome = 'Google Chrome 156.0.8078.79';

describe('findBrowser', () => {
  it('takes CHROME_PATH before everything', async () => {
    const { machine } = machineWith({
      env: { CHROME_PATH: '/opt/mine' },
      programs: { '/opt/mine': chromium, '/usr/bin/chromium': chromium },
    });
    expect(await findBrowser(machine)).toBe('/opt/mine');
  });

  it('passes over a branded CHROME_PATH, and says so', async () => {
    const { machine, said } = machineWith({
      env: { CHROME_PATH: '/usr/bin/google-chrome' },
      programs: { '/usr/bin/google-chrome': brandedChrome, '/usr/bin/chromium': chromium },
    });
    expect(await findBrowser(machine)).toBe('/usr/bin/chromium');
    expect(said.join()).toContain('/usr/bin/google-chrome');
  });

  it('passes over a CHROME_PATH that is not there', async () => {
    const { machine, said } = machineWith({
      env: { CHROME_PATH: '/nowhere' },
      programs: { '/usr/bin/chromium': chromium },
    });
    expect(await findBrowser(machine)).toBe('/usr/bin/chromium');
    expect(said.join()).toContain('not an executable file');
  });

  it.each<[string, Setup, string]>([
    [
      'on PATH',
      { env: { PATH: '/opt/bin' }, programs: { '/opt/bin/chromium': chromium } },
      '/opt/bin/chromium',
    ],
    [
      'Debian, with a PATH that does not name it',
      { env: { PATH: '' }, programs: { '/usr/bin/chromium': chromium } },
      '/usr/bin/chromium',
    ],
    [
      'Chrome for Testing in the puppeteer cache, newest',
      {
        programs: {
          '/home/me/.cache/puppeteer/chrome/linux-99.0.1.2/chrome-linux64/chrome':
            'Google Chrome for Testing 99.0.1.2',
          '/home/me/.cache/puppeteer/chrome/linux-131.0.1.2/chrome-linux64/chrome': testing,
        },
      },
      '/home/me/.cache/puppeteer/chrome/linux-131.0.1.2/chrome-linux64/chrome',
    ],
    [
      'a puppeteer cache elsewhere',
      {
        env: { PUPPETEER_CACHE_DIR: '/cache' },
        programs: { '/cache/chrome/linux-131.0.1.2/chrome-linux64/chrome': testing },
      },
      '/cache/chrome/linux-131.0.1.2/chrome-linux64/chrome',
    ],
    [
      'Playwright’s, not its headless shell',
      {
        programs: {
          '/home/me/.cache/ms-playwright/chromium_headless_shell-1300/chrome-linux/chrome': testing,
          '/home/me/.cache/ms-playwright/chromium-1200/chrome-linux/chrome': chromium,
        },
      },
      '/home/me/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
    ],
    [
      'macOS',
      {
        platform: 'darwin',
        home: '/Users/me',
        programs: { '/Applications/Chromium.app/Contents/MacOS/Chromium': 'Chromium 156.0.1.2' },
      },
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'Playwright’s on macOS',
      {
        platform: 'darwin',
        home: '/Users/me',
        programs: {
          '/Users/me/Library/Caches/ms-playwright/chromium-1300/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing':
            testing,
        },
      },
      '/Users/me/Library/Caches/ms-playwright/chromium-1300/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    [
      'Windows',
      {
        platform: 'win32',
        home: 'C:\\Users\\me',
        env: { LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local', PATH: '' },
        programs: { 'C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe': '' },
      },
      'C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe',
    ],
    [
      'Playwright’s on Windows',
      {
        platform: 'win32',
        home: 'C:\\Users\\me',
        env: { LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local', PATH: '' },
        programs: {
          'C:\\Users\\me\\AppData\\Local\\ms-playwright\\chromium-1300\\chrome-win64\\chrome.exe': '',
        },
      },
      'C:\\Users\\me\\AppData\\Local\\ms-playwright\\chromium-1300\\chrome-win64\\chrome.exe',
    ],
  ])('finds: %s', async (_name, setup, path) => {
    expect(await findBrowser(machineWith(setup).machine)).toBe(path);
  });

  it.each([
    ['branded Chrome under Chromium’s name', brandedChrome],
    ['a version from before the extension’s oldest', 'Chromium 115.0.5790.170'],
    ['a program that prints nothing', ''],
  ])('does not take %s', async (_name, version) => {
    const { machine } = machineWith({ programs: { '/usr/bin/chromium': version } });
    await expect(findBrowser(machine)).rejects.toThrow('No browser');
  });

  it('tells a Debian user the one line to run, with sudo or su unless root', async () => {
    const line = (setup: Setup) => findBrowser(machineWith({ ...setup, osRelease: debian }).machine);
    const sudo = { '/usr/bin/sudo': '' };
    await expect(line({ programs: sudo })).rejects.toThrow(`\n  sudo sh -c '${debianLine}'`);
    await expect(line({})).rejects.toThrow(`\n  su -c '${debianLine}'`);
    await expect(line({ programs: sudo, uid: 0 })).rejects.toThrow(`\n  ${debianLine}`);
    await expect(findBrowser(machineWith({ osRelease: 'ID=fedora\n' }).machine)).rejects.toThrow(
      'npx @puppeteer/browsers',
    );
  });
});

describe('ensureBrowser', () => {
  it('installs browser and font when root on Debian has neither', async () => {
    const { machine, ran, env } = machineWith({
      uid: 0,
      osRelease: debian,
      fonts: false,
      apt: { programs: { '/usr/bin/chromium': chromium }, fonts: true },
    });
    expect(await ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(ran).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
    ]);
    expect(env.every((given) => given.DEBIAN_FRONTEND === 'noninteractive')).toBe(true);
  });

  it('installs only the font where a browser is there', async () => {
    const { machine, ran } = machineWith({
      uid: 0,
      osRelease: debian,
      fonts: false,
      programs: { '/usr/bin/chromium': chromium },
    });
    expect(await ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(ran[1]).toBe('apt-get install -y --no-install-recommends fonts-noto-cjk');
  });

  it('installs nothing where all is there', async () => {
    const { machine, ran } = machineWith({
      uid: 0,
      osRelease: debian,
      programs: { '/usr/bin/chromium': chromium },
    });
    await ensureBrowser(machine);
    expect(ran).toEqual([]);
  });

  it('never installs as an ordinary user, nor on Ubuntu', async () => {
    for (const setup of [
      { uid: 1000, osRelease: debian },
      { uid: 0, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' },
    ]) {
      const { machine, ran } = machineWith({ ...setup, fonts: false });
      await expect(ensureBrowser(machine)).rejects.toThrow('No browser');
      expect(ran).toEqual([]);
    }
  });

  it('works without a Chinese font it cannot install, and says so', async () => {
    const { machine, said } = machineWith({
      fonts: false,
      osRelease: debian,
      programs: { '/usr/bin/chromium': chromium },
    });
    expect(await ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(said.join()).toContain('fonts-noto-cjk');
  });

  it('says what to run when apt-get fails', async () => {
    const { machine } = machineWith({ uid: 0, osRelease: debian, apt: { fails: true } });
    await expect(ensureBrowser(machine)).rejects.toThrow(debianLine);
  });
});
