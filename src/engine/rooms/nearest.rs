//! In which order a party looks at the sites.

use crate::scenario::{District, Rooms};

/// A set of sites, in list order.
#[derive(Debug, Clone)]
pub struct SiteSet(Vec<u64>);

impl SiteSet {
    /// The empty set, with places for so many sites.
    pub fn new(sites: usize) -> SiteSet {
        SiteSet(vec![0; sites.div_ceil(64)])
    }

    /// Puts a site in or out.
    pub fn set(&mut self, site: usize, is_in: bool) {
        let word = &mut self.0[site / 64];
        let bit = 1 << (site % 64);
        *word = if is_in { *word | bit } else { *word & !bit };
    }

    /// The first site.
    fn first(&self) -> Option<usize> {
        first(self.0.iter().copied())
    }

    /// The first site that is in the other set, too.
    fn first_in(&self, other: &SiteSet) -> Option<usize> {
        first(self.0.iter().zip(&other.0).map(|(mine, theirs)| mine & theirs))
    }
}

fn first(mut words: impl Iterator<Item = u64>) -> Option<usize> {
    let (place, word) = words.by_ref().enumerate().find(|(_, word)| *word != 0)?;
    Some(64 * place + word.trailing_zeros() as usize)
}

/// Which sites are in which district, and which district is near.
#[derive(Debug)]
pub struct Nearest<'p> {
    districts: &'p [District],
    /// The sites of each district; last, those without one and the overflow.
    sites: Vec<SiteSet>,
}

impl<'p> Nearest<'p> {
    /// The sites of a scenario and, behind them, the overflow.
    pub fn new(rooms: &'p Rooms) -> Nearest<'p> {
        let overflow = rooms.sites.len();
        let nowhere = rooms.districts.len();
        let mut sites = vec![SiteSet::new(overflow + 1); nowhere + 1];
        for (position, site) in rooms.sites.iter().enumerate() {
            sites[site.district.unwrap_or(nowhere)].set(position, true);
        }
        sites[nowhere].set(overflow, true);
        Nearest { districts: &rooms.districts, sites }
    }

    /// The first of some sites for a party from a district: those of the district in list order,
    /// those of the others, the nearest first, those without a district. For a party from nowhere:
    /// list order.
    pub fn first(&self, from: Option<usize>, among: &SiteSet) -> Option<usize> {
        let Some(from) = from else { return among.first() };
        let districts = self.districts[from].nearest.iter().copied().chain([self.districts.len()]);
        districts.into_iter().find_map(|district| among.first_in(&self.sites[district]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_its_sites_in_list_order() {
        let mut set = SiteSet::new(130);
        assert_eq!(set.first(), None);
        for site in [129, 64, 63] {
            set.set(site, true);
            assert_eq!(set.first(), Some(site));
        }
        set.set(63, false);
        assert_eq!(set.first(), Some(64));
        let mut other = SiteSet::new(130);
        other.set(129, true);
        assert_eq!(set.first_in(&other), Some(129));
    }
}
