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
label-calendar-futures = 推演次数

label-initial = 首日状态
label-initial-inside = 首日已在隔离的人员
label-initial-inside-stream = 人员类别序号
label-initial-inside-stage = 所处阶段
label-initial-inside-day = 处于该阶段第几天
label-initial-inside-parties = 同住单元数
label-initial-patients = 首日在院患者

label-streams = 人员类别
label-streams-name = 类别名称
label-streams-multiplier = 到达人数倍数
label-streams-district = 来源区县
label-streams-arrivals = 到达情况
label-streams-arrivals-kind = 到达人数的给法
label-streams-arrivals-persons-per-day = 日均到达人数
label-streams-arrivals-weekday-factors = 周一至周日各日系数
label-streams-arrivals-surges = 到达高峰
label-streams-arrivals-surges-from = 开始日期
label-streams-arrivals-surges-to = 结束日期
label-streams-arrivals-surges-factor = 到达人数倍数
label-streams-arrivals-persons = 逐日到达人数
label-streams-arrivals-count-noise = 每日人数的波动方式
label-streams-arrivals-count-noise-k = 每日人数的均匀程度 k（越小越不均匀）
label-streams-arrivals-services = 航班与列车
label-streams-arrivals-services-name = 航班号或车次
label-streams-arrivals-services-weekdays = 周一至周日是否开行（1 为开行）
label-streams-arrivals-services-seats = 座位数
label-streams-arrivals-services-load-factor = 客座率
label-streams-arrivals-services-hour = 到达时刻
label-streams-arrivals-cases = 逐日新增感染者
label-streams-arrivals-wave = 疫情波
label-streams-arrivals-wave-total = 整波感染者总数
label-streams-arrivals-wave-peak = 高峰日期
label-streams-arrivals-wave-width-days = 宽度（标准差）
label-streams-arrivals-contacts-per-case = 每名感染者的密接人数
label-streams-arrivals-dispersion = 密接人数的均匀程度 k（越小越不均匀）
label-streams-arrivals-share-traced = 密接被找到的比例
label-streams-arrivals-report-hour = 感染者通报时刻
label-streams-arrivals-tracing-from-hours = 从通报到入住，最短
label-streams-arrivals-tracing-to-hours = 从通报到入住，最长
label-streams-arrivals-secondary = 次密接
label-streams-arrivals-secondary-per-contact = 每名密接对应的次密接人数
label-streams-arrivals-secondary-prevalence = 次密接到达时的感染比例
label-streams-arrivals-secondary-since-infection = 次密接距感染天数的给法
label-streams-arrivals-secondary-since-infection-days = 次密接到达时距感染的天数
label-streams-arrivals-secondary-since-infection-weights = 次密接距感染天数的权重
label-streams-arrivals-secondary-rule = 次密接隔离规则
label-streams-arrival-hours = 一天各小时的到达比例
label-streams-party-sizes = 1 人、2 人、3 人……同住单元的比例
label-streams-prevalence = 到达时的感染比例
label-streams-party-clustering = 同住单元全员同时感染或均未感染的比例
label-streams-since-infection = 距感染天数的给法
label-streams-since-infection-days = 到达时距感染的天数
label-streams-since-infection-weights = 距感染天数的权重
label-streams-exempt-share = 免隔离比例（绿码加证明，只测一次）
label-streams-credited-days = 已在外地隔离的天数
label-streams-screening-share = 到达时筛查发现有症状感染者的比例
label-streams-rule = 隔离规则
label-streams-changes = 隔离规则变动
label-streams-changes-from = 变动日期
label-streams-changes-mid-stay = 对已在隔离的人员同样适用
label-streams-changes-rule = 新隔离规则

label-rule-preset = 采用的规则
label-rule-central-days = 集中隔离天数
label-rule-home-days = 居家健康监测天数
label-rule-central-tests = 集中隔离期间的核酸检测日
label-rule-home-tests = 居家健康监测期间的核酸检测日
label-rule-doubled-tests = 双采双检的检测日
label-rule-doubled-home-tests = 居家期间双采双检的检测日
label-rule-no-home-share = 不具备居家条件的比例
label-rule-release-waits = 结果全部阴性方可解除隔离
label-rule-check-out-hour = 退房时刻
label-rule-collection-hour = 采样时刻
label-rule-exact-hours = 从入住起按小时计时

