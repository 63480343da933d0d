//! Questions: answers, exit codes, what is refused.

use std::process::Output;

use serde_json::Value;

use super::{Folder, SMALL, isoplan, refuses, stdout};

/// A question about the small scenario, whose 20 rooms are too few in some futures.
fn ask(question: &str, arguments: &[&str]) -> Output {
    let folder = Folder::new("answer");
    let scenario = folder.write("small.json", SMALL.replace("\"rooms\": 20", "\"rooms\": 28"));
    isoplan(&[&["answer", question, &scenario, "--confidence", "80"], arguments].concat())
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

const FORTY: [&str; 2] = ["--futures", "40"];

#[test]
fn rooms_come_with_the_date_by_which_they_must_open() {
    let output = ask("rooms", &FORTY);
    let text = stdout(&output);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("At least "), "{text}");
    assert!(
        lines[0].ends_with("further rooms are needed so that nobody waits for a room in 80 of 100 futures.")
    );
    assert!(lines[1].starts_with("95 % interval: "), "{text}");
    assert!(text.contains(" further rooms must open on "), "{text}");
    assert!(text.contains("  rooms.sites = [{\"rooms\":28},{\"rooms\":"), "{text}");
    let chinese = stdout(&ask("rooms", &[&FORTY[..], &["--language", "zh-Hans"]].concat()));
    assert!(chinese.starts_with("至少再增加 "), "{chinese}");
}

#[test]
fn any_number_of_threads_gives_the_same_answer() {
    for (question, more) in [
        ("rooms", &[][..]),
        ("arrivals", &["--most", "200"]),
        ("turnaround", &[]),
        ("tubes", &["--most", "200"]),
    ] {
        let answer = |threads| {
            let output =
                ask(question, &[&FORTY[..], &["--format", "json", "--threads", threads], more].concat());
            (output.status.code(), json(&output))
        };
        let one = answer("1");
        assert!(one.1[0]["spent"].as_u64().unwrap() >= 40, "{one:?}");
        for threads in ["2", "5"] {
            assert_eq!(answer(threads), one, "{question} with {threads} threads");
        }
    }
}

#[test]
fn what_is_applied_is_what_was_answered() {
    let answer = &json(&ask("rooms", &[&FORTY[..], &["--site", "1", "--format", "json"]].concat()))[0];
    let finding = &answer["finding"];
    assert_eq!(finding["kind"], "found", "{answer}");
    let (value, low, high) = (&finding["value"], &finding["low"], &finding["high"]);
    assert!(low.as_u64() <= value.as_u64() && value.as_u64() <= high.as_u64(), "{answer}");
    assert_eq!(answer["changes"][0]["path"], "rooms.sites[0].rooms");
    assert_eq!(&answer["changes"][0]["value"], value);
    assert_eq!((&answer["present"], &answer["unit"]), (&28.into(), &"rooms".into()));
    // The same futures, run with the answer and with a room less.
    let share = |rooms: u64| {
        let folder = Folder::new("applied");
        let scenario =
            folder.write("small.json", SMALL.replace("\"rooms\": 20", &format!("\"rooms\": {rooms}")));
        let run = stdout(&isoplan(&["run", &scenario, "--futures", "40", "--format", "json"]));
        serde_json::from_str::<Value>(&run).unwrap()["within_capacity"]["share"].as_f64().unwrap()
    };
    let rooms = value.as_u64().unwrap();
    assert!(share(rooms) >= 0.8 && share(rooms - 1) < 0.8, "{answer}");
}

#[test]
fn the_exit_code_says_whether_there_is_an_answer() {
    let code = |question: &str, arguments: &[&str]| ask(question, arguments).status.code();
    assert_eq!(code("rooms", &FORTY), Some(0));
    // Nobody at all.
    assert_eq!(code("rooms", &["--futures", "40", "--most", "1"]), Some(1), "a room more is not enough");
    let few = ask("rooms", &["--futures", "3"]);
    assert_eq!(few.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&few.stdout).starts_with("3 futures do not tell yet."), "{few:?}");
}

