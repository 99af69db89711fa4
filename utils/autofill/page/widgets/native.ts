import type { Option, StepValue } from '../../scan-types.ts';
import { acceptsAll } from '../accept.ts';
import { blur, focus, setFiles, setText } from '../act.ts';
import { clip, isInput, isSelect, isTextarea } from '../dom.ts';
import { FillError, type Widget, type WidgetLibrary } from '../widget.ts';

/** Controls of HTML itself, on pages without a library and inside one (a raw `<input>` in an antd form). */

const expect = <T extends StepValue['type']>(value: StepValue, type: T): Extract<StepValue, { type: T }> => {
  if (value.type !== type) throw new FillError('unsupported');
  return value as Extract<StepValue, { type: T }>;
};

const clean = (text: string) => clip(text);

/** A combobox or listbox trigger is some library's select: text typed into it would choose nothing. */
const isTrigger = (el: Element) =>
  el.getAttribute('role') === 'combobox' ||
  /^(listbox|tree|menu|dialog|grid)$/.test(el.getAttribute('aria-haspopup') ?? '');

const textTypes = new Set(['text', 'email', 'tel', 'url']);

const typed = (kind: 'text' | 'textarea' | 'number', mine: (el: Element) => boolean): Widget => ({
  kind,
  claim: (anchor) => (mine(anchor) && !isTrigger(anchor) ? anchor : null),
  show: (root) => {
    const { value } = root as HTMLInputElement;
    return value.trim() ? [value] : [];
  },
  fill: async (root, value) => {
    const field = root as HTMLInputElement;
    const { text } = expect(value, 'text');
    focus(field);
    setText(field, text);
    blur(field);
  },
  clear: async (root) => {
    const field = root as HTMLInputElement;
    focus(field);
    setText(field, '');
    blur(field);
  },
});

const text = typed('text', (el) => isInput(el) && textTypes.has(el.type));
const textarea = typed('textarea', isTextarea);
const number = typed('number', (el) => isInput(el) && el.type === 'number');

const date: Widget = {
  kind: 'date',
  claim: (anchor) => (isInput(anchor) && anchor.type === 'date' ? anchor : null),
  show: (root) => {
    const { value } = root as HTMLInputElement;
    return value ? [value] : [];
  },
  fill: async (root, value) => {
    const field = root as HTMLInputElement;
    focus(field);
    setText(field, expect(value, 'date').date);
    blur(field);
  },
  clear: async (root) => setText(root as HTMLInputElement, ''),
};

// ---- radio and checkbox -------------------------------------------------------------------------------------

/** Inputs of one group: same type and name in the same form (or tree); without a name, in the same fieldset or group. */
function members(el: HTMLInputElement): HTMLInputElement[] {
  const tree = el.getRootNode() as Document | ShadowRoot;
  if (el.name) {
    // The browser keeps its lists by name; a query would walk the page for each reading of each group.
    const named: Iterable<Element> =
      'getElementsByName' in tree
        ? tree.getElementsByName(el.name)
        : tree.querySelectorAll(`[name="${CSS.escape(el.name)}"]`);
    // Controls of a form may stand outside of it (form=id), so the form is compared, not searched.
    const all = [...named].filter(
      (other): other is HTMLInputElement =>
        isInput(other) && other.type === el.type && other.form === el.form,
    );
    return all.length ? all : [el];
  }
  const around = el.closest('fieldset,[role=radiogroup],[role=group]');
  if (!around) return [el];
  return [...around.querySelectorAll<HTMLInputElement>(`input[type=${el.type}]`)].filter(
    (other) => !other.name,
  );
}

/** The text of one option: its label, else the text right after it. */
export function optionText(el: HTMLInputElement): string {
  const around = el.closest('label');
  if (around) return clean(around.textContent ?? '');
  if (el.id) {
    const tree = el.getRootNode() as Document | ShadowRoot;
    const label = tree.querySelector(`label[for="${CSS.escape(el.id)}"]`);
    if (label) return clean(label.textContent ?? '');
  }
  for (let node = el.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === 'input') break;
    const said = clean(node.textContent ?? '');
    if (said) return said;
  }
  return clean(el.getAttribute('aria-label') ?? '') || clean(el.value);
}

/** The first of a group stands for it: two groups may share every ancestor. */
const group = (root: Element): HTMLInputElement[] => members(root as HTMLInputElement);

const asOption = (el: HTMLInputElement): Option => ({
  text: optionText(el),
  value: el.value,
  ...(el.disabled ? { disabled: true } : {}),
});

/** A styled page hides the input itself and shows its label. */
const inputFace = (root: Element): Element => {
  const el = root as HTMLInputElement;
  const box = el.getBoundingClientRect();
  const shown =
    box.width >= 4 &&
    box.height >= 4 &&
    el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    (el.ownerDocument.defaultView?.getComputedStyle(el).clipPath ?? 'none') === 'none';
  if (shown) return el;
  const tree = el.getRootNode() as Document | ShadowRoot;
  return (
    el.closest('label') ?? (el.id ? tree.querySelector(`label[for="${CSS.escape(el.id)}"]`) : null) ?? el
  );
};

function pick(options: HTMLInputElement[], anyOf: string[]): HTMLInputElement {
  for (const wanted of anyOf) {
    const found = options.filter((el) => optionText(el) === clean(wanted));
    if (found.length > 1) throw new FillError('ambiguous');
    if (found[0]?.disabled) throw new FillError('disabled');
    if (found[0]) return found[0];
  }
  throw new FillError('option-missing');
}

