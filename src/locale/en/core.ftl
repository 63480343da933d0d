# Words for what the model knows: parameters, units, issues, presets.
# Also the command line's. Every key stands in every language; a test checks that.

## Parameters and the parts of a scenario

label-scenario = Scenario
label-isoplan = Format version
label-name = Name

label-calendar = Period
label-calendar-first-day = First day
label-calendar-days = Days to look ahead
label-calendar-seed = Seed of chance
label-calendar-futures = Number of futures

label-streams = Streams of people
label-streams-name = Name of the stream
label-streams-multiplier = Arrivals multiplied by
label-streams-arrivals = Arrivals
label-streams-arrivals-kind = How arrivals are given
label-streams-arrivals-persons-per-day = Arrivals on an average day
label-streams-arrivals-weekday-factors = Factor for each weekday, Monday to Sunday
label-streams-arrivals-persons = Arrivals, day by day
label-streams-arrivals-count-noise = How daily arrivals vary
label-streams-arrivals-count-noise-k = Evenness k of the daily arrivals (small: uneven)
label-streams-arrivals-cases = New cases, day by day
label-streams-arrivals-contacts-per-case = Close contacts per case
label-streams-arrivals-dispersion = Evenness k of the contacts per case (small: uneven)
label-streams-arrivals-share-traced = Share of contacts who are found
label-streams-arrivals-report-hour = Hour at which cases are reported
label-streams-arrivals-tracing-from-hours = From report to arrival, at least
label-streams-arrivals-tracing-to-hours = From report to arrival, at most
label-streams-arrivals-secondary = Secondary contacts
label-streams-arrivals-secondary-per-contact = Secondary contacts per close contact
label-streams-arrivals-secondary-prevalence = Secondary contacts infected on arrival
label-streams-arrivals-secondary-since-infection-days = Secondary contacts: time since infection on arrival, from and to
label-streams-arrivals-secondary-rule = Rule for secondary contacts
label-streams-arrival-hours = Share of arrivals in each hour of the day
label-streams-party-sizes = Parties of 1, 2, 3 … persons
label-streams-prevalence = Infected on arrival
label-streams-since-infection-days = Time since infection on arrival, from and to
label-streams-rule = Isolation rule

label-rule-central-days = Days in the site
label-rule-home-days = Days at home
label-rule-central-tests = Test days in the site
label-rule-home-tests = Test days at home
label-rule-doubled-tests = Test days with two swabs, read by two laboratories
label-rule-check-out-hour = Check-out hour
label-rule-collection-hour = Hour at which samples are taken
label-rule-exact-hours = Count the stay in hours from check-in

label-rooms = Rooms
label-rooms-turnaround-hours = Turnaround of a room
label-rooms-longest-wait-hours = Longest wait for a room
label-rooms-sites = Sites
label-rooms-sites-name = Name of the site
label-rooms-sites-rooms = Rooms
label-rooms-sites-opens = Opens on
label-rooms-sites-closes = Takes nobody from

label-laboratories = Laboratories
label-laboratories-name = Name of the laboratory
label-laboratories-tubes-per-day = Tubes a day
label-laboratories-changes = Changes of capacity
label-laboratories-changes-from = From
label-laboratories-changes-tubes-per-day = Tubes a day from then on
label-laboratories-opens-hour = Starts work at
label-laboratories-closes-hour = Starts its last tube by
label-laboratories-result-hours = From the start of a tube to its result

label-tests = Results
label-tests-deadline-hours = A result is late after
label-tests-late-share = Late results accepted on a day

label-cases = Cases
label-cases-detection = Detection by PCR
label-cases-detection-curve = Detection curve
label-cases-detection-days = Detection curve: days since infection
label-cases-detection-probability = Detection curve: probability of a positive swab
label-cases-symptomatic-share = Infected people who get symptoms
label-cases-incubation-log-mean = Incubation: mean of the logarithm of its days
label-cases-incubation-log-sd = Incubation: standard deviation of the logarithm of its days
label-cases-temperature-check-share = Onsets that temperature checks catch
label-cases-transfer-hours = From confirmation to leaving for hospital
label-cases-infectiousness-shape = Infectiousness over time: Weibull shape
label-cases-infectiousness-scale-days = Infectiousness over time: Weibull scale
label-cases-hospital = Hospital
label-cases-hospital-beds = Hospital beds
label-cases-hospital-stay-mean-days = Mean hospital stay
label-cases-hospital-stay-shape = Hospital stay: gamma shape (large: even)
label-cases-discharged-rule = Rule for discharged patients

label-origins = Sources and assumptions
label-origins-path = Field that it is about
label-origins-source = Source
label-origins-assumption = Assumption

## Elements of lists, counted from 1, and how a path is read out

item-streams = Stream { $position }
item-rooms-sites = Site { $position }
item-laboratories = Laboratory { $position }
item-laboratories-changes = change { $position }
item-origins = Source or assumption { $position }
item-entry = entry { $position }

path-part = { $whole }, { $part }
path-named = { $label } ({ $path })

## Units; $number chooses between singular and plural

