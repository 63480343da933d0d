//! The main figures with their errors, the totals, and where all of it comes from.

use super::Results;
use crate::export::Stamp;
use crate::export::cell::{Cell, LONGEST};
use crate::locale::Locale;
use crate::scenario::Date;
use crate::summary::{Bound, Mean, Probability, Quantiles, Ratio};

/// The rows of the sheet.
pub fn rows(results: &Results, stamp: &Stamp, locale: &Locale) -> Vec<Vec<Cell>> {
    let mut rows = vec![head(locale)];
    rows.extend(figures(results).into_iter().map(|figure| figure.row(locale)));
    rows.push(Vec::new());
    rows.push(vec![Cell::header(locale.text("export-totals"))]);
    rows.extend(results.summary.totals.iter().map(|total| {
        let unit = locale.series_unit(total.unit);
        let mean = [Cell::Decimal(total.per_future.value), Cell::Decimal(total.per_future.standard_error)];
        [Cell::Text(locale.series(total.series)), Cell::Text(unit)].into_iter().chain(mean).collect()
    }));
    rows.push(Vec::new());
    rows.push(vec![Cell::header(locale.text("export-stamp"))]);
    rows.extend(stamped(stamp, locale));
    rows
}

/// A figure of the summary with its errors.
struct Figure {
    /// What follows `figure-` in its key.
    name: &'static str,
    /// What follows `series-unit-` in the key of its unit.
    unit: &'static str,
    /// The value, its standard error, the ends of its 95 % interval, and five quantiles; as many as
    /// it has.
    cells: Vec<Cell>,
}

impl Figure {
    fn row(self, locale: &Locale) -> Vec<Cell> {
        let name = locale.text(&format!("figure-{}", self.name));
        let unit = locale.text(&format!("series-unit-{}", self.unit));
        [Cell::Text(name), Cell::Text(unit)].into_iter().chain(self.cells).collect()
    }
}

fn figures(results: &Results) -> Vec<Figure> {
    let (summary, calendar) = (results.summary, results.scenario.calendar);
    let risk = &summary.risk;
    let figure = |name, unit, cells| Figure { name, unit, cells };
    let number = |value: u32| Cell::Whole(value.into());
    let date = |day: u32| Cell::Date(Date::plus_days(calendar.first_day, day.into()));
    let numbers = |name, unit, figures: Quantiles| figure(name, unit, quantiles(figures, number));
    let persons = |name, value: Mean| figure(name, "persons", mean(value, Cell::Decimal));
    let share = |name, value: Ratio| figure(name, "share", ratio(value, Cell::Share));
    let mut figures = vec![
        figure("within-capacity", "share", probability(summary.within_capacity)),
        figure("tests-in-time", "share", probability(summary.tests_in_time)),
    ];
    figures
        .extend(summary.first_breach.map(|breach| figure("first-breach", "date", quantiles(breach, date))));
    figures.extend([
        numbers("peak-needed", "rooms", summary.peak_needed),
        numbers("peak-occupied", "rooms", summary.peak_occupied),
        figure("peak-day", "date", quantiles(summary.peak_day, date)),
        figure("rooms-sufficing", "rooms", bound(summary.rooms_sufficing)),
        figure("rooms-missing", "rooms", bound(summary.rooms_missing)),
        numbers("peak-waiting", "parties", summary.peak_waiting),
        numbers("peak-backlog", "tubes", summary.peak_backlog),
        figure("late-share", "share", mean(summary.late_share, Cell::Share)),
        figure("result-delay-hours", "hours", mean(summary.result_delay_hours, Cell::Decimal)),
        figure("person-days-waited", "person-days", mean(summary.person_days_waited, Cell::Decimal)),
        persons("infected-arrived", risk.infected_arrived),
        share("found-by-screening", risk.found_by_screening),
        share("found-by-symptoms", risk.found_by_symptoms),
        share("released-undetected", risk.released_undetected),
        share("escapes", risk.escapes),
        figure("residual-risk-per-10-000", "one-person", ratio(risk.residual_risk_per_10_000, Cell::Small)),
        figure("escapes-per-10-000", "persons", ratio(risk.escapes_per_10_000, Cell::Small)),
        share("infectiousness-prevented", risk.infectiousness_prevented),
        persons("infections-acquired", risk.infections_acquired),
        persons("acquired-released", risk.acquired_released),
    ]);
    figures
}

fn probability(probability: Probability) -> Vec<Cell> {
    let Probability { share, standard_error, low, high } = probability;
    [share, standard_error, low, high].map(Cell::Share).into()
}

fn bound(bound: Bound) -> Vec<Cell> {
    let number = |value: u32| Cell::Whole(value.into());
    vec![number(bound.value), Cell::Empty, number(bound.low), bound.high.map_or(Cell::Empty, number)]
}

fn mean(mean: Mean, cell: impl Fn(f64) -> Cell) -> Vec<Cell> {
    vec![cell(mean.value), cell(mean.standard_error)]
}

fn ratio(ratio: Ratio, cell: impl Fn(f64) -> Cell) -> Vec<Cell> {
    vec![ratio.value.map_or(Cell::Empty, &cell), cell(ratio.standard_error)]
}

/// The median as the value, and all five behind the columns of the errors.
fn quantiles(quantiles: Quantiles, cell: impl Fn(u32) -> Cell) -> Vec<Cell> {
    let empty = || Cell::Empty;
    [cell(quantiles.median()), empty(), empty(), empty()].into_iter().chain(quantiles.0.map(cell)).collect()
}

fn head(locale: &Locale) -> Vec<Cell> {
    let keys = ["figure", "unit", "value", "standard-error", "interval-from", "interval-to"];
    let words = keys.map(|key| Cell::Header(locale.text(&format!("export-{key}"))));
    let levels = super::sheets::PERCENT.map(|percent| Cell::Header(super::sheets::quantile(locale, percent)));
    words.into_iter().chain(levels).collect()
}

fn stamped(stamp: &Stamp, locale: &Locale) -> Vec<Vec<Cell>> {
    let row = |name: &str, cell: Cell| vec![Cell::Text(locale.text(&format!("stamp-{name}"))), cell];
    let mut rows = vec![row("name", Cell::text(&stamp.name))];
    // A link that is cut opens nothing.
    let link = stamp.link.as_ref().filter(|link| link.chars().count() <= LONGEST);
    rows.extend(link.map(|link| row("link", Cell::text(link))));
    rows.extend([
        row("engine", Cell::text(stamp.engine.to_string())),
        row("format", Cell::Whole(stamp.format)),
        // Spreadsheets keep 15 digits of a number; a seed may have 16.
        row("seed", Cell::text(stamp.seed.to_string())),
        row("futures", Cell::Whole(stamp.futures.into())),
        row("digest", Cell::text(&stamp.digest)),
    ]);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::summary::Version;

    #[test]
    fn a_link_stands_whole_or_not_at_all() {
        let locale = Locale::new(Language::English);
        let (name, digest) = (String::new(), String::new());
        let stamp = Stamp { name, link: None, engine: Version::THIS, format: 1, seed: 1, futures: 1, digest };
        let rows =
            |length: usize| stamped(&Stamp { link: Some("x".repeat(length)), ..stamp.clone() }, &locale);
        assert_eq!(rows(LONGEST)[1][1], Cell::text("x".repeat(LONGEST)));
        assert_eq!(rows(LONGEST + 1), stamped(&stamp, &locale));
    }
}
