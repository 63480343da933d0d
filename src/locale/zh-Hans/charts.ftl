# 图表用语。每个键在每种语言里都有；由测试检查。

## 图

chart-day = 读数日期
chart-values = 查看数据表
chart-description = { $title }。{ $first }最高时：{ $peak }最后一天：{ $last }
chart-legend-median = 中位数
chart-legend-inner = 50% 的推演
chart-legend-outer = 90% 的推演

chart-rooms-title-short = { $date }前后，需求超过现有的 { $capacity } 间
chart-rooms-title-tight = 需求可能在{ $date }前后超过现有的 { $capacity } 间
chart-rooms-title-enough = 需求不超过现有的 { $capacity } 间：100 次中有 95 次最多 { $needed } 间
chart-rooms-subtitle = 若不受房间数限制，每天最多需要的房间，{ $from }至{ $to }
chart-rooms-axis = 间
chart-rooms-capacity = 现有 { $number } 间
chart-rooms-breach = 缺房 { $from }至{ $to }
chart-rooms-legend-capacity = 现有房间
chart-rooms-legend-median = 需要房间（中位数）
chart-rooms-legend-occupied = 实际占用（中位数）
chart-rooms-legend-short = 短缺
chart-rooms-readout = { $date }：需要 { $median } 间（90% 在 { $low } 至 { $high } 之间），现有 { $capacity } 间，占用 { $occupied } 间。
chart-rooms-readout-short = { $date }：需要 { $median } 间（90% 在 { $low } 至 { $high } 之间），现有 { $capacity } 间，短缺 { $short } 间。
chart-rooms-column-date = 日期
chart-rooms-column-median = 需要（中位数）
chart-rooms-column-low = 5%
chart-rooms-column-high = 95%
chart-rooms-column-occupied = 占用（中位数）
chart-rooms-column-capacity = 现有
chart-rooms-column-short = 短缺（中位数）

chart-laboratory-title = 检测机构能跟上：每天最多 { $tubes } 管
chart-laboratory-title-behind = 检测机构跟不上：{ $date }积压 { $backlog } 管
chart-laboratory-subtitle = 每天送到检测机构的管数，以及零点积压的管数，{ $from }至{ $to }
chart-laboratory-axis = 管/天
chart-laboratory-axis-backlog = 零点积压（管）
chart-laboratory-capacity = 每天可检测 { $number } 管
chart-laboratory-legend-capacity = 检测能力
chart-laboratory-readout = { $date }：送检 { $median } 管（90% 在 { $low } 至 { $high } 之间），可检测 { $capacity } 管，零点积压 { $backlog } 管。
chart-laboratory-column-date = 日期
chart-laboratory-column-median = 送检（中位数）
chart-laboratory-column-low = 5%
chart-laboratory-column-high = 95%
chart-laboratory-column-capacity = 检测能力
chart-laboratory-column-backlog = 零点积压
