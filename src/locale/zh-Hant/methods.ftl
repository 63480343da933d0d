# 「方法」頁與快速鍵用語。每個鍵在每種語言都有；由測試檢查。

methods-guide = 使用指南
methods-introduction = 這些數字怎麼來的
methods-glossary = 詞語解釋
methods-shortcuts = 快速鍵
methods-model = 技術說明
methods-in-english = 以下為英文，與程式文件相同。
methods-loading = 正在載入……
methods-missing = 這段文字未能載入。本頁其他功能不受影響。
methods-seek-term = 尋找詞語
methods-terms-found = { $number } 個詞語
methods-no-term = 沒有這個詞語。

shortcuts-title = 快速鍵
shortcuts-everywhere = 任何位置
shortcuts-present = 進入簡報
shortcuts-list = 顯示快速鍵
shortcuts-close = 關閉彈出的視窗
shortcuts-chart = 圖表（按 Tab 鍵移到圖上）
shortcuts-chart-step = 前一天、後一天
shortcuts-chart-week = 前七天、後七天
shortcuts-chart-ends = 第一天、最後一天
shortcuts-bars = 逐日數字的長條圖
shortcuts-bars-other = 上一根、下一根
shortcuts-bars-step = 增加、減少一步
shortcuts-bars-leap = 增加、減少十步
shortcuts-bars-type = 直接輸入數值
shortcuts-slides = 簡報
shortcuts-slides-step = 上一頁、下一頁
shortcuts-slides-ends = 第一頁、最後一頁
shortcuts-slides-number = 跳至該頁
shortcuts-slides-full = 全螢幕
shortcuts-slides-rotate = 開始或暫停輪播
shortcuts-slides-leave = 回到方案
shortcuts-mac = 在 Mac 上以 ⌘ 代替 Ctrl。
