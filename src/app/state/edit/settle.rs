//! What must follow a choice: fields that have no use any more go, fields that are needed now get
//! starting values. Undo brings back what was there.

use std::rc::Rc;

use isoplan::scenario::parameter::id_of;
use isoplan::scenario::{Draft, Problem};
use serde_json::{Value, json};

use super::{beside, new, write};
use crate::form::path::{is_within, join, parent};
use crate::form::{bundle, field};
use crate::state::State;

/// The fields beside a choice that say more of it, for those choices that others hang on.
pub fn belongings(path: &str) -> Option<&'static [&'static str]> {
    let id = id_of(path);
    Some(match id.as_str() {
        "streams[].arrivals.kind" => &OF_ARRIVALS,
        "cases.detection.curve" => &["days", "probability"],
        "cases.incubation" => {
            &["incubation_log_mean", "incubation_log_sd", "incubation_days", "incubation_weights"]
        }
        "cases.infectiousness" => &OF_INFECTIOUSNESS,
        "rooms.reserve.call_up" => &["lead_hours"],
        _ if id.ends_with(".since_infection") => &["since_infection_days", "since_infection_weights"],
        _ => return bundle::given(path),
    })
}

const OF_ARRIVALS: [&str; 17] = [
    "persons_per_day",
    "weekday_factors",
    "surges",
    "persons",
    "count_noise",
    "count_noise_k",
    "services",
    "cases",
    "wave",
    "contacts_per_case",
    "dispersion",
    "share_traced",
    "report_hour",
    "tracing_from_hours",
    "tracing_to_hours",
    "secondary",
    "multiplier",
];

const OF_INFECTIOUSNESS: [&str; 7] = [
    "infectiousness_shape",
    "infectiousness_scale_days",
    "infectiousness_onset_shape",
    "infectiousness_onset_rate",
    "infectiousness_onset_shift_days",
    "infectiousness_days",
    "infectiousness_weights",
];

/// Rounds of mending: each fills what the one before has shown to be missing.
const MOST_ROUNDS: usize = 6;

impl State {
    /// Another word for a choice.
    pub(super) fn choose(&mut self, path: &str, value: Value) {
        let before = self.draft.clone();
        let draft = Rc::make_mut(&mut self.draft);
        write(draft, path, value);
        let word = field::value(draft, path);
        let word = word.as_ref().and_then(Value::as_str).unwrap_or_default();
        let id = id_of(path);
        let given = bundle::given(path).unwrap_or_default();
        if id.ends_with("rule.preset") {
            // Whoever names a rule means its days and tests.
            given.iter().for_each(|name| drop(draft.remove(&beside(path, name))));
            self.schedules.retain(|days, _| !is_within(days, parent(path)));
            self.refit = None;
        } else if id == "cases.profile" {
            for name in given {
                let field = beside(path, name);
                // What no profile gives must be stated: as it was.
                let stated = if word == "custom" { field::value(&before, &field) } else { None };
                let is_read = crate::form::applies::applies(draft, &field);
                write(draft, &field, stated.filter(|_| is_read).unwrap_or_default());
            }
        } else if id.ends_with(".since_infection") {
            fit_days(draft, path, word);
        }
        self.settle(parent(path));
    }

    /// Adds a whole group of fields, or takes it away.
    pub(super) fn switch(&mut self, path: &str, on: bool) {
        let draft = Rc::make_mut(&mut self.draft);
        let before = self.aligned.get(path).filter(|value| value.is_object()).cloned();
        write(draft, path, if on { before.unwrap_or_else(|| json!({})) } else { Value::Null });
        if on && path.ends_with(".wave") {
            draft.remove(&beside(path, "cases"));
        }
        self.settle(parent(path));
    }

    /// Puts back fields of an object as they were at the beginning.
    pub(super) fn restore(&mut self, object: &str, names: &[&str]) {
        let draft = Rc::make_mut(&mut self.draft);
        for name in names {
            let path = join(object, name);
            write(draft, &path, self.aligned.get(&path).cloned().unwrap_or_default());
        }
    }

