//! Reads districts, sites and what limits their use.

use serde_json::Value;

use super::horizon::Horizon;
use super::read::Object;
use crate::scenario::{District, Inspection, Problem, Reserve, Rooms, Site, WholeSite};

pub fn read(rooms: Object, horizon: Horizon, districts: &[String]) -> Rooms {
    let unlimited = rooms.flag("unlimited");
    let list = rooms.objects("districts").into_iter().enumerate();
    let read_districts = list.map(|(position, object)| read_district(object, position, districts)).collect();
    let least_sites = usize::from(!unlimited);
    let sites = rooms.objects_at_least("sites", least_sites).into_iter();
    let sites = sites.map(|site| read_site(site, horizon, districts)).collect();
    let read = Rooms {
        districts: read_districts,
        sites,
        unlimited,
        turnaround_hours: turnaround(&rooms),
        longest_wait_hours: rooms.whole("longest_wait_hours") as u32,
        inspection: inspection(rooms.object("inspection")),
        reserve: reserve(rooms.object("reserve")),
        check_ins_per_hour: rooms.optional_whole("check_ins_per_hour").map(|parties| parties as u32),
        vehicle_persons_per_hour: rooms.optional_whole("vehicle_persons_per_hour").map(|all| all as u32),
    };
    rooms.finish();
    read
}

/// The names of the districts, as far as they are texts; an empty name stands in for any other.
pub fn district_names(document: &Object) -> Vec<String> {
    let list = document.any("rooms").and_then(|rooms| rooms.get("districts")).and_then(Value::as_array);
    let name = |district: &Value| district.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    list.into_iter().flatten().map(name).collect()
}

/// The position of the district that an object names; an empty name is none.
pub fn district(object: &Object, districts: &[String]) -> Option<usize> {
    let value = object.text("district");
    if value.is_empty() {
        return None;
    }
    let position = districts.iter().position(|name| *name == value);
    if position.is_none() {
        let known = districts.iter().filter(|name| !name.is_empty()).cloned().collect();
        object.note("district", Problem::NoSuch { value, known });
    }
    position
}

fn read_district(district: Object, position: usize, names: &[String]) -> District {
    let name = district.required_text("name");
    if !name.is_empty() && names[..position].contains(&name) {
        district.note("name", Problem::NotUnique { value: name.clone() });
    }
    let nearest = nearest(&district, position, names.len());
    district.finish();
    District { name, nearest }
}

/// Every district, the nearest first; the district itself is the nearest, whatever it says.
fn nearest(district: &Object, position: usize, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let minutes = match count {
        1 => district.optional_reals("travel_minutes").unwrap_or_else(|| vec![0.0]),
        _ => district.required_reals("travel_minutes"),
    };
    if minutes.len() == count {
        order.sort_by(|&a, &b| minutes[a].total_cmp(&minutes[b]));
    } else if !minutes.is_empty() {
        let problem = Problem::Length { length: minutes.len(), min: count, max: count };
        district.note("travel_minutes", problem);
    }
    order.sort_by_key(|&other| other != position);
    order
}

fn read_site(site: Object, horizon: Horizon, districts: &[String]) -> Site {
    let opens = site.optional_date("opens");
    let closes = site.optional_date("closes");
    if let (Some(opens), Some(closes)) = (opens, closes)
        && closes <= opens
    {
        site.note("closes", Problem::EndBeforeStart);
    }
    let at_first = site.required_whole("rooms") as u32;
    let mut rooms = horizon.changes(&site, |change| change.required_whole("rooms") as u32);
    if rooms.first().is_none_or(|(from, _)| *from > 0) {
        rooms.insert(0, (0, at_first));
    }
    let read = Site {
        name: site.text("name"),
        district: district(&site, districts),
        rooms,
        out_of_service_share: site.real("out_of_service_share"),
        opens: opens.map_or(0, |opens| horizon.day(opens)),
        closes: closes.map(|closes| horizon.day(closes)),
        reserve: site.flag("reserve"),
        whole_site: site.has("whole_site").then(|| whole_site(site.object("whole_site"))),
    };
    site.finish();
    read
}

fn whole_site(object: Object) -> WholeSite {
    let fill_days = object.whole("fill_days") as u32;
    let cleaning_days = object.whole("cleaning_days") as u32;
    object.finish();
    WholeSite { fill_days, cleaning_days }
}

/// Least and greatest hours.
fn turnaround(rooms: &Object) -> (u32, u32) {
    let least = rooms.whole("turnaround_hours") as u32;
    let greatest = rooms.optional_whole("turnaround_to_hours").map_or(least, |hours| hours as u32);
    if greatest < least {
        rooms.note("turnaround_to_hours", Problem::EndBeforeStart);
    }
    (least, greatest)
}

fn inspection(inspection: Object) -> Inspection {
    let read = Inspection {
        pass_probability: inspection.real("pass_probability"),
        reinspection_days: inspection.whole("reinspection_days") as u32,
        failures_per_site_month: inspection.real("failures_per_site_month"),
        mending_days: inspection.whole("mending_days") as u32,
    };
    inspection.finish();
    read
}

fn reserve(reserve: Object) -> Reserve {
    let trigger_share = reserve.real("trigger_share");
    let trigger_days = reserve.whole("trigger_days") as u32;
    let steps = match reserve.choice("call_up") {
        Some(0) => vec![(24, 1.0 / 3.0), (48, 0.5), (72, 1.0)],
        Some(_) => vec![(reserve.whole("lead_hours") as u32, 1.0)],
        None => {
            reserve.skip(&["lead_hours"]);
            Vec::new()
        }
    };
    reserve.finish();
    Reserve { trigger_share, trigger_days, steps }
}
