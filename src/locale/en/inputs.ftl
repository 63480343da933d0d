# Words of the form. Every key stands in every language; a test checks that.

## Inputs

page-inputs = Inputs
page-group-simulation = Simulation
page-opens = opens { $date }
page-none = empty
page-reset = Reset
page-unstated = The preset gives no source for this value.
page-tests-hint = Press a day: one swab; again: two swabs, two laboratories; again: no test.
page-test-none = Day { $day }: no test
page-test-single = Day { $day }: test
page-test-double = Day { $day }: double test
page-test-moved = The test on day { $from } is now on day { $to }.
page-tests-dropped = { $number ->
    [one] The test on day { $days } is dropped: it is after the end of the stay.
   *[other] The tests on days { $days } are dropped: they are after the end of the stay.
}

## The form

inputs-search = Search all inputs
inputs-found = { $number ->
    [0] Nothing found
    [one] 1 input
   *[other] { $number } inputs{ $more ->
        [yes] ; the first { $shown }
       *[no] { "" }
    }
}
inputs-only-changes = { $number ->
    [0] Show changes only
    [one] Show the change only
   *[other] Show the { $number } changes only
}
inputs-no-changes = Nothing has been changed.
inputs-changes = { $number ->
    [one] 1 change
   *[other] { $number } changes
}
inputs-issues = { $number ->
    [one] 1 problem
   *[other] { $number } problems
}
inputs-added = New in “{ $list }”: { $name }
inputs-removed = { $name }: { $number ->
    [one] 1 removed
   *[other] { $number } removed
}
inputs-go = Go there
inputs-new = new
inputs-part-more = More
inputs-details = Details
inputs-stretch = { $from } to { $to }
inputs-all-arrivals = All arrivals multiplied by
inputs-field-of = { $field } of { $element }
inputs-and = { "; " }
inputs-default = left empty: { $value }
inputs-was = Changed; was { $before }
inputs-own = Yours
inputs-overruled = Own values, other than { $choice }
inputs-begun-from = Begun from an example:
inputs-value-no-days = none
inputs-value-days = { $number ->
    [one] day { $days }
   *[other] days { $days }
}
inputs-own-told = You have set this value.
inputs-yes = yes
inputs-no = no
inputs-unit-share = of 1, or in %
inputs-no-district = no district
inputs-every-day = every day
inputs-weekday = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
inputs-hour = { $hour }:00
inputs-day = Day { $day }
inputs-bars-days = Numbers by day: left and right choose the day, up and down change its number
inputs-bars-hours = Numbers by hour: left and right choose the hour, up and down change its number
inputs-bars-top = top: { $number }
inputs-from-table = From a table …
inputs-catch = Chance that one test on a day is positive in somebody who was infected on arrival
inputs-catch-home = The same at home; what earlier tests found is not taken out
inputs-catch-label = Chance of a positive test by day, from 0 to 100 %: { $days }
inputs-catch-day = day { $day } { $share }

## Switches: whole groups of fields

inputs-switch-streams-arrivals-wave = Give the cases as a wave, not day by day
inputs-switch-streams-arrivals-secondary = Secondary contacts isolate too
inputs-switch-rooms-sites-whole-site = Fill and empty the site as a whole

## Parts of groups

inputs-part-secondary = Secondary contacts
inputs-part-secondary-rule = Rule for secondary contacts
inputs-part-changes = Changes of the rule from a date on
inputs-part-discharged = Rule for discharged patients
inputs-part-household-rule = Rule for household contacts
inputs-part-districts = Districts
inputs-part-inspection = Inspection of sites
inputs-part-reserve = Calling up the reserve
inputs-part-results = Results and where samples go
inputs-part-detection = Detection by PCR
inputs-part-symptoms = Incubation and symptoms
inputs-part-infectiousness = Infectiousness and transmission
inputs-part-hospital = Hospital
inputs-part-household = People who live with those at home
inputs-part-staff = Staff
inputs-part-supplies = Supplies
inputs-part-costs = Costs

## Elements of lists

