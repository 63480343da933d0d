use std::collections::BTreeSet;

use isoplan::locale::{Language, Locale};
use isoplan::scenario::parameter::Kind;
use isoplan::scenario::preset::{PRESETS, Preset};
use serde_json::json;

use super::*;
use layout::{GROUPS, is_folded};

fn form_of(draft: Draft) -> Form {
    let issues = draft.check().err().unwrap_or_default();
    let draft = Rc::new(draft);
    Form::new(draft.clone(), draft, Rc::new(issues))
}

fn everything() -> Draft {
    Draft::from_json(include_str!("../../../tests/bad_input/complete.json")).unwrap()
}

/// All that a form shows when every fold is open: paths, and the folds that hold them.
pub fn shown(form: &Form) -> Vec<(String, Vec<String>)> {
    let mut shown = Vec::new();
    for group in GROUPS {
        let folds = if is_folded(group) { vec![way::group_key(group)] } else { Vec::new() };
        walk(form, group, "", &folds, &mut shown);
    }
    shown
}

fn walk(form: &Form, group: Group, at: &str, folds: &[String], shown: &mut Vec<(String, Vec<String>)>) {
    let section = form.section(group, at);
    items(form, section.open, folds, shown);
    for fold in section.folds {
        let folds = [folds, &[fold.key]].concat();
        items(form, form.folded(group, at, fold.part), &folds, shown);
    }
}

fn items(form: &Form, items: Vec<Item>, folds: &[String], shown: &mut Vec<(String, Vec<String>)>) {
    for item in items {
        match item {
            Item::Field(field) => shown.push((field.path, folds.to_vec())),
            Item::List(list) => cards(form, &list, folds, shown),
        }
    }
}

fn cards(form: &Form, list: &List, folds: &[String], shown: &mut Vec<(String, Vec<String>)>) {
    if list.is_home {
        shown.push((list.path.clone(), folds.to_vec()));
    }
    let stretches = form.stretches(list);
    for position in 0..list.length {
        let stretch = stretches.iter().find(|(_, range)| range.contains(&position));
        let card = form.card(list, position);
        let mut folds =
            [folds, &stretch.map(|(key, _)| key.clone()).into_iter().collect::<Vec<_>>()].concat();
        if card.is_folded {
            shown.push((card.path.clone(), folds.clone()));
        }
        shown.extend(card.first.clone().map(|first| (first, folds.clone())));
        if card.is_folded {
            folds.push(card.key.clone());
        }
        walk(form, list.group, &card.path, &folds, shown);
    }
}

fn drafts() -> Vec<Draft> {
    PRESETS.iter().map(Preset::draft).chain([everything()]).collect()
}

#[test]
fn every_field_is_shown_once_and_the_way_leads_there() {
    for draft in drafts() {
        let form = form_of(draft);
        let shown = shown(&form);
        let paths: BTreeSet<&String> = shown.iter().map(|(path, _)| path).collect();
        assert_eq!(paths.len(), shown.len(), "no field stands twice");
        for (path, folds) in &shown {
            assert_eq!(way::way(&form.draft, path).as_ref(), Some(folds), "{path}");
        }
    }
}

#[test]
fn whatever_a_draft_states_is_shown() {
    for draft in drafts() {
        let form = form_of(draft);
        let paths: BTreeSet<String> = shown(&form).into_iter().map(|(path, _)| path).collect();
        let nothing = Draft::of(json!({}));
        for change in change::changes(&form.draft, &nothing) {
            let path = way::shown_at(change.path());
            assert!(paths.contains(&path) || !applies(&form.draft, &path), "{path}");
        }
    }
}

#[test]
fn every_parameter_is_a_field_of_some_draft() {
    let mut left: BTreeSet<&str> = all().map(|parameter| parameter.id).collect();
    let mut see = |draft: Draft| {
        for (path, _) in shown(&form_of(draft)) {
            left.remove(id_of(&path).as_str());
        }
    };
    drafts().into_iter().for_each(&mut see);
    for (path, value) in [
        ("streams[0].arrivals.kind", "outbreak"),
        ("cases.infectiousness", "from-onset"),
        ("cases.infectiousness", "tabulated"),
        ("cases.incubation", "tabulated"),
        ("cases.detection.curve", "tabulated"),
    ] {
        let mut draft = everything();
        draft.set(path, json!(value));
        draft.set("streams[0].arrivals.wave", json!({}));
        draft.set("streams[0].arrivals.secondary", json!({"since_infection": "tabulated"}));
        see(draft);
    }
    // Two swabs are marked on the test days; the first stream's factor is everybody's.
    left.retain(|id| !id.contains("doubled_"));
    assert_eq!(left, BTreeSet::new());
}

#[test]
fn few_fields_are_in_the_open() {
    for (name, most) in [("jilin-2022", 14), ("w1", 12), ("border-city", 14)] {
        let form = form_of(Preset::of(name).unwrap().draft());
        let shown = shown(&form);
        let open =
            shown.iter().filter(|(path, folds)| folds.is_empty() && form.field(path).is_some()).count();
        assert!((5..=most).contains(&open), "{name}: {open}");
        assert!(shown.len() > 100, "{name}: {}", shown.len());
    }
}

