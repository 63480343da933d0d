# 页面用语。每个键在每种语言里都有；由测试检查。

## 日期、比例、列举

page-date = { $month }月{ $day }日
page-month-short = { $month }月
page-date-short = { $month }月{ $day }日
page-date-full = { $year }年{ $month }月{ $day }日
page-percent = { $number }%
page-fewer-than-one = 不到 1
page-more-than-99 = 99 次以上，近 100
page-list-separator = 、
page-sentence-separator = { "" }

## 页面框架

page-name = Isoplan 隔离推演
page-title = { $verdict } · 隔离推演
page-tagline = 隔离推演
page-skip = 跳到参数
page-skip-header = 跳到正文
page-language = 语言
screens = 页面
screen-plan = 方案
screen-rules = 规则
screen-compare = 对比
screen-sensitivity = 影响因素
screen-map = 组合图
screen-briefing = 简报
screen-methods = 方法
page-preset = 情景
page-reload-preset = 撤销全部改动
page-footer = 全部推演在本机浏览器内完成，不上传任何数据。推演不是预报，只说明在所填条件下会怎样。
page-version = Isoplan { $version }

## 发生的情况

page-worker-replaced = 有一部分计算意外中断，已自动重新开始。没有丢失任何内容，结果数字不受影响。
page-dismiss = 关闭
page-failed-workers = 计算反复中断。屏幕上如有结果，也不是当前参数的结果。
page-failed-version = 本页打开之后，Isoplan 已经更新。请重新载入本页。
page-retry = 重试
page-renewed = Isoplan 有新版本，重新载入后启用。当前方案保持不变。
page-renewed-unlinked = Isoplan 有新版本。重新载入之前请注意：屏幕上有些内容不在链接里（不能使用的参数、尚未完成的导入，或过大的方案）。请先处理完，或保存为文件。
page-reload = 重新载入
page-later = 以后再说
page-invalid = 以下参数无法使用。改正之前，屏幕上保留上一组有效参数的结果。
page-invalid-elsewhere = 方案中有参数目前无法使用。这里是上一组有效参数的结果。
page-invalid-go = 查看该参数

## 结果的进度

page-computing-first = 正在进行第一批推演……
page-status-computing = 正在推演：已完成 { $done } / { $total } 次
page-status-recomputing = 正在计算新结果；现在看到的是改动之前的结果
page-status-partial = 初步结果：已完成 { $done } / { $total } 次推演
page-status-done = 依据 { $total } 次推演
page-status-halted = 已停止：完成 { $done } / { $total } 次推演
page-status-halted-old = 已停止：现在看到的是改动之前的结果
page-go-on = 完成全部推演
page-status-invalid = 结果已过时：有参数无法使用，这里是上一组有效参数的结果
page-status-failed = 结果已过时：计算已中断
page-progress = 已完成的推演次数

## 结论

