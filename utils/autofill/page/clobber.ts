/**
 * A form's fields shadow its own properties by their names (`<input name="parentElement">`), in an isolated world too;
 * a page could lead our walks from a hidden form to a visible place. Documents are not shadowed there (clobber.test.ts).
 * A form that shadows what we ask elements for is neither read nor filled; names such as id, title or action are not
 * among these.
 */
const asked: (keyof HTMLFormElement)[] = [
  'addEventListener',
  'assignedSlot',
  'attachShadow',
  'checkVisibility',
  'childElementCount',
  'childNodes',
  'children',
  'classList',
  'clientHeight',
  'clientLeft',
  'clientTop',
  'clientWidth',
  'closest',
  'compareDocumentPosition',
  'contains',
  'dispatchEvent',
  'firstChild',
  'firstElementChild',
  'getAttribute',
  'getBoundingClientRect',
  'getElementsByTagName',
  'getRootNode',
  'hasAttribute',
  'isConnected',
  'lastElementChild',
  'localName',
  'matches',
  'nextElementSibling',
  'nextSibling',
  'nodeType',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'previousElementSibling',
  'previousSibling',
  'querySelector',
  'querySelectorAll',
  'scrollHeight',
  'scrollIntoView',
  'scrollLeft',
  'scrollTop',
  'shadowRoot',
  'textContent',
];

/** Is the form's own property what the prototype gives? Asked of the form: its names are its own properties. */
const shadows = (form: Element): boolean => asked.some((name) => Object.hasOwn(form, name));

const { contains, getRootNode } = Node.prototype;
const queryAll = {
  document: Document.prototype.getElementsByTagName,
  fragment: DocumentFragment.prototype.querySelectorAll,
};

/** The forms of one tree that shadow. Usually none, and a page has few forms. */
export function shadowing(root: Document | ShadowRoot): Element[] {
  const forms = 'host' in root ? queryAll.fragment.call(root, 'form') : queryAll.document.call(root, 'form');
  return [...forms].filter(shadows);
}

/** Does the element, or a host around it, lie in a form that shadows? The walk itself asks prototypes only. */
export function isShadowed(el: Element): boolean {
  for (let at: Element | null = el; at; ) {
    const root = getRootNode.call(at) as Document | ShadowRoot;
    const inner: Element = at;
    if (shadowing(root).some((form) => contains.call(form, inner))) return true;
    at = 'host' in root ? root.host : (root.defaultView?.frameElement ?? null);
  }
  return false;
}
