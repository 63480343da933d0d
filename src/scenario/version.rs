//! Versions of the document: what an older one meant, said in the newest.
//!
//! A version fixes names, meanings and defaults. A document keeps for ever the meaning that it had
//! in its own version: where a later version gives a field another name or another default, the step
//! to that version renames the field, or writes the old default down where the document is silent.

use serde_json::Value;

/// The version that this program writes, and the newest that it reads.
pub const FORMAT_VERSION: u64 = 1;

/// From a version to the next: changes a document in place. Whatever a document holds where a step
/// expects something else stays as it is, and is refused by the check.
type Step = fn(&mut Value);

/// The steps: the first leads from version 1 to version 2.
const STEPS: [Step; FORMAT_VERSION as usize - 1] = [];

/// Says an older document in the newest version. Documents of other versions stay as they are.
pub fn upgrade(document: &mut Value) {
    upgrade_by(document, &STEPS);
}

fn upgrade_by(document: &mut Value, steps: &[Step]) {
    let Some(version) = document.get("isoplan").and_then(Value::as_u64) else { return };
    // Each step leads to the version that is greater by 2 than its position.
    for (step, to) in steps.iter().zip(2..).filter(|(_, to)| *to > version && version > 0) {
        step(document);
        document["isoplan"] = to.into();
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A default that was 14 in version 1 and is another in version 2.
    fn to_2(document: &mut Value) {
        if let Some(object) = document.as_object_mut() {
            object.entry("days").or_insert(json!(14));
        }
    }

    /// A field that has another name in version 3.
    fn to_3(document: &mut Value) {
        if let Some(object) = document.as_object_mut()
            && let Some(days) = object.remove("days")
        {
            object.insert("central_days".to_owned(), days);
        }
    }

    #[track_caller]
    fn check(mut document: Value, expected: Value) {
        upgrade_by(&mut document, &[to_2, to_3]);
        assert_eq!(document, expected);
    }

    #[test]
    fn documents_keep_the_meaning_of_their_version() {
        check(json!({"isoplan": 1}), json!({"isoplan": 3, "central_days": 14}));
        check(json!({"isoplan": 1, "days": 7}), json!({"isoplan": 3, "central_days": 7}));
        check(json!({"isoplan": 2, "days": 7}), json!({"isoplan": 3, "central_days": 7}));
        check(json!({"isoplan": 2}), json!({"isoplan": 3}));
    }

    #[test]
    fn documents_of_no_known_version_stay_as_they_are() {
        for document in [
            json!({"isoplan": 3, "days": 7}),
            json!({"isoplan": 4, "days": 7}),
            json!({"isoplan": 0, "days": 7}),
            json!({"isoplan": u64::MAX}),
            json!({"isoplan": "1"}),
            json!({"days": 7}),
            json!([1]),
            json!(null),
        ] {
            check(document.clone(), document);
        }
    }
}
