//! The oracle alone, one feature at a time, in scenarios without chance whose figures can be worked
//! out by hand.
//!
//! Where not said otherwise: six persons, each a party, arrive at 10 h on the first day; two days in
//! a site, no home stage, one test on day 1; rooms, vehicles and laboratories without limit.

#[path = "by_hand/laboratories.rs"]
mod laboratories;
#[path = "by_hand/rooms.rs"]
mod rooms;

use isoplan::engine::{Series, Trajectory};
use isoplan::scenario::{
    Arrivals, DetectionCurve, Draft, Incubation, Infectiousness, Inside, Rule, RuleChange, Scenario, Service,
    Site, Stage, Test, TimeDistribution,
};
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

use crate::oracle;

const DAYS: u32 = 8;

/// The simplest scenario, to be changed by a test.
fn plain() -> Scenario {
    let draft = Draft::from_json(
        r#"{
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 8 },
            "streams": [{
                "arrivals": { "kind": "series", "persons": [6], "count_noise": "none" },
                "arrival_hours": [0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0],
                "party_sizes": [1],
                "prevalence": 0,
                "since_infection_days": [2, 2],
                "rule": { "central_days": 2, "home_days": 0, "central_tests": [1], "doubled_tests": [], "home_tests": [] }
            }],
            "rooms": { "sites": [{ "rooms": 100 }] },
            "laboratories": [{ "tubes_per_day": 24000000 }],
            "cases": { "symptomatic_share": 0, "temperature_check_share": 1, "incubation_log_sd": 0 }
        }"#,
    );
    let mut scenario = draft.and_then(|draft| draft.check()).expect("a scenario");
    scenario.cases.specificity = 1.0;
    // Nobody comes back from hospital before the end.
    (scenario.cases.hospital.stay_mean_days, scenario.cases.hospital.stay_shape) = (100.0, 100.0);
    scenario
}

/// Everybody is infected, and every swab shows it.
fn all_infected(scenario: &mut Scenario) {
    scenario.streams[0].prevalence = 1.0;
    scenario.cases.detection = DetectionCurve::tabulated(vec![0.0, 60.0], vec![1.0, 1.0]);
}

/// Everybody is infected, no swab shows it.
fn all_hidden(scenario: &mut Scenario) {
    all_infected(scenario);
    scenario.cases.detection = DetectionCurve::tabulated(vec![0.0, 60.0], vec![0.0, 0.0]);
}

fn persons_on(scenario: &mut Scenario, daily: &[f64]) {
    let Arrivals::Daily { persons, .. } = &mut scenario.streams[0].arrivals else { unreachable!() };
    persons.fill(0.0);
    persons[..daily.len()].copy_from_slice(daily);
}

fn run(change: impl FnOnce(&mut Scenario)) -> Trajectory {
    let mut scenario = plain();
    change(&mut scenario);
    oracle::simulate(&scenario, &mut Xoshiro256PlusPlus::seed_from_u64(1))
}

/// A series begins with these figures, and goes on with the last of them.
#[track_caller]
fn expect(future: &Trajectory, series: Series, figures: &[u32]) {
    let figures: Vec<u32> =
        (0..DAYS as usize).map(|day| *figures.get(day).unwrap_or(figures.last().unwrap())).collect();
    assert_eq!(future.series(series).collect::<Vec<_>>(), figures, "{series:?}");
}

fn test(day: u32) -> Test {
    Test { day, doubled: false }
}

fn rule(scenario: &mut Scenario) -> &mut Rule {
    &mut scenario.streams[0].rule
}

fn site(rooms: u32) -> Site {
    Site { rooms: vec![(0, rooms)], ..plain().rooms.sites[0].clone() }
}

#[test]
fn plain_scenario() {
    let future = run(|_| ());
    expect(&future, Series::PersonsArrived, &[6, 0]);
    // In from 10 h of the first day to 12 h of the third, then 24 hours of turnaround.
    expect(&future, Series::PersonsInRooms, &[6, 6, 0]);
    expect(&future, Series::RoomsOccupied, &[6, 6, 6, 6, 0]);
    expect(&future, Series::Samples, &[6, 0]);
    expect(&future, Series::PersonsReleased, &[0, 0, 6, 0]);
}

