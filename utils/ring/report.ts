import type { RingEntry } from './sound.ts';

/**
 * The log as the help desk gets it: when, heard or not, why. No address but the console's host, no name, no number:
 * there is none in the log (log.ts).
 */
export interface ReportHead {
  /** Of the extension and of the browser, as they call themselves. */
  version: string;
  browser: string;
  at: number;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Local time with its distance from UTC: the help desk compares it with its own log. */
export function stamp(at: number, offsetMinutes = -new Date(at).getTimezoneOffset()): string {
  const local = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  const distance = Math.abs(offsetMinutes);
  return `${local} ${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}

export function ringReport(head: ReportHead, entries: RingEntry[], offsetMinutes?: number): string {
  const rings = entries.filter(({ verdict }) => verdict !== 'not-ring');
  const count = (verdict: RingEntry['verdict']) => rings.filter((entry) => entry.verdict === verdict).length;
  const lines = rings.map((entry) =>
    [
      stamp(entry.at, offsetMinutes),
      new URL(entry.origin).host,
      entry.verdict,
      entry.silence ?? '-',
      entry.because ?? '-',
      entry.afterMs === undefined ? '-' : `${Math.round(entry.afterMs)} ms`,
      entry.lastedMs === undefined ? '-' : `${(entry.lastedMs / 1000).toFixed(1)} s`,
      entry.endedBy ?? '-',
      entry.hidden ? 'background' : 'front',
      entry.way,
      entry.grounds.join('+') || '-',
    ].join('\t'),
  );
  return [
    `RingReady ${head.version}`,
    head.browser,
    stamp(head.at, offsetMinutes),
    `rings ${rings.length}: heard ${count('heard')}, rang instead ${count('rang')}, missed ${count('missed')}`,
    '',
    [
      'time',
      'console',
      'result',
      'silent',
      'why not',
      'after',
      'lasted',
      'ended by',
      'tab',
      'kind',
      'signs',
    ].join('\t'),
    ...lines,
    '',
  ].join('\n');
}