    /// Takes away what has no use within an object, and fills in what is missing there.
    pub(super) fn settle(&mut self, object: &str) {
        for _ in 0..MOST_ROUNDS {
            let Err(issues) = self.draft.check() else { return };
            let mut mended = false;
            for issue in issues.iter().filter(|issue| is_within(&issue.path, object)) {
                let draft = Rc::make_mut(&mut self.draft);
                let path = issue.path.as_str();
                mended |= match issue.problem {
                    Problem::NotRead => draft.remove(path).is_some(),
                    Problem::Missing | Problem::ExactlyOneOf { .. } | Problem::Length { length: 0, .. } => {
                        // Weights belong to the days that stand there now.
                        let is_own = path.ends_with("since_infection_weights");
                        let start =
                            self.aligned.get(path).filter(|value| !value.is_null() && !is_own).cloned();
                        start.or_else(|| start_of(draft, path)).is_some_and(|value| draft.set(path, value))
                    }
                    _ => false,
                };
            }
            if !mended {
                return;
            }
        }
    }
}

/// Days that another way of giving them can use: two ends, edges of bins, or days.
fn fit_days(draft: &mut Draft, path: &str, word: &str) {
    let (days, weights) = (beside(path, "since_infection_days"), beside(path, "since_infection_weights"));
    let list = field::value(draft, &days).and_then(|list| list.as_array().cloned()).unwrap_or_default();
    draft.remove(&weights);
    if word == "uniform" {
        if let (Some(first), Some(last), true) = (list.first(), list.last(), list.len() > 2) {
            draft.set(&days, json!([first, last]));
        }
    } else if !list.is_empty() {
        draft.set(&days, Value::Array(list));
    }
}

/// A sensible value for a field that must be there.
fn start_of(draft: &Draft, path: &str) -> Option<Value> {
    let id = id_of(path);
    let list =
        |name: &str| field::value(draft, &beside(path, name)).and_then(|list| list.as_array().map(Vec::len));
    Some(match id.as_str() {
        "streams[].arrivals.persons_per_day" => json!(100),
        "streams[].arrivals.persons" => json!(vec![100; new::days(draft)]),
        "streams[].arrivals.cases" => json!(vec![20; new::days(draft)]),
        "streams[].arrivals.services" => json!([new::element(draft, path, "")]),
        "streams[].arrivals.wave.total" => json!(1000),
        "streams[].arrivals.wave.peak" => json!(new::day(draft, new::days(draft) / 3)),
        "streams[].arrivals.wave.width_days" => json!(7),
        "cases.detection.days" => json!([0, 2, 3, 4, 6, 10, 15, 20, 30]),
        // Hellewell et al. 2021, read at these days.
        "cases.detection.probability" => json!([0, 0.25, 0.71, 0.785, 0.725, 0.515, 0.257, 0.1, 0.012]),
        // The lognormal curve of the ancestral virus, in bins.
        "cases.incubation_days" => json!([0, 2, 4, 6, 8, 10, 14]),
        "cases.incubation_weights" => json!([0.013, 0.274, 0.372, 0.205, 0.084, 0.045]),
        // The Weibull curve of the ancestral virus, in bins.
        "cases.infectiousness_days" => json!([0, 2, 4, 6, 8, 10, 14]),
        "cases.infectiousness_weights" => json!([0.013, 0.097, 0.194, 0.151, 0.042, 0.002]),
        _ if id.ends_with("since_infection_days") => json!([0, 7, 14]),
        _ if id.ends_with("since_infection_weights") => {
            let days = list("since_infection_days").unwrap_or(0);
            let way = field::value(draft, &beside(path, "since_infection"));
            let bins = if way == Some(json!("tabulated")) { days.saturating_sub(1) } else { days };
            json!(vec![1; bins.max(1)])
        }
        _ => return None,
    })
}
