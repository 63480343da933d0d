# Words of the page. Every key stands in every language; a test checks that.

## Dates, shares, lists

page-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
page-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
page-date-short = { $day } { page-month-short }
page-date-full = { $day } { page-month-short } { $year }
page-percent = { $number } %
page-fewer-than-one = fewer than 1
page-more-than-99 = more than 99
page-list-separator = { ", " }
page-sentence-separator = { " " }

## Frame

page-name = Isoplan
page-title = { $verdict } · Isoplan
page-tagline = Do the rooms last?
page-skip = Skip to the inputs
page-skip-header = Skip to the content
page-language = Language
screens = Views
screen-plan = Plan
screen-rules = Rules
screen-compare = Compare
screen-sensitivity = What matters
screen-map = Map
screen-briefing = Briefing
screen-methods = Methods
page-preset = Situation
page-reload-preset = Undo all changes
page-footer = Everything is computed in this browser; nothing is sent anywhere. A model is not a forecast: it shows what follows from its inputs.
page-version = Isoplan { $version }

## What happened

page-worker-replaced = A part of the computation stopped unexpectedly and was started again. Nothing is lost; the numbers are not affected.
page-dismiss = Close
page-failed-workers = The computation keeps stopping. The result on screen, if any, is not of the current inputs.
page-failed-version = Isoplan has been updated since this page was opened. Please reload the page.
page-retry = Try again
page-renewed = A new version of Isoplan is ready. It starts when you reload; the scenario stays as it is.
page-renewed-unlinked = A new version of Isoplan is ready. Before you reload: some of what is on the screen is not in the link (inputs that cannot be used, a table being imported, or a scenario too large for a link). Finish that or save a file first.
page-reload = Reload
page-later = Later
page-invalid = These inputs cannot be used. The result of the last valid inputs stays on screen until they are corrected.
page-invalid-elsewhere = An input of the plan cannot be used at present. What is here is of the last valid inputs.
page-invalid-go = To the input

## How far the result is

page-computing-first = Simulating the first futures …
page-status-computing = Simulating: { $done } of { $total } futures
page-status-recomputing = Recomputing: this is still the last result
page-status-partial = First result: { $done } of { $total } futures so far
page-status-done = From { $total } simulated futures
page-status-halted = Stopped after { $done } of { $total } futures
page-status-halted-old = Stopped: what you see is of earlier inputs
page-go-on = Run all futures
page-status-invalid = Outdated: an input cannot be used; this is the result of the last valid inputs
page-status-failed = Outdated: the computation has stopped
page-progress = Futures simulated

## Verdict

verdict-rooms-name = Do the rooms last?
verdict-rooms-enough = Rooms last
verdict-rooms-tight = Rooms are tight
verdict-rooms-short = Rooms run out
verdict-rooms-never = Nobody waits for a room in any of the { $futures } simulated futures.
verdict-rooms-rarely = Rooms last in { $kept } of 100 futures; in the others they run out, { $when }.
verdict-rooms-often = Rooms run out in { $share } of 100 futures, { $when }.
verdict-rooms-always = Rooms run out in all { $futures } simulated futures, { $when }.
verdict-when = in half of these by { $date }
verdict-when-day = nearly always on { $date }
verdict-rooms-spare = { $needed } rooms would be enough in 95 of 100 futures; { $capacity } are available.
verdict-rooms-missing = { $rooms } more rooms would be enough in 95 of 100.
verdict-rooms-missing-reserve = In 95 of 100 at most { $rooms } rooms are missing. Adding them delays the reserve, so more may be needed.
verdict-sure-share = Chance of running out: { $low } to { $high } (95 % interval)
verdict-sure-date = First shortage from { $from } to { $to } in 9 of 10 of these futures
verdict-sure-rooms = Rooms to add: { $low } to { $high } (95 % interval)
verdict-sure-rooms-open = Rooms to add: at least { $low } (95 % interval; more futures are needed for an upper end)
verdict-tests-enough = Tests in time
verdict-tests-tight = Tests sometimes late
verdict-tests-short = Tests late
verdict-tests-always = Results come in time every day in all { $futures } futures.
verdict-tests-some = Results come in time every day in { $share } of 100 futures.
verdict-tests-never = In none of the { $futures } futures do results come in time every day.
verdict-tests-backlog = { $late } of results take more than { $hours } h; { $delay } h on average. At most { $backlog } tubes wait at midnight (95 of 100).
verdict-tests-no-backlog = { $late } of results take more than { $hours } h; { $delay } h on average. No tubes wait at midnight.
verdict-title = Rooms run out: { $share } of { $of }
verdict-title-never = Rooms last
verdict-figures = On { $date }
verdict-figures-hint = the day read in the charts
verdict-figure-sites = Sites open
verdict-figure-sites-note = of { $sites }
verdict-figure-left = Rooms left
verdict-figure-left-note = of { $rooms }
verdict-figure-received = Received so far
verdict-figure-received-note = persons, mean
verdict-figure-isolated = Isolated in sites
verdict-figure-isolated-note = persons, midnight, median

