import type { Texts } from './language.ts';

/** The workspace's frame: header, navigation, theme. */
export const shellTexts = {
  navigation: { 'zh-CN': '导航', 'zh-TW': '導覽', en: 'Navigation' },
  openMenu: { 'zh-CN': '打开导航', 'zh-TW': '開啟導覽', en: 'Open the navigation' },
  closeMenu: { 'zh-CN': '关闭导航', 'zh-TW': '關閉導覽', en: 'Close the navigation' },
  skip: { 'zh-CN': '跳到正文', 'zh-TW': '跳到內容', en: 'Skip to the content' },
  companyPages: { 'zh-CN': '公司的页面', 'zh-TW': '公司的頁面', en: 'Pages of the company' },
  theme: { 'zh-CN': '外观', 'zh-TW': '外觀', en: 'Theme' },
  themeAuto: { 'zh-CN': '跟随系统', 'zh-TW': '跟隨系統', en: 'As the system' },
  themeLight: { 'zh-CN': '浅色', 'zh-TW': '淺色', en: 'Light' },
  themeDark: { 'zh-CN': '深色', 'zh-TW': '深色', en: 'Dark' },
  notFound: { 'zh-CN': '没有这个页面', 'zh-TW': '沒有這個頁面', en: 'There is no such page' },
  toCompanies: { 'zh-CN': '回到公司列表', 'zh-TW': '回到公司列表', en: 'To the companies' },
  failed: {
    'zh-CN': '这个页面出错了。已保存的资料没有受影响。',
    'zh-TW': '這個頁面出錯了。已儲存的資料沒有受影響。',
    en: 'This page failed. What was saved is not affected.',
  },
  reloadPage: { 'zh-CN': '重新载入页面', 'zh-TW': '重新載入頁面', en: 'Reload the page' },
  private: {
    'zh-CN': '资料只在这台电脑上，已加密',
    'zh-TW': '資料只在這台電腦上，已加密',
    en: 'Kept on this computer only, encrypted',
  },
} as const satisfies Texts;
