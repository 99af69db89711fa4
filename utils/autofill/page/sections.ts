import { clip, hostOf } from './dom.ts';

/**
 * The title a control stands under. Found by climbing from the control and looking back over siblings, once per
 * element: a form's rows share their ancestors, so the cost follows the form, not the page.
 */
export interface Sections {
  of(el: Element): string;
}

const headingTag = /^(h[1-6]|legend|summary)$/;
// As a word of a class name in either writing: card__title, ModalHeader, collapse-item-header, section_title.
const titleClass =
  /(^|[\s_-])(sub)?(title|heading|legend|header|hd|caption)([\s_-]|$)|[a-z](Title|Heading|Header)([\s_-]|$)/;
const dividerClass = /divider/i;
const stepsClass = /(^|[\s_-])steps?([\s_-]|$)/i;
const currentStep =
  '[aria-current]:not([aria-current=false]),[class*="active"],[class*="current"],[class*="process"]';
const boundary = new Set(['body', 'html', 'main']);
const elsewhere = new Set(['nav', 'aside', 'footer', 'script', 'style', 'template', 'table', 'ul', 'ol']);
const maxTitle = 60;
const maxBack = 80;
const maxClimb = 24;

const classOf = (el: Element) => el.getAttribute('class') ?? '';

export function sections(holders: Set<Element>): Sections {
  const known = new Map<Element, string>();

  const titleIn = (el: Element, depth: number): string => {
    if (headingTag.test(el.localName) || el.getAttribute('role') === 'heading') return clip(el.textContent);
    const name = classOf(el);
    if (depth > 0 && el.localName === 'label') return '';
    if (titleClass.test(name) || dividerClass.test(name)) {
      const heading = el.querySelector('h1,h2,h3,h4,h5,h6');
      if (heading) return clip(heading.textContent, maxTitle);
      // The title inside a header, without the header's buttons and tips.
      const inner = depth < 3 ? innerTitle(el, depth) : '';
      if (inner) return inner;
      const parts = [...el.children].filter((child) => child.textContent?.trim());
      const text = clip((parts.length > 1 ? parts[0] : el)?.textContent, maxTitle + 1);
      return text.length <= maxTitle ? text : '';
    }
    if (stepsClass.test(name)) return clip(el.querySelector(currentStep)?.textContent, maxTitle);
    return depth < 3 && el.childElementCount <= 4 ? innerTitle(el, depth) : '';
  };

  const innerTitle = (el: Element, depth: number): string => {
    for (const child of el.children) {
      const text = elsewhere.has(child.localName) ? '' : titleIn(child, depth + 1);
      if (text) return text;
    }
    return '';
  };

  /** The title that the siblings before `el` give it. */
  const before = (el: Element): string => {
    let sibling = el.previousElementSibling;
    for (let steps = 0; sibling && steps < maxBack; steps++, sibling = sibling.previousElementSibling) {
      const cached = known.get(sibling);
      if (cached !== undefined && holders.has(sibling)) {
        // What stands over an earlier sibling with controls stands over this one too, unless it came from inside.
        return cached;
      }
      if (holders.has(sibling) || elsewhere.has(sibling.localName)) continue;
      const text = titleIn(sibling, 0);
      if (text) return text;
    }
    return '';
  };

  const of = (el: Element): string => {
    const path: Element[] = [];
    let answer = '';
    for (let at: Element | null = el, climb = 0; at && climb < maxClimb; climb++) {
      path.push(at);
      const text = known.get(at) ?? before(at);
      known.set(at, text);
      if (text) {
        answer = text;
        break;
      }
      if (boundary.has(at.localName)) break;
      at = at.parentElement ?? hostOf(at);
    }
    return answer;
  };

  return { of };
}
