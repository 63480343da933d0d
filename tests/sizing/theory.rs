//! Where theory gives the answer: Poisson arrivals, exact stays, and a horizon that ends when the first
//! who came would give their rooms back. Then the rooms needed are all who came: their number is
//! Poisson, and so the fewest rooms are its quantile.

use isoplan::sizing::{Answer, Finding, Monotone, Question};

use super::{answer, asked, draft};

/// The least number that a Poisson variable of this mean exceeds with at most this probability: the
/// terms of its distribution are summed up.
fn poisson_quantile(mean: f64, exceeded: f64) -> u32 {
    let mut log_term = -mean;
    let mut sum = 0.0;
    for number in 0.. {
        sum += libm::exp(log_term);
        if 1.0 - sum <= exceeded {
            return number;
        }
        log_term += libm::log(mean / f64::from(number + 1));
    }
    unreachable!("the sum comes to 1")
}

/// So many persons a day for stays of 14 days, and so many rooms, for the days until the first room is
/// used again.
fn scenario(persons_per_day: u32, rooms: u32, turnaround_hours: u32) -> isoplan::scenario::Draft {
    let days = 14 + turnaround_hours / 24;
    draft(&format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-03", "days": {days}}},
        "streams": [{{"arrivals": {{"kind": "steady", "persons_per_day": {persons_per_day}}}, "prevalence": 0,
            "rule": {{"central_days": 14, "home_days": 0, "exact_hours": true, "central_tests": [],
                "home_tests": [], "doubled_tests": []}}}}],
        "rooms": {{"turnaround_hours": {turnaround_hours}, "sites": [{{"rooms": {rooms}}}]}},
        "laboratories": [{{"tubes_per_day": 1000}}]}}"#
    ))
}

#[track_caller]
fn holds(answer: &Answer, theory: u32) -> (u32, u32, u32) {
    let Finding::Found { value, low, high } = answer.finding else { panic!("{answer:?}") };
    println!(
        "{:?}: {value} ({low} to {high}), theory {theory}, {} runs",
        answer.asked.question, answer.spent
    );
    assert!((low..=high).contains(&theory), "theory {theory}, {answer:?}");
    (value, low, high)
}

#[test]
fn quantiles_of_poisson_are_those_of_the_tables() {
    // Known values, computed elsewhere.
    for (mean, at_95, at_99, at_999) in [(1400.0, 1462, 1488, 1517), (1500.0, 1564, 1591, 1621)] {
        let quantiles = [0.05, 0.01, 0.001].map(|exceeded| poisson_quantile(mean, exceeded));
        assert_eq!(quantiles, [at_95, at_99, at_999]);
    }
}

#[test]
fn fewest_rooms_are_the_quantile_of_poisson() {
    for (persons, turnaround, confidence, futures) in
        [(100, 0, 0.95, 1000), (100, 24, 0.95, 500), (100, 24, 0.99, 2000), (500, 24, 0.95, 500)]
    {
        let mean = f64::from(persons) * (14.0 + f64::from(turnaround) / 24.0);
        let theory = poisson_quantile(mean, 1.0 - confidence);
        let draft = scenario(persons, 1000, turnaround);
        let of_site = answer(&draft, &asked(Question::RoomsOfSite { site: 0 }, None), confidence, futures);
        let (value, low, high) = holds(&of_site, theory);
        assert!(f64::from(high - low) < 0.02 * mean, "the interval is narrow: {of_site:?}");
        assert_eq!((of_site.monotone, of_site.spent), (Monotone::Exact, u64::from(futures)));
        // The same futures, asked for further rooms.
        let further = answer(&draft, &asked(Question::FurtherRooms { opens: 0 }, None), confidence, futures);
        let expected = Finding::Found { value: value - 1000, low: low - 1000, high: high - 1000 };
        assert_eq!(further.finding, expected);
    }
}

#[test]
fn most_arrivals_are_those_for_which_the_rooms_are_the_quantile() {
    // 1 462 rooms are the fewest for 100 a day; for 99 and for 101 they are others.
    let answer =
        answer(&scenario(100, 1462, 0), &asked(Question::Arrivals { stream: None }, None), 0.95, 400);
    holds(&answer, 100);
    assert!(answer.spent * 20 < answer.brute_force, "{answer:?}");
}

#[test]
fn further_rooms_must_open_when_the_others_are_full() {
    // All who came by a day fill 1 000 rooms: Poisson of 100 for each day. By the end of the ninth day
    // 958 at most in 97 of 100 futures; by the end of the tenth 1 000 at most in half of them.
    let answer =
        answer(&scenario(100, 1000, 0), &asked(Question::OpeningDate { rooms: 600 }, None), 0.95, 400);
    assert!(poisson_quantile(900.0, 0.001) < 1000 && poisson_quantile(1000.0, 0.4) > 1000);
    assert_eq!(holds(&answer, 9), (9, 9, 9));
    let changes: Vec<String> =
        answer.changes.iter().map(|change| format!("{} {}", change.path, change.value)).collect();
    assert_eq!(changes, [r#"rooms.sites [{"rooms":1000},{"rooms":600,"opens":"2022-01-12"}]"#]);
}
