//! Panels: layers of marks over the days, with axes.

use std::convert::Infallible;
use std::fmt::Write;

use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{
    Cartesian2d, ChartBuilder, ChartContext, Color, DrawingArea, IntoDrawingArea, IntoFont, PathElement,
    Polygon, RGBColor, Rectangle, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::axis;
use super::svg::{FINE, Svg, escaped, width};
use crate::app::state::Shown;
use crate::app::words;
use crate::locale::Locale;

/// What a mark means; the style sheet knows how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Between the 5 and the 95 % quantile.
    Outer,
    /// Between the 25 and the 75 % quantile.
    Inner,
    /// The median.
    Median,
    /// Another median beside it.
    Second,
    /// What there is: the line that must not be crossed.
    Capacity,
    /// What is missing.
    Shortage,
    /// Days on which something is missing.
    Breach,
    /// Lines of the grid.
    Grid,
    /// The line at 0.
    Base,
    /// Words at the axes.
    Label,
    /// The name of the capacity line.
    CapacityLabel,
    /// Words at the days on which something is missing.
    BreachLabel,
}

impl Mark {
    const ALL: [Mark; 12] = [
        Mark::Outer,
        Mark::Inner,
        Mark::Median,
        Mark::Second,
        Mark::Capacity,
        Mark::Shortage,
        Mark::Breach,
        Mark::Grid,
        Mark::Base,
        Mark::Label,
        Mark::CapacityLabel,
        Mark::BreachLabel,
    ];

    /// Its class.
    pub fn class(self) -> &'static str {
        match self {
            Mark::Outer => "mark outer",
            Mark::Inner => "mark inner",
            Mark::Median => "mark median",
            Mark::Second => "mark second",
            Mark::Capacity => "mark capacity",
            Mark::Shortage => "mark shortage",
            Mark::Breach => "mark breach",
            Mark::Grid => "mark grid",
            Mark::Base => "mark base",
            Mark::Label => "label",
            Mark::CapacityLabel => "label capacity",
            Mark::BreachLabel => "label breach",
        }
    }

    /// plotters hands backends a colour and nothing else; so the mark travels as one.
    fn ink(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// The mark that travelled as this colour.
    pub fn behind((mark, _, _): (u8, u8, u8)) -> Mark {
        Mark::ALL[usize::from(mark).min(Mark::ALL.len() - 1)]
    }
}

/// Where days lie in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width of the picture in pixels.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Left end of the first day.
    pub left: f64,
    /// Right end of the last day.
    pub right: f64,
    /// Days.
    pub days: u32,
}

impl Frame {
    /// The middle of a day.
    pub fn x(&self, day: u32) -> f64 {
        self.left + (f64::from(day) + 0.5) / f64::from(self.days) * (self.right - self.left)
    }

    /// The day at a distance from the left edge.
    pub fn day_at(&self, x: f64) -> u32 {
        let day = (x - self.left) / (self.right - self.left) * f64::from(self.days);
        (day.max(0.0) as u32).min(self.days - 1)
    }
}

/// Something drawn over the days; a value for each day.
pub enum Layer {
    /// The area between two lines.
    Band(Mark, Vec<f64>, Vec<f64>),
    /// A line through the middles of the days.
    Line(Mark, Vec<f64>),
    /// The same, only on the days where it is not the other line.
    LineWhereDifferent(Mark, Vec<f64>, Vec<f64>),
    /// A line that holds from the beginning of a day to its end.
    Steps(Mark, Vec<f64>),
    /// The area of the first line above the steps of the second.
    Above(Mark, Vec<f64>, Vec<f64>),
    /// Whole days, from the first to the last.
    Days(Mark, u32, u32),
}

/// A text at a place: day, value, what side of it.
pub struct Note {
    /// How it looks.
    pub mark: Mark,
    /// What it says.
    pub text: String,
    /// Days from the left edge.
    pub day: f64,
    /// Where it stands.
    pub height: Height,
    /// Whether it ends there instead of beginning there.
    pub ends_here: bool,
}

/// How high a note stands.
pub enum Height {
    /// Just above this value.
    Above(f64),
    /// At the upper end of the axis.
    Top,
}

