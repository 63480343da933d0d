//! GB 18030 to text, as far as a table of daily counts needs it.
//!
//! The ideographs of GBK that GB 2312 lacks stand in the order of Unicode, so only those of GB 2312 and
//! the symbols need a table. Rare characters (of four bytes below U+10000, and the last rows of two)
//! become U+FFFD: they can be part of a name, never of a date or a number. A whole library of encodings
//! would make the page's download larger by a quarter.

use std::sync::LazyLock;

/// Characters as UTF-16: of the leads A1 to F7 the trails from A1, then of A8 and A9 those below.
static TABLE: &[u8] = include_bytes!("gb18030.bin");

/// The text of bytes in GB 18030.
///
/// # Errors
///
/// The offset of the first sequence that GB 18030 does not have.
pub fn decode(bytes: &[u8]) -> Result<String, usize> {
    static BEYOND_GB_2312: LazyLock<Vec<u16>> = LazyLock::new(beyond_gb_2312);
    let ideographs = &BEYOND_GB_2312;
    // Two bytes become three at most; and a line end is added to the last line, which must not double it.
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2 + 1);
    let mut at = 0;
    while let Some(&lead) = bytes.get(at) {
        let (character, length) = match (lead, &bytes[at + 1..]) {
            (0x00..=0x7f, _) => (char::from(lead), 1),
            // What Windows adds to the standard.
            (0x80, _) => ('€', 1),
            (0x81..=0xfe, [trail @ (0x40..=0x7e | 0x80..=0xfe), ..]) => (of_two(lead, *trail, ideographs), 2),
            (0x81..=0xfe, [second @ 0x30..=0x39, third @ 0x81..=0xfe, fourth @ 0x30..=0x39, ..]) => {
                (of_four([lead, *second, *third, *fourth]).ok_or(at)?, 4)
            }
            _ => return Err(at),
        };
        text.push(character);
        at += length;
    }
    Ok(text)
}

fn of_two(lead: u8, trail: u8, ideographs: &[u16]) -> char {
    let (lead, trail) = (usize::from(lead), usize::from(trail));
    // 7F is no trail; those above it move up.
    let low = if trail > 0x7f { trail - 0x41 } else { trail - 0x40 };
    let code = match (lead, trail) {
        (0x81..=0xa0, _) => ideographs.get((lead - 0x81) * 190 + low).copied(),
        (0xa1..=0xf7, 0xa1..) => entry((lead - 0xa1) * 94 + trail - 0xa1),
        (0xa8..=0xa9, _) => entry(87 * 94 + (lead - 0xa8) * 96 + low),
        (0xaa..=0xfe, ..=0xa0) => ideographs.get(32 * 190 + (lead - 0xaa) * 96 + low).copied(),
        _ => None,
    };
    code.filter(|code| *code != 0)
        .and_then(|code| char::from_u32(code.into()))
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The character of four bytes; `None` beyond the last of Unicode, and in the gap before U+10000.
fn of_four(bytes: [u8; 4]) -> Option<char> {
    let [first, second, third, fourth] = bytes.map(u32::from);
    let number = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30;
    match number {
        0..39_420 => Some(char::REPLACEMENT_CHARACTER),
        189_000.. => char::from_u32(number - 189_000 + 0x10000),
        _ => None,
    }
}

/// The ideographs from U+4E00 to U+9FA5 that GB 2312 lacks, in order.
fn beyond_gb_2312() -> Vec<u16> {
    const FIRST: usize = 0x4e00;
    let mut known = vec![false; 0x9fa6 - FIRST];
    // Its ideographs begin with the lead B0.
    for code in (15 * 94..87 * 94).filter_map(entry) {
        if let Some(place) = usize::from(code).checked_sub(FIRST).and_then(|place| known.get_mut(place)) {
            *place = true;
        }
    }
    (FIRST as u16..).zip(known).filter(|(_, known)| !known).map(|(code, _)| code).collect()
}

fn entry(place: usize) -> Option<u16> {
    let bytes = TABLE.get(2 * place..2 * place + 2)?;
    Some(u16::from_le_bytes([bytes[0], bytes[1]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, usize>) {
        assert_eq!(decode(bytes), expected.map(str::to_owned), "{bytes:x?}");
    }

    #[test]
    fn texts_of_chinese_windows_are_read() {
        check(
            b"\xc8\xd5\xc6\xda,\xa3\xb1\xa1\xa1\xb6\xfe\xa9\x96\xb6\xfe\xb6\xfe\xc4\xea",
            Ok("日期,１　二〇二二年"),
        );
        // Of GBK, before and behind GB 2312.
        check(b"\x81\x40\xa0\xfe\xaa\x40\xfd\x9b", Ok("丂狛狜龥"));
        check(b"\x80\x90\x30\x81\x30\xe3\x32\x9a\x35", Ok("€\u{10000}\u{10ffff}"));
        check(b"\x81\x30\x81\x30", Ok("\u{fffd}"));
    }

    #[test]
    fn sequences_that_do_not_exist_are_named_by_their_offset() {
        check(b"ab\xff", Err(2));
        check(b"ab\xc8", Err(2));
        check(b"\xc8\xd5\xc6\x7f", Err(2));
        check(b"\xc6\x20", Err(0));
        check(b"\x81\x30\x81", Err(0));
        check(b"\xe3\x32\x9a\x36", Err(0));
        check(b"\x84\x31\xa5\x30", Err(0));
    }

    #[test]
    #[cfg(not(target_arch = "wasm32"))]
    fn every_sequence_of_two_bytes_is_that_of_the_encoding_standard() {
        let mut rare = 0;
        for lead in 0x81..=0xfe {
            for trail in 0..=0xff {
                let bytes = [lead, trail];
                // An error that the Encoding Standard keeps for old pages.
                if bytes == [0xa3, 0xa0] {
                    continue;
                }
                let standard =
                    encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(&bytes);
                let standard = standard.map(|text| text.chars().next().unwrap());
                let ours = decode(&bytes).ok().map(|text| text.chars().next().unwrap());
                if ours == Some(char::REPLACEMENT_CHARACTER) {
                    rare += 1;
                    let is_common = |c: char| matches!(c, '\u{4e00}'..='\u{9fa5}' | '\u{3000}'..='\u{3020}' | '\u{ff00}'..='\u{ff5e}');
                    assert!(standard.is_none_or(|c| !is_common(c)), "{bytes:x?} is {standard:?}");
                } else {
                    assert_eq!(ours, standard, "{bytes:x?}");
                }
            }
        }
        assert!(rare < 2500, "{rare}");
    }
}
