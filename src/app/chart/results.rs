//! Hours from collection to result, against the deadline.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout, over_days};
use super::picture::{Layer, Mark, Picture};
use super::said::{FAN, capacity_note, date, fan_of, panel, whole};
use super::table::Column;
use crate::state::Shown;
use crate::words::{self, text};

/// The chart of the results.
pub fn results(shown: &Shown, locale: &Locale) -> Declared {
    let deadline = vec![f64::from(shown.scenario.tests.deadline_hours); shown.summary.days as usize];
    let hours = |level| hours(shown, level);
    let mut delay = panel(1.0, locale.text("chart-unit-hours"), fan_of(hours));
    delay.notes.push(capacity_note(locale, "chart-results-deadline", &deadline, &hours(4)));
    delay.layers.push(Layer::Steps(Mark::Capacity, deadline.clone()));
    let tenths = |name, level| Column::tenths(locale, "results", name, &hours(level));
    let whole = |name, values: &[f64]| Column::whole(locale, "results", name, values);
    Declared {
        title: title(shown, locale),
        subtitle: over_days(shown, locale, "results"),
        picture: Picture::Days(vec![delay]),
        heights: (220, 300),
        legend: vec![(Mark::Capacity, "chart-results-legend-deadline"), FAN[0], FAN[1], FAN[2]],
        slots: None,
        columns: vec![
            tenths("median", 2),
            tenths("low", 0),
            tenths("high", 4),
            whole("deadline", &deadline),
            whole("results", &shown.level(Series::Results, 2)),
            whole("late", &shown.level(Series::ResultsLate, 2)),
        ],
        readout: Readout::Either("results", "late"),
        matters: shown.highest(Series::ResultDelayMilliHours).0,
    }
}

/// A quantile of the hours on every day. The mean of no results counts as 0: where so many futures have
/// none that the quantile would be of them, it is not a number.
fn hours(shown: &Shown, level: usize) -> Vec<f64> {
    // A band ends with its lower edge.
    let results = shown.level(Series::Results, level.min(4 - level));
    let hours = shown.level(Series::ResultDelayMilliHours, level);
    hours
        .into_iter()
        .zip(results)
        .map(|(hours, results)| if results > 0.0 { hours } else { f64::NAN })
        .collect()
}

fn title(shown: &Shown, locale: &Locale) -> String {
    let summary = &shown.summary;
    let (day, delay) = shown.highest(Series::ResultDelayMilliHours);
    let deadline = shown.scenario.tests.deadline_hours;
    let highest = f64::from(delay) / 1000.0;
    let key = match () {
        () if summary.total(Series::Results).value == 0.0 => "none",
        () if highest > f64::from(deadline) => "late",
        () if summary.late_share.value > 0.0 => "some",
        () => "time",
    };
    let arguments = [
        ("hours", text(locale.decimal(summary.result_delay_hours.value, 1))),
        ("highest", text(locale.decimal(highest, 1))),
        ("deadline", whole(locale, deadline)),
        ("share", text(words::percent(locale, summary.late_share.value))),
        ("date", date(shown, locale, day)),
    ];
    locale.with(&format!("chart-results-title-{key}"), &arguments)
}
