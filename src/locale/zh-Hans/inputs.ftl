# 参数表单用语。每个键在每种语言里都有；由测试检查。

## 参数

page-inputs = 参数
page-group-simulation = 推演设置
page-opens = { $date }启用
page-none = 空
page-reset = 恢复
page-unstated = 预设方案未给出此值的依据。
page-tests-hint = 点一下：单采；再点：双采双检；再点：不检测。
page-test-none = 第 { $day } 天：不检测
page-test-single = 第 { $day } 天：检测一次
page-test-double = 第 { $day } 天：双采双检
page-test-moved = 第 { $from } 天的检测改到第 { $to } 天。
page-tests-dropped = 第 { $days } 天的检测已取消：在隔离期结束之后。

## 表单

inputs-search = 搜索全部参数
inputs-found = { $number ->
    [0] 没有找到
   *[other] 找到 { $number } 项{ $more ->
        [yes] ，显示前 { $shown } 项
       *[no] { "" }
    }
}
inputs-only-changes = { $number ->
    [0] 只看改动
   *[other] 只看 { $number } 处改动
}
inputs-no-changes = 没有改动。
inputs-changes = { $number } 处改动
inputs-issues = { $number } 处有误
inputs-added = “{ $list }”新增：{ $name }
inputs-removed = { $name }：删除 { $number } 项
inputs-go = 前往
inputs-new = 新增
inputs-part-more = 更多
inputs-details = 详细
inputs-stretch = 第 { $from } 至 { $to } 项
inputs-all-arrivals = 全部到达人数的倍数
inputs-field-of = { $element }：{ $field }
inputs-and = ；
inputs-default = 留空即为：{ $value }
inputs-was = 已改动；原为 { $before }
inputs-own = 自定
inputs-overruled = 自行设定，与“{ $choice }”不同
inputs-begun-from = 由示例改动而来：
inputs-value-no-days = 无
inputs-value-days = 第 { $days } 天
inputs-own-told = 此值由您设定。
inputs-yes = 是
inputs-no = 否
inputs-unit-share = （全部为 1 或 100%）
inputs-no-district = 未指定区县
inputs-every-day = 每天
inputs-weekday = { $day ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
inputs-hour = { $hour } 时
inputs-day = 第 { $day } 天
inputs-bars-days = 逐日数值：左右键选日期，上下键改数值
inputs-bars-hours = 逐小时数值：左右键选小时，上下键改数值
inputs-bars-top = 刻度上限：{ $number }
inputs-from-table = 从表格读入……
inputs-catch = 到达时已感染者在某一天检测一次呈阳性的概率
inputs-catch-home = 居家期间的同一概率；未扣除此前检测已发现者
inputs-catch-label = 各检测日呈阳性的概率（0 至 100%）：{ $days }
inputs-catch-day = 第 { $day } 天 { $share }

## 开关：整组参数

inputs-switch-streams-arrivals-wave = 以疫情波给出新增感染者，不逐日填写
inputs-switch-streams-arrivals-secondary = 次密接也要隔离
inputs-switch-rooms-sites-whole-site = 整栋同进同出

## 各组的部分

inputs-part-secondary = 次密接
inputs-part-secondary-rule = 次密接隔离规则
inputs-part-changes = 自某日起改变规则
inputs-part-discharged = 出院患者隔离规则
inputs-part-household-rule = 同住家属隔离规则
inputs-part-districts = 区县
inputs-part-inspection = 隔离点检查验收
inputs-part-reserve = 启用储备
inputs-part-results = 检测时限与样本分送
inputs-part-detection = 核酸检出率
inputs-part-symptoms = 潜伏期与症状
inputs-part-infectiousness = 传染性与隔离期间的传播
inputs-part-hospital = 定点医院
inputs-part-household = 居家人员的同住家属
inputs-part-staff = 工作人员
inputs-part-supplies = 物资
inputs-part-costs = 费用

## 列表中的各项

inputs-add-initial-inside = 添加首日已在隔离的人员
inputs-add-streams = 添加一类人员
inputs-add-streams-arrivals-surges = 添加到达高峰
inputs-add-streams-arrivals-services = 添加航班或列车
inputs-add-streams-changes = 添加规则变动
inputs-add-rooms-districts = 添加区县
inputs-add-rooms-sites = 添加隔离点
inputs-add-rooms-sites-changes = 添加房间数变动
inputs-add-laboratories = 添加检测机构
inputs-add-laboratories-changes = 添加检测能力变动
inputs-add-laboratories-outside-surges = 添加外部送检高峰
inputs-duplicate = 复制
inputs-duplicate-element = 复制：{ $name }
inputs-up = 上移
inputs-up-element = 上移：{ $name }
inputs-down = 下移
inputs-down-element = 下移：{ $name }
inputs-remove = 删除
inputs-remove-element = 删除：{ $name }
inputs-full = 最多 { $number } 项。
inputs-least = 至少保留 { $number } 项。
inputs-summary-steady = 平稳到达，日均 { $persons } 人
inputs-summary-series = 逐日 { $days } 天，共 { $total } 人
inputs-summary-cases = 疫情，逐日 { $days } 天，共 { $total } 名感染者
inputs-summary-wave = 疫情波，共 { $total } 名感染者，{ $peak }最高
inputs-summary-transport = { $services } 个航班或车次
inputs-summary-surge = { $from }至{ $to }，× { $factor }
inputs-summary-service = { $seats } 座，{ $days }，{ $hour } 时
inputs-summary-rule = { $from }起：{ $rule }
inputs-summary-rooms = { $from }起 { $number } 间
inputs-summary-tubes = { $from }起每日 { $number } 管
inputs-summary-changes = { $number } 次变动
inputs-summary-closes = { $date }起不再收人
inputs-summary-reserve = 储备
inputs-summary-pool = 每管 { $number } 人份
inputs-summary-inside = { $parties } 个同住单元，{ $stage }
inputs-summary-inside-on = { $parties } 个同住单元，{ $stage }第 { $day } 天

## 撤销与重做

inputs-undo = 撤销
inputs-redo = 重做
inputs-step = { $step }：{ $what }
inputs-deed-add = 添加{ $name }
inputs-deed-move = 移动{ $name }
inputs-deed-remove = 删除{ $name }
inputs-deed-load = 载入{ $name }
inputs-deed-open = 打开{ $name }
inputs-deed-link = 打开链接
inputs-deed-answer = 采用对策
inputs-deed-swap = 对调方案
inputs-deed-compare = 对照的方案
inputs-deed-table = 导入表格

## 选项

choice-stage-central = 集中隔离
choice-stage-home = 居家健康监测
choice-stage-home-in-room = 第二阶段，无居家条件，仍住房间
choice-kind-steady = 平稳：给出日均人数
choice-kind-series = 逐日给出人数
choice-kind-outbreak = 疫情：感染者的密接
choice-kind-transport = 航班与列车
choice-count-noise-none = 无波动：恰为所给人数
choice-count-noise-poisson = 随机波动（泊松）
choice-count-noise-negative-binomial = 波动更大（负二项）
choice-since-infection-uniform = 在两个天数之间均匀分布
choice-since-infection-tabulated = 按天数分组，各有权重
choice-since-infection-whole-days = 取整数天，各有权重
choice-call-up-shares = 24 小时三分之一，48 小时一半，72 小时全部
choice-call-up-lead-time = 若干小时后一次全部启用
choice-routing-least-work = 送往等候最短的检测机构
choice-routing-first-unless-full = 先送第一家，满负荷才送下一家
choice-profile-ancestral = 原始毒株（2020）
choice-profile-delta = 德尔塔
choice-profile-omicron = 奥密克戎
choice-profile-custom = 自行给出
choice-curve-hellewell-2021 = Hellewell 等（2021）
choice-curve-kucirka-2020 = Kucirka 等（2020）
choice-curve-tabulated = 自行给出各点
choice-incubation-lognormal = 对数正态曲线
choice-incubation-tabulated = 自行给出表格
choice-infectiousness-weibull = 以感染后时间计（韦布尔曲线）
choice-infectiousness-from-onset = 以发病前后计（伽马曲线）
choice-infectiousness-tabulated = 自行给出表格
choice-preset-five-tests = 14+7，五次核酸
choice-preset-8th-edition = 14+7，第八版（2021）
choice-preset-14-0 = 14+0
choice-preset-14-14 = 14+14
choice-preset-21-7 = 21+7
choice-preset-10-7 = 10+7
choice-preset-7-7 = 7+7
choice-preset-7-3 = 7+3，第九版（2022）
choice-preset-5-3 = 5+3，2022 年 11 月
choice-preset-home-14 = 居家 14 天
choice-preset-secondary = 集中 7 天（次密接）
choice-preset-discharged = 14+14（出院患者）