/// One pair of axes.
pub struct Panel {
    /// Its share of the picture's height.
    pub share: f64,
    /// What is measured, above the axis.
    pub name: String,
    /// From the back to the front.
    pub layers: Vec<Layer>,
    /// Above all layers.
    pub notes: Vec<Note>,
    /// Whether the dates stand below it.
    pub dates: bool,
}

type Coordinates = Cartesian2d<RangedCoordf64, RangedCoordf64>;
type Result = std::result::Result<(), DrawingAreaErrorKind<Infallible>>;

/// Pixels.
const TEXT: i32 = 12;
const RIGHT: i32 = 16;
const BELOW: i32 = 24;
const NAME: i32 = 24;

/// Draws panels one below the other, over the same days.
pub fn draw(
    shown: &Shown,
    locale: &Locale,
    size: (u32, u32),
    description: &str,
    panels: &[Panel],
) -> (String, Frame) {
    let tops: Vec<f64> = panels.iter().map(Panel::top).collect();
    // The widest number decides for all panels, so that a day is at the same place in each.
    let numbers =
        tops.iter().flat_map(|&top| axis::ticks(top, 5)).map(|tick| width(&words::rounded(locale, tick)));
    let left = (numbers.fold(1.0, f64::max) * f64::from(TEXT)) as i32 + 10;
    let days = shown.summary.days;
    let frame = Frame {
        width: size.0,
        height: size.1,
        left: f64::from(left),
        right: f64::from(size.0 as i32 - RIGHT),
        days,
    };
    let mut svg = String::new();
    let _ = write!(
        svg,
        r#"<svg class="picture" role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}" height="{}">"#,
        escaped(description),
        size.0,
        size.1,
        size.0,
        size.1
    );
    {
        let root = Svg { out: &mut svg, size }.into_drawing_area();
        let mut rest = root;
        for (panel, top) in panels.iter().zip(tops) {
            let height = (f64::from(size.1) * panel.share) as i32 * FINE;
            let (area, below) = rest.split_vertically(height);
            rest = below;
            // The backend writes into a text, which cannot fail.
            let _ = panel.draw(&area, shown, locale, left, top);
        }
    }
    svg.push_str("</svg>");
    (svg, frame)
}

impl Panel {
    /// The end of the value axis: above everything, with room for the name of the capacity line.
    fn top(&self) -> f64 {
        let highest = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
        let of = |layer: &Layer| match layer {
            Layer::Band(_, _, high) => highest(high),
            Layer::Line(_, values) | Layer::Steps(_, values) => highest(values),
            Layer::LineWhereDifferent(_, values, _) | Layer::Above(_, values, _) => highest(values),
            Layer::Days(..) => 0.0,
        };
        let highest = self.layers.iter().map(of).fold(0.0, f64::max);
        if highest > 0.0 { highest * 1.15 } else { 1.0 }
    }

