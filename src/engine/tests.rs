use super::plan::Plan;
use crate::scenario::Draft;

/// A plan around a `rooms` object, with one quiet stream and one laboratory.
pub fn plan(rooms: &str) -> Plan {
    let text = format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-01", "days": 10}},
            "streams": [{{"arrivals": {{"kind": "series", "persons": [0]}}}}],
            "rooms": {rooms}, "laboratories": [{{"tubes_per_day": 100}}]}}"#
    );
    Plan::new(&Draft::from_json(&text).unwrap().check().unwrap())
}
