//! Random scenarios of the whole model: whatever is combined, the two programs agree in distribution.

use rand::rngs::Xoshiro256PlusPlus as Generator;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};

use crate::scenarios::differences;

/// Scenarios, each with its number as seed, in four tests that can run at once.
const SCENARIOS: u64 = 32;

/// Futures of each scenario.
const FUTURES: u32 = 120;

#[test]
fn random_scenarios_1() {
    check_every_fourth(0);
}

#[test]
fn random_scenarios_2() {
    check_every_fourth(1);
}

#[test]
fn random_scenarios_3() {
    check_every_fourth(2);
}

#[test]
fn random_scenarios_4() {
    check_every_fourth(3);
}

fn check_every_fourth(first: u64) {
    let mut differing = Vec::new();
    for seed in (first..SCENARIOS).step_by(4) {
        let text = Draw(Generator::seed_from_u64(seed)).scenario().to_string();
        let found = differences(FUTURES, &text);
        if !found.is_empty() {
            differing.push(format!("{text}\n{}", found.join("\n")));
        }
    }
    assert!(differing.is_empty(), "{} scenarios differ:\n{}", differing.len(), differing.join("\n"));
}

/// What is drawn, part by part of the document.
struct Draw(Generator);

impl Draw {
    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.0.random_range(0..list.len())]
    }

    fn scenario(&mut self) -> Value {
        let streams: Vec<Value> = (0..self.pick(&[1, 1, 2])).map(|_| self.stream()).collect();
        let mut document = json!({
            "isoplan": 1,
            "calendar": { "first_day": "2022-03-01", "days": 28 },
            "streams": streams,
            "rooms": self.rooms(),
            "laboratories": (0..self.pick(&[1, 2, 3])).map(|_| self.laboratory()).collect::<Vec<_>>(),
            "tests": {
                "routing": self.pick(&["least-work", "first-unless-full"]),
                "release_first": self.0.random_bool(0.3),
                "deadline_hours": self.pick(&[12, 24])
            },
            "cases": self.cases()
        });
        // Nobody can be in mid-stay of a stage without days.
        let has_days_in_site = document["streams"][0]["rule"]["preset"] != "home-14";
        if self.0.random_bool(0.4) && has_days_in_site {
            document["initial"] = json!({
                "patients": self.pick(&[0, 12]),
                "inside": [
                    { "stream": 1, "parties": self.pick(&[5, 25]) },
                    { "stream": 1, "parties": self.pick(&[0, 8]), "stage": self.pick(&["home", "home-in-room"]) }
                ]
            });
        }
        if self.0.random_bool(0.2) {
            document["staff"] = json!({ "teams": 3, "persons_per_team": self.pick(&[30, 60]) });
        }
        document
    }

    fn stream(&mut self) -> Value {
        let arrivals = match self.pick(&[0, 0, 1, 2]) {
            0 => json!({ "kind": "steady", "persons_per_day": self.pick(&[6, 12]) }),
            1 => {
                json!({ "kind": "transport", "services": [{ "seats": 40, "weekdays": [1, 0, 1, 0, 0, 1, 0], "hour": self.pick(&[3, 11, 20]) }] })
            }
            _ => {
                json!({ "kind": "outbreak", "wave": { "total": 60, "peak": "2022-03-10", "width_days": 4 }, "contacts_per_case": 2, "secondary": { "per_contact": 0.5 } })
            }
        };
        let mut stream = json!({
            "arrivals": arrivals,
            "party_sizes": self.pick(&[&[1.0] as &[f64], &[0.4, 0.4, 0.2]]),
            "prevalence": self.pick(&[0.02, 0.2]),
            "since_infection_days": self.pick(&[[0, 5], [0, 14]]),
            "party_clustering": self.pick(&[0.0, 0.5]),
            "exempt_share": self.pick(&[0.0, 0.0, 0.3]),
            "screening_share": self.pick(&[0.0, 0.7]),
            "rule": self.rule()
        });
        if self.0.random_bool(0.3) {
            let mid_stay = self.0.random_bool(0.5);
            stream["changes"] = json!([{ "from": "2022-03-11", "mid_stay": mid_stay, "rule": self.rule() }]);
        }
        stream
    }

    fn rule(&mut self) -> Value {
        json!({
            "preset": self.pick(&["five-tests", "8th-edition", "7+7", "7+3", "5+3", "home-14"]),
            "no_home_share": self.pick(&[0.0, 0.3]),
            "release_waits": self.0.random_bool(0.7),
            "check_out_hour": self.pick(&[8, 12, 17]),
            "collection_hour": self.pick(&[9, 15])
        })
    }

    fn rooms(&mut self) -> Value {
        // The first site holds all who are inside.
        let mut sites =
            vec![json!({ "rooms": self.pick(&[70, 140]), "out_of_service_share": self.pick(&[0.0, 0.1]) })];
        match self.pick(&[0, 1, 2, 3]) {
            0 => sites.push(json!({ "rooms": 30, "opens": "2022-03-08", "closes": "2022-03-20" })),
            1 => sites.push(json!({ "rooms": 40, "reserve": true })),
            2 => sites.push(json!({ "rooms": 20, "changes": [{ "from": "2022-03-15", "rooms": 35 }] })),
            _ => {}
        }
        let mut rooms = json!({
            "sites": sites,
            "turnaround_hours": self.pick(&[0, 12]),
            "turnaround_to_hours": self.pick(&[12, 40]),
            "longest_wait_hours": self.pick(&[0, 24, 60]),
            "inspection": { "pass_probability": self.pick(&[0.5, 1.0]), "failures_per_site_month": self.pick(&[0.0, 2.0]) }
        });
        if self.0.random_bool(0.2) {
            rooms["check_ins_per_hour"] = json!(self.pick(&[2, 5]));
        }
        if self.0.random_bool(0.2) {
            rooms["vehicle_persons_per_hour"] = json!(self.pick(&[4, 9]));
        }
        rooms
    }

    fn laboratory(&mut self) -> Value {
        let (opens, closes) = self.pick(&[(0, 24), (0, 24), (8, 20)]);
        json!({
            "tubes_per_day": self.pick(&[30, 60, 150]),
            "opens_hour": opens,
            "closes_hour": closes,
            "result_hours": self.pick(&[4, 9]),
            "changes": self.pick(&[None, None, None, Some(0)]).map_or(json!([]), |tubes| {
                json!([{ "from": "2022-03-20", "tubes_per_day": tubes }])
            }),
            "weekday_factors": self.pick(&[[1.0; 7], [1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0]]),
            "pool_size": self.pick(&[1, 1, 5]),
            "outside_tubes_per_day": self.pick(&[0, 15]),
            "backlog_tubes": self.pick(&[0, 60])
        })
    }

    fn cases(&mut self) -> Value {
        json!({
            "specificity": self.pick(&[1.0, 0.97, 0.8]),
            "between_person": self.pick(&[0.0, 0.5]),
            "asymptomatic_detection": self.pick(&[1.0, 0.6]),
            "temperature_check_share": self.pick(&[0.3, 0.8]),
            "profile": self.pick(&["ancestral", "delta", "omicron"]),
            "transmission": { "within_party": self.pick(&[0.0, 0.5]), "between_rooms": self.pick(&[0.0, 0.3]) },
            "household": { "contacts": self.pick(&[0.0, 1.0]), "rule": self.rule() },
            "discharged_rule": self.rule(),
            "hospital": if self.0.random_bool(0.3) { json!({ "beds": 10 }) } else { json!({}) }
        })
    }
}
