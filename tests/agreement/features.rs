//! Parts of the model that can be added to a scenario without leaving anything to chance.

use rand::RngExt;
use rand::rngs::Xoshiro256PlusPlus as Generator;
use serde_json::{Value, json};

/// Changes a scenario without chance into another one.
pub type Feature = fn(&mut Value, &mut Generator);

/// All of them that go together. (Limited laboratories need their own combinations: see
/// [`laboratories`].)
pub const ALL: [Feature; 19] = [
    cohorts,
    credited_days,
    dated_rooms,
    districts,
    exempt,
    home_from_arrival,
    inside,
    mid_stay_changes,
    no_home,
    no_waiting_for_results,
    reception,
    reserve,
    rule_changes,
    screening,
    service,
    staff,
    trains,
    unlimited,
    vehicles,
];

/// Each of these with probability 0.2.
pub fn some_of(features: &[Feature], document: &mut Value, rng: &mut Generator) {
    for feature in features {
        if rng.random_bool(0.2) {
            feature(document, rng);
        }
    }
}

fn pick<T: Copy>(rng: &mut Generator, list: &[T]) -> T {
    list[rng.random_range(0..list.len())]
}

fn rule(document: &mut Value) -> &mut Value {
    &mut document["streams"][0]["rule"]
}

fn sites(document: &mut Value) -> &mut Vec<Value> {
    document["rooms"]["sites"].as_array_mut().expect("a list")
}

fn some_site<'a>(document: &'a mut Value, rng: &mut Generator) -> &'a mut Value {
    let number = rng.random_range(0..sites(document).len());
    &mut sites(document)[number]
}

/// A date after so many days.
fn date(day: u32) -> String {
    format!("2022-03-{:02}", day + 1)
}

/// Everybody is healthy: for features in which it matters who is infected.
fn healthy(document: &mut Value) {
    document["streams"][0]["prevalence"] = json!(0);
}

/// Days of a stage of at least so many.
fn days(document: &Value, stage: &str) -> u32 {
    document["streams"][0]["rule"][stage].as_f64().expect("a number") as u32
}

pub fn credited_days(document: &mut Value, rng: &mut Generator) {
    let central = days(document, "central_days");
    // At least one day is left to be served.
    document["streams"][0]["credited_days"] = json!(rng.random_range(0..central.max(1)));
}

pub fn exempt(document: &mut Value, _: &mut Generator) {
    document["streams"][0]["exempt_share"] = json!(1);
}

pub fn no_home(document: &mut Value, _: &mut Generator) {
    rule(document)["no_home_share"] = json!(1);
}

pub fn no_waiting_for_results(document: &mut Value, _: &mut Generator) {
    rule(document)["release_waits"] = json!(false);
}

pub fn home_from_arrival(document: &mut Value, rng: &mut Generator) {
    let rule = rule(document);
    rule["central_days"] = json!(0);
    rule["central_tests"] = json!([]);
    rule["doubled_tests"] = json!([]);
    if rule["home_days"] == json!(0.0) {
        rule["home_days"] = json!(pick(rng, &[1, 4]));
        rule["home_tests"] = json!(pick(rng, &[&[] as &[u32], &[1]]));
    }
    document["streams"][0]["credited_days"] = json!(0);
}

pub fn screening(document: &mut Value, rng: &mut Generator) {
    document["streams"][0]["screening_share"] = json!(1);
    let cases = &mut document["cases"];
    cases["symptomatic_share"] = json!(1);
    // Symptoms some hours before or after arrival, which is two days after infection.
    let days: f64 = pick(rng, &[0.5, 1.1, 1.9, 2.1]);
    cases["incubation_log_mean"] = json!(libm::log(days));
    cases["symptom_days"] = json!(pick(rng, &[0.5, 1.2, 10.0]));
}

pub fn rule_changes(document: &mut Value, rng: &mut Generator) {
    change_rules(document, rng, false);
}

pub fn mid_stay_changes(document: &mut Value, rng: &mut Generator) {
    change_rules(document, rng, true);
}

