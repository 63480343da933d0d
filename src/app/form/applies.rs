//! Which fields have a use, given what the others say.

use isoplan::scenario::Draft;
use isoplan::scenario::parameter::id_of;
use serde_json::Value;

use super::field;
use super::layout::switch_of;
use super::path::{holder_of, parent};

/// Whether the field, list or switch at a path has a use in this draft.
pub fn applies(draft: &Draft, path: &str) -> bool {
    let id = id_of(path);
    if let Some(switch) = switch_of(&id)
        && !(is_on(draft, &path[..path.len() - (id.len() - switch.len())]) && applies_in(draft, path, switch))
    {
        return false;
    }
    applies_in(draft, path, &id)
}

/// Whether the object at a path is there.
pub fn is_on(draft: &Draft, path: &str) -> bool {
    draft.get(path).is_some_and(|value| !value.is_null())
}

fn applies_in(draft: &Draft, path: &str, id: &str) -> bool {
    let within = parent(path);
    let word = |field: &str| word(draft, &format!("{within}.{field}"));
    if let Some(field) = id.strip_prefix("streams[].arrivals.") {
        let stream = holder_of(path, "streams");
        let is_of_rule = id.contains("rule.");
        return of_arrivals(draft, &format!("{stream}.arrivals"), field)
            && if is_of_rule { of_rule(draft, path, within) } else { of_times(draft, path) };
    }
    if id.contains("rule.") {
        return of_rule(draft, path, within);
    }
    match id {
        "streams[].district" | "rooms.sites[].district" => {
            draft.length("rooms.districts") > 0 || is_on(draft, path)
        }
        "streams[].arrival_hours" => {
            matches!(self::word(draft, &format!("{within}.arrivals.kind")).as_str(), "steady" | "series")
        }
        "streams[].party_clustering" => {
            let sizes = field::value(draft, &format!("{within}.party_sizes"));
            sizes.and_then(|sizes| sizes.as_array().map(Vec::len)).is_some_and(|sizes| sizes > 1)
        }
        "rooms.districts[].travel_minutes" => draft.length("rooms.districts") > 1 || is_on(draft, path),
        "rooms.inspection.reinspection_days" => {
            number(draft, "rooms.inspection.pass_probability").is_none_or(|share| share < 1.0)
        }
        "rooms.inspection.mending_days" => {
            number(draft, "rooms.inspection.failures_per_site_month").is_none_or(|rate| rate > 0.0)
        }
        "rooms.reserve.lead_hours" => has_reserve(draft) && word("call_up") == "lead-time",
        _ if id.starts_with("rooms.reserve.") => has_reserve(draft),
        "cases.detection.days" | "cases.detection.probability" => word("curve") == "tabulated",
        "cases.incubation_log_mean" | "cases.incubation_log_sd" => word("incubation") == "lognormal",
        "cases.incubation_days" | "cases.incubation_weights" => word("incubation") == "tabulated",
        "cases.infectiousness_shape" | "cases.infectiousness_scale_days" => {
            word("infectiousness") == "weibull"
        }
        "cases.infectiousness_days" | "cases.infectiousness_weights" => word("infectiousness") == "tabulated",
        _ if id.starts_with("cases.infectiousness_onset_") => word("infectiousness") == "from-onset",
        "cases.household.contacts" => true,
        _ if id.starts_with("cases.household.") => has_household(draft) && of_times(draft, path),
        _ => of_times(draft, path),
    }
}

fn of_arrivals(draft: &Draft, arrivals: &str, field: &str) -> bool {
    let kind = word(draft, &format!("{arrivals}.kind"));
    let first = field.split(['.', '[']).next().unwrap_or_default();
    match first {
        "kind" => true,
        "persons_per_day" | "weekday_factors" | "surges" => kind == "steady",
        "persons" => kind == "series",
        "count_noise" => matches!(kind.as_str(), "steady" | "series"),
        "count_noise_k" => {
            matches!(kind.as_str(), "steady" | "series")
                && word(draft, &format!("{arrivals}.count_noise")) == "negative-binomial"
        }
        "services" => kind == "transport",
        "cases" => kind == "outbreak" && !is_on(draft, &format!("{arrivals}.wave")),
        _ => kind == "outbreak",
    }
}

