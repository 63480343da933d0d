use std::ops::Deref;

use crate::engine::{Series, Trajectory};

/// A future with the sum and the peak of each of its series, taken once: going over a future's days for
/// each figure of a summary would take longer than simulating some futures.
#[derive(Debug)]
pub struct Whole<'f> {
    future: &'f Trajectory,
    ends: &'f Ends,
}

/// Sum and peak of each series over the horizon, as in [`Series::ALL`].
#[derive(Debug, Clone)]
pub struct Ends([(u64, u32); Series::ALL.len()]);

impl Ends {
    /// Of a future.
    pub fn of(future: &Trajectory) -> Ends {
        let mut ends = [(0, 0); Series::ALL.len()];
        for day in 0..future.days() {
            for ((total, peak), &value) in ends.iter_mut().zip(future.on(day)) {
                *total += u64::from(value);
                *peak = value.max(*peak);
            }
        }
        Ends(ends)
    }
}

impl<'f> Whole<'f> {
    /// A future with its own ends.
    pub fn new(future: &'f Trajectory, ends: &'f Ends) -> Whole<'f> {
        Whole { future, ends }
    }

    /// As [`Trajectory::total`].
    pub fn total(&self, series: Series) -> u64 {
        self.ends.0[series as usize].0
    }

    /// As [`Trajectory::peak`].
    pub fn peak(&self, series: Series) -> u32 {
        self.ends.0[series as usize].1
    }
}

impl Deref for Whole<'_> {
    type Target = Trajectory;

    fn deref(&self) -> &Trajectory {
        self.future
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::scenario::preset::Preset;

    #[test]
    fn sums_and_peaks_are_the_future_s_own() {
        let mut draft = Preset::of("jilin-2022").unwrap().draft();
        draft.set("calendar.days", 20.into());
        let future = Engine::new(&draft.check().unwrap()).future(0);
        let ends = Ends::of(&future);
        let whole = Whole::new(&future, &ends);
        for series in Series::ALL {
            assert_eq!(whole.total(series), future.total(series), "{series:?}");
            assert_eq!(whole.peak(series), future.peak(series), "{series:?}");
        }
        assert!(Series::ALL.into_iter().any(|series| u64::from(whole.peak(series)) < whole.total(series)));
    }
}
