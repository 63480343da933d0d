use super::*;
use crate::engine::ledger::Levels;

/// How many samples of a consignment are known.
fn known(laboratories: &Laboratories, id: u32) -> u32 {
    let mut known = laboratories.consignments[id as usize].lot.persons;
    laboratories.unknown(id, |from, to| known -= to - from);
    known
}

/// Sends samples at the given (hour, number), works through `days`, and gives the hour at which
/// each prefix of the tubes is known and the midnight backlogs.
fn pass(plans: &[Laboratory], days: u32, sent: &[(u32, u32)]) -> (Vec<(u32, u32)>, Vec<u64>) {
    let mut ledger = Ledger::new(days, 0, 0);
    let mut laboratories = laboratories(plans, tests(24), days);
    let (mut results, mut backlogs) = (Vec::new(), Vec::new());
    let mut before = 0;
    for hour in 0..days * 24 {
        for &(_, number) in sent.iter().filter(|(at, _)| *at == hour) {
            laboratories.send(hour, SINGLE, &[lot(0, number)], &mut ledger);
        }
        laboratories.results(hour, &mut Vec::new(), &mut ledger);
        let known: u32 = (0..laboratories.consignments.len() as u32).map(|id| known(&laboratories, id)).sum();
        if known > before {
            results.push((hour, known - before));
            before = known;
        }
        laboratories.work(hour, &mut ledger);
        if hour % 24 == 23 {
            backlogs.push(laboratories.backlog());
        }
    }
    (results, backlogs)
}

#[test]
fn tubes_take_their_slots_and_no_others() {
    // 48 tubes a day: a slot every half hour, results after 6 h. The slot on the hour is known on
    // the hour, the slot on the half hour at the next.
    let (results, backlogs) = pass(&[laboratory(48, 0..24, 6)], 2, &[(9, 3), (40, 1)]);
    assert_eq!(results, [(15, 1), (16, 2), (46, 1)]);
    assert_eq!(backlogs, [0, 0]);
}

#[test]
fn a_closed_laboratory_finishes_what_it_has_started() {
    // Open 8 to 10 h with 4 tubes a day; the slots are 8:00, 8:30, 9:00, 9:30.
    let (results, backlogs) = pass(&[laboratory(4, 8..10, 6)], 3, &[(7, 6)]);
    assert_eq!(results, [(14, 1), (15, 2), (16, 1), (38, 1), (39, 1)]);
    assert_eq!(backlogs, [2, 0, 0]);
}

#[test]
fn the_weekly_rhythm_of_published_backlogs() {
    // 1 400 a day on five days of a week, 1 000 tubes a day.
    let sent: Vec<(u32, u32)> = (0..5).map(|day| (day * 24, 1400)).collect();
    let (_, backlogs) = pass(&[laboratory(1000, 0..24, 6)], 7, &sent);
    assert_eq!(backlogs, [400, 800, 1200, 1600, 2000, 1000, 0]);
}

#[test]
fn tubes_wait_for_the_next_day_of_work() {
    let mut plan = laboratory(24, 0..24, 6);
    plan.tubes_per_day[1] = 0;
    let (results, backlogs) = pass(&[plan], 3, &[(22, 4)]);
    assert_eq!(results, [(28, 1), (29, 1), (54, 1), (55, 1)]);
    assert_eq!(backlogs, [2, 2, 0]);
}

#[test]
fn tubes_of_others_share_the_slots() {
    // A tube an hour; six are queued at the beginning, and 24 a day come: the queue stays.
    let mut plan = laboratory(24, 0..24, 1);
    plan.backlog = 6;
    plan.outside_tubes_per_day[0] = 24;
    let mut ledger = Ledger::new(2, 0, 0);
    let plans = [plan];
    let mut laboratories = laboratories(&plans, tests(24), 2);
    for hour in 0..48 {
        if hour == 2 {
            // Behind 6 + 3 tubes, of which two are started: the slot of 9 h.
            laboratories.send(hour, SINGLE, &[lot(0, 2)], &mut ledger);
        }
        laboratories.results(hour, &mut Vec::new(), &mut ledger);
        if (2..48).contains(&hour) {
            assert_eq!(known(&laboratories, 0), u32::from(hour >= 10) + u32::from(hour >= 11), "at {hour}");
        }
        laboratories.work(hour, &mut ledger);
        if hour == 23 {
            assert_eq!(laboratories.backlog(), 8);
            ledger.begin_day(1, Levels::default());
        }
    }
    let trajectory = ledger.close();
    let figures = |series| [trajectory.at(series, 0), trajectory.at(series, 1)];
    assert_eq!(figures(Series::TubesQueued), [32, 0]);
    assert_eq!(figures(Series::TubesStarted), [24, 8]);
    assert_eq!(figures(Series::Samples), [2, 0]);
    assert_eq!(figures(Series::Results), [2, 0]);
}

