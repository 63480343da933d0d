# 读入的表格与写出的文件的用语。每个键在每种语言里都有；由测试检查。

## 表格的问题

table-at = 第 { $row } 行 { $column } 列：{ $problem }
table-column = { $letters } 列
table-column-named = { $letters } 列“{ $header }”
table-more = ……另有 { $number } 处
table-too-large = 文件为 { $size } MB，最多可读 { $most } MB。
table-too-large-unpacked = 工作簿内容过多，无法读取；请将每日人数所在的工作表复制到新的工作簿中。
table-too-many-cells = 表格超过 { $most } 个单元格；请只保留日期列和每日人数列。
table-not-text = 文件既不是 UTF-8、UTF-16 或 GB 18030 编码的文本，也不是 XLSX 工作簿：第 { $offset } 个字节不符合其中任何一种。
table-old-workbook = 这是旧版 Excel 格式（.xls）或设有密码的工作簿；请去掉密码另存为 .xlsx，或另存为 CSV。
table-not-a-workbook = 文件不是 XLSX 工作簿，或已损坏；请用表格软件打开后重新保存为 .xlsx 或 CSV。
table-no-such-sheet = 没有工作表“{ $name }”；现有：{ $known }。
table-no-sheets = 文本文件没有工作表；请去掉工作表“{ $name }”。
table-no-numbers = 表格中没有可作为每日人数的整数。
table-several-columns = 有多列数字：{ $columns }；请选择其中一列。
table-no-such-column = 没有数字列“{ $name }”；现有：{ $columns }。
table-not-a-date = “{ $value }”不是日期，或带有时刻；请写成 2022-03-18。
table-no-date = 有数字但没有日期。
table-not-a-count = “{ $value }”无法识别为数字。
table-negative = { $value } 小于 0。
table-fraction = { $value } 不是整数。
table-too-high = { $value } 大于 { $most }。
table-empty = 缺少数字；若当日没有，请填 0。
table-twice = { $date } 在第 { $other } 行已有。
table-gap = { $number ->
    [1] 本行之前缺少 { $from }；若当日没有，请填 0。
   *[other] 本行之前缺少 { $from } 至 { $to } 共 { $number } 天；若当日没有，请填 0。
}
table-too-many-days = 表格跨 { $days } 天，最多可推演 { $most } 天。
table-outside-period = 表格为 { $from } 至 { $to }，方案为 { $first } 至 { $last }，没有共同的日期；请修改方案的起始日期或天数。
table-no-period = 方案的起始日期或推演天数不可用；请先改正。
table-no-such-stream = 没有人员类别 { $number }；方案共有 { $streams } 类。

## 表格与方案的对应

fit-arrivals = { $number ->
    [1] { $from } 一天，到达 { $sum } 人
   *[other] { $from } 至 { $to } 共 { $number } 天，到达 { $sum } 人
}
fit-cases = { $number ->
    [1] { $from } 一天，新增感染者 { $sum } 例
   *[other] { $from } 至 { $to } 共 { $number } 天，新增感染者 { $sum } 例
}
fit-before = { $number ->
   *[other] 表格中有 { $number } 天早于方案起始日期，未采用
}
fit-after = { $number ->
   *[other] 表格中有 { $number } 天晚于方案结束日期，未采用
}
fit-missing-at-start = { $number ->
   *[other] 方案最初 { $number } 天不在表格中，按 0 计
}
fit-missing-at-end = { $number ->
   *[other] 方案最后 { $number } 天不在表格中，按 0 计
}

## 模板

template-date = 日期
template-arrivals = 到达人数
template-cases = 新增感染者

## 结果工作簿

export-sheet-verdict = 结果
export-sheet-days = 逐日
export-sheet-sites = 隔离点
export-sheet-parameters = 参数
export-column = { $series }，{ $measure }（{ $unit }）：{ $figure }
export-mean = 均值
export-quantile = { $percent }%
export-date = 日期
export-figure = 指标
export-unit = 单位
export-value = 数值
export-standard-error = 标准误
export-interval-from = 95% 区间下限
export-interval-to = 上限
export-totals = 单次推演的合计
export-site-occupied = { $site }：占用，中位数
export-site-occupied-quantile = { $site }：占用，{ $percent }%
export-site-usable = { $site }：可用，中位数
export-unnamed-site = 隔离点 { $position }
export-path = 字段
export-label = 含义
export-default = 默认值
export-origin = 依据
export-origin-named = { $kind }：{ $text }
export-origin-unstated = 未说明
export-stamp = 结果出处
stamp-name = 方案
stamp-link = 链接
stamp-engine = 程序版本
stamp-format = 格式版本
stamp-seed = 随机种子
stamp-futures = 推演次数
stamp-digest = 校验摘要

