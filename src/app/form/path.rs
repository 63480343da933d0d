//! Paths of a draft, taken apart.

/// The path of the object that holds a field: `rooms.sites[1]` of `rooms.sites[1].rooms`.
pub fn parent(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(object, _)| object)
}

/// A path within another, which may be the whole draft.
pub fn join(at: &str, field: &str) -> String {
    if at.is_empty() { field.to_owned() } else { format!("{at}.{field}") }
}

/// The path of the element of a list: `rooms.sites[1]`.
pub fn element(list: &str, position: usize) -> String {
    format!("{list}[{position}]")
}

/// The list and the position that a path ends with: (`rooms.sites`, 1) of `rooms.sites[1]`.
pub fn split_element(path: &str) -> Option<(&str, usize)> {
    let (list, position) = path.strip_suffix(']')?.rsplit_once('[')?;
    Some((list, position.parse().ok()?))
}

/// The elements of lists that a path leads through, the outermost first, itself included.
pub fn elements(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices(']').map(|(end, _)| &path[..=end])
}

/// The element of a list that a path leads through: `streams[1]` of `streams[1].rule.home_days`.
pub fn holder_of<'a>(path: &'a str, list: &str) -> &'a str {
    let holds = |element: &&str| split_element(element).is_some_and(|(of, _)| of == list);
    elements(path).find(holds).unwrap_or_default()
}

/// Whether a path is another or leads through it.
pub fn is_within(path: &str, whole: &str) -> bool {
    whole.is_empty()
        || path.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_apart() {
        assert_eq!(parent("rooms.sites[1].rooms"), "rooms.sites[1]");
        assert_eq!(parent("name"), "");
        assert_eq!(split_element("rooms.sites[1]"), Some(("rooms.sites", 1)));
        assert_eq!(split_element("rooms.sites[1].rooms"), None);
        let path = "laboratories[2].changes[0].from";
        assert_eq!(elements(path).collect::<Vec<_>>(), ["laboratories[2]", "laboratories[2].changes[0]"]);
        assert_eq!(holder_of(path, "laboratories"), "laboratories[2]");
        assert_eq!(holder_of(path, "streams"), "");
        assert!(is_within("rooms.sites[1].rooms", "rooms.sites") && is_within("a", "a"));
        assert!(!is_within("rooms.sites_open", "rooms.sites"));
    }
}
