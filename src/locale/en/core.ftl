# Words for what the model knows: parameters, units, issues, presets.
# Also the command line's. Every key stands in every language; a test checks that.

## Parameters and the parts of a scenario

label-scenario = Scenario
label-isoplan = Format version
label-name = Name

label-calendar = Period
label-calendar-first-day = First day
label-calendar-days = Days to look ahead
label-calendar-seed = Random seed
label-calendar-futures = Number of futures

label-initial = State on the first day
label-initial-inside = People already isolating
label-initial-inside-stream = Number of their stream
label-initial-inside-stage = Stage
label-initial-inside-day = Day of the stage
label-initial-inside-parties = Parties
label-initial-patients = Patients in hospital

label-streams = Streams of people
label-streams-name = Name of the stream
label-streams-multiplier = Arrivals multiplied by
label-streams-district = District where they come from
label-streams-arrivals = Arrivals
label-streams-arrivals-kind = How arrivals are given
label-streams-arrivals-persons-per-day = Arrivals on an average day
label-streams-arrivals-weekday-factors = Factor for each weekday, Monday to Sunday
label-streams-arrivals-surges = Surges
label-streams-arrivals-surges-from = First day
label-streams-arrivals-surges-to = Last day
label-streams-arrivals-surges-factor = Arrivals multiplied by
label-streams-arrivals-persons = Arrivals, day by day
label-streams-arrivals-count-noise = How daily arrivals vary
label-streams-arrivals-count-noise-k = Evenness k of the daily arrivals (small: uneven)
label-streams-arrivals-services = Flights and trains
label-streams-arrivals-services-name = Flight or train
label-streams-arrivals-services-weekdays = Weekdays on which it comes, Monday to Sunday (1: it comes)
label-streams-arrivals-services-seats = Seats
label-streams-arrivals-services-load-factor = Share of seats taken
label-streams-arrivals-services-hour = Hour of arrival
label-streams-arrivals-cases = New cases, day by day
label-streams-arrivals-wave = Wave of cases
label-streams-arrivals-wave-total = Cases of the whole wave
label-streams-arrivals-wave-peak = Day of the peak
label-streams-arrivals-wave-width-days = Width (standard deviation)
label-streams-arrivals-contacts-per-case = Close contacts per case
label-streams-arrivals-dispersion = Evenness k of the contacts per case (small: uneven)
label-streams-arrivals-share-traced = Share of contacts who are found
label-streams-arrivals-report-hour = Hour at which cases are reported
label-streams-arrivals-tracing-from-hours = From report to arrival, at least
label-streams-arrivals-tracing-to-hours = From report to arrival, at most
label-streams-arrivals-secondary = Secondary contacts
label-streams-arrivals-secondary-per-contact = Secondary contacts per close contact
label-streams-arrivals-secondary-prevalence = Secondary contacts infected on arrival
label-streams-arrivals-secondary-since-infection = Secondary contacts: how the time since infection is given
label-streams-arrivals-secondary-since-infection-days = Secondary contacts: days since infection on arrival
label-streams-arrivals-secondary-since-infection-weights = Secondary contacts: weights of the days since infection
label-streams-arrivals-secondary-rule = Rule for secondary contacts
label-streams-arrival-hours = Share of arrivals in each hour of the day
label-streams-party-sizes = Parties of 1, 2, 3 … persons
label-streams-prevalence = Infected on arrival
label-streams-party-clustering = Parties that are infected together or not at all
label-streams-since-infection = How the time since infection is given
label-streams-since-infection-days = Days since infection on arrival
label-streams-since-infection-weights = Weights of the days since infection
label-streams-exempt-share = Parties exempt from isolation (one test)
label-streams-credited-days = Days already served elsewhere
label-streams-screening-share = Symptomatic infected found on arrival
label-streams-rule = Isolation rule
label-streams-changes = Changes of the rule
label-streams-changes-from = From
label-streams-changes-mid-stay = Also for people in mid-stay
label-streams-changes-rule = New isolation rule

label-rule-preset = Rule it follows
label-rule-central-days = Days in the site
label-rule-home-days = Days at home
label-rule-central-tests = Test days in the site
label-rule-home-tests = Test days at home
label-rule-doubled-tests = Test days with two swabs, read by two laboratories
label-rule-doubled-home-tests = Test days at home with two swabs
label-rule-no-home-share = Parties without a suitable home
label-rule-release-waits = Release waits for all results
label-rule-check-out-hour = Check-out hour
label-rule-collection-hour = Hour at which samples are taken
label-rule-exact-hours = Count the stay in hours from check-in

