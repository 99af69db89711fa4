import { useEffect, useRef } from 'react';
import { isDocumentKey } from '../../utils/company/fields.ts';
import { keyOfRoute } from '../mend-route.ts';
import { CompanyView } from './CompanyView.tsx';
import type { Params } from './page.ts';

/** The place of a key in the editor: its own cell, that of the list it is in, or the documents. */
function cellOf(root: ParentNode, key: string): HTMLElement | null {
  const cells = [...root.querySelectorAll<HTMLElement>('[data-field]')];
  const at = (cell: HTMLElement) => cell.dataset.field ?? '';
  const plain = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '');
  return (
    cells.find((cell) => at(cell) === key) ??
    cells.find((cell) => plain(at(cell)) === key || key.startsWith(`${at(cell)}.`)) ??
    (isDocumentKey(key) || key.startsWith('documents')
      ? root.querySelector<HTMLElement>('#section-documents')
      : cells.find((cell) => plain(at(cell)).startsWith(key.replace(/\.[^.]+$/, '.')))) ??
    null
  );
}

const waitMs = 10_000;

export function FieldInView({ params: { id = '', field = '' } }: { params: Params }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const key = keyOfRoute(field);
    const show = (): boolean => {
      const cell = root.current && cellOf(root.current, key);
      if (!cell) return false;
      cell.scrollIntoView({ block: 'center' });
      cell.dataset.meant = '';
      cell.querySelector<HTMLElement>('input,select,textarea,button')?.focus({ preventScroll: true });
      return true;
    };
    if (show() || !root.current) return;
    // The company is read from the vault first.
    const observer = new MutationObserver(() => {
      if (show()) observer.disconnect();
    });
    observer.observe(root.current, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), waitMs);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [field]);
  return (
    <div ref={root}>
      <CompanyView key={id} id={id} />
    </div>
  );
}
