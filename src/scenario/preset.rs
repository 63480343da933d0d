//! Scenarios that come with the program: real situations for the gallery, reference workloads for
//! measurement.

use serde_json::json;

use super::Draft;

/// A scenario that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// Name in commands and links; also the key of its title and description in every language.
    pub name: &'static str,
    /// What it is for.
    pub purpose: Purpose,
    text: &'static str,
    scale: u32,
}

/// What a preset is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A situation that a planner may start from; shown in the page's gallery.
    Situation,
    /// A workload whose results and cost are known; listed by the command line only.
    Reference,
}

/// Every preset; the first is what the page opens on.
pub static PRESETS: [Preset; 8] = [
    situation("jilin-2022", include_str!("preset/jilin-2022.json")),
    situation("border-city", include_str!("preset/border-city.json")),
    situation("dalian-2020", include_str!("preset/dalian-2020.json")),
    situation("hong-kong-winter", include_str!("preset/hong-kong-winter.json")),
    situation("henan-reserve", include_str!("preset/henan-reserve.json")),
    reference("w1", 1),
    reference("w10", 10),
    reference("w100", 100),
];

const fn situation(name: &'static str, text: &'static str) -> Preset {
    Preset { name, purpose: Purpose::Situation, text, scale: 1 }
}

const fn reference(name: &'static str, scale: u32) -> Preset {
    Preset { name, purpose: Purpose::Reference, text: include_str!("preset/w1.json"), scale }
}

impl Preset {
    /// The preset of this name.
    pub fn of(name: &str) -> Option<&'static Preset> {
        PRESETS.iter().find(|preset| preset.name == name)
    }

    /// The preset as a draft that may be edited.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft::from_json(self.text).expect("a test reads every preset");
        if self.scale > 1 {
            scale(&mut draft, f64::from(self.scale));
        }
        draft
    }
}

/// More arrivals, rooms and tubes with as many infected: the reference workloads W10 and W100.
fn scale(draft: &mut Draft, factor: f64) {
    let times = |path: &str, factor: f64| draft.get(path).and_then(|v| v.as_f64()).map(|v| v * factor);
    let edits: Vec<_> = [
        ("streams[0].arrivals.persons_per_day", factor),
        ("streams[0].prevalence", 1.0 / factor),
        ("rooms.sites[0].rooms", factor),
        ("laboratories[0].tubes_per_day", factor),
        ("laboratories[1].tubes_per_day", factor),
    ]
    .into_iter()
    .filter_map(|(path, factor)| Some((path, times(path, factor)?)))
    .collect();
    for (path, value) in edits {
        draft.set(path, json!(value));
    }
    draft.set("name", json!(format!("W{factor}")));
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn every_preset_is_a_scenario() {
        for preset in &PRESETS {
            assert!(preset.draft().check().is_ok(), "{}: {:?}", preset.name, preset.draft().check());
        }
    }

    #[test]
    fn reference_workloads_scale() {
        let w100 = Preset::of("w100").unwrap().draft().check().unwrap();
        assert_eq!(w100.rooms.sites[0].rooms_on(0), 960_000);
        assert_eq!(w100.laboratories[1].tubes_per_day[0], 300_000);
        assert!((w100.streams[0].prevalence - 0.00005).abs() < 1e-15);
    }

    #[test]
    fn every_figure_of_a_situation_states_its_origin() {
        for preset in PRESETS.iter().filter(|preset| preset.purpose == Purpose::Situation) {
            let draft = preset.draft();
            let origins: Vec<String> = draft.origins().into_iter().map(|origin| origin.path).collect();
            for path in &origins {
                assert!(draft.get(path).is_some(), "{}: nothing at {path}", preset.name);
            }
            let document = serde_json::from_str(preset.text).unwrap();
            for figure in figures(&document, "") {
                let holds = |origin: &String| {
                    figure
                        .strip_prefix(origin.as_str())
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
                };
                assert!(origins.iter().any(holds), "{}: no origin of {figure}", preset.name);
            }
        }
    }

    /// Paths of the values of a document that say something of the world.
    fn figures(value: &Value, path: &str) -> Vec<String> {
        let about_the_document = |name: &str| matches!(name, "isoplan" | "name" | "kind" | "origins");
        match value {
            Value::Object(fields) => fields
                .iter()
                .filter(|(name, _)| !about_the_document(name))
                .flat_map(|(name, value)| {
                    figures(value, &if path.is_empty() { name.clone() } else { format!("{path}.{name}") })
                })
                .collect(),
            Value::Array(values) if values.iter().any(Value::is_object) => {
                let at = |(i, value)| figures(value, &format!("{path}[{i}]"));
                values.iter().enumerate().flat_map(at).collect()
            }
            _ => vec![path.to_owned()],
        }
    }
}
