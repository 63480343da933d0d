# 對比用語。每個鍵在每種語言裡都有；由測試檢查。

## 規則

rules = 各隔離規則對照
rules-note = 在同樣的推演中把每一種預設規則套用到本方案，其餘不變。
rules-title = 沒有哪種規則比「{ $present }」風險更低、間夜數也更少
rules-title-better = 「{ $better }」的風險不高於「{ $present }」，間夜數更少
rules-subtitle = 每名到達的感染者的殘餘風險（取對檢測的五種假設中最高的）與佔用間夜數；{ $futures } 次推演的平均
rules-other = 其他規則
rules-only-efficient = 只看較優的規則
rules-explained = 小字：在相同推演中與現行規則之差。所需房間：100 次推演中有 95 次夠用。殘餘風險：每名到達的感染者，由積分算出，假設結果按時得到。費用單位：{ $currency }。
