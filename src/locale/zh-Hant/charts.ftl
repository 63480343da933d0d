# 圖表用語。每個鍵在每種語言都有；由測試檢查。

## 各圖共用

charts-people = 人員
charts-tests = 檢測
charts-places = 房間與隔離場所
charts-resources = 人力、物資與費用

chart-day = 讀數日期
chart-slot = 讀數位置
chart-values = 查看數值表
chart-download = 下載
chart-download-svg = 圖片（SVG）
chart-download-png = 圖片（PNG）
chart-download-csv = 數值表（CSV）
chart-singles = 顯示單次推演
chart-description = { $title }。{ $first }最高時：{ $peak }最後一天：{ $last }
chart-description-all = { $title }。{ $all }
chart-sentences-between = { "" }
chart-items = { $date }：{ $items }。
chart-item = { $name } { $value }
chart-items-between = 、
chart-source = { $name } · Isoplan { $engine }，格式 { $format } · 亂數種子 { $seed } · 推演 { $futures } 次 · 核對摘要 { $digest }

chart-legend-median = 中位數
chart-legend-inner = 50% 的推演
chart-legend-outer = 90% 的推演

chart-column-date = 日期
chart-column-median = 中位數
chart-column-low = 5%
chart-column-high = 95%
chart-column-capacity = 現有
chart-column-full = 客滿
chart-column-tightest = 最吃緊

chart-unit-rooms = 間
chart-unit-persons = 人
chart-unit-hours = 小時
chart-unit-sets = 套
chart-unit-kits = 組
chart-unit-meals = 份
chart-unit-litres = 公升
chart-unit-kilograms = 公斤

## 房間

chart-rooms-title-short = 需求超過現有的 { $capacity } 間：半數缺房不晚於{ $date }
chart-rooms-title-tight = 需求可能超過現有的 { $capacity } 間：半數缺房不晚於{ $date }
chart-rooms-title-enough = 需求不超過現有的 { $capacity } 間：100 次中有 95 次最多 { $needed } 間
chart-rooms-title-elsewhere = 房間總數 { $capacity } 間足夠，但仍有人等待房間：其中半數推演不晚於{ $date }
chart-rooms-title-unlimited = 房間數不設上限：100 次中有 95 次最多需要 { $needed } 間
chart-rooms-title-none = 不需要房間
chart-rooms-subtitle = 若房間數不設上限，每天最多所需的房間，{ $from }至{ $to }
chart-rooms-capacity = 現有 { $number } 間
chart-rooms-breach = 缺房 { $from }至{ $to }
chart-rooms-legend-capacity = 現有房間
chart-rooms-legend-median = 所需房間（中位數）
chart-rooms-legend-single = 單次推演
chart-rooms-legend-occupied = 實際佔用（中位數）
chart-rooms-legend-short = 短缺
chart-rooms-readout = { $date }：需要 { $median } 間（90% 介於 { $low } 至 { $high } 之間），現有 { $capacity } 間，佔用 { $occupied } 間。
chart-rooms-readout-short = { $date }：需要 { $median } 間（90% 介於 { $low } 至 { $high } 之間），現有 { $capacity } 間，短缺 { $short } 間。
chart-rooms-column-median = 需要（中位數）
chart-rooms-column-occupied = 佔用（中位數）
chart-rooms-column-short = 短缺（中位數）

## 檢測機構

chart-laboratory-title = 檢測量能足以因應：一般每天最多 { $tubes } 管
chart-laboratory-title-behind = 檢測量能不足以因應：{ $date }積壓 { $backlog } 管
chart-laboratory-title-none = 沒有檢體送達檢測機構
chart-laboratory-subtitle = 每天送達檢測機構的管數，以及午夜積壓的管數，{ $from }至{ $to }
chart-laboratory-axis = 管/天
chart-laboratory-axis-backlog = 午夜積壓（管）
chart-laboratory-capacity = 每天可檢測 { $number } 管
chart-laboratory-legend-capacity = 檢測量能
chart-laboratory-readout = { $date }：送驗 { $median } 管（90% 介於 { $low } 至 { $high } 之間），可檢測 { $capacity } 管，午夜積壓 { $backlog } 管。
chart-laboratory-column-median = 送驗（中位數）
chart-laboratory-column-capacity = 檢測量能
chart-laboratory-column-backlog = 午夜積壓

