# 模型所知事物的用語：參數、單位、問題、內建方案。
# 命令列也用。每個鍵在每種語言都有；由測試檢查。

## 參數與方案的各部分

label-scenario = 方案
label-isoplan = 格式版本
label-name = 名稱

label-calendar = 推演期間
label-calendar-first-day = 起始日期
label-calendar-days = 推演天數
label-calendar-seed = 亂數種子
label-calendar-futures = 推演次數

label-initial = 首日狀態
label-initial-inside = 首日已在隔離的人員
label-initial-inside-stream = 人員類別序號
label-initial-inside-stage = 所處階段
label-initial-inside-day = 處於該階段第幾天
label-initial-inside-parties = 同住單元數
label-initial-patients = 首日住院病人

label-streams = 人員類別
label-streams-name = 類別名稱
label-streams-multiplier = 抵達人數倍數
label-streams-district = 來源行政區
label-streams-arrivals = 抵達情形
label-streams-arrivals-kind = 抵達人數的給定方式
label-streams-arrivals-persons-per-day = 平均每日抵達人數
label-streams-arrivals-weekday-factors = 週一至週日各日係數
label-streams-arrivals-surges = 抵達高峰
label-streams-arrivals-surges-from = 開始日期
label-streams-arrivals-surges-to = 結束日期
label-streams-arrivals-surges-factor = 抵達人數倍數
label-streams-arrivals-persons = 逐日抵達人數
label-streams-arrivals-count-noise = 每日人數的波動方式
label-streams-arrivals-count-noise-k = 每日人數的平均程度 k（愈小愈不平均）
label-streams-arrivals-services = 航班與列車
label-streams-arrivals-services-name = 航班編號或車次
label-streams-arrivals-services-weekdays = 週一至週日是否行駛（1 為行駛）
label-streams-arrivals-services-seats = 座位數
label-streams-arrivals-services-load-factor = 載客率
label-streams-arrivals-services-hour = 抵達時刻
label-streams-arrivals-cases = 逐日新增確診個案
label-streams-arrivals-wave = 疫情波
label-streams-arrivals-wave-total = 整波確診個案總數
label-streams-arrivals-wave-peak = 高峰日期
label-streams-arrivals-wave-width-days = 寬度（標準差）
label-streams-arrivals-contacts-per-case = 每名個案的密切接觸者人數
label-streams-arrivals-dispersion = 密切接觸者人數的平均程度 k（愈小愈不平均）
label-streams-arrivals-share-traced = 密切接觸者獲匡列的比例
label-streams-arrivals-report-hour = 個案通報時刻
label-streams-arrivals-tracing-from-hours = 從通報到入住，最短
label-streams-arrivals-tracing-to-hours = 從通報到入住，最長
label-streams-arrivals-secondary = 次密切接觸者
label-streams-arrivals-secondary-per-contact = 每名密切接觸者對應的次密切接觸者人數
label-streams-arrivals-secondary-prevalence = 次密切接觸者抵達時的感染比例
label-streams-arrivals-secondary-since-infection = 次密切接觸者距感染天數的給定方式
label-streams-arrivals-secondary-since-infection-days = 次密切接觸者抵達時距感染的天數
label-streams-arrivals-secondary-since-infection-weights = 次密切接觸者距感染天數的權重
label-streams-arrivals-secondary-rule = 次密切接觸者隔離規則
label-streams-arrival-hours = 一天中各小時的抵達比例
label-streams-party-sizes = 1 人、2 人、3 人……同住單元的比例
label-streams-prevalence = 抵達時的感染比例
label-streams-party-clustering = 同住單元全員一併感染或皆未感染的比例
label-streams-since-infection = 距感染天數的給定方式
label-streams-since-infection-days = 抵達時距感染的天數
label-streams-since-infection-weights = 距感染天數的權重
label-streams-exempt-share = 免隔離比例（綠碼加證明，僅檢測一次）
label-streams-credited-days = 已在外地隔離的天數
label-streams-screening-share = 抵達時篩檢出有症狀感染者的比例
label-streams-rule = 隔離規則
label-streams-changes = 隔離規則變更
label-streams-changes-from = 變更日期
label-streams-changes-mid-stay = 一併適用於隔離中的人員
label-streams-changes-rule = 新隔離規則

