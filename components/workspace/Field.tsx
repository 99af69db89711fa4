import { useId, useState } from 'react';
import { idFacts, type Offer } from '../../utils/company/derive.ts';
import { choiceName, choiceNames, fieldNames, isChoiceKey, longTerm } from '../../utils/company/labels.ts';
import { maskValue } from '../../utils/company/masks.ts';
import { editorTexts } from '../../utils/i18n/editor.ts';
import { useTexts } from '../use-language.ts';
import type { Reveal } from '../use-reveal.ts';
import { useWorkspace } from './context.ts';
import { getAt, type Path } from './draft.ts';
import { today } from './format.ts';
import type { FieldSpec } from './layout.ts';
import { PictureCheck } from './PictureCheck.tsx';

export interface FieldProps {
  spec: FieldSpec;
  path: Path;
  profile: unknown;
  onChange: (path: Path, value: unknown) => void;
  /** By the field's path, joined with dots. */
  errors: ReadonlyMap<string, string>;
  warnings: ReadonlyMap<string, readonly string[]>;
  /** What follows for empty fields. */
  offers: readonly Offer[];
  reveal: Reveal;
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
  const { language } = useWorkspace();
  const typed = spec.key.startsWith('publicUrls.') ? getAt(props.profile, path) : undefined;
  const address = typeof typed === 'string' ? typed.trim() : '';
  const offered = props.offers.filter((offer) => offer.path === at || offer.path.startsWith(`${at}.`));
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
      {address !== '' && <PictureCheck url={address} label={fieldNames[spec.key][language]} />}
      {offered.map((offer) => (
        <OfferLine key={offer.path} offer={offer} onChange={props.onChange} />
      ))}
    </div>
  );
}

/** What follows from another field: the user takes it, or types something else. */
function OfferLine({ offer, onChange }: { offer: Offer; onChange: FieldProps['onChange'] }) {
  const { language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const { path, value, because } = offer;
  const shown =
    value === null ? longTerm[language] : isChoiceKey(path) ? choiceName(path, value, language) : value;
  return (
    <p className="offer" data-testid="offer" data-path={path}>
      <span>
        {e('offer', { value: shown })} <span className="muted">({e(because)})</span>
      </span>
      <button
        type="button"
        className="button quiet"
        aria-label={`${e('fillIn')} ${shown}`}
        onClick={() => onChange(path.split('.'), value)}
      >
        {e('fillIn')}
      </button>
    </p>
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
        {spec.key === 'company.name' && !spec.optional && <span className="required"> *</span>}
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

/**
 * Masked by style and not `type=password`, which would have the browser offer to save an ID number as a password. While
 * nobody types, enough of it stands over the dots for its owner to know it, as providers show it.
 */
function SecretInput({ label, ...props }: InputProps & { label: string }) {
  const { t, language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const { spec, path, profile, reveal } = props;
  const at = path.join('.');
  const value = getAt(profile, path);
  const text = typeof value === 'string' ? value : '';
  // Who fills an empty field should see what they type.
  const [typing, setTyping] = useState(false);
  const masked = reveal.isMasked(at) && !typing && text !== '';
  const facts = !masked && spec.key.endsWith('.idNumber') ? idFacts(text, today()) : undefined;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears where the focus of its input goes */}
      <div
        className={masked ? 'secret masked' : 'secret'}
        onFocus={() => text === '' && setTyping(true)}
        onBlur={() => setTyping(false)}
      >
        <Input {...props} />
        {masked && (
          <span className="mask" aria-hidden="true">
            {maskValue(spec.key, text)}
          </span>
        )}
        <button
          type="button"
          className="button quiet"
          aria-label={t(masked ? 'reveal' : 'hide', { label })}
          aria-pressed={!masked}
          onClick={() => reveal.toggle(at)}
        >
          {t(masked ? 'reveal' : 'hide', { label: '' }).trim()}
        </button>
      </div>
      {facts && (
        <p className="note muted" data-testid="id-facts">
          {e('facts', { date: facts.birthDate, sex: e(facts.sex), age: facts.age })}
        </p>
      )}
    </>
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
