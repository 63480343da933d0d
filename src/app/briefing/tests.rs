use std::rc::Rc;

use isoplan::engine::{Engine, Trajectory};
use isoplan::locale::Language;
use isoplan::scenario::preset::{PRESETS, Preset};
use isoplan::summary::{Details, Summary};

use super::*;

/// A draft after a few futures.
fn simulated(draft: &Draft, futures: u32) -> Shown {
    let scenario = draft.check().unwrap();
    let engine = Engine::new(&scenario);
    let futures: Vec<Trajectory> = (0..futures).map(|number| engine.future(number)).collect();
    let summary = Rc::new(Summary::of(&scenario, &futures).unwrap());
    let details = Rc::new(Details::of(&scenario, &futures.iter().collect::<Vec<_>>()));
    Shown { job: 1, scenario: Rc::new(scenario), summary, details }
}

/// The reference workload with so many rooms and tubes a day.
fn workload(rooms: u32, tubes: u32) -> Draft {
    let mut draft = Preset::of("w1").unwrap().draft();
    draft.set("calendar.days", 30.into());
    draft.set("rooms.sites[0].rooms", rooms.into());
    draft.set("laboratories[0].tubes_per_day", tubes.into());
    draft
}

fn small(persons: u32, rooms: u32, tubes: u32) -> Draft {
    let text = format!(
        r#"{{"isoplan": 1, "calendar": {{"first_day": "2022-12-03", "days": 20}},
            "streams": [{{"arrivals": {{"kind": "steady", "persons_per_day": {persons}}}}}],
            "rooms": {{"sites": [{{"rooms": {rooms}}}]}}, "laboratories": [{{"tubes_per_day": {tubes}}}]}}"#
    );
    Draft::from_json(&text).unwrap()
}

/// Scenarios of every kind: presets, enough and not enough of everything, nothing, and a lot.
fn all() -> Vec<(Draft, Shown)> {
    let presets = PRESETS.iter().map(|preset| (preset.draft(), 2));
    let workloads = [(4000, 100_000), (9600, 20_000), (8_400, 30), (9_000, 9_000), (500_000, 1_000_000)]
        .map(|(rooms, tubes)| (workload(rooms, tubes), 3));
    let smalls = [(0, 0, 0), (1, 1, 1), (1, 40, 0), (3, 50, 100), (40, 500, 400), (3, 62, 100)]
        .map(|(persons, rooms, tubes)| (small(persons, rooms, tubes), 40));
    let one = (small(40, 100, 400), 1);
    let all = presets.chain(workloads).chain(smalls).chain([one]);
    all.map(|(draft, futures)| (draft.clone(), simulated(&draft, futures))).collect()
}

fn material<'a>(draft: &'a Draft, shown: &'a Shown, locale: &'a Locale) -> Material<'a> {
    let address = Some("https://plans.example/#1.abc");
    Material { shown, draft, base: draft, answers: &[], address, locale, aspect: 16.0 / 9.0 }
}

/// The result with other shares of futures.
fn with_shares(shown: &Shown, within: f64, in_time: f64) -> Shown {
    let mut summary = (*shown.summary).clone();
    summary.within_capacity.share = within;
    summary.tests_in_time.share = in_time;
    summary.first_breach = summary.first_breach.or(Some(summary.peak_day)).filter(|_| within < 1.0);
    Shown { summary: Rc::new(summary), ..shown.clone() }
}

#[track_caller]
fn check_title(title: &str, language: Language) {
    for mark in ["{", "}", "briefing-", "  ", "NaN"] {
        assert!(!title.contains(mark), "{title}");
    }
    assert!(!title.ends_with(['.', '。', ' ', ',']) && !title.starts_with(' '), "{title}");
    if language.is_chinese() {
        let length = title.chars().count();
        assert!(length <= MOST_CHARACTERS, "{length}: {title}");
        assert!(!title.contains(' '), "{title}");
    } else {
        let words: Vec<&str> = title.split(' ').collect();
        assert!(words.len() <= MOST_WORDS, "{}: {title}", words.len());
        assert!(title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()), "{title}");
        for pair in words.windows(2) {
            let plural = ["rooms", "people", "persons"].contains(&pair[1]);
            let of = words.windows(3).any(|three| three[0] == "of" && three[2] == pair[1]);
            assert!(!(pair[0] == "1" && plural && !of), "{title}");
        }
    }
    // So many of so many are simulated, and nothing else.
    let says_share = title.contains("of 100 ") && !title.contains("of 100 rooms") || title.contains("100次");
    assert!(!says_share || title.contains("simulated futures") || title.contains("推演"), "{title}");
}

