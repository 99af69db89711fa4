import { letters, lettersDiffer, pictures, sameFiles, seals } from './checks/documents.ts';
import { contradictions, numbers, refusals, scripts } from './checks/provider.ts';
import { missing, wrong } from './checks/values.ts';
import type { Finding } from './finding.ts';
import type { PreflightInput } from './input.ts';

const checks = [
  refusals,
  contradictions,
  missing,
  wrong,
  numbers,
  scripts,
  seals,
  letters,
  lettersDiffer,
  pictures,
  sameFiles,
] as const;

/**
 * What would make a reviewer send this form back, as far as papers and profile tell, before it is filled. Pure; errors
 * first, then in the order of the form. It blocks nothing: the last word is the user's.
 */
export function preflight(input: PreflightInput): Finding[] {
  const seen = new Set<string>();
  const found = checks
    .flatMap((check) => check(input))
    .filter(({ code, key, params }) => {
      const name = JSON.stringify([code, key, params]);
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
  const said = (code: Finding['code'], key: string) =>
    found.some((finding) => finding.code === code && finding.key === key);
  const place = (key: string) => {
    const at = input.fields.findIndex(
      (field) => key === field.key || key.startsWith(`${field.key}-`) || field.key.startsWith(key),
    );
    return at < 0 ? input.fields.length : at;
  };
  return (
    found
      // Said once, in the words that say more.
      .filter(
        ({ code, key }) => !(code === 'missing' && key === 'applicant' && said('applicant-unknown', key)),
      )
      .filter(({ code, key }) => !(code === 'missing-document' && said('outbound-proof', key)))
      .filter(({ code, key }) => !(code === 'future-date' && said('letter-future', key)))
      .sort(
        (a, b) =>
          Number(b.severity === 'error') - Number(a.severity === 'error') || place(a.key) - place(b.key),
      )
  );
}