## 待安置

chart-waiting-title-nobody = 無人等待房間
chart-waiting-title-seldom = 100 次推演中有 { $share } 次出現待安置，其餘無人等待房間
chart-waiting-title-rarely = 多數推演中無人等待房間；100 次中有 { $share } 次出現待安置，95 次不超過 { $most } 個同住單元
chart-waiting-title-some = 一般最多 { $parties } 個同住單元待安置（{ $date }），最久等待 { $hours } 小時
chart-waiting-title-diverted = 一般最多 { $parties } 個同住單元待安置；平均外轉 { $diverted } 人
chart-waiting-subtitle = 待安置的同住單元與已等待最久的時間，取每天最高值，{ $from }至{ $to }
chart-waiting-axis-parties = 待安置同住單元（個）
chart-waiting-axis-hours = 最久等待（小時）
chart-waiting-readout = { $date }：{ $median } 個同住單元待安置（90% 介於 { $low } 至 { $high } 之間），最久 { $hours } 小時；外轉 { $diverted } 人。
chart-waiting-column-median = 待安置單元（中位數）
chart-waiting-column-hours = 最久等待（小時）
chart-waiting-column-diverted = 外轉安置（人）

## 各階段人數

chart-stages-title-none = 無人隔離
chart-stages-title-rooms = 集中隔離一般最多 { $rooms } 人（{ $date }）；無人居家隔離
chart-stages-title-home = 居家隔離一般最多 { $home } 人（{ $home-date }）；無人集中隔離
chart-stages-title-both = 集中隔離一般最多 { $rooms } 人（{ $date }），居家隔離一般最多 { $home } 人（{ $home-date }）
chart-stages-subtitle = 午夜人數，中位數，{ $from }至{ $to }
chart-stages-legend-rooms = 集中隔離
chart-stages-legend-home = 居家隔離
chart-stages-legend-hospital = 住院
chart-stages-legend-waiting = 待安置
chart-stages-readout = { $date }：集中隔離 { $rooms } 人，居家隔離 { $home } 人，住院 { $hospital } 人，待安置 { $waiting } 人。
chart-stages-column-rooms = 集中隔離
chart-stages-column-home = 居家隔離
chart-stages-column-hospital = 住院
chart-stages-column-waiting = 待安置

## 人員類別

chart-streams-title = { $stream }在住人數最多：{ $date }一般達 { $persons } 人
chart-streams-subtitle = 各類人員午夜集中隔離人數，刻度各自獨立，{ $from }至{ $to }
chart-streams-unnamed = 人員類別 { $number }
chart-streams-secondary = { $stream }的次密切接觸者
chart-streams-household = 同住家人
chart-streams-discharged = 出院病人

## 醫院

chart-hospital-title-nobody = 無人住院
chart-hospital-title-some = 住院病人一般最多 { $patients } 人（{ $date }）；100 次中有 95 次不超過 { $most } 人
chart-hospital-title-enough = { $beds } 張病床足夠：100 次中有 95 次最多 { $most } 名病人
chart-hospital-title-tight = { $beds } 張病床可能不足：{ $date }等待病床者，100 次中有 95 次不超過 { $without } 例
chart-hospital-title-without = { $beds } 張病床不足：{ $date }有 { $without } 例等待病床
chart-hospital-subtitle = 午夜住院病人與等待病床的個案，{ $from }至{ $to }
chart-hospital-axis-patients = 住院病人（人）
chart-hospital-axis-without = 等待病床的個案（例）
chart-hospital-capacity = { $number } 張病床
chart-hospital-legend-capacity = 病床
chart-hospital-readout = { $date }：住院 { $median } 人（90% 介於 { $low } 至 { $high } 之間）。
chart-hospital-beds-readout = { $date }：住院 { $median } 人（90% 介於 { $low } 至 { $high } 之間），病床 { $beds } 張，等待病床 { $without } 例。
chart-hospital-column-median = 住院（中位數）
chart-hospital-column-without = 等待病床（中位數）
chart-hospital-column-beds = 病床

