# Words of the briefing. Every key stands in every language; a test checks that.
# Titles have at most ten words; a test checks that too.

## Messages

briefing-title-verdict-last = Rooms last in { $share } of 100 simulated futures
briefing-title-verdict-last-nearly-always = Rooms last in over 99 of 100 simulated futures
briefing-title-verdict-last-always = { $count ->
    [one] Rooms last in the one simulated future
   *[other] Rooms last in all { $futures } simulated futures
}
briefing-title-verdict-short = Rooms run out in { $share } of 100 simulated futures
briefing-title-verdict-short-nearly-always = Rooms run out in over 99 of 100 simulated futures
briefing-title-verdict-short-always = { $count ->
    [one] Rooms run out in the one simulated future
   *[other] Rooms run out in all { $futures } simulated futures
}
briefing-title-rooms-none = No isolation rooms are needed
briefing-title-rooms-short = Rooms run short: half the shortages begin by { $date }
briefing-title-rooms-tight = If rooms run short, half the time by { $date }
briefing-title-rooms-elsewhere = Enough rooms in total, yet some people still wait
briefing-title-rooms-unlimited = { $count ->
    [one] About 1 room is needed at the peak
   *[other] About { $needed } rooms are needed at the peak
}
briefing-title-rooms-enough = At the peak, about { $needed } of { $capacity } rooms are needed
briefing-title-tests-none = No samples are sent to the laboratories
briefing-title-tests-in-time = Results are timely in { $share } of 100 simulated futures
briefing-title-tests-in-time-nearly-always = Results are timely in over 99 of 100 simulated futures
briefing-title-tests-in-time-always = { $count ->
    [one] Results are timely in the one simulated future
   *[other] Results are timely in all { $futures } simulated futures
}
briefing-title-tests-late = Results come late in { $share } of 100 simulated futures
briefing-title-tests-late-nearly-always = Results come late in over 99 of 100 simulated futures
briefing-title-tests-late-always = { $count ->
    [one] Results come late in the one simulated future
   *[other] Results come late in all { $futures } simulated futures
}
briefing-title-fixes-missing = { $count ->
    [one] 1 more room suffices in 95 of 100 simulated futures
   *[other] { $rooms } more rooms suffice in 95 of 100 simulated futures
}
briefing-title-fixes-none = No further rooms need to be added
briefing-title-fixes-elsewhere = More rooms alone would not end the waiting
briefing-title-fixes-unlimited = This plan sets no limit on rooms
briefing-title-sure-none = In all { $icons } of { $icons } simulated futures, rooms last
briefing-title-sure-nearly-none = In nearly all of { $icons } simulated futures, rooms last
briefing-title-sure-some = { $number ->
    [one] In { $icons } simulated futures, about 1 runs out of rooms
   *[other] In { $icons } simulated futures, about { $number } run out of rooms
}
briefing-title-sure-nearly-all = In nearly all of { $icons } simulated futures, rooms run out
briefing-title-sure-all = In all { $icons } of { $icons } simulated futures, rooms run out
briefing-title-people-none = Nobody is isolated under this plan
briefing-title-people-released = { $released-count ->
    [one] About 1 person is released by { $date }
   *[other] About { $released } people are released by { $date }
}
briefing-title-people-both = { $received-count ->
    [one] About 1 person received, { $released } released by { $date }
   *[other] About { $received } people received, { $released } released by { $date }
}
briefing-title-sources = Scan to check every assumption and number
briefing-title-sources-no-code = Every assumption and number can be checked

## What shows it

