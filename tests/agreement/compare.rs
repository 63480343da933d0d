//! Two samples of futures are compared: series by series, by what a series adds up to, what it
//! reaches, and when.

use isoplan::engine::{Measures, Series, Trajectory};

/// Probability that the whole family of comparisons raises any alarm although the two programs
/// agree.
const FAMILY_LEVEL: f64 = 1e-4;

/// At least as many comparisons as the family has: scenarios × (series × measures + sums) × 2 tests.
const FAMILY_SIZE: f64 = 150.0 * (66.0 * 3.0 + 6.0) * 2.0;

/// A number that a series comes down to in one future.
#[derive(Debug, Clone, Copy)]
enum Measure {
    /// Sum over the days.
    Total,
    /// Greatest of all days.
    Peak,
    /// Sum over the days, each times its number: grows with what comes later.
    Lateness,
}

/// What the oracle does not compute: need, which takes a second run.
pub const NOT_COMPARED: [Series; 2] = [Series::RoomsNeeded, Series::RoomsShort];

/// A sum over a future, by its name.
type Sum = (&'static str, fn(&Measures) -> f64);

/// Sums over a whole future, whose means are compared.
const SUMS: [Sum; 6] = [
    ("infectiousness arrived", |sums| sums.infectiousness_arrived),
    ("infectiousness prevented", |sums| sums.infectiousness_prevented),
    ("residual risk", |sums| sums.residual_risk),
    ("residual risk, acquired", |sums| sums.residual_risk_acquired),
    ("infected ended", |sums| sums.infected_ended.into()),
    ("infected inside", |sums| sums.infected_inside.into()),
];

const MEASURES: [Measure; 3] = [Measure::Total, Measure::Peak, Measure::Lateness];

impl Measure {
    fn of(self, trajectory: &Trajectory, series: Series) -> f64 {
        match self {
            Measure::Total => trajectory.total(series) as f64,
            Measure::Peak => f64::from(trajectory.peak(series)),
            Measure::Lateness => {
                trajectory.series(series).zip(1u32..).map(|(n, day)| f64::from(n) * f64::from(day)).sum()
            }
        }
    }
}

/// Every comparison whose two samples differ by more than chance explains, in words.
pub fn disagreements(engine: &[Trajectory], oracle: &[Trajectory]) -> Vec<String> {
    let mut found = Vec::new();
    for series in Series::ALL {
        let counterpart = match series {
            // With nobody ever waiting, what is occupied is what is needed.
            Series::RoomsNeeded if nobody_waits(engine) && nobody_waits(oracle) => Series::RoomsOccupied,
            series if NOT_COMPARED.contains(&series) => continue,
            other => other,
        };
        for measure in MEASURES {
            let ours = sorted(engine.iter().map(|future| measure.of(future, series)));
            let theirs = sorted(oracle.iter().map(|future| measure.of(future, counterpart)));
            let z = z(&ours, &theirs);
            let distance = distance(&ours, &theirs);
            let p = normal_p(z).min(distance_p(distance, ours.len(), theirs.len()));
            if p < FAMILY_LEVEL / FAMILY_SIZE {
                let (ours, theirs) = (mean(&ours), mean(&theirs));
                found.push(format!(
                    "{series:?}, {measure:?}: engine {ours:.3}, oracle {theirs:.3}, z {z:.1}, \
                     distance {distance:.3}"
                ));
            }
        }
    }
    for (name, sum) in SUMS {
        let of = |futures: &[Trajectory]| -> Vec<f64> {
            futures.iter().map(|future| sum(future.measures())).collect()
        };
        let (ours, theirs) = (of(engine), of(oracle));
        let z = z(&ours, &theirs);
        let (ours, theirs) = (mean(&ours), mean(&theirs));
        // What is so small may vary by less than numbers can say.
        if normal_p(z) < FAMILY_LEVEL / FAMILY_SIZE && (ours - theirs).abs() > 1e-9 {
            found.push(format!("{name}: engine {ours:.6}, oracle {theirs:.6}, z {z:.1}"));
        }
    }
    found
}

fn nobody_waits(futures: &[Trajectory]) -> bool {
    futures.iter().all(|future| future.first_breach().is_none())
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

/// The mean of a sample.
pub fn mean(sample: &[f64]) -> f64 {
    sample.iter().sum::<f64>() / sample.len() as f64
}

/// The squared standard error of a sample's mean.
pub fn squared_error(sample: &[f64]) -> f64 {
    let mean = mean(sample);
    let squares: f64 = sample.iter().map(|value| (value - mean) * (value - mean)).sum();
    squares / (sample.len() - 1) as f64 / sample.len() as f64
}

/// Difference of the means in standard errors; infinite where certain numbers differ.
fn z(a: &[f64], b: &[f64]) -> f64 {
    let difference = mean(a) - mean(b);
    if difference == 0.0 { 0.0 } else { difference / (squared_error(a) + squared_error(b)).sqrt() }
}

fn normal_p(z: f64) -> f64 {
    libm::erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// Greatest difference between the distribution functions of two sorted samples
/// (Kolmogorov–Smirnov).
fn distance(a: &[f64], b: &[f64]) -> f64 {
    let share = |sample: &[f64], value: f64| {
        sample.partition_point(|&other| other <= value) as f64 / sample.len() as f64
    };
    a.iter().chain(b).map(|&value| (share(a, value) - share(b, value)).abs()).fold(0.0, f64::max)
}

/// Its asymptotic p-value, with Stephens' correction; too great for tied values, so on the safe side.
fn distance_p(distance: f64, a: usize, b: usize) -> f64 {
    let n = (a * b) as f64 / (a + b) as f64;
    let lambda = (n.sqrt() + 0.12 + 0.11 / n.sqrt()) * distance;
    // The first term of the series, which bounds it.
    (2.0 * libm::exp(-2.0 * lambda * lambda)).min(1.0)
}

#[test]
fn equal_samples_agree_and_shifted_ones_do_not() {
    let sample: Vec<f64> = (0..400).map(|i| f64::from(i / 20)).collect();
    let shifted: Vec<f64> = sample.iter().map(|value| value + 3.0).collect();
    assert_eq!(z(&sample, &sample), 0.0);
    assert_eq!(distance(&sample, &sample), 0.0);
    assert!((z(&shifted, &sample) - 3.0 / (2.0_f64 * 33.25 / 399.0).sqrt()).abs() < 1e-9);
    assert!((distance(&shifted, &sample) - 0.15).abs() < 1e-9);
    assert_eq!(z(&[1.0, 1.0], &[2.0, 2.0]), f64::NEG_INFINITY);
}

#[test]
fn p_values_are_those_of_the_tables() {
    assert!((normal_p(1.959964) - 0.05).abs() < 1e-6);
    assert!((normal_p(-5.0) - 5.733e-7).abs() < 1e-10);
    // Critical distance 1.3581 ÷ √n at 5 %.
    assert!((distance_p(1.3581 / 1e4_f64.sqrt(), 20_000, 20_000) - 0.05).abs() < 1e-3);
}
