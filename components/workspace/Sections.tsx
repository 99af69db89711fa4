import { useWorkspace } from './context.ts';
import { append, getAt, removeAt } from './draft.ts';
import { Field, type FieldProps } from './Field.tsx';
import { type ListSpec, type SectionSpec, sections } from './layout.ts';

type Shared = Omit<FieldProps, 'spec' | 'path'>;

export function Sections(props: Shared & { onList: (next: <T>(profile: T) => T) => void }) {
  return sections.map((section) => <Section key={section.id} section={section} {...props} />);
}

function Section({
  section,
  onList,
  ...shared
}: Shared & { section: SectionSpec; onList: (next: <T>(profile: T) => T) => void }) {
  const { t } = useWorkspace();
  return (
    <section className="card" id={`section-${section.id}`} aria-labelledby={`heading-${section.id}`}>
      <h2 id={`heading-${section.id}`} tabIndex={-1}>
        {t(section.title)}
      </h2>
      <div className="grid">
        {section.fields.map((spec) => (
          <Field key={spec.key} spec={spec} path={spec.key.split('.')} {...shared} />
        ))}
      </div>
      {section.lists?.map((list) => (
        <GrowingList key={list.path} list={list} onList={onList} {...shared} />
      ))}
    </section>
  );
}

function GrowingList({
  list,
  onList,
  ...shared
}: Shared & { list: ListSpec; onList: (next: <T>(profile: T) => T) => void }) {
  const { t } = useWorkspace();
  const path = list.path.split('.');
  const entries = getAt(shared.profile, path);
  const count = Array.isArray(entries) ? entries.length : 0;
  const label = t(list.title);
  return (
    <div className="list">
      {Array.from({ length: count }, (_, index) => (
        // Entries have no identity but their place: inputs are controlled, so a removal shows the right values.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={index} className="entry">
          <legend>
            {label} {index + 1}
          </legend>
          <button
            type="button"
            className="button quiet corner"
            aria-label={`${t('removeDocument')} ${label} ${index + 1}`}
            onClick={() => onList((profile) => removeAt(profile, path, index))}
          >
            {t('removeDocument')}
          </button>
          <div className="grid">
            {list.fields.map((spec) => (
              <Field
                key={spec.key}
                spec={spec}
                path={[...path, index, spec.key.slice(list.path.length + 1)]}
                {...shared}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <button type="button" className="button" onClick={() => onList((profile) => append(profile, path, {}))}>
        + {t('addEntry', { label })}
      </button>
    </div>
  );
}
