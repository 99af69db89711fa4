import type { Texts } from './language.ts';

/** What the guard itself says: its notifications. The popup's words are with the popup. */
export const ringGuardTexts = {
  callTitle: { 'zh-CN': '有来电', 'zh-TW': '有來電', en: 'Incoming call' },
  blocked: {
    'zh-CN': '{site} 正在振铃，但浏览器不让它出声（打开后还没有点击过页面）。铃备正在替它响铃。',
    'zh-TW': '{site} 正在響鈴，但瀏覽器不讓它出聲（開啟後還沒有點擊過頁面）。鈴備正在替它響鈴。',
    en: '{site} is ringing, but the browser keeps it silent (nobody has clicked in the page since it was opened). RingReady is ringing for it.',
  },
  'not-loaded': {
    'zh-CN': '{site} 正在振铃，但后台标签页的铃声没有加载出来。铃备正在替它响铃。',
    'zh-TW': '{site} 正在響鈴，但背景分頁的鈴聲沒有載入。鈴備正在替它響鈴。',
    en: '{site} is ringing, but its ring was not loaded in a background tab. RingReady is ringing for it.',
  },
  'tab-muted': {
    'zh-CN': '{site} 正在振铃，但标签页已静音。铃备正在替它响铃。',
    'zh-TW': '{site} 正在響鈴，但分頁已靜音。鈴備正在替它響鈴。',
    en: '{site} is ringing, but its tab is muted. RingReady is ringing for it.',
  },
  'site-muted': {
    'zh-CN': '{site} 正在振铃，但这个网站已被静音。铃备正在替它响铃。',
    'zh-TW': '{site} 正在響鈴，但這個網站已被靜音。鈴備正在替它響鈴。',
    en: '{site} is ringing, but the site is muted. RingReady is ringing for it.',
  },
  'not-audible': {
    'zh-CN': '{site} 正在振铃，但听不到声音。铃备正在替它响铃。',
    'zh-TW': '{site} 正在響鈴，但聽不到聲音。鈴備正在替它響鈴。',
    en: '{site} is ringing, but makes no sound. RingReady is ringing for it.',
  },
  noSound: {
    'zh-CN': '{site} 正在振铃，但这台电脑现在放不出声音。请看控制台。',
    'zh-TW': '{site} 正在響鈴，但這台電腦現在放不出聲音。請看控制台。',
    en: '{site} is ringing, but this computer cannot sound now. Look at the console.',
  },
  open: { 'zh-CN': '去接听', 'zh-TW': '去接聽', en: 'Go and answer' },
  siteOff: { 'zh-CN': '这个网站不再代响', 'zh-TW': '這個網站不再代響', en: 'Never ring for this site' },
  missedTitle: {
    'zh-CN': '可能漏接了一通来电',
    'zh-TW': '可能漏接了一通來電',
    en: 'A call may have been missed',
  },
  missed: {
    'zh-CN': '{site} 振铃一分钟没有人接。',
    'zh-TW': '{site} 響鈴一分鐘沒有人接。',
    en: '{site} rang for a minute and nobody answered.',
  },
} satisfies Texts;
