//! The format of scenarios as a JSON Schema (2020-12), made from the parameter table.
//!
//! It says where a value stands, of which type it is and in which range. What one field means for
//! another it says only for the kinds of arrivals and for sites: the rest is for the check.

use serde_json::{Map, Value, json};

use super::FORMAT_VERSION;
use super::parameter::{Basis, Group, Kind, LISTS, Parameter, all};
use super::profile::ANCESTRAL;
use super::rule_preset::FIVE_TESTS;

/// Words of a schema.
pub struct Words<'a> {
    /// The label of a field, object or list by its id.
    pub title: &'a dyn Fn(&str) -> String,
    /// The unit of a parameter in words; empty where it has none.
    pub unit: &'a dyn Fn(&Parameter) -> String,
}

/// The schema.
pub fn schema(words: &Words) -> Value {
    let mut root = Node::default();
    for parameter in all() {
        root.place(parameter.id).parameter = Some(parameter);
    }
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": (words.title)("scenario"),
        "description": "A scenario of Isoplan. What has a default may be left out. Conditions between \
            fields are for `isoplan check`, which has the last word.",
    });
    merge(&mut schema, root.object("", words));
    schema["properties"]["isoplan"] = json!({
        "title": (words.title)("isoplan"), "const": FORMAT_VERSION, "description": "Version of the format.",
    });
    schema["properties"]["origins"] = origins(words);
    if let Some(required) = schema["required"].as_array_mut() {
        required.insert(0, json!("isoplan"));
    }
    schema
}

/// A field of a scenario: a parameter, or an object or a list of objects with fields of its own.
#[derive(Default)]
struct Node {
    parameter: Option<&'static Parameter>,
    is_list: bool,
    fields: Vec<(&'static str, Node)>,
}

impl Node {
    /// The place of an id; objects and lists on the way are made.
    fn place(&mut self, id: &'static str) -> &mut Node {
        id.split('.').fold(self, |node, step| {
            let (name, is_list) = step.strip_suffix("[]").map_or((step, false), |name| (name, true));
            let position = node.fields.iter().position(|(other, _)| *other == name).unwrap_or_else(|| {
                node.fields.push((name, Node { is_list, ..Node::default() }));
                node.fields.len() - 1
            });
            &mut node.fields[position].1
        })
    }

    /// The schema of what stands at an id.
    fn schema(&self, id: &str, words: &Words) -> Value {
        if let Some(parameter) = self.parameter {
            return value(parameter, words);
        }
        if !self.is_list {
            let mut schema = json!({"title": (words.title)(id)});
            merge(&mut schema, self.object(id, words));
            return schema;
        }
        let mut schema = json!({"title": (words.title)(id), "type": "array"});
        for list in LISTS.iter().filter(|list| list.id == id) {
            merge(&mut schema, json!({"minItems": list.min_length, "maxItems": list.max_length}));
        }
        schema["items"] = self.object(&format!("{id}[]"), words);
        schema
    }

    /// The schema of an object with these fields.
    fn object(&self, id: &str, words: &Words) -> Value {
        let path = |name: &str| if id.is_empty() { name.to_owned() } else { format!("{id}.{name}") };
        let properties: Map<String, Value> = (self.fields.iter())
            .map(|(name, node)| ((*name).to_owned(), node.schema(&path(name), words)))
            .collect();
        let required: Vec<&str> = (self.fields.iter())
            .filter(|(name, node)| node.is_required(&path(name)))
            .map(|(name, _)| *name)
            .collect();
        let mut schema = json!({"type": "object", "properties": properties, "additionalProperties": false});
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        match id {
            "streams[].arrivals" => schema["oneOf"] = kinds_of_arrivals(),
            "rooms" => schema["anyOf"] = unlimited_or_sites(),
            _ => {}
        }
        schema
    }

