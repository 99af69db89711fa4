import { textOf } from '../act.ts';
import { cascader } from '../tea/cascader.ts';
import { checkbox, checkboxGroup, radio, segment } from '../tea/choices.ts';
import { date, dateRange } from '../tea/dates.ts';
import { number, text, textarea } from '../tea/inputs.ts';
import { select } from '../tea/select.ts';
import { is, part, parts, prefixOf } from '../tea/shared.ts';
import { upload } from '../tea/upload.ts';
import type { RowReader, WidgetLibrary } from '../widget.ts';

/** `<prefix>-form__item` > `__label` > label, and `__controls`. TDesign's rows hold a content box besides. */
const row: RowReader = {
  selector: '[class*="-form__item"]',
  read: (row) => {
    const prefix = prefixOf(row, 'form__item');
    if (!prefix) return null;
    const child = (name: string) => {
      for (let el = row.firstElementChild; el; el = el.nextElementSibling)
        if (el.classList.contains(`${prefix}-${name}`)) return el;
      return null;
    };
    const label = child('form__label');
    const controls = child('form__controls');
    if (!label || !controls || part(controls, prefix, 'form__controls-content')) return null;
    const help = ['form__help-text', 'form-upload__intro']
      .flatMap((name) => parts(controls, prefix, name))
      .map((el) => textOf(el));
    return { label: textOf(label), required: is(label, 'required'), help: help.filter(Boolean).join(' ') };
  },
};

/** Tencent's own component library (tea-component 2.8). Composites before the plain text box they contain. */
export const library: WidgetLibrary = {
  library: 'tea',
  widgets: [
    upload,
    radio,
    segment,
    checkboxGroup,
    checkbox,
    cascader,
    date,
    dateRange,
    number,
    select,
    textarea,
    text,
  ],
  row,
};
