import type { Texts } from './language.ts';

/** The workspace's page “响铃”. */
export const ringPageTexts = {
  title: { 'zh-CN': '响铃', 'zh-TW': '響鈴', en: 'Ring' },
  lead: {
    'zh-CN': '上班前检查一遍，没响时替您响，给管理员的策略文件',
    'zh-TW': '上班前檢查一遍，沒響時替您響，給管理員的原則檔案',
    en: 'Check before a shift, ring when the page cannot, policy files for administrators',
  },
  readiness: { 'zh-CN': '开班检查', 'zh-TW': '開班檢查', en: 'Shift check' },
  readinessSay: {
    'zh-CN': '把所有打开的坐席工作台查一遍，再试响一次。查完会说“可以上班”，或者先做什么。',
    'zh-TW': '把所有開啟的坐席工作台查一遍，再試響一次。查完會說「可以上班」，或者先做什麼。',
    en: 'Checks every open console and rings once, then says “ready” or what to do first.',
  },
  start: { 'zh-CN': '开始检查', 'zh-TW': '開始檢查', en: 'Start' },
  running: { 'zh-CN': '检查中…', 'zh-TW': '檢查中…', en: 'Checking…' },
  none: {
    'zh-CN': '没有打开的坐席工作台：先打开并登录',
    'zh-TW': '沒有開啟的坐席工作台：先開啟並登入',
    en: 'No console is open: open one and log in',
  },
  readyYes: { 'zh-CN': '可以上班：来电会响', 'zh-TW': '可以上班：來電會響', en: 'Ready: calls will ring' },
  readyNo: {
    'zh-CN': '还不能上班，先处理 {count} 项',
    'zh-TW': '還不能上班，先處理 {count} 項',
    en: 'Not ready. To do first: {count}',
  },
  readyHear: {
    'zh-CN': '浏览器这边没有问题。正在试响，听到了吗？',
    'zh-TW': '瀏覽器這邊沒有問題。正在試響，聽到了嗎？',
    en: 'The browser is fine. A test ring sounds: do you hear it?',
  },
  readyDeaf: {
    'zh-CN': '没听到试响：检查系统音量、静音键、默认设备和耳机插头，再来一次',
    'zh-TW': '沒聽到試響：檢查系統音量、靜音鍵、預設裝置和耳機插頭，再來一次',
    en: 'The ring was not heard: look at volume, mute, default device and plug, then try again',
  },
  ringFailed: {
    'zh-CN': '试响没有出声：{reason}',
    'zh-TW': '試響沒有出聲：{reason}',
    en: 'The test ring made no sound: {reason}',
  },
  noDevice: { 'zh-CN': '电脑没有出声设备', 'zh-TW': '電腦沒有出聲裝置', en: 'there is no output device' },
  ringerFailed: { 'zh-CN': '出声组件没有启动', 'zh-TW': '出聲元件沒有啟動', en: 'the ringer did not start' },
  fixIn: {
    'zh-CN': '切到这个页面，点浏览器工具栏上的铃铛来修复',
    'zh-TW': '切到這個頁面，點瀏覽器工具列上的鈴鐺來修復',
    en: 'Go to that tab and click the bell in the toolbar to mend it',
  },
  advice: {
    'zh-CN': '另有 {count} 项请留意',
    'zh-TW': '另有 {count} 項請留意',
    en: '{count} more to keep in mind',
  },
  show: { 'zh-CN': '切过去', 'zh-TW': '切過去', en: 'Go there' },
  heard: { 'zh-CN': '听到了', 'zh-TW': '聽到了', en: 'I heard it' },
  notHeard: { 'zh-CN': '没听到', 'zh-TW': '沒聽到', en: 'I did not' },
  guard: { 'zh-CN': '铃备代响', 'zh-TW': '鈴備代響', en: 'Ring guard' },
  guardSay: {
    'zh-CN': '页面该响而没响时，铃备替它响，并弹出通知。',
    'zh-TW': '頁面該響而沒響時，鈴備替它響，並彈出通知。',
    en: 'When the page should ring and cannot, RingReady rings and notifies.',
  },
  enabled: { 'zh-CN': '打开代响', 'zh-TW': '開啟代響', en: 'Guard is on' },
  focus: {
    'zh-CN': '来电时把工作台窗口提到最前',
    'zh-TW': '來電時把工作台視窗提到最前',
    en: 'Bring the console’s window to the front',
  },
  everywhere: {
    'zh-CN': '在所有出声设备上响（要允许铃备使用麦克风，才能看到各个设备）',
    'zh-TW': '在所有出聲裝置上響（要允許鈴備使用麥克風，才能看到各個裝置）',
    en: 'On every output device (RingReady must be allowed the microphone to see them)',
  },
  volume: { 'zh-CN': '音量', 'zh-TW': '音量', en: 'Volume' },
  offFor: { 'zh-CN': '以下网站已关闭代响', 'zh-TW': '以下網站已關閉代響', en: 'Guard is off for' },
  turnOn: { 'zh-CN': '恢复', 'zh-TW': '恢復', en: 'Turn on' },
  test: { 'zh-CN': '试响', 'zh-TW': '試響', en: 'Test ring' },
  testSay: {
    'zh-CN': '响两秒。想知道哪个是耳机、哪个是音箱，就一个一个试。',
    'zh-TW': '響兩秒。想知道哪個是耳機、哪個是喇叭，就一個一個試。',
    en: 'Rings for two seconds. To learn which is the headset and which the speaker, try them one by one.',
  },
  testSayNameless: {
    'zh-CN': '响两秒。下面“用麦克风验证声音”允许铃备使用麦克风之后，这里能选到每个设备。',
    'zh-TW': '響兩秒。下面「用麥克風驗證聲音」允許鈴備使用麥克風之後，這裡能選到每個裝置。',
    en: 'Rings for two seconds. Once RingReady may use the microphone (“Verify by microphone” below), each device can be chosen here.',
  },
  testWhere: { 'zh-CN': '在哪个设备上响', 'zh-TW': '在哪個裝置上響', en: 'On which device' },
  testAll: { 'zh-CN': '所有出声设备', 'zh-TW': '所有出聲裝置', en: 'All output devices' },
  testDefault: { 'zh-CN': '系统默认设备', 'zh-TW': '系統預設裝置', en: 'The system’s default device' },
  testStart: { 'zh-CN': '试响', 'zh-TW': '試響', en: 'Ring' },
  testAsk: {
    'zh-CN': '正在试响，听到了吗？',
    'zh-TW': '正在試響，聽到了嗎？',
    en: 'A test ring sounds: do you hear it?',
  },
  testYes: { 'zh-CN': '这里听得到', 'zh-TW': '這裡聽得到', en: 'You hear this one' },
  gone: { 'zh-CN': '这个设备已经拔掉了', 'zh-TW': '這個裝置已經拔掉了', en: 'this device was unplugged' },
  fine: { 'zh-CN': '没有问题', 'zh-TW': '沒有問題', en: 'nothing to do' },
  mic: { 'zh-CN': '用麦克风验证声音', 'zh-TW': '用麥克風驗證聲音', en: 'Verify by microphone' },
  micSay: {
    'zh-CN': '播放一段提示音，同时用麦克风听有没有。适合外放音箱；戴耳机时麦克风可能听不见，以您的耳朵为准。',
    'zh-TW': '播放一段提示音，同時用麥克風聽有沒有。適合外放音箱；戴耳機時麥克風可能聽不見，以您的耳朵為準。',
    en: 'Plays a tone and listens for it. For speakers; a headset’s microphone may not hear it, so trust your ears.',
  },
  micStart: {
    'zh-CN': '开始（会请求麦克风）',
    'zh-TW': '開始（會請求麥克風）',
    en: 'Start (asks for the microphone)',
  },
  micYes: {
    'zh-CN': '麦克风听到了提示音：扬声器有声音',
    'zh-TW': '麥克風聽到了提示音：揚聲器有聲音',
    en: 'The microphone heard the tone: the speaker works',
  },
  micNo: {
    'zh-CN': '麦克风没有听到提示音：可能是静音、音量为 0、换了设备，或者您戴着耳机',
    'zh-TW': '麥克風沒有聽到提示音：可能是靜音、音量為 0、換了裝置，或者您戴著耳機',
    en: 'The microphone did not hear it: muted, volume 0, another device, or a headset',
  },
  'mic.refused': {
    'zh-CN': '没有允许铃备使用麦克风：点地址栏左边的图标，把麦克风改成“允许”，再来一次',
    'zh-TW': '沒有允許鈴備使用麥克風：點網址列左邊的圖示，把麥克風改成「允許」，再來一次',
    en: 'RingReady may not use the microphone: click the icon left of the address, allow it, and try again',
  },
  'mic.no-microphone': {
    'zh-CN': '电脑没有麦克风：插上一个再来一次',
    'zh-TW': '電腦沒有麥克風：插上一個再來一次',
    en: 'There is no microphone: plug one in and try again',
  },
  'mic.busy': {
    'zh-CN': '麦克风被别的程序占用，或被系统关掉了：关掉会议软件，看系统的隐私设置',
    'zh-TW': '麥克風被別的程式占用，或被系統關掉了：關掉會議軟體，看系統的隱私權設定',
    en: 'The microphone is held by another program or switched off in the system: close meeting programs, look at the privacy settings',
  },
  'mic.microphone-silent': {
    'zh-CN': '麦克风一点声音也没有传来：看看它的静音开关',
    'zh-TW': '麥克風一點聲音也沒有傳來：看看它的靜音開關',
    en: 'Nothing at all came from the microphone: look at its mute switch',
  },
  'mic.no-output': {
    'zh-CN': '放不出提示音：电脑没有能用的出声设备',
    'zh-TW': '放不出提示音：電腦沒有能用的出聲裝置',
    en: 'The tone could not be played: no output device works',
  },
  micFailed: {
    'zh-CN': '麦克风用不了：{reason}',
    'zh-TW': '麥克風用不了：{reason}',
    en: 'The microphone cannot be used: {reason}',
  },
  kit: { 'zh-CN': '管理员策略文件', 'zh-TW': '管理員原則檔案', en: 'Policy files' },
  kitSay: {
    'zh-CN':
      '让选中的工作台不用点击就能出声、可用麦克风和通知、不被休眠。只对选中的网站生效，附卸载文件。适用 Windows（Chrome、Edge）、macOS、Linux。',
    'zh-TW':
      '讓選取的工作台不用點擊就能出聲、可用麥克風和通知、不被休眠。只對選取的網站生效，附解除安裝檔案。適用 Windows（Chrome、Edge）、macOS、Linux。',
    en: 'Lets the chosen consoles sound without a click, use microphone and notifications, and stay awake. Those sites only, with files to remove it. For Windows (Chrome, Edge), macOS and Linux.',
  },
  kitLoaded: {
    'zh-CN': '这个浏览器已加载策略文件：{marker}',
    'zh-TW': '這個瀏覽器已載入原則檔案：{marker}',
    en: 'This browser has loaded a policy file: {marker}',
  },
  kitNone: {
    'zh-CN': '这个浏览器还没有加载铃备的策略文件',
    'zh-TW': '這個瀏覽器還沒有載入鈴備的原則檔案',
    en: 'This browser has loaded no policy file of RingReady',
  },
  download: {
    'zh-CN': '下载策略文件（zip）',
    'zh-TW': '下載原則檔案（zip）',
    en: 'Download the files (zip)',
  },
  added: { 'zh-CN': '自己添加的工作台', 'zh-TW': '自己加入的工作台', en: 'Consoles you added' },
  addedSay: {
    'zh-CN': '别家的坐席工作台也能体检和代响：填网址，Chrome 会请您同意只在这个网站上运行。',
    'zh-TW': '別家的坐席工作台也能體檢和代響：填網址，Chrome 會請您同意只在這個網站上執行。',
    en: 'Other vendors’ consoles can be checked and guarded too: give the address; Chrome asks you to allow that one site.',
  },
  address: { 'zh-CN': '工作台网址', 'zh-TW': '工作台網址', en: 'Address of the console' },
  add: { 'zh-CN': '添加', 'zh-TW': '加入', en: 'Add' },
  remove: { 'zh-CN': '移除', 'zh-TW': '移除', en: 'Remove' },
  addBad: {
    'zh-CN': '请填写 https 开头的网址，例如 https://agent.example.com',
    'zh-TW': '請填寫 https 開頭的網址，例如 https://agent.example.com',
    en: 'Give an https address, such as https://agent.example.com',
  },
  addRefused: {
    'zh-CN': '您没有同意，没有添加',
    'zh-TW': '您沒有同意，沒有加入',
    en: 'Not allowed, so it was not added',
  },
  addDone: {
    'zh-CN': '已添加 {site}；已经打开的页面请刷新一次',
    'zh-TW': '已加入 {site}；已經開啟的頁面請重新整理一次',
    en: '{site} was added; reload its open pages once',
  },
} satisfies Texts;