    /// Whether a scenario must have what stands at an id, once it has the object around it.
    fn is_required(&self, id: &str) -> bool {
        if let Some(parameter) = self.parameter {
            return is_required(parameter) && !OF_ARRIVALS.iter().any(|(_, fields)| named(id, fields));
        }
        match LISTS.iter().find(|list| list.id == id) {
            Some(list) => list.min_length > 0 && !OF_ARRIVALS.iter().any(|(_, fields)| named(id, fields)),
            // A wave has a meaning of its own where it is absent.
            None if id == "streams[].arrivals.wave" => false,
            None => {
                id == "rooms"
                    || self.fields.iter().any(|(name, node)| node.is_required(&format!("{id}.{name}")))
            }
        }
    }
}

/// Fields without which a kind of arrivals says nothing; of an outbreak's, one.
const OF_ARRIVALS: [(&str, &[&str]); 4] = [
    ("steady", &["persons_per_day"]),
    ("series", &["persons"]),
    ("transport", &["services"]),
    ("outbreak", &["cases", "wave"]),
];

fn named(id: &str, fields: &[&str]) -> bool {
    id.strip_prefix("streams[].arrivals.").is_some_and(|field| fields.contains(&field))
}

/// One alternative for each kind: what it needs, and that it has nothing of the other kinds.
fn kinds_of_arrivals() -> Value {
    let kind = |(kind, fields): &(&str, &[&str])| {
        let others = OF_ARRIVALS.iter().filter(|(other, _)| other != kind).flat_map(|(_, fields)| *fields);
        let mut properties = Map::new();
        properties.insert("kind".to_owned(), json!({"const": kind}));
        properties.extend(others.map(|field| ((*field).to_owned(), json!(false))));
        let needs: Vec<Value> = fields.iter().map(|field| json!({"required": [field]})).collect();
        json!({"properties": properties, "oneOf": needs})
    };
    OF_ARRIVALS.iter().map(kind).collect()
}

fn unlimited_or_sites() -> Value {
    json!([
        {"properties": {"unlimited": {"const": true}}, "required": ["unlimited"]},
        {"properties": {"sites": {"minItems": 1}}, "required": ["sites"]},
    ])
}

fn is_required(parameter: &Parameter) -> bool {
    let Basis::Choice(text) = parameter.basis else { return false };
    parameter.default.is_none() && (text == "required" || text.starts_with("required;"))
}

/// The schema of a parameter's values.
fn value(parameter: &Parameter, words: &Words) -> Value {
    let list = |kind: &str, min: Value, max: Value, min_length: usize, max_length: usize| {
        let items = json!({"type": kind, "minimum": min, "maximum": max});
        json!({"type": "array", "items": items, "minItems": min_length, "maxItems": max_length})
    };
    let values = match parameter.kind {
        Kind::Whole { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
        Kind::Real { min, max } => json!({"type": "number", "minimum": min, "maximum": max}),
        Kind::Wholes { min, max, min_length, max_length } => {
            list("integer", json!(min), json!(max), min_length, max_length)
        }
        Kind::Reals { min, max, min_length, max_length } => {
            list("number", json!(min), json!(max), min_length, max_length)
        }
        Kind::Date => json!({"type": "string", "format": "date", "pattern": DATE}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Choice(choices) => json!({"enum": choices}),
        Kind::Text { max_length } => json!({"type": "string", "maxLength": max_length}),
    };
    let mut schema =
        json!({"title": (words.title)(parameter.id), "description": description(parameter, words)});
    merge(&mut schema, values);
    if let Some(default) = own_default(parameter) {
        schema["default"] = default;
    }
    schema
}

/// Dates from 1900 to 2199; how long a month is `format` says.
const DATE: &str = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// The default, unless it depends on the rule or profile that the scenario names.
fn own_default(parameter: &Parameter) -> Option<Value> {
    if follows_a_preset(parameter) { None } else { serde_json::from_str(parameter.default?).ok() }
}

/// Unit, default and basis in a sentence each.
fn description(parameter: &Parameter, words: &Words) -> String {
    let unit = (words.unit)(parameter);
    let unit = if unit.is_empty() { unit } else { format!("Unit: {unit}. ") };
    let default = match parameter.default {
        Some(default) if follows_a_preset(parameter) => {
            format!("Absent: what the preset or profile says, {default} by default. ")
        }
        _ => String::new(),
    };
    let basis = match parameter.basis {
        Basis::Source(text) => format!("Source: {text}."),
        Basis::Assumption(text) => format!("Assumption: {text}."),
        Basis::Choice(text) => format!("{}.", capitalised(text)),
    };
    format!("{unit}{default}{basis}")
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or(String::new(), |first| first.to_uppercase().chain(characters).collect())
}

/// Whether a rule preset or a virus profile gives the value where it is absent.
fn follows_a_preset(parameter: &Parameter) -> bool {
    let Some((object, field)) = parameter.id.rsplit_once('.') else { return false };
    match parameter.group {
        Group::Rule => FIVE_TESTS.default_of(field).is_some(),
        _ => object == "cases" && ANCESTRAL.default_of(field).is_some(),
    }
}

/// Where values come from, as the author states it: no parameters.
fn origins(words: &Words) -> Value {
    let text = json!({"type": "string"});
    let mut schema = json!({
        "title": (words.title)("origins"),
        "type": "array",
        "items": {
            "type": "object",
            "properties": {"path": text, "source": text, "assumption": text},
            "additionalProperties": false,
            "required": ["path"],
            "oneOf": [{"required": ["source"]}, {"required": ["assumption"]}],
        },
    });
    for list in LISTS.iter().filter(|list| list.id == "origins") {
        merge(&mut schema, json!({"minItems": list.min_length, "maxItems": list.max_length}));
    }
    schema
}

/// Adds the fields of one object to another.
fn merge(into: &mut Value, more: Value) {
    if let (Value::Object(into), Value::Object(more)) = (into, more) {
        into.extend(more);
    }
}
