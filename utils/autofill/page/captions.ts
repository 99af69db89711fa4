import { clip } from './dom.ts';

/** 人像面, 正面照, 國徽面, 手持, 税务登记证: what the uploads of one row 身份证 or 证明文件 are told apart by. */
const side = /人像|国徽|國徽|头像面|頭像面|[正反背]面|手持|[执執]照|登[记記][证證]|代[码碼][证證]/;

const nothingElse =
  /^(?:请)?(?:点击)?(?:上传)?(?:身份[证證]|[证證]件)?[（(]?(?:人像|国徽|國徽|头像|頭像|[正反背])面[）)]?(?:照片?)?$/;

/** A text that only names a side of an ID: where there is another, it captions one upload and labels nothing. */
export const isSideCaption = (text: string): boolean => nothingElse.test(text.replace(/\s+/g, ''));

const maxClimb = 4;

/**
 * The side that is written over or under an upload, in the largest box that holds this control alone. Without it
 * only the row's label would be known, and both uploads have that one.
 */
export function sideCaption(root: Element, holders: Set<Element>, row: Element | null): string {
  let box: Element = root;
  for (let climb = 0; climb < maxClimb; climb++) {
    const parent = box.parentElement;
    if (!parent || parent === row || parent.localName === 'body' || parent.localName === 'form') break;
    if ([...parent.children].some((child) => child !== box && holders.has(child))) break;
    box = parent;
  }
  const text = clip(box.textContent, 120);
  return side.test(text) ? text : '';
}