#[test]
fn people_inside_are_released_in_their_turn() {
    let future = run(|scenario| {
        persons_on(scenario, &[]);
        rule(scenario).home_days = 3;
        rule(scenario).home_tests = vec![test(2)];
        let inside =
            |stage, day, parties| Inside { stream: 0, stage, in_room: stage == Stage::Central, day, parties };
        scenario.initial.inside = vec![
            inside(Stage::Central, None, 4),
            inside(Stage::Central, Some(2), 1),
            inside(Stage::Home, Some(2), 5),
        ];
    });
    expect(&future, Series::PersonsArrived, &[0]);
    // Days 2 and 3 of the site: two parties each; day 3 leaves at 12 h.
    expect(&future, Series::RoomsInUse, &[5, 3, 0]);
    expect(&future, Series::PersonsInRooms, &[3, 0]);
    // Home day 2 is the first day; then those from the site come to their home day 2 one by one.
    expect(&future, Series::Samples, &[5, 2, 3, 0]);
    expect(&future, Series::PersonsReleased, &[0, 0, 5, 2, 3, 0]);
}

#[test]
fn nobody_inside_has_been_found_so_far() {
    // Whoever is infected would have been found on day 1: all who are left are healthy.
    let future = run(|scenario| {
        persons_on(scenario, &[]);
        all_infected(scenario);
        scenario.streams[0].prevalence = 0.5;
        scenario.initial.inside =
            vec![Inside { stream: 0, stage: Stage::Central, in_room: true, day: Some(2), parties: 50 }];
    });
    assert_eq!(future.total(Series::InfectedReleased), 0);
    assert_eq!(future.total(Series::PersonsReleased), 50);
    // Without a test so far, half are infected.
    let future = run(|scenario| {
        persons_on(scenario, &[]);
        all_infected(scenario);
        scenario.streams[0].prevalence = 0.5;
        rule(scenario).central_tests = vec![];
        scenario.initial.inside =
            vec![Inside { stream: 0, stage: Stage::Central, in_room: true, day: Some(2), parties: 50 }];
    });
    assert!((10..40).contains(&future.total(Series::InfectedReleased)));
}

#[test]
fn patients_of_the_first_day_come_back() {
    let future = run(|scenario| {
        persons_on(scenario, &[]);
        scenario.initial.patients = 4;
        scenario.cases.hospital.stay_mean_days = 1e-9;
    });
    expect(&future, Series::PersonsHospital, &[0]);
    expect(&future, Series::PersonsInRooms, &[4]);
    // Tests of the first and fourth day; the discharged are asked for 1, 4, 7 …
    expect(&future, Series::Samples, &[4, 0, 0, 4, 0, 0, 4, 0]);
}

#[test]
fn a_train_comes_on_its_weekdays() {
    let future = run(|scenario| {
        let mut weekdays = [false; 7];
        // The first day is a Tuesday.
        weekdays[2] = true;
        let service = Service { name: String::new(), weekdays, seats: 9, load_factor: 1.0, hour: 23 };
        scenario.streams[0].arrivals = Arrivals::Transport(vec![service]);
        scenario.streams[0].multiplier = 2.0;
    });
    expect(&future, Series::PersonsArrived, &[0, 18, 0]);
    expect(&future, Series::PersonsInRooms, &[0, 18, 18, 0]);
}

#[test]
fn the_exempt_leave_with_their_result() {
    let future = run(|scenario| {
        scenario.streams[0].exempt_share = 1.0;
        scenario.laboratories[0].result_hours = 20;
    });
    expect(&future, Series::RoomsInUse, &[0]);
    expect(&future, Series::Samples, &[6, 0]);
    expect(&future, Series::PersonsReleased, &[0, 6, 0]);
    expect(&future, Series::PersonsTested, &[6, 0]);

    // An exempt case sends its companion to a room.
    let future = run(|scenario| {
        all_infected(scenario);
        persons_on(scenario, &[2.0]);
        scenario.streams[0].exempt_share = 1.0;
        scenario.streams[0].party_sizes = vec![0.0, 1.0];
        scenario.laboratories[0].result_hours = 1;
        scenario.rooms.turnaround_hours = (0, 0);
    });
    // The slot at the hour itself brings the first result an hour before the other.
    expect(&future, Series::FoundByTest1, &[2, 0]);
    expect(&future, Series::RoomsInUse, &[1, 0]);
}

