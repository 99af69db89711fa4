import { useCallback, useEffect, useRef, useState } from 'react';

/** `#/` and `#/company/<id>`, where the id `new` is a company not yet saved. */
export type Route = { view: 'list' } | { view: 'company'; id: string };

export function parseRoute(hash: string): Route {
  const id = /^#\/company\/([\w-]+)$/.exec(hash)?.[1];
  return id ? { view: 'company', id } : { view: 'list' };
}

export const hashOf = (route: Route): string => (route.view === 'list' ? '#/' : `#/company/${route.id}`);

export interface Router {
  route: Route;
  /** Leaves the present view; asks before when it holds unsaved changes. */
  go: (route: Route) => void;
  /** Leaves without asking. */
  leave: (route: Route) => void;
  /** Where the user wanted to go when there were unsaved changes. */
  pending: Route | null;
  stay: () => void;
  /** The view with changes says so. */
  setDirty: (dirty: boolean) => void;
  isDirty: () => boolean;
}

export function useRouter(): Router {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const [pending, setPending] = useState<Route | null>(null);
  const dirty = useRef(false);
  const shown = useRef(hashOf(route));

  const leave = useCallback((next: Route) => {
    dirty.current = false;
    shown.current = hashOf(next);
    setPending(null);
    setRoute(next);
    if (location.hash !== shown.current) location.hash = shown.current;
  }, []);

  const go = useCallback(
    (next: Route) => {
      if (dirty.current && hashOf(next) !== shown.current) setPending(next);
      else leave(next);
    },
    [leave],
  );

  useEffect(() => {
    const onHash = () => {
      if (location.hash === shown.current) return;
      const next = parseRoute(location.hash);
      // Back and forward have moved already: the address goes back to what is shown until the user has answered.
      if (dirty.current) history.pushState(null, '', shown.current);
      go(next);
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener('hashchange', onHash);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      window.removeEventListener('hashchange', onHash);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [go]);

  const setDirty = useCallback((value: boolean) => {
    dirty.current = value;
  }, []);
  const stay = useCallback(() => setPending(null), []);
  const isDirty = useCallback(() => dirty.current, []);
  return { route, go, leave, pending, stay, setDirty, isDirty };
}
