//! Sweeps: the table, its resumption, what is refused before anything runs.

use std::process::Output;

use super::{Folder, SMALL, isoplan, refuses, stdout};

/// Six rows: three numbers of rooms by two prevalences.
const GRID: [&str; 4] = ["--set", "rooms.sites[0].rooms=10..30:10", "--set", "streams[0].prevalence=0.1,0.3"];

fn sweep(folder: &Folder, arguments: &[&str], table: &str) -> Output {
    let scenario = folder.write("small.json", SMALL);
    isoplan(&[&["sweep", &scenario], arguments, &["-o", &folder.at(table)]].concat())
}

/// The rows as texts by column.
fn rows(table: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().unwrap().clone();
    let named = |row: csv::StringRecord| {
        header.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect()
    };
    reader.records().map(|row| named(row.unwrap())).collect()
}

fn cell<'r>(row: &'r [(String, String)], column: &str) -> &'r str {
    &row.iter().find(|(name, _)| name == column).unwrap_or_else(|| panic!("no column {column}")).1
}

#[test]
fn each_row_is_the_run_of_its_values() {
    let folder = Folder::new("sweep");
    stdout(&sweep(&folder, &GRID, "table.csv"));
    let rows = rows(&folder.read("table.csv"));
    let values: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (cell(row, "rooms.sites[0].rooms"), cell(row, "streams[0].prevalence")))
        .collect();
    let expected = [("10", "0.1"), ("10", "0.3"), ("20", "0.1"), ("20", "0.3"), ("30", "0.1"), ("30", "0.3")];
    assert_eq!(values, expected);
    for (row, (rooms, prevalence)) in rows.iter().zip(expected) {
        let text = SMALL
            .replace("\"rooms\": 20", &format!("\"rooms\": {rooms}"))
            .replace("\"prevalence\": 0.2", &format!("\"prevalence\": {prevalence}"));
        let one = folder.write("one.json", text);
        let json: serde_json::Value =
            serde_json::from_str(&stdout(&isoplan(&["run", &one, "--format", "json"]))).unwrap();
        assert_eq!(cell(row, "digest"), json["digest"]);
        assert_eq!(cell(row, "within_capacity").parse::<f64>().unwrap(), json["within_capacity"]["share"]);
        assert_eq!(cell(row, "within_capacity_low").parse::<f64>().unwrap(), json["within_capacity"]["low"]);
        assert_eq!(cell(row, "rooms_missing").parse::<u32>().unwrap(), json["rooms_missing"]["value"]);
        assert_eq!(cell(row, "peak_waiting").parse::<u32>().unwrap(), json["peak_waiting"][2]);
        let breach = match json["first_breach"][2].as_u64() {
            Some(day) => format!("2022-01-{:02}", day + 1),
            None => String::new(),
        };
        assert_eq!(cell(row, "first_breach"), breach);
        assert_eq!((cell(row, "seed"), cell(row, "futures")), ("1", "12"));
        assert_eq!(cell(row, "engine"), env!("CARGO_PKG_VERSION"));
    }
    assert!(rows.iter().any(|row| !cell(row, "first_breach").is_empty()), "a row in which somebody waits");
}

#[test]
fn an_interrupted_table_goes_on_to_the_same_bytes() {
    let folder = Folder::new("resume");
    stdout(&sweep(&folder, &GRID, "whole.csv"));
    let whole = folder.read("whole.csv");
    let line_ends: Vec<usize> = whole.match_indices('\n').map(|(place, _)| place + 1).collect();
    // Cut inside the header, behind it, inside rows, behind rows, at the end.
    let middles = line_ends.iter().map(|end| end - 9);
    for cut in [0, 5].into_iter().chain(line_ends.iter().copied()).chain(middles) {
        folder.write("table.csv", &whole[..cut]);
        let output = sweep(&folder, &GRID, "table.csv");
        stdout(&output);
        assert_eq!(folder.read("table.csv"), whole, "cut at {cut}");
        let kept = line_ends.iter().skip(1).filter(|&&end| end <= cut).count();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(said.contains(&format!("{kept} of 6 rows are there")), kept > 0, "{cut}: {said}");
    }
}

#[test]
fn rows_that_are_there_are_not_run_again_and_come_into_order() {
    let folder = Folder::new("kept");
    stdout(&sweep(&folder, &GRID, "whole.csv"));
    let whole = folder.read("whole.csv");
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    // A digest that no run would give shows that the row was kept.
    let digest = lines[4].trim_end().rsplit(',').next().unwrap();
    let marked = lines[4].replace(digest, "kept");
    folder.write("table.csv", [lines[0], &marked, lines[2]].concat());
    stdout(&sweep(&folder, &GRID, "table.csv"));
    let expected = [lines[0], lines[1], lines[2], lines[3], &marked, lines[5], lines[6]].concat();
    assert_eq!(folder.read("table.csv"), expected);
}

