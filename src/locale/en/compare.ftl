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

## Scenarios

compare = Scenarios side by side
compare-note = Up to four scenarios of the same period, all in the same futures: what differs between them is not chance, as far as it can be told.
compare-on-screen = on the screen
compare-name = Name of { $letter }
compare-swap = Bring to the screen
compare-swap-of = Bring { $letter } to the screen
compare-remove = Remove
compare-remove-of = Remove { $letter }
compare-keep = Keep the one on the screen
compare-add = Add a scenario …
compare-full = Four are compared: remove one to add another.
compare-figure = Figure
compare-waited = Person-days waited
compare-diverted = Persons diverted
compare-explained = Mean of { $futures } futures, all with the seed of A. Small: difference to A with its 95 % interval. Rooms needed: enough in 95 of 100 futures; the difference is of the mean peak. Residual risk: of an infected arrival, by integration. Cost in { $currency }.
compare-same = the same in every future
compare-difference = { $value } ({ $low } to { $high })
compare-difference-chance = { $value } ({ $low } to { $high }): may be chance
compare-difference-points = { $value } points ({ $low } to { $high })
compare-difference-points-chance = { $value } points ({ $low } to { $high }): may be chance
compare-cannot-tell = These futures do not tell yet which is better.
compare-more = Run { $futures } futures
compare-chart-title = Peak need: { $peaks }
compare-chart-subtitle = Rooms needed if there were no limit, median of each day, { $from } to { $to }
compare-chart-axis = Rooms needed
compare-column = Rooms needed, { $letter }
compare-legend-a = A
compare-legend-b = B
compare-legend-c = C
compare-legend-d = D
compare-legend-capacity = Rooms available in A
compare-no-lines = A scenario without a line has not been computed here or has another period: bring it to the screen once.
compare-inputs = In which inputs they differ
compare-input = Input
compare-no-differences = They say the same.
