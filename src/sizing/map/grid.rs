//! The grid of a map, and which of its points are worth running.

use std::collections::BTreeSet;

/// The most steps along a side: a power of two.
pub const MOST_STEPS: u32 = 32;

/// Steps along a side that are run in any case, or as many as there are.
const COARSE_STEPS: u32 = 4;

/// A grid of so many steps to either side, powers of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    pub x_steps: u32,
    pub y_steps: u32,
}

/// A point of the grid, in steps from the lower left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub y: u32,
    pub x: u32,
}

/// A rectangle of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Its lower left corner.
    pub at: Place,
    pub width: u32,
    pub height: u32,
}

/// On which side of the line a point lies, as far as that is known.
type Sides<'s> = &'s dyn Fn(Place) -> Option<bool>;

impl Grid {
    /// How many points there are.
    pub fn points(&self) -> u32 {
        (self.x_steps + 1) * (self.y_steps + 1)
    }

    /// The number of a point: row by row from below.
    pub fn number(&self, place: Place) -> u32 {
        place.y * (self.x_steps + 1) + place.x
    }

    /// The point of a number.
    pub fn place(&self, number: u32) -> Place {
        Place { y: number / (self.x_steps + 1), x: number % (self.x_steps + 1) }
    }

    /// The corners of the grid.
    pub fn corners(&self) -> [Place; 4] {
        Cell { at: Place { y: 0, x: 0 }, width: self.x_steps, height: self.y_steps }.corners()
    }

    /// The points that are run in any case.
    pub fn coarse(&self) -> BTreeSet<Place> {
        self.coarse_cells().flat_map(|cell| cell.corners()).collect()
    }

    fn coarse_cells(&self) -> impl Iterator<Item = Cell> {
        let (width, height) = ((self.x_steps / COARSE_STEPS).max(1), (self.y_steps / COARSE_STEPS).max(1));
        let columns = (0..self.x_steps).step_by(width as usize);
        let rows = (0..self.y_steps).step_by(height as usize);
        rows.flat_map(move |y| columns.clone().map(move |x| Cell { at: Place { y, x }, width, height }))
    }

    /// Points to be run next: corners of the smaller cells into which those fall through which the line runs.
    pub fn finer(&self, sides: Sides) -> BTreeSet<Place> {
        let mut wanted = BTreeSet::new();
        self.walk(sides, &mut |cell| wanted.extend(cell.corners()));
        wanted.retain(|place| sides(*place).is_none());
        wanted
    }

    /// The smallest cells all of whose corners are known.
    pub fn cells(&self, sides: Sides) -> Vec<Cell> {
        let mut cells = Vec::new();
        let is_known = |cell: &Cell| cell.corners().iter().all(|corner| sides(*corner).is_some());
        self.walk(sides, &mut |cell| {
            if is_known(&cell) {
                // Where a part is known, the whole gives way to it.
                cells.retain(|larger: &Cell| !larger.holds(&cell));
                cells.push(cell);
            }
        });
        cells
    }

    /// Visits the coarse cells, and the parts of those through which the line runs.
    fn walk(&self, sides: Sides, visit: &mut dyn FnMut(Cell)) {
        let mut cells: Vec<Cell> = self.coarse_cells().collect();
        while let Some(cell) = cells.pop() {
            visit(cell);
            if cell.is_crossed(sides) {
                cells.extend(cell.parts());
            }
        }
    }
}

impl Cell {
    /// Lower left, lower right, upper right, upper left.
    pub fn corners(&self) -> [Place; 4] {
        let Cell { at: Place { y, x }, width, height } = *self;
        let (right, top) = (x + width, y + height);
        [Place { y, x }, Place { y, x: right }, Place { y: top, x: right }, Place { y: top, x }]
    }

    /// Whether a point is one of its corners.
    pub fn has_corner(&self, place: Place) -> bool {
        self.corners().contains(&place)
    }

    /// The longer of its sides.
    pub fn reach(&self) -> u32 {
        self.width.max(self.height)
    }

    fn holds(&self, part: &Cell) -> bool {
        let within = |from: u32, length: u32, part: u32, part_length: u32| {
            from <= part && part + part_length <= from + length
        };
        within(self.at.x, self.width, part.at.x, part.width)
            && within(self.at.y, self.height, part.at.y, part.height)
    }

    /// Whether the line runs through it: points known on its border or within lie on both sides. Its corners
    /// must be known.
    fn is_crossed(&self, sides: Sides) -> bool {
        if self.corners().iter().any(|corner| sides(*corner).is_none()) {
            return false;
        }
        let Cell { at, width, height } = *self;
        let rows = at.y..=at.y + height;
        let all = rows.flat_map(|y| (at.x..=at.x + width).map(move |x| Place { y, x }));
        let mut known = all.filter_map(sides);
        let first = known.next();
        known.any(|side| Some(side) != first)
    }

    /// Its halves or quarters; nothing if it is a single step of the grid.
    fn parts(&self) -> Vec<Cell> {
        let Cell { at, width, height } = *self;
        if width == 1 && height == 1 {
            return Vec::new();
        }
        let (part_width, part_height) = ((width / 2).max(1), (height / 2).max(1));
        let rows = (at.y..at.y + height).step_by(part_height as usize);
        rows.flat_map(|y| {
            let columns = (at.x..at.x + width).step_by(part_width as usize);
            columns.map(move |x| Cell { at: Place { y, x }, width: part_width, height: part_height })
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRID: Grid = Grid { x_steps: 32, y_steps: 16 };

    /// Runs whatever is wanted, until nothing more is.
    fn run(grid: Grid, is_enough: impl Fn(Place) -> bool) -> BTreeSet<Place> {
        let mut known = grid.coarse();
        loop {
            let sides = |place: Place| known.contains(&place).then(|| is_enough(place));
            let finer = grid.finer(&sides);
            if finer.is_empty() {
                return known;
            }
            assert!(finer.is_disjoint(&known));
            known.extend(finer);
        }
    }

    #[test]
    fn numbers_are_those_of_points() {
        assert_eq!(GRID.points(), 33 * 17);
        for number in 0..GRID.points() {
            assert_eq!(GRID.number(GRID.place(number)), number);
        }
        assert_eq!(GRID.coarse().len(), 25);
        assert_eq!(Grid { x_steps: 1, y_steps: 2 }.coarse().len(), 6);
    }

    #[test]
    fn only_what_the_line_passes_is_refined() {
        let is_enough = |place: Place| 3 * place.x > 2 * place.y + 20;
        let known = run(GRID, is_enough);
        assert!(known.len() < 33 * 17 / 3, "{}", known.len());
        // Both ends of every step of the grid that the line crosses are known.
        for place in (0..GRID.points()).map(|number| GRID.place(number)) {
            let right = Place { x: place.x + 1, ..place };
            if place.x < GRID.x_steps && is_enough(place) != is_enough(right) {
                assert!(known.contains(&place) && known.contains(&right), "{place:?}");
            }
        }
        let cells = GRID.cells(&|place| known.contains(&place).then(|| is_enough(place)));
        let area: u32 = cells.iter().map(|cell| cell.width * cell.height).sum();
        assert_eq!(area, 32 * 16, "cells cover the grid once");
        assert!(cells.iter().all(|cell| {
            let [first, others @ ..] = cell.corners().map(is_enough);
            cell.reach() == 1 || others.iter().all(|side| *side == first)
        }));
    }

    #[test]
    fn without_a_line_the_coarse_points_are_enough() {
        assert_eq!(run(GRID, |_| true).len(), 25);
    }
}