label-rooms = 隔离房间
label-rooms-districts = 区县
label-rooms-districts-name = 区县名称
label-rooms-districts-travel-minutes = 到各区县的车程
label-rooms-unlimited = 房间不设上限
label-rooms-turnaround-hours = 终末消毒周转时间
label-rooms-turnaround-to-hours = 终末消毒周转时间，最长
label-rooms-longest-wait-hours = 最长待安置时间
label-rooms-check-ins-per-hour = 单个隔离点每小时可办理入住
label-rooms-vehicle-persons-per-hour = 转运车辆每小时可送人数
label-rooms-inspection = 隔离点检查验收
label-rooms-inspection-pass-probability = 验收通过的概率
label-rooms-inspection-reinspection-days = 验收未通过至复验的间隔
label-rooms-inspection-failures-per-site-month = 运行中隔离点检查不合格次数
label-rooms-inspection-mending-days = 整改期间停止收人天数
label-rooms-reserve = 储备隔离点
label-rooms-reserve-trigger-share = 启用储备的占用率阈值
label-rooms-reserve-trigger-days = 连续超过阈值的天数
label-rooms-reserve-call-up = 储备房间的启用方式
label-rooms-reserve-lead-hours = 从启用指令到投入使用
label-rooms-sites = 隔离点
label-rooms-sites-name = 隔离点名称
label-rooms-sites-district = 所在区县
label-rooms-sites-rooms = 房间数
label-rooms-sites-changes = 房间数变动
label-rooms-sites-changes-from = 变动日期
label-rooms-sites-changes-rooms = 变动后的房间数
label-rooms-sites-out-of-service-share = 停用房间比例
label-rooms-sites-opens = 启用日期
label-rooms-sites-closes = 停止收人日期
label-rooms-sites-reserve = 作为储备
label-rooms-sites-whole-site = 整栋同进同出
label-rooms-sites-whole-site-fill-days = 集中收人天数
label-rooms-sites-whole-site-cleaning-days = 全部离开后的消毒天数

label-laboratories = 检测机构
label-laboratories-name = 检测机构名称
label-laboratories-tubes-per-day = 日检测能力
label-laboratories-weekday-factors = 周一至周日检测能力系数
label-laboratories-changes = 检测能力变动
label-laboratories-changes-from = 变动日期
label-laboratories-changes-tubes-per-day = 变动后的日检测能力
label-laboratories-opens-hour = 每日开始检测时刻
label-laboratories-closes-hour = 每日停止上机时刻
label-laboratories-result-hours = 从上机到出结果
label-laboratories-pool-size = 每管混检人份数
label-laboratories-outside-tubes-per-day = 外部送检量（社区筛查等）
label-laboratories-outside-surges = 外部送检高峰
label-laboratories-outside-surges-from = 开始日期
label-laboratories-outside-surges-to = 结束日期
label-laboratories-outside-surges-factor = 外部送检量倍数
label-laboratories-backlog-tubes = 首日积压管数

label-tests = 检测时限
label-tests-deadline-hours = 出结果时限
label-tests-late-share = 每日可接受的超时比例
label-tests-routing = 样本分送方式
label-tests-release-first = 解除隔离前的检测优先

label-cases = 感染与救治
label-cases-profile = 毒株
label-cases-detection = 核酸检出率
label-cases-detection-curve = 检出率曲线
label-cases-detection-days = 检出率曲线：感染后天数
label-cases-detection-probability = 检出率曲线：检出概率
label-cases-asymptomatic-detection = 无症状者检出率（相对值）
label-cases-between-person = 同一人多次检测的相关程度
label-cases-specificity = 单管特异度
label-cases-symptomatic-share = 感染者出现症状的比例
label-cases-incubation = 潜伏期的给法
label-cases-incubation-log-mean = 潜伏期天数对数的均值
label-cases-incubation-log-sd = 潜伏期天数对数的标准差
label-cases-incubation-days = 潜伏期：分组界限
label-cases-incubation-weights = 潜伏期：各组权重
label-cases-symptom-days = 症状持续天数
label-cases-temperature-check-share = 体温监测发现症状的比例
label-cases-temperature-check-hours = 体温监测时刻
label-cases-transfer-hours = 从确诊到转运离开
label-cases-infectiousness = 传染性随时间变化的给法
label-cases-infectiousness-shape = 传染性随时间变化：韦布尔形状参数
label-cases-infectiousness-scale-days = 传染性随时间变化：韦布尔尺度参数
label-cases-infectiousness-onset-shape = 传染性（以发病计）：伽马形状参数
label-cases-infectiousness-onset-rate = 传染性（以发病计）：伽马速率参数
label-cases-infectiousness-onset-shift-days = 传染性（以发病计）：起点
label-cases-infectiousness-days = 传染性随时间变化：分组界限
label-cases-infectiousness-weights = 传染性随时间变化：各组密度
label-cases-infectiousness-cap-days = 计入“已阻断”的传染性截至到达后第几天
label-cases-transmission = 隔离期间的传播
label-cases-transmission-within-party = 传染同住者的概率
label-cases-transmission-between-rooms = 每名感染者传染其他房间的人数
label-cases-hospital = 定点医院
label-cases-hospital-beds = 医院床位
label-cases-hospital-stay-mean-days = 平均住院天数
label-cases-hospital-stay-shape = 住院天数的伽马形状参数（越大越整齐）
label-cases-discharged-rule = 出院患者隔离规则
label-cases-household = 居家人员的同住家属
label-cases-household-contacts = 每个居家单元的同住家属人数
label-cases-household-prevalence = 到达时的感染比例
label-cases-household-since-infection = 距感染天数的给法
label-cases-household-since-infection-days = 到达时距感染的天数
label-cases-household-since-infection-weights = 距感染天数的权重
label-cases-household-rule = 同住家属隔离规则

