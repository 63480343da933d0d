# Words of the answers. Every key stands in every language; a test checks that.

## What an answer has to be good for

answer-aim-rooms = nobody waits for a room
answer-aim-tests = results are in time every day

## Values with their units

answer-value-rooms = { $value } { $number ->
    [one] room
   *[other] rooms
}
answer-value-never = no date at all
answer-value-percent = { $value } % of the present arrivals
answer-value-tubes-per-day = { $value } { $number ->
    [one] tube a day
   *[other] tubes a day
}
answer-value-hours = { $value } { $number ->
    [one] hour
   *[other] hours
}
answer-value-percent-of-rooms = { $value } % of the rooms occupied

## What has no name of its own

answer-place-site = Site
answer-place-stream = Stream
answer-place-laboratory = Laboratory

## What was found: { $share } of 100 futures

answer-further-rooms-found = At least { $value } further { $number ->
    [one] room is
   *[other] rooms are
} needed so that { $aim } in { $share } of 100 futures.
answer-further-rooms-from-found = At least { $value } further { $number ->
    [one] room is
   *[other] rooms are
} needed, open from { $date } on, so that { $aim } in { $share } of 100 futures.
answer-rooms-of-site-found = { $place } needs at least { $value } { $number ->
    [one] room
   *[other] rooms
} so that { $aim } in { $share } of 100 futures.
answer-opening-date-found = { $rooms } further { $number ->
    [one] room
   *[other] rooms
} must open on { $value } at the latest so that { $aim } in { $share } of 100 futures.
answer-opening-date-never = { $rooms } further { $number ->
    [one] room is
   *[other] rooms are
} not needed within the period: { $aim } in { $share } of 100 futures without them.
answer-arrivals-found = At most { $value } % of the present arrivals, { $persons } persons in the whole period, may come so that { $aim } in { $share } of 100 futures.
answer-arrivals-of-stream-found = Of { $place }, at most { $value } % of the present arrivals, { $persons } persons in the whole period, may come so that { $aim } in { $share } of 100 futures.
answer-tubes-found = { $place } must be able to read at least { $value } { $number ->
    [one] tube
   *[other] tubes
} a day so that { $aim } in { $share } of 100 futures.
answer-turnaround-found = The turnaround of a room may take at most { $value } { $number ->
    [one] hour
   *[other] hours
} so that { $aim } in { $share } of 100 futures.
answer-reserve-trigger-found = The reserve must be called up when { $value } % of the rooms are occupied, at the latest, so that { $aim } in { $share } of 100 futures.
answer-lead-time-found = The reserve must be there within { $value } { $number ->
    [one] hour
   *[other] hours
} of the call so that { $aim } in { $share } of 100 futures.

## What else may come out

answer-nothing-needed = Nothing more is needed: { $aim } in at least { $share } of 100 futures as it is.
answer-already-enough = Even with { $best }, { $aim } in at least { $share } of 100 futures.
answer-cannot-be-reached = Not within the range that was tried: even with { $safest }, it is in fewer than { $share } of 100 futures that { $aim }.
answer-opening-too-late = { $rooms } further { $number ->
    [one] room does
   *[other] rooms do
} not suffice, whenever they open: even if they are there on { $safest }, it is in fewer than { $share } of 100 futures that { $aim }.
answer-rooms-too-late = Further rooms that open on { $date } come too late: whatever their number, it is in fewer than { $share } of 100 futures that { $aim }.
answer-cannot-tell = { $futures } { $number ->
    [one] future does
   *[other] futures do
} not tell yet.
answer-best-guess = Best guess so far: { $value }.
answer-best-guess-none = Best guess so far: it cannot be reached.
answer-more-futures = About { $more } more futures would tell.
answer-no-number-tells = It is too close to call: not even a million futures would tell.

## How sure it is, and what it took

answer-interval-only = 95 % interval: { $value } alone.
answer-interval-rooms = 95 % interval: { $low } to { $high } { $number ->
    [one] room
   *[other] rooms
}.
answer-interval-day = 95 % interval: { $low } to { $high }.
answer-interval-percent = 95 % interval: { $low } to { $high } % of the present arrivals.
answer-interval-tubes-per-day = 95 % interval: { $low } to { $high } { $number ->
    [one] tube
   *[other] tubes
} a day.
answer-interval-hours = 95 % interval: { $low } to { $high } { $number ->
    [one] hour
   *[other] hours
}.
answer-interval-percent-of-rooms = 95 % interval: { $low } to { $high } % of the rooms occupied.
answer-present = At present: { $value }.
answer-spent = { $spent } futures were run; running every future with every value, up to the safe end, would have taken { $brute }.

## The shortest rule

answer-rule-same-days = With the test days of { $baseline } and a test on the last day, { $days } { $number ->
    [one] day
   *[other] days
} in the site leave no more risk than { $baseline } with { $baseline_days }.
answer-rule-not-shorter = With its own test days, { $baseline } cannot be shortened: fewer than { $days } { $number ->
    [one] day
   *[other] days
} in the site leave more risk.
answer-rule-daily = With a test every day, { $days } { $number ->
    [one] day
   *[other] days
} in the site leave no more risk than { $baseline } with { $baseline_days }.
answer-rule-risk = Residual risk of an infected arrival, by what is assumed about tests: { $risk }, against { $baseline_risk } under { $baseline }; by integration, with results on time and days at home kept strictly.

## What variants are compared by