#[test]
fn questions_that_cannot_be_put_are_refused() {
    let place = |text: &str| text.to_owned();
    for (question, arguments, reason) in [
        ("rooms", &["--site", "3"][..], "There is no number 3 in rooms.sites: the scenario has 1"),
        ("arrivals", &["--stream", "2"], "There is no number 2 in streams"),
        ("tubes", &["--laboratory", "4"], "There is no number 4 in laboratories"),
        ("trigger", &[], "The scenario holds no site in reserve"),
        (
            "rooms",
            &["--opens", "2022-03-01"],
            "1 Mar 2022 lies outside the period, which ends with 6 Jan 2022.",
        ),
        ("rooms", &["--opens", "2021-12-31"], "--opens 2021-12-31: before the first day, 2022-01-01"),
        ("rooms", &["--opens", "soon"], "--opens soon: a date reads like 2022-03-18"),
        ("rooms", &["--futures", "0"], "0 futures are out of range"),
        ("turnaround", &["--most", "1000"], "1,000 is out of range"),
        ("rules", &["--stream", "2"], "There is no number 2 in streams"),
    ] {
        refuses(&ask(question, arguments), &[&place(reason)]);
    }
    let rule = isoplan(&["answer", "rule", "preset:w1", "--baseline", "9+9"]);
    refuses(&rule, &["There is no rule 9+9; there are five-tests, 8th-edition"]);
    let confidence = isoplan(&["answer", "rooms", "preset:w1", "--confidence", "100"]);
    refuses(&confidence, &["100 is out of range: the share of futures is from 50 to 99.9 per cent."]);
}

#[test]
fn rules_are_a_table_in_every_form() {
    let text = stdout(&ask("rules", &FORTY));
    let first = text.lines().next().unwrap();
    assert!(first.starts_with("Rule ") && first.contains("Room nights"), "{text}");
    assert!(text.contains("\nfive-tests (present rule)") && text.contains("\n7+3 "), "{text}");
    assert!(text.contains("against the present rule"), "{text}");
    let rules = json(&ask("rules", &[&FORTY[..], &["--format", "json"]].concat()));
    let csv = stdout(&ask("rules", &[&FORTY[..], &["--format", "csv"]].concat()));
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!((rules["rules"].as_array().unwrap().len(), rows.len()), (10, 10));
    for (row, rule) in rows.iter().zip(rules["rules"].as_array().unwrap()) {
        assert_eq!(row[0], *rule["preset"].as_str().unwrap());
        assert_eq!(row[7].parse::<f64>().unwrap(), rule["room_nights"]["value"].as_f64().unwrap());
        assert_eq!(row[12], rule["is_efficient"].to_string());
    }
}

#[test]
fn the_shortest_rule_takes_no_futures() {
    let text = stdout(&isoplan(&["answer", "rule", "preset:w1", "--baseline", "7+3"]));
    assert!(text.contains("With a test every day, "), "{text}");
    assert!(text.contains("  streams[0].rule = {\"preset\":\"7+3\","), "{text}");
}

#[test]
fn scenarios_are_compared_with_the_first() {
    let folder = Folder::new("compare");
    let first = folder.write("first.json", SMALL);
    let more = folder.write("more.json", SMALL.replace("\"rooms\": 20", "\"rooms\": 40"));
    let compare = |arguments: &[&str]| isoplan(&[&["answer", "compare", &first, &more], arguments].concat());
    let text = stdout(&compare(&["--language", "en"]));
    assert!(text.starts_with("Scenario "), "{text}");
    assert!(text.contains("\n  against the first "), "{text}");
    assert!(text.contains("\nrooms.sites[0].rooms "), "{text}");
    let json = json(&compare(&["--format", "json"]));
    let scenarios = json["scenarios"].as_array().unwrap();
    assert_eq!(scenarios.len(), 2);
    assert_eq!(json["inputs"][0]["values"], serde_json::json!([20, 40]));
    assert!(scenarios[0]["difference"].is_null());
    let share = |place: usize| scenarios[place]["within_capacity"]["share"].as_f64().unwrap();
    let difference = &scenarios[1]["difference"]["within_capacity"];
    assert!((difference["value"].as_f64().unwrap() - (share(1) - share(0))).abs() < 1e-9, "{difference}");
    assert!(difference["may_be_chance"].is_boolean(), "{difference}");
    // Each as if it were run alone.
    let alone = stdout(&isoplan(&["run", &more, "--format", "json"]));
    let alone: Value = serde_json::from_str(&alone).unwrap();
    assert_eq!(alone["within_capacity"], scenarios[1]["within_capacity"]);
    let csv = stdout(&compare(&["--format", "csv"]));
    let rows: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{csv}");
    for threads in ["1", "3"] {
        assert_eq!(stdout(&compare(&["--format", "csv", "--threads", threads])), csv);
    }
}

