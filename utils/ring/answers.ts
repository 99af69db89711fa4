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
    id: 'no-ring',
    question: {
      'zh-CN': 'Chrome 里来电没有铃声？',
      'zh-TW': 'Chrome 裡來電沒有鈴聲？',
      en: 'Calls do not ring in Chrome?',
    },
    answer: {
      'zh-CN':
        '看上面的“来电响铃体检”：文档要查的音量、权限、声音和自动播放都在里面，多数点一下就能修。文档让人看的 chrome://media-engagement 在新版 Chrome 上证明不了什么，以体检为准。',
      'zh-TW':
        '看上面的「來電響鈴體檢」：文件要查的音量、權限、聲音和自動播放都在裡面，多數點一下就能修。文件讓人看的 chrome://media-engagement 在新版 Chrome 上證明不了什麼，以體檢為準。',
      en: 'See the check-up above: volume, permissions, sound and autoplay, which the document lists, are in it, and most are mended with a click. The page chrome://media-engagement, where the document looks, proves nothing on a recent Chrome.',
    },
    words:
      '铃声 鈴聲 没声音 沒聲音 不响 不響 听不到 聽不到 来电 來電 提示音 静音 声音 聲音 ring ringtone silent sound no hear mute quiet',
  },
  {
    id: 'hardware',
    question: {
      'zh-CN': '需要什么硬件？',
      'zh-TW': '需要什麼硬體？',
      en: 'What hardware is needed?',
    },
    answer: {
      'zh-CN': '一台电脑、一副耳机、一个麦克风；带麦克风的耳机算两样。',
      'zh-TW': '一台電腦、一副耳機、一個麥克風；帶麥克風的耳機算兩樣。',
      en: 'A computer, headphones and a microphone; a headset is both.',
    },
    words:
      '硬件 硬體 准备 準備 电脑和耳机 设备 設備 电脑配置 電腦 笔记本 座机 电话机 耳麦 耳麥 麦克风 headset microphone equipment computer laptop device devices buy',
  },
  {
    id: 'browser',
    question: {
      'zh-CN': '用什么浏览器？',
      'zh-TW': '用什麼瀏覽器？',
      en: 'Which browser?',
    },
    answer: {
      'zh-CN': '谷歌 Chrome 70 或更新的版本。上面体检的“浏览器版本”一行会核对。',
      'zh-TW': 'Google Chrome 70 或更新的版本。上面體檢的「瀏覽器版本」一列會核對。',
      en: 'Google Chrome 70 or later; the check-up above looks at the version.',
    },
    words: 'chrome 谷歌 版本 version 软件 軟體 浏览器 瀏覽器 火狐 edge firefox safari software update',
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
    words:
      'API 录音 錄音 接口 介面 下载 下載 导出 匯出 拉取 听录音 recording recordings download export cdr fetch calls',
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
    words:
      '手机 手機 手机接听 手機接聽 接电话 接電話 转接 轉接 转到 外出 不在电脑前 forward mobile phone cell answer transfer',
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
      'zh-CN': '可以，客户来过电话后，用工作台的“电话呼出”直接打回去。',
      'zh-TW': '可以，客戶來過電話後，用工作台的「電話呼出」直接打回去。',
      en: 'Yes: call back from the workbench with its outbound calls.',
    },
    words:
      '回访 回訪 呼出 外呼 外撥 回拨 回撥 打回去 打给客户 打電話給客戶 outbound callback call customer customers dial return',
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
    words:
      '聊天记录 聊天記錄 通话记录 通話記錄 图文 圖文 图片 历史 歷史 以前的 查看 history chat chats records messages past conversations see',
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
    words:
      '一个月 一個月 每月 计费 計費 收费 收費 价格 價格 费用 費用 包月 月费 多少钱 多少錢 在线客服 价钱 price pricing cost costs fee billing pay month included',
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
    words:
      '座席 坐席 客服 人数 人數 购买 購買 加人 增加 上限 多少个 多少個 agents agent seats limit add people staff',
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
    words:
      '审核 審核 审批 審批 时效 時效 多久 几天 幾天 多长时间 進度 进度 资质 資質 周末 週末 review time approval approved take days weekend when',
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
    words: '小程序 小程式 微信 头像 頭像 报错 報錯 userInfo globalData avatar wechat error picture missing',
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
    words:
      '小程序 小程式 微信 登录 登錄 登入 凭证 憑證 失败 报错 報錯 code wx.login login wechat error failed',
  },
  {
    id: 'room-sig',
    question: {
      'zh-CN': '小程序提示获取 roomSig 失败',
      'zh-TW': '小程式提示取得 roomSig 失敗',
      en: 'Mini program: roomSig cannot be fetched',
    },
    answer: {
      'zh-CN':
        '打开小程序的调试面板看报错日志；看不出原因就把日志截图附在工单里提交给腾讯云，或联系它的 QQ 2982200247。',
      'zh-TW':
        '開啟小程式的偵錯面板看錯誤日誌；看不出原因就把日誌截圖附在工單裡提交給騰訊雲，或聯絡它的 QQ 2982200247。',
      en: 'Open the mini program’s debug panel and read the log; if it does not help, send it to Tencent Cloud with a ticket, or ask its QQ 2982200247.',
    },
    words: '小程序 小程式 微信 房间 房間 签名 簽名 日志 日誌 获取 报错 報錯 log debug wechat error sig get',
    link: 'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/debug.html',
  },
];