label-staff = 工作人员
label-staff-roles = “六位一体”专班
label-staff-roles-manager = 驻点管理人员
label-staff-roles-manager-persons-per-staff = 每名管理人员负责的隔离人数
label-staff-roles-manager-shifts = 管理人员班次
label-staff-roles-doctor = 医生
label-staff-roles-doctor-persons-per-staff = 每名医生负责的隔离人数
label-staff-roles-doctor-shifts = 医生班次
label-staff-roles-nurse = 护士
label-staff-roles-nurse-persons-per-staff = 每名护士负责的隔离人数
label-staff-roles-nurse-shifts = 护士班次
label-staff-roles-disease-control = 疾控人员
label-staff-roles-disease-control-persons-per-staff = 每名疾控人员负责的隔离人数
label-staff-roles-disease-control-shifts = 疾控人员班次
label-staff-roles-police = 公安民警
label-staff-roles-police-persons-per-staff = 每名民警负责的隔离人数
label-staff-roles-police-shifts = 民警班次
label-staff-roles-psychologist = 心理疏导人员
label-staff-roles-psychologist-persons-per-staff = 每名心理疏导人员负责的隔离人数
label-staff-roles-psychologist-shifts = 心理疏导人员班次
label-staff-teams = 现有专班数
label-staff-persons-per-team = 每个专班负责的隔离人数

label-supplies = 物资
label-supplies-protective-sets-per-staff-day = 每名工作人员每天的防护用品
label-supplies-sampling-kits-per-sample = 每份样本的采样套装
label-supplies-meals-per-person-day = 每人每天的餐食
label-supplies-disinfectant-litres-per-room-day = 每间房每天的消毒液
label-supplies-disinfectant-litres-per-turnaround = 每次终末消毒的消毒液
label-supplies-waste-kg-per-person-day = 每人每天的医疗废物
label-supplies-reserve-days = 物资储备天数

label-costs = 费用
label-costs-currency = 币种
label-costs-room-night = 每间房每晚
label-costs-meal = 每份餐食
label-costs-tube = 每管检测
label-costs-sampling-kit = 每套采样用品
label-costs-protective-set = 每套防护用品
label-costs-disinfectant-litre = 每升消毒液
label-costs-waste-kg = 每千克医疗废物处置
label-costs-staff-day = 每名工作人员每天
label-costs-hospital-day = 每名患者每天住院

label-origins = 来源与假设
label-origins-path = 所指字段
label-origins-source = 来源
label-origins-assumption = 假设

## 参数的分组

group-calendar = 推演时段
group-initial = 首日状态
group-arrivals = 到达人员
group-rule = 隔离规则
group-rooms = 隔离房间
group-tests = 检测与时限
group-cases = 感染与救治
group-resources = 人员、物资与费用

## 列表中的各项（从 1 数起），以及路径的读法

