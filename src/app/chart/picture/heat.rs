//! Shares of futures over two inputs: fields of five shades, the line of the confidence, and where the
//! scenario is.

use super::frame::{Along, Frame};
use super::mark::Mark;
use super::plot::{Area, Margins, Plot, Side, TEXT};
use super::svg::width;
use super::{Paper, RIGHT};

/// A map of two inputs.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// The name of the input to the right.
    pub across: String,
    /// The name of the input upwards.
    pub upwards: String,
    /// How many columns it has.
    pub columns: u32,
    /// How many rows it has.
    pub rows: u32,
    /// What stands below, in columns.
    pub below: Vec<Tick>,
    /// What stands to the left, in rows from the lowest.
    pub aside: Vec<Tick>,
    /// The points that are known; what lies between them looks like the nearest.
    pub fields: Vec<Field>,
    /// Pieces of the line, in columns and rows.
    pub line: Vec<[(f64, f64); 2]>,
    /// Where the scenario is, in columns and rows, and its name.
    pub today: Option<((f64, f64), String)>,
}

/// Where a value stands, and its words.
pub type Tick = (f64, String);

/// A point that is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// Column and row.
    pub at: (u32, u32),
    /// The share of futures in which all is well.
    pub share: f64,
}

/// Pixels above and below the fields.
pub const ABOVE: i32 = 26;
pub const BELOW: i32 = 46;

/// Height in pixels at a width.
pub fn height(width: u32) -> u32 {
    (width * 5 / 9).clamp(280, 560)
}

/// Draws a map. Its slots are the columns.
pub fn draw(area: Area, paper: &Paper, heat: &Heat) -> Frame {
    let widest = heat.aside.iter().map(|(_, words)| width(words)).fold(1.0, f64::max);
    let left = (widest * f64::from(TEXT)) as i32 + 16;
    let (columns, rows) = (f64::from(heat.columns.max(2)), f64::from(heat.rows.max(2)));
    let margins = Margins { top: ABOVE, bottom: BELOW, left, right: RIGHT };
    if let Some(mut plot) = Plot::new(&area, margins, -0.5..columns - 0.5, -0.5..rows - 0.5) {
        for row in 0..heat.rows {
            for (from, to, mark) in stretches(&heat.fields, heat.columns, row) {
                let (left, right) = (f64::from(from) - 0.5, f64::from(to) - 0.5);
                plot.rectangle(mark, (left, f64::from(row) - 0.5), (right, f64::from(row) + 0.5));
            }
        }
        for piece in &heat.line {
            plot.line(Mark::Capacity, piece.to_vec());
        }
        for (column, words) in &heat.below {
            plot.text(Mark::Label, words, (*column, -0.5), Side::Below, (0, 6));
        }
        for (row, words) in &heat.aside {
            plot.text(Mark::Label, words, (-0.5, *row), Side::Left, (-6, 0));
        }
        plot.caption(Mark::Label, &heat.upwards, (0, 4));
        plot.text(Mark::Label, &heat.across, (columns - 0.5, -0.5), Side::BelowLeft, (0, 26));
        if let Some((at, name)) = &heat.today {
            let at = (at.0.clamp(-0.5, columns - 0.5), at.1.clamp(-0.5, rows - 0.5));
            plot.dot(Mark::Present, at, 7.0);
            let side = if at.0 > columns / 2.0 { Side::Left } else { Side::Right };
            let aside = if side == Side::Left { -11 } else { 11 };
            plot.text(Mark::CapacityLabel, name, at, side, (aside, 0));
        }
    }
    Frame {
        width: paper.size.0,
        height: paper.size.1,
        along: Along::Width,
        from: f64::from(left),
        to: f64::from(paper.size.0 as i32 - RIGHT),
        slots: heat.columns.max(1),
    }
}

/// The row at a distance from the upper edge of a picture of a height, of so many rows.
pub fn row_at(y: f64, height: u32, rows: u32) -> u32 {
    let (top, bottom) = (f64::from(ABOVE), f64::from(height as i32 - BELOW));
    let from_below = (bottom - y) / (bottom - top) * f64::from(rows);
    (from_below.max(0.0) as u32).min(rows.saturating_sub(1))
}

/// The middle of a row, from the upper edge of a picture of a height, of so many rows.
pub fn row_middle(row: f64, height: u32, rows: u32) -> f64 {
    let (top, bottom) = (f64::from(ABOVE), f64::from(height as i32 - BELOW));
    bottom - (bottom - top) * (row + 0.5) / f64::from(rows.max(1))
}

/// Fields of one shade in a row: the first column, the one behind the last, and the shade.
fn stretches(fields: &[Field], columns: u32, row: u32) -> Vec<(u32, u32, Mark)> {
    let distance = |field: &Field, column: u32| {
        let (x, y) = (field.at.0.abs_diff(column), field.at.1.abs_diff(row));
        (x.max(y), x + y)
    };
    let mut stretches: Vec<(u32, u32, Mark)> = Vec::new();
    for column in 0..columns {
        let Some(nearest) = fields.iter().min_by_key(|field| distance(field, column)) else { break };
        let mark = shade(nearest.share);
        match stretches.last_mut() {
            Some((_, to, last)) if *last == mark => *to = column + 1,
            _ => stretches.push((column, column + 1, mark)),
        }
    }
    stretches
}

/// The lighter, the more futures are well: the line is dark, and runs where it is light.
fn shade(share: f64) -> Mark {
    match share {
        share if share >= 0.95 => Mark::Field1,
        share if share >= 0.8 => Mark::Field2,
        share if share >= 0.5 => Mark::Field3,
        share if share >= 0.05 => Mark::Field4,
        _ => Mark::Field5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_from_below() {
        let height = 300;
        assert_eq!(row_at(f64::from(ABOVE) + 1.0, height, 10), 9);
        assert_eq!(row_at(f64::from(height as i32 - BELOW) - 1.0, height, 10), 0);
        assert_eq!((row_at(-9.0, height, 10), row_at(999.0, height, 10)), (9, 0));
    }

    #[test]
    fn what_is_not_known_looks_like_the_nearest() {
        let field = |at, share| Field { at, share };
        let fields = [field((0, 0), 1.0), field((4, 0), 0.0), field((4, 4), 0.6)];
        // In the middle between two, the first of them.
        assert_eq!(stretches(&fields, 5, 0), [(0, 3, Mark::Field1), (3, 5, Mark::Field5)]);
        assert_eq!(stretches(&fields, 5, 4).last(), Some(&(1, 5, Mark::Field3)));
        assert_eq!(stretches(&[], 5, 4), []);
    }
}
