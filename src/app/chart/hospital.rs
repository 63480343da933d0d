//! Patients against beds, and cases that wait for one.

use isoplan::engine::Series;
use isoplan::locale::Locale;

use super::declared::{Declared, Readout, over_days};
use super::picture::{Layer, Mark, Picture};
use super::said::{FAN, capacity_note, date, fan, panel, whole};
use super::table::Column;
use crate::state::Shown;

/// The chart of the hospital.
pub fn hospital(shown: &Shown, locale: &Locale) -> Declared {
    let beds = shown.scenario.cases.hospital.beds;
    let days = shown.summary.days as usize;
    let mut patients =
        panel(0.6, locale.text("chart-hospital-axis-patients"), fan(shown, Series::PersonsHospital));
    if let Some(beds) = beds {
        let capacity = vec![f64::from(beds); days];
        let need = shown.level(Series::PersonsHospital, 4);
        patients.notes.push(capacity_note(locale, "chart-hospital-capacity", &capacity, &need));
        patients.layers.push(Layer::Steps(Mark::Capacity, capacity));
    }
    let mut panels = vec![patients];
    if shown.highest_level(Series::CasesWithoutBed, 4).1 > 0 {
        let name = locale.text("chart-hospital-axis-without");
        panels.push(panel(0.4, name, fan(shown, Series::CasesWithoutBed)));
    }
    let column = |name, series, level| Column::whole(locale, "hospital", name, &shown.level(series, level));
    let mut columns = vec![
        column("median", Series::PersonsHospital, 2),
        column("low", Series::PersonsHospital, 0),
        column("high", Series::PersonsHospital, 4),
        column("without", Series::CasesWithoutBed, 2),
    ];
    if let Some(beds) = beds {
        columns.push(Column::whole(locale, "hospital", "beds", &vec![f64::from(beds); days]));
    }
    Declared {
        title: title(shown, locale, beds),
        subtitle: over_days(shown, locale, "hospital"),
        picture: Picture::Days(panels),
        heights: (220, 300),
        legend: vec![(Mark::Capacity, "chart-hospital-legend-capacity"), FAN[0], FAN[1], FAN[2]],
        slots: None,
        columns,
        readout: if beds.is_some() {
            Readout::Sentence("hospital-beds")
        } else {
            Readout::Sentence("hospital")
        },
        matters: shown.highest(Series::PersonsHospital).0,
    }
}

fn title(shown: &Shown, locale: &Locale, beds: Option<u32>) -> String {
    let (day, patients) = shown.highest(Series::PersonsHospital);
    let most = shown.highest_level(Series::PersonsHospital, 4).1;
    let (without_day, without) = shown.highest(Series::CasesWithoutBed);
    let (rare_day, rarely_without) = shown.highest_level(Series::CasesWithoutBed, 4);
    let (key, day) = match beds {
        _ if most == 0 && rarely_without == 0 => ("nobody", 0),
        Some(_) if without > 0 => ("without", without_day),
        Some(_) if rarely_without > 0 => ("tight", rare_day),
        Some(_) => ("enough", day),
        None => ("some", day),
    };
    let arguments = [
        ("patients", whole(locale, patients)),
        ("most", whole(locale, most)),
        ("beds", whole(locale, beds.unwrap_or(0))),
        ("without", whole(locale, if without > 0 { without } else { rarely_without })),
        ("date", date(shown, locale, day)),
    ];
    locale.with(&format!("chart-hospital-title-{key}"), &arguments)
}
