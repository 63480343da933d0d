//! Equally likely values as dots over an axis of values, against the line of what there is.

use super::axis;
use super::frame::{Along, Frame};
use super::mark::Mark;
use super::plot::{Area, Margins, Plot, Side, TEXT};
use super::svg::width;
use super::{Paper, RIGHT};
use crate::words;

/// Dots in columns over an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// Dots of each column.
    pub columns: Vec<u32>,
    /// Where the first column begins.
    pub from: u32,
    /// Width of a column.
    pub step: u32,
    /// What there is: dots of columns that begin at or above it are marked.
    pub capacity: u32,
    /// The name of its line.
    pub name: String,
}

/// Pixels of a dot at most.
const LARGEST: f64 = 18.0;

/// Columns at most.
const COLUMNS: u32 = 24;

impl Dots {
    /// Columns of round width that hold rising values and what there is.
    pub fn new(values: &[u32], capacity: u32, name: String) -> Dots {
        let least = values.first().copied().unwrap_or(0).min(capacity);
        let most = values.last().copied().unwrap_or(0).max(capacity);
        let step = axis::round_step(most - least, COLUMNS - 2);
        let from = least / step * step;
        let mut columns = vec![0; ((most - from) / step + 2) as usize];
        // A value at the end of a column is in it: "up to".
        let column = |value: u32| ((value - from).div_ceil(step)).max(1) as usize - 1;
        values.iter().for_each(|&value| columns[column(value)] += 1);
        Dots { columns, from, step, capacity, name }
    }

    /// The greatest value of a column.
    pub fn up_to(&self, column: usize) -> u32 {
        self.from.saturating_add((column as u32 + 1).saturating_mul(self.step))
    }
}

/// Pixels above the dots, for the name of the line, and below, for the numbers.
const ABOVE: i32 = 26;
const BELOW: i32 = 26;

/// Draws dots.
pub fn draw(area: Area, paper: &Paper, dots: &Dots) -> Frame {
    let left = 24;
    let margins = Margins { top: ABOVE, bottom: BELOW, left, right: RIGHT + 8 };
    let (pixels, room) = (paper.size.0 as i32 - left - RIGHT - 8, paper.size.1 as i32 - ABOVE - BELOW);
    let number = dots.columns.len() as f64;
    let highest = dots.columns.iter().copied().max().unwrap_or(0).max(1);
    let column_width = f64::from(pixels) / number;
    let (diameter, abreast) = size(column_width, f64::from(room), highest);
    // In columns and in dots.
    if let Some(mut plot) = Plot::new(&area, margins, 0.0..number, 0.0..f64::from(room) / diameter) {
        plot.line(Mark::Base, vec![(0.0, 0.0), (number, 0.0)]);
        for (column, &count) in dots.columns.iter().enumerate() {
            let beyond = dots.from + column as u32 * dots.step >= dots.capacity;
            let mark = if beyond { Mark::DotBeyond } else { Mark::Dot };
            for dot in 0..count {
                // The last row of a column stands in its middle.
                let (row, place) = (dot / abreast, dot % abreast);
                let in_row = abreast.min(count - row * abreast);
                let aside = (f64::from(place) + 0.5 - f64::from(in_row) / 2.0) * diameter / column_width;
                plot.dot(mark, (column as f64 + 0.5 + aside, f64::from(row) + 0.5), diameter * 0.42);
            }
        }
        let widest = width(&words::rounded(paper.locale, f64::from(dots.up_to(dots.columns.len() - 1))));
        let every = ((widest + 1.5) * f64::from(TEXT) * number / f64::from(pixels)).max(1.0) as usize + 1;
        for column in (0..=dots.columns.len()).step_by(every) {
            let value = f64::from(dots.from) + column as f64 * f64::from(dots.step);
            let text = words::rounded(paper.locale, value);
            plot.text(Mark::Label, &text, (column as f64, 0.0), Side::Below, (0, 7));
        }
        let at = f64::from(dots.capacity - dots.from) / f64::from(dots.step);
        let top = f64::from(room) / diameter;
        plot.line(Mark::Capacity, vec![(at, 0.0), (at, top)]);
        let side = if at > number / 2.0 { Side::AboveLeft } else { Side::AboveRight };
        plot.text(Mark::CapacityLabel, &dots.name, (at, top), side, (0, -6));
    }
    Frame {
        width: paper.size.0,
        height: paper.size.1,
        along: Along::Width,
        from: f64::from(left),
        to: f64::from(left + pixels),
        slots: dots.columns.len() as u32,
    }
}

/// The greatest diameter of dots of which so many fit into a column, and how many stand abreast.
fn size(width: f64, height: f64, dots: u32) -> (f64, u32) {
    let abreast = 1..=dots.max(1);
    let sizes = abreast.map(|abreast| {
        let rows = dots.div_ceil(abreast).max(1);
        ((width / f64::from(abreast)).min(height / f64::from(rows)).min(LARGEST), abreast)
    });
    sizes.fold((0.0, 1), |best, size| if size.0 > best.0 { size } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_as_large_as_their_column_allows() {
        assert_eq!(size(20.0, 200.0, 1), (LARGEST, 1));
        assert_eq!(size(20.0, 200.0, 20), (10.0, 1));
        assert_eq!(size(20.0, 200.0, 40), (10.0, 2));
        assert_eq!(size(40.0, 128.0, 48), (10.0, 4));
    }

    #[track_caller]
    fn check(values: &[u32], capacity: u32) {
        let dots = Dots::new(values, capacity, String::new());
        let columns = dots.columns.len();
        assert_eq!(dots.columns.iter().sum::<u32>(), values.len() as u32, "{dots:?}");
        assert!(columns <= COLUMNS as usize + 1, "{dots:?}");
        assert!((dots.from..=dots.up_to(columns - 1)).contains(&capacity), "{dots:?}");
        for limit in (0..columns).map(|column| dots.up_to(column)) {
            let drawn: u32 = (0..columns).filter(|&c| dots.up_to(c) <= limit).map(|c| dots.columns[c]).sum();
            assert_eq!(drawn as usize, values.iter().filter(|&&value| value <= limit).count(), "{dots:?}");
        }
    }

    #[test]
    fn every_value_and_the_capacity_have_a_place() {
        check(&[0; 50], 0);
        check(&[7; 50], 7);
        check(&[3, 3, 4, 900], 300);
        check(&[9411, 9502, 9560, 9700], 9600);
        check(&[10, 20, 30], 500_000);
        check(&[4000, 4001, 4010], 1);
        check(&[5, u32::MAX], 9);
    }
}
