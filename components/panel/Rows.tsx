import { translator } from '../../utils/i18n/language.ts';
import { refillTexts } from '../../utils/i18n/refill.ts';
import type { PreviewRow } from '../../utils/messages.ts';
import type { PanelTools } from './tools.ts';

/** By what the user has to do. A form that was sent back has two kinds more. */
const sections = ['changed', 'ask', 'fill', 'left', 'unrecognised', 'kept', 'same'] as const;
type Section = (typeof sections)[number];

const sectionOf = ({ state, refill }: PreviewRow): Section =>
  refill === undefined ? state : refill === 'kept' ? 'kept' : 'changed';

interface Props {
  rows: PreviewRow[];
  tools: PanelTools;
  isTicked: (row: PreviewRow) => boolean;
  disabled: boolean;
  onToggle: (row: PreviewRow, checked: boolean) => void;
  onShow: (ref: string) => void;
  onTeach: (row: PreviewRow) => void;
}

/** Before filling: what will happen to each field. */
export function Rows({ rows, tools, ...row }: Props) {
  const again = translator(refillTexts, tools.language);
  const titles: Record<Section, string> = {
    changed: again('sectionChanged'),
    kept: again('sectionKept'),
    fill: tools.t('willFill'),
    ask: tools.t('ask'),
    same: tools.t('same'),
    left: tools.t('left'),
    unrecognised: tools.t('unrecognised'),
  };
  return (
    <>
      {sections.map((section) => {
        const group = rows.filter((item) => sectionOf(item) === section);
        if (group.length === 0) return null;
        return (
          <section key={section} className={`rows ${section}`} aria-label={titles[section]}>
            <h2>
              {titles[section]} <span className="count">{group.length}</span>
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
  isTicked,
  disabled,
  onToggle,
  onShow,
  onTeach,
}: { item: PreviewRow } & Omit<Props, 'rows'>) {
  const { t } = tools;
  const again = translator(refillTexts, tools.language);
  const { ref, label } = item;
  const choosable = ref !== null && (item.state === 'fill' || item.state === 'ask');
  return (
    <li className="row" data-testid="row" data-key={item.key ?? ''} data-state={item.state}>
      <span className="tick">
        {choosable && (
          <input
            type="checkbox"
            checked={isTicked(item)}
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
          {item.refill === 'changed' && <span className="chip warn">{again('chipChanged')}</span>}
          {item.refill === 'meant' && <span className="chip warn">{again('chipMeant')}</span>}
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
