import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choices, type FieldName, labels, wording } from '../consoles/src/tccc/texts.ts';
import { fill, type Stage, setUp, stateOf } from '../e2e/set-up.ts';
import { askBackground } from '../try/ask.ts';
import { type Comparison, compare } from './stats.ts';

/**
 * TCCC's qualification form, filled by a click in the panel and by a script as an engineer writes it in Playwright for
 * this one page: same browser, same page, same values and files, in turns.
 */
const path = '/ccc/enterprise/update';
const bound = 60_000;

interface Sent {
  name: string;
  size: number;
}
type State = Partial<Record<FieldName, string | Sent>> & { clicks?: unknown };

const isFile = (value: string | Sent): value is Sent => typeof value === 'object';

/** The hand-written script. It waits as one must: for each upload to be done, or the form would be sent without. */
async function script(page: Page, values: State, folder: string): Promise<void> {
  const row = (name: FieldName) =>
    page.locator('.tea-form__item').filter({ has: page.getByText(labels[name][0], { exact: true }) });
  for (const name of Object.keys(labels) as FieldName[]) {
    const value = values[name];
    if (value === undefined) continue;
    if (isFile(value)) {
      await row(name).locator('input[type=file]').setInputFiles(join(folder, value.name));
      await row(name).getByText('重新上传').waitFor();
      await row(name)
        .getByText(/^\d+%$/)
        .waitFor({ state: 'hidden' });
    } else if (name === 'ApplicantType' || name === 'IsEqualTencentCloud') {
      const choice = choices[name].find(([code]) => code === value)?.[1] ?? '';
      await row(name).getByText(choice, { exact: true }).click();
    } else {
      await row(name).locator('input').fill(value);
      await row(name).locator('input').blur();
    }
  }
}

/** Both read the page's own state: what a submit would send. */
const settled = async (page: Page): Promise<State> => {
  const { clicks: _clicks, ...state } = await stateOf<State>(page);
  return state;
};

interface Run {
  wall: number;
  fillMs: number;
  state: State;
}

async function byPanel(stage: Stage): Promise<Run> {
  const page = await stage.open(path);
  const panel = await stage.panel(page);
  try {
    await panel.locator('[data-testid=fill]:enabled').waitFor({ timeout: bound });
    const tabId = Number(new URL(panel.url()).searchParams.get('tab'));
    const started = performance.now();
    await fill(panel);
    const wall = performance.now() - started;
    const report = await askBackground(panel, 'report', { tabId });
    if (!report) throw new Error('the panel has no report');
    return { wall, fillMs: report.timings.fillMs, state: await settled(page) };
  } finally {
    await panel.close();
    await page.close();
  }
}

async function byScript(stage: Stage, values: State, folder: string): Promise<Run> {
  const page = await stage.open(path);
  page.setDefaultTimeout(bound);
  try {
    await page.getByText(wording.submit[0]).waitFor();
    const started = performance.now();
    await script(page, values, folder);
    const wall = performance.now() - started;
    return { wall, fillMs: wall, state: await settled(page) };
  } finally {
    await page.close();
  }
}

const same = (a: State, b: State) => {
  const plain = (state: State) =>
    JSON.stringify(
      Object.entries(state)
        .map(([key, value]) => [key, isFile(value as string | Sent) ? (value as Sent).name : value])
        .sort(),
    );
  return plain(a) === plain(b);
};

export interface FillResult {
  comparisons: Comparison[];
  /** Fields and files the two filled; did they leave the page in the same state? */
  fields: number;
  files: number;
  sameResult: boolean;
}

export async function benchFill(runs: number): Promise<FillResult> {
  const stage = await setUp({ [path]: 'tccc-qualification' });
  const folder = await mkdtemp(join(tmpdir(), 'ringready-bench-'));
  try {
    await stage.importSample();
    // Warm-up, and what the script will fill: the values as the form took them, the files as the provider got them.
    const { state: values } = await byPanel(stage);
    for (const { fileName, bytes } of stage.server.received)
      if (fileName) await writeFile(join(folder, fileName), bytes);
    await byScript(stage, values, folder);

    const panel: Run[] = [];
    const scripted: Run[] = [];
    for (let run = 0; run < runs; run++) {
      if (run % 2) scripted.push(await byScript(stage, values, folder));
      panel.push(await byPanel(stage));
      if (run % 2 === 0) scripted.push(await byScript(stage, values, folder));
    }
    const walls = scripted.map(({ wall }) => wall);
    const names = { what: 'fill, TCCC qualification', against: 'hand-written Playwright script' };
    return {
      comparisons: [
        compare(
          { ...names, ours: 'on the page', aim: 1 },
          panel.map(({ fillMs }) => fillMs),
          walls,
        ),
        compare(
          { ...names, ours: 'click to report', aim: 1 },
          panel.map(({ wall }) => wall),
          walls,
        ),
      ],
      fields: Object.keys(values).length,
      files: Object.values(values).filter((value) => isFile(value as string | Sent)).length,
      sameResult: [...panel, ...scripted].every(({ state }) => same(state, values)),
    };
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
}
