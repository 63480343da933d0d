//! The command line as scripts use it.

#[path = "command_line/answer.rs"]
mod answer;
#[path = "command_line/help.rs"]
mod help;
#[path = "command_line/parts.rs"]
mod parts;
#[path = "command_line/sweep.rs"]
mod sweep;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use isoplan::link::Link;
use isoplan::scenario::Draft;
use isoplan::summary::Digest;

fn isoplan(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_isoplan")).args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn isoplan_reads(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_isoplan"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Exit code 2 and these lines on standard error.
#[track_caller]
fn refuses(output: &Output, lines: &[&str]) {
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let errors = String::from_utf8_lossy(&output.stderr);
    for line in lines {
        assert!(errors.contains(line), "{line:?} is not in:\n{errors}");
    }
    assert_eq!(errors.lines().count(), lines.len(), "{errors}");
}

/// A folder of a test's own, which goes with it.
struct Folder(PathBuf);

impl Folder {
    /// A folder of its own, for tests of one process run side by side.
    fn new(name: &str) -> Folder {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("isoplan-{name}-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// The path of a file in it.
    fn at(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    /// Writes a file and gives its path.
    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.0.join(name), content).unwrap();
        self.at(name)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A scenario that runs in no time: few people, few days, twelve futures.
const SMALL: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 6, "futures": 12},
    "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 5}, "prevalence": 0.2}],
    "rooms": {"sites": [{"rooms": 20}]}, "laboratories": [{"tubes_per_day": 100}]}"#;

/// The line that ends the text form.
fn digest(text: &str) -> &str {
    text.lines().find_map(|line| line.strip_prefix("digest:")).unwrap().trim()
}

const SHORT: [&str; 4] = ["run", "preset:w1", "--futures", "12"];

#[test]
fn any_number_of_threads_gives_the_same_digest() {
    let run = |threads| stdout(&isoplan(&[&SHORT[..], &["--threads", threads]].concat()));
    let one = run("1");
    assert_eq!(digest(&one).len(), 16);
    for threads in ["2", "3", "8"] {
        assert_eq!(digest(&run(threads)), digest(&one), "{threads} threads");
    }
}

#[test]
fn seeds_and_numbers_of_futures_change_the_digest() {
    let one = stdout(&isoplan(&SHORT));
    for other in [
        &["run", "preset:w1", "--futures", "12", "--seed", "2"][..],
        &["run", "preset:w1", "--futures", "11"],
    ] {
        assert_ne!(digest(&stdout(&isoplan(other))), digest(&one), "{other:?}");
    }
}

#[test]
fn every_form_says_the_same() {
    let text = stdout(&isoplan(&SHORT));
    let json: serde_json::Value =
        serde_json::from_str(&stdout(&isoplan(&[&SHORT[..], &["--format", "json"]].concat()))).unwrap();
    assert_eq!(json["digest"], digest(&text));
    assert_eq!(json["futures"], 12);
    let csv = stdout(&isoplan(&[&SHORT[..], &["--format", "csv"]].concat()));
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let column = rows.headers().unwrap().iter().position(|name| name == "rooms_occupied_q50").unwrap();
    let occupied: Vec<String> = rows.records().map(|row| row.unwrap()[column].to_owned()).collect();
    let daily = json["daily"].as_array().unwrap();
    let series = daily.iter().find(|daily| daily["series"] == "rooms_occupied").unwrap();
    let quantiles = series["quantiles"].as_array().unwrap().iter().map(|day| day[2].to_string());
    assert_eq!(occupied, quantiles.collect::<Vec<_>>());
}

#[test]
fn results_go_to_a_file() {
    let file = std::env::temp_dir().join(format!("isoplan-{}.json", std::process::id()));
    let name = file.to_str().unwrap();
    let output = isoplan(&[&SHORT[..], &["--format", "json", "-o", name]].concat());
    assert_eq!(stdout(&output), "");
    assert!(std::fs::read_to_string(&file).unwrap().contains("\"within_capacity\""));
    std::fs::remove_file(file).unwrap();
}

#[test]
fn presets_are_listed_and_printed_and_read_again() {
    let list = stdout(&isoplan(&["presets"]));
    for preset in &isoplan::scenario::preset::PRESETS {
        assert!(list.contains(preset.name), "{}", preset.name);
        let json = stdout(&isoplan(&["presets", preset.name]));
        assert_eq!(stdout(&isoplan_reads(&["check", "-"], &json)), "-: no issues\n", "{}", preset.name);
    }
}

#[test]
fn a_file_and_its_preset_give_the_same_digest() {
    let json = stdout(&isoplan(&["presets", "w1"]));
    let from_file = stdout(&isoplan_reads(&["run", "-", "--futures", "12"], &json));
    assert_eq!(digest(&from_file), digest(&stdout(&isoplan(&SHORT))));
}

#[test]
fn the_parameter_table_is_printed_in_every_form() {
    use isoplan::scenario::parameter::all;
    use isoplan::scenario::profile::PROFILES;
    use isoplan::scenario::rule_preset::RULE_PRESETS;
    let text = stdout(&isoplan(&["parameters"]));
    let markdown = stdout(&isoplan(&["parameters", "--format", "markdown"]));
    let json: serde_json::Value =
        serde_json::from_str(&stdout(&isoplan(&["parameters", "--format", "json"]))).unwrap();
    for (position, parameter) in all().enumerate() {
        assert!(text.contains(&format!("{}\n", parameter.id)), "{}", parameter.id);
        assert!(markdown.contains(&format!("| `{}` |", parameter.id)), "{}", parameter.id);
        let entry = &json["parameters"][position];
        assert_eq!(entry["id"], parameter.id);
        let default: Option<serde_json::Value> =
            parameter.default.map(|text| serde_json::from_str(text).unwrap());
        assert_eq!(entry["default"], default.unwrap_or_default(), "{}", parameter.id);
    }
    assert_eq!(json["parameters"].as_array().unwrap().len(), all().count());
    for name in RULE_PRESETS.iter().map(|preset| preset.name).chain(PROFILES.iter().map(|p| p.name)) {
        assert!(markdown.contains(&format!("| {name} |")), "{name}");
    }
}

#[test]
fn bad_input_gets_every_issue_and_exit_code_2() {
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 1000},
        "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 10}, "prevalance": 0.1}],
        "rooms": {"sites": [{"rooms": "many"}]}, "laboratories": [{"tubes_per_day": 100}]}"#;
    let issues = ["calendar.days", "streams[0].prevalance", "rooms.sites[0].rooms"];
    refuses(&isoplan_reads(&["check", "-"], text), &issues);
    refuses(&isoplan_reads(&["run", "-"], text), &issues);
    refuses(&isoplan_reads(&["check", "-"], "{"), &["line 1"]);
    refuses(&isoplan(&["run", "preset:nowhere"]), &["preset:nowhere"]);
    refuses(&isoplan(&["run", "no-such-file.json"]), &["no-such-file.json"]);
    refuses(&isoplan(&["run", "preset:w1", "--futures", "0"]), &["calendar.futures"]);
}

