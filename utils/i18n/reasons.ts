import type { ReasonCode } from '../autofill/reasons.ts';
import type { Language } from './language.ts';

/** What each reason says to a person: what is so, and what to do. */
export const reasonTexts: Record<ReasonCode, Record<Language, string>> = {
  gone: {
    'zh-CN': '填写途中，页面移除了这个字段',
    'zh-TW': '填寫途中，頁面移除了這個欄位',
    en: 'The page removed this field while filling',
  },
  'wrong-document': {
    'zh-CN': '页面已不是识别时的那一页，请重新识别',
    'zh-TW': '頁面已不是識別時的那一頁，請重新識別',
    en: 'The page is no longer the one that was read; read it again',
  },
  'confirm-amount': {
    'zh-CN': '请照银行流水在侧边栏里确认金额，不会自动填写',
    'zh-TW': '請照銀行流水在側邊欄裡確認金額，不會自動填寫',
    en: 'Confirm the amount of the bank statement in the panel; it is never filled by itself',
  },
  'amount-format': {
    'zh-CN': '金额应为 0.01–0.99 元',
    'zh-TW': '金額應為 0.01–0.99 元',
    en: 'The amount should be 0.01–0.99 yuan',
  },
  'amount-unconfirmed': {
    'zh-CN': '请先确认已在银行流水上核对',
    'zh-TW': '請先確認已在銀行流水上核對',
    en: 'Confirm first that you read it on the bank statement',
  },
  'second-try': {
    'zh-CN': '已填过一次。再错一次认证就会失败，请确认后再填',
    'zh-TW': '已填過一次。再錯一次認證就會失敗，請確認後再填',
    en: 'It was typed once; another wrong entry fails the certification: confirm that you know',
  },
  'tries-used': {
    'zh-CN': '已填过两次，不再代填',
    'zh-TW': '已填過兩次，不再代填',
    en: 'It was typed twice and is not typed again',
  },
  hidden: { 'zh-CN': '字段不可见，未填写', 'zh-TW': '欄位不可見，未填寫', en: 'The field is not visible' },
  covered: {
    'zh-CN': '字段被其他内容遮挡，未填写。请关闭遮挡的弹窗后重试',
    'zh-TW': '欄位被其他內容遮擋，未填寫。請關閉遮擋的彈窗後重試',
    en: 'Something covers the field; close it and retry',
  },
  'foreign-frame': {
    'zh-CN': '字段在外部网页框架中，为安全起见不填写',
    'zh-TW': '欄位在外部網頁框架中，為安全起見不填寫',
    en: 'The field is in a foreign frame; for safety it is not filled',
  },
  disabled: {
    'zh-CN': '字段已被页面禁用',
    'zh-TW': '欄位已被頁面停用',
    en: 'The page has disabled this field',
  },
  readonly: { 'zh-CN': '字段只读', 'zh-TW': '欄位唯讀', en: 'The field is read-only' },
  'user-value': {
    'zh-CN': '页面上已有内容，未覆盖。如需覆盖请勾选',
    'zh-TW': '頁面上已有內容，未覆蓋。如需覆蓋請勾選',
    en: 'Already holds something else; tick it to overwrite',
  },
  'option-missing': {
    'zh-CN': '页面的选项里没有与档案一致的一项，请手动选择',
    'zh-TW': '頁面的選項裡沒有與檔案一致的一項，請手動選擇',
    en: 'None of the page’s options is the value of the profile; choose by hand',
  },
  'overlay-missing': {
    'zh-CN': '下拉列表没有打开，请重试或手动选择',
    'zh-TW': '下拉列表沒有打開，請重試或手動選擇',
    en: 'The list did not open; retry or choose by hand',
  },
  'not-accepted': {
    'zh-CN': '页面没有接受这个值（已重试一次），请手动填写',
    'zh-TW': '頁面沒有接受這個值（已重試一次），請手動填寫',
    en: 'The page did not take the value (tried twice); fill it by hand',
  },
  'rejected-file': {
    'zh-CN': '页面没有接受这个文件',
    'zh-TW': '頁面沒有接受這個檔案',
    en: 'The page did not take the file',
  },
  'file-type': {
    'zh-CN': '页面只接受 {accept} 格式，档案里的文件不是，也无法转换',
    'zh-TW': '頁面只接受 {accept} 格式，檔案裡的文件不是，也無法轉換',
    en: 'The page takes only {accept}; the stored file is not that and cannot be converted',
  },
  'page-error': {
    'zh-CN': '页面在填写时出错，请检查后重试',
    'zh-TW': '頁面在填寫時出錯，請檢查後重試',
    en: 'The page failed while filling; check it and retry',
  },
  timeout: {
    'zh-CN': '页面长时间没有反应，请重试',
    'zh-TW': '頁面長時間沒有反應，請重試',
    en: 'The page did not respond in time; retry',
  },
  navigated: {
    'zh-CN': '页面已离开或刷新，此项未填写',
    'zh-TW': '頁面已離開或重新整理，此項未填寫',
    en: 'The page was left or reloaded; not filled',
  },
  interrupted: {
    'zh-CN': '填写被中断，请点“重试”继续（已填的不会重复）',
    'zh-TW': '填寫被中斷，請點「重試」繼續（已填的不會重複）',
    en: 'Filling was interrupted; retry to go on (what is filled stays)',
  },
  unsupported: {
    'zh-CN': '这种控件暂不能自动处理，请手动操作',
    'zh-TW': '這種控件暫不能自動處理，請手動操作',
    en: 'This kind of control cannot be handled; do it by hand',
  },
  busy: {
    'zh-CN': '这个页面正在填写，请稍候',
    'zh-TW': '這個頁面正在填寫，請稍候',
    en: 'This page is being filled; wait a moment',
  },
  'vault-locked': {
    'zh-CN': '档案已锁定，请先解锁',
    'zh-TW': '檔案已鎖定，請先解鎖',
    en: 'The profiles are locked; unlock them first',
  },
  'vault-damaged': {
    'zh-CN': '档案读取失败，请在档案管理中检查',
    'zh-TW': '檔案讀取失敗，請在檔案管理中檢查',
    en: 'The profile could not be read; check it in the workspace',
  },
  'company-gone': {
    'zh-CN': '这家公司已从档案库删除',
    'zh-TW': '這家公司已從檔案庫刪除',
    en: 'This company was removed',
  },
  'no-value': {
    'zh-CN': '公司档案里没有这一项',
    'zh-TW': '公司檔案裡沒有這一項',
    en: 'The company profile has no value for it',
  },
  'no-document': {
    'zh-CN': '公司档案里没有这份文件',
    'zh-TW': '公司檔案裡沒有這份文件',
    en: 'The company profile has no such document',
  },
  'no-safe-option': {
    'zh-CN': '页面的选项里没有与档案一致的一项，请手动选择',
    'zh-TW': '頁面的選項裡沒有與檔案一致的一項，請手動選擇',
    en: 'None of the page’s options means the value of the profile; choose by hand',
  },
  ambiguous: {
    'zh-CN': '页面上有多处像是这一项，无法确定，请手动填写或指认',
    'zh-TW': '頁面上有多處像是這一項，無法確定，請手動填寫或指認',
    en: 'Several fields look like this one; fill by hand or point it out',
  },
  'long-term': {
    'zh-CN': '证件为长期有效，页面没有“长期”选项，请手动选择截止日期',
    'zh-TW': '證件為長期有效，頁面沒有「長期」選項，請手動選擇截止日期',
    en: 'Valid for ever, and the page has no way to say so; choose the end by hand',
  },
  'other-format': {
    'zh-CN': '页面要求的格式与档案不同，无法可靠转换',
    'zh-TW': '頁面要求的格式與檔案不同，無法可靠轉換',
    en: 'The page wants a format that cannot be made reliably',
  },
  'number-request': {
    'zh-CN': '档案里有多条号码需求，请先选择要申请的一条',
    'zh-TW': '檔案裡有多條號碼需求，請先選擇要申請的一條',
    en: 'The profile has several number requests; choose one first',
  },
  'too-long': {
    'zh-CN': '内容超过页面的字数上限（{limit}），请手动精简',
    'zh-TW': '內容超過頁面的字數上限（{limit}），請手動精簡',
    en: 'Longer than the page allows ({limit}); shorten it by hand',
  },
  'not-needed': {
    'zh-CN': '按本次申请的选择无需填写',
    'zh-TW': '依本次申請的選擇無需填寫',
    en: 'Not needed for what is being applied for',
  },
  expired: {
    'zh-CN': '证件已于 {on} 到期，请更新后再提交',
    'zh-TW': '證件已於 {on} 到期，請更新後再提交',
    en: 'Expired on {on}: renew it before you submit',
  },
  'not-stamped': {
    'zh-CN': '表单要求加盖公章，而此文件标记为未盖章',
    'zh-TW': '表單要求加蓋公章，而此文件標記為未蓋章',
    en: 'The form asks for the company seal; this file is marked as unsealed',
  },
  kept: {
    'zh-CN': '更换过期资质时不改动这一项',
    'zh-TW': '更換過期資質時不改動這一項',
    en: 'A renewal must not change this',
  },
  'not-expired': {
    'zh-CN': '页面没有说明这份证件已过期，未改动',
    'zh-TW': '頁面沒有說明這份證件已過期，未改動',
    en: 'The page does not say that this paper ran out; left as it is',
  },
  'too-many-numbers': {
    'zh-CN': '最多 {limit} 个号码，档案里有 {count} 个',
    'zh-TW': '最多 {limit} 個號碼，檔案裡有 {count} 個',
    en: 'At most {limit} numbers; the profile has {count}',
  },
  'public-url': {
    'zh-CN': '档案里没有合格的公网图片地址（https、公网可访问、以 .jpg/.jpeg/.png 结尾），请先在档案里填写',
    'zh-TW': '檔案裡沒有合格的公網圖片位址（https、公網可存取、以 .jpg/.jpeg/.png 結尾），請先在檔案裡填寫',
    en: 'The profile has no good public address for this picture (https, public host, ending in .jpg, .jpeg or .png)',
  },
  order: {
    'zh-CN': '请确认“{form}”已提交并通过：这一步要在它之后',
    'zh-TW': '請確認「{form}」已提交並通過：這一步要在它之後',
    en: 'Make sure that “{form}” was filed and approved: this step comes after it',
  },
  'more-rows': {
    'zh-CN': '档案里共有 {count} 条，页面没有更多的行可填，请手动添加后重试',
    'zh-TW': '檔案裡共有 {count} 條，頁面沒有更多的行可填，請手動新增後重試',
    en: 'The profile has {count} entries and the page no more rows; add one by hand and retry',
  },
  'as-filed': {
    'zh-CN': '上次提交后档案没有改，保留页面上的内容',
    'zh-TW': '上次提交後檔案沒有改，保留頁面上的內容',
    en: 'Not changed since the last filing; what the page shows stays',
  },
  declined: { 'zh-CN': '您取消了勾选', 'zh-TW': '您取消了勾選', en: 'You un-ticked it' },
  'picture-reencoded': {
    'zh-CN': '图片已调整到平台要求内：{from} → {to}',
    'zh-TW': '圖片已調整到平台要求內：{from} → {to}',
    en: 'Picture brought within the provider’s bounds: {from} → {to}',
  },
  'picture-merged': {
    'zh-CN': '正反面已合并为一张图片',
    'zh-TW': '正反面已合併為一張圖片',
    en: 'Both sides were joined into one picture',
  },
  'picture-unreadable': {
    'zh-CN': '文件不是可读取的图片，请在档案里重新上传',
    'zh-TW': '檔案不是可讀取的圖片，請在檔案裡重新上傳',
    en: 'The file is not a readable picture; replace it in the profile',
  },
  'picture-too-large': {
    'zh-CN': '图片压缩到平台上限会看不清，请换一张',
    'zh-TW': '圖片壓縮到平台上限會看不清，請換一張',
    en: 'The picture cannot be brought under the limit legibly; use another',
  },
  'picture-too-small': {
    'zh-CN': '图片太小，达不到平台下限，请重新扫描',
    'zh-TW': '圖片太小，達不到平台下限，請重新掃描',
    en: 'The picture is too small for the provider; scan it again',
  },
  'document-wrapped': {
    'zh-CN': '平台只收 Word 文件，扫描件已放入 Word 文件',
    'zh-TW': '平台只收 Word 檔案，掃描檔已放入 Word 檔案',
    en: 'The provider takes Word only: the scan was put into a Word document',
  },
  'file-too-large': {
    'zh-CN': '文件超过平台上限 {limit}，请换一份',
    'zh-TW': '檔案超過平台上限 {limit}，請換一份',
    en: 'The file is larger than the provider allows ({limit}); use another',
  },
};
