//! Bytes to text.

use encoding_rs::{DecoderResult, GB18030, UTF_8};

use super::Problem;

/// The text that bytes stand for: UTF-8 or UTF-16 by its mark; without a mark UTF-8, else GB 18030,
/// the encoding of Chinese Windows.
///
/// # Errors
///
/// [`Problem::NotText`] with the first byte that no encoding explains.
pub fn text(bytes: &[u8]) -> Result<String, Problem> {
    let decoded = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => decode(encoding, &bytes[mark..]).map_err(|offset| mark + offset),
        None => decode(UTF_8, bytes).or_else(|utf_8| {
            // The one that read further is the one that was meant.
            decode(GB18030, bytes).map_err(|gb_18030| utf_8.max(gb_18030))
        }),
    };
    let text = decoded.map_err(|offset| Problem::NotText { offset })?;
    match text.find('\0') {
        Some(offset) => Err(Problem::NotText { offset }),
        None => Ok(text),
    }
}

/// Strictly: the offset of the first sequence that is none of the encoding.
fn decode(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(capacity.unwrap_or(0));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        (DecoderResult::Malformed(length, beyond), read) => {
            Err(read.saturating_sub(usize::from(length) + usize::from(beyond)))
        }
        (DecoderResult::OutputFull, read) => Err(read),
    }
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
    }
}
