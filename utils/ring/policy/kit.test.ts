import { describe, expect, it } from 'vitest';
import { linuxPolicy, macPolicy, mostConsoles, policyKit, utf16, windowsPolicy } from './kit.ts';

const options = {
  consoles: ['https://tccc.qcloud.com', 'https://agent.example.com'],
  extensionId: 'hifdonfkhpcdbjdjjkcglhmkendlfiaj',
  marker: 'v1-20261125',
};
const sorted = [...options.consoles].sort();
/** Of itself alone, in a filter as of URLBlocklist. */
const exact = sorted.map((origin) => origin.replace('//', '//.'));

type Registry = Record<string, Record<string, string>>;

/** Imports a .reg file as regedit does: keys are made, values set, `=-` takes one away; anything else is refused. */
function importReg(text: string, before: Registry = {}): Registry {
  const after = structuredClone(before);
  const [head, ...lines] = text.split('\r\n');
  if (head !== 'Windows Registry Editor Version 5.00') throw new Error('head');
  let key: Record<string, string> | null = null;
  for (const line of lines) {
    const [, name] = /^\[(HKEY_LOCAL_MACHINE\\[^\]]+)\]$/.exec(line) ?? [];
    const [, value, data] = /^"([^"\\]+)"=(-|"[^"\\]*")$/.exec(line) ?? [];
    if (name) {
      after[name] ??= {};
      key = after[name];
    } else if (value && data && key) {
      if (data === '-') delete key[value];
      else key[value] = data.slice(1, -1);
    } else if (line !== '' && !line.startsWith(';')) throw new Error(line);
  }
  return after;
}

const listOf = (registry: Registry, browser: string, name: string) =>
  Object.values(registry[`HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\${name}`] ?? {});

/** Of a property list, as far as ours go: what is not well formed, or of another type, throws. */
function readPlist(text: string): unknown {
  const tokens = [...text.replace(/^<\?xml.*?\?>\s*<!DOCTYPE[^>]*>/, '').matchAll(/<[^>]+>|[^<]+/g)]
    .map(([token]) => token)
    .filter((token) => token.trim() !== '');
  const take = (wanted?: string): string => {
    const token = tokens.shift() ?? '';
    if (wanted !== undefined && token !== wanted) throw new Error(`${token}, not ${wanted}`);
    return token;
  };
  const textIn = (tag: string) => {
    const inner = take();
    if (/[<>]|&(?!(?:amp|lt|gt);)/.test(inner)) throw new Error(inner);
    take(`</${tag}>`);
    return inner;
  };
  const value = (): unknown => {
    const tag = take();
    if (tag === '<string>') return textIn('string');
    if (tag === '<integer>') return Number(textIn('integer'));
    if (tag === '<true/>' || tag === '<false/>') return tag === '<true/>';
    if (tag === '<array>') {
      const all: unknown[] = [];
      while (tokens[0] !== '</array>') all.push(value());
      take();
      return all;
    }
    if (tag !== '<dict>') throw new Error(tag);
    const all: Record<string, unknown> = {};
    while (tokens[0] !== '</dict>') {
      take('<key>');
      all[textIn('key')] = value();
    }
    take();
    return all;
  };
  take('<plist version="1.0">');
  const whole = value();
  take('</plist>');
  if (tokens.length > 0) throw new Error('more');
  return whole;
}

