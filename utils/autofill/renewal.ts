import type { FieldKey, ValueKey } from '../company/fields.ts';
import { readValue } from '../company/values.ts';
import type { FormDefinition, RenewedPaper } from '../providers/form-definition.ts';
import { normaliseText } from './normalise.ts';
import type { RecognisedField, RecognisedForm } from './plan-types.ts';
import type { PageScan, Reason } from './scan-types.ts';

/**
 * A filing that expired: which of its papers ran out is read off the page, by the dates in its own fields and by what it
 * says (「已过期证件：法人身份证」). Nothing else of it is touched, and where the page does not say, nothing at all.
 */
interface Renewing {
  scan: PageScan;
  recognised: RecognisedForm;
  definition: FormDefinition;
  today: string;
}

export function expiredPapers({ scan, recognised, definition, today }: Renewing): Set<string> {
  const sentences = [...(scan.notices ?? []), ...scan.headings, ...helps(scan)];
  const expired = new Set<string>();
  for (const paper of definition.renews ?? []) {
    const end = shownEnd(paper, scan, recognised);
    const byDate = end !== null && end < today;
    if (byDate || sentences.some((text) => saysExpired(text, new RegExp(paper.called)))) {
      expired.add(paper.paper);
    }
  }
  return expired;
}

const helps = (scan: PageScan): string[] =>
  scan.controls.flatMap(({ visible, labels: { row, own, help } }) =>
    visible && /期/.test(help) ? [`${row || own}：${help}`] : [],
  );

/** The end that the page's own field shows, if it is a date at all (a masked one is none). */
function shownEnd({ until }: RenewedPaper, scan: PageScan, recognised: RecognisedForm): string | null {
  const range = until.replace(/\.to$/, '');
  for (const { ref, key, role, ambiguous } of recognised.fields) {
    if (role || ambiguous || (key !== until && key !== range)) continue;
    const shown = scan.controls.find((control) => control.ref === ref)?.value ?? [];
    const end = isoOf(shown.at(-1) ?? '');
    if (end && (key === until || shown.length === 2)) return end;
  }
  return null;
}

function isoOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(normaliseText(text)) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

const hasRunOut = /(?:已|即将|于.{4,16})(?:经)?(?:过期|到期|失效)|过期(?:的)?(?:证件|材料|原因)/;
const opensList = /(?:过期|到期|失效)(?:的)?(?:证件|材料|原因)?(?:为|是|有|如下)?[:：]/;
const denied = /(?:未|没有|不会|尚未|均未|无)(?:过期|到期|失效)|有效期内|仍(?:然)?有效|正常/;
// 「三个证件中只要有一个过期……就会」 says what would be.
const general =
  /只要|任[一意何]|有一个|其中之一|判定|规则|如果|如若|若|假如|当.{0,12}时|就会|将会|避免|请勿|前\d+天/;

/** Does the text say that this paper has run out, and not that it has not, or would? */
export function saysExpired(text: string, called: RegExp): boolean {
  for (const sentence of normaliseText(text).split(/[。;；!！\n]/)) {
    if (general.test(sentence) || !hasRunOut.test(sentence)) continue;
    let listing = false;
    for (const clause of sentence.split(/[,，]/)) {
      if (denied.test(clause)) {
        listing = false;
        continue;
      }
      listing ||= opensList.test(clause);
      if ((listing || hasRunOut.test(clause)) && called.test(clause)) return true;
    }
  }
  return false;
}

interface Keeping extends Renewing {
  profile: Parameters<typeof readValue>[0];
  expired?: ReadonlySet<string>;
}

/** Why a field of a renewal stays as it is; null: it belongs to a paper that is replaced, or this is no renewal. */
export function keptBack(field: RecognisedField, input: Keeping): Reason | null {
  const { renews } = input.definition;
  if (!renews) return null;
  const paper = renews.find(({ keys }) => (keys as FieldKey[]).includes(field.key));
  if (!paper) return { code: 'kept' };
  const expired = input.expired ?? expiredPapers(input);
  if (!expired.has(paper.paper)) return { code: 'not-expired' };
  return stillOld(paper, input);
}

/** The profile holds the very paper that ran out: putting it in again would be refused again. */
function stillOld({ until }: RenewedPaper, { profile, today }: Keeping): Reason | null {
  const end = readValue(profile, until as ValueKey);
  if (end?.type !== 'date' || end.date === null || end.date >= today) return null;
  return { code: 'expired', params: { on: end.date } };
}
