//! Counts on the days of a draft.

use serde_json::{Value, json};

use super::*;
use crate::scenario::preset::Preset;
use crate::scenario::{Basis, Draft};

fn counts(from: Option<&str>, counts: &[u64]) -> Counts {
    let column = Column { column: 1, header: None };
    Counts { from: from.map(date), counts: counts.to_vec(), column }
}

/// A draft of 5 days from 12 March with one stream.
fn draft(arrivals: Value) -> Draft {
    let document = json!({"isoplan": 1, "calendar": {"first_day": "2022-03-12", "days": 5},
        "streams": [{"arrivals": arrivals}], "rooms": {"sites": [{"rooms": 5}]},
        "laboratories": [{"tubes_per_day": 100}],
        "origins": [{"path": "streams[0].arrivals.persons", "source": "a report"},
            {"path": "streams[0].arrivals.dispersion", "source": "a paper"},
            {"path": "streams[0]", "source": "a letter"}]});
    Draft::from_json(&document.to_string()).unwrap()
}

const ARRIVALS: Target = Target { stream: 0, quantity: Quantity::Arrivals };
const CASES: Target = Target { stream: 0, quantity: Quantity::Cases };

/// The numbers, and the days before, after, missing at the start and at the end.
#[track_caller]
fn check(from: Option<&str>, table: &[u64], expected: (&[u64], [u64; 4])) {
    let mut draft = draft(json!({"kind": "steady", "persons_per_day": 5}));
    let fit = counts(from, table).put(&mut draft, ARRIVALS).unwrap();
    assert_eq!(draft.get("streams[0].arrivals.persons"), Some(&json!(expected.0)));
    assert_eq!([fit.before, fit.after, fit.missing_at_start, fit.missing_at_end], expected.1);
    assert_eq!(fit.before + fit.used + fit.after, table.len() as u64);
    assert_eq!(fit.missing_at_start + fit.used + fit.missing_at_end, 5);
    assert_eq!(fit.sum, expected.0.iter().sum::<u64>());
    assert!(draft.check().is_ok(), "{:?}", draft.check());
}

#[test]
fn days_outside_the_period_are_left_out_and_counted() {
    check(Some("2022-03-12"), &[1, 2, 3, 4, 5], (&[1, 2, 3, 4, 5], [0, 0, 0, 0]));
    check(None, &[1, 2, 3], (&[1, 2, 3], [0, 0, 0, 2]));
    check(Some("2022-03-10"), &[1, 2, 3, 4, 5, 6, 7, 8], (&[3, 4, 5, 6, 7], [2, 1, 0, 0]));
    check(Some("2022-03-14"), &[1, 2], (&[0, 0, 1, 2], [0, 0, 2, 1]));
    check(Some("2022-03-15"), &[1, 2, 3], (&[0, 0, 0, 1, 2], [0, 1, 3, 0]));
    check(Some("2022-03-11"), &[1, 2], (&[2], [1, 0, 0, 4]));
}

#[test]
fn a_table_that_does_not_meet_the_period_changes_nothing() {
    for (from, length) in [("2022-03-10", 2), ("2022-03-17", 3), ("1900-03-01", 1), ("2199-12-31", 1)] {
        let mut changed = draft(json!({"kind": "steady", "persons_per_day": 5}));
        let before = changed.clone();
        let issues = counts(Some(from), &vec![1; length]).put(&mut changed, ARRIVALS).unwrap_err();
        assert!(matches!(issues.first[0].problem, Problem::OutsidePeriod { .. }), "{from}");
        assert_eq!(changed, before);
    }
    let mut changed = draft(json!({}));
    let elsewhere = Target { stream: 1, ..ARRIVALS };
    let problem = Problem::NoSuchStream { number: 2, streams: 1 };
    assert_eq!(counts(None, &[1]).put(&mut changed, elsewhere), Err(problem.into()));
    changed.set("calendar.days", json!(0));
    assert_eq!(counts(None, &[1]).put(&mut changed, ARRIVALS), Err(Problem::NoPeriod.into()));
}

/// The days of the scenario on which a table of two days leaves nobody.
#[track_caller]
fn check_days(days: Value, expected: u64) {
    let mut draft = draft(json!({"kind": "series", "persons": [9]}));
    draft.set("calendar.days", days.clone());
    assert!(draft.check().is_ok(), "{days}: {:?}", draft.check());
    let fit = counts(None, &[1, 2]).put(&mut draft, ARRIVALS).unwrap();
    assert_eq!(fit.missing_at_end, expected, "{days}");
}

