/**
 * The consoles RingReady knows, by host. The manifest's matches, the badge and the gate all read this list, so
 * an origin that is not here gets no script and no value. Paths are matched by each form, loosely.
 */
export interface ProviderOrigin {
  provider: string;
  origin: `https://${string}`;
}

export const providerOrigins: ProviderOrigin[] = [
  // Addresses of the Tencent document 679 (console) and of the agents' own entrance (seed 000, step 2).
  { provider: 'tencent-ccc', origin: 'https://console.cloud.tencent.com' },
  { provider: 'tencent-ccc', origin: 'https://tccc.qcloud.com' },
  // Document 1420 (seed 004): the account's certification in the same console, e-sign at an address of its own.
  { provider: 'tencent-account', origin: 'https://console.cloud.tencent.com' },
  { provider: 'tencent-esign', origin: 'https://ess.tencent.cn' },
  { provider: 'tencent-esign', origin: 'https://console.cloud.tencent.com' },
  // The SDK's own comments name this console (dyvmsapi-20170525); it serves no other product.
  { provider: 'aliyun-voice', origin: 'https://dyvms.console.aliyun.com' },
  // The API Explorer of every product, told apart by its parameters; the voice console's own path is not documented.
  { provider: 'volcengine-voice', origin: 'https://api.volcengine.com' },
  { provider: 'volcengine-voice', origin: 'https://console.volcengine.com' },
];

export const providerMatches: string[] = [...new Set(providerOrigins.map(({ origin }) => `${origin}/*`))];

/** The https origin of an address, or null. */
export function originOf(url: string): string | null {
  try {
    const { origin } = new URL(url);
    return origin.startsWith('https://') ? origin : null;
  } catch {
    return null;
  }
}

/** The providers whose consoles live at this address: one console may be home to several. Only https on the default port. */
export function providersOfUrl(url: string): string[] {
  const origin = originOf(url);
  return [...new Set(providerOrigins.flatMap((known) => (known.origin === origin ? known.provider : [])))];
}

/** The first of them, or null: is this a provider's page at all? */
export const providerOfUrl = (url: string): string | null => providersOfUrl(url)[0] ?? null;
