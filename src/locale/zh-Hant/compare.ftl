# 對比用語。每個鍵在每種語言裡都有；由測試檢查。

## 規則

rules = 各隔離規則對照
rules-note = 在同樣的推演中把每一種預設規則套用到本方案，其餘不變。居家的日子按嚴格遵守計算：不外出，不與他人接觸。
rules-title = 沒有哪種規則比「{ $present }」風險更低、間夜數也更少
rules-title-better = 「{ $better }」的風險不高於「{ $present }」，間夜數更少
rules-subtitle = 每名到達的感染者的殘餘風險（取對檢測的五種假設中最高的）與佔用間夜數；{ $futures } 次推演的平均
rules-other = 其他規則
rules-only-efficient = 只看較優的規則
rules-explained = 小字：在相同推演中與現行規則之差。所需房間：100 次推演中有 95 次夠用；其差為高峰的平均差。殘餘風險：每名到達的感染者，由積分算出，假設結果按時得到。費用單位：{ $currency }。

## 方案

compare = 多個方案對照
compare-note = 同一時段的方案，最多四個，都用同樣的推演：分得清的差異來自方案本身，不是偶然。
compare-on-screen = 目前方案
compare-name = { $letter } 的名稱
compare-swap = 調到目前
compare-remove = 移除
compare-other-period = 推演期不同（從{ $first }起 { $days } 天），未列入比較
compare-other-currency = 以 { $currency } 計價，未列入比較
compare-keep = 留下目前方案
compare-add = 加入方案…
compare-full = 已有四個方案；移除一個才能再加。
compare-figure = 指標
compare-explained = { $futures } 次推演的平均，都用 A 的隨機種子。小字：與 A 之差及 95% 區間。所需房間：100 次推演中有 95 次夠用；其差為高峰的平均差。殘餘風險：每名到達的感染者，由積分算出。費用單位：{ $currency }。
compare-same = 每次推演都相同
compare-difference = { $value }（{ $low } 至 { $high }）
compare-difference-chance = { $value }（{ $low } 至 { $high }），可能是偶然
compare-difference-points = { $value } 個百分點（{ $low } 至 { $high }）
compare-difference-points-chance = { $value } 個百分點（{ $low } 至 { $high }），可能是偶然
compare-cannot-tell = 推演次數還不夠，看不出哪個更好。
compare-more = 推演 { $futures } 次
compare-rooms-title = 高峰需求（中位數）：{ $peaks }
compare-rooms-subtitle = 不限房間數時所需的間數，每天的中位數，{ $from }至{ $to }
compare-rooms-axis = 所需間數
compare-rooms-column = { $letter } 所需間數
compare-tests-title = 單日最多管數（中位數）：{ $peaks }
compare-tests-subtitle = 實驗室待檢的管數，每天的中位數，{ $from }至{ $to }
compare-tests-axis = 管數
compare-tests-column = { $letter } 管數
compare-waiting-title = 待安置最多（中位數）：{ $peaks }
compare-waiting-subtitle = 待安置的同住單元，取每天最高值的中位數，{ $from }至{ $to }
compare-waiting-axis = 待安置同住單元
compare-waiting-column = { $letter } 待安置單元
compare-legend-a = A
compare-legend-b = B
compare-legend-c = C
compare-legend-d = D
compare-legend-capacity = A 的可用量
compare-no-lines = 沒有曲線的方案仍在推演，或時段不同。
compare-file-letter = 代號
compare-file-difference = { $name }：與 A 的差異
compare-file-low = { $name }：差異 95% 下限
compare-file-high = { $name }：差異 95% 上限
compare-outcomes = 推演結果對照
compare-inputs = 參數的差異
compare-input = 參數
compare-no-differences = 各方案的參數相同。

## 影響因素

sensitivity = 哪些參數影響最大
sensitivity-note = 在同樣的推演中，把每個參數逐一調到合理範圍的下限和上限，其餘不變。多處相同的參數一起調整。
sensitivity-title = 「{ $input }」影響最大：可相差 { $rooms } 間
sensitivity-title-none = 沒有參數在合理範圍內帶來變化
sensitivity-subtitle = 所需房間高峰的變化，{ $futures } 次推演的平均
sensitivity-axis = 所需房間的變化
sensitivity-legend-low = 下限
sensitivity-legend-high = 上限
sensitivity-legend-interval = 95% 區間
sensitivity-input = 參數
sensitivity-present = 現值
sensitivity-low = 下限
sensitivity-high = 上限
sensitivity-rooms-low = 所需房間
sensitivity-rooms-high = 所需房間
sensitivity-within-low = 房間夠用（百分點）
sensitivity-within-high = 房間夠用（百分點）
sensitivity-interval = { $low } 至 { $high }
sensitivity-noise = 另有 { $number } 個參數，其影響與偶然波動無法區分
sensitivity-together = 按比例
sensitivity-explained = { $number ->
    [0] 凡有合理範圍的參數都有影響。
   *[other] 另有 { $number } 個有合理範圍的參數在本方案中沒有影響：數值為零，或與房間無關。
}

## 組合圖

map = 兩個參數一起變
map-note = 兩個參數一起變化時，多少次推演中房間夠用；其餘不變。分界線附近自動細分。指向一處可讀數，也可採用。
map-x = 橫軸
map-y = 縱軸
map-from = { $name }：從
map-to = { $name }：到
map-percent = 現有的百分比
map-axis = { $name }（{ $unit }）
map-title = 房間何時夠用：{ $across }與{ $upwards }
map-title-everywhere = 圖中各處房間都夠用
map-title-nowhere = 圖中各處房間都不夠用
map-title-empty = 正在繪圖
map-subtitle = 無人等待房間的推演所佔次數；分界線為 100 次中有 { $share } 次
map-today = 現狀
map-legend-1 = 100 次中有 95 次以上
map-legend-2 = 80 次以上
map-legend-3 = 50 次以上
map-legend-4 = 5 次以上
map-legend-5 = 更少
map-legend-line = 分界線
map-within = 房間夠用
map-low = 95% 區間下端
map-high = 95% 區間上端
map-futures = 推演次數
map-readout = { $across }：{ $column }；{ $upwards }：{ $row }。100 次推演中有 { $within } 次房間夠用（{ $low } 至 { $high }）。
map-readout-unknown = { $across }：{ $column }；{ $upwards }：{ $row }。未推演：由相鄰各點可知。
