# 參數表單用語。每個鍵在每種語言都有；由測試檢查。

## 參數

page-inputs = 參數
page-group-arrivals = 抵達人員
page-group-rooms = 房間
page-group-rule = 隔離規則
page-group-tests = 檢測機構
page-group-simulation = 推演設定
page-opens = { $date }啟用
page-from = { $date }起
page-more = 另外 { $number } 項
page-range = 範圍：{ $min } 至 { $max } { $unit }
page-default = ；預設值：{ $value }
page-own = 已變更；原為 { $before }
page-none = 空白
page-reset = 還原
page-unstated = 內建方案未說明此值的依據。
page-tests-hint = 按一下：單次採檢；再按：雙採雙檢；再按：不檢測。
page-test-none = 第 { $day } 天：不檢測
page-test-single = 第 { $day } 天：檢測一次
page-test-double = 第 { $day } 天：雙採雙檢
page-test-moved = 第 { $from } 天的檢測改到第 { $to } 天。
page-tests-dropped = 第 { $days } 天的檢測已取消：在隔離期結束之後。
