/** Whether the third step is still to be shown: from the first run until it was read. Nothing personal in it. */
const key = 'welcome';

export const welcome = {
  begin: () => localStorage.setItem(key, 'yes'),
  isOn: () => localStorage.getItem(key) === 'yes',
  end: () => localStorage.removeItem(key),
};

/** How the sample company is known: a code of a region that was never assigned. */
export const sampleCode = '91990000DEMA00013U';