label-rule-preset = 採用的規則
label-rule-central-days = 集中隔離天數
label-rule-home-days = 居家健康監測天數
label-rule-central-tests = 集中隔離期間的核酸檢測日
label-rule-home-tests = 居家健康監測期間的核酸檢測日
label-rule-doubled-tests = 雙採雙檢的檢測日
label-rule-doubled-home-tests = 居家期間雙採雙檢的檢測日
label-rule-no-home-share = 不具備居家條件的比例
label-rule-release-waits = 結果全數陰性才可解除隔離
label-rule-check-out-hour = 退房時刻
label-rule-collection-hour = 採檢時刻
label-rule-exact-hours = 自入住起按小時計算

label-rooms = 隔離房間
label-rooms-districts = 行政區
label-rooms-districts-name = 行政區名稱
label-rooms-districts-travel-minutes = 到各行政區的車程
label-rooms-unlimited = 房間數不設上限
label-rooms-turnaround-hours = 終期消毒周轉時間
label-rooms-turnaround-to-hours = 終期消毒周轉時間，最長
label-rooms-longest-wait-hours = 最長待安置時間
label-rooms-check-ins-per-hour = 單一隔離場所每小時可辦理入住
label-rooms-vehicle-persons-per-hour = 接送車輛每小時可載送人數
label-rooms-inspection = 隔離場所查驗
label-rooms-inspection-pass-probability = 查驗合格的機率
label-rooms-inspection-reinspection-days = 查驗不合格至複查的間隔
label-rooms-inspection-failures-per-site-month = 營運中隔離場所查驗不合格次數
label-rooms-inspection-mending-days = 改善期間停止收人天數
label-rooms-reserve = 儲備隔離場所
label-rooms-reserve-trigger-share = 啟用儲備的佔用率門檻
label-rooms-reserve-trigger-days = 連續超過門檻的天數
label-rooms-reserve-call-up = 儲備房間的啟用方式
label-rooms-reserve-lead-hours = 從下令啟用到投入使用
label-rooms-sites = 隔離場所
label-rooms-sites-name = 隔離場所名稱
label-rooms-sites-district = 所在行政區
label-rooms-sites-rooms = 房間數
label-rooms-sites-changes = 房間數變更
label-rooms-sites-changes-from = 變更日期
label-rooms-sites-changes-rooms = 變更後的房間數
label-rooms-sites-out-of-service-share = 停用房間比例
label-rooms-sites-opens = 啟用日期
label-rooms-sites-closes = 停止收人日期
label-rooms-sites-reserve = 作為儲備
label-rooms-sites-whole-site = 整棟同進同出
label-rooms-sites-whole-site-fill-days = 集中收人天數
label-rooms-sites-whole-site-cleaning-days = 全數離開後的消毒天數

label-laboratories = 檢測機構
label-laboratories-name = 檢測機構名稱
label-laboratories-tubes-per-day = 每日檢測量能
label-laboratories-weekday-factors = 週一至週日檢測量能係數
label-laboratories-changes = 檢測量能變更
label-laboratories-changes-from = 變更日期
label-laboratories-changes-tubes-per-day = 變更後的每日檢測量能
label-laboratories-opens-hour = 每日開始檢測時刻
label-laboratories-closes-hour = 每日停止上機時刻
label-laboratories-result-hours = 從上機到結果出爐
label-laboratories-pool-size = 每管混合檢體數
label-laboratories-outside-tubes-per-day = 外部送驗量（社區篩檢等）
label-laboratories-outside-surges = 外部送驗高峰
label-laboratories-outside-surges-from = 開始日期
label-laboratories-outside-surges-to = 結束日期
label-laboratories-outside-surges-factor = 外部送驗量倍數
label-laboratories-backlog-tubes = 首日積壓管數

label-tests = 檢測時限
label-tests-deadline-hours = 結果時限
label-tests-late-share = 每日可接受的逾時比例
label-tests-routing = 檢體分送方式
label-tests-release-first = 解除隔離前的檢測優先