fn of_rule(draft: &Draft, path: &str, rule: &str) -> bool {
    if path.starts_with("cases.household.") && !has_household(draft) {
        return false;
    }
    let at_home = || number(draft, &format!("{rule}.home_days")).is_none_or(|days| days > 0.0);
    match path.rsplit('.').next().unwrap_or_default() {
        "home_tests" | "doubled_home_tests" | "no_home_share" => at_home(),
        "central_tests" | "doubled_tests" => {
            number(draft, &format!("{rule}.central_days")).is_none_or(|days| days > 0.0)
        }
        _ => true,
    }
}

/// Weights of days are read unless the days are the two ends of an even spread.
fn of_times(draft: &Draft, path: &str) -> bool {
    match path.strip_suffix(".since_infection_weights") {
        Some(object) => word(draft, &format!("{object}.since_infection")) != "uniform",
        None => true,
    }
}

/// Whether there is anything to call up.
fn has_reserve(draft: &Draft) -> bool {
    let sites = draft.get("rooms.sites").and_then(Value::as_array);
    sites.is_some_and(|sites| {
        sites.iter().any(|site| site.get("reserve").and_then(Value::as_bool) == Some(true))
    })
}

fn has_household(draft: &Draft) -> bool {
    number(draft, "cases.household.contacts").is_none_or(|contacts| contacts > 0.0)
}

fn word(draft: &Draft, path: &str) -> String {
    let value = field::value(draft, path);
    value.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// `None`: what is there is no number, and may mean anything.
fn number(draft: &Draft, path: &str) -> Option<f64> {
    field::value(draft, path)?.as_f64()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(draft: Value, path: &str, expected: bool) {
        assert_eq!(applies(&Draft::of(draft), path), expected, "{path}");
    }

    #[test]
    fn only_fields_with_a_use_apply() {
        let stream = |kind: &str| json!({"streams": [{"arrivals": {"kind": kind}}]});
        check(stream("steady"), "streams[0].arrivals.persons_per_day", true);
        check(stream("steady"), "streams[0].arrivals.cases", false);
        check(stream("steady"), "streams[0].arrivals.count_noise_k", false);
        check(stream("outbreak"), "streams[0].arrivals.cases", true);
        check(stream("outbreak"), "streams[0].arrivals.wave", true);
        check(stream("steady"), "streams[0].arrivals.wave", false);
        check(stream("outbreak"), "streams[0].arrivals.wave.peak", false);
        check(stream("outbreak"), "streams[0].arrivals.secondary.rule.home_days", false);
        check(stream("outbreak"), "streams[0].arrival_hours", false);
        check(stream("transport"), "streams[0].arrivals.services", true);
        let waves = json!({"streams": [{"arrivals": {"kind": "outbreak", "wave": {}, "secondary": {}}}]});
        check(waves.clone(), "streams[0].arrivals.wave.peak", true);
        check(waves.clone(), "streams[0].arrivals.cases", false);
        check(waves.clone(), "streams[0].arrivals.secondary.rule.central_days", true);
        check(waves.clone(), "streams[0].arrivals.secondary.since_infection_weights", false);
        // Whoever is a secondary contact does not isolate at home, by default.
        check(waves, "streams[0].arrivals.secondary.rule.home_tests", false);
        check(json!({"cases": {"detection": {"curve": "tabulated"}}}), "cases.detection.days", true);
        check(json!({}), "cases.detection.days", false);
        check(json!({}), "rooms.reserve.trigger_share", false);
        check(json!({"rooms": {"sites": [{"reserve": true}]}}), "rooms.reserve.trigger_share", true);
        check(json!({}), "cases.household.rule.central_days", false);
        check(json!({"cases": {"household": {"contacts": 1}}}), "cases.household.rule.central_days", true);
    }
}
