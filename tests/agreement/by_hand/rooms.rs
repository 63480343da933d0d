//! Sites, rooms, and what limits check-ins.

use isoplan::engine::Series;
use isoplan::scenario::{District, Scenario, Site, WholeSite};

use super::{expect, persons_on, run, site};

#[test]
fn rooms_are_added_and_withdrawn() {
    let future = run(|scenario| {
        persons_on(scenario, &[6.0, 6.0, 6.0]);
        scenario.rooms.sites =
            vec![Site { rooms: vec![(0, 8), (1, 4), (2, 20)], out_of_service_share: 0.25, ..site(0) }];
        scenario.rooms.longest_wait_hours = 5;
    });
    // 6, 3 and 15 rooms in service; the second day's people find none.
    expect(&future, Series::PersonsDiverted, &[0, 6, 0]);
    expect(&future, Series::RoomsInUse, &[6, 6, 12, 6, 6, 0]);
    expect(&future, Series::RoomsUsable, &[6, 6, 15]);
}

#[test]
fn the_nearest_district_first() {
    let future = run(|scenario| {
        let district = |nearest: [usize; 3]| District { name: String::new(), nearest: nearest.to_vec() };
        scenario.rooms.districts = vec![district([0, 1, 2]), district([1, 2, 0]), district([2, 1, 0])];
        // The first site would stay open; the two nearest close before their people leave.
        let place = |district, rooms, closes| Site { district: Some(district), closes, ..site(rooms) };
        scenario.rooms.sites = vec![place(0, 50, None), place(2, 3, Some(1)), place(1, 2, Some(1))];
        scenario.streams[0].district = Some(1);
    });
    // 55 rooms; when the two sites close, five of their rooms are occupied until turnaround ends.
    expect(&future, Series::RoomsUsable, &[55, 55, 55, 50]);
    expect(&future, Series::RoomsInUse, &[6, 6, 6, 0]);
}

#[test]
fn a_whole_site_fills_empties_and_is_cleaned() {
    let future = run(|scenario| {
        persons_on(scenario, &[2.0, 2.0, 2.0, 0.0, 2.0, 2.0]);
        let whole_site = Some(WholeSite { fill_days: 2, cleaning_days: 1 });
        scenario.rooms.sites = vec![Site { whole_site, ..site(10) }];
        scenario.rooms.longest_wait_hours = 5;
    });
    // In on days 0 and 1; out on days 2 and 3 at 12 h; cleaned at 12 h of day 4, two hours after the
    // fifth day's people came, who wait. The third day's are diverted.
    expect(&future, Series::PersonsDiverted, &[0, 0, 2, 0]);
    expect(&future, Series::RoomsInUse, &[2, 4, 4, 2, 2, 4, 4, 2]);
    expect(&future, Series::RoomsTurnaround, &[0, 0, 2, 4, 4, 0, 2, 4]);
    expect(&future, Series::PartiesWaiting, &[0, 0, 2, 0, 2, 0]);
}

#[test]
fn the_reserve_is_called_when_it_gets_tight() {
    let future = run(|scenario| {
        persons_on(scenario, &[5.0]);
        scenario.rooms.sites =
            vec![site(6), Site { reserve: true, ..site(4) }, Site { reserve: true, ..site(5) }];
    });
    // 5 of 6 are more than 80 %: called at 00:00 of the second day; after 24, 48 and 72 hours a
    // third, a half and all of nine rooms. The least of a day is noted after the events of 00:00.
    expect(&future, Series::RoomsUsable, &[6, 6, 9, 11, 15]);
}

#[test]
fn staff_vehicles_and_reception_let_people_wait() {
    let waiting = |change: &dyn Fn(&mut Scenario)| {
        let future = run(|scenario| {
            scenario.rooms.longest_wait_hours = 200;
            change(scenario);
        });
        (future.at(Series::PartiesWaiting, 0), future.series(Series::LongestWaitHours).max().unwrap())
    };
    // Four at 10 h, two when those have left at 12 h of the third day. Who waits for a vehicle or at a
    // reception has a room.
    assert_eq!(
        waiting(&|scenario| {
            scenario.resources.staff.teams = Some(2);
            scenario.resources.staff.persons_per_team = 2;
        }),
        (2, 50)
    );
    assert_eq!(waiting(&|scenario| scenario.rooms.vehicle_persons_per_hour = Some(4)), (0, 1));
    assert_eq!(waiting(&|scenario| scenario.rooms.check_ins_per_hour = Some(1)), (0, 5));
    // Two receptions.
    let two_sites = |scenario: &mut Scenario| {
        scenario.rooms.sites = vec![site(10), site(10)];
        scenario.rooms.check_ins_per_hour = Some(1);
    };
    assert_eq!(waiting(&two_sites), (0, 2));
}

#[test]
fn rooms_without_limit() {
    let future = run(|scenario| {
        scenario.rooms.sites = vec![site(2)];
        scenario.rooms.unlimited = true;
        scenario.rooms.turnaround_hours = (3, 3);
    });
    expect(&future, Series::PartiesWaiting, &[0]);
    expect(&future, Series::RoomsInUse, &[6, 6, 6, 0]);
}
