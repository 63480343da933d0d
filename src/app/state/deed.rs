//! Steps in words.

use isoplan::locale::{Locale, own_language};

use super::{Deed, Done};
use crate::form::words::{full_name, holders};
use crate::words::text;

/// What was done, in a few words: `Rooms of Hotel A`.
pub fn said(words: &Locale, done: &Done) -> String {
    let named = |key: &str, name: String| words.with(key, &[("name", text(name))]);
    match &done.deed {
        Deed::Edit(path) => full_name(words, &done.draft, path),
        Deed::Add(path) => named("inputs-deed-add", holders(words, &done.draft, path)),
        Deed::Move(path) => named("inputs-deed-move", holders(words, &done.draft, path)),
        Deed::Remove(path) => named("inputs-deed-remove", holders(words, &done.draft, path)),
        Deed::Load(preset) => named("inputs-deed-load", words.text(&format!("preset-{}-title", preset.name))),
        Deed::Revert => words.text("page-reload-preset"),
        Deed::Link => words.text("inputs-deed-link"),
        Deed::Open(name) => named("inputs-deed-open", own_language(words, name).to_owned()),
        Deed::Swap => words.text("inputs-deed-swap"),
        Deed::Compare => words.text("inputs-deed-compare"),
        Deed::Answer => words.text("inputs-deed-answer"),
        Deed::Table => words.text("inputs-deed-table"),
    }
}
