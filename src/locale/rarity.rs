//! Small shares, as people say them.

use super::Locale;

/// Shares below this are said to be less than it: nobody can check them, and what is said of them rests on
/// what is assumed.
pub const LEAST_SHARE: f64 = 1e-6;

impl Locale {
    /// A small share as one in so many: `1/2,500`.
    pub fn one_in(&self, share: f64) -> String {
        let whole = |number: f64| self.whole(libm::round(number) as u64);
        match share {
            share if share < LEAST_SHARE => format!("< 1/{}", whole(1.0 / LEAST_SHARE)),
            share => format!("1/{}", whole(1.0 / share)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn rare_things_are_one_in_so_many() {
        let english = Locale::new(Language::English);
        for (share, expected) in
            [(0.0, "< 1/1,000,000"), (1e-9, "< 1/1,000,000"), (0.0004, "1/2,500"), (1.0, "1/1")]
        {
            assert_eq!(english.one_in(share), expected);
        }
    }
}
