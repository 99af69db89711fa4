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
];

export const providerMatches: string[] = providerOrigins.map(({ origin }) => `${origin}/*`);

/** The provider whose console lives at this address, or null. Only https on the default port counts. */
export function providerOfUrl(url: string): string | null {
  let origin: string;
  try {
    origin = new URL(url).origin;
  } catch {
    return null;
  }
  return providerOrigins.find((known) => known.origin === origin)?.provider ?? null;
}