#[test]
fn scenarios_that_cannot_be_compared_are_refused() {
    let folder = Folder::new("compare");
    let first = folder.write("first.json", SMALL);
    let longer = folder.write("longer.json", SMALL.replace("\"days\": 6", "\"days\": 9"));
    let wrong = folder.write("wrong.json", SMALL.replace("\"rooms\": 20", "\"rooms\": -2"));
    refuses(
        &isoplan(&["answer", "compare", &first, &longer]),
        &["Scenario 2 has another period: 9 days from 1 Jan 2022, while the first has 6 days"],
    );
    refuses(
        &isoplan(&["answer", "compare", &first, &first, &wrong]),
        &[&format!("{wrong}: Site 1, rooms (rooms.sites[0].rooms): must be from 0 to 1,000,000")],
    );
    assert_eq!(isoplan(&["answer", "compare", &first]).status.code(), Some(2));
    assert_eq!(
        isoplan(&["answer", "compare", &first, &first, &first, &first, &first]).status.code(),
        Some(2)
    );
}

#[test]
fn inputs_are_moved_one_at_a_time() {
    let sensitivity = |arguments: &[&str]| ask("sensitivity", &[&["--futures", "6"][..], arguments].concat());
    let json = json(&sensitivity(&["--format", "json"]));
    let inputs = json["inputs"].as_array().unwrap();
    let rooms = inputs.iter().find(|input| input["id"] == "rooms.sites[].rooms").unwrap();
    // 28 rooms, 20 % either way.
    assert_eq!((&rooms["low"]["value"], &rooms["high"]["value"]), (&22.0.into(), &34.0.into()), "{rooms}");
    assert!(rooms["basis"]["assumption"].is_string(), "{rooms}");
    assert!(json["unaffected"].as_u64().unwrap() > 10);
    let text = stdout(&sensitivity(&[]));
    assert!(text.contains("Differences to the scenario as it is, in the same 6 futures"), "{text}");
    let csv = stdout(&sensitivity(&["--format", "csv"]));
    let ends = |input: &Value| ["low", "high"].iter().filter(|end| !input[**end].is_null()).count();
    assert_eq!(csv.lines().count(), 1 + inputs.iter().map(ends).sum::<usize>(), "{csv}");
}

#[test]
fn two_inputs_make_a_map() {
    let axes = ["--x", "streams[].multiplier=50..150", "--y", "rooms.sites[0].rooms=20..36"];
    let map = |arguments: &[&str]| ask("map", &[&axes[..], &FORTY, arguments].concat());
    let json = json(&map(&["--format", "json"]));
    assert_eq!(json["columns"].as_array().unwrap().len(), 33);
    assert_eq!(json["rows"].as_array().unwrap().len(), 17);
    assert_eq!((&json["today"]["x"], &json["today"]["y"]), (&100.0.into(), &28.0.into()));
    assert!(!json["contour"].as_array().unwrap().is_empty(), "{json}");
    let csv = stdout(&map(&["--format", "csv"]));
    assert_eq!(csv.lines().count(), 1 + json["points"].as_array().unwrap().len());
    for threads in ["1", "4"] {
        assert_eq!(stdout(&map(&["--format", "csv", "--threads", threads])), csv);
    }
    let text = stdout(&map(&[]));
    assert!(text.starts_with("rooms.sites[0].rooms\n36 "), "{text}");
    assert!(
        text.contains("At present, streams[].multiplier = 100 and rooms.sites[0].rooms = 28: "),
        "{text}"
    );
}

#[test]
fn maps_that_cannot_be_drawn_are_refused() {
    let map = |x: &str| ask("map", &["--x", x, "--y", "rooms.turnaround_hours=0..48"]);
    for (x, reason) in [
        (
            "rooms.sites[3].rooms=1..9",
            "rooms.sites[3].rooms is no number of this scenario that could be moved",
        ),
        (
            "rooms.sites[0].rooms=9..1",
            "rooms.sites[0].rooms cannot go from 9 to 1: it can from 0 to 1,000,000",
        ),
        ("rooms.turnaround_hours=1..9", "Both inputs of the map move rooms.turnaround_hours."),
    ] {
        refuses(&map(x), &[reason]);
    }
    for x in ["rooms.sites[0].rooms", "rooms.sites[0].rooms=1", "rooms.sites[0].rooms=1..many"] {
        assert_eq!(map(x).status.code(), Some(2), "{x}");
    }
}
