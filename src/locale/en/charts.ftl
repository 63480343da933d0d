# Words of the charts. Every key stands in every language; a test checks that.

## What all charts share

charts-people = People
charts-tests = Tests
charts-places = Rooms and places
charts-resources = Staff, supplies, money

chart-day = Day shown
chart-slot = Value shown
chart-values = Values as a table
chart-download = Download
chart-download-svg = Picture (SVG)
chart-download-png = Picture (PNG)
chart-download-csv = Table (CSV)
chart-singles = Show single futures
chart-description = { $title } { $first } At the peak: { $peak } At the end: { $last }
chart-description-all = { $title } { $all }
chart-sentences-between = { " " }
chart-items = { $date }: { $items }.
chart-item = { $name } { $value }
chart-items-between = ,{ " " }
chart-source = { $name } · Isoplan { $engine }, format { $format } · seed { $seed } · { $futures } futures · digest { $digest }

chart-legend-median = Median
chart-legend-inner = 50 % of futures
chart-legend-outer = 90 % of futures

chart-column-date = Date
chart-column-median = Median
chart-column-low = 5 %
chart-column-high = 95 %
chart-column-capacity = Available
chart-column-full = Full
chart-column-tightest = Fullest

chart-unit-rooms = rooms
chart-unit-persons = persons
chart-unit-hours = hours
chart-unit-sets = sets
chart-unit-kits = kits
chart-unit-meals = meals
chart-unit-litres = litres
chart-unit-kilograms = kilograms

## Rooms

chart-rooms-title-short = Need passes the { $capacity } rooms: half of the shortages begin by { $date }
chart-rooms-title-tight = Need may pass the { $capacity } rooms: half of the shortages begin by { $date }
chart-rooms-title-enough = Need stays within the { $capacity } rooms: at most { $needed } in 95 of 100 futures
chart-rooms-title-elsewhere = The { $capacity } rooms would be enough in all, yet parties wait: in half of these futures by { $date }
chart-rooms-title-unlimited = Rooms without limit: at most { $needed } are needed in 95 of 100 futures
chart-rooms-title-none = No room is needed
chart-rooms-subtitle = Rooms needed if there were no limit, highest of each day, { $from } to { $to }
chart-rooms-capacity = { $number } rooms available
chart-rooms-breach = short { $from } – { $to }
chart-rooms-legend-capacity = Rooms available
chart-rooms-legend-median = Rooms needed, median
chart-rooms-legend-single = Single futures
chart-rooms-legend-occupied = Rooms really occupied, median
chart-rooms-legend-short = Rooms short
chart-rooms-readout = { $date }: { $median } rooms needed (90 %: { $low } to { $high }), { $capacity } available, { $occupied } occupied.
chart-rooms-readout-short = { $date }: { $median } rooms needed (90 %: { $low } to { $high }), { $capacity } available, { $short } short.
chart-rooms-column-median = Needed, median
chart-rooms-column-occupied = Occupied, median
chart-rooms-column-short = Short, median

## Laboratories

chart-laboratory-title = Laboratories keep up: typically up to { $tubes } tubes a day
chart-laboratory-title-behind = Laboratories fall behind: { $backlog } tubes wait on { $date }
chart-laboratory-title-none = No tubes reach the laboratories
chart-laboratory-subtitle = Tubes that reach the laboratories each day, and tubes waiting at midnight, { $from } to { $to }
chart-laboratory-axis = tubes a day
chart-laboratory-axis-backlog = tubes waiting at midnight
chart-laboratory-capacity = { $number } tubes a day possible
chart-laboratory-legend-capacity = What the laboratories can do
chart-laboratory-readout = { $date }: { $median } tubes (90 %: { $low } to { $high }), { $capacity } possible, { $backlog } waiting at midnight.
chart-laboratory-column-median = Tubes, median
chart-laboratory-column-capacity = Possible
chart-laboratory-column-backlog = Waiting at midnight

## Waiting

chart-waiting-title-nobody = Nobody waits for a room
chart-waiting-title-seldom = In { $share } of 100 futures parties wait for a room, in all others nobody
chart-waiting-title-rarely = In most futures nobody waits; in { $share } of 100 some do, and in 95 of 100 at most { $most } parties
chart-waiting-title-some = Typically up to { $parties } parties wait for a room, most on { $date }, the longest { $hours } hours
chart-waiting-title-diverted = Typically up to { $parties } parties wait for a room; { $diverted } persons are placed outside, on average
chart-waiting-subtitle = Parties waiting for a room and the longest wait so far, highest of each day, { $from } to { $to }
chart-waiting-axis-parties = parties waiting
chart-waiting-axis-hours = longest wait, hours
chart-waiting-readout = { $date }: { $median } parties wait (90 %: { $low } to { $high }), the longest { $hours } hours; { $diverted } persons placed outside.
chart-waiting-column-median = Parties, median
chart-waiting-column-hours = Longest wait, hours
chart-waiting-column-diverted = Persons placed outside

