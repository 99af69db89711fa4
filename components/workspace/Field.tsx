import { useId, useState } from 'react';
import { choiceName, choiceNames, fieldNames, isChoiceKey, longTerm } from '../../utils/company/labels.ts';
import { useWorkspace } from './context.ts';
import { getAt, type Path } from './draft.ts';
import type { FieldSpec } from './layout.ts';

export interface FieldProps {
  spec: FieldSpec;
  path: Path;
  profile: unknown;
  onChange: (path: Path, value: unknown) => void;
  /** By the field's path, joined with dots. */
  errors: ReadonlyMap<string, string>;
  warnings: ReadonlyMap<string, readonly string[]>;
}

/** `undefined` is what an empty input means, but for the one field a company cannot be without. */
const textOrNothing = (key: string, text: string) =>
  text === '' && key !== 'company.name' ? undefined : text;

export function Field(props: FieldProps) {
  const { spec, path, errors, warnings } = props;
  const id = useId();
  const at = path.join('.');
  const mine = (map: ReadonlyMap<string, unknown>) =>
    [...map.keys()].filter((key) => key === at || (spec.kind !== 'text' && key.startsWith(`${at}.`)));
  const errorTexts = mine(errors).map((key) => errors.get(key) ?? '');
  const warningTexts = mine(warnings).flatMap((key) => warnings.get(key) ?? []);
  const described = errorTexts.length + warningTexts.length > 0 ? `${id}-notes` : undefined;
  return (
    <div className={spec.wide ? 'cell wide' : 'cell'} data-field={at}>
      {spec.kind === 'period' ? (
        <PeriodInput {...props} described={described} />
      ) : (
        <Labelled {...props} id={id} described={described} invalid={errorTexts.length > 0} />
      )}
      {described && (
        <div id={described} className="notes" aria-live="polite">
          {errorTexts.map((text) => (
            <p key={text} className="note bad">
              {text}
            </p>
          ))}
          {warningTexts.map((text) => (
            <p key={text} className="note warn">
              {text}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

type InputProps = FieldProps & { id: string; described: string | undefined; invalid: boolean };

function Labelled(props: InputProps) {
  const { language } = useWorkspace();
  const { spec, id } = props;
  const label = fieldNames[spec.key][language];
  return (
    <>
      <label htmlFor={id}>
        {label}
        {spec.key === 'company.name' && <span className="required"> *</span>}
      </label>
      {spec.sensitive ? <SecretInput {...props} label={label} /> : <Input {...props} />}
    </>
  );
}

function Input({ spec, path, profile, onChange, id, described, invalid }: InputProps) {
  const { language, t } = useWorkspace();
  const value = getAt(profile, path);
  const common = {
    id,
    className: 'field',
    'aria-describedby': described,
    'aria-invalid': invalid || undefined,
  };
  const text = value === undefined || value === null ? '' : String(value);
  const set = (next: unknown) => onChange(path, next);

  if (spec.kind === 'choice' && isChoiceKey(spec.key)) {
    const { key } = spec;
    return (
      <select {...common} value={text} onChange={(event) => set(event.target.value || undefined)}>
        <option value="">{t('notChosen')}</option>
        {Object.keys(choiceNames[key]).map((each) => (
          <option key={each} value={each}>
            {choiceName(key, each, language)}
          </option>
        ))}
      </select>
    );
  }
  if (spec.kind === 'yes-no') {
    return (
      <select
        {...common}
        value={text}
        onChange={(event) => set(event.target.value === '' ? undefined : event.target.value === 'true')}
      >
        <option value="">{t('notChosen')}</option>
        <option value="true">{t('yes')}</option>
        <option value="false">{t('no')}</option>
      </select>
    );
  }
  if (spec.kind === 'lines') {
    const lines = Array.isArray(value) ? value.map(String) : [];
    return (
      <textarea
        {...common}
        rows={Math.max(2, lines.length)}
        placeholder={t('onePerLine')}
        value={lines.join('\n')}
        onChange={(event) => set(event.target.value === '' ? undefined : event.target.value.split('\n'))}
        // Empty lines are how one gets to the next line, and not entries.
        onBlur={() => {
          const kept = lines.map((line) => line.trim()).filter(Boolean);
          if (kept.length !== lines.length) set(kept.length > 0 ? kept : undefined);
        }}
      />
    );
  }
  if (spec.kind === 'long') {
    return (
      <textarea
        {...common}
        rows={3}
        value={text}
        onChange={(event) => set(textOrNothing(spec.key, event.target.value))}
      />
    );
  }
  if (spec.kind === 'number') {
    return (
      <input
        {...common}
        type="number"
        min={1}
        step={1}
        value={text}
        onChange={(event) => set(event.target.value === '' ? undefined : Number(event.target.value))}
      />
    );
  }
  return (
    <input
      {...common}
      type={spec.kind === 'date' ? 'date' : 'text'}
      max={spec.kind === 'date' ? '9999-12-31' : undefined}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => set(textOrNothing(spec.key, event.target.value))}
    />
  );
}

/** Dots by style and not `type=password`, which would have the browser offer to save an ID number as a password. */
function SecretInput({ label, ...props }: InputProps & { label: string }) {
  const { t } = useWorkspace();
  // Who fills an empty field should see what they type.
  const [shown, setShown] = useState(() => !getAt(props.profile, props.path));
  return (
    <div className={shown ? 'secret' : 'secret masked'}>
      <Input {...props} />
      <button
        type="button"
        className="button quiet"
        aria-label={t(shown ? 'hide' : 'reveal', { label })}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'hide' : 'reveal', { label: '' }).trim()}
      </button>
    </div>
  );
}

const endNames = {
  'company.businessTerm': ['company.businessTerm.from', 'company.businessTerm.to'],
  'people.legalRepresentative.idValidity': [
    'people.legalRepresentative.idValidity.from',
    'people.legalRepresentative.idValidity.to',
  ],
  'people.operator.idValidity': ['people.operator.idValidity.from', 'people.operator.idValidity.to'],
} as const;

function PeriodInput({
  spec,
  path,
  profile,
  onChange,
  described,
}: FieldProps & { described: string | undefined }) {
  const { language, t } = useWorkspace();
  const key = spec.key as keyof typeof endNames;
  const label = fieldNames[key][language];
  const [fromName, toName] = endNames[key];
  const from = getAt(profile, [...path, 'from']);
  const to = getAt(profile, [...path, 'to']);
  const set = (end: 'from' | 'to', value: string | null) =>
    onChange([...path, end], value === '' ? undefined : value);
  return (
    <fieldset className="period" aria-describedby={described}>
      <legend>{label}</legend>
      <label>
        <span className="sub">{t('from')}</span>
        <input
          className="field"
          type="date"
          max="9999-12-31"
          aria-label={fieldNames[fromName][language]}
          value={typeof from === 'string' ? from : ''}
          onChange={(event) => set('from', event.target.value)}
        />
      </label>
      <label>
        <span className="sub">{t('to')}</span>
        <input
          className="field"
          type="date"
          max="9999-12-31"
          aria-label={fieldNames[toName][language]}
          disabled={to === null}
          value={typeof to === 'string' ? to : ''}
          onChange={(event) => set('to', event.target.value)}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          aria-label={`${label} ${longTerm[language]}`}
          checked={to === null}
          onChange={(event) => set('to', event.target.checked ? null : '')}
        />
        {longTerm[language]}
      </label>
    </fieldset>
  );
}
