# Words of the charts. Every key stands in every language; a test checks that.

## Charts

chart-day = Day shown
chart-values = Values as a table
chart-description = { $title } { $first } At the peak: { $peak } At the end: { $last }
chart-legend-median = Median
chart-legend-inner = 50 % of futures
chart-legend-outer = 90 % of futures

chart-rooms-title-short = Need passes the { $capacity } rooms around { $date }
chart-rooms-title-tight = Need may pass the { $capacity } rooms, if so around { $date }
chart-rooms-title-enough = Need stays within the { $capacity } rooms: at most { $needed } in 95 of 100 futures
chart-rooms-subtitle = Rooms needed if there were no limit, highest of each day, { $from } to { $to }
chart-rooms-axis = rooms
chart-rooms-capacity = { $number } rooms available
chart-rooms-breach = short { $from } – { $to }
chart-rooms-legend-capacity = Rooms available
chart-rooms-legend-median = Rooms needed, median
chart-rooms-legend-occupied = Rooms really occupied, median
chart-rooms-legend-short = Rooms short
chart-rooms-readout = { $date }: { $median } rooms needed (90 %: { $low } to { $high }), { $capacity } available, { $occupied } occupied.
chart-rooms-readout-short = { $date }: { $median } rooms needed (90 %: { $low } to { $high }), { $capacity } available, { $short } short.
chart-rooms-column-date = Date
chart-rooms-column-median = Needed, median
chart-rooms-column-low = 5 %
chart-rooms-column-high = 95 %
chart-rooms-column-occupied = Occupied, median
chart-rooms-column-capacity = Available
chart-rooms-column-short = Short, median

chart-laboratory-title = Laboratories keep up with at most { $tubes } tubes a day
chart-laboratory-title-behind = Laboratories fall behind: { $backlog } tubes wait on { $date }
chart-laboratory-subtitle = Tubes that reach the laboratories each day, and tubes waiting at midnight, { $from } to { $to }
chart-laboratory-axis = tubes a day
chart-laboratory-axis-backlog = tubes waiting at midnight
chart-laboratory-capacity = { $number } tubes a day possible
chart-laboratory-legend-capacity = What the laboratories can do
chart-laboratory-readout = { $date }: { $median } tubes (90 %: { $low } to { $high }), { $capacity } possible, { $backlog } waiting at midnight.
chart-laboratory-column-date = Date
chart-laboratory-column-median = Tubes, median
chart-laboratory-column-low = 5 %
chart-laboratory-column-high = 95 %
chart-laboratory-column-capacity = Possible
chart-laboratory-column-backlog = Waiting at midnight
