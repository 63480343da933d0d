//! What the form is: from a draft, the draft that it was loaded as and the parameter table to groups,
//! lists of cards and fields. The views only render it. No web in here.
//!
//! A scenario of 512 sites has thousands of fields, so everything is made when it is asked for: a
//! group gives its lists, a list its cards, a card its fields, each fold only while it is open.

pub mod applies;
pub mod bars;
pub mod bundle;
pub mod catching;
pub mod change;
pub mod control;
pub mod field;
pub mod layout;
mod list;
pub mod path;
pub mod search;
pub mod unfolded;
pub mod way;
pub mod words;

use std::rc::Rc;

use isoplan::scenario::parameter::{Group, Parameter, all, id_of};
use isoplan::scenario::{Draft, Issue};
use serde_json::Value;

use applies::applies;
use change::Change;
use control::Control;
use field::Standing;
use layout::{Place, place, rank, switch_of};
use path::{is_within, join};

pub use list::{Bound, Card, IN_THE_OPEN, List, STRETCH};
pub use unfolded::{Goal, Unfolded};

/// The factor on all arrivals; the other streams' factors keep their proportion to it.
pub const MULTIPLIER: &str = "streams[0].multiplier";

/// A draft as a form.
#[derive(Debug)]
pub struct Form {
    /// What the fields say.
    pub draft: Rc<Draft>,
    /// What they said at the beginning, its lists in the order of the draft's.
    pub base: Rc<Draft>,
    /// What is wrong with them.
    pub issues: Rc<Vec<Issue>>,
    /// What differs from the beginning.
    pub changes: Vec<Change>,
    /// The folds that hold each change, and each issue.
    ways: [Vec<Vec<String>>; 2],
}

/// What stands in a place of the form.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A field.
    Field(Box<Field>),
    /// A list of cards.
    List(List),
}

/// What stands in a group or card.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// In the open.
    pub open: Vec<Item>,
    /// One click away.
    pub folds: Vec<Fold>,
}

/// A field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Path of its value in the draft; also its id on the page.
    pub path: String,
    /// What its value is set by.
    pub control: Control,
    /// What it says: the draft's value, or what stands in for it.
    pub value: Option<Value>,
    /// Whether it is a choice that gives other fields their values, and they say otherwise.
    pub is_overruled: bool,
    /// What stands in for a value that is left out.
    pub default: Option<Value>,
    /// What the value rests on.
    pub standing: Standing,
    /// What is wrong with it.
    pub issues: Vec<Issue>,
}

/// What is one click away in a group or card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fold {
    /// Its name among the folds of the page.
    pub key: String,
    /// Which part.
    pub part: &'static str,
    /// Changes in it.
    pub changed: usize,
    /// Issues in it.
    pub wrong: usize,
}

impl Form {
    /// The form of a draft.
    pub fn new(draft: Rc<Draft>, base: Rc<Draft>, issues: Rc<Vec<Issue>>) -> Form {
        let mut changes = change::changes(&draft, &base);
        let has_use = |change: &Change| !matches!(change, Change::Value(path) if !applies(&draft, path));
        changes.retain(has_use);
        let way = |path: &str| way::way(&draft, path).unwrap_or_default();
        let of_changes = changes.iter().map(|change| way(change.path())).collect();
        let of_issues = issues.iter().map(|issue| way(&issue.path)).collect();
        Form { ways: [of_changes, of_issues], draft, base, issues, changes }
    }

    /// What of a group, or of a card (`at`) in it, stands in the open, and what is one click away.
    pub fn section(&self, group: Group, at: &str) -> Section {
        let places = self.places(group, at);
        let mut parts: Vec<&'static str> = Vec::new();
        for (_, place) in &places {
            if let Place::Part(part) = place
                && !parts.contains(part)
            {
                parts.push(part);
            }
        }
        // What belongs nowhere else comes first.
        parts.sort_by_key(|part| *part != "more");
        let folds = parts.into_iter().map(|part| self.fold(group, at, part)).collect();
        let open = places.into_iter().filter(|(_, place)| *place == Place::Open);
        Section { open: open.filter_map(|(path, _)| self.item(group, path)).collect(), folds }
    }

    /// What is in a fold.
    pub fn folded(&self, group: Group, at: &str, part: &'static str) -> Vec<Item> {
        let own = self.places(group, at).into_iter().filter(|(_, place)| *place == Place::Part(part));
        own.filter_map(|(path, _)| self.item(group, path)).collect()
    }

