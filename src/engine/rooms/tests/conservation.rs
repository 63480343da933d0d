//! Every room is somewhere at every hour, whatever happens.

use super::*;
use crate::engine::random::Source;

/// Everything at once: two districts, sites that open, close, change, fill as a whole, are
/// inspected and called up, a range of turnarounds, reception.
fn everything() -> Plan {
    sites(&[30, 20, 25, 40, 10, 35, 15], |rooms| {
        let district = |nearest: [usize; 2]| District { name: String::new(), nearest: nearest.into() };
        rooms.districts = vec![district([0, 1]), district([1, 0])];
        rooms.turnaround_hours = (0, 9);
        rooms.check_ins_per_hour = Some(3);
        rooms.reserve.trigger_share = 0.6;
        rooms.inspection.pass_probability = 0.5;
        rooms.inspection.failures_per_site_month = 4.0;
        let sites = &mut rooms.sites;
        (0..7).for_each(|site| sites[site].district = [Some(0), Some(1), None][site % 3]);
        sites[0].out_of_service_share = 0.15;
        sites[1].whole_site = Some(WholeSite { fill_days: 3, cleaning_days: 2 });
        sites[2].rooms = vec![(0, 25), (4, 3), (9, 50)];
        sites[3].opens = 2;
        sites[3].closes = Some(12);
        sites[4].whole_site = Some(WholeSite { fill_days: 1, cleaning_days: 1 });
        sites[4].opens = 1;
        sites[5].reserve = true;
        sites[6].reserve = true;
        sites[6].whole_site = Some(WholeSite { fill_days: 2, cleaning_days: 0 });
    })
}

/// Runs through 20 days of random check-ins and check-outs; what happened, hour by hour.
fn run(rooms: &mut Rooms, plan: &Plan, seed: u64) -> Vec<(u64, u32, u32)> {
    let mut stream = Randomness::new(seed, 0).stream(Source::Count, 0);
    let mut below = |most: usize| (stream.uniform() * most as f64) as usize;
    let mut inside = [0; 8];
    // Rooms vacated in each site, hour by hour.
    let mut vacated = Vec::new();
    let mut seen = Vec::new();
    for hour in 0..480 {
        rooms.begin_hour(hour);
        vacated.push([0; 8]);
        for (site, inside) in inside.iter_mut().enumerate() {
            let leaving = below(*inside as usize / 4 + 2).min(*inside as usize) as u32;
            rooms.vacate(hour, site as SiteId, leaving);
            *inside -= leaving;
            vacated[hour as usize][site] = leaving;
        }
        for _ in 0..3 {
            let receptions = rooms.limits(0).receptions;
            let from = [None, Some(0), Some(1)][below(3)];
            let taken = rooms.take(from, 1 + below(4) as u32);
            assert_eq!(taken.is_some(), receptions > 0);
            if let Some((site, number)) = taken {
                inside[site as usize] += number;
            }
        }
        assert_conserved(rooms, &plan.scenario.rooms.sites, hour / 24, &inside);
        // No turnaround lasts for more than nine hours.
        for (site, plan) in plan.scenario.rooms.sites.iter().enumerate() {
            let most: u32 = vacated.iter().rev().take(9).map(|vacated| vacated[site]).sum();
            let in_turnaround = rooms.occupied(site as SiteId) - inside[site];
            assert!(plan.whole_site.is_some() || in_turnaround <= most);
        }
        seen.push((rooms.free(), rooms.in_turnaround(), rooms.usable()));
    }
    seen
}

/// In use + in turnaround + free + out of service or closed are the rooms, in each site; the totals
/// are the sums.
#[track_caller]
fn assert_conserved(rooms: &Rooms, plan: &[scenario::Site], day: u32, inside: &[u32]) {
    let (mut occupied, mut free, mut open) = (0, 0, 0);
    for (id, (plan, &in_use)) in plan.iter().zip(inside).enumerate() {
        let site = id as SiteId;
        let here = rooms.occupied(site);
        let all = plan.rooms.iter().rev().find(|(from, _)| *from <= day).unwrap().1;
        let free_here = rooms.usable_of(site) - here;
        assert!(here >= in_use);
        assert!(free_here == 0 || here + free_here <= all, "site {site}: {here} + {free_here} of {all}");
        if rooms.sites[site as usize].is_open && !plan.reserve && plan.whole_site.is_none() && free_here > 0 {
            let out_of_service = (f64::from(all) * plan.out_of_service_share).round() as u32;
            assert_eq!(here + free_here + out_of_service, all, "site {site}");
        }
        if !rooms.sites[site as usize].is_open {
            assert_eq!(free_here, 0);
        }
        occupied += here;
        free += u64::from(free_here);
        open += u32::from(rooms.sites[site as usize].is_open || in_use > 0);
    }
    assert_eq!(rooms.in_use(), inside.iter().sum::<u32>());
    assert_eq!(rooms.in_use() + rooms.in_turnaround(), occupied);
    assert_eq!((rooms.free(), rooms.sites_open()), (free, open));
    assert_eq!(u64::from(rooms.usable()), u64::from(occupied) + free);
}

#[test]
fn rooms_are_conserved_and_a_reset_begins_anew() {
    let plan = everything();
    let mut rooms = Rooms::new(&plan, false, Randomness::new(0, 0));
    let mut seen = Vec::new();
    for future in 0..20 {
        rooms.reset(false, Randomness::new(0, future));
        seen.push(run(&mut rooms, &plan, u64::from(future)));
        let anew = run(&mut Rooms::new(&plan, false, Randomness::new(0, future)), &plan, u64::from(future));
        assert_eq!(seen.last(), Some(&anew));
    }
    assert_ne!(seen[0], seen[1]);
}
