import { browser } from 'wxt/browser';
import { type Finding, runChecks, sorted } from './checks/all.ts';
import { topOf } from './checks/shared.ts';
import { openConsoles, readContext } from './context.ts';
import { askForProbes, readKept } from './store.ts';
import { frameOf, type TabFacts } from './types.ts';

/** A page in the background answers late: its timers tick once a second, on a busy machine later. */
const patienceMs = 10_000;

/** When every page that can answer has, or time is up. */
async function freshProbes(tabs: TabFacts[], since: number): Promise<void> {
  const awake = tabs.filter(({ discarded, frozen }) => !discarded && !frozen);
  const all = async () => {
    const probes = await readKept('probes');
    return awake.every((tab) => (probes[tab.id]?.[frameOf(tab)]?.last.at ?? 0) >= since);
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
  /** What might, later in the shift; a call rings all the same. */
  advice: Finding[];
}

/** What a shift hangs on: “cannot tell” is no “ready”. */
const sure: Finding['id'][] = ['console', 'autoplay', 'microphone', 'speakers'];

/** An old answer is none: the page may have been clicked in, muted or unplugged since, or hang. */
const noAnswer: Finding = {
  id: 'console',
  silences: true,
  verdict: { state: 'act', because: 'no-answer', evidence: [], fixes: ['reload-tab'] },
};

/** Every open console as it is now; `since`: when the pages were asked. */
export async function reportConsoles(since: number): Promise<ConsoleReport[]> {
  return Promise.all(
    (await openConsoles()).map(async (tab) => {
      const context = await readContext(tab);
      const answered = (topOf(context)?.at ?? 0) >= since;
      const findings = sorted(
        runChecks(context).map((each) =>
          each.id === 'console' && each.verdict.state !== 'act' && !answered ? noAnswer : each,
        ),
      );
      const todo = findings.filter(
        ({ id, silences, verdict: { state } }) =>
          silences &&
          // The test ring that follows tells.
          id !== 'system-sound' &&
          (state === 'act' || (state === 'unknown' && sure.includes(id))),
      );
      const advice = findings.filter(
        ({ id, silences, verdict: { state } }) =>
          (!silences && state === 'act') || (id === 'agent-state' && state === 'unknown'),
      );
      return { tab, findings, todo, advice };
    }),
  );
}

/** Before a shift: every page is asked anew. What only the user's ears can tell is for the test ring that follows. */
export async function askConsoles(): Promise<number> {
  const since = Date.now();
  await freshProbes(await openConsoles(), since);
  return since;
}

export const isReady = (reports: ConsoleReport[], heard: boolean | null): boolean =>
  reports.length > 0 && reports.every(({ todo }) => todo.length === 0) && heard === true;