figure-within-capacity = 无人等待房间的推演比例
figure-tests-in-time = 每天均按时出结果的推演比例
figure-first-breach = 首次出现待安置的日期（仅计出现的推演）
figure-peak-needed = 不设上限时最多所需房间
figure-peak-occupied = 最多占用房间
figure-peak-day = 需求最高的日期
figure-rooms-sufficing = 在 95% 的推演中足够的房间数
figure-rooms-missing = 为此需增加的房间数
figure-peak-waiting = 最多待安置同住单元
figure-peak-backlog = 零点最多积压管数
figure-late-share = 超时出结果的比例
figure-result-delay-hours = 从采样到出结果的平均时间
figure-person-days-waited = 等待房间的人天数
figure-infected-arrived = 到达时已感染的人数
figure-found-by-screening = 其中到达时筛查发现
figure-found-by-symptoms = 其中体温监测发现
figure-released-undetected = 其中解除隔离仍未发现
figure-escapes = 其中解除隔离时仍有传染性
figure-residual-risk-per-10-000 = 每解除隔离一万人的残余传染性（1 为一名感染者的全部）
figure-escapes-per-10-000 = 每解除隔离一万人中仍有传染性的人数
figure-infectiousness-prevented = 到达时的传染性中被隔离阻断的比例
figure-infections-acquired = 隔离期间感染的人数
figure-acquired-released = 其中解除隔离仍未发现

## 逐日指标

measure-peak = 当日最高
measure-least = 当日最低
measure-midnight = 零点
measure-count = 当日
measure-mean = 当日平均

series-unit-share = 比例
series-unit-date = 日期
series-unit-rooms = 间
series-unit-sites = 个
series-unit-parties = 个同住单元
series-unit-persons = 人
series-unit-samples = 人份
series-unit-tubes = 管
series-unit-hours = 小时
series-unit-person-hours = 人小时
series-unit-person-days = 人天
series-unit-one-person = 名感染者的全部传染性

series-rooms-occupied = 占用房间
series-rooms-occupied-midnight = 占用房间
series-rooms-in-use = 有人居住的房间
series-rooms-turnaround = 终末消毒周转中的房间
series-rooms-held = 等待结果而未退的房间
series-rooms-usable = 可用房间
series-rooms-needed = 不设上限时所需房间
series-rooms-short = 不限房间数时另外占用的房间
series-rooms-vacated = 退出的房间
series-rooms-left = 剩余房间
series-sites-open = 启用的隔离点
series-parties-waiting = 待安置同住单元
series-longest-wait-hours = 最长待安置时间
series-person-hours-waited = 等待房间的时间
series-persons-diverted = 外转安置人数
series-contacts-missed = 未找到的密接
series-persons-arrived = 到达人数
series-persons-checked-in = 入住人数
series-persons-received = 累计接收人数
series-persons-in-rooms = 在住人数
series-persons-second-in-room = 其中处于第二阶段
series-persons-home = 居家隔离人数
series-persons-waiting = 待安置人数
series-persons-tested = 等待结果的免隔离人员
series-persons-awaiting = 已发现、待转运的人数
series-persons-hospital = 在院患者
series-cases-without-bed = 等待床位的感染者
series-samples = 采样份数
series-tubes-sent = 隔离人员送检管数
series-tubes-queued = 收到管数（含外部送检）
series-tubes-started = 上机管数
series-backlog = 积压管数
series-results = 出结果份数
series-result-delay-milli-hours = 从采样到出结果
series-results-due = 到期应出结果份数
series-results-late = 超时份数
series-false-positives = 假阳性管数
series-found-by-screening = 到达时筛查发现的感染者
series-found-by-symptoms = 体温监测发现的感染者
series-found-by-test = 第 { $number } 次检测发现的感染者
series-found-by-later-tests = 第 { $number } 次及以后检测发现的感染者
series-infected-arrived = 到达的感染者
series-infections-acquired = 隔离期间感染的人数
series-acquired-found = 隔离期间感染并被发现的人数
series-acquired-released = 隔离期间感染而解除隔离未发现的人数
series-parties-restarted = 重新计算隔离天数的同住单元
series-persons-monitored = 开始居家健康监测的人数
series-persons-admitted = 送医人数
series-persons-released = 解除隔离人数
series-infected-released = 解除隔离未发现的感染者
series-escapes = 解除隔离时仍有传染性的感染者
