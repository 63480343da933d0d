//! Reads laboratories and how samples are routed.

use super::horizon::Horizon;
use super::read::Object;
use crate::scenario::{Laboratory, Problem, Routing, Tests};

/// The most tubes of a day, all factors in.
const MOST_TUBES: f64 = 1e8;

pub fn read(laboratory: Object, horizon: Horizon) -> Laboratory {
    let name = laboratory.text("name");
    let (stated_tubes_per_day, tubes_per_day) = tubes_per_day(&laboratory, horizon);
    let opens_hour = laboratory.whole("opens_hour") as u32;
    let closes_hour = laboratory.whole("closes_hour") as u32;
    if closes_hour <= opens_hour {
        laboratory.note("closes_hour", Problem::EndBeforeStart);
    }
    let read = Laboratory {
        name,
        stated_tubes_per_day,
        tubes_per_day,
        opens_hour,
        closes_hour,
        result_hours: laboratory.whole("result_hours") as u32,
        pool_size: laboratory.whole("pool_size") as u32,
        outside_tubes_per_day: outside_tubes(&laboratory, horizon),
        backlog: laboratory.whole("backlog_tubes") as u32,
    };
    laboratory.finish();
    read
}

pub fn read_tests(tests: Object) -> Tests {
    let read = Tests {
        deadline_hours: tests.whole("deadline_hours") as u32,
        late_share: tests.real("late_share"),
        routing: match tests.choice("routing") {
            Some(1) => Routing::FirstUnlessFull,
            _ => Routing::LeastWork,
        },
        release_first: tests.flag("release_first"),
    };
    tests.finish();
    read
}

/// Capacity: as stated for the first day; and of each day: changes by date, times the factor of the weekday,
/// rounded.
fn tubes_per_day(laboratory: &Object, horizon: Horizon) -> (u32, Vec<u32>) {
    let at_first = laboratory.required_whole("tubes_per_day") as u32;
    let changes = horizon.changes(laboratory, |change| change.required_whole("tubes_per_day") as u32);
    let tubes = horizon.laid_out(&[&[(0, at_first)], &changes[..]].concat());
    let weekdays = laboratory.reals("weekday_factors");
    let on = |day: usize| f64::from(tubes[day]) * horizon.of_weekday(&weekdays, day);
    (tubes.first().copied().unwrap_or(0), whole_tubes(laboratory, "weekday_factors", horizon.each_day(on)))
}

/// Tubes of others: the same every day but for surges, rounded.
fn outside_tubes(laboratory: &Object, horizon: Horizon) -> Vec<u32> {
    let every_day = laboratory.whole("outside_tubes_per_day") as f64;
    let surges = horizon.surges(laboratory, "outside_surges");
    whole_tubes(laboratory, "outside_surges", surges.into_iter().map(|factor| every_day * factor).collect())
}

/// Rounds the tubes of each day; too many are an issue of the factors, whose name is given.
fn whole_tubes(laboratory: &Object, factors: &'static str, tubes: Vec<f64>) -> Vec<u32> {
    let value = tubes.iter().copied().fold(0.0, f64::max);
    if value > MOST_TUBES {
        laboratory.note(factors, Problem::TooManyTubes { value, max: MOST_TUBES });
    }
    tubes.into_iter().map(|tubes| libm::round(tubes) as u32).collect()
}