unit-none = { "" }
unit-persons = { $number ->
    [one] person
   *[other] persons
}
unit-persons-per-day = { $number ->
    [one] person a day
   *[other] persons a day
}
unit-cases-per-day = { $number ->
    [one] case a day
   *[other] cases a day
}
unit-contacts = { $number ->
    [one] contact
   *[other] contacts
}
unit-rooms = { $number ->
    [one] room
   *[other] rooms
}
unit-days = { $number ->
    [one] day
   *[other] days
}
unit-day = day of the stage
unit-hours = { $number ->
    [one] hour
   *[other] hours
}
unit-hour-of-day = o’clock
unit-tubes-per-day = { $number ->
    [one] tube a day
   *[other] tubes a day
}
unit-share = share, 1 is all
unit-factor = times
unit-futures = { $number ->
    [one] future
   *[other] futures
}
unit-beds = { $number ->
    [one] bed
   *[other] beds
}

## Ranges, by unit

range = { $kind ->
    [none] from { $min } to { $max }
    [share] from { $min } to { $max } (0.18 is 18 %)
    [factor] from { $min } to { $max }
    [day] a day from { $min } to { $max }
   *[other] from { $min } to { $max } { $unit }
}

## What fields hold

expected-object = a group of fields
expected-list = a list
expected-whole = a whole number
expected-number = a number
expected-text = a text
expected-flag = true or false
expected-date = a date such as 2022-03-18
expected-in-range = { $expected } { $range }
expected-one-of = one of { $choices }
list-of-words = { $first }, { $rest }

## Issues

issue-not-json = This is not a JSON document: it cannot be read from line { $line }, column { $column } on.
issue-version = { $label }: this program reads versions up to { $newest }, not { $value }; open the file with a newer Isoplan.
issue-version-absent = { $label }: missing; add "isoplan": { $newest } at the top if this is a scenario.
issue-missing = { $label }: missing; give { $expected }.
issue-wrong-type = { $label }: must be { $expected }, not { $value }.
issue-out-of-range = { $label }: must be { $range }, not { $value }.
issue-length = { $label }: must have { $min } to { $max } entries, not { $length }.
issue-length-exact = { $label }: must have { $number ->
    [one] { $max } entry
   *[other] { $max } entries
}, not { $length }.
issue-length-text = { $label }: must have at most { $number ->
    [one] { $max } character
   *[other] { $max } characters
}, not { $length }.
issue-not-one-of = { $label }: must be one of { $choices }, not “{ $value }”.
issue-unknown = { $label }: there is no field of this name; remove it or correct its name.
issue-unknown-nearest = { $label }: there is no field of this name; did you mean “{ $nearest }”?
issue-shares-sum = { $label }: the shares must add up to 1, not { $sum }.
issue-not-rising = { $label }: each entry must be greater than the one before it; entry { $position } is not.
issue-test-outside-stage = { $label }: day { $day } is outside the stage, which has { $number ->
    [one] { $days } day
   *[other] { $days } days
}; remove the test or lengthen the stage.
issue-doubled-without-test = { $label }: day { $day } is not a test day in the site; add it there or remove it here.
issue-end-before-start = { $label }: the end must be later than the beginning.
issue-lengths-differ = { $label }: must have as many entries as the list beside it: { $other }, not { $length }.
issue-all-zero = { $label }: at least one number must be above 0.
issue-too-many-people = { $label }: at most { $max } arrivals can be simulated over the whole period, not { $value }; lower the arrivals or shorten the period.
issue-too-many-futures = { $label }: with so many days, at most { $max } futures can be simulated; ask for fewer futures or fewer days.

## What a value rests on

basis-source = Source
basis-assumption = Assumption
basis-choice = Setting

## Presets

preset-jilin-2022-title = Jilin, March 2022
preset-jilin-2022-summary = The Omicron wave in Jilin province from 12 March: close and secondary contacts against the 19,219 rooms provided by 18 March.
preset-border-city-title = Border city
preset-border-city-summary = Steady arrivals by air all summer, with busy and quiet weekdays: 14+7 with five tests, two laboratories, and rooms with little to spare.
preset-dalian-2020-title = Dalian, December 2020
preset-dalian-2020-summary = A small outbreak in Jinpu New Area: every contact goes to a hotel requisitioned at once, and the reserve must last.
preset-hong-kong-winter-title = Hong Kong, winter 2020–21
preset-hong-kong-winter-summary = Close contacts of the fourth wave’s local cases, day by day, in the quarantine centres as they were opened.
preset-henan-reserve-title = City reserve, Henan 2022
preset-henan-reserve-summary = A city of five million calls up its reserve of 60 rooms per 10,000 residents: a third within 24 hours, half within 48, all within 72.
preset-w1-title = Reference W1
preset-w1-summary = Reference workload: 600 arrivals a day for 180 days, 9,600 rooms.
preset-w10-title = Reference W10
preset-w10-summary = Reference workload: ten times W1’s arrivals, rooms and tubes, as many infected.
preset-w100-title = Reference W100
preset-w100-summary = Reference workload: a hundred times W1’s arrivals, rooms and tubes, as many infected.
