//! How infectious a person is over the course of an infection.

/// Share of infectiousness still to come above which somebody released undetected is an escape.
pub const ESCAPE: f64 = 0.01;

/// Infectiousness over the course of an infection; the whole course counts as 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Infectiousness {
    /// By time since infection: a Weibull density.
    Weibull {
        /// Shape.
        shape: f64,
        /// Scale in days.
        scale_days: f64,
    },
    /// By time since the onset of symptoms (or when they would have come): a gamma density that
    /// begins some days before it. What lies before infection counts as nothing, and the rest is
    /// not scaled up for it.
    FromOnset {
        /// Shape.
        shape: f64,
        /// Rate per day.
        rate: f64,
        /// Days from onset to the beginning of the density; negative.
        shift_days: f64,
    },
    /// By time since infection, as a table: uniform between its points.
    Tabulated {
        /// Rising days since infection.
        days: Vec<f64>,
        /// Share of the course that is still to come at each of them: from 1 down to 0.
        still_to_come: Vec<f64>,
    },
}

impl Infectiousness {
    /// Share of a person's infectiousness that is still to come at `age` days since infection, of a
    /// person whose incubation is `incubation` days.
    pub fn still_to_come(&self, age: f64, incubation: f64) -> f64 {
        match self {
            Infectiousness::Weibull { shape, scale_days } => {
                libm::exp(-libm::pow((age / scale_days).max(0.0), *shape))
            }
            Infectiousness::FromOnset { shape, rate, shift_days } => {
                let since_beginning = age.max(0.0) - incubation - shift_days;
                upper_gamma(*shape, rate * since_beginning)
            }
            Infectiousness::Tabulated { days, still_to_come } => {
                let after = days.partition_point(|&day| day <= age);
                if after == 0 {
                    return 1.0;
                }
                if after == days.len() {
                    return 0.0;
                }
                let part = (age - days[after - 1]) / (days[after] - days[after - 1]);
                still_to_come[after - 1] + part * (still_to_come[after] - still_to_come[after - 1])
            }
        }
    }
}

impl Infectiousness {
    /// Whether its clock runs from the onset of symptoms, not from infection.
    pub fn runs_from_onset(&self) -> bool {
        matches!(self, Infectiousness::FromOnset { .. })
    }

    /// Days on its clock at which it is not smooth.
    pub fn kinks(&self) -> Vec<f64> {
        match self {
            Infectiousness::Weibull { .. } => vec![0.0],
            Infectiousness::FromOnset { shift_days, .. } => vec![*shift_days],
            Infectiousness::Tabulated { days, .. } => days.clone(),
        }
    }

    /// Days on its clock after which no more than a share (between 0 and 1) is still to come.
    pub fn days_until(&self, share: f64) -> f64 {
        // Long past: an onset so late that its day is no limit to what lies before it.
        let incubation = if self.runs_from_onset() { 1000.0 } else { 0.0 };
        let (mut before, mut after) = (-incubation, 1000.0);
        for _ in 0..64 {
            let middle = 0.5 * (before + after);
            let is_before = self.still_to_come(middle + incubation, incubation) > share;
            *(if is_before { &mut before } else { &mut after }) = middle;
        }
        0.5 * (before + after)
    }
}

/// Regularised upper incomplete gamma function Q(a, x): its series below a + 1, Lentz's continued
/// fraction above.
fn upper_gamma(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    let front = libm::exp(a * libm::log(x) - x - libm::lgamma(a));
    if x < a + 1.0 {
        let (mut term, mut sum, mut n) = (1.0 / a, 1.0 / a, a);
        while term > sum * 1e-17 {
            n += 1.0;
            term *= x / n;
            sum += term;
        }
        return 1.0 - front * sum;
    }
    let mut b = x + 1.0 - a;
    let mut c = 1e300;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for i in 1..10_000 {
        let i = f64::from(i);
        let numerator = -i * (i - a);
        b += 2.0;
        d = 1.0 / (numerator * d + b);
        c = b + numerator / c;
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    front * fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_upper_gamma_function_has_its_known_values() {
        // Q(1, x) = e^−x, and Q(3, x) = e^−x (1 + x + x²/2).
        for x in [0.01, 0.5, 1.0, 3.9, 4.1, 25.0] {
            assert!((upper_gamma(1.0, x) - libm::exp(-x)).abs() < 1e-14);
            let three = libm::exp(-x) * (1.0 + x + x * x / 2.0);
            assert!((upper_gamma(3.0, x) - three).abs() < 1e-14, "Q(3, {x})");
        }
        // Symmetric about its median to first order for a large shape.
        assert!((upper_gamma(97.1875, 97.1875 - 1.0 / 3.0) - 0.5).abs() < 1e-3);
    }

    #[test]
    fn the_day_after_which_little_is_to_come() {
        let weibull = Infectiousness::Weibull { shape: 2.0, scale_days: 5.0 };
        let expected = 5.0 * libm::sqrt(libm::log(100.0));
        assert!((weibull.days_until(0.01) - expected).abs() < 1e-9);
        // Exponential from two days before onset: e^−x.
        let onset = Infectiousness::FromOnset { shape: 1.0, rate: 1.0, shift_days: -2.0 };
        assert!((onset.days_until(0.01) - (libm::log(100.0) - 2.0)).abs() < 1e-9);
        assert!((onset.still_to_come(12.0, 9.0) - libm::exp(-5.0)).abs() < 1e-12);
    }

    #[test]
    fn a_table_falls_from_one_to_nothing() {
        let table =
            Infectiousness::Tabulated { days: vec![2.0, 4.0, 8.0], still_to_come: vec![1.0, 0.5, 0.0] };
        for (age, left) in [(0.0, 1.0), (2.0, 1.0), (3.0, 0.75), (6.0, 0.25), (8.0, 0.0), (99.0, 0.0)] {
            assert_eq!(table.still_to_come(age, 5.0), left, "at {age}");
        }
    }
}
