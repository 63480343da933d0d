//! What a map shows.

use serde::Serialize;

use super::grid::Place;
use super::{Axis, Counted, Map, Segment, contour};
use crate::summary::Probability;

/// What is known of the map so far.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    /// The input to the right.
    pub x: Axis,
    /// The input upwards.
    pub y: Axis,
    /// The share of futures at which the line runs.
    pub confidence: f64,
    /// Values of the first at the columns of the grid.
    pub columns: Vec<f64>,
    /// Values of the second at the rows of the grid.
    pub rows: Vec<f64>,
    /// The points that were run, row by row from below.
    pub points: Vec<Point>,
    /// The line between what is good enough and what is not, in pieces.
    pub contour: Vec<Segment>,
    /// The scenario as it is, if it has a single value of each input.
    pub today: Option<Today>,
    /// Futures run.
    pub spent: u64,
    /// Futures that it would take to run every point of the grid with all futures.
    pub brute_force: u64,
}

/// A point of the map.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// Its column, from 0.
    pub column: u32,
    /// Its row, from 0, the lowest.
    pub row: u32,
    /// Distance to the neighbouring points that were run, in steps of the grid: 1 where it is finest.
    pub reach: u32,
    /// Futures in which no party ever waits for a room.
    pub within_capacity: Probability,
    /// Futures that were run.
    pub futures: u32,
}

/// The scenario as it is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Today {
    /// Value of the input to the right, on the map or not.
    pub x: f64,
    /// Value of the input upwards.
    pub y: f64,
    /// Futures in which no party ever waits for a room.
    pub within_capacity: Probability,
    /// Futures that were run.
    pub futures: u32,
}

impl Map {
    /// What is known so far.
    pub fn picture(&self) -> Picture {
        let known = |number: u32| self.points.get(&number).filter(|counted| counted.run > 0);
        let within_capacity =
            |counted: &Counted| Probability::of(counted.well as usize, counted.run as usize);
        let cells = self.grid.cells(&|place| self.side(place));
        let points = (0..self.grid.points()).filter_map(|number| {
            let counted = known(number)?;
            let place = self.grid.place(number);
            let reach = cells.iter().filter(|cell| cell.has_corner(place)).map(|cell| cell.reach()).min();
            Some(Point {
                column: place.x,
                row: place.y,
                reach: reach.unwrap_or(1),
                within_capacity: within_capacity(counted),
                futures: counted.run,
            })
        });
        let share = |place: Place| {
            known(self.grid.number(place)).map(|counted| f64::from(counted.well) / f64::from(counted.run))
        };
        let contour = cells.iter().flat_map(|cell| {
            let value = |place: Place| (self.x.value(place.x), self.y.value(place.y));
            contour::pieces(cell, &|place| Some((value(place), share(place)?)), self.confidence)
        });
        let today = self.today().zip(known(self.grid.points())).map(|((x, y), counted)| Today {
            x,
            y,
            within_capacity: within_capacity(counted),
            futures: counted.run,
        });
        Picture {
            x: self.x.axis.clone(),
            y: self.y.axis.clone(),
            confidence: self.confidence,
            columns: (0..=self.grid.x_steps).map(|step| self.x.value(step)).collect(),
            rows: (0..=self.grid.y_steps).map(|step| self.y.value(step)).collect(),
            points: points.collect(),
            contour: contour.collect(),
            today,
            spent: self.points.values().map(|counted| u64::from(counted.run)).sum(),
            brute_force: u64::from(self.grid.points()) * u64::from(self.futures),
        }
    }
}
