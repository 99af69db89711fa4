/**
 * Traditional → simplified, for the characters that occur in our domain's labels and options (企業資質, 號碼, 證件 …).
 * A pair of characters each: a whole conversion library would be a megabyte for the same hundred words.
 */
const pairs =
  '業业 資资 質质 號号 碼码 證证 執执 營营 員员 類类 稱称 機机 構构 組组 織织 統统 會会 註注 冊册 歸归 屬属 區区 縣县 鎮镇 戶户 銀银 帳账 賬账 辦办 經经 ' +
  '負负 責责 範范 圍围 數数 術术 話话 電电 聯联 絡络 繫系 係系 郵邮 網网 傳传 國国 頭头 兩两 選选 擇择 輸输 請请 寫写 為为 與与 騰腾 訊讯 雲云 時时 間间 ' +
  '長长 從从 終终 結结 單单 體体 個个 獨独 團团 幣币 務务 稅税 據据 權权 協协 議议 閱阅 讀读 條条 發发 購购 買买 尋寻 檢检 詢询 篩筛 設设 備备 無无 後后 ' +
  '離离 門门 職职 專专 處处 訂订 貨货 內内 圖图 檔档 掃扫 陸陆 灣湾 護护 認认 簽签 託托 諾诺 蓋盖 書书 實实 際际 對对 開开 關关 閉闭 啟启 進进 運运 應应 ' +
  '項项 預预 須须 顧顾 額额 願愿 顯显 風风 簡简 級级 給给 維维 綁绑 緊紧 緩缓 編编 繼继 續续 義义 習习 產产 異异 畫画 當当 監监 確确 禮礼 種种 積积 穩稳 ' +
  '節节 籤签 納纳 純纯 約约 紅红 紙纸 細细 絕绝 總总 縮缩 聲声 腦脑 臺台 萬万 訪访 評评 試试 詳详 語语 誠诚 說说 課课 調调 談谈 論论 謝谢 識识 譯译 變变 ' +
  '讓让 貴贵 費费 貿贸 賣卖 贊赞 軟软 載载 較较 輔辅 輪轮 轉转 這这 連连 週周 遞递 適适 遠远 還还 鄉乡 醫医 釋释 錄录 錯错 鍵键 鏈链 鐵铁 隊队 階阶 隨随 ' +
  '難难 雙双 雜杂 靈灵 靜静 響响 頁页 順顺 領领 題题 飛飞 館馆 駁驳 驗验 點点 齊齐 龍龙 標标 樣样 樓楼 檻槛 歲岁 歷历 畢毕 沒没 決决 況况 測测 準准 滿满 ' +
  '漢汉 濟济 狀状 現现 環环 場场 報报 塊块 億亿 儲储 優优 兒儿 則则 別别 創创 動动 勞劳 勢势 勝胜 匯汇 參参 吳吴 問问 壓压 複复 復复 夠够 婦妇 孫孙 學学 ' +
  '寶宝 審审 將将 層层 島岛 師师 帶带 幾几 廠厂 廣广 張张 強强 彈弹 彙汇 徵征 態态 懸悬 懷怀 慣惯 憑凭 戰战 戲戏 掛挂 採采 換换 揮挥 損损 搖摇 擔担 擁拥 ' +
  '擴扩 攝摄 敗败 敵敌 斷断 於于 曆历 東东 極极 樞枢 樂乐 檯台 櫃柜 欄栏 歡欢 氣气 熱热 爾尔 獎奖 獲获 療疗 盡尽 禦御 並并 併并 來来 們们 價价 佈布 僅仅 ' +
  '呂吕 啓启 喪丧 嚴严 劃划 勵励 華华 蘇苏 蘭兰 薩萨 藝艺 藥药 虛虚 補补 裝装 製制 觀观 規规 視视 覽览 觸触 計计 記记 討讨 訓训 許许 該该 誌志 誤误 諮咨 ' +
  '謂谓 豐丰 財财 貼贴 賓宾 賴赖 贈赠 趙赵 跡迹 踐践 車车 軌轨 輕轻 輯辑 辭辞 邊边 鄭郑 鄰邻 銷销 鋪铺 鎖锁 鑑鉴 鑒鉴 閒闲 陳陈 陽阳 隱隐 雖虽 韓韩 餘余 ' +
  '饋馈 馬马 騙骗 鬧闹 魯鲁 鹽盐 麗丽 黃黄 黨党 龜龟 寧宁 滬沪 廈厦 濱滨 瀋沈 錦锦 慶庆 贛赣 遼辽 徑径 紹绍 興兴 溫温 裡里 裏里 衛卫 誰谁 舊旧 繳缴 綠绿 ' +
  '滯滞 擬拟 擾扰 攜携 頻频 廢废 錢钱 鐘钟 鈴铃 塗涂 牆墙 衝冲 腳脚 歐欧 憂忧 戀恋 盤盘 碩硕 螢萤 襲袭 諸诸 賽赛 躍跃 蹟迹 轄辖 鄲郸 釐厘 閩闽 陝陕 韋韦 ' +
  '頓顿 鬆松 過过 導导 圍围 瀏浏 鈕钮 圓圆 萊莱 僑侨 戶户 僱雇 聖圣 傑杰 偉伟 劉刘 楊杨 葉叶 許许 羅罗 謝谢 蔣蒋 盧卢 範范 馮冯 賀贺 龔龚 錢钱 嚴严 龐庞 顧顾 線线 見见 側侧 脫脱 針针 擊击 橫横 撥拨 臨临';

const table = new Map<string, string>();
/** The other way the first pair of a character counts: enough for texts that are compared whole. */
const back = new Map<string, string>();
for (const pair of pairs.split(' ')) {
  const [traditional, simplified] = [...pair];
  if (!traditional || !simplified) continue;
  table.set(traditional, simplified);
  if (!back.has(simplified)) back.set(simplified, traditional);
}

/** Traditional characters of the domain become simplified; everything else stays. */
export const simplify = (text: string): string => {
  let out = '';
  for (const character of text) out += table.get(character) ?? character;
  return out;
};

/** As a page in traditional characters would most likely write it. Only ever compared, never typed. */
export const traditional = (text: string): string => {
  let out = '';
  for (const character of text) out += back.get(character) ?? character;
  return out;
};
