# 对比用语。每个键在每种语言里都有；由测试检查。

## 规则

rules = 各隔离规则对照
rules-note = 在同样的推演中把每一种预设规则套用到本方案，其余不变。
rules-title = 没有哪种规则比“{ $present }”风险更低、间夜数也更少
rules-title-better = “{ $better }”的风险不高于“{ $present }”，间夜数更少
rules-subtitle = 每名到达的感染者的残余风险（取对检测的五种假设中最高的）与占用间夜数；{ $futures } 次推演的平均
rules-other = 其他规则
rules-only-efficient = 只看较优的规则
rules-explained = 小字：在相同推演中与现行规则之差。所需房间：100 次推演中有 95 次够用。残余风险：每名到达的感染者，由积分算出，假设结果按时得到。费用单位：{ $currency }。

## 方案

compare = 多个方案对照
compare-note = 同一时段的方案，最多四个，都用同样的推演：分得清的差异来自方案本身，不是偶然。
compare-on-screen = 当前方案
compare-name = { $letter } 的名称
compare-swap = 调到当前
compare-swap-of = 把 { $letter } 调到当前
compare-remove = 移除
compare-remove-of = 移除 { $letter }
compare-keep = 留下当前方案
compare-add = 加入方案…
compare-full = 已有四个方案；移除一个才能再加。
compare-figure = 指标
compare-waited = 等房人日
compare-diverted = 转送人数
compare-explained = { $futures } 次推演的平均，都用 A 的随机种子。小字：与 A 之差及 95% 区间。所需房间：100 次推演中有 95 次够用；其差为高峰的平均差。残余风险：每名到达的感染者，由积分算出。费用单位：{ $currency }。
compare-same = 每次推演都相同
compare-difference = { $value }（{ $low } 至 { $high }）
compare-difference-chance = { $value }（{ $low } 至 { $high }），可能是偶然
compare-difference-points = { $value } 个百分点（{ $low } 至 { $high }）
compare-difference-points-chance = { $value } 个百分点（{ $low } 至 { $high }），可能是偶然
compare-cannot-tell = 推演次数还不够，看不出哪个更好。
compare-more = 推演 { $futures } 次
compare-chart-title = 高峰需求：{ $peaks }
compare-chart-subtitle = 不限房间数时所需的间数，每天的中位数，{ $from }至{ $to }
compare-chart-axis = 所需间数
compare-column = { $letter } 所需间数
compare-legend-a = A
compare-legend-b = B
compare-legend-c = C
compare-legend-d = D
compare-legend-capacity = A 的可用间数
compare-no-lines = 没有曲线的方案尚未在这里推演，或时段不同：调到当前一次即可。
compare-inputs = 参数的差异
compare-input = 参数
compare-no-differences = 各方案的参数相同。