item-streams = 人员类别 { $position }
item-streams-arrivals-surges = 高峰 { $position }
item-streams-arrivals-services = 班次 { $position }
item-streams-changes = 规则变动 { $position }
item-rooms-districts = 区县 { $position }
item-rooms-sites-changes = 变动 { $position }
item-laboratories-outside-surges = 高峰 { $position }
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
unit-persons-per-hour = 人/小时
unit-parties = 个
unit-parties-per-hour = 个/小时
unit-cases = 例
unit-contacts = 人
unit-seats = 座
unit-rooms = 间
unit-days = 天
unit-day = 阶段内第几天
unit-per-day = 每天
unit-per-month = 次/30 天
unit-hours = 小时
unit-hour-of-day = 时
unit-minutes = 分钟
unit-samples = 人份
unit-tubes = 管
unit-tubes-per-day = 管/天
unit-share = 比例，1 为全部
unit-factor = 倍
unit-futures = 次
unit-beds = 张
unit-persons-per-staff = 人/岗
unit-shifts = 班
unit-teams = 个
unit-sets = 套
unit-kits = 套
unit-meals = 份
unit-litres = 升
unit-kilograms = 千克
unit-money = 货币单位

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
expected-date = 1900-01-01 至 2199-12-31 之间的日期，例如 2022-03-18
expected-in-range = { $expected }，{ $range }
expected-wholes = { $min } 至 { $max } 个整数
expected-wholes-exact = { $max } 个整数
expected-numbers = { $min } 至 { $max } 个数字
expected-numbers-exact = { $max } 个数字
expected-text-of = 文字，最多 { $max } 个字
expected-one-of = { $choices } 之一
list-of-words = { $first }、{ $rest }

## 问题

issue-not-json = 这不是 JSON 文档：从第 { $line } 行第 { $column } 列起无法读取。
issue-too-many-values = 该文件含 { $value } 个数值；方案最多 { $max } 个。
issue-repeated = { $label }：这个字段出现了两次；请只保留正确的一个。
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
issue-not-read = { $label }：按现有设置用不到这个字段；请删除，或修改它所属的选项。
issue-exactly-one-of = { $label }：{ $fields } 须且只能填写一项；请只保留其中一项。
issue-no-such = { $label }：没有“{ $value }”；请选用 { $known } 之一。
issue-no-such-none = { $label }：没有“{ $value }”，列表为空；请先在列表中添加，或将此处留空。
issue-not-unique = { $label }：“{ $value }”在列表中已有；请使用不同的名称。
issue-shares-sum = { $label }：各项比例之和应为 1，现为 { $sum }。
issue-not-rising = { $label }：每一项都应大于前一项；第 { $position } 项不是。
issue-test-outside-stage = { $label }：第 { $day } 天超出该阶段（共 { $days } 天）；请去掉这次检测或延长该阶段。
issue-doubled-without-test = { $label }：第 { $day } 天不是该阶段的检测日；请补上该检测日，或在此处去掉。
issue-no-days = { $label }：该规则既无集中隔离天数，也无居家天数；请至少填写 1 天。
issue-nobody-mid-stay = { $label }：该阶段共 { $days } 天，首日不可能有人正处于其中；请删除此项或延长该阶段。
issue-too-many-inside = { $label }：首日在住 { $value } 个同住单元，而当日启用的隔离点只有 { $max } 间房；请减少同住单元数或增加房间。
issue-too-many-tubes = { $label }：按这些系数，单日达 { $value } 管；最多可推演 { $max } 管。
issue-end-before-start = { $label }：结束应晚于开始。
issue-lengths-differ = { $label }：项数应与对应的列表相同，即 { $other } 项，现有 { $length } 项。
issue-all-zero = { $label }：至少有一项应大于 0。
issue-too-many-people = { $label }：整个时段最多可推演 { $max } 人到达，现为 { $value } 人；请减少到达人数或缩短时段。
issue-too-many-futures = { $label }：按此天数、隔离点数和人员类别数，最多可推演 { $max } 次；请减少推演次数或天数。

## 数值的依据

basis-source = 来源
basis-assumption = 假设
basis-choice = 设定

## 预设方案

preset-jilin-2022-title = 吉林省，2022 年 3 月
preset-jilin-2022-summary = 3 月 12 日起的奥密克戎疫情：3 月 18 日前备好的 19,219 间隔离房间，能否住得下密接和次密接人员。
preset-border-city-title = 口岸城市
preset-border-city-summary = 夏季入境航班持续到达，一周内各日人数多少不一：“14+7”、五次核酸、两家检测机构，房间余量不大。
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

## 链接

link-not-a-link = 这不是隔离推演的链接：# 之后没有 1.….… 这样的内容。
link-too-long = 链接最多 { $longest } 个字符，此链接为 { $length } 个。这样的方案请以文件发送。
link-too-large = 方案放入链接需 { $bytes } 字节，最多可读 { $most } 字节。请改为发送方案文件。
link-clipped = 链接不完整，末尾缺失，可能被聊天软件或换行截断。请重新复制完整链接。
link-mistyped = 链接中有字符与发送时不同。请重新复制完整链接，不要手工输入。
link-newer = 该链接为第 { $version } 版，本程序最高可读第 { $newest } 版。请刷新页面或使用更新的隔离推演。
link-unreadable = 链接完整，但其内容不是由隔离推演生成的。请向发送人索取新链接。
