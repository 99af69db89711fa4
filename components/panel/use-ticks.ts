import { useEffect, useState } from 'react';
import type { PreviewRow } from '../../utils/messages.ts';

/** Ticked before the user says otherwise: what is to be filled, and of a form that was sent back only what changed. */
const proposed = ({ state, refill }: PreviewRow): boolean =>
  state === 'ask' ? refill === 'changed' || refill === 'meant' : state === 'fill' && refill !== 'kept';

const isChoice = ({ ref, state }: PreviewRow): boolean =>
  ref !== null && (state === 'fill' || state === 'ask');

/** Which rows are filled. The user's word on a row outlasts every new preview of the same document and company. */
export function useTicks(rows: readonly PreviewRow[], documentId: string | null, companyId: string | null) {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two are what resets it
  useEffect(() => setSaid(new Map()), [documentId, companyId]);
  const isTicked = (row: PreviewRow): boolean => (row.ref !== null && said.get(row.ref)) ?? proposed(row);
  const choices = rows.filter(isChoice);
  const refs = (list: readonly PreviewRow[]) => new Set(list.map(({ ref }) => ref as string));
  return {
    isTicked,
    set: ({ ref }: PreviewRow, on: boolean) => {
      if (ref !== null) setSaid(new Map(said).set(ref, on));
    },
    count: choices.filter(isTicked).length,
    /** What stands there gives way: of an `ask` row, and of one that is kept unless the user wants it otherwise. */
    overwrite: refs(choices.filter((row) => (row.state === 'ask' || row.refill === 'kept') && isTicked(row))),
    skip: refs(choices.filter((row) => row.state === 'fill' && !isTicked(row))),
  };
}