describe('policy kit', () => {
  it('names the chosen consoles and no other, in every file', () => {
    for (const text of [linuxPolicy(options), windowsPolicy(options), macPolicy(options)]) {
      const named = [...text.matchAll(/https:\/\/[\w.-]+/g)].map(([each]) => each);
      expect(new Set(named)).toEqual(new Set([...sorted, ...exact]));
      expect(text).toContain(options.marker);
      // The switches that open every site.
      expect(text).not.toMatch(
        /AutoplayAllowed\b|AudioCaptureAllowed\b|DefaultNotificationsSetting|\[\*\.\]|"\*"/,
      );
    }
  });

  it('Linux: is what Chromium reads', () => {
    expect(JSON.parse(linuxPolicy(options))).toEqual({
      AutoplayAllowlist: sorted,
      AudioCaptureAllowedUrls: sorted,
      NotificationsAllowedForUrls: sorted,
      TabDiscardingExceptions: exact,
      '3rdparty': { extensions: { [options.extensionId]: { policyMarker: options.marker } } },
    });
  });

  it('Windows: UTF-16LE with its mark, CRLF', () => {
    const bytes = policyKit(options, 'x').find(({ path }) => path === 'windows/ringready.reg')?.bytes;
    expect([...(bytes ?? []).slice(0, 4)]).toEqual([0xff, 0xfe, 0x57, 0]);
    const text = new TextDecoder('utf-16le').decode(bytes);
    expect(text).toBe(windowsPolicy(options));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(utf16('铃')).toEqual(new Uint8Array([0xff, 0xfe, 0xc3, 0x94]));
  });

  it('Windows: sets the lists of both browsers and the marker', () => {
    const registry = importReg(windowsPolicy(options));
    for (const browser of ['Google\\Chrome', 'Microsoft\\Edge']) {
      for (const name of ['AutoplayAllowlist', 'AudioCaptureAllowedUrls', 'NotificationsAllowedForUrls'])
        expect(listOf(registry, browser, name)).toEqual(sorted);
      expect(listOf(registry, browser, `3rdparty\\extensions\\${options.extensionId}\\policy`)).toEqual([
        options.marker,
      ]);
    }
    expect(listOf(registry, 'Google\\Chrome', 'TabDiscardingExceptions')).toEqual(exact);
    expect(listOf(registry, 'Microsoft\\Edge', 'SleepingTabsBlockedForUrls')).toEqual(exact);
    expect(Object.keys(registry)).toHaveLength(10);
  });

  it('Windows: the removal leaves what was there before, whichever kits were imported', () => {
    const theirs = {
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\AutoplayAllowlist': { 1: 'https://x.example' },
    };
    const many = {
      ...options,
      consoles: Array.from({ length: mostConsoles }, (_, i) => `https://c${i}.example`),
    };
    const first = importReg(windowsPolicy(many), theirs);
    expect(listOf(first, 'Google\\Chrome', 'AutoplayAllowlist')).toHaveLength(mostConsoles + 1);
    const second = importReg(windowsPolicy(options), first);
    expect(listOf(second, 'Google\\Chrome', 'AutoplayAllowlist')).toEqual(['https://x.example', ...sorted]);
    const removed = importReg(windowsPolicy(options, true), second);
    expect(
      Object.fromEntries(Object.entries(removed).filter(([, key]) => Object.keys(key).length > 0)),
    ).toEqual(theirs);
    expect(windowsPolicy(options, true)).not.toMatch(/^\[-/m);
  });

  it('macOS: a property list with a payload for each browser and each marker', () => {
    const profile = readPlist(macPolicy(options)) as Record<string, unknown>;
    expect(profile).toMatchObject({
      PayloadType: 'Configuration',
      PayloadVersion: 1,
      PayloadScope: 'System',
      PayloadRemovalDisallowed: false,
    });
    const payloads = profile.PayloadContent as Record<string, unknown>[];
    const settings = Object.fromEntries(
      payloads.map(({ PayloadType, ...rest }) => [
        PayloadType,
        Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('Payload'))),
      ]),
    );
    const both = {
      AutoplayAllowlist: sorted,
      AudioCaptureAllowedUrls: sorted,
      NotificationsAllowedForUrls: sorted,
    };
    expect(settings).toEqual({
      'com.google.Chrome': { ...both, TabDiscardingExceptions: exact },
      'com.microsoft.Edge': { ...both, SleepingTabsBlockedForUrls: exact },
      [`com.google.Chrome.extensions.${options.extensionId}`]: { policyMarker: options.marker },
      [`com.microsoft.Edge.extensions.${options.extensionId}`]: { policyMarker: options.marker },
    });
  });

  it('macOS: identifiers that differ between payloads and not between runs', () => {
    const ids = [...macPolicy(options).matchAll(/<key>PayloadUUID<\/key><string>([^<]+)</g)].map((m) => m[1]);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    for (const id of ids)
      expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/);
    expect(macPolicy(options)).toBe(macPolicy(options));
  });

  it('has a removal for every system, of the very files and names that it installs', () => {
    const files = new Map(
      policyKit(options, 'x').map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
    );
    const installed = /for folder in (.+); do/.exec(files.get('linux/ringready-install.sh') ?? '')?.[1];
    // Chrome's and Chromium's, as their documentation names them.
    expect(installed?.split(' ')).toEqual([
      '/etc/opt/chrome/policies/managed',
      '/etc/chromium/policies/managed',
    ]);
    const removed = /rm -f (.+)$/m.exec(files.get('linux/ringready-remove.sh') ?? '')?.[1];
    expect(removed?.split(' ')).toEqual(installed?.split(' ').map((folder) => `${folder}/ringready.json`));
    const [, identifier] = /-identifier (\S+)/.exec(files.get('macos/ringready-remove.sh') ?? '') ?? [];
    expect(readPlist(macPolicy(options))).toMatchObject({ PayloadIdentifier: identifier });
    expect(files.has('windows/ringready-remove.reg')).toBe(true);
  });

  it.each([
    [{ consoles: [] }],
    [{ consoles: ['http://a.example'] }],
    [{ consoles: ['https://a.example/x'] }],
    [{ consoles: ['https://a.example"\r\n[HKEY_LOCAL_MACHINE\\X]'] }],
    [{ consoles: ['https://*.example'] }],
    [{ consoles: Array.from({ length: mostConsoles + 1 }, (_, i) => `https://c${i}.example`) }],
    [{ extensionId: '../../x' }],
    [{ marker: 'a"b' }],
  ])('refuses %j', (wrong) => {
    expect(() => policyKit({ ...options, ...wrong }, '')).toThrow();
  });
});
