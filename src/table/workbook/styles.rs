//! Which styles show a number as a date.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::archive::{Archive, attribute};
use crate::table::Problem;

/// The most styles of cells that Excel itself allows, rounded up.
const MOST_STYLES: usize = 65_536;

/// For each style of cells, whether it shows a date.
///
/// # Errors
///
/// As for any part; or if there are more styles than any workbook has.
pub fn dates(archive: &mut Archive, path: &str) -> Result<Vec<bool>, Problem> {
    let mut formats: BTreeMap<u32, bool> = BTreeMap::new();
    let mut dates = Vec::new();
    let mut of_cells = false;
    archive.visit(path, |event| {
        match event {
            Event::Start(element) => {
                let number = || attribute(&element, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                match element.local_name().as_ref() {
                    "numFmt" => {
                        if let (Some(id), Some(code)) = (number(), attribute(&element, "formatCode")) {
                            formats.insert(id, is_date(&code));
                        }
                    }
                    "cellXfs" => of_cells = true,
                    "xf" if of_cells => {
                        let id = number().unwrap_or(0);
                        dates.push(formats.get(&id).copied().unwrap_or_else(|| is_date_by_number(id)));
                    }
                    _ => {}
                }
            }
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => of_cells = false,
            _ => {}
        }
        if formats.len().max(dates.len()) > MOST_STYLES { Err(Problem::NotAWorkbook) } else { Ok(()) }
    })?;
    Ok(dates)
}

/// The built-in formats with dates, those of Chinese, Japanese and Korean included.
fn is_date_by_number(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58)
}

/// Whether a format shows year, month or day: it has their letters outside quotes, brackets and
/// escapes.
fn is_date(code: &str) -> bool {
    let mut letters = String::new();
    let mut characters = code.split(';').next().unwrap_or_default().chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => drop(characters.by_ref().find(|next| *next == '"')),
            '[' => drop(characters.by_ref().find(|next| *next == ']')),
            '\\' | '_' | '*' => drop(characters.next()),
            _ => letters.extend(character.to_lowercase()),
        }
    }
    let has = |letter: char| letters.contains(letter);
    // The m of a time stands for minutes.
    !letters.contains("general") && (has('y') || has('d') || has('m') && !has('h') && !has('s'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_are_told_from_those_of_numbers() {
        for code in ["yyyy-mm-dd", "m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]d mmm", "YYYY/M/D;@", "m\\月"]
        {
            assert!(is_date(code), "{code}");
        }
        for code in [
            "General",
            "0.00",
            "#,##0",
            "h:mm",
            "[h]:mm:ss",
            "\"day\" 0",
            "[Red]0",
            "0_d",
            "@",
            "0\\d",
            "0;[Red]yy",
            "",
        ] {
            assert!(!is_date(code), "{code}");
        }
    }
}
