import type { securityTexts } from '../../../utils/i18n/security.ts';
import { shortestPassphrase } from '../../../utils/vault/passphrase.ts';

export function PassphraseField({
  label,
  testId,
  value,
  isNew,
  onChange,
}: {
  label: string;
  testId: string;
  value: string;
  isNew: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <label className="stack">
      <span>{label}</span>
      <input
        className="field"
        type="password"
        autoComplete={isNew ? 'new-password' : 'off'}
        data-testid={testId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** What is wrong with a new passphrase, typed twice; null: nothing. */
export function wrongWith(passphrase: string, repeat: string): keyof typeof securityTexts | null {
  if ([...passphrase.normalize('NFKC')].length < shortestPassphrase) return 'tooShort';
  return passphrase === repeat ? null : 'mismatch';
}

/** Argon2id holds the thread: the button must have been painted busy before. */
export const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
