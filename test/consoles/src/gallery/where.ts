/** `?in=dialog`: the page's form stands in the library's own dialog, over a list. */
export const inDialog = new URLSearchParams(location.search).get('in') === 'dialog';

/** The page can throw its form away and mount it anew, as consoles do when their data come: `remount()`. */
export const remountable = (remount: () => void): void => {
  Object.assign(globalThis, { remount });
};