briefing-verdict-when = Half of them by { $date }.
briefing-verdict-rarely = Where they run out, half do by { $date }.
briefing-verdict-line = The middle future on { $date }, its usual peak
briefing-verdict-line-short = The middle future on { $date }, when rooms first run short
briefing-verdict-line-others = The middle future on { $date }; in others rooms run out
briefing-rooms-need = Rooms needed (pale: 90 of 100)
briefing-rooms-line = Peak need, in 90 of 100 futures: { $low } to { $high } rooms; half of the peaks come by { $date }
briefing-tests-need = Samples in tubes (pale: 90 of 100)
briefing-tests-line = Waiting at midnight: up to { $backlog } tubes in 95 of 100 futures, most around { $date }
briefing-tests-line-none = Nothing waits at midnight in 95 of 100 futures
briefing-tests-line-late = { $late } of results take over { $hours } h. { $waiting }
briefing-fixes-there = Rooms available
briefing-fixes-there-note = at the usual peak
briefing-fixes-there-then = on { $date }, when most are missing
briefing-fixes-without = Without a room
briefing-fixes-without-note = of { $due } people due, on average
briefing-fixes-needed = Enough in 95 of 100
briefing-fixes-missing = Rooms to add
briefing-fixes-spare = Reserve
briefing-fixes-spare-note = rooms beyond that need
briefing-fixes-when = The rooms must be ready before they first run short; what opens later helps less.
briefing-fixes-otherwise = More arrivals, longer stays or slower cleaning would use up the reserve.
briefing-fixes-line = If the rooms are there from the first day on
briefing-bound = { $low } to { $high } (95 % interval)
briefing-bound-open = at least { $low } (95 % interval)
briefing-range = { $from } to { $to }
briefing-sure-short = rooms run out
briefing-sure-enough = rooms last
briefing-sure-share = Futures of 100 in which rooms run out
briefing-sure-share-note = 95 % interval
briefing-sure-date = First day without a room
briefing-sure-date-note = in 9 of 10 of these futures
briefing-sure-peak = Rooms needed at the peak
briefing-sure-peak-note = in 9 of 10 futures
briefing-sure-isolated = People isolated at the peak
briefing-sure-isolated-note = in 9 of 10 futures
briefing-sure-outside = Not covered
briefing-sure-outside-inputs = Inputs that turn out different
briefing-sure-outside-rules = New variants or new rules
briefing-sure-outside-failures = Sites or laboratories that fail
briefing-sure-line = From { $futures } simulated futures; not a forecast
briefing-people-received = Received
briefing-people-received-note = by { $date }, incl. any back from hospital
briefing-people-isolated = Isolated at the peak
briefing-people-isolated-note = people, { $date }
briefing-people-released = Released
briefing-people-released-note = people by { $date }
briefing-people-line = Received, released and the table: means; at the peak: the middle future
briefing-reach = Who was reached
briefing-reach-due = due
briefing-reach-done = reached
briefing-reach-open = under way
briefing-reach-missed = missed
briefing-reach-screened = Screened
briefing-reach-isolated = Isolated
briefing-reach-monitored = Tested in time
briefing-reach-treated = Treated
briefing-reach-controlled = Infections found
briefing-less-than-one = < 1
briefing-sources-scan = Scenario and results
briefing-sources-line = The code opens this scenario; the same numbers follow · seed { $seed } · check { $digest }
briefing-sources-line-long = This scenario’s link is too long for a code; ask the office for it · seed { $seed } · check { $digest }
briefing-sources-line-none = This scenario is too large for a link; ask the office for the file · seed { $seed } · check { $digest }

## For the speaker

