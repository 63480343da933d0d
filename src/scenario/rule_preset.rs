//! Isolation rules as they were practised, by name. A rule of a scenario names one and says only
//! where it differs.

use super::parameter::Basis::{self, Assumption, Source};

/// An isolation rule that was in force somewhere, or is often discussed.
///
/// Its fields are the JSON texts that stand in for the fields of the same names where a scenario
/// leaves them out, like [`super::parameter::Parameter::default`].
#[derive(Debug)]
pub struct RulePreset {
    /// Name in scenarios.
    pub name: &'static str,
    /// Days in a site.
    pub central_days: &'static str,
    /// Days at home.
    pub home_days: &'static str,
    /// Test days in the site.
    pub central_tests: &'static str,
    /// Which of them are doubled.
    pub doubled_tests: &'static str,
    /// Test days at home.
    pub home_tests: &'static str,
    /// Where it comes from.
    pub basis: Basis,
}

/// Every preset: the baseline first, those for special groups last.
pub static RULE_PRESETS: [RulePreset; COUNT] = PRESETS;

/// Their names, in the same order.
pub static RULE_PRESET_NAMES: [&str; COUNT] = {
    let mut names = [""; COUNT];
    let mut i = 0;
    while i < COUNT {
        names[i] = PRESETS[i].name;
        i += 1;
    }
    names
};

impl RulePreset {
    /// The preset of this name.
    pub fn of(name: &str) -> Option<&'static RulePreset> {
        RULE_PRESETS.iter().find(|preset| preset.name == name)
    }

    /// What stands in for a field of a rule, as JSON text, and where it comes from; `None` if the
    /// preset does not set the field.
    pub fn default_of(&self, field: &str) -> Option<(&'static str, Basis)> {
        let text = match field {
            "central_days" => self.central_days,
            "home_days" => self.home_days,
            "central_tests" => self.central_tests,
            "doubled_tests" => self.doubled_tests,
            "home_tests" => self.home_tests,
            _ => return None,
        };
        Some((text, self.basis))
    }
}

const COUNT: usize = 12;

const PRESETS: [RulePreset; COUNT] = [
    FIVE_TESTS,
    RulePreset {
        name: "8th-edition",
        central_days: "14",
        home_days: "7",
        central_tests: "[1,4,7,14]",
        doubled_tests: "[14]",
        home_tests: "[2,7]",
        basis: Source("national prevention and control plan, 8th edition, 14 May 2021"),
    },
    RulePreset {
        name: "14+0",
        central_days: "14",
        home_days: "0",
        central_tests: "[1,14]",
        doubled_tests: "[]",
        home_tests: "[]",
        basis: Source("14 days with two tests: standing plans, 2020"),
    },
    RulePreset {
        name: "14+14",
        central_days: "14",
        home_days: "14",
        central_tests: "[1,4,7,10,14]",
        doubled_tests: "[14]",
        home_tests: "[2,7,14]",
        basis: Source("14+14 with home tests on days 2, 7 and 14: Nanyang, March 2022"),
    },
    RulePreset {
        name: "21+7",
        central_days: "21",
        home_days: "7",
        central_tests: "[1,4,7,10,14,21]",
        doubled_tests: "[21]",
        home_tests: "[2,7]",
        basis: Assumption("21 days in the site as in Shenzhen, 2021; its tests are assumed"),
    },
    RulePreset {
        name: "10+7",
        central_days: "10",
        home_days: "7",
        central_tests: "[1,4,7,10]",
        doubled_tests: "[10]",
        home_tests: "[2,7]",
        basis: Assumption("14+7 with five tests, cut after day 10"),
    },
    RulePreset {
        name: "7+7",
        central_days: "7",
        home_days: "7",
        central_tests: "[1,2,3,4,7]",
        doubled_tests: "[]",
        home_tests: "[7]",
        basis: Source("7+7: notices of cities, 2022"),
    },
    RulePreset {
        name: "7+3",
        central_days: "7",
        home_days: "3",
        central_tests: "[1,2,3,5,7]",
        doubled_tests: "[]",
        home_tests: "[3]",
        basis: Source("national prevention and control plan, 9th edition, 28 June 2022"),
    },
    RulePreset {
        name: "5+3",
        central_days: "5",
        home_days: "3",
        central_tests: "[1,2,3,5]",
        doubled_tests: "[]",
        home_tests: "[1,3]",
        basis: Source("the twenty measures, 11 November 2022"),
    },
    RulePreset {
        name: "home-14",
        central_days: "0",
        home_days: "14",
        central_tests: "[]",
        doubled_tests: "[]",
        home_tests: "[1,4,7,14]",
        basis: Assumption("14 days at home, tested on the days of the 8th edition"),
    },
    SECONDARY,
    DISCHARGED,
];

/// What a rule is where a scenario does not say.
pub const FIVE_TESTS: RulePreset = RulePreset {
    name: "five-tests",
    central_days: "14",
    home_days: "7",
    central_tests: "[1,4,7,10,14]",
    doubled_tests: "[14]",
    home_tests: "[2,7]",
    basis: Source(
        "five tests as in Sichuan, 28 July 2021, and Zhejiang 2021, the last double; home tests on days 2 and 7 as in the 8th edition, 2021",
    ),
};

/// What the rule of secondary contacts is where a scenario does not say.
pub const SECONDARY: RulePreset = RulePreset {
    name: "secondary",
    central_days: "7",
    home_days: "0",
    central_tests: "[1,4,7]",
    doubled_tests: "[]",
    home_tests: "[]",
    basis: Source("8th edition, 2021: secondary contacts 7 days, tests on days 1, 4 and 7"),
};

/// What the rule of discharged patients is where a scenario does not say.
pub const DISCHARGED: RulePreset = RulePreset {
    name: "discharged",
    central_days: "14",
    home_days: "14",
    central_tests: "[1,4,7,10,14]",
    doubled_tests: "[14]",
    home_tests: "[2,7,14]",
    basis: Source("standing plans, spring 2020: 14 days in a site and 14 at home after discharge"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_are_whole_rules() {
        for preset in &RULE_PRESETS {
            let days = |text: &str| serde_json::from_str::<u32>(text).unwrap();
            let tests = |text: &str| serde_json::from_str::<Vec<u32>>(text).unwrap();
            let central = tests(preset.central_tests);
            for (days, tests) in
                [(days(preset.central_days), &central), (days(preset.home_days), &tests(preset.home_tests))]
            {
                assert!(tests.windows(2).all(|pair| pair[0] < pair[1]), "{}", preset.name);
                assert!(tests.iter().all(|&day| 1 <= day && day <= days), "{}", preset.name);
            }
            assert!(tests(preset.doubled_tests).iter().all(|day| central.contains(day)), "{}", preset.name);
            assert_eq!(RulePreset::of(preset.name).unwrap().name, preset.name);
        }
        assert_eq!(RULE_PRESET_NAMES[0], "five-tests");
    }
}
