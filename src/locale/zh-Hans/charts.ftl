# 图表用语。每个键在每种语言里都有；由测试检查。

## 各图共用

charts-people = 人员
charts-tests = 检测
charts-places = 房间与隔离点
charts-resources = 人手、物资与费用

chart-day = 读数日期
chart-slot = 读数位置
chart-values = 查看数据表
chart-download = 下载
chart-download-svg = 图片（SVG）
chart-download-png = 图片（PNG）
chart-download-csv = 数据表（CSV）
chart-singles = 显示单次推演
chart-description = { $title }。{ $first }最高时：{ $peak }最后一天：{ $last }
chart-description-all = { $title }。{ $all }
chart-sentences-between = { "" }
chart-items = { $date }：{ $items }。
chart-item = { $name } { $value }
chart-items-between = 、
chart-source = { $name } · Isoplan { $engine }，格式 { $format } · 种子 { $seed } · 推演 { $futures } 次 · 摘要 { $digest }

chart-legend-median = 中位数
chart-legend-inner = 50% 的推演
chart-legend-outer = 90% 的推演

chart-column-date = 日期
chart-column-median = 中位数
chart-column-low = 5%
chart-column-high = 95%
chart-column-capacity = 现有
chart-column-full = 住满
chart-column-tightest = 最紧张

chart-unit-rooms = 间
chart-unit-persons = 人
chart-unit-hours = 小时
chart-unit-sets = 套
chart-unit-kits = 份
chart-unit-meals = 份
chart-unit-litres = 升
chart-unit-kilograms = 千克

## 房间

chart-rooms-title-short = 需求超过现有的 { $capacity } 间：半数缺房不晚于{ $date }
chart-rooms-title-tight = 需求可能超过现有的 { $capacity } 间：半数缺房不晚于{ $date }
chart-rooms-title-enough = 需求不超过现有的 { $capacity } 间：100 次中有 95 次最多 { $needed } 间
chart-rooms-title-elsewhere = 房间总数 { $capacity } 间够用，但仍有人等待房间：其中半数推演不晚于{ $date }
chart-rooms-title-unlimited = 房间不设上限：100 次中有 95 次最多需要 { $needed } 间
chart-rooms-title-none = 不需要房间
chart-rooms-subtitle = 若不受房间数限制，每天最多需要的房间，{ $from }至{ $to }
chart-rooms-capacity = 现有 { $number } 间
chart-rooms-breach = 缺房 { $from }至{ $to }
chart-rooms-legend-capacity = 现有房间
chart-rooms-legend-median = 需要房间（中位数）
chart-rooms-legend-single = 单次推演
chart-rooms-legend-occupied = 实际占用（中位数）
chart-rooms-legend-short = 短缺
chart-rooms-readout = { $date }：需要 { $median } 间（90% 在 { $low } 至 { $high } 之间），现有 { $capacity } 间，占用 { $occupied } 间。
chart-rooms-readout-short = { $date }：需要 { $median } 间（90% 在 { $low } 至 { $high } 之间），现有 { $capacity } 间，短缺 { $short } 间。
chart-rooms-column-median = 需要（中位数）
chart-rooms-column-occupied = 占用（中位数）
chart-rooms-column-short = 短缺（中位数）

## 检测机构

chart-laboratory-title = 检测能力跟得上：一般每天最多 { $tubes } 管
chart-laboratory-title-behind = 检测能力跟不上：{ $date }积压 { $backlog } 管
chart-laboratory-title-none = 没有样本送到检测机构
chart-laboratory-subtitle = 每天送到检测机构的管数，以及零点积压的管数，{ $from }至{ $to }
chart-laboratory-axis = 管/天
chart-laboratory-axis-backlog = 零点积压（管）
chart-laboratory-capacity = 每天可检测 { $number } 管
chart-laboratory-legend-capacity = 检测能力
chart-laboratory-readout = { $date }：送检 { $median } 管（90% 在 { $low } 至 { $high } 之间），可检测 { $capacity } 管，零点积压 { $backlog } 管。
chart-laboratory-column-median = 送检（中位数）
chart-laboratory-column-capacity = 检测能力
chart-laboratory-column-backlog = 零点积压

## 待安置

chart-waiting-title-nobody = 没有人等待房间
chart-waiting-title-seldom = 100 次推演中有 { $share } 次出现待安置，其余无人等待房间
chart-waiting-title-rarely = 多数推演中无人等待房间；100 次中有 { $share } 次出现待安置，95 次不超过 { $most } 个同住单元
chart-waiting-title-some = 一般最多 { $parties } 个同住单元待安置（{ $date }），最久等待 { $hours } 小时
chart-waiting-title-diverted = 一般最多 { $parties } 个同住单元待安置；平均外转 { $diverted } 人
chart-waiting-subtitle = 待安置的同住单元和已等最久的时间，取每天最高值，{ $from }至{ $to }
chart-waiting-axis-parties = 待安置同住单元（个）
chart-waiting-axis-hours = 最久等待（小时）
chart-waiting-readout = { $date }：{ $median } 个同住单元待安置（90% 在 { $low } 至 { $high } 之间），最久 { $hours } 小时；外转 { $diverted } 人。
chart-waiting-column-median = 待安置单元（中位数）
chart-waiting-column-hours = 最久等待（小时）
chart-waiting-column-diverted = 外转安置（人）

