//! The unit of every figure of a summary, for those who read it as a file.

/// Path of a figure in the summary's JSON, and its unit. A figure that is an object or a list has the
/// unit throughout; `1` is a pure number or a share. Daily series and totals say theirs themselves.
pub const UNITS: [(&str, &str); 34] = [
    ("futures", "futures"),
    ("days", "days"),
    ("within_capacity", "1"),
    ("tests_in_time", "1"),
    ("first_breach", "day index from 0"),
    ("peak_occupied", "rooms"),
    ("peak_needed", "rooms"),
    ("peak_needed_dots", "rooms"),
    ("peak_day", "day index from 0"),
    ("rooms_sufficing", "rooms"),
    ("rooms_missing", "rooms"),
    ("peak_waiting", "parties"),
    ("peak_backlog", "tubes"),
    ("late_share", "1"),
    ("result_delay_hours", "hours"),
    ("person_days_waited", "person-days"),
    ("risk.infected_arrived", "persons"),
    ("risk.found_by_screening", "1"),
    ("risk.found_by_test", "1"),
    ("risk.found_by_symptoms", "1"),
    ("risk.released_undetected", "1"),
    ("risk.escapes", "1"),
    ("risk.residual_risk_per_infected", "whole infectiousness of one person"),
    ("risk.residual_risk_per_10_000", "whole infectiousness of one person"),
    ("risk.escapes_per_10_000", "persons"),
    ("risk.infectiousness_prevented", "1"),
    ("risk.infections_acquired", "persons"),
    ("risk.acquired_released", "persons"),
    ("risk.residual_risk_acquired", "whole infectiousness of one person"),
    ("balance.screened", "persons"),
    ("balance.isolated", "persons"),
    ("balance.monitored", "samples"),
    ("balance.treated", "persons"),
    ("balance.controlled", "persons"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::scenario::preset::Preset;
    use crate::summary::Summary;
    use serde_json::Value;

    /// Paths of the figures that need a unit: objects are gone into as far as the table does.
    fn figures(value: &Value, path: &str) -> Vec<String> {
        match value {
            Value::String(_) => Vec::new(),
            Value::Object(fields) if matches!(path, "" | "risk" | "balance") => {
                let dot = if path.is_empty() { "" } else { "." };
                fields
                    .iter()
                    .flat_map(|(name, value)| figures(value, &format!("{path}{dot}{name}")))
                    .collect()
            }
            _ => vec![path.to_owned()],
        }
    }

    #[test]
    fn every_figure_has_a_unit_and_every_unit_a_figure() {
        let scenario = Preset::of("border-city").unwrap().draft().check().unwrap();
        let futures = [Engine::new(&scenario).future(0)];
        let summary = serde_json::to_value(Summary::of(&scenario, &futures).unwrap()).unwrap();
        let say_themselves = |path: &String| matches!(path.as_str(), "seed" | "totals" | "daily");
        let mut needed = figures(&summary, "");
        needed.retain(|path| !say_themselves(path));
        let given: Vec<&str> = UNITS.iter().map(|(path, _)| *path).collect();
        assert_eq!(needed, given);
    }
}
