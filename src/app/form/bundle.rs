//! Choices that give other fields their values: a rule by its name, a variant of the virus. The fields may
//! say otherwise, and then the word alone would be false.

use isoplan::scenario::Draft;
use isoplan::scenario::parameter::{Kind, Parameter, id_of};
use serde_json::{Value, json};

use super::field;
use super::path::{join, parent};

/// What a rule that is named gives.
const OF_RULE: [&str; 6] =
    ["central_days", "home_days", "central_tests", "doubled_tests", "home_tests", "doubled_home_tests"];

/// What a profile of cases gives.
const OF_PROFILE: [&str; 2] = ["incubation_log_mean", "infectiousness_scale_days"];

/// The fields beside a choice that it gives their values; `None`: it is no such choice.
pub fn given(path: &str) -> Option<&'static [&'static str]> {
    match id_of(path) {
        id if id.ends_with("rule.preset") => Some(&OF_RULE),
        id if id == "cases.profile" => Some(&OF_PROFILE),
        _ => None,
    }
}

/// The word under which the fields that a choice gives are known, its own first; `None`: under none, or it
/// is no such choice.
pub fn known_as(draft: &Draft, path: &str) -> Option<String> {
    let (names, object) = (given(path)?, parent(path));
    let word = field::value(draft, path)?.as_str()?.to_owned();
    let at = |name: &&str| join(object, name);
    if names.iter().all(|name| draft.get(&at(name)).is_none_or(Value::is_null)) {
        return Some(word);
    }
    let said: Vec<Option<Value>> = names.iter().map(|name| field::value(draft, &at(name))).collect();
    let mut bare = draft.clone();
    names.iter().for_each(|name| drop(bare.remove(&at(name))));
    let Kind::Choice(words) = Parameter::at(path)?.kind else { return None };
    let mut words = std::iter::once(word.as_str()).chain(words.iter().copied());
    let gives_the_same = |word: &&str| {
        bare.set(path, json!(word));
        names.iter().zip(&said).all(|(name, said)| field::value(&bare, &at(name)) == *said)
    };
    words.find(gives_the_same).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_that_its_fields_overrule_is_not_said() {
        for (rule, expected) in [
            (json!({}), Some("five-tests")),
            (json!({"preset": "7+3"}), Some("7+3")),
            (json!({"central_days": 14, "home_days": 7}), Some("five-tests")),
            (json!({"central_days": 8}), None),
            (json!({"preset": "7+3", "central_tests": [1]}), None),
        ] {
            let draft = Draft::of(json!({"streams": [{"rule": rule}]}));
            assert_eq!(known_as(&draft, "streams[0].rule.preset").as_deref(), expected, "{draft:?}");
        }
        assert_eq!(known_as(&Draft::of(json!({})), "rooms.reserve.call_up"), None);
    }

    #[test]
    fn fields_that_say_what_another_word_gives_are_known_by_it() {
        let cases = json!({"incubation_log_mean": 1.142, "infectiousness_scale_days": 3.334});
        let draft = Draft::of(json!({ "cases": cases }));
        assert_eq!(known_as(&draft, "cases.profile").as_deref(), Some("omicron"));
    }

    #[test]
    fn presets_are_known_by_what_they_say() {
        use isoplan::scenario::preset::Preset;
        for (preset, path, expected) in [
            ("jilin-2022", "cases.profile", Some("omicron")),
            ("dalian-2020", "cases.profile", Some("ancestral")),
            ("dalian-2020", "streams[0].rule.preset", Some("14+0")),
            ("jilin-2022", "cases.discharged_rule.preset", None),
        ] {
            let draft = Preset::of(preset).unwrap().draft();
            assert_eq!(known_as(&draft, path).as_deref(), expected, "{preset} {path}");
        }
    }
}