fn change_rules(document: &mut Value, rng: &mut Generator, mid_stay: bool) {
    let mut from = 0;
    let mut changes = Vec::new();
    for _ in 0..pick(rng, &[1, 2]) {
        from += rng.random_range(1..5);
        let mut rule = rule(document).clone();
        let central = pick(rng, &[1, 2, 4, 6]);
        let home = pick(rng, &[0, 1, 2, 5]);
        let mut tests = |days: u32| (1..=days).filter(|_| rng.random_bool(0.5)).collect::<Vec<_>>();
        (rule["central_tests"], rule["home_tests"]) = (json!(tests(central)), json!(tests(home)));
        rule["doubled_tests"] = json!([]);
        (rule["central_days"], rule["home_days"]) = (json!(central), json!(home));
        rule["check_out_hour"] = json!(pick(rng, &[0, 7, 12, 20, 23]));
        rule["collection_hour"] = json!(pick(rng, &[0, 8, 9, 15, 20, 23]));
        changes.push(json!({ "from": date(from), "mid_stay": mid_stay, "rule": rule }));
    }
    document["streams"][0]["changes"] = json!(changes);
}

pub fn inside(document: &mut Value, rng: &mut Generator) {
    // Who has been found so far would be left to chance.
    healthy(document);
    let central = days(document, "central_days");
    let credited = document["streams"][0]["credited_days"].as_u64().unwrap_or(0) as u32;
    let home = days(document, "home_days");
    let mut groups = Vec::new();
    if central > credited {
        for _ in 0..pick(rng, &[0, 1, 2]) {
            let day = rng.random_range(2..=central - credited + 1);
            groups
                .push(json!({ "stream": 1, "stage": "central", "day": day, "parties": pick(rng, &[1, 2]) }));
        }
        if rng.random_bool(0.3) {
            // As many on every day.
            let parties = central - credited;
            groups.push(json!({ "stream": 1, "stage": "central", "parties": parties }));
        }
    }
    if home >= 2 {
        let day = rng.random_range(2..=home);
        groups.push(json!({ "stream": 1, "stage": "home", "day": day, "parties": pick(rng, &[1, 5]) }));
        groups.push(json!({ "stream": 1, "stage": "home", "parties": home - 1 }));
    }
    document["initial"] = json!({ "inside": groups });
    // Room for all of them, and some more.
    sites(document).insert(0, json!({ "rooms": 12 }));
}

pub fn trains(document: &mut Value, rng: &mut Generator) {
    // A train of a couple's parties has an even number of seats.
    let mut service = || {
        json!({
            "weekdays": (0..7).map(|_| u32::from(rng.random_bool(0.4))).collect::<Vec<_>>(),
            "seats": pick(rng, &[0, 4, 14]),
            "load_factor": 1,
            "hour": pick(rng, &[0, 5, 12, 23])
        })
    };
    let services = [service(), service()];
    document["streams"][0]["arrivals"] = json!({ "kind": "transport", "services": services });
    let stream = document["streams"][0].as_object_mut().expect("an object");
    stream.remove("arrival_hours");
}

pub fn districts(document: &mut Value, rng: &mut Generator) {
    let travel = [[0, 30, 20], [30, 0, 30], [20, 30, 0]];
    let names = ["north", "south", "east"];
    document["rooms"]["districts"] = names
        .iter()
        .zip(travel)
        .map(|(name, minutes)| json!({ "name": name, "travel_minutes": minutes }))
        .collect();
    document["streams"][0]["district"] = json!(pick(rng, &["", "north", "south", "east"]));
    sites(document).push(json!({ "rooms": 2, "closes": date(rng.random_range(1..12)) }));
    for site in sites(document) {
        site["district"] = json!(pick(rng, &names));
    }
}

pub fn dated_rooms(document: &mut Value, rng: &mut Generator) {
    let mut from = 0;
    let mut changes = Vec::new();
    for _ in 0..3 {
        from += rng.random_range(1..6);
        changes.push(json!({ "from": date(from), "rooms": pick(rng, &[0, 2, 5, 9, 20]) }));
    }
    some_site(document, rng)["changes"] = json!(changes);
}

pub fn service(document: &mut Value, rng: &mut Generator) {
    for site in sites(document) {
        // Not the site of those who are inside.
        if site["rooms"] != json!(12) {
            site["out_of_service_share"] = json!(pick(rng, &[0.0, 0.2, 0.5]));
        }
    }
}