label-cases = 感染與收治
label-cases-profile = 病毒株
label-cases-detection = 核酸檢出率
label-cases-detection-curve = 檢出率曲線
label-cases-detection-days = 檢出率曲線：感染後天數
label-cases-detection-probability = 檢出率曲線：檢出機率
label-cases-asymptomatic-detection = 無症狀者檢出率（相對值）
label-cases-between-person = 同一人多次檢測的相關程度
label-cases-specificity = 單管特異度
label-cases-symptomatic-share = 感染者出現症狀的比例
label-cases-incubation = 潛伏期的給定方式
label-cases-incubation-log-mean = 潛伏期天數對數的平均值
label-cases-incubation-log-sd = 潛伏期天數對數的標準差
label-cases-incubation-days = 潛伏期：分組界限
label-cases-incubation-weights = 潛伏期：各組權重
label-cases-symptom-days = 症狀持續天數
label-cases-temperature-check-share = 體溫監測發現症狀的比例
label-cases-temperature-check-hours = 體溫監測時刻
label-cases-transfer-hours = 從確診到離開後送
label-cases-infectiousness = 傳染力隨時間變化的給定方式
label-cases-infectiousness-shape = 傳染力隨時間變化：韋伯分布形狀參數
label-cases-infectiousness-scale-days = 傳染力隨時間變化：韋伯分布尺度參數
label-cases-infectiousness-onset-shape = 傳染力（以發病日計）：伽瑪分布形狀參數
label-cases-infectiousness-onset-rate = 傳染力（以發病日計）：伽瑪分布速率參數
label-cases-infectiousness-onset-shift-days = 傳染力（以發病日計）：起點
label-cases-infectiousness-days = 傳染力隨時間變化：分組界限
label-cases-infectiousness-weights = 傳染力隨時間變化：各組密度
label-cases-infectiousness-cap-days = 計入「已阻斷」的傳染力截至抵達後第幾天
label-cases-transmission = 隔離期間的傳播
label-cases-transmission-within-party = 傳染同住者的機率
label-cases-transmission-between-rooms = 每名感染者傳染其他房間的人數
label-cases-hospital = 收治醫院
label-cases-hospital-beds = 醫院病床
label-cases-hospital-stay-mean-days = 平均住院天數
label-cases-hospital-stay-shape = 住院天數的伽瑪分布形狀參數（愈大愈一致）
label-cases-discharged-rule = 出院病人隔離規則
label-cases-household = 居家人員的同住家人
label-cases-household-contacts = 每個居家單元的同住家人人數
label-cases-household-prevalence = 抵達時的感染比例
label-cases-household-since-infection = 距感染天數的給定方式
label-cases-household-since-infection-days = 抵達時距感染的天數
label-cases-household-since-infection-weights = 距感染天數的權重
label-cases-household-rule = 同住家人隔離規則

label-staff = 工作人員
label-staff-roles = 「六位一體」專班
label-staff-roles-manager = 駐點管理人員
label-staff-roles-manager-persons-per-staff = 每名管理人員負責的隔離人數
label-staff-roles-manager-shifts = 管理人員班別
label-staff-roles-doctor = 醫師
label-staff-roles-doctor-persons-per-staff = 每名醫師負責的隔離人數
label-staff-roles-doctor-shifts = 醫師班別
label-staff-roles-nurse = 護理人員
label-staff-roles-nurse-persons-per-staff = 每名護理人員負責的隔離人數
label-staff-roles-nurse-shifts = 護理人員班別
label-staff-roles-disease-control = 疾病管制人員
label-staff-roles-disease-control-persons-per-staff = 每名疾病管制人員負責的隔離人數
label-staff-roles-disease-control-shifts = 疾病管制人員班別
label-staff-roles-police = 警察
label-staff-roles-police-persons-per-staff = 每名警察負責的隔離人數
label-staff-roles-police-shifts = 警察班別
label-staff-roles-psychologist = 心理輔導人員
label-staff-roles-psychologist-persons-per-staff = 每名心理輔導人員負責的隔離人數
label-staff-roles-psychologist-shifts = 心理輔導人員班別
label-staff-teams = 現有專班數
label-staff-persons-per-team = 每個專班負責的隔離人數

label-supplies = 物資
label-supplies-protective-sets-per-staff-day = 每名工作人員每天的防護裝備
label-supplies-sampling-kits-per-sample = 每件檢體的採檢套組
label-supplies-meals-per-person-day = 每人每天的餐點
label-supplies-disinfectant-litres-per-room-day = 每間房每天的消毒液
label-supplies-disinfectant-litres-per-turnaround = 每次終期消毒的消毒液
label-supplies-waste-kg-per-person-day = 每人每天的醫療廢棄物
label-supplies-reserve-days = 物資儲備天數

label-costs = 費用
label-costs-currency = 幣別
label-costs-room-night = 每間房每晚
label-costs-meal = 每份餐點
label-costs-tube = 每管檢測
label-costs-sampling-kit = 每組採檢套組
label-costs-protective-set = 每套防護裝備
label-costs-disinfectant-litre = 每公升消毒液
label-costs-waste-kg = 每公斤醫療廢棄物處理
label-costs-staff-day = 每名工作人員每天
label-costs-hospital-day = 每名病人每天住院

label-origins = 來源與假設
label-origins-path = 所指欄位
label-origins-source = 來源
label-origins-assumption = 假設

