//! Random scenarios that have, now and then, everything that may stand in the way of a conclusion from
//! one candidate to another.

use isoplan::scenario::{Draft, FORMAT_VERSION};
use proptest::prelude::*;
use serde_json::{Value, json};

fn stream() -> impl Strategy<Value = Value> {
    let sizes = prop::sample::select(vec![json!([1.0]), json!([0.5, 0.25, 0.25])]);
    let rules = prop::sample::select(vec!["five-tests", "7+3", "5+3", "14+0", "home-14"]);
    (1.0..25.0, sizes, 0.0..0.3, rules, prop::option::of(0.1..0.9)).prop_map(
        |(persons, sizes, prevalence, preset, no_home)| {
            let mut rule = json!({"preset": preset});
            if let Some(share) = no_home {
                rule["no_home_share"] = json!(share);
            }
            json!({"arrivals": {"kind": "steady", "persons_per_day": persons}, "party_sizes": sizes,
                "prevalence": prevalence, "rule": rule})
        },
    )
}

fn site() -> impl Strategy<Value = Value> {
    (0u32..120, 0u32..8).prop_map(|(rooms, opens)| {
        let mut site = json!({"rooms": rooms});
        if opens > 4 {
            site["opens"] = format!("2022-01-{:02}", opens + 1).into();
        }
        site
    })
}

/// What may be put into a scenario: a path and what stands there.
const FURTHER: &[(&str, &str)] = &[
    ("rooms.sites[0].closes", "\"2022-01-12\""),
    ("rooms.sites[0].out_of_service_share", "0.3"),
    ("rooms.sites[0].whole_site", r#"{"fill_days": 2, "cleaning_days": 1}"#),
    (
        "rooms.sites[0].changes",
        r#"[{"from": "2022-01-06", "rooms": 3}, {"from": "2022-01-14", "rooms": 90}]"#,
    ),
    ("rooms.sites[0].reserve", "true"),
    ("rooms.sites[1].reserve", "true"),
    ("rooms.reserve", r#"{"trigger_share": 0.3, "call_up": "lead-time", "lead_hours": 30}"#),
    ("rooms.turnaround_to_hours", "60"),
    ("rooms.check_ins_per_hour", "3"),
    ("rooms.vehicle_persons_per_hour", "7"),
    ("rooms.inspection", r#"{"pass_probability": 0.5}"#),
    ("rooms.inspection", r#"{"failures_per_site_month": 6}"#),
    ("staff", r#"{"teams": 1, "persons_per_team": 90}"#),
    ("cases.transmission", r#"{"within_party": 0.5}"#),
    ("cases.transmission", r#"{"between_rooms": 1.5}"#),
    ("cases.specificity", "0.97"),
    ("initial", r#"{"inside": [{"stream": 1, "parties": 12}]}"#),
];

/// A scenario with up to four of [`FURTHER`], as far as they fit it.
pub fn scenario() -> impl Strategy<Value = Draft> {
    let streams = prop::collection::vec(stream(), 1..3);
    let sites = prop::collection::vec(site(), 1..4);
    let further = prop::collection::vec(prop::sample::select(FURTHER), 0..4);
    (streams, sites, further, 0u32..48, 20u32..200, any::<u32>()).prop_map(
        |(streams, sites, further, turnaround, tubes, seed)| {
            let document = json!({
                "isoplan": FORMAT_VERSION,
                "calendar": {"first_day": "2022-01-01", "days": 24, "seed": seed, "futures": 1},
                "streams": streams,
                "rooms": {"sites": sites, "turnaround_hours": turnaround},
                "laboratories": [{"tubes_per_day": tubes}],
            });
            let mut draft = Draft::of(document);
            for (path, text) in further {
                let mut changed = draft.clone();
                changed.set(path, serde_json::from_str(text).unwrap());
                if changed.check().is_ok() {
                    draft = changed;
                }
            }
            draft
        },
    )
}

#[test]
fn everything_fits_some_scenario() {
    for (path, text) in FURTHER {
        let mut draft = super::draft(
            r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 24},
            "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 9}}],
            "rooms": {"sites": [{"rooms": 80}, {"rooms": 80}]}, "laboratories": [{"tubes_per_day": 100}]}"#,
        );
        draft.set(path, serde_json::from_str(text).unwrap());
        assert!(draft.check().is_ok(), "{path}: {:?}", draft.check());
    }
}
