# 参数表单用语。每个键在每种语言里都有；由测试检查。

## 参数

page-inputs = 参数
page-group-arrivals = 到达人员
page-group-rooms = 房间
page-group-rule = 隔离规则
page-group-tests = 检测机构
page-group-simulation = 推演设置
page-opens = { $date }启用
page-from = { $date }起
page-more = 另外 { $number } 项
page-range = 范围：{ $min } 至 { $max } { $unit }
page-default = ；默认值：{ $value }
page-own = 已改动；原为 { $before }
page-none = 空
page-reset = 恢复
page-unstated = 预设方案未给出此值的依据。
page-tests-hint = 点一下：单采；再点：双采双检；再点：不检测。
page-test-none = 第 { $day } 天：不检测
page-test-single = 第 { $day } 天：检测一次
page-test-double = 第 { $day } 天：双采双检
page-test-moved = 第 { $from } 天的检测改到第 { $to } 天。
page-tests-dropped = 第 { $days } 天的检测已取消：在隔离期结束之后。
