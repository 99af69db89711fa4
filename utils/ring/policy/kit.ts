/**
 * Policy files for administrators: a console may sound without a click, use the microphone, notify, and is spared by
 * Memory Saver. These consoles and nothing else; never AutoplayAllowed, which opens every site there is. Names and
 * places: docs/adr/0021.
 */
export interface KitOptions {
  /** https origins. */
  consoles: string[];
  /** Of this extension, for the marker; may differ between the store's and an unpacked copy. */
  extensionId: string;
  /** Names this kit: the extension shows it when the browser has loaded the file. */
  marker: string;
}

export interface KitFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const originShape = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const markerShape = /^[\w.-]{1,60}$/;
const idShape = /^[a-p]{32}$/;

/** All that can be chosen: ours, and as many as a user may add (utils/consoles/added.ts). */
export const mostConsoles = 60;

/** Anything else could break out of the quotes of a file that an administrator runs. */
function checked({ consoles, extensionId, marker }: KitOptions): KitOptions {
  if (consoles.length === 0 || consoles.length > mostConsoles) throw new Error('consoles');
  if (!consoles.every((each) => originShape.test(each))) throw new Error('consoles');
  if (!idShape.test(extensionId)) throw new Error('extension id');
  if (!markerShape.test(marker)) throw new Error('marker');
  return { consoles: [...new Set(consoles)].sort(), extensionId, marker };
}

/** Lists of both browsers, then what each calls the protection from sleep. */
const lists = ['AutoplayAllowlist', 'AudioCaptureAllowedUrls', 'NotificationsAllowedForUrls'] as const;
const asleep = { chrome: 'TabDiscardingExceptions', edge: 'SleepingTabsBlockedForUrls' } as const;
type Browser = keyof typeof asleep;

/**
 * The lists are read as content settings' patterns, in which a host is itself alone. Those against sleep are filters as of
 * URLBlocklist, in which a host stands for what is below it, too, unless a dot comes before it.
 */
const listsOf = (
  browser: Browser,
  consoles: readonly string[],
): [name: string, values: readonly string[]][] => [
  ...lists.map((name): [string, readonly string[]] => [name, consoles]),
  [asleep[browser], consoles.map((origin) => origin.replace('https://', 'https://.'))],
];

export function linuxPolicy(options: KitOptions): string {
  const { consoles, extensionId, marker } = checked(options);
  return `${JSON.stringify(
    {
      ...Object.fromEntries(listsOf('chrome', consoles)),
      '3rdparty': { extensions: { [extensionId]: { policyMarker: marker } } },
    },
    null,
    2,
  )}\n`;
}

const registryRoot = {
  chrome: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
} as const;

/**
 * Values of a list are named by numbers of any size. Ours are where nobody's are, so that a list that is there already
 * keeps its entries. All of ours are named each time: what an earlier kit allowed and this one does not is taken away,
 * and the removal of any kit removes every kit.
 */
const firstValue = 73_001;

export function windowsPolicy(options: KitOptions, remove = false): string {
  const { consoles, extensionId, marker } = checked(options);
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `; Values ${firstValue} to ${firstValue + mostConsoles - 1} are RingReady's. Those without a site are taken away.`,
    '',
  ];
  for (const browser of ['chrome', 'edge'] as const) {
    for (const [name, values] of listsOf(browser, consoles)) {
      lines.push(`[${registryRoot[browser]}\\${name}]`);
      for (let i = 0; i < mostConsoles; i++) {
        const value = remove ? undefined : values[i];
        lines.push(`"${firstValue + i}"=${value === undefined ? '-' : `"${value}"`}`);
      }
      lines.push('');
    }
    lines.push(
      `[${registryRoot[browser]}\\3rdparty\\extensions\\${extensionId}\\policy]`,
      `"policyMarker"=${remove ? '-' : `"${marker}"`}`,
      '',
    );
  }
  return lines.join('\r\n');
}

