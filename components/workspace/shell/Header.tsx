import LockIcon from 'tdesign-icons-react/esm/components/lock-on.js';
import MenuIcon from 'tdesign-icons-react/esm/components/view-list.js';
import { type Language, languages } from '../../../utils/i18n/language.ts';
import { shellTexts } from '../../../utils/i18n/shell.ts';
import { ThemeSwitch } from '../../theme/ThemeSwitch.tsx';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';

const languageNames: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

export function Header({
  onLanguage,
  onLock,
  onMenu,
}: {
  onLanguage: (language: Language) => void;
  /** null: there is nothing to lock. */
  onLock: (() => void) | null;
  onMenu: (() => void) | null;
}) {
  const { t, language } = useWorkspace();
  const s = useTexts(shellTexts, language);
  return (
    <header className="top">
      {onMenu && (
        <button
          type="button"
          className="button icon menu-button"
          data-testid="menu"
          aria-label={s('openMenu')}
          onClick={onMenu}
        >
          <MenuIcon aria-hidden />
        </button>
      )}
      <a className="brand" href="#/" aria-label={t('brand')}>
        <img src="/icon/48.png" alt="" width="26" height="26" />
        <span>{t('brand')}</span>
      </a>
      <span className="grow" />
      <ThemeSwitch language={language} />
      <select
        className="field language"
        data-testid="language"
        aria-label={t('language')}
        value={language}
        onChange={(event) => {
          const chosen = languages.find((each) => each === event.target.value);
          if (chosen) onLanguage(chosen);
        }}
      >
        {languages.map((each) => (
          <option key={each} value={each}>
            {languageNames[each]}
          </option>
        ))}
      </select>
      {onLock && (
        <button type="button" className="button" data-testid="lock" onClick={onLock}>
          <LockIcon aria-hidden />
          <span className="wide-only">{t('lock')}</span>
          <span className="unseen narrow-only">{t('lock')}</span>
        </button>
      )}
    </header>
  );
}
