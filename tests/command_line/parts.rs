//! Parts of a run and their merger.

use super::{Folder, SMALL, digest, isoplan, refuses, stdout};

/// Runs a range of futures into a file of the folder.
fn part(folder: &Folder, scenario: &str, futures: &str, name: &str) -> String {
    let file = folder.at(name);
    let output = isoplan(&["run", scenario, "--futures", futures, "-o", &file]);
    assert_eq!(stdout(&output), "");
    file
}

#[test]
fn merged_parts_are_one_run_to_the_byte() {
    let folder = Folder::new("merge");
    // What is said of the calendar is said of its seed, stated or not.
    let origins = r#"{"origins": [{"path": "calendar", "assumption": "a drill"}], "#;
    let scenario = folder.write("small.json", SMALL.replacen('{', origins, 1));
    let [c, a, b] = [("7..12", "c"), ("0..3", "a"), ("3..7", "b")]
        .map(|(futures, name)| part(&folder, &scenario, futures, name));
    for format in ["text", "json", "csv"] {
        let one = stdout(&isoplan(&["run", &scenario, "--format", format]));
        assert_eq!(stdout(&isoplan(&["merge", &c, &a, &b, "--format", format])), one, "{format}");
    }
    let workbooks = [&["run", &scenario][..], &["merge", &c, &a, &b]]
        .map(|command| isoplan(&[command, &["--format", "xlsx"]].concat()).stdout);
    assert!(workbooks[0].starts_with(b"PK"));
    assert!(workbooks[0] == workbooks[1], "xlsx");
    let result = folder.at("result.json");
    assert_eq!(stdout(&isoplan(&["merge", &a, &b, &c, "--format", "json", "-o", &result])), "");
    assert_eq!(folder.read("result.json"), stdout(&isoplan(&["run", &scenario, "--format", "json"])));
}

#[test]
fn any_split_merges_to_the_same_digest() {
    let folder = Folder::new("splits");
    let scenario = folder.write("small.json", SMALL);
    let one = stdout(&isoplan(&["run", &scenario]));
    // Each future alone, from the last to the first, by another number of threads than the one run.
    let mut merge = vec!["merge".to_owned()];
    for number in (0..12).rev() {
        merge.push(part(&folder, &scenario, &format!("{number}..{}", number + 1), &number.to_string()));
    }
    let merge: Vec<&str> = merge.iter().map(String::as_str).collect();
    assert_eq!(digest(&stdout(&isoplan(&merge))), digest(&one));
}

#[test]
fn a_part_holds_the_seed_that_it_was_run_with() {
    let folder = Folder::new("seed");
    let scenario = folder.write("small.json", SMALL);
    let file = folder.at("all");
    stdout(&isoplan(&["run", &scenario, "--seed", "9", "--futures", "0..12", "-o", &file]));
    let one = stdout(&isoplan(&["run", &scenario, "--seed", "9"]));
    assert_eq!(stdout(&isoplan(&["merge", &file])), one);
    // 1 is the default: stated or not, it is the same.
    let stated = folder.at("stated");
    stdout(&isoplan(&["run", &scenario, "--seed", "1", "--futures", "0..5", "-o", &stated]));
    let unstated = part(&folder, &scenario, "5..12", "unstated");
    assert_eq!(stdout(&isoplan(&["merge", &stated, &unstated])), stdout(&isoplan(&["run", &scenario])));
}

#[test]
fn parts_that_do_not_belong_together_are_refused() {
    let folder = Folder::new("misfits");
    let scenario = folder.write("small.json", SMALL);
    let other = folder.write("other.json", SMALL.replace("\"rooms\": 20", "\"rooms\": 21"));
    let [a, b, c] = [("0..3", "a"), ("2..7", "b"), ("9..11", "c")]
        .map(|(futures, name)| part(&folder, &scenario, futures, name));
    let x = part(&folder, &other, "3..12", "x");
    refuses(
        &isoplan(&["merge", &a, &x]),
        &[&format!("{x}: another scenario than {a}, at rooms.sites[0].rooms")],
    );
    refuses(&isoplan(&["merge", &a]), &["no part has futures 3..12"]);
    refuses(
        &isoplan(&["merge", &a, &b, &c]),
        &[&format!("{a} and {b}: both have futures 2..3"), "no part has futures 7..9, 11..12"],
    );
    refuses(&isoplan(&["merge", &a, &a]), &["both have futures 0..3", "3..12"]);
}

#[test]
fn files_that_are_no_parts_are_refused_each_by_name() {
    let folder = Folder::new("damage");
    let scenario = folder.write("small.json", SMALL);
    let sound = part(&folder, &scenario, "0..12", "sound");
    let bytes = std::fs::read(&sound).unwrap();
    let clipped = folder.write("clipped", &bytes[..bytes.len() - 1]);
    let mut changed = bytes.clone();
    *changed.last_mut().unwrap() ^= 1;
    let changed = folder.write("changed", changed);
    let mut newer = bytes.clone();
    newer[8] = 9;
    let newer = folder.write("newer", newer);
    let absent = folder.at("absent");
    let number = bytes.len();
    refuses(
        &isoplan(&["merge", &sound, &clipped, &changed, &newer, &scenario, &absent]),
        &[
            &format!("{clipped}: cut short: {} bytes of {number} are there", number - 1),
            &format!("{changed}: damaged"),
            &format!("{newer}: version 9"),
            &format!("{scenario}: not a part of a run"),
            &format!("{absent}: "),
        ],
    );
}

#[test]
fn ranges_outside_the_scenario_are_refused() {
    let folder = Folder::new("ranges");
    let scenario = folder.write("small.json", SMALL);
    let run = |futures: &str| isoplan(&["run", &scenario, "--futures", futures, "-o", &folder.at("part")]);
    refuses(&run("5..13"), &["--futures 5..13: the scenario has futures 0..12"]);
    for wrong in ["5..5", "7..5", "-1..5", "a..5", "5..", "0..99999999999"] {
        assert_eq!(run(wrong).status.code(), Some(2), "{wrong}");
    }
    let json = isoplan(&["run", &scenario, "--futures", "0..5", "--format", "json"]);
    refuses(&json, &["--format is for `isoplan merge`"]);
    assert!(!std::path::Path::new(&folder.at("part")).exists());
}
