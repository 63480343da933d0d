//! Occupied rooms, waiting and refusals against queueing theory.

use super::setting::{
    AT_MIDNIGHT, EVERY_HOUR, daily, exceeds, futures, mean, occupied, scenario, spread, stays, steady,
};
use super::{Effort, Row, THEORY};
use crate::engine::{Series, Trajectory};
use crate::scenario::Arrivals;
use crate::summary::Mean;

/// 10 parties a day for 14 days: Poisson of mean 140 from day 14 on, Poisson of mean 10 t before.
/// 100 parties a day: Poisson of mean 1 400.
pub fn occupancy(effort: Effort) -> Vec<Row> {
    let ten = futures(&stays(&steady(10.0), EVERY_HOUR, 14, ENOUGH, 15), effort.of(20_000));
    let hundred = futures(&stays(&steady(100.0), EVERY_HOUR, 14, ENOUGH, 15), effort.of(6000));
    vec![
        above("rooms occupied, λ 10 a day, 14 days", &ten, 150, 14, 0.186_577_671),
        above("rooms occupied, λ 10 a day, 14 days", &ten, 160, 14, 0.043_962_687_7),
        above("rooms occupied, λ 100 a day, 14 days", &hundred, 1480, 14, 0.016_350_845_1),
        Row::counted("rooms occupied, λ 10 a day, mean", THEORY, 140.0, mean(&ten, occupied(14))),
        Row::counted("rooms occupied after 5 days, mean", THEORY, 50.0, mean(&ten, occupied(4))),
        Row::counted("rooms occupied after 5 days, variance", THEORY, 50.0, spread(&ten, occupied(4), 50.0)),
    ]
}

const ENOUGH: &str = r#"{"turnaround_hours": 0, "sites": [{"rooms": 99999}]}"#;

/// The probability that more rooms than a level are occupied at the end of a day.
fn above(of: &str, futures: &[Trajectory], level: u32, day: u32, expected: f64) -> Row {
    let share = mean(futures, exceeds(level, day));
    Row::share(format!("{of}: P(N > {level})"), THEORY, expected, share, futures.len() as u64)
}

/// 100 parties a day for 14 days and 24 hours: Poisson of mean 1 500, where 1 564 rooms are the
/// fewest that are exceeded with at most 5 %, and 1 591 with 1 %.
pub fn turnaround(effort: Effort) -> Vec<Row> {
    let rooms = r#"{"turnaround_hours": 24, "sites": [{"rooms": 99999}]}"#;
    let futures = futures(&stays(&steady(100.0), EVERY_HOUR, 14, rooms, 17), effort.of(6000));
    let name = "rooms occupied, λ 100, 14 days and 24 h turnaround";
    vec![
        Row::counted(format!("{name}: mean"), THEORY, 1500.0, mean(&futures, occupied(15))),
        above(name, &futures, 1564, 15, poisson_above(1500.0, 1564)),
        above(name, &futures, 1591, 15, poisson_above(1500.0, 1591)),
    ]
}

/// Arrivals that grow: the mean is the integral over the last 14 days.
///
/// By 10 a day each day, λ(t) = 100 + 10 t: 4 620 after 30 days. By 5 % a day, from 20: the rate of
/// that moment × (1 − exp(−0.05 × 14)) / 0.05.
pub fn ramp(effort: Effort) -> Vec<Row> {
    let row = |name: &str, by_day: Vec<f64>, expected: f64| {
        let mut scenario = stays(&steady(0.0), EVERY_HOUR, 14, ENOUGH, 31);
        if let Arrivals::Daily { persons, .. } = &mut scenario.streams[0].arrivals {
            *persons = by_day;
        }
        let futures = futures(&scenario, effort.of(2000));
        let quantity = format!("rooms occupied, λ {name}, 14 days: mean at t = 30");
        Row::counted(quantity, THEORY, expected, mean(&futures, occupied(29)))
    };
    let (start, growth) = (20.0, 0.05);
    let rate = |day: f64| start * libm::exp(growth * day);
    let of_day = |day: u32| (rate(f64::from(day) + 1.0) - rate(f64::from(day))) / growth;
    vec![
        row("100 + 10 t", (0..31).map(|day| f64::from(105 + 10 * day)).collect(), 4620.0),
        row(
            "20 exp(0.05 t)",
            (0..31).map(of_day).collect(),
            rate(30.0) * -libm::expm1(-growth * 14.0) / growth,
        ),
    ]
}

