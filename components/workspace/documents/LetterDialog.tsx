import { useState } from 'react';
import { documentName } from '../../../utils/company/labels.ts';
import {
  type LetterKey,
  type LetterValues,
  letterKeysOf,
  readLetter,
} from '../../../utils/company/letters.ts';
import { editorTexts } from '../../../utils/i18n/editor.ts';
import type { DocumentMeta } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useReveal } from '../../use-reveal.ts';
import { useWorkspace } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { setAt } from '../draft.ts';
import { Field } from '../Field.tsx';
import { ErrorNote } from '../Gate.tsx';
import type { FieldSpec } from '../layout.ts';

const specOf = (key: LetterKey): FieldSpec => ({
  key,
  kind: key.startsWith('letters.') ? 'date' : 'text',
  optional: true,
  wide: true,
  sensitive: key.endsWith('.idNumber'),
});

const nothing = new Map<string, never>();

/** What somebody reads off a letter. Empty at first: taken from the profile, it could contradict nothing. */
export function LetterDialog({
  document: meta,
  busy,
  problem,
  onSave,
  onClose,
}: {
  document: DocumentMeta;
  busy: boolean;
  problem: string | null;
  onSave: (values: LetterValues) => void;
  onClose: () => void;
}) {
  const { t, language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const [values, setValues] = useState(() => readLetter(meta.extra));
  // Its own: what is shown here is another value than the profile's of the same name.
  const reveal = useReveal();
  return (
    <Dialog title={e('letterTitle', { name: documentName(meta.kind, language) })} onClose={onClose}>
      <p className="muted">{e('letterLead')}</p>
      {/* No form of its own: it is inside the editor's, which would be submitted with it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears Enter in its inputs */}
      <div
        data-testid="letter-form"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          if (!busy) onSave(values);
        }}
      >
        <div className="letter">
          {letterKeysOf(meta.kind).map((key) => (
            <Field
              key={key}
              spec={specOf(key)}
              path={[key]}
              profile={values}
              onChange={(path, value) => setValues((now) => setAt(now, path, value))}
              errors={nothing}
              warnings={nothing}
              offers={[]}
              reveal={reveal}
            />
          ))}
        </div>
        {problem && <ErrorNote text={problem} />}
        <div className="actions end">
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button
            type="button"
            className="button primary"
            data-testid="letter-save"
            disabled={busy}
            onClick={() => onSave(values)}
          >
            {t('save')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
