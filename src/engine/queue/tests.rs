use super::*;
use crate::engine::random::{Randomness, Source};

const NONE: u64 = u64::MAX;

fn group(arrived: u32, healthy: &[u32], parties: &[u32]) -> Group {
    Group { arrived, flow: 0, healthy: healthy.into(), parties: parties.into() }
}

fn queue(groups: impl IntoIterator<Item = Group>) -> Queue {
    let mut queue = Queue::default();
    groups.into_iter().for_each(|group| queue.join(group));
    queue
}

fn rooms(rooms: u64) -> Limits {
    Limits { rooms, receptions: rooms, looked_after: NONE, brought: NONE }
}

fn staff(looked_after: u64) -> Limits {
    Limits { rooms: 100, receptions: 100, looked_after, brought: NONE }
}

/// Parties that go by name are of 3 persons here.
fn persons_of(_: u32) -> u32 {
    3
}

fn next(queue: &mut Queue, limits: Limits, seed: u64) -> Option<Group> {
    queue.next(limits, persons_of, |_| Randomness::new(seed, 1).stream(Source::Queue, 1))
}

#[test]
fn the_head_is_served_first_and_in_part() {
    let mut queue = queue([group(3, &[4, 2], &[7, 8]), group(5, &[1], &[])]);
    let first = next(&mut queue, rooms(5), 1).unwrap();
    assert_eq!((first.arrived, first.len(), queue.len()), (3, 5, 4));
    assert_eq!(queue.longest_wait(9), 6);
    let second = next(&mut queue, rooms(100), 1).unwrap();
    assert_eq!((second.arrived, second.len()), (3, 3));
    assert_eq!(first.healthy[0] + second.healthy[0], 4);
    assert_eq!(first.healthy[1] + second.healthy[1], 2);
    assert_eq!(queue.divert(4), None);
    assert_eq!(queue.divert(5), Some(group(5, &[1], &[])));
    assert_eq!(queue.len(), 0);
}

#[test]
fn the_least_of_rooms_and_receptions_limits_the_parties() {
    for (rooms, receptions, served) in [(5, 2, Some(2)), (2, 5, Some(2)), (0, 5, None), (5, 0, None)] {
        let mut queue = queue([group(0, &[9], &[])]);
        let limits = Limits { rooms, receptions, ..staff(NONE) };
        assert_eq!(next(&mut queue, limits, 1).map(|group| group.len()), served);
        assert_eq!(queue.len(), 9 - served.unwrap_or(0));
    }
}

#[test]
fn the_least_of_staff_and_vehicles_limits_the_persons() {
    for (looked_after, brought, served) in
        [(5, 4, Some(2)), (4, 5, Some(2)), (3, NONE, Some(1)), (1, 9, None), (9, 0, None), (18, 18, Some(9))]
    {
        let mut queue = queue([group(0, &[0, 9], &[])]);
        let limits = Limits { brought, ..staff(looked_after) };
        assert_eq!(next(&mut queue, limits, 1).map(|group| group.len()), served);
    }
}

#[test]
fn who_was_drawn_and_does_not_fit_stays_at_the_head() {
    // Parties of 1 and of 3 persons, two places: whoever is drawn first decides.
    let (mut singles, mut none) = (0, 0_u32);
    for seed in 0..1000 {
        let mut queue = queue([group(0, &[1], &[7]), group(1, &[5], &[])]);
        match next(&mut queue, staff(2), seed) {
            Some(first) => {
                assert_eq!(first, group(0, &[1], &[]));
                singles += 1;
            }
            None => {
                assert_eq!(queue.groups().next().map(|head| &head.parties[..]), Some(&[7][..]));
                none += 1;
            }
        }
        // Nobody overtakes the three, who are the head now.
        assert_eq!(next(&mut queue, staff(2), seed), None);
        assert_eq!(queue.waiting_for_a_room(staff(2), persons_of), queue.len());
        assert_eq!(next(&mut queue, staff(3), seed).unwrap().parties[..], [7]);
    }
    // Half of 1000, within five standard deviations.
    assert!(none.abs_diff(500) < 79 && singles + none == 1000, "{none}");
}

#[test]
fn as_many_are_served_as_one_by_one() {
    // Two of 1, one of 3 persons, three places: the three first (1/3): one party; a single first and
    // the three second (1/3): one, then stop; both singles first (1/3): two.
    let mut two = 0_u32;
    for seed in 0..1000 {
        let mut queue = queue([group(0, &[2], &[7])]);
        let served = next(&mut queue, staff(3), seed).unwrap();
        assert!(served.persons(persons_of) <= 3);
        two += u32::from(served.len() == 2);
        assert_eq!(queue.len() + served.len(), 3);
    }
    assert!(two.abs_diff(333) < 75, "{two}");
}

#[test]
fn a_part_holds_as_many_persons_as_fit() {
    for seed in 0..200 {
        let mut queue = queue([group(0, &[40, 30, 20], &[1, 2, 3, 4])]);
        let before = group(0, &[40, 30, 20], &[1, 2, 3, 4]).persons(persons_of);
        let served = next(&mut queue, Limits { rooms: 90, receptions: 90, ..staff(100) }, seed).unwrap();
        let persons = served.persons(persons_of);
        assert!((98..=100).contains(&persons), "{persons}");
        let head = queue.groups().next().unwrap();
        assert!(persons == 100 || persons + head.persons(persons_of) > 100);
        let left: u64 = queue.groups().map(|group| group.persons(persons_of)).sum();
        assert_eq!((left + persons, queue.len() + served.len()), (before, 94));
    }
}

#[test]
fn who_waits_for_a_room_is_who_is_beyond_the_rooms() {
    for (limits, waiting) in [
        (rooms(0), 6),
        (rooms(4), 2),
        (rooms(9), 0),
        // Reception and vehicles are not rooms.
        (Limits { receptions: 0, ..rooms(9) }, 0),
        (Limits { brought: 0, ..rooms(4) }, 2),
        // Without staff there is no room; with staff for four, not for more than two couples.
        (staff(0), 6),
        (staff(4), 4),
        (staff(9), 2),
        (staff(12), 0),
        // Nobody of the head is as few as one.
        (staff(1), 6),
    ] {
        let queue = queue([group(0, &[0, 5], &[7])]);
        assert_eq!(queue.waiting_for_a_room(limits, persons_of), waiting, "{limits:?}");
    }
    assert_eq!(Queue::default().waiting_for_a_room(staff(0), persons_of), 0);
}

#[test]
fn who_is_gone_leaves_the_queue() {
    let mut queue = queue([group(0, &[], &[7]), group(1, &[1], &[8])]);
    queue.forget(7);
    assert_eq!((queue.len(), queue.longest_wait(5)), (2, 4));
    queue.reset();
    assert_eq!((queue.len(), queue.longest_wait(5)), (0, 0));
}
