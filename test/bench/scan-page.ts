import { computeAccessibleName } from 'dom-accessibility-api';
import type { PageCode } from '../harness/page-entry.ts';

declare const rr: PageCode;

/** Page side of the scan's bench: runs in the isolated world beside the scan itself. */
export interface ScanBenchOptions {
  /** Matches each control's root, and nothing else. */
  controls: string;
  /** The row around a control, whose text says its label. */
  row: string;
  /** Finds controls on any page. */
  any: string;
}

const inner = 'input,textarea,select,[role=combobox],[tabindex]';

const make = ({ controls, row, any }: ScanBenchOptions) => {
  /** The least that tells what stands in the fields: one query, each one's value and the text of its row. */
  const read = (selector: string) => {
    const texts: [string, string][] = [];
    for (const el of document.querySelectorAll<HTMLInputElement>(selector)) {
      const value = el.value ?? el.querySelector('input')?.value ?? el.textContent ?? '';
      texts.push([value, el.closest(row)?.textContent?.trim() ?? '']);
    }
    return texts.length;
  };
  /** What a screen reader would call each control: the known way to a label that is not bound to a library. */
  const names = () => {
    let count = 0;
    for (const el of document.querySelectorAll(controls)) {
      computeAccessibleName(el.matches(inner) ? el : (el.querySelector(inner) ?? el));
      count++;
    }
    return count;
  };
  return { scan: () => rr.scan().controls.length, any: () => read(any), exact: () => read(controls), names };
};

type Contestant = keyof ReturnType<typeof make>;

export type ScanSamples = Record<Contestant, number[]>;

/** Brings layout up to date, as it is when the scan runs (half a second after the last change). */
const settle = () => document.body.getBoundingClientRect().height;

/** An element comes and goes, as with every click on a page: what the browser keeps of queries is void. */
const change = () => {
  const el = document.createElement('span');
  document.body.append(el);
  settle();
  el.remove();
  settle();
};

const bench = {
  /** How many controls each contestant finds. */
  counts: (options: ScanBenchOptions) => {
    const all = make(options);
    return { scan: all.scan(), any: all.any(), exact: all.exact(), names: all.names() };
  },
  /** Milliseconds of the first call in this document. */
  first: (options: ScanBenchOptions, contestant: Contestant): number => {
    const work = make(options)[contestant];
    settle();
    const started = performance.now();
    work();
    return performance.now() - started;
  },
  /** Milliseconds per call: `rounds` samples of each, in turns, each the mean of `times` calls. */
  warm: (options: ScanBenchOptions, rounds: number, times: number, changing: boolean): ScanSamples => {
    const all = make(options);
    const samples: ScanSamples = { scan: [], any: [], exact: [], names: [] };
    const order = Object.keys(samples) as Contestant[];
    for (let round = 0; round < rounds; round++) {
      for (const contestant of order) {
        const work = all[contestant];
        let spent = 0;
        if (!changing) {
          const started = performance.now();
          for (let i = 0; i < times; i++) work();
          spent = performance.now() - started;
        } else {
          for (let i = 0; i < times; i++) {
            change();
            const started = performance.now();
            work();
            spent += performance.now() - started;
          }
        }
        samples[contestant].push(spent / times);
      }
      // Not always the same one after the same one.
      order.push(order.shift() as Contestant);
    }
    return samples;
  },
};
export type ScanBench = typeof bench;

Object.assign(globalThis, { bench });
