//! The line between what is good enough and what is not: marching squares, linear between known points.

use serde::Serialize;

use super::grid::{Cell, Place};

/// A piece of the line, in the units of the two inputs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Segment {
    /// One end: to the right, upwards.
    pub from: (f64, f64),
    /// The other end.
    pub to: (f64, f64),
}

/// What is known of a point: where it lies, and its share.
pub type Known<'k> = &'k dyn Fn(Place) -> Option<((f64, f64), f64)>;

/// The pieces of the line at a level through a cell; none where a corner is not known.
pub fn pieces(cell: &Cell, known: Known, level: f64) -> Vec<Segment> {
    let mut corners = [((0.0, 0.0), 0.0); 4];
    for (corner, place) in corners.iter_mut().zip(cell.corners()) {
        let Some(value) = known(place) else { return Vec::new() };
        *corner = value;
    }
    // Where the line crosses the four sides, in the order of the corners that they begin with.
    let crossings: Vec<(f64, f64)> =
        (0..4).filter_map(|side| crossing(corners[side], corners[(side + 1) % 4], level)).collect();
    match crossings[..] {
        [from, to] => vec![Segment { from, to }],
        [below, right, above, left] => {
            // Two opposite corners are good enough; the middle says whether they belong together.
            let middle = corners.iter().map(|(_, share)| share).sum::<f64>() / 4.0;
            let joined = (middle >= level) == (corners[0].1 >= level);
            let pairs =
                if joined { [(below, right), (above, left)] } else { [(left, below), (right, above)] };
            pairs.map(|(from, to)| Segment { from, to }).to_vec()
        }
        _ => Vec::new(),
    }
}

/// Where the line crosses the way from a point to another.
fn crossing(one: ((f64, f64), f64), other: ((f64, f64), f64), level: f64) -> Option<(f64, f64)> {
    let ((from, share), (to, other_share)) = (one, other);
    if (share >= level) == (other_share >= level) {
        return None;
    }
    let part = (level - share) / (other_share - share);
    Some((from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces through a cell of the size of a unit, by the shares of its corners.
    #[track_caller]
    fn check(shares: [f64; 4], expected: &[[(f64, f64); 2]]) {
        let cell = Cell { at: Place { y: 0, x: 0 }, width: 1, height: 1 };
        let known = |place: Place| {
            let corner = cell.corners().iter().position(|corner| *corner == place)?;
            Some(((f64::from(place.x), f64::from(place.y)), shares[corner]))
        };
        let pieces = pieces(&cell, &known, 0.5);
        assert_eq!(pieces.len(), expected.len());
        for (piece, ends) in pieces.iter().zip(expected) {
            for (point, expected) in [piece.from, piece.to].iter().zip(ends) {
                let distance = libm::hypot(point.0 - expected.0, point.1 - expected.1);
                assert!(distance < 1e-12, "{piece:?}, not {ends:?}");
            }
        }
    }

    #[test]
    fn the_line_separates_corners() {
        check([0.0, 0.0, 0.0, 0.0], &[]);
        check([0.0, 1.0, 1.0, 0.0], &[[(0.5, 0.0), (0.5, 1.0)]]);
        check([0.25, 0.25, 0.75, 1.0], &[[(1.0, 0.5), (0.0, 1.0 / 3.0)]]);
        check([1.0, 0.0, 0.0, 0.0], &[[(0.5, 0.0), (0.0, 0.5)]]);
        // Saddles: the good corners joined, and not.
        check(
            [1.0, 0.25, 1.0, 0.25],
            &[[(2.0 / 3.0, 0.0), (1.0, 1.0 / 3.0)], [(1.0 / 3.0, 1.0), (0.0, 2.0 / 3.0)]],
        );
        check(
            [0.75, 0.0, 0.75, 0.0],
            &[[(0.0, 1.0 / 3.0), (1.0 / 3.0, 0.0)], [(1.0, 2.0 / 3.0), (2.0 / 3.0, 1.0)]],
        );
    }
}
