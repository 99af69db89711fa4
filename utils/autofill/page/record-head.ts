import { company, isOneOfMany, others } from './boxes.ts';
import { clip } from './dom.ts';
import { isShown } from './table-cells.ts';

/**
 * The head of a record's own page: the company's name as its title, a state's tag beside it, and no label that says
 * 状态. What follows it, up to the next table with headings, is the record.
 */
const titles = 'h1,h2,h3,h4,h5,h6,[role=heading],[class*="title" i],[class*="header" i],[class*="name" i]';
const ways = '[class*="step" i],[class*="timeline" i],[class*="tabs" i],nav,form';
const mostText = 160;
const mostRest = 8;
const mostBelow = 3000;

export interface RecordHead {
  el: Element;
  name: string;
  state: string;
  rest: Element[];
}

export function headOf(tag: Element, tags: ReadonlySet<Element>): RecordHead | null {
  if (tag.closest(others)) return null;
  for (let at = tag.parentElement, level = 0; at && level < 5; at = at.parentElement, level++) {
    const head = at;
    if (head.localName === 'body' || (head.textContent?.length ?? 0) > mostText) return null;
    if ([...tags].some((other) => other !== tag && head.contains(other))) return null;
    const names = new Set(
      [...head.querySelectorAll(titles)].flatMap((el) => {
        // The tag may stand within the title.
        const whole = clip(el.textContent, 90);
        const text = el.contains(tag) ? clip(whole.replace(clip(tag.textContent), ''), 61) : whole;
        return company.test(text) && !/[:：，。]/.test(text) && text.length <= 60 && isShown(el) ? text : [];
      }),
    );
    if (names.size > 1) return null;
    const [name] = names;
    if (!name) continue;
    if (isOneOfMany(head)) return null;
    return { el: head, name, state: clip(tag.textContent, 60), rest: restOf(head) };
  }
  return null;
}

/** What stands below it, of its own box and of those around it. */
function restOf(head: Element): Element[] {
  const rest: Element[] = [];
  let at: Element | null = head;
  for (let level = 0; level < 8 && at && at.localName !== 'body'; level++, at = at.parentElement) {
    for (let next = at.nextElementSibling; next && rest.length < mostRest; next = next.nextElementSibling) {
      if (next.matches(ways) || !isShown(next)) continue;
      if (next.querySelector('thead,[role="columnheader"]')) return rest;
      if ((next.textContent?.length ?? 0) <= mostBelow) rest.push(next);
    }
  }
  return rest;
}