briefing-notes = Speaking notes
briefing-notes-numbers = The numbers behind
briefing-notes-questions = Likely questions
briefing-notes-peak = Peak need: { $median } rooms in the middle future, { $low } to { $high } in 90 of 100; half of the peaks come by { $date }.
briefing-notes-days-short = In more than half of the futures rooms are missing from { $from } to { $to }.
briefing-notes-share = Rooms run out in { $share } of 100 futures; counted in { $futures } futures.
briefing-notes-infected = Infected arrivals: { $infected } on average; released while still infectious: { $escapes } of 10,000 released.
briefing-notes-diverted = Placed elsewhere for want of a room: { $diverted } people on average.
briefing-notes-run = Seed { $seed }, engine { $engine }, check { $digest }: whoever opens the link gets these very numbers.
briefing-question-verdict-1 = Is this a forecast?
briefing-answer-verdict-1 = No. It shows what follows from the inputs, in { $futures } simulated futures. Other inputs, other result.
briefing-question-verdict-2 = How was the share counted?
briefing-answer-verdict-2 = A future counts as short if anybody has to wait for a room, even once.
briefing-question-rooms-1 = What does the pale band mean?
briefing-answer-rooms-1 = On each day, 90 of 100 futures lie in it; 5 lie above and 5 below.
briefing-question-rooms-2 = Are rooms being cleaned counted?
briefing-answer-rooms-2 = Yes. A room is occupied until it has been disinfected and is ready for the next person.
briefing-question-tests-1 = When is a result late?
briefing-answer-tests-1 = When it takes longer than the time allowed; the share of such results is among the numbers behind.
briefing-question-tests-2 = Do late results keep people inside longer?
briefing-answer-tests-2 = Yes. Who is due to leave waits in the room for the result, and the room is not free.
briefing-question-fixes-1 = Why 95 of 100 and not all?
briefing-answer-fixes-1 = Preparing for every rare future costs rooms that nearly always stand empty. The plan can ask for more.
briefing-question-fixes-2 = What else helps?
briefing-answer-fixes-2 = Faster cleaning, more laboratory capacity and opening earlier also free rooms; the plan shows each.
briefing-question-sure-1 = Could it be worse than the range?
briefing-answer-sure-1 = Yes, in about 1 of 10 futures it lies outside, and what is named below is not in the range at all.
briefing-question-sure-2 = Would more simulated futures change it?
briefing-answer-sure-2 = They make the interval narrower. They do not make the inputs truer.
briefing-question-people-1 = Was nobody missed?
briefing-answer-people-1 = The table says how many were due, reached, still under way and missed, in each of the five tasks.
briefing-question-people-2 = Why do received and released differ?
briefing-answer-people-2 = Who is still isolated or in hospital on the last day has not been released yet.
briefing-question-sources-1 = Where do the inputs come from?
briefing-answer-sources-1 = Each carries its source, or is marked as an assumption. The report lists every one.
briefing-question-sources-2 = Can others repeat it?
briefing-answer-sources-2 = Yes. The link holds the scenario; any recent browser computes the same numbers, without a server.

## On stage

briefing-waiting = Preparing the slides
briefing-not-ready = The slides cannot be shown: the plan has no valid result yet.
briefing-broken = This slide cannot be shown. The others can.
briefing-empty = All slides are hidden.
briefing-run = Computed { $date }, { $clock } · Isoplan { $version }
briefing-place = { $number } of { $all }
briefing-controls = Presentation
briefing-previous = Back
briefing-next = Next
briefing-rotate = Rotate
briefing-pause = Pause
briefing-countdown = { $seconds ->
    [one] next slide in 1 second
   *[other] next slide in { $seconds } seconds
}
briefing-still = Your system asks for less motion, so slides do not change by themselves.
briefing-full-screen = Full screen
briefing-dark = Dark
briefing-light = Light
briefing-presenter = Presenter
briefing-arrange = Slides
briefing-print = Print
briefing-report = Report
briefing-leave = To the plan
briefing-close = Done
briefing-show = Show
briefing-earlier = Earlier
briefing-later = Later
briefing-title-of = Title of slide “{ $slide }”
briefing-own-title = Automatic title: { $title }
briefing-title-limit = { $words } words; at most { $most } can be read from the last row
briefing-title-limit-chinese = { $words } characters; at most { $most } can be read from the last row
briefing-slide-verdict = Verdict
briefing-slide-rooms = Rooms
briefing-slide-tests = Tests
briefing-slide-fixes = What would fix it
briefing-slide-sure = How sure
briefing-slide-people = People
briefing-slide-sources = Sources
briefing-embed = In another page
briefing-embed-open = Open this scenario in Isoplan
briefing-share = Share …
briefing-card = Save a picture for sharing
briefing-play = Day by day
briefing-hold = Stop
briefing-upcoming = Next
briefing-last-slide = Last slide
briefing-timer = Time spoken
briefing-timer-reset = From zero

## The report

briefing-report-title = Isolation plan: simulation report
briefing-report-print = Print
briefing-report-back = To the slides
briefing-report-verdict = Verdict
briefing-report-charts = Charts
briefing-report-people = People reached
briefing-report-days = Rooms by day
briefing-report-weeks = Rooms, every seventh day
briefing-report-parameters = Every parameter
briefing-report-parameter = Parameter
briefing-report-value = Value
briefing-report-rests-on = Rests on
briefing-report-changed = changed
briefing-report-changed-from = changed; was { $before }
briefing-report-link = Link
briefing-report-not-a-forecast = A model is not a forecast: it shows what follows from its inputs.
