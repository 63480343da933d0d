# Words of tables that are read and of files that are written. Every key stands in every language; a
# test checks that.

## What is wrong with a table

table-at = Row { $row }, column { $column }: { $problem }
table-column = column { $letters }
table-column-named = column { $letters } “{ $header }”
table-more = … and { $number } more
table-too-large = The file has { $size } MB; at most { $most } MB are read.
table-too-large-unpacked = The workbook holds more than can be read. Please copy the sheet with the daily counts into a new workbook.
table-too-many-cells = The table has more than { $most } cells. Please keep the columns with dates and daily counts only.
table-not-text = The file is neither a text in UTF-8, UTF-16 or GB 18030 nor an XLSX workbook: byte { $offset } fits none of them.
table-old-workbook = This is a workbook of Excel’s old format (.xls) or one with a password. Please save it as .xlsx without a password, or as CSV.
table-not-a-workbook = The file is not an XLSX workbook, or is damaged. Please open it in a spreadsheet program and save it again as .xlsx or CSV.
table-no-such-sheet = There is no sheet “{ $name }”; there are { $known }.
table-no-sheets = A text file has no sheets; leave out the sheet “{ $name }”.
table-no-numbers = There is no whole number in the table that could be a daily count.
table-several-columns = Several columns have numbers: { $columns }. Please choose one.
table-no-such-column = There is no column “{ $name }” with numbers; there are { $columns }.
table-not-a-date = “{ $value }” is not a date without a time of day; write it as 2022-03-18.
table-no-date = There is a number, but no date.
table-not-a-count = “{ $value }” cannot be read as a number.
table-negative = { $value } is below 0.
table-fraction = { $value } is not a whole number.
table-too-high = { $value } is more than { $most }.
table-empty = The number is missing; write 0 if there was none.
table-twice = { $date } is in row { $other } as well.
table-gap = { $number ->
    [one] { $from } is missing before this row; write 0 if there was none.
   *[other] { $number } days are missing before this row, from { $from } to { $to }; write 0 where there was none.
}
table-too-many-days = The table covers { $days } days; at most { $most } can be simulated.
table-outside-period = The table covers { $from } to { $to }, the scenario { $first } to { $last }: no day in common. Please change the scenario’s first day or its days.
table-no-period = The scenario’s first day or its number of days cannot be used; please correct them first.
table-no-such-stream = There is no stream { $number }; the scenario has { $streams }.

## How a table fits

fit-arrivals = { $amount ->
    [one] 1 arrival
   *[other] { $sum } arrivals
} on { $number ->
    [one] one day, { $from }
   *[other] { $number } days, { $from } to { $to }
}
fit-cases = { $amount ->
    [one] 1 case
   *[other] { $sum } cases
} on { $number ->
    [one] one day, { $from }
   *[other] { $number } days, { $from } to { $to }
}
fit-before = { $number ->
    [one] 1 day of the table is left out: it is before the scenario’s first day
   *[other] { $number } days of the table are left out: they are before the scenario’s first day
}
fit-after = { $number ->
    [one] 1 day of the table is left out: it is after the scenario’s last day
   *[other] { $number } days of the table are left out: they are after the scenario’s last day
}
fit-missing-at-start = { $number ->
    [one] The scenario’s first day is not in the table and counts as 0
   *[other] The scenario’s first { $number } days are not in the table and count as 0
}
fit-missing-at-end = { $number ->
    [one] The scenario’s last day is not in the table and counts as 0
   *[other] The scenario’s last { $number } days are not in the table and count as 0
}

## Templates

template-date = Date
template-arrivals = Arrivals
template-cases = New cases

## Workbooks of results

export-sheet-verdict = Results
export-sheet-days = By day
export-sheet-sites = Sites
export-sheet-parameters = Parameters
export-column = { $series }, { $measure } ({ $unit }): { $figure }
export-mean = mean
export-quantile = { $percent } %
export-date = Date
export-figure = Figure
export-unit = Unit
export-value = Value
export-standard-error = Standard error
export-interval-from = 95 % interval from
export-interval-to = to
export-totals = Totals per future
export-site-occupied = { $site }: occupied, median
export-site-occupied-quantile = { $site }: occupied, { $percent } %
export-site-usable = { $site }: usable, median
export-unnamed-site = Site { $position }
export-path = Field
export-label = Meaning
export-default = Default
export-origin = Basis
export-origin-named = { $kind }: { $text }
export-origin-unstated = not stated
export-stamp = Where this comes from
stamp-name = Scenario
stamp-link = Link
stamp-engine = Program version
stamp-format = Format version
stamp-seed = Random seed
stamp-futures = Futures
stamp-digest = Digest

