use std::rc::Rc;

use serde_json::Value;
use yew::prelude::*;

use super::input::{Input, Slider, shown};
use super::strip::Strip;
use super::{Words, use_words};
use crate::app::state::{Action, MULTIPLIER, Refit, Schedule, Step, field};
use crate::app::words;
use crate::locale::label_key;
use crate::scenario::parameter::Parameter;
use crate::scenario::preset::Preset;
use crate::scenario::{Date, Draft, Issue};

/// Elements of a list that stand in the open; the others are one click away.
const IN_THE_OPEN: usize = 8;

/// Properties of [`Inputs`].
#[derive(Properties, PartialEq)]
pub struct InputsProps {
    /// Preset that the scenario began as; `None`: a file.
    pub preset: Option<&'static Preset>,
    /// What it was at the beginning.
    pub base: Rc<Draft>,
    /// What the fields say.
    pub draft: Rc<Draft>,
    /// What is wrong with that.
    pub issues: Rc<Vec<Issue>>,
    /// Tests that another length of the stay has moved or dropped.
    pub refit: Option<Refit>,
    /// What the planner does.
    pub act: Callback<Action>,
}

/// What can be changed, in the order in which a person goes through the system.
#[component]
pub fn Inputs(props: &InputsProps) -> Html {
    let words = use_words();
    let form = Form { props, words: &words };
    let begin = props.act.reform(|_: MouseEvent| Action::Import(Step::Begin));
    let group = |key: &str, fields: Html| {
        html! { <section class="group"><h3>{ words.text(key) }</h3>{ fields }</section> }
    };
    html! {
        <section class="inputs" id="inputs" tabindex="-1" aria-label={words.text("page-inputs")}>
            <h2>{ words.text("page-inputs") }</h2>
            if let Some(preset) = props.preset {
                <p class="summary">{ words.text(&format!("preset-{}-summary", preset.name)) }</p>
            }
            { group("page-group-arrivals", html! {
                <>
                    { form.slider(MULTIPLIER, 0.0, 3.0, 0.05) }
                    <button type="button" id="import-begin" onclick={begin}>{ words.text("page-import-begin") }</button>
                </>
            }) }
            { group("page-group-rooms", html! { <>{ form.sites() }{ form.slider("rooms.turnaround_hours", 0.0, 72.0, 1.0) }</> }) }
            { group("page-group-rule", form.rules()) }
            { group("page-group-tests", form.laboratories()) }
            <details class="group">
                <summary>{ words.text("page-group-simulation") }</summary>
                { form.number("calendar.days") }
                { form.number("calendar.futures") }
                { form.number("calendar.seed") }
            </details>
        </section>
    }
}

/// What a stream is called: its own name, else its number.
pub fn stream_name(words: &Words, draft: &Draft, position: usize) -> String {
    let own = draft.get(&format!("streams[{position}].name")).and_then(Value::as_str).unwrap_or_default();
    if own.is_empty() {
        words.with("item-streams", &[("position", words::text(words.whole(position as u64 + 1)))])
    } else {
        words::own_language(words, own).to_owned()
    }
}

struct Form<'a> {
    props: &'a InputsProps,
    words: &'a Words,
}

