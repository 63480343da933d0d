//! Lists of what there is to say, a line each.

use yew::prelude::*;

use isoplan::locale::Locale;

/// Lines that are shown at once; a file of another kind may have hundreds.
const MOST: usize = 8;

/// Lines below each other.
pub fn list(lines: Vec<String>) -> Html {
    html! { <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}

/// The first of the lines, then how many there are besides: the rest, and `more` that are not there.
pub fn first(lines: impl ExactSizeIterator<Item = String>, more: usize, words: &Locale) -> Vec<String> {
    let hidden = lines.len().saturating_sub(MOST) + more;
    let besides = (hidden > 0).then(|| words.with("page-more-issues", &[("number", (hidden as f64).into())]));
    lines.take(MOST).chain(besides).collect()
}

#[cfg(test)]
mod tests {
    use isoplan::locale::Language;

    use super::*;

    #[track_caller]
    fn check(lines: usize, more: usize, expected: Option<&str>) {
        let words = Locale::new(Language::English);
        let shown = first((0..lines).map(|line| line.to_string()), more, &words);
        assert_eq!(shown.len(), lines.min(MOST) + usize::from(expected.is_some()));
        assert_eq!(shown.get(MOST.min(lines)).map(String::as_str), expected);
    }

    #[test]
    fn what_is_not_shown_is_counted() {
        check(0, 0, None);
        check(8, 0, None);
        check(9, 0, Some("and 1 more"));
        check(3, 5, Some("and 5 more"));
        check(200, 50, Some("and 242 more"));
    }
}