## 參數的分組

group-calendar = 推演期間
group-initial = 首日狀態
group-arrivals = 抵達人員
group-rule = 隔離規則
group-rooms = 隔離房間
group-tests = 檢測與時限
group-cases = 感染與收治
group-resources = 人員、物資與費用

## 清單中的各項（從 1 數起），以及路徑的讀法

item-streams = 人員類別 { $position }
item-streams-arrivals-surges = 高峰 { $position }
item-streams-arrivals-services = 班次 { $position }
item-streams-changes = 規則變更 { $position }
item-rooms-districts = 行政區 { $position }
item-rooms-sites-changes = 變更 { $position }
item-laboratories-outside-surges = 高峰 { $position }
item-rooms-sites = 隔離場所 { $position }
item-laboratories = 檢測機構 { $position }
item-laboratories-changes = 變更 { $position }
item-origins = 來源或假設 { $position }
item-entry = 第 { $position } 項

path-part = { $whole }，{ $part }
path-named = { $label }（{ $path }）

## 單位；$number 在別的語言裡區分單複數

unit-none = { "" }
unit-persons = 人
unit-persons-per-day = 人/天
unit-cases-per-day = 例/天
unit-persons-per-hour = 人/小時
unit-parties = 個
unit-parties-per-hour = 個/小時
unit-cases = 例
unit-contacts = 人
unit-seats = 座
unit-rooms = 間
unit-days = 天
unit-day = 階段內第幾天
unit-per-day = 每天
unit-per-month = 次/30 天
unit-hours = 小時
unit-hour-of-day = 時
unit-minutes = 分鐘
unit-samples = 件
unit-tubes = 管
unit-tubes-per-day = 管/天
unit-share = 比例，1 為全部
unit-factor = 倍
unit-futures = 次
unit-beds = 床
unit-persons-per-staff = 人/崗
unit-shifts = 班
unit-teams = 個
unit-sets = 套
unit-kits = 組
unit-meals = 份
unit-litres = 公升
unit-kilograms = 公斤
unit-money = 貨幣單位

## 各單位的取值範圍

range = { $kind ->
    [none] { $min } 至 { $max }
    [share] { $min } 至 { $max }（0.18 即 18%）
    [factor] { $min } 至 { $max }
    [day] { $min } 至 { $max }（階段內第幾天）
   *[other] { $min } 至 { $max } { $unit }
}

## 欄位的內容

expected-object = 一組欄位
expected-list = 清單
expected-whole = 整數
expected-number = 數字
expected-text = 文字
expected-flag = true 或 false
expected-date = 1900-01-01 至 2199-12-31 之間的日期，例如 2022-03-18
expected-in-range = { $expected }，{ $range }
expected-wholes = { $min } 至 { $max } 個整數
expected-wholes-exact = { $max } 個整數
expected-numbers = { $min } 至 { $max } 個數字
expected-numbers-exact = { $max } 個數字
expected-text-of = 文字，最多 { $max } 個字
expected-one-of = { $choices } 其中之一
list-of-words = { $first }、{ $rest }

## 問題

