import type { FieldKey } from '../company/fields.ts';
import type { FormDefinition, Needs } from '../providers/form-definition.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { follow, goOn, lead } from './neighbours.ts';
import { normaliseLabel } from './normalise.ts';
import { pairUp } from './periods.ts';
import type { RecognisedField, RecognisedForm } from './plan-types.ts';
import { isConsent, type Reading, readControl } from './recognise-control.ts';
import type { Control, PageScan } from './scan-types.ts';
import { type TaughtField, taughtKeys } from './taught.ts';
import { tellPapersApart, tellSidesApart } from './uploads-apart.ts';
import type { Role } from './vocabulary/term.ts';

const lexicons = new WeakMap<FormDefinition, Lexicon>();
const lexiconFor = (form: FormDefinition): Lexicon => {
  const known = lexicons.get(form);
  if (known) return known;
  const made = lexiconOf(form);
  lexicons.set(form, made);
  return made;
};

/**
 * Which of these forms the page shows, and which field each control is. Null: none of them, with enough evidence.
 * A control gets at most one key; controls that claim the same one and cannot be told apart are `ambiguous`.
 */
export function recognise(
  scan: PageScan,
  forms: readonly FormDefinition[],
  taught: readonly TaughtField[],
): RecognisedForm | null {
  const controls = fieldsOf(scan);
  if (controls.length === 0) return null;
  let best: { recognised: RecognisedForm; rank: number } | null = null;
  for (const form of forms) {
    const candidate = asForm(scan, controls, form, taught);
    if (candidate && (!best || candidate.rank > best.rank)) best = candidate;
  }
  return best?.recognised ?? null;
}

const searchButton = /^(?:查询|搜索|检索|筛选|重置|查找|清空)$/;
// 申请号码 and 新建 beside 查询 lead to a form, they do not end one.
const doingButton = /提交|保存|下一步|确定|确认|完成|^立即申请$/;
const shopButton = /购物车|立即购买|去结算|去支付|提交订单/;

/** The visible controls which could be fields: no search boxes, no ticks of consent. */
function fieldsOf(scan: PageScan): Control[] {
  const uploads = new Set(scan.controls.filter(({ kind }) => kind === 'upload').map(({ group }) => group));
  const searches = new Set(
    scan.groups
      .filter(({ id, buttons }) => {
        const texts = buttons.map((button) => normaliseLabel(button).core);
        if (uploads.has(id)) return false;
        if (texts.some((text) => shopButton.test(text))) return true;
        return texts.some((text) => searchButton.test(text)) && !texts.some((text) => doingButton.test(text));
      })
      .map(({ id }) => id),
  );
  return scan.controls.filter(
    (control) => control.visible && !searches.has(control.group) && !isConsent(control),
  );
}

