//! What is taken of a future alone.

use std::borrow::Cow;
use std::ops::Deref;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::digest::fingerprint;
use crate::engine::{Series, Trajectory};

/// A future with what summaries take of it alone: the sum and the peak of each of its series, and its
/// fingerprint. Taken once, where it was simulated: a page sums up the same futures again and again,
/// and going over their days each time would take longer than simulating some of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Whole<'f> {
    #[serde(with = "sent")]
    future: Cow<'f, Trajectory>,
    /// Sum and peak of each series over the horizon, as in [`Series::ALL`].
    ends: Vec<(u64, u32)>,
    fingerprint: u64,
}

impl From<Trajectory> for Whole<'_> {
    fn from(future: Trajectory) -> Self {
        Whole::of(Cow::Owned(future))
    }
}

impl<'f> Whole<'f> {
    fn of(future: Cow<'f, Trajectory>) -> Whole<'f> {
        let (mut totals, mut peaks) = ([0; Series::ALL.len()], [0; Series::ALL.len()]);
        for day in 0..future.days() {
            let figures = future.on(day);
            totals.iter_mut().zip(figures).for_each(|(total, &value)| *total += u64::from(value));
            peaks.iter_mut().zip(figures).for_each(|(peak, &value)| *peak = value.max(*peak));
        }
        let ends = totals.into_iter().zip(peaks).collect();
        let fingerprint = fingerprint(&future);
        Whole { future, ends, fingerprint }
    }

    /// Futures that stay where they are.
    pub(super) fn all(futures: impl IntoIterator<Item = &'f Trajectory>) -> Vec<Rc<Whole<'f>>> {
        futures.into_iter().map(|future| Rc::new(Whole::of(Cow::Borrowed(future)))).collect()
    }

    /// As [`Trajectory::total`].
    pub fn total(&self, series: Series) -> u64 {
        self.ends[series as usize].0
    }

    /// As [`Trajectory::peak`].
    pub fn peak(&self, series: Series) -> u32 {
        self.ends[series as usize].1
    }

    /// As [`Trajectory::first_breach`].
    pub fn first_breach(&self) -> Option<u32> {
        // Most futures need not be gone over.
        (self.peak(Series::PartiesWaiting) > 0).then(|| self.future.first_breach()).flatten()
    }

    /// As [`Trajectory::tests_in_time`].
    pub fn tests_in_time(&self, late_share: f64) -> bool {
        self.total(Series::ResultsLate) == 0 || self.future.tests_in_time(late_share)
    }

    /// Fingerprint of every figure of the future.
    pub(super) fn fingerprint(&self) -> u64 {
        self.fingerprint
    }
}

impl Deref for Whole<'_> {
    type Target = Trajectory;

    fn deref(&self) -> &Trajectory {
        &self.future
    }
}

/// A future in a message: its many figures as plain bytes.
mod sent {
    use serde::de::Error;
    use serde::{Deserializer, Serializer};

    use super::*;
    use crate::engine::Measures;
    use crate::message::Words;

    type Parts<'a> = (u32, [Words<'a>; 3], Measures);

    pub fn serialize<S: Serializer>(future: &Trajectory, serializer: S) -> Result<S::Ok, S::Error> {
        let (days, figures, measures) = future.parts();
        let parts: Parts = (days, figures.map(|figures| Words(figures.into())), measures);
        parts.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Cow<'static, Trajectory>, D::Error> {
        let (days, figures, measures): Parts<'static> = Deserialize::deserialize(deserializer)?;
        let joined = Trajectory::joined(days, figures.map(|Words(figures)| figures.into_owned()), measures);
        joined.map(Cow::Owned).ok_or_else(|| D::Error::custom("not the figures of so many days"))
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
        let whole = Whole::from(future.clone());
        for series in Series::ALL {
            assert_eq!(whole.total(series), future.total(series), "{series:?}");
            assert_eq!(whole.peak(series), future.peak(series), "{series:?}");
        }
        assert_eq!(whole.first_breach(), future.first_breach());
        for late_share in [0.0, 0.1, 1.0] {
            assert_eq!(whole.tests_in_time(late_share), future.tests_in_time(late_share), "{late_share}");
        }
        assert!(Series::ALL.into_iter().any(|series| u64::from(whole.peak(series)) < whole.total(series)));
        assert_eq!(*whole, future);
    }
}
