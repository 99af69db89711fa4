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

/**
 * Titles without any mark: 法定代表人信息 in a plain (bold) div or p. Only by these endings, and only over several
 * controls: over a single one it is that field's label.
 */
const plainTitle =
  /^[（(]?[一二三四五六七八九十\d]{0,2}[）)、.．\s]*[\p{Script=Han}A-Za-z（）()/\s]{2,18}(?:信息|資訊|訊息|资料|資料|材料|资质|資質|说明|設定|设置|主体|部分)[：:]?$/u;
const noTitle = new Set(['label', 'button', 'a', 'form']);
const maxPlain = 24;

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
      const text = titleIn(sibling, 0) || plainTitleOf(sibling);
      if (text) return text;
    }
    return '';
  };

  /** Several controls follow `el`, before the next text of its kind or the end of its parent. */
  const isOverSeveral = (el: Element): boolean => {
    let sibling = el.nextElementSibling;
    let seen = 0;
    for (let steps = 0; sibling && steps < maxBack; steps++, sibling = sibling.nextElementSibling) {
      if (!holders.has(sibling)) {
        if (plainTitleText(sibling)) break;
        continue;
      }
      seen++;
      // One box around all rows of the section: at least two of its parts have controls.
      let inner: Element = sibling;
      for (let depth = 0; depth < 6 && seen < 2; depth++) {
        const parts: Element[] = [...inner.children].filter((child) => holders.has(child));
        seen += Math.max(0, parts.length - 1);
        if (!parts[0]) break;
        inner = parts[0];
      }
      if (seen >= 2) return true;
    }
    return false;
  };

  const plainTitleText = (el: Element): string => {
    // A form's fields may shadow its own properties (clobber.ts), and it is no title.
    if (noTitle.has(el.localName)) return '';
    if (el.childElementCount > 2) return '';
    const text = el.textContent ?? '';
    if (text.length > maxPlain * 3) return '';
    const shown = clip(text, maxPlain + 1);
    return shown.length <= maxPlain && plainTitle.test(shown) ? shown : '';
  };

  const plainTitleOf = (el: Element): string => {
    const text = plainTitleText(el);
    return text && isOverSeveral(el) ? text : '';
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
