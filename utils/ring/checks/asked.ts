import type { Check, CheckContext, CheckId, FixId } from '../types.ts';
import { act, good, stamp, unknown } from './shared.ts';

/** What no extension can know is asked, with a way to find out. An answer holds for a shift. */
export const answerHolds = 12 * 60 * 60 * 1000;

export const asked = (
  id: CheckId,
  what: keyof CheckContext['told'],
  silences: boolean,
  fixes: FixId[],
): Check => ({
  id,
  silences,
  run({ told, now }) {
    const answer = told[what];
    if (!answer || now - answer.at > answerHolds || answer.at > now) return unknown('ask', { fixes });
    const evidence = { answered: stamp(answer.at) };
    return answer.yes ? good('yes', { evidence, fixes }) : act('no', { evidence, fixes });
  },
});