verdict-rooms-name = 房间够不够用
verdict-rooms-enough = 房间够用
verdict-rooms-tight = 房间偏紧
verdict-rooms-short = 房间不够
verdict-rooms-never = { $futures } 次推演中，没有一次有人等待房间。
verdict-rooms-rarely = 100 次推演中有 { $kept } 次房间够用；其余会用尽，{ $when }。
verdict-rooms-often = 100 次推演中有 { $share } 次房间用尽，{ $when }。
verdict-rooms-always = { $futures } 次推演全部出现房间用尽，{ $when }。
verdict-when = 其中半数不晚于{ $date }
verdict-when-day = 几乎都在{ $date }
verdict-rooms-spare = 有 { $needed } 间，100 次中就有 95 次够用；现有 { $capacity } 间。
verdict-rooms-missing = 再增加 { $rooms } 间，100 次中就有 95 次够用。
verdict-rooms-missing-reserve = 100 次中有 95 次最多缺 { $rooms } 间；但增加房间会推迟启用储备，实际需要的可能更多。
verdict-sure-share = 房间用尽的可能性：{ $low } 至 { $high }（95% 区间）
verdict-sure-date = 其中九成推演的首次缺房在{ $from }至{ $to }之间
verdict-sure-rooms = 需增加的房间：{ $low } 至 { $high } 间（95% 区间）
verdict-sure-rooms-open = 需增加的房间：不少于 { $low } 间（95% 区间；上限需要更多推演次数）
verdict-tests-enough = 检测及时
verdict-tests-tight = 检测有时延误
verdict-tests-short = 检测延误
verdict-tests-always = { $futures } 次推演中，每天的检测结果都及时。
verdict-tests-some = 100 次推演中有 { $share } 次每天的检测结果都及时。
verdict-tests-never = { $futures } 次推演中，没有一次能做到每天结果及时。
verdict-tests-backlog = { $late } 的结果超过 { $hours } 小时才出，平均 { $delay } 小时。零点积压最多 { $backlog } 管（100 次中有 95 次不超过）。
verdict-tests-no-backlog = { $late } 的结果超过 { $hours } 小时才出，平均 { $delay } 小时。零点没有积压。
verdict-title = 房间用尽：{ $of } 次中 { $share } 次
verdict-title-never = 房间够用
verdict-figures = { $date }
verdict-figures-hint = 图中读数日
verdict-figure-sites = 启用隔离点
verdict-figure-sites-note = 共 { $sites } 个
verdict-figure-left = 剩余房间
verdict-figure-left-note = 共 { $rooms } 间
verdict-figure-received = 累计接收
verdict-figure-received-note = 人，平均值
verdict-figure-isolated = 正在集中隔离
verdict-figure-isolated-note = 人，零点，中位数

## 链接与文件

page-link = 链接
page-copy-link = 复制链接
page-link-copied = 链接已复制。打开链接的人将看到同一方案和相同数字。
page-link-copied-last = 链接已复制。目前有参数无法使用：打开链接的人看到的是上一组有效参数及其数字。
page-saved-last = 目前有参数无法使用：文件中保存的是上一组有效参数。
page-link-to-copy = 浏览器不允许网页复制，请从此处复制链接：
page-no-link = 方案过大，无法放入链接。请保存为文件后发送。
page-bad-link = 无法打开链接；当前显示的不是链接中的方案。
page-unusable-link = 链接完整，但其中的方案不能使用；当前显示的不是链接中的方案。
page-unusable-file = 文件“{ $name }”不能使用；当前内容未改变。
page-at-work = 正在处理 { $name }……
page-no-spreadsheets = 未能读取或生成 { $name }：处理表格文件的程序没有载入，或被浏览器中断。请检查网络后再试，或重新载入本页。
page-several-files = 一次拖入了 { $number } 个文件，均未打开。请逐个拖入。
page-unreadable-file = 浏览器无法读取文件“{ $name }”。
page-file-too-large = 文件“{ $name }”有 { $size } MB；文件最大 { $most } MB。
page-is-library = 文件“{ $name }”保存了多个方案：请在“我的方案”中用“导入”读取。
page-more-issues = 另有 { $number } 处
page-open = 打开文件
page-save = 保存文件
page-own-scenario = 自有方案
page-title-changed = { $name }（已改动）
page-reproduces = 与发送者的数字完全一致
page-other-engine = 与发送者的数字不同：发送者用引擎 { $sender }，此处为 { $this }
page-differs = 引擎版本相同（{ $this }），数字却与发送者不同，请反馈此问题

## 表格

page-import-begin = 导入表格…
page-import = 从表格导入逐日数字
page-import-cells = 粘贴电子表格中的单元格：一列日期，一列数字
page-import-file = 来自文件“{ $name }”
page-import-sheet = 来自文件“{ $name }”的工作表“{ $sheet }”
page-import-open = 选择文件（CSV、XLSX）
page-template-csv = 模板（CSV）
page-template-xlsx = 模板（XLSX）
page-template-name = 隔离推演模板
page-import-stream = 用于
page-import-quantity = 数字为
page-import-arrivals = 到达人数
page-import-cases = 新增感染者
page-import-column = 列
page-import-choose = 请选择…
page-import-take = 使用这些数字
page-import-leave = 取消
page-table-taken = 表格已导入方案。
page-results-as-files = 下载结果：
page-results-csv = CSV
page-results-xlsx = Excel（XLSX）

## 保存在浏览器中的方案

