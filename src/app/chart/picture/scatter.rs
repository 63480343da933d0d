//! Named points between two axes, the upper one by powers of ten.

use isoplan::locale::LEAST_SHARE;

use super::axis;
use super::frame::{Along, Frame};
use super::mark::Mark;
use super::plot::{Area, Margins, Plot, Side, TEXT};
use super::svg::width;
use super::{Paper, RIGHT};
use crate::words;

/// Points between two axes.
#[derive(Debug, Clone, PartialEq)]
pub struct Scatter {
    /// What is counted from the left to the right, from 0 on.
    pub across: String,
    /// What is measured upwards: shares of 1, each line a tenth of the next.
    pub upwards: String,
    /// The points.
    pub points: Vec<Point>,
}

/// A point.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// What stands beside it.
    pub name: String,
    /// From the left, and upwards.
    pub at: (f64, f64),
    /// How it looks.
    pub mark: Mark,
    /// Whether the line goes through it, which joins those that are not worse than others.
    pub joined: bool,
}

/// Height in pixels of the axis and its name.
const BELOW: i32 = 44;
const ABOVE: i32 = 26;
const RADIUS: f64 = 6.0;

/// Draws points.
pub fn draw(area: Area, paper: &Paper, scatter: &Scatter) -> Frame {
    let (w, h) = (paper.size.0 as i32, paper.size.1 as i32);
    let logarithm = |share: f64| libm::log10(share.max(LEAST_SHARE));
    let shares = scatter.points.iter().map(|point| logarithm(point.at.1));
    let (low, high) =
        shares.fold((0.0_f64, logarithm_of_least()), |(low, high), y| (low.min(y), high.max(y)));
    let low = libm::floor(low - 0.05).clamp(logarithm_of_least(), -1.0);
    let high = libm::ceil(high + 0.05).clamp(low + 1.0, 0.0);
    let most = scatter.points.iter().map(|point| point.at.0).fold(1.0, f64::max) * 1.05;
    let decades: Vec<i32> = (low as i32..=high as i32).collect();
    let is_less = scatter.points.iter().any(|point| point.at.1 < LEAST_SHARE);
    let label = |decade: i32| {
        let least = if is_less && f64::from(decade) <= low { "≤ " } else { "" };
        format!("{least}{}", one_in(paper, decade))
    };
    let widest = decades.iter().map(|decade| width(&label(*decade))).fold(1.0, f64::max);
    let left = (widest * f64::from(TEXT)) as i32 + 16;
    let margins = Margins { top: ABOVE, bottom: BELOW, left, right: RIGHT + 8 };
    if let Some(mut plot) = Plot::new(&area, margins, 0.0..most, low..high) {
        for &decade in &decades {
            let y = f64::from(decade);
            plot.line(Mark::Grid, vec![(0.0, y), (most, y)]);
            plot.text(Mark::Label, &label(decade), (0.0, y), Side::Left, (-8, 0));
        }
        plot.line(Mark::Base, vec![(0.0, low), (most, low)]);
        let ticks = axis::ticks(most, (w / 110).clamp(2, 8) as usize);
        for (value, text) in ticks.iter().zip(words::ticks(paper.locale, &ticks)) {
            plot.text(Mark::Label, &text, (*value, low), Side::Below, (0, 7));
        }
        plot.caption(Mark::Label, &scatter.upwards, (0, 4));
        plot.text(Mark::Label, &scatter.across, (most, low), Side::BelowLeft, (0, 26));
        let place = |point: &Point| (point.at.0, logarithm(point.at.1));
        let mut joined: Vec<&Point> = scatter.points.iter().filter(|point| point.joined).collect();
        joined.sort_by(|a, b| a.at.0.total_cmp(&b.at.0));
        if joined.len() > 1 {
            plot.line(Mark::Second, joined.into_iter().map(place).collect());
        }
        for point in &scatter.points {
            plot.dot(point.mark, place(point), RADIUS);
        }
        let across = f64::from(w - left - RIGHT - 8) / most;
        let up = f64::from(h - ABOVE - BELOW) / (high - low);
        let pixel = |(x, y): (f64, f64)| (f64::from(left) + x * across, f64::from(ABOVE) + (high - y) * up);
        let middles: Vec<(f64, f64)> = scatter.points.iter().map(|point| pixel(place(point))).collect();
        let texts: Vec<f64> =
            scatter.points.iter().map(|point| width(&point.name) * f64::from(TEXT)).collect();
        for (point, side) in scatter.points.iter().zip(sides(&middles, &texts, f64::from(w))) {
            let Some(side) = side else { continue };
            let shift = match side {
                Side::Left => (-10, 0),
                Side::AboveLeft | Side::AboveRight => (0, -8),
                Side::BelowLeft | Side::BelowRight | Side::Below => (0, 8),
                Side::Right => (10, 0),
            };
            plot.text(Mark::RowLabel, &point.name, place(point), side, shift);
        }
    }
    Frame {
        width: paper.size.0,
        height: paper.size.1,
        along: Along::Width,
        from: f64::from(left),
        to: f64::from(w - RIGHT - 8),
        slots: scatter.points.len().max(1) as u32,
    }
}

