# 參數表單用語。每個鍵在每種語言都有；由測試檢查。

## 參數

page-inputs = 參數
page-group-simulation = 推演設定
page-opens = { $date }啟用
page-none = 空白
page-reset = 還原
page-unstated = 內建方案未說明此值的依據。
page-tests-hint = 按一下：單次採檢；再按：雙採雙檢；再按：不檢測。
page-test-none = 第 { $day } 天：不檢測
page-test-single = 第 { $day } 天：檢測一次
page-test-double = 第 { $day } 天：雙採雙檢
page-test-moved = 第 { $from } 天的檢測改到第 { $to } 天。
page-tests-dropped = 第 { $days } 天的檢測已取消：在隔離期結束之後。

## 表單

inputs-search = 搜尋所有參數
inputs-found = { $number ->
    [0] 找不到符合的參數
   *[other] 找到 { $number } 項{ $more ->
        [yes] ，顯示前 { $shown } 項
       *[no] { "" }
    }
}
inputs-only-changes = { $number ->
    [0] 只顯示變更
   *[other] 只顯示 { $number } 處變更
}
inputs-no-changes = 沒有任何變更。
inputs-changes = { $number } 處變更
inputs-issues = { $number } 處有誤
inputs-added = 「{ $list }」已新增：{ $name }
inputs-removed = { $name }：已刪除 { $number } 項
inputs-go = 前往
inputs-new = 新增
inputs-part-more = 更多
inputs-details = 詳細內容
inputs-stretch = 第 { $from } 至 { $to } 項
inputs-all-arrivals = 全部抵達人數的倍數
inputs-field-of = { $element }：{ $field }
inputs-and = ；
inputs-default = 留空即為：{ $value }
inputs-was = 已變更；原為 { $before }
inputs-own = 自訂
inputs-overruled = 自行設定，與「{ $choice }」不同
inputs-begun-from = 由範例變更而來：
inputs-value-no-days = 無
inputs-value-days = 第 { $days } 天
inputs-own-told = 此值由您設定。
inputs-yes = 是
inputs-no = 否
inputs-unit-share = （全部為 1 或 100%）
inputs-no-district = 未指定行政區
inputs-every-day = 每天
inputs-weekday = { $day ->
    [1] 週一
    [2] 週二
    [3] 週三
    [4] 週四
    [5] 週五
    [6] 週六
   *[7] 週日
}
inputs-hour = { $hour } 時
inputs-day = 第 { $day } 天
inputs-bars-days = 逐日數值：左右鍵選擇日期，上下鍵調整數值
inputs-bars-hours = 逐小時數值：左右鍵選擇時刻，上下鍵調整數值
inputs-bars-top = 刻度上限：{ $number }
inputs-from-table = 從表格匯入…
inputs-catch = 抵達時已感染者，在某一天檢測一次呈陽性的機率
inputs-catch-home = 居家期間的同一機率；未扣除先前檢測已發現者
inputs-catch-label = 各檢測日呈陽性的機率（0 至 100%）：{ $days }
inputs-catch-day = 第 { $day } 天 { $share }

## 開關：整組參數

inputs-switch-streams-arrivals-wave = 以疫情波給定新增確診個案，不逐日填寫
inputs-switch-streams-arrivals-secondary = 次密切接觸者也須隔離
inputs-switch-rooms-sites-whole-site = 整棟同進同出

## 各組的部分

inputs-part-secondary = 次密切接觸者
inputs-part-secondary-rule = 次密切接觸者隔離規則
inputs-part-changes = 自某日起變更規則
inputs-part-discharged = 出院病人隔離規則
inputs-part-household-rule = 同住家人隔離規則
inputs-part-districts = 行政區
inputs-part-inspection = 隔離場所查驗
inputs-part-reserve = 啟用儲備
inputs-part-results = 檢測時限與檢體分送
inputs-part-detection = 核酸檢出率
inputs-part-symptoms = 潛伏期與症狀
inputs-part-infectiousness = 傳染力與隔離期間的傳播
inputs-part-hospital = 收治醫院
inputs-part-household = 居家人員的同住家人
inputs-part-staff = 工作人員
inputs-part-supplies = 物資
inputs-part-costs = 費用

## 清單中的各項

