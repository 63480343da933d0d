# Words of the comparisons. Every key stands in every language; a test checks that.

## Rules

rules = Isolation rules side by side
rules-note = Every preset rule on this scenario, in the same futures; everything else as it is.
rules-title = No other rule has both less risk and fewer room nights than { $present }
rules-title-better = { $better } has no more risk and needs fewer room nights than { $present }
rules-subtitle = Residual risk of an infected arrival, the highest under five assumptions about tests, against nights of rooms occupied; mean of { $futures } futures
rules-other = other rules
rules-only-efficient = Only efficient rules
rules-explained = Small figures: difference to the present rule in the same futures. Rooms needed: enough in 95 of 100 futures. Residual risk: of an infected arrival, by integration, with results on time. Cost in { $currency }.
