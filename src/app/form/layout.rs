//! Where a parameter stands in the form: in the open, behind "More", or in a part of its group.

use isoplan::scenario::parameter::{Group, all};

/// The groups in the order of the form: the person's way, then the simulation.
pub const GROUPS: [Group; 8] = [
    Group::Initial,
    Group::Arrivals,
    Group::Rule,
    Group::Rooms,
    Group::Tests,
    Group::Cases,
    Group::Resources,
    Group::Calendar,
];

/// Where something stands within its group or card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the open.
    Open,
    /// One click away, with others of its kind.
    Part(&'static str),
}

/// What is one click away and belongs to no other part.
pub const MORE: Place = Place::Part("more");

/// What is not in the open, by the beginning of its id; of several the longest holds. The order of the
/// parts is that of the form.
const PLACES: [(&str, &str); 67] = [
    ("streams[].arrivals.weekday_factors", "more"),
    ("streams[].arrivals.surges", "more"),
    ("streams[].arrivals.count_noise", "more"),
    ("streams[].arrivals.dispersion", "more"),
    ("streams[].arrivals.report_hour", "more"),
    ("streams[].arrivals.tracing", "more"),
    ("streams[].arrivals.share_traced", "more"),
    ("streams[].arrival_hours", "more"),
    ("streams[].party", "more"),
    ("streams[].district", "more"),
    ("streams[].since_infection", "more"),
    ("streams[].exempt_share", "more"),
    ("streams[].credited_days", "more"),
    ("streams[].screening_share", "more"),
    ("streams[].arrivals.secondary.per_contact", "secondary"),
    ("streams[].arrivals.secondary.prevalence", "secondary"),
    ("streams[].arrivals.secondary.since_infection", "secondary"),
    ("streams[].rule.no_home_share", "more"),
    ("streams[].rule.release_waits", "more"),
    ("streams[].rule.check_out_hour", "more"),
    ("streams[].rule.collection_hour", "more"),
    ("streams[].rule.exact_hours", "more"),
    ("streams[].rule.home", "more"),
    ("streams[].rule.doubled_home", "more"),
    ("streams[].changes", "changes"),
    // Of the fields of a change, none is hidden.
    ("streams[].changes[].", ""),
    ("streams[].arrivals.secondary.rule", "secondary-rule"),
    ("cases.discharged_rule", "discharged"),
    ("cases.household.rule", "household-rule"),
    ("rooms.longest_wait_hours", "more"),
    ("rooms.turnaround_to_hours", "more"),
    ("rooms.unlimited", "more"),
    ("rooms.check_ins_per_hour", "more"),
    ("rooms.vehicle_persons_per_hour", "more"),
    ("rooms.districts", "districts"),
    ("rooms.districts[].", ""),
    ("rooms.inspection", "inspection"),
    ("rooms.reserve", "reserve"),
    ("laboratories[].weekday_factors", "more"),
    ("laboratories[].opens_hour", "more"),
    ("laboratories[].closes_hour", "more"),
    ("laboratories[].outside", "more"),
    ("laboratories[].outside_surges[].", ""),
    ("laboratories[].backlog_tubes", "more"),
    ("tests", "results"),
    ("cases.detection", "detection"),
    ("cases.asymptomatic_detection", "detection"),
    ("cases.between_person", "detection"),
    ("cases.specificity", "detection"),
    ("cases.symptomatic_share", "symptoms"),
    ("cases.incubation", "symptoms"),
    ("cases.symptom_days", "symptoms"),
    ("cases.temperature_check", "symptoms"),
    ("cases.infectiousness", "infectiousness"),
    ("cases.transmission", "infectiousness"),
    ("cases.transfer_hours", "hospital"),
    ("cases.hospital", "hospital"),
    ("cases.household.contacts", "household"),
    ("cases.household.prevalence", "household"),
    ("cases.household.since_infection", "household"),
    ("staff", "staff"),
    ("supplies", "supplies"),
    ("costs", "costs"),
    ("streams[].arrivals.surges[].", ""),
    ("streams[].arrivals.services[].", ""),
    ("rooms.sites[].changes[].", ""),
    ("laboratories[].changes[].", ""),
];

