# “方法”页和快捷键用语。每个键在每种语言里都有；由测试检查。

methods-guide = 使用指南
methods-introduction = 这些数字怎么来的
methods-glossary = 词语解释
methods-shortcuts = 快捷键
methods-model = 技术说明
methods-in-english = 以下为英文，与程序文档相同。
methods-loading = 正在载入……
methods-missing = 这段文字未能载入。本页其他功能不受影响。
methods-seek-term = 查找词语
methods-terms-found = { $number } 个词语
methods-no-term = 没有这个词语。

shortcuts-title = 快捷键
shortcuts-everywhere = 任何位置
shortcuts-present = 进入简报
shortcuts-list = 显示快捷键
shortcuts-close = 关闭弹出的窗口
shortcuts-chart = 图表（按 Tab 键移到图上）
shortcuts-chart-step = 前一天、后一天
shortcuts-chart-week = 前七天、后七天
shortcuts-chart-ends = 第一天、最后一天
shortcuts-bars = 逐日数字的柱形图
shortcuts-bars-other = 上一根、下一根
shortcuts-bars-step = 增加、减少一步
shortcuts-bars-leap = 增加、减少十步
shortcuts-bars-type = 直接输入数值
shortcuts-slides = 简报
shortcuts-slides-step = 上一页、下一页
shortcuts-slides-ends = 第一页、最后一页
shortcuts-slides-number = 跳到该页
shortcuts-slides-full = 全屏
shortcuts-slides-rotate = 开始或暂停轮播
shortcuts-slides-leave = 回到方案
shortcuts-mac = 在 Mac 上用 ⌘ 代替 Ctrl。
