//! Theory and publications against the program: a table that anybody can run.
//!
//! Each [`Check`] gives [`Row`]s: a quantity, what theory or a publication says of it, what this
//! program says, and a verdict. Counted quantities agree within four of their standard errors,
//! integrated ones within the rounding of the printed value, published intervals when ours lies in
//! them. Observations of the world are held against wide, stated bands, and called plausible; some
//! are only reported, where the model leaves out what was observed.

mod counting;
mod laboratories;
mod observations;
mod publications;
mod rooms;
mod setting;

use serde::Serialize;

use crate::summary::Mean;

/// Some rows that are computed together.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// What it is about.
    pub name: &'static str,
    rows: fn(Effort) -> Vec<Row>,
}

/// Every check, from theory to observation.
pub const CHECKS: [Check; 15] = [
    Check { name: "occupancy", rows: rooms::occupancy },
    Check { name: "turnaround", rows: rooms::turnaround },
    Check { name: "ramp", rows: rooms::ramp },
    Check { name: "hospital", rows: rooms::hospital },
    Check { name: "refusals", rows: rooms::refusals },
    Check { name: "daily admission", rows: rooms::daily_admission },
    Check { name: "waiting, exactly", rows: rooms::waiting_exactly },
    Check { name: "waiting", rows: rooms::waiting },
    Check { name: "backlog, exactly", rows: laboratories::backlog_exactly },
    Check { name: "backlog", rows: laboratories::backlog },
    Check { name: "counting and integrating", rows: counting::rule },
    Check { name: "counting and integrating, Ashcroft", rows: counting::ashcroft },
    Check { name: "Ashcroft 2021", rows: publications::ashcroft },
    Check { name: "other publications", rows: publications::others },
    Check { name: "observations", rows: observations::all },
];

impl Check {
    /// Computes the rows.
    pub fn run(&self, effort: Effort) -> Vec<Row> {
        (self.rows)(effort)
    }
}

/// How many futures a check counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// As many as each check needs to be sharp.
    Usual,
    /// A tenth of that.
    Quick,
    /// So many, at least 20: fewer say too little of their own error.
    Futures(u32),
}

impl Effort {
    fn of(self, usual: u32) -> u32 {
        match self {
            Effort::Usual => usual,
            Effort::Quick => usual / 10,
            Effort::Futures(number) => number,
        }
        .max(20)
    }
}

/// One quantity, twice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// What it is, with its unit.
    pub quantity: String,
    /// Who says what is expected.
    pub source: &'static str,
    /// Least expected value.
    pub low: f64,
    /// Greatest expected value; the same where one value is expected.
    pub high: f64,
    /// The program's value.
    pub ours: f64,
    /// Standard error of the program's value; `None` where it has none.
    pub standard_error: Option<f64>,
    /// How far ours may lie outside.
    pub tolerance: f64,
    /// Whether it does not.
    pub verdict: Verdict,
}

/// What comes of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Ours is what theory or the publication says.
    Agrees,
    /// Ours lies in a wide band about an observation.
    Plausible,
    /// The deviation is reported only.
    Reported,
    /// Ours is something else.
    Differs,
}

/// Standard errors within which a counted figure agrees: by chance outside once in 16 000.
const STANDARD_ERRORS: f64 = 4.0;

const THEORY: &str = "theory";

impl Row {
    /// How far ours lies from the nearest expected value, in standard errors; `None` where it has
    /// none, or 0.
    pub fn standard_errors_off(&self) -> Option<f64> {
        let off = self.ours - self.ours.clamp(self.low, self.high);
        self.standard_error.filter(|error| *error > 0.0).map(|error| off / error)
    }

    fn new(quantity: impl Into<String>, source: &'static str, (low, high): (f64, f64), ours: f64) -> Row {
        let row = Row {
            quantity: quantity.into(),
            source,
            low,
            high,
            ours,
            standard_error: None,
            tolerance: 0.0,
            verdict: Verdict::Agrees,
        };
        row.judge(0.0, Verdict::Agrees)
    }

    fn judge(mut self, tolerance: f64, good: Verdict) -> Row {
        let inside = self.low - tolerance <= self.ours && self.ours <= self.high + tolerance;
        self.tolerance = tolerance;
        self.verdict = if inside { good } else { Verdict::Differs };
        self
    }

    /// A counted mean against a value.
    fn counted(quantity: impl Into<String>, source: &'static str, expected: f64, ours: Mean) -> Row {
        let row = Row {
            standard_error: Some(ours.standard_error),
            ..Row::new(quantity, source, (expected, expected), ours.value)
        };
        row.judge(STANDARD_ERRORS * ours.standard_error, Verdict::Agrees)
    }

    /// A share of `number` independent trials against its probability, which also gives the standard
    /// error: a share of 0 has none of its own.
    fn share(
        quantity: impl Into<String>,
        source: &'static str,
        probability: f64,
        ours: Mean,
        number: u64,
    ) -> Row {
        let standard_error = libm::sqrt(probability * (1.0 - probability) / number as f64);
        Row::counted(quantity, source, probability, Mean { standard_error, ..ours })
    }

    /// A value against a printed one and its rounding.
    fn printed(
        quantity: impl Into<String>,
        source: &'static str,
        expected: f64,
        ours: f64,
        rounding: f64,
    ) -> Row {
        Row::new(quantity, source, (expected, expected), ours).judge(rounding, Verdict::Agrees)
    }

    /// A value against a published interval.
    fn within(quantity: impl Into<String>, source: &'static str, interval: (f64, f64), ours: f64) -> Row {
        Row::new(quantity, source, interval, ours)
    }

    /// A value against an observation and a band about it.
    fn observed(
        quantity: impl Into<String>,
        source: &'static str,
        observed: (f64, f64),
        ours: f64,
        band: f64,
    ) -> Row {
        Row::new(quantity, source, observed, ours).judge(band, Verdict::Plausible)
    }

    /// A value beside an observation that the model does not claim to give.
    fn reported(quantity: impl Into<String>, source: &'static str, observed: (f64, f64), ours: f64) -> Row {
        Row { verdict: Verdict::Reported, ..Row::new(quantity, source, observed, ours) }
    }
}