figure-within-capacity = Futures in which nobody waits for a room
figure-tests-in-time = Futures in which results are in time every day
figure-first-breach = First wait for a room, in the futures with one
figure-peak-needed = Most rooms needed if there were no limit
figure-peak-occupied = Most rooms occupied
figure-peak-day = Day of the greatest need
figure-rooms-sufficing = Rooms that would be enough in 95 of 100 futures
figure-rooms-missing = Rooms to add for that
figure-peak-waiting = Most parties waiting
figure-peak-backlog = Most tubes waiting at midnight
figure-late-share = Results that are late
figure-result-delay-hours = From collection to result, on average
figure-person-days-waited = Days waited for a room, summed over persons
figure-infected-arrived = Infected on arrival
figure-found-by-screening = Of them found by screening on arrival
figure-found-by-symptoms = Of them found by temperature checks
figure-released-undetected = Of them released undetected
figure-escapes = Of them released while still infectious
figure-residual-risk-per-10-000 = Infectiousness let through per 10,000 released (1: all of one person’s)
figure-escapes-per-10-000 = Released while still infectious, per 10,000 released
figure-infectiousness-prevented = Infectiousness on arrival that isolation prevents
figure-infections-acquired = Infected during isolation
figure-acquired-released = Of them released undetected

## Daily series

measure-peak = highest of the day
measure-least = lowest of the day
measure-midnight = at midnight
measure-count = in the day
measure-mean = mean of the day

series-unit-share = share
series-unit-date = date
series-unit-rooms = rooms
series-unit-sites = sites
series-unit-parties = parties
series-unit-persons = persons
series-unit-samples = samples
series-unit-tubes = tubes
series-unit-hours = hours
series-unit-person-hours = person-hours
series-unit-person-days = person-days
series-unit-one-person = persons’ whole infectiousness

series-rooms-occupied = Rooms occupied
series-rooms-occupied-midnight = Rooms occupied
series-rooms-in-use = Rooms with people
series-rooms-turnaround = Rooms in turnaround
series-rooms-held = Rooms held for a result
series-rooms-usable = Rooms usable
series-rooms-needed = Rooms needed if there were no limit
series-rooms-short = Further rooms in use if there were no limit
series-rooms-vacated = Rooms vacated
series-rooms-left = Rooms left
series-sites-open = Sites open
series-parties-waiting = Parties waiting for a room
series-longest-wait-hours = Longest wait for a room
series-person-hours-waited = Time waited for a room
series-persons-diverted = Persons diverted
series-contacts-missed = Contacts not found
series-persons-arrived = Persons arrived
series-persons-checked-in = Persons checked in
series-persons-received = Persons received so far
series-persons-in-rooms = Persons in rooms
series-persons-second-in-room = Of them in the second stage
series-persons-home = Persons isolating at home
series-persons-waiting = Persons waiting for a room
series-persons-tested = Exempt persons waiting for a result
series-persons-awaiting = Persons found, on the way to hospital
series-persons-hospital = Patients in hospital
series-cases-without-bed = Cases waiting for a bed
series-samples = Samples taken
series-tubes-sent = Tubes sent from isolation
series-tubes-queued = Tubes received, those of others included
series-tubes-started = Tubes started
series-backlog = Tubes waiting
series-results = Results known
series-result-delay-milli-hours = From collection to result
series-results-due = Results due
series-results-late = Results late
series-false-positives = False positive tubes
series-found-by-screening = Infected found by screening on arrival
series-found-by-symptoms = Infected found by temperature checks
series-found-by-test = Infected found by test { $number }
series-found-by-later-tests = Infected found by test { $number } or later
series-infected-arrived = Infected arrived
series-infections-acquired = Infected during isolation
series-acquired-found = Infected during isolation and found
series-acquired-released = Infected during isolation and released undetected
series-parties-restarted = Parties that began their days again
series-persons-monitored = Persons beginning the home stage
series-persons-admitted = Persons taken to hospital
series-persons-released = Persons released
series-infected-released = Infected released undetected
series-escapes = Infected released while still infectious
