//! Elements of lists come, go and move; what points at them follows: sources, streams' numbers,
//! districts' names and travel times, and what the draft is compared with.

use std::rc::Rc;

use isoplan::scenario::Draft;
use isoplan::scenario::parameter::{List, id_of};
use serde_json::{Value, json};

use super::{new, places_of_districts};
use crate::form::control::districts;
use crate::form::layout::home_of;
use crate::form::path::element;
use crate::form::way;
use crate::state::{Import, State};

/// Minutes between two districts of which nothing is known.
const TRAVEL_MINUTES: u32 = 30;

/// What happens to the elements of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrange {
    /// One more at the end; with this name where elements need one.
    Add(String),
    /// The element at a position once more, behind itself.
    Duplicate(usize),
    /// From a position to another.
    Move(usize, usize),
    /// The element at a position goes.
    Remove(usize),
}

impl State {
    /// Adds, moves or removes an element of a list. What is not possible changes nothing.
    pub(in crate::state) fn arrange(&mut self, list: &str, what: &Arrange) {
        let length = self.draft.length(list);
        let Some(order) = order(list, length, what) else { return };
        let added = match what {
            Arrange::Add(name) => new::element(&self.draft, list, name),
            Arrange::Duplicate(from) => copy(&self.draft, list, *from),
            Arrange::Move(..) | Arrange::Remove(_) => Value::Null,
        };
        if list == "streams" {
            let inside = remaining_inside(&self.draft, &order);
            self.rearrange("initial.inside", &inside, Value::Null);
        }
        self.rearrange(list, &order, added);
        self.follow(list, &order);
        self.show(list, what, &order);
        self.check();
    }

    /// Goes to what has come or moved; from what is gone, to where another can be added.
    fn show(&mut self, list: &str, what: &Arrange, order: &[Option<usize>]) {
        let card = match *what {
            Arrange::Move(_, to) => Some(to),
            _ => order.iter().position(Option::is_none),
        };
        let Some(card) = card.map(|position| element(list, position)) else {
            return self.go_to(list, &format!("{list}-add"));
        };
        match *what {
            Arrange::Move(from, to) => {
                self.go_to(&card, &format!("{card}-{}", if to < from { "up" } else { "down" }));
            }
            _ => self.go(&card),
        }
        if let Some(group) = home_of(&id_of(list)) {
            self.unfolded.fold(&way::card_key(group, &card), true);
        }
    }

    /// Puts an element behind the others of a list of this length.
    pub(super) fn append(&mut self, list: &str, length: usize, element: Value) {
        let order: Vec<Option<usize>> = (0..length).map(Some).chain([None]).collect();
        self.rearrange(list, &order, element);
        self.follow(list, &order);
    }

    /// Another order of the draft's list, and of the one that it is compared with.
    fn rearrange(&mut self, list: &str, order: &[Option<usize>], added: Value) {
        let draft = Rc::make_mut(&mut self.draft);
        rearrange(draft, list, order, added);
        if order.is_empty() && self.aligned.get(list).is_none() {
            draft.remove(list);
        }
        rearrange_base(Rc::make_mut(&mut self.aligned), list, order);
    }

    /// What the page remembers by path.
    fn follow(&mut self, list: &str, order: &[Option<usize>]) {
        let to = |path: &str| follow(path, list, order);
        self.unfolded.follow(to);
        let schedules = std::mem::take(&mut self.schedules);
        self.schedules = schedules.into_iter().filter_map(|(days, kept)| Some((to(&days)?, kept))).collect();
        self.refit = None;
        if list == "streams" {
            // A table on its way goes to where it was to go, if that is still there.
            let position =
                |import: &Import| order.iter().position(|from| *from == Some(import.target.stream));
            let streams = self.import.as_ref().and_then(position);
            if let Some(import) = &mut self.import {
                import.target.stream = streams.unwrap_or(0);
            }
        }
    }
}

/// The new order: for each position the old one, or none for a new element. `None`: impossible.
fn order(list: &str, length: usize, what: &Arrange) -> Option<Vec<Option<usize>>> {
    let mut order: Vec<Option<usize>> = (0..length).map(Some).collect();
    let full = length >= List::of(&id_of(list)).max_length;
    match *what {
        Arrange::Add(_) if !full => order.push(None),
        // Dated changes stand in the order of their dates, and a copy comes after all of them.
        Arrange::Duplicate(from) if !full && from < length && list.ends_with(".changes") => order.push(None),
        Arrange::Duplicate(from) if !full && from < length => order.insert(from + 1, None),
        Arrange::Move(from, to) if from < length && to < length => {
            let moved = order.remove(from);
            order.insert(to, moved);
        }
        Arrange::Remove(from) if from < length => drop(order.remove(from)),
        _ => return None,
    }
    Some(order)
}

/// An element once more. Names and the dates of changes must not be the same twice.
fn copy(draft: &Draft, list: &str, from: usize) -> Value {
    let mut copy = draft.get(&element(list, from)).cloned().unwrap_or_default();
    let siblings: Vec<&Value> = draft.get(list).and_then(Value::as_array).into_iter().flatten().collect();
    let name = copy.get("name").and_then(Value::as_str).filter(|name| !name.is_empty()).map(str::to_owned);
    if let Some(name) = name {
        let taken =
            |name: &str| siblings.iter().any(|other| other.get("name").and_then(Value::as_str) == Some(name));
        copy["name"] = json!((2..).map(|number| numbered(&name, number)).find(|name| !taken(name)));
    }
    if list.ends_with(".changes") {
        copy["from"] = json!(new::next_date(draft, list));
    }
    copy
}

