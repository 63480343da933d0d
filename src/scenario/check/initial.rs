//! Reads who is there already on the first day.

use super::read::Object;
use crate::scenario::parameter::Unit;
use crate::scenario::{Initial, Inside, Problem, Rooms, Stage, Stream};

pub fn read(initial: Object, streams: &[Stream], rooms: &Rooms) -> Initial {
    let inside: Vec<Inside> =
        initial.objects("inside").into_iter().map(|inside| read_inside(inside, streams)).collect();
    check_rooms(&initial, &inside, rooms);
    let patients = initial.whole("patients") as u32;
    initial.finish();
    Initial { inside, patients }
}

fn read_inside(inside: Object, streams: &[Stream]) -> Inside {
    let number = inside.required_whole("stream");
    if number > streams.len() as u64 {
        let max = streams.len() as f64;
        inside.note("stream", Problem::OutOfRange { value: number as f64, min: 1.0, max, unit: Unit::None });
    }
    let (stage, in_room) = match inside.choice("stage") {
        Some(1) => (Stage::Home, false),
        Some(2) => (Stage::Home, true),
        _ => (Stage::Central, true),
    };
    let day = inside.optional_whole("day").map(|day| day as u32);
    let parties = inside.required_whole("parties") as u32;
    let read = Inside { stream: (number as usize).saturating_sub(1), stage, in_room, day, parties };
    if let Some(stream) = streams.get(read.stream) {
        check_day(&inside, stream, read);
    }
    inside.finish();
    read
}

/// Whoever was there yesterday has a second day or a later one. The last day of a stage in a room ends on
/// the day after it, that of a stage at home with the day itself.
fn check_day(inside: &Object, stream: &Stream, Inside { stage, in_room, day, .. }: Inside) {
    let rule = stream.rule_on(0);
    let stage_days = match stage {
        Stage::Central => rule.central_days.saturating_sub(stream.credited_days),
        Stage::Home => rule.home_days,
    };
    let last = if stage_days > 0 { stage_days + u32::from(in_room) } else { 0 };
    if last < 2 {
        inside.note("stage", Problem::NobodyMidStay { stage_days });
    } else if let Some(day) = day
        && day > last
    {
        let (value, max) = (f64::from(day), f64::from(last));
        inside.note("day", Problem::OutOfRange { value, min: 2.0, max, unit: Unit::Day });
    }
}

/// Every party in a room has one of a site that is open on the first day.
fn check_rooms(initial: &Object, inside: &[Inside], rooms: &Rooms) {
    let in_rooms = inside.iter().filter(|inside| inside.in_room);
    let value: u64 = in_rooms.map(|inside| u64::from(inside.parties)).sum();
    let is_open = |opens: u32, closes: Option<u32>| opens == 0 && closes != Some(0);
    let open = rooms.sites.iter().filter(|site| !site.reserve && is_open(site.opens, site.closes));
    let max: u64 = open.map(|site| u64::from(site.rooms_on(0))).sum();
    if value > max && !rooms.unlimited {
        initial.note("inside", Problem::TooManyInside { value, max });
    }
}
