//! What each of some inputs moves, down and up from 0: a row with two bars for each.

use super::axis;
use super::frame::{Along, Frame};
use super::mark::Mark;
use super::plot::{Area, Margins, Plot, Side, TEXT};
use super::svg::{fitting, width};
use super::{Paper, RIGHT};
use crate::words;

/// Rows over one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// What is measured.
    pub across: String,
    /// The rows, the first one at the top.
    pub rows: Vec<Pair>,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// What is moved.
    pub name: String,
    /// What it does at its low end.
    pub low: Option<Effect>,
    /// What it does at its high end.
    pub high: Option<Effect>,
}

/// What moving an input does.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// By how much.
    pub value: f64,
    /// The ends of its interval.
    pub interval: (f64, f64),
    /// What stands beside the bar.
    pub text: String,
}

/// Pixels of a row with the space around it.
pub const ROW: u32 = 34;

/// Pixels above the rows, and below them for the axis and its name.
pub const AROUND: u32 = 52;
const ABOVE: i32 = 6;

/// Draws rows.
pub fn draw(area: Area, paper: &Paper, tornado: &Tornado) -> Frame {
    let (w, h) = (paper.size.0 as i32, paper.size.1 as i32);
    // The rule of thumb is a little short for long names.
    let names = tornado.rows.iter().map(|row| width(&row.name) * f64::from(TEXT) * 1.12);
    let left = (names.fold(1.0, f64::max) as i32 + 12).min(w * 2 / 5);
    let margins = Margins { top: ABOVE, bottom: AROUND as i32 - ABOVE, left, right: RIGHT };
    let effects = || tornado.rows.iter().flat_map(|row| [&row.low, &row.high]).flatten();
    let farthest = effects().map(|effect| effect.interval.0.abs().max(effect.interval.1.abs()));
    let most = farthest.fold(1.0, f64::max);
    // Room for what stands beside the bars, on both sides.
    let texts = effects().map(|effect| width(&effect.text) * f64::from(TEXT) + 10.0).fold(0.0, f64::max);
    let pixels = f64::from((w - left - RIGHT).max(1)) / 2.0;
    let most = most * pixels / (pixels - texts).max(pixels / 3.0);
    let number = tornado.rows.len() as f64;
    if let Some(mut plot) = Plot::new(&area, margins, -most..most, 0.0..number) {
        let ticks = axis::ticks(most, (w / 240).clamp(1, 4) as usize);
        let labels = words::ticks(paper.locale, &ticks);
        for (&value, label) in ticks.iter().zip(&labels) {
            let both: &[f64] = if value == 0.0 { &[0.0] } else { &[value, -value] };
            for &at in both {
                let sign = match at {
                    at if at > 0.0 => "+",
                    at if at < 0.0 => "−",
                    _ => "",
                };
                plot.line(Mark::Grid, vec![(at, 0.0), (at, number)]);
                plot.text(Mark::Label, &format!("{sign}{label}"), (at, 0.0), Side::Below, (0, 7));
            }
        }
        plot.text(Mark::Label, &tornado.across, (most, 0.0), Side::BelowLeft, (0, 25));
        for (place, row) in tornado.rows.iter().enumerate() {
            let middle = number - place as f64 - 0.5;
            let name = fitting(&row.name, f64::from(left - 12) / f64::from(TEXT) / 1.12);
            plot.text(Mark::RowLabel, &name, (-most, middle), Side::Left, (-8, 0));
            bar(&mut plot, Mark::LowEnd, row.low.as_ref(), middle + 0.19);
            bar(&mut plot, Mark::Bar, row.high.as_ref(), middle - 0.19);
        }
        plot.line(Mark::Base, vec![(0.0, 0.0), (0.0, number)]);
    }
    Frame {
        width: paper.size.0,
        height: paper.size.1,
        along: Along::Height,
        from: f64::from(ABOVE),
        to: f64::from(h - AROUND as i32 + ABOVE),
        slots: tornado.rows.len().max(1) as u32,
    }
}

fn bar(plot: &mut Plot, mark: Mark, effect: Option<&Effect>, middle: f64) {
    let Some(Effect { value, interval: (low, high), text }) = effect else { return };
    plot.rectangle(mark, (0.0, middle - 0.16), (*value, middle + 0.16));
    plot.line(Mark::Whisker, vec![(*low, middle), (*high, middle)]);
    let (at, side, shift) =
        if *value < 0.0 { (low.min(*value), Side::Left, -5) } else { (high.max(*value), Side::Right, 5) };
    plot.text(Mark::Label, text, (at, middle), side, (shift, 0));
}