    fn draw(
        &self,
        area: &DrawingArea<Svg, plotters::coord::Shift>,
        shown: &Shown,
        locale: &Locale,
        left: i32,
        top: f64,
    ) -> Result {
        let days = f64::from(shown.summary.days);
        let mut chart = ChartBuilder::on(area)
            .margin_right(RIGHT * FINE)
            .margin_left(left * FINE)
            .margin_top(NAME * FINE)
            .margin_bottom(if self.dates { BELOW * FINE } else { 10 * FINE })
            .build_cartesian_2d(0.0..days, 0.0..top)?;
        for layer in &self.layers {
            if let Layer::Days(mark, first, last) = layer {
                let (from, to) = (f64::from(*first), f64::from(*last) + 1.0);
                chart.draw_series([Rectangle::new([(from, 0.0), (to, top)], mark.ink())])?;
            }
        }
        let origin = area.get_pixel_range();
        let (x0, y0) = (origin.0.start, origin.1.start);
        let place = |chart: &ChartContext<Svg, Coordinates>, x: f64, y: f64| {
            let (x, y) = chart.plotting_area().map_coordinate(&(x, y));
            (x - x0, y - y0)
        };
        let style = |mark: Mark, h_pos, v_pos| {
            let mut style = TextStyle::from(("sans-serif", TEXT * FINE).into_font());
            style.color = mark.ink().to_backend_color();
            style.pos = Pos::new(h_pos, v_pos);
            style
        };
        let label = |h_pos, v_pos| style(Mark::Label, h_pos, v_pos);
        for tick in axis::ticks(top, if self.share > 0.5 { 5 } else { 3 }) {
            let mark = if tick == 0.0 { Mark::Base } else { Mark::Grid };
            chart.draw_series([PathElement::new([(0.0, tick), (days, tick)], mark.ink())])?;
            let (x, y) = place(&chart, 0.0, tick);
            let text = words::rounded(locale, tick);
            area.draw_text(&text, &label(HPos::Right, VPos::Center), (x - 6 * FINE, y))?;
        }
        area.draw_text(&self.name, &label(HPos::Left, VPos::Top), (0, 5 * FINE))?;
        for layer in &self.layers {
            layer.draw(&mut chart)?;
        }
        if self.dates {
            let room = area.dim_in_pixel().0 as i32 / FINE - left - RIGHT;
            let widest = width(&words::short_date(locale, shown.date(0))).max(3.6) * f64::from(TEXT) + 16.0;
            for day in axis::days(shown.date(0), shown.summary.days, (f64::from(room) / widest) as u32) {
                let (x, y) = place(&chart, f64::from(day) + 0.5, 0.0);
                chart.draw_series([PathElement::new(
                    [(f64::from(day) + 0.5, 0.0), (f64::from(day) + 0.5, top * 0.012)],
                    Mark::Base.ink(),
                )])?;
                let text = words::short_date(locale, shown.date(day));
                let half = width(&text) * f64::from(TEXT * FINE) * 0.55;
                // A date at an edge would be cut off.
                let x = x.max(half as i32).min(area.dim_in_pixel().0 as i32 - half as i32);
                area.draw_text(&text, &label(HPos::Center, VPos::Top), (x, y + 7 * FINE))?;
            }
        }
        for note in &self.notes {
            let (h_pos, dx) = if note.ends_here { (HPos::Right, -4) } else { (HPos::Left, 4) };
            let (value, v_pos, dy) = match note.height {
                Height::Above(value) => (value, VPos::Bottom, -5),
                Height::Top => (top, VPos::Top, 4),
            };
            let (x, y) = place(&chart, note.day, value);
            area.draw_text(&note.text, &style(note.mark, h_pos, v_pos), (x + dx * FINE, y + dy * FINE))?;
        }
        Ok(())
    }
}

impl Layer {
    fn draw(&self, chart: &mut ChartContext<Svg, Coordinates>) -> Result {
        match self {
            Layer::Band(mark, low, high) => {
                let there = points(high);
                let back = points(low).into_iter().rev();
                let outline: Vec<_> = there.into_iter().chain(back).collect();
                chart.draw_series([Polygon::new(outline, mark.ink())])?;
            }
            Layer::Line(mark, values) => {
                chart.draw_series([PathElement::new(points(values), mark.ink())])?;
            }
            Layer::LineWhereDifferent(mark, values, other) => {
                let differ: Vec<bool> = values.iter().zip(other).map(|(a, b)| a != b).collect();
                for (first, last) in runs(&differ) {
                    let points =
                        points(values)[first.saturating_sub(1)..=(last + 1).min(values.len() - 1)].to_vec();
                    chart.draw_series([PathElement::new(points, mark.ink())])?;
                }
            }
            Layer::Steps(mark, values) => {
                chart.draw_series([PathElement::new(corners(values), mark.ink())])?;
            }
            Layer::Above(mark, values, floor) => {
                for outline in above(values, floor) {
                    chart.draw_series([Polygon::new(outline, mark.ink())])?;
                }
            }
            Layer::Days(..) => {}
        }
        Ok(())
    }
}

/// Values at the middles of their days.
fn points(values: &[f64]) -> Vec<(f64, f64)> {
    values.iter().enumerate().map(|(day, &value)| (day as f64 + 0.5, value)).collect()
}

/// The corners of steps: values that hold from the beginning of their day to its end.
fn corners(values: &[f64]) -> Vec<(f64, f64)> {
    let mut corners: Vec<(f64, f64)> = Vec::new();
    for (day, &value) in values.iter().enumerate() {
        if corners.last().is_none_or(|&(_, last)| last != value) {
            corners.extend([(day as f64, value), (day as f64, value)]);
        }
        // The end of the level moves on with every day that it holds.
        if let Some(end) = corners.last_mut() {
            end.0 = day as f64 + 1.0;
        }
    }
    corners
}

