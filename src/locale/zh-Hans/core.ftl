# 模型所知事物的用语：参数、单位、问题、预设方案。
# 命令行也用。每个键在每种语言里都有；由测试检查。

## 参数与方案的各部分

label-scenario = 方案
label-isoplan = 格式版本
label-name = 名称

label-calendar = 推演时段
label-calendar-first-day = 起始日期
label-calendar-days = 推演天数
label-calendar-seed = 随机种子
label-calendar-futures = 推演样本数

label-streams = 人员类别
label-streams-name = 类别名称
label-streams-multiplier = 到达人数倍数
label-streams-arrivals = 到达情况
label-streams-arrivals-kind = 到达人数的给法
label-streams-arrivals-persons-per-day = 日均到达人数
label-streams-arrivals-weekday-factors = 周一至周日各日系数
label-streams-arrivals-persons = 逐日到达人数
label-streams-arrivals-count-noise = 每日人数的波动方式
label-streams-arrivals-count-noise-k = 每日人数的均匀程度 k（越小越不均匀）
label-streams-arrivals-cases = 逐日新增感染者
label-streams-arrivals-contacts-per-case = 每名感染者的密接人数
label-streams-arrivals-dispersion = 密接人数的均匀程度 k（越小越不均匀）
label-streams-arrivals-share-traced = 密接被找到的比例
label-streams-arrivals-report-hour = 感染者通报时刻
label-streams-arrivals-tracing-from-hours = 从通报到入住，最短
label-streams-arrivals-tracing-to-hours = 从通报到入住，最长
label-streams-arrivals-secondary = 次密接
label-streams-arrivals-secondary-per-contact = 每名密接对应的次密接人数
label-streams-arrivals-secondary-prevalence = 次密接到达时的感染比例
label-streams-arrivals-secondary-since-infection-days = 次密接到达时距感染的天数（起、止）
label-streams-arrivals-secondary-rule = 次密接隔离规则
label-streams-arrival-hours = 一天各小时的到达比例
label-streams-party-sizes = 1 人、2 人、3 人……同住单元的比例
label-streams-prevalence = 到达时的感染比例
label-streams-since-infection-days = 到达时距感染的天数（起、止）
label-streams-rule = 隔离规则

label-rule-central-days = 集中隔离天数
label-rule-home-days = 居家健康监测天数
label-rule-central-tests = 集中隔离期间的核酸检测日
label-rule-home-tests = 居家健康监测期间的核酸检测日
label-rule-doubled-tests = 双采双检的检测日
label-rule-check-out-hour = 退房时刻
label-rule-collection-hour = 采样时刻
label-rule-exact-hours = 从入住起按小时计时

label-rooms = 隔离房间
label-rooms-turnaround-hours = 终末消毒周转时间
label-rooms-longest-wait-hours = 最长待安置时间
label-rooms-sites = 隔离点
label-rooms-sites-name = 隔离点名称
label-rooms-sites-rooms = 房间数
label-rooms-sites-opens = 启用日期
label-rooms-sites-closes = 停止收人日期

label-laboratories = 检测机构
label-laboratories-name = 检测机构名称
label-laboratories-tubes-per-day = 日检测能力
label-laboratories-changes = 检测能力变动
label-laboratories-changes-from = 变动日期
label-laboratories-changes-tubes-per-day = 变动后的日检测能力
label-laboratories-opens-hour = 每日开始检测时刻
label-laboratories-closes-hour = 每日停止上机时刻
label-laboratories-result-hours = 从上机到出结果

label-tests = 检测时限
label-tests-deadline-hours = 出结果时限
label-tests-late-share = 每日可接受的超时比例

label-cases = 感染与救治
label-cases-detection = 核酸检出率
label-cases-detection-curve = 检出率曲线
label-cases-detection-days = 检出率曲线：感染后天数
label-cases-detection-probability = 检出率曲线：检出概率
label-cases-symptomatic-share = 感染者出现症状的比例
label-cases-incubation-log-mean = 潜伏期天数对数的均值
label-cases-incubation-log-sd = 潜伏期天数对数的标准差
label-cases-temperature-check-share = 体温监测发现症状的比例
label-cases-transfer-hours = 从确诊到转运离开
label-cases-infectiousness-shape = 传染性随时间变化：韦布尔形状参数
label-cases-infectiousness-scale-days = 传染性随时间变化：韦布尔尺度参数
label-cases-hospital = 定点医院
label-cases-hospital-beds = 医院床位
label-cases-hospital-stay-mean-days = 平均住院天数
label-cases-hospital-stay-shape = 住院天数的伽马形状参数（越大越整齐）
label-cases-discharged-rule = 出院患者隔离规则

label-origins = 来源与假设
label-origins-path = 所指字段
label-origins-source = 来源
label-origins-assumption = 假设

## 列表中的各项（从 1 数起），以及路径的读法

item-streams = 人员类别 { $position }
item-rooms-sites = 隔离点 { $position }
item-laboratories = 检测机构 { $position }
item-laboratories-changes = 变动 { $position }
item-origins = 来源或假设 { $position }
item-entry = 第 { $position } 项