criterion-within-capacity = Rooms last
criterion-tests-in-time = Tests in time
criterion-rooms = Rooms needed
criterion-room-nights = Room nights
criterion-person-days-waited = Person-days waited
criterion-persons-diverted = Persons diverted
criterion-tubes = Tubes
criterion-cost = Cost
criterion-risk = Residual risk

## Rules side by side

answer-rules-rule = Rule
answer-rules-present = present rule
answer-rules-own = the scenario’s own
answer-rules-efficient = efficient
answer-rules-against = against the present rule
answer-rules-note = Rooms needed: enough in { $share } of 100 futures. Below: difference to the present rule in the same { $futures } futures, with its 95 % interval. Residual risk: of an infected arrival, the highest under five assumptions about tests, by integration, with results on time. Efficient: no other rule has both less risk and fewer room nights.
answer-rules-refused = { $rule } does not fit the scenario: { $issue }

## Scenarios side by side

answer-compare-scenario = Scenario
answer-compare-against = against the first
answer-compare-inputs = Inputs that differ
answer-compare-same-inputs = The inputs do not differ.
answer-compare-chance = { $scenario }: { $figure } may differ by chance alone; about { $more } more futures would tell.
answer-compare-chance-for-ever = { $scenario }: { $figure } differs so little that not even a million futures would tell.
answer-compare-note = Rooms needed: enough in { $share } of 100 futures; below, the difference of their highest number. All scenarios run with the seed of the first: differences are those in the same { $futures } futures, with their 95 % intervals. Residual risk: of an infected arrival, the highest under five assumptions about tests, by integration, with results on time.

## Which input matters most

answer-sensitivity-input = Input
answer-sensitivity-present = At present
answer-sensitivity-value = Moved to
answer-sensitivity-rooms = Rooms needed at most
answer-sensitivity-within = Rooms last, points
answer-sensitivity-chance = may be chance
answer-sensitivity-cut = , its limit
answer-sensitivity-note = Differences to the scenario as it is, in the same { $futures } futures, with their 95 % intervals; one input at a time. { $number ->
    [one] { $unaffected } further input was
   *[other] { $unaffected } further inputs were
} left out: the scenario has them at 0, or no room depends on them.
answer-sensitivity-refused = { $input }, an end left out: { $issue }

## Two inputs moved together

answer-map-note = #: nobody waits for a room in at least { $share } of 100 futures; .: in fewer. { $points } of { $all } points were run, the others are as the nearest of these. { $spent } futures were run; all points with all futures would have taken { $brute }.
answer-map-today = At present, { $x } and { $y }: nobody waits in { $share } of 100 futures (95 % interval { $low } to { $high }, { $futures } futures).

## Why a question cannot be put

answer-refused-no-such = There is no number { $position } in { $list }: the scenario has { $number }, counted from 1.
answer-refused-no-such-none = There is no number { $position } in { $list }: the scenario has none.
answer-refused-no-such-day = { $date } lies outside the period, which ends with { $last }.
answer-refused-no-reserve = The scenario holds no site in reserve: rooms.sites[].reserve is true nowhere.
answer-refused-most = { $value } is out of range: the greatest value to try is a whole number from { $min } to { $max }.
answer-refused-futures = { $value } futures are out of range: a whole number from 1 to { $max }.
answer-refused-confidence = { $value } is out of range: the share of futures is from 50 to 99.9 per cent.
answer-refused-no-such-rule = There is no rule { $name }; there are { $known }.
answer-refused-no-such-candidate = There is no candidate { $candidate }.
answer-refused-scenario = Scenario { $position }: { $issue }
answer-refused-scenarios = { $value } scenarios cannot be compared: from 2 to { $max } can.
answer-refused-other-horizon = Scenario { $position } has another period: { $days } days from { $other }, while the first has { $first_days } days from { $first }. Only scenarios of the same period can be compared.
answer-refused-other-currency = Scenario { $position } counts money in { $other }, the first in { $first }. Only scenarios of the same currency can be compared.
answer-refused-no-such-input = { $path } is no number of this scenario that could be moved. The path of one reads like rooms.turnaround_hours or rooms.sites[0].rooms; rooms.sites[].rooms moves all sites together, in per cent.
answer-refused-ends = { $path } cannot go from { $low } to { $high }: it can from { $min } to { $max }, the lower end first.
answer-refused-same-input = Both inputs of the map move { $path }.

## What would fix it

fixes-title = What would fix it
fixes-leeway = How much leeway there is
fixes-ask = Work it out
fixes-note = Each by itself, everything else as it is; so that all is well in { $share } of 100 futures.
fixes-effect = Done: rooms last in { $within } of 100 futures; cost { $cost } { $currency } ({ $low } to { $high }).
fixes-file-question = Question
fixes-file-answer = Answer
fixes-rooms = How many more rooms?
fixes-opening = { $rooms } more { $number ->
    [one] room
   *[other] rooms
}: by when?
fixes-arrivals = How many arrivals at most?
fixes-tubes = How many tubes a day for { $place }?
fixes-turnaround = How long may turnaround take?
fixes-trigger = When must the reserve be called up?
fixes-lead-time = How fast must the reserve be there?
fixes-shorter = How short may the stay be at no more risk?

## Questions in work

study-ask = Work it out
study-again = Work it out again
study-stop = Stop
study-waiting = Waiting for the others
study-stopped = Stopped before the end
study-old = The answer was for earlier inputs.
study-apply = Apply
