import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readLog } from '../../../utils/ring/log.ts';
import type { RingEntry } from '../../../utils/ring/sound.ts';

/** The guard's log, newest first, as it is now. */
export function useLog(): RingEntry[] {
  const [entries, setEntries] = useState<RingEntry[]>([]);
  useEffect(() => {
    const read = () => void readLog().then(setEntries);
    read();
    const changed = (changes: Record<string, unknown>) => {
      if ('ringLog' in changes) read();
    };
    browser.storage.local.onChanged.addListener(changed);
    return () => browser.storage.local.onChanged.removeListener(changed);
  }, []);
  return entries;
}
