//! Messages as bytes.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeOwned, Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The bytes of a message.
pub fn encode(message: &impl Serialize) -> Vec<u8> {
    // Writing to memory cannot fail, and messages have no parts that cannot be written.
    postcard::to_stdvec(message).unwrap_or_default()
}

/// The message of some bytes; `None` if they are none: then whoever sent them is of another version.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// Numbers as bytes, four each, the least first: written and read many times as fast as one by one, though
/// they are twice as many bytes as small numbers need.
#[derive(Debug, Clone, PartialEq)]
pub struct Words<'a>(pub Cow<'a, [u32]>);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<[u8; 4]> = self.0.iter().map(|word| word.to_le_bytes()).collect();
        serializer.serialize_bytes(bytes.as_flattened())
    }
}

impl<'de> Deserialize<'de> for Words<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(Bytes)
    }
}

struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Words<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes, four for each number")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        let (words, rest) = bytes.as_chunks();
        if !rest.is_empty() {
            return Err(E::invalid_length(bytes.len(), &self));
        }
        Ok(Words(words.iter().map(|word| u32::from_le_bytes(*word)).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_from_their_bytes() {
        for numbers in [vec![], vec![0], vec![1, 256, u32::MAX]] {
            let words = Words(Cow::Owned(numbers));
            assert_eq!(decode(&encode(&words)), Some(words));
        }
        assert_eq!(decode::<Words>(&[4, 1, 0, 0, 0]), Some(Words(Cow::Owned(vec![1]))));
        assert_eq!(decode::<Words>(&[3, 1, 0, 0]), None, "half a number");
        assert_eq!(decode::<Words>(&[8, 1, 0, 0, 0]), None, "clipped");
    }
}
