//! Laboratories: queues, pools, routes, errors.

use isoplan::engine::Series;
use isoplan::scenario::{Laboratory, Routing, Rule, Scenario};

use super::{DAYS, all_infected, expect, rule, run, test};

fn laboratory(scenario: &mut Scenario, tubes_per_day: u32) -> &mut Laboratory {
    scenario.laboratories[0].tubes_per_day = vec![tubes_per_day; DAYS as usize];
    &mut scenario.laboratories[0]
}

#[test]
fn the_community_shares_the_laboratory() {
    let future = run(|scenario| {
        let laboratory = laboratory(scenario, 24);
        laboratory.backlog = 30;
        laboratory.outside_tubes_per_day = vec![12; DAYS as usize];
    });
    // 30 + 12 + 6 − 24, then 12 − 24 a day.
    expect(&future, Series::Backlog, &[24, 12, 0]);
    expect(&future, Series::TubesStarted, &[24, 24, 24, 12]);
}

#[test]
fn a_laboratory_rests_on_some_days() {
    let future = run(|scenario| laboratory(scenario, 24).tubes_per_day[0] = 0);
    expect(&future, Series::Backlog, &[6, 0]);
    expect(&future, Series::TubesStarted, &[0, 6, 0]);
    // At the slots of hours 0 to 5, after 14 hours of waiting: 14 + 2.5 + 6 hours on average.
    expect(&future, Series::ResultDelayMilliHours, &[0, 22_500, 0]);
}

#[test]
fn pools_are_read_again_if_positive() {
    let healthy = run(|scenario| scenario.laboratories[0].pool_size = 4);
    expect(&healthy, Series::TubesQueued, &[2, 0]);
    expect(&healthy, Series::Samples, &[6, 0]);
    expect(&healthy, Series::Results, &[6, 0]);
    let infected = run(|scenario| {
        all_infected(scenario);
        scenario.laboratories[0].pool_size = 5;
        scenario.laboratories[0].result_hours = 3;
    });
    // A pool of five and one of one; all six again; six confirmations.
    expect(&infected, Series::TubesQueued, &[2 + 6 + 6, 0]);
    expect(&infected, Series::FoundByTest1, &[6, 0]);
}

#[test]
fn release_tests_first() {
    for (first, held) in [(false, 5), (true, 0)] {
        let future = run(|scenario| {
            rule(scenario).central_tests = vec![test(2)];
            let mut others = scenario.streams[0].clone();
            others.rule = Rule { central_days: 5, central_tests: vec![test(1), test(5)], ..others.rule };
            scenario.streams.push(others);
            laboratory(scenario, 24).tubes_per_day[..2].fill(0);
            scenario.tests.release_first = first;
        });
        // From 00:00 of the third day one tube an hour: six of others, then six release tests, the
        // first of which is known at check-out; or the other way round.
        assert_eq!(future.at(Series::RoomsHeld, 2), held);
    }
}

#[test]
fn a_full_laboratory_is_passed_over() {
    for (routing, backlog) in [(Routing::LeastWork, 0), (Routing::FirstUnlessFull, 2)] {
        let future = run(|scenario| {
            laboratory(scenario, 24);
            let slow =
                Laboratory { tubes_per_day: vec![4; DAYS as usize], ..scenario.laboratories[0].clone() };
            scenario.laboratories.insert(0, slow);
            scenario.tests.routing = routing;
        });
        // The slow one, which starts tubes at 12 and 18 h, gets one tube or four.
        expect(&future, Series::Backlog, &[backlog, 0]);
    }
}

#[test]
fn false_positives_cost_a_tube_and_time() {
    let future = run(|scenario| {
        scenario.cases.specificity = 0.0;
        scenario.laboratories[0].result_hours = 20;
    });
    expect(&future, Series::FalsePositives, &[0, 6, 0]);
    expect(&future, Series::TubesQueued, &[6, 6, 0]);
    // Known on the third day at 3 h.
    expect(&future, Series::PersonsReleased, &[0, 0, 6, 0]);
    expect(&future, Series::FoundByTest1, &[0]);
}
