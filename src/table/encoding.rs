//! Bytes to text.

mod gb18030;

use super::Problem;

/// The text that bytes stand for: UTF-8 or UTF-16 by its mark; without a mark UTF-8, else GB 18030,
/// the encoding of Chinese Windows.
///
/// # Errors
///
/// [`Problem::NotText`] with the first byte that no encoding explains.
pub fn text(bytes: &[u8]) -> Result<String, Problem> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes).map_err(|offset| 2 + offset),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes).map_err(|offset| 2 + offset),
        _ => {
            // In the others no part of a character is 0, and no text has a character that is.
            let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
            let text = utf_8_or_gb_18030(&bytes[..end]);
            text.and_then(|text| if end < bytes.len() { Err(end) } else { Ok(text) })
        }
    };
    text.map_err(|offset| Problem::NotText { offset })
}

fn utf_8_or_gb_18030(bytes: &[u8]) -> Result<String, usize> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf_8(rest).map_err(|offset| 3 + offset),
        _ => utf_8(bytes).or_else(|utf_8| {
            // The one that read further is the one that was meant.
            gb18030::decode(bytes).map_err(|gb_18030| utf_8.max(gb_18030))
        }),
    }
}

fn utf_8(bytes: &[u8]) -> Result<String, usize> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| error.valid_up_to())
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, usize> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut read = 0;
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let character = character.ok().filter(|character| *character != '\0').ok_or(read)?;
        text.push(character);
        read += 2 * character.len_utf16();
    }
    if rest.is_empty() { Ok(text) } else { Err(read) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, usize>) {
        let expected = expected.map(str::to_owned).map_err(|offset| Problem::NotText { offset });
        assert_eq!(text(bytes), expected);
    }

    #[test]
    fn encodings_are_found_by_looking() {
        check("日期,人数".as_bytes(), Ok("日期,人数"));
        check(b"\xef\xbb\xbfday", Ok("day"));
        check(b"\xff\xfeA\x00\x2d\x4e", Ok("A中"));
        check(b"\xfe\xff\x00A\x4e\x2d", Ok("A中"));
        // 日期 in GB 18030.
        check(b"\xc8\xd5\xc6\xda,5", Ok("日期,5"));
        check(b"", Ok(""));
    }

    #[test]
    fn what_no_encoding_explains_is_named_by_its_offset() {
        check(b"abc\xff\xff", Err(3));
        check("日期 \u{ff}".as_bytes().strip_suffix(b"\xbf").unwrap(), Err(7));
        check(b"\xff\xfeA\x00\x00\xd8B\x00", Err(4));
        check(b"\xef\xbb\xbfab\xc0", Err(5));
        check(b"ab\0cd", Err(2));
        // Counted in bytes of the file, whatever its encoding.
        check(b"\xef\xbb\xbfab\0cd", Err(5));
        check(b"\xc8\xd5\xc6\xda\0cd", Err(4));
        check(b"\xff\xfeA\x00\x2d\x4e\x00\x00B\x00", Err(6));
        check(b"\xfe\xff\x00A\x00\x00", Err(4));
        check(b"\xef\xbb\xbfa\xc0\0", Err(4));
    }
}