issue-not-json = 這不是 JSON 文件：從第 { $line } 行第 { $column } 個字元起無法讀取。
issue-too-many-values = 該檔案含 { $value } 個數值；方案最多 { $max } 個。
issue-repeated = { $label }：這個欄位出現了兩次；請只保留正確的一個。
issue-version = { $label }：本程式最高可讀取版本 { $newest }，檔案為 { $value }；請用較新的 Isoplan 開啟。
issue-version-absent = { $label }：缺漏；若這是方案檔案，請在開頭寫上 "isoplan": { $newest }。
issue-missing = { $label }：缺漏；請填寫{ $expected }。
issue-wrong-type = { $label }：應為{ $expected }，不可為 { $value }。
issue-out-of-range = { $label }：應為 { $range }，不可為 { $value }。
issue-length = { $label }：應有 { $min } 至 { $max } 項，現有 { $length } 項。
issue-length-exact = { $label }：應有 { $max } 項，現有 { $length } 項。
issue-length-text = { $label }：最多 { $max } 個字，現有 { $length } 個字。
issue-not-one-of = { $label }：應為 { $choices } 其中之一，不可為「{ $value }」。
issue-unknown = { $label }：沒有這個欄位；請刪除或更正名稱。
issue-unknown-nearest = { $label }：沒有這個欄位；是否要寫「{ $nearest }」？
issue-not-read = { $label }：依目前設定用不到這個欄位；請刪除，或修改它所屬的選項。
issue-exactly-one-of = { $label }：{ $fields } 必須且只能填寫一項；請只保留其中一項。
issue-no-such = { $label }：沒有「{ $value }」；請選用 { $known } 其中之一。
issue-no-such-none = { $label }：沒有「{ $value }」，清單是空的；請先在清單中新增，或將此處留空。
issue-not-unique = { $label }：「{ $value }」在清單中已有；請使用不同的名稱。
issue-shares-sum = { $label }：各項比例的總和應為 1，現為 { $sum }。
issue-not-rising = { $label }：每一項都應大於前一項；第 { $position } 項不是。
issue-test-outside-stage = { $label }：第 { $day } 天超出該階段（共 { $days } 天）；請移除這次檢測或延長該階段。
issue-doubled-without-test = { $label }：第 { $day } 天不是該階段的檢測日；請補上該檢測日，或在此處移除。
issue-no-days = { $label }：該規則既無集中隔離天數，也無居家天數；請至少填寫 1 天。
issue-nobody-mid-stay = { $label }：該階段共 { $days } 天，首日不可能有人正處於其中；請刪除此項或延長該階段。
issue-too-many-inside = { $label }：首日在住 { $value } 個同住單元，但當日啟用的隔離場所只有 { $max } 間房；請減少同住單元數或增加房間。
issue-too-many-tubes = { $label }：依這些係數，單日達 { $value } 管；最多可推演 { $max } 管。
issue-end-before-start = { $label }：結束應晚於開始。
issue-lengths-differ = { $label }：項數應與對應的清單相同，即 { $other } 項，現有 { $length } 項。
issue-all-zero = { $label }：至少有一項應大於 0。
issue-too-many-people = { $label }：整個期間最多可推演 { $max } 人抵達，現為 { $value } 人；請減少抵達人數或縮短期間。
issue-too-many-futures = { $label }：依此天數、隔離場所數與人員類別數，最多推演 { $max } 次；請減少推演次數或天數。

## 數值的依據

basis-source = 來源
basis-assumption = 假設
basis-choice = 設定

## 內建方案

preset-jilin-2022-title = 吉林省，2022 年 3 月
preset-jilin-2022-summary = 3 月 12 日起的 Omicron 疫情：3 月 18 日前備妥的 19,219 間隔離房間，能否容納密切接觸者與次密切接觸者。
preset-border-city-title = 口岸城市
preset-border-city-summary = 夏季入境航班持續抵達，一週內各日人數多寡不一：「14+7」、五次核酸檢測、兩家檢測機構，房間餘裕不大。
preset-dalian-2020-title = 大連，2020 年 12 月
preset-dalian-2020-summary = 金普新區的一起小規模疫情：密切接觸者全數入住即時徵用的旅館，儲備房間必須撐到最後。
preset-hong-kong-winter-title = 香港，2020 至 2021 年冬
preset-hong-kong-winter-summary = 第四波疫情本地個案的密切接觸者，逐日入住陸續啟用的檢疫中心。
preset-henan-reserve-title = 城市儲備房間，河南 2022 年
preset-henan-reserve-summary = 五百萬人口的城市按每萬人 60 間儲備隔離房間：24 小時內啟用三分之一，48 小時內一半，72 小時內全部。
preset-w1-title = 基準 W1
preset-w1-summary = 基準案例：180 天，每天 600 人抵達，9,600 間房。
preset-w10-title = 基準 W10
preset-w10-summary = 基準案例：抵達人數、房間與檢測量能為 W1 的十倍，感染人數相同。
preset-w100-title = 基準 W100
preset-w100-summary = 基準案例：抵達人數、房間與檢測量能為 W1 的一百倍，感染人數相同。

## 連結

link-not-a-link = 這不是隔離推演的連結：# 之後沒有 1.….… 這樣的內容。
link-too-long = 連結最多 { $longest } 個字元，此連結為 { $length } 個。這樣的方案請以檔案傳送。
link-too-large = 方案放入連結需 { $bytes } 位元組，最多可讀取 { $most } 位元組。請改為傳送方案檔案。
link-clipped = 連結不完整，末尾缺漏，可能被聊天軟體或換行截斷。請重新複製完整連結。
link-mistyped = 連結中有字元與傳送時不同。請重新複製完整連結，不要手動輸入。
link-newer = 該連結為第 { $version } 版，本程式最高可讀取第 { $newest } 版。請重新載入頁面或使用較新的隔離推演。
link-unreadable = 連結完整，但內容並非由隔離推演產生。請向傳送者索取新連結。
