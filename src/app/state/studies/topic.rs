//! What is asked, compared.

use std::mem::discriminant;

use isoplan::sizing::{Question, Subject};

/// Whether two subjects are about the same thing, though perhaps with other numbers.
pub fn is_same_topic(one: &Subject, other: &Subject) -> bool {
    match (one, other) {
        (Subject::Question { asked: one, .. }, Subject::Question { asked: other, .. }) => {
            match (one.question, other.question) {
                (Question::Tubes { laboratory: one }, Question::Tubes { laboratory: other }) => one == other,
                (one, other) => discriminant(&one) == discriminant(&other),
            }
        }
        _ => discriminant(one) == discriminant(other),
    }
}

/// Whether two subjects ask the same, though perhaps of another number of futures.
pub fn is_same_but_for_futures(one: &Subject, other: &Subject) -> bool {
    match (one, other) {
        (Subject::Scenarios { others: one, .. }, Subject::Scenarios { others: other, .. }) => one == other,
        _ => one == other,
    }
}
