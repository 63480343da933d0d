//! Scenarios as JSON.

use isoplan::scenario::Draft;
use isoplan::scenario::preset::PRESETS;

use super::{in_every_language, names, one_in};

/// A file. What can be read is written as the same; what is sound means the same without defaults.
pub fn run(bytes: &[u8]) {
    let draft = match Draft::from_bytes(bytes) {
        Ok(draft) => draft,
        Err(issues) => return assert_eq!(issues.len(), 1),
    };
    let meant = draft.check();
    if let Err(issues) = &meant {
        assert!(!issues.is_empty());
    }
    if !one_in(16, bytes) {
        return;
    }
    let copy = Draft::from_json(&draft.to_json()).unwrap();
    assert_eq!(copy, draft);
    match meant {
        Ok(scenario) => {
            assert_eq!(draft.explicit().check(), Ok(scenario));
            assert_eq!(draft.differences(&copy), Vec::<String>::new());
        }
        Err(issues) => {
            in_every_language(|locale| {
                issues.iter().for_each(|issue| assert!(!locale.issue(issue).is_empty()));
            });
        }
    }
    let _ = (draft.origins(), draft.first_day());
}

/// Scenarios that are no presets: one with every parameter, and a short one.
pub fn drafts() -> Vec<Draft> {
    [include_str!("../../bad_input/complete.json"), SHORT]
        .map(|text| Draft::from_json(text).unwrap())
        .to_vec()
}

/// The shortest that is sound.
const SHORT: &str = r#"{"isoplan":1,"calendar":{"first_day":"2022-01-01","days":2,"futures":1},
"streams":[{"arrivals":{"kind":"steady","persons_per_day":5},"prevalence":0.2}],
"rooms":{"sites":[{"rooms":8},{"rooms":9}]},"laboratories":[{"tubes_per_day":100}]}"#;

/// The short scenario.
pub fn short() -> Draft {
    Draft::from_json(SHORT).unwrap()
}

/// Presets and the others, without blanks.
pub fn seeds() -> Vec<Vec<u8>> {
    let drafts = PRESETS.iter().map(|preset| preset.draft()).chain(drafts());
    drafts.map(|draft| draft.document().to_string().into_bytes()).collect()
}

/// Names of fields, words to choose from, numbers at the edges.
pub fn words() -> Vec<Vec<u8>> {
    let quoted = names().into_iter().map(|name| format!("\"{name}\""));
    let values = [
        "null",
        "true",
        "[]",
        "{}",
        "-0.0",
        "1e308",
        "5e-324",
        "18446744073709551615",
        "-9223372036854775808",
        "\"2022-01-01\"",
        "\"1900-01-01\"",
        "\"2199-12-31\"",
        "\\ud800",
        "0.1",
    ];
    quoted.chain(values.map(str::to_owned)).map(String::into_bytes).collect()
}

/// Unknown fields with a long name or in great number, wrong numbers, deep lists.
pub fn large() -> Vec<Vec<u8>> {
    let many: Vec<String> = (0..100_000).map(|number| format!("\"arrivals{number}\":0")).collect();
    let wrong = "-1,".repeat(150_000);
    vec![
        format!("{{\"isoplan\":1,\"{}\":0}}", "x".repeat(1_000_000)),
        format!("{{\"isoplan\":1,\"streams\":[{{{}}}]}}", many.join(",")),
        format!(
            "{{\"isoplan\":1,\"streams\":[{{\"arrivals\":{{\"kind\":\"series\",\"persons\":[{wrong}0]}}}}]}}"
        ),
        "[".repeat(100_000),
    ]
    .into_iter()
    .map(String::into_bytes)
    .collect()
}
