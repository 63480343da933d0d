//! The version of the program.

use std::fmt;

use serde::{Serialize, Serializer};

/// A version of the program: the same numbers come out of the same version only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version(pub [u16; 3]);

impl Version {
    /// The version of this program.
    pub const THIS: Version = Version([
        number(env!("CARGO_PKG_VERSION_MAJOR")),
        number(env!("CARGO_PKG_VERSION_MINOR")),
        number(env!("CARGO_PKG_VERSION_PATCH")),
    ]);
}

// What is not released yet would pass for what is released later.
const _: () = assert!(env!("CARGO_PKG_VERSION_PRE").is_empty(), "versions are three numbers");

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Version([major, minor, patch]) = self;
        write!(f, "{major}.{minor}.{patch}")
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The number that Cargo gives as digits.
const fn number(digits: &str) -> u16 {
    match u16::from_str_radix(digits, 10) {
        Ok(number) => number,
        Err(_) => panic!("Cargo's versions are numbers"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_is_the_version_that_cargo_knows() {
        assert_eq!(Version::THIS.to_string(), env!("CARGO_PKG_VERSION"));
        assert_eq!(serde_json::to_string(&Version([1, 20, 0])).unwrap(), "\"1.20.0\"");
    }
}