pub fn cohorts(document: &mut Value, rng: &mut Generator) {
    some_site(document, rng)["whole_site"] =
        json!({ "fill_days": pick(rng, &[1, 2, 4]), "cleaning_days": pick(rng, &[0, 1, 3]) });
}

pub fn reserve(document: &mut Value, rng: &mut Generator) {
    for _ in 0..pick(rng, &[1, 2]) {
        sites(document).push(json!({ "rooms": pick(rng, &[1, 4, 7]), "reserve": true }));
    }
    document["rooms"]["reserve"] = json!({
        "trigger_share": pick(rng, &[0.0, 0.3, 0.7, 1.0]),
        "trigger_days": pick(rng, &[1, 2, 3]),
    });
    if rng.random_bool(0.5) {
        document["rooms"]["reserve"]["call_up"] = json!("lead-time");
        document["rooms"]["reserve"]["lead_hours"] = json!(pick(rng, &[0, 7, 24, 50]));
    }
}

pub fn staff(document: &mut Value, rng: &mut Generator) {
    document["staff"] = json!({ "teams": pick(rng, &[0, 1, 3]), "persons_per_team": pick(rng, &[2, 5, 6]) });
}

pub fn reception(document: &mut Value, rng: &mut Generator) {
    document["rooms"]["check_ins_per_hour"] = json!(pick(rng, &[1, 2, 5]));
}

pub fn vehicles(document: &mut Value, rng: &mut Generator) {
    document["rooms"]["vehicle_persons_per_hour"] = json!(pick(rng, &[2, 3, 4, 7]));
}

pub fn unlimited(document: &mut Value, _: &mut Generator) {
    document["rooms"]["unlimited"] = json!(true);
}

/// Two laboratories that are busy; everybody is healthy.
pub fn laboratories(document: &mut Value, rng: &mut Generator) {
    healthy(document);
    let mut laboratory = || {
        let (opens, closes) = pick(rng, &[(0, 24), (8, 20), (13, 14)]);
        json!({
            "tubes_per_day": pick(rng, &[3, 11, 24, 50]),
            "opens_hour": opens,
            "closes_hour": closes,
            "result_hours": pick(rng, &[1, 6, 13])
        })
    };
    document["laboratories"] = json!([laboratory(), laboratory()]);
}

fn each_laboratory(document: &mut Value, mut change: impl FnMut(&mut Value)) {
    document["laboratories"].as_array_mut().expect("a list").iter_mut().for_each(&mut change);
}

pub fn backlog(document: &mut Value, rng: &mut Generator) {
    laboratories(document, rng);
    each_laboratory(document, |laboratory| laboratory["backlog_tubes"] = json!(pick(rng, &[0, 5, 40])));
}

pub fn community_tubes(document: &mut Value, rng: &mut Generator) {
    laboratories(document, rng);
    each_laboratory(document, |laboratory| {
        laboratory["outside_tubes_per_day"] = json!(pick(rng, &[0, 5, 40]));
        laboratory["outside_surges"] = json!([{ "from": date(2), "to": date(5), "factor": 2 }]);
    });
}

pub fn weekdays_of_laboratories(document: &mut Value, rng: &mut Generator) {
    laboratories(document, rng);
    each_laboratory(document, |laboratory| {
        let factors: Vec<f64> = (0..7).map(|_| pick(rng, &[0.0, 0.5, 1.0, 1.0, 2.0])).collect();
        laboratory["weekday_factors"] = json!(factors);
    });
}

pub fn pools(document: &mut Value, rng: &mut Generator) {
    laboratories(document, rng);
    each_laboratory(document, |laboratory| laboratory["pool_size"] = json!(pick(rng, &[1, 2, 5, 10])));
}

pub fn release_tests_first(document: &mut Value, rng: &mut Generator) {
    laboratories(document, rng);
    document["tests"]["release_first"] = json!(true);
}

pub fn routing(document: &mut Value, rng: &mut Generator) {
    laboratories(document, rng);
    document["tests"]["routing"] = json!("first-unless-full");
}
