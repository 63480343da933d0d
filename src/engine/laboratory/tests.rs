use super::*;

fn laboratory(tubes_a_day: u32, hours: std::ops::Range<u32>, result_hours: u32) -> Laboratory {
    Laboratory {
        name: String::new(),
        tubes_per_day: vec![tubes_a_day; 40],
        opens_hour: hours.start,
        closes_hour: hours.end,
        result_hours,
    }
}

fn lot(cohort: u32, persons: u32) -> Lot {
    Lot { subject: Subject::Cohort(cohort), first: 0, persons }
}

/// Sends samples at the given (hour, number), works through `days`, and gives the hour at which
/// each prefix of the tubes is known and the midnight backlogs.
fn pass(plans: &[Laboratory], days: u32, sent: &[(u32, u32)]) -> (Vec<(u32, u32)>, Vec<u64>) {
    let mut ledger = Ledger::new(days);
    let mut laboratories = Laboratories::new(plans, 24, days * 24);
    let (mut known, mut results, mut backlogs) = (Vec::new(), Vec::new(), Vec::new());
    for hour in 0..days * 24 {
        for &(_, number) in sent.iter().filter(|(at, _)| *at == hour) {
            laboratories.send(hour, 1, false, &[lot(0, number)], &mut ledger);
        }
        laboratories.results(hour, &mut known, &mut ledger);
        let tubes: u32 = known.iter().map(|known| known.tubes).sum();
        if tubes > 0 {
            results.push((hour, tubes));
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

/// Deals samples one by one, as the model says.
fn deal(plans: &[Laboratory], queued: &[u64], samples: u32) -> Vec<u32> {
    let mut loads = queued.to_vec();
    for _ in 0..samples {
        let hours = |l: usize| {
            let open = u64::from(plans[l].closes_hour - plans[l].opens_hour);
            (loads[l] * open) as f64 / f64::from(plans[l].tubes_per_day[0])
        };
        let next = (1..plans.len()).fold(0, |best, l| if hours(l) < hours(best) { l } else { best });
        loads[next] += 1;
    }
    loads.iter().zip(queued).map(|(after, before)| (after - before) as u32).collect()
}

proptest::proptest! {
    #[test]
    fn shares_are_those_of_one_by_one_routing(
        plans in proptest::collection::vec((1u32..5000, 1u32..24, 0u64..3000), 1..6),
        samples in 0u32..3000,
    ) {
        // Whole tubes an hour, so that comparing hours as floats is exact.
        let laboratories: Vec<_> =
            plans.iter().map(|&(rate, open, _)| laboratory(rate * open, 0..open, 6)).collect();
        let queued: Vec<u64> = plans.iter().map(|&(_, _, queued)| queued).collect();
        let mut state = Laboratories::new(&laboratories, 24, 24);
        for (laboratory, &queued) in state.laboratories.iter_mut().zip(&queued) {
            laboratory.queued = queued;
        }
        proptest::prop_assert_eq!(state.shares(0, samples).to_vec(), deal(&laboratories, &queued, samples));
    }
}

#[test]
fn confirmatory_tubes_go_first() {
    let plans = [laboratory(24, 0..24, 1)];
    let mut ledger = Ledger::new(1, 0, 0);
    let mut laboratories = Laboratories::new(&plans, 24, 24);
    laboratories.send(0, 1, false, &[lot(0, 5)], &mut ledger);
    laboratories.work(0, &mut ledger);
    laboratories.send_confirmation(1, 8, 3, 2, &mut ledger);
    laboratories.work(1, &mut ledger);
    let mut known = Vec::new();
    laboratories.results(2, &mut known, &mut ledger);
    let subjects: Vec<Subject> =
        known.iter().map(|known| laboratories.consignments[known.consignment as usize].subject).collect();
    assert_eq!(subjects, [Subject::Cohort(0), Subject::Confirmation { person: 8, party: 3 }]);
}

#[test]
fn a_doubled_sample_is_complete_with_its_second_swab() {
    // The second laboratory takes 4 h longer.
    let plans = [laboratory(2400, 0..24, 6), laboratory(2400, 0..24, 10)];
    let mut ledger = Ledger::new(2, 0, 0);
    let mut laboratories = Laboratories::new(&plans, 8, 48);
    assert_eq!(laboratories.send(9, 5, true, &[lot(0, 10)], &mut ledger), 0..2);
    let mut known = Vec::new();
    for hour in 9..48 {
        laboratories.results(hour, &mut known, &mut ledger);
        laboratories.work(hour, &mut ledger);
    }
    let trajectory = ledger.close();
    assert_eq!(trajectory.at(Series::TubesQueued, 0), 20);
    assert_eq!(trajectory.at(Series::Results, 0), 10);
    assert_eq!((trajectory.at(Series::ResultsDue, 0), trajectory.at(Series::ResultsLate, 0)), (10, 10));
}

#[test]
fn lots_are_cut_where_a_laboratory_has_its_share() {
    // Two equal laboratories: 7 samples are 4 and 3.
    let plans = [laboratory(2400, 0..24, 6), laboratory(2400, 0..24, 6)];
    let mut ledger = Ledger::new(1, 0, 0);
    let mut laboratories = Laboratories::new(&plans, 24, 24);
    laboratories.send(9, 1, false, &[lot(0, 3), lot(1, 0), lot(2, 4)], &mut ledger);
    let sent: Vec<_> = laboratories.consignments.iter().map(|c| (c.subject, c.first, c.tubes)).collect();
    let cohort = Subject::Cohort;
    assert_eq!(sent, [(cohort(0), 0, 3), (cohort(2), 0, 1), (cohort(2), 1, 3)]);
    assert_eq!(laboratories.backlog(), 7);
}
