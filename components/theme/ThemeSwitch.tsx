import { useId, useState } from 'react';
import SystemIcon from 'tdesign-icons-react/esm/components/desktop.js';
import DarkIcon from 'tdesign-icons-react/esm/components/moon.js';
import LightIcon from 'tdesign-icons-react/esm/components/sunny.js';
import type { Language } from '../../utils/i18n/language.ts';
import { shellTexts } from '../../utils/i18n/shell.ts';
import { useTexts } from '../use-language.ts';
import { chooseTheme, chosenTheme, type Theme } from './theme.ts';

const choices = [
  { theme: 'light', text: 'themeLight', Icon: LightIcon },
  { theme: 'auto', text: 'themeAuto', Icon: SystemIcon },
  { theme: 'dark', text: 'themeDark', Icon: DarkIcon },
] as const;

export function ThemeSwitch({ language }: { language: Language }) {
  const t = useTexts(shellTexts, language);
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const name = useId();
  return (
    <fieldset className="theme-switch">
      <legend className="unseen">{t('theme')}</legend>
      {choices.map(({ theme: each, text, Icon }) => (
        <label key={each} title={t(text)}>
          <input
            type="radio"
            name={name}
            className="unseen"
            data-testid={`theme-${each}`}
            aria-label={t(text)}
            checked={theme === each}
            onChange={() => {
              chooseTheme(each);
              setTheme(each);
            }}
          />
          <Icon aria-hidden />
        </label>
      ))}
    </fieldset>
  );
}