/// A name with a number, in each of the languages in which it stands: `Hotel 2 / 酒店 2`.
fn numbered(name: &str, number: usize) -> String {
    let parts: Vec<String> = name.split(" / ").map(|part| format!("{part} {number}")).collect();
    let name = parts.join(" / ");
    // A name may have 80 characters.
    if name.chars().count() <= 80 {
        name
    } else {
        format!("{} {number}", name.chars().take(70).collect::<String>())
    }
}

/// Puts the elements of a list into another order, `added` where the order has none, and lets follow
/// what points at them.
fn rearrange(draft: &mut Draft, list: &str, order: &[Option<usize>], added: Value) {
    let old = draft.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
    if old.is_empty() && order.is_empty() {
        return;
    }
    let named = districts(draft);
    let at =
        |position: &Option<usize>| position.map_or_else(|| added.clone(), |position| old[position].clone());
    draft.set(list, order.iter().map(at).collect());
    follow_origins(draft, list, order);
    if list == "streams" {
        follow_streams(draft, order);
    } else if list == "rooms.districts" {
        follow_travel(draft, order);
        leave_districts(draft, &named);
    }
}

/// The same with what the draft is compared with: new elements are none there, and those that are gone
/// stand behind the others.
fn rearrange_base(base: &mut Draft, list: &str, order: &[Option<usize>]) {
    let Some(old) = base.get(list).and_then(Value::as_array).cloned() else { return };
    let at = |position: &Option<usize>| {
        position.and_then(|position| old.get(position).cloned()).unwrap_or_default()
    };
    let is_gone = |position: usize, value: &Value| !value.is_null() && !order.contains(&Some(position));
    let gone = old.iter().enumerate().filter(|(position, value)| is_gone(*position, value));
    let elements: Vec<Value> = order.iter().map(at).chain(gone.map(|(_, value)| value.clone())).collect();
    base.set(list, Value::Array(elements));
    follow_origins(base, list, order);
    if list == "streams" {
        follow_streams(base, order);
    } else if list == "rooms.districts" {
        follow_travel(base, order);
    }
}

/// Sources stay with what they are about.
fn follow_origins(draft: &mut Draft, list: &str, order: &[Option<usize>]) {
    let Some(Value::Array(origins)) = draft.get_mut("origins") else { return };
    origins.retain_mut(|origin| {
        let Some(path) = origin.get("path").and_then(Value::as_str) else { return true };
        match follow(path, list, order) {
            Some(path) => origin["path"] = json!(path),
            None => return false,
        }
        true
    });
}

/// Who is still inside when the streams have this order: whoever belongs to none any more is not.
fn remaining_inside(draft: &Draft, streams: &[Option<usize>]) -> Vec<Option<usize>> {
    let inside = draft.get("initial.inside").and_then(Value::as_array).into_iter().flatten().enumerate();
    let remains = |group: &Value| {
        let stream = stream_of(group).filter(|stream| *stream < draft.length("streams"));
        stream.is_none_or(|stream| streams.contains(&Some(stream)))
    };
    inside.filter(|(_, group)| remains(group)).map(|(position, _)| Some(position)).collect()
}

/// The position of the stream that people inside belong to.
fn stream_of(group: &Value) -> Option<usize> {
    let number = group.get("stream").and_then(Value::as_u64)?;
    usize::try_from(number).ok()?.checked_sub(1)
}

/// Who is inside belongs to a stream by its number.
fn follow_streams(draft: &mut Draft, order: &[Option<usize>]) {
    let Some(Value::Array(inside)) = draft.get_mut("initial.inside") else { return };
    for group in inside {
        let new = stream_of(group).and_then(|old| order.iter().position(|from| *from == Some(old)));
        if let Some(new) = new {
            group["stream"] = json!(new + 1);
        }
    }
}

/// Whoever is of a district that is gone is of none.
fn leave_districts(draft: &mut Draft, before: &[String]) {
    let names = districts(draft);
    for place in places_of_districts(draft) {
        let name = draft.get(&place).and_then(Value::as_str);
        if name
            .is_some_and(|name| before.iter().any(|one| one == name) && !names.iter().any(|one| one == name))
        {
            draft.remove(&place);
        }
    }
}

/// Travel times follow their districts. Of a single one there are none.
fn follow_travel(draft: &mut Draft, order: &[Option<usize>]) {
    let Some(Value::Array(districts)) = draft.get_mut("rooms.districts") else { return };
    for (row, district) in districts.iter_mut().enumerate().take(order.len()) {
        let Some(fields) = district.as_object_mut() else { continue };
        let old = fields.shift_remove("travel_minutes");
        let old = old.as_ref().and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let minutes = |(column, from): (usize, &Option<usize>)| {
            let known = from.and_then(|from| old.get(from).cloned()).filter(|_| order[row].is_some());
            known.unwrap_or_else(|| json!(if column == row { 0 } else { TRAVEL_MINUTES }))
        };
        if order.len() > 1 {
            fields.insert("travel_minutes".to_owned(), order.iter().enumerate().map(minutes).collect());
        }
    }
}

/// Where a path leads after its list has been put into another order; `None`: nowhere.
fn follow(path: &str, list: &str, order: &[Option<usize>]) -> Option<String> {
    let Some(rest) = path.strip_prefix(list).and_then(|rest| rest.strip_prefix('[')) else {
        return Some(path.to_owned());
    };
    let Some((old, rest)) = rest.split_once(']') else { return Some(path.to_owned()) };
    let Ok(old) = old.parse::<usize>() else { return Some(path.to_owned()) };
    let new = order.iter().position(|from| *from == Some(old))?;
    Some(format!("{}{rest}", element(list, new)))
}
