//! What classes look like on a light page, read from the page's style sheet, as attributes: programs
//! that show or edit pictures know those, and few know style sheets.

use crate::chart::picture::escaped;

/// The page's style sheet, in which alone colours are decided.
const STYLE: &str = include_str!("../../../../static/style.css");

/// Properties that are attributes too.
const ATTRIBUTES: [&str; 9] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "font-weight",
    "paint-order",
    "opacity",
];

/// What the classes of a chart's marks look like.
pub struct Look {
    /// Custom properties and their values.
    properties: Vec<(&'static str, &'static str)>,
    /// Classes that an element must have, and what it then looks like.
    rules: Vec<(Vec<&'static str>, &'static str)>,
}

impl Look {
    /// As on a light page.
    pub fn light() -> Look {
        let all = rules(STYLE);
        let root = all.iter().find(|(selector, _)| *selector == ":root").map_or("", |(_, body)| body);
        let properties = declarations(root).filter(|(name, _)| name.starts_with("--"));
        let is_chart =
            |selector: &&str| [".mark", ".label", ".file"].iter().any(|start| selector.starts_with(start));
        let of = |(selectors, body): &(&'static str, &'static str)| {
            let body = *body;
            let classes = |selector: &'static str| selector.split('.').skip(1).map(str::trim).collect();
            selectors
                .split(',')
                .map(str::trim)
                .filter(is_chart)
                .map(move |selector| (classes(selector), body))
                .collect::<Vec<_>>()
        };
        Look { properties: properties.collect(), rules: all.iter().flat_map(of).collect() }
    }

    /// The attributes of an element with these classes.
    pub fn attributes(&self, class: &str) -> String {
        let has: Vec<&str> = class.split(' ').collect();
        let rules = self.rules.iter().filter(|(classes, _)| classes.iter().all(|class| has.contains(class)));
        let mut found: Vec<(&str, String)> = Vec::new();
        for (name, value) in rules.flat_map(|(_, body)| declarations(body)) {
            if ATTRIBUTES.contains(&name) {
                found.retain(|(other, _)| *other != name);
                found.push((name, self.resolved(value)));
            }
        }
        let written = found.iter().map(|(name, value)| format!("{name}=\"{}\"", escaped(value)));
        written.collect::<Vec<_>>().join(" ")
    }

    /// Elements with their classes replaced by what they look like.
    pub fn applied(&self, elements: &str) -> String {
        let mut parts = elements.split("class=\"");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (class, rest) = part.split_once('"').unwrap_or((part, ""));
            out.push_str(&self.attributes(class));
            out.push_str(rest);
        }
        out
    }

    /// The value of a custom property.
    pub fn property(&self, name: &str) -> &'static str {
        self.properties.iter().find(|(other, _)| *other == name).map_or("", |(_, value)| value)
    }

    fn resolved(&self, value: &str) -> String {
        let name = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')'));
        let value = name.map_or(value, |name| self.property(name));
        value.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The rules of a style sheet that hold everywhere: selector and body.
fn rules(style: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut rules = Vec::new();
    let mut rest = style;
    while let Some(open) = rest.find('{') {
        let selector = rest[..open].rsplit("*/").next().unwrap_or_default().trim();
        let inside = &rest[open + 1..];
        let mut depth = 1;
        let close = inside.find(|c| {
            depth += match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        });
        let close = close.unwrap_or(inside.len());
        if !selector.starts_with('@') {
            rules.push((selector, &inside[..close]));
        }
        rest = inside.get(close + 1..).unwrap_or_default();
    }
    rules
}

fn declarations(body: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let split = |declaration: &'static str| declaration.split_once(':');
    body.split(';').filter_map(split).map(|(name, value)| (name.trim(), value.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Mark;

    #[test]
    fn every_mark_has_a_look_of_its_own() {
        let look = Look::light();
        assert_eq!(look.property("--ground"), "#f7f8f7");
        let mut seen = std::collections::BTreeSet::new();
        for mark in Mark::ALL {
            let attributes = look.attributes(mark.class());
            assert!(attributes.contains('#') && !attributes.contains("var("), "{mark:?}: {attributes}");
            assert!(seen.insert(attributes.clone()), "{mark:?} looks like another: {attributes}");
        }
    }

    #[test]
    fn later_rules_and_none_inside_media_queries_hold() {
        let look = Look {
            properties: vec![("--a", "#123456")],
            rules: vec![(vec!["mark"], "fill: none; stroke-width: 1"), (vec!["mark", "x"], "fill: var(--a)")],
        };
        assert_eq!(
            look.applied(r#"<p class="mark x"/><p class="y"/>"#),
            "<p stroke-width=\"1\" fill=\"#123456\"/><p />"
        );
        assert_eq!(
            rules("/* a */ .x { a: b } @media (y) { .z { c: d } } .w { e: f }"),
            [(".x", " a: b "), (".w", " e: f ")]
        );
    }
}
