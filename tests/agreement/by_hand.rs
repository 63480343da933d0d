//! The oracle alone, one feature at a time, in scenarios without chance whose figures can be worked
//! out by hand.
//!
//! Where not said otherwise: six persons, each a party, arrive at 10 h on the first day; two days in
//! a site, no home stage, one test on day 1; rooms, vehicles and laboratories without limit.

use isoplan::engine::{Series, Trajectory};
use isoplan::scenario::{
    Arrivals, DetectionCurve, District, Draft, Incubation, Infectiousness, Inside, Laboratory, Routing, Rule,
    RuleChange, Scenario, Service, Site, Stage, Test, TimeDistribution, WholeSite,
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
        let inside = |stage, day, parties| Inside { stream: 0, stage, day, parties };
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
            vec![Inside { stream: 0, stage: Stage::Central, day: Some(2), parties: 50 }];
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
            vec![Inside { stream: 0, stage: Stage::Central, day: Some(2), parties: 50 }];
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

fn site(rooms: u32) -> Site {
    Site { rooms: vec![(0, rooms)], ..plain().rooms.sites[0].clone() }
}

#[test]
fn rooms_are_added_and_withdrawn() {
    let future = run(|scenario| {
        persons_on(scenario, &[6.0, 6.0, 6.0]);
        scenario.rooms.sites =
            vec![Site { rooms: vec![(0, 8), (1, 4), (2, 20)], out_of_service_share: 0.25, ..site(0) }];
        scenario.rooms.longest_wait_hours = 5;
    });
    // 6, 3 and 15 rooms in service; the second day's people find none.
    expect(&future, Series::PersonsDiverted, &[0, 6, 0]);
    expect(&future, Series::RoomsInUse, &[6, 6, 12, 6, 6, 0]);
    expect(&future, Series::RoomsUsable, &[6, 6, 15]);
}

#[test]
fn the_nearest_district_first() {
    let future = run(|scenario| {
        let district = |nearest: [usize; 3]| District { name: String::new(), nearest: nearest.to_vec() };
        scenario.rooms.districts = vec![district([0, 1, 2]), district([1, 2, 0]), district([2, 1, 0])];
        // The first site would stay open; the two nearest close before their people leave.
        let place = |district, rooms, closes| Site { district: Some(district), closes, ..site(rooms) };
        scenario.rooms.sites = vec![place(0, 50, None), place(2, 3, Some(1)), place(1, 2, Some(1))];
        scenario.streams[0].district = Some(1);
    });
    // 55 rooms; when the two sites close, five of their rooms are occupied until turnaround ends.
    expect(&future, Series::RoomsUsable, &[55, 55, 55, 50]);
    expect(&future, Series::RoomsInUse, &[6, 6, 6, 0]);
}

#[test]
fn a_whole_site_fills_empties_and_is_cleaned() {
    let future = run(|scenario| {
        persons_on(scenario, &[2.0, 2.0, 2.0, 0.0, 2.0, 2.0]);
        let whole_site = Some(WholeSite { fill_days: 2, cleaning_days: 1 });
        scenario.rooms.sites = vec![Site { whole_site, ..site(10) }];
        scenario.rooms.longest_wait_hours = 5;
    });
    // In on days 0 and 1; out on days 2 and 3 at 12 h; cleaned at 12 h of day 4, two hours after the
    // fifth day's people came, who wait. The third day's are diverted.
    expect(&future, Series::PersonsDiverted, &[0, 0, 2, 0]);
    expect(&future, Series::RoomsInUse, &[2, 4, 4, 2, 2, 4, 4, 2]);
    expect(&future, Series::RoomsTurnaround, &[0, 0, 2, 4, 4, 0, 2, 4]);
    expect(&future, Series::PartiesWaiting, &[0, 0, 2, 0, 2, 0]);
}

#[test]
fn the_reserve_is_called_when_it_gets_tight() {
    let future = run(|scenario| {
        persons_on(scenario, &[5.0]);
        scenario.rooms.sites =
            vec![site(6), Site { reserve: true, ..site(4) }, Site { reserve: true, ..site(5) }];
    });
    // 5 of 6 are more than 80 %: called at 00:00 of the second day; after 24, 48 and 72 hours a
    // third, a half and all of nine rooms. The least of a day is noted after the events of 00:00.
    expect(&future, Series::RoomsUsable, &[6, 6, 9, 11, 15]);
}

#[test]
fn staff_vehicles_and_reception_let_people_wait() {
    let waiting = |change: &dyn Fn(&mut Scenario)| {
        let future = run(|scenario| {
            scenario.rooms.longest_wait_hours = 200;
            change(scenario);
        });
        (future.at(Series::PartiesWaiting, 0), future.series(Series::LongestWaitHours).max().unwrap())
    };
    // Four at 10 h, two when those have left at 12 h of the third day. Who waits for a vehicle or at a
    // reception has a room.
    assert_eq!(
        waiting(&|scenario| {
            scenario.resources.staff.teams = Some(2);
            scenario.resources.staff.persons_per_team = 2;
        }),
        (2, 50)
    );
    assert_eq!(waiting(&|scenario| scenario.rooms.vehicle_persons_per_hour = Some(4)), (0, 1));
    assert_eq!(waiting(&|scenario| scenario.rooms.check_ins_per_hour = Some(1)), (0, 5));
    // Two receptions.
    let two_sites = |scenario: &mut Scenario| {
        scenario.rooms.sites = vec![site(10), site(10)];
        scenario.rooms.check_ins_per_hour = Some(1);
    };
    assert_eq!(waiting(&two_sites), (0, 2));
}

#[test]
fn rooms_without_limit() {
    let future = run(|scenario| {
        scenario.rooms.sites = vec![site(2)];
        scenario.rooms.unlimited = true;
        scenario.rooms.turnaround_hours = (3, 3);
    });
    expect(&future, Series::PartiesWaiting, &[0]);
    expect(&future, Series::RoomsInUse, &[6, 6, 6, 0]);
}

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
    // A pool of five and one alone; five again; six confirmations.
    expect(&infected, Series::TubesQueued, &[2 + 5 + 6, 0]);
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