/** The same each time for the same kit: installing it again replaces it. Not a random UUID, but one by its looks. */
function uuidOf(text: string): string {
  let hex = '';
  for (let round = 0; hex.length < 32; round++) {
    let hash = 0x811c9dc5 ^ round;
    for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    hex += hash.toString(16).padStart(8, '0');
  }
  return hex.toUpperCase().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-A$4-$5');
}

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const macIdentifier = 'io.ringready.policy';

export function macPolicy(options: KitOptions): string {
  const { consoles, extensionId, marker } = checked(options);
  const array = ([name, values]: [string, readonly string[]]) =>
    `<key>${name}</key><array>${values.map((value) => `<string>${xml(value)}</string>`).join('')}</array>`;
  const payload = (type: string, inner: string) => `    <dict>
      <key>PayloadType</key><string>${type}</string>
      <key>PayloadIdentifier</key><string>${macIdentifier}.${type}</string>
      <key>PayloadUUID</key><string>${uuidOf(`${marker} ${type}`)}</string>
      <key>PayloadVersion</key><integer>1</integer>
      <key>PayloadEnabled</key><true/>
      ${inner}
    </dict>`;
  const markerKey = `<key>policyMarker</key><string>${xml(marker)}</string>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadDisplayName</key><string>RingReady</string>
  <key>PayloadDescription</key><string>Lets call consoles ring in Chrome and Edge: ${xml(consoles.join(', '))}</string>
  <key>PayloadIdentifier</key><string>${macIdentifier}</string>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadUUID</key><string>${uuidOf(marker)}</string>
  <key>PayloadVersion</key><integer>1</integer>
  <key>PayloadScope</key><string>System</string>
  <key>PayloadRemovalDisallowed</key><false/>
  <key>PayloadContent</key>
  <array>
${[
  payload('com.google.Chrome', listsOf('chrome', consoles).map(array).join('\n      ')),
  payload('com.microsoft.Edge', listsOf('edge', consoles).map(array).join('\n      ')),
  payload(`com.google.Chrome.extensions.${extensionId}`, markerKey),
  payload(`com.microsoft.Edge.extensions.${extensionId}`, markerKey),
].join('\n')}
  </array>
</dict>
</plist>
`;
}

const linuxFile = 'ringready.json';
const linuxFolders = ['/etc/opt/chrome/policies/managed', '/etc/chromium/policies/managed'];

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What regedit writes itself, and what it reads whatever the system's language. */
export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return bytes;
}

export function policyKit(options: KitOptions, readme: string): KitFile[] {
  return [
    { path: 'README.txt', bytes: utf8(`\uFEFF${readme.replace(/\r?\n/g, '\r\n')}`) },
    { path: 'windows/ringready.reg', bytes: utf16(windowsPolicy(options)) },
    { path: 'windows/ringready-remove.reg', bytes: utf16(windowsPolicy(options, true)) },
    { path: 'macos/ringready.mobileconfig', bytes: utf8(macPolicy(options)) },
    {
      path: 'macos/ringready-remove.sh',
      bytes: utf8(`#!/bin/sh\nexec sudo profiles remove -identifier ${macIdentifier}\n`),
    },
    { path: `linux/${linuxFile}`, bytes: utf8(linuxPolicy(options)) },
    {
      path: 'linux/ringready-install.sh',
      bytes: utf8(
        `#!/bin/sh\nset -e\ncd "$(dirname "$0")"\nfor folder in ${linuxFolders.join(' ')}; do\n  sudo install -D -m 644 ${linuxFile} "$folder/${linuxFile}"\ndone\n`,
      ),
    },
    {
      path: 'linux/ringready-remove.sh',
      bytes: utf8(
        `#!/bin/sh\nexec sudo rm -f ${linuxFolders.map((folder) => `${folder}/${linuxFile}`).join(' ')}\n`,
      ),
    },
  ];
}
