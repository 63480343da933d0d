//! From a draft to a scenario: each part of the document is read by the parameter table, then the
//! conditions between fields are checked. All issues are gathered before the verdict.

mod arrivals;
mod read;
mod rule;

use serde_json::Value;

use read::{Issues, Object};

use super::{
    Calendar, Cases, Costs, Date, DetectionCurve, FORMAT_VERSION, Hospital, Household, Incubation,
    Infectiousness, Initial, Inspection, Issue, Laboratory, Problem, Reserve, Resources, Rooms, Routing,
    Scenario, Site, Staff, Stream, Supplies, Tests, TimeDistribution, Transmission,
};

/// The most days × futures that a scenario may ask for: what a browser tab holds with ease.
const MOST_DAYS_TIMES_FUTURES: u64 = 4_000_000;

/// The most expected arrivals of a whole horizon: daily counts stay far inside 32 bits.
const MOST_ARRIVALS: f64 = 50e6;

/// Checks a whole document.
pub fn scenario(document: &Value) -> Result<Scenario, Vec<Issue>> {
    let issues = Issues::default();
    let scenario = read_scenario(Object::new(String::new(), Some(document), &issues));
    match scenario {
        Some(scenario) if issues.count() == 0 => Ok(scenario),
        _ => Err(issues.into_vec()),
    }
}

fn read_scenario(document: Object) -> Option<Scenario> {
    check_version(&document);
    let name = document.text("name");
    let calendar = read_calendar(document.object("calendar"));
    // Dates are counted from the first day; without one, they are at least read.
    let first_day = calendar.map(|calendar| calendar.first_day);
    let days = calendar.map_or(1, |calendar| calendar.days);
    let streams = document
        .objects("streams", 1, 64)
        .into_iter()
        .map(|stream| read_stream(stream, first_day, days))
        .collect::<Vec<_>>();
    let rooms = read_rooms(document.object("rooms"), first_day);
    let laboratories = document
        .objects("laboratories", 1, 32)
        .into_iter()
        .map(|laboratory| read_laboratory(laboratory, first_day, days))
        .collect();
    let tests = read_tests(document.object("tests"));
    let cases = read_cases(document.object("cases"));
    check_origins(&document);
    check_total(&document, &streams);
    document.finish();
    let initial = Initial { inside: Vec::new(), patients: 0 };
    let resources = Resources {
        staff: Staff { persons_per_staff: [50.0; 6], shifts: [1; 6], teams: None, persons_per_team: 100 },
        supplies: Supplies {
            protective_sets_per_staff_day: 2.0,
            sampling_kits_per_sample: 1.0,
            meals_per_person_day: 3.0,
            disinfectant_litres_per_room_day: 1.0,
            disinfectant_litres_per_turnaround: 1.0,
            waste_kg_per_person_day: 1.0,
            reserve_days: 30,
        },
        costs: Costs {
            currency: "CNY".to_owned(),
            room_night: 0.0,
            meal: 0.0,
            tube: 0.0,
            sampling_kit: 0.0,
            protective_set: 0.0,
            disinfectant_litre: 0.0,
            waste_kg: 0.0,
            staff_day: 0.0,
            hospital_day: 0.0,
        },
    };
    Some(Scenario {
        name,
        calendar: calendar?,
        initial,
        streams,
        rooms,
        laboratories,
        tests,
        cases,
        resources,
    })
}

fn check_version(document: &Object) {
    let version = document.any("isoplan");
    if version.and_then(Value::as_u64) != Some(FORMAT_VERSION) {
        let value = version.map_or_else(|| "–".to_owned(), Value::to_string);
        document.note("isoplan", Problem::Version { value, newest: FORMAT_VERSION });
    }
}

fn read_calendar(calendar: Object) -> Option<Calendar> {
    let first_day = calendar.required_date("first_day");
    let days = calendar.whole("days");
    let seed = calendar.whole("seed");
    let futures = calendar.whole("futures");
    if days * futures > MOST_DAYS_TIMES_FUTURES {
        calendar.note("futures", Problem::TooManyFutures { max: MOST_DAYS_TIMES_FUTURES / days });
    }
    calendar.finish();
    Some(Calendar { first_day: first_day?, days: days as u32, seed, futures: futures as u32 })
}

