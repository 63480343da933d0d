//! What a chart declares, and how it becomes a chart.

use isoplan::locale::Locale;
use isoplan::scenario::Date;

use super::Chart;
use super::picture::{Frame, Mark, Paper, Picture, escaped};
use super::table::{Cell, Column, Table};
use crate::state::Shown;
use crate::words::{self, text};

/// What a chart declares.
pub struct Declared {
    /// Its message.
    pub title: String,
    /// What is measured.
    pub subtitle: String,
    /// What is drawn.
    pub picture: Picture,
    /// The least and the greatest height in pixels, where it may be chosen.
    pub heights: (u32, u32),
    /// Marks, and the keys of what they mean; those that are not in the picture are left out.
    pub legend: Vec<(Mark, &'static str)>,
    /// What the slots are, if not the days: the name of the column, and theirs.
    pub slots: Option<(String, Vec<Cell>)>,
    /// The columns of the table.
    pub columns: Vec<Column>,
    /// What is said of a slot.
    pub readout: Readout,
    /// The slot that matters most.
    pub matters: u32,
}

/// What is said of a slot.
#[derive(Debug, Clone, PartialEq)]
pub enum Readout {
    /// The message `chart-…-readout` of this chart, with the slot as `$date` and the columns by name.
    Sentence(&'static str),
    /// The same; where the column of this name is above 0, the message `chart-…-readout-` with that
    /// name behind it.
    Either(&'static str, &'static str),
    /// Every column with its name.
    List,
}

impl Readout {
    /// What is said of a slot.
    pub fn say(&self, table: &Table, locale: &Locale, slot: usize) -> String {
        let Some(name) = table.slots.get(slot) else { return String::new() };
        let mut arguments = vec![("date", text(name.say(locale)))];
        let cells = table.columns.iter().filter_map(|column| Some((column, column.cells.get(slot)?)));
        let key = match self {
            Readout::Sentence(key) => format!("chart-{key}-readout"),
            Readout::Either(key, when) => {
                let is = cells.clone().any(|(column, cell)| column.name == *when && cell.is_positive());
                let none = cells.clone().any(|(column, cell)| column.name == "median" && cell.is_empty());
                match (none, is) {
                    (true, _) => format!("chart-{key}-readout-none"),
                    (false, true) => format!("chart-{key}-readout-{when}"),
                    (false, false) => format!("chart-{key}-readout"),
                }
            }
            Readout::List => {
                let item = |(column, cell): (&Column, &Cell)| {
                    let words = [("name", text(column.head.as_str())), ("value", text(cell.say(locale)))];
                    locale.with("chart-item", &words)
                };
                let items: Vec<String> = cells.map(item).collect();
                arguments.push(("items", text(items.join(&locale.text("chart-items-between")))));
                return locale.with("chart-items", &arguments);
            }
        };
        let said = |cell: &Cell| if cell.is_empty() { "–".to_owned() } else { cell.say(locale) };
        arguments.extend(cells.map(|(column, cell)| (column.name, text(said(cell)))));
        locale.with(&key, &arguments)
    }
}

impl Declared {
    /// The chart of so many days from a first one on, so many pixels wide.
    pub fn chart(self, (first, days): (Date, u32), locale: &Locale, width: u32) -> Chart {
        let size = (width, self.picture.height(width, self.heights));
        let paper = Paper { locale, first, days, size };
        let (marks, frame) = self.picture.draw(&paper);
        let (slot, slots) = self.slots.unwrap_or_else(|| {
            let dates = (0..days).map(|day| Cell::Date(first.plus_days(day.into())));
            (locale.text("chart-column-date"), dates.collect())
        });
        let table = Table { slot, slots, columns: self.columns };
        let legend = self.legend.into_iter().filter(|(mark, _)| self.picture.has(*mark));
        let mut chart = Chart {
            title: self.title,
            subtitle: self.subtitle,
            description: String::new(),
            legend: legend.map(|(mark, key)| (mark, locale.text(key))).collect(),
            picture: "".into(),
            marks,
            frame,
            is_by_day: self.picture.is_by_day(),
            matters: self.matters,
            table,
            readout: self.readout,
        };
        chart.description = description(&chart, locale);
        chart.picture = picture(&chart).into();
        chart
    }
}

/// The picture with its words for those who do not see it.
fn picture(chart: &Chart) -> String {
    let (Frame { width, height, .. }, marks) = (chart.frame, &chart.marks);
    let description = escaped(&chart.description);
    format!(
        r#"<svg class="picture" role="img" aria-label="{description}" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{marks}</svg>"#
    )
}

/// The message, and what is said of the slots that tell the course; of few slots, of all.
fn description(chart: &Chart, locale: &Locale) -> String {
    let say = |slot: u32| text(chart.readout(locale, slot));
    let title = ("title", text(chart.title.as_str()));
    if chart.is_by_day {
        let last = chart.frame.slots - 1;
        let parts = [title, ("first", say(0)), ("peak", say(chart.matters)), ("last", say(last))];
        return locale.with("chart-description", &parts);
    }
    let all: Vec<String> = (0..chart.frame.slots).map(|slot| chart.readout(locale, slot)).collect();
    locale.with(
        "chart-description-all",
        &[title, ("all", text(all.join(&locale.text("chart-sentences-between"))))],
    )
}

/// The subtitle of a chart over the days.
pub fn over_days(shown: &Shown, locale: &Locale, key: &str) -> String {
    let date = |day| text(words::full_date(locale, shown.date(day)));
    let arguments = [("from", date(0)), ("to", date(shown.last_day()))];
    locale.with(&format!("chart-{key}-subtitle"), &arguments)
}
