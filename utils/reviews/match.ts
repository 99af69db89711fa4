import { normaliseText } from '../autofill/normalise.ts';
import type { ReviewMessage } from '../messages/reviews.ts';
import type { Application } from './application.ts';

/**
 * Which application a row of a console is about: by the provider's number, else by credit code, else by the whole name.
 * A masked name (杭州****公司) matches nothing, and two that fit are none: then the row is an application of its own.
 */
export function matchReading(
  reading: Pick<ReviewMessage, 'provider' | 'form' | 'name' | 'masked' | 'creditCode' | 'number'>,
  applications: readonly Application[],
): Application | null {
  const here = applications.filter(
    ({ provider, form }) => provider === reading.provider && form === reading.form,
  );
  const one = (list: Application[]) => (list.length === 1 ? (list[0] ?? null) : null);
  if (reading.number !== null) {
    const same = here.filter(({ number }) => number === reading.number);
    if (same.length > 0) return one(same);
  }
  // One that has another number of the provider's is another one.
  const open = here.filter(({ number }) => number === null || reading.number === null);
  if (reading.creditCode && !/[*＊]/.test(reading.creditCode)) {
    const same = open.filter(({ creditCode }) => creditCode === reading.creditCode);
    if (same.length > 0) return one(same);
  }
  if (reading.masked || reading.name === '') return null;
  const name = normaliseText(reading.name);
  return one(open.filter((application) => normaliseText(application.name) === name));
}