## 各阶段人数

chart-stages-title-none = 没有人在隔离
chart-stages-title-rooms = 集中隔离一般最多 { $rooms } 人（{ $date }）；无人居家
chart-stages-title-home = 居家一般最多 { $home } 人（{ $home-date }）；无人集中隔离
chart-stages-title-both = 集中隔离一般最多 { $rooms } 人（{ $date }），居家一般最多 { $home } 人（{ $home-date }）
chart-stages-subtitle = 零点人数，中位数，{ $from }至{ $to }
chart-stages-legend-rooms = 集中隔离
chart-stages-legend-home = 居家
chart-stages-legend-hospital = 住院
chart-stages-legend-waiting = 待安置
chart-stages-readout = { $date }：集中隔离 { $rooms } 人，居家 { $home } 人，住院 { $hospital } 人，待安置 { $waiting } 人。
chart-stages-column-rooms = 集中隔离
chart-stages-column-home = 居家
chart-stages-column-hospital = 住院
chart-stages-column-waiting = 待安置

## 人员类别

chart-streams-title = { $stream }在住人数最多：{ $date }一般达 { $persons } 人
chart-streams-subtitle = 各类人员零点集中隔离人数，刻度各自独立，{ $from }至{ $to }
chart-streams-unnamed = 类别 { $number }
chart-streams-secondary = { $stream }的次密接
chart-streams-household = 同住家属
chart-streams-discharged = 出院患者

## 医院

chart-hospital-title-nobody = 没有人住院
chart-hospital-title-some = 住院一般最多 { $patients } 人（{ $date }）；100 次中有 95 次不超过 { $most } 人
chart-hospital-title-enough = { $beds } 张床位够用：100 次中有 95 次最多 { $most } 名患者
chart-hospital-title-tight = { $beds } 张床位可能不够：{ $date }等待床位的，100 次中有 95 次不超过 { $without } 例
chart-hospital-title-without = { $beds } 张床位不够：{ $date }有 { $without } 例等待床位
chart-hospital-subtitle = 零点在院患者和等待床位的感染者，{ $from }至{ $to }
chart-hospital-axis-patients = 在院患者（人）
chart-hospital-axis-without = 等待床位的感染者（例）
chart-hospital-capacity = { $number } 张床位
chart-hospital-legend-capacity = 床位
chart-hospital-readout = { $date }：在院 { $median } 人（90% 在 { $low } 至 { $high } 之间）。
chart-hospital-beds-readout = { $date }：在院 { $median } 人（90% 在 { $low } 至 { $high } 之间），床位 { $beds } 张，等待床位 { $without } 例。
chart-hospital-column-median = 在院（中位数）
chart-hospital-column-without = 等待床位（中位数）
chart-hospital-column-beds = 床位

## 出结果时间

chart-results-title-none = 没有检测结果
chart-results-title-time = 平均 { $hours } 小时出结果，全部在 { $deadline } 小时之内
chart-results-title-some = 平均 { $hours } 小时出结果；{ $share } 超过时限 { $deadline } 小时
chart-results-title-late = 结果超时：{ $date }需 { $highest } 小时，时限 { $deadline } 小时；全部结果中 { $share } 超时
chart-results-subtitle = 从采样到出结果的小时数，取每天所出结果的平均，{ $from }至{ $to }
chart-results-deadline = 时限 { $number } 小时
chart-results-legend-deadline = 时限
chart-results-readout = { $date }：{ $median } 小时出结果（90% 在 { $low } 至 { $high } 之间），时限 { $deadline } 小时；出结果 { $results } 份，无超时。
chart-results-readout-none = { $date }：没有检测结果。
chart-results-readout-late = { $date }：{ $median } 小时出结果（90% 在 { $low } 至 { $high } 之间），时限 { $deadline } 小时；出结果 { $results } 份，超时 { $late } 份。
chart-results-column-median = 小时（中位数）
chart-results-column-deadline = 时限（小时）
chart-results-column-results = 出结果（份）
chart-results-column-late = 超时（份）

## 感染者如何发现

chart-positives-title = { $finder }发现最多：占所发现感染者的 { $share }
chart-positives-title-none = 没有发现感染者
chart-positives-subtitle = 到达时已感染者由什么发现，各次推演的平均；占比以已有结局者计（含转往外部安置者）
chart-positives-screening = 入境或到达筛查
chart-positives-test = 第 { $number } 次检测
chart-positives-test-last = 第 { $number } 次及以后检测
chart-positives-symptoms = 体温监测
chart-positives-missed = 解除隔离仍未发现
chart-positives-outside = 转往外部安置
chart-positives-bar = { $number }（{ $share }）
chart-positives-readout = { $date }：平均 { $number } 人，占感染者的 { $share }。
chart-positives-column-finder = 发现方式
chart-positives-column-number = 人数（平均）
chart-positives-column-share = 占比

