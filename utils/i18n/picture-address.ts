import type { Texts } from './language.ts';

/** Beside an address of a picture: is it there? */
export const pictureAddressTexts = {
  check: { 'zh-CN': '检查能否打开', 'zh-TW': '檢查能否開啟', en: 'Check that it opens' },
  checking: { 'zh-CN': '正在检查……', 'zh-TW': '正在檢查……', en: 'Checking…' },
  there: {
    'zh-CN': '可以公开访问，是 jpg 或 png 图片。',
    'zh-TW': '可以公開存取，是 jpg 或 png 圖片。',
    en: 'Open to everybody, and a jpg or png picture.',
  },
  'bad-address': {
    'zh-CN': '地址不符合要求：需以 https:// 开头、公网可访问，文件名以 .jpg、.jpeg 或 .png 结尾。',
    'zh-TW': '網址不符合要求：需以 https:// 開頭、公網可存取，檔名以 .jpg、.jpeg 或 .png 結尾。',
    en: 'Not a usable address: it must begin with https://, be on the public internet and end in .jpg, .jpeg or .png.',
  },
  'not-allowed': {
    'zh-CN': '没有得到访问该网站的许可，未检查。再点一次并选择“允许”即可。',
    'zh-TW': '沒有得到存取該網站的許可，未檢查。再點一次並選擇「允許」即可。',
    en: 'Not checked: looking at that site was not allowed. Click again and choose “Allow”.',
  },
  unreachable: {
    'zh-CN': '打不开：网站没有正常应答。请检查地址，或稍后再试。',
    'zh-TW': '打不開：網站沒有正常回應。請檢查網址，或稍後再試。',
    en: 'It does not open: the site gave no proper answer. Check the address, or try again later.',
  },
  'not-public': {
    'zh-CN': '需要登录才能看到，平台取不到。请把图片设为公开。',
    'zh-TW': '需要登入才能看到，平台取不到。請將圖片設為公開。',
    en: 'Only seen when signed in, so the provider cannot fetch it. Make the picture public.',
  },
  'not-found': {
    'zh-CN': '这个地址上没有文件（404）。请检查地址。',
    'zh-TW': '這個網址上沒有檔案（404）。請檢查網址。',
    en: 'There is no file at this address (404). Check it.',
  },
  'no-picture': {
    'zh-CN': '打开的不是 jpg 或 png 图片。请换成图片本身的地址。',
    'zh-TW': '開啟的不是 jpg 或 png 圖片。請換成圖片本身的網址。',
    en: 'What opens is no jpg or png picture. Use the address of the picture itself.',
  },
} as const satisfies Texts;
