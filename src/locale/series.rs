//! Daily series in words.

use super::Locale;
use super::parameter::kebab;
use crate::engine::{Measure, Series, SeriesUnit};

impl Locale {
    /// What a series counts.
    pub fn series(&self, series: Series) -> String {
        let number = (1..=10).find(|&number| Series::found_by_test(number) == series);
        match number {
            Some(10) => self.with("series-found-by-later-tests", &[("number", 10.into())]),
            Some(number) => self.with("series-found-by-test", &[("number", number.into())]),
            None => self.text(&format!("series-{}", kebab(series))),
        }
    }

    /// What a day's figure is of the many values in a day.
    pub fn measure(&self, measure: Measure) -> String {
        self.text(&format!("measure-{}", kebab(measure)))
    }

    /// The unit of a series, thousandths of an hour as hours.
    pub fn series_unit(&self, unit: SeriesUnit) -> String {
        let unit = if unit == SeriesUnit::MilliHours { SeriesUnit::Hours } else { unit };
        self.text(&format!("series-unit-{}", kebab(unit)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::Language;

    #[test]
    fn every_series_has_words_of_its_own() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            let words = |series: Series| {
                format!(
                    "{} {} {}",
                    locale.series(series),
                    locale.measure(series.measure()),
                    locale.series_unit(series.unit())
                )
            };
            let all: BTreeSet<String> = Series::ALL.into_iter().map(words).collect();
            assert_eq!(all.len(), Series::ALL.len(), "{language:?}");
        }
    }
}
