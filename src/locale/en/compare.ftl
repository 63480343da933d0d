# Words of the comparisons. Every key stands in every language; a test checks that.

## Rules

rules = Isolation rules side by side
rules-note = Every preset rule on this scenario, in the same futures; everything else as it is. Days at home count as kept strictly: nobody goes out or meets others.
rules-title = No other rule has both less risk and fewer room nights than { $present }
rules-title-better = { $better } has no more risk and needs fewer room nights than { $present }
rules-subtitle = Residual risk of an infected arrival, the highest under five assumptions about tests, against nights of rooms occupied; mean of { $futures } futures
rules-other = other rules
rules-only-efficient = Only efficient rules
rules-explained = Small figures: difference to the present rule in the same futures. Rooms needed: enough in 95 of 100 futures; the difference is of the mean peak. Residual risk: of an infected arrival, by integration, with results on time. Cost in { $currency }.

## Scenarios

compare = Scenarios side by side
compare-note = Up to four scenarios of the same period, all in the same futures: what differs between them is not chance, as far as it can be told.
compare-on-screen = on the screen
compare-name = Name of { $letter }
compare-swap = Bring to the screen
compare-remove = Remove
compare-other-period = has another period ({ $days } days from { $first }) and is left out
compare-other-currency = counts money in { $currency } and is left out
compare-keep = Keep the one on the screen
compare-add = Add a scenario …
compare-full = Four are compared: remove one to add another.
compare-figure = Figure
compare-explained = Mean of { $futures } futures, all with the seed of A. Small: difference to A with its 95 % interval. Rooms needed: enough in 95 of 100 futures; the difference is of the mean peak. Residual risk: of an infected arrival, by integration. Cost in { $currency }.
compare-same = the same in every future
compare-difference = { $value } ({ $low } to { $high })
compare-difference-chance = { $value } ({ $low } to { $high }): may be chance
compare-difference-points = { $value } points ({ $low } to { $high })
compare-difference-points-chance = { $value } points ({ $low } to { $high }): may be chance
compare-cannot-tell = These futures do not tell yet which is better.
compare-more = Run { $futures } futures
compare-rooms-title = Peak need, median: { $peaks }
compare-rooms-subtitle = Rooms needed if there were no limit, median of each day, { $from } to { $to }
compare-rooms-axis = Rooms needed
compare-rooms-column = Rooms needed, { $letter }
compare-tests-title = Most tubes a day, median: { $peaks }
compare-tests-subtitle = Tubes that the laboratories have to read, median of each day, { $from } to { $to }
compare-tests-axis = Tubes a day
compare-tests-column = Tubes, { $letter }
compare-waiting-title = Most waiting, median: { $peaks }
compare-waiting-subtitle = Parties that wait for a room, the most of each day, median, { $from } to { $to }
compare-waiting-axis = Parties waiting
compare-waiting-column = Parties waiting, { $letter }
compare-legend-a = A
compare-legend-b = B
compare-legend-c = C
compare-legend-d = D
compare-legend-capacity = Available in A
compare-no-lines = A scenario without a line is still being computed, or has another period.
compare-file-letter = Letter
compare-file-difference = { $name }: difference to A
compare-file-low = { $name }: difference, 95 % from
compare-file-high = { $name }: difference, 95 % to
compare-outcomes = What they come to
compare-inputs = In which inputs they differ
compare-input = Input
compare-no-differences = They say the same.

## What matters

sensitivity = Which inputs matter most
sensitivity-note = Each input moved to the low and to the high end of its plausible range, one at a time, in the same futures; everything else as it is. Equal inputs of several elements are moved together.
sensitivity-title = { $input } matters most: up to { $rooms } rooms
sensitivity-title-none = No input has a plausible range that moves anything
sensitivity-subtitle = Change of the highest number of rooms needed, mean of { $futures } futures
sensitivity-axis = Change of rooms needed
sensitivity-legend-low = low end
sensitivity-legend-high = high end
sensitivity-legend-interval = 95 % interval
sensitivity-input = Input
sensitivity-present = At present
sensitivity-low = Low end
sensitivity-high = High end
sensitivity-rooms-low = Rooms needed
sensitivity-rooms-high = Rooms needed
sensitivity-within-low = Rooms last, points
sensitivity-within-high = Rooms last, points
sensitivity-interval = { $low } to { $high }
sensitivity-noise = { $number ->
    [one] One input that cannot be told from chance
   *[other] { $number } inputs that cannot be told from chance
}
sensitivity-together = in proportion
sensitivity-explained = { $number ->
    [0] Every input with a plausible range moves something.
    [one] One more input with a plausible range moves nothing here: it is zero, or no room depends on it.
   *[other] { $number } more inputs with a plausible range move nothing here: they are zero, or no room depends on them.
}

## Map

map = Two inputs together
map-note = In how many futures the rooms last when two inputs change together; everything else as it is. Refined where the line runs. Point at a place to read it, then apply it.
map-x = To the right
map-y = Upwards
map-from = { $name }: from
map-to = { $name }: to
map-percent = % of the present
map-axis = { $name } ({ $unit })
map-title = Where the rooms last: { $across } and { $upwards }
map-title-everywhere = The rooms last everywhere on this map
map-title-nowhere = The rooms last nowhere on this map
map-title-empty = The map is on its way
map-subtitle = Futures in which nobody waits for a room; the line is at { $share } of 100
map-today = today
map-legend-1 = 95 of 100 and more
map-legend-2 = 80 and more
map-legend-3 = 50 and more
map-legend-4 = 5 and more
map-legend-5 = fewer
map-legend-line = the line
map-within = Rooms last
map-low = 95 % interval, from
map-high = 95 % interval, to
map-futures = Futures
map-readout = { $across }: { $column }; { $upwards }: { $row }. Rooms last in { $within } of 100 futures ({ $low } to { $high }).
map-readout-unknown = { $across }: { $column }; { $upwards }: { $row }. Not run: its neighbours tell.