## Links and files

page-link = Link
page-copy-link = Copy link
page-link-copied = The link is in the clipboard. Whoever opens it sees this scenario and these numbers.
page-link-copied-last = The link is in the clipboard. An input cannot be used at present: whoever opens the link sees the last valid inputs and their numbers.
page-saved-last = An input cannot be used at present: the file holds the last valid inputs.
page-link-to-copy = This browser does not let the page copy. Copy the link from here:
page-no-link = This scenario is too large for a link. Save it as a file and send that.
page-bad-link = The link could not be opened; what you see is not the scenario of the link.
page-unusable-link = The link is complete, but its scenario cannot be used; what you see is not the scenario of the link.
page-unusable-file = The file “{ $name }” cannot be used; what you see has not changed.
page-at-work = Working on { $name } …
page-no-spreadsheets = { $name } could not be read or written: the part of Isoplan that does so could not be loaded, or was stopped. Please check the connection and try again, or reload the page.
page-several-files = { $number } files were dropped, and none was opened. Drop one at a time.
page-unreadable-file = The browser could not read the file “{ $name }”.
page-file-too-large = The file “{ $name }” has { $size } MB; a file may have at most { $most } MB.
page-is-library = The file “{ $name }” holds several saved scenarios: use “Import” in “My scenarios” for it.
page-more-issues = { $number ->
    [one] and 1 more
   *[other] and { $number } more
}
page-open = Open file
page-save = Save file
page-own-scenario = Own scenario
page-title-changed = { $name } (changed)
page-reproduces = Reproduces the sender’s numbers
page-other-engine = Not the sender’s numbers: computed with engine { $sender }, here with { $this }
page-differs = Not the sender’s numbers, although the engine is the same ({ $this }). Please report this

## Tables

page-import-begin = Load a table …
page-import = Daily numbers from a table
page-import-cells = Paste cells from a spreadsheet: a column of dates and a column of numbers
page-import-file = From the file “{ $name }”
page-import-sheet = From the file “{ $name }”, sheet “{ $sheet }”
page-import-open = Choose a file (CSV, XLSX)
page-template-csv = Template (CSV)
page-template-xlsx = Template (XLSX)
page-template-name = Isoplan template
page-import-stream = For
page-import-quantity = The numbers are
page-import-arrivals = persons who arrive
page-import-cases = confirmed cases
page-import-column = Column
page-import-choose = Choose …
page-import-take = Use these numbers
page-import-leave = Cancel
page-table-taken = The table is in the scenario.
page-results-as-files = Results as a file:
page-results-csv = CSV
page-results-xlsx = Excel (XLSX)

## Scenarios kept in the browser

