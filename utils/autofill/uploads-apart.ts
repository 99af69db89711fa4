import type { DocumentKey, FieldKey } from '../company/fields.ts';
import { isDocumentKey } from '../company/fields.ts';
import type { Lexicon } from './lexicon.ts';
import { normaliseLabel } from './normalise.ts';
import type { Reading } from './recognise-control.ts';
import { roleOf, takeSide } from './vocabulary/context.ts';
import type { Side } from './vocabulary/term.ts';

/** Several uploads in one row, told apart only by a text near each. Changes `readings` in place. */

interface Sides {
  front: DocumentKey;
  back: DocumentKey;
  holding: DocumentKey;
}
const ids: [FieldKey, Sides][] = (['legal-representative', 'operator'] as const).map((who) => [
  `${who}-id`,
  { front: `${who}-id-front`, back: `${who}-id-back`, holding: `${who}-holding-id` },
]);

const near = ({ control: { labels } }: Reading) => nearSide([labels.left, labels.above, labels.help]);

/** 人像面, 国徽面 and 手持 beside the uploads of one row 身份证正反面 or 管理员证件. */
export function tellSidesApart(readings: Reading[]): void {
  for (const [merged, sides] of ids) {
    const { front, back } = sides;
    const here = readings.filter(({ key }) => key === merged);
    const said = here.map(near);
    const named = said.filter((side) => side === 'front' || side === 'back' || side === 'holding');
    if (here.length > 1 && named.length === here.length && new Set(named).size === named.length) {
      for (const [i, reading] of here.entries()) reading.key = sides[named[i] as keyof Sides];
      continue;
    }
    // Beside the one side alone, the other control is never both: it is the other side, or nobody knows.
    const [one] = here;
    const apart = [front, back].filter((key) => readings.some((reading) => reading.key === key));
    if (one && here.length === 1 && apart.length === 1) {
      const missing = apart[0] === front ? 'back' : 'front';
      one.key = near(one) === missing ? sides[missing] : null;
    } else if (one && here.length === 1 && said[0] === 'holding') one.key = sides.holding;
  }
}

/** 营业执照, 税务登记证 and 组织机构代码证 over the uploads of one row 证明文件. */
export function tellPapersApart(readings: Reading[], lexicon: Lexicon): void {
  const rows = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.control.kind !== 'upload' || reading.key === null || !isDocumentKey(reading.key)) continue;
    const name = `${reading.control.group} ${reading.control.labels.section} ${reading.control.labels.row} ${reading.key}`;
    rows.set(name, [...(rows.get(name) ?? []), reading]);
  }
  for (const row of rows.values()) {
    if (row.length < 2) continue;
    const keys = row.map(({ control: { kind, labels } }) => {
      const { section } = labels;
      const context = { kind, section, role: roleOf(section), side: null };
      const found = [labels.above, labels.left, labels.help].flatMap((text) => {
        const match = lexicon.match(text, context);
        return match && match !== 'other' && isDocumentKey(match.key) ? match.key : [];
      });
      return new Set(found).size === 1 ? found[0] : undefined;
    });
    if (new Set(keys).size !== keys.length || keys.includes(undefined)) continue;
    for (const [i, reading] of row.entries()) reading.key = keys[i] ?? null;
  }
}

/** The one side that these texts name, or null. */
function nearSide(texts: string[]): Exclude<Side, 'both'> | null {
  const sides = new Set(
    texts.flatMap((text) => {
      const { side } = takeSide(normaliseLabel(text).core);
      return side === null || side === 'both' ? [] : side;
    }),
  );
  const [side] = sides;
  return sides.size === 1 ? (side ?? null) : null;
}