#[test]
fn what_is_wrong_is_shown_even_where_it_has_no_use() {
    let mut draft = Preset::of("w1").unwrap().draft();
    draft.set("rooms.reserve.lead_hours", json!(5));
    let form = form_of(draft);
    let (path, folds) =
        shown(&form).into_iter().find(|(path, _)| path == "rooms.reserve.lead_hours").unwrap();
    assert_eq!(folds, ["rooms::reserve"]);
    assert_eq!(form.field(&path).unwrap().issues.len(), 1);
    let fold = form.section(Group::Rooms, "").folds.into_iter().find(|fold| fold.part == "reserve").unwrap();
    assert_eq!((fold.wrong, fold.changed), (1, 0));
}

#[test]
fn a_long_list_is_shown_in_stretches() {
    let mut draft = Preset::of("w1").unwrap().draft();
    draft.set("rooms.sites", vec![json!({"rooms": 1}); 120].into());
    let form = form_of(draft);
    let list = form.list(Group::Rooms, "rooms.sites");
    let stretches: Vec<_> = form.stretches(&list).into_iter().map(|(_, range)| range).collect();
    assert_eq!(stretches, [8..58, 58..108, 108..120]);
    let way = way::way(&form.draft, "rooms.sites[60].opens").unwrap();
    assert_eq!(way, ["rooms:rooms.sites:58", "rooms:rooms.sites[60]"]);
}

#[test]
fn lists_have_bounds() {
    let form = form_of(Preset::of("w1").unwrap().draft());
    let card = |group: Group, path: &str| form.card(&form.list(group, path), 0);
    assert_eq!(card(Group::Rooms, "rooms.sites").least, Some(Bound(1)));
    assert_eq!(card(Group::Tests, "laboratories").least, None);
    assert_eq!(card(Group::Arrivals, "streams").moves, Some((false, false)));
    let labs = form.card(&form.list(Group::Tests, "laboratories"), 1);
    assert_eq!(
        (labs.moves, labs.first.as_deref()),
        (Some((true, false)), Some("laboratories[1].tubes_per_day"))
    );
}

#[test]
fn everything_has_words_in_every_language() {
    for language in Language::ALL {
        let words = Locale::new(language);
        for parameter in all() {
            if let Kind::Choice(choices) = parameter.kind {
                for choice in choices {
                    let key = isoplan::locale::choice_key(parameter.id, choice);
                    assert!(words.has(&key), "{language:?}: {key}");
                }
            }
        }
        for list in isoplan::scenario::parameter::LISTS.iter().filter(|list| list.id != "origins") {
            let label = isoplan::locale::label_key(list.id);
            let key = format!("inputs-add-{}", label.trim_start_matches("label-"));
            assert!(words.has(&key), "{language:?}: {key}");
        }
        for draft in drafts() {
            let form = form_of(draft);
            for (path, _) in shown(&form) {
                assert!(!words::full_name(&words, &form.draft, &path).is_empty(), "{path}");
                if let Some(field) = form.field(&path) {
                    words::range(&words, &field);
                    assert!(field.value.is_none_or(|_| !words::label(&words, &form.draft, &path).is_empty()));
                } else {
                    words::summary(&words, &form.draft, &path);
                }
            }
            for group in GROUPS {
                for fold in form.section(group, "").folds {
                    words::part(&words, fold.part);
                }
            }
        }
    }
}

#[test]
fn cards_are_said_in_a_line() {
    let words = Locale::new(Language::English);
    let draft = Preset::of("jilin-2022").unwrap().draft();
    for (path, name, summary) in [
        ("streams[0]", "Close contacts", "outbreak, 40 days, 70,560 cases in all"),
        ("rooms.sites[1]", "Hotels added on 14 March", "opens 14 Mar"),
        ("laboratories[0]", "Jilin city, one half", "from 16 Mar: 142,500 tubes a day"),
        ("laboratories[0].changes[0]", "Change 1", "from 16 Mar: 142,500 tubes a day"),
    ] {
        assert_eq!(words::name(&words, &draft, path), name);
        assert_eq!(words::summary(&words, &draft, path), summary);
    }
    let field = words::full_name(&words, &draft, "rooms.sites[1].rooms");
    assert_eq!(field, "Rooms of Hotels added on 14 March");
}

#[test]
fn values_have_their_units_as_people_say_them() {
    let [simplified, traditional, english] = Language::ALL.map(Locale::new);
    for (path, value, expected) in [
        ("streams[0].rule.central_tests", json!([1, 4]), ["第 1、4 天", "第 1、4 天", "days 1, 4"]),
        ("streams[0].rule.central_tests", json!([14]), ["第 14 天", "第 14 天", "day 14"]),
        ("streams[0].rule.home_tests", json!([]), ["无", "無", "none"]),
        ("streams[0].prevalence", json!(0.037), ["3.7%", "3.7%", "3.7 %"]),
        ("calendar.futures", json!(400), ["400 次", "400 次", "400 futures"]),
    ] {
        let said = [&simplified, &traditional, &english].map(|words| words::value_said(words, path, &value));
        assert_eq!(said, expected, "{path}");
    }
}
