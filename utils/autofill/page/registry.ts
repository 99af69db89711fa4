import type { Widget, WidgetLibrary } from './widget.ts';

/** Every file of `widgets/` is a library: adding one is adding a file. `native` is asked last. */
const files = import.meta.glob<{ library: WidgetLibrary }>(['./widgets/*.ts', '!./widgets/*.test.ts'], {
  eager: true,
});

export const libraries: WidgetLibrary[] = Object.values(files)
  .map((file) => file.library)
  .sort(
    (a, b) =>
      Number(a.library === 'native') - Number(b.library === 'native') || a.library.localeCompare(b.library),
  );

export interface Claim {
  library: string;
  widget: Widget;
  root: Element;
}

/** The widget an anchor belongs to. */
export function claim(anchor: Element): Claim | null {
  for (const { library, widgets } of libraries) {
    for (const widget of widgets) {
      const root = widget.claim(anchor);
      if (root) return { library, widget, root };
    }
  }
  return null;
}

/** What a user can operate. A TEA Select has no input at all, only a div with tabindex (facts on UI libraries). */
export const anchorSelector =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=password],[type=search],[type=range],[type=color]),textarea,select,[role=combobox],[role=radio],[role=checkbox],[tabindex]:not([tabindex="-1"],button,a)';
