# 对策用语。每个键在每种语言里都有；由测试检查。

## 要达到什么

answer-aim-rooms = 无人等待房间
answer-aim-tests = 每天的检测结果都及时

## 数值和单位

answer-value-rooms = { $value } 间
answer-value-never = 无须启用
answer-value-percent = 现有到达人数的 { $value }%
answer-value-tubes-per-day = 每天 { $value } 管
answer-value-hours = { $value } 小时
answer-value-percent-of-rooms = 占用率 { $value }%

## 没有名称的

answer-place-site = 隔离点
answer-place-stream = 人员类别
answer-place-laboratory = 检测机构

## 得出的答案：100 次推演中有 { $share } 次

answer-further-rooms-found = 至少再增加 { $value } 间房，100 次推演中才有 { $share } 次{ $aim }。
answer-further-rooms-from-found = 至少再增加 { $value } 间房，于{ $date }启用，100 次推演中才有 { $share } 次{ $aim }。
answer-rooms-of-site-found = { $place }至少需要 { $value } 间房，100 次推演中才有 { $share } 次{ $aim }。
answer-opening-date-found = 增加的 { $rooms } 间房最迟要在{ $value }启用，100 次推演中才有 { $share } 次{ $aim }。
answer-opening-date-never = 推演期内无须增加这 { $rooms } 间房：即使不增加，100 次推演中也有 { $share } 次{ $aim }。
answer-arrivals-found = 到达人数最多为现有的 { $value }%（推演期内共 { $persons } 人），100 次推演中才有 { $share } 次{ $aim }。
answer-arrivals-of-stream-found = { $place }的到达人数最多为现有的 { $value }%（推演期内共 { $persons } 人），100 次推演中才有 { $share } 次{ $aim }。
answer-tubes-found = { $place }每天至少要能检测 { $value } 管，100 次推演中才有 { $share } 次{ $aim }。
answer-turnaround-found = 终末消毒周转最长为 { $value } 小时，100 次推演中才有 { $share } 次{ $aim }。
answer-reserve-trigger-found = 最迟在占用率达到 { $value }% 时启用储备，100 次推演中才有 { $share } 次{ $aim }。
answer-lead-time-found = 储备房间最迟要在下达启用指令后 { $value } 小时内投入使用，100 次推演中才有 { $share } 次{ $aim }。

## 其他结果

answer-nothing-needed = 现状已够：100 次推演中至少有 { $share } 次{ $aim }，不用再增加。
answer-already-enough = 即使是{ $best }，100 次推演中也至少有 { $share } 次{ $aim }。
answer-cannot-be-reached = 在试过的范围内达不到：即使是{ $safest }，100 次推演中也不足 { $share } 次{ $aim }。
answer-opening-too-late = 只增加 { $rooms } 间房，什么时候启用都不够：即使{ $safest }就启用，100 次推演中也不足 { $share } 次{ $aim }。
answer-rooms-too-late = { $date }才启用的房间太晚了：无论增加多少，100 次推演中都不足 { $share } 次{ $aim }。
answer-cannot-tell = { $futures } 次推演还不足以下结论。
answer-best-guess = 目前的估计：{ $value }。
answer-best-guess-none = 目前的估计：达不到。
answer-more-futures = 大约再推演 { $more } 次就能看清。
answer-no-number-tells = 相差太小：推演一百万次也难下结论。

## 有多大把握，用了多少次推演

answer-interval-only = 95% 区间：仅 { $value }。
answer-interval-rooms = 95% 区间：{ $low } 至 { $high } 间。
answer-interval-day = 95% 区间：{ $low } 至 { $high }。
answer-interval-percent = 95% 区间：现有到达人数的 { $low }% 至 { $high }%。
answer-interval-tubes-per-day = 95% 区间：每天 { $low } 至 { $high } 管。
answer-interval-hours = 95% 区间：{ $low } 至 { $high } 小时。
answer-interval-percent-of-rooms = 95% 区间：占用率 { $low }% 至 { $high }%。
answer-present = 现状：{ $value }。
answer-spent = 共推演 { $spent } 次；若逐一试算每个数值，直到有把握的一端为止，则需 { $brute } 次。

## 最短的隔离规则

answer-rule-same-days = 沿用“{ $baseline }”的检测日并在最后一天加测一次，集中隔离 { $days } 天的残余风险就不高于“{ $baseline }”的 { $baseline_days } 天。
answer-rule-not-shorter = 沿用原有检测日，“{ $baseline }”不能缩短：集中隔离少于 { $days } 天，残余风险就会增加。
answer-rule-daily = 每天检测一次，集中隔离 { $days } 天的残余风险就不高于“{ $baseline }”的 { $baseline_days } 天。
answer-rule-risk = 每名到达的感染者的残余风险（视对检测的假设而定）：{ $risk }；“{ $baseline }”为 { $baseline_risk }。由积分算出，假设结果按时得到，居家期间严格遵守规定。

## 对照的数字

criterion-within-capacity = 房间够用
criterion-tests-in-time = 检测及时
criterion-rooms = 所需房间
criterion-room-nights = 间夜数
criterion-person-days-waited = 待安置人日
criterion-persons-diverted = 外转安置人数
criterion-tubes = 管数
criterion-cost = 费用
criterion-risk = 残余风险

## 各规则对照

