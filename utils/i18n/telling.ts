import { isFieldKey } from '../company/fields.ts';
import { fieldNames } from '../company/labels.ts';
import type { ExpiryWarning, PaperKind } from '../reviews/expiry.ts';
import { format, type Language, type Texts } from './language.ts';

export const paperKindTexts: Record<PaperKind, Record<Language, string>> = {
  licence: { 'zh-CN': '营业执照', 'zh-TW': '營業執照', en: 'Business licence' },
  id: { 'zh-CN': '身份证件', 'zh-TW': '身分證件', en: 'Identity documents' },
  letter: { 'zh-CN': '授权书、公函等文件', 'zh-TW': '授權書、公函等文件', en: 'Letters and other papers' },
  link: { 'zh-CN': '电子签认证链接', 'zh-TW': '電子簽認證連結', en: 'E-sign certification link' },
  qualification: { 'zh-CN': '服务商处的资质', 'zh-TW': '服務商處的資質', en: 'Qualification at a provider' },
};

/** What is said of one paper, where its own name says no more (a person's ID). */
export const paperTexts = {
  legal: { 'zh-CN': '法定代表人证件', 'zh-TW': '法定代表人證件', en: 'Legal representative’s ID' },
  operator: { 'zh-CN': '经办人证件', 'zh-TW': '經辦人證件', en: 'Operator’s ID' },
} satisfies Texts;