#[test]
fn days_served_elsewhere_are_credited() {
    let future = run(|scenario| {
        scenario.streams[0].credited_days = 2;
        rule(scenario).central_days = 4;
        rule(scenario).central_tests = vec![test(1), test(2), test(3), test(4)];
    });
    expect(&future, Series::Samples, &[6, 6, 0]);
    expect(&future, Series::PersonsReleased, &[0, 0, 6, 0]);
}

#[test]
fn screening_keeps_the_sick_out_of_the_rooms() {
    let change = |scenario: &mut Scenario, incubation: f64| {
        all_infected(scenario);
        scenario.cases.symptomatic_share = 1.0;
        scenario.cases.incubation = Incubation::Tabulated(TimeDistribution::uniform(incubation, incubation));
        scenario.cases.symptom_days = 1.5;
        scenario.cases.transfer_hours = 0;
        scenario.streams[0].screening_share = 1.0;
    };
    // Symptoms for one day, of 1.5.
    let future = run(|scenario| change(scenario, 1.0));
    expect(&future, Series::FoundByScreening, &[6, 0]);
    expect(&future, Series::InfectedArrived, &[6, 0]);
    expect(&future, Series::RoomsInUse, &[0]);
    expect(&future, Series::PersonsHospital, &[6]);
    // Symptoms that lasted 1.5 days, two days ago, or are still to come.
    for incubation in [0.5, 2.1] {
        let future = run(|scenario| change(scenario, incubation));
        expect(&future, Series::FoundByScreening, &[0]);
    }
}

#[test]
fn the_second_stage_in_the_room_or_at_home() {
    for (homeless, rooms, home) in [(1.0, [6, 6, 6, 6, 0], [0; 5]), (0.0, [6, 6, 0, 0, 0], [0, 0, 6, 6, 0])] {
        let future = run(|scenario| {
            rule(scenario).home_days = 2;
            rule(scenario).home_tests = vec![test(1), test(2)];
            rule(scenario).no_home_share = homeless;
        });
        expect(&future, Series::PersonsInRooms, &rooms);
        expect(&future, Series::PersonsHome, &home);
        expect(&future, Series::Samples, &[6, 0, 6, 6, 0]);
        expect(&future, Series::PersonsReleased, &[0, 0, 0, 0, 6, 0]);
    }
}

#[test]
fn home_from_arrival() {
    let future = run(|scenario| {
        let rule = rule(scenario);
        (rule.central_days, rule.home_days) = (0, 3);
        (rule.central_tests, rule.home_tests) = (vec![], vec![test(1), test(3)]);
    });
    expect(&future, Series::RoomsInUse, &[0]);
    expect(&future, Series::PersonsHome, &[6, 6, 6, 0]);
    expect(&future, Series::Samples, &[6, 0, 6, 0]);
    expect(&future, Series::PersonsReleased, &[0, 0, 0, 6, 0]);
}

#[test]
fn nobody_waits_for_results_if_the_rule_does_not() {
    for (waits, released) in [(true, [0, 0, 0, 6, 0]), (false, [0, 0, 6, 0, 0])] {
        let future = run(|scenario| {
            rule(scenario).release_waits = waits;
            scenario.laboratories[0].result_hours = 60;
        });
        expect(&future, Series::PersonsReleased, &released);
    }
}

#[test]
fn rules_change_on_a_date() {
    let longer = |scenario: &Scenario| Rule {
        central_days: 4,
        central_tests: vec![test(2), test(4)],
        ..scenario.streams[0].rule.clone()
    };
    for (mid_stay, released, samples) in [
        (false, [0, 0, 6, 0, 0, 2, 0], [6, 0, 2, 0, 2, 0]),
        (true, [0, 0, 0, 0, 6, 2, 0], [6, 6, 2, 6, 2, 0]),
    ] {
        let future = run(|scenario| {
            persons_on(scenario, &[6.0, 2.0]);
            let rule = longer(scenario);
            scenario.streams[0].changes = vec![RuleChange { from: 1, mid_stay, rule }];
        });
        expect(&future, Series::PersonsReleased, &released);
        expect(&future, Series::Samples, &samples);
    }
    // An end that has passed: the next check-out hour.
    let future = run(|scenario| {
        rule(scenario).central_days = 5;
        let shorter = Rule { central_days: 1, check_out_hour: 7, ..scenario.streams[0].rule.clone() };
        scenario.streams[0].changes = vec![RuleChange { from: 3, mid_stay: true, rule: shorter }];
    });
    expect(&future, Series::PersonsReleased, &[0, 0, 0, 6, 0]);
}