function asForm(
  scan: PageScan,
  controls: Control[],
  form: FormDefinition,
  taught: readonly TaughtField[],
): { recognised: RecognisedForm; rank: number } | null {
  const lexicon = lexiconFor(form);
  const titles = new Map(scan.groups.map(({ id, title }) => [id, title]));
  const readings = controls.map((control) => readControl(control, lexicon, titles.get(control.group)));
  const readAs = (control: Control, owner: Role) =>
    readControl(control, lexicon, titles.get(control.group), owner);
  follow(readings, readAs);
  lead(readings, readAs);
  goOn(readings);
  const longTerms = pairUp(readings, lexicon);
  tellSidesApart(readings);
  tellPapersApart(readings, lexicon);
  leaveSearches(readings, scan);

  // What was taught fills, but does not prove: a page must be the form by itself.
  const seen = new Set(readings.flatMap(({ key }) => key ?? []));
  const names = [scan.title, ...scan.headings, ...titles.values()];
  const noticed = matchesAny(form.notices ?? [], scan.notices ?? []);
  const titled = noticed || matchesAny(form.titles, names);
  if (form.onlyTitled && !titled) return null;
  const atHome = form.host !== undefined && new RegExp(form.host).test(placeOf(scan.url).split('/')[0] ?? '');
  const addressed = matchesAny(form.paths ?? [], [pathOf(scan.url)]);
  const placed = atHome || addressed;
  // A card's title is a heading of its fields, whatever the page made it of.
  const sections = [...new Set(controls.map(({ labels }) => labels.section))];
  const proved = noticed || matchesAny(form.proof ?? [], [...names, ...sections]);
  if (matchesAny(form.never ?? [], names)) return null;
  const elsewhere = form.within !== undefined && !new RegExp(form.within).test(placeOf(scan.url));
  // A menu beside the form may name other things of the console.
  const doubtful = elsewhere || (!proved && matchesAny(form.notTitles ?? [], names));
  const step = [form.needs, ...(form.steps ?? [])].find((needs) =>
    isEnough(needs, seen, { titled, placed, proved, doubtful, addressed }),
  );
  if (!step) return null;
  const telling = step.anyOf.filter((key) => seen.has(key)).length;

  const lessons = taughtKeys(
    controls,
    taught.filter(({ formId }) => formId === form.id),
  );
  const fields: RecognisedField[] = [];
  const unrecognised: Control[] = [];
  for (const reading of readings) {
    const { control } = reading;
    const lesson = lessons.get(control.ref);
    const key = lesson?.key ?? reading.key;
    if (!key) {
      unrecognised.push(control);
      continue;
    }
    fields.push({
      ref: control.ref,
      key,
      label: reading.label.trim(),
      kind: control.kind,
      library: control.library,
      required: control.required,
      confidence: lesson ? 1 : reading.confidence,
      via: lesson ? 'taught' : 'vocabulary',
      ...(longTerms.has(control.ref) && !lesson ? { role: 'long-term' as const } : {}),
    });
  }
  numberRows(fields, form);
  const { kept, dropped } = oneEach(fields, controls);
  // The console's own menus and searches around the form are nothing the form asks for.
  const homes = new Set(
    controls.filter(({ ref }) => fields.some((field) => field.ref === ref)).map(({ group }) => group),
  );
  const confidence = confidenceOf(seen.size, telling, step, titled || proved, placed);
  return {
    // What only this form asks for counts most. A form that only its title makes is meant where it has it, though a more
    // general one fits the fields, too.
    rank:
      confidence +
      step.own.filter((key) => seen.has(key)).length / 100 +
      seen.size / 1000 +
      (form.onlyTitled ? 1 : 0),
    recognised: {
      form: { provider: form.provider, id: form.id, confidence },
      fields: kept,
      unrecognised: controls
        .filter(
          (control) =>
            homes.has(control.group) && (unrecognised.includes(control) || dropped.has(control.ref)),
        )
        .map((control) => ({
          ref: control.ref,
          label: readings.find((reading) => reading.control === control)?.label ?? '',
          kind: control.kind,
          library: control.library,
          required: control.required,
        })),
    },
  };
}

/** In a list of the form the same field comes once in each row: the rows are counted by it. */
function numberRows(fields: RecognisedField[], form: FormDefinition): void {
  for (const key of (form.lists ?? []).flatMap(({ keys }) => keys)) {
    for (const [index, field] of fields.filter((each) => each.key === key && !each.role).entries()) {
      field.index = index;
    }
  }
}

interface Evidence {
  titled: boolean;
  placed: boolean;
  proved: boolean;
  doubtful: boolean;
  /** By its path, and not by a host that has other pages, too. */
  addressed: boolean;
}

function isEnough(needs: Needs, seen: ReadonlySet<FieldKey>, evidence: Evidence): boolean {
  const { titled, placed, proved, doubtful, addressed } = evidence;
  const telling = needs.anyOf.filter((key) => seen.has(key)).length;
  const own = needs.own.filter((key) => seen.has(key)).length;
  // The page's own title and address make up for one telling field, never for all of them.
  const least = Math.max(1, needs.least - (titled && placed ? 1 : 0));
  if (seen.size < needs.distinct || telling < least) return false;
  // Papers that many filings ask for tell nothing by themselves.
  if (own === 0 && !placed && !proved) return false;
  if (needs.proof && !proved && !addressed) return false;
  return !doubtful || own >= 2;
}