    /// The fields and lists of a group, or of a card in it, in order, each with its place.
    fn places(&self, group: Group, at: &str) -> Vec<(String, Place)> {
        let start = if at.is_empty() { String::new() } else { format!("{}.", id_of(at)) };
        let is_within = |parameter: &&Parameter| parameter.group == group && parameter.id.starts_with(&start);
        let mut parameters: Vec<&Parameter> = all().filter(is_within).collect();
        parameters.sort_by_key(|parameter| rank(parameter.id));
        let mut places: Vec<(String, Place)> = Vec::new();
        // The factor on all streams stands above their cards, and a card's first field at its head.
        let first = list::first_of(&self.draft, at);
        if (group, at) == (Group::Arrivals, "") {
            places.push((MULTIPLIER.to_owned(), Place::Open));
        }
        for parameter in parameters {
            let (rest, is_list) = match parameter.id[start.len()..].split_once("[]") {
                Some((list, _)) => (list, true),
                None => (&parameter.id[start.len()..], false),
            };
            let switch = switch_of(parameter.id)
                .filter(|switch| !is_list && layout::group_of_switch(switch) == Some(group))
                .map(|switch| &switch[start.len()..]);
            for rest in switch.into_iter().chain([rest]) {
                let path = join(at, rest);
                let is_above = path == MULTIPLIER || Some(&path) == first.as_ref();
                if !is_above && places.iter().all(|(other, _)| *other != path) && self.shows(&path) {
                    places.push((path, place(&parameter.id[..start.len() + rest.len()])));
                }
            }
        }
        places
    }

    /// The field at a path; `None` where there is none.
    pub fn field(&self, path: &str) -> Option<Field> {
        let control = control::control(&self.draft, path)?;
        let is_switch = control == Control::Switch;
        let present = |draft: &Draft| Value::Bool(applies::is_on(draft, path));
        let standing = match is_switch {
            true if field::is_added(&self.base, path) => Standing::Entered,
            true if present(&self.draft) != present(&self.base) => Standing::Own(present(&self.base)),
            true => Standing::Setting(String::new()),
            false => field::standing(&self.draft, &self.base, path),
        };
        let known_as = bundle::given(path).map(|_| bundle::known_as(&self.draft, path));
        Some(Field {
            value: match &known_as {
                Some(Some(word)) => Some(Value::String(word.clone())),
                _ if is_switch => Some(present(&self.draft)),
                _ => field::value(&self.draft, path),
            },
            is_overruled: known_as == Some(None),
            default: if is_switch { None } else { field::default(&self.draft, path) },
            issues: self.issues_of(path),
            path: path.to_owned(),
            control,
            standing,
        })
    }

    /// Days to look ahead; 1 where the draft does not say it in a way that can be read.
    pub fn days(&self) -> usize {
        let days = field::value(&self.draft, "calendar.days").and_then(|days| days.as_u64());
        days.and_then(|days| usize::try_from(days).ok()).unwrap_or(1).clamp(1, 730)
    }

    /// Changes within a group.
    pub fn changed_in(&self, group: Group) -> usize {
        self.changes.iter().filter(|change| way::group_at(change.path()) == Some(group)).count()
    }

    /// The issues that a field shows.
    fn issues_of(&self, path: &str) -> Vec<Issue> {
        self.issues.iter().filter(|issue| way::shown_at(&issue.path) == path).cloned().collect()
    }

    /// Whether something is shown: where it has a use, and wherever something is wrong with it.
    fn shows(&self, path: &str) -> bool {
        layout::shown_by(path) == path
            && (applies(&self.draft, path) || self.issues.iter().any(|issue| is_within(&issue.path, path)))
    }

    fn item(&self, group: Group, path: String) -> Option<Item> {
        if isoplan::scenario::parameter::LISTS.iter().any(|list| list.id == id_of(&path)) {
            return Some(Item::List(self.list(group, &path)));
        }
        self.field(&path).map(|field| Item::Field(Box::new(field)))
    }

    fn fold(&self, group: Group, at: &str, part: &'static str) -> Fold {
        let key = way::fold_key(group, at, part);
        let [changed, wrong] = [0, 1].map(|of| self.ways[of].iter().filter(|way| way.contains(&key)).count());
        Fold { key, part, changed, wrong }
    }
}

#[cfg(test)]
pub(crate) mod tests;
