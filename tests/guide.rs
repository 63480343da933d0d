//! The guide says what the page says.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The guides, by the tags of their languages.
const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn guide(language: &str) -> String {
    fs::read_to_string(root().join(format!("static/guide/{language}.md"))).unwrap()
}

/// Every text of a language, the variants of those that depend on a number included.
fn words(language: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for file in fs::read_dir(root().join("src/locale").join(language)).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let variant = line.trim_start().trim_start_matches('*').strip_prefix('[');
            let said = match variant {
                Some(variant) => variant.split_once("] "),
                None => line.split_once(" = "),
            };
            words.extend(said.map(|(_, said)| said.to_owned()));
        }
    }
    words
}

/// What is set in bold, and where pictures and links lead.
fn bold_and_addresses(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut bold, mut addresses) = (Vec::new(), Vec::new());
    let mut open: Option<String> = None;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Strong) => open = Some(String::new()),
            Event::End(TagEnd::Strong) => bold.extend(open.take()),
            Event::Start(Tag::Image { dest_url, .. } | Tag::Link { dest_url, .. }) => {
                addresses.push(dest_url.into_string());
            }
            Event::Text(said) => {
                // Beside Chinese letters, stars may fail to make anything bold.
                assert!(!said.contains("**"), "stars that are seen: {said}");
                if let Some(bold) = &mut open {
                    bold.push_str(&said);
                }
            }
            _ => {}
        }
    }
    (bold, addresses)
}

#[test]
fn bold_words_are_those_of_the_page() {
    for language in LANGUAGES {
        let words = words(language);
        let (bold, _) = bold_and_addresses(&guide(language));
        assert!(bold.len() > 50, "{language}: {} words in bold", bold.len());
        let unknown: Vec<&String> = bold.iter().filter(|bold| !words.contains(*bold)).collect();
        assert!(unknown.is_empty(), "{language}: the page does not say {unknown:?}");
    }
}

#[test]
fn pictures_are_there_small_and_each_is_used() {
    for language in LANGUAGES {
        let (_, addresses) = bold_and_addresses(&guide(language));
        let folder = root().join("static/guide").join(language);
        let of_folder = |address: &String| address.strip_prefix(&format!("{language}/")).map(str::to_owned);
        let used: BTreeSet<String> = addresses.iter().filter_map(of_folder).collect();
        let there: BTreeSet<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(used, there, "{language}");
        for name in there {
            let bytes = fs::metadata(folder.join(&name)).unwrap().len();
            assert!(bytes < 100_000, "{language}/{name}: {bytes} bytes");
        }
    }
}

#[test]
fn links_lead_to_files_that_are_there() {
    for language in LANGUAGES {
        // Those within the guide are the page's too, which holds them.
        let (_, addresses) = bold_and_addresses(&guide(language));
        for address in addresses.iter().filter(|address| !address.starts_with('#')) {
            assert!(root().join("static/guide").join(address).exists(), "{language}: {address}");
        }
    }
}

#[test]
fn its_first_plan_has_the_numbers_that_it_says() {
    let isoplan = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_isoplan")).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let folder = std::env::temp_dir().join(format!("isoplan-guide-{}", std::process::id()));
    let scenario = isoplan(&["presets", "border-city"]);
    let more = scenario.replace("\"persons_per_day\": 400", "\"persons_per_day\": 410");
    assert_ne!(scenario, more);
    fs::write(&folder, more).unwrap();
    let result = isoplan(&["run", folder.to_str().unwrap(), "--format", "json"]);
    fs::remove_file(&folder).unwrap();
    let result: serde_json::Value = serde_json::from_str(&result).unwrap();
    let of_100 = |figure: &str| (result[figure]["share"].as_f64().unwrap() * 100.0).round();
    let (short, in_time) = (100.0 - of_100("within_capacity"), of_100("tests_in_time"));
    let missing = &result["rooms_missing"]["value"];
    let said = [
        [
            format!("Rooms run out in {short} of 100 futures"),
            format!("{missing} more rooms would be"),
            format!("every day in {in_time} of 100"),
        ],
        [
            format!("100 次推演中有 {short} 次房间用尽"),
            format!("再增加 {missing} 间"),
            format!("100 次中有 {in_time} 次每天都按时出结果"),
        ],
        [
            format!("100 次推演中有 {short} 次房間用罄"),
            format!("再增加 {missing} 間"),
            format!("100 次中有 {in_time} 次每天的檢測結果都及時"),
        ],
    ];
    for (language, sentences) in LANGUAGES.into_iter().zip(said) {
        for said in sentences {
            assert!(guide(language).contains(&said), "{language}: {said}");
        }
    }
}
