import type { StepValue } from '../../utils/autofill/scan-types.ts';
import { type ConsolePage, openConsole } from './page.ts';

/** What came of filling or clearing one widget of a gallery console. */
export interface Result {
  /** FillError's code; any other error as its text. */
  error?: string;
  shown: string[];
  kind: string;
  library: string;
  /** Is anything that opens still open? */
  open: number;
}

export interface Seen {
  kind: string;
  library: string;
  shown: string[];
  options?: { text: string; disabled?: boolean }[];
  disabled: boolean;
  readonly: boolean;
  placeholder: string;
  label: { label: string; required: boolean; help: string };
  face: string;
  anchors: number;
}

export interface Gallery extends ConsolePage {
  see(label: string): Promise<Seen | null>;
  fill(label: string, value: StepValue): Promise<Result>;
  clear(label: string): Promise<Result>;
  /** Rows of the library, in order. */
  labels(): Promise<string[]>;
  /** Label of each row and the libraries that claim something in it when all are asked. */
  claimed(): Promise<string[]>;
}

/** Runs in the isolated world: finds the widget of the row with this label, the last one if there are several. */
const inPage = (library: string) => `(() => {
  const lib = rr.libraries.find((one) => one.library === '${library}');
  const rows = () => [...document.querySelectorAll(lib.row.selector)]
    .map((row) => ({ row, read: lib.row.read(row) }))
    .filter(({ read }) => read);
  const find = (label) => {
    const at = rows().filter(({ read }) => read.label.replace(/[\\s:：*]/g, '') === label).at(-1);
    if (!at) return null;
    // This library's own widgets; whether all libraries together agree is asked by claimed().
    const own = (el) => lib.widgets.map((widget) => ({ library: lib.library, widget, root: widget.claim(el) })).find(({ root }) => root);
    const claims = [...at.row.querySelectorAll(rr.anchorSelector)].map(own).filter(Boolean);
    const one = claims[0];
    if (!one) return null;
    const roots = new Set(claims.map(({ root }) => root));
    return { ...one, label: at.read, anchors: claims.length, roots: roots.size, row: at.row };
  };
  const files = (value) => value.files.map((f) => new File([new Uint8Array(f.size)], f.name, { type: f.type }));
  const openNow = () => [...document.querySelectorAll('[aria-expanded=true]')].filter((el) => !el.closest('[role=menu],[role=listbox]')).length;
  const run = async (label, how) => {
    const one = find(label);
    if (!one) return { error: 'no such widget', shown: [], kind: '', library: '', open: 0 };
    const tools = rr.act.makeTools(files);
    let error;
    try { await how(one, tools); } catch (e) { error = e.reason ? e.reason.code : String(e && e.stack); }
    const root = one.root.isConnected ? one.root : find(label)?.root;
    return { error, shown: root ? one.widget.show(root) : [], kind: one.widget.kind, library: one.library, open: openNow() };
  };
  globalThis.gallery = {
    labels: () => rows().map(({ read }) => read.label),
    claimed: () => rows().map(({ row, read }) => {
      const by = [...row.querySelectorAll(rr.anchorSelector)].map((el) => rr.claim(el)?.library).filter(Boolean);
      return [read.label, ...new Set(by)].join(' ');
    }),
    fill: (label, value) => run(label, ({ widget, root }, tools) => widget.fill(root, value, tools)),
    clear: (label) => run(label, ({ widget, root }, tools) => { if (!widget.clear) throw new Error('no clear'); return widget.clear(root, tools); }),
    see: (label) => {
      const one = find(label);
      if (!one) return null;
      const { widget, root } = one;
      const attr = (name) => !!root[name];
      return {
        kind: widget.kind, library: one.library, shown: widget.show(root), options: widget.options?.(root),
        disabled: widget.disabled ? widget.disabled(root) : attr('disabled'),
        readonly: widget.readonly ? widget.readonly(root) : attr('readOnly'),
        placeholder: widget.placeholder ? widget.placeholder(root) : root.placeholder ?? '',
        label: one.label, face: (widget.face ? widget.face(root) : root).className, anchors: one.roots,
      };
    },
  };
})()`;

export async function openGallery(console: string, library: string, query = ''): Promise<Gallery> {
  const opened = await openConsole(console, `https://console.example.com/settings/form${query}`);
  await opened.isolated(inPage(library));
  const call = <T>(name: string, ...args: unknown[]): Promise<T> =>
    opened.isolated<T>(`gallery.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
  return {
    ...opened,
    see: (label) => call('see', label),
    fill: (label, value) => call('fill', label, value),
    clear: (label) => call('clear', label),
    labels: () => call('labels'),
    claimed: () => call('claimed'),
  };
}

export const say = {
  text: (text: string): StepValue => ({ type: 'text', text }),
  option: (...anyOf: string[]): StepValue => ({ type: 'option', anyOf }),
  options: (...each: string[][]): StepValue => ({ type: 'options', each }),
  path: (...levels: string[][]): StepValue => ({ type: 'path', levels }),
  date: (date: string): StepValue => ({ type: 'date', date }),
  dates: (from: string, to: string): StepValue => ({ type: 'dates', from, to }),
  check: (checked: boolean): StepValue => ({ type: 'check', checked }),
  files: (...names: string[]): StepValue => ({
    type: 'files',
    files: names.map((name) => ({
      transfer: name,
      name,
      type:
        {
          png: 'image/png',
          jpg: 'image/jpeg',
          pdf: 'application/pdf',
          txt: 'text/plain',
          docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        }[name.split('.').at(-1) ?? ''] ?? '',
      // The galleries' servers refuse files under 50 bytes.
      size: name.includes('小') ? 10 : 100,
    })),
  }),
};

/** What a document without the user's focus does: its elements take focus and fire no events for it. */
export async function loseFocus(gallery: Gallery): Promise<void> {
  await gallery.page.evaluate(() => {
    for (const type of ['focus', 'focusin', 'blur', 'focusout'])
      window.addEventListener(type, (event) => event.isTrusted && event.stopImmediatePropagation(), true);
  });
  await gallery.isolated('(Document.prototype.hasFocus = () => false, 0)');
}
