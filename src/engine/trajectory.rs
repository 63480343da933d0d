//! What one future looked like, day by day.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::series::Series;

/// One future: every series on every day, each site and each flow on every day, and sums over all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trajectory {
    days: u32,
    /// Day by day, [`Series::ALL`] in each.
    values: Vec<u32>,
    /// Day by day, the scenario's sites in each: rooms occupied and rooms usable at midnight.
    sites: Vec<[u32; 2]>,
    /// Day by day, the flows in each: persons waiting, in rooms in the central stage and in the second,
    /// at home, at midnight.
    flows: Vec<[u32; 4]>,
    measures: Measures,
}

/// Sums over a whole future, in units of one person's whole infectiousness.
///
/// Of infected arrivals whose course in the system is over: found, released, or placed outside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Measures {
    /// Infectiousness still to come when they arrived.
    pub infectiousness_arrived: f64,
    /// What of it fell into their isolation, or was prevented because they were found.
    pub infectiousness_prevented: f64,
    /// What was still to come of those who completed all stages undetected: the residual risk.
    pub residual_risk: f64,
    /// The same of persons infected during their isolation, who count in none of the others.
    pub residual_risk_acquired: f64,
    /// Infected arrivals whose course is over.
    pub infected_ended: u32,
    /// Infected persons among those inside on the first day; they count as arrivals in all of these.
    pub infected_inside: u32,
}

impl Trajectory {
    /// A trajectory of zeros.
    pub fn new(days: u32, sites: usize, flows: usize) -> Trajectory {
        let length = days as usize;
        Trajectory {
            days,
            values: vec![0; length * Series::ALL.len()],
            sites: vec![[0; 2]; length * sites],
            flows: vec![[0; 4]; length * flows],
            measures: Measures::default(),
        }
    }

    /// A trajectory of zeros, of the same days, sites and flows.
    pub fn zeros(&self) -> Trajectory {
        Trajectory::new(
            self.days,
            self.sites.len() / self.days as usize,
            self.flows.len() / self.days as usize,
        )
    }

    /// This trajectory, read from anywhere, if it has the days, sites and flows of another and figures
    /// that can be summed up: counts over all sites in 32 bits, finite measures.
    pub fn shaped_like(self, other: &Trajectory) -> Option<Trajectory> {
        let lengths = |of: &Trajectory| (of.days, of.values.len(), of.sites.len(), of.flows.len());
        let same = lengths(&self) == lengths(other);
        let fits = |sum: u64| sum <= u64::from(u32::MAX);
        let of_all_sites =
            |day, which: usize| self.sites_on(day).iter().map(|site| u64::from(site[which])).sum();
        let sums = same && (0..self.days).all(|day| fits(of_all_sites(day, 0)) && fits(of_all_sites(day, 1)));
        let Measures {
            infectiousness_arrived,
            infectiousness_prevented,
            residual_risk,
            residual_risk_acquired,
            ..
        } = self.measures;
        let measures =
            [infectiousness_arrived, infectiousness_prevented, residual_risk, residual_risk_acquired];
        (sums && measures.into_iter().all(f64::is_finite)).then_some(self)
    }

    /// Its days, its figures (of series, of sites, of flows, each day by day), and its sums: what
    /// [`Trajectory::joined`] takes.
    pub fn parts(&self) -> (u32, [&[u32]; 3], Measures) {
        let figures = [&*self.values, self.sites.as_flattened(), self.flows.as_flattened()];
        (self.days, figures, self.measures)
    }

    /// The trajectory of such parts; `None` if the figures are not those of so many days.
    pub fn joined(days: u32, figures: [Vec<u32>; 3], measures: Measures) -> Option<Trajectory> {
        let [values, sites, flows] = figures;
        let (sites, of_sites) = sites.as_chunks();
        let (flows, of_flows) = flows.as_chunks();
        let length = days as usize;
        let rows = length > 0 && sites.len().is_multiple_of(length) && flows.len().is_multiple_of(length);
        let whole = rows && of_sites.is_empty() && of_flows.is_empty();
        (whole && values.len() == length * Series::ALL.len()).then(|| Trajectory {
            days,
            values,
            sites: sites.to_vec(),
            flows: flows.to_vec(),
            measures,
        })
    }

    /// Days of the horizon.
    pub fn days(&self) -> u32 {
        self.days
    }

    /// The figure of a day.
    pub fn at(&self, series: Series, day: u32) -> u32 {
        self.values[day as usize * Series::ALL.len() + series as usize]
    }

