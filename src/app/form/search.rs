//! Fields by words.

use isoplan::locale::{Locale, label_key};
use isoplan::scenario::Draft;
use isoplan::scenario::parameter::all;

use super::applies::applies;
use super::layout::{SWITCHES, shown_by};
use super::path::{element, join};

/// The words by which fields are found, in the language of the page and in English.
#[derive(Debug, PartialEq)]
pub struct Index {
    entries: Vec<Entry>,
}

#[derive(Debug, PartialEq)]
struct Entry {
    id: &'static str,
    words: String,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The paths of the first fields.
    pub first: Vec<String>,
    /// How many there are.
    pub number: usize,
}

impl Index {
    /// The words of some languages.
    pub fn new(languages: &[&Locale]) -> Index {
        let entry = |id: &'static str, unit: Option<isoplan::scenario::parameter::Unit>| {
            let of = |words: &&Locale| {
                let unit = unit.map(|unit| words.unit(unit)).unwrap_or_default();
                let label = label_key(id);
                let switch = label.replacen("label-", "inputs-switch-", 1);
                let own = if words.has(&switch) { words.text(&switch) } else { String::new() };
                format!("{} {own} {unit}", words.text(&label))
            };
            let said: Vec<String> = languages.iter().map(of).collect();
            Entry { id, words: format!("{} {id}", said.join(" ")).to_lowercase() }
        };
        let parameters = all().map(|parameter| entry(parameter.id, Some(parameter.unit)));
        Index { entries: SWITCHES.iter().map(|id| entry(id, None)).chain(parameters).collect() }
    }

    /// The fields of a draft in whose words all of these stand, of which the first `most` are given.
    pub fn find(&self, draft: &Draft, sought: &str, most: usize) -> Found {
        let sought = sought.to_lowercase();
        let sought: Vec<&str> = sought.split_whitespace().collect();
        let mut found = Found { first: Vec::new(), number: 0 };
        if sought.is_empty() {
            return found;
        }
        let fits = |entry: &&Entry| sought.iter().all(|word| entry.words.contains(word));
        for entry in self.entries.iter().filter(fits) {
            instances(draft, "", entry.id, &mut |path| {
                if shown_by(&path) == path && applies(draft, &path) {
                    found.number += 1;
                    if found.first.len() < most {
                        found.first.push(path);
                    }
                }
            });
        }
        found
    }
}

/// Every path of a draft that an id stands for.
fn instances(draft: &Draft, at: &str, rest: &str, tell: &mut impl FnMut(String)) {
    match rest.split_once("[].") {
        None => tell(join(at, rest)),
        Some((list, rest)) => {
            let list = join(at, list);
            for position in 0..draft.length(&list) {
                instances(draft, &element(&list, position), rest, tell);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use isoplan::locale::Language;
    use isoplan::scenario::preset::Preset;

    use super::*;

    #[track_caller]
    fn check(sought: &str, first: &[&str], number: usize) {
        let (chinese, english) = (Locale::new(Language::ChineseSimplified), Locale::new(Language::English));
        let index = Index::new(&[&chinese, &english]);
        let draft = Preset::of("jilin-2022").unwrap().draft();
        let found = index.find(&draft, sought, first.len());
        assert_eq!(
            (found.first, found.number),
            (first.iter().map(|path| (*path).to_owned()).collect(), number)
        );
    }

    #[test]
    fn fields_are_found_by_label_id_and_unit() {
        check("终末消毒周转", &["rooms.turnaround_hours", "rooms.turnaround_to_hours"], 2);
        check("Turnaround  ROOM", &["rooms.turnaround_hours"], 2);
        check("turnaround_to", &["rooms.turnaround_to_hours"], 1);
        check("hospital beds", &["cases.hospital.beds"], 1);
        check("tubes_per_day", &["laboratories[0].tubes_per_day", "laboratories[1].tubes_per_day"], 6);
        check("", &[], 0);
        check("elephant", &[], 0);
        // What has no use now is not found.
        check("wave total", &[], 0);
        check("as a whole", &["rooms.sites[0].whole_site"], 4);
    }
}
