//! A picture for a chat or a post: one message, the rooms, and where it comes from.

use isoplan::export::Stamp;
use isoplan::locale::{Locale, own_language};

use super::look::Look;
use crate::chart::picture::{escaped, lines};
use crate::chart::stage::Stage;
use crate::state::Shown;

/// Pixels of the picture, as most places that show previews of links ask for.
const SIZE: (u32, u32) = (1200, 630);

/// Pixels around everything.
const MARGIN: u32 = 48;

/// Pixels of the message's letters and its lines at most.
const TITLE: u32 = 52;
const TITLE_LINES: usize = 2;

/// Pixels of the words below.
const NOTE: u32 = 24;

/// Pixels of the card for one of the picture of the rooms, and the height that is left for it.
const SCALE: u32 = 2;
const PICTURE: u32 = 372;

/// The card of a result under a message, as SVG that stands for itself.
pub fn card(title: &str, shown: &Shown, stamp: &Stamp, locale: &Locale) -> String {
    let (width, height) = SIZE;
    let look = Look::light();
    let room = width - 2 * MARGIN;
    let mut words = String::new();
    let mut text = |text: &str, y: u32, size: u32, class: &str| {
        let text = escaped(text);
        words += &format!(r#"<text x="{MARGIN}" y="{y}" font-size="{size}" class="{class}">{text}</text>"#);
    };
    // Bold letters are wider than the rule of thumb has them.
    let title_lines = lines(title, f64::from(room) / f64::from(TITLE) / 1.15);
    for (line, y) in title_lines.iter().take(TITLE_LINES).zip((MARGIN + TITLE..).step_by(60)) {
        text(line, y, TITLE, "file-title");
    }
    let name = own_language(locale, &stamp.name);
    let source = format!("{name} · Isoplan {} · {}", stamp.engine, stamp.digest);
    text(&source, height - MARGIN / 2, NOTE, "file-note");
    let picture = Stage::Rooms.marks(shown, locale, (room / SCALE, PICTURE / SCALE));
    let y = height - MARGIN - NOTE - PICTURE;
    let elements = look
        .applied(&format!(r#"{words}<g transform="translate({MARGIN} {y}) scale({SCALE})">{picture}</g>"#));
    let (ground, font) = (look.property("--surface"), escaped(look.property("--font")));
    let (title, link) = (escaped(title), escaped(stamp.link.as_deref().unwrap_or_default()));
    let language = locale.language.tag();
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" xml:lang="{language}" font-family="{font}"><title>{title}</title><metadata>{link}</metadata><rect width="{width}" height="{height}" fill="{ground}"/>{elements}</svg>"#
    )
}
