//! Answers, with how sure they are and what they took.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::monotone::Monotone;
use super::question::{Asked, Unit};
use crate::scenario::Draft;

/// The answer to a question about a scenario.
///
/// All values are in the [unit](Answer::unit) of the question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// What was asked.
    #[serde(flatten)]
    pub asked: Asked,
    /// The share of futures in which all must be well.
    pub confidence: f64,
    /// Futures in question, numbered from 0.
    pub futures: u32,
    /// Seed of the futures.
    pub seed: u64,
    /// What the values count.
    pub unit: Unit,
    /// What came out.
    pub finding: Finding,
    /// The value that the scenario has, if it is a single one.
    pub present: Option<u32>,
    /// The value that a planner would like best, and the safest: the range that was looked through.
    pub range: (u32, u32),
    /// The distance between neighbouring values of the range.
    pub step: u32,
    /// What was taken to hold from one value to the next.
    pub monotone: Monotone,
    /// Futures run.
    pub spent: u64,
    /// Futures that it would take to run every future with every value, from the one that a planner would
    /// like best to the safe end of the interval.
    pub brute_force: u64,
    /// What applying the answer would change in the draft; nothing if it has no value.
    pub changes: Vec<Change>,
}

/// What came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Finding {
    /// Even the value that a planner would like best is good enough.
    AlreadyEnough,
    /// This value is good enough, and the next better one is not.
    Found {
        /// The value.
        value: u32,
        /// Lower end of the 95 % interval for the value that infinitely many futures would give.
        low: u32,
        /// Upper end of it.
        high: u32,
    },
    /// Not even the safest value of the range is good enough.
    CannotBeReached,
    /// So few futures do not tell: what is so far the best guess may be out of reach, or the other way
    /// round, or the interval has no end.
    CannotTellYet {
        /// The best guess; `None`: out of reach.
        value: Option<u32>,
        /// About how many futures more would tell; `None`: more than anybody would run.
        more_futures: Option<u32>,
    },
}

/// A value of a draft to be set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Path in the draft.
    pub path: String,
    /// The value; `null` removes what is there.
    #[serde(with = "value")]
    pub value: Value,
}

/// A draft with changes.
pub(super) fn changed(draft: &Draft, changes: &[Change]) -> Draft {
    let mut changed = draft.clone();
    for Change { path, value } in changes {
        changed.set(path, value.clone());
    }
    changed
}

/// A JSON value: as it is in documents, as its text in messages, whose form cannot hold any value.
mod value {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
    use serde_json::Value;

    pub fn serialize<S: Serializer>(value: &Value, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            value.serialize(serializer)
        } else {
            value.to_string().serialize(serializer)
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        if deserializer.is_human_readable() {
            return Value::deserialize(deserializer);
        }
        serde_json::from_str(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}
