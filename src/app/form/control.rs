//! By what a value is set.

use isoplan::scenario::parameter::{Kind, Parameter, Unit, id_of};
use isoplan::scenario::{Draft, Stage};
use serde_json::Value;

use super::field;
use super::layout::SWITCHES;

/// What a value is set by.
#[derive(Debug, Clone, PartialEq)]
pub enum Control {
    /// A field for a number, with a slider where a range is natural.
    Number(Option<Slider>),
    /// A date.
    Date,
    /// A box to tick.
    Flag,
    /// A box that adds or takes away a whole group of fields.
    Switch,
    /// One of some words.
    Choice(&'static [&'static str]),
    /// One of the districts, or none.
    District(Vec<String>),
    /// One of the streams, by its number from 1: the names that they have.
    Stream(Vec<String>),
    /// A text.
    Text,
    /// A number for each weekday.
    Weekdays,
    /// A box for each weekday.
    WeekdayBoxes,
    /// A number for each hour of the day, as bars.
    Hours,
    /// A number for each day, as bars.
    Series,
    /// Some numbers in a text field.
    Numbers,
    /// The test days of a stage, as keys.
    TestDays(Stage),
}

/// A slider beside a number field.
#[derive(Debug, Clone, PartialEq)]
pub struct Slider {
    /// Left end.
    pub min: f64,
    /// Right end.
    pub max: f64,
    /// Distance of its stops.
    pub step: f64,
    /// Where it stands.
    pub at: f64,
}

/// What the value at a path is set by; `None` for paths that are no field.
pub fn control(draft: &Draft, path: &str) -> Option<Control> {
    let id = id_of(path);
    if SWITCHES.contains(&id.as_str()) {
        return Some(Control::Switch);
    }
    let parameter = Parameter::at(path)?;
    Some(match (parameter.kind, id.rsplit('.').next().unwrap_or_default()) {
        (_, "central_tests") => Control::TestDays(Stage::Central),
        (_, "home_tests") => Control::TestDays(Stage::Home),
        (_, "district") => Control::District(districts(draft)),
        (Kind::Whole { .. }, "stream") => Control::Stream(names(draft, "streams")),
        (Kind::Whole { .. } | Kind::Real { .. }, _) => Control::Number(slider(draft, path, parameter)),
        (Kind::Date, _) => Control::Date,
        (Kind::Flag, _) => Control::Flag,
        (Kind::Choice(words), _) => Control::Choice(words),
        (Kind::Text { .. }, _) => Control::Text,
        (Kind::Wholes { max: 1, max_length: 7, .. }, _) => Control::WeekdayBoxes,
        (Kind::Reals { min_length: 7, max_length: 7, .. }, _) => Control::Weekdays,
        (Kind::Reals { min_length: 24, max_length: 24, .. }, _) => Control::Hours,
        (Kind::Wholes { max_length: 730, .. }, _) => Control::Series,
        (Kind::Wholes { .. } | Kind::Reals { .. }, _) => Control::Numbers,
    })
}

/// The names of the districts, as far as they have any.
pub fn districts(draft: &Draft) -> Vec<String> {
    names(draft, "rooms.districts").into_iter().filter(|name| !name.is_empty()).collect()
}

/// The names of the elements of a list; empty where they have none.
fn names(draft: &Draft, list: &str) -> Vec<String> {
    let list = draft.get(list).and_then(Value::as_array);
    let name = |one: &Value| one.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    list.into_iter().flatten().map(name).collect()
}

fn slider(draft: &Draft, path: &str, parameter: &Parameter) -> Option<Slider> {
    let (min, max, step) = natural_range(parameter)?;
    let at = field::value(draft, path).and_then(|value| value.as_f64()).unwrap_or(min);
    // A value typed beyond the natural range is still on the slider.
    Some(Slider { min: min.min(at), max: max.max(at), step, at })
}

/// The part of a range in which plans differ.
fn natural_range(parameter: &Parameter) -> Option<(f64, f64, f64)> {
    let name = parameter.id.rsplit('.').next().unwrap_or_default();
    match name {
        "multiplier" => Some((0.0, 3.0, 0.05)),
        "turnaround_hours" => Some((0.0, 72.0, 1.0)),
        "central_days" => Some((0.0, 28.0, 1.0)),
        "home_days" => Some((0.0, 28.0, 1.0)),
        "prevalence" => Some((0.0, 0.5, 0.005)),
        "no_home_share"
        | "exempt_share"
        | "share_traced"
        | "load_factor"
        | "symptomatic_share"
        | "temperature_check_share"
        | "trigger_share"
        | "screening_share"
        | "out_of_service_share" => {
            debug_assert_eq!(parameter.unit, Unit::Share);
            Some((0.0, 1.0, 0.01))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use isoplan::scenario::parameter::all;

    use super::*;
    use serde_json::json;

    #[test]
    fn every_parameter_has_a_control() {
        let draft = Draft::of(json!({}));
        let hours: Vec<_> = all()
            .filter(|parameter| control(&draft, parameter.id) == Some(Control::Hours))
            .map(|parameter| parameter.id)
            .collect();
        assert_eq!(hours, ["streams[].arrival_hours"]);
        assert!(all().all(|parameter| control(&draft, parameter.id).is_some()));
        for (path, expected) in [
            ("streams[3].arrivals.cases", Control::Series),
            ("laboratories[0].weekday_factors", Control::Weekdays),
            ("streams[0].arrivals.services[1].weekdays", Control::WeekdayBoxes),
            ("streams[0].rule.home_tests", Control::TestDays(Stage::Home)),
            ("rooms.sites[0].whole_site", Control::Switch),
            ("calendar.first_day", Control::Date),
            ("cases.temperature_check_hours", Control::Numbers),
        ] {
            assert_eq!(control(&draft, path), Some(expected), "{path}");
        }
        assert_eq!(control(&draft, "rooms.sites"), None);
    }

    #[test]
    fn a_value_beyond_the_natural_range_is_on_its_slider() {
        let draft = Draft::of(json!({"rooms": {"turnaround_hours": 100}}));
        let Some(Control::Number(Some(slider))) = control(&draft, "rooms.turnaround_hours") else { panic!() };
        assert_eq!((slider.min, slider.max, slider.at), (0.0, 100.0, 100.0));
    }
}
