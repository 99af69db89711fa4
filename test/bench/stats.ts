/** Middle and spread of repeated measurements. The spread is the quartiles': a machine's hiccups are no spread. */
export interface Stat {
  median: number;
  /** Distance of the first and third quartile. */
  spread: number;
  min: number;
  runs: number;
}

const at = (sorted: number[], part: number): number => {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
};

/** Throws when nothing was measured. */
export function stat(samples: number[]): Stat {
  if (samples.length === 0) throw new Error('nothing was measured');
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    median: at(sorted, 0.5),
    spread: at(sorted, 0.75) - at(sorted, 0.25),
    min: sorted[0] ?? 0,
    runs: sorted.length,
  };
}

export interface Comparison {
  what: string;
  /** Ours, against what. */
  ours: string;
  against: string;
  unit: 'ms' | 'bytes';
  our: Stat;
  their: Stat;
  /** our / their, of the medians. */
  ratio: number;
  /** The difference of the medians is within the larger spread: it says nothing. */
  noise: boolean;
  /** The largest ratio that was aimed for; absent where there is no aim. */
  aim?: number;
  note?: string;
}

export function compare(
  names: Pick<Comparison, 'what' | 'ours' | 'against' | 'aim' | 'note'>,
  our: number[],
  their: number[],
  unit: Comparison['unit'] = 'ms',
): Comparison {
  const [a, b] = [stat(our), stat(their)];
  return {
    ...names,
    unit,
    our: a,
    their: b,
    ratio: a.median / b.median,
    noise: Math.abs(a.median - b.median) <= Math.max(a.spread, b.spread),
  };
}

/** Chinese and full-width characters take two columns of a terminal. */
const width = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/.test(char) ? 2 : 1), 0);

export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const mib = 1024 * 1024;
const amount = ({ median, spread }: Stat, unit: Comparison['unit']): string =>
  unit === 'bytes' && median >= mib
    ? `${round(median / mib)} ±${round(spread / mib)} MiB`
    : `${round(median)} ±${round(spread)} ${unit}`;

const verdict = ({ aim, ratio, noise }: Comparison): string => {
  if (aim === undefined) return '';
  const aimed = `aim ≤ ${aim}`;
  if (ratio <= aim) return `${aimed}: met`;
  // With an aim of "no slower", a difference within the spread is none.
  return noise && aim === 1 ? `${aimed}: within noise` : `${aimed}: NOT met`;
};

/** One line per comparison: medians, spreads, ratio, whether it says anything, and whether it meets the aim. */
export const describe = (comparisons: Comparison[]): string =>
  table([
    ['', 'ours', '', 'against', '', 'ratio', '', ''],
    ...comparisons.map((one) => [
      one.what,
      one.ours,
      amount(one.our, one.unit),
      one.against,
      amount(one.their, one.unit),
      `${one.ratio.toFixed(2)}×`,
      one.noise ? 'noise' : '',
      verdict(one),
    ]),
  ]);
