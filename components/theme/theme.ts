/**
 * Light, dark, or as the system has it. In localStorage and not in the browser's storage: it is read before the first
 * paint, and every page of the extension has the same one.
 */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'theme';
const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const stored = localStorage.getItem(storageKey);
  return themes.find((theme) => theme === stored) ?? 'auto';
}

/** TDesign's own attribute: its tokens and ours hang on it. */
function apply(): void {
  const chosen = chosenTheme();
  document.documentElement.setAttribute(
    'theme-mode',
    chosen === 'auto' ? (darkSystem().matches ? 'dark' : 'light') : chosen,
  );
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  apply();
}

/** Once per page, before it paints; then follows the system and the other pages. */
export function startTheme(): void {
  apply();
  darkSystem().addEventListener('change', apply);
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey) apply();
  });
}
