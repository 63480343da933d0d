//! The guide in the page.

use std::fs;
use std::path::Path;

use imagesize::ImageSize;
use isoplan::locale::Language;
use pulldown_cmark::html::push_html;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The guide in a language, below a heading of the second level that the page has.
pub fn of(language: Language) -> String {
    let text = fs::read_to_string(folder().join(format!("{}.md", language.tag()))).unwrap();
    // Its title and the way to other languages are the page's.
    let body = text.splitn(3, "\n\n").nth(2).expect("a title, the other languages, and the rest");
    let mut events = Parser::new(body);
    let mut shown = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let (text, level) = (said(&mut events, TagEnd::Heading(level)), level as usize + 1);
                let html =
                    format!("<h{level} id=\"{}\" tabindex=\"-1\">{text}</h{level}>\n", place(&anchor(&text)));
                shown.push(Event::Html(html.into()));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let text = said(&mut events, TagEnd::Image);
                let ImageSize { width, height } = imagesize::size(folder().join(&*dest_url)).unwrap();
                let html = format!(
                    "<img src=\"./guide/{dest_url}\" alt=\"{text}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\">"
                );
                shown.push(Event::InlineHtml(html.into()));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let heading = dest_url.strip_prefix('#').expect("a place in the guide");
                shown.push(Event::InlineHtml(format!("<a href=\"#{}\">", place(heading)).into()));
            }
            Event::End(TagEnd::Link) => shown.push(Event::InlineHtml("</a>".into())),
            _ => shown.push(event),
        }
    }
    let mut html = String::new();
    push_html(&mut html, shown.into_iter());
    html
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("static/guide")
}

/// The plain text up to the end of an element.
fn said<'t>(events: &mut impl Iterator<Item = Event<'t>>, end: TagEnd) -> String {
    let text = |event: Event<'t>| match event {
        Event::Text(text) => text.into_string(),
        event => panic!("{event:?} in a heading or a picture"),
    };
    let text: String = events.take_while(|event| *event != Event::End(end)).map(text).collect();
    assert!(!text.contains(['<', '&', '"']), "{text} would be no text in a tag");
    text
}

/// The id that a heading has in the page.
fn place(anchor: &str) -> String {
    format!("guide-{anchor}")
}

/// The address that a site of code gives a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
