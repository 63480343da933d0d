//! What is drawn over days.

use super::mark::Mark;
use super::plot::Plot;

/// Something drawn over the days; a value for each day. What is not a number is a gap in bands and lines.
#[derive(Debug, Clone, PartialEq)]
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

impl Layer {
    /// Its mark.
    pub fn mark(&self) -> Mark {
        match self {
            Layer::Band(mark, ..) | Layer::Line(mark, _) | Layer::LineWhereDifferent(mark, ..) => *mark,
            Layer::Steps(mark, _) | Layer::Above(mark, ..) | Layer::Days(mark, ..) => *mark,
        }
    }

    /// Its highest value.
    pub fn highest(&self) -> f64 {
        let highest = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
        match self {
            Layer::Band(_, _, high) => highest(high),
            Layer::Line(_, values) | Layer::Steps(_, values) => highest(values),
            Layer::LineWhereDifferent(_, values, _) | Layer::Above(_, values, _) => highest(values),
            Layer::Days(..) => 0.0,
        }
    }

    /// Draws it on axes of which the value axis ends at `top`.
    pub fn draw(&self, plot: &mut Plot, top: f64) {
        match self {
            Layer::Band(mark, low, high) => {
                let is_there: Vec<bool> =
                    low.iter().zip(high).map(|(low, high)| !low.is_nan() && !high.is_nan()).collect();
                for run in runs(&is_there) {
                    let back = stretch(low, run).into_iter().rev();
                    plot.area(*mark, stretch(high, run).into_iter().chain(back).collect());
                }
            }
            Layer::Line(mark, values) => {
                let is_there: Vec<bool> = values.iter().map(|value| !value.is_nan()).collect();
                for run in runs(&is_there) {
                    plot.line(*mark, stretch(values, run));
                }
            }
            Layer::LineWhereDifferent(mark, values, other) => {
                let differ: Vec<bool> = values.iter().zip(other).map(|(a, b)| a != b).collect();
                for (first, last) in runs(&differ) {
                    let end = (last + 1).min(values.len() - 1);
                    plot.line(*mark, points(values)[first.saturating_sub(1)..=end].to_vec());
                }
            }
            Layer::Steps(mark, values) => plot.line(*mark, corners(values)),
            Layer::Above(mark, values, floor) => {
                for outline in above(values, floor) {
                    plot.area(*mark, outline);
                }
            }
            Layer::Days(mark, first, last) => {
                plot.rectangle(*mark, (f64::from(*first), 0.0), (f64::from(*last) + 1.0, top));
            }
        }
    }
}

/// Values at the middles of their days; a single day has a line too.
fn points(values: &[f64]) -> Vec<(f64, f64)> {
    stretch(values, (0, values.len() - 1))
}

/// The same of the days from a first to a last one.
fn stretch(values: &[f64], (first, last): (usize, usize)) -> Vec<(f64, f64)> {
    match &values[first..=last] {
        &[only] => vec![(first as f64, only), (first as f64 + 1.0, only)],
        values => values.iter().zip(first..).map(|(&value, day)| (day as f64 + 0.5, value)).collect(),
    }
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
pub fn runs(flags: &[bool]) -> Vec<(usize, usize)> {
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
    fn a_day_between_gaps_has_a_line() {
        let values = [1.0, f64::NAN, 3.0, f64::NAN];
        assert_eq!(stretch(&values, (2, 2)), [(2.0, 3.0), (3.0, 3.0)]);
        assert_eq!(Layer::Line(Mark::Median, values.to_vec()).highest(), 3.0);
    }

    #[test]
    fn runs_are_found() {
        assert_eq!(runs(&[true, false, true, true]), [(0, 0), (2, 3)]);
    }
}