/// First and last place of every run of `true`.
fn runs(flags: &[bool]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for place in (0..flags.len()).filter(|&place| flags[place]) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == place => *last = place,
            _ => runs.push((place, place)),
        }
    }
    runs
}

/// Outlines of the areas in which the line through the middles of the days is above the steps.
fn above(values: &[f64], floor: &[f64]) -> Vec<Vec<(f64, f64)>> {
    let mut outlines = Vec::new();
    let mut upper: Vec<(f64, f64)> = Vec::new();
    let mut lower: Vec<(f64, f64)> = Vec::new();
    let mut finish = |upper: &mut Vec<_>, lower: &mut Vec<_>| {
        if upper.len() > 1 {
            outlines.push(upper.drain(..).chain(lower.drain(..).rev()).collect());
        }
        upper.clear();
        lower.clear();
    };
    let points = points(values);
    for pair in points.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let middle = ((x0 + x1) / 2.0, (y0 + y1) / 2.0);
        // Half a day on either side of midnight: the steps are level in each.
        for ((x0, y0), (x1, y1)) in [((x0, y0), middle), (middle, (x1, y1))] {
            let level = floor[x0 as usize];
            let crossing = x0 + (x1 - x0) * ((level - y0) / (y1 - y0)).clamp(0.0, 1.0);
            match (y0 > level, y1 > level) {
                (true, true) => {
                    upper.extend([(x0, y0), (x1, y1)]);
                    lower.extend([(x0, level), (x1, level)]);
                }
                (false, true) => {
                    finish(&mut upper, &mut lower);
                    upper.extend([(crossing, level), (x1, y1)]);
                    lower.extend([(crossing, level), (x1, level)]);
                }
                (true, false) => {
                    upper.extend([(x0, y0), (crossing, level)]);
                    lower.extend([(x0, level), (crossing, level)]);
                    finish(&mut upper, &mut lower);
                }
                (false, false) => finish(&mut upper, &mut lower),
            }
        }
    }
    finish(&mut upper, &mut lower);
    outlines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_travel_as_colours() {
        for (place, mark) in Mark::ALL.into_iter().enumerate() {
            assert_eq!(mark as usize, place);
            let RGBColor(red, green, blue) = mark.ink();
            assert_eq!(Mark::behind((red, green, blue)), mark);
        }
    }

    #[test]
    fn days_and_pixels_agree() {
        let frame = Frame { width: 500, height: 200, left: 50.0, right: 450.0, days: 40 };
        assert_eq!(frame.x(0), 55.0);
        for day in [0, 7, 39] {
            assert_eq!(frame.day_at(frame.x(day)), day);
        }
        assert_eq!((frame.day_at(-3.0), frame.day_at(900.0)), (0, 39));
    }

    #[test]
    fn the_area_above_the_steps_begins_where_the_line_crosses_them() {
        // From 0 to 4 in one day, over steps of 1 and 3: crossed at 1/4 of the way and, after
        // midnight, where the line is at 3.
        let outlines = above(&[0.0, 4.0], &[1.0, 3.0]);
        assert_eq!(outlines.len(), 2);
        assert_eq!(outlines[0], [(0.75, 1.0), (1.0, 2.0), (1.0, 1.0), (0.75, 1.0)]);
        assert_eq!(outlines[1][0], (1.25, 3.0));
        assert_eq!(above(&[1.0, 1.0], &[1.0, 1.0]), Vec::<Vec<(f64, f64)>>::new());
        assert_eq!(above(&[2.0, 2.0, 2.0], &[1.0, 1.0, 1.0]).len(), 1);
    }

    #[test]
    fn steps_turn_only_where_the_value_changes() {
        assert_eq!(corners(&[2.0, 2.0, 3.0]), [(0.0, 2.0), (2.0, 2.0), (2.0, 3.0), (3.0, 3.0)]);
    }

    #[test]
    fn runs_are_found() {
        assert_eq!(runs(&[true, false, true, true]), [(0, 0), (2, 3)]);
    }
}