#[test]
fn titles_are_short_and_whole_whatever_comes_out() {
    let shares = [0.0, 0.003, 0.02, 0.31, 0.5, 0.69, 0.949, 0.95, 0.97, 0.994, 0.997, 1.0];
    let locales = Language::ALL.map(Locale::new);
    for (draft, shown) in all() {
        let others = shares.map(|share| with_shares(&shown, share, share));
        for shown in [shown].iter().chain(&others) {
            for locale in &locales {
                for kind in Kind::ALL {
                    check_title(&title::title(kind, &material(&draft, shown, locale)), locale.language);
                }
            }
        }
    }
}

#[test]
fn titles_stay_short_with_the_largest_numbers() {
    let (draft, shown) = (small(40, 500, 400), simulated(&small(40, 500, 400), 2));
    let mut summary = (*shown.summary).clone();
    for number in [0, 1, 9_999, 12_345, 999_999, 87_654_321, u32::MAX] {
        summary.futures = number.clamp(1, 100_000);
        summary.rooms_missing.value = number;
        summary.rooms_sufficing.value = number;
        summary.peak_needed.0 = [number; 5];
        for total in &mut summary.totals {
            total.per_future.value = number.into();
        }
        for daily in &mut summary.daily {
            daily.mean.fill(number.into());
            daily.quantiles.fill(isoplan::summary::Quantiles([number; 5]));
        }
        for within in [0.0, 0.4, 0.7, 0.99, 1.0] {
            let shown = Shown { summary: Rc::new(summary.clone()), ..shown.clone() };
            let shown = with_shares(&shown, within, within);
            for locale in Language::ALL.map(Locale::new) {
                for kind in Kind::ALL {
                    let material = material(&draft, &shown, &locale);
                    check_title(&title::title(kind, &material), locale.language);
                    assert!(kind.slide(&material).is_ok(), "{kind:?}");
                }
            }
        }
    }
}

#[track_caller]
fn check(draft: &Draft, within: f64, kind: Kind, english: &str, chinese: &str) {
    let shown = with_shares(&simulated(draft, 3), within, within);
    for (language, expected) in [(Language::English, english), (Language::ChineseSimplified, chinese)] {
        let locale = Locale::new(language);
        assert_eq!(title::title(kind, &material(draft, &shown, &locale)), expected);
    }
}

#[test]
fn titles_say_what_came_out() {
    let enough = small(40, 5000, 4000);
    let short = small(40, 100, 4000);
    check(&enough, 1.0, Kind::Verdict, "Rooms last in all 3 simulated futures", "3次推演，房间全部够用");
    check(
        &enough,
        0.998,
        Kind::Verdict,
        "Rooms last in over 99 of 100 simulated futures",
        "100次推演中99次以上够用",
    );
    check(
        &short,
        0.69,
        Kind::Verdict,
        "Rooms run out in 31 of 100 simulated futures",
        "100次推演中31次房间不够",
    );
    check(
        &short,
        0.69,
        Kind::Sure,
        "In 20 simulated futures, about 6 run out of rooms",
        "20次推演中，约6次房间不够",
    );
    check(
        &short,
        0.94,
        Kind::Sure,
        "In 20 simulated futures, about 1 runs out of rooms",
        "20次推演中，约1次房间不够",
    );
    check(
        &short,
        0.0,
        Kind::Rooms,
        "Rooms run short: half the shortages begin by 5 December",
        "房间不够，半数缺房不晚于12月5日",
    );
    check(&small(0, 0, 0), 1.0, Kind::Rooms, "No isolation rooms are needed", "不需要隔离房间");
    check(&small(0, 5, 5), 1.0, Kind::People, "Nobody is isolated under this plan", "本方案没有人需要隔离");
    check(&enough, 1.0, Kind::Fixes, "No further rooms need to be added", "现有房间够用，无需增加");
}

#[test]
fn every_slide_can_be_shown_in_every_language_and_shape() {
    for (draft, shown) in all() {
        for locale in Language::ALL.map(Locale::new) {
            for aspect in [4.0 / 3.0, 16.0 / 9.0, 21.0 / 9.0] {
                for kind in Kind::ALL {
                    let slide =
                        kind.slide(&Material { aspect, ..material(&draft, &shown, &locale) }).unwrap();
                    let all = format!("{slide:?}");
                    assert!(!all.contains("briefing-") && !all.contains("NaN"), "{all}");
                    assert!(!slide.notes.numbers.is_empty() && !slide.line.is_empty());
                }
            }
        }
    }
}

#[test]
fn a_result_without_its_days_breaks_its_slides_and_nothing_else() {
    let (draft, shown) = (small(3, 50, 100), simulated(&small(3, 50, 100), 2));
    let locale = Locale::new(Language::English);
    let mut summary = (*shown.summary).clone();
    summary.daily[3].quantiles.truncate(2);
    let shown = Shown { summary: Rc::new(summary), ..shown };
    for kind in Kind::ALL {
        assert_eq!(kind.slide(&material(&draft, &shown, &locale)), Err(Broken));
    }
}

