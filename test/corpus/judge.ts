import type { RecognisedForm } from '../../utils/autofill/plan-types.ts';
import type { CorpusPage } from './build.ts';

export interface Judged {
  form: string | null;
  /** `label → key`: a key where another or none is right. */
  wrong: string[];
  /** `label → key`: no key where this one is right. */
  missed: string[];
  ambiguous: string[];
  right: number;
  labelled: number;
}

export function judge(page: CorpusPage, recognised: RecognisedForm | null): Judged {
  const found = new Map(recognised?.fields.map((field) => [field.ref, field]));
  const result: Judged = {
    form: recognised?.form.id ?? null,
    wrong: [],
    missed: [],
    ambiguous: (recognised?.fields ?? []).filter(({ ambiguous }) => ambiguous).map(({ ref }) => ref),
    right: 0,
    labelled: 0,
  };
  for (const { ref, labels, visible } of page.scan.controls) {
    const want = page.expected[ref] ?? null;
    const got = found.get(ref)?.key ?? null;
    const label = Object.values(labels).find((text) => text !== '') ?? ref;
    if (want !== null) result.labelled++;
    if (got === want) result.right += got === null ? 0 : 1;
    else if (got === null) result.missed.push(`${label} → ${want}`);
    else result.wrong.push(`${label} → ${got}${visible ? '' : ' (hidden)'}`);
  }
  return result;
}

export function totals(results: Judged[]): { precision: number; recall: number; labelled: number } {
  const sum = (of: (judged: Judged) => number) => results.reduce((total, judged) => total + of(judged), 0);
  const right = sum((judged) => judged.right);
  const wrong = sum((judged) => judged.wrong.length);
  const labelled = sum((judged) => judged.labelled);
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000;
  return { precision: share(right, right + wrong), recall: share(right, labelled), labelled };
}