label-rooms = Rooms
label-rooms-districts = Districts
label-rooms-districts-name = Name of the district
label-rooms-districts-travel-minutes = Travel time to each district
label-rooms-unlimited = Unlimited rooms
label-rooms-turnaround-hours = Turnaround of a room
label-rooms-turnaround-to-hours = Turnaround of a room, at most
label-rooms-longest-wait-hours = Longest wait for a room
label-rooms-check-ins-per-hour = Check-ins at a site in an hour
label-rooms-vehicle-persons-per-hour = Persons the vehicles bring in an hour
label-rooms-inspection = Inspection of sites
label-rooms-inspection-pass-probability = Sites that pass an inspection
label-rooms-inspection-reinspection-days = From a failed inspection to the next
label-rooms-inspection-failures-per-site-month = Failed inspections of a site in operation
label-rooms-inspection-mending-days = Days without check-ins until mended
label-rooms-reserve = Reserve sites
label-rooms-reserve-trigger-share = Called up when occupancy exceeds
label-rooms-reserve-trigger-days = Days in a row above it
label-rooms-reserve-call-up = How reserve rooms become available
label-rooms-reserve-lead-hours = From the call until the reserve is open
label-rooms-sites = Sites
label-rooms-sites-name = Name of the site
label-rooms-sites-district = District of the site
label-rooms-sites-rooms = Rooms
label-rooms-sites-changes = Changes of the number of rooms
label-rooms-sites-changes-from = From
label-rooms-sites-changes-rooms = Rooms from then on
label-rooms-sites-out-of-service-share = Rooms out of service
label-rooms-sites-opens = Opens on
label-rooms-sites-closes = Takes nobody from
label-rooms-sites-reserve = Held in reserve
label-rooms-sites-whole-site = Filled and emptied as a whole
label-rooms-sites-whole-site-fill-days = Days of filling
label-rooms-sites-whole-site-cleaning-days = Days of cleaning when all have left

label-laboratories = Laboratories
label-laboratories-name = Name of the laboratory
label-laboratories-tubes-per-day = Tubes a day
label-laboratories-weekday-factors = Factor on capacity for each weekday, Monday to Sunday
label-laboratories-changes = Changes of capacity
label-laboratories-changes-from = From
label-laboratories-changes-tubes-per-day = Tubes a day from then on
label-laboratories-opens-hour = Starts work at
label-laboratories-closes-hour = Starts its last tube by
label-laboratories-result-hours = From the start of a tube to its result
label-laboratories-pool-size = Samples pooled in a tube
label-laboratories-outside-tubes-per-day = Tubes of others (community testing)
label-laboratories-outside-surges = Surges of others’ tubes
label-laboratories-outside-surges-from = First day
label-laboratories-outside-surges-to = Last day
label-laboratories-outside-surges-factor = Tubes of others multiplied by
label-laboratories-backlog-tubes = Tubes queued on the first day

label-tests = Results
label-tests-deadline-hours = A result is late after
label-tests-late-share = Late results accepted on a day
label-tests-routing = Where a sample goes
label-tests-release-first = Release tests go first

label-cases = Cases
label-cases-profile = Variant of the virus
label-cases-detection = Detection by PCR
label-cases-detection-curve = Detection curve
label-cases-detection-days = Detection curve: days since infection
label-cases-detection-probability = Detection curve: probability of a positive swab
label-cases-asymptomatic-detection = Detection of people without symptoms, relative to others
label-cases-between-person = How alike the tests of one person turn out
label-cases-specificity = Specificity of a tube
label-cases-symptomatic-share = Infected people who develop symptoms
label-cases-incubation = How the incubation is given
label-cases-incubation-log-mean = Incubation: mean of the logarithm of its days
label-cases-incubation-log-sd = Incubation: standard deviation of the logarithm of its days
label-cases-incubation-days = Incubation: edges of the bins
label-cases-incubation-weights = Incubation: weights of the bins
label-cases-symptom-days = Days that symptoms last
label-cases-temperature-check-share = Onsets that temperature checks catch
label-cases-temperature-check-hours = Hours of the temperature checks
label-cases-transfer-hours = From confirmation to leaving for hospital
label-cases-infectiousness = How infectiousness over time is given
label-cases-infectiousness-shape = Infectiousness over time: Weibull shape
label-cases-infectiousness-scale-days = Infectiousness over time: Weibull scale
label-cases-infectiousness-onset-shape = Infectiousness about onset: gamma shape
label-cases-infectiousness-onset-rate = Infectiousness about onset: gamma rate
label-cases-infectiousness-onset-shift-days = Infectiousness about onset: where it begins
label-cases-infectiousness-days = Infectiousness over time: edges of the bins
label-cases-infectiousness-weights = Infectiousness over time: density in the bins
label-cases-infectiousness-cap-days = Infectiousness counts as prevented up to this day after arrival
label-cases-transmission = Transmission during isolation
label-cases-transmission-within-party = Probability of infecting another member of the party
label-cases-transmission-between-rooms = Persons in other rooms infected by an infected person
label-cases-hospital = Hospital
label-cases-hospital-beds = Hospital beds
label-cases-hospital-stay-mean-days = Mean hospital stay
label-cases-hospital-stay-shape = Hospital stay: gamma shape (large: even)
label-cases-discharged-rule = Rule for discharged patients
label-cases-household = Household members of people at home
label-cases-household-contacts = Household members per party at home
label-cases-household-prevalence = Infected on arrival
label-cases-household-since-infection = How their time since infection is given
label-cases-household-since-infection-days = Their days since infection on arrival
label-cases-household-since-infection-weights = Weights of their days since infection
label-cases-household-rule = Rule for household contacts

