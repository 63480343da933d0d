//! Inputs moved one at a time, against the same scenarios run alone.

use std::collections::BTreeSet;

use isoplan::engine::{Engine, Series};
use isoplan::scenario::Draft;
use isoplan::scenario::parameter::{Basis, Parameter, Reach};
use isoplan::sizing::sensitivity::{Bar, Sensitivity};
use isoplan::sizing::{OfVariants, Refusal};
use serde_json::json;

use super::comparing::to_the_end;
use super::draft;

/// A small city with two sites and a stream of each kind that matters here.
const CITY: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 25, "seed": 4},
    "streams": [
        {"arrivals": {"kind": "steady", "persons_per_day": 8}, "prevalence": 0.05},
        {"arrivals": {"kind": "steady", "persons_per_day": 2}, "prevalence": 0.02}],
    "rooms": {"turnaround_hours": 24, "sites": [
        {"rooms": 150, "changes": [{"from": "2022-01-10", "rooms": 155}]},
        {"rooms": 20}]},
    "laboratories": [{"tubes_per_day": 1000}]}"#;

const FUTURES: u32 = 12;

fn bars(draft: &Draft) -> (Sensitivity, Vec<Bar>) {
    let mut study = Sensitivity::new(draft, FUTURES).unwrap();
    to_the_end(&mut study);
    let bars = study.bars();
    (study, bars)
}

#[track_caller]
fn bar<'b>(bars: &'b [Bar], id: &str) -> &'b Bar {
    bars.iter().find(|bar| bar.id == id).unwrap_or_else(|| panic!("no {id}"))
}

/// Mean rooms needed at most, and the share of futures within capacity.
fn alone(draft: &Draft) -> (f64, f64) {
    let futures: Vec<_> = Engine::new(&draft.check().unwrap()).futures(0..FUTURES).collect();
    let n = f64::from(FUTURES);
    let peaks: f64 = futures.iter().map(|future| f64::from(future.peak(Series::RoomsNeeded))).sum();
    (peaks / n, futures.iter().filter(|future| future.first_breach().is_none()).count() as f64 / n)
}

#[test]
fn each_end_is_the_scenario_with_its_changes() {
    let city = draft(CITY);
    let (_, bars) = bars(&city);
    let (rooms, within) = alone(&city);
    let mut ends = 0;
    for bar in bars.iter().filter(|bar| bar.id.starts_with("rooms.") || bar.id.ends_with("prevalence")) {
        for end in bar.ends() {
            let mut moved = city.clone();
            for change in &end.changes {
                assert!(moved.set(&change.path, change.value.clone()), "{change:?}");
            }
            let (moved_rooms, moved_within) = alone(&moved);
            assert!((end.peak_needed.value - (moved_rooms - rooms)).abs() < 1e-9, "{bar:#?}");
            assert!((end.within_capacity.value - (moved_within - within)).abs() < 1e-9, "{bar:#?}");
            ends += 1;
        }
    }
    assert!(ends >= 8, "{ends}");
}

#[test]
fn ranges_are_those_of_the_table() {
    let (_, bars) = bars(&draft(CITY));
    let ends = |id: &str| {
        let bar = bar(&bars, id);
        let value = |end: &Option<isoplan::sizing::sensitivity::End>| {
            end.as_ref().map(|end| (end.value, end.ratio.map(|ratio| libm::round(1000.0 * ratio))))
        };
        (bar.places, bar.present, value(&bar.low), value(&bar.high))
    };
    assert_eq!(
        ends("rooms.turnaround_hours"),
        (1, Some(24.0), Some((Some(12.0), Some(500.0))), Some((Some(48.0), Some(2000.0))))
    );
    // Both sites together, with the dated change of the first.
    assert_eq!(ends("rooms.sites[].rooms"), (2, None, Some((None, Some(800.0))), Some((None, Some(1200.0)))));
    let rooms = bar(&bars, "rooms.sites[].rooms").low.as_ref().unwrap();
    let changes: Vec<_> = rooms.changes.iter().map(|change| (change.path.as_str(), &change.value)).collect();
    assert_eq!(
        changes,
        [
            ("rooms.sites[0].rooms", &json!(120)),
            ("rooms.sites[0].changes[0].rooms", &json!(124)),
            ("rooms.sites[1].rooms", &json!(16)),
        ]
    );
    // Every room can be used as it is; nothing lies below.
    assert_eq!(ends("rooms.sites[].out_of_service_share").2, None);
    assert!(matches!(bar(&bars, "cases.specificity").basis, Basis::Source(_)));
    // Days of a rule take their tests with them.
    let days = bar(&bars, "streams[].rule.central_days").low.as_ref().unwrap();
    let tests = days.changes.iter().find(|change| change.path == "streams[1].rule.central_tests").unwrap();
    assert_eq!((days.value, &tests.value), (Some(11.0), &json!([1, 4, 7, 10, 11])));
}

