# 頁面用語。每個鍵在每種語言都有；由測試檢查。

## 日期、比例、列舉

page-date = { $month }月{ $day }日
page-month-short = { $month }月
page-date-short = { $month }月{ $day }日
page-date-full = { $year }年{ $month }月{ $day }日
page-percent = { $number }%
page-fewer-than-one = 不到 1
page-more-than-99 = 99 次以上，近 100
page-list-separator = 、
page-sentence-separator = { "" }

## 頁面框架

page-name = Isoplan 隔離推演
page-title = { $verdict } · 隔離推演
page-tagline = 隔離推演
page-skip = 跳至參數
page-skip-header = 跳到正文
page-language = 語言
screens = 頁面
screen-plan = 方案
screen-rules = 規則
screen-compare = 對比
screen-sensitivity = 影響因素
screen-map = 組合圖
screen-briefing = 簡報
screen-methods = 方法
page-preset = 情境
page-reload-preset = 復原所有變更
page-footer = 所有推演都在這個瀏覽器內完成，不會上傳任何資料。推演不是預報，只說明在所填條件下會如何。
page-version = Isoplan { $version }

## 發生的情況

page-worker-replaced = 有一部分計算意外中斷，已自動重新開始。沒有遺失任何內容，結果數字不受影響。
page-dismiss = 關閉
page-failed-workers = 計算一再中斷。畫面上若有結果，也不是目前參數的結果。
page-failed-version = 本頁開啟之後，Isoplan 已經更新。請重新載入本頁。
page-retry = 重試
page-renewed = Isoplan 有新版本，重新載入後啟用。目前方案維持不變。
page-renewed-unlinked = Isoplan 有新版本。重新載入之前請注意：畫面上有些內容不在連結裡（無法使用的參數、尚未完成的匯入，或過大的方案）。請先處理完，或儲存為檔案。
page-reload = 重新載入
page-later = 以後再說
page-invalid = 以下參數無法使用。更正之前，畫面保留上一組有效參數的結果。
page-invalid-elsewhere = 方案中有參數目前無法使用。這裡是上一組有效參數的結果。
page-invalid-go = 查看該參數

## 結果的進度

page-computing-first = 正在進行第一批推演……
page-status-computing = 推演中：已完成 { $done } / { $total } 次
page-status-recomputing = 正在計算新結果；現在看到的是變更之前的結果
page-status-partial = 初步結果：已完成 { $done } / { $total } 次推演
page-status-done = 依據 { $total } 次推演
page-status-halted = 已停止：完成 { $done } / { $total } 次推演
page-status-halted-old = 已停止：現在看到的是改動之前的結果
page-go-on = 完成全部推演
page-status-invalid = 結果已過時：有參數無法使用，這是上一組有效參數的結果
page-status-failed = 結果已過時：計算已中斷
page-progress = 已完成的推演次數

## 結論

verdict-rooms-name = 房間夠不夠用
verdict-rooms-enough = 房間夠用
verdict-rooms-tight = 房間吃緊
verdict-rooms-short = 房間不足
verdict-rooms-never = { $futures } 次推演中，沒有一次有人等待房間。
verdict-rooms-rarely = 100 次推演中有 { $kept } 次房間夠用；其餘會用罄，{ $when }。
verdict-rooms-often = 100 次推演中有 { $share } 次房間用罄，{ $when }。
verdict-rooms-always = { $futures } 次推演全部出現房間用罄，{ $when }。
verdict-when = 其中半數不晚於{ $date }
verdict-when-day = 幾乎都在{ $date }
verdict-rooms-spare = 有 { $needed } 間，100 次中就有 95 次夠用；現有 { $capacity } 間。
verdict-rooms-missing = 再增加 { $rooms } 間，100 次中就有 95 次夠用。
verdict-rooms-missing-reserve = 100 次中有 95 次最多缺 { $rooms } 間；但增加房間會延後啟用儲備，實際需要的可能更多。
verdict-sure-share = 房間用罄的可能性：{ $low } 至 { $high }（95% 區間）
verdict-sure-date = 其中九成推演的首次缺房在{ $from }至{ $to }之間
verdict-sure-rooms = 需增加的房間：{ $low } 至 { $high } 間（95% 區間）
verdict-sure-rooms-open = 需增加的房間：至少 { $low } 間（95% 區間；上限需要更多推演次數）
verdict-tests-enough = 檢測及時
verdict-tests-tight = 檢測偶有延誤
verdict-tests-short = 檢測延誤
verdict-tests-always = { $futures } 次推演中，每天的檢測結果都及時。
verdict-tests-some = 100 次推演中有 { $share } 次每天的檢測結果都及時。
verdict-tests-never = { $futures } 次推演中，沒有一次能做到每天結果及時。
verdict-tests-backlog = { $late } 的結果超過 { $hours } 小時才出爐，平均 { $delay } 小時。午夜積壓最多 { $backlog } 管（100 次中有 95 次不超過）。
verdict-tests-no-backlog = { $late } 的結果超過 { $hours } 小時才出爐，平均 { $delay } 小時。午夜沒有積壓。
verdict-title = 房間用罄：{ $of } 次中 { $share } 次
verdict-title-never = 房間夠用
verdict-figures = { $date }
verdict-figures-hint = 圖中讀數日
verdict-figure-sites = 啟用隔離場所
verdict-figure-sites-note = 共 { $sites } 處
verdict-figure-left = 剩餘房間
verdict-figure-left-note = 共 { $rooms } 間
verdict-figure-received = 累計收住
verdict-figure-received-note = 人，平均值
verdict-figure-isolated = 集中隔離中
verdict-figure-isolated-note = 人，午夜，中位數

