import { release } from '../autofill/gate.ts';
import { pageLink } from '../autofill/page-link.ts';
import { inspect } from '../autofill/session.ts';
import { listenInBackground } from '../messaging.ts';
import { refusalOf, setTries, triesOf } from '../payment/tries.ts';
import { failureOf, known } from './forms.ts';

/** One at a time: two panels must not use up both tries. */
let turn: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = turn.then(work, work);
  turn = mine.catch(() => {});
  return mine;
};

export function servePayment(): void {
  listenInBackground({
    paymentTries: async ({ companyId }) => ({ tries: await triesOf(companyId) }),

    async paymentForget({ companyId }) {
      await setTries(companyId, 0);
      return { tries: 0 };
    },

    paymentFill: ({ tabId, document, companyId, amount, confirmed, again }) =>
      inTurn(async () => {
        const tries = await triesOf(companyId);
        const refused = refusalOf(amount, { tries, confirmed, again });
        if (refused) return { error: { code: refused } };
        try {
          const inspected = await inspect(pageLink, tabId, await known(), document);
          const fields = inspected?.recognised?.fields.filter(({ key }) => key === 'payment.amount') ?? [];
          const [field] = fields;
          if (!inspected || !field || fields.length !== 1) return { error: { code: 'navigated' } };
          // Counted before it is typed: a worker that dies in between must not have given one away.
          await setTries(companyId, tries + 1);
          const { ref, key, label, kind, library } = field;
          const outcome = await release(
            pageLink,
            inspected.target,
            inspected.scan,
            {
              ref,
              key,
              label,
              kind,
              library,
              value: { type: 'text', text: amount },
              text: amount,
              conflict: false,
              warnings: [],
            },
            true,
            [],
          );
          if (outcome.outcome === 'filled') return { tries: tries + 1 };
          // Stands there already, or not at all: no further entry.
          await setTries(companyId, tries);
          return outcome.outcome === 'unchanged'
            ? { tries }
            : { error: outcome.reason ?? { code: 'not-accepted' } };
        } catch (error) {
          return failureOf(error);
        }
      }),
  });
}
