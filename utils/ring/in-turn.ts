/**
 * One at a time, wherever in the extension it is asked for: popup, pages and worker share their locks. One that dies
 * lets go of it.
 */
export const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`ringready-${name}`, work) as Promise<T>;
