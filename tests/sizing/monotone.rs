//! Where one may conclude from one candidate to another, and where not.

use std::collections::BTreeMap;

use isoplan::engine::{Engine, Series, Trajectory};
use isoplan::scenario::Draft;
use isoplan::sizing::{Inquiry, Monotone, Question, Task};
use proptest::prelude::*;

use super::asked;
use super::scenarios::scenario;

fn future(draft: &Draft) -> Trajectory {
    Engine::new(&draft.check().unwrap()).future(0)
}

/// The same scenario with a further site behind all others.
fn with_rooms(draft: &Draft, rooms: u32) -> Draft {
    let mut draft = draft.clone();
    let mut sites = draft.get("rooms.sites").unwrap().as_array().unwrap().clone();
    sites.push(serde_json::json!({ "rooms": rooms }));
    draft.set("rooms.sites", sites.into());
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_rooms_never_make_any_future_worse(draft in scenario(), few in 0u32..80, more in 1u32..80) {
        let inquiry = Inquiry::new(&draft, &asked(Question::FurtherRooms { opens: 0 }, None)).unwrap();
        if inquiry.monotone() == Monotone::Share {
            return Ok(());
        }
        let (few, more) = (future(&with_rooms(&draft, few)), future(&with_rooms(&draft, few + more)));
        // Nobody waits where nobody waited, nor earlier than before.
        let breach = |future: &Trajectory| future.first_breach().unwrap_or(u32::MAX);
        prop_assert!(breach(&more) >= breach(&few));
        // Up to the first wait the futures are the same, to the last figure of all sites together.
        for day in 0..breach(&few).min(few.days()) {
            for series in Series::ALL {
                let differs = [Series::RoomsUsable, Series::RoomsLeft, Series::SitesOpen, Series::RoomsShort];
                if !differs.contains(&series) {
                    prop_assert_eq!(few.at(series, day), more.at(series, day), "{:?} on day {}", series, day);
                }
            }
        }
    }

    #[test]
    fn futures_are_as_monotone_as_is_said(
        draft in scenario(),
        question in prop::sample::select(vec![
            Question::FurtherRooms { opens: 0 },
            Question::FurtherRooms { opens: 3 },
            Question::RoomsOfSite { site: 0 },
            Question::OpeningDate { rooms: 50 },
            Question::Turnaround,
            Question::ReserveTrigger,
            Question::LeadTime,
        ]),
        at in prop::collection::vec(0.0..1.0, 4),
    ) {
        let most = matches!(question, Question::RoomsOfSite { .. }).then_some(400);
        let Ok(inquiry) = Inquiry::new(&draft, &asked(question, most)) else { return Ok(()) };
        let last = inquiry.candidates() - 1;
        let is_well = |candidate: u32| {
            future(&inquiry.draft(candidate)).first_breach().is_none()
        };
        match inquiry.monotone() {
            Monotone::Exact => {
                let task = Task { candidate: 0, futures: vec![0] };
                let evidence = inquiry.trial(0).unwrap().evidence(&task)[0];
                prop_assert_eq!(evidence.least, evidence.most);
                let first = evidence.most;
                prop_assert!(first > last || is_well(first), "{} of {}", first, last);
                prop_assert!(first == 0 || !is_well((first - 1).min(last)), "{} of {}", first, last);
            }
            Monotone::EveryFuture => {
                let mut tried: BTreeMap<u32, bool> = BTreeMap::new();
                for share in at {
                    let candidate = (share * f64::from(last)) as u32;
                    tried.insert(candidate, is_well(candidate));
                }
                let well: Vec<bool> = tried.values().copied().collect();
                prop_assert!(well.is_sorted(), "{:?}", tried);
            }
            Monotone::Share => {}
        }
    }
}

/// One stream of stays of so many days, in order of their lists.
fn stays(streams: &[(u32, &str)], rooms: &str) -> Draft {
    let streams: Vec<String> = streams
        .iter()
        .map(|(days, persons)| {
            format!(
                r#"{{"arrivals": {{"kind": "series", "persons": {persons}, "count_noise": "none"}}, "prevalence": 0,
                "rule": {{"central_days": {days}, "home_days": 0, "central_tests": [], "home_tests": [],
                    "doubled_tests": []}}}}"#
            )
        })
        .collect();
    super::draft(&format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-01", "days": 14}}, "streams": [{}],
        "rooms": {rooms}, "laboratories": [{{"tubes_per_day": 1000}}]}}"#,
        streams.join(",")
    ))
}

/// That one room more in the first site makes somebody wait where nobody did.
#[track_caller]
fn gets_worse(scenario: impl Fn(u32) -> Draft, rooms: u32) {
    assert_eq!(future(&scenario(rooms)).first_breach(), None, "with {rooms} rooms nobody waits");
    assert!(future(&scenario(rooms + 1)).first_breach().is_some(), "with one more somebody does");
    let inquiry = Inquiry::new(&scenario(rooms), &asked(Question::RoomsOfSite { site: 0 }, None)).unwrap();
    assert_eq!(inquiry.monotone(), Monotone::Share, "and that is not denied");
}

#[test]
fn more_rooms_may_keep_a_reserve_from_being_called() {
    // Eight of nine rooms call the reserve, eight of ten do not: then the next eight find two rooms.
    let scenario = |rooms: u32| {
        let rooms = format!(
            r#"{{"turnaround_hours": 0, "sites": [{{"rooms": {rooms}}}, {{"rooms": 20, "reserve": true}}],
            "reserve": {{"trigger_share": 0.8, "call_up": "lead-time", "lead_hours": 24}}}}"#
        );
        stays(&[(10, "[8, 0, 0, 8]")], &rooms)
    };
    gets_worse(scenario, 9);
}

#[test]
fn more_rooms_may_close_a_whole_site_on_the_wrong_days() {
    // The second site takes people for two days from its first check-in on, then nobody until all have
    // left. A room more before it moves its first check-in.
    let scenario = |rooms: u32| {
        let rooms = format!(
            r#"{{"turnaround_hours": 0, "sites": [{{"rooms": {rooms}}},
            {{"rooms": 4, "whole_site": {{"fill_days": 2, "cleaning_days": 0}}}}, {{"rooms": 1}}]}}"#
        );
        let short = "[0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 2]";
        stays(&[(2, short), (6, "[0, 0, 0, 0, 0, 0, 1, 1]")], &rooms)
    };
    gets_worse(scenario, 1);
}
