import type { Control, PageScan, StepOutcome } from '../../utils/autofill/scan-types.ts';
import { type ConsolePage, openConsole } from './page.ts';

/** A test console with its scan, where controls are asked for by name or label. */
export interface Fields extends ConsolePage {
  scan(): Promise<PageScan>;
  control(name: string): Promise<Control>;
  fill(name: string, value: unknown, overwrite?: boolean): Promise<StepOutcome>;
  text(name: string, text: string, overwrite?: boolean): Promise<StepOutcome>;
  undo(): Promise<StepOutcome[]>;
}

export async function openFields(name: string): Promise<Fields> {
  const console = await openConsole(name);
  const scan = () => console.isolated<PageScan>('rr.scan()');
  const control = async (asked: string) => {
    const { controls } = await scan();
    const found = controls.filter(({ name, labels }) =>
      [name, labels.row, labels.own].some((text) => text === asked),
    );
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} controls named ${asked}`);
    return found[0];
  };
  const fill = async (asked: string, value: unknown, overwrite = false) => {
    const { ref } = await control(asked);
    return console.isolated<StepOutcome>(
      `rr.fill(${JSON.stringify(ref)},${JSON.stringify(value)},${overwrite})`,
    );
  };
  return {
    ...console,
    scan,
    control,
    fill,
    text: (asked, text, overwrite) => fill(asked, { type: 'text', text }, overwrite),
    undo: () => console.isolated('rr.undo()'),
  };
}
