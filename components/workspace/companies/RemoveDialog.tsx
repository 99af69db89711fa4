import { companiesTexts } from '../../../utils/i18n/companies.ts';
import type { CompanySummary } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Confirm } from '../Dialog.tsx';

const shownNames = 5;

export function RemoveDialog({
  companies,
  onClose,
  onRemoved,
  onError,
}: {
  companies: readonly CompanySummary[];
  onClose: () => void;
  onRemoved: () => void;
  onError: (error: unknown) => void;
}) {
  const { vault, t, language, notify } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  const [first] = companies;
  const one = companies.length === 1 && first;
  const joined = companies
    .slice(0, shownNames)
    .map(({ name }) => name)
    .join('、');
  const names = companies.length > shownNames ? c('andMore', { names: joined }) : joined;
  const remove = async () => {
    onClose();
    let count = 0;
    try {
      for (const { id } of companies) {
        await vault.companies.remove(id);
        count++;
      }
    } catch (error) {
      onError(error);
    }
    onRemoved();
    if (count > 0) notify({ kind: 'info', text: c('removed', { count }) });
  };
  return (
    <Confirm
      title={one ? t('removeTitle') : c('removeManyTitle', { count: companies.length })}
      text={
        one ? t('removeConfirm', { name: one.name, count: one.documents }) : c('removeManyConfirm', { names })
      }
      cancel={t('cancel')}
      confirm={t('removeNow')}
      testId="remove-confirm"
      onCancel={onClose}
      onConfirm={() => void remove()}
    />
  );
}
