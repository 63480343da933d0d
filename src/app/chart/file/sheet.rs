//! A picture with words around it, from the top down.

use std::fmt::Write;

use super::look::Look;
use crate::chart::Chart;
use crate::chart::Mark;
use crate::chart::picture::{escaped, lines, width};

/// Pixels around everything.
const MARGIN: u32 = 24;

/// Lines of a link at most; the whole of it stands in the file's metadata.
const LINK_LINES: usize = 4;

/// What has been put on a sheet so far.
pub struct Sheet {
    look: Look,
    /// Width without the margins.
    width: u32,
    /// Where the next thing begins.
    y: u32,
    elements: String,
    link: String,
}

impl Sheet {
    /// An empty sheet for pictures of a width.
    pub fn new(width: u32) -> Sheet {
        Sheet { look: Look::light(), width, y: MARGIN, elements: String::new(), link: String::new() }
    }

    /// A paragraph, with pixels of space before it.
    pub fn words(&mut self, text: &str, size: u32, class: &str, space: u32) {
        self.paragraph(lines(text, f64::from(self.width) / f64::from(size)), size, class, space);
    }

    fn paragraph(&mut self, lines: Vec<String>, size: u32, class: &str, space: u32) {
        self.y += space;
        for line in lines {
            self.y += size * 13 / 10;
            self.text(&line, (MARGIN, self.y), size, class);
        }
        self.y += size * 3 / 10;
    }

    /// A link, as much of it as fits.
    pub fn link(&mut self, link: &str) {
        let mut lines = lines(link, f64::from(self.width) / 12.0);
        if lines.len() > LINK_LINES {
            lines.truncate(LINK_LINES);
            lines[LINK_LINES - 1].push('…');
        }
        self.paragraph(lines, 12, "file-note", 0);
        self.link = link.to_owned();
    }

    /// The marks and what they mean, side by side as far as there is room.
    pub fn legend(&mut self, legend: &[(Mark, String)]) {
        if legend.is_empty() {
            return;
        }
        self.y += 8;
        let mut x = 0;
        for (mark, text) in legend {
            let needed = 32 + (width(text) * 13.0) as u32;
            if x > 0 && x + needed > self.width {
                (x, self.y) = (0, self.y + 20);
            }
            let sample = mark.sample().svg(mark.class());
            let _ =
                write!(self.elements, r#"<g transform="translate({} {})">{sample}</g>"#, MARGIN + x, self.y);
            self.text(text, (MARGIN + x + 30, self.y + 12), 13, "file-note");
            x += needed + 18;
        }
        self.y += 22;
    }

    /// The elements of a picture of this height.
    pub fn picture(&mut self, marks: &str, height: u32) {
        self.y += 4;
        let _ = write!(self.elements, r#"<g transform="translate({MARGIN} {})">{marks}</g>"#, self.y);
        self.y += height;
    }

    fn text(&mut self, text: &str, (x, y): (u32, u32), size: u32, class: &str) {
        let text = escaped(text);
        let _ = write!(
            self.elements,
            r#"<text x="{x}" y="{y}" font-size="{size}" class="{class}">{text}</text>"#
        );
    }

    /// The file.
    pub fn finished(self, chart: &Chart, language: &str) -> String {
        let (width, height) = (self.width + 2 * MARGIN, self.y + MARGIN / 2);
        let elements = self.look.applied(&self.elements);
        let (title, description, link) =
            (escaped(&chart.title), escaped(&chart.description), escaped(&self.link));
        let (ground, font) = (self.look.property("--ground"), escaped(self.look.property("--font")));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" xml:lang="{language}" font-family="{font}"><title>{title}</title><desc>{description}</desc><metadata>{link}</metadata><rect width="{width}" height="{height}" fill="{ground}"/>{elements}</svg>"#
        )
    }
}