const radio: Widget = {
  kind: 'radio',
  claim: (anchor) => (isInput(anchor) && anchor.type === 'radio' ? (members(anchor)[0] ?? anchor) : null),
  options: (root) => group(root).map(asOption),
  show: (root) =>
    group(root)
      .filter((el) => el.checked)
      .map(optionText)
      .slice(0, 1),
  fill: async (root, value, { until }) => {
    const { anyOf } = expect(value, 'option');
    const find = () => {
      try {
        return pick(group(root), anyOf);
      } catch (error) {
        if (error instanceof FillError && error.reason.code === 'option-missing') return null;
        throw error;
      }
    };
    const option = find() ?? (await until(find, 800).catch(() => pick(group(root), anyOf)));
    if (!option.checked) option.click();
  },
  disabled: (root) => group(root).every((el) => el.matches(':disabled')),
  face: inputFace,
};

const checkbox: Widget = {
  kind: 'checkbox',
  claim: (anchor) => (isInput(anchor) && anchor.type === 'checkbox' ? (members(anchor)[0] ?? anchor) : null),
  options: (root) => group(root).map(asOption),
  show: (root) =>
    group(root)
      .filter((el) => el.checked)
      .map(optionText),
  fill: async (root, value) => {
    const all = group(root);
    if (value.type === 'check') {
      if (all.length !== 1) throw new FillError('unsupported');
      if (all[0] && all[0].checked !== value.checked) all[0].click();
      return;
    }
    const each = value.type === 'option' ? [value.anyOf] : expect(value, 'options').each;
    const wanted = new Set(each.map((anyOf) => pick(all, anyOf)));
    for (const el of all) if (el.checked !== wanted.has(el)) el.click();
  },
  clear: async (root) => {
    for (const el of group(root)) if (el.checked) el.click();
  },
  disabled: (root) => group(root).every((el) => el.matches(':disabled')),
  face: inputFace,
};

// ---- select -------------------------------------------------------------------------------------------------

/** 「请选择」 and its like: an option without a value means none. */
const isEmptyOption = (option: HTMLOptionElement) =>
  option.value === '' ||
  (option.index === 0 &&
    /^[-—\s]*((请选择|請選擇|please select|select\b).*|[-—]+)$/i.test(clean(option.text)));

const select: Widget = {
  kind: 'select',
  claim: (anchor) => (isSelect(anchor) ? anchor : null),
  options: (root) =>
    [...(root as HTMLSelectElement).options]
      .filter((option) => !isEmptyOption(option))
      .slice(0, 300)
      .map((option) => ({
        text: clean(option.text),
        value: clip(option.value),
        ...(option.disabled ? { disabled: true } : {}),
      })),
  show: (root) =>
    [...(root as HTMLSelectElement).selectedOptions]
      .filter((option) => !isEmptyOption(option))
      .map((option) => clean(option.text)),
  placeholder: (root) => {
    const first = (root as HTMLSelectElement).options[0];
    return first && isEmptyOption(first) ? clean(first.text) : '';
  },
  fill: async (root, value, { until }) => {
    const field = root as HTMLSelectElement;
    const each = value.type === 'options' ? value.each : [expect(value, 'option').anyOf];
    if (each.length > 1 && !field.multiple) throw new FillError('unsupported');
    const find = (anyOf: string[]): HTMLOptionElement | null => {
      for (const wanted of anyOf) {
        const found = [...field.options].filter((option) => clean(option.text) === clean(wanted));
        if (found.length > 1) throw new FillError('ambiguous');
        if (found[0] && !found[0].disabled) return found[0];
      }
      return null;
    };
    const wanted: HTMLOptionElement[] = [];
    for (const anyOf of each) {
      // Options of a dependent select (city after province) arrive late.
      const option = find(anyOf) ?? (await until(() => find(anyOf), 2500).catch(() => null));
      if (!option) throw new FillError('option-missing');
      wanted.push(option);
    }
    focus(field);
    if (field.multiple) for (const option of field.options) option.selected = wanted.includes(option);
    else if (wanted[0]) field.selectedIndex = wanted[0].index;
    announce(field);
    blur(field);
  },
  clear: async (root) => {
    const field = root as HTMLSelectElement;
    if (field.multiple) for (const option of field.options) option.selected = false;
    else {
      const empty = [...field.options].findIndex(isEmptyOption);
      field.selectedIndex = empty;
    }
    announce(field);
  },
};

function announce(field: HTMLSelectElement) {
  const { Event } = field.ownerDocument.defaultView ?? window;
  for (const type of ['input', 'change'])
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

// ---- upload -------------------------------------------------------------------------------------------------

const dropClass = '[class*="upload"],[class*="Upload"],[class*="drop"],[class*="Drop"]';

const upload: Widget = {
  kind: 'upload',
  claim: (anchor) => (isInput(anchor) && anchor.type === 'file' ? anchor : null),
  show: (root) => [...((root as HTMLInputElement).files ?? [])].map((file) => file.name),
  fill: async (root, value, tools) => {
    const field = root as HTMLInputElement;
    const files = tools.files(expect(value, 'files'));
    if (files.length > 1 && !field.multiple) throw new FillError('unsupported');
    if (!acceptsAll(field.accept, files)) throw new FillError('file-type');
    setFiles(field, files);
  },
  clear: async (root) => setFiles(root as HTMLInputElement, []),
  face: (root) => {
    const el = inputFace(root);
    if (el !== root) return el;
    const box = el.getBoundingClientRect();
    if (
      box.width >= 4 &&
      box.height >= 4 &&
      el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
      return el;
    // The button or drop area whose click the page hands on to the hidden input.
    const sibling = el.parentElement?.querySelector('button,[role=button]');
    return el.closest(dropClass) ?? sibling ?? el.parentElement ?? el;
  },
};

export const library: WidgetLibrary = {
  library: 'native',
  widgets: [text, textarea, number, date, radio, checkbox, select, upload],
};