#[test]
fn checks_find_whose_symptoms_begin() {
    // Symptoms begin at 22 h of the first day.
    let cases: [(&[u32], [u32; 3]); 4] =
        [(&[8, 20], [0, 6, 0]), (&[], [0, 0, 0]), (&[1], [0, 6, 0]), (&[23], [6, 0, 0])];
    for (hours, found) in cases {
        let future = run(|scenario| {
            all_hidden(scenario);
            scenario.cases.symptomatic_share = 1.0;
            scenario.cases.incubation = Incubation::Tabulated(TimeDistribution::uniform(2.5, 2.5));
            scenario.cases.temperature_check_hours = hours.to_vec();
        });
        expect(&future, Series::FoundBySymptoms, &found);
    }
}

#[test]
fn infection_is_passed_on_to_companions_and_neighbours() {
    let change = |scenario: &mut Scenario| {
        all_hidden(scenario);
        persons_on(scenario, &[400.0]);
        scenario.rooms.sites = vec![site(400)];
        scenario.streams[0].party_sizes = vec![0.0, 1.0];
        scenario.streams[0].prevalence = 0.5;
        // All infectiousness lies between 2 and 5 days after infection.
        scenario.cases.infectiousness =
            Infectiousness::Tabulated { days: vec![2.0, 5.0], still_to_come: vec![1.0, 0.0] };
        rule(scenario).central_days = 7;
    };
    let nobody = run(change);
    expect(&nobody, Series::InfectionsAcquired, &[0]);
    // Of 200 parties 100 have one member infected, who infects the other with probability 0.8 in all.
    let companions = run(|scenario| {
        change(scenario);
        scenario.cases.transmission.within_party = 0.8;
    });
    let acquired = companions.total(Series::InfectionsAcquired);
    assert!((60..100).contains(&acquired), "{acquired}");
    // In the 14 hours of the first day 14/72 of the hazard.
    let first = companions.at(Series::InfectionsAcquired, 1);
    assert_eq!(companions.at(Series::InfectionsAcquired, 0), 0);
    assert!((12..45).contains(&first), "{first}");
    // Clustered parties have nobody to infect at home.
    let clustered = run(|scenario| {
        change(scenario);
        scenario.cases.transmission.within_party = 0.8;
        scenario.streams[0].party_clustering = 1.0;
    });
    expect(&clustered, Series::InfectionsAcquired, &[0]);
    // 200 infected meet 0.2 each in other rooms; about half of those are healthy.
    let neighbours = run(|scenario| {
        change(scenario);
        scenario.cases.transmission.between_rooms = 0.2;
    });
    let acquired = neighbours.total(Series::InfectionsAcquired);
    assert!((8..45).contains(&acquired), "{acquired}");
}

#[test]
fn cases_at_home_bring_household_contacts() {
    let future = run(|scenario| {
        all_infected(scenario);
        scenario.rooms.sites = vec![site(1000)];
        let rule = rule(scenario);
        (rule.central_days, rule.home_days) = (0, 5);
        (rule.central_tests, rule.home_tests) = (vec![], vec![test(1)]);
        scenario.laboratories[0].result_hours = 2;
        scenario.cases.household.contacts = 20.0;
        scenario.cases.household.prevalence = 0.0;
    });
    expect(&future, Series::FoundByTest1, &[6, 0]);
    let contacts = future.at(Series::PersonsArrived, 0) - 6;
    assert!((70..170).contains(&contacts), "{contacts}");
    assert_eq!(future.at(Series::PersonsInRooms, 0), contacts);
}
