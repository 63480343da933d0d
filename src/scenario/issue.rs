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
    /// The text holds more values than any scenario has.
    TooManyValues {
        /// Values that were counted.
        value: usize,
        /// The most that are read.
        max: usize,
    },
    /// The field stands in its object more than once.
    Repeated,
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
    /// The format has this field, but what other fields say leaves no use for it.
    NotRead,
    /// Of two fields, exactly one must be there.
    ExactlyOneOf {
        /// The two.
        fields: [&'static str; 2],
    },
    /// A name stands for nothing.
    NoSuch {
        /// The name.
        value: String,
        /// The names that there are.
        known: Vec<String>,
    },
    /// A name that must be the only one of its kind is not.
    NotUnique {
        /// The name.
        value: String,
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
    /// A doubled test is not one of the test days of its stage.
    DoubledWithoutTest {
        /// The test day.
        day: u32,
    },
    /// A rule has no days, neither in a site nor at home.
    NoDays,
    /// A stage is too short for anybody to be in the middle of it.
    NobodyMidStay {
        /// Its days.
        stage_days: u32,
    },
    /// More parties are inside on the first day than there are rooms.
    TooManyInside {
        /// Parties.
        value: u64,
        /// Rooms.
        max: u64,
    },
    /// The tubes of some day are more than can be held, once all factors are in.
    TooManyTubes {
        /// Tubes of that day.
        value: f64,
        /// The most that can be held.
        max: f64,
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
    /// The numbers kept of each day and future are more than the memory of a browser tab can hold.
    TooManyFutures {
        /// The most futures possible with these days, sites and streams.
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
