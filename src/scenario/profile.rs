//! How fast the variants of the virus run: what a scenario's `cases` say where they are silent.

use super::parameter::Basis::{self, Source};

/// A variant of the virus.
///
/// Its fields are the JSON texts that stand in for the fields of the same names where a scenario
/// leaves them out, like [`super::parameter::Parameter::default`]. Spread and shape were published
/// for the ancestral virus only and are kept for the others.
#[derive(Debug)]
pub struct Profile {
    /// Name in scenarios.
    pub name: &'static str,
    /// Mean of the logarithm of the days from infection to symptoms.
    pub incubation_log_mean: &'static str,
    /// Where it comes from.
    pub incubation: Basis,
    /// Scale of the Weibull distributed infectiousness, in days since infection.
    pub infectiousness_scale_days: &'static str,
    /// Where it comes from.
    pub infectiousness: Basis,
}

/// The profiles that are known; the first is the default. The choice `custom` behind them is none:
/// there the scenario must say both itself.
pub static PROFILES: [Profile; 3] = [ANCESTRAL, DELTA, OMICRON];

/// The words of the choice.
pub static PROFILE_CHOICES: [&str; 4] = [ANCESTRAL.name, DELTA.name, OMICRON.name, "custom"];

/// The virus of 2020.
pub const ANCESTRAL: Profile = Profile {
    name: "ancestral",
    incubation_log_mean: "1.621",
    incubation: Source("Lauer et al. 2020: lognormal, ln days"),
    infectiousness_scale_days: "6.127",
    infectiousness: Source("Weibull by age of infection, as in Ashcroft et al. 2021"),
};

const DELTA: Profile = Profile {
    name: "delta",
    incubation_log_mean: "1.397",
    incubation: Source("mean 4.41 days, Wu et al. 2022: ln 4.41 − 0.418² ÷ 2"),
    infectiousness_scale_days: "5.241",
    infectiousness: Source("mean generation time 4.7 days, Hart et al. 2022: 4.7 ÷ Γ(1 + 1/3.277)"),
};

const OMICRON: Profile = Profile {
    name: "omicron",
    incubation_log_mean: "1.142",
    incubation: Source("mean 3.42 days, Wu et al. 2022: ln 3.42 − 0.418² ÷ 2"),
    infectiousness_scale_days: "3.334",
    infectiousness: Source("mean generation time 2.99 days, Xu et al. 2023: 2.99 ÷ Γ(1 + 1/3.277)"),
};

impl Profile {
    /// The profile of this name.
    pub fn of(name: &str) -> Option<&'static Profile> {
        PROFILES.iter().find(|profile| profile.name == name)
    }

    /// What stands in for a field of `cases`, as JSON text, and where it comes from; `None` if
    /// profiles do not set the field.
    pub fn default_of(&self, field: &str) -> Option<(&'static str, Basis)> {
        match field {
            "incubation_log_mean" => Some((self.incubation_log_mean, self.incubation)),
            "infectiousness_scale_days" => Some((self.infectiousness_scale_days, self.infectiousness)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_have_the_published_means() {
        for (name, incubation_days, generation_days) in [("delta", 4.41, 4.7), ("omicron", 3.42, 2.99)] {
            let profile = Profile::of(name).unwrap();
            let log_mean: f64 = profile.incubation_log_mean.parse().unwrap();
            let mean = libm::exp(log_mean + 0.418 * 0.418 / 2.0);
            assert!((mean - incubation_days).abs() < 0.003, "{name}: {mean}");
            let scale: f64 = profile.infectiousness_scale_days.parse().unwrap();
            let mean = scale * libm::tgamma(1.0 + 1.0 / 3.277);
            assert!((mean - generation_days).abs() < 0.001, "{name}: {mean}");
        }
    }
}
