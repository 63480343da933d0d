//! Changes as CBOR, with words by their numbers.
//!
//! | CBOR | means |
//! |---|---|
//! | null, false, true, integer | itself |
//! | text | a text |
//! | bytes | the number of the word that a text is, most significant byte first |
//! | tag 4, `[exponent, mantissa]` | mantissa × 10^exponent, never whole numbers (RFC 8949, 3.4.4) |
//! | float | a number whose decimals are longer than itself |
//! | array | a list |
//! | tag 7, array of integers | a list of whole numbers: the first, then the differences |
//! | map | fields by the numbers or texts of their names |
//! | tag 6, map | elements of a list by their positions |
//! | undefined | what was there is gone |
//!
//! Tags 6 and 7 have this meaning in links only.

use std::collections::BTreeMap;

use minicbor::data::{Tag, Type};
use minicbor::{Decoder, Encoder};
use serde_json::{Number, Value};

use super::change::Change;
use crate::scenario::MOST_VALUES;

const DECIMAL: Tag = Tag::new(4);
const ELEMENTS: Tag = Tag::new(6);
const DIFFERENCES: Tag = Tag::new(7);

/// Levels of nesting that are read: documents have eight.
const DEEPEST: usize = 16;

/// Writes changes with the words of a version.
pub struct Writer<'w> {
    pub encoder: Encoder<Vec<u8>>,
    numbers: &'w BTreeMap<&'static str, u32>,
}

/// A vector takes every byte, so writing cannot fail.
type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

impl<'w> Writer<'w> {
    pub fn new(numbers: &'w BTreeMap<&'static str, u32>) -> Writer<'w> {
        Writer { encoder: Encoder::new(Vec::new()), numbers }
    }

    /// Writes a change.
    pub fn change(&mut self, change: &Change) -> Written {
        match change {
            Change::Remove => self.encoder.undefined()?.ok(),
            Change::Put(value) => self.scalar(value),
            Change::List(elements) => self.list(elements),
            Change::Object(fields) => {
                self.encoder.map(fields.len() as u64)?;
                fields.iter().try_for_each(|(name, change)| {
                    match self.numbers.get(name.as_str()) {
                        Some(number) => self.encoder.u32(*number)?.ok()?,
                        None => self.encoder.str(name)?.ok()?,
                    }
                    self.change(change)
                })
            }
            Change::Elements(changes) => {
                self.encoder.tag(ELEMENTS)?.map(changes.len() as u64)?;
                changes.iter().try_for_each(|(place, change)| {
                    self.encoder.u64(*place)?;
                    self.change(change)
                })
            }
        }
    }

    /// A text, or the number of the word that it is.
    pub fn text(&mut self, text: &str) -> Written {
        match self.numbers.get(text) {
            Some(number) => {
                let bytes = number.to_be_bytes();
                self.encoder.bytes(&bytes[bytes.iter().take_while(|byte| **byte == 0).count()..])?.ok()
            }
            None => self.encoder.str(text)?.ok(),
        }
    }

    fn scalar(&mut self, value: &Value) -> Written {
        match value {
            Value::Bool(flag) => self.encoder.bool(*flag)?.ok(),
            Value::Number(number) => self.number(number),
            Value::String(text) => self.text(text),
            // Objects and lists are changes of their own.
            Value::Null | Value::Array(_) | Value::Object(_) => self.encoder.null()?.ok(),
        }
    }

    fn number(&mut self, number: &Number) -> Written {
        if let Some(whole) = number.as_i64() {
            return self.encoder.i64(whole)?.ok();
        }
        if let Some(whole) = number.as_u64() {
            return self.encoder.u64(whole)?.ok();
        }
        match decimal(number) {
            Some((mantissa, exponent)) if mantissa.unsigned_abs() < 1 << 32 => {
                self.encoder.tag(DECIMAL)?.array(2)?.i64(exponent)?.i64(mantissa)?.ok()
            }
            _ => self.encoder.f64(number.as_f64().unwrap_or_default())?.ok(),
        }
    }

    /// A list of whole numbers by their differences if that is shorter.
    fn list(&mut self, elements: &[Change]) -> Written {
        let start = self.encoder.writer().len();
        self.encoder.array(elements.len() as u64)?;
        elements.iter().try_for_each(|element| self.change(element))?;
        if let Some(differences) = differences(elements) {
            let plain = self.encoder.writer_mut().split_off(start);
            self.encoder.tag(DIFFERENCES)?.array(differences.len() as u64)?;
            differences.iter().try_for_each(|difference| self.encoder.i64(*difference)?.ok())?;
            let written = self.encoder.writer_mut();
            if written.len() - start >= plain.len() {
                written.truncate(start);
                written.extend(plain);
            }
        }
        Ok(())
    }
}

