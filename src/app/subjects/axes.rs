//! The inputs that a map is offered of, with the ends that it begins with.

use isoplan::scenario::Scenario;
use isoplan::scenario::parameter::Parameter;
use isoplan::sizing::map::Axis;

/// Names in links, ids, and ends in per cent of what there is. Assumed: a city can halve or double most of
/// these within weeks; laboratories fail to a quarter, and prevalence is known within a factor of three at
/// best.
const RELATIVE: [(&str, &str, f64, f64); 4] = [
    ("arrivals", "streams[].multiplier", 50.0, 200.0),
    ("rooms", "rooms.sites[].rooms", 50.0, 200.0),
    ("tubes", "laboratories[].tubes_per_day", 25.0, 200.0),
    ("prevalence", "streams[].prevalence", 10.0, 300.0),
];

/// The one that is counted in hours.
const TURNAROUND: (&str, &str) = ("turnaround", "rooms.turnaround_hours");

/// All of them; the first two are those that a map begins with.
pub fn offered(scenario: &Scenario) -> [Axis; 5] {
    let axis = |(_, path, low, high): (&str, &str, f64, f64)| Axis { path: path.to_owned(), low, high };
    let [arrivals, rooms, tubes, prevalence] = RELATIVE.map(axis);
    [arrivals, rooms, turnaround(scenario), tubes, prevalence]
}

/// From none to twice of what it is, or of a day, as far as the table goes.
fn turnaround(scenario: &Scenario) -> Axis {
    let (_, path) = TURNAROUND;
    let longest = Parameter::of(path).kind.ends().map_or(f64::INFINITY, |(_, most)| most);
    let twice = 2.0 * f64::from(scenario.rooms.turnaround_hours.1.max(24));
    Axis { path: path.to_owned(), low: 0.0, high: twice.min(longest) }
}

/// How a link says an axis: `rooms-50-200`. `None`: it is not among those that are offered.
pub fn word(axis: &Axis) -> Option<String> {
    let (name, _) = named().find(|(_, path)| *path == axis.path)?;
    Some(format!("{name}-{}-{}", axis.low, axis.high))
}

/// The axis that a word of a link says.
pub fn of_word(word: &str) -> Option<Axis> {
    let mut parts = word.split('-');
    let (name, low, high) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let (_, path) = named().find(|(other, _)| *other == name)?;
    let is_axis = parts.next().is_none() && low < high;
    is_axis.then(|| Axis { path: path.to_owned(), low, high })
}

fn named() -> impl Iterator<Item = (&'static str, &'static str)> {
    RELATIVE.into_iter().map(|(name, path, ..)| (name, path)).chain([TURNAROUND])
}
