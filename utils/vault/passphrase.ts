/** NIST SP 800-63B asks for no less than 8 characters, and for no rules of composition. */
export const shortestPassphrase = 8;

export type Strength = 'too-short' | 'weak' | 'fair' | 'strong';

const classes: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/u, 3000],
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[^\p{Script=Han}a-zA-Z0-9]/u, 33],
];

/**
 * A hint, not a proof: bits as if the characters were drawn at random, where one that repeats or continues the
 * character before it (aaaa, 1234) counts as nothing.
 */
export function strengthOf(passphrase: string): Strength {
  const characters = [...passphrase.normalize('NFKC')];
  if (characters.length < shortestPassphrase) return 'too-short';
  const alphabet = classes.reduce((sum, [pattern, size]) => (pattern.test(passphrase) ? sum + size : sum), 0);
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const telling = codes.filter((code, at) => {
    const before = codes[at - 1];
    return before === undefined || Math.abs(code - before) > 1;
  });
  const different = new Set(telling).size;
  const bits = Math.min(telling.length, different * 2) * Math.log2(alphabet);
  return bits < 45 ? 'weak' : bits < 70 ? 'fair' : 'strong';
}
