mod conservation;

use super::*;
use crate::engine::tests::plan;
use crate::scenario::{District, Inspection, WholeSite};

/// A plan of sites with so many rooms, changed.
fn sites(rooms: &[u32], change: impl FnOnce(&mut scenario::Rooms)) -> Plan {
    let sites: Vec<_> = rooms.iter().map(|rooms| format!(r#"{{"rooms": {rooms}}}"#)).collect();
    let mut plan = plan(&format!(r#"{{"turnaround_hours": 3, "sites": [{}]}}"#, sites.join(",")));
    change(&mut plan.scenario.rooms);
    plan
}

fn randomness() -> Randomness {
    Randomness::new(1, 0)
}

/// Rooms at 00:00 of the first day.
fn open(plan: &Plan) -> Rooms<'_> {
    let mut rooms = Rooms::new(plan, false, randomness());
    rooms.begin_hour(0);
    rooms
}

impl Rooms<'_> {
    fn pass_until(&mut self, hour: u32) {
        (self.hour + 1..=hour).for_each(|hour| self.begin_hour(hour));
    }
}

#[test]
fn a_vacated_room_is_out_for_the_turnaround_and_sites_fill_in_order() {
    let plan = sites(&[2, 1], |rooms| rooms.sites[1].opens = 1);
    let mut rooms = open(&plan);
    assert_eq!(rooms.take(None, 5), Some((0, 2)));
    assert_eq!(rooms.take(None, 3), None);
    rooms.pass_until(1);
    rooms.vacate(1, 0, 1);
    for (hour, free, open) in [(1, 0, 1), (3, 0, 1), (4, 1, 1), (23, 1, 1), (24, 2, 2)] {
        rooms.pass_until(hour);
        assert_eq!((rooms.free(), rooms.sites_open()), (free, open), "hour {hour}");
    }
    assert_eq!((rooms.in_use(), rooms.in_turnaround(), rooms.usable()), (1, 0, 3));
}

#[test]
fn a_turnaround_may_take_any_of_some_hours() {
    let plan = sites(&[100], |rooms| rooms.turnaround_hours = (0, 2));
    let mut rooms = open(&plan);
    rooms.take(None, 100);
    rooms.vacate(0, 0, 100);
    let mut free = vec![rooms.free()];
    for hour in 1..=2 {
        rooms.begin_hour(hour);
        free.push(rooms.free());
    }
    assert!(0 < free[0] && free[0] < free[1] && free[1] < 100 && free[2] == 100, "{free:?}");
}

#[test]
fn a_closing_site_takes_nobody_and_keeps_who_is_there() {
    let plan = sites(&[4], |rooms| {
        rooms.sites[0].closes = Some(1);
        rooms.turnaround_hours = (0, 0);
    });
    let mut rooms = open(&plan);
    rooms.take(None, 3);
    rooms.pass_until(24);
    assert_eq!((rooms.free(), rooms.usable(), rooms.sites[0].is_open), (0, 3, false));
    rooms.pass_until(25);
    rooms.vacate(25, 0, 1);
    assert_eq!((rooms.free(), rooms.usable()), (0, 2));
}

#[test]
fn rooms_are_added_withdrawn_and_out_of_service() {
    // A tenth out of service: 9 of 10, then 4 of 4 (0.4 rounds to none), then 18 of 20.
    let plan = sites(&[10], |rooms| {
        rooms.sites[0].out_of_service_share = 0.1;
        rooms.sites[0].rooms = vec![(0, 10), (1, 4), (2, 20)];
    });
    let mut rooms = open(&plan);
    assert_eq!(rooms.take(None, 6), Some((0, 6)));
    assert_eq!((rooms.free(), rooms.usable()), (3, 9));
    rooms.pass_until(24);
    assert_eq!((rooms.free(), rooms.usable(), rooms.take(None, 1)), (0, 6, None));
    rooms.vacate(24, 0, 3);
    rooms.pass_until(27);
    assert_eq!((rooms.occupied(0), rooms.free(), rooms.usable_of(0)), (3, 1, 4));
    rooms.pass_until(48);
    assert_eq!((rooms.free(), rooms.usable()), (15, 18));
}

#[test]
fn the_nearest_site_with_a_room_is_taken() {
    let plan = sites(&[1, 1, 1, 1, 1], |rooms| {
        let district = |nearest: &[usize]| District { name: String::new(), nearest: nearest.to_vec() };
        rooms.districts = vec![district(&[0, 2, 1]), district(&[1, 0, 2]), district(&[2, 1, 0])];
        // Site 0 is in none.
        for (site, district) in [(1, 1), (2, 0), (3, 2), (4, 0)] {
            rooms.sites[site].district = Some(district);
        }
    });
    for (from, order) in [
        (Some(0), [2, 4, 3, 1, 0]),
        (Some(1), [1, 2, 4, 3, 0]),
        (Some(2), [3, 1, 2, 4, 0]),
        (None, [0, 1, 2, 3, 4]),
    ] {
        let mut rooms = Rooms::new(&plan, true, randomness());
        rooms.begin_hour(0);
        let taken: Vec<_> = (0..6).filter_map(|_| rooms.take(from, 1)).collect();
        let expected: Vec<_> = order.into_iter().chain([5]).map(|site| (site, 1)).collect();
        assert_eq!(taken, expected, "from {from:?}");
    }
}

#[test]
fn the_overflow_takes_what_the_sites_cannot() {
    let plan = sites(&[4], |_| {});
    let mut rooms = Rooms::new(&plan, true, randomness());
    rooms.begin_hour(0);
    assert_eq!(rooms.take(None, 10), Some((0, 4)));
    assert_eq!(rooms.take(None, 6), Some((1, 6)));
    assert_eq!((rooms.in_use(), rooms.overflow(), rooms.usable()), (10, 6, 4));
    rooms.vacate(0, 1, 2);
    assert_eq!((rooms.in_use(), rooms.in_turnaround(), rooms.overflow()), (8, 2, 6));
    rooms.pass_until(3);
    assert_eq!((rooms.in_turnaround(), rooms.overflow(), rooms.sites_open()), (0, 4, 1));
}

#[test]
fn a_scenario_without_limits_has_an_overflow_at_any_time() {
    let plan = sites(&[4], |rooms| rooms.unlimited = true);
    let mut rooms = open(&plan);
    rooms.take(None, 4);
    assert_eq!(rooms.take(None, 4), Some((1, 4)));
}

#[test]
fn reception_checks_in_so_many_an_hour() {
    let plan = sites(&[9, 9], |rooms| rooms.check_ins_per_hour = Some(2));
    let mut rooms = open(&plan);
    // People who are inside already need no reception.
    assert_eq!(rooms.place(None, 4), Some((0, 4)));
    for hour in 0..3 {
        if hour > 0 {
            rooms.begin_hour(hour);
        }
        let limits = rooms.limits(0);
        let rooms_left = 14 - 4 * u64::from(hour);
        // At 2 h one room is left in the first site.
        let receptions = if hour < 2 { 4 } else { 3 };
        assert_eq!((limits.rooms, limits.receptions), (rooms_left, receptions), "hour {hour}");
        assert_eq!(rooms.take(None, 1), Some((0, 1)));
        if hour < 2 {
            assert_eq!(rooms.take(None, 5), Some((0, 1)));
        }
        assert_eq!(rooms.take(None, 5), Some((1, 2)));
        assert_eq!((rooms.take(None, 1), rooms.limits(0).receptions), (None, 0));
    }
}

#[test]
fn staff_and_vehicles_limit_persons() {
    let mut plan = sites(&[9], |rooms| rooms.vehicle_persons_per_hour = Some(5));
    plan.scenario.resources.staff.teams = Some(2);
    plan.scenario.resources.staff.persons_per_team = 10;
    let mut rooms = open(&plan);
    rooms.bring(3);
    let limits = rooms.limits(14);
    assert_eq!((limits.looked_after, limits.brought), (6, 2));
    rooms.begin_hour(1);
    let limits = rooms.limits(21);
    assert_eq!((limits.looked_after, limits.brought), (0, 5));
}

#[test]
fn nothing_limits_check_ins_where_the_need_is_measured() {
    let mut plan = sites(&[9], |rooms| {
        rooms.check_ins_per_hour = Some(1);
        rooms.vehicle_persons_per_hour = Some(1);
    });
    plan.scenario.resources.staff.teams = Some(0);
    let mut rooms = Rooms::new(&plan, true, randomness());
    rooms.begin_hour(0);
    rooms.bring(100);
    let limits = rooms.limits(100);
    assert_eq!((limits.looked_after, limits.brought), (u64::MAX, u64::MAX));
    assert_eq!(limits.rooms, limits.receptions);
    assert_eq!(rooms.take(None, 9), Some((0, 9)));
}

#[test]
fn a_site_with_an_opening_date_opens_when_it_has_passed() {
    let inspection = Inspection {
        pass_probability: 0.3,
        reinspection_days: 2,
        failures_per_site_month: 0.0,
        mending_days: 1,
    };
    let plan = sites(&[1; 200], |rooms| {
        rooms.inspection = inspection;
        rooms.sites[100..].iter_mut().for_each(|site| site.opens = 1);
        rooms.sites[150..].iter_mut().for_each(|site| site.closes = Some(3));
    });
    let mut rooms = open(&plan);
    assert_eq!(rooms.sites_open(), 100, "those of the first day have passed");
    let mut open = Vec::new();
    for day in 1..8 {
        rooms.pass_until(24 * day);
        let number =
            |from: u16, to: u16| (from..to).filter(|&site| rooms.sites[site as usize].is_open).count();
        open.push((number(100, 150), number(150, 200)));
        assert_eq!(rooms.free(), u64::from(rooms.sites_open()));
    }
    // Inspections are on days 1, 3, 5 and 7; whoever passes too late never opens.
    assert!(0 < open[0].0 && open[0].0 < open[2].0 && open[2].0 < open[4].0, "{open:?}");
    assert!(open[0] == open[1] && open[2] == open[3] && open[4] == open[5], "{open:?}");
    assert!(open[0].1 > 0 && open[2..].iter().all(|open| open.1 == 0), "{open:?}");
}

#[test]
fn a_site_that_fails_its_inspection_takes_nobody_until_it_is_mended() {
    let plan = sites(&[5], |rooms| {
        rooms.inspection.failures_per_site_month = 3.0;
        rooms.inspection.mending_days = 2;
    });
    let mut rooms = open(&plan);
    rooms.take(None, 2);
    let takes: Vec<bool> = (1..200)
        .map(|day| {
            rooms.pass_until(24 * day);
            assert!(rooms.sites[0].is_open && rooms.occupied(0) == 2);
            let free = rooms.free();
            assert_eq!(u64::from(rooms.usable()), 2 + free);
            assert_eq!(rooms.limits(0).receptions, free);
            free == 3
        })
        .collect();
    // A day without check-ins is never alone; there are days of both kinds.
    let alone = |days: &[bool]| days == [true, false, true];
    assert!(!takes.windows(3).any(alone) && takes.contains(&true) && takes.contains(&false));
}

#[test]
fn the_reserve_is_called_at_midnight_and_comes_in_steps() {
    let plan = sites(&[10, 4, 8, 6], |rooms| {
        rooms.sites[1].reserve = true;
        rooms.sites[2].reserve = true;
        rooms.sites[2].closes = Some(9);
        // What has closed is no part of the reserve.
        rooms.sites[3].reserve = true;
        rooms.sites[3].closes = Some(1);
        rooms.reserve.trigger_share = 0.8;
        rooms.reserve.trigger_days = 2;
        rooms.reserve.steps = vec![(5, 0.5), (24, 1.0)];
    });
    let mut rooms = open(&plan);
    rooms.take(None, 8);
    // 8 of 10 is not above 0.8; 9 of 10 is, at the midnights of 48 and 72 h.
    rooms.pass_until(24);
    rooms.take(None, 1);
    for (hour, usable, open) in
        [(72, 10, 1), (76, 10, 1), (77, 16, 3), (95, 16, 3), (96, 22, 3), (215, 22, 3), (216, 14, 2)]
    {
        rooms.pass_until(hour);
        assert_eq!((rooms.usable(), rooms.sites_open()), (usable, open), "hour {hour}");
        if hour == 77 {
            assert_eq!((rooms.usable_of(1), rooms.usable_of(2)), (4, 2));
        }
    }
}

#[test]
fn the_midnight_census_comes_before_the_rooms_that_are_ready_then() {
    let plan = sites(&[1, 1], |rooms| {
        rooms.sites[1].reserve = true;
        rooms.reserve.steps = vec![(0, 1.0)];
    });
    for (vacated, usable) in [(20, 1), (21, 2)] {
        let mut rooms = open(&plan);
        rooms.take(None, 1);
        rooms.pass_until(vacated);
        rooms.vacate(vacated, 0, 1);
        rooms.pass_until(24);
        assert_eq!((rooms.in_turnaround(), rooms.usable()), (0, usable), "vacated at {vacated} h");
    }
}

#[test]
fn a_reserve_site_is_inspected_when_its_first_rooms_are_there() {
    let plan = sites(&[[1].as_slice(), &[1; 100]].concat(), |rooms| {
        rooms.sites[1..].iter_mut().for_each(|site| site.reserve = true);
        rooms.reserve.steps = vec![(7, 1.0)];
        rooms.inspection.pass_probability = 0.5;
        rooms.inspection.reinspection_days = 1;
    });
    let mut rooms = open(&plan);
    rooms.take(None, 1);
    let open: Vec<u32> = [30, 31, 54, 55]
        .into_iter()
        .map(|hour| {
            rooms.pass_until(hour);
            rooms.sites_open()
        })
        .collect();
    assert!(open[0] == 1 && 1 < open[1] && open[1] == open[2] && open[2] < open[3], "{open:?}");
}

#[test]
fn a_whole_site_is_filled_emptied_and_cleaned_as_one() {
    let plan = sites(&[5], |rooms| {
        rooms.sites[0].whole_site = Some(WholeSite { fill_days: 2, cleaning_days: 1 });
    });
    let mut rooms = open(&plan);
    rooms.pass_until(30);
    // Days 1 and 2 of filling are day indexes 1 and 2.
    rooms.take(None, 2);
    rooms.vacate(30, 0, 1);
    for (hour, free, in_turnaround, usable) in [(34, 3, 1, 5), (71, 3, 1, 5), (72, 0, 1, 2)] {
        rooms.pass_until(hour);
        let levels = (rooms.free(), rooms.in_turnaround(), rooms.usable());
        assert_eq!(levels, (free, in_turnaround, usable), "hour {hour}");
    }
    rooms.pass_until(80);
    rooms.vacate(80, 0, 1);
    for (hour, free, in_turnaround) in [(81, 0, 2), (103, 0, 2), (104, 5, 0), (200, 5, 0)] {
        rooms.pass_until(hour);
        assert_eq!((rooms.free(), rooms.in_turnaround()), (free, in_turnaround), "hour {hour}");
    }
    // And anew.
    rooms.take(None, 5);
    rooms.vacate(200, 0, 5);
    rooms.pass_until(239);
    assert_eq!((rooms.free(), rooms.in_turnaround()), (0, 5));
    // All left while it was filling: cleaning begins when that is over, at 240 h.
    rooms.pass_until(263);
    assert_eq!((rooms.free(), rooms.in_turnaround()), (0, 5));
    rooms.pass_until(264);
    assert_eq!((rooms.free(), rooms.in_turnaround()), (5, 0));
}

#[test]
fn a_whole_site_without_cleaning_starts_anew_at_once() {
    let plan = sites(&[5], |rooms| {
        rooms.sites[0].whole_site = Some(WholeSite { fill_days: 1, cleaning_days: 0 });
    });
    let mut rooms = open(&plan);
    rooms.place(None, 3);
    rooms.pass_until(24);
    assert_eq!(rooms.free(), 0);
    rooms.vacate(24, 0, 3);
    assert_eq!((rooms.free(), rooms.in_turnaround()), (5, 0));
}
