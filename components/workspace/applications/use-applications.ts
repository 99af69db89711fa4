import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Application } from '../../../utils/reviews/application.ts';
import { readApplications } from '../../../utils/reviews/store.ts';
import { getTelling, type Telling } from '../../../utils/reviews/telling.ts';
import { useOverview } from '../companies/use-overview.ts';
import { useWorkspace } from '../context.ts';
import { type Row, toRows } from './rows.ts';

/** What is overdue now was not when the board was opened. */
const lookAgainMs = 60_000;

export interface Applications {
  rows: readonly Row[];
  telling: Telling;
  setTelling: (telling: Telling) => void;
}

/** All applications as they stand, read again whenever one changes, in whichever window; null: not read yet. */
export function useApplications(onError: (error: unknown) => void): Applications | null {
  const { vault, language } = useWorkspace();
  const [applications, setApplications] = useState<readonly Application[] | null>(null);
  const [telling, setTelling] = useState<Telling | null>(null);
  const [now, setNow] = useState(Date.now);
  // Without the companies there are no links to them, and all else.
  const overview = useOverview(useCallback(() => {}, []));

  useEffect(() => {
    let here = true;
    let [reading, again] = [false, false];
    // One at a time: a poll that writes a hundred would have all of them opened a hundred times.
    const read = () => {
      if (reading) {
        again = true;
        return;
      }
      [reading, again] = [true, false];
      readApplications(vault)
        .then(
          (found) => here && setApplications(found),
          (error) => here && onError(error),
        )
        .finally(() => {
          reading = false;
          if (here && again) read();
        });
    };
    read();
    void getTelling().then((found) => here && setTelling(found));
    const stop = vault.applications.onChange(read);
    const timer = setInterval(() => setNow(Date.now()), lookAgainMs);
    return () => {
      here = false;
      stop();
      clearInterval(timer);
    };
  }, [vault, onError]);

  const companies = overview?.companies;
  const rows = useMemo(
    () => toRows(applications ?? [], language, now, telling?.override ?? {}, companies),
    [applications, language, now, telling, companies],
  );
  return applications && telling ? { rows, telling, setTelling } : null;
}