#[test]
fn the_most_urgent_go_first() {
    // A tube an hour, results after an hour.
    let plans = [laboratory(24, 0..24, 1)];
    for (release_first, order) in [(true, [0, 3, 2, 0]), (false, [0, 3, 0, 2])] {
        let mut ledger = Ledger::new(1, 0, 0);
        let mut laboratories = laboratories(&plans, tests(24), 1);
        laboratories.send(0, SINGLE, &[lot(0, 2)], &mut ledger);
        laboratories.results(0, &mut Vec::new(), &mut ledger);
        laboratories.send(1, Sampling { release: release_first, ..SINGLE }, &[lot(2, 1)], &mut ledger);
        let of = Lot { subject: Subject::Party(3), first: 4, persons: 1, test: 2 };
        let id = laboratories.send_confirmation(1, of, Who::Person(8), &mut ledger);
        let mut reported = Vec::new();
        let mut complete = Vec::new();
        for hour in 1..6 {
            laboratories.results(hour, &mut reported, &mut ledger);
            let expected = Known { consignment: id, sample: 0, who: Who::Person(8), is_confirmatory: true };
            assert_eq!(reported, if hour == 2 { vec![expected] } else { vec![] });
            for id in 0..laboratories.consignments.len() as u32 {
                let before = complete.iter().filter(|done| **done == id).count() as u32;
                complete.extend((before..known(&laboratories, id)).map(|_| id));
            }
        }
        let subject = |id: u32| match laboratories.consignments[id as usize].lot.subject {
            Subject::Cohort(number) | Subject::Party(number) => number,
        };
        assert_eq!(complete.into_iter().map(subject).collect::<Vec<_>>(), order);
        assert_eq!(laboratories.consignments[id as usize].lot, of);
    }
}

#[test]
fn a_doubled_sample_is_complete_with_its_second_swab() {
    // The second laboratory takes 4 h longer.
    let plans = [laboratory(2400, 0..24, 6), laboratory(2400, 0..24, 10)];
    let mut ledger = Ledger::new(2, 0, 0);
    let mut laboratories = laboratories(&plans, tests(8), 2);
    assert_eq!(laboratories.send(9, DOUBLED, &[lot(0, 10)], &mut ledger), 0..1);
    for hour in 9..24 {
        laboratories.results(hour, &mut Vec::new(), &mut ledger);
        laboratories.work(hour, &mut ledger);
    }
    let trajectory = ledger.close();
    assert_eq!(trajectory.at(Series::TubesQueued, 0), 20);
    assert_eq!(trajectory.at(Series::Results, 0), 10);
    assert_eq!((trajectory.at(Series::ResultsDue, 0), trajectory.at(Series::ResultsLate, 0)), (10, 10));
}

#[test]
fn a_lot_may_stand_in_two_laboratories() {
    // Two equal laboratories: 7 samples are 4 and 3.
    let plans = [laboratory(2400, 0..24, 6), laboratory(2400, 0..24, 6)];
    let mut ledger = Ledger::new(1, 0, 0);
    let mut laboratories = laboratories(&plans, tests(24), 1);
    laboratories.send(9, SINGLE, &[lot(0, 3), lot(1, 0), lot(2, 4)], &mut ledger);
    let sent: Vec<_> = laboratories.consignments.iter().map(|consignment| consignment.lot).collect();
    assert_eq!(sent, [lot(0, 3), lot(2, 4)]);
    assert_eq!(laboratories.backlog(), 7);
    // A tube every 36 s: by 16 h all are known; at 15 h the first of each laboratory.
    let unknown = |laboratories: &Laboratories| {
        let mut ranges = Vec::new();
        (0..2).for_each(|id| laboratories.unknown(id, |from, to| ranges.push((id, from, to))));
        ranges
    };
    laboratories.results(15, &mut Vec::new(), &mut ledger);
    assert_eq!(unknown(&laboratories), [(0, 1, 3), (1, 0, 1), (1, 2, 4)]);
    laboratories.results(16, &mut Vec::new(), &mut ledger);
    assert_eq!(unknown(&laboratories), []);
}