fn read_stream(stream: Object, first_day: Option<Date>, days: u32) -> Stream {
    let name = stream.text("name");
    let multiplier = stream.real("multiplier");
    let hours = stream.reals("arrival_hours");
    if hours.iter().all(|&weight| weight == 0.0) {
        stream.note("arrival_hours", Problem::AllZero);
    }
    let arrivals = arrivals::read(stream.object("arrivals"), hours, first_day, days);
    let party_sizes = stream.reals("party_sizes");
    let sum: f64 = party_sizes.iter().sum();
    if (sum - 1.0).abs() > 1e-6 {
        stream.note("party_sizes", Problem::SharesSum { sum });
    }
    let prevalence = stream.real("prevalence");
    let since_infection = uniform(&stream, "since_infection_days");
    let rule = rule::read(stream.object("rule"));
    stream.finish();
    Stream {
        name,
        multiplier,
        arrivals,
        district: None,
        party_sizes,
        prevalence,
        party_clustering: 0.0,
        since_infection,
        exempt_share: 0.0,
        credited_days: 0,
        screening_share: 0.0,
        rule,
        changes: Vec::new(),
    }
}

fn uniform(object: &Object, name: &'static str) -> TimeDistribution {
    let (from, to) = range(object, name);
    TimeDistribution::uniform(from, to.max(from))
}

/// Two numbers, the second not below the first.
fn range(object: &Object, name: &'static str) -> (f64, f64) {
    let bounds = object.reals(name);
    if bounds[1] < bounds[0] {
        object.note(name, Problem::EndBeforeStart);
    }
    (bounds[0], bounds[1])
}

fn read_rooms(rooms: Object, first_day: Option<Date>) -> Rooms {
    let sites = rooms.objects("sites", 1, 512).into_iter().map(|site| read_site(site, first_day)).collect();
    let turnaround_hours = rooms.whole("turnaround_hours") as u32;
    let longest_wait_hours = rooms.whole("longest_wait_hours") as u32;
    rooms.finish();
    Rooms {
        districts: Vec::new(),
        sites,
        unlimited: false,
        turnaround_hours: (turnaround_hours, turnaround_hours),
        longest_wait_hours,
        inspection: Inspection {
            pass_probability: 1.0,
            reinspection_days: 3,
            failures_per_site_month: 0.0,
            mending_days: 3,
        },
        reserve: Reserve { trigger_share: 0.8, trigger_days: 1, steps: vec![(24, 1.0 / 3.0), (48, 0.5), (72, 1.0)] },
        check_ins_per_hour: None,
        vehicle_persons_per_hour: None,
    }
}

fn read_site(site: Object, first_day: Option<Date>) -> Site {
    let name = site.text("name");
    let rooms = site.required_whole("rooms") as u32;
    let opens = site.optional_date("opens");
    let closes = site.optional_date("closes");
    if let (Some(opens), Some(closes)) = (opens, closes)
        && closes <= opens
    {
        site.note("closes", Problem::EndBeforeStart);
    }
    site.finish();
    let opens = day_index(opens, first_day).unwrap_or(0);
    let closes = day_index(closes, first_day);
    Site {
        name,
        district: None,
        rooms: vec![(0, rooms)],
        out_of_service_share: 0.0,
        opens,
        closes,
        reserve: false,
        whole_site: None,
    }
}

/// Days from the first day; dates before it count as the first day itself.
fn day_index(date: Option<Date>, first_day: Option<Date>) -> Option<u32> {
    date.map(|date| first_day.map_or(0, |first| date.days_since(first).max(0)) as u32)
}

