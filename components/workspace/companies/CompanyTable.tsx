import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import DeleteIcon from 'tdesign-icons-react/esm/components/delete.js';
import TagIcon from 'tdesign-icons-react/esm/components/tag.js';
import Tag from 'tdesign-react/es/tag/index.js';
import { companiesTexts } from '../../../utils/i18n/companies.ts';
import type { CompanySummary } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { today } from '../format.ts';
import { companyRoute, hashOf } from '../route.ts';
import { maskCode, maskedContact, type Sorting, type SortKey } from './entry.ts';
import type { Hit } from './search.ts';

const rowHeight = 56;

interface Props {
  hits: readonly Hit[];
  damaged: readonly string[];
  sorting: Sorting;
  onSort: (key: SortKey) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], on: boolean) => void;
  onTags: (entry: CompanySummary) => void;
  onRemove: (entry: CompanySummary) => void;
}

/** Only the rows in sight are in the page: a thousand companies scroll like ten. */
export function CompanyTable({ hits, damaged, sorting, onSort, selected, onSelect, ...actions }: Props) {
  const { t, language } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  const body = useRef<HTMLTableSectionElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const rows = useWindowVirtualizer({
    count: hits.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => hits[index]?.entry.id ?? index,
    overscan: 12,
    scrollMargin: margin,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  const items = rows.getVirtualItems();
  const above = (items[0]?.start ?? margin) - margin;
  const below = rows.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);

  const focusRow = (index: number) => {
    if (index < 0 || index >= hits.length) return;
    rows.scrollToIndex(index);
    // The row may be in the page only after the next frames.
    const focus = (left: number) => {
      const link = body.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
      if (link) link.focus();
      else if (left > 0) requestAnimationFrame(() => focus(left - 1));
    };
    focus(10);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = Number((event.target as Element).closest('tr')?.dataset.index ?? -1);
    if (index < 0) return;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: hits.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) document.getElementById('company-search')?.focus();
    else focusRow(to);
  };

  const all = hits.length > 0 && hits.every(({ entry }) => selected.has(entry.id));
  const some = !all && hits.some(({ entry }) => selected.has(entry.id));
  const heading = (key: SortKey, text: string, className = '') => (
    <th
      scope="col"
      className={className}
      aria-sort={sorting.key === key ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="sort" data-testid={`sort-${key}`} onClick={() => onSort(key)}>
        {text}
        <span aria-hidden="true">{sorting.key === key ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
  return (
    <table className="companies" aria-rowcount={hits.length + 1}>
      <thead>
        <tr>
          <th scope="col" className="tick">
            <input
              type="checkbox"
              data-testid="select-all"
              aria-label={c('selectAll')}
              checked={all}
              ref={(input) => {
                if (input) input.indeterminate = some;
              }}
              onChange={(event) =>
                onSelect(
                  hits.map(({ entry }) => entry.id),
                  event.target.checked,
                )
              }
            />
          </th>
          {heading('name', t('columnName'))}
          <th scope="col" className="roomy">
            {t('columnCode')}
          </th>
          <th scope="col" className="roomier">
            {c('columnContact')}
          </th>
          {heading('documents', t('columnDocuments'), 'roomy')}
          {heading('updated', t('columnUpdated'), 'roomier')}
          <th scope="col" className="row-actions">
            <span className="unseen">{c('columnActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {above > 0 && <Space height={above} />}
        {items.map(({ index, key }) => {
          const hit = hits[index];
          if (!hit) return null;
          return (
            <Row
              key={key}
              index={index}
              hit={hit}
              selected={selected.has(hit.entry.id)}
              onSelect={onSelect}
              {...actions}
            />
          );
        })}
        {below > 0 && <Space height={below} />}
        {damaged.map((id) => (
          <tr key={id} data-testid="damaged-row">
            <td />
            <td colSpan={6}>
              <a href={hashOf(companyRoute(id))}>{t('damagedCompany')}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Space = ({ height }: { height: number }) => (
  <tr className="space">
    <td colSpan={7} style={{ height }} />
  </tr>
);

function Row({
  hit: { entry, range },
  index,
  selected,
  onSelect,
  onTags,
  onRemove,
}: { hit: Hit; index: number; selected: boolean } & Pick<Props, 'onSelect' | 'onTags' | 'onRemove'>) {
  const { t, language } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const { id, name, code, documents } = entry;
  return (
    <tr
      data-testid="company-row"
      data-id={id}
      data-index={index}
      aria-rowindex={index + 2}
      className={selected ? 'selected' : undefined}
    >
      <td className="tick">
        <input
          type="checkbox"
          aria-label={c('select', { name })}
          checked={selected}
          onChange={(event) => onSelect([id], event.target.checked)}
        />
      </td>
      <td className="company-name">
        <a href={hashOf(companyRoute(id))}>{range ? <Marked name={name} range={range} /> : name}</a>
        {entry.tags.length > 0 && (
          <span className="chips">
            {entry.tags.slice(0, 4).map((tag) => (
              <Tag key={tag} size="small" variant="light-outline" theme="primary">
                {tag}
              </Tag>
            ))}
            {entry.tags.length > 4 && <span className="muted">+{entry.tags.length - 4}</span>}
          </span>
        )}
      </td>
      <td className="mono roomy">{code ? maskCode(code) : '—'}</td>
      <td className="roomier">{maskedContact(entry) || '—'}</td>
      <td className="roomy">
        {t('documentCount', { count: documents })} <Expiry on={entry.expiresOn} />
      </td>
      <td className="roomier">{when.format(entry.updatedAt)}</td>
      <td className="row-actions">
        <IconButton label={`${c('tags')} ${name}`} testId="row-tags" onClick={() => onTags(entry)}>
          <TagIcon aria-hidden />
        </IconButton>
        <IconButton label={c('removeOne', { name })} testId="row-remove" onClick={() => onRemove(entry)}>
          <DeleteIcon aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}

function IconButton({
  label,
  testId,
  onClick,
  children,
}: {
  label: string;
  testId: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="button icon"
      data-testid={testId}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

const Marked = ({ name, range: [from, to] }: { name: string; range: readonly [number, number] }) => (
  <>
    {name.slice(0, from)}
    <mark>{name.slice(from, to)}</mark>
    {name.slice(to)}
  </>
);

const soonMs = 30 * 86_400_000;

function Expiry({ on }: { on: string | null }) {
  const { language } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  if (!on) return null;
  if (on < today()) return <span className="expiry bad">{c('expired')}</span>;
  if (on <= today(new Date(Date.now() + soonMs)))
    return <span className="expiry warn">{c('expiresSoon')}</span>;
  return null;
}
