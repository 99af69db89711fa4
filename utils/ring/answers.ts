import type { Language } from '../i18n/language.ts';

/**
 * The rest of Tencent Cloud's FAQ on its call centre (document 679, 常见问题), in our own words. Its part on ringing is
 * the check-up. A question is found by any of its words, in any language.
 */
export interface Answer {
  id: string;
  question: Record<Language, string>;
  answer: Record<Language, string>;
  /** What people call it, beside the words of the question. */
  words: string;
  link?: string;
}

export const answersSource: Record<Language, string> = {
  'zh-CN': '腾讯云联络中心《常见问题》（产品文档 679）',
  'zh-TW': '騰訊雲聯絡中心《常見問題》（產品文件 679）',
  en: 'Tencent Cloud call centre, FAQ (product document 679)',
};

const doc = 'https://cloud.tencent.com/document/product/679';

export const answers: Answer[] = [
  {
    id: 'hardware',
    question: {
      'zh-CN': '需要什么硬件？',
      'zh-TW': '需要什麼硬體？',
      en: 'What hardware is needed?',
    },
    answer: {
      'zh-CN': '一台电脑、一副耳机、一个麦克风（带麦的耳机即可），不需要电话机。',
      'zh-TW': '一台電腦、一副耳機、一個麥克風（帶麥的耳機即可），不需要電話機。',
      en: 'A computer, a headset and a microphone (one with both will do). No telephone set.',
    },
    words: '设备 電腦 麦克风 headset microphone equipment',
  },
  {
    id: 'browser',
    question: {
      'zh-CN': '用什么浏览器？',
      'zh-TW': '用什麼瀏覽器？',
      en: 'Which browser?',
    },
    answer: {
      'zh-CN': '谷歌 Chrome 70 或更新的版本。太旧的版本没有通话要用的接口。',
      'zh-TW': 'Google Chrome 70 或更新的版本。太舊的版本沒有通話要用的介面。',
      en: 'Google Chrome 70 or later; older ones lack what calls need.',
    },
    words: 'chrome 谷歌 版本 version 软件 software edge',
  },
  {
    id: 'recordings',
    question: {
      'zh-CN': '能用接口拉取通话录音吗？',
      'zh-TW': '能用介面拉取通話錄音嗎？',
      en: 'Can recordings be fetched by API?',
    },
    answer: {
      'zh-CN': '可以。用“获取电话服务记录与录音”接口，返回通话记录和录音地址。',
      'zh-TW': '可以。用「取得電話服務記錄與錄音」介面，傳回通話記錄和錄音位址。',
      en: 'Yes: the API for telephone records answers with the records and addresses of the recordings.',
    },
    words: 'API 录音 錄音 下载 recording download cdr',
    link: `${doc}/47714`,
  },
  {
    id: 'mobile',
    question: {
      'zh-CN': '来电能转到客服手机上接吗？',
      'zh-TW': '來電能轉到客服手機上接嗎？',
      en: 'Can calls be answered on a mobile phone?',
    },
    answer: {
      'zh-CN': '可以，叫“手机接听”。注意：设为“始终”后只响手机，电脑不响；设为“仅离线”时，坐席离线才转手机。',
      'zh-TW':
        '可以，叫「手機接聽」。注意：設為「始終」後只響手機，電腦不響；設為「僅離線」時，坐席離線才轉手機。',
      en: 'Yes, by 手机接听. Mind: on “always” only the mobile rings, not the computer; on “offline only” it takes over when the agent is offline.',
    },
    words: '手机接听 转接 轉接 forward mobile phone',
    link: `${doc}/48046`,
  },
  {
    id: 'call-back',
    question: {
      'zh-CN': '客户打进来之后，能直接回拨吗？',
      'zh-TW': '客戶打進來之後，能直接回撥嗎？',
      en: 'Can a caller be called back?',
    },
    answer: {
      'zh-CN': '可以，用工作台里的电话呼出，从通话记录里直接回拨。',
      'zh-TW': '可以，用工作台裡的電話呼出，從通話記錄裡直接回撥。',
      en: 'Yes, with outbound calls of the workbench.',
    },
    words: '回访 回訪 呼出 外呼 回拨 outbound callback',
    link: `${doc}/48045`,
  },
  {
    id: 'history',
    question: {
      'zh-CN': '电话、文字、图片的历史记录能看吗？',
      'zh-TW': '電話、文字、圖片的歷史記錄能看嗎？',
      en: 'Is there a history of calls, texts and pictures?',
    },
    answer: {
      'zh-CN': '能。电话录音可以在线听、下载，也能用接口拉取；文字和图片记录在线查看。',
      'zh-TW': '能。電話錄音可以線上聽、下載，也能用介面拉取；文字和圖片記錄線上查看。',
      en: 'Yes. Recordings can be played, downloaded and fetched by API; texts and pictures are shown online.',
    },
    words: '聊天记录 图文 历史 history chat records',
  },
  {
    id: 'billing',
    question: {
      'zh-CN': '包月费用包含哪些客服功能？',
      'zh-TW': '包月費用包含哪些客服功能？',
      en: 'What does the monthly fee include?',
    },
    answer: {
      'zh-CN': '电话客服、在线客服、全媒体客服都包含，买一次坐席三种都能用。',
      'zh-TW': '電話客服、線上客服、全媒體客服都包含，買一次坐席三種都能用。',
      en: 'Telephone, online and all-media service: a seat has all three.',
    },
    words: '计费 計費 价格 费用 包月 price fee billing',
  },
  {
    id: 'seats',
    question: {
      'zh-CN': '一个账号能加几个坐席？',
      'zh-TW': '一個帳號能加幾個坐席？',
      en: 'How many seats may an account have?',
    },
    answer: {
      'zh-CN': '没有上限，不够时按购买指引再买。',
      'zh-TW': '沒有上限，不夠時按購買指引再買。',
      en: 'As many as you buy; there is no limit.',
    },
    words: '座席 客服 人数 购买 agents seats limit',
    link: `${doc}/48025`,
  },
  {
    id: 'review-time',
    question: {
      'zh-CN': '企业资质要审核多久？',
      'zh-TW': '企業資質要審核多久？',
      en: 'How long does the qualification review take?',
    },
    answer: {
      'zh-CN':
        '《常见问题》写 1 个工作日内，《快速入门》写 1 至 2 个工作日：按长的安排。审核时间周一至周日 9:00–23:00，法定节假日顺延。',
      'zh-TW':
        '《常見問題》寫 1 個工作日內，《快速入門》寫 1 至 2 個工作日：按長的安排。審核時間週一至週日 9:00–23:00，法定節假日順延。',
      en: 'The FAQ says within one working day, the quick start one to two: plan for the longer. Reviewed daily from 9:00 to 23:00, later over public holidays.',
    },
    words: '审核 審核 时效 进度 资质 review time',
  },
  {
    id: 'avatar',
    question: {
      'zh-CN': '小程序提示“头像不存在”',
      'zh-TW': '小程式提示「頭像不存在」',
      en: 'Mini program: “头像不存在” (no avatar)',
    },
    answer: {
      'zh-CN': '先把用户信息放进全局数据：getApp().globalData.userInfo = userInfo，再发起音视频。',
      'zh-TW': '先把使用者資訊放進全域資料：getApp().globalData.userInfo = userInfo，再發起音視訊。',
      en: 'Put the user’s data into the global data first: getApp().globalData.userInfo = userInfo.',
    },
    words: '小程序 微信 头像 userInfo globalData avatar',
  },
  {
    id: 'request-login',
    question: {
      'zh-CN': '小程序调用 requestLogin 失败',
      'zh-TW': '小程式呼叫 requestLogin 失敗',
      en: 'Mini program: requestLogin fails',
    },
    answer: {
      'zh-CN': 'wx.login() 给的临时凭证只能用一次，而且会过期：每次登录前重新取一个。',
      'zh-TW': 'wx.login() 給的臨時憑證只能用一次，而且會過期：每次登入前重新取一個。',
      en: 'The code of wx.login() works once and expires: take a new one before each login.',
    },
    words: '小程序 登录 凭证 code wx.login login',
  },
  {
    id: 'room-sig',
    question: {
      'zh-CN': '小程序提示获取 roomSig 失败',
      'zh-TW': '小程式提示取得 roomSig 失敗',
      en: 'Mini program: roomSig cannot be fetched',
    },
    answer: {
      'zh-CN': '打开小程序的调试面板看报错日志；看不出原因就把日志截图附在工单里，提交给服务商。',
      'zh-TW': '開啟小程式的偵錯面板看錯誤日誌；看不出原因就把日誌截圖附在工單裡，提交給服務商。',
      en: 'Open the mini program’s debug panel and read the log; if it does not help, send it to the vendor with a ticket.',
    },
    words: '小程序 房间 签名 日志 log debug',
    link: 'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/debug.html',
  },
];

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Chinese is written without spaces: of a longer run of signs, at least half of its pairs have to be there. */
function isIn(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  if (!/^\p{Script=Han}{3,}$/u.test(word)) return false;
  const pairs = [...word].slice(1).map((sign, i) => `${[...word][i]}${sign}`);
  return pairs.filter((pair) => text.includes(pair)).length * 2 >= pairs.length;
}

/** Every word of the query has to be there; all answers when nothing is asked. */
export function findAnswers(query: string): Answer[] {
  const words = plain(query)
    .split(/[\s,，、。？?！!]+/)
    .filter(Boolean);
  return answers.filter(({ question, answer, words: more }) => {
    const text = plain([...Object.values(question), ...Object.values(answer), more].join(' '));
    return words.every((word) => isIn(text, word));
  });
}
