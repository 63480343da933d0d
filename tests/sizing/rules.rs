//! The rules side by side, and the shortest.

use isoplan::engine::{Engine, Series};
use isoplan::scenario::Draft;
use isoplan::sizing::rules::{Comparison, Row};
use isoplan::sizing::shortest::{Schedule, shortest};
use isoplan::sizing::{Risk, Study};
use isoplan::summary::Summary;

use super::draft;

/// A small city of two streams, one of which has a rule of its own.
const CITY: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 30, "seed": 4},
    "streams": [
        {"arrivals": {"kind": "steady", "persons_per_day": 8}, "prevalence": 0.05,
            "arrival_hours": [0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0],
            "rule": {"preset": "five-tests", "check_out_hour": 11},
            "changes": [{"from": "2022-01-20", "rule": {"preset": "7+3"}}]},
        {"arrivals": {"kind": "steady", "persons_per_day": 4}, "prevalence": 0,
            "rule": {"central_days": 3, "home_days": 0, "central_tests": [1, 3], "doubled_tests": []}}],
    "rooms": {"sites": [{"rooms": 120}]}, "laboratories": [{"tubes_per_day": 200}]}"#;

const FUTURES: u32 = 12;

fn rows(draft: &Draft, stream: Option<u32>) -> Vec<Row> {
    let mut comparison = Comparison::new(draft, stream, 0.8, FUTURES).unwrap();
    let mut tasks: Vec<_> = std::iter::from_fn(|| comparison.hand_out(5)).collect();
    tasks.reverse();
    for task in &tasks {
        let trial = comparison.trial(task.candidate).unwrap();
        comparison.receive(task, Comparison::run(&trial, task));
    }
    let progress = comparison.progress();
    assert_eq!(progress.done, progress.total);
    comparison.rows()
}

#[test]
fn each_row_is_the_run_of_its_rule() {
    let city = draft(CITY);
    let rows = rows(&city, Some(0));
    assert_eq!(rows.len(), 11, "the scenario's own rules and ten presets");
    assert!(rows[0].is_present && rows[0].preset.is_none() && rows[0].difference.is_none());
    let own = Engine::new(&city.check().unwrap());
    let nights = |engine: &Engine| -> Vec<f64> {
        let all = engine.futures(0..FUTURES);
        all.map(|future| future.total(Series::RoomsOccupiedMidnight) as f64).collect()
    };
    let own = nights(&own);
    for row in rows.iter().filter(|row| ["7+3", "21+7"].map(Some).contains(&row.preset)) {
        let mut changed = city.clone();
        row.changes.iter().for_each(|change| assert!(changed.set(&change.path, change.value.clone())));
        let scenario = changed.check().unwrap();
        assert_eq!(scenario.streams[0].rule.check_out_hour, 11, "the city's hours stay");
        assert!(scenario.streams[0].changes.is_empty());
        assert_eq!(scenario.streams[1], city.check().unwrap().streams[1]);
        let engine = Engine::new(&scenario);
        let futures: Vec<_> = engine.futures(0..FUTURES).collect();
        let summary = Summary::of(&scenario, &futures).unwrap();
        assert_eq!(row.figures.within_capacity, summary.within_capacity);
        assert_eq!(row.figures.tests_in_time, summary.tests_in_time);
        assert_eq!(row.figures.tubes, summary.total(Series::TubesSent));
        assert_eq!(row.risk, Risk::of(&scenario));
        let others = nights(&engine);
        let mean = others.iter().zip(&own).map(|(other, own)| other - own).sum::<f64>() / f64::from(FUTURES);
        let difference = row.difference.unwrap().room_nights;
        assert!((difference.value - mean).abs() < 1e-9, "{difference:?}");
        assert!(difference.low < mean && mean < difference.high);
        assert!(!difference.may_be_chance(), "{row:?}");
    }
}

#[test]
fn efficient_rules_are_those_that_nothing_beats() {
    let rows = rows(&draft(CITY), None);
    for row in &rows {
        let (risk, nights) = (row.risk.highest_risk, row.figures.room_nights.value);
        let beaten = rows.iter().any(|other| {
            // Risks are integrated to a billionth.
            let (riskier, nights) =
                (risk - other.risk.highest_risk, nights - other.figures.room_nights.value);
            (riskier > 1e-9 && nights >= 0.0) || (riskier >= -1e-9 && nights > 0.0)
        });
        assert_eq!(row.is_efficient, !beaten, "{:?}", row.preset);
    }
    let efficient = rows.iter().filter(|row| row.is_efficient).count();
    assert!((2..rows.len()).contains(&efficient), "{efficient} of {}", rows.len());
}

#[test]
fn a_rule_that_is_a_preset_is_not_compared_with_itself() {
    let mut city = draft(CITY);
    city.set("streams[0].changes", serde_json::json!([]));
    let rows = rows(&city, Some(0));
    assert_eq!((rows.len(), rows[0].preset), (10, Some("five-tests")));
}

#[test]
fn a_rule_that_does_not_fit_is_named_with_its_issue() {
    let mut city = draft(CITY);
    let inside = serde_json::json!({"inside": [{"stream": 1, "day": 12, "parties": 5}]});
    city.set("initial", inside);
    let comparison = Comparison::new(&city, None, 0.8, FUTURES).unwrap();
    let refused: Vec<&str> = comparison.refused().iter().map(|(name, _)| *name).collect();
    assert_eq!(refused, ["10+7", "7+7", "7+3", "5+3", "home-14"]);
    assert!(comparison.refused().iter().all(|(_, issues)| !issues.is_empty()));
}

#[test]
fn the_shortest_rule_is_the_first_that_is_no_worse() {
    let city = draft(CITY);
    let found = shortest(&city, 0, "7+3").unwrap();
    assert_eq!((found.baseline_days, found.rules.len()), (7, 2));
    for rule in &found.rules {
        assert_eq!(rule.risks.len(), 5);
        assert!(rule.risks.iter().all(|under| under.residual_risk <= under.baseline_risk + 1e-9), "{rule:?}");
        let own = rule.risks[0];
        let risk = |days: u32, tests: Vec<u32>| {
            let mut shorter = city.clone();
            rule.changes.iter().for_each(|change| assert!(shorter.set(&change.path, change.value.clone())));
            shorter.set("streams[0].rule.central_days", days.into());
            shorter.set("streams[0].rule.central_tests", serde_json::json!(tests));
            Risk::of(&shorter.check().unwrap()).residual_risk
        };
        // As it would be applied it has the risk that is stated; a day less, with its tests, has more.
        let applied = risk(rule.central_days, rule.central_tests.clone());
        assert!((applied / own.residual_risk - 1.0).abs() < 1e-9, "{applied} {own:?}");
        let fewer = rule.central_days - 1;
        let daily = || (1..=fewer).collect();
        let fits = || [1, 2, 3, 5, 7].into_iter().filter(|&day| day < fewer).chain([fewer]).collect();
        let tests = if rule.schedule == Schedule::Daily { daily() } else { fits() };
        assert!(risk(fewer, tests) > own.residual_risk, "{rule:?}");
    }
    let [same, daily] = &found.rules[..] else { panic!("{found:?}") };
    assert!(daily.central_days <= same.central_days);
    assert_eq!(daily.central_tests, (1..=daily.central_days).collect::<Vec<_>>());
}
