//! JSON as people write it: objects and lists of them line by line, lists of numbers in lines of text.

use serde_json::Value;

const INDENT: &str = "  ";

/// Columns after which a list of numbers or texts goes on in the next line.
const WIDTH: usize = 100;

/// The text of a document, with a line break at its end.
pub fn text(document: &Value) -> String {
    let mut text = String::new();
    write(&mut text, document, 0);
    text.push('\n');
    text
}

fn write(text: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let write_field = |text: &mut String, (name, value): (&String, &Value)| {
                text.push_str(&format!("{}: ", Value::from(name.as_str())));
                write(text, value, depth + 1);
            };
            lines(text, ('{', '}'), depth, fields.iter(), write_field);
        }
        Value::Array(elements)
            if elements.iter().any(|element| element.is_object() || element.is_array()) =>
        {
            lines(text, ('[', ']'), depth, elements.iter(), |text, element| write(text, element, depth + 1));
        }
        Value::Array(elements) => paragraph(text, elements, depth),
        other => text.push_str(&other.to_string()),
    }
}

fn lines<T>(
    text: &mut String,
    (open, close): (char, char),
    depth: usize,
    items: impl Iterator<Item = T>,
    mut write: impl FnMut(&mut String, T),
) {
    text.push(open);
    for (i, item) in items.enumerate() {
        text.push_str(if i == 0 { "\n" } else { ",\n" });
        text.push_str(&INDENT.repeat(depth + 1));
        write(text, item);
    }
    text.push('\n');
    text.push_str(&INDENT.repeat(depth));
    text.push(close);
}

fn paragraph(text: &mut String, elements: &[Value], depth: usize) {
    let begin = |text: &str| text.rfind('\n').map_or(0, |at| at + 1);
    text.push('[');
    for (i, element) in elements.iter().enumerate() {
        let element = element.to_string();
        if i > 0 {
            text.push(',');
            if text.len() - begin(text) + element.len() + 2 < WIDTH {
                text.push(' ');
            } else {
                text.push('\n');
                text.push_str(&INDENT.repeat(depth + 1));
            }
        }
        text.push_str(&element);
    }
    text.push(']');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(document: Value, expected: &str) {
        assert_eq!(text(&document), expected);
        assert_eq!(serde_json::from_str::<Value>(expected).unwrap(), document);
    }

    #[test]
    fn documents_are_written_for_people() {
        check(json!({}), "{}\n");
        check(json!([]), "[]\n");
        check(json!("二\n\"x\""), "\"二\\n\\\"x\\\"\"\n");
        check(
            json!({"name": "a", "sites": [{"rooms": 5}, {}], "tests": [1, 4.5, null, "b"]}),
            "{\n  \"name\": \"a\",\n  \"sites\": [\n    {\n      \"rooms\": 5\n    },\n    {}\n  ],\n  \"tests\": [1, 4.5, null, \"b\"]\n}\n",
        );
        check(json!([[1, 2], []]), "[\n  [1, 2],\n  []\n]\n");
    }

    #[test]
    fn long_lists_go_on_in_the_next_line() {
        let long = text(&json!({"cases": (0..200).collect::<Vec<_>>()}));
        assert!(long.lines().count() > 5, "{long}");
        assert!(long.lines().all(|line| line.len() <= WIDTH), "{long}");
    }
}