## 檢測結果的時間

chart-results-title-none = 沒有檢測結果
chart-results-title-time = 平均 { $hours } 小時得到結果，全部在 { $deadline } 小時之內
chart-results-title-some = 平均 { $hours } 小時得到結果；{ $share } 超過時限 { $deadline } 小時
chart-results-title-late = 結果逾時：{ $date }需 { $highest } 小時，時限 { $deadline } 小時；全部結果中 { $share } 逾時
chart-results-subtitle = 從採檢到結果出爐的小時數，取每天所得結果的平均，{ $from }至{ $to }
chart-results-deadline = 時限 { $number } 小時
chart-results-legend-deadline = 時限
chart-results-readout = { $date }：{ $median } 小時得到結果（90% 介於 { $low } 至 { $high } 之間），時限 { $deadline } 小時；得到結果 { $results } 件，無逾時。
chart-results-readout-none = { $date }：沒有檢測結果。
chart-results-readout-late = { $date }：{ $median } 小時得到結果（90% 介於 { $low } 至 { $high } 之間），時限 { $deadline } 小時；得到結果 { $results } 件，逾時 { $late } 件。
chart-results-column-median = 小時（中位數）
chart-results-column-deadline = 時限（小時）
chart-results-column-results = 得到結果（件）
chart-results-column-late = 逾時（件）

## 感染者如何發現

chart-positives-title = { $finder }發現最多：占所發現感染者的 { $share }
chart-positives-title-none = 沒有發現感染者
chart-positives-subtitle = 抵達時已感染者的發現方式，各次推演的平均；比例以隔離歷程已結束者計（含轉往外部安置者）
chart-positives-screening = 抵達時篩檢
chart-positives-test = 第 { $number } 次檢測
chart-positives-test-last = 第 { $number } 次及以後檢測
chart-positives-symptoms = 體溫監測
chart-positives-missed = 解除隔離仍未發現
chart-positives-outside = 轉往外部安置
chart-positives-bar = { $number }（{ $share }）
chart-positives-readout = { $date }：平均 { $number } 人，占感染者的 { $share }。
chart-positives-column-finder = 發現方式
chart-positives-column-number = 人數（平均）
chart-positives-column-share = 比例

## 最高需求

chart-peaks-title-none = 不需要房間
chart-peaks-title-within = 50 個點都不超過現有的 { $capacity } 間；居中的是 { $median } 間
chart-peaks-title-some = 50 個機率相等的最高需求中，{ $above } 個超過現有的 { $capacity } 間；居中的是 { $median } 間
chart-peaks-title-beyond = 50 個點都超過現有的 { $capacity } 間；居中的是 { $median } 間
chart-peaks-subtitle = 若房間數不設上限，需求最高時所需的房間；每個點是 50 次機率相等的推演之一，90% 介於 { $low } 至 { $high } 之間
chart-peaks-legend-dot = 50 次推演之一
chart-peaks-legend-beyond = 同上，超過現有房間
chart-peaks-readout = { $date } 間以內：50 次中有 { $futures } 次落在此處；累計 { $within } 次不需更多房間。
chart-peaks-column-rooms = 最高需求不超過（間）
chart-peaks-column-futures = 50 次中的次數
chart-peaks-column-within = 累計次數

## 佔用房間的組成

