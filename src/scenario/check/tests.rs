//! What documents mean, on short ones.

use serde_json::{Value, json};

use crate::scenario::{
    Arrivals, Incubation, Infectiousness, Inside, Rule, Scenario, Stage, TimeDistribution,
};

/// The scenario of a sound document with other top-level fields; 2022-01-03 is a Monday.
#[track_caller]
fn scenario(fields: Value) -> Scenario {
    let mut document = json!({
        "isoplan": 1,
        "calendar": {"first_day": "2022-01-03", "days": 10},
        "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 10}}],
        "rooms": {"sites": [{"rooms": 100}]},
        "laboratories": [{"tubes_per_day": 100}],
    });
    document.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    super::scenario(&document).unwrap()
}

#[track_caller]
fn rule(fields: Value) -> Rule {
    let arrivals = json!({"kind": "steady", "persons_per_day": 10});
    scenario(json!({"streams": [{"arrivals": arrivals, "rule": fields}]})).streams[0].rule.clone()
}

/// A rule in short: days, test days and which of them are doubled (`*`).
fn short(rule: &Rule) -> String {
    let tests = |stage| {
        let tests = rule.tests(stage).iter();
        tests.map(|test| format!(" {}{}", test.day, if test.doubled { "*" } else { "" })).collect::<String>()
    };
    format!("{}+{}:{} |{}", rule.central_days, rule.home_days, tests(Stage::Central), tests(Stage::Home))
}

#[test]
fn rules_follow_their_preset_where_they_are_silent() {
    for (fields, expected) in [
        (json!({}), "14+7: 1 4 7 10 14* | 2 7"),
        (json!({"preset": "14+14"}), "14+14: 1 4 7 10 14* | 2 7 14"),
        (json!({"preset": "7+3"}), "7+3: 1 2 3 5 7 | 3"),
        (json!({"preset": "home-14"}), "0+14: | 1 4 7 14"),
        (json!({"preset": "home-14", "doubled_home_tests": [14]}), "0+14: | 1 4 7 14*"),
        (json!({"central_days": 10}), "10+7: 1 4 7 10 | 2 7"),
        (json!({"preset": "21+7", "central_days": 14, "home_days": 3}), "14+3: 1 4 7 10 14 | 2"),
        (json!({"central_tests": [1, 7], "doubled_tests": [7]}), "14+7: 1 7* | 2 7"),
    ] {
        assert_eq!(short(&rule(fields.clone())), expected, "{fields}");
    }
    let read =
        scenario(json!({"streams": [{"arrivals": {"kind": "outbreak", "cases": [1], "secondary": {}}}]}));
    let Arrivals::Outbreak(outbreak) = &read.streams[0].arrivals else { panic!() };
    assert_eq!(short(&outbreak.secondary.as_ref().unwrap().rule), "7+0: 1 4 7 |");
    assert_eq!(short(&read.cases.discharged_rule), "14+14: 1 4 7 10 14* | 2 7 14");
    assert_eq!(short(&read.cases.household.rule), "14+7: 1 4 7 10 14* | 2 7");
}

#[test]
fn rules_change_on_their_dates() {
    let changes = json!([
        {"from": "2021-12-01", "rule": {"preset": "14+0"}},
        {"from": "2022-01-07", "mid_stay": true, "rule": {"preset": "7+3"}},
    ]);
    let arrivals = json!({"kind": "steady", "persons_per_day": 10});
    let read = scenario(json!({"streams": [{"arrivals": arrivals, "changes": changes}]}));
    let stream = &read.streams[0];
    assert_eq!(short(stream.rule_on(0)), "14+0: 1 14 |");
    assert_eq!(short(stream.rule_on(3)), "14+0: 1 14 |");
    assert_eq!(short(stream.rule_on(4)), "7+3: 1 2 3 5 7 | 3");
    assert_eq!(stream.changes.iter().map(|change| change.mid_stay).collect::<Vec<_>>(), [false, true]);
}

