import * as act from '../../utils/autofill/page/act.ts';
import { addRow } from '../../utils/autofill/page/add-row.ts';
import { anchorSelector } from '../../utils/autofill/page/anchors.ts';
import { take } from '../../utils/autofill/page/chunks.ts';
import { fillStep } from '../../utils/autofill/page/fill.ts';
import { observe } from '../../utils/autofill/page/observe.ts';
import { showField } from '../../utils/autofill/page/outline.ts';
import { pick } from '../../utils/autofill/page/pick.ts';
import { claim, libraries } from '../../utils/autofill/page/registry.ts';
import { scan } from '../../utils/autofill/page/scan.ts';
import { watchSubmit } from '../../utils/autofill/page/submitted.ts';
import { undo } from '../../utils/autofill/page/undo.ts';
import type { StepValue } from '../../utils/autofill/scan-types.ts';

/** A step's value as tests write it: files carry their bytes. */
type TestValue =
  | Exclude<StepValue, { type: 'files' }>
  | { type: 'files'; files: { name: string; type: string; base64: string }[] };

let lastScan: string | undefined;
let transfers = 0;

const rr = {
  act,
  /** Adds a row to the list of a control of the last `rr.scan()`. */
  addRow: (ref: string) => addRow({ scanId: lastScan ?? rr.scan().id, ref }),
  anchorSelector,
  claim,
  libraries,
  scan: () => {
    const answer = scan(document);
    lastScan = answer.id;
    return answer;
  },
  /** Fills one control of the last `rr.scan()`. */
  fill: (ref: string, value: TestValue, overwrite = false) => {
    lastScan ??= rr.scan().id;
    return fillStep({
      scanId: lastScan,
      ref,
      value: value.type === 'files' ? sent(value) : value,
      overwrite,
    });
  },
  fillStep,
  observe,
  pick,
  showField,
  undo,
  watchSubmit,
};
export type PageCode = typeof rr;

function sent({ files }: Extract<TestValue, { type: 'files' }>): StepValue {
  return {
    type: 'files',
    files: files.map(({ name, type, base64 }) => {
      const transfer = `t${++transfers}`;
      take({ transfer, index: 0, total: 1, bytes: base64 });
      return { transfer, name, type, size: atob(base64).length };
    }),
  };
}

/** What tests may call inside a page's isolated world. */
Object.assign(globalThis, { rr });