chart-composition-title-none = 沒有房間被佔用
chart-composition-title-people = 一般最多 { $in-use } 間有人居住；沒有房間在消毒周轉
chart-composition-title-turnaround = 消毒周轉一般最多佔用 { $turnaround } 間（{ $date }），有人居住最多 { $in-use } 間
chart-composition-title-held = 等待結果一般最多佔用 { $held } 間（{ $date }），多於消毒周轉
chart-composition-subtitle = 佔用的房間、其中有人居住者、其中期滿等待結果者，取每天最高值的中位數，{ $from }至{ $to }
chart-composition-legend-turnaround = 消毒周轉
chart-composition-legend-in-use = 有人居住
chart-composition-legend-held = 期滿等待結果
chart-composition-readout = { $date }：佔用 { $occupied } 間，其中有人居住 { $in-use } 間（期滿等待結果 { $held } 間）；消毒周轉最多 { $turnaround } 間；現有 { $capacity } 間。
chart-composition-column-occupied = 佔用
chart-composition-column-in-use = 有人居住
chart-composition-column-held = 期滿等待結果
chart-composition-column-turnaround = 消毒周轉

## 行政區與隔離場所

chart-districts-title-full = { $date }，{ $all } 個行政區中有 { $full } 個客滿
chart-districts-title-free = 沒有行政區客滿；最吃緊的是{ $tightest }（{ $date }）
chart-districts-subtitle = 各行政區午夜房間佔用率，中位數，最吃緊的在前，{ $from }至{ $to }
chart-districts-unnamed = 行政區 { $number }
chart-sites-title-full = { $date }，{ $all } 處隔離場所中有 { $full } 處客滿
chart-sites-title-free = 沒有隔離場所客滿；最吃緊的是{ $tightest }（{ $date }）
chart-sites-subtitle = 各隔離場所午夜房間佔用率，中位數，最吃緊的在前，{ $from }至{ $to }
chart-sites-unnamed = 隔離場所 { $number }
chart-places-some = ；列出 { $all } 處中的 { $shown } 處
chart-places-closed = 皆未啟用
chart-places-alike = { $name }（{ $number }）
chart-places-occupied = { $name }：佔用
chart-places-usable = { $name }：可用
chart-places-legend-1 = 未滿 25%
chart-places-legend-2 = 25% 至 50%
chart-places-legend-3 = 50% 至 75%
chart-places-legend-4 = 75% 至 90%
chart-places-legend-5 = 90% 以上
chart-places-legend-full = 客滿
chart-places-readout = { $date }：{ $full } 處客滿。最吃緊：{ $tightest }。

## 人力與物資

chart-staff-title-none = 不需要工作人員
chart-staff-title-largest = { $role }需求最多：一天一般最多 { $number } 人值勤
chart-staff-title-enough = 現有專班足夠：在住一般最多 { $persons } 人，專班可負責 { $limit } 人
chart-staff-title-reached = 受限於專班數：最多可負責 { $limit } 人
chart-staff-subtitle = 一天各班別的值勤人數，依職務區分，刻度各自獨立，{ $from }至{ $to }
chart-staff-axis-persons = 在住人數
chart-staff-capacity = 專班可負責 { $number } 人
chart-staff-legend-capacity = 專班可負責的人數

chart-resource-protective-sets = 防護裝備
chart-resource-sampling-kits = 採檢套組
chart-resource-meals = 餐點
chart-resource-disinfectant = 消毒液
chart-resource-waste = 醫療廢棄物
chart-resource-cost = 費用
chart-supplies-title = 一般每天最多 { $meals } 份餐點；總費用約 { $cost } { $currency }
chart-supplies-title-none = 不使用物資
chart-supplies-subtitle = 每天用量，刻度各自獨立；儲備量以 100 次中有 95 次足夠計，{ $from }至{ $to }
chart-supplies-axis = { $name }（{ $unit }）
chart-supplies-axis-reserve = { $name } · { $days } 天儲備量 { $stock }
