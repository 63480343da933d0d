//! JSON texts to documents in which every field stands once.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Why a text is no document.
#[derive(Debug)]
pub enum Fault {
    /// It is not JSON.
    NotJson(serde_json::Error),
    /// A field stands twice in its object, and JSON does not say which of the two counts.
    Repeated {
        /// Its path.
        path: String,
    },
}

/// The document of a text.
pub fn read(text: &str) -> Result<Value, Fault> {
    let repeated = Cell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let root = Place { above: None, step: Step::Root, repeated: &repeated };
    let read = root.deserialize(&mut reader).and_then(|document| reader.end().map(|()| document));
    read.map_err(|error| match repeated.take() {
        Some(path) => Fault::Repeated { path },
        None => Fault::NotJson(error),
    })
}

/// Where in the document something is read.
#[derive(Clone, Copy)]
struct Place<'a> {
    above: Option<&'a Place<'a>>,
    step: Step<'a>,
    /// The path of the first field that is repeated.
    repeated: &'a Cell<Option<String>>,
}

/// From a value to one in it.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Element(usize),
}

impl Place<'_> {
    fn below<'b>(&'b self, step: Step<'b>) -> Place<'b> {
        Place { above: Some(self), step, repeated: self.repeated }
    }

    fn path(&self) -> String {
        let above = self.above.map_or_else(String::new, Place::path);
        match self.step {
            Step::Root => above,
            Step::Field(name) if above.is_empty() => name.to_owned(),
            Step::Field(name) => format!("{above}.{name}"),
            Step::Element(position) => format!("{above}[{position}]"),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(flag.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element_seed(self.below(Step::Element(elements.len())))? {
            elements.push(element);
        }
        Ok(Value::Array(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            let field = self.below(Step::Field(&name));
            if fields.contains_key(&name) {
                self.repeated.set(Some(field.path()));
                return Err(A::Error::custom("a field stands twice"));
            }
            let value = object.next_value_seed(field)?;
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_what_json_says() {
        let numbers = "[0, -0, -0.0, 1, -1, 1.0, 2.5e-9, 0.1, 9007199254740993, 18446744073709551615, 1e300, \
                       -9223372036854775808, 18446744073709551616]";
        let complete = include_str!("../../tests/bad_input/complete.json");
        for text in [numbers, complete, " null ", "true", "\"二\\n\"", "[[], {}, [{\"a\": {}}]]"] {
            let expected: Value = serde_json::from_str(text).unwrap();
            let read = read(text).unwrap();
            assert_eq!((read.to_string(), &read), (expected.to_string(), &expected));
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let fault = read(text).map_err(|fault| match fault {
            Fault::NotJson(error) => format!("{}:{}", error.line(), error.column()),
            Fault::Repeated { path } => path,
        });
        assert_eq!(fault, Err(expected.to_owned()), "{text}");
    }

    #[test]
    fn fields_that_stand_twice_are_named() {
        check("{\"a\": 1, \"b\": 2, \"a\": 1}", "a");
        check("{\"a\": [0, {\"b\": {\"c\": null, \"c\": {}}}]}", "a[1].b.c");
        // The same field, spelled otherwise.
        check("{\"rooms\": 1, \"r\\u006foms\": 2}", "rooms");
        check("{\"a\": 1,\n \"a\": ", "a");
    }

    #[test]
    fn what_is_not_json_is_named_by_its_place() {
        check("", "1:0");
        check("{\"a\": 1} 2", "1:10");
        check("{\n\"a\" 1}", "2:5");
        check("1e400", "1:5");
        check(&"[".repeat(1000), "1:128");
    }
}
