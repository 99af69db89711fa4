import { isFieldKey } from '../../../utils/company/fields.ts';
import { choiceName, isChoiceKey, longTerm } from '../../../utils/company/labels.ts';
import { maskValue } from '../../../utils/company/masks.ts';
import { editorTexts } from '../../../utils/i18n/editor.ts';
import { fieldPathName } from '../../../utils/i18n/profile-errors.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import type { Editing, EditingState } from './editing.ts';
import type { Clash } from './merge.ts';

/** What the user should know about the state of what they edit, above the fields. */
export function Banners({ editing, state }: { editing: Editing; state: EditingState }) {
  const { language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  return (
    <>
      {state.restored && (
        <div className="notice info banner" data-testid="restored">
          <p>{e('restored')}</p>
          <button type="button" className="button" onClick={() => editing.discard()}>
            {e('discard')}
          </button>
          <button type="button" className="button" onClick={() => editing.keepRestored()}>
            {e('keep')}
          </button>
        </div>
      )}
      {state.clashes.length > 0 && <Clashes editing={editing} clashes={state.clashes} />}
    </>
  );
}

function Clashes({ editing, clashes }: { editing: Editing; clashes: readonly Clash[] }) {
  const { language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const shown = (path: string, value: unknown): string => {
    if (value === undefined || value === '') return e('emptied');
    if (value === null) return longTerm[language];
    if (Array.isArray(value)) return e('changedList', { count: value.length });
    if (typeof value === 'object') return e('changedList', { count: Object.keys(value).length });
    if (isChoiceKey(path)) return choiceName(path, String(value), language);
    return isFieldKey(path) ? maskValue(path, String(value)) : String(value);
  };
  return (
    <div className="notice warn clash" role="alert" data-testid="clash">
      <p>{e('clashTitle')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{e('field')}</th>
            <th scope="col">{e('mine')}</th>
            <th scope="col">{e('theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.map(({ path, mine, theirs }) => {
            const at = path.join('.');
            return (
              <tr key={at}>
                <th scope="row">{fieldPathName(at, language)}</th>
                <td>{shown(at, mine)}</td>
                <td>{shown(at, theirs)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="actions">
        <button
          type="button"
          className="button"
          data-testid="keep-mine"
          onClick={() => editing.settle('mine')}
        >
          {e('keepMine')}
        </button>
        <button
          type="button"
          className="button"
          data-testid="take-theirs"
          onClick={() => editing.settle('theirs')}
        >
          {e('takeTheirs')}
        </button>
      </div>
    </div>
  );
}