#[test]
fn the_first_bar_moves_most_and_the_last_may_be_chance() {
    let (_, bars) = bars(&draft(CITY));
    let largest: Vec<f64> = bars.iter().map(|bar| bar.largest(|end| end.peak_needed.value)).collect();
    assert!(largest.is_sorted_by(|a, b| a >= b), "{largest:?}");
    assert!(["streams[].multiplier", "streams[].rule.central_days"].contains(&bars[0].id), "{}", bars[0].id);
    assert!(!bars[0].may_be_chance());
    assert!(bar(&bars, "cases.symptom_days").may_be_chance());
    // More rooms change nothing of what is needed, and something of whether they suffice.
    let rooms = bar(&bars, "rooms.sites[].rooms");
    assert_eq!(rooms.largest(|end| end.peak_needed.value), 0.0);
    assert!(rooms.low.as_ref().unwrap().within_capacity.value < 0.0);
}

#[test]
fn what_no_room_depends_on_is_left_out_and_counted() {
    let (study, bars) = bars(&draft(CITY));
    let ids: BTreeSet<&str> = bars.iter().map(|bar| bar.id).collect();
    for id in ["costs.room_night", "supplies.meals_per_person_day", "staff.roles.nurse.shifts"] {
        assert!(!ids.contains(id), "{id}");
    }
    // Off, at 0; not of this kind of arrivals; no number to be moved.
    for id in ["streams[].exempt_share", "streams[].arrivals.contacts_per_case", "calendar.days"] {
        assert!(!ids.contains(id), "{id}");
    }
    assert!(study.unaffected() >= 20, "{}", study.unaffected());
    assert!(study.refused().is_empty(), "{:?}", study.refused());
    let reach = Parameter::of("costs.room_night").plausible().unwrap().reach;
    assert_eq!(reach, Reach::Times(0.75, 1.25));
}

#[test]
fn teams_that_limit_people_in_sites_are_an_input() {
    let mut city = draft(CITY);
    city.set("staff", json!({"teams": 1, "persons_per_team": 90}));
    let (_, bars) = bars(&city);
    assert!(bar(&bars, "staff.persons_per_team").low.is_some());
    assert_eq!(bar(&bars, "staff.teams").high.as_ref().unwrap().value, Some(2.0));
}

#[test]
fn an_end_that_does_not_fit_is_named_with_its_issue() {
    let mut city = draft(CITY);
    city.set("initial", json!({"inside": [{"stream": 1, "day": 14, "parties": 5}]}));
    let (study, bars) = bars(&city);
    assert_eq!(study.refused().len(), 1, "{:?}", study.refused());
    assert_eq!(study.refused()[0].0, "streams[].rule.central_days");
    let days = bar(&bars, "streams[].rule.central_days");
    assert!(days.low.is_none() && days.high.is_some());
}

#[test]
fn futures_can_be_added() {
    let city = draft(CITY);
    let mut grown = Sensitivity::new(&city, 5).unwrap();
    to_the_end(&mut grown);
    grown.run_more(FUTURES).unwrap();
    to_the_end(&mut grown);
    assert_eq!(grown.bars(), bars(&city).1);
    assert_eq!(Sensitivity::new(&city, 0).unwrap_err(), Refusal::FuturesOutOfRange { value: 0, max: 20_000 });
}
