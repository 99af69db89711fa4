import { askForProof, proofEnd } from '../proof.ts';
import { changeKept, readKept } from '../store.ts';
import type { NoProof } from '../types.ts';
import type { Fix } from './fix.ts';

/** A lock held in the page keeps Chrome from freezing it; our script takes it with its next probe. */
export const holdPage: Fix = {
  id: 'hold-page',
  mends: 'sleeping-tab',
  didPart: ({ fixes }) => !fixes.includes('hold-page'),
  of: 'site',
  read: async ({ origin }) => ((await readKept('held')).includes(origin) ? 'on' : 'off'),
  async apply({ origin }) {
    await changeKept('held', (held) => [...new Set([...held, origin])]);
  },
  async undo({ origin }, before) {
    if (before === 'on') return;
    await changeKept('held', (held) => held.filter((each) => each !== origin));
  },
};

/** Done when it is proved; whoever closes the popup finds the answer there later. */
export const proveAutoplay: Fix = {
  id: 'prove-autoplay',
  mends: 'autoplay',
  of: 'site',
  async apply({ origin }) {
    const since = Date.now();
    await askForProof(origin);
    const why = await proofEnd(origin, since);
    if (why) throw new Unproved(why);
  },
};

/** The fresh tab said nothing that would count; `why` has its own text. */
export class Unproved extends Error {
  readonly why: NoProof;
  constructor(why: NoProof) {
    super(`unproved: ${why}`);
    this.why = why;
  }
}
