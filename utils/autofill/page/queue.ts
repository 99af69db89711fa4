let last: Promise<unknown> = Promise.resolve();

/** Steps and undo run one after the other, whoever asks: an open list belongs to one step at a time. */
export function serial<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
