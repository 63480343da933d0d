//! Stays that can be followed by hand, hour by hour. What queueing theory gives is held by
//! `tests/validation.rs`.

mod support;

use isoplan::engine::Series;
use support::{futures, scenario};

#[test]
fn a_stay_of_fourteen_days_by_hand() {
    // In at 10 on the first day, tests on days 1, 4, 7, 10, 14 (14 doubled), out at 12 on day 15,
    // the room ready 24 h later, at home to the end of the seventh day with tests on days 2 and 7.
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 25},
        "streams": [{"arrivals": {"kind": "series", "persons": [1], "count_noise": "none"}, "prevalence": 0,
            "arrival_hours": [0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0]}],
        "rooms": {"sites": [{"rooms": 1}]}, "laboratories": [{"tubes_per_day": 1000}, {"tubes_per_day": 1000}]}"#;
    let future = futures(&scenario(text), 1).remove(0);
    let days = |series| {
        future.series(series).enumerate().filter(|(_, n)| *n > 0).map(|(day, _)| day).collect::<Vec<_>>()
    };
    assert_eq!(days(Series::Samples), [0, 3, 6, 9, 13, 15, 20]);
    assert_eq!(future.at(Series::TubesQueued, 13), 2);
    assert_eq!(future.total(Series::TubesQueued), 8);
    assert_eq!(days(Series::RoomsInUse), (0..=14).collect::<Vec<_>>());
    assert_eq!(days(Series::RoomsTurnaround), [14, 15]);
    assert_eq!(days(Series::PersonsHome), (14..=20).collect::<Vec<_>>());
    assert_eq!(days(Series::PersonsReleased), [21]);
}

#[test]
fn a_late_result_holds_the_room() {
    // One tube a day, three persons sampled at 9 on the first day: the tubes start at 00:00 of the
    // next three days, are known at 6, and each person leaves at 12.
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-03", "days": 6},
        "streams": [{"arrivals": {"kind": "series", "persons": [3], "count_noise": "none"}, "prevalence": 0,
            "arrival_hours": [0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],
            "rule": {"central_days": 1, "home_days": 0, "central_tests": [1], "doubled_tests": []}}],
        "rooms": {"turnaround_hours": 0, "sites": [{"rooms": 3}]}, "laboratories": [{"tubes_per_day": 1}]}"#;
    let future = futures(&scenario(text), 1).remove(0);
    let series = |series| future.series(series).collect::<Vec<_>>();
    assert_eq!(series(Series::RoomsOccupiedMidnight), [3, 2, 1, 0, 0, 0]);
    assert_eq!(series(Series::RoomsHeld), [0, 2, 2, 1, 0, 0]);
    assert_eq!(series(Series::PersonsReleased), [0, 1, 1, 1, 0, 0]);
    assert_eq!(series(Series::ResultsLate), [0, 2, 0, 0, 0, 0]);
}
