import type { ControlKind, StepValue } from '../../utils/autofill/scan-types.ts';
import { type ConsolePage, openConsole } from './page.ts';

/** A gallery's file for an upload: made in the page, so that its size costs nothing to carry. */
export interface TestFile {
  name: string;
  type: string;
  kb: number;
}

export type TestValue = Exclude<StepValue, { type: 'files' }> | { type: 'files'; files: TestFile[] };

export interface Told {
  library: string;
  kind: ControlKind;
  required: boolean;
  help: string;
  show: string[];
  disabled: boolean | undefined;
  readonly: boolean | undefined;
  placeholder: string | undefined;
  options: string[] | undefined;
  face: string;
  /** The face has a size on the page: an upload's hidden input has not. */
  faceShown: boolean;
  /** How many roots the anchors of the row were claimed for. */
  roots: number;
}

export interface Done {
  /** FillError's code, or null. */
  code: string | null;
  show: string[];
  ms: number;
}

export interface RowGallery extends ConsolePage {
  tell(label: string): Promise<Told>;
  fill(label: string, value: TestValue): Promise<Done>;
  clear(label: string): Promise<Done>;
}

/** Runs in the isolated world: rows found by the libraries' own row readers, widgets by the registry. */
const inPage = `
globalThis.gallery = {
  row(label) {
    for (const { row } of rr.libraries) {
      if (!row) continue;
      for (const el of document.querySelectorAll(row.selector)) {
        const told = row.read(el);
        if (told && told.label.replace(/[:：*\\s]/g, '') === label) return { el, told };
      }
    }
    throw new Error('no row labelled ' + label);
  },
  claims(label) {
    const { el, told } = this.row(label);
    const claims = [...el.querySelectorAll(rr.anchorSelector)].map((a) => rr.claim(a)).filter((c) => c && c.library !== 'native');
    if (!claims[0]) throw new Error('nothing claimed in ' + label);
    return { claims, told };
  },
  tell(label) {
    const { claims, told } = this.claims(label);
    const { library, widget, root } = claims[0];
    const face = widget.face?.(root) ?? root;
    return {
      library, kind: widget.kind, required: told.required, help: told.help, show: widget.show(root),
      disabled: widget.disabled?.(root), readonly: widget.readonly?.(root), placeholder: widget.placeholder?.(root),
      options: widget.options?.(root).map((o) => o.text),
      face: face.className, faceShown: rr.act.isShown(face), roots: new Set(claims.map((c) => c.root)).size,
    };
  },
  async act(label, work) {
    const { widget, root } = this.claims(label).claims[0];
    const tools = rr.act.makeTools((value) => value.files.map((f) => new File([new Uint8Array(f.kb * 1024)], f.name, { type: f.type })));
    const start = performance.now();
    let code = null;
    try { await work(widget, root, tools); } catch (error) { if (!error.reason) throw error; code = error.reason.code; }
    return { code, show: widget.show(root), ms: performance.now() - start };
  },
  fill(label, value) { return this.act(label, (w, r, t) => w.fill(r, value, t)); },
  clear(label) { return this.act(label, (w, r, t) => w.clear(r, t)); },
};0`;

export async function openRowGallery(name: string, query = ''): Promise<RowGallery> {
  const console = await openConsole(name, `https://console.cloud.tencent.com/ccc/enterprise/update${query}`);
  await console.isolated(inPage);
  const call = <T>(method: string, ...args: unknown[]) =>
    console.isolated<T>(`gallery.${method}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
  return {
    ...console,
    tell: (label) => call('tell', label),
    fill: (label, value) => call('fill', label, value),
    clear: (label) => call('clear', label),
  };
}
