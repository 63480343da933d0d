//! What is wrong with a draft: the thing, the value, the range.

use super::parameter::Unit;

/// One problem of a draft. A check reports all of them at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// Where in the draft, as a person would point at it: `streams[0].rule.central_days`.
    pub path: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// The kinds of problems. Each variant's documentation is its condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// The text is not JSON at all; `line` and `column` count from 1.
    NotJson {
        /// Line of the first unreadable character.
        line: usize,
        /// Column of the first unreadable character.
        column: usize,
    },
    /// The file's `isoplan` version is not one that this program reads.
    Version {
        /// What the file says.
        value: String,
        /// The newest version that this program reads.
        newest: u64,
    },
    /// A field without a default is absent.
    Missing,
    /// The value is of another kind than the field.
    WrongType {
        /// What the field holds.
        expected: Expected,
        /// The value that was found, shortened.
        value: String,
    },
    /// A number lies outside its range.
    OutOfRange {
        /// The value that was found.
        value: f64,
        /// Least value allowed.
        min: f64,
        /// Greatest value allowed.
        max: f64,
        /// Unit of all three.
        unit: Unit,
    },
    /// A list is shorter or longer than allowed, or a text is.
    Length {
        /// Length that was found.
        length: usize,
        /// Least length allowed.
        min: usize,
        /// Greatest length allowed.
        max: usize,
    },
    /// A word is none of the words that the field knows.
    NotOneOf {
        /// The word that was found.
        value: String,
        /// The words that the field knows.
        choices: &'static [&'static str],
    },
    /// The field is not one of this format.
    Unknown {
        /// The field that was perhaps meant.
        nearest: Option<String>,
    },
    /// Shares that must add up to 1 do not.
    SharesSum {
        /// Their sum.
        sum: f64,
    },
    /// Numbers that must rise from one to the next do not; `at` is the first that does not.
    NotRising {
        /// Its position in the list, from 0.
        at: usize,
    },
    /// A test day lies outside the stage that it belongs to.
    TestOutsideStage {
        /// The test day.
        day: u32,
        /// Days of the stage.
        stage_days: u32,
    },
    /// A doubled test is not one of the test days of the central stage.
    DoubledWithoutTest {
        /// The test day.
        day: u32,
    },
    /// The end of a period is not after its beginning.
    EndBeforeStart,
    /// Two lists that belong together have different lengths.
    LengthsDiffer {
        /// Length of this list.
        length: usize,
        /// Length of the other.
        other: usize,
    },
    /// Nothing remains: all weights are 0.
    AllZero,
    /// The expected arrivals of the whole horizon are more than the program can hold.
    TooManyPeople {
        /// Expected arrivals.
        value: f64,
        /// The most that can be held.
        max: f64,
    },
    /// Days × futures are more than the memory of a browser tab can hold.
    TooManyFutures {
        /// The most futures possible with these days.
        max: u64,
    },
}

/// The kinds of values that fields hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A JSON object.
    Object,
    /// A JSON array.
    List,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A date as `"2022-03-18"`.
    Date,
}
