//! Which candidate to try next.

use crate::sizing::book::{Book, Evidence};

/// A candidate within an open bracket: one that has been tried for another reason, if there is one,
/// else in growing steps from an anchor, until halving is quicker.
pub fn of(book: &Book, bracket: Evidence, anchor: u32, step: u32) -> u32 {
    let Evidence { least, most } = bracket;
    let middle = least + (most - least) / 2;
    if let Some(tried) = book.tried_within(bracket).min_by_key(|tried| tried.abs_diff(middle)) {
        return tried;
    }
    if anchor >= most {
        let back = step.saturating_add(2 * (anchor - most));
        (most - 1).saturating_sub(back - 1).max(middle)
    } else if anchor < least {
        let ahead = 2 * (least - anchor - 1);
        least.saturating_add(ahead).saturating_add(step - 1).min(middle)
    } else {
        anchor
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sizing::monotone::Monotone;

    #[test]
    fn steps_grow_from_the_anchor_until_halving_is_quicker() {
        let book = Book::new(Monotone::Share, 1000, 1);
        let of = |least, most, anchor| super::of(&book, Evidence { least, most }, anchor, 1);
        assert_eq!(of(0, 1000, 40), 40);
        // Not enough at 40, 41, 44, 51; then enough at 51.
        assert_eq!(of(41, 1000, 40), 41);
        assert_eq!(of(42, 1000, 40), 44);
        assert_eq!(of(45, 1000, 40), 53);
        assert_eq!(of(42, 48, 40), 44);
        assert_eq!(of(46, 48, 40), 47);
        // Enough at 40, 39 …
        assert_eq!(of(0, 40, 40), 39);
        assert_eq!(of(0, 39, 40), 36);
        assert_eq!(of(30, 39, 40), 36);
    }

    #[test]
    fn what_was_tried_before_comes_first() {
        let mut book = Book::new(Monotone::Share, 100, 2);
        for candidate in [10, 55, 90] {
            book.note(candidate, 0, Evidence::of_run(candidate, true, 100));
        }
        assert_eq!(of(&book, Evidence { least: 0, most: 100 }, 3, 1), 55);
        assert_eq!(of(&book, Evidence { least: 11, most: 55 }, 3, 1), 25);
    }
}
