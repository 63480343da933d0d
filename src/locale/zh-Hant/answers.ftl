# 對策用語。每個鍵在每種語言都有；由測試檢查。

## 要達到的目標

answer-aim-rooms = 無人等待房間
answer-aim-tests = 每天的檢測結果都及時

## 數值與單位

answer-value-rooms = { $value } 間
answer-value-never = 無須啟用
answer-value-percent = 現有抵達人數的 { $value }%
answer-value-tubes-per-day = 每天 { $value } 管
answer-value-hours = { $value } 小時
answer-value-percent-of-rooms = 佔用率 { $value }%

## 沒有名稱的項目

answer-place-site = 隔離場所
answer-place-stream = 人員類別
answer-place-laboratory = 檢測機構

## 得出的答案：100 次推演中有 { $share } 次

answer-further-rooms-found = 至少須再增加 { $value } 間房，100 次推演中才有 { $share } 次{ $aim }。
answer-further-rooms-from-found = 至少須再增加 { $value } 間房，於{ $date }啟用，100 次推演中才有 { $share } 次{ $aim }。
answer-rooms-of-site-found = { $place }至少需要 { $value } 間房，100 次推演中才有 { $share } 次{ $aim }。
answer-opening-date-found = 增加的 { $rooms } 間房最遲須在{ $value }啟用，100 次推演中才有 { $share } 次{ $aim }。
answer-opening-date-never = 推演期間內無須增加這 { $rooms } 間房：即使不增加，100 次推演中也有 { $share } 次{ $aim }。
answer-arrivals-found = 抵達人數最多為現有的 { $value }%（推演期內共 { $persons } 人），100 次推演中才有 { $share } 次{ $aim }。
answer-arrivals-of-stream-found = { $place }的抵達人數最多為現有的 { $value }%（推演期內共 { $persons } 人），100 次推演中才有 { $share } 次{ $aim }。
answer-tubes-found = { $place }每天至少須能檢測 { $value } 管，100 次推演中才有 { $share } 次{ $aim }。
answer-turnaround-found = 終期消毒周轉時間最長為 { $value } 小時，100 次推演中才有 { $share } 次{ $aim }。
answer-reserve-trigger-found = 最遲須在佔用率達到 { $value }% 時啟用儲備，100 次推演中才有 { $share } 次{ $aim }。
answer-lead-time-found = 儲備房間最遲須在下令啟用後 { $value } 小時內投入使用，100 次推演中才有 { $share } 次{ $aim }。

## 其他結果

answer-nothing-needed = 現況已足夠：100 次推演中至少有 { $share } 次{ $aim }，無須再增加。
answer-already-enough = 即使是{ $best }，100 次推演中也至少有 { $share } 次{ $aim }。
answer-cannot-be-reached = 在試過的範圍內無法達到：即使是{ $safest }，100 次推演中仍不到 { $share } 次{ $aim }。
answer-opening-too-late = 只增加 { $rooms } 間房，無論何時啟用都不足：即使在{ $safest }就啟用，100 次推演中仍不到 { $share } 次{ $aim }。
answer-rooms-too-late = { $date }才啟用的房間為時已晚：無論增加多少，100 次推演中都不到 { $share } 次{ $aim }。
answer-cannot-tell = { $futures } 次推演還不足以判斷。
answer-best-guess = 目前的估計：{ $value }。
answer-best-guess-none = 目前的估計：無法達到。
answer-more-futures = 大約再推演 { $more } 次即可判斷。
answer-no-number-tells = 差距過小：即使推演一百萬次也難以判斷。

## 把握有多大，用了多少次推演

answer-interval-only = 95% 區間：僅 { $value }。
answer-interval-rooms = 95% 區間：{ $low } 至 { $high } 間。
answer-interval-day = 95% 區間：{ $low } 至 { $high }。
answer-interval-percent = 95% 區間：現有抵達人數的 { $low }% 至 { $high }%。
answer-interval-tubes-per-day = 95% 區間：每天 { $low } 至 { $high } 管。
answer-interval-hours = 95% 區間：{ $low } 至 { $high } 小時。
answer-interval-percent-of-rooms = 95% 區間：佔用率 { $low }% 至 { $high }%。
answer-present = 現況：{ $value }。
answer-spent = 共推演 { $spent } 次；若逐一試算每個數值，直到有把握的一端為止，則需 { $brute } 次。

## 最短的隔離規則

answer-rule-same-days = 沿用「{ $baseline }」的檢測日並在最後一天加驗一次，集中隔離 { $days } 天的殘餘風險便不高於「{ $baseline }」的 { $baseline_days } 天。
answer-rule-not-shorter = 沿用原有檢測日，「{ $baseline }」無法縮短：集中隔離少於 { $days } 天，殘餘風險就會升高。
answer-rule-daily = 每天檢測一次，集中隔離 { $days } 天的殘餘風險便不高於「{ $baseline }」的 { $baseline_days } 天。
answer-rule-risk = 每名抵達的感染者的殘餘風險（視對檢測的假設而定）：{ $risk }；「{ $baseline }」為 { $baseline_risk }。以積分計算，假設結果準時得到，居家期間嚴格遵守規定。

## 對照的數字

criterion-within-capacity = 房間夠用
criterion-tests-in-time = 檢測及時
criterion-rooms = 所需房間
criterion-room-nights = 間夜數
criterion-person-days-waited = 待安置人日
criterion-persons-diverted = 外轉安置人數
criterion-tubes = 管數
criterion-cost = 費用
criterion-risk = 殘餘風險

## 各規則對照

