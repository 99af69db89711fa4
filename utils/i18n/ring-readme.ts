import type { Language } from './language.ts';

/** Goes into the policy kit, in all three languages: who installs it is often not who downloaded it. */
export const kitReadme: Record<Language, string> = {
  'zh-CN': `RingReady 铃备 管理员策略文件
适用网站：{consoles}
作用：不用点击就能出声（AutoplayAllowlist）、允许麦克风（AudioCaptureAllowedUrls）、允许通知（NotificationsAllowedForUrls）、
不被休眠（Chrome：TabDiscardingExceptions；Edge：SleepingTabsBlockedForUrls）。只对上面的网站生效，不含子域名。
Windows：以管理员身份双击 windows/ringready.reg；卸载用 ringready-remove.reg，只删铃备写入的值（名称 73001 起），空的列表项会留下，没有作用。
macOS：双击 macos/ringready.mobileconfig，在“系统设置 - 描述文件”里安装；卸载用 ringready-remove.sh 或在同一处移除。
Linux：运行 linux/ringready-install.sh；卸载用 ringready-remove.sh。策略目录里若有别的文件写了同名策略，只有一个生效，请手工合并。
换了网站名单：重新下载并再装一次，旧名单会被替换。
装好后完全退出并重新打开浏览器，chrome://policy 里能看到这几项。铃备的“响铃”页会显示标记“{marker}”，体检会验证是否真的生效。
chrome://media-engagement 里的 Autoplay Policy 在新版里不论是否生效都一样，不能用来验证。
Windows 与 macOS 的导入尚未在实机上验证，请先在一台电脑上试。`,
  'zh-TW': `RingReady 鈴備 管理員原則檔案
適用網站：{consoles}
作用：不用點擊就能出聲（AutoplayAllowlist）、允許麥克風（AudioCaptureAllowedUrls）、允許通知（NotificationsAllowedForUrls）、
不被休眠（Chrome：TabDiscardingExceptions；Edge：SleepingTabsBlockedForUrls）。只對上面的網站生效，不含子網域。
Windows：以系統管理員身分執行 windows/ringready.reg；解除安裝用 ringready-remove.reg，只刪除鈴備寫入的值（名稱 73001 起），空的清單項會留下，沒有作用。
macOS：開啟 macos/ringready.mobileconfig，在「系統設定 - 描述檔」安裝；解除安裝用 ringready-remove.sh 或在同一處移除。
Linux：執行 linux/ringready-install.sh；解除安裝用 ringready-remove.sh。原則目錄裡若有別的檔案寫了同名原則，只有一個生效，請手動合併。
換了網站名單：重新下載並再裝一次，舊名單會被替換。
裝好後完全結束並重新開啟瀏覽器，chrome://policy 裡能看到這幾項。鈴備的「響鈴」頁會顯示標記「{marker}」，體檢會驗證是否真的生效。
chrome://media-engagement 裡的 Autoplay Policy 在新版裡不論是否生效都一樣，不能用來驗證。
Windows 與 macOS 的匯入尚未在實機上驗證，請先在一台電腦上試。`,
  en: `RingReady policy files
Sites: {consoles}
What they do: sound without a click (AutoplayAllowlist), the microphone (AudioCaptureAllowedUrls), notifications
(NotificationsAllowedForUrls), no sleeping (Chrome: TabDiscardingExceptions; Edge: SleepingTabsBlockedForUrls). For these
sites alone, not for what is below them.
Windows: import windows/ringready.reg as an administrator; ringready-remove.reg takes away RingReady's values (names from
73001 on) and nothing else. Empty lists stay behind and do nothing.
macOS: open macos/ringready.mobileconfig and install it in System Settings, Profiles; ringready-remove.sh removes it, or
remove it in the same place.
Linux: run linux/ringready-install.sh; ringready-remove.sh removes it. Where another file in the folder sets the same
policy, one of them counts: merge them by hand.
Other sites: download and install again; the earlier list is replaced.
Quit the browser and start it again; chrome://policy lists them. RingReady's page “Ring” then shows the marker “{marker}”,
and the check-up proves the effect. What chrome://media-engagement says of the autoplay policy is the same either way in
recent versions.
Importing on Windows and macOS was not verified on real machines: try it on one computer first.`,
};
