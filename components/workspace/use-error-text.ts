import { useCallback } from 'react';
import type { ProfileWarning } from '../../utils/company/check-profile.ts';
import type { ProfileNote } from '../../utils/company/profile-file.ts';
import { ProfileFileError, type SchemaIssue } from '../../utils/company/profile-file-error.ts';
import type { Language } from '../../utils/i18n/language.ts';
import { profileErrorLines, profileNoteText } from '../../utils/i18n/profile-errors.ts';
import { profileWarningText } from '../../utils/i18n/profile-warnings.ts';
import { vaultErrorText, vaultErrorTexts } from '../../utils/i18n/vault-errors.ts';
import { VaultError } from '../../utils/vault/errors.ts';
import { useWorkspace } from './context.ts';

/** One sentence, and a line for each field where fields are what is wrong. */
export function useErrorText(doing: 'import' | 'save' = 'import'): (error: unknown) => string {
  const { language } = useWorkspace();
  return useCallback(
    (error) => {
      if (error instanceof ProfileFileError) {
        const [first, ...fields] = profileErrorLines(error, language);
        // The same check stands before an import and before a save; what was not done differs.
        const sentence =
          doing === 'save' && error.code === 'schema' ? vaultErrorTexts.invalid[language] : first;
        return [sentence, ...fields].join('\n');
      }
      return vaultErrorText(error instanceof VaultError ? error : null, language);
    },
    [language, doing],
  );
}

export function useNoteText(): (note: ProfileNote) => string {
  const { language } = useWorkspace();
  return useCallback((note) => profileNoteText(note, language), [language]);
}

const issueText = (issue: SchemaIssue, language: Language): string =>
  profileErrorLines(new ProfileFileError('schema', {}, { issues: [issue] }), language)
    .slice(1)
    .join('\n');

/** What stands beside the fields, by their path in the profile. */
export function useProfileTexts() {
  const { language } = useWorkspace();
  const issueTexts = useCallback(
    (error: unknown): ReadonlyMap<string, string> =>
      new Map(
        error instanceof ProfileFileError
          ? error.issues.map((issue) => [issue.path, issueText(issue, language)])
          : [],
      ),
    [language],
  );
  const warningTexts = useCallback(
    (warnings: readonly ProfileWarning[]): ReadonlyMap<string, readonly string[]> => {
      const texts = new Map<string, string[]>();
      for (const warning of warnings) {
        texts.set(warning.path, [...(texts.get(warning.path) ?? []), profileWarningText(warning, language)]);
      }
      return texts;
    },
    [language],
  );
  return { issueTexts, warningTexts };
}