inputs-add-initial-inside = Add people already isolating
inputs-add-streams = Add a stream of people
inputs-add-streams-arrivals-surges = Add a surge
inputs-add-streams-arrivals-services = Add a flight or train
inputs-add-streams-changes = Add a change of the rule
inputs-add-rooms-districts = Add a district
inputs-add-rooms-sites = Add a site
inputs-add-rooms-sites-changes = Add a change of rooms
inputs-add-laboratories = Add a laboratory
inputs-add-laboratories-changes = Add a change of capacity
inputs-add-laboratories-outside-surges = Add a surge of others’ tubes
inputs-duplicate = Duplicate
inputs-duplicate-element = Duplicate: { $name }
inputs-up = Move up
inputs-up-element = Move up: { $name }
inputs-down = Move down
inputs-down-element = Move down: { $name }
inputs-remove = Remove
inputs-remove-element = Remove: { $name }
inputs-full = There can be at most { $number }.
inputs-least = There must be at least { $number }.
inputs-summary-steady = steady, { $persons } persons a day
inputs-summary-series = { $days ->
    [one] 1 day
   *[other] { $days } days
}, { $total } persons in all
inputs-summary-cases = outbreak, { $days ->
    [one] 1 day
   *[other] { $days } days
}, { $total } cases in all
inputs-summary-wave = outbreak, a wave of { $total } cases, highest on { $peak }
inputs-summary-transport = { $services ->
    [one] 1 flight or train
   *[other] { $services } flights or trains
}
inputs-summary-surge = { $from } to { $to }, × { $factor }
inputs-summary-service = { $seats } seats, { $days }, { $hour }:00
inputs-summary-rule = from { $from }: { $rule }
inputs-summary-rooms = from { $from }: { $number } rooms
inputs-summary-tubes = from { $from }: { $number } tubes a day
inputs-summary-changes = { $number } changes
inputs-summary-closes = takes nobody from { $date }
inputs-summary-reserve = in reserve
inputs-summary-pool = { $number } samples a tube
inputs-summary-inside = { $parties } parties, { $stage }
inputs-summary-inside-on = { $parties } parties, { $stage }, day { $day }

## Steps back and forward

inputs-undo = Undo
inputs-redo = Redo
inputs-step = { $step }: { $what }
inputs-deed-add = added { $name }
inputs-deed-move = moved { $name }
inputs-deed-remove = removed { $name }
inputs-deed-load = loaded { $name }
inputs-deed-open = opened { $name }
inputs-deed-link = opened a link
inputs-deed-answer = answer applied
inputs-deed-swap = scenarios swapped
inputs-deed-compare = compared scenarios
inputs-deed-table = took a table

## Choices

choice-stage-central = in a site
choice-stage-home = at home
choice-stage-home-in-room = second stage, in a room for want of a suitable home
choice-kind-steady = Steady: so many persons on an average day
choice-kind-series = A number for each day
choice-kind-outbreak = Contacts of the cases of an outbreak
choice-kind-transport = Flights and trains
choice-count-noise-none = Not at all: exactly these numbers
choice-count-noise-poisson = By chance alone (Poisson)
choice-count-noise-negative-binomial = More than by chance (negative binomial)
choice-since-infection-uniform = Evenly between two days
choice-since-infection-tabulated = In spans of days, by weights
choice-since-infection-whole-days = On whole days, by weights
choice-call-up-shares = A third in 24 h, half in 48 h, all in 72 h
choice-call-up-lead-time = All at once after some hours
choice-routing-least-work = To the laboratory where it waits least
choice-routing-first-unless-full = To the first laboratory unless it is full
choice-profile-ancestral = Ancestral virus (2020)
choice-profile-delta = Delta
choice-profile-omicron = Omicron
choice-profile-custom = Own figures
choice-curve-hellewell-2021 = Hellewell et al. 2021
choice-curve-kucirka-2020 = Kucirka et al. 2020
choice-curve-tabulated = Own points
choice-incubation-lognormal = Lognormal curve
choice-incubation-tabulated = Own table
choice-infectiousness-weibull = By time since infection (Weibull curve)
choice-infectiousness-from-onset = About the onset of symptoms (gamma curve)
choice-infectiousness-tabulated = Own table
choice-preset-five-tests = 14+7, five tests
choice-preset-8th-edition = 14+7, 8th edition (2021)
choice-preset-14-0 = 14+0
choice-preset-14-14 = 14+14
choice-preset-21-7 = 21+7
choice-preset-10-7 = 10+7
choice-preset-7-7 = 7+7
choice-preset-7-3 = 7+3, 9th edition (2022)
choice-preset-5-3 = 5+3, November 2022
choice-preset-home-14 = 14 days at home
choice-preset-secondary = 7 days in a site (secondary contacts)
choice-preset-discharged = 14+14 (discharged patients)
