import type { RingEntry } from '../sound.ts';
import type { Check } from '../types.ts';
import { act, good, stamp, unknown } from './shared.ts';

/** Why the guard did not ring either, where the user can do something about it. */
const why: Partial<Record<NonNullable<RingEntry['because']>, string>> = {
  'site-off': 'missed-off',
  'guard-off': 'missed-off',
  'no-device': 'missed-no-device',
  'too-short': 'missed-short',
};

/** What happened at the last call beats every guess. */
export const check: Check = {
  id: 'last-ring',
  silences: false,
  run({ rings, guard }) {
    const last = rings.find(({ verdict }) => verdict !== 'not-ring');
    if (!last) return unknown('none', { fixes: ['test-ring'] });
    const evidence = {
      at: stamp(last.at),
      way: last.way,
      verdict: last.verdict,
      silence: last.silence ?? '–',
      because: last.because ?? '–',
      ...(last.afterMs === undefined ? {} : { 'our ring after': `${Math.round(last.afterMs)} ms` }),
    };
    if (last.verdict === 'heard') return good('heard', { evidence });
    if (last.verdict === 'rang') return good('rang', { evidence });
    const because = (last.because && why[last.because]) ?? 'missed';
    // Switched on again since: there is nothing left to mend.
    const off = because === 'missed-off' && (!guard.enabled || guard.siteOff);
    return act(because, { evidence, fixes: off ? ['guard-on', 'test-ring'] : ['test-ring'] });
  },
};