answer-rules-rule = 规则
answer-rules-present = 现行规则
answer-rules-own = 本方案自定
answer-rules-efficient = 较优
answer-rules-against = 与现行规则相比
answer-rules-note = 所需房间：100 次推演中有 { $share } 次够用。下一行：在相同的 { $futures } 次推演中与现行规则之差及其 95% 区间。残余风险：每名到达的感染者，取对检测的五种假设中最高的，由积分算出，假设结果按时得到。较优：没有别的规则同时风险更低、间夜数更少。
answer-rules-refused = “{ $rule }”不适用于本方案：{ $issue }

## 各方案对照

answer-compare-scenario = 方案
answer-compare-against = 与第一个方案相比
answer-compare-inputs = 不同的输入
answer-compare-same-inputs = 输入没有不同。
answer-compare-chance = { $scenario }：“{ $figure }”之差可能只是偶然；再推演约 { $more } 次可见分晓。
answer-compare-chance-for-ever = { $scenario }：“{ $figure }”相差极小，推演一百万次也分不出。
answer-compare-note = 所需房间：100 次推演中有 { $share } 次够用；下一行是最多所需房间数之差。各方案都用第一个方案的随机种子：差值出自相同的 { $futures } 次推演，附 95% 区间。残余风险：每名到达的感染者，取对检测的五种假设中最高的，由积分算出，假设结果按时得到。

## 哪项输入影响最大

answer-sensitivity-input = 输入
answer-sensitivity-present = 目前
answer-sensitivity-value = 变为
answer-sensitivity-rooms = 最多所需房间
answer-sensitivity-within = 房间够用（百分点）
answer-sensitivity-chance = 可能只是偶然
answer-sensitivity-cut = （极限值）
answer-sensitivity-note = 与现方案之差，出自相同的 { $futures } 次推演，附 95% 区间；每次只变动一项输入。另有 { $unaffected } 项输入未列出：本方案中其值为 0，或与房间无关。
answer-sensitivity-refused = { $input } 的一端未列出：{ $issue }

## 两项输入一起变动

answer-map-note = #：100 次推演中至少 { $share } 次无人等房；.：不到这么多。{ $all } 个点中推演了 { $points } 个，其余与最近的点相同。共推演 { $spent } 次；若所有的点都推演全部次数，需 { $brute } 次。
answer-map-today = 目前，{ $x }，{ $y }：100 次推演中有 { $share } 次无人等房（95% 区间 { $low } 至 { $high }，推演 { $futures } 次）。

## 无法回答的问题

answer-refused-no-such = { $list } 里没有第 { $position } 项：本方案只有 { $number } 项，从 1 数起。
answer-refused-no-such-none = { $list } 里没有第 { $position } 项：本方案一项也没有。
answer-refused-no-such-day = { $date }不在推演期内；推演期到{ $last }为止。
answer-refused-no-reserve = 本方案没有储备隔离点：没有一处 rooms.sites[].reserve 为 true。
answer-refused-most = { $value } 超出范围：试的最大数值应为 { $min } 至 { $max } 的整数。
answer-refused-futures = { $value } 次推演超出范围：应为 1 至 { $max } 的整数。
answer-refused-confidence = { $value } 超出范围：比例应在 50% 至 99.9% 之间。
answer-refused-no-such-rule = 没有“{ $name }”这一规则；现有 { $known }。
answer-refused-no-such-candidate = 没有第 { $candidate } 号候选值。
answer-refused-scenario = 方案 { $position }：{ $issue }
answer-refused-scenarios = { $value } 个方案不能比较：可以比较 2 到 { $max } 个。
answer-refused-other-horizon = 方案 { $position } 的推演期不同：从{ $other }起 { $days } 天，而第一个方案从{ $first }起 { $first_days } 天。只能比较推演期相同的方案。
answer-refused-other-currency = 方案 { $position } 以 { $other } 计价，第一个方案以 { $first } 计价。只能比较货币相同的方案。
answer-refused-no-such-input = { $path } 不是本方案中可以变动的数。写法如 rooms.turnaround_hours 或 rooms.sites[0].rooms；rooms.sites[].rooms 让所有隔离点按百分比一起变动。
answer-refused-ends = { $path } 不能从 { $low } 变到 { $high }：范围是 { $min } 到 { $max }，先写较小的数。
answer-refused-same-input = 图的两个输入都变动 { $path }。

## 补救办法

fixes-title = 怎样补救
fixes-leeway = 还有多少余量
fixes-ask = 推算
fixes-note = 每次只调整一项，其余不变；要求 100 次推演中有 { $share } 次达标。
fixes-effect = 采用后：100 次推演中有 { $within } 次房间够用；费用 { $cost } { $currency }（{ $low } 至 { $high }）。
fixes-file-question = 问题
fixes-file-answer = 回答
fixes-rooms = 还要增加多少间房？
fixes-opening = 增加 { $rooms } 间房，最迟何时启用？
fixes-arrivals = 最多能接收多少人？
fixes-tubes = { $place }每天要能检测多少管？
fixes-turnaround = 终末消毒周转最长多久？
fixes-trigger = 最迟何时启用储备？
fixes-lead-time = 储备房间多久要到位？
fixes-shorter = 风险不增加，集中隔离最短几天？

## 推算过程

study-ask = 推算
study-again = 重新推算
study-stop = 停止
study-waiting = 排队等候
study-stopped = 未算完即停止
study-old = 已有的答案对应先前的参数。
study-apply = 采用
