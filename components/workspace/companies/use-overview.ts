import { useEffect, useState } from 'react';
import type { Overview } from '../../../utils/vault/summaries.ts';
import { useWorkspace } from '../context.ts';

/** What the list shows, as it is now: read again whenever companies or tags change, in whichever window. */
export function useOverview(onError: (error: unknown) => void): Overview | null {
  const { vault } = useWorkspace();
  const [found, setFound] = useState<Overview | null>(null);
  useEffect(() => {
    let here = true;
    let asked = 0;
    const refresh = () => {
      const mine = ++asked;
      vault.companies.overview().then(
        // An older answer may come after a newer one.
        (next) => here && mine === asked && setFound(next),
        (error) => here && onError(error),
      );
    };
    refresh();
    const stop = vault.companies.onChange(refresh);
    return () => {
      here = false;
      stop();
    };
  }, [vault, onError]);
  return found;
}
