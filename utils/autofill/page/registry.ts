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

function* claims(anchor: Element): Generator<Claim & { row: WidgetLibrary['row'] }> {
  for (const { library, widgets, row } of libraries) {
    for (const widget of widgets) {
      const root = widget.claim(anchor);
      if (!root) continue;
      yield { library, widget, root, row };
      break;
    }
  }
}

/**
 * The widget an anchor belongs to. Libraries resemble each other (a label around a radio, a readonly input), so when
 * more than one takes the anchor for its own, the one whose form row stands nearest around it is believed.
 */
export function claim(anchor: Element): Claim | null {
  let best: (Claim & { row: WidgetLibrary['row'] }) | null = null;
  let bestRow: Element | null = null;
  for (const found of claims(anchor)) {
    if (!best) {
      best = found;
      bestRow = rowAround(found);
      continue;
    }
    // HTML's own controls are taken only where no library wants them.
    if (found.library === 'native') break;
    const row = rowAround(found);
    if (row && (!bestRow || (row !== bestRow && bestRow.contains(row)))) {
      best = found;
      bestRow = row;
    }
  }
  return best && { library: best.library, widget: best.widget, root: best.root };
}

function rowAround({ root, row: reader }: Claim & { row: WidgetLibrary['row'] }): Element | null {
  const row = reader ? root.closest(reader.selector) : null;
  return row && reader?.read(row) ? row : null;
}
