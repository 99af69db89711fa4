import { useCallback, useEffect, useRef, useState } from 'react';

/** The part of the address after `#`: `/`, `/company/<id>`, `/settings`. Pages declare theirs (page.ts). */
export type Route = string;

export const listRoute: Route = '/';
/** The id `new` is a company not yet saved. */
export const companyRoute = (id: string): Route => `/company/${id}`;

const clean = /^\/[\w\-/]*$/;

export function parseRoute(hash: string): Route {
  const route = hash.replace(/^#/, '');
  return clean.test(route) ? route : listRoute;
}

export const hashOf = (route: Route): string => `#${route}`;

/** The parameters of a route that fits `pattern` (`/company/:id`), else null. */
export function matchRoute(pattern: string, route: Route): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), route.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return null;
    } else if (value === '') return null;
    else params[part.slice(1)] = value;
  }
  return params;
}

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