impl Form<'_> {
    fn number(&self, path: &str) -> Html {
        self.field(path, self.words.text(&label_key(path)), String::new(), None)
    }

    fn slider(&self, path: &str, min: f64, max: f64, step: f64) -> Html {
        let at = self.value(path).and_then(|value| value.as_f64()).unwrap_or(min);
        // A value typed beyond the natural range is still on the slider.
        let slider = Slider { min, max: max.max(at), step, at };
        self.field(path, self.words.text(&label_key(path)), String::new(), Some(slider))
    }

    fn field(&self, path: &str, label: String, note: String, slider: Option<Slider>) -> Html {
        let InputsProps { base, draft, issues, act, .. } = self.props;
        let parameter = Parameter::at(path);
        let unit = parameter.map(|parameter| self.words.unit(parameter.unit)).unwrap_or_default();
        let default = parameter.and_then(|parameter| serde_json::from_str(parameter.default?).ok());
        let default = default.map(|default: Value| shown(self.words, Some(&default)));
        let issue = issues.iter().find(|issue| issue.path == path).map(|issue| self.words.issue(issue));
        html! {
            <Input
                key={path.to_owned()}
                path={path.to_owned()}
                {label}
                {unit}
                {note}
                value={shown(self.words, self.value(path).as_ref())}
                range={field::range(path).unwrap_or_default()}
                {default}
                {slider}
                standing={field::standing(draft, base, path)}
                {issue}
                act={act.clone()}
            />
        }
    }

    fn sites(&self) -> Html {
        self.list("rooms.sites", |path, name| {
            let note = match self.date(&format!("{path}.opens")) {
                Some(date) => self.words.with("page-opens", &[("date", date.into())]),
                None => String::new(),
            };
            self.field(&format!("{path}.rooms"), name, note, None)
        })
    }

    fn laboratories(&self) -> Html {
        self.list("laboratories", |path, name| {
            let first = self.field(&format!("{path}.tubes_per_day"), name.clone(), String::new(), None);
            let change = |i: usize| {
                let path = format!("{path}.changes[{i}]");
                let date = self.date(&format!("{path}.from")).unwrap_or_default();
                let note = self.words.with("page-from", &[("date", date.into())]);
                self.field(&format!("{path}.tubes_per_day"), name.clone(), note, None)
            };
            html! { <>{ first }{ for (0..self.length(&format!("{path}.changes"))).map(change) }</> }
        })
    }

    fn rules(&self) -> Html {
        let streams = self.length("streams");
        let rule = |i: usize| {
            let rule = format!("streams[{i}].rule");
            let refit = self.props.refit.clone().filter(|refit| refit.rule == rule);
            html! {
                <>
                    if streams > 1 { <h4>{ self.name(&format!("streams[{i}]"), "item-streams", i) }</h4> }
                    { self.slider(&format!("{rule}.central_days"), 1.0, 28.0, 1.0) }
                    <Strip schedule={Schedule::of(&self.props.draft, &rule)} {rule} {refit} act={self.props.act.clone()} />
                </>
            }
        };
        html! { <>{ for (0..streams).map(rule) }</> }
    }

    /// The elements of a list, by path and name.
    fn list(&self, path: &str, element: impl Fn(&str, String) -> Html) -> Html {
        let item = format!("item-{}", path.replace('.', "-"));
        let all: Vec<Html> = (0..self.length(path))
            .map(|i| {
                let path = format!("{path}[{i}]");
                let name = self.name(&path, &item, i);
                element(&path, name)
            })
            .collect();
        let (open, more) = all.split_at(all.len().min(IN_THE_OPEN));
        html! {
            <>
                { for open.iter().cloned() }
                if !more.is_empty() {
                    <details class="more">
                        <summary>{ self.words.with("page-more", &[("number", (more.len() as f64).into())]) }</summary>
                        { for more.iter().cloned() }
                    </details>
                }
            </>
        }
    }

    fn name(&self, path: &str, item: &str, i: usize) -> String {
        let own = self.props.draft.get(&format!("{path}.name")).and_then(Value::as_str).unwrap_or_default();
        match own.trim() {
            "" => self.words.with(item, &[("position", (i as f64 + 1.0).into())]),
            own => words::own_language(self.words, own).to_owned(),
        }
    }

    fn value(&self, path: &str) -> Option<Value> {
        field::value(&self.props.draft, path)
    }

    fn length(&self, path: &str) -> usize {
        self.props.draft.get(path).and_then(Value::as_array).map_or(0, Vec::len)
    }

    fn date(&self, path: &str) -> Option<String> {
        let date: Date = self.props.draft.get(path)?.as_str()?.parse().ok()?;
        Some(words::date(self.words, date))
    }
}
