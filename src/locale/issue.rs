//! Issues in words: the thing, the value, the range, the way out.

use super::{FluentValue, Locale};
use crate::scenario::parameter::{Unit, id_of};
use crate::scenario::{Expected, Issue, Problem};

/// Key of a parameter's label.
///
/// The fields of the three rules of a scenario share their labels, as do the others' last parts.
pub fn label_key(id: &str) -> String {
    let id = id_of(id).replace("[]", "");
    let id = match id.rsplit_once("rule.") {
        Some((_, field)) => format!("rule.{field}"),
        None => id,
    };
    format!("label-{}", id.replace(['.', '_'], "-"))
}
