//! A plotters backend that writes SVG with classes instead of colours, and measures no text.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::mark::Mark;

/// Parts of a pixel: plotters' coordinates are whole numbers, and lines on whole pixels are jagged.
pub const FINE: i32 = 8;

/// Draws into a text.
pub struct Svg<'a> {
    /// The elements drawn so far.
    pub out: &'a mut String,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Svg<'_> {
    fn path(&mut self, points: impl IntoIterator<Item = BackendCoord>, color: BackendColor, closed: bool) {
        let mut command = 'M';
        self.out.push_str("<path d=\"");
        for (x, y) in points {
            self.out.push(command);
            number(self.out, x);
            self.out.push(' ');
            number(self.out, y);
            command = 'L';
        }
        self.out.push_str(if closed { "Z" } else { "" });
        // Writing to a text cannot fail.
        let _ = write!(self.out, "\" class=\"{}\"/>", Mark::behind(color.rgb).class());
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0 * FINE as u32, self.size.1 * FINE as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.path([(x, y), (x + FINE, y), (x + FINE, y + FINE), (x, y + FINE)], color, true);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.path([from, to], style.color(), false);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.path([(left, top), (right, top), (right, bottom), (left, bottom)], style.color(), true);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path, style.color(), false);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        self.path(vertices, style.color(), true);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.out.push_str("<circle cx=\"");
        number(self.out, x);
        self.out.push_str("\" cy=\"");
        number(self.out, y);
        self.out.push_str("\" r=\"");
        number(self.out, radius as i32);
        let _ = write!(self.out, "\" class=\"{}\"/>", Mark::behind(style.color().rgb).class());
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        // From the anchor to the baseline, which is where SVG puts a text.
        let size = style.size();
        let down = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.35,
            VPos::Bottom => -0.2,
        };
        self.out.push_str("<text x=\"");
        number(self.out, x);
        self.out.push_str("\" y=\"");
        number(self.out, y + (size * down) as i32);
        let class = Mark::behind(style.color().rgb).class();
        let size = size / f64::from(FINE);
        let _ = write!(self.out, "\" font-size=\"{size}\" text-anchor=\"{anchor}\" class=\"{class}\">");
        self.out.push_str(&escaped(text));
        self.out.push_str("</text>");
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok(((width(text) * style.size()) as u32, style.size() as u32))
    }
}

/// Width of a text in units of its size: ideographs are square, digits and letters about half.
pub fn width(text: &str) -> f64 {
    let of = |c: char| match c {
        'i' | 'l' | 'j' => 0.29,
        ' ' | ',' | '.' | ':' | '·' | 't' | 'f' | 'r' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' => 0.97,
        c if c.is_ascii_uppercase() => 0.72,
        c if c.is_ascii() => 0.63,
        _ => 1.0,
    };
    text.chars().map(of).sum()
}

/// A text cut to so much width, in units of its size, with a mark of the cut.
pub fn fitting(text: &str, most: f64) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let mut cut = String::new();
    for c in text.chars() {
        cut.push(c);
        if width(&cut) + 1.0 > most {
            cut.pop();
            break;
        }
    }
    format!("{}…", cut.trim_end())
}

/// A text in lines of at most so much width, in units of its size: broken at spaces, where there are
/// none in a line anywhere.
pub fn lines(text: &str, most: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while width(rest) > most {
        let (mut used, mut cut, mut space) = (0.0, 0, None);
        for (place, c) in rest.char_indices() {
            used += width(c.encode_utf8(&mut [0; 4]));
            if used > most && place > 0 {
                break;
            }
            cut = place + c.len_utf8();
            // Ideographs are words of their own; no line begins with a mark behind them.
            if c == ' ' || (!c.is_ascii() && rest[cut..].chars().next().is_some_and(char::is_alphanumeric)) {
                space = Some(cut);
            }
        }
        let (line, next) = rest.split_at(space.unwrap_or(cut));
        lines.push(line.trim_end().to_owned());
        rest = next.trim_start();
    }
    lines.push(rest.to_owned());
    lines
}

/// A text as it may stand in an element or in an attribute.
pub fn escaped(text: &str) -> String {
    // XML has no way to write others.
    let has_no_place = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    let text = text.replace(has_no_place, "\u{fffd}");
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Writes a fine coordinate in pixels.
fn number(out: &mut String, fine: i32) {
    let _ = write!(out, "{}", f64::from(fine) / f64::from(FINE));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_or_broken() {
        assert_eq!(fitting("Site A", 10.0), "Site A");
        assert!(width(&fitting("A hotel with a very long name", 8.0)) <= 8.0);
        for (text, most, expected) in [
            ("one two three", 4.9, vec!["one two", "three"]),
            ("需求不超过现有的间数。", 5.0, vec!["需求不超过", "现有的间", "数。"]),
            ("abcdefghij", 3.3, vec!["abcde", "fghij"]),
            ("", 3.0, vec![""]),
        ] {
            assert_eq!(lines(text, most), expected, "{text}");
        }
    }
}
