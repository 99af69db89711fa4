import { blur, focus, setText } from './act.ts';
import { expect } from './options.ts';
import type { FillTools, Widget } from './widget.ts';

/**
 * A field that is its own root and takes what is typed, as Fusion and Arco make them. `settle` puts away what typing
 * opened (an AutoComplete's suggestions).
 */
export function typed(
  kind: 'text' | 'textarea' | 'number',
  mine: (el: Element) => boolean,
  settle: (field: HTMLInputElement, tools: FillTools) => Promise<void>,
): Widget {
  const type = async (root: Element, text: string, tools: FillTools) => {
    const field = root as HTMLInputElement;
    focus(field);
    setText(field, text);
    blur(field);
    await settle(field, tools);
  };
  return {
    kind,
    claim: (anchor) => (mine(anchor) ? anchor : null),
    show: (root) => ((root as HTMLInputElement).value.trim() ? [(root as HTMLInputElement).value] : []),
    fill: async (root, value, tools) => type(root, expect(value, 'text').text, tools),
    clear: async (root, tools) => type(root, '', tools),
  };
}