/// A random stay gives the same law.
///
/// Everybody is infected and found by a test at check-in, at any hour; exponential stays of 7 days on
/// average that end at the next 10 o'clock. Somebody admitted x hours before 10 is there at the
/// midnights 14 h after each 10 o'clock that the stay outlasts; summed over the 24 hours of
/// admission, the mean number of patients at midnight is λ / 24 × (14 + 1 / (exp(1 / 168) − 1)), and
/// the number is Poisson.
pub fn hospital(effort: Effort) -> Vec<Row> {
    let text = format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-03", "days": 82}},
        "streams": [{{"arrivals": {arrivals}, "prevalence": 1, "arrival_hours": {EVERY_HOUR},
            "since_infection_days": [6, 6],
            "rule": {{"home_days": 0, "home_tests": [], "collection_hour": 0}}}}],
        "rooms": {{"sites": [{{"rooms": 99999}}]}},
        "laboratories": [{{"tubes_per_day": 1000000, "result_hours": 1}}],
        "cases": {{"detection": {{"curve": "tabulated", "days": [0, 60], "probability": [1, 1]}},
            "symptomatic_share": 0, "hospital": {{"stay_mean_days": 7, "stay_shape": 1}}}}}}"#,
        arrivals = steady(20.0)
    );
    let futures = futures(&scenario(&text), effort.of(1000));
    let expected = 20.0 / 24.0 * (14.0 + 1.0 / libm::expm1(1.0 / 168.0));
    let patients = |future: &Trajectory| f64::from(future.at(Series::PersonsHospital, 80));
    vec![
        Row::counted("patients, exponential stays: mean", THEORY, expected, mean(&futures, patients)),
        Row::counted(
            "patients, exponential stays: variance",
            THEORY,
            expected,
            spread(&futures, patients, expected),
        ),
    ]
}

/// Share of arrivals that are refused after a warm-up.
fn refused(futures: &[Trajectory], warm_up: u32) -> Mean {
    let arrived = mean(futures, daily(Series::PersonsArrived, warm_up)).value;
    let diverted = daily(Series::PersonsDiverted, warm_up);
    mean(futures, |future| diverted(future) / arrived)
}

/// 10 Erlang on 10 rooms; arrivals come on whole hours, but seldom two in one.
pub fn refusals(effort: Effort) -> Vec<Row> {
    let rooms = r#"{"turnaround_hours": 0, "longest_wait_hours": 0, "sites": [{"rooms": 10}]}"#;
    let futures = futures(&stays(&steady(10.0 / 14.0), EVERY_HOUR, 14, rooms, 730), effort.of(500));
    vec![Row::counted("refused when full, B(10, 10)", "Erlang 1917", 0.214_582_343_1, refused(&futures, 100))]
}