/// The power of ten of the least share that is drawn as it is.
fn logarithm_of_least() -> f64 {
    libm::round(libm::log10(LEAST_SHARE))
}

/// A power of ten as people say it: `1/1,000`.
fn one_in(paper: &Paper, decade: i32) -> String {
    let number = libm::pow(10.0, f64::from(-decade));
    if decade == 0 { "1".to_owned() } else { format!("1/{}", paper.locale.whole(libm::round(number) as u64)) }
}

/// On what side of each point its name stands, so that it covers neither a point nor another name;
/// `None`: there is no room.
fn sides(middles: &[(f64, f64)], texts: &[f64], right_end: f64) -> Vec<Option<Side>> {
    let height = f64::from(TEXT) + 2.0;
    let around = |(x, y): (f64, f64)| (x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS);
    let mut taken: Vec<(f64, f64, f64, f64)> = middles.iter().copied().map(around).collect();
    let overlaps =
        |a: &(f64, f64, f64, f64), b: &(f64, f64, f64, f64)| a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3;
    let mut found = Vec::new();
    for (&(x, y), &text) in middles.iter().zip(texts) {
        let options = [
            (Side::Right, (x + 9.0, y - height / 2.0)),
            (Side::Left, (x - 9.0 - text, y - height / 2.0)),
            (Side::AboveRight, (x, y - 8.0 - height)),
            (Side::BelowRight, (x, y + 8.0)),
            (Side::AboveLeft, (x - text, y - 8.0 - height)),
            (Side::BelowLeft, (x - text, y + 8.0)),
        ];
        let boxed = options.map(|(side, (left, top))| (side, (left, top, left + text, top + height)));
        let free = boxed.into_iter().find(|(_, place)| {
            place.0 >= 0.0 && place.2 <= right_end && !taken.iter().any(|other| overlaps(place, other))
        });
        taken.extend(free.map(|(_, place)| place));
        found.push(free.map(|(side, _)| side));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cover_neither_points_nor_one_another() {
        // Alone, to the right; before the right end, to the left; between two, above; in a crowd, nowhere.
        assert_eq!(sides(&[(50.0, 50.0)], &[40.0], 500.0), [Some(Side::Right)]);
        assert_eq!(sides(&[(480.0, 50.0)], &[40.0], 500.0), [Some(Side::Left)]);
        let three = sides(&[(50.0, 50.0), (70.0, 50.0), (90.0, 50.0)], &[60.0; 3], 500.0);
        assert_eq!(three, [Some(Side::AboveRight), Some(Side::BelowRight), Some(Side::Right)]);
        let crowd: Vec<(f64, f64)> =
            (0..60).map(|i| (100.0 + f64::from(i % 8) * 9.0, 60.0 + f64::from(i / 8) * 9.0)).collect();
        assert!(sides(&crowd, &[60.0; 60], 500.0).contains(&None));
    }
}
