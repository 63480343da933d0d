//! A card in one line.

use isoplan::locale::{FluentValue, Locale, own_language};
use isoplan::scenario::parameter::id_of;
use isoplan::scenario::{Date, Draft};
use serde_json::Value;

use super::super::field;
use super::super::layout::home_of;
use super::super::path::split_element;
use super::{choice, entered, weekdays};
use crate::words::{short_date, text};

/// What an element of a list is, in one line beside its name.
pub fn summary(words: &Locale, draft: &Draft, path: &str) -> String {
    let Some((list, _)) = split_element(path) else { return String::new() };
    debug_assert!(home_of(&id_of(list)).is_some());
    let of = Element { words, draft, path };
    match id_of(list).as_str() {
        "streams" => of.stream(),
        "streams[].arrivals.surges" | "laboratories[].outside_surges" => of.surge(),
        "streams[].arrivals.services" => of.service(),
        "streams[].changes" => of.rule_change(),
        "rooms.districts" => String::new(),
        "rooms.sites" => of.site(),
        "rooms.sites[].changes" => of.change("inputs-summary-rooms", "rooms"),
        "laboratories" => of.laboratory(),
        "laboratories[].changes" => of.change("inputs-summary-tubes", "tubes_per_day"),
        "initial.inside" => of.inside(),
        _ => String::new(),
    }
}

struct Element<'a> {
    words: &'a Locale,
    draft: &'a Draft,
    path: &'a str,
}

impl Element<'_> {
    fn value(&self, name: &str) -> Option<Value> {
        field::value(self.draft, &format!("{}.{name}", self.path))
    }

    fn number(&self, name: &str) -> FluentValue<'static> {
        let value = self.value(name);
        text(value.map_or_else(|| "?".to_owned(), |value| entered(self.words, Some(&value), 7)))
    }

    fn date(&self, name: &str) -> Option<FluentValue<'static>> {
        let value = self.value(name)?;
        let said = match value.as_str()?.parse::<Date>() {
            Ok(date) => short_date(self.words, date),
            Err(_) => value.as_str()?.to_owned(),
        };
        Some(text(said))
    }

    fn word(&self, name: &str) -> String {
        self.value(name).and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
    }

    fn list(&self, name: &str) -> Vec<f64> {
        let list = self.draft.get(&format!("{}.{name}", self.path)).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_f64).collect()
    }

    fn series(&self, key: &str, name: &str) -> String {
        let list = self.list(name);
        let total = self.words.decimal(list.iter().sum(), 0);
        self.words.with(key, &[("days", (list.len() as f64).into()), ("total", total.into())])
    }

    fn stream(&self) -> String {
        match self.word("arrivals.kind").as_str() {
            "steady" => self
                .words
                .with("inputs-summary-steady", &[("persons", self.number("arrivals.persons_per_day"))]),
            "series" => self.series("inputs-summary-series", "arrivals.persons"),
            "outbreak" if !self.list("arrivals.cases").is_empty() => {
                self.series("inputs-summary-cases", "arrivals.cases")
            }
            "outbreak" => {
                let peak = self.date("arrivals.wave.peak").unwrap_or_else(|| text("?"));
                let total = self.number("arrivals.wave.total");
                self.words.with("inputs-summary-wave", &[("total", total), ("peak", peak)])
            }
            "transport" => {
                let services = self.draft.length(&format!("{}.arrivals.services", self.path));
                self.words.with("inputs-summary-transport", &[("services", (services as f64).into())])
            }
            _ => String::new(),
        }
    }

    fn surge(&self) -> String {
        let (Some(from), Some(to)) = (self.date("from"), self.date("to")) else { return String::new() };
        self.words
            .with("inputs-summary-surge", &[("from", from), ("to", to), ("factor", self.number("factor"))])
    }

    fn service(&self) -> String {
        let days = self.value("weekdays").and_then(|days| days.as_array().cloned()).unwrap_or_default();
        let names = weekdays(self.words);
        let comes = days.iter().zip(&names).filter(|(comes, _)| comes.as_u64() == Some(1));
        let days: Vec<&str> = comes.map(|(_, name)| name.as_str()).collect();
        let days = if days.len() == 7 { self.words.text("inputs-every-day") } else { days.join(" ") };
        let (seats, hour) = (self.number("seats"), self.number("hour"));
        self.words.with("inputs-summary-service", &[("seats", seats), ("days", days.into()), ("hour", hour)])
    }

    fn rule_change(&self) -> String {
        let Some(from) = self.date("from") else { return String::new() };
        let rule = choice(self.words, "preset", &self.word("rule.preset"));
        self.words.with("inputs-summary-rule", &[("from", from), ("rule", rule.into())])
    }

    fn change(&self, key: &str, name: &str) -> String {
        let Some(from) = self.date("from") else { return String::new() };
        self.words.with(key, &[("from", from), ("number", self.number(name))])
    }

    fn site(&self) -> String {
        let mut parts = Vec::new();
        let district = self.word("district");
        if !district.is_empty() {
            parts.push(own_language(self.words, &district).to_owned());
        }
        if self.value("reserve").and_then(|reserve| reserve.as_bool()) == Some(true) {
            parts.push(self.words.text("inputs-summary-reserve"));
        }
        parts.extend(self.date("opens").map(|date| self.words.with("page-opens", &[("date", date)])));
        parts.extend(
            self.date("closes").map(|date| self.words.with("inputs-summary-closes", &[("date", date)])),
        );
        parts.extend(self.changes("inputs-summary-rooms", "rooms"));
        parts.join(&self.words.text("inputs-and"))
    }

    fn laboratory(&self) -> String {
        let mut parts: Vec<String> =
            self.changes("inputs-summary-tubes", "tubes_per_day").into_iter().collect();
        let pool = self.value("pool_size").and_then(|size| size.as_u64()).unwrap_or(1);
        if pool > 1 {
            parts.push(self.words.with("inputs-summary-pool", &[("number", (pool as f64).into())]));
        }
        parts.join(&self.words.text("inputs-and"))
    }

    /// The only change of an element, or how many there are.
    fn changes(&self, key: &str, name: &str) -> Option<String> {
        let list = format!("{}.changes", self.path);
        match self.draft.length(&list) {
            0 => None,
            1 => Some(Element { path: &format!("{list}[0]"), ..*self }.change(key, name)),
            number => Some(self.words.with("inputs-summary-changes", &[("number", (number as f64).into())])),
        }
    }

    fn inside(&self) -> String {
        let stage = choice(self.words, "stage", &self.word("stage"));
        let parties = self.number("parties");
        match self.draft.get(&format!("{}.day", self.path)).filter(|day| !day.is_null()) {
            Some(_) => self.words.with(
                "inputs-summary-inside-on",
                &[("parties", parties), ("stage", stage.into()), ("day", self.number("day"))],
            ),
            None => {
                self.words.with("inputs-summary-inside", &[("parties", parties), ("stage", stage.into())])
            }
        }
    }
}
