import type { Texts } from './language.ts';

/** What each check is called (`<id>`) and what it found (`<id>.<because>`), in one plain sentence each. */
export const ringCheckTexts = {
  'no-console': {
    'zh-CN': '没有打开的坐席工作台，这一项查不了',
    'zh-TW': '沒有開啟的坐席工作台，這一項查不了',
    en: 'No console is open, so this cannot be checked',
  },
  asleep: {
    'zh-CN': '页面已被 Chrome 休眠，唤醒后再查',
    'zh-TW': '頁面已被 Chrome 休眠，喚醒後再查',
    en: 'The page was put to sleep; wake it first',
  },
  failed: {
    'zh-CN': '这一项没查成，其余不受影响',
    'zh-TW': '這一項沒查成，其餘不受影響',
    en: 'This check failed; the others are not affected',
  },
  console: { 'zh-CN': '坐席工作台', 'zh-TW': '坐席工作台', en: 'Agent console' },
  'console.closed': {
    'zh-CN': '没有打开坐席工作台：来电没有地方可响',
    'zh-TW': '沒有開啟坐席工作台：來電沒有地方可響',
    en: 'No console is open: a call has nowhere to ring',
  },
  'console.discarded': {
    'zh-CN': 'Chrome 为省内存丢弃了这个页面：来电不会响',
    'zh-TW': 'Chrome 為省記憶體捨棄了這個頁面：來電不會響',
    en: 'Chrome discarded the page to save memory: calls do not ring',
  },
  'console.frozen': {
    'zh-CN': 'Chrome 冻结了这个页面：来电不会响',
    'zh-TW': 'Chrome 凍結了這個頁面：來電不會響',
    en: 'Chrome froze the page: calls do not ring',
  },
  'console.logged-out': {
    'zh-CN': '停在登录页：登录之后才会有来电',
    'zh-TW': '停在登入頁：登入之後才會有來電',
    en: 'The page asks to log in: no calls before that',
  },
  'console.no-answer': {
    'zh-CN': '页面没有回应检查：刷新一次再查',
    'zh-TW': '頁面沒有回應檢查：重新整理一次再查',
    en: 'The page did not answer the check: reload it and check again',
  },
  'console.loading': { 'zh-CN': '页面还在加载', 'zh-TW': '頁面還在載入', en: 'The page is still loading' },
  'console.open': { 'zh-CN': '已打开，页面没有休眠', 'zh-TW': '已開啟，頁面沒有休眠', en: 'Open and awake' },
  autoplay: { 'zh-CN': '无人点击时能否出声', 'zh-TW': '無人點擊時能否出聲', en: 'Sound without a click' },
  'autoplay.not-probed': {
    'zh-CN': '还没有测到：页面刚打开的，等几秒；早于本扩展打开的，刷新一次',
    'zh-TW': '還沒有測到：頁面剛開啟的，等幾秒；早於本擴充功能開啟的，重新整理一次',
    en: 'Not tested yet: a page just opened takes some seconds, one opened before RingReady a reload',
  },
  'autoplay.blocked': {
    'zh-CN': 'Chrome 不许这个页面自动出声：来电会没有铃声',
    'zh-TW': 'Chrome 不許這個頁面自動出聲：來電會沒有鈴聲',
    en: 'Chrome lets this page make no sound by itself: calls are silent',
  },
  'autoplay.frame-blocked': {
    'zh-CN': '页面能出声，嵌在里面的一块内容不能：铃声若由它发出，来电会没有铃声',
    'zh-TW': '頁面能出聲，嵌在裡面的一塊內容不能：鈴聲若由它發出，來電會沒有鈴聲',
    en: 'The page may sound, a frame in it may not: if the frame is what rings, calls are silent',
  },
  'autoplay.not-delegated': {
    'zh-CN':
      '工作台嵌在别的系统里，那个系统没有许可它出声：来电会没有铃声。请系统的开发者在 iframe 上写 allow="autoplay; microphone"',
    'zh-TW':
      '工作台嵌在別的系統裡，那個系統沒有許可它出聲：來電會沒有鈴聲。請系統的開發者在 iframe 上寫 allow="autoplay; microphone"',
    en: 'The console is a frame in another system, which did not let it sound: calls are silent. That system’s developer has to write allow="autoplay; microphone" on the iframe',
  },
  'autoplay.clicked-around': {
    'zh-CN':
      '现在能响；工作台嵌在别的系统里，刷新后如何还不知道：那个系统的页面可能被点击过。允许麦克风后刷新一次，就能知道',
    'zh-TW':
      '現在能響；工作台嵌在別的系統裡，重新整理後如何還不知道：那個系統的頁面可能被點擊過。允許麥克風後重新整理一次，就能知道',
    en: 'Rings now; whether after a reload is unknown, as the system around the console may have been clicked. Allow the microphone and reload once to know',
  },
  'autoplay.blocked-though-clicked': {
    'zh-CN': '页面被点击过，仍有部分内容不许出声：来电可能没有铃声',
    'zh-TW': '頁面被點擊過，仍有部分內容不許出聲：來電可能沒有鈴聲',
    en: 'Though clicked, part of the page may not sound: calls may be silent',
  },
  'autoplay.until-reload': {
    'zh-CN': '现在能响，但刷新后会变哑：这次出声靠的是您的点击',
    'zh-TW': '現在能響，但重新整理後會變啞：這次出聲靠的是您的點擊',
    en: 'Rings now, but not after a reload: it sounds only because you clicked',
  },
  'autoplay.unproved': {
    'zh-CN': '现在能响；麦克风已允许，刷新后多半也能响，请验证一次',
    'zh-TW': '現在能響；麥克風已允許，重新整理後多半也能響，請驗證一次',
    en: 'Rings now, and probably after a reload too: verify it once',
  },
  'autoplay.inconclusive': {
    'zh-CN': '现在能响；刷新后如何没能验证出来，请在不通话时刷新一次，先别点页面',
    'zh-TW': '現在能響；重新整理後如何沒能驗證出來，請在不通話時重新整理一次，先別點頁面',
    en: 'Rings now; whether after a reload could not be verified: reload once between calls and do not click first',
  },
  'autoplay.clicked-before': {
    'zh-CN': '现在能响；检测前页面已被点击，刷新后如何还不知道',
    'zh-TW': '現在能響；檢測前頁面已被點擊，重新整理後如何還不知道',
    en: 'Rings now; whether after a reload is unknown, as it was clicked before',
  },
  'autoplay.unclear': {
    'zh-CN': '页面的安全设置让检测没有结论',
    'zh-TW': '頁面的安全設定讓檢測沒有結論',
    en: 'The page’s own rules left the probe without an answer',
  },
  'autoplay.free': {
    'zh-CN': '不用点击也能出声，刷新后也一样',
    'zh-TW': '不用點擊也能出聲，重新整理後也一樣',
    en: 'May sound without a click, after a reload too',
  },
  'autoplay.free-by-policy': {
    'zh-CN': '管理员策略已生效，不用点击也能出声',
    'zh-TW': '管理員原則已生效，不用點擊也能出聲',
    en: 'A policy file allows sound without a click',
  },
  'tab-sound': { 'zh-CN': '标签页与网站静音', 'zh-TW': '分頁與網站靜音', en: 'Muted tab or site' },
  'tab-sound.site-muted': {
    'zh-CN': '这个网站被设为静音：铃声会被吞掉',
    'zh-TW': '這個網站被設為靜音：鈴聲會被吞掉',
    en: 'This site is muted: its ring is swallowed',
  },
  'tab-sound.tab-muted': {
    'zh-CN': '这个标签页被静音：铃声会被吞掉',
    'zh-TW': '這個分頁被靜音：鈴聲會被吞掉',
    en: 'This tab is muted: its ring is swallowed',
  },
  'tab-sound.muted': {
    'zh-CN': '标签页或整个网站被静音：铃声会被吞掉',
    'zh-TW': '分頁或整個網站被靜音：鈴聲會被吞掉',
    en: 'The tab or its site is muted: its ring is swallowed',
  },
  'tab-sound.on': { 'zh-CN': '没有静音', 'zh-TW': '沒有靜音', en: 'Not muted' },
  'last-ring': { 'zh-CN': '最近一次来电', 'zh-TW': '最近一次來電', en: 'Last call' },
  'last-ring.none': {
    'zh-CN': '还没有记录到来电，可以先试响一次',
    'zh-TW': '還沒有記錄到來電，可以先試響一次',
    en: 'No call was recorded yet; try a test ring',
  },
  'last-ring.heard': {
    'zh-CN': '页面自己响了，Chrome 确认有声音',
    'zh-TW': '頁面自己響了，Chrome 確認有聲音',
    en: 'The page rang, and Chrome says it was audible',
  },
  'last-ring.rang': {
    'zh-CN': '页面没响，铃备替它响了',
    'zh-TW': '頁面沒響，鈴備替它響了',
    en: 'The page was silent, RingReady rang instead',
  },
  'last-ring.missed': {
    'zh-CN': '没有响，铃备也没能代响',
    'zh-TW': '沒有響，鈴備也沒能代響',
    en: 'It did not ring, and RingReady could not either',
  },
  'last-ring.missed-off': {
    'zh-CN': '没有响，也没有代响：当时这里的代响是关着的',
    'zh-TW': '沒有響，也沒有代響：當時這裡的代響是關著的',
    en: 'It did not ring, nor did RingReady: the guard was off here',
  },
  'last-ring.missed-no-device': {
    'zh-CN': '没有响，也没能代响：当时没有出声设备',
    'zh-TW': '沒有響，也沒能代響：當時沒有出聲裝置',
    en: 'It did not ring, nor could RingReady: there was no output device',
  },
  'last-ring.missed-short': {
    'zh-CN': '没有响：它很快就停了，没来得及代响',
    'zh-TW': '沒有響：它很快就停了，沒來得及代響',
    en: 'It did not ring: it was over before RingReady could',
  },
  guard: { 'zh-CN': '铃备代响', 'zh-TW': '鈴備代響', en: 'Ring guard' },
  'guard.on': {
    'zh-CN': '已开启：页面该响没响时，铃备替它响',
    'zh-TW': '已開啟：頁面該響沒響時，鈴備替它響',
    en: 'On: when the page should ring and cannot, RingReady rings',
  },
  'guard.off': {
    'zh-CN': '已关闭：页面没响时，铃备也不会替它响',
    'zh-TW': '已關閉：頁面沒響時，鈴備也不會替它響',
    en: 'Off: when the page is silent, RingReady does not ring either',
  },
  'guard.site-off': {
    'zh-CN': '在这个网站已关闭：页面没响时，铃备也不会替它响',
    'zh-TW': '在這個網站已關閉：頁面沒響時，鈴備也不會替它響',
    en: 'Off for this site: when the page is silent, RingReady does not ring either',
  },
  microphone: { 'zh-CN': '麦克风权限', 'zh-TW': '麥克風權限', en: 'Microphone permission' },
  'microphone.granted': { 'zh-CN': '已允许', 'zh-TW': '已允許', en: 'Allowed' },
  'microphone.granted-by-policy': {
    'zh-CN': '由管理员策略允许',
    'zh-TW': '由管理員原則允許',
    en: 'Allowed by policy',
  },
  'microphone.not-delegated': {
    'zh-CN':
      '工作台嵌在别的系统里，那个系统没有把麦克风交给它：接不了电话，改权限也没用。请系统的开发者在 iframe 上写 allow="autoplay; microphone"',
    'zh-TW':
      '工作台嵌在別的系統裡，那個系統沒有把麥克風交給它：接不了電話，改權限也沒用。請系統的開發者在 iframe 上寫 allow="autoplay; microphone"',
    en: 'The console is a frame in another system, which did not hand it the microphone: calls cannot be answered, and no setting helps. That system’s developer has to write allow="autoplay; microphone" on the iframe',
  },
  'microphone.prompt': {
    'zh-CN': '还没有允许：来电时会先弹询问，接不通话',
    'zh-TW': '還沒有允許：來電時會先彈詢問，接不通話',
    en: 'Not allowed yet: Chrome will ask in the middle of the call',
  },
  'microphone.denied': {
    'zh-CN': '被禁止：接起来对方也听不到，多数工作台不再派单',
    'zh-TW': '被禁止：接起來對方也聽不到，多數工作台不再派單',
    en: 'Blocked: callers could not hear you, and most consoles send no calls',
  },
  'microphone.denied-by-policy': {
    'zh-CN': '设置里允许，但管理员策略禁止',
    'zh-TW': '設定裡允許，但管理員原則禁止',
    en: 'Allowed in the settings, forbidden by policy',
  },
  'microphone.no-device': {
    'zh-CN': '电脑没有麦克风：接不了电话，插上耳麦后会自动再查',
    'zh-TW': '電腦沒有麥克風：接不了電話，插上耳麥後會自動再查',
    en: 'There is no microphone: calls cannot be answered; plug a headset in, this looks again by itself',
  },
  'microphone.not-told': {
    'zh-CN': '页面还没有回报',
    'zh-TW': '頁面還沒有回報',
    en: 'The page has not reported yet',
  },
  camera: { 'zh-CN': '摄像头权限', 'zh-TW': '攝影機權限', en: 'Camera permission' },
  'camera.granted': { 'zh-CN': '已允许', 'zh-TW': '已允許', en: 'Allowed' },
  'camera.granted-by-policy': {
    'zh-CN': '由管理员策略允许',
    'zh-TW': '由管理員原則允許',
    en: 'Allowed by policy',
  },
  'camera.not-needed': {
    'zh-CN': '没有允许，电话响铃用不到；做视频客服才需要',
    'zh-TW': '沒有允許，電話響鈴用不到；做視訊客服才需要',
    en: 'Not allowed; a telephone call does not need it',
  },
  'camera.not-told': {
    'zh-CN': '页面还没有回报',
    'zh-TW': '頁面還沒有回報',
    en: 'The page has not reported yet',
  },
  notifications: { 'zh-CN': '通知权限', 'zh-TW': '通知權限', en: 'Notification permission' },
  'notifications.granted': {
    'zh-CN': '已允许：来电有弹窗，页面也不会被休眠',
    'zh-TW': '已允許：來電有彈窗，頁面也不會被休眠',
    en: 'Allowed: calls pop up, and the page is kept awake',
  },
  'notifications.granted-by-policy': {
    'zh-CN': '由管理员策略允许',
    'zh-TW': '由管理員原則允許',
    en: 'Allowed by policy',
  },
  'notifications.framed': {
    'zh-CN': '工作台嵌在别的系统里，自己无法请求通知权限：来电没有弹窗提醒，请在这里允许',
    'zh-TW': '工作台嵌在別的系統裡，自己無法請求通知權限：來電沒有彈窗提醒，請在這裡允許',
    en: 'A console in another system’s page may not ask to notify: calls show no notice until you allow it here',
  },
  'notifications.prompt': {
    'zh-CN': '还没有允许：切到别的窗口时看不到来电',
    'zh-TW': '還沒有允許：切到別的視窗時看不到來電',
    en: 'Not allowed yet: behind another window, calls go unseen',
  },
  'notifications.denied': {
    'zh-CN': '被禁止：切到别的窗口时看不到来电',
    'zh-TW': '被禁止：切到別的視窗時看不到來電',
    en: 'Blocked: behind another window, calls go unseen',
  },
  'notifications.denied-by-policy': {
    'zh-CN': '设置里允许，但管理员策略禁止',
    'zh-TW': '設定裡允許，但管理員原則禁止',
    en: 'Allowed in the settings, forbidden by policy',
  },
  'notifications.not-told': {
    'zh-CN': '页面还没有回报',
    'zh-TW': '頁面還沒有回報',
    en: 'The page has not reported yet',
  },
  speakers: { 'zh-CN': '扬声器与耳机', 'zh-TW': '揚聲器與耳機', en: 'Speaker and headset' },
  'speakers.not-told': {
    'zh-CN': '页面还没有回报',
    'zh-TW': '頁面還沒有回報',
    en: 'The page has not reported yet',
  },
  'speakers.none': {
    'zh-CN': '电脑没有任何出声设备：什么都听不到，插上耳机或音箱后会自动再查',
    'zh-TW': '電腦沒有任何出聲裝置：什麼都聽不到，插上耳機或喇叭後會自動再查',
    en: 'There is no output device: nothing can be heard; plug one in, this looks again by itself',
  },
  'speakers.present': {
    'zh-CN': '有出声设备；允许麦克风后能看到是哪一个',
    'zh-TW': '有出聲裝置；允許麥克風後能看到是哪一個',
    en: 'There is an output device; its name shows once the microphone is allowed',
  },
  'speakers.unnamed': {
    'zh-CN': '有 {count} 个出声设备；这个系统不告诉网页正在用哪一个',
    'zh-TW': '有 {count} 個出聲裝置；這個系統不告訴網頁正在用哪一個',
    en: 'There are {count} output devices; this system does not tell pages which one is in use',
  },
  'speakers.unplugged': {
    'zh-CN': '有出声设备被拔掉：原有 {before} 个，现在 {now} 个，请试响确认',
    'zh-TW': '有出聲裝置被拔掉：原有 {before} 個，現在 {now} 個，請試響確認',
    en: 'An output device was unplugged: {before} before, {now} now; a test ring tells whether you hear it',
  },
  'speakers.changed': {
    'zh-CN': '出声设备变了：上次响铃时是“{before}”，现在从“{now}”出声，请试响确认',
    'zh-TW': '出聲裝置變了：上次響鈴時是「{before}」，現在從「{now}」出聲，請試響確認',
    en: 'The output changed: “{before}” at the last ring, “{now}” now; a test ring tells whether you hear it',
  },
  'speakers.changed-since': {
    'zh-CN': '出声设备变了：上次响铃时是另一个，现在从“{now}”出声，请试响确认',
    'zh-TW': '出聲裝置變了：上次響鈴時是另一個，現在從「{now}」出聲，請試響確認',
    en: 'The output changed: another one at the last ring, “{now}” now; a test ring tells whether you hear it',
  },
  'speakers.changed-since-load': {
    'zh-CN': '出声设备变了：页面打开时是“{before}”，现在从“{now}”出声，请试响确认',
    'zh-TW': '出聲裝置變了：頁面開啟時是「{before}」，現在從「{now}」出聲，請試響確認',
    en: 'The output changed: “{before}” when the page opened, “{now}” now; a test ring tells whether you hear it',
  },
  'speakers.named': {
    'zh-CN': '从“{name}”出声',
    'zh-TW': '從「{name}」出聲',
    en: 'Sound comes from “{name}”',
  },
  'sleeping-tab': { 'zh-CN': '省内存与省电', 'zh-TW': '省記憶體與省電', en: 'Memory and energy saver' },
  'sleeping-tab.safe': {
    'zh-CN': 'Chrome 不会让这个页面休眠',
    'zh-TW': 'Chrome 不會讓這個頁面休眠',
    en: 'Chrome will not put this page to sleep',
  },
  'sleeping-tab.may-freeze': {
    'zh-CN': '不会被丢弃，但放在后台可能被冻结',
    'zh-TW': '不會被捨棄，但放在背景可能被凍結',
    en: 'Will not be discarded, but may be frozen in the background',
  },
  'sleeping-tab.exposed': {
    'zh-CN': '放在后台久了，Chrome 可能让它休眠：那时来电不响',
    'zh-TW': '放在背景久了，Chrome 可能讓它休眠：那時來電不響',
    en: 'Left in the background, Chrome may put it to sleep: then calls do not ring',
  },
  'agent-state': { 'zh-CN': '坐席状态', 'zh-TW': '坐席狀態', en: 'Agent state' },
  'agent-state.not-told': {
    'zh-CN': '从页面上看不出来：请确认已“示闲”，漏接后可能被自动切到“小休”',
    'zh-TW': '從頁面上看不出來：請確認已「示閒」，漏接後可能被自動切到「小休」',
    en: 'Not shown: make sure you are free (示闲); a missed call may have put you on 小休',
  },
  'agent-state.free': { 'zh-CN': '页面上是“空闲”', 'zh-TW': '頁面上是「空閒」', en: 'The page says free' },
  'agent-state.busy': {
    'zh-CN': '页面上是“忙碌”：系统不会派来电，要接就在工作台改成“示闲”',
    'zh-TW': '頁面上是「忙碌」：系統不會派來電，要接就在工作台改成「示閒」',
    en: 'The page says busy: no calls are sent until you set yourself free (示闲) in the console',
  },
  'agent-state.rest': {
    'zh-CN': '页面上是“小休”（漏接后会自动切换）：系统不会派来电，请在工作台改成“示闲”',
    'zh-TW': '頁面上是「小休」（漏接後會自動切換）：系統不會派來電，請在工作台改成「示閒」',
    en: 'The page says on a break (a missed call does that): set yourself free (示闲) in the console to get calls',
  },
  'agent-state.after-call': {
    'zh-CN': '页面上是“话后整理”：结束后才会派来电',
    'zh-TW': '頁面上是「話後整理」：結束後才會派來電',
    en: 'The page says after-call work: no calls until it ends',
  },
  'agent-state.offline': {
    'zh-CN': '页面上是“离线”：系统不会派来电，请在工作台改成“示闲”',
    'zh-TW': '頁面上是「離線」：系統不會派來電，請在工作台改成「示閒」',
    en: 'The page says offline: set yourself free (示闲) in the console to get calls',
  },
  translated: { 'zh-CN': '网页翻译', 'zh-TW': '網頁翻譯', en: 'Page translation' },
  'translated.not-told': {
    'zh-CN': '页面还没有回报',
    'zh-TW': '頁面還沒有回報',
    en: 'The page has not reported yet',
  },
  'translated.translated': {
    'zh-CN': '页面被翻译过，可能白屏或漏接：请对本站关闭翻译',
    'zh-TW': '頁面被翻譯過，可能白屏或漏接：請對本站關閉翻譯',
    en: 'The page is translated and may break: switch translation off for this site',
  },
  'translated.original': { 'zh-CN': '没有被翻译', 'zh-TW': '沒有被翻譯', en: 'Not translated' },
  'keep-awake': { 'zh-CN': '电脑休眠', 'zh-TW': '電腦休眠', en: 'Computer asleep' },
  'keep-awake.on': {
    'zh-CN': '上班期间保持唤醒（最长 12 小时）',
    'zh-TW': '上班期間保持喚醒（最長 12 小時）',
    en: 'Kept awake for this shift (12 hours at most)',
  },
  'keep-awake.off': {
    'zh-CN': '电脑睡着了就不会响；是否会睡着由系统决定',
    'zh-TW': '電腦睡著了就不會響；是否會睡著由系統決定',
    en: 'A computer that sleeps does not ring; whether it sleeps, the system decides',
  },
  'background-sync': { 'zh-CN': '后台同步', 'zh-TW': '背景同步', en: 'Background sync' },
  'background-sync.granted': {
    'zh-CN': '已允许（默认）',
    'zh-TW': '已允許（預設）',
    en: 'Allowed (by default)',
  },
  'background-sync.denied': {
    'zh-CN': '已关闭，与来电响铃无关',
    'zh-TW': '已關閉，與來電響鈴無關',
    en: 'Off; a ring does not need it',
  },
  'background-sync.not-told': {
    'zh-CN': '页面还没有回报',
    'zh-TW': '頁面還沒有回報',
    en: 'The page has not reported yet',
  },
  version: { 'zh-CN': '浏览器版本', 'zh-TW': '瀏覽器版本', en: 'Browser version' },
  'version.new': {
    'zh-CN': '{version}，够用（最低 {least}）',
    'zh-TW': '{version}，夠用（最低 {least}）',
    en: '{version}, recent enough ({least} at least)',
  },
  'version.old': {
    'zh-CN': '{version} 太旧，至少要 {least}',
    'zh-TW': '{version} 太舊，至少要 {least}',
    en: '{version} is too old, {least} at least',
  },
  'version.not-told': {
    'zh-CN': '没读到版本号',
    'zh-TW': '沒讀到版本號',
    en: 'The version could not be read',
  },
  'system-sound': { 'zh-CN': '系统音量与耳机', 'zh-TW': '系統音量與耳機', en: 'System volume and headset' },
  'system-sound.ask': {
    'zh-CN': '系统音量、静音、耳机开关谁都读不到：试响一次，用耳朵确认',
    'zh-TW': '系統音量、靜音、耳機開關誰都讀不到：試響一次，用耳朵確認',
    en: 'Nobody can read the system’s volume or the headset’s switch: ring once and listen',
  },
  'system-sound.yes': {
    'zh-CN': '您确认听到了试响',
    'zh-TW': '您確認聽到了試響',
    en: 'You heard the test ring',
  },
  'system-sound.no': {
    'zh-CN': '您没有听到试响：看系统音量、静音键、默认设备、耳机插头',
    'zh-TW': '您沒有聽到試響：看系統音量、靜音鍵、預設裝置、耳機插頭',
    en: 'You did not hear it: look at volume, mute, default device and plug',
  },
  'do-not-disturb': { 'zh-CN': '系统勿扰', 'zh-TW': '系統勿擾', en: 'Do not disturb' },
  'do-not-disturb.ask': {
    'zh-CN': '系统开了勿扰，通知就弹不出来：发一条试试',
    'zh-TW': '系統開了勿擾，通知就彈不出來：發一條試試',
    en: 'Do-not-disturb hides notifications: send one to see',
  },
  'do-not-disturb.yes': {
    'zh-CN': '您看到了测试通知',
    'zh-TW': '您看到了測試通知',
    en: 'You saw the test notification',
  },
  'do-not-disturb.no': {
    'zh-CN': '没有看到测试通知：请在系统里关掉勿扰或专注模式',
    'zh-TW': '沒有看到測試通知：請在系統裡關掉勿擾或專注模式',
    en: 'You did not see it: switch off do-not-disturb in the system',
  },
  answering: {
    'zh-CN': '转到手机接听（查设置）',
    'zh-TW': '轉到手機接聽（查設定）',
    en: 'Answered on a mobile',
  },
  'answering.ask': {
    'zh-CN': '“手机接听”设为“始终”时只响手机，电脑不响：在坐席设置里改成“关闭”或“仅离线”',
    'zh-TW': '「手機接聽」設為「始終」時只響手機，電腦不響：在坐席設定裡改成「關閉」或「僅離線」',
    en: 'With 手机接听 on “always” only the mobile rings: set it to “off” or “offline only” in the agent’s settings',
  },
  'answering.ask-other': {
    'zh-CN': '若设了转到手机接听，电脑就不响：在工作台的设置里看一眼',
    'zh-TW': '若設了轉到手機接聽，電腦就不響：在工作台的設定裡看一眼',
    en: 'If calls go to a mobile, nothing rings here: look at the console’s settings',
  },
  'auto-answer': { 'zh-CN': '自动接听（查设置）', 'zh-TW': '自動接聽（查設定）', en: 'Auto-answer' },
  'auto-answer.ask': {
    'zh-CN': '开了“呼入自动接听”，来电不响铃、不弹窗，直接接通：想要铃声就关掉它',
    'zh-TW': '開了「呼入自動接聽」，來電不響鈴、不彈窗，直接接通：想要鈴聲就關掉它',
    en: 'With 呼入自动接听 on, calls connect without a ring or a pop-up: switch it off to hear one',
  },
  'auto-answer.ask-other': {
    'zh-CN': '若设了自动接听，来电不响铃就接通：在工作台的设置里看一眼',
    'zh-TW': '若設了自動接聽，來電不響鈴就接通：在工作台的設定裡看一眼',
    en: 'If calls are answered by themselves, nothing rings: look at the console’s settings',
  },
  queue: {
    'zh-CN': '来电没到坐席（查记录）',
    'zh-TW': '來電沒到坐席（查記錄）',
    en: 'Calls that never came',
  },
  'queue.ask': {
    'zh-CN': '通话记录状态是 100、102、103、105、106、107 的，没有轮到坐席，不是浏览器的问题',
    'zh-TW': '通話記錄狀態是 100、102、103、105、106、107 的，沒有輪到坐席，不是瀏覽器的問題',
    en: 'A call with status 100, 102, 103, 105, 106 or 107 never reached an agent: not the browser’s fault',
  },
  'queue.ask-other': {
    'zh-CN': '客户在排队或导航里就挂断的，没有轮到坐席，不是浏览器的问题：看工作台的通话记录',
    'zh-TW': '客戶在排隊或導航裡就掛斷的，沒有輪到坐席，不是瀏覽器的問題：看工作台的通話記錄',
    en: 'Callers who hung up while waiting never reached an agent: see the console’s call records',
  },
  network: {
    'zh-CN': '网络与防火墙（问网管）',
    'zh-TW': '網路與防火牆（問網管）',
    en: 'Network and firewall',
  },
  'network.ask': {
    'zh-CN': '公司网络要放行“依据”里的域名和 UDP 端口，否则来电进不来或没有声音',
    'zh-TW': '公司網路要放行「依據」裡的網域和 UDP 連接埠，否則來電進不來或沒有聲音',
    en: 'The company’s network must let the domains and UDP ports below through, or calls fail or are mute',
  },
  'network.ask-other': {
    'zh-CN': '公司网络要放行工作台用的域名和端口，否则来电进不来：清单问它的服务商',
    'zh-TW': '公司網路要放行工作台用的網域和連接埠，否則來電進不來：清單問它的服務商',
    en: 'The company’s network must let the console through: its vendor has the list of domains and ports',
  },
} satisfies Texts;