#[test]
fn words_that_it_does_not_know_end_with_exit_code_2() {
    for arguments in
        [&["runn"][..], &["run"], &["run", "preset:w1", "--threads", "0"], &["run", "preset:w1", "--x"]]
    {
        assert_eq!(isoplan(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn validation_prints_every_row_in_every_form() {
    let validate = |format: &str| stdout(&isoplan(&["validate", "--futures", "20", "--format", format]));
    let text = validate("text");
    assert!(text.lines().any(|line| line.contains("B(10, 10)") && line.contains("agrees")), "{text}");
    let json: serde_json::Value = serde_json::from_str(&validate("json")).unwrap();
    let rows = json.as_array().unwrap();
    let markdown = validate("markdown");
    // Two lines of heading; an empty line and the count below.
    assert_eq!(markdown.lines().count(), rows.len() + 4, "{markdown}");
    let expected = rows.iter().find(|row| row["quantity"].as_str().unwrap().contains("B(10, 10)")).unwrap();
    assert_eq!(expected["low"], 0.2145823431);
}

#[test]
fn links_carry_scenarios_and_tell_whether_the_numbers_are_the_same() {
    let scenario = r#"{"isoplan": 1, "name": "Small", "calendar": {"first_day": "2022-01-01", "days": 20, "futures": 5},
        "streams": [{"arrivals": {"kind": "steady", "persons_per_day": 10}}],
        "rooms": {"sites": [{"rooms": 100}]}, "laboratories": [{"tubes_per_day": 100}]}"#;
    let link = stdout(&isoplan_reads(&["link", "-", "--page", "https://plans.example/a/#old"], scenario));
    let link = link.trim();
    assert!(link.starts_with("https://plans.example/a/#1."), "{link}");
    let opened = isoplan(&["open", link]);
    let document: serde_json::Value = serde_json::from_str(&stdout(&opened)).unwrap();
    assert_eq!(document, serde_json::from_str::<serde_json::Value>(scenario).unwrap());
    let run = isoplan(&["run", link]);
    assert_eq!(String::from_utf8_lossy(&run.stderr), "reproduces the sender's numbers\n");
    assert_eq!(stdout(&run), stdout(&isoplan_reads(&["run", "-"], scenario)));
    // Another seed is another question, so there is nothing to compare.
    assert!(isoplan(&["run", link, "--seed", "2"]).stderr.is_empty());
    // A link whose sender saw something else.
    let draft = Draft::from_json(scenario).unwrap();
    let other = Link::new(draft, Some(Digest::from_bytes([7; 8]))).encode().unwrap();
    let run = isoplan(&["run", &other]);
    assert_eq!(run.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&run.stderr).starts_with("differs from the sender's numbers"));
    let only = stdout(&isoplan_reads(&["link", "-", "--scenario-only"], scenario));
    assert!(isoplan(&["run", only.trim()]).stderr.is_empty());
}

#[test]
fn bad_links_are_named() {
    let link = stdout(&isoplan(&["link", "preset:w1", "--scenario-only"]));
    let link = link.trim();
    refuses(&isoplan(&["run", &link[..link.len() - 3]]), &["The end of the link is missing"]);
    refuses(
        &isoplan(&["open", &format!("{link}x")]),
        &["Some characters of the link differ from those that were sent"],
    );
    refuses(&isoplan(&["check", "https://plans.example/"]), &["This is not an Isoplan link"]);
    // The name of a file that is not there, though it begins like a link.
    refuses(&isoplan(&["run", "2022.json"]), &["2022.json: No such file"]);
}

#[test]
fn what_a_link_was_made_from_is_said() {
    let said = |link: &str| String::from_utf8(isoplan(&["open", link]).stderr).unwrap();
    let mut draft = isoplan::scenario::preset::Preset::of("w1").unwrap().draft();
    let link = |draft: &Draft| Link::new(draft.clone(), None).encode().unwrap();
    assert!(said(&link(&draft)).contains(", the same as preset:w1, "));
    draft.set("rooms.sites[0].rooms", 1.into());
    assert!(said(&link(&draft)).contains(", differs from preset:w1, "));
    assert!(said(&link(&Draft::from_json(SMALL).unwrap())).contains(", made without a preset, "));
}

/// A table from standard input, into a preset.
fn import(arguments: &[&str], table: &str) -> Output {
    isoplan_reads(&[&["import", "-"], arguments].concat(), table)
}

#[test]
fn tables_go_into_scenarios() {
    let table = "date,arrivals\n2021-06-01,120\n2021-06-02,80\n";
    let output = import(&["--into", "preset:border-city"], table);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(errors.contains("column B “arrivals”") && errors.contains("200 arrivals on 2 days"), "{errors}");
    assert!(errors.contains("90 days are not in the table"), "{errors}");
    let scenario: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let arrivals = &scenario["streams"][0]["arrivals"];
    assert_eq!((&arrivals["kind"], &arrivals["persons"]), (&"series".into(), &serde_json::json!([120, 80])));
    assert_eq!(stdout(&isoplan_reads(&["check", "-"], &scenario.to_string())), "-: no issues\n");
    // An outbreak takes cases, unless told otherwise.
    let table = "2022-03-12,5\n";
    let kind = |arguments: &[&str]| {
        let json = stdout(&import(&[&["--into", "preset:jilin-2022"], arguments].concat(), table));
        let scenario: serde_json::Value = serde_json::from_str(&json).unwrap();
        scenario["streams"][0]["arrivals"]["kind"].clone()
    };
    assert_eq!(kind(&[]), "outbreak");
    assert_eq!(kind(&["--as", "arrivals"]), "series");
}

#[test]
fn bad_tables_get_every_issue_and_exit_code_2() {
    let into = ["--into", "preset:border-city"];
    let table = "date,n,m\n2021-06-01,5,1\n2021-06-02,-5,2\n2021-06-03,many,3\n";
    refuses(&import(&into, table), &["-: Several columns have numbers"]);
    refuses(
        &import(&[&into[..], &["--column", "n"]].concat(), table),
        &["-: Row 3, column B: -5 is below 0.", "-: Row 4, column B: “many” cannot be read as a number."],
    );
    refuses(&import(&[&into[..], &["--sheet", "x"]].concat(), "5"), &["“x”"]);
    refuses(&import(&[&into[..], &["--stream", "60"]].concat(), "5"), &["no stream 60"]);
    refuses(&import(&into, "1999-01-01,5"), &["1999-01-01 to 1999-01-01"]);
    refuses(&isoplan(&["import", "-", "--into", "-"]), &["standard input"]);
    refuses(&isoplan(&["import", "no-such-file.csv", "--into", "preset:w1"]), &["no-such-file.csv"]);
}

#[test]
fn workbooks_and_templates_are_read_again() {
    let file = std::env::temp_dir().join(format!("isoplan-{}.xlsx", std::process::id()));
    let name = file.to_str().unwrap();
    let arguments = [&SHORT[..], &["--format", "xlsx", "--language", "zh-Hans", "-o", name]].concat();
    assert_eq!(stdout(&isoplan(&arguments)), "");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(isoplan(&arguments[..arguments.len() - 2]).stdout, bytes);
    assert_eq!(isoplan::table::Sheet::read(&bytes, None).unwrap().name.as_deref(), Some("结果"));
    let csv = stdout(&isoplan(&["template", "preset:w1"]));
    assert!(csv.starts_with("\u{feff}Date,Arrivals\n"), "{csv}");
    assert!(csv.lines().count() == 181, "{csv}");
    let xlsx =
        isoplan(&["template", "preset:jilin-2022", "--format", "xlsx", "--language", "zh-Hans"]).stdout;
    assert_eq!(isoplan::table::Sheet::read(&xlsx, None).unwrap().name.as_deref(), Some("新增感染者"));
    let xlsx =
        isoplan(&["template", "preset:jilin-2022", "--format", "xlsx", "--language", "zh-Hant"]).stdout;
    assert_eq!(isoplan::table::Sheet::read(&xlsx, None).unwrap().name.as_deref(), Some("新增確診個案"));
    refuses(&isoplan(&["template", "preset:w1", "--stream", "9"]), &["no stream 9"]);
}
