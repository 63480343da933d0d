//! Bars from the left to the right, one below the other, each with its name and its value.

use super::frame::{Along, Frame};
use super::mark::Mark;
use super::plot::{Area, Margins, Plot, Side, TEXT};
use super::svg::{fitting, width};
use super::{Paper, RIGHT};

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// How long it is.
    pub value: f64,
    /// What stands at its end.
    pub text: String,
}

/// Pixels of a bar with the space around it.
pub const ROW: u32 = 26;

/// Pixels above and below the bars.
pub const AROUND: u32 = 6;

/// Draws bars.
pub fn draw(area: Area, paper: &Paper, bars: &[Bar]) -> Frame {
    let widest = |text: fn(&Bar) -> &str| {
        bars.iter().map(|bar| width(text(bar)) * f64::from(TEXT)).fold(1.0, f64::max) as i32 + 1
    };
    let left = (widest(|bar| &bar.name) + 12).min(paper.size.0 as i32 * 2 / 5);
    let right = widest(|bar| &bar.text) + 12 + RIGHT;
    let around = AROUND as i32;
    let margins = Margins { top: around, bottom: around, left, right };
    let highest = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let end = if highest > 0.0 { highest } else { 1.0 };
    let rows = bars.len() as f64;
    if let Some(mut plot) = Plot::new(&area, margins, 0.0..end, 0.0..rows) {
        for (place, bar) in bars.iter().enumerate() {
            let middle = rows - place as f64 - 0.5;
            plot.rectangle(Mark::Bar, (0.0, middle - 0.32), (bar.value, middle + 0.32));
            let name = fitting(&bar.name, f64::from(left - 12) / f64::from(TEXT));
            plot.text(Mark::RowLabel, &name, (0.0, middle), Side::Left, (-8, 0));
            plot.text(Mark::RowLabel, &bar.text, (bar.value, middle), Side::Right, (6, 0));
        }
        plot.line(Mark::Base, vec![(0.0, 0.0), (0.0, rows)]);
    }
    Frame {
        width: paper.size.0,
        height: paper.size.1,
        along: Along::Height,
        from: f64::from(around),
        to: f64::from(paper.size.1 as i32 - around),
        slots: bars.len() as u32,
    }
}