#[test]
fn a_link_that_is_too_long_leaves_a_line_instead_of_a_code() {
    let (draft, shown) = (small(3, 50, 100), simulated(&small(3, 50, 100), 2));
    let locale = Locale::new(Language::English);
    let long = "x".repeat(MOST_IN_CODE + 1);
    for (address, has_code, line) in [
        (Some("https://plans.example/#1.abc"), true, "The code opens"),
        (Some(long.as_str()), false, "too long for a code"),
        (None, false, "too large for a link"),
    ] {
        let slide = Kind::Sources.slide(&Material { address, ..material(&draft, &shown, &locale) }).unwrap();
        let Body::Sources { code, bases } = slide.body else { panic!("{slide:?}") };
        assert_eq!(code.is_some(), has_code);
        assert!(slide.line.contains(line), "{}", slide.line);
        assert_eq!(bases.len(), 5);
    }
}

#[test]
fn the_report_has_every_parameter_and_marks_what_was_changed() {
    let base = Preset::of("w1").unwrap().draft();
    let draft = workload(4000, 20_000);
    let shown = simulated(&draft, 2);
    for locale in Language::ALL.map(Locale::new) {
        let material = Material { base: &base, ..material(&draft, &shown, &locale) };
        let report = report::Report::of(&material);
        assert_eq!(report.parameters.len(), isoplan::export::in_effect(&draft).len());
        let changed = report.parameters.iter().filter(|row| row.change.is_some()).count();
        assert_eq!(changed, 3);
        assert_eq!(report.days.rows.len(), 30);
        assert!(report.days.rows.iter().all(|row| row.len() == report.days.heads.len()));
        assert!(report.stamp.iter().any(|(_, value)| value == "https://plans.example/#1.abc"));
        let all = format!("{:?}", report.parameters);
        assert!(!all.contains("label-") && !all.contains("choice-"), "{all}");
    }
}

#[test]
fn a_report_says_whose_rule_a_value_is_of() {
    let draft = Draft::from_json(
        r#"{"isoplan": 1, "calendar": {"first_day": "2022-12-03"}, "cases": {"discharged_rule": {"central_days": 5}, "household": {"contacts": 1,
            "rule": {"central_days": 6}}}, "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 3}}],
            "rooms": {"sites": [{"rooms": 50}]}, "laboratories": [{"tubes_per_day": 100}]}"#,
    );
    let draft = draft.unwrap();
    let shown = simulated(&draft, 1);
    for locale in Language::ALL.map(Locale::new) {
        let report = report::Report::of(&material(&draft, &shown, &locale));
        for (value, part) in [("5", "discharged"), ("6", "household-rule")] {
            let owner = locale.text(&format!("inputs-part-{part}"));
            let is_owned = |row: &report::Row| row.label.starts_with(&owner) && row.value.starts_with(value);
            assert!(report.parameters.iter().any(is_owned), "{owner}");
        }
    }
}

#[test]
fn slides_have_the_backlog_of_the_plan_and_how_few_results_are_late() {
    let locale = Locale::new(Language::English);
    let shown = with_shares(&simulated(&workload(9_600, 20_000), 3), 1.0, 0.7);
    let mut summary = (*shown.summary).clone();
    summary.peak_backlog.0[4] = 1_162;
    summary.late_share.value = 0.0004;
    let shown = Shown { summary: Rc::new(summary), ..shown };
    let line = stage::Stage::Tests.line(&shown, &locale);
    assert!(line.contains("up to 1,162 tubes") && line.starts_with("< 0.1"), "{line}");
}

#[test]
fn figures_of_the_middle_future_say_that_others_run_out() {
    let locale = Locale::new(Language::English);
    let shown = simulated(&small(40, 100, 400), 3);
    for (within, said) in [(0.0, "first run short"), (0.7, "in others rooms run out")] {
        let (_, line) = verdict::body(&with_shares(&shown, within, 1.0), &locale);
        assert!(line.contains(said), "{line}");
    }
}

#[test]
fn rooms_missing_before_others_open_are_set_against_those_of_that_day() {
    let draft = Draft::from_json(
        r#"{"isoplan": 1, "calendar": {"first_day": "2022-12-03", "days": 20},
            "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 40}}], "rooms": {"sites": [
            {"rooms": 60}, {"rooms": 9000, "opens": "2022-12-05"}]}, "laboratories": [{"tubes_per_day": 1000}]}"#,
    );
    let shown = simulated(&draft.unwrap(), 3);
    assert!(shown.summary.rooms_missing.value > 0);
    let (Body::Fixes { figures, .. }, _) = fixes::body(&shown, &[], &Locale::new(Language::English)) else {
        panic!("another slide");
    };
    let labels: Vec<&str> = figures.iter().map(|figure| figure.label.as_str()).collect();
    assert_eq!(labels, ["Rooms available", "Rooms to add", "Without a room"]);
    assert_eq!(figures[0].value, "60");
}
