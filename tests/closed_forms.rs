//! The engine against exact results of queueing theory.
//!
//! Stochastic ones are held to 4 standard errors (two-sided level 6 · 10⁻⁵ each; the seeds are
//! fixed, so the outcome is too); exact ones to equality.

mod support;

use isoplan::engine::{Series, Trajectory};
use support::{agrees, futures, mean, scenario};

/// A scenario of one stream with stays counted in exact hours, no infections and no tests.
fn stays(arrivals: &str, hours: &str, central_days: u32, rooms: &str, days: u32) -> String {
    format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-03", "days": {days}}},
        "streams": [{{"arrivals": {arrivals}, "arrival_hours": {hours}, "prevalence": 0,
            "rule": {{"central_days": {central_days}, "home_days": 0, "exact_hours": true,
                "central_tests": [], "doubled_tests": []}}}}],
        "rooms": {rooms}, "laboratories": [{{"tubes_per_day": 100000}}]}}"#
    )
}

const EVERY_HOUR: &str = "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]";
const AT_MIDNIGHT: &str = "[1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]";

fn steady(persons: f64) -> String {
    format!(r#"{{"kind": "steady", "persons_per_day": {persons}}}"#)
}

fn exceeds(level: u32, day: u32) -> impl Fn(&Trajectory) -> f64 {
    move |future| f64::from(u8::from(future.at(Series::RoomsOccupiedMidnight, day) > level))
}

#[test]
fn occupancy_is_poisson() {
    // λ = 10 a day, 14 days: Poisson(140) from day 14 on.
    let text =
        stays(&steady(10.0), EVERY_HOUR, 14, r#"{"turnaround_hours": 0, "sites": [{"rooms": 1000}]}"#, 15);
    let futures = futures(&scenario(&text), 20_000);
    agrees("P(N > 150)", mean(&futures, exceeds(150, 14)), 0.186577671, 4.0);
    agrees("P(N > 160)", mean(&futures, exceeds(160, 14)), 0.0439626877, 4.0);
    agrees("mean", mean(&futures, |f| f.at(Series::RoomsOccupiedMidnight, 14).into()), 140.0, 4.0);
    // During ramp-up, Poisson(λ t): after 5 days, mean and variance are 50.
    let at_5 = |f: &Trajectory| f64::from(f.at(Series::RoomsOccupiedMidnight, 4));
    agrees("ramp-up mean", mean(&futures, at_5), 50.0, 4.0);
    agrees("ramp-up variance", mean(&futures, |f| (at_5(f) - 50.0) * (at_5(f) - 50.0)), 50.0, 4.0);
}

#[test]
fn turnaround_is_a_part_of_the_stay() {
    // λ = 100, 14 days + 24 h: Poisson(1 500); fewest rooms with P(N > c) ≤ 0.05 is 1 564.
    let text =
        stays(&steady(100.0), EVERY_HOUR, 14, r#"{"turnaround_hours": 24, "sites": [{"rooms": 9999}]}"#, 17);
    let futures = futures(&scenario(&text), 6000);
    agrees("mean", mean(&futures, |f| f.at(Series::RoomsOccupiedMidnight, 15).into()), 1500.0, 4.0);
    let (over, _) = mean(&futures, exceeds(1564, 15));
    let (over_before, _) = mean(&futures, exceeds(1562, 15));
    assert!(over < 0.05 + 4.0 * 0.0028, "P(N > 1564) = {over}");
    assert!(over_before > 0.05 - 4.0 * 0.0028, "P(N > 1562) = {over_before}");
}

#[test]
fn occupancy_follows_a_ramp() {
    // λ(t) = 100 + 10 t, as daily counts 105, 115, …; 14 days: mean 4 620 at t = 30.
    let persons: Vec<u32> = (0..31).map(|day| 105 + 10 * day).collect();
    let arrivals = format!(r#"{{"kind": "series", "persons": {persons:?}}}"#);
    let text = stays(&arrivals, EVERY_HOUR, 14, r#"{"turnaround_hours": 0, "sites": [{"rooms": 9999}]}"#, 31);
    let futures = futures(&scenario(&text), 2000);
    agrees("mean", mean(&futures, |f| f.at(Series::RoomsOccupiedMidnight, 29).into()), 4620.0, 4.0);
}

#[test]
fn a_random_stay_in_hospital_gives_the_same_law() {
    // Everybody is infected and found by a test at check-in, at any hour; exponential stays of
    // 7 days on average that end at the next 10 o'clock. Somebody admitted x hours before 10 is
    // there at the midnights 14 h after each 10 o'clock that the stay outlasts; summed over the 24
    // hours of admission, the mean number of patients at midnight is
    // λ / 24 × (14 + 1 / (exp(1 / 168) − 1)), and the number is Poisson.
    let text = format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-03", "days": 82}},
        "streams": [{{"arrivals": {arrivals}, "prevalence": 1, "arrival_hours": {EVERY_HOUR},
            "since_infection_days": [6, 6], "rule": {{"home_days": 0, "collection_hour": 0}}}}],
        "rooms": {{"sites": [{{"rooms": 99999}}]}},
        "laboratories": [{{"tubes_per_day": 1000000, "result_hours": 1}}],
        "cases": {{"detection": {{"curve": "tabulated", "days": [0, 60], "probability": [1, 1]}},
            "symptomatic_share": 0, "hospital": {{"stay_mean_days": 7, "stay_shape": 1}}}}}}"#,
        arrivals = steady(20.0)
    );
    let futures = futures(&scenario(&text), 1000);
    let expected = 20.0 / 24.0 * (14.0 + 1.0 / libm::expm1(1.0 / 168.0));
    let patients = |f: &Trajectory| f64::from(f.at(Series::PersonsHospital, 80));
    agrees("mean", mean(&futures, patients), expected, 4.0);
    agrees("variance", mean(&futures, |f| libm::pow(patients(f) - expected, 2.0)), expected, 4.0);
}

#[test]
fn refusals_follow_erlang() {
    // 10 Erlang on 10 rooms; arrivals come on whole hours, but seldom two in one.
    let text = stays(
        &steady(10.0 / 14.0),
        EVERY_HOUR,
        14,
        r#"{"turnaround_hours": 0, "longest_wait_hours": 0, "sites": [{"rooms": 10}]}"#,
        730,
    );
    let futures = futures(&scenario(&text), 500);
    let warm = |f: &Trajectory, series| f.series(series).skip(100).map(f64::from).sum::<f64>();
    let arrived = mean(&futures, |f| warm(f, Series::PersonsArrived)).0;
    let refused = mean(&futures, |f| warm(f, Series::PersonsDiverted) / arrived);
    agrees("B(10, 10)", refused, 0.2145823431, 4.0);
}

#[test]
fn admission_once_a_day_does_not_follow_erlang() {
    for (persons, days, rooms, expected) in
        [(1.0, 1, 1, 0.36787944117), (1.0, 1, 2, 0.1036383235), (2.0, 2, 5, 0.1351338980)]
    {
        let rooms =
            format!(r#"{{"turnaround_hours": 0, "longest_wait_hours": 0, "sites": [{{"rooms": {rooms}}}]}}"#);
        let futures = futures(&scenario(&stays(&steady(persons), AT_MIDNIGHT, days, &rooms, 365)), 250);
        let warm = |f: &Trajectory, series| f.series(series).skip(30).map(f64::from).sum::<f64>();
        let arrived = mean(&futures, |f| warm(f, Series::PersonsArrived)).0;
        let refused = mean(&futures, |f| warm(f, Series::PersonsDiverted) / arrived);
        agrees(&format!("λ {persons}, stay {days}, {rooms}"), refused, expected, 4.0);
    }
}

#[test]
fn waits_follow_the_recursion_exactly() {
    // Start of party n = max(arrival, start of party n − c + stay); arrivals without noise.
    let persons = [3, 0, 5, 9, 1, 0, 0, 4, 8, 2, 7, 0, 0, 0, 6, 5, 5, 1];
    let (capacity, stay, days) = (6, 48, 40);
    let arrivals = format!(r#"{{"kind": "series", "persons": {persons:?}, "count_noise": "none"}}"#);
    let rooms = format!(
        r#"{{"turnaround_hours": 0, "longest_wait_hours": 8760, "sites": [{{"rooms": {capacity}}}]}}"#
    );
    let text = stays(&arrivals, AT_MIDNIGHT, stay / 24, &rooms, days);
    let future = futures(&scenario(&text), 1).remove(0);

    let arrived =
        (0u32..).zip(persons).flat_map(|(day, number)| std::iter::repeat_n(day * 24, number as usize));
    let mut starts: Vec<u32> = Vec::new();
    let mut waits = Vec::new();
    for (n, arrival) in arrived.enumerate() {
        let free = if n < capacity { 0 } else { starts[n - capacity] + stay };
        starts.push(arrival.max(free));
        waits.push(starts[n] - arrival);
    }
    for day in 0..days {
        let now = day * 24;
        let in_use = starts.iter().filter(|&&start| start <= now && now < start + stay).count();
        let arrivals_so_far: u32 = persons.iter().take(day as usize + 1).sum();
        let started = starts.iter().filter(|&&start| start <= now).count();
        assert_eq!(future.at(Series::RoomsOccupiedMidnight, day), in_use as u32, "day {day}");
        assert_eq!(future.at(Series::PersonsWaiting, day), arrivals_so_far - started as u32, "day {day}");
    }
    assert_eq!(future.peak(Series::LongestWaitHours), *waits.iter().max().unwrap());
}

#[test]
fn mean_waits_follow_m_d_c() {
    // c 10, load 9: mean wait 0.344582 stays (continuous arrivals). Arrivals on whole hours and
    // stays of 20 days keep the rounding small: 9/20 persons a day, one in 53 hours.
    let text = stays(
        &steady(9.0 / 20.0),
        EVERY_HOUR,
        20,
        r#"{"turnaround_hours": 0, "longest_wait_hours": 8760, "sites": [{"rooms": 10}]}"#,
        730,
    );
    let futures = futures(&scenario(&text), 1500);
    // Little's law over the days after a warm-up: persons waiting = λ × wait.
    let waiting =
        |f: &Trajectory| f.series(Series::PersonsWaiting).skip(330).map(f64::from).sum::<f64>() / 400.0;
    let (value, error) = mean(&futures, waiting);
    let wait_in_stays = 1.0 / (9.0 / 20.0) / 20.0;
    agrees("M/D/10", (value * wait_in_stays, error * wait_in_stays), 0.344582, 4.0);
}

/// Persons who are sampled once, at midnight on arrival, and leave: the laboratory alone.
fn laboratory(arrivals: &str, tubes: u32, days: u32) -> String {
    format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-03", "days": {days}}},
        "streams": [{{"arrivals": {arrivals}, "arrival_hours": {AT_MIDNIGHT}, "prevalence": 0,
            "rule": {{"central_days": 1, "home_days": 0, "central_tests": [1], "doubled_tests": [],
                "collection_hour": 0}}}}],
        "rooms": {{"sites": [{{"rooms": 999999}}]}}, "laboratories": [{{"tubes_per_day": {tubes}}}]}}"#
    )
}

#[test]
fn backlog_follows_lindley_exactly() {
    let text = laboratory(r#"{"kind": "steady", "persons_per_day": 97}"#, 100, 400);
    for future in futures(&scenario(&text), 20) {
        let mut backlog = 0;
        for day in 0..400 {
            backlog = (backlog + future.at(Series::TubesQueued, day)).saturating_sub(100);
            assert_eq!(future.at(Series::Backlog, day), backlog, "day {day}");
        }
    }
}

#[test]
fn backlogs_have_their_exact_means() {
    for (tubes, persons, expected) in [(100, 95, 5.077374), (1000, 980, 10.838986)] {
        let arrivals = format!(r#"{{"kind": "steady", "persons_per_day": {persons}}}"#);
        let futures = futures(&scenario(&laboratory(&arrivals, tubes, 730)), 300);
        let backlog =
            |f: &Trajectory| f.series(Series::Backlog).skip(100).map(f64::from).sum::<f64>() / 630.0;
        agrees(&format!("{tubes} tubes, {persons} samples"), mean(&futures, backlog), expected, 4.0);
    }
}

#[test]
fn a_weekly_rhythm_of_samples_gives_its_backlogs() {
    let arrivals =
        r#"{"kind": "series", "persons": [1400, 1400, 1400, 1400, 1400, 0, 0], "count_noise": "none"}"#;
    let future = futures(&scenario(&laboratory(arrivals, 1000, 7)), 1).remove(0);
    assert_eq!(future.series(Series::Backlog).collect::<Vec<_>>(), [400, 800, 1200, 1600, 2000, 1000, 0]);
}

#[test]
fn a_stay_of_fourteen_days_by_hand() {
    // In at 10 on the first day, tests on days 1, 4, 7, 10, 14 (14 doubled), out at 12 on day 15,
    // the room ready 24 h later, at home to the end of the seventh day with tests on days 2 and 7.
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 25},
        "streams": [{"arrivals": {"kind": "series", "persons": [1], "count_noise": "none"}, "prevalence": 0,
            "arrival_hours": [0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0]}],
        "rooms": {"sites": [{"rooms": 1}]}, "laboratories": [{"tubes_per_day": 1000}, {"tubes_per_day": 1000}]}"#;
    let future = futures(&scenario(text), 1).remove(0);
    let days = |series| {
        future.series(series).enumerate().filter(|(_, n)| *n > 0).map(|(day, _)| day).collect::<Vec<_>>()
    };
    assert_eq!(days(Series::Samples), [0, 3, 6, 9, 13, 15, 20]);
    assert_eq!(future.at(Series::TubesQueued, 13), 2);
    assert_eq!(future.total(Series::TubesQueued), 8);
    assert_eq!(days(Series::RoomsInUse), (0..=14).collect::<Vec<_>>());
    assert_eq!(days(Series::RoomsTurnaround), [14, 15]);
    assert_eq!(days(Series::PersonsHome), (14..=20).collect::<Vec<_>>());
    assert_eq!(days(Series::PersonsReleased), [21]);
}

#[test]
fn a_late_result_holds_the_room() {
    // One tube a day, three persons sampled at 9 on the first day: the tubes start at 00:00 of the
    // next three days, are known at 6, and each person leaves at 12.
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 6},
        "streams": [{"arrivals": {"kind": "series", "persons": [3], "count_noise": "none"}, "prevalence": 0,
            "arrival_hours": [0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],
            "rule": {"central_days": 1, "home_days": 0, "central_tests": [1], "doubled_tests": []}}],
        "rooms": {"turnaround_hours": 0, "sites": [{"rooms": 3}]}, "laboratories": [{"tubes_per_day": 1}]}"#;
    let future = futures(&scenario(text), 1).remove(0);
    let series = |series| future.series(series).collect::<Vec<_>>();
    assert_eq!(series(Series::RoomsOccupiedMidnight), [3, 2, 1, 0, 0, 0]);
    assert_eq!(series(Series::RoomsHeld), [0, 2, 2, 1, 0, 0]);
    assert_eq!(series(Series::PersonsReleased), [0, 1, 1, 1, 0, 0]);
    assert_eq!(series(Series::ResultsLate), [0, 2, 0, 0, 0, 0]);
}