function confidenceOf(distinct: number, telling: number, needs: Needs, titled: boolean, placed: boolean) {
  const enough = Math.min(1, distinct / (needs.distinct * 2));
  const told = Math.min(1, telling / (needs.least + 1));
  const sum = 0.45 * enough + 0.35 * told + (titled ? 0.12 : 0) + (placed ? 0.08 : 0);
  return Math.round(sum * 100) / 100;
}

const matchesAny = (patterns: readonly string[], texts: string[]) =>
  patterns.some((source) => {
    const pattern = new RegExp(source);
    return texts.some((text) => pattern.test(normaliseLabel(text).core) || pattern.test(text));
  });

const placeOf = (url: string): string => {
  try {
    const { host, pathname } = new URL(url);
    return host + pathname;
  } catch {
    return '';
  }
};

const pathOf = (url: string): string => {
  try {
    const { pathname, hash } = new URL(url);
    return pathname + hash;
  } catch {
    return '';
  }
};

/**
 * Where several controls claim a key, one stays if it is clearly the better: taught, usable, or with much better
 * evidence; else all of them are marked. The long-term choice shares its period's key by design.
 */
function oneEach(fields: RecognisedField[], controls: Control[]) {
  const disabled = new Set(controls.filter((control) => control.disabled).map(({ ref }) => ref));
  const groupOf = new Map(controls.map(({ ref, group }) => [ref, group]));
  const inGroup = new Map<string | undefined, Set<FieldKey>>();
  for (const { ref, key } of fields) {
    const group = groupOf.get(ref);
    inGroup.set(group, (inGroup.get(group) ?? new Set()).add(key));
  }
  // The list behind a dialog has a search box for a name or two; the form is where the others are.
  const company = (ref: string) => ((inGroup.get(groupOf.get(ref))?.size ?? 0) >= 4 ? 0.5 : 0);
  const claims = new Map<string, RecognisedField[]>();
  for (const field of fields) {
    const name = `${field.key} ${field.role ?? ''} ${field.index ?? ''}`;
    claims.set(name, [...(claims.get(name) ?? []), field]);
  }
  const dropped = new Set<string>();
  const ambiguous = new Set<string>();
  for (const claimants of claims.values()) {
    if (claimants.length === 1) continue;
    const score = ({ ref, via, confidence }: RecognisedField) =>
      (via === 'taught' ? 2 : 0) + (disabled.has(ref) ? 0 : 1) + confidence + company(ref);
    const [first, second] = [...claimants].sort((one, two) => score(two) - score(one));
    const clear = first && second && score(first) - score(second) >= 0.25;
    for (const { ref } of claimants) {
      if (!clear) ambiguous.add(ref);
      else if (ref !== first.ref) dropped.add(ref);
    }
  }
  const kept = fields
    .filter(({ ref }) => !dropped.has(ref))
    .map((field) => (ambiguous.has(field.ref) ? { ...field, ambiguous: true } : field));
  return { kept, dropped };
}

/** Behind a dialog with the form there is a list, whose search box is of the page and has no form around it. */
function leaveSearches(readings: Reading[], scan: PageScan): void {
  const keysIn = new Map<string, Set<FieldKey>>();
  for (const { key, control } of readings) {
    if (key) keysIn.set(control.group, (keysIn.get(control.group) ?? new Set()).add(key));
  }
  const sizes = [...keysIn.values()].map((keys) => keys.size);
  for (const { id, buttons } of scan.groups) {
    const here = keysIn.get(id)?.size ?? 0;
    if (here === 0 || here > 2 || Math.max(...sizes) < 4) continue;
    if (!buttons.some((text) => searchButton.test(normaliseLabel(text).core))) continue;
    for (const reading of readings) if (reading.control.group === id) reading.key = null;
  }
}
