# 讀入的表格與寫出的檔案的用語。每個鍵在每種語言都有；由測試檢查。

## 表格的問題
# 列是橫的，欄是直的。

table-at = 第 { $row } 列 { $column } 欄：{ $problem }
table-column = { $letters } 欄
table-column-named = { $letters } 欄「{ $header }」
table-more = ……另有 { $number } 處
table-too-large = 檔案為 { $size } MB，最多可讀取 { $most } MB。
table-too-large-unpacked = 活頁簿內容過多，無法讀取；請將每日人數所在的工作表複製到新的活頁簿。
table-too-many-cells = 表格超過 { $most } 個儲存格；請只保留日期欄與每日人數欄。
table-not-text = 檔案既不是 UTF-8、UTF-16 或 GB 18030 編碼的文字，也不是 XLSX 活頁簿：第 { $offset } 個位元組不符合其中任何一種。請另存為 UTF-8 編碼的 CSV。
table-old-workbook = 這是舊版 Excel 格式（.xls）或設有密碼的活頁簿；請移除密碼後另存為 .xlsx，或另存為 CSV。
table-not-a-workbook = 檔案不是 XLSX 活頁簿，或已損毀；請用試算表軟體開啟後重新儲存為 .xlsx 或 CSV。
table-no-such-sheet = 沒有工作表「{ $name }」；現有：{ $known }。
table-no-sheets = 文字檔沒有工作表；請移除工作表「{ $name }」。
table-no-numbers = 表格中沒有可作為每日人數的整數。
table-several-columns = 有多欄數字：{ $columns }；請選擇其中一欄。
table-no-such-column = 沒有數字欄「{ $name }」；現有：{ $columns }。
table-not-a-date = 「{ $value }」不是日期，或帶有時刻；請寫成 2022-03-18。
table-no-date = 有數字但沒有日期。
table-not-a-count = 「{ $value }」不是數字。
table-negative = { $value } 小於 0。
table-fraction = { $value } 不是整數。
table-too-high = { $value } 大於 { $most }。
table-empty = 缺少數字；若當日沒有，請填 0。
table-twice = { $date } 在第 { $other } 列已有。
table-gap = { $number ->
    [1] 本列之前缺少 { $from }；若當日沒有，請填 0。
   *[other] 本列之前缺少 { $from } 至 { $to } 共 { $number } 天；若當日沒有，請填 0。
}
table-too-many-days = 表格橫跨 { $days } 天，最多可推演 { $most } 天。
table-outside-period = 表格為 { $from } 至 { $to }，方案為 { $first } 至 { $last }，沒有共同的日期；請修改方案的起始日期或天數。
table-no-period = 方案的起始日期或推演天數無法使用；請先更正。
table-no-such-stream = 沒有人員類別 { $number }；方案共有 { $streams } 類。

## 表格與方案的對應

fit-arrivals = { $number ->
    [1] { $from } 一天，抵達 { $sum } 人
   *[other] { $from } 至 { $to } 共 { $number } 天，抵達 { $sum } 人
}
fit-cases = { $number ->
    [1] { $from } 一天，新增確診個案 { $sum } 例
   *[other] { $from } 至 { $to } 共 { $number } 天，新增確診個案 { $sum } 例
}
fit-before = { $number ->
   *[other] 表格中有 { $number } 天早於方案起始日期，未採用
}
fit-after = { $number ->
   *[other] 表格中有 { $number } 天晚於方案結束日期，未採用
}
fit-missing-at-start = { $number ->
   *[other] 方案最初 { $number } 天不在表格中，以 0 計
}
fit-missing-at-end = { $number ->
   *[other] 方案最後 { $number } 天不在表格中，以 0 計
}

## 範本

template-date = 日期
template-arrivals = 抵達人數
template-cases = 新增確診個案

## 結果活頁簿

export-sheet-verdict = 結果
export-sheet-days = 逐日
export-sheet-sites = 隔離場所
export-sheet-parameters = 參數
export-column = { $series }，{ $measure }（{ $unit }）：{ $figure }
export-mean = 平均值
export-quantile = { $percent }%
export-date = 日期
export-figure = 指標
export-unit = 單位
export-value = 數值
export-standard-error = 標準誤
export-interval-from = 95% 區間下限
export-interval-to = 上限
export-totals = 單次推演的合計
export-site-occupied = { $site }：佔用，中位數
export-site-occupied-quantile = { $site }：佔用，{ $percent }%
export-site-usable = { $site }：可用，中位數
export-unnamed-site = 隔離場所 { $position }
export-path = 欄位
export-label = 意義
export-default = 預設值
export-origin = 依據
export-origin-named = { $kind }：{ $text }
export-origin-unstated = 未說明
export-stamp = 結果出處
stamp-name = 方案
stamp-link = 連結
stamp-engine = 程式版本
stamp-format = 格式版本
stamp-seed = 亂數種子
stamp-futures = 推演次數
stamp-digest = 核對摘要

