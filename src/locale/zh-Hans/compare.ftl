# 对比用语。每个键在每种语言里都有；由测试检查。

## 规则

rules = 各隔离规则对照
rules-note = 在同样的推演中把每一种预设规则套用到本方案，其余不变。居家的日子按严格遵守计算：不外出，不与他人接触。
rules-title = 没有哪种规则比“{ $present }”风险更低、间夜数也更少
rules-title-better = “{ $better }”的风险不高于“{ $present }”，间夜数更少
rules-subtitle = 每名到达的感染者的残余风险（取对检测的五种假设中最高的）与占用间夜数；{ $futures } 次推演的平均
rules-other = 其他规则
rules-only-efficient = 只看较优的规则
rules-explained = 小字：在相同推演中与现行规则之差。所需房间：100 次推演中有 95 次够用；其差为高峰的平均差。残余风险：每名到达的感染者，由积分算出，假设结果按时得到。费用单位：{ $currency }。

## 方案

compare = 多个方案对照
compare-note = 同一时段的方案，最多四个，都用同样的推演：分得清的差异来自方案本身，不是偶然。
compare-on-screen = 当前方案
compare-name = { $letter } 的名称
compare-swap = 调到当前
compare-remove = 移除
compare-other-period = 推演期不同（从{ $first }起 { $days } 天），未列入比较
compare-other-currency = 以 { $currency } 计价，未列入比较
compare-keep = 留下当前方案
compare-add = 加入方案…
compare-full = 已有四个方案；移除一个才能再加。
compare-figure = 指标
compare-explained = { $futures } 次推演的平均，都用 A 的随机种子。小字：与 A 之差及 95% 区间。所需房间：100 次推演中有 95 次够用；其差为高峰的平均差。残余风险：每名到达的感染者，由积分算出。费用单位：{ $currency }。
compare-same = 每次推演都相同
compare-difference = { $value }（{ $low } 至 { $high }）
compare-difference-chance = { $value }（{ $low } 至 { $high }），可能是偶然
compare-difference-points = { $value } 个百分点（{ $low } 至 { $high }）
compare-difference-points-chance = { $value } 个百分点（{ $low } 至 { $high }），可能是偶然
compare-cannot-tell = 推演次数还不够，看不出哪个更好。
compare-more = 推演 { $futures } 次
compare-rooms-title = 高峰需求（中位数）：{ $peaks }
compare-rooms-subtitle = 不限房间数时所需的间数，每天的中位数，{ $from }至{ $to }
compare-rooms-axis = 所需间数
compare-rooms-column = { $letter } 所需间数
compare-tests-title = 单日最多管数（中位数）：{ $peaks }
compare-tests-subtitle = 实验室待检的管数，每天的中位数，{ $from }至{ $to }
compare-tests-axis = 管数
compare-tests-column = { $letter } 管数
compare-waiting-title = 待安置最多（中位数）：{ $peaks }
compare-waiting-subtitle = 待安置的同住单元，取每天最高值的中位数，{ $from }至{ $to }
compare-waiting-axis = 待安置同住单元
compare-waiting-column = { $letter } 待安置单元
compare-legend-a = A
compare-legend-b = B
compare-legend-c = C
compare-legend-d = D
compare-legend-capacity = A 的可用量
compare-no-lines = 没有曲线的方案仍在推演，或时段不同。
compare-file-letter = 代号
compare-file-difference = { $name }：与 A 之差
compare-file-low = { $name }：差值 95% 下限
compare-file-high = { $name }：差值 95% 上限
compare-outcomes = 推演结果对照
compare-inputs = 参数的差异
compare-input = 参数
compare-no-differences = 各方案的参数相同。

## 影响因素

sensitivity = 哪些参数影响最大
sensitivity-note = 在同样的推演中，把每个参数逐一调到合理范围的下限和上限，其余不变。多处相同的参数一起调整。
sensitivity-title = “{ $input }”影响最大：可相差 { $rooms } 间
sensitivity-title-none = 没有参数在合理范围内带来变化
sensitivity-subtitle = 所需房间高峰的变化，{ $futures } 次推演的平均
sensitivity-axis = 所需房间的变化
sensitivity-legend-low = 下限
sensitivity-legend-high = 上限
sensitivity-legend-interval = 95% 区间
sensitivity-input = 参数
sensitivity-present = 现值
sensitivity-low = 下限
sensitivity-high = 上限
sensitivity-rooms-low = 所需房间
sensitivity-rooms-high = 所需房间
sensitivity-within-low = 房间够用（百分点）
sensitivity-within-high = 房间够用（百分点）
sensitivity-interval = { $low } 至 { $high }
sensitivity-noise = 另有 { $number } 个参数，其影响与偶然波动无法区分
sensitivity-together = 按比例
sensitivity-explained = { $number ->
    [0] 凡有合理范围的参数都有影响。
   *[other] 另有 { $number } 个有合理范围的参数在本方案中没有影响：数值为零，或与房间无关。
}

## 组合图

map = 两个参数一起变
map-note = 两个参数一起变化时，多少次推演中房间够用；其余不变。分界线附近自动细分。指向一处可读数，也可采用。
map-x = 横轴
map-y = 纵轴
map-from = { $name }：从
map-to = { $name }：到
map-percent = 现有的百分比
map-axis = { $name }（{ $unit }）
map-title = 房间何时够用：{ $across }与{ $upwards }
map-title-everywhere = 图中各处房间都够用
map-title-nowhere = 图中各处房间都不够用
map-title-empty = 正在绘图
map-subtitle = 无人等待房间的推演所占次数；分界线为 100 次中有 { $share } 次
map-today = 现状
map-legend-1 = 100 次中有 95 次以上
map-legend-2 = 80 次以上
map-legend-3 = 50 次以上
map-legend-4 = 5 次以上
map-legend-5 = 更少
map-legend-line = 分界线
map-within = 房间够用
map-low = 95% 区间下端
map-high = 95% 区间上端
map-futures = 推演次数
map-readout = { $across }：{ $column }；{ $upwards }：{ $row }。100 次推演中有 { $within } 次房间够用（{ $low } 至 { $high }）。
map-readout-unknown = { $across }：{ $column }；{ $upwards }：{ $row }。未推演：由相邻各点可知。
