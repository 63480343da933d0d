//! The pages name what there is, and leave nothing out.

use crate::engine::Series;
use crate::scenario::parameter::{Parameter, all};

const PAGES: [&str; 13] = [
    include_str!("clock.md"),
    include_str!("arrivals.md"),
    include_str!("rule.md"),
    include_str!("rooms.md"),
    include_str!("laboratories.md"),
    include_str!("infection.md"),
    include_str!("finding.md"),
    include_str!("first_day.md"),
    include_str!("outputs.md"),
    include_str!("risk.md"),
    include_str!("sizing.md"),
    include_str!("randomness.md"),
    include_str!("performance.md"),
];

/// The code spans of a page, its formulas left out.
fn code_spans(page: &str) -> Vec<&str> {
    let prose = page.split("```").step_by(2);
    prose.flat_map(|prose| prose.split('`').skip(1).step_by(2)).collect()
}

/// Whether a code span is written like the id of a parameter.
fn is_id(span: &str) -> bool {
    let groups = ["calendar.", "initial.", "streams[].", "rooms.", "laboratories[].", "tests.", "cases."];
    let resources = ["staff.", "supplies.", "costs."];
    groups.iter().chain(&resources).any(|group| span.starts_with(group))
}

/// Fields that stand in several places are named on a page in one of them.
fn as_on_page(id: &str) -> String {
    for rule in [
        "streams[].changes[].rule",
        "streams[].arrivals.secondary.rule",
        "cases.discharged_rule",
        "cases.household.rule",
    ] {
        if let Some(field) = id.strip_prefix(rule) {
            return format!("streams[].rule{field}");
        }
    }
    for place in ["streams[].arrivals.secondary", "cases.household"] {
        if let Some(field) = id.strip_prefix(place).filter(|field| field.starts_with(".since_infection")) {
            return format!("streams[]{field}");
        }
    }
    match id.strip_prefix("staff.roles.").and_then(|role| role.split_once('.')) {
        Some((_, field)) => format!("staff.roles.manager.{field}"),
        None => id.to_owned(),
    }
}

#[test]
fn every_id_on_a_page_is_in_the_parameter_table() {
    for span in PAGES.into_iter().flat_map(code_spans).filter(|span| is_id(span)) {
        let is_object = || all().any(|parameter| parameter.id.starts_with(&format!("{span}.")));
        assert!(Parameter::at(span).is_some() || is_object(), "there is no {span}");
    }
}

#[test]
fn every_parameter_is_on_a_page() {
    let named: Vec<&str> = PAGES.into_iter().flat_map(code_spans).collect();
    for parameter in all() {
        assert!(named.contains(&as_on_page(parameter.id).as_str()), "{} is on no page", parameter.id);
    }
}

#[test]
fn every_series_is_listed_with_its_measure_and_unit() {
    let outputs = include_str!("outputs.md");
    for series in Series::ALL {
        let link = format!("Series::{series:?})");
        let row = outputs.lines().find(|line| line.starts_with('|') && line.contains(&link));
        let row = row.unwrap_or_else(|| panic!("{series:?} is in no row"));
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(cells[2], format!("{:?}", series.measure()).to_lowercase(), "{series:?}");
        assert_eq!(cells[3].replace('-', ""), format!("{:?}", series.unit()).to_lowercase(), "{series:?}");
    }
}