## Stages

chart-stages-title-none = Nobody is isolated
chart-stages-title-rooms = Typically up to { $rooms } people in rooms, on { $date }; nobody at home
chart-stages-title-home = Typically up to { $home } people isolated at home, on { $home-date }; nobody in rooms
chart-stages-title-both = Typically up to { $rooms } people in rooms, on { $date }, and { $home } at home, on { $home-date }
chart-stages-subtitle = People at midnight, median, { $from } to { $to }
chart-stages-legend-rooms = In rooms
chart-stages-legend-home = At home
chart-stages-legend-hospital = In hospital
chart-stages-legend-waiting = Waiting for a room
chart-stages-readout = { $date }: { $rooms } people in rooms, { $home } at home, { $hospital } in hospital, { $waiting } waiting for a room.
chart-stages-column-rooms = In rooms
chart-stages-column-home = At home
chart-stages-column-hospital = In hospital
chart-stages-column-waiting = Waiting

## Streams

chart-streams-title = { $stream }: typically up to { $persons } people in rooms, on { $date }, more than of any other
chart-streams-subtitle = People in rooms in the central stage at midnight, by who they are, each on its own scale, { $from } to { $to }
chart-streams-unnamed = Stream { $number }
chart-streams-secondary = { $stream }, secondary contacts
chart-streams-household = Household contacts
chart-streams-discharged = Discharged patients

## Hospital

chart-hospital-title-nobody = Nobody is taken to hospital
chart-hospital-title-some = Typically up to { $patients } patients in hospital, on { $date }; up to { $most } in 95 of 100 futures
chart-hospital-title-enough = The { $beds } beds are enough: at most { $most } patients in 95 of 100 futures
chart-hospital-title-tight = The { $beds } beds may run out: on { $date } up to { $without } cases without one in 95 of 100 futures
chart-hospital-title-without = The { $beds } beds run out: { $without } cases wait for one on { $date }
chart-hospital-subtitle = Patients in hospital at midnight, and cases waiting for a bed, { $from } to { $to }
chart-hospital-axis-patients = patients
chart-hospital-axis-without = cases without a bed
chart-hospital-capacity = { $number } beds
chart-hospital-legend-capacity = Beds
chart-hospital-readout = { $date }: { $median } patients (90 %: { $low } to { $high }).
chart-hospital-beds-readout = { $date }: { $median } patients (90 %: { $low } to { $high }), { $beds } beds, { $without } cases without a bed.
chart-hospital-column-median = Patients, median
chart-hospital-column-without = Without a bed, median
chart-hospital-column-beds = Beds

## Results of tests

chart-results-title-none = There are no results
chart-results-title-time = Results take { $hours } hours on average, all within { $deadline } hours
chart-results-title-some = Results take { $hours } hours on average; { $share } come after the { $deadline } hours allowed
chart-results-title-late = Results are late: { $highest } hours on { $date }, { $deadline } allowed; { $share } of all come late
chart-results-subtitle = Hours from collection to result, mean of the results of each day, { $from } to { $to }
chart-results-deadline = { $number } hours allowed
chart-results-legend-deadline = Hours allowed
chart-results-readout = { $date }: { $median } hours to a result (90 %: { $low } to { $high }), { $deadline } allowed; { $results } results, none late.
chart-results-readout-none = { $date }: no results.
chart-results-readout-late = { $date }: { $median } hours to a result (90 %: { $low } to { $high }), { $deadline } allowed; { $results } results, { $late } late.
chart-results-column-median = Hours, median
chart-results-column-deadline = Hours allowed
chart-results-column-results = Results
chart-results-column-late = Late

## Who is found

chart-positives-title = { $finder }: { $share } of the infected who are found, more than in any other way
chart-positives-title-none = No infected person is found
chart-positives-subtitle = Infected arrivals by who found them, mean of the futures; shares of those whose course is over, those placed outside included
chart-positives-screening = Screening on arrival
chart-positives-test = Test { $number }
chart-positives-test-last = Test { $number } or later
chart-positives-symptoms = Temperature checks
chart-positives-missed = Released undetected
chart-positives-outside = Placed outside
chart-positives-bar = { $number } ({ $share })
chart-positives-readout = { $date }: { $number } persons on average, { $share } of the infected.
chart-positives-column-finder = Found by
chart-positives-column-number = Persons, mean
chart-positives-column-share = Share

