//! Panels: layers of marks over the days, with axes.

use super::axis;
use super::frame::Frame;
use super::layer::Layer;
use super::mark::Mark;
use super::plot::{Area, Margins, Plot, Side, TEXT};
use super::svg::{FINE, width};
use super::{Paper, RIGHT};
use crate::words;

/// One pair of axes over the days.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Its height in comparison with the other panels of the picture.
    pub weight: f64,
    /// What is measured, above the axis.
    pub name: String,
    /// From the back to the front.
    pub layers: Vec<Layer>,
    /// Above all layers.
    pub notes: Vec<Note>,
}

/// A text at a place: day, value, what side of it.
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Height {
    /// Just above this value.
    Above(f64),
    /// At the upper end of the axis.
    Top,
}

/// Width of a number of six digits, in units of its size.
const SIX_DIGITS: f64 = 3.8;

/// Pixels above the axes, for their name; below them, for the dates or for nothing.
const NAME: i32 = 24;
const DATES: i32 = 24;
const NOTHING: i32 = 10;

/// Pixels above and below the axes of a single panel.
pub const PANEL_ROOM: f64 = (NAME + DATES) as f64;

/// Draws panels one below the other, over the same days.
pub fn draw(area: Area, paper: &Paper, panels: &[Panel]) -> Frame {
    let tops: Vec<f64> = panels.iter().map(Panel::top).collect();
    // The widest number decides for all panels, so that a day is at the same place in each; as a rule
    // also in the pictures above and below.
    let numbers = tops.iter().flat_map(|&top| words::ticks(paper.locale, &axis::ticks(top, 5)));
    let widest = numbers.map(|number| width(&number)).fold(SIX_DIGITS, f64::max);
    let left = (widest * f64::from(TEXT)) as i32 + 10;
    let all: f64 = panels.iter().map(|panel| panel.weight).sum();
    let room = f64::from(paper.size.1) - f64::from(DATES - NOTHING);
    let mut rest = area;
    for (place, (panel, top)) in panels.iter().zip(tops).enumerate() {
        let has_dates = place + 1 == panels.len();
        let height = (room * panel.weight / all) as i32;
        if has_dates {
            panel.draw(&rest, paper, left, top, height, true);
            break;
        }
        let (upper, lower) = rest.split_vertically(height * FINE);
        panel.draw(&upper, paper, left, top, height, false);
        rest = lower;
    }
    Frame::of_days(paper, left)
}

/// Dates below axes over the days, in the picture's lower edge.
pub fn draw_dates(plot: &mut Plot, paper: &Paper, left: i32, top: f64) {
    let room = paper.size.0 as i32 - left - RIGHT;
    let widest = width(&words::short_date(paper.locale, paper.first)).max(3.6) * f64::from(TEXT) + 16.0;
    let slot = f64::from(room) / f64::from(paper.days);
    for day in axis::days(paper.first, paper.days, (f64::from(room) / widest) as u32) {
        let middle = f64::from(day) + 0.5;
        plot.line(Mark::Base, vec![(middle, 0.0), (middle, top * 0.012)]);
        let text = words::short_date(paper.locale, paper.first.plus_days(day.into()));
        // A date at an edge would be cut off.
        let half = width(&text) * f64::from(TEXT) * 0.55;
        let x = f64::from(left) + middle * slot;
        let dx = (half - x).max(0.0) - (x + half - f64::from(paper.size.0)).max(0.0);
        plot.text(Mark::Label, &text, (middle, 0.0), Side::Below, (dx as i32, 7));
    }
}

impl Panel {
    /// The end of the value axis: above everything, with room for the name of the capacity line.
    pub fn top(&self) -> f64 {
        let highest = self.layers.iter().map(Layer::highest).fold(0.0, f64::max);
        if highest > 0.0 { highest * 1.15 } else { 1.0 }
    }

    fn draw(&self, area: &Area, paper: &Paper, left: i32, top: f64, height: i32, has_dates: bool) {
        let bottom = if has_dates { DATES } else { NOTHING };
        let margins = Margins { top: NAME, bottom, left, right: RIGHT };
        let days = f64::from(paper.days);
        let Some(mut plot) = Plot::new(area, margins, 0.0..days, 0.0..top) else { return };
        let (grounds, layers): (Vec<&Layer>, Vec<&Layer>) =
            self.layers.iter().partition(|layer| matches!(layer, Layer::Days(..)));
        grounds.into_iter().for_each(|layer| layer.draw(&mut plot, top));
        let ticks = axis::ticks(top, ((height - NAME - NOTHING) / 40).clamp(2, 5) as usize);
        for (number, &tick) in words::ticks(paper.locale, &ticks).iter().zip(&ticks) {
            let mark = if tick == 0.0 { Mark::Base } else { Mark::Grid };
            plot.line(mark, vec![(0.0, tick), (days, tick)]);
            plot.text(Mark::Label, number, (0.0, tick), Side::Left, (-6, 0));
        }
        plot.caption(Mark::Label, &self.name, (0, 5));
        layers.into_iter().for_each(|layer| layer.draw(&mut plot, top));
        if has_dates {
            draw_dates(&mut plot, paper, left, top);
        }
        for note in &self.notes {
            let (value, side, shift) = match (note.height, note.ends_here) {
                (Height::Above(value), true) => (value, Side::AboveLeft, (-4, -5)),
                (Height::Above(value), false) => (value, Side::AboveRight, (4, -5)),
                (Height::Top, true) => (top, Side::BelowLeft, (-4, 4)),
                (Height::Top, false) => (top, Side::BelowRight, (4, 4)),
            };
            plot.text(note.mark, &note.text, (note.day, value), side, shift);
        }
    }
}
