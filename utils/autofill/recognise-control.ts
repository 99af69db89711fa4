import type { FieldKey } from '../company/fields.ts';
import type { LabelContext, LabelMatch, Lexicon } from './lexicon.ts';
import { normaliseLabel } from './normalise.ts';
import type { Control, Labels } from './scan-types.ts';
import { isAgreement, isForeign, roleOf, saysNothing, takeSide } from './vocabulary/context.ts';
import type { Role, Side } from './vocabulary/term.ts';
import { termOf } from './vocabulary.ts';

/** What one control asks for, as far as its own texts tell. */
export interface Reading {
  control: Control;
  key: FieldKey | null;
  /** 0..1, 0 without a key. */
  confidence: number;
  /** The page's words that decided, or the best label there is. */
  label: string;
}

type Signal = keyof Labels;
const strong: Signal[] = ['row', 'own', 'aria'];
// How far each place of a label is to be trusted.
const weight: Record<Signal, number> = {
  row: 1,
  own: 0.95,
  aria: 0.9,
  left: 0.7,
  above: 0.65,
  placeholder: 0.55,
  help: 0,
  section: 0,
};
const leastConfidence = 0.45;

/** Reads one control by its own labels; its neighbours (neighbours.ts) may say whose they are: `owner`. */
export function readControl(control: Control, lexicon: Lexicon, groupTitle = '', owner?: Role): Reading {
  const { labels } = control;
  const nothing: Reading = { control, key: null, confidence: 0, label: labelOf(control) };
  const section = labels.section || groupTitle;
  const context: LabelContext = {
    kind: control.kind,
    section,
    role: owner ?? roleOf(section),
    side: control.kind === 'upload' ? sideOf(labels) : null,
  };
  const found = decide(control, lexicon, context);
  if (!found) return nothing;
  // Under 「客户信息」 a 法定代表人 is the customer's, too.
  if ([section, groupTitle].some((title) => isForeign(title) && !lexicon.isOurs(title))) return nothing;
  // The second box of a row 手机号 asks for the code that was sent there.
  if ([labels.own, labels.aria, labels.placeholder].some(isSecret)) return nothing;
  const bonus = termOf(found.key)?.names?.includes(rawName(control)) ? 0.03 : 0;
  const confidence = Math.min(1, found.confidence + bonus);
  return confidence < leastConfidence ? nothing : { control, key: found.key, confidence, label: found.label };
}

interface Found {
  key: FieldKey;
  confidence: number;
  label: string;
}

function decide(control: Control, lexicon: Lexicon, context: LabelContext): Found | null {
  const { labels } = control;
  const speaking = strong.filter((signal) => !idle(control, signal, lexicon));
  const rowRole = idle(control, 'row', lexicon) ? null : roleOf(labels.row);
  if (rowRole !== null) {
    const inRow = withinRow(control, lexicon, { ...context, role: rowRole });
    if (inRow) return inRow;
  }
  if (speaking.length === 0) return byPosition(control, lexicon, context);

  const matches = speaking.map((signal) => ({ signal, match: lexicon.match(labels[signal], context) }));
  const known = matches.flatMap(({ signal, match }) =>
    match && match !== 'other' ? [{ signal, ...match }] : [],
  );
  const [best] = known;
  if (!best || known.some(({ key }) => key !== best.key)) return null;
  // Every other strong text must be harmless: 企业名称 in a row 紧急联系人 is not the company's name.
  for (const { signal, match } of matches) {
    if (match !== null && match !== 'other') continue;
    if (match === 'other' && !sidesOnly(labels[signal])) return null;
    if (!harmless(control, labels[signal], best.core)) return null;
  }
  // A name for programs alone: nobody sees it, and it may say anything. What people read must not deny it.
  if (best.signal === 'aria' && denied(control, lexicon, context, best)) return null;
  return { key: best.key, confidence: weight[best.signal] * best.quality, label: labels[best.signal] };
}

/** Do the texts around it, which people see, ask for something else? */
function denied(
  control: Control,
  lexicon: Lexicon,
  context: LabelContext,
  best: { key: FieldKey; core: string },
): boolean {
  const near = idle(control, 'left', lexicon) ? 'above' : 'left';
  return ([near, 'placeholder'] as const).some((signal) => {
    const text = control.labels[signal];
    if (idle(control, signal, lexicon) || harmless(control, text, best.core)) return false;
    const match = lexicon.match(text, context);
    const another = match !== null && (match === 'other' || match.key !== best.key);
    return another || isSecret(text) || isForeign(text) || (signal === 'left' && looksLikeLabel(text));
  });
}

/** What only the person at the screen knows: no profile has it. */
const isSecret = (text: string): boolean => /验证码|校验码|动态码|口令|密码/.test(normaliseLabel(text).core);