page-unusable-saved = 已保存的方案“{ $name }”不能使用；当前内容未改变。
library-title = 我的方案
library-where = 方案只保存在这台设备的这个浏览器里，不会上传。清除浏览器数据时会一并删除，重要的方案请导出备份。
library-on-screen = 当前方案
library-standing-saved = 当前方案：“{ $name }”，已保存。
library-standing-edited = 当前方案：“{ $name }”，有改动尚未保存。
library-standing-changed-elsewhere = 当前方案：“{ $name }”。已保存的版本后来在另一个标签页中被改动。
library-standing-deleted-elsewhere = 当前方案：“{ $name }”。已保存的版本在另一个标签页中被删除。
library-invalid = 目前有参数无法使用；保存的将是上一组有效参数。
library-save = 保存改动到“{ $name }”
library-name = 名称
library-save-first = 保存
library-save-as-new = 另存为新方案
library-list = 已保存的方案
library-none = 还没有保存任何方案。
library-entry-open = 当前
library-entry-days = { $first }起 { $days } 天
library-entry-saved = { $date } { $clock } 保存
library-open = 打开
library-open-entry = 打开“{ $name }”
library-rename = 重命名
library-rename-entry = 重命名“{ $name }”
library-new-name = “{ $name }”的新名称
library-duplicate = 创建副本
library-duplicate-entry = 创建副本：“{ $name }”
library-delete = 删除
library-delete-entry = 删除“{ $name }”
library-cancel = 取消
library-broken = 无法读取
library-save-broken = 原样另存
library-save-broken-entry = 原样另存“{ $name }”
library-export = 全部导出
library-import = 导入
library-undo = 撤销删除
library-undo-earlier = 撤销上一次删除
library-keep-both = 两个都保留
library-replace = 替换已保存的版本
library-saved = 已保存为“{ $name }”。
library-saved-anew = “{ $name }”已在另一个标签页中被删除，现已重新保存。
library-renamed = 名称已改为“{ $name }”。
library-duplicated = 副本名为“{ $name }”。
library-deleted = 已删除“{ $name }”。
library-restored = 已恢复“{ $name }”。
library-conflict = “{ $name }”在此处打开之后，又在另一个标签页中被改动。尚未保存任何内容：两个都保留，还是用当前方案替换那个版本？
library-imported = { $added ->
    [0] 文件中没有新方案
   *[other] 已导入 { $added } 个方案
}{ $known ->
    [0] 。
   *[other] ；另有 { $known } 个此处已有。
}
library-import-fault = 文件中第 { $place } 个未导入：{ $fault }
library-import-stopped = 有 { $left } 个方案未导入：{ $trouble }
library-not-imported = 未导入任何方案。{ $reason }
library-refused-full = 浏览器分配给本页的存储空间已满。请删除不再需要的方案，或将当前方案保存为文件。已有内容没有丢失。
library-refused-forbidden = 浏览器不允许本页保存内容（无痕窗口，或对本网站的设置所致）。请将方案保存为文件，或复制链接。
library-refused-other = 浏览器存储出错（{ $said }）。为稳妥起见，请将方案保存为文件。
library-no-name = 请填写方案名称。
library-long-name = 名称有 { $length } 个字符，最多 { $most } 个。
library-too-many = 已有 { $most } 个方案，达到上限。请先删除一些，或导出备份后再删除。
library-changed-elsewhere = “{ $name }”刚刚在另一个标签页中被改动或删除，本次操作未执行。列表已更新，请查看后重试。
library-too-large = 大小为 { $size } KB，最大 { $most } KB。
library-not-json = 不是有效的 JSON：见第 { $line } 行第 { $column } 列。
library-newer = 由更新版本的 Isoplan 写成（格式 { $version }，本版本最多读到 { $newest }）。请更新后再试。
library-fault-not-an-entry = 不是已保存的方案。
library-fault-damaged = 保存之后被改动或损坏。
library-fault-misplaced = 是另一个方案的副本，存放的键不对。
library-fault-not-a-scenario = 内容不是方案：{ $issue }
library-file-unreadable = 浏览器无法读取该文件。
library-file-other-kind = 该文件不是由“全部导出”生成的。
library-file-one-scenario = 该文件只有一个方案，请用“打开文件”打开。
library-file-too-many = 文件中的方案超过 { $most } 个。
