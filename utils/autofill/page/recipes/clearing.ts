import { FillError, type FillTools } from '../widget.ts';
import { clickOn, hover, unhover } from './marks.ts';

/** The clear icon exists only under the mouse. `hovered` is what shows it. */
export async function clearByIcon(
  hovered: Element,
  icon: () => Element | null,
  empty: () => boolean,
  tools: FillTools,
): Promise<void> {
  if (empty()) return;
  hover(hovered);
  try {
    const cross = await tools.until(icon, 500).catch(() => null);
    if (!cross) throw new FillError('unsupported');
    clickOn(cross);
    await tools.until(empty, 1000);
  } finally {
    unhover(hovered);
  }
}

/** Takes the chosen options of a multiple select away, one tag after the other. */
export async function clearTags(
  count: () => number,
  cross: () => Element | null,
  tools: FillTools,
): Promise<void> {
  for (let left = count(); left > 0; left = count()) {
    const before = left;
    const remove = cross();
    if (!remove) throw new FillError('unsupported');
    clickOn(remove);
    await tools.until(() => count() < before, 1000);
  }
}