    /// All figures of a day, as in [`Series::ALL`].
    pub fn on(&self, day: u32) -> &[u32; Series::ALL.len()] {
        let (days, _) = self.values.as_chunks();
        &days[day as usize]
    }

    /// All figures of some days, day by day as [`Trajectory::on`].
    pub fn on_days(&self, days: Range<u32>) -> &[u32] {
        let width = Series::ALL.len();
        &self.values[days.start as usize * width..days.end as usize * width]
    }

    /// Rooms occupied and rooms usable at the midnight that ends a day, for each site of the
    /// scenario.
    pub fn sites_on(&self, day: u32) -> &[[u32; 2]] {
        let width = self.sites.len() / self.days as usize;
        &self.sites[day as usize * width..][..width]
    }

    /// Persons waiting, in rooms in the central stage and in the second, and at home, at the midnight
    /// that ends a day, for each flow: streams, each with its secondary contacts behind it, household contacts, the discharged.
    pub fn flows_on(&self, day: u32) -> &[[u32; 4]] {
        let width = self.flows.len() / self.days as usize;
        &self.flows[day as usize * width..][..width]
    }

    /// Sums over the whole future.
    pub fn measures(&self) -> &Measures {
        &self.measures
    }

    /// The figure of a day, to write.
    pub fn at_mut(&mut self, series: Series, day: u32) -> &mut u32 {
        &mut self.values[day as usize * Series::ALL.len() + series as usize]
    }

    /// [`Trajectory::sites_on`], to write.
    pub fn sites_mut(&mut self, day: u32) -> &mut [[u32; 2]] {
        let width = self.sites.len() / self.days as usize;
        &mut self.sites[day as usize * width..][..width]
    }

    /// [`Trajectory::flows_on`], to write.
    pub fn flows_mut(&mut self, day: u32) -> &mut [[u32; 4]] {
        let width = self.flows.len() / self.days as usize;
        &mut self.flows[day as usize * width..][..width]
    }

    /// [`Trajectory::measures`], to write.
    pub fn measures_mut(&mut self) -> &mut Measures {
        &mut self.measures
    }

    /// A series from the first day to the last.
    pub fn series(&self, series: Series) -> impl Iterator<Item = u32> + '_ {
        self.values.iter().skip(series as usize).step_by(Series::ALL.len()).copied()
    }

    /// Sum of a series over all days.
    pub fn total(&self, series: Series) -> u64 {
        self.series(series).map(u64::from).sum()
    }

    /// Highest value of a series.
    pub fn peak(&self, series: Series) -> u32 {
        self.series(series).max().unwrap_or(0)
    }

    /// All figures as whole numbers, for digests.
    pub fn values(&self) -> impl Iterator<Item = u64> + '_ {
        let Measures {
            infectiousness_arrived,
            infectiousness_prevented,
            residual_risk,
            residual_risk_acquired,
            infected_ended,
            infected_inside,
        } = self.measures;
        let sums = [infectiousness_arrived, infectiousness_prevented, residual_risk, residual_risk_acquired];
        let counts = self.values.iter().chain(self.sites.as_flattened()).chain(self.flows.as_flattened());
        counts
            .map(|&value| u64::from(value))
            .chain(sums.map(f64::to_bits))
            .chain([infected_ended.into(), infected_inside.into()])
    }

    /// The first day on which a party waited because no room was free.
    pub fn first_breach(&self) -> Option<u32> {
        (0..self.days).find(|&day| self.at(Series::PartiesWaiting, day) > 0)
    }

    /// Whether on no day more than `late_share` of the results due were late.
    pub fn tests_in_time(&self, late_share: f64) -> bool {
        (0..self.days).all(|day| {
            let due = self.at(Series::ResultsDue, day);
            // A quotient, not a product: it is the nearest number to its value, as the share is to its own.
            due == 0 || f64::from(self.at(Series::ResultsLate, day)) / f64::from(due) <= late_share
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_late_results_as_are_allowed_are_in_time() {
        // Binary fractions of most of these shares, times a hundred, are off by a bit.
        for late in 0..=100 {
            let mut future = Trajectory::new(2, 0, 0);
            *future.at_mut(Series::ResultsDue, 1) = 100;
            *future.at_mut(Series::ResultsLate, 1) = late;
            assert!(future.tests_in_time(f64::from(late) / 100.0), "{late}");
            assert!(late == 0 || !future.tests_in_time(f64::from(late - 1) / 100.0), "{late}");
        }
    }
}
