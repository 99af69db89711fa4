import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Language, languageOf, languages, type Texts, translator } from '../utils/i18n/language.ts';

const storageKey = 'language';

/** The chosen language, else the browser's. Every open page follows a change at once. */
export function useLanguage(): [Language, (next: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => languageOf(navigator.language));
  useEffect(() => {
    const take = (value: unknown) => {
      const known = languages.find((candidate) => candidate === value);
      if (known) setLanguage(known);
    };
    browser.storage.local.get(storageKey).then((stored) => take(stored[storageKey]));
    const listener = (changes: Record<string, { newValue?: unknown }>) => take(changes[storageKey]?.newValue);
    browser.storage.local.onChanged.addListener(listener);
    return () => browser.storage.local.onChanged.removeListener(listener);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language) => {
    setLanguage(next);
    void browser.storage.local.set({ [storageKey]: next });
  };
  return [language, choose];
}

export function useTexts<T extends Texts>(texts: T, language: Language) {
  return useMemo(() => translator(texts, language), [texts, language]);
}