/** A row 法定代表人 with fields 姓名 and 手机号 in it: the row says whose, another text says what. */
function withinRow(control: Control, lexicon: Lexicon, context: LabelContext): Found | null {
  const { labels } = control;
  for (const signal of ['own', 'aria', 'placeholder', 'above', 'left'] as const) {
    if (idle(control, signal, lexicon)) continue;
    if (normaliseLabel(labels[signal]).core === normaliseLabel(labels.row).core) continue;
    const match = lexicon.match(labels[signal], context);
    if (!match || match === 'other') continue;
    const confidence = Math.max(weight[signal], 0.8) * match.quality * 0.95;
    return { key: match.key, confidence, label: `${labels.row} ${labels[signal]}` };
  }
  return null;
}

/** No form markup: the text before or above the control, and last its placeholder. */
function byPosition(control: Control, lexicon: Lexicon, context: LabelContext): Found | null {
  const { labels } = control;
  const near = (['left', 'above'] as const).filter((signal) => !idle(control, signal, lexicon));
  const matches: { signal: 'left' | 'above'; match: LabelMatch }[] = near.map((signal) => ({
    signal,
    match: lexicon.match(labels[signal], context),
  }));
  for (const { signal, match } of matches) {
    // What stands on the same line decides, even when it says something unknown to us.
    if (match === 'other') return null;
    if (match) return { key: match.key, confidence: weight[signal] * match.quality, label: labels[signal] };
    if (signal === 'left' && (isForeign(labels.left) || looksLikeLabel(labels.left))) return null;
  }
  if (idle(control, 'placeholder', lexicon)) return null;
  const match = lexicon.match(labels.placeholder, context);
  if (!match || match === 'other') return null;
  const not = termOf(match.key)?.not ?? [];
  const around = near.map((signal) => normaliseLabel(labels[signal]).core);
  if (around.some((text) => not.some((pattern) => pattern.test(text)) || isForeign(text))) return null;
  return { key: match.key, confidence: weight.placeholder * match.quality, label: labels.placeholder };
}

/** Empty, a mere prompt, or the text of one of the control's own options. */
function idle(control: Control, signal: Signal, lexicon: Lexicon): boolean {
  const text = control.labels[signal];
  if (saysNothing(text, lexicon.parameters)) return true;
  if (signal !== 'own' && signal !== 'aria') return false;
  if (control.kind !== 'radio' && control.kind !== 'checkbox') return false;
  return (control.options ?? []).some(
    (option) => normaliseLabel(option.text).core === normaliseLabel(text).core,
  );
}

const looksLikeLabel = (text: string) => /[:：]\s*$/.test(text) || /^\s*[*＊]/.test(text);

/** 「人像面」 on an upload of the row 法定代表人身份证. */
const sidesOnly = (text: string): boolean => {
  const { rest, side } = takeSide(normaliseLabel(text).core);
  return side !== null && /^(?:点击|上传|身份证件?|证件|照片?|图片|扫描件|的)*$/.test(rest);
};

function harmless(control: Control, text: string, core: string): boolean {
  const other = normaliseLabel(text).core;
  if (other.includes(core) || core.includes(other)) return !isForeign(text);
  return sidesOnly(text) || (control.kind === 'upload' && isFileName(text));
}
const isFileName = (text: string) => /\.[a-z0-9]{2,4}$/i.test(text.trim());

/** The side of an ID that texts around the label name; the control's own words go before its row's. */
function sideOf(labels: Labels): Side | null {
  for (const signal of ['own', 'aria', 'placeholder'] as const) {
    const { side, clash } = takeSide(normaliseLabel(labels[signal]).core);
    if (side !== null || clash) return side;
  }
  const row = takeSide(normaliseLabel(labels.row).core).side;
  if (row !== null) return row;
  for (const signal of ['left', 'above'] as const) {
    if (sidesOnly(labels[signal])) return takeSide(normaliseLabel(labels[signal]).core).side;
  }
  return null;
}

const rawName = (control: Control) => control.name.replace(/[^a-z]/gi, '').toLowerCase();

/** The best words the page has for a control, for people. */
export function labelOf(control: Control): string {
  const { labels } = control;
  for (const signal of ['row', 'own', 'aria', 'left', 'above', 'placeholder'] as const) {
    const text = labels[signal].trim();
    if (text !== '' && !saysNothing(text)) return text;
  }
  return (labels.row || labels.own || labels.left || labels.placeholder || labels.aria).trim();
}

/** 我已阅读并同意 … */
export const isConsent = (control: Control): boolean => {
  if (control.kind !== 'checkbox') return false;
  const { own, aria, row, left } = control.labels;
  return [own, aria, row, left, ...(control.options ?? []).map(({ text }) => text)].some(isAgreement);
};
