//! When an entry was changed last.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;

use isoplan::scenario::Date;

/// A moment as the clock on the wall showed it, with its distance from Greenwich:
/// `2026-11-22T13:11:31+08:00`, ISO 8601 in this one form. The clock is the browser's; this only reads
/// what it said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed {
    /// First, so that moments are ordered by it, wherever they were.
    instant: Timestamp,
    text: String,
    date: Date,
}

/// The text is no moment of that form, or not between the years 1900 and 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAMoment;

impl FromStr for Changed {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Changed, NotAMoment> {
        let date = text.get(..10).and_then(|date| date.parse().ok()).ok_or(NotAMoment)?;
        let form = |(c, like): (char, char)| if like == '0' { c.is_ascii_digit() } else { c == like };
        let sign = |text: &str| text.replacen('-', "+", 1);
        let (clock, zone) = text.get(10..).and_then(|rest| rest.split_at_checked(9)).ok_or(NotAMoment)?;
        let is_of_form =
            |text: &str, like: &str| text.len() == like.len() && text.chars().zip(like.chars()).all(form);
        if !is_of_form(clock, "T00:00:00") || !is_of_form(&sign(zone), "+00:00") {
            return Err(NotAMoment);
        }
        let instant = text.parse().map_err(|_| NotAMoment)?;
        Ok(Changed { instant, text: text.to_owned(), date })
    }
}

impl Default for Changed {
    /// The beginning of 1970 in Greenwich, for want of a clock.
    fn default() -> Changed {
        let date = "1970-01-01".parse().unwrap_or_else(|_| unreachable!("it is a date"));
        Changed { instant: Timestamp::UNIX_EPOCH, text: "1970-01-01T00:00:00+00:00".to_owned(), date }
    }
}

impl fmt::Display for Changed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl Changed {
    /// The date where it was changed.
    pub fn date(&self) -> Date {
        self.date
    }

    /// Hour and minute there: `13:11`.
    pub fn clock(&self) -> &str {
        &self.text[11..16]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_have_one_form_and_are_ordered_by_when_they_were() {
        let moment = |text: &str| text.parse::<Changed>();
        let beijing = moment("2026-11-22T13:11:31+08:00").unwrap();
        assert_eq!((beijing.date().to_string(), beijing.clock()), ("2026-11-22".to_owned(), "13:11"));
        assert_eq!(beijing.to_string(), "2026-11-22T13:11:31+08:00");
        // Two hours before on the wall, five and a half hours later.
        assert!(moment("2026-11-22T11:11:31-00:30").unwrap() > beijing);
        assert_eq!(moment(&Changed::default().to_string()), Ok(Changed::default()));
        for text in [
            "",
            "2026-11-22",
            "2026-11-22T13:11:31",
            "2026-11-22T13:11:31Z",
            "2026-11-22T13:11:31.5+08:00",
            "2026-11-22 13:11:31+08:00",
            "2026-11-22T25:11:31+08:00",
            "2026-02-30T13:11:31+08:00",
            "1026-11-22T13:11:31+08:00",
            "2026-11-22T13:11:31*08:00",
            "２０２６年十一月二十二日一",
        ] {
            assert_eq!(moment(text), Err(NotAMoment), "{text}");
        }
    }
}