label-staff = Staff
label-staff-roles = Six-in-one team
label-staff-roles-manager = Managers
label-staff-roles-manager-persons-per-staff = Isolated persons per manager
label-staff-roles-manager-shifts = Shifts of the managers
label-staff-roles-doctor = Doctors
label-staff-roles-doctor-persons-per-staff = Isolated persons per doctor
label-staff-roles-doctor-shifts = Shifts of the doctors
label-staff-roles-nurse = Nurses
label-staff-roles-nurse-persons-per-staff = Isolated persons per nurse
label-staff-roles-nurse-shifts = Shifts of the nurses
label-staff-roles-disease-control = Disease-control officers
label-staff-roles-disease-control-persons-per-staff = Isolated persons per disease-control officer
label-staff-roles-disease-control-shifts = Shifts of the disease-control officers
label-staff-roles-police = Police officers
label-staff-roles-police-persons-per-staff = Isolated persons per police officer
label-staff-roles-police-shifts = Shifts of the police officers
label-staff-roles-psychologist = Psychologists
label-staff-roles-psychologist-persons-per-staff = Isolated persons per psychologist
label-staff-roles-psychologist-shifts = Shifts of the psychologists
label-staff-teams = Teams on hand
label-staff-persons-per-team = Isolated persons per team

label-supplies = Supplies
label-supplies-protective-sets-per-staff-day = Protective sets per staff member and day
label-supplies-sampling-kits-per-sample = Sampling kits per sample
label-supplies-meals-per-person-day = Meals per person and day
label-supplies-disinfectant-litres-per-room-day = Disinfectant per room and day
label-supplies-disinfectant-litres-per-turnaround = Disinfectant per final disinfection
label-supplies-waste-kg-per-person-day = Medical waste per person and day
label-supplies-reserve-days = Days of supplies in reserve

label-costs = Costs
label-costs-currency = Currency
label-costs-room-night = A room for a night
label-costs-meal = A meal
label-costs-tube = Reading a tube
label-costs-sampling-kit = A sampling kit
label-costs-protective-set = A protective set
label-costs-disinfectant-litre = A litre of disinfectant
label-costs-waste-kg = Disposing of a kilogram of medical waste
label-costs-staff-day = A staff member for a day
label-costs-hospital-day = A patient for a day in hospital

label-origins = Sources and assumptions
label-origins-path = Field it is about
label-origins-source = Source
label-origins-assumption = Assumption

## Groups of parameters

group-calendar = Period
group-initial = State on the first day
group-arrivals = Arrivals
group-rule = Isolation rule
group-rooms = Rooms
group-tests = Laboratories and results
group-cases = Cases
group-resources = Staff, supplies, costs

## Elements of lists, counted from 1, and how a path is read out

