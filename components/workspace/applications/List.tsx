import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { companyRoute, hashOf } from '../route.ts';
import type { Draft } from './Correct.tsx';
import { Item } from './Item.tsx';
import type { Group, GroupBy, Row } from './rows.ts';

interface Props {
  groups: readonly Group[];
  /** All there are: what shares a fault may be filtered out. */
  rows: readonly Row[];
  by: GroupBy;
  /** The one that the address names. */
  asked: string | undefined;
  /** By application, what the user is about to say. */
  drafts: Readonly<Record<string, Draft>>;
  onDraft: (id: string, draft: Draft | null) => void;
}

type Line = { kind: 'group'; group: Group } | { kind: 'row'; row: Row; last: boolean };

/** Only what is in sight is in the page: a thousand applications scroll like ten. */
export function List({ groups, rows, by, asked, drafts, onDraft }: Props) {
  const lines = useMemo(
    () =>
      groups.flatMap((group): Line[] => [
        { kind: 'group', group },
        ...group.rows.map((row, at): Line => ({ kind: 'row', row, last: at === group.rows.length - 1 })),
      ]),
    [groups],
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(asked ? [asked] : []));
  const onOpen = useCallback(
    (id: string, now: boolean) =>
      setOpen((all) => {
        if (all.has(id) === now) return all;
        const next = new Set(all);
        if (now) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 52 : 60),
    getItemKey: (index) => {
      const line = lines[index];
      if (!line) return index;
      return line.kind === 'group' ? `group:${line.group.key}` : line.row.application.id;
    },
    overscan: 10,
    scrollMargin: margin,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  // What stands above may grow: a form is opened, papers run out.
  useLayoutEffect(() => {
    const measure = () => setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const observer = new ResizeObserver(measure);
    if (body.current?.parentElement) observer.observe(body.current.parentElement);
    return () => observer.disconnect();
  }, []);

  const indexOf = (id: string) =>
    lines.findIndex((line) => line.kind === 'row' && line.row.application.id === id);
  const arrived = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has been laid out
  useEffect(() => {
    if (!asked || arrived.current || margin === 0) return;
    const index = indexOf(asked);
    if (index < 0) return;
    arrived.current = true;
    focusLine(index);
  }, [margin]);

  const focusLine = (index: number) => {
    virtual.scrollToIndex(index, { align: 'auto' });
    // The line may be in the page only after the next frames.
    const focus = (left: number) => {
      const summary = body.current?.querySelector<HTMLElement>(`[data-index="${index}"] summary`);
      if (summary) summary.focus({ preventScroll: left === 20 });
      else if (left > 0) requestAnimationFrame(() => focus(left - 1));
    };
    focus(20);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Inside an opened one the keys are its own.
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== 'SUMMARY') return;
    const here = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
    const isRow = (index: number) => lines[index]?.kind === 'row';
    const towards = (from: number, step: 1 | -1): number => {
      let index = from;
      while (index >= 0 && index < lines.length && !isRow(index)) index += step;
      return index;
    };
    const ways: Record<string, () => number> = {
      ArrowDown: () => towards(here + 1, 1),
      ArrowUp: () => towards(here - 1, -1),
      Home: () => towards(0, 1),
      End: () => towards(lines.length - 1, -1),
    };
    const to = ways[event.key]?.();
    if (to === undefined || here < 0) return;
    event.preventDefault();
    if (isRow(to)) focusLine(to);
  };

  const items = virtual.getVirtualItems();
  const above = (items[0]?.start ?? margin) - margin;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one summary to the next
    <div ref={body} className="review-list" onKeyDown={onKeyDown} data-testid="application-list">
      <div style={{ height: Math.max(0, above) }} />
      {items.map(({ index, key }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={line.kind === 'row' && line.last ? 'review-line last' : 'review-line'}
          >
            {line.kind === 'group' ? (
              <GroupHead group={line.group} first={index === 0} />
            ) : (
              <Item
                row={line.row}
                rows={rows}
                by={by}
                open={open.has(line.row.application.id)}
                onOpen={onOpen}
                draft={drafts[line.row.application.id] ?? null}
                onDraft={onDraft}
              />
            )}
          </div>
        );
      })}
      <div style={{ height: Math.max(0, below) }} />
    </div>
  );
}

function GroupHead({ group: { name, companyId, rows }, first }: { group: Group; first: boolean }) {
  const { language } = useWorkspace();
  const b = useTexts(boardTexts, language);
  const actions = rows.filter(({ now }) => now.action).length;
  const shown = name || b('nameless');
  return (
    <div className={first ? 'review-group-head first' : 'review-group-head'}>
      <h2>{companyId ? <a href={hashOf(companyRoute(companyId))}>{shown}</a> : shown}</h2>
      <span className="muted">{b('groupCount', { count: rows.length })}</span>
      {actions > 0 && <span className="review-warn">{b('groupActions', { count: actions })}</span>}
    </div>
  );
}
