import type { PreviewRow } from '../../utils/messages.ts';
import type { PanelTools } from './tools.ts';

const sections = ['ask', 'fill', 'left', 'unrecognised', 'same'] as const;

interface Props {
  rows: PreviewRow[];
  tools: PanelTools;
  overwrite: ReadonlySet<string>;
  skip: ReadonlySet<string>;
  disabled: boolean;
  onToggle: (row: PreviewRow, checked: boolean) => void;
  onShow: (ref: string) => void;
  onTeach: (row: PreviewRow) => void;
}

/** Before filling: what will happen to each field, grouped by what the user has to do about it. */
export function Rows({ rows, tools, ...row }: Props) {
  return (
    <>
      {sections.map((state) => {
        const group = rows.filter((item) => item.state === state);
        if (group.length === 0) return null;
        const title = {
          fill: 'willFill',
          ask: 'ask',
          same: 'same',
          left: 'left',
          unrecognised: 'unrecognised',
        } as const;
        return (
          <section key={state} className={`rows ${state}`} aria-label={tools.t(title[state])}>
            <h2>
              {tools.t(title[state])} <span className="count">{group.length}</span>
            </h2>
            <ul>
              {group.map((item) => (
                <Row key={`${item.ref}-${item.key}`} item={item} tools={tools} {...row} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Row({
  item,
  tools,
  overwrite,
  skip,
  disabled,
  onToggle,
  onShow,
  onTeach,
}: { item: PreviewRow } & Omit<Props, 'rows'>) {
  const { t } = tools;
  const { ref, label } = item;
  const checked = item.state === 'ask' ? overwrite.has(ref ?? '') : !skip.has(ref ?? '');
  const choosable = ref !== null && (item.state === 'fill' || item.state === 'ask');
  return (
    <li className="row" data-testid="row" data-key={item.key ?? ''} data-state={item.state}>
      <span className="tick">
        {choosable && (
          <input
            type="checkbox"
            checked={checked}
            disabled={disabled}
            aria-label={t(item.state === 'ask' ? 'overwrite' : 'include', { label })}
            onChange={(event) => onToggle(item, event.target.checked)}
          />
        )}
      </span>
      <div className="what">
        <div className="label">
          {label || t('empty')}
          {item.required && <span className="chip">{t('required')}</span>}
          {item.via === 'taught' && <span className="chip">{t('taught')}</span>}
        </div>
        {item.masked && <div className="value">{item.masked}</div>}
        {item.key && item.state !== 'left' && (
          <div className="source">{t('source', { name: tools.fieldName(item.key) })}</div>
        )}
        {item.reason && <div className="reason">{tools.reason(item.reason)}</div>}
        {item.warnings.map((warning) => (
          <div className="reason warn" key={warning.code}>
            {tools.reason(warning)}
          </div>
        ))}
      </div>
      <div className="actions">
        {ref !== null && (
          <button
            type="button"
            className="button quiet"
            aria-label={t('showField', { label })}
            disabled={disabled}
            onClick={() => onShow(ref)}
          >
            {t('show')}
          </button>
        )}
        {item.state === 'unrecognised' && (
          <button
            type="button"
            className="button quiet"
            aria-label={t('teachField', { label })}
            disabled={disabled}
            onClick={() => onTeach(item)}
          >
            {t('teach')}
          </button>
        )}
      </div>
    </li>
  );
}
