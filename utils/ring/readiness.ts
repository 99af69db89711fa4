import { browser } from 'wxt/browser';
import { type Finding, runChecks, sorted } from './checks/all.ts';
import { openConsoles, readContext } from './context.ts';
import { askForProbes, readKept } from './store.ts';
import type { TabFacts } from './types.ts';

/** A page in the background answers late: its timers tick once a second. */
const patienceMs = 5000;

/** When every page that can answer has, or time is up. */
async function freshProbes(tabs: TabFacts[], since: number): Promise<void> {
  const awake = tabs.filter(({ discarded, frozen }) => !discarded && !frozen);
  const all = async () => {
    const probes = await readKept('probes');
    return awake.every(({ id }) => (probes[id]?.['0']?.last.at ?? 0) >= since);
  };
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(late);
      browser.storage.onChanged.removeListener(look);
      resolve();
    };
    const look = () => {
      void all().then((yes) => yes && done());
    };
    const late = setTimeout(done, patienceMs);
    browser.storage.onChanged.addListener(look);
    void askForProbes().then(look);
  });
}

export interface ConsoleReport {
  tab: TabFacts;
  findings: Finding[];
  /** What would silence a call. */
  todo: Finding[];
}

/** Before a shift: every open console anew. What only the user's ears can tell is for the test ring that follows. */
export async function checkConsoles(): Promise<ConsoleReport[]> {
  const since = Date.now();
  await freshProbes(await openConsoles(), since);
  return Promise.all(
    (await openConsoles()).map(async (tab) => {
      const findings = sorted(runChecks(await readContext(tab)));
      // Whether the page may sound is what a shift hangs on: “cannot tell” is no “ready”.
      const todo = findings.filter(
        ({ id, silences, verdict }) =>
          silences &&
          id !== 'system-sound' &&
          (verdict.state === 'act' || (id === 'autoplay' && verdict.state === 'unknown')),
      );
      return { tab, findings, todo };
    }),
  );
}

export const isReady = (reports: ConsoleReport[], heard: boolean | null): boolean =>
  reports.length > 0 && reports.every(({ todo }) => todo.length === 0) && heard === true;
