//! A value of a parameter as a table's cell shows it and as a scenario takes it.

use isoplan::scenario::parameter::{Kind, Parameter};
use serde_json::Value;

/// A value of a parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// One spelling for each value, on one line.
    pub text: String,
    /// What the scenario gets; `None` leaves what it says.
    pub value: Option<Value>,
}

impl Cell {
    /// The cell that leaves what the scenario says.
    pub fn empty() -> Cell {
        Cell { text: String::new(), value: None }
    }

    /// Reads JSON or a plain word; where the parameter is a word, a date or a text, everything is plain
    /// that is no JSON text. `null` leaves the parameter out.
    pub fn read(text: &str, parameter: Option<&Parameter>) -> Cell {
        let value = value(text.trim(), parameter);
        let text = match &value {
            Value::String(word) if is_plain(word, parameter) => word.clone(),
            value => value.to_string(),
        };
        Cell { text, value: Some(value) }
    }
}

fn value(text: &str, parameter: Option<&Parameter>) -> Value {
    let worded = parameter
        .is_some_and(|parameter| matches!(parameter.kind, Kind::Text { .. } | Kind::Choice(_) | Kind::Date));
    match serde_json::from_str(text) {
        Ok(value @ (Value::String(_) | Value::Null)) => value,
        Ok(value) if !worded => value,
        _ => Value::String(text.to_owned()),
    }
}

/// Whether a text can stand without quotation marks: read again, it is the same.
fn is_plain(word: &str, parameter: Option<&Parameter>) -> bool {
    let again = value(word.trim(), parameter);
    !word.is_empty() && !word.contains(char::is_control) && again.as_str() == Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn check(id: &str, read: &str, text: &str, value: Value) {
        let cell = Cell::read(read, Some(Parameter::of(id)));
        assert_eq!(cell, Cell { text: text.to_owned(), value: Some(value) });
        assert_eq!(Cell::read(&cell.text, Some(Parameter::of(id))), cell, "read again");
    }

    #[test]
    fn a_value_has_one_spelling() {
        check("rooms.sites[].rooms", " 100 ", "100", json!(100));
        check("streams[].prevalence", "0.10", "0.1", json!(0.1));
        check("streams[].prevalence", "much", "much", json!("much"));
        check("streams[].rule.preset", "7+3", "7+3", json!("7+3"));
        check("streams[].rule.preset", "\"7+3\"", "7+3", json!("7+3"));
        check("rooms.sites[].opens", "2022-03-18", "2022-03-18", json!("2022-03-18"));
        check("rooms.sites[].opens", "null", "null", json!(null));
        check("streams[].party_sizes", "[0.8, 0.2]", "[0.8,0.2]", json!([0.8, 0.2]));
        check("streams[].name", "12", "12", json!("12"));
        check("streams[].name", "\"\"", "\"\"", json!(""));
        check("streams[].name", "\"null\"", "\"null\"", json!("null"));
        check("streams[].name", "\"a\\nb\"", "\"a\\nb\"", json!("a\nb"));
        check("streams[].name", "\" a\"", "\" a\"", json!(" a"));
    }
}