fn read_laboratory(laboratory: Object, first_day: Option<Date>, days: u32) -> Laboratory {
    let name = laboratory.text("name");
    let at_first = laboratory.required_whole("tubes_per_day") as u32;
    let mut tubes_per_day = vec![at_first; days as usize];
    let mut last_change = None;
    for (i, change) in laboratory.objects("changes", 0, 730).into_iter().enumerate() {
        let from = change.required_date("from");
        let tubes = change.required_whole("tubes_per_day") as u32;
        if from.is_some() && from <= last_change {
            laboratory.note("changes", Problem::NotRising { at: i });
        }
        last_change = from.or(last_change);
        let start = day_index(from, first_day).unwrap_or(0) as usize;
        tubes_per_day.iter_mut().skip(start).for_each(|day| *day = tubes);
        change.finish();
    }
    let opens_hour = laboratory.whole("opens_hour") as u32;
    let closes_hour = laboratory.whole("closes_hour") as u32;
    if closes_hour <= opens_hour {
        laboratory.note("closes_hour", Problem::EndBeforeStart);
    }
    let result_hours = laboratory.whole("result_hours") as u32;
    laboratory.finish();
    let outside_tubes_per_day = vec![0; days as usize];
    Laboratory {
        name,
        tubes_per_day,
        opens_hour,
        closes_hour,
        result_hours,
        pool_size: 1,
        outside_tubes_per_day,
        backlog: 0,
    }
}

fn read_tests(tests: Object) -> Tests {
    let read = Tests {
        deadline_hours: tests.whole("deadline_hours") as u32,
        late_share: tests.real("late_share"),
        routing: Routing::LeastWork,
        release_first: false,
    };
    tests.finish();
    read
}

fn read_cases(cases: Object) -> Cases {
    let hospital = cases.object("hospital");
    let read = Cases {
        detection: read_detection(cases.object("detection")),
        asymptomatic_detection: 1.0,
        between_person: 0.0,
        specificity: 1.0,
        symptomatic_share: cases.real("symptomatic_share"),
        incubation: Incubation::LogNormal {
            log_mean: cases.real("incubation_log_mean"),
            log_sd: cases.real("incubation_log_sd"),
        },
        symptom_days: 10.0,
        temperature_check_share: cases.real("temperature_check_share"),
        temperature_check_hours: vec![8, 20],
        transfer_hours: cases.whole("transfer_hours") as u32,
        infectiousness: Infectiousness::Weibull {
            shape: cases.real("infectiousness_shape"),
            scale_days: cases.real("infectiousness_scale_days"),
        },
        infectiousness_cap_days: None,
        transmission: Transmission { within_party: 0.0, between_rooms: 0.0 },
        hospital: Hospital {
            beds: hospital.optional_whole("beds").map(|beds| beds as u32),
            stay_mean_days: hospital.real("stay_mean_days"),
            stay_shape: hospital.real("stay_shape"),
        },
        household: Household {
            contacts: 0.0,
            prevalence: 0.0,
            since_infection: TimeDistribution::uniform(0.0, 1.0),
            rule: rule::read(cases.object("discharged_rule")),
        },
        discharged_rule: rule::read(cases.object("discharged_rule")),
    };
    hospital.finish();
    cases.finish();
    read
}

fn read_detection(detection: Object) -> DetectionCurve {
    let curve = match detection.choice("curve") {
        None => return DetectionCurve::hellewell_2021(),
        Some(0) => DetectionCurve::hellewell_2021(),
        Some(1) => DetectionCurve::kucirka_2020(),
        _ => read_tabulated(&detection),
    };
    detection.finish();
    curve
}

fn read_tabulated(detection: &Object) -> DetectionCurve {
    let days = detection.required_reals("days");
    let probability = detection.required_reals("probability");
    if days.is_empty() || probability.is_empty() {
        return DetectionCurve::hellewell_2021();
    }
    if let Some(at) = days.windows(2).position(|pair| pair[1] <= pair[0]) {
        detection.note("days", Problem::NotRising { at: at + 1 });
        return DetectionCurve::hellewell_2021();
    }
    if days.len() != probability.len() {
        let problem = Problem::LengthsDiffer { length: probability.len(), other: days.len() };
        detection.note("probability", problem);
        return DetectionCurve::hellewell_2021();
    }
    DetectionCurve::tabulated(days, probability)
}

/// Origins are read by [`super::Draft::origins`]; here only their form is checked.
fn check_origins(document: &Object) {
    for origin in document.objects("origins", 0, 1000) {
        origin.free_text("path");
        if origin.has("assumption") {
            origin.free_text("assumption");
        } else {
            origin.free_text("source");
        }
        origin.finish();
    }
}

fn check_total(document: &Object, streams: &[Stream]) {
    let value: f64 = streams.iter().map(arrivals::expected_persons).sum();
    if value > MOST_ARRIVALS {
        document.note("streams", Problem::TooManyPeople { value, max: MOST_ARRIVALS });
    }
}
