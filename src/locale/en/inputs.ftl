# Words of the form. Every key stands in every language; a test checks that.

## Inputs

page-inputs = Inputs
page-group-arrivals = Arrivals
page-group-rooms = Rooms
page-group-rule = Isolation rule
page-group-tests = Laboratories
page-group-simulation = Simulation
page-opens = opens { $date }
page-from = from { $date }
page-more = { $number ->
    [one] 1 more
   *[other] { $number } more
}
page-range = From { $min } to { $max } { $unit }
page-default = { "; " }default: { $value }
page-own = Changed; was { $before }
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
