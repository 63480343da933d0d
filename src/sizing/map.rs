//! Two inputs moved together: for which of their values nobody waits for a room, and where the line runs.
//!
//! The points of a grid are candidates. A few of them are run first; where the line of the confidence runs
//! between neighbours, the points between them follow, level by level. A point gets few futures first, and
//! more only as long as they do not tell on which side it lies.

mod axis;
mod contour;
mod grid;
mod picture;

use std::collections::BTreeMap;

use super::answer::{Change, changed};
use super::question::Refusal;
use super::rounds::{Round, Task};
use super::search::{Progress, check_effort};
use super::study::Study;
use crate::engine::Engine;
use crate::scenario::Draft;
use crate::summary::{Probability, quantile_rank};
pub use axis::Axis;
use axis::Side;
pub use contour::Segment;
use grid::{Grid, Place};
pub use picture::{Picture, Point, Today};

/// Futures that a point is given first; each time that they do not tell, it gets twice as many.
const FIRST_FUTURES: u32 = 16;

/// The probability of staying within capacity by two inputs.
#[derive(Debug, Clone)]
pub struct Map {
    draft: Draft,
    x: Side,
    y: Side,
    grid: Grid,
    confidence: f64,
    futures: u32,
    /// What is known of each point that is wanted.
    points: BTreeMap<u32, Counted>,
    round: Round<bool>,
}

/// Futures of a point.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    run: u32,
    well: u32,
}

/// Runs futures of a point.
#[derive(Debug)]
pub struct MapTrial {
    engine: Engine,
}

impl Map {
    /// A map of which nothing is run.
    ///
    /// # Errors
    ///
    /// If the scenario has issues or not these inputs, one of their ends is out of range or has issues, both
    /// move the same number, or confidence or number of futures are out of range.
    pub fn new(draft: &Draft, x: &Axis, y: &Axis, confidence: f64, futures: u32) -> Result<Map, Refusal> {
        check_effort(confidence, futures)?;
        let mut draft = draft.clone();
        draft.check().map_err(Refusal::Issues)?;
        // Who asks says how many futures.
        draft.set("calendar.futures", 1.into());
        let explicit = draft.explicit();
        let (x, y) = (Side::new(&explicit, x)?, Side::new(&explicit, y)?);
        if let Some(path) = x.input.shared_with(&y.input) {
            return Err(Refusal::SameInput { path: path.to_owned() });
        }
        let grid = Grid { x_steps: x.steps(), y_steps: y.steps() };
        let mut map = Map {
            draft,
            x,
            y,
            grid,
            confidence,
            futures,
            points: BTreeMap::new(),
            round: Round::new(Vec::new()),
        };
        for corner in grid.corners() {
            map.changed(grid.number(corner)).check().map_err(Refusal::Issues)?;
        }
        let today = map.today().map(|_| grid.points());
        map.want(grid.coarse().into_iter().map(|place| grid.number(place)).chain(today));
        map.begin_round();
        Ok(map)
    }

    /// What makes a point in the draft.
    pub fn changes(&self, column: u32, row: u32) -> Vec<Change> {
        [self.x.changes(column), self.y.changes(row)].concat()
    }

    /// The scenario at a point, or as it is for the number behind them all.
    fn changed(&self, number: u32) -> Draft {
        if number >= self.grid.points() {
            return self.draft.clone();
        }
        let place = self.grid.place(number);
        changed(&self.draft, &self.changes(place.x, place.y))
    }

    /// Where the scenario is, if it has a single value of each input.
    fn today(&self) -> Option<(f64, f64)> {
        Some((self.x.present()?, self.y.present()?))
    }

    /// Whether a point is good enough, once that is known or everything has been run.
    fn side(&self, place: Place) -> Option<bool> {
        let counted = self.points.get(&self.grid.number(place))?;
        let Counted { run, well } = *counted;
        self.is_settled(counted).then(|| well as usize >= quantile_rank(self.confidence, run as usize))
    }

    /// Whether the futures of a point tell on which side it lies, or there are no more.
    fn is_settled(&self, counted: &Counted) -> bool {
        if counted.run == 0 {
            return false;
        }
        let Probability { low, high, .. } = Probability::of(counted.well as usize, counted.run as usize);
        counted.run >= self.futures || low > self.confidence || high < self.confidence
    }

    fn want(&mut self, numbers: impl Iterator<Item = u32>) {
        for number in numbers {
            self.points.entry(number).or_default();
        }
    }

    /// Wants more futures of what is not settled; when all is, the points of the next level.
    fn begin_round(&mut self) {
        let is_open = |map: &Map| map.points.values().any(|counted| !map.is_settled(counted));
        if !is_open(self) {
            let finer = self.grid.finer(&|place| self.side(place));
            let grid = self.grid;
            self.want(finer.into_iter().map(|place| grid.number(place)));
        }
        let mut wanted = Vec::new();
        for (&number, counted) in self.points.iter().filter(|(_, counted)| !self.is_settled(counted)) {
            let next = (2 * counted.run).max(FIRST_FUTURES).min(self.futures);
            wanted.extend((counted.run..next).map(|future| (number, future)));
        }
        self.round = Round::new(wanted);
    }
}

impl Study for Map {
    type Trial = MapTrial;
    type Outcome = bool;

    fn hand_out(&mut self, most: u32) -> Option<Task> {
        self.round.hand_out(most)
    }

    fn take_back(&mut self, task: Task) {
        self.round.take_back(task);
    }

    fn receive(&mut self, task: &Task, outcomes: Vec<bool>) {
        self.round.receive(task, outcomes);
        let Some(received) = self.round.take_all() else { return };
        for ((number, _), is_well) in received {
            let counted = self.points.entry(number).or_default();
            counted.run += 1;
            counted.well += u32::from(is_well);
        }
        self.begin_round();
    }

    fn progress(&self) -> Progress {
        let spent: u64 = self.points.values().map(|counted| u64::from(counted.run)).sum();
        let done = spent + u64::from(self.round.done());
        if self.round.is_empty() {
            return Progress { done, total: done };
        }
        // As if the line ran once across the map, with all futures of two points beside each of its steps.
        let line = 2 * u64::from(self.grid.x_steps.max(self.grid.y_steps));
        let open = self.points.values().filter(|counted| !self.is_settled(counted)).count() as u64;
        let total = u64::from(self.futures) * line.max(open);
        Progress { done, total: total.max(done + 1) }
    }

    fn trial(&self, candidate: u32) -> Result<MapTrial, Refusal> {
        if candidate > self.grid.points() {
            return Err(Refusal::NoSuchCandidate { candidate });
        }
        let scenario = self.changed(candidate).check().map_err(Refusal::Issues)?;
        Ok(MapTrial { engine: Engine::new(&scenario) })
    }

    fn run(trial: &MapTrial, task: &Task) -> Vec<bool> {
        let mut runner = trial.engine.runner();
        task.futures.iter().map(|&future| runner.once(future).first_breach().is_none()).collect()
    }
}