## 連結與檔案

page-link = 連結
page-copy-link = 複製連結
page-link-copied = 連結已複製。開啟連結的人會看到同一方案與相同數字。
page-link-copied-last = 連結已複製。目前有參數無法使用：開啟連結的人看到的是上一組有效參數及其數字。
page-saved-last = 目前有參數無法使用：檔案中儲存的是上一組有效參數。
page-link-to-copy = 瀏覽器不允許網頁複製，請從此處複製連結：
page-no-link = 方案過大，無法放入連結。請儲存為檔案後傳送。
page-bad-link = 無法開啟連結；目前顯示的不是連結中的方案。
page-unusable-link = 連結完整，但其中的方案無法使用；目前顯示的不是連結中的方案。
page-unusable-file = 檔案「{ $name }」無法使用；目前顯示的不是連結中的方案。
page-at-work = 正在處理 { $name }……
page-no-spreadsheets = 未能讀取或產生 { $name }：處理表格檔案的程式沒有載入，或被瀏覽器中斷。請檢查網路後再試，或重新載入本頁。
page-several-files = 一次拖入了 { $number } 個檔案，均未開啟。請逐一拖入。
page-unreadable-file = 瀏覽器無法讀取檔案「{ $name }」。
page-file-too-large = 檔案「{ $name }」有 { $size } MB；檔案最大 { $most } MB。
page-is-library = 檔案「{ $name }」存有多個方案：請在「我的方案」中用「匯入」讀取。
page-more-issues = 另有 { $number } 處
page-open = 開啟檔案
page-save = 儲存檔案
page-own-scenario = 自訂方案
page-title-changed = { $name }（已變更）
page-reproduces = 與傳送者的數字完全一致
page-other-engine = 與傳送者的數字不同：傳送者使用引擎 { $sender }，此處為 { $this }
page-differs = 引擎版本相同（{ $this }），數字卻與傳送者不同，請回報此問題

## 表格

page-import-begin = 匯入表格…
page-import = 從表格匯入逐日數字
page-import-cells = 貼上試算表的儲存格：一欄日期，一欄數字
page-import-file = 來自檔案「{ $name }」
page-import-sheet = 來自檔案「{ $name }」的工作表「{ $sheet }」
page-import-open = 選擇檔案（CSV、XLSX）
page-template-csv = 範本（CSV）
page-template-xlsx = 範本（XLSX）
page-template-name = 隔離推演範本
page-import-stream = 用於
page-import-quantity = 數字為
page-import-arrivals = 抵達人數
page-import-cases = 新增確診個案
page-import-column = 欄
page-import-choose = 請選擇…
page-import-take = 使用這些數字
page-import-leave = 取消
page-table-taken = 表格已匯入方案。
page-results-as-files = 下載結果：
page-results-csv = CSV
page-results-xlsx = Excel（XLSX）

## 儲存在瀏覽器中的方案

