import type { WidgetLibrary } from '../widget.ts';

export const library: WidgetLibrary = { library: 'native', widgets: [] };
