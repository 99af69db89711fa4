/**
 * Where calls arrive: the agents' consoles, by origin. The ring guard and the check-up run here and nowhere else. Not
 * the providers' administration consoles, in which nothing rings.
 */
export const callConsoles: `https://${string}`[] = [
  // Tencent Cloud's agent entrance (seed 000, step 2; document 679).
  'https://tccc.qcloud.com',
];

export const callConsoleMatches: string[] = callConsoles.map((origin) => `${origin}/*`);

/** Origin of an address, if it is a call console's. `added`: those that the user named. */
export function callConsoleOf(url: string | undefined, added: readonly string[] = []): string | null {
  try {
    const { origin } = new URL(url ?? '');
    return callConsoles.some((known) => known === origin) || added.includes(origin) ? origin : null;
  } catch {
    return null;
  }
}
