//! Resources of many futures, a step at a time.

use super::{COST, DISINFECTANT, ITEMS, Item, Resources, STOCKED, name, of_day};
use crate::engine::{Series, Trajectory};
use crate::scenario;
use crate::summary::Quantiles;
use crate::summary::figure::{LEVELS, Mean, at_levels};

/// Futures that are gone over in one step.
const AT_ONCE: usize = 32;

/// Items whose amount follows from several series. That of each other one rises with the persons in rooms
/// or with the samples, so its quantiles are what the quantiles of those take.
const OF_SEVERAL: [usize; 2] = [DISINFECTANT, COST];

/// Resources on their way, a step at a time: future by future, then day by day.
#[derive(Debug)]
pub struct Counting {
    needs: scenario::Resources,
    /// Of each future that has been gone over, of each item: its sum over the horizon, its greatest amount
    /// of a day, and the stock to hold in reserve.
    ends: Vec<[[f64; 3]; ITEMS]>,
    days: Vec<Day>,
    /// Of the days that have been summed up: quantiles of each item.
    daily: Vec<[[f64; LEVELS.len()]; ITEMS]>,
}

/// What quantiles of a day are taken of, each of the futures that have been gone over.
#[derive(Debug, Clone, Default)]
struct Day {
    persons: Vec<u32>,
    samples: Vec<u32>,
    of_several: [Vec<f64>; OF_SEVERAL.len()],
}

impl Counting {
    /// Begins with what people take.
    pub fn new(needs: &scenario::Resources) -> Counting {
        Counting { needs: needs.clone(), ends: Vec::new(), days: Vec::new(), daily: Vec::new() }
    }

    /// Goes a step further with futures in the order of their numbers, the same at each step. `false`:
    /// nothing was left.
    pub fn go_on(&mut self, futures: &[&Trajectory]) -> bool {
        let counted = self.ends.len();
        if counted < futures.len() {
            futures[counted..].iter().take(AT_ONCE).for_each(|future| self.add(future));
            return true;
        }
        let next = self.days.get_mut(self.daily.len()).and_then(|day| day.quantiles(&self.needs));
        self.daily.extend(next);
        next.is_some()
    }

    fn add(&mut self, future: &Trajectory) {
        self.days.resize_with(future.days() as usize, Day::default);
        let amounts = |(day, kept): (u32, &mut Day)| {
            let figures = future.on(day);
            let amounts = of_day(&self.needs, figures);
            kept.persons.push(figures[Series::PersonsInRooms as usize]);
            kept.samples.push(figures[Series::Samples as usize]);
            for (kept, item) in kept.of_several.iter_mut().zip(OF_SEVERAL) {
                kept.push(amounts[item]);
            }
            amounts
        };
        let amounts: Vec<[f64; ITEMS]> = (0..).zip(&mut self.days).map(amounts).collect();
        let reserve_days = self.needs.supplies.reserve_days as usize;
        let mut ends = [[0.0; 3]; ITEMS];
        let mut of_item = Vec::with_capacity(amounts.len());
        for (item, [total, peak, stock]) in ends.iter_mut().enumerate() {
            of_item.clear();
            of_item.extend(amounts.iter().map(|amounts| amounts[item]));
            *total = of_item.iter().sum();
            *peak = of_item.iter().copied().fold(0.0, f64::max);
            if reserve_days > 0 && STOCKED.contains(&item) {
                let windows = of_item.windows(reserve_days.min(of_item.len()));
                *stock = windows.map(|window| window.iter().sum()).fold(0.0, f64::max);
            }
        }
        self.ends.push(ends);
    }

    /// The resources, once nothing is left.
    pub fn finish(self) -> Resources {
        Resources { items: (0..ITEMS).map(|item| self.item(item)).collect() }
    }

    fn item(&self, item: usize) -> Item {
        let (resource, unit) = name(&self.needs.costs, item);
        let ends = |which: usize| self.ends.iter().map(move |ends| ends[item][which]);
        let quantiles = |mut values: Vec<f64>| at_levels(&mut values, f64::total_cmp).unwrap_or_default();
        Item {
            resource,
            unit,
            daily: self.daily.iter().map(|day| day[item]).collect(),
            total: Mean::of(ends(0)),
            peak: quantiles(ends(1).collect()),
            reserve: STOCKED.contains(&item).then(|| quantiles(ends(2).collect())),
        }
    }
}

impl Day {
    /// Quantiles of each item; `None` without futures. The values lose their order.
    fn quantiles(&mut self, needs: &scenario::Resources) -> Option<[[f64; LEVELS.len()]; ITEMS]> {
        let (persons, samples) = (Quantiles::of(&mut self.persons)?, Quantiles::of(&mut self.samples)?);
        let mut quantiles = [[0.0; LEVELS.len()]; ITEMS];
        for level in 0..LEVELS.len() {
            let mut figures = [0; Series::ALL.len()];
            figures[Series::PersonsInRooms as usize] = persons.0[level];
            figures[Series::Samples as usize] = samples.0[level];
            for (quantiles, amount) in quantiles.iter_mut().zip(of_day(needs, &figures)) {
                quantiles[level] = amount;
            }
        }
        for (values, item) in self.of_several.iter_mut().zip(OF_SEVERAL) {
            quantiles[item] = at_levels(values, f64::total_cmp)?;
        }
        Some(quantiles)
    }
}
