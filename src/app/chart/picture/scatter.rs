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

/// Decades below the points that are at the floor, for their names.
const BELOW_FLOOR: f64 = 0.8;

/// A place in a picture, in pixels from its upper left corner.
type Pixel = (f64, f64);

/// What a text takes, or may take: left, upper, right and lower edge.
type Extent = (f64, f64, f64, f64);

/// Where a name stands beside its point: the side, and pixels to the right and down.
type Place = (Side, (i32, i32));

/// Where a name may stand, the best first; the last are a line farther away.
const PLACES: [Place; 10] = [
    (Side::Right, (10, 0)),
    (Side::Left, (-10, 0)),
    (Side::AboveRight, (0, -8)),
    (Side::BelowRight, (0, 8)),
    (Side::AboveLeft, (0, -8)),
    (Side::BelowLeft, (0, 8)),
    (Side::AboveRight, (0, -24)),
    (Side::BelowRight, (0, 24)),
    (Side::AboveLeft, (0, -24)),
    (Side::BelowLeft, (0, 24)),
];

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
    let bottom = if is_less { low - BELOW_FLOOR } else { low };
    if let Some(mut plot) = Plot::new(&area, margins, 0.0..most, bottom..high) {
        for &decade in &decades {
            let y = f64::from(decade);
            plot.line(Mark::Grid, vec![(0.0, y), (most, y)]);
            plot.text(Mark::Label, &label(decade), (0.0, y), Side::Left, (-8, 0));
        }
        plot.line(Mark::Base, vec![(0.0, bottom), (most, bottom)]);
        let ticks = axis::ticks(most, (w / 110).clamp(2, 8) as usize);
        for (value, text) in ticks.iter().zip(words::ticks(paper.locale, &ticks)) {
            plot.text(Mark::Label, &text, (*value, bottom), Side::Below, (0, 7));
        }
        plot.caption(Mark::Label, &scatter.upwards, (0, 4));
        plot.text(Mark::Label, &scatter.across, (most, bottom), Side::BelowLeft, (0, 26));
        let place = |point: &Point| (point.at.0, logarithm(point.at.1));
        let mut joined: Vec<&Point> = scatter.points.iter().filter(|point| point.joined).collect();
        joined.sort_by(|a, b| a.at.0.total_cmp(&b.at.0));
        let joined: Vec<(f64, f64)> = joined.into_iter().map(place).collect();
        if joined.len() > 1 {
            plot.line(Mark::Second, joined.clone());
        }
        // What there is at present is named first, and drawn last: nothing covers it.
        let mut points: Vec<&Point> = scatter.points.iter().collect();
        points.sort_by_key(|point| point.mark != Mark::Present);
        for point in points.iter().rev() {
            plot.dot(point.mark, place(point), RADIUS);
        }
        let across = f64::from(w - left - RIGHT - 8) / most;
        let up = f64::from(h - ABOVE - BELOW) / (high - bottom);
        let pixel = |(x, y): (f64, f64)| (f64::from(left) + x * across, f64::from(ABOVE) + (high - y) * up);
        let middles: Vec<Pixel> = points.iter().map(|point| pixel(place(point))).collect();
        let texts: Vec<f64> = points.iter().map(|point| width(&point.name) * f64::from(TEXT)).collect();
        let lines: Vec<[Pixel; 2]> = joined.windows(2).map(|ends| [pixel(ends[0]), pixel(ends[1])]).collect();
        let names =
            placed(&middles, &texts, &lines, (f64::from(left), 0.0, f64::from(w), f64::from(h - BELOW)));
        for (point, name) in points.into_iter().zip(names) {
            let Some((side, shift)) = name else { continue };
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

/// Where each point's name stands, so that it covers neither a point nor another name, and no line strikes
/// it through; `None`: there is no room within the axes.
fn placed(middles: &[Pixel], texts: &[f64], lines: &[[Pixel; 2]], room: Extent) -> Vec<Option<Place>> {
    let around = |(x, y): Pixel| (x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS);
    let mut taken: Vec<Extent> = middles.iter().copied().map(around).collect();
    let overlaps = |a: &Extent, b: &Extent| a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3;
    let mut found = Vec::new();
    for (&middle, &text) in middles.iter().zip(texts) {
        let free = PLACES.into_iter().map(|place| (place, extent(middle, text, place))).find(|(_, at)| {
            at.0 >= room.0
                && at.1 >= room.1
                && at.2 <= room.2
                && at.3 <= room.3
                && !taken.iter().any(|other| overlaps(at, other))
                && !lines.iter().any(|line| is_struck(at, *line))
        });
        taken.extend(free.map(|(_, at)| at));
        found.push(free.map(|(place, _)| place));
    }
    found
}

/// What a name of a width takes, at a place beside a point.
fn extent((x, y): Pixel, text: f64, (side, (dx, dy)): Place) -> Extent {
    let height = f64::from(TEXT) + 2.0;
    let (x, y) = (x + f64::from(dx), y + f64::from(dy));
    let left = match side {
        Side::Right | Side::AboveRight | Side::BelowRight => x,
        Side::Below => x - text / 2.0,
        Side::Left | Side::AboveLeft | Side::BelowLeft => x - text,
    };
    let top = match side {
        Side::Right | Side::Left => y - height / 2.0,
        Side::AboveRight | Side::AboveLeft => y - height,
        Side::Below | Side::BelowRight | Side::BelowLeft => y,
    };
    (left, top, left + text, top + height)
}

/// Whether a line runs through what a name takes.
fn is_struck(at: &Extent, [(x0, y0), (x1, y1)]: [Pixel; 2]) -> bool {
    let (left, right) = (x0.min(x1).max(at.0), x0.max(x1).min(at.2));
    let height = |x: f64| y0 + (y1 - y0) * (x - x0) / (x1 - x0);
    let (from, to) = if x0 == x1 { (y0, y1) } else { (height(left), height(right)) };
    left <= right && from.min(to) < at.3 && at.1 < from.max(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cover_neither_points_nor_one_another() {
        let sides = |middles: &[Pixel], texts: &[f64], right_end: f64| -> Vec<Option<Side>> {
            let placed = placed(middles, texts, &[], (0.0, 0.0, right_end, 300.0));
            placed.into_iter().map(|place| place.map(|(side, _)| side)).collect()
        };
        // Alone, to the right; before the right end, to the left; between two, above; in a crowd, nowhere.
        assert_eq!(sides(&[(50.0, 50.0)], &[40.0], 500.0), [Some(Side::Right)]);
        assert_eq!(sides(&[(480.0, 50.0)], &[40.0], 500.0), [Some(Side::Left)]);
        let three = sides(&[(50.0, 50.0), (70.0, 50.0), (90.0, 50.0)], &[60.0; 3], 500.0);
        assert_eq!(three, [Some(Side::AboveRight), Some(Side::BelowRight), Some(Side::Right)]);
        let crowd: Vec<(f64, f64)> =
            (0..60).map(|i| (100.0 + f64::from(i % 8) * 9.0, 60.0 + f64::from(i / 8) * 9.0)).collect();
        assert!(sides(&crowd, &[60.0; 60], 500.0).contains(&None));
    }

    #[test]
    fn no_line_strikes_a_name_through() {
        let (from, to) = ((50.0, 150.0), (300.0, 150.0));
        let names = placed(&[from, to], &[60.0, 60.0], &[[from, to]], (0.0, 0.0, 500.0, 300.0));
        // To the left of the first there is no room for its name.
        assert_eq!(names, [Some((Side::AboveRight, (0, -8))), Some((Side::Right, (10, 0)))]);
        // Neither where it rises, nor below the picture.
        assert!(is_struck(&(0.0, 0.0, 40.0, 14.0), [(20.0, 30.0), (30.0, -10.0)]));
        assert!(!is_struck(&(0.0, 0.0, 40.0, 14.0), [(50.0, 5.0), (90.0, 5.0)]));
        assert!(is_struck(&(0.0, 0.0, 40.0, 14.0), [(20.0, -30.0), (20.0, 30.0)]));
    }

    #[test]
    fn what_there_is_at_present_is_drawn_last() {
        let point =
            |name: &str, mark| Point { name: name.to_owned(), at: (100.0, 1e-9), mark, joined: false };
        let points = vec![point("now", Mark::Present), point("other", Mark::Hollow)];
        let scatter = Scatter { across: String::new(), upwards: String::new(), points };
        let locale = isoplan::locale::Locale::new(isoplan::locale::Language::English);
        let paper =
            Paper { locale: &locale, first: "2022-01-01".parse().unwrap(), days: 1, size: (500, 320) };
        let (marks, _) = super::super::Picture::Scatter(scatter).draw(&paper);
        let last = marks.rfind("<circle").map(|at| &marks[at..]);
        assert!(
            last.is_some_and(|circle| circle.contains("mark present") && !circle.contains("mark hollow"))
        );
        assert!(marks.contains(">now<") && marks.contains(">other<"));
    }
}
