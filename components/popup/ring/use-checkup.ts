import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { onAddedChanged } from '../../../utils/consoles/added.ts';
import { type Finding, runChecks, sorted } from '../../../utils/ring/checks/all.ts';
import { openConsoles, readContext, readPolicyMarker } from '../../../utils/ring/context.ts';
import { type NotGiven, notGiven } from '../../../utils/ring/fixes/not-given.ts';
import { askForProbes, localKeys, readKept, sessionKeys } from '../../../utils/ring/store.ts';
import type { FixRecord, TabFacts } from '../../../utils/ring/types.ts';

export interface Checkup {
  consoles: TabFacts[];
  /** The one that the findings are about. */
  tab: TabFacts | null;
  findings: Finding[];
  fixes: FixRecord[];
  /** What a popup before this one stopped at. */
  notGiven: NotGiven | null;
}

/** Reads what is stored; asks no page, makes no sound. `wanted`: the tab to look at, if it is a console. */
export async function readCheckup(wanted: number | null): Promise<Checkup> {
  const consoles = await openConsoles();
  const tab = consoles.find(({ id }) => id === wanted) ?? consoles[0] ?? null;
  const [context, fixes, stopped] = await Promise.all([readContext(tab), readKept('fixes'), notGiven(tab)]);
  return { consoles, tab, findings: sorted(runChecks(context)), fixes, notGiven: stopped };
}

const keys = new Set<string>([
  ...Object.values(sessionKeys),
  ...Object.values(localKeys),
  'ringLog',
  'ringGuard',
]);

/** Follows what changes; asks for newer probes once it is on the screen. */
export function useCheckup(first: Checkup | null, active: number | null) {
  const [checkup, setCheckup] = useState(first);
  const [chosen, choose] = useState(first?.tab?.id ?? active);
  const wanted = useRef(chosen);
  wanted.current = chosen;
  const turn = useRef(0);
  const refresh = useCallback(async () => {
    // Several may be on their way: the one that was asked for last counts.
    const mine = ++turn.current;
    const read = await readCheckup(wanted.current);
    if (mine === turn.current) setCheckup(read);
  }, []);
  useEffect(() => {
    void chosen;
    void refresh();
  }, [chosen, refresh]);
  useEffect(() => {
    const changed = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some((key) => keys.has(key) && key !== localKeys.asked)) void refresh();
    };
    const updated = () => void refresh();
    browser.storage.onChanged.addListener(changed);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(updated);
    void askForProbes();
    // Late after a start of the browser (context.ts), and without an event of its own.
    void readPolicyMarker().then((marker) => marker !== null && void refresh());
    const unfollow = onAddedChanged(updated);
    return () => {
      unfollow();
      browser.storage.onChanged.removeListener(changed);
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(updated);
    };
  }, [refresh]);
  // What was asked for is over with its time.
  const until = checkup?.notGiven?.until;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => void refresh(), until - Date.now());
    return () => clearTimeout(timer);
  }, [until, refresh]);
  // What has no event of its own, as the agent's state, is asked for.
  const recheck = useCallback(async () => {
    await askForProbes();
    await refresh();
  }, [refresh]);
  return { checkup, choose, recheck };
}