/// Mantissa and exponent of a number's shortest decimals.
fn decimal(number: &Number) -> Option<(i64, i64)> {
    let text = number.to_string();
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = if fraction == "0" { "" } else { fraction };
    let exponent = exponent.parse::<i64>().ok()? - fraction.len() as i64;
    let mantissa = format!("{whole}{fraction}").parse().ok()?;
    // Minus zero is no integer.
    (mantissa != 0 || !whole.starts_with('-')).then_some((mantissa, exponent))
}

/// The first of whole numbers, then the differences; `None` if some are not whole, or far apart.
fn differences(elements: &[Change]) -> Option<Vec<i64>> {
    let mut last = 0i64;
    elements
        .iter()
        .map(|element| {
            let Change::Put(Value::Number(number)) = element else { return None };
            let number = number.as_i64()?;
            let difference = number.checked_sub(last)?;
            last = number;
            Some(difference)
        })
        .collect()
}

/// Reads what [`Writer`] writes; anything else is `None`. It stops at the end of the bytes, at
/// [`DEEPEST`] and at [`MOST_VALUES`], so no bytes make it long or large.
pub struct Reader<'b> {
    pub decoder: Decoder<'b>,
    words: Vec<&'static str>,
    values: usize,
}

impl<'b> Reader<'b> {
    pub fn new(bytes: &'b [u8], words: Vec<&'static str>) -> Reader<'b> {
        Reader { decoder: Decoder::new(bytes), words, values: 0 }
    }

    /// Reads a change.
    pub fn change(&mut self) -> Option<Change> {
        self.nested(DEEPEST)
    }

    /// A text, or the word of a number.
    pub fn text(&mut self) -> Option<String> {
        if self.decoder.datatype().ok()? == Type::String {
            return self.decoder.str().ok().map(str::to_owned);
        }
        let bytes = self.decoder.bytes().ok()?;
        let number = bytes
            .iter()
            .try_fold(0usize, |number, byte| number.checked_mul(256)?.checked_add(usize::from(*byte)));
        self.words.get(number?).map(|word| (*word).to_owned())
    }

    /// A small whole number.
    pub fn number(&mut self) -> Option<u16> {
        self.decoder.u16().ok()
    }

    /// `Some(None)` where there is a null, else what `read` reads.
    pub fn unless_null<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        match self.decoder.datatype().ok()? {
            Type::Null => self.decoder.null().ok().map(|()| None),
            _ => read(self).map(Some),
        }
    }

    fn nested(&mut self, depth: usize) -> Option<Change> {
        self.values += 1;
        let depth = depth.checked_sub(1)?;
        if self.values > MOST_VALUES {
            return None;
        }
        match self.decoder.datatype().ok()? {
            Type::Undefined => self.decoder.undefined().ok().map(|()| Change::Remove),
            Type::Array => {
                let length = self.decoder.array().ok()??;
                (0..length).map(|_| self.nested(depth)).collect::<Option<_>>().map(Change::List)
            }
            Type::Map => {
                let length = self.decoder.map().ok()??;
                let field = |_| Some((self.name()?, self.nested(depth)?));
                (0..length).map(field).collect::<Option<_>>().map(Change::Object)
            }
            Type::Tag => match self.decoder.tag().ok()? {
                DECIMAL => self.decimal().map(Change::Put),
                DIFFERENCES => self.sums().map(Change::List),
                ELEMENTS => {
                    let length = self.decoder.map().ok()??;
                    let element = |_| Some((self.decoder.u64().ok()?, self.nested(depth)?));
                    (0..length).map(element).collect::<Option<_>>().map(Change::Elements)
                }
                _ => None,
            },
            _ => self.scalar().map(Change::Put),
        }
    }

    fn name(&mut self) -> Option<String> {
        if self.decoder.datatype().ok()? == Type::String {
            return self.text();
        }
        let number = usize::try_from(self.decoder.u64().ok()?).ok()?;
        self.words.get(number).map(|word| (*word).to_owned())
    }

    fn scalar(&mut self) -> Option<Value> {
        match self.decoder.datatype().ok()? {
            Type::Null => self.decoder.null().ok().map(|()| Value::Null),
            Type::Bool => self.decoder.bool().ok().map(Value::Bool),
            Type::String | Type::Bytes => self.text().map(Value::String),
            Type::F64 => Number::from_f64(self.decoder.f64().ok()?).map(Value::Number),
            Type::U8 | Type::U16 | Type::U32 | Type::U64 => self.decoder.u64().ok().map(Value::from),
            Type::I8 | Type::I16 | Type::I32 | Type::I64 => self.decoder.i64().ok().map(Value::from),
            _ => None,
        }
    }

    fn decimal(&mut self) -> Option<Value> {
        if self.decoder.array().ok()? != Some(2) {
            return None;
        }
        let exponent = self.decoder.i16().ok()?;
        let mantissa = self.decoder.i64().ok()?;
        // As a text, because decimals are exact only there.
        let number: f64 = format!("{mantissa}e{exponent}").parse().ok()?;
        Number::from_f64(number).map(Value::Number)
    }

    fn sums(&mut self) -> Option<Vec<Change>> {
        let length = self.decoder.array().ok()??;
        let mut sum = 0i64;
        (0..length)
            .map(|_| {
                self.values += 1;
                sum = sum.checked_add(self.decoder.i64().ok()?)?;
                (self.values <= MOST_VALUES).then(|| Change::Put(sum.into()))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::version;
    use super::*;

    fn read(bytes: &[u8]) -> Option<Change> {
        let mut reader = Reader::new(bytes, version::newest().words());
        let change = reader.change()?;
        (reader.decoder.position() == bytes.len()).then_some(change)
    }

    #[track_caller]
    fn check(value: Value, length: usize) {
        let numbers = version::newest().numbers();
        let mut writer = Writer::new(&numbers);
        writer.change(&Change::of(&value)).unwrap();
        let bytes = writer.encoder.into_writer();
        assert_eq!(read(&bytes), Some(Change::of(&value)), "{value}");
        assert_eq!(bytes.len(), length, "{value}: {bytes:x?}");
    }

    #[test]
    fn values_come_back_and_are_short() {
        check(json!(null), 1);
        check(json!(true), 1);
        check(json!(23), 1);
        check(json!(-1), 1);
        check(json!(u64::MAX), 9);
        check(json!(i64::MIN), 9);
        check(json!(0.005), 4);
        check(json!(1.0), 4);
        check(json!(-2.5e-9), 5);
        check(json!(-0.0), 9);
        check(json!(0.1 + 0.2), 9);
        check(json!(f64::MAX), 9);
        check(json!("five-tests"), 2);
        check(json!("streams"), 1);
        check(json!("酒店"), 7);
        check(json!({"streams": {"no such field": []}}), 18);
        check(json!([1000, 1001, 1002, 1003]), 8);
        check(json!([0, 1000, 0, 1000]), 9);
        check(json!([i64::MIN, i64::MAX]), 19);
    }

    #[test]
    fn bytes_that_no_writer_writes_are_refused() {
        let deep = [[0x81; DEEPEST].to_vec(), vec![0]].concat();
        for bytes in [
            &[][..],
            &[0x82, 0],                                                     // a list without its end
            &[0x9f, 0, 0xff],                                               // a list of no stated length
            &[0x9b, 255, 255, 255, 255, 255, 255, 255, 255],                // a list of length 2^64
            &[0x42, 0xff, 0xff],                                            // no such word
            &[0xa1, 0x19, 0xff, 0xff, 0],                                   // no such name
            &[0xc4, 0x82, 0x19, 0x7f, 0xff, 1],                             // more than a number can be
            &[0xc7, 0x82, 0x1b, 127, 255, 255, 255, 255, 255, 255, 255, 1], // a sum beyond 64 bits
            &[0xfb, 0x7f, 0xf0, 0, 0, 0, 0, 0, 0],                          // infinity
            &[0x61, 0xff],                                                  // no UTF-8
            &[0xd8, 32, 0],                                                 // another tag
            &deep,
        ] {
            assert_eq!(read(bytes), None, "{bytes:x?}");
        }
    }
}