item-streams = Stream { $position }
item-streams-arrivals-surges = surge { $position }
item-streams-arrivals-services = service { $position }
item-streams-changes = change of rule { $position }
item-rooms-districts = District { $position }
item-rooms-sites-changes = change { $position }
item-laboratories-outside-surges = surge { $position }
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
unit-persons-per-hour = { $number ->
    [one] person an hour
   *[other] persons an hour
}
unit-parties = { $number ->
    [one] party
   *[other] parties
}
unit-parties-per-hour = { $number ->
    [one] party an hour
   *[other] parties an hour
}
unit-cases = { $number ->
    [one] case
   *[other] cases
}
unit-contacts = { $number ->
    [one] contact
   *[other] contacts
}
unit-seats = { $number ->
    [one] seat
   *[other] seats
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
unit-per-day = a day
unit-per-month = per 30 days
unit-hours = { $number ->
    [one] hour
   *[other] hours
}
unit-hour-of-day = o’clock
unit-minutes = { $number ->
    [one] minute
   *[other] minutes
}
unit-samples = { $number ->
    [one] sample
   *[other] samples
}
unit-tubes = { $number ->
    [one] tube
   *[other] tubes
}
unit-tubes-per-day = { $number ->
    [one] tube a day
   *[other] tubes a day
}
unit-share = share, 1 is all
unit-factor = ×
unit-futures = { $number ->
    [one] future
   *[other] futures
}
unit-beds = { $number ->
    [one] bed
   *[other] beds
}
unit-persons-per-staff = { $number ->
    [one] person per staff member on duty
   *[other] persons per staff member on duty
}
unit-shifts = { $number ->
    [one] shift
   *[other] shifts
}
unit-teams = { $number ->
    [one] team
   *[other] teams
}
unit-sets = { $number ->
    [one] set
   *[other] sets
}
unit-kits = { $number ->
    [one] kit
   *[other] kits
}
unit-meals = { $number ->
    [one] meal
   *[other] meals
}
unit-litres = { $number ->
    [one] litre
   *[other] litres
}
unit-kilograms = kg
unit-money = units of the currency

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
expected-date = a date from 1900-01-01 to 2199-12-31, such as 2022-03-18
expected-in-range = { $expected } { $range }
expected-wholes = { $min } to { $max } whole numbers
expected-wholes-exact = { $max } whole numbers
expected-numbers = { $min } to { $max } numbers
expected-numbers-exact = { $max } numbers
expected-text-of = a text of at most { $max } characters
expected-one-of = one of { $choices }
list-of-words = { $first }, { $rest }

## Issues

issue-not-json = This is not a JSON document: it cannot be read from line { $line }, column { $column } on.
issue-too-many-values = This document holds { $value } values; a scenario has at most { $max }.
issue-repeated = { $label }: this field stands twice; keep the one that is meant.
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
issue-not-read = { $label }: with the other settings this field has no use; remove it, or change the choice that it belongs to.
issue-exactly-one-of = { $label }: exactly one of { $fields } must be given; give one and leave out the other.
issue-no-such = { $label }: there is no “{ $value }”; take one of { $known }.
issue-no-such-none = { $label }: there is no “{ $value }”, for none is listed; add it to the list or leave this empty.
issue-not-unique = { $label }: “{ $value }” is in the list already; give each its own name.
issue-shares-sum = { $label }: the shares must add up to 1, not { $sum }.
issue-not-rising = { $label }: each entry must be greater than the one before it; entry { $position } is not.
issue-test-outside-stage = { $label }: day { $day } is outside the stage, which has { $number ->
    [one] { $days } day
   *[other] { $days } days
}; remove the test or lengthen the stage.
issue-doubled-without-test = { $label }: day { $day } is not a test day of this stage; add it to the test days or remove it here.
issue-no-days = { $label }: the rule has no days, neither in a site nor at home; give at least one.
issue-nobody-mid-stay = { $label }: nobody can be in the middle of this stage on the first day, for the stage has { $number ->
    [one] { $days } day
   *[other] { $days } days
}; remove the entry or lengthen the stage.
issue-too-many-inside = { $label }: { $value } parties are in rooms on the first day, but the sites that are open then have { $max } rooms; lower the parties or add rooms.
issue-too-many-tubes = { $label }: with these factors a day has { $value } tubes; at most { $max } can be simulated.
issue-end-before-start = { $label }: the end must be later than the beginning.
issue-lengths-differ = { $label }: must have as many entries as the list beside it: { $other }, not { $length }.
issue-all-zero = { $label }: at least one number must be above 0.
issue-too-many-people = { $label }: at most { $max } arrivals can be simulated over the whole period, not { $value }; lower the arrivals or shorten the period.
issue-too-many-futures = { $label }: with so many days, sites and streams, at most { $max } futures can be simulated; ask for fewer futures or fewer days.

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

## Links

link-not-a-link = This is not an Isoplan link: it has no part of the form 1.….… behind its #.
link-too-long = A link has at most { $longest } characters; this one comes to { $length }. Such a scenario travels as a file.
link-too-large = The scenario would put { $bytes } bytes into a link; at most { $most } can be read. Send it as a file instead.
link-clipped = The end of the link is missing, perhaps cut off by a chat or a line break. Copy the whole link again.
link-mistyped = Some characters of the link differ from those that were sent. Copy the whole link again instead of typing it.
link-newer = The link is of version { $version }; this program reads versions up to { $newest }. Reload the page or use a newer Isoplan.
link-unreadable = The link is complete, but its content was not written by Isoplan. Ask the sender for a new one.
