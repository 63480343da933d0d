//! Charts for a big screen: fewer marks, named where they are instead of in a legend.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::picture::{Height, Layer, Mark, Note, PANEL_ROOM, Panel, Paper, Picture, TEXT, escaped, width};
use super::said::{capacity_note, whole};
use super::{laboratory, rooms};
use crate::report::Level;
use crate::state::Shown;
use crate::words::{self, text};

/// A chart for a big screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Rooms needed against the rooms there are.
    Rooms,
    /// Tubes against the laboratories' capacity.
    Tests,
}

/// Height of a picture in pixels, of which a text has [`TEXT`]: shown over 57 % of the screen's height,
/// texts have 3.4 % of it.
const HEIGHT: u32 = 200;

impl Stage {
    /// The picture as SVG, so many times as wide as it is high; its size is for the style sheet to say.
    pub fn draw(self, shown: &Shown, locale: &Locale, aspect: f64) -> String {
        let width = libm::round(f64::from(HEIGHT) * aspect.clamp(0.5, 8.0)) as u32;
        let marks = self.marks(shown, locale, (width, HEIGHT));
        let description = escaped(&self.line(shown, locale));
        format!(
            r#"<svg class="picture" role="img" aria-label="{description}" viewBox="0 0 {width} {HEIGHT}">{marks}</svg>"#
        )
    }

    /// The elements of the picture, so many pixels wide and high.
    pub fn marks(self, shown: &Shown, locale: &Locale, size: (u32, u32)) -> String {
        let paper = Paper { locale, first: shown.date(0), days: shown.summary.days, size };
        let mut panel = match self {
            Stage::Rooms => rooms::on_stage(shown, locale),
            Stage::Tests => laboratory::on_stage(shown, locale),
        };
        let name = locale.text(match self {
            Stage::Rooms => "briefing-rooms-need",
            Stage::Tests => "briefing-tests-need",
        });
        panel.notes.extend(need_note(&panel, name, size));
        Picture::Days(vec![panel]).draw(&paper).0
    }

    /// What the picture shows, in a sentence.
    pub fn line(self, shown: &Shown, locale: &Locale) -> String {
        let date = |day: u32| text(words::date(locale, shown.date(day)));
        match self {
            Stage::Rooms => {
                let needed = shown.summary.peak_needed;
                let arguments = [
                    ("low", whole(locale, needed.0[0])),
                    ("high", whole(locale, needed.0[4])),
                    ("date", date(shown.summary.peak_day.median())),
                ];
                locale.with("briefing-rooms-line", &arguments)
            }
            Stage::Tests => {
                let summary = &shown.summary;
                let backlog = summary.peak_backlog.0[4];
                let key = if backlog == 0 { "briefing-tests-line-none" } else { "briefing-tests-line" };
                let waiting = locale.with(
                    key,
                    &[("backlog", whole(locale, backlog)), ("date", date(most_on(shown, Series::Backlog)))],
                );
                if Level::of(summary.tests_in_time.share) == Level::Enough {
                    return waiting;
                }
                // Where results come late, the curve alone need not show it.
                let hours = shown.scenario.tests.deadline_hours;
                let late = [
                    ("late", text(words::percent(locale, summary.late_share.value))),
                    ("hours", whole(locale, hours)),
                    ("waiting", text(waiting)),
                ];
                locale.with("briefing-tests-line-late", &late)
            }
        }
    }
}

/// The day on which a series is highest on average; of equal ones the first.
pub fn most_on(shown: &Shown, series: Series) -> u32 {
    let means = shown.summary.daily(series).map(|daily| daily.mean.as_slice()).unwrap_or_default();
    let later = |(day, most): (u32, f64), (other, mean): (u32, f64)| {
        if mean > most { (other, mean) } else { (day, most) }
    };
    (0..).zip(means.iter().copied()).reduce(later).map_or(0, |(day, _)| day)
}

/// The panel of a big screen: the need as a band and a line, what is missing, and what there is.
pub fn panel(
    name: String,
    need: [Vec<f64>; 3],
    capacity: &[f64],
    capacity_key: &str,
    locale: &Locale,
) -> Panel {
    let [low, median, high] = need;
    let notes = vec![capacity_note(locale, capacity_key, capacity, &high)];
    let layers = vec![
        Layer::Band(Mark::Outer, low, high),
        Layer::Above(Mark::Shortage, median.clone(), capacity.to_vec()),
        Layer::Line(Mark::Median, median),
        Layer::Steps(Mark::Capacity, capacity.to_vec()),
    ];
    Panel { weight: 1.0, name, layers, notes }
}

/// The name of the need, where it stands most freely: above the band, or below it.
fn need_note(panel: &Panel, text: String, (pixels, height): (u32, u32)) -> Option<Note> {
    let [Layer::Band(_, low, high), .., Layer::Steps(_, capacity)] = panel.layers.as_slice() else {
        return None;
    };
    let days = capacity.len();
    let top = panel.top();
    // A text and the space around it, in days and in values.
    // Bold letters are wider than the rule of thumb has them.
    let size = (width(&text) * 1.2 + 1.0) * f64::from(TEXT);
    let long = (size / (f64::from(pixels) * 0.88) * days as f64).ceil().max(1.0) as usize;
    let high_as = f64::from(TEXT) * 2.0 / (f64::from(height) - PANEL_ROOM) * top;
    let fold = |values: &[f64], of: fn(f64, f64) -> f64| values.iter().copied().reduce(of).unwrap_or(0.0);
    let clear = |from: f64, to: f64, line: &[f64]| {
        let (least, most) = (fold(line, f64::min), fold(line, f64::max));
        (from - most).max(least - to)
    };
    let places = (0..=days.saturating_sub(long)).flat_map(|day| {
        let span = day..(day + long).min(days);
        let above = fold(&high[span.clone()], f64::max);
        let below = fold(&low[span.clone()], f64::min) - high_as;
        [above, below].map(|from| {
            // The name of the capacity stands above its line.
            let line = clear(from, from + high_as, &capacity[span.clone()]);
            let name = clear(from, from + high_as, &[capacity[span.start] + high_as]);
            let edges = from.min(top * 0.93 - from - high_as);
            (line.min(name).min(edges + high_as / 2.0), day, from)
        })
    });
    let best = places.reduce(|best, place| if place.0 > best.0 { place } else { best });
    let (_, day, from) = best?;
    Some(Note {
        mark: Mark::NeedLabel,
        text,
        day: day as f64,
        height: Height::Above(from.max(0.0)),
        ends_here: false,
    })
}