page-unusable-saved = 已儲存的方案「{ $name }」無法使用；目前顯示的不是連結中的方案。
library-title = 我的方案
library-where = 方案只儲存在這部裝置的這個瀏覽器裡，不會上傳。清除瀏覽器資料時會一併刪除，重要的方案請匯出備份。
library-on-screen = 目前方案
library-standing-saved = 目前方案：「{ $name }」，已儲存。
library-standing-edited = 目前方案：「{ $name }」，有變更尚未儲存。
library-standing-changed-elsewhere = 目前方案：「{ $name }」。已儲存的版本後來在另一個分頁被修改。
library-standing-deleted-elsewhere = 目前方案：「{ $name }」。已儲存的版本在另一個分頁被刪除。
library-invalid = 目前有參數無法使用；將儲存的是上一組有效參數。
library-save = 將變更儲存到「{ $name }」
library-name = 名稱
library-save-first = 儲存
library-save-as-new = 另存為新方案
library-list = 已儲存的方案
library-none = 還沒有儲存任何方案。
library-entry-open = 目前
library-entry-days = { $first }起 { $days } 天
library-entry-saved = { $date } { $clock } 儲存
library-open = 開啟
library-open-entry = 開啟「{ $name }」
library-rename = 重新命名
library-rename-entry = 重新命名「{ $name }」
library-new-name = 「{ $name }」的新名稱
library-duplicate = 建立複本
library-duplicate-entry = 建立複本：「{ $name }」
library-delete = 刪除
library-delete-entry = 刪除「{ $name }」
library-cancel = 取消
library-broken = 無法讀取
library-save-broken = 原樣另存
library-save-broken-entry = 原樣另存「{ $name }」
library-export = 全部匯出
library-import = 匯入
library-undo = 復原刪除
library-undo-earlier = 復原上一次刪除
library-keep-both = 兩者都保留
library-replace = 取代已儲存的版本
library-saved = 已儲存為「{ $name }」。
library-saved-anew = 「{ $name }」已在另一個分頁被刪除，現已重新儲存。
library-renamed = 名稱已改為「{ $name }」。
library-duplicated = 複本名為「{ $name }」。
library-deleted = 已刪除「{ $name }」。
library-restored = 已復原「{ $name }」。
library-conflict = 「{ $name }」在此處開啟之後，又在另一個分頁被修改。尚未儲存任何內容：兩者都保留，還是用目前方案取代那個版本？
library-imported = { $added ->
    [0] 檔案中沒有新方案
   *[other] 已匯入 { $added } 個方案
}{ $known ->
    [0] 。
   *[other] ；另有 { $known } 個此處已有。
}
library-import-fault = 檔案中第 { $place } 個未匯入：{ $fault }
library-import-stopped = 有 { $left } 個方案未匯入：{ $trouble }
library-not-imported = 未匯入任何方案。{ $reason }
library-refused-full = 瀏覽器配置給本頁的儲存空間已滿。請刪除不再需要的方案，或將目前方案儲存為檔案。既有內容沒有遺失。
library-refused-forbidden = 瀏覽器不允許本頁儲存內容（無痕視窗，或對本網站的設定所致）。請將方案儲存為檔案，或複製連結。
library-refused-other = 瀏覽器儲存出錯（{ $said }）。為求穩妥，請將方案儲存為檔案。
library-no-name = 請填寫方案名稱。
library-long-name = 名稱有 { $length } 個字元，最多 { $most } 個。
library-too-many = 已有 { $most } 個方案，達到上限。請先刪除一些，或匯出備份後再刪除。
library-changed-elsewhere = 「{ $name }」剛才在另一個分頁被修改或刪除，本次操作未執行。清單已更新，請查看後重試。
library-too-large = 大小為 { $size } KB，最大 { $most } KB。
library-not-json = 不是有效的 JSON：見第 { $line } 行第 { $column } 個字元。
library-newer = 由較新版本的 Isoplan 寫成（格式 { $version }，本版本最高可讀取 { $newest }）。請更新後再試。
library-fault-not-an-entry = 不是已儲存的方案。
library-fault-damaged = 儲存之後遭更動或損毀。
library-fault-misplaced = 是另一個方案的複本，存放的鍵不對。
library-fault-not-a-scenario = 內容不是方案：{ $issue }
library-file-unreadable = 瀏覽器無法讀取該檔案。
library-file-other-kind = 該檔案不是由「全部匯出」產生的。
library-file-one-scenario = 該檔案只有一個方案，請用「開啟檔案」開啟。
library-file-too-many = 檔案中的方案超過 { $most } 個。
