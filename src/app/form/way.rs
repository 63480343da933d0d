//! The way to a field: which folds hold it, from the outermost to the innermost.

use isoplan::scenario::Draft;
use isoplan::scenario::parameter::{Group, Parameter, id_of};

use super::MULTIPLIER;
use super::layout::{self, Place, SWITCHES, group_name, home_of, is_folded, place};
use super::list::{IN_THE_OPEN, STRETCH};
use super::path::{elements, split_element};

/// The name of the fold of a whole group.
pub fn group_key(group: Group) -> String {
    group_name(group).to_owned()
}

/// The name of the fold of a part of a group or card.
pub fn fold_key(group: Group, at: &str, part: &str) -> String {
    format!("{}:{at}:{part}", group_name(group))
}

/// The name of the fold of a card.
pub fn card_key(group: Group, card: &str) -> String {
    format!("{}:{card}", group_name(group))
}

/// The name of the fold of some cards of a list, from this position on.
pub fn stretch_key(group: Group, list: &str, start: usize) -> String {
    format!("{}:{list}:{start}", group_name(group))
}

/// The path of what shows an issue at a path: entries of a list of numbers are shown by its field.
pub fn shown_at(path: &str) -> String {
    let whole = match split_element(path) {
        Some((list, _)) if Parameter::at(list).is_some() => list,
        _ => path,
    };
    layout::shown_by(whole)
}

/// The group in which something is shown: a field, a switch, a list or a card.
pub fn group_at(path: &str) -> Option<Group> {
    let path = shown_at(path);
    let id = id_of(&path);
    let list = id.strip_suffix("[]").unwrap_or(&id);
    Parameter::at(&path)
        .map(|parameter| parameter.group)
        .or_else(|| home_of(list))
        .or_else(|| SWITCHES.contains(&id.as_str()).then(|| layout::group_of_switch(&id)).flatten())
}

/// The folds that hold something, by name; `None` for what the form does not show.
pub fn way(draft: &Draft, path: &str) -> Option<Vec<String>> {
    let path = shown_at(path);
    let group = group_at(&path)?;
    let mut folds: Vec<String> = is_folded(group).then(|| group_key(group)).into_iter().collect();
    if path == MULTIPLIER {
        return Some(folds);
    }
    let mut at = "";
    for card in elements(&path) {
        let (list, position) = split_element(card)?;
        part(group, at, &id_of(list), &mut folds);
        if position >= IN_THE_OPEN {
            let start = IN_THE_OPEN + (position - IN_THE_OPEN) / STRETCH * STRETCH;
            folds.push(stretch_key(group, list, start));
        }
        if home_of(&id_of(list)) == Some(group) && card != path && !is_first(draft, card, &path) {
            folds.push(card_key(group, card));
        }
        at = card;
    }
    if at != path && !is_first(draft, at, &path) {
        part(group, at, &id_of(&path), &mut folds);
    }
    Some(folds)
}

fn part(group: Group, at: &str, id: &str, folds: &mut Vec<String>) {
    if let Place::Part(part) = place(id) {
        folds.push(fold_key(group, at, part));
    }
}

/// Whether a field is the one of its card that stands in the open.
fn is_first(draft: &Draft, card: &str, path: &str) -> bool {
    super::list::first_of(draft, card).as_deref() == Some(path)
}
