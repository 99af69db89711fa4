import { clip, isElement } from './dom.ts';

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

/**
 * Uploads of one box with as many captions between them: <input>人像面<input>国徽面. The text before the second is the
 * first one's caption, so they are paired by their order. Null where they do not come in turn.
 */
export function captionInTurn(
  root: Element,
  holders: Set<Element>,
): { caption: string; around: Element } | null {
  let box: Element = root;
  for (let climb = 0; climb < maxClimb; climb++) {
    const parent = box.parentElement;
    if (!parent || parent.localName === 'body') return null;
    if ([...parent.children].some((child) => child !== box && holders.has(child))) {
      const kinds: ('upload' | 'caption')[] = [];
      const uploads: Node[] = [];
      const captions: string[] = [];
      for (const node of [...parent.childNodes].slice(0, 40)) {
        if (isElement(node) && holders.has(node)) {
          kinds.push('upload');
          uploads.push(node);
          continue;
        }
        const text = clip(node.textContent, 120);
        if (!isSideCaption(text)) continue;
        kinds.push('caption');
        captions.push(text);
      }
      const inTurn = kinds.length === uploads.length * 2 && kinds.every((kind, at) => kind === kinds[at % 2]);
      const caption = captions[uploads.indexOf(box)];
      return inTurn && kinds[0] !== kinds[1] && caption ? { caption, around: parent } : null;
    }
    box = parent;
  }
  return null;
}
