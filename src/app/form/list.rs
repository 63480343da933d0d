//! Lists of cards.

use isoplan::scenario::parameter::{self, Group, id_of};
use isoplan::scenario::{Draft, Issue};

use super::layout::home_of;
use super::path::{element, split_element};
use super::{Form, way};

/// Cards of a list that stand in the open; the others are one click away.
pub const IN_THE_OPEN: usize = 8;

/// Cards behind one click.
pub const STRETCH: usize = 50;

/// A list of cards.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Its path.
    pub path: String,
    /// How many cards it has.
    pub length: usize,
    /// The group in which it is shown.
    pub group: Group,
    /// Whether cards are added and removed here, or only looked at.
    pub is_home: bool,
    /// Most cards.
    pub most: usize,
    /// What is wrong with the list itself.
    pub issues: Vec<Issue>,
}

/// What can be done with a card, and by what it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Its path.
    pub path: String,
    /// The group in which it is shown.
    pub group: Group,
    /// The one field that stands in the open.
    pub first: Option<String>,
    /// Whether its fields are one click away.
    pub is_folded: bool,
    /// The fold's name among those of the page.
    pub key: String,
    /// Whether one more is too many.
    pub full: Option<Bound>,
    /// Whether one less is too few.
    pub least: Option<Bound>,
    /// Where it can go: up, down. `None`: its date says where it stands.
    pub moves: Option<(bool, bool)>,
    /// Whether the draft that was loaded does not have it.
    pub is_added: bool,
    /// Changes in it.
    pub changed: usize,
    /// Issues in it.
    pub wrong: usize,
}

/// Why a list cannot grow or shrink: it has this many already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound(pub usize);

impl Form {
    /// The list at a path, as it is shown in a group.
    pub fn list(&self, group: Group, path: &str) -> List {
        let id = id_of(path);
        List {
            length: self.draft.length(path),
            group,
            is_home: home_of(&id) == Some(group),
            most: parameter::List::of(&id).max_length,
            issues: if home_of(&id) == Some(group) { self.issues_of(path) } else { Vec::new() },
            path: path.to_owned(),
        }
    }

    /// The card at a position of a list.
    pub fn card(&self, list: &List, position: usize) -> Card {
        let path = element(&list.path, position);
        let key = way::card_key(list.group, &path);
        let within =
            |other: &str| super::path::is_within(other, &path) && way::group_at(other) == Some(list.group);
        let is_dated = list.path.ends_with(".changes");
        Card {
            first: list.is_home.then(|| first_of(&self.draft, &path)).flatten(),
            is_folded: list.is_home,
            full: (list.length >= list.most).then_some(Bound(list.most)),
            least: (list.length <= self.least(&list.path)).then_some(Bound(self.least(&list.path))),
            moves: (!is_dated).then_some((position > 0, position + 1 < list.length)),
            is_added: self.base.get(&path).is_none_or(serde_json::Value::is_null),
            changed: self.changes.iter().filter(|change| within(change.path())).count(),
            wrong: self.issues.iter().filter(|issue| within(&issue.path)).count(),
            group: list.group,
            path,
            key,
        }
    }

    /// The stretches of a list behind those cards in the open, each with its fold's name.
    pub fn stretches(&self, list: &List) -> Vec<(String, std::ops::Range<usize>)> {
        let starts = (IN_THE_OPEN..list.length).step_by(STRETCH);
        starts
            .map(|start| {
                (way::stretch_key(list.group, &list.path, start), start..(start + STRETCH).min(list.length))
            })
            .collect()
    }

    /// The fewest elements that a list can have.
    fn least(&self, path: &str) -> usize {
        let unlimited = self.draft.get("rooms.unlimited").and_then(serde_json::Value::as_bool) == Some(true);
        match path {
            "rooms.sites" if !unlimited => 1,
            _ => parameter::List::of(&id_of(path)).min_length,
        }
    }
}

/// The field of a card that stands in the open.
pub(super) fn first_of(draft: &Draft, card: &str) -> Option<String> {
    let (list, _) = split_element(card)?;
    let name = match list {
        "rooms.sites" => "rooms",
        "laboratories" => "tubes_per_day",
        "streams" => "arrivals.persons_per_day",
        _ => return None,
    };
    let path = format!("{card}.{name}");
    super::applies::applies(draft, &path).then_some(path)
}
