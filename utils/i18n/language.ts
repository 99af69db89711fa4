/**
 * Texts live beside each other in three languages, one file per area (`utils/i18n/<area>.ts`). chrome.i18n cannot
 * switch language in the app, and many Chinese teams run an English Chrome (docs/adr/0005).
 */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof languages)[number];

export type Texts = Record<string, Record<Language, string>>;

export function languageOf(tag: string): Language {
  const lower = tag.toLowerCase();
  if (/^zh-(hant|tw|hk|mo)/.test(lower)) return 'zh-TW';
  if (lower.startsWith('zh')) return 'zh-CN';
  return lower.startsWith('en') ? 'en' : 'zh-CN';
}

/** `{name}` in the text is replaced by `params.name`; a missing one stays visible, so that a test sees it. */
export function format(text: string, params: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export const translator =
  <T extends Texts>(texts: T, language: Language) =>
  (key: keyof T & string, params?: Record<string, string | number>): string =>
    format(texts[key]?.[language] ?? key, params);
