/** What a key means in the editor; null: what it means anywhere. */
export type EditorKey = 'save' | 'undo' | 'redo' | 'next-section' | 'previous-section';

export function editorKey(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}): EditorKey | null {
  const { key, altKey, shiftKey } = event;
  const main = event.ctrlKey || event.metaKey;
  if (main && !altKey) {
    const letter = key.toLowerCase();
    if (letter === 's' && !shiftKey) return 'save';
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    if (letter === 'y' && !shiftKey) return 'redo';
  }
  if (altKey && !main && key === 'PageDown') return 'next-section';
  if (altKey && !main && key === 'PageUp') return 'previous-section';
  return null;
}

/** Sections one after the other: brings the next one up, with the keyboard in its first control. */
export function goToSection(id: string): void {
  const section = document.getElementById(`section-${id}`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

export function moveSection(ids: readonly string[], by: 1 | -1): void {
  const inside = document.activeElement?.closest('[id^="section-"]')?.id.slice('section-'.length);
  const at = inside === undefined ? (by === 1 ? -1 : ids.length) : ids.indexOf(inside);
  const id = ids[Math.min(ids.length - 1, Math.max(0, at + by))];
  if (id) goToSection(id);
}

/** After an undo the eye must find what changed. */
export function showField(path: string): void {
  const cells = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  const cell = cells.find(({ dataset }) => path === dataset.field || path.startsWith(`${dataset.field}.`));
  cell?.scrollIntoView({ block: 'nearest' });
  cell?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
}