#[track_caller]
fn outbreak_cases(arrivals: Value) -> Vec<f64> {
    let read = scenario(json!({"streams": [{"arrivals": arrivals}]}));
    let Arrivals::Outbreak(outbreak) = &read.streams[0].arrivals else { panic!() };
    outbreak.cases.clone()
}

#[test]
fn a_wave_is_a_normal_curve_about_noon_of_its_peak() {
    let cases = outbreak_cases(
        json!({"kind": "outbreak", "wave": {"total": 1000, "peak": "2022-01-07", "width_days": 2}}),
    );
    // 1000 × (Φ(0.25) − Φ(−0.25)), and the day after: 1000 × (Φ(0.75) − Φ(0.25)).
    assert!((cases[4] - 197.4127).abs() < 1e-3, "{cases:?}");
    assert!((cases[5] - 174.6663).abs() < 1e-3, "{cases:?}");
    assert!((cases[3] - cases[5]).abs() < 1e-9);
    // What lies outside the period: Φ(−2.25) before it, Φ(−2.75) behind it.
    assert!((cases.iter().sum::<f64>() - 1000.0 * (1.0 - 0.0122245 - 0.0029798)).abs() < 1e-3);
    assert_eq!(outbreak_cases(json!({"kind": "outbreak", "cases": [3, 4]}))[..3], [3.0, 4.0, 0.0]);
}

#[test]
fn arrivals_are_laid_out_day_by_day() {
    let steady = json!({
        "kind": "steady", "persons_per_day": 10, "weekday_factors": [1, 1, 1, 1, 1, 3, 0],
        "surges": [{"from": "2022-01-04", "to": "2022-01-08", "factor": 2}],
    });
    let read = scenario(json!({"streams": [{"arrivals": steady}]}));
    let Arrivals::Daily { persons, .. } = &read.streams[0].arrivals else { panic!() };
    assert_eq!(persons[..], [10.0, 20.0, 20.0, 20.0, 20.0, 60.0, 0.0, 10.0, 10.0, 10.0]);
    let services = json!([{"seats": 150, "weekdays": [1, 0, 0, 0, 0, 0, 1]}]);
    let read = scenario(json!({"streams": [{"arrivals": {"kind": "transport", "services": services}}]}));
    let Arrivals::Transport(services) = &read.streams[0].arrivals else { panic!() };
    assert_eq!(services[0].weekdays, [true, false, false, false, false, false, true]);
    assert_eq!((services[0].seats, services[0].load_factor, services[0].hour), (150, 0.8, 14));
}

#[test]
fn capacity_follows_dates_and_weekdays() {
    let laboratory = json!({
        "tubes_per_day": 101, "weekday_factors": [1, 1, 1, 1, 1, 0.5, 0],
        "changes": [{"from": "2022-01-07", "tubes_per_day": 300}],
        "outside_tubes_per_day": 40,
        "outside_surges": [{"from": "2022-01-05", "to": "2022-01-05", "factor": 2.5}],
    });
    let read = scenario(json!({"laboratories": [laboratory]}));
    let laboratory = &read.laboratories[0];
    assert_eq!(laboratory.tubes_per_day, [101, 101, 101, 101, 300, 150, 0, 300, 300, 300]);
    assert_eq!(laboratory.outside_tubes_per_day, [40, 40, 100, 40, 40, 40, 40, 40, 40, 40]);
}

#[test]
fn districts_are_ordered_by_their_distance() {
    let district = |name: &str, minutes: [u32; 3]| json!({"name": name, "travel_minutes": minutes});
    let districts =
        [district("North", [0, 30, 30]), district("Mid", [20, 20, 10]), district("South", [50, 10, 90])];
    let sites = json!([{"rooms": 5, "district": "South"}, {"rooms": 5}]);
    let read = scenario(json!({"rooms": {"districts": districts, "sites": sites}}));
    let nearest: Vec<&[usize]> = read.rooms.districts.iter().map(|district| &district.nearest[..]).collect();
    assert_eq!(nearest, [[0, 1, 2], [1, 2, 0], [2, 1, 0]]);
    assert_eq!(read.rooms.sites[0].district, Some(2));
    assert_eq!(read.rooms.sites[1].district, None);
    let alone = scenario(json!({"rooms": {"districts": [{"name": "All"}], "sites": sites_of_nowhere()}}));
    assert_eq!(alone.rooms.districts[0].nearest, [0]);
}