#[test]
fn the_number_of_days_is_read_as_the_check_reads_it() {
    check_days(json!(null), 58);
    check_days(json!(30), 28);
    check_days(json!(30.0), 28);
}

#[track_caller]
fn check_arrivals(before: Value, target: Target, expected: Value) {
    let mut draft = draft(before);
    counts(None, &[1, 2]).put(&mut draft, target).unwrap();
    assert_eq!(draft.get("streams[0].arrivals"), Some(&expected));
    assert!(draft.check().is_ok(), "{:?}", draft.check());
}

#[test]
fn what_belongs_to_the_counts_is_kept_and_the_rest_goes() {
    check_arrivals(
        json!({"kind": "series", "persons": [9], "count_noise": "negative-binomial", "count_noise_k": 3}),
        ARRIVALS,
        json!({"kind": "series", "persons": [1, 2], "count_noise": "negative-binomial", "count_noise_k": 3}),
    );
    check_arrivals(
        json!({"kind": "steady", "persons_per_day": 9, "surges": [], "count_noise": "none"}),
        ARRIVALS,
        json!({"kind": "series", "persons": [1, 2], "count_noise": "none"}),
    );
    check_arrivals(
        json!({"kind": "outbreak", "wave": {"total": 9}, "dispersion": 0.7, "secondary": {}}),
        CASES,
        json!({"kind": "outbreak", "cases": [1, 2], "dispersion": 0.7, "secondary": {}}),
    );
    check_arrivals(
        json!({"kind": "outbreak", "cases": [9], "dispersion": 0.7}),
        ARRIVALS,
        json!({"kind": "series", "persons": [1, 2]}),
    );
    check_arrivals(json!("nonsense"), CASES, json!({"kind": "outbreak", "cases": [1, 2]}));
}

#[test]
fn origins_of_numbers_that_are_gone_go_with_them() {
    let paths = |arrivals: Value, target: Target| {
        let mut draft = draft(arrivals);
        counts(None, &[1]).put(&mut draft, target).unwrap();
        // Again, as with a corrected table.
        counts(None, &[2]).put(&mut draft, target).unwrap();
        assert!(draft.check().is_ok(), "{:?}", draft.check());
        draft.origins().into_iter().map(|origin| origin.path).collect::<Vec<_>>()
    };
    let series = json!({"kind": "series", "persons": [9]});
    assert_eq!(paths(series, ARRIVALS), ["streams[0]", "streams[0].arrivals.persons"]);
    let outbreak = json!({"kind": "outbreak", "cases": [9], "dispersion": 0.7});
    let kept = ["streams[0].arrivals.dispersion", "streams[0]", "streams[0].arrivals.cases"];
    assert_eq!(paths(outbreak, CASES), kept);
}

#[test]
fn imported_numbers_do_not_rest_on_what_the_numbers_before_them_did() {
    let mut draft = draft(json!({"kind": "series", "persons": [9]}));
    counts(None, &[1]).put(&mut draft, ARRIVALS).unwrap();
    let basis = |path: &str| draft.origin_at(path).map(|origin| origin.basis);
    assert_eq!(basis("streams[0].arrivals.kind"), Some(Basis::Source("a letter".to_owned())));
    assert!(
        matches!(basis("streams[0].arrivals.persons"), Some(Basis::Assumption(text)) if text.contains("table"))
    );
    // Nobody says anything of them, and nothing of what is about them.
    draft.set("origins", json!([{"path": "streams[0].arrivals", "source": "a report"}]));
    counts(None, &[1]).put(&mut draft, ARRIVALS).unwrap();
    assert_eq!(draft.origins(), []);
}

#[test]
fn every_preset_takes_a_table() {
    for preset in &crate::scenario::preset::PRESETS {
        let mut draft = Preset::of(preset.name).unwrap().draft();
        for target in [ARRIVALS, CASES] {
            counts(None, &[1, 2, 3]).put(&mut draft, target).unwrap();
            assert!(draft.check().is_ok(), "{}: {:?}", preset.name, draft.check());
        }
    }
}