## 峰值

chart-peaks-title-none = 不需要房间
chart-peaks-title-within = 50 个点都不超过现有的 { $capacity } 间；居中的是 { $median } 间
chart-peaks-title-some = 50 个等可能的峰值中，{ $above } 个超过现有的 { $capacity } 间；居中的是 { $median } 间
chart-peaks-title-beyond = 50 个点都超过现有的 { $capacity } 间；居中的是 { $median } 间
chart-peaks-subtitle = 若不受房间数限制，峰值时需要的房间；每个点是 50 次等可能的推演之一，90% 在 { $low } 至 { $high } 之间
chart-peaks-legend-dot = 50 次推演之一
chart-peaks-legend-beyond = 同上，超过现有房间
chart-peaks-readout = { $date } 间以内：50 次中有 { $futures } 次落在此处；累计 { $within } 次不需要更多房间。
chart-peaks-column-rooms = 峰值不超过（间）
chart-peaks-column-futures = 50 次中的次数
chart-peaks-column-within = 累计次数

## 房间占用构成

chart-composition-title-none = 没有房间被占用
chart-composition-title-people = 一般最多 { $in-use } 间住人；没有房间在消毒周转
chart-composition-title-turnaround = 消毒周转一般最多占用 { $turnaround } 间（{ $date }），住人最多 { $in-use } 间
chart-composition-title-held = 等结果一般最多占用 { $held } 间（{ $date }），多于消毒周转
chart-composition-subtitle = 占用的房间、其中住人的、其中期满等结果的，取每天最高值的中位数，{ $from }至{ $to }
chart-composition-legend-turnaround = 消毒周转
chart-composition-legend-in-use = 住人
chart-composition-legend-held = 期满等结果
chart-composition-readout = { $date }：占用 { $occupied } 间，其中住人 { $in-use } 间（期满等结果 { $held } 间）；消毒周转最多 { $turnaround } 间；现有 { $capacity } 间。
chart-composition-column-occupied = 占用
chart-composition-column-in-use = 住人
chart-composition-column-held = 期满等结果
chart-composition-column-turnaround = 消毒周转

## 区县与隔离点

chart-districts-title-full = { $date }，{ $all } 个区县中有 { $full } 个住满
chart-districts-title-free = 没有区县住满；最紧张的是{ $tightest }（{ $date }）
chart-districts-subtitle = 各区县零点房间占用率，中位数，最紧张的在前，{ $from }至{ $to }
chart-districts-unnamed = 区县 { $number }
chart-sites-title-full = { $date }，{ $all } 个隔离点中有 { $full } 个住满
chart-sites-title-free = 没有隔离点住满；最紧张的是{ $tightest }（{ $date }）
chart-sites-subtitle = 各隔离点零点房间占用率，中位数，最紧张的在前，{ $from }至{ $to }
chart-sites-unnamed = 隔离点 { $number }
chart-places-some = ；列出 { $all } 个中的 { $shown } 个
chart-places-closed = 均未启用
chart-places-alike = { $name }（{ $number }）
chart-places-occupied = { $name }：占用
chart-places-usable = { $name }：可用
chart-places-legend-1 = 不足 25%
chart-places-legend-2 = 25% 至 50%
chart-places-legend-3 = 50% 至 75%
chart-places-legend-4 = 75% 至 90%
chart-places-legend-5 = 90% 及以上
chart-places-legend-full = 住满
chart-places-readout = { $date }：住满 { $full } 个。最紧张：{ $tightest }。

## 人手与物资

chart-staff-title-none = 不需要工作人员
chart-staff-title-largest = { $role }用人最多：一天一般最多 { $number } 人在岗
chart-staff-title-enough = 现有专班够用：在住一般最多 { $persons } 人，可照管 { $limit } 人
chart-staff-title-reached = 受专班数量限制：最多照管 { $limit } 人
chart-staff-subtitle = 一天各班次在岗人数，按岗位，刻度各自独立，{ $from }至{ $to }
chart-staff-axis-persons = 在住人数
chart-staff-capacity = 专班可照管 { $number } 人
chart-staff-legend-capacity = 专班可照管的人数

chart-resource-protective-sets = 防护用品
chart-resource-sampling-kits = 采样套装
chart-resource-meals = 餐食
chart-resource-disinfectant = 消毒液
chart-resource-waste = 医疗废物
chart-resource-cost = 费用
chart-supplies-title = 一般每天最多 { $meals } 份餐食；总费用约 { $cost } { $currency }
chart-supplies-title-none = 不消耗物资
chart-supplies-subtitle = 每天用量，刻度各自独立；备货量按 100 次中有 95 次够用计，{ $from }至{ $to }
chart-supplies-axis = { $name }（{ $unit }）
chart-supplies-axis-reserve = { $name } · { $days } 天备货 { $stock }