/// Who admits once a day does not follow Erlang.
pub fn daily_admission(effort: Effort) -> Vec<Row> {
    let row = |(persons, days, rooms, expected): (f64, u32, u32, f64)| {
        let site =
            format!(r#"{{"turnaround_hours": 0, "longest_wait_hours": 0, "sites": [{{"rooms": {rooms}}}]}}"#);
        let futures = futures(&stays(&steady(persons), AT_MIDNIGHT, days, &site, 365), effort.of(250));
        let quantity = format!("refused, admission once a day: λ {persons}, stay {days}, rooms {rooms}");
        Row::counted(quantity, THEORY, expected, refused(&futures, 30))
    };
    [(1.0, 1, 1, 0.367_879_441_17), (1.0, 1, 2, 0.103_638_323_5), (2.0, 2, 5, 0.135_133_898_0)]
        .map(row)
        .to_vec()
}

/// Start of party n = max(arrival, start of party n − c + stay), arrivals without noise.
pub fn waiting_exactly(_: Effort) -> Vec<Row> {
    let persons = [3, 0, 5, 9, 1, 0, 0, 4, 8, 2, 7, 0, 0, 0, 6, 5, 5, 1];
    let (capacity, stay, days) = (6, 48, 40);
    let arrivals = format!(r#"{{"kind": "series", "persons": {persons:?}, "count_noise": "none"}}"#);
    let rooms = format!(
        r#"{{"turnaround_hours": 0, "longest_wait_hours": 8760, "sites": [{{"rooms": {capacity}}}]}}"#
    );
    let futures = futures(&stays(&arrivals, AT_MIDNIGHT, stay / 24, &rooms, days), 1);

    let arrived =
        (0u32..).zip(persons).flat_map(|(day, number)| std::iter::repeat_n(day * 24, number as usize));
    let mut starts: Vec<u32> = Vec::new();
    let mut longest_wait = 0;
    for (n, arrival) in arrived.enumerate() {
        let free = if n < capacity { 0 } else { starts[n - capacity] + stay };
        starts.push(arrival.max(free));
        longest_wait = longest_wait.max(starts[n] - arrival);
    }
    let differs = |future: &Trajectory, day: u32| {
        let now = day * 24;
        let in_use = starts.iter().filter(|&&start| start <= now && now < start + stay).count() as u32;
        let arrived: u32 = persons.iter().take(day as usize + 1).sum();
        let started = starts.iter().filter(|&&start| start <= now).count() as u32;
        future.at(Series::RoomsOccupiedMidnight, day) != in_use
            || future.at(Series::PersonsWaiting, day) != arrived - started
    };
    let wrong_days = |future: &Trajectory| (0..days).filter(|&day| differs(future, day)).count() as f64;
    let longest = |future: &Trajectory| f64::from(future.peak(Series::LongestWaitHours));
    vec![
        Row::counted("waiting by the recursion: days that differ", THEORY, 0.0, mean(&futures, wrong_days)),
        Row::counted(
            "waiting by the recursion: longest wait, h",
            THEORY,
            f64::from(longest_wait),
            mean(&futures, longest),
        ),
    ]
}

/// Mean wait in stays for 10 rooms and a load of 9, continuous arrivals.
///
/// Arrivals on whole hours change no mean: with stays of whole hours, whoever arrives at a moment
/// within an hour would start at the moment within an hour of somebody before him, and both are
/// uniform. Stays are short, so that 330 days are a long warm-up. By Little's law, persons waiting = λ × wait.
pub fn waiting(effort: Effort) -> Vec<Row> {
    let rooms = r#"{"turnaround_hours": 0, "longest_wait_hours": 8760, "sites": [{"rooms": 10}]}"#;
    let (stay_days, load) = (2, 9.0);
    let persons = load / f64::from(stay_days);
    let futures = futures(&stays(&steady(persons), EVERY_HOUR, stay_days, rooms, 730), effort.of(600));
    let waiting = daily(Series::PersonsWaiting, 330);
    let in_stays = mean(&futures, |future| waiting(future) / load);
    vec![Row::counted("waiting for a room, M/D/10, load 9: mean wait in stays", THEORY, 0.344_582, in_stays)]
}

/// Probability that a Poisson number lies above a level.
fn poisson_above(mean: f64, level: u32) -> f64 {
    let log_probability = |k: f64| k * libm::log(mean) - mean - libm::lgamma(k + 1.0);
    (level + 1..level + 1000).map(|k| libm::exp(log_probability(f64::from(k)))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn poisson_tails() {
        for (mean, level, expected) in
            [(140.0, 150, 0.186577671), (140.0, 160, 0.0439626877), (1400.0, 1480, 0.0163508451)]
        {
            assert!((poisson_above(mean, level) - expected).abs() < 1e-9, "{mean}, {level}");
        }
        // The fewest rooms that are exceeded with at most a probability.
        let fewest =
            |mean: f64, most: f64| (mean as u32..).find(|&c| poisson_above(mean, c) <= most).unwrap();
        for (mean, rooms) in
            [(1400.0, [1462, 1488, 1517]), (1500.0, [1564, 1591, 1621]), (7500.0, [7643, 7702, 7769])]
        {
            assert_eq!([0.05, 0.01, 0.001].map(|most| fewest(mean, most)), rooms);
        }
    }
}
