import { documentOf, elsewhere } from './elsewhere.ts';

/**
 * What a call ended with, when it never reached an agent (document 679/123938): no browser rings for these.
 * 104 and 17 were offered to an agent and are not among them.
 */
export const beforeAgent = {
  100: 'blackList',
  102: 'ivrGiveUp',
  103: 'waitingGiveUp',
  105: 'noSeatOnline',
  106: 'notWorkTime',
  107: 'ivrEnd',
} as const;
/** Offered, and the browser or the agent failed it. */
export const atAgent = {
  17: 'seatGiveUp',
  104: 'ringingGiveUp',
  211: 'clientError',
  501: 'callConflict',
  502: 'clientTimeout',
} as const;

export const check = elsewhere('queue', {
  ...Object.fromEntries(
    [...Object.entries(beforeAgent), ...Object.entries(atAgent)].map(([code, name]) => [
      `status ${code}`,
      name,
    ]),
  ),
  document: documentOf(123938),
});