#[test]
fn a_table_of_another_sweep_is_refused_and_left_alone() {
    let folder = Folder::new("other");
    stdout(&sweep(&folder, &GRID, "table.csv"));
    let whole = folder.read("table.csv");
    let refused = |arguments: &[&str], why: &str| {
        refuses(&sweep(&folder, arguments, "table.csv"), &[why]);
        assert_eq!(folder.read("table.csv"), whole, "{why}");
    };
    refused(&[&GRID[..], &["--seed", "2"]].concat(), "line 2 is of seed 1, this sweep of 2");
    refused(&[&GRID[..], &["--futures", "9"]].concat(), "line 2 is of futures 12, this sweep of 9");
    refused(&GRID[..2], "the columns are not those of this sweep");
    refused(&[GRID[0], GRID[1], "--set", "streams[0].prevalence=0.1"], "line 3 has values");
    let scenario = folder.write("longer.json", SMALL.replace("\"days\": 6", "\"days\": 7"));
    let output = isoplan(&[&["sweep", &scenario], &GRID[..], &["-o", &folder.at("table.csv")]].concat());
    refuses(&output, &["line 2 is of scenario"]);
    folder.write("text.csv", "not a table\n");
    refuses(&sweep(&folder, &GRID, "text.csv"), &["the columns"]);
    assert_eq!(folder.read("text.csv"), "not a table\n");
    folder.write("part.csv", "half a li");
    refuses(&sweep(&folder, &GRID, "part.csv"), &["the columns"]);
    assert_eq!(folder.read("part.csv"), "half a li");
}

#[test]
fn a_list_gives_its_rows() {
    let folder = Folder::new("list");
    let list = folder.write(
        "list.csv",
        "\u{feff}streams[0].rule.preset, rooms.sites[0].rooms,streams[0].party_sizes\r\n\
         7+3,12,\r\n,15,\"[0.5, 0.5]\"\r\nfive-tests,,[1]\r\n",
    );
    stdout(&sweep(&folder, &["--list", &list], "table.csv"));
    let table = folder.read("table.csv");
    let first_cells: Vec<String> = rows(&table)
        .iter()
        .map(|row| row[..3].iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("|"))
        .collect();
    assert_eq!(first_cells, ["7+3|12|", "|15|[0.5,0.5]", "five-tests||[1]"]);
    stdout(&sweep(&folder, &["--list", &list], "table.csv"));
    assert_eq!(folder.read("table.csv"), table);
}

#[test]
fn every_issue_comes_before_anything_runs() {
    let folder = Folder::new("issues");
    let refused = |arguments: &[&str], lines: &[&str]| {
        refuses(&sweep(&folder, arguments, "table.csv"), lines);
        assert!(!std::path::Path::new(&folder.at("table.csv")).exists(), "{arguments:?}");
    };
    refused(
        &[
            "--set",
            "rooms.sites[0].romms=1",
            "--set",
            "streams[3].prevalence=1",
            "--set",
            "calendar.seed=1,2",
        ],
        &[
            "rooms.sites[0].romms: no parameter has this name; did you mean rooms.sites[].rooms?",
            "streams[3].prevalence: the scenario has no such element",
            "calendar.seed: the same for all rows; --seed sets it",
        ],
    );
    refused(
        &["--set", "rooms.sites[0].rooms=-1,many,5", "--set", "streams[0].prevalence=0.1,3"],
        &[
            "row 1 (rooms.sites[0].rooms=-1, streams[0].prevalence=0.1) and 1 more:",
            "row 2 (rooms.sites[0].rooms=-1, streams[0].prevalence=3) and 2 more:",
            "row 3 (rooms.sites[0].rooms=many, streams[0].prevalence=0.1) and 1 more:",
        ],
    );
    refused(
        &["--set", "rooms.sites[0].rooms=5,5"],
        &["row 2 (rooms.sites[0].rooms=5): the same values as in row 1"],
    );
    refused(&["--set", "calendar.days=1,2", "--set", "calendar.days=3"], &["calendar.days: given twice"]);
    refused(
        &["--set", "rooms.sites[0].rooms=1..1000:1", "--set", "rooms.turnaround_hours=0..240:1"],
        &["more than 100000 combinations"],
    );
    let list = folder.write("list.csv", "rooms.sites[0].rooms\n");
    refused(&["--list", &list], &["there are no rows"]);
    let uneven = folder.write("uneven.csv", "rooms.sites[0].rooms,calendar.days\n5\n");
    refused(&["--list", &uneven], &["uneven.csv: "]);
    refused(&["--list", &folder.at("absent.csv")], &["absent.csv: "]);
    for wrong in [&[][..], &["--set", "rooms.sites[0].rooms"], &["--set", "calendar.days=1..5"]] {
        assert_eq!(sweep(&folder, wrong, "table.csv").status.code(), Some(2), "{wrong:?}");
    }
    refuses(&sweep(&folder, &GRID, "."), &["not a plain file"]);
    let both = isoplan(&["sweep", "-", "--list", "-", "-o", &folder.at("table.csv")]);
    refuses(&both, &["the scenario and the list cannot both come from standard input"]);
}

#[test]
fn a_table_is_written_by_one_sweep_at_a_time() {
    let folder = Folder::new("sweep-lock");
    let begun = folder.write("table.csv", "");
    let other = std::fs::File::open(&begun).unwrap();
    other.lock().unwrap();
    refuses(&sweep(&folder, &GRID, "table.csv"), &["table.csv: another sweep is writing it"]);
    assert_eq!(folder.read("table.csv"), "");
    other.unlock().unwrap();
    stdout(&sweep(&folder, &GRID, "table.csv"));
    assert_eq!(rows(&folder.read("table.csv")).len(), 6);
}
