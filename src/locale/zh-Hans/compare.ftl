# 对比用语。每个键在每种语言里都有；由测试检查。

## 规则

rules = 各隔离规则对照
rules-note = 在同样的推演中把每一种预设规则套用到本方案，其余不变。
rules-title = 没有哪种规则比“{ $present }”风险更低、间夜数也更少
rules-title-better = “{ $better }”的风险不高于“{ $present }”，间夜数更少
rules-subtitle = 每名到达的感染者的残余风险（取对检测的五种假设中最高的）与占用间夜数；{ $futures } 次推演的平均
rules-other = 其他规则
rules-only-efficient = 只看较优的规则
rules-explained = 小字：在相同推演中与现行规则之差。所需房间：100 次推演中有 95 次够用。残余风险：每名到达的感染者，由积分算出，假设结果按时得到。费用单位：{ $currency }。