page-unusable-saved = The saved scenario “{ $name }” cannot be used; what you see has not changed.
library-title = My scenarios
library-where = Kept in this browser on this device only; nothing is sent anywhere. Clearing the browser’s data deletes them, so export what matters.
library-on-screen = The scenario on screen
library-standing-saved = On screen: “{ $name }”, as saved.
library-standing-edited = On screen: “{ $name }”, changed since it was saved.
library-standing-changed-elsewhere = On screen: “{ $name }”. The saved one has been changed in another tab since.
library-standing-deleted-elsewhere = On screen: “{ $name }”. The saved one has been deleted in another tab.
library-invalid = An input cannot be used at present; the last valid inputs are what is saved.
library-save = Save changes to “{ $name }”
library-name = Name
library-save-first = Save
library-save-as-new = Save as new
library-list = Saved scenarios
library-none = Nothing is saved yet.
library-entry-open = on screen
library-entry-days = { $days ->
    [one] { $first }, 1 day
   *[other] from { $first }, { $days } days
}
library-entry-saved = saved { $date }, { $clock }
library-open = Open
library-open-entry = Open “{ $name }”
library-rename = Rename
library-rename-entry = Rename “{ $name }”
library-new-name = New name of “{ $name }”
library-duplicate = Duplicate
library-duplicate-entry = Duplicate “{ $name }”
library-delete = Delete
library-delete-entry = Delete “{ $name }”
library-cancel = Cancel
library-broken = Cannot be read
library-save-broken = Save as it is
library-save-broken-entry = Save “{ $name }” as it is
library-export = Export all
library-import = Import
library-undo = Undo
library-undo-earlier = Undo the last deletion
library-keep-both = Keep both
library-replace = Replace the saved one
library-saved = Saved as “{ $name }”.
library-saved-anew = “{ $name }” had been deleted in another tab; it has been saved again.
library-renamed = The name is now “{ $name }”.
library-duplicated = The copy is called “{ $name }”.
library-deleted = “{ $name }” is deleted.
library-restored = “{ $name }” is back.
library-conflict = “{ $name }” has been changed in another tab since you opened it here. Nothing has been saved yet: keep both, or replace that version with what is on screen?
library-imported = { $added ->
    [0] Nothing new in the file
    [one] 1 scenario imported
   *[other] { $added } scenarios imported
}{ $known ->
    [0] .
    [one] ; 1 was here already.
   *[other] ; { $known } were here already.
}
library-import-fault = No. { $place } in the file was not imported: { $fault }
library-import-stopped = { $left ->
    [one] 1 scenario was not imported
   *[other] { $left } scenarios were not imported
}: { $trouble }
library-not-imported = Nothing was imported. { $reason }
library-refused-full = The browser has no room left for this page. Delete scenarios that you no longer need, or save this one as a file. Nothing has been lost.
library-refused-forbidden = The browser does not let this page keep anything (a private window, or its settings for this site). Save scenarios as files, or copy the link.
library-refused-other = The browser’s storage failed ({ $said }). Save the scenario as a file to be safe.
library-no-name = Please give the scenario a name.
library-long-name = The name has { $length } characters; the longest possible has { $most }.
library-too-many = There are { $most } scenarios already, the most that can be kept. Delete some, or export them first.
library-changed-elsewhere = “{ $name }” was changed or deleted in another tab just now; nothing has been done. The list is now up to date: please look and try again.
library-too-large = It has { $size } kB; the most possible is { $most } kB.
library-not-json = It is not valid JSON: see line { $line }, column { $column }.
library-newer = It was written by a newer version of Isoplan (format { $version }; this one reads up to { $newest }). Please update.
library-fault-not-an-entry = It is not a saved scenario.
library-fault-damaged = It was changed or damaged after it was saved.
library-fault-misplaced = It is a copy of another saved scenario, under the wrong key.
library-fault-not-a-scenario = Its content is not a scenario: { $issue }
library-file-unreadable = The browser could not read the file.
library-file-other-kind = The file is not one that “Export all” writes.
library-file-one-scenario = The file holds a single scenario: use “Open file” for it.
library-file-too-many = The file holds more than { $most } scenarios.
