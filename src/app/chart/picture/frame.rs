//! Where the slots of a picture lie: days, bars, dots.

use super::{Paper, RIGHT};

/// Where the slots of a picture lie, so that whoever points at it finds one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width of the picture in pixels.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// In which direction the slots follow one another.
    pub along: Along,
    /// Where the first slot begins.
    pub from: f64,
    /// Where the last one ends.
    pub to: f64,
    /// Slots, all of the same size.
    pub slots: u32,
}

/// A direction in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Along {
    /// From the left to the right.
    Width,
    /// From the top down.
    Height,
}

impl Frame {
    /// The days of a picture, to the right of so many pixels.
    pub(super) fn of_days(paper: &Paper, left: i32) -> Frame {
        let (width, height) = paper.size;
        let (from, to) = (f64::from(left), f64::from(width as i32 - RIGHT));
        Frame { width, height, along: Along::Width, from, to, slots: paper.days }
    }

    /// The middle of a slot.
    pub fn middle(&self, slot: u32) -> f64 {
        self.from + (f64::from(slot) + 0.5) * self.size()
    }

    /// Pixels of a slot.
    pub fn size(&self) -> f64 {
        (self.to - self.from) / f64::from(self.slots)
    }

    /// The slot at a distance from the left and the upper edge.
    pub fn slot_at(&self, x: f64, y: f64) -> u32 {
        let at = if self.along == Along::Width { x } else { y };
        let slot = (at - self.from) / self.size();
        (slot.max(0.0) as u32).min(self.slots - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_and_pixels_agree() {
        let frame = Frame { width: 500, height: 200, along: Along::Width, from: 50.0, to: 450.0, slots: 40 };
        assert_eq!(frame.middle(0), 55.0);
        for slot in [0, 7, 39] {
            assert_eq!(frame.slot_at(frame.middle(slot), 0.0), slot);
        }
        assert_eq!((frame.slot_at(-3.0, 0.0), frame.slot_at(900.0, 0.0)), (0, 39));
        let rows = Frame { along: Along::Height, from: 0.0, to: 200.0, slots: 4, ..frame };
        assert_eq!((rows.slot_at(0.0, 49.0), rows.slot_at(499.0, 51.0)), (0, 1));
    }
}
