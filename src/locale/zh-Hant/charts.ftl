# 圖表用語。每個鍵在每種語言都有；由測試檢查。

## 圖

chart-day = 讀數日期
chart-values = 查看數值表
chart-description = { $title }。{ $first }最高時：{ $peak }最後一天：{ $last }
chart-legend-median = 中位數
chart-legend-inner = 50% 的推演
chart-legend-outer = 90% 的推演

chart-rooms-title-short = { $date }前後，需求超過現有的 { $capacity } 間
chart-rooms-title-tight = 需求可能在{ $date }前後超過現有的 { $capacity } 間
chart-rooms-title-enough = 需求不超過現有的 { $capacity } 間：100 次中有 95 次最多 { $needed } 間
chart-rooms-subtitle = 若不受房間數限制，每天最多需要的房間，{ $from }至{ $to }
chart-rooms-axis = 間
chart-rooms-capacity = 現有 { $number } 間
chart-rooms-breach = 缺房 { $from }至{ $to }
chart-rooms-legend-capacity = 現有房間
chart-rooms-legend-median = 需要房間（中位數）
chart-rooms-legend-occupied = 實際佔用（中位數）
chart-rooms-legend-short = 短缺
chart-rooms-readout = { $date }：需要 { $median } 間（90% 介於 { $low } 至 { $high } 之間），現有 { $capacity } 間，佔用 { $occupied } 間。
chart-rooms-readout-short = { $date }：需要 { $median } 間（90% 介於 { $low } 至 { $high } 之間），現有 { $capacity } 間，短缺 { $short } 間。
chart-rooms-column-date = 日期
chart-rooms-column-median = 需要（中位數）
chart-rooms-column-low = 5%
chart-rooms-column-high = 95%
chart-rooms-column-occupied = 佔用（中位數）
chart-rooms-column-capacity = 現有
chart-rooms-column-short = 短缺（中位數）

chart-laboratory-title = 檢測機構應付得來：每天最多 { $tubes } 管
chart-laboratory-title-behind = 檢測機構應付不及：{ $date }積壓 { $backlog } 管
chart-laboratory-subtitle = 每天送達檢測機構的管數，以及午夜積壓的管數，{ $from }至{ $to }
chart-laboratory-axis = 管/天
chart-laboratory-axis-backlog = 午夜積壓（管）
chart-laboratory-capacity = 每天可檢測 { $number } 管
chart-laboratory-legend-capacity = 檢測量能
chart-laboratory-readout = { $date }：送驗 { $median } 管（90% 介於 { $low } 至 { $high } 之間），可檢測 { $capacity } 管，午夜積壓 { $backlog } 管。
chart-laboratory-column-date = 日期
chart-laboratory-column-median = 送驗（中位數）
chart-laboratory-column-low = 5%
chart-laboratory-column-high = 95%
chart-laboratory-column-capacity = 檢測量能
chart-laboratory-column-backlog = 午夜積壓
