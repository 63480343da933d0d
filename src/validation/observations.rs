//! What was observed in quarantine beside what the model says: plausible or not, and by how much off.

use super::publications::{default_cases, tested};
use super::{Effort, Row};
use crate::efficacy::Efficacy;
use crate::scenario::{Cases, TimeDistribution};

/// Every observation.
pub fn all(_: Effort) -> Vec<Row> {
    let mut rows = entrants();
    rows.extend(rooms_in_a_wave());
    rows.extend(rooms_not_ready());
    rows
}

const ENTRANTS: &str = "Li et al. 2022: 7 199 imported infections, China, July 2020 to July 2021";

/// Days of the rule with five tests, and of its home stage, since entry.
const TEST_DAYS: [f64; 7] = [0.0, 3.0, 6.0, 9.0, 13.0, 16.0, 21.0];

/// Day of the first positive test since entry.
///
/// Ours: the rule with five tests, infected uniformly over the two weeks before entry, Hellewell's
/// detection, nobody found by symptoms, 53 % symptomatic as observed. The tests of ours are three or
/// four days apart, theirs were not all the same, so quartiles may differ by two days; old infections
/// that turn positive late are theirs only, hence five per cent.
fn entrants() -> Vec<Row> {
    let cases = Cases { symptomatic_share: 0.53, temperature_check_share: 0.0, ..default_cases() };
    let stay = tested(&TEST_DAYS, 0.5, 22.0);
    let efficacy = Efficacy::of_stay(&cases, &TimeDistribution::uniform(0.0, 14.0), 0.0, &stay);
    let found = efficacy.found();
    // First day by which a share of all who are found has been found.
    let quantile = |level: f64| {
        let mut below = 0.0;
        let mut days = TEST_DAYS.iter().zip(&efficacy.found_by_test);
        let reached = days.find(|(_, by_test)| {
            below += **by_test;
            below >= level * found
        });
        reached.map_or(f64::INFINITY, |(day, _)| *day)
    };
    let within_14 = TEST_DAYS.iter().zip(&efficacy.found_by_test).filter(|(day, _)| **day <= 14.0);
    let within_14: f64 = within_14.map(|(_, by_test)| by_test).sum();
    let mut rows = Vec::new();
    for (name, level, observed) in [("lower", 0.25, 0.0), ("middle", 0.5, 1.0), ("upper", 0.75, 5.0)] {
        let quantity = format!("first positive, days after entry: {name} quartile");
        rows.push(Row::observed(quantity, ENTRANTS, (observed, observed), quantile(level), 2.0));
    }
    rows.push(Row::observed(
        "first positive within 14 days, %",
        ENTRANTS,
        (95.15, 95.15),
        100.0 * within_14 / found,
        5.0,
    ));
    rows
}

const CENTRES: &str =
    "Hong Kong, Centre for Health Protection: quarantine centres and local cases, Nov to Dec 2020";

/// A day of Hong Kong's autumn wave.
struct WaveDay {
    date: &'static str,
    /// Local cases of the last 14 days, this one included.
    cases: f64,
    /// Local cases of the day before those.
    cases_before: f64,
    /// Rooms in use.
    in_use: f64,
    /// Rooms there are.
    capacity: f64,
}

/// On 5 December, when the wave had risen for two weeks.
const REFERENCE: WaveDay =
    WaveDay { date: "5 Dec 2020", cases: 1139.0, cases_before: 36.0, in_use: 2095.0, capacity: 2885.0 };

const WAVE: [WaveDay; 4] = [
    WaveDay { date: "25 Nov 2020", cases: 361.0, cases_before: 3.0, in_use: 857.0, capacity: 1500.0 },
    WaveDay { date: "10 Dec 2020", cases: 1241.0, cases_before: 75.0, in_use: 2004.0, capacity: 4344.0 },
    WaveDay { date: "20 Dec 2020", cases: 1175.0, cases_before: 87.0, in_use: 2125.0, capacity: 4364.0 },
    WaveDay { date: "30 Dec 2020", cases: 899.0, cases_before: 79.0, in_use: 1687.0, capacity: 5914.0 },
];

/// Rooms in use follow the admissions of a stay of 14 days; admissions in proportion to the cases,
/// with the rooms per case of 5 December. A quarter more or less is plausible: the share of contacts
/// who were sent to centres varied.
fn rooms_in_a_wave() -> Vec<Row> {
    let rooms_per_case = REFERENCE.in_use / REFERENCE.cases;
    let row = |day: &WaveDay| {
        let quantity = format!("rooms in use on {}, from the cases of 14 days", day.date);
        let ours = rooms_per_case * day.cases;
        Row::observed(quantity, CENTRES, (day.in_use, day.in_use), ours, 0.25 * day.in_use)
    };
    WAVE.iter().map(row).collect()
}

/// Rooms neither in use nor ready: of ours, only those in turnaround (24 h), vacated by those who came
/// a day before the last 14. That is a small part of what was observed; the rest was out of service,
/// an input of its own.
fn rooms_not_ready() -> Vec<Row> {
    let row = |day: &WaveDay| {
        let quantity = format!("rooms neither in use nor ready on {}, %: turnaround alone", day.date);
        let turnaround = day.in_use * day.cases_before / day.cases;
        Row::reported(quantity, CENTRES, (17.0, 29.0), 100.0 * turnaround / day.capacity)
    };
    WAVE[1..].iter().map(row).collect()
}