export const tellingTexts = {
  inDays: { 'zh-CN': '还有 {days} 天到期', 'zh-TW': '還有 {days} 天到期', en: 'expires in {days} days' },
  inOneDay: { 'zh-CN': '明天到期', 'zh-TW': '明天到期', en: 'expires tomorrow' },
  today: { 'zh-CN': '今天到期', 'zh-TW': '今天到期', en: 'expires today' },
  over: { 'zh-CN': '已于 {date} 到期', 'zh-TW': '已於 {date} 到期', en: 'expired on {date}' },
  overDiscreet: { 'zh-CN': '已到期', 'zh-TW': '已到期', en: 'has expired' },
  troubleTitle: {
    'zh-CN': '查询申请进度的接口出错',
    'zh-TW': '查詢申請進度的 API 出錯',
    en: 'An API key does not get through',
  },
  togetherTroubles: {
    'zh-CN': '{count} 个接口密钥查询失败',
    'zh-TW': '{count} 個 API 金鑰查詢失敗',
    en: 'API keys failing: {count}',
  },
  muteConflict: {
    'zh-CN': '两处说法不一致',
    'zh-TW': '兩處說法不一致',
    en: 'Two sources disagree',
  },
  muteOverdue: { 'zh-CN': '逾期没有结果', 'zh-TW': '逾期沒有結果', en: 'An answer is overdue' },
  lateTitle: { 'zh-CN': '申请逾期没有结果', 'zh-TW': '申請逾期沒有結果', en: 'An answer is overdue' },
  lateDiscreet: {
    'zh-CN': '{provider}：一项申请过了预计时间还没有结果，点开看该问谁',
    'zh-TW': '{provider}：一項申請過了預計時間還沒有結果，點開看該問誰',
    en: '{provider}: no answer to an application in the expected time. Click to see whom to ask',
  },
  lateFull: {
    'zh-CN': '{name}（{provider}）：预计 {date} 前有结果，还没有看到，点开看该问谁',
    'zh-TW': '{name}（{provider}）：預計 {date} 前有結果，還沒有看到，點開看該問誰',
    en: '{name} ({provider}): an answer was expected by {date}. Click to see whom to ask',
  },
  togetherLate: { 'zh-CN': '{count} 项申请逾期', 'zh-TW': '{count} 項申請逾期', en: 'overdue: {count}' },
  muteTrouble: { 'zh-CN': '接口出错', 'zh-TW': 'API 出錯', en: 'API errors' },
  paperTitle: { 'zh-CN': '有证件要更新', 'zh-TW': '有證件要更新', en: 'A paper must be renewed' },
  paperDiscreet: { 'zh-CN': '{paper}{when}', 'zh-TW': '{paper}{when}', en: '{paper}: {when}' },
  paperFull: {
    'zh-CN': '{name}：{paper}{when}',
    'zh-TW': '{name}：{paper}{when}',
    en: '{name}: {paper} {when}',
  },
  paperAffects: {
    'zh-CN': '，涉及 {count} 项申请',
    'zh-TW': '，涉及 {count} 項申請',
    en: '; applications concerned: {count}',
  },
  togetherTitle: {
    'zh-CN': '申请和证件有变化',
    'zh-TW': '申請和證件有變化',
    en: 'Applications and papers',
  },
  togetherNews: { 'zh-CN': '{count} 项申请有变化', 'zh-TW': '{count} 項申請有變化', en: 'moved: {count}' },
  togetherPapers: {
    'zh-CN': '{count} 份证件要更新',
    'zh-TW': '{count} 份證件要更新',
    en: 'papers to renew: {count}',
  },
  noticeConflict: {
    'zh-CN': '{provider}：一项申请，两处说法不一致，请核对',
    'zh-TW': '{provider}：一項申請，兩處說法不一致，請核對',
    en: '{provider}: two sources disagree on an application',
  },
  noticeConflictFull: {
    'zh-CN': '{name}（{provider}）：两处说法不一致，请核对',
    'zh-TW': '{name}（{provider}）：兩處說法不一致，請核對',
    en: '{name} ({provider}): two sources disagree',
  },
  endingsTitle: { 'zh-CN': '到期提醒', 'zh-TW': '到期提醒', en: 'Expiring' },
  endingsNone: {
    'zh-CN': '30 天内没有要到期的证件、链接和资质。',
    'zh-TW': '30 天內沒有要到期的證件、連結和資質。',
    en: 'No paper, link or qualification expires within 30 days.',
  },
  endingsMore: { 'zh-CN': '还有 {count} 项没有列出', 'zh-TW': '還有 {count} 項沒有列出', en: '{count} more' },
  linkSaved: {
    'zh-CN': '已记下，{date} 前会提醒',
    'zh-TW': '已記下，{date} 前會提醒',
    en: 'Noted: you are reminded before {date}',
  },
  noTime: {
    'zh-CN': '服务商的文档没有写要多久，所以这里没有预计时间。',
    'zh-TW': '服務商的文件沒有寫要多久，所以這裡沒有預計時間。',
    en: 'No document of the provider’s says how long this takes, so no answer is expected by any date.',
  },
  endingsLead: {
    'zh-CN': '到期前 30 天、7 天和当天各提醒一次。日期按北京时间。',
    'zh-TW': '到期前 30 天、7 天和當天各提醒一次。日期按北京時間。',
    en: 'You are reminded 30 and 7 days before, and on the day. Dates are China’s.',
  },
  renewInProfile: {
    'zh-CN': '先在公司档案里换上新的',
    'zh-TW': '先在公司檔案裡換上新的',
    en: 'First replace it in the company’s profile',
  },
  ends: { 'zh-CN': '会随之过期', 'zh-TW': '會隨之過期', en: 'expires with it' },
  endsAlready: { 'zh-CN': '已随之过期', 'zh-TW': '已隨之過期', en: 'has expired with it' },
  usedFor: {
    'zh-CN': '用它申请过；文档没有写到期后如何处理，请到控制台核对',
    'zh-TW': '用它申請過；文件沒有寫到期後如何處理，請到控制台核對',
    en: 'was filed with it; no document says what happens then: check in the console',
  },
  renewLink: {
    'zh-CN': '请重新生成认证链接（新链接 30 天内有效）',
    'zh-TW': '請重新產生認證連結（新連結 30 天內有效）',
    en: 'Make a new certification link (a new one works for 30 days)',
  },
  renewUndocumented: {
    'zh-CN': '请到控制台更新；文档没有写具体步骤',
    'zh-TW': '請到控制台更新；文件沒有寫具體步驟',
    en: 'Renew in the console; no document gives the steps',
  },
  noApplications: {
    'zh-CN': '目前没有申请用到它',
    'zh-TW': '目前沒有申請用到它',
    en: 'No application uses it now',
  },
  eventLink: {
    'zh-CN': '记下认证链接，{date} 到期',
    'zh-TW': '記下認證連結，{date} 到期',
    en: 'Certification link noted, expires {date}',
  },
  noteLink: {
    'zh-CN': '记下电子签认证链接的有效期',
    'zh-TW': '記下電子簽認證連結的有效期',
    en: 'Note how long an e-sign certification link works',
  },
  noteLinkLead: {
    'zh-CN':
      '企业认证链接（CreateOrganizationAuthUrl 生成）30 天内有效，接口之后不再说它何时到期，所以在这里记下：到期前会提醒。认证提交后不再提醒。',
    'zh-TW':
      '企業認證連結（CreateOrganizationAuthUrl 產生）30 天內有效，API 之後不再說它何時到期，所以在這裡記下：到期前會提醒。認證提交後不再提醒。',
    en: 'A certification link (from CreateOrganizationAuthUrl) works for 30 days, and no API says later when it ends: note it here to be reminded. Once the certification is filed, no more.',
  },
  linkCompany: { 'zh-CN': '公司', 'zh-TW': '公司', en: 'Company' },
  linkUntil: { 'zh-CN': '有效期至', 'zh-TW': '有效期至', en: 'Works until' },
  linkSave: { 'zh-CN': '记下', 'zh-TW': '記下', en: 'Note it' },
  mutePapers: { 'zh-CN': '到期不通知', 'zh-TW': '到期不通知', en: 'Mute expiry of' },
  mutePapersLead: {
    'zh-CN': '不通知的，工具栏图标上也不计数；本页照样列出。',
    'zh-TW': '不通知的，工具列圖示上也不計數；本頁照樣列出。',
    en: 'What is muted does not count on the toolbar either; this page lists it all the same.',
  },
  calendar: { 'zh-CN': '节假日', 'zh-TW': '節假日', en: 'Holidays' },
  calendarEnds: {
    'zh-CN':
      '收录的放假安排到 {year} 年底。之后只按周末推算：遇上节假日，预计时间会偏早，可能误报超期；调休上班的周末也不会算进去。国务院公布后，把通知里的日期粘贴到下面即可。',
    'zh-TW':
      '收錄的放假安排到 {year} 年底。之後只按週末推算：遇上節假日，預計時間會偏早，可能誤報超期；調休上班的週末也不會算進去。國務院公布後，把通知裡的日期貼到下面即可。',
    en: 'The holidays known here end with {year}. After that only weekends are left out: around a holiday an answer is expected too early and may be called overdue, and make-up days are not counted. Once the State Council has announced them, paste the dates below.',
  },
  calendarUntil: {
    'zh-CN': '收录到 {year} 年底',
    'zh-TW': '收錄到 {year} 年底',
    en: 'known to the end of {year}',
  },
  calendarYear: { 'zh-CN': '年份', 'zh-TW': '年份', en: 'Year' },
  calendarPaste: {
    'zh-CN': '日期，例如：1月1日（周五）至3日（周日）放假。1月9日（周六）上班。',
    'zh-TW': '日期，例如：1月1日（週五）至3日（週日）放假。1月9日（週六）上班。',
    en: 'Dates as announced: 1月1日（周五）至3日（周日）放假。1月9日（周六）上班。',
  },
  calendarMeans: {
    'zh-CN': '没写放假或上班的日期算作',
    'zh-TW': '沒寫放假或上班的日期算作',
    en: 'A date without a word is',
  },
  dayOff: { 'zh-CN': '放假', 'zh-TW': '放假', en: 'a day off' },
  dayWorked: { 'zh-CN': '上班', 'zh-TW': '上班', en: 'worked' },
  calendarRead: {
    'zh-CN': '将录入 {count} 天：',
    'zh-TW': '將錄入 {count} 天：',
    en: 'To be added ({count}): ',
  },
  calendarAdd: { 'zh-CN': '录入', 'zh-TW': '錄入', en: 'Add' },
  calendarUndo: { 'zh-CN': '撤销上一步', 'zh-TW': '撤銷上一步', en: 'Undo' },
  calendarComplete: {
    'zh-CN': '{year} 年的放假和调休都录完了',
    'zh-TW': '{year} 年的放假和調休都錄完了',
    en: 'All days of {year} are given',
  },
  calendarRemove: { 'zh-CN': '删除 {date}', 'zh-TW': '刪除 {date}', en: 'Remove {date}' },
  wrongYear: {
    'zh-CN': '年份请填 {first} 到 {last}',
    'zh-TW': '年份請填 {first} 到 {last}',
    en: 'The year must be from {first} to {last}',
  },
  wrongSentence: { 'zh-CN': '“{text}”：{why}', 'zh-TW': '「{text}」：{why}', en: '“{text}”: {why}' },
  linkPast: {
    'zh-CN': '这一天已经过去。链接已失效的，请重新生成后再记下。',
    'zh-TW': '這一天已經過去。連結已失效的，請重新產生後再記下。',
    en: 'That day is over. If the link has ended, make a new one and note that.',
  },
  notKept: {
    'zh-CN': '没有保存成功，磁盘可能已满。请腾出空间后再试。',
    'zh-TW': '沒有儲存成功，磁碟可能已滿。請騰出空間後再試。',
    en: 'It could not be saved: the disk may be full. Make room and try again.',
  },
  quietFrom: { 'zh-CN': '免打扰开始', 'zh-TW': '勿擾開始', en: 'Quiet from' },
  quietTo: { 'zh-CN': '免打扰结束', 'zh-TW': '勿擾結束', en: 'Quiet until' },
  quietNone: {
    'zh-CN': '起止相同：没有免打扰时段',
    'zh-TW': '起迄相同：沒有勿擾時段',
    en: 'both the same: no quiet hours',
  },
  digestAt: {
    'zh-CN': '每天只汇总一次（{time} 之后）',
    'zh-TW': '每天只彙總一次（{time} 之後）',
    en: 'One summary a day (after {time})',
  },
  tryNotice: { 'zh-CN': '发一条试试', 'zh-TW': '發一則試試', en: 'Send one now' },
  tryLead: {
    'zh-CN': '看不到？请在系统设置里允许 Chrome 发通知，并关闭专注或勿扰模式。',
    'zh-TW': '看不到？請在系統設定裡允許 Chrome 發通知，並關閉專注或勿擾模式。',
    en: 'Not there? Allow Chrome’s notifications in the system’s settings and end its focus mode.',
  },
  tryTitle: { 'zh-CN': '通知正常', 'zh-TW': '通知正常', en: 'Notifications work' },
  tryMessage: {
    'zh-CN': '申请有变化时会这样提醒您。点击打开申请进度。',
    'zh-TW': '申請有變化時會這樣提醒您。點按開啟申請進度。',
    en: 'This is how you hear of applications. Click to open them.',
  },
  wrong_no_date: { 'zh-CN': '没有这样的日期', 'zh-TW': '沒有這樣的日期', en: 'no such date' },
  wrong_weekday: {
    'zh-CN': '星期对不上，年份可能不对',
    'zh-TW': '星期對不上，年份可能不對',
    en: 'the weekday does not fit: is the year right?',
  },
  wrong_too_long: { 'zh-CN': '一段超过 17 天', 'zh-TW': '一段超過 17 天', en: 'longer than 17 days' },
  wrong_order: { 'zh-CN': '结束早于开始', 'zh-TW': '結束早於開始', en: 'ends before it begins' },
  wrong_range: {
    'zh-CN': '看不出从哪天到哪天，请写成“1月1日至3日”',
    'zh-TW': '看不出從哪天到哪天，請寫成「1月1日至3日」',
    en: 'from which day to which? Write 1月1日至3日',
  },
  wrong_no_word: { 'zh-CN': '没写放假还是上班', 'zh-TW': '沒寫放假還是上班', en: 'off or worked?' },
  wrong_both: {
    'zh-CN': '一句里又放假又上班，请分开写',
    'zh-TW': '一句裡又放假又上班，請分開寫',
    en: 'off and worked in one sentence: part them',
  },
} satisfies Texts;

export function paperName({ key, kind }: Pick<ExpiryWarning, 'key' | 'kind'>, language: Language): string {
  if (key === 'people.legalRepresentative.idValidity') return paperTexts.legal[language];
  if (key === 'people.operator.idValidity') return paperTexts.operator[language];
  if (kind === 'letter' && isFieldKey(key)) return fieldNames[key][language];
  // A kind of the user's own is his own words: they may name somebody.
  return paperKindTexts[kind][language];
}

export function whenOf({ days, on }: Pick<ExpiryWarning, 'days' | 'on'>, language: Language): string {
  const text =
    days > 1
      ? tellingTexts.inDays
      : days === 1
        ? tellingTexts.inOneDay
        : days === 0
          ? tellingTexts.today
          : tellingTexts.over;
  return format(text[language], { days, date: on });
}
