//! Every command that the documentation shows is one that works.
//!
//! Commands of the program run as they are written, in a folder with the files that they name, and must end well;
//! those on a whole preset may take minutes and are stopped when they have been accepted. The scripts in `.dev` must
//! be there. What the cluster's example shows runs in `.dev/cluster`.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Seconds after which a command that still runs has been accepted.
const PATIENCE: &str = "12";

/// Texts with commands for everybody.
const TEXTS: [&str; 7] = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "static/guide/en.md",
    "static/guide/zh-Hans.md",
    "static/guide/zh-Hant.md",
    ".examples/cluster/README.md",
];

/// The program as README calls it.
const BUILT: &str = "cargo run --release -- ";

const SCENARIO: &str = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 6, "futures": 400},
    "streams": [
        {"arrivals": {"kind": "steady", "persons_per_day": 5}, "prevalence": 0.2},
        {"arrivals": {"kind": "steady", "persons_per_day": 1}}],
    "rooms": {"sites": [{"rooms": 20}, {"rooms": 5}]}, "laboratories": [{"tubes_per_day": 100}]}"#;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn text(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The commands of a text's shell blocks, without the remarks behind them.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let lines = blocks.flat_map(str::lines).map(|line| line.split("  #").next().unwrap().trim_end());
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The examples of a command's help.
fn examples(command: &str) -> Vec<String> {
    let help = Command::new(env!("CARGO_BIN_EXE_isoplan")).args([command, "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap().replace("\\\n", "");
    let lines = help.lines().filter_map(|line| line.strip_prefix("  isoplan "));
    lines.map(|line| format!("isoplan {line}")).collect()
}

/// A folder that is home to the files that commands name.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("isoplan-shown-{}-{name}", std::process::id()));
        for inside in
            ["bin", "man/man1", ".local/share/bash-completion/completions", ".config/fish/completions"]
        {
            fs::create_dir_all(folder.join(inside)).unwrap();
        }
        let program =
            format!("#!/bin/sh\nexec timeout {PATIENCE} {} \"$@\"\n", env!("CARGO_BIN_EXE_isoplan"));
        let daily = "date,confirmed\n2022-03-12,5\n2022-03-13,8\n";
        // The sweep's list and the import's table have the same name.
        let cases = if name == "import" { daily } else { "rooms.sites[0].rooms\n18\n22\n" };
        let more = SCENARIO.replace("\"rooms\": 20", "\"rooms\": 30");
        for (file, content) in [
            ("bin/isoplan", &program[..]),
            ("my-scenario.json", SCENARIO),
            ("with-more.json", &more),
            ("with-more-rooms.json", &more),
            ("cases.csv", cases),
            ("table.xlsx", "date,arrivals\n2021-09-01,600\n"),
            ("arrivals.xlsx", "date,arrivals\n2022-01-01,6\n"),
        ] {
            fs::write(folder.join(file), content).unwrap();
        }
        fs::set_permissions(folder.join("bin/isoplan"), fs::Permissions::from_mode(0o755)).unwrap();
        Folder(folder)
    }

    fn run(&self, line: &str) -> Output {
        let path = format!("{}:{}", self.0.join("bin").display(), std::env::var("PATH").unwrap());
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).current_dir(&self.0).env("HOME", &self.0).env("PATH", path);
        shell.output().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs commands of the program one after the other, as somebody would who reads them.
#[track_caller]
fn check(name: &str, lines: &[String]) {
    let folder = Folder::new(name);
    let link = folder.run("isoplan link my-scenario.json").stdout;
    let link = String::from_utf8(link).unwrap();
    for line in lines {
        // A pager adds nothing; a link that is shown in part stands for any; the machine's folders are left alone.
        let run = line.split(" | ").next().unwrap();
        let run = run.replace("1.AIYAAwBI…", link.trim()).replace("/usr/local/share/", "");
        let output = folder.run(&run);
        let is_long = line.contains("preset:") || line.contains("validate");
        let is_answer = ["isoplan answer", "isoplan validate"].iter().any(|start| line.starts_with(start));
        let accepted = match output.status.code() {
            Some(0) => true,
            Some(1) => is_answer,
            Some(124) => is_long,
            _ => false,
        };
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(accepted, "{name}: `{line}` ends with {}: {said}", output.status);
    }
}

#[test]
fn commands_of_the_readme_run() {
    let lines: Vec<String> =
        commands(&text("README.md")).iter().map(|line| line.replace(BUILT, "isoplan ")).collect();
    let (ours, others): (Vec<String>, Vec<String>) =
        lines.into_iter().partition(|line| line.starts_with("isoplan "));
    assert!(ours.len() > 15, "{ours:?}");
    assert!(others.iter().all(|line| line.starts_with(".dev/")), "nothing runs these: {others:?}");
    check("readme", &ours);
}

#[test]
fn examples_of_the_help_run() {
    let help =
        String::from_utf8(Command::new(env!("CARGO_BIN_EXE_isoplan")).arg("--help").output().unwrap().stdout)
            .unwrap();
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names: Vec<&str> = listed
        .take_while(|line| !line.is_empty())
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(names.len() > 10, "{names:?}");
    std::thread::scope(|scope| {
        for name in names {
            scope.spawn(move || {
                let examples = examples(name);
                assert!(!examples.is_empty(), "{name}");
                check(name, &examples);
            });
        }
    });
}

#[test]
fn only_texts_whose_commands_are_run_show_some() {
    for name in TEXTS {
        let shown = commands(&text(name));
        let runs = ["README.md", ".examples/cluster/README.md"].contains(&name);
        assert_eq!(runs, !shown.is_empty(), "{name}: {shown:?}");
    }
    assert!(text(".dev/cluster").contains("$example/README.md"));
}

#[test]
fn scripts_and_tests_that_are_named_are_there() {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let mut named = 0;
    for name in TEXTS {
        let text = text(name);
        for rest in text.split(".dev/").skip(1) {
            let script = rest.split(|c: char| !is_name(c) && c != '.').next().unwrap();
            let script = root().join(".dev").join(script.trim_end_matches('.'));
            let metadata = fs::metadata(&script).unwrap_or_else(|_| panic!("{name}: {}", script.display()));
            let is_program = script.extension().is_none() && !script.ends_with("setup");
            assert!(!is_program || metadata.permissions().mode() & 0o111 != 0, "{}", script.display());
            named += 1;
        }
        for rest in text.split("--test ").skip(1) {
            let test = rest.split(|c: char| !is_name(c)).next().unwrap();
            let places = ["tests", "tests/page"].map(|folder| root().join(folder).join(format!("{test}.rs")));
            assert!(places.iter().any(|place| place.exists()), "{name}: --test {test}");
            named += 1;
        }
    }
    assert!(named > 15, "{named}");
}
