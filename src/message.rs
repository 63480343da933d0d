//! Messages as bytes.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The bytes of a message.
pub fn encode(message: &impl Serialize) -> Vec<u8> {
    // Writing to memory cannot fail, and messages have no parts that cannot be written.
    postcard::to_stdvec(message).unwrap_or_default()
}

/// The message of some bytes; `None` if they are none: then whoever sent them is of another version.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
