//! A strip for each place, a cell for each day: how many of its rooms are taken.

use super::frame::Frame;
use super::layer::runs;
use super::mark::Mark;
use super::panel::draw_dates;
use super::plot::{Area, Margins, Plot, Side, TEXT};
use super::svg::{fitting, width};
use super::{Paper, RIGHT};

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// How many of its rooms are taken, day by day.
    pub cells: Vec<Taken>,
}

/// How many of a place's rooms are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It has none that could be.
    Closed,
    /// Some, as a shade from 0, less than a quarter, to 4, nine tenths and more.
    Part(usize),
    /// All.
    Full,
}

const SHADES: [Mark; 5] = [Mark::Shade1, Mark::Shade2, Mark::Shade3, Mark::Shade4, Mark::Shade5];

impl Taken {
    /// Of so many rooms.
    pub fn of(occupied: u32, usable: u32) -> Taken {
        let hundredths = u64::from(occupied) * 100 / u64::from(usable.max(1));
        match hundredths {
            _ if usable == 0 && occupied == 0 => Taken::Closed,
            _ if occupied >= usable => Taken::Full,
            0..25 => Taken::Part(0),
            25..50 => Taken::Part(1),
            50..75 => Taken::Part(2),
            75..90 => Taken::Part(3),
            _ => Taken::Part(4),
        }
    }

    fn shade(self) -> Option<Mark> {
        match self {
            Taken::Closed => None,
            Taken::Part(shade) => SHADES.get(shade).copied(),
            Taken::Full => Some(Mark::Shade5),
        }
    }
}

/// Pixels of a strip with the space around it.
pub const ROW: u32 = 22;

/// Pixels above and below the strips.
pub const AROUND: u32 = 28;
const ABOVE: i32 = 4;

/// Draws strips.
pub fn draw(area: Area, paper: &Paper, rows: &[Row]) -> Frame {
    let names = rows.iter().map(|row| width(&row.name) * f64::from(TEXT));
    let left = (names.fold(1.0, f64::max) as i32 + 13).min(paper.size.0 as i32 * 3 / 10);
    let margins = Margins { top: ABOVE, bottom: AROUND as i32 - ABOVE, left, right: RIGHT };
    let (days, number) = (f64::from(paper.days), rows.len() as f64);
    if let Some(mut plot) = Plot::new(&area, margins, 0.0..days, 0.0..number) {
        for (place, row) in rows.iter().enumerate() {
            let middle = number - place as f64 - 0.5;
            plot.line(Mark::Grid, vec![(0.0, middle), (days, middle)]);
            for (first, end, taken) in stretches(&row.cells) {
                if let Some(mark) = taken.shade() {
                    plot.rectangle(mark, (first as f64, middle - 0.4), (end as f64, middle + 0.4));
                }
            }
            let full: Vec<bool> = row.cells.iter().map(|&taken| taken == Taken::Full).collect();
            for (first, last) in runs(&full) {
                plot.line(Mark::Full, vec![(first as f64, middle), (last as f64 + 1.0, middle)]);
            }
            let name = fitting(&row.name, f64::from(left - 12) / f64::from(TEXT));
            plot.text(Mark::RowLabel, &name, (0.0, middle), Side::Left, (-8, 0));
        }
        draw_dates(&mut plot, paper, left, number);
    }
    Frame::of_days(paper, left)
}

/// Runs of days of the same shade: first day, day after the last, what they are.
fn stretches(cells: &[Taken]) -> Vec<(usize, usize, Taken)> {
    let mut stretches: Vec<(usize, usize, Taken)> = Vec::new();
    for (day, &taken) in cells.iter().enumerate() {
        match stretches.last_mut() {
            Some((_, end, same)) if same.shade() == taken.shade() => *end = day + 1,
            _ => stretches.push((day, day + 1, taken)),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(occupied: u32, usable: u32, expected: Taken) {
        assert_eq!(Taken::of(occupied, usable), expected, "{occupied} of {usable}");
    }

    #[test]
    fn shades_are_classes_of_the_share_taken() {
        check(0, 0, Taken::Closed);
        check(3, 0, Taken::Full);
        check(0, 10, Taken::Part(0));
        check(24, 100, Taken::Part(0));
        check(25, 100, Taken::Part(1));
        check(899, 1000, Taken::Part(3));
        check(9, 10, Taken::Part(4));
        check(999, 1000, Taken::Part(4));
        check(1000, 1000, Taken::Full);
        check(u32::MAX, u32::MAX, Taken::Full);
    }

    #[test]
    fn days_of_one_shade_are_one_rectangle() {
        use Taken::{Closed, Full, Part};
        let cells = [Part(1), Part(1), Part(4), Full, Closed];
        assert_eq!(stretches(&cells), [(0, 2, Part(1)), (2, 4, Part(4)), (4, 5, Closed)]);
    }
}
