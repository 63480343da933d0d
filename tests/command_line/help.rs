//! Help, manual, completions; how commands end.

use std::process::{Command, Stdio};

use super::{isoplan, refuses, stdout};

/// The commands that the help lists.
fn commands() -> Vec<String> {
    let help = stdout(&isoplan(&["--help"]));
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    // Lines that go on stand further in.
    let first_lines = listed.take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("   "));
    let names = first_lines.filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

#[test]
fn every_command_has_an_example_that_names_it() {
    let commands = commands();
    assert!(commands.len() >= 10, "{commands:?}");
    for command in &commands {
        let help = stdout(&isoplan(&[command, "--help"]));
        assert!(help.contains(&format!("\n  isoplan {command}")), "{help}");
        let manual = stdout(&isoplan(&["manual", command]));
        assert!(manual.contains(&format!(".TH isoplan-{command} 1")), "{manual}");
        assert!(manual.contains("EXAMPLES"), "{manual}");
    }
    let manual = stdout(&isoplan(&["manual"]));
    for command in &commands {
        assert!(manual.contains(&format!("isoplan\\-{command}(1)")), "{command}: {manual}");
    }
}

#[test]
fn the_exit_codes_stand_in_the_help() {
    for help in [stdout(&isoplan(&["--help"])), stdout(&isoplan(&["manual"]))] {
        for code in ["  0  done", "  1  done, and the answer is no", "  2  bad input"] {
            assert!(help.contains(code), "{code}: {help}");
        }
    }
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = stdout(&isoplan(&["completions", shell]));
        for command in commands() {
            assert!(script.contains(&command), "{shell}: {command}");
        }
    }
    assert_eq!(isoplan(&["completions", "cmd"]).status.code(), Some(2));
    refuses(&isoplan(&["manual", "runn"]), &["runn is none of the commands: run, "]);
}

#[test]
fn the_schema_is_one() {
    let schema: serde_json::Value = serde_json::from_str(&stdout(&isoplan(&["schema"]))).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let days = &schema["properties"]["calendar"]["properties"]["days"];
    assert_eq!((&days["minimum"], &days["maximum"], &days["default"]), (&1.into(), &730.into(), &60.into()));
    assert_eq!(days["title"], "Days to look ahead");
    assert_eq!(days["description"], "Unit: days. Two months ahead.");
}

/// A reader that closes the pipe at once: the command ends quietly, and well.
#[test]
fn closed_pipes_end_quietly() {
    for arguments in [&["parameters"][..], &["schema"], &["presets", "jilin-2022"], &["manual"], &["--help"]]
    {
        let mut child = Command::new(env!("CARGO_BIN_EXE_isoplan"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(output.stderr.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_reported() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_isoplan")).arg("schema").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("standard output: "));
}