answer-rules-rule = 規則
answer-rules-present = 現行規則
answer-rules-own = 本方案自訂
answer-rules-efficient = 較優
answer-rules-against = 與現行規則相比
answer-rules-note = 所需房間：100 次推演中有 { $share } 次足夠。下一列：在相同的 { $futures } 次推演中與現行規則的差異及其 95% 區間。殘餘風險：每名抵達的感染者，取對檢測的五種假設中最高者，以積分計算，假設結果準時得到。較優：沒有其他規則同時風險更低、間夜數更少。
answer-rules-refused = 「{ $rule }」不適用於本方案：{ $issue }

## 各方案對照

answer-compare-scenario = 方案
answer-compare-against = 與第一個方案相比
answer-compare-inputs = 不同的輸入
answer-compare-same-inputs = 輸入沒有不同。
answer-compare-chance = { $scenario }：「{ $figure }」之差可能只是偶然；再推演約 { $more } 次可見分曉。
answer-compare-chance-for-ever = { $scenario }：「{ $figure }」相差極小，推演一百萬次也分不出。
answer-compare-note = 所需房間：100 次推演中有 { $share } 次夠用；下一行是最多所需房間數之差。各方案都用第一個方案的隨機種子：差值出自相同的 { $futures } 次推演，附 95% 區間。殘餘風險：每名到達的感染者，取對檢測的五種假設中最高的，由積分算出，假設結果按時得到。

## 哪項輸入影響最大

answer-sensitivity-input = 輸入
answer-sensitivity-present = 目前
answer-sensitivity-value = 變為
answer-sensitivity-rooms = 最多所需房間
answer-sensitivity-within = 房間夠用（百分點）
answer-sensitivity-chance = 可能只是偶然
answer-sensitivity-cut = （極限值）
answer-sensitivity-note = 與現方案之差，出自相同的 { $futures } 次推演，附 95% 區間；每次只變動一項輸入。另有 { $unaffected } 項輸入未列出：本方案中其值為 0，或與房間無關。
answer-sensitivity-refused = { $input } 的一端未列出：{ $issue }

## 兩項輸入一起變動

answer-map-note = #：100 次推演中至少 { $share } 次無人等房；.：不到這麼多。{ $all } 個點中推演了 { $points } 個，其餘與最近的點相同。共推演 { $spent } 次；若所有的點都推演全部次數，需 { $brute } 次。
answer-map-today = 目前，{ $x }，{ $y }：100 次推演中有 { $share } 次無人等房（95% 區間 { $low } 至 { $high }，推演 { $futures } 次）。

## 無法回答的問題

answer-refused-no-such = { $list } 中沒有第 { $position } 項：本方案只有 { $number } 項，從 1 數起。
answer-refused-no-such-none = { $list } 中沒有第 { $position } 項：本方案一項也沒有。
answer-refused-no-such-day = { $date }不在推演期間內；推演期間至{ $last }為止。
answer-refused-no-reserve = 本方案沒有儲備隔離場所：沒有任何一處的 rooms.sites[].reserve 為 true。
answer-refused-most = { $value } 超出範圍：試算的最大數值應為 { $min } 至 { $max } 的整數。
answer-refused-futures = { $value } 次推演超出範圍：應為 1 至 { $max } 的整數。
answer-refused-confidence = { $value } 超出範圍：推演的比例應在 50% 至 99.9% 之間。
answer-refused-no-such-rule = 沒有「{ $name }」這項規則；現有 { $known }。
answer-refused-no-such-candidate = 沒有第 { $candidate } 號候選值。
answer-refused-scenario = 方案 { $position }：{ $issue }
answer-refused-scenarios = { $value } 個方案不能比較：可以比較 2 到 { $max } 個。
answer-refused-other-horizon = 方案 { $position } 的推演期不同：從{ $other }起 { $days } 天，而第一個方案從{ $first }起 { $first_days } 天。只能比較推演期相同的方案。
answer-refused-other-currency = 方案 { $position } 以 { $other } 計價，第一個方案以 { $first } 計價。只能比較貨幣相同的方案。
answer-refused-no-such-input = { $path } 不是本方案中可以變動的數。寫法如 rooms.turnaround_hours 或 rooms.sites[0].rooms；rooms.sites[].rooms 讓所有隔離點按百分比一起變動。
answer-refused-ends = { $path } 不能從 { $low } 變到 { $high }：範圍是 { $min } 到 { $max }，先寫較小的數。
answer-refused-same-input = 圖的兩個輸入都變動 { $path }。

## 補救辦法

fixes-title = 怎樣補救
fixes-leeway = 還有多少餘量
fixes-ask = 推算
fixes-note = 每次只調整一項，其餘不變；要求 100 次推演中有 { $share } 次達標。
fixes-effect = 採用後：100 次推演中有 { $within } 次房間夠用；費用 { $cost } { $currency }（{ $low } 至 { $high }）。
fixes-file-question = 問題
fixes-file-answer = 回答
fixes-rooms = 還要增加多少間房？
fixes-opening = 增加 { $rooms } 間房，最遲何時啟用？
fixes-arrivals = 最多能接收多少人？
fixes-tubes = { $place }每天要能檢測多少管？
fixes-turnaround = 終期消毒周轉最長多久？
fixes-trigger = 最遲何時啟用儲備？
fixes-lead-time = 儲備房間多久要到位？
fixes-shorter = 風險不增加，集中隔離最短幾天？

## 推算過程

study-ask = 推算
study-again = 重新推算
study-stop = 停止
study-waiting = 排隊等候
study-stopped = 未算完即停止
study-old = 已有的答案對應先前的參數。
study-apply = 採用
