use super::*;

fn pooled() -> [Laboratory; 1] {
    // A tube an hour, results after an hour.
    [Laboratory { pool_size: 5, ..laboratory(24, 0..24, 1) }]
}

#[test]
fn the_samples_of_a_positive_pool_are_tested_again() {
    let plans = pooled();
    let mut ledger = Ledger::new(1, 0, 0);
    let mut laboratories = laboratories(&plans, tests(24), 1);
    // Tubes 0–4, 5–9 and 10–11; the second is positive.
    laboratories.send(0, SINGLE, &[lot(0, 7), lot(1, 5)], &mut ledger);
    laboratories.record_swabs(1, 1, 77, [true; 2]);
    assert_eq!(laboratories.backlog(), 3);
    let mut reported = Vec::new();
    let mut unknown = Vec::new();
    let mut known = Vec::new();
    for hour in 0..24 {
        laboratories.results(hour, &mut known, &mut ledger);
        reported.extend(known.iter().map(|known| (hour, *known)));
        let mut ranges = Vec::new();
        for id in 0..2 {
            laboratories.unknown(id, |from, to| ranges.push((id, from, to)));
        }
        unknown.push(ranges);
        laboratories.work(hour, &mut ledger);
    }
    // The pools are started at 0, 1 and 2 h. The second is known at 2 h, before the third starts:
    // its samples go first, from 2 h on.
    assert_eq!(unknown[0], [(0, 0, 7), (1, 0, 5)]);
    assert_eq!(unknown[1], [(0, 5, 7), (1, 0, 5)]);
    assert_eq!(unknown[2], [(0, 5, 7), (1, 3, 5), (1, 0, 3)]);
    assert_eq!(unknown[3], [(0, 6, 7), (1, 3, 5), (1, 0, 3)]);
    assert_eq!(unknown[5], [(1, 3, 5), (1, 1, 3)]);
    assert_eq!(unknown[7], [(1, 3, 5)]);
    assert!(unknown[8].is_empty());
    assert_eq!(
        reported,
        [(6, Known { consignment: 1, sample: 1, who: Who::Person(77), is_confirmatory: false })]
    );
    assert!(laboratories.is_complete(1));
    let day = ledger.close();
    assert_eq!(day.at(Series::TubesQueued, 0), 8);
    assert_eq!(day.at(Series::TubesStarted, 0), 8);
    assert_eq!((day.at(Series::Samples, 0), day.at(Series::Results, 0)), (12, 12));
    // (5 × 1 + 3 + 4 + 5 + 6 + 7 + 2 × 8) h / 12, once the day is over.
}

/// Sends many tubes and counts those reported in error; everything is known by the end.
fn errors(plan: Laboratory, specificity: f64, number: u32, future: u32) -> Vec<(u32, u32)> {
    let plans = [plan];
    let mut ledger = Ledger::new(3, 0, 0);
    let randomness = Randomness::new(1, future);
    let mut laboratories = Laboratories::new(&plans, tests(24), specificity, 3, randomness);
    let (mut reported, mut known) = (Vec::new(), Vec::new());
    for hour in 0..48 {
        if hour == 3 {
            laboratories.send(hour, SINGLE, &[lot(0, number), lot(1, number)], &mut ledger);
            laboratories.record_swabs(0, 0, 5, [true; 2]);
        }
        laboratories.results(hour, &mut known, &mut ledger);
        reported.extend(
            known.iter().filter(|known| known.who == Who::Healthy).map(|k| (k.consignment, k.sample)),
        );
        laboratories.work(hour, &mut ledger);
    }
    assert!((0..2).all(|id| laboratories.is_complete(id)));
    reported
}

#[test]
fn tubes_err_as_often_as_the_specificity_says() {
    // 2 × 10 000 tubes at 0.99: 200 errors, standard deviation 14.
    let single = laboratory(1_000_000, 0..24, 1);
    let reported = errors(single.clone(), 0.99, 10_000, 1);
    assert!((140..260).contains(&reported.len()), "{} errors", reported.len());
    let second = reported.iter().filter(|(consignment, _)| *consignment == 1).count();
    assert!((60..140).contains(&second), "{second} in the second consignment");
    assert!(reported.iter().all(|&(_, sample)| sample < 10_000));
    assert_ne!(reported, errors(single.clone(), 0.99, 10_000, 2));
    assert_eq!(errors(single, 1.0, 10_000, 1), []);
    // In pools of five a pool and then the sample must err: 4 000 × 0.1 pools, 5 × 0.1 samples in
    // each, 200 errors.
    let pooled = Laboratory { pool_size: 5, ..laboratory(1_000_000, 0..24, 1) };
    let reported = errors(pooled, 0.9, 10_000, 1);
    assert!((130..270).contains(&reported.len()), "{} errors in pools", reported.len());
    assert!(reported.iter().any(|(consignment, _)| *consignment == 1));
}

#[test]
fn the_swab_of_an_infected_person_does_not_err() {
    let plans = [laboratory(2400, 0..24, 1)];
    let mut ledger = Ledger::new(1, 0, 0);
    let mut laboratories = Laboratories::new(&plans, tests(24), 1e-12, 1, Randomness::new(1, 1));
    laboratories.send(0, SINGLE, &[lot(0, 3)], &mut ledger);
    laboratories.record_swabs(0, 2, 9, [true; 2]);
    laboratories.record_swabs(0, 1, 8, [false; 2]);
    laboratories.results(0, &mut Vec::new(), &mut ledger);
    let mut known = Vec::new();
    let mut reported = Vec::new();
    for hour in 1..4 {
        laboratories.results(hour, &mut known, &mut ledger);
        reported.extend(known.iter().map(|known| (known.sample, known.who)));
    }
    assert_eq!(reported, [(0, Who::Healthy), (2, Who::Person(9))]);
}
