import { describe, expect, it } from 'vitest';
import { linuxPolicy, macPolicy, policyKit, utf16, windowsPolicy } from './kit.ts';

const options = {
  consoles: ['https://tccc.qcloud.com', 'https://agent.example.com'],
  extensionId: 'hifdonfkhpcdbjdjjkcglhmkendlfiaj',
  marker: 'v1-20261125',
};

describe('policy kit', () => {
  it('names the chosen consoles and no other, in every file', () => {
    for (const text of [linuxPolicy(options), windowsPolicy(options), macPolicy(options)]) {
      const named = [...text.matchAll(/https:\/\/[\w.-]+/g)].map(([each]) => each);
      expect(new Set(named)).toEqual(new Set(options.consoles));
      expect(text).toContain(options.marker);
      // The switches that open every site.
      expect(text).not.toMatch(
        /AutoplayAllowed\b|AudioCaptureAllowed\b|DefaultNotificationsSetting|\[\*\.\]|"\*"/,
      );
    }
  });

  it('Linux: is what Chromium reads', () => {
    expect(JSON.parse(linuxPolicy(options))).toEqual({
      AutoplayAllowlist: [...options.consoles].sort(),
      AudioCaptureAllowedUrls: [...options.consoles].sort(),
      NotificationsAllowedForUrls: [...options.consoles].sort(),
      TabDiscardingExceptions: [...options.consoles].sort(),
      '3rdparty': { extensions: { [options.extensionId]: { policyMarker: options.marker } } },
    });
  });

  it('Windows: UTF-16LE with its mark, CRLF, both browsers', () => {
    const bytes = policyKit(options, 'x').find(({ path }) => path === 'windows/ringready.reg')?.bytes;
    expect([...(bytes ?? []).slice(0, 4)]).toEqual([0xff, 0xfe, 0x57, 0]);
    const text = new TextDecoder('utf-16le').decode(bytes);
    expect(text.startsWith('Windows Registry Editor Version 5.00\r\n\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain(
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\TabDiscardingExceptions]',
    );
    expect(text).toContain(
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge\\SleepingTabsBlockedForUrls]',
    );
    expect(utf16('铃')).toEqual(new Uint8Array([0xff, 0xfe, 0xc3, 0x94]));
  });

  it('Windows: the removal names exactly what was set, and deletes no whole key', () => {
    const set = windowsPolicy(options);
    const removed = windowsPolicy(options, true);
    const names = (text: string) => text.split('\r\n').map((line) => line.replace(/=.*/, ''));
    expect(names(removed)).toEqual(names(set));
    expect(removed).not.toMatch(/^\[-/m);
    expect(removed.split('\r\n').filter((line) => line.includes('='))).toSatisfy((lines: string[]) =>
      lines.every((line) => line.endsWith('=-')),
    );
  });

  it('macOS: identifiers that differ between payloads and not between runs', () => {
    const ids = [...macPolicy(options).matchAll(/<key>PayloadUUID<\/key><string>([^<]+)</g)].map((m) => m[1]);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    for (const id of ids)
      expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/);
    expect(macPolicy(options)).toBe(macPolicy(options));
  });

  it.each([
    [{ consoles: [] }],
    [{ consoles: ['http://a.example'] }],
    [{ consoles: ['https://a.example/x'] }],
    [{ consoles: ['https://a.example"\r\n[HKEY_LOCAL_MACHINE\\X]'] }],
    [{ consoles: ['https://*.example'] }],
    [{ extensionId: '../../x' }],
    [{ marker: 'a"b' }],
  ])('refuses %j', (wrong) => {
    expect(() => policyKit({ ...options, ...wrong }, '')).toThrow();
  });
});
