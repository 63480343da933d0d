use super::*;
use crate::engine::Engine;
use crate::engine::series::Series;
use crate::scenario::Draft;

fn plan(stream: &str) -> Plan {
    let text = format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-01-01", "days": 6}}, "streams": [{stream}],
            "rooms": {{"sites": [{{"rooms": 100000}}]}}, "laboratories": [{{"tubes_per_day": 100000}}]}}"#
    );
    Plan::new(&Draft::from_json(&text).unwrap().check().unwrap())
}

fn by_day(arrivals: &Arrivals, flow: usize) -> Vec<u32> {
    arrivals.parties[flow].chunks(24).map(|day| day.iter().sum()).collect()
}

#[test]
fn a_series_without_noise_arrives_as_written() {
    let plan = plan(
        r#"{"arrivals": {"kind": "series", "persons": [5, 0, 7], "count_noise": "none"}, "multiplier": 2}"#,
    );
    let mut arrivals = Arrivals::new(&plan);
    arrivals.draw(&plan, Randomness::new(1, 1));
    assert_eq!(by_day(&arrivals, 0), [10, 0, 14, 0, 0, 0]);
    let hours: Vec<usize> = (0..24).filter(|&hour| arrivals.parties[0][hour] > 0).collect();
    assert!(hours.iter().all(|hour| [10, 14, 20].contains(hour)), "{hours:?}");
}

#[test]
fn contacts_arrive_within_the_tracing_window() {
    let plan = plan(
        r#"{"arrivals": {"kind": "outbreak", "cases": [1000], "contacts_per_case": 4, "report_hour": 12,
            "tracing_from_hours": 4, "tracing_to_hours": 24, "secondary": {"per_contact": 2}}}"#,
    );
    let mut arrivals = Arrivals::new(&plan);
    arrivals.draw(&plan, Randomness::new(1, 1));
    for flow in 0..2 {
        let hours = 0..arrivals.parties[flow].len();
        let hours: Vec<usize> = hours.filter(|&hour| arrivals.parties[flow][hour] > 0).collect();
        assert_eq!((hours.first(), hours.last(), hours.len()), (Some(&17), Some(&36), 20));
    }
}

/// Mean and variance of a day's number of parties over many futures.
fn moments(plan: &Plan, flow: usize) -> (f64, f64) {
    let mut arrivals = Arrivals::new(plan);
    let counts: Vec<f64> = (0..4000)
        .map(|future| {
            arrivals.draw(plan, Randomness::new(3, future));
            by_day(&arrivals, flow).iter().sum::<u32>().into()
        })
        .collect();
    let mean = counts.iter().sum::<f64>() / 4000.0;
    (mean, counts.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 3999.0)
}

#[test]
fn contacts_have_the_moments_of_their_sum() {
    // 100 cases × NB(mean 4, k 0.5): mean 400, variance 100 × (4 + 16 / 0.5) = 3 600.
    let plan = plan(
        r#"{"arrivals": {"kind": "outbreak", "cases": [100], "contacts_per_case": 4, "dispersion": 0.5,
            "secondary": {"per_contact": 1.5}}}"#,
    );
    let (mean, variance) = moments(&plan, 0);
    assert!((mean - 400.0).abs() < 4.0, "mean {mean}");
    assert!((variance - 3600.0).abs() < 400.0, "variance {variance}");
    // Secondary: mean 600, variance 600 + 1.5² × 3 600 = 8 700.
    let (mean, variance) = moments(&plan, 1);
    assert!((mean - 600.0).abs() < 7.0, "mean {mean}");
    assert!((variance - 8700.0).abs() < 1000.0, "variance {variance}");
}

#[test]
fn parties_keep_the_mean_number_of_persons() {
    let plan = plan(
        r#"{"arrivals": {"kind": "steady", "persons_per_day": 500}, "party_sizes": [0.5, 0.3, 0.2], "prevalence": 0.1}"#,
    );
    let engine = Engine { plan };
    let futures: Vec<_> = (0..200).map(|number| engine.future(number)).collect();
    let total = |series| futures.iter().map(|future| future.total(series)).sum::<u64>() as f64 / 1200.0;
    // Standard errors: about 0.9 and 0.25.
    assert!((total(Series::PersonsArrived) - 500.0).abs() < 4.0, "{}", total(Series::PersonsArrived));
    assert!((total(Series::InfectedArrived) - 50.0).abs() < 1.2, "{}", total(Series::InfectedArrived));
}
