//! Maps, against runs of their points one by one.

use isoplan::engine::Engine;
use isoplan::scenario::Draft;
use isoplan::sizing::map::{Axis, Map, Picture};
use isoplan::sizing::{Refusal, Study};
use serde_json::json;

use super::comparing::to_the_end;
use super::draft;

/// A small city; its rooms limit check-ins and nothing else does.
const CITY: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 20, "seed": 4},
    "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 4}, "prevalence": 0,
        "rule": {"central_days": 5, "home_days": 0, "central_tests": [], "doubled_tests": []}}],
    "rooms": {"turnaround_hours": 24, "sites": [{"rooms": 30}, {"rooms": 10}]},
    "laboratories": [{"tubes_per_day": 1000}]}"#;

const FUTURES: u32 = 60;
const CONFIDENCE: f64 = 0.8;

fn axis(path: &str, low: f64, high: f64) -> Axis {
    Axis { path: path.to_owned(), low, high }
}

fn map(draft: &Draft, x: &Axis, y: &Axis) -> (Map, Picture) {
    let mut map = Map::new(draft, x, y, CONFIDENCE, FUTURES).unwrap();
    to_the_end(&mut map);
    let picture = map.picture();
    (map, picture)
}

/// In how many of so many futures nobody waits.
fn well(draft: &Draft, futures: u32) -> u32 {
    let engine = Engine::new(&draft.check().unwrap());
    engine.futures(0..futures).map(|future| u32::from(future.first_breach().is_none())).sum()
}

#[test]
fn every_point_is_the_scenario_with_its_changes() {
    let city = draft(CITY);
    let (map, picture) =
        map(&city, &axis("streams[].multiplier", 50.0, 150.0), &axis("rooms.sites[0].rooms", 4.0, 44.0));
    assert_eq!((picture.columns.len(), picture.rows.len()), (33, 33));
    let on_grid = 33 * 33;
    assert!((25..on_grid / 2).contains(&picture.points.len()), "{}", picture.points.len());
    for point in picture.points.iter().step_by(7) {
        let mut moved = city.clone();
        for change in map.changes(point.column, point.row) {
            assert!(moved.set(&change.path, change.value.clone()));
        }
        let rooms = moved.get("rooms.sites[0].rooms").unwrap().as_f64().unwrap();
        assert_eq!(rooms, picture.rows[point.row as usize]);
        let share = f64::from(well(&moved, point.futures)) / f64::from(point.futures);
        assert_eq!(point.within_capacity.share, share, "{point:?}");
        // Few futures only where they tell.
        let open = point.within_capacity.low <= CONFIDENCE && point.within_capacity.high >= CONFIDENCE;
        assert!(!open || point.futures == FUTURES, "{point:?}");
    }
    let today = picture.today.unwrap();
    assert_eq!((today.x, today.y), (100.0, 30.0));
    assert_eq!(today.within_capacity.share, f64::from(well(&city, today.futures)) / f64::from(today.futures));
    let run: u32 = picture.points.iter().map(|point| point.futures).sum();
    assert_eq!(picture.spent, u64::from(run + today.futures));
    assert!(picture.spent < picture.brute_force / 4, "{} {}", picture.spent, picture.brute_force);
}

#[test]
fn the_line_runs_where_all_futures_of_all_points_say() {
    // Few enough points that all of them can be run.
    let mut city = draft(CITY);
    city.set("calendar.days", json!(12));
    let (x, y) = (axis("rooms.sites[0].rooms", 18.0, 34.0), axis("rooms.turnaround_hours", 0.0, 8.0));
    let (map, picture) = map(&city, &x, &y);
    assert_eq!((picture.columns.len(), picture.rows.len()), (17, 9));
    assert_eq!(picture.columns, (18..=34).map(f64::from).collect::<Vec<_>>());
    let is_enough = |column: u32, row: u32| {
        let mut moved = city.clone();
        for change in map.changes(column, row) {
            moved.set(&change.path, change.value.clone());
        }
        f64::from(well(&moved, FUTURES)) >= CONFIDENCE * f64::from(FUTURES)
    };
    let all: Vec<Vec<bool>> =
        (0..9).map(|row| (0..17).map(|column| is_enough(column, row)).collect()).collect();
    for row in &all {
        assert!(row.is_sorted(), "more rooms never do harm: {row:?}");
    }
    // Along each row the line crosses once, in the step in which the rooms become enough.
    let mut crossed = 0;
    for (row, sides) in all.iter().enumerate() {
        let Some(first) = sides.iter().position(|side| *side).filter(|first| *first > 0) else { continue };
        let (low, high) = (picture.columns[first - 1], picture.columns[first]);
        let on_row = |point: &(f64, f64)| point.1 == picture.rows[row];
        let ends: Vec<(f64, f64)> =
            picture.contour.iter().flat_map(|piece| [piece.from, piece.to]).filter(on_row).collect();
        assert!(!ends.is_empty(), "row {row} is not crossed: {picture:#?}");
        for (x, _) in ends {
            assert!(low <= x && x <= high, "row {row}: {x} is not from {low} to {high}");
        }
        crossed += 1;
    }
    assert!(crossed >= 5, "{crossed}");
}

#[test]
fn the_picture_grows_and_is_the_same_in_the_end() {
    let city = draft(CITY);
    let (x, y) = (axis("streams[0].multiplier", 0.5, 2.0), axis("rooms.sites[].rooms", 50.0, 150.0));
    let mut growing = Map::new(&city, &x, &y, CONFIDENCE, FUTURES).unwrap();
    assert!(growing.picture().points.is_empty());
    let mut points = 0;
    while let Some(task) = growing.hand_out(16) {
        let trial = growing.trial(task.candidate).unwrap();
        growing.receive(&task, Map::run(&trial, &task));
        let picture = growing.picture();
        assert!(picture.points.len() >= points);
        points = picture.points.len();
    }
    assert_eq!(growing.picture(), map(&city, &x, &y).1);
    assert!(!growing.picture().contour.is_empty());
}

#[test]
fn maps_that_cannot_be_drawn_are_refused() {
    let city = draft(CITY);
    let rooms = axis("rooms.sites[0].rooms", 10.0, 50.0);
    let refusal = |x: &Axis| Map::new(&city, x, &rooms, CONFIDENCE, FUTURES).unwrap_err();
    for path in
        ["rooms.sites[7].rooms", "rooms", "nothing", "calendar.first_day", "streams[].arrivals.wave.total"]
    {
        let expected = Refusal::NoSuchInput { path: path.to_owned() };
        assert_eq!(refusal(&axis(path, 0.0, 1.0)), expected);
    }
    let path = "rooms.turnaround_hours".to_owned();
    for (low, high) in [(48.0, 12.0), (12.0, 12.0), (-1.0, 12.0), (0.0, 241.0), (f64::NAN, 1.0)] {
        let Refusal::EndsOutOfRange { min, max, .. } = refusal(&axis(&path, low, high)) else {
            panic!("{low} {high}")
        };
        assert_eq!((min, max), (0.0, 240.0));
    }
    let shared = Refusal::SameInput { path: "rooms.sites[0].rooms".to_owned() };
    assert_eq!(refusal(&axis("rooms.sites[].rooms", 50.0, 150.0)), shared);
    let study = Map::new(&city, &axis(&path, 0.0, 48.0), &rooms, CONFIDENCE, FUTURES).unwrap();
    assert!(study.trial(33 * 33).is_ok(), "the scenario as it is");
    assert_eq!(study.trial(33 * 33 + 1).unwrap_err(), Refusal::NoSuchCandidate { candidate: 1090 });
}
