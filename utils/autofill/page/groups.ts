import { clip } from './dom.ts';

/** The form-like container of a control: what belongs together, and the buttons that tell a search box from a form. */
export interface Group {
  id: string;
  buttons: string[];
  title: string;
}

const container =
  'form,[role=form],[role=dialog],[role=search],dialog,[class$="-form"],[class*="-form "],[class$="drawer"],[class*="drawer "]';
const buttonTypes = new Set(['submit', 'button', 'reset']);
const maxGroups = 100;
const maxButtons = 30;
const maxButtonText = 30;
/** Buttons of a form often stand in the footer of its card or dialog, outside the form's own element. */
const footerClimb = 3;

export function groups(titleOf: (el: Element) => string) {
  const byContainer = new Map<Element, Group>();
  const list: Group[] = [];
  const buttonsOf = (el: Element): string[] => {
    const texts = new Set<string>();
    // By tag first: the browser keeps those collections, while a list of selectors asks every element for each.
    const tagged = [...el.getElementsByTagName('button'), ...el.getElementsByTagName('input')].filter(
      (button) => button.localName === 'button' || buttonTypes.has((button as HTMLInputElement).type),
    );
    for (const button of [...tagged, ...el.querySelectorAll('[role=button]')].slice(0, 200)) {
      const text = clip(button.textContent || button.getAttribute('value') || '', maxButtonText + 1);
      if (text && text.length <= maxButtonText) texts.add(text);
      if (texts.size >= maxButtons) break;
    }
    return [...texts];
  };
  /** `closest`, each ancestor asked once per scan. */
  const containers = new Map<Element, Element | null>();
  const containerOf = (el: Element): Element | null => {
    const path: Element[] = [];
    let found: Element | null = null;
    for (let at: Element | null = el; at; at = at.parentElement) {
      const known = containers.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      path.push(at);
      if (!at.matches(container)) continue;
      found = at;
      break;
    }
    for (const at of path) containers.set(at, found);
    return found;
  };
  const of = (el: Element): string => {
    const found = containerOf(el) ?? outermost(el);
    let group = byContainer.get(found);
    if (!group) {
      let buttons: string[] = [];
      let at: Element | null = found;
      for (let climb = 0; at && at.localName !== 'html' && climb <= footerClimb; climb++) {
        buttons = buttonsOf(at);
        if (buttons.length) break;
        at = at.parentElement;
      }
      group = { id: `g${list.length + 1}`, buttons, title: titleOf(el) };
      byContainer.set(found, group);
      if (list.length < maxGroups) list.push(group);
      else return list[0]?.id ?? 'g1';
    }
    return group.id;
  };
  return { of, list };
}

/** Without a container everything of one tree belongs together. */
function outermost(el: Element): Element {
  const root = el.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return el.ownerDocument.body ?? el;
}
