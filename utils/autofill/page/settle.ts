/**
 * Waits until a widget shows what is wanted and goes on showing it when asked again a moment later, because a page
 * may take a value and put its own back (React in the same task, validators after a timer). False when `ms` pass.
 * `probe`: null while the control is being re-mounted.
 */
export function settled(probe: () => boolean | null, ms: number, signal: AbortSignal): Promise<boolean> {
  const againMs = 12;
  const pollMs = 25;
  return new Promise((resolve) => {
    const deadline = performance.now() + ms;
    let since = 0;
    const look = () => {
      const now = performance.now();
      let good: boolean | null = null;
      try {
        good = probe();
      } catch {
        good = false;
      }
      if (!good) since = 0;
      else if (since && now - since >= againMs) return resolve(true);
      else since ||= now;
      if (!good && (now > deadline || signal.aborted)) return resolve(false);
      setTimeout(look, since ? againMs : pollMs);
    };
    // A task of its own: the page's handlers and micro-tasks have run by then.
    setTimeout(look, 0);
  });
}

/** Ends with the signal, whatever the work does. */
export function bound<T>(work: Promise<T>, signal: AbortSignal, ended: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(ended());
    const onAbort = () => reject(ended());
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
