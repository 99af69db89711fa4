import type { Stage } from './stages.ts';

/** What two readings of one application have in common. */
interface Joinable {
  form: string | null;
  name: string;
  masked: boolean;
  number: string | null;
  creditCode: string | null;
  stage: Stage;
  reason: string | null;
  date: string | null;
  submittedOn: string | null;
  decidedOn: string | null;
}

/** A reading, and whether a list or the record itself says it. */
export interface Sourced<T extends Joinable> {
  reading: T;
  kind: 'table' | 'details';
}

export interface ReviewEvent {
  stage: Stage;
  reason: string | null;
  at: number;
  date: string;
}

/** A record that is open over its list, or above its own history, is one application. */
export function joinRecords<T extends Joinable>(
  found: readonly Sourced<T>[],
  histories: readonly (readonly ReviewEvent[])[],
): T[] {
  const lists = found.flatMap(({ kind, reading }) => (kind === 'table' ? reading : []));
  const joined = new Set<T>();
  for (const { kind, reading } of found) {
    if (kind !== 'details') continue;
    const rows = lists.filter((row) => isSame(row, reading));
    const [row] = rows;
    if (rows.length !== 1 || !row) continue;
    for (const key of Object.keys(row) as (keyof T)[]) {
      if (row[key] === null && reading[key] !== null) Object.assign(row, { [key]: reading[key] });
    }
    joined.add(reading);
  }
  const readings = found.flatMap(({ reading }) => (joined.has(reading) ? [] : reading));
  const [only] = readings;
  if (readings.length === 1 && only && found[0]?.kind === 'details') explain(only, histories);
  return readings;
}

const agree = (one: string | null, other: string | null) => one === null || other === null || one === other;

const isSame = (row: Joinable, record: Joinable): boolean =>
  row.form === record.form &&
  row.stage === record.stage &&
  ((row.name !== '' && !row.masked && row.name === record.name) ||
    (row.number !== null && row.number === record.number)) &&
  agree(row.number, record.number) &&
  agree(row.creditCode, record.creditCode) &&
  agree(row.reason, record.reason) &&
  agree(row.submittedOn, record.submittedOn) &&
  agree(row.decidedOn, record.decidedOn);

/** A rejected record that gives no reason itself: the last thing its one history tells is the rejection, and why. */
function explain(record: Joinable, histories: readonly (readonly ReviewEvent[])[]): void {
  if (record.stage !== 'rejected' || record.reason !== null || histories.length !== 1) return;
  const [last, before] = [...(histories[0] ?? [])].sort((a, b) => b.at - a.at);
  if (last?.stage !== 'rejected' || last.at === before?.at) return;
  record.reason = last.reason;
  if (record.decidedOn === null) {
    record.decidedOn = last.date;
    record.date = last.date;
  }
}
