//! The outer form of a link, the same in every version: `version.payload.check~option~option`.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use xxhash_rust::xxh3::xxh3_64;

use super::{LONGEST, Problem};

/// Characters of the check: 36 bits.
const CHECK: usize = 6;

/// A link taken apart, its check found right.
#[derive(Debug, PartialEq, Eq)]
pub struct Form {
    pub version: u64,
    pub payload: Vec<u8>,
    pub options: Vec<String>,
}

impl Form {
    /// Takes a link apart; an address is read from its `#` on. What follows the link in other
    /// characters than its own does not belong to it, nor does the full stop of a sentence.
    pub fn read(text: &str) -> Result<Form, Problem> {
        let fragment = text.split_once('#').map_or(text, |(_, fragment)| fragment).trim();
        if fragment.len() > LONGEST {
            return Err(Problem::TooLong { length: fragment.chars().count() });
        }
        if !begins_like_a_link(fragment) {
            return Err(Problem::NotALink);
        }
        let link = fragment.split(|c: char| !is_of_alphabet(c)).next().unwrap_or_default();
        let mut parts = link.trim_end_matches('.').split('~');
        let body = parts.next().unwrap_or_default();
        let (checked, check) = match body.rsplit_once('.') {
            Some((checked, check)) if checked.contains('.') && check.len() >= CHECK => (checked, check),
            _ => return Err(Problem::Clipped),
        };
        if check != check_of(checked) {
            return Err(Problem::Mistyped);
        }
        let (version, payload) = checked.split_once('.').ok_or(Problem::Clipped)?;
        let version = version.parse().map_err(|_| Problem::NotALink)?;
        let payload = BASE64URL_NOPAD.decode(payload.as_bytes()).map_err(|_| Problem::Unreadable)?;
        let options = parts.filter(|option| !option.is_empty()).map(str::to_owned).collect();
        Ok(Form { version, payload, options })
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let checked = format!("{}.{}", self.version, BASE64URL_NOPAD.encode(&self.payload));
        write!(f, "{checked}.{}", check_of(&checked))?;
        self.options.iter().try_for_each(|option| write!(f, "~{option}"))
    }
}

/// Whether a text begins with a version and a dot.
pub fn begins_like_a_link(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&digits) && text[digits..].starts_with('.')
}

fn check_of(checked: &str) -> String {
    let mut check = BASE64URL_NOPAD.encode(&xxh3_64(checked.as_bytes()).to_be_bytes());
    check.truncate(CHECK);
    check
}

fn is_of_alphabet(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Form {
        Form { version: 1, payload: vec![0, 250, 255, 3], options: vec!["en".to_owned()] }
    }

    #[track_caller]
    fn check(text: &str, expected: Result<Form, Problem>) {
        assert_eq!(Form::read(text), expected, "{text}");
    }

    #[test]
    fn links_are_found_in_what_surrounds_them() {
        assert_eq!(form().to_string(), "1.APr_Aw.uracI3~en");
        check("1.APr_Aw.uracI3~en", Ok(form()));
        check("  https://plans.example/city/?x=1#1.APr_Aw.uracI3~en\n", Ok(form()));
        check("1.APr_Aw.uracI3~en。请看", Ok(form()));
        check("1.APr_Aw.uracI3~en)", Ok(form()));
        check("See https://plans.example/#1.APr_Aw.uracI3~en. It is whole...", Ok(form()));
        check("1.APr_Aw.uracI3...", Ok(Form { options: Vec::new(), ..form() }));
        check("1.APr_Aw.uracI3", Ok(Form { options: Vec::new(), ..form() }));
    }

    #[test]
    fn damage_is_named() {
        let whole = form().to_string();
        let check_ends = whole.len() - "~en".len();
        for end in 2..check_ends {
            check(&whole[..end], Err(Problem::Clipped));
        }
        for (place, _) in
            whole[..check_ends].char_indices().filter(|(_, c)| c.is_ascii_alphanumeric()).skip(1)
        {
            let other = if &whole[place..=place] == "Z" { "Y" } else { "Z" };
            check(&format!("{}{other}{}", &whole[..place], &whole[place + 1..]), Err(Problem::Mistyped));
        }
        check("2.APr_Aw.uracI3", Err(Problem::Mistyped));
        check(&whole.to_lowercase(), Err(Problem::Mistyped));
        check("1.APr_Aw.uracI3x", Err(Problem::Mistyped));
    }

    #[test]
    fn other_texts_are_no_links() {
        for text in ["", "#", "scenario.json", "section-2", "https://example.org/", "12345.a.b", "一.二.三"]
        {
            check(text, Err(Problem::NotALink));
        }
        check(&"1".repeat(LONGEST + 1), Err(Problem::TooLong { length: LONGEST + 1 }));
        // What stands before the link does not count.
        let longest = "1".repeat(LONGEST);
        check(&format!("https://plans.example/#{longest}"), Err(Problem::NotALink));
    }
}
