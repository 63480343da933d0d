//! Quantities that carry their meaning in their type.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar date, ISO 8601, without a time zone: the model's clock is local and has no
/// daylight saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(jiff::civil::Date);

/// The text is not a date of the form `2022-03-18` between the years 1900 and 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Date, NotADate> {
        // Stricter than the library, which also reads datetimes: a link or a file must have one
        // spelling per date.
        if text.len() != 10 {
            return Err(NotADate);
        }
        let date: jiff::civil::Date = text.parse().map_err(|_| NotADate)?;
        if (1900..2200).contains(&date.year()) { Ok(Date(date)) } else { Err(NotADate) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|NotADate| serde::de::Error::custom("not a date"))
    }
}

impl Date {
    /// The date `days` days after this one.
    ///
    /// At most a few years lie between two dates of a scenario, far from the library's limits;
    /// beyond them the last representable date is returned.
    pub fn plus_days(self, days: i64) -> Date {
        Date(self.0.saturating_add(days.days()))
    }

    /// Days from `earlier` to this date; negative when this date comes first.
    pub fn days_since(self, earlier: Date) -> i64 {
        i64::from((self.0 - earlier.0).get_days())
    }

    /// Day of the week, Monday is 0.
    pub fn weekday(self) -> usize {
        self.0.weekday().to_monday_zero_offset() as usize
    }

    /// Year, month (1–12) and day of the month (1–31).
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_write_and_count() {
        let date: Date = "2022-03-12".parse().unwrap();
        assert_eq!(date.to_string(), "2022-03-12");
        assert_eq!(date.weekday(), 5);
        assert_eq!(date.plus_days(20).to_string(), "2022-04-01");
        assert_eq!(date.plus_days(20).days_since(date), 20);
        assert_eq!(date.days_since(date.plus_days(20)), -20);
    }

    #[test]
    fn only_one_spelling_of_a_date_is_read() {
        for text in ["2022-3-12", "2022-03-12T00:00", "2022-02-30", "12.03.2022", "", "1815-06-18"] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }
}