fn sites_of_nowhere() -> Value {
    json!([{"rooms": 5, "changes": [{"from": "2022-01-05", "rooms": 9}], "out_of_service_share": 0.4}])
}

#[test]
fn rooms_change_on_their_dates() {
    let site = &scenario(json!({"rooms": {"sites": sites_of_nowhere()}})).rooms.sites[0];
    assert_eq!(site.rooms, [(0, 5), (2, 9)]);
    assert_eq!([0, 1, 2, 9].map(|day| site.rooms_on(day)), [3, 3, 5, 5]);
}

#[test]
fn the_reserve_comes_by_steps() {
    let steps = |reserve: Value| {
        scenario(json!({"rooms": {"sites": [{"rooms": 5}], "reserve": reserve}})).rooms.reserve.steps
    };
    assert_eq!(steps(json!({})), [(24, 1.0 / 3.0), (48, 0.5), (72, 1.0)]);
    assert_eq!(steps(json!({"call_up": "lead-time", "lead_hours": 12})), [(12, 1.0)]);
}

#[test]
fn profiles_give_what_cases_leave_out() {
    let course = |fields: Value| {
        let cases = scenario(json!({"cases": fields})).cases;
        let Incubation::LogNormal { log_mean, .. } = cases.incubation else { panic!() };
        let Infectiousness::Weibull { scale_days, .. } = cases.infectiousness else { panic!() };
        (log_mean, scale_days)
    };
    assert_eq!(course(json!({})), (1.621, 6.127));
    assert_eq!(course(json!({"profile": "omicron"})), (1.142, 3.334));
    assert_eq!(course(json!({"profile": "omicron", "incubation_log_mean": 1.5})), (1.5, 3.334));
    let custom = json!({"profile": "custom", "incubation_log_mean": 1, "infectiousness_scale_days": 2});
    assert_eq!(course(custom), (1.0, 2.0));
}

#[test]
fn tables_are_normed() {
    let cases = scenario(json!({"cases": {
        "incubation": "tabulated", "incubation_days": [1, 2, 4], "incubation_weights": [3, 1],
        "infectiousness": "tabulated", "infectiousness_days": [0, 2, 3], "infectiousness_weights": [1, 2],
    }}))
    .cases;
    let bins = TimeDistribution::in_bins(vec![1.0, 2.0, 4.0], &[3.0, 1.0]);
    assert_eq!(cases.incubation, Incubation::Tabulated(bins));
    // Density 1 over two days, then 2 over one: one half of it in each.
    let table = Infectiousness::Tabulated { days: vec![0.0, 2.0, 3.0], still_to_come: vec![1.0, 0.5, 0.0] };
    assert_eq!(cases.infectiousness, table);
    let arrivals = json!({"kind": "steady", "persons_per_day": 10});
    let stream = json!({
        "arrivals": arrivals, "since_infection": "whole-days",
        "since_infection_days": [1, 5], "since_infection_weights": [1, 3],
    });
    let since_infection = &scenario(json!({"streams": [stream]})).streams[0].since_infection;
    assert_eq!(*since_infection, TimeDistribution::at_times(vec![1.0, 5.0], &[1.0, 3.0]));
}

#[test]
fn who_is_inside_on_the_first_day() {
    let inside =
        json!([{"stream": 1, "parties": 60}, {"stream": 1, "stage": "home", "day": 7, "parties": 500}]);
    let initial = scenario(json!({"initial": {"inside": inside, "patients": 3}})).initial;
    assert_eq!(
        initial.inside,
        [
            Inside { stream: 0, stage: Stage::Central, in_room: true, day: None, parties: 60 },
            Inside { stream: 0, stage: Stage::Home, in_room: false, day: Some(7), parties: 500 },
        ]
    );
    assert_eq!(initial.patients, 3);
}
