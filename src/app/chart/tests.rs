use std::rc::Rc;

use super::*;
use crate::engine::Engine;
use crate::locale::Language;
use crate::scenario::preset::Preset;
use crate::summary::Summary;

/// The reference workload with so many rooms, after a few futures.
fn shown(rooms: u32) -> Shown {
    let mut draft = Preset::of("w1").unwrap().draft();
    draft.set("calendar.days", 30.into());
    draft.set("calendar.futures", 5.into());
    draft.set("rooms.sites[0].rooms", rooms.into());
    let scenario = draft.check().unwrap();
    let engine = Engine::new(&scenario);
    let futures: Vec<_> = (0..5).map(|number| engine.future(number)).collect();
    let summary = Rc::new(Summary::of(&scenario, &futures).unwrap());
    Shown { job: 1, scenario: Rc::new(scenario), summary }
}

fn drawn(kind: Kind, rooms: u32, language: Language) -> Chart {
    kind.draw(&shown(rooms), &Locale::new(language), (800, 320))
}

#[test]
fn the_capacity_line_is_inside_the_axis_and_named() {
    for rooms in [300, 4000, 9600, 500_000] {
        let chart = drawn(Kind::Rooms, rooms, Language::English);
        let line = chart.svg.split("<path d=\"M").find(|path| path.contains("\"mark capacity\"")).unwrap();
        let y: f64 = line.split(['L', '"']).next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        assert!((20.0..300.0).contains(&y), "{rooms} rooms at {y} px");
        assert!(chart.svg.contains("label capacity"));
    }
}

#[test]
fn pictures_have_no_styles_and_no_colours_of_their_own() {
    for kind in [Kind::Rooms, Kind::Laboratory] {
        let svg = drawn(kind, 4000, Language::ChineseSimplified).svg;
        assert!(!svg.contains("style=") && !svg.contains("fill=") && !svg.contains("rgb"), "{kind:?}");
        assert!(svg.contains(r#"role="img" aria-label=""#));
        assert_eq!(svg.matches("<svg").count(), svg.matches("</svg>").count());
    }
}

#[test]
fn a_shortage_is_in_the_title_in_the_picture_and_in_the_table() {
    let chart = drawn(Kind::Rooms, 4000, Language::English);
    assert!(chart.title.contains("4,000"), "{}", chart.title);
    assert!(chart.svg.contains("mark shortage") && chart.svg.contains("label breach"));
    assert_eq!(chart.table.rows.len(), 30);
    assert!(chart.table.rows.iter().any(|row| row.last().unwrap() != "0"));
    let enough = drawn(Kind::Rooms, 9600, Language::English);
    assert!(!enough.svg.contains("mark shortage") && !enough.svg.contains("label breach"));
}

#[test]
fn a_picture_says_the_same_in_every_language() {
    let english = drawn(Kind::Laboratory, 4000, Language::English);
    let chinese = drawn(Kind::Laboratory, 4000, Language::ChineseSimplified);
    let marks = |chart: &Chart| chart.svg.matches("<path").count();
    assert_eq!(marks(&english), marks(&chinese));
    assert!(!chinese.title.is_ascii());
}