figure-within-capacity = 無人等待房間的推演比例
figure-tests-in-time = 每天皆準時得到結果的推演比例
figure-first-breach = 首次出現待安置的日期（僅計出現的推演）
figure-peak-needed = 不設上限時最多所需房間
figure-peak-occupied = 最多佔用房間
figure-peak-day = 需求最高的日期
figure-rooms-sufficing = 在 95% 的推演中足夠的房間數
figure-rooms-missing = 為此需增加的房間數
figure-peak-waiting = 最多待安置同住單元
figure-peak-backlog = 午夜最多積壓管數
figure-late-share = 結果逾時的比例
figure-result-delay-hours = 從採檢到結果的平均時間
figure-person-days-waited = 等待房間的人日數
figure-infected-arrived = 抵達時已感染的人數
figure-found-by-screening = 其中抵達時篩檢發現
figure-found-by-symptoms = 其中體溫監測發現
figure-released-undetected = 其中解除隔離仍未發現
figure-escapes = 其中解除隔離時仍有傳染力
figure-residual-risk-per-10-000 = 每解除隔離一萬人的殘餘傳染力（1 為一名感染者的全部）
figure-escapes-per-10-000 = 每解除隔離一萬人中仍有傳染力的人數
figure-infectiousness-prevented = 抵達時的傳染力中由隔離阻斷的比例
figure-infections-acquired = 隔離期間感染的人數
figure-acquired-released = 其中解除隔離仍未發現

## 逐日指標

measure-peak = 當日最高
measure-least = 當日最低
measure-midnight = 午夜
measure-count = 當日
measure-mean = 當日平均

series-unit-share = 比例
series-unit-date = 日期
series-unit-rooms = 間
series-unit-sites = 處
series-unit-parties = 個同住單元
series-unit-persons = 人
series-unit-samples = 件
series-unit-tubes = 管
series-unit-hours = 小時
series-unit-person-hours = 人時
series-unit-person-days = 人日
series-unit-one-person = 名感染者的全部傳染力

series-rooms-occupied = 佔用房間
series-rooms-occupied-midnight = 佔用房間
series-rooms-in-use = 有人居住的房間
series-rooms-turnaround = 終期消毒周轉中的房間
series-rooms-held = 等待結果而未退的房間
series-rooms-usable = 可用房間
series-rooms-needed = 不設上限時所需房間
series-rooms-short = 不限房間數時另外佔用的房間
series-rooms-vacated = 退出的房間
series-rooms-left = 剩餘房間
series-sites-open = 啟用的隔離場所
series-parties-waiting = 待安置同住單元
series-longest-wait-hours = 最長待安置時間
series-person-hours-waited = 等待房間的時間
series-persons-diverted = 外轉安置人數
series-contacts-missed = 未獲匡列的密切接觸者
series-persons-arrived = 抵達人數
series-persons-checked-in = 入住人數
series-persons-received = 累計收住人數
series-persons-in-rooms = 在住人數
series-persons-second-in-room = 其中處於第二階段
series-persons-home = 居家隔離人數
series-persons-waiting = 待安置人數
series-persons-tested = 等待結果的免隔離人員
series-persons-awaiting = 已發現、待後送的人數
series-persons-hospital = 住院病人
series-cases-without-bed = 等待病床的個案
series-samples = 採檢件數
series-tubes-sent = 隔離人員送驗管數
series-tubes-queued = 收到管數（含外部送驗）
series-tubes-started = 上機管數
series-backlog = 積壓管數
series-results = 得到結果件數
series-result-delay-milli-hours = 從採檢到結果
series-results-due = 到期應有結果件數
series-results-late = 逾時件數
series-false-positives = 偽陽性管數
series-found-by-screening = 抵達時篩檢發現的感染者
series-found-by-symptoms = 體溫監測發現的感染者
series-found-by-test = 第 { $number } 次檢測發現的感染者
series-found-by-later-tests = 第 { $number } 次及以後檢測發現的感染者
series-infected-arrived = 抵達的感染者
series-infections-acquired = 隔離期間感染的人數
series-acquired-found = 隔離期間感染並獲發現的人數
series-acquired-released = 隔離期間感染而解除隔離仍未發現的人數
series-parties-restarted = 重新起算隔離天數的同住單元
series-persons-monitored = 開始居家健康監測的人數
series-persons-admitted = 送醫人數
series-persons-released = 解除隔離人數
series-infected-released = 解除隔離仍未發現的感染者
series-escapes = 解除隔離時仍有傳染力的感染者
