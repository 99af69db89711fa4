import type { ReactNode } from 'react';
import ConfigProvider from 'tdesign-react/es/config-provider/index.js';
import english from 'tdesign-react/es/locale/en_US.js';
import simplified from 'tdesign-react/es/locale/zh_CN.js';
import traditional from 'tdesign-react/es/locale/zh_TW.js';
import 'tdesign-react/es/style/index.css';
import './library.css';
import type { Language } from '../../utils/i18n/language.ts';

const locales = { 'zh-CN': simplified, 'zh-TW': traditional, en: english };

/** The component library speaks the page's language and looks as the page does (docs/adr/0011). */
export function Library({ language, children }: { language: Language; children: ReactNode }) {
  return <ConfigProvider globalConfig={locales[language]}>{children}</ConfigProvider>;
}