path-part = { $whole }，{ $part }
path-named = { $label }（{ $path }）

## 单位；$number 在别的语言里区分单复数

unit-none = { "" }
unit-persons = 人
unit-persons-per-day = 人/天
unit-cases-per-day = 例/天
unit-contacts = 人
unit-rooms = 间
unit-days = 天
unit-day = 阶段内第几天
unit-hours = 小时
unit-hour-of-day = 时
unit-tubes-per-day = 管/天
unit-share = 比例，1 为全部
unit-factor = 倍
unit-futures = 个
unit-beds = 张

## 各单位的取值范围

range = { $kind ->
    [none] { $min } 至 { $max }
    [share] { $min } 至 { $max }（0.18 即 18%）
    [factor] { $min } 至 { $max }
    [day] { $min } 至 { $max }（阶段内第几天）
   *[other] { $min } 至 { $max } { $unit }
}

## 字段的内容

expected-object = 一组字段
expected-list = 列表
expected-whole = 整数
expected-number = 数字
expected-text = 文字
expected-flag = true 或 false
expected-date = 日期，例如 2022-03-18
expected-in-range = { $expected }，{ $range }
expected-one-of = { $choices } 之一
list-of-words = { $first }、{ $rest }

## 问题

issue-not-json = 这不是 JSON 文档：从第 { $line } 行第 { $column } 列起无法读取。
issue-version = { $label }：本程序最高可读版本 { $newest }，文件为 { $value }；请用更新的 Isoplan 打开。
issue-version-absent = { $label }：缺失；若这是方案文件，请在开头写上 "isoplan": { $newest }。
issue-missing = { $label }：缺失；请填写{ $expected }。
issue-wrong-type = { $label }：应为{ $expected }，不能是 { $value }。
issue-out-of-range = { $label }：应为 { $range }，不能是 { $value }。
issue-length = { $label }：应有 { $min } 至 { $max } 项，现有 { $length } 项。
issue-length-exact = { $label }：应有 { $max } 项，现有 { $length } 项。
issue-length-text = { $label }：最多 { $max } 个字，现有 { $length } 个字。
issue-not-one-of = { $label }：应为 { $choices } 之一，不能是“{ $value }”。
issue-unknown = { $label }：没有这个字段；请删除或改正名称。
issue-unknown-nearest = { $label }：没有这个字段；是否想写“{ $nearest }”？
issue-shares-sum = { $label }：各项比例之和应为 1，现为 { $sum }。
issue-not-rising = { $label }：每一项都应大于前一项；第 { $position } 项不是。
issue-test-outside-stage = { $label }：第 { $day } 天超出该阶段（共 { $days } 天）；请去掉这次检测或延长该阶段。
issue-doubled-without-test = { $label }：第 { $day } 天不是集中隔离期间的检测日；请补上该检测日，或在此处去掉。
issue-end-before-start = { $label }：结束应晚于开始。
issue-lengths-differ = { $label }：项数应与对应的列表相同，即 { $other } 项，现有 { $length } 项。
issue-all-zero = { $label }：至少有一项应大于 0。
issue-too-many-people = { $label }：整个时段最多可推演 { $max } 人到达，现为 { $value } 人；请减少到达人数或缩短时段。
issue-too-many-futures = { $label }：按此天数，推演样本最多 { $max } 个；请减少样本数或天数。

## 数值的依据

basis-source = 来源
basis-assumption = 假设
basis-choice = 设定

## 预设方案

preset-jilin-2022-title = 吉林省，2022 年 3 月
preset-jilin-2022-summary = 3 月 12 日起的奥密克戎疫情：密接和次密接人员，对照 3 月 18 日前备好的 19,219 间隔离房间。
preset-border-city-title = 口岸城市
preset-border-city-summary = 夏季入境航班持续到达，一周之内有多有少：“14+7”、五次核酸、两家检测机构，房间余量不大。
preset-dalian-2020-title = 大连，2020 年 12 月
preset-dalian-2020-summary = 金普新区的一起小规模疫情：密接全部入住即时征用的酒店，储备房间须够用到底。
preset-hong-kong-winter-title = 香港，2020—2021 年冬
preset-hong-kong-winter-summary = 第四波疫情本地病例的密接，逐日入住陆续启用的检疫中心。
preset-henan-reserve-title = 城市储备房间，河南 2022 年
preset-henan-reserve-summary = 五百万人口的城市按每万人 60 间储备隔离房间：24 小时内启用三分之一，48 小时内一半，72 小时内全部。
preset-w1-title = 基准 W1
preset-w1-summary = 基准算例：180 天，每天 600 人到达，9,600 间房。
preset-w10-title = 基准 W10
preset-w10-summary = 基准算例：到达人数、房间和检测能力为 W1 的十倍，感染者人数相同。
preset-w100-title = 基准 W100
preset-w100-summary = 基准算例：到达人数、房间和检测能力为 W1 的一百倍，感染者人数相同。