inputs-add-initial-inside = 新增首日已在隔離的人員
inputs-add-streams = 新增一類人員
inputs-add-streams-arrivals-surges = 新增抵達高峰
inputs-add-streams-arrivals-services = 新增航班或列車
inputs-add-streams-changes = 新增規則變更
inputs-add-rooms-districts = 新增行政區
inputs-add-rooms-sites = 新增隔離場所
inputs-add-rooms-sites-changes = 新增房間數變更
inputs-add-laboratories = 新增檢測機構
inputs-add-laboratories-changes = 新增檢測量能變更
inputs-add-laboratories-outside-surges = 新增外部送驗高峰
inputs-duplicate = 建立複本
inputs-duplicate-element = 建立複本：{ $name }
inputs-up = 上移
inputs-up-element = 上移：{ $name }
inputs-down = 下移
inputs-down-element = 下移：{ $name }
inputs-remove = 刪除
inputs-remove-element = 刪除：{ $name }
inputs-full = 最多 { $number } 項。
inputs-least = 至少須保留 { $number } 項。
inputs-summary-steady = 平穩抵達，平均每日 { $persons } 人
inputs-summary-series = 逐日 { $days } 天，共 { $total } 人
inputs-summary-cases = 疫情，逐日 { $days } 天，共 { $total } 例確診個案
inputs-summary-wave = 疫情波，共 { $total } 例確診個案，{ $peak }最高
inputs-summary-transport = { $services } 個航班或車次
inputs-summary-surge = { $from }至{ $to }，× { $factor }
inputs-summary-service = { $seats } 座，{ $days }，{ $hour } 時
inputs-summary-rule = { $from }起：{ $rule }
inputs-summary-rooms = { $from }起 { $number } 間
inputs-summary-tubes = { $from }起每日 { $number } 管
inputs-summary-changes = { $number } 次變更
inputs-summary-closes = { $date }起停止收人
inputs-summary-reserve = 儲備
inputs-summary-pool = 每管 { $number } 件檢體
inputs-summary-inside = { $parties } 個同住單元，{ $stage }
inputs-summary-inside-on = { $parties } 個同住單元，{ $stage }第 { $day } 天

## 復原與重做

inputs-undo = 復原
inputs-redo = 重做
inputs-step = { $step }：{ $what }
inputs-deed-add = 新增{ $name }
inputs-deed-move = 移動{ $name }
inputs-deed-remove = 刪除{ $name }
inputs-deed-load = 載入{ $name }
inputs-deed-open = 開啟{ $name }
inputs-deed-link = 開啟連結
inputs-deed-answer = 採用對策
inputs-deed-swap = 對調方案
inputs-deed-compare = 對照的方案
inputs-deed-table = 匯入表格

## 選項

choice-stage-central = 集中隔離
choice-stage-home = 居家健康監測
choice-stage-home-in-room = 第二階段，無合適居所，仍住房間
choice-kind-steady = 平穩：給定平均每日人數
choice-kind-series = 逐日給定人數
choice-kind-outbreak = 疫情：確診個案的密切接觸者
choice-kind-transport = 航班與列車
choice-count-noise-none = 無波動：恰為所填人數
choice-count-noise-poisson = 隨機波動（卜瓦松）
choice-count-noise-negative-binomial = 波動更大（負二項）
choice-since-infection-uniform = 在兩個天數之間均勻分布
choice-since-infection-tabulated = 依天數分組，各有權重
choice-since-infection-whole-days = 取整數天，各有權重
choice-call-up-shares = 24 小時三分之一，48 小時一半，72 小時全部
choice-call-up-lead-time = 若干小時後一次全部啟用
choice-routing-least-work = 送往等候最短的檢測機構
choice-routing-first-unless-full = 先送第一家，滿載才送下一家
choice-profile-ancestral = 原始病毒株（2020）
choice-profile-delta = Delta
choice-profile-omicron = Omicron
choice-profile-custom = 自行填寫
choice-curve-hellewell-2021 = Hellewell 等（2021）
choice-curve-kucirka-2020 = Kucirka 等（2020）
choice-curve-tabulated = 自行填寫各點
choice-incubation-lognormal = 對數常態曲線
choice-incubation-tabulated = 自行填寫表格
choice-infectiousness-weibull = 以感染後時間計（韋伯曲線）
choice-infectiousness-from-onset = 以發病日前後計（伽瑪曲線）
choice-infectiousness-tabulated = 自行填寫表格
choice-preset-five-tests = 14+7，五次核酸檢測
choice-preset-8th-edition = 14+7，第八版（2021）
choice-preset-14-0 = 14+0
choice-preset-14-14 = 14+14
choice-preset-21-7 = 21+7
choice-preset-10-7 = 10+7
choice-preset-7-7 = 7+7
choice-preset-7-3 = 7+3，第九版（2022）
choice-preset-5-3 = 5+3，2022 年 11 月
choice-preset-home-14 = 居家 14 天
choice-preset-secondary = 集中 7 天（次密切接觸者）
choice-preset-discharged = 14+14（出院病人）
