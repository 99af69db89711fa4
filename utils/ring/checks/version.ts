import type { Check } from '../types.ts';
import { act, good, unknown } from './shared.ts';

/** The least that the vendor asks for (document 679, FAQ). */
const least = 70;

export const check: Check = {
  id: 'version',
  silences: false,
  run({ browserVersion }) {
    if (browserVersion === null) return unknown('not-told');
    const more = { params: { version: browserVersion, least }, evidence: { version: browserVersion } };
    return browserVersion < least ? act('old', { ...more, fixes: ['browser-update'] }) : good('new', more);
  },
};
