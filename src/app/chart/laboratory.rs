//! Tubes against the laboratories' capacity, and what waits at midnight.

use super::panel::{Layer, Mark, Panel, draw};
use super::rooms::capacity_note;
use super::{Chart, Table};
use crate::app::state::Shown;
use crate::app::words::{self, text};
use crate::engine::Series;
use crate::locale::Locale;

/// The chart of the laboratories, in pixels of the page.
pub fn laboratory(shown: &Shown, locale: &Locale, size: (u32, u32)) -> Chart {
    let tubes = |level| shown.level(Series::TubesQueued, level);
    let backlog = |level| shown.level(Series::Backlog, level);
    let capacity = shown.laboratory_capacity();
    // A panel that would show nothing but 0 takes room from the other.
    let is_backlog = shown.summary.peak_backlog.0[4] > 0;
    let queue = Panel {
        share: if is_backlog { 0.6 } else { 1.0 },
        name: locale.text("chart-laboratory-axis"),
        notes: vec![capacity_note(locale, "chart-laboratory-capacity", &capacity, &tubes(4))],
        layers: vec![
            Layer::Band(Mark::Outer, tubes(0), tubes(4)),
            Layer::Band(Mark::Inner, tubes(1), tubes(3)),
            Layer::Above(Mark::Shortage, tubes(2), capacity.clone()),
            Layer::Line(Mark::Median, tubes(2)),
            Layer::Steps(Mark::Capacity, capacity),
        ],
        dates: !is_backlog,
    };
    let waiting = Panel {
        share: 0.4,
        name: locale.text("chart-laboratory-axis-backlog"),
        notes: Vec::new(),
        layers: vec![
            Layer::Band(Mark::Outer, backlog(0), backlog(4)),
            Layer::Band(Mark::Inner, backlog(1), backlog(3)),
            Layer::Line(Mark::Median, backlog(2)),
        ],
        dates: true,
    };
    let title = title(shown, locale);
    let (peak, _) = shown.highest(Series::TubesQueued);
    let description = locale.with(
        "chart-description",
        &[
            ("title", text(title.as_str())),
            ("first", text(readout(shown, locale, 0))),
            ("peak", text(readout(shown, locale, peak))),
            ("last", text(readout(shown, locale, shown.last_day()))),
        ],
    );
    let panels = if is_backlog { vec![queue, waiting] } else { vec![queue] };
    let (svg, frame) = draw(shown, locale, size, &description, &panels);
    let legend = vec![
        (Mark::Capacity, locale.text("chart-laboratory-legend-capacity")),
        (Mark::Median, locale.text("chart-legend-median")),
        (Mark::Inner, locale.text("chart-legend-inner")),
        (Mark::Outer, locale.text("chart-legend-outer")),
    ];
    Chart {
        title,
        subtitle: super::subtitle(shown, locale, "chart-laboratory-subtitle"),
        description,
        legend,
        svg,
        frame,
        table: table(shown, locale),
    }
}

/// What the chart says of a day, in a sentence.
pub fn readout(shown: &Shown, locale: &Locale, day: u32) -> String {
    let tubes = shown.at(Series::TubesQueued, day);
    let backlog = shown.at(Series::Backlog, day);
    let whole = |number: u32| text(locale.whole(number.into()));
    let capacity = shown.laboratory_capacity()[day as usize];
    locale.with(
        "chart-laboratory-readout",
        &[
            ("date", text(words::full_date(locale, shown.date(day)))),
            ("median", whole(tubes.median())),
            ("low", whole(tubes.0[0])),
            ("high", whole(tubes.0[4])),
            ("capacity", text(words::rounded(locale, capacity))),
            ("backlog", whole(backlog.median())),
        ],
    )
}

fn title(shown: &Shown, locale: &Locale) -> String {
    let (day, backlog) = shown.highest(Series::Backlog);
    let (_, tubes) = shown.highest(Series::TubesQueued);
    let date = words::date(locale, shown.date(day));
    let arguments = [
        ("date", text(date)),
        ("backlog", text(locale.whole(backlog.into()))),
        ("tubes", text(locale.whole(tubes.into()))),
    ];
    // A share of a day's tubes always waits for the next morning; more than a day's capacity is a
    // queue that results are late from.
    let capacity = shown.laboratory_capacity()[day as usize];
    let key = if f64::from(backlog) > capacity {
        "chart-laboratory-title-behind"
    } else {
        "chart-laboratory-title"
    };
    locale.with(key, &arguments)
}

fn table(shown: &Shown, locale: &Locale) -> Table {
    let heads = ["date", "median", "low", "high", "capacity", "backlog"];
    let capacity = shown.laboratory_capacity();
    let row = |day: u32| {
        let tubes = shown.at(Series::TubesQueued, day);
        let numbers = [
            locale.whole(tubes.median().into()),
            locale.whole(tubes.0[0].into()),
            locale.whole(tubes.0[4].into()),
            words::rounded(locale, capacity[day as usize]),
            locale.whole(shown.at(Series::Backlog, day).median().into()),
        ];
        std::iter::once(words::full_date(locale, shown.date(day))).chain(numbers).collect()
    };
    Table {
        head: heads.iter().map(|head| locale.text(&format!("chart-laboratory-column-{head}"))).collect(),
        rows: (0..shown.summary.days).map(row).collect(),
    }
}