## Peaks

chart-peaks-title-none = No room is needed
chart-peaks-title-within = All 50 dots are within the { $capacity } rooms; the middle one is { $median }
chart-peaks-title-some = { $above } of 50 equally likely peaks are above the { $capacity } rooms; the middle one is { $median }
chart-peaks-title-beyond = All 50 dots are above the { $capacity } rooms; the middle one is { $median }
chart-peaks-subtitle = Rooms needed at the peak if there were no limit; each dot is one of 50 equally likely futures, 90 % between { $low } and { $high }
chart-peaks-legend-dot = 1 of 50 futures
chart-peaks-legend-beyond = The same, above the rooms available
chart-peaks-readout = Up to { $date } rooms: { $futures } of 50 futures here, { $within } of 50 need no more.
chart-peaks-column-rooms = Peak up to, rooms
chart-peaks-column-futures = Futures of 50
chart-peaks-column-within = Futures of 50 that need no more

## What rooms are occupied with

chart-composition-title-none = No room is occupied
chart-composition-title-people = Typically up to { $in-use } rooms have people in them; none is in turnaround
chart-composition-title-turnaround = Turnaround typically takes up to { $turnaround } rooms, on { $date }, beside up to { $in-use } with people
chart-composition-title-held = Late results typically hold up to { $held } rooms, on { $date }, more than turnaround takes
chart-composition-subtitle = Rooms occupied, with people and held for a late result, highest of each day, median, { $from } to { $to }
chart-composition-legend-turnaround = In turnaround
chart-composition-legend-in-use = With people
chart-composition-legend-held = Days served, waiting for a result
chart-composition-readout = { $date }: { $occupied } rooms occupied, { $in-use } with people, { $held } of them held for a result; up to { $turnaround } in turnaround; { $capacity } available.
chart-composition-column-occupied = Occupied
chart-composition-column-in-use = With people
chart-composition-column-held = Held for a result
chart-composition-column-turnaround = In turnaround

## Districts and sites

chart-districts-title-full = { $full } of { $all } districts are full on { $date }
chart-districts-title-free = No district is ever full; the tightest: { $tightest } on { $date }
chart-districts-subtitle = Share of each district’s rooms that is occupied at midnight, median, the tightest first, { $from } to { $to }
chart-districts-unnamed = District { $number }
chart-sites-title-full = { $full } of { $all } sites are full on { $date }
chart-sites-title-free = No site is ever full; the tightest: { $tightest } on { $date }
chart-sites-subtitle = Share of each site’s rooms that is occupied at midnight, median, the tightest first, { $from } to { $to }
chart-sites-unnamed = Site { $number }
chart-places-some = ; { $shown } of { $all }
chart-places-closed = all closed
chart-places-alike = { $name } ({ $number })
chart-places-occupied = { $name }: occupied
chart-places-usable = { $name }: usable
chart-places-legend-1 = under 25 %
chart-places-legend-2 = 25 to 50 %
chart-places-legend-3 = 50 to 75 %
chart-places-legend-4 = 75 to 90 %
chart-places-legend-5 = 90 % and more
chart-places-legend-full = full
chart-places-readout = { $date }: { $full } full. Fullest: { $tightest }.

## Staff and supplies

chart-staff-title-none = No staff are needed
chart-staff-title-largest = { $role }: typically up to { $number } on duty in a day, more than of any other role
chart-staff-title-enough = The teams on hand are enough: typically up to { $persons } people in rooms, they can look after { $limit }
chart-staff-title-reached = The teams on hand are the limit: they can look after { $limit } people
chart-staff-subtitle = Staff on duty in all shifts of a day, by role, each on its own scale, { $from } to { $to }
chart-staff-axis-persons = people in rooms
chart-staff-capacity = teams for { $number } people
chart-staff-legend-capacity = People that the teams can look after

chart-resource-protective-sets = Protective sets
chart-resource-sampling-kits = Sampling kits
chart-resource-meals = Meals
chart-resource-disinfectant = Disinfectant
chart-resource-waste = Medical waste
chart-resource-cost = Cost
chart-supplies-title = Typically up to { $meals } meals a day; in all about { $cost } { $currency }
chart-supplies-title-none = No supplies are used
chart-supplies-subtitle = What a day takes, each on its own scale, and the stock that is enough in 95 of 100 futures, { $from } to { $to }
chart-supplies-axis = { $name }, { $unit }
chart-supplies-axis-reserve = { $name } · for { $days } days hold { $stock }