/// Groups of which nothing is in the open.
pub fn is_folded(group: Group) -> bool {
    matches!(group, Group::Initial | Group::Calendar)
}

/// Where the parameter or list of this id stands.
pub fn place(id: &str) -> Place {
    let holding = PLACES.iter().filter(|(start, _)| id.starts_with(start));
    match holding.max_by_key(|(start, _)| start.len()) {
        None | Some((_, "")) => Place::Open,
        Some((_, part)) => Place::Part(part),
    }
}

/// The name of a group in keys and marks.
pub fn group_name(group: Group) -> &'static str {
    match group {
        Group::Calendar => "calendar",
        Group::Initial => "initial",
        Group::Arrivals => "arrivals",
        Group::Rule => "rule",
        Group::Rooms => "rooms",
        Group::Tests => "tests",
        Group::Cases => "cases",
        Group::Resources => "resources",
    }
}

/// Objects that are there or not, as a whole: their presence is a field of its own.
pub const SWITCHES: [&str; 3] =
    ["streams[].arrivals.wave", "streams[].arrivals.secondary", "rooms.sites[].whole_site"];

/// The switch that a parameter stands behind.
pub fn switch_of(id: &str) -> Option<&'static str> {
    let behind = |switch: &&&str| id.strip_prefix(**switch).is_some_and(|rest| rest.starts_with('.'));
    SWITCHES.iter().find(behind).copied()
}

/// Fields that come before the others of their group or card.
const FIRST: [&str; 12] = [
    "streams[].name",
    "streams[].arrivals.kind",
    "streams[].arrivals.persons_per_day",
    "streams[].arrivals.persons",
    "streams[].arrivals.services",
    "streams[].arrivals.wave",
    "streams[].arrivals.cases",
    "streams[].arrivals.contacts_per_case",
    "streams[].arrivals.weekday_factors",
    "streams[].arrivals.surges",
    "streams[].arrivals",
    "streams[].party_sizes",
];

/// The place of an id among its neighbours; those of the same place stand as in the table.
pub fn rank(id: &str) -> usize {
    FIRST.iter().position(|first| id.starts_with(first)).unwrap_or(FIRST.len())
}

/// The field that shows the value of this one too: the days with two swabs are marked on the test days.
pub fn shown_by(path: &str) -> String {
    for (own, other) in [(".doubled_tests", ".central_tests"), (".doubled_home_tests", ".home_tests")] {
        if let Some(rule) = path.strip_suffix(own) {
            return format!("{rule}{other}");
        }
    }
    path.to_owned()
}

/// The group that a list's elements are added and removed in: that of its first parameter.
pub fn home_of(list: &str) -> Option<Group> {
    let within = |id: &str| id.strip_prefix(list).is_some_and(|rest| rest.starts_with("[]."));
    all().find(|parameter| within(parameter.id)).map(|parameter| parameter.group)
}

/// The group of an object that is there or not.
pub fn group_of_switch(switch: &str) -> Option<Group> {
    all().find(|parameter| switch_of(parameter.id) == Some(switch)).map(|parameter| parameter.group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_one_of_a_parameter() {
        for (start, _) in PLACES {
            assert!(all().any(|parameter| parameter.id.starts_with(start)), "{start}");
        }
        for first in FIRST {
            assert!(all().any(|parameter| parameter.id.starts_with(first)), "{first}");
        }
    }

    #[test]
    fn few_fields_are_in_the_open() {
        let open =
            all().filter(|parameter| place(parameter.id) == Place::Open && !is_folded(parameter.group));
        // Of one site, one laboratory and one stream, those of their lists included.
        assert!((20..70).contains(&open.count()));
        assert_eq!(place("rooms.sites"), Place::Open);
        assert_eq!(place("rooms.sites[].opens"), Place::Open);
        assert_eq!(place("streams[].changes"), Place::Part("changes"));
        assert_eq!(place("streams[].changes[].rule.home_days"), Place::Open);
    }
}
