//! Markdown as the page shows it.

use pulldown_cmark::html::push_html;
use pulldown_cmark::{BrokenLink, Event, Options, Parser, Tag, TagEnd};

/// The pages of the model, in reading order.
const PAGES: [(&str, &[&str]); 14] = [
    ("clock", &[include_str!("../../src/model/clock.md")]),
    ("arrivals", &[include_str!("../../src/model/arrivals.md")]),
    ("rule", &[include_str!("../../src/model/rule.md")]),
    ("rooms", &[include_str!("../../src/model/rooms.md")]),
    ("laboratories", &[include_str!("../../src/model/laboratories.md")]),
    ("infection", &[include_str!("../../src/model/infection.md")]),
    ("finding", &[include_str!("../../src/model/finding.md")]),
    ("first_day", &[include_str!("../../src/model/first_day.md")]),
    ("outputs", &[include_str!("../../src/model/outputs.md")]),
    ("risk", &[include_str!("../../src/model/risk.md")]),
    ("sizing", &[include_str!("../../src/model/sizing.md")]),
    (
        "validation",
        &[include_str!("../../src/model/validation.md"), include_str!("../../src/model/validation_table.md")],
    ),
    ("randomness", &[include_str!("../../src/model/randomness.md")]),
    ("performance", &[include_str!("../../src/model/performance.md")]),
];

/// All pages of the model, each folded under its name.
pub fn model() -> String {
    let overview = overview();
    for (name, _) in PAGES {
        assert!(overview.contains(&format!("[`{name}`]")), "{name} is not in the overview");
    }
    let mut out = html(&overview, 3);
    for (name, texts) in PAGES {
        let text = texts.concat();
        let (title, body) = text.split_once('\n').expect("a title");
        let title = title.strip_prefix("# ").expect("a title");
        out += &format!(
            "<details class=\"page\" id=\"{}\"><summary><h4>{title}</h4></summary>\n{}</details>\n",
            id(name),
            html(body, 4)
        );
    }
    out
}

/// A Markdown text, its highest headings one below this level.
pub fn html(markdown: &str, below: usize) -> String {
    // In the overview, as in all documentation of Rust, a name in brackets is a link.
    let mut named =
        |link: BrokenLink| Some((format!("super::{}", link.reference.trim_matches('`')).into(), "".into()));
    let parser = Parser::new_with_broken_link_callback(markdown, Options::ENABLE_TABLES, Some(&mut named));
    let mut is_link = false;
    let events = parser.flat_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => vec![tag(format!("<h{}>", below + level as usize))],
        Event::End(TagEnd::Heading(level)) => vec![tag(format!("</h{}>\n", below + level as usize))],
        Event::Start(Tag::Link { dest_url, .. }) => {
            let page = page(&dest_url);
            is_link = page.is_some();
            page.map(|name| tag(format!("<a href=\"#{}\">", id(name)))).into_iter().collect()
        }
        Event::End(TagEnd::Link) => is_link.then(|| tag("</a>".to_owned())).into_iter().collect(),
        // Wider than a phone: what scrolls must be reached by keys too.
        Event::Start(Tag::CodeBlock(_) | Tag::Table(_)) => {
            vec![tag("<div class=\"wide\" role=\"group\" tabindex=\"0\">".to_owned()), event]
        }
        Event::End(TagEnd::CodeBlock | TagEnd::Table) => vec![event, tag("</div>\n".to_owned())],
        _ => vec![event],
    });
    let mut html = String::new();
    push_html(&mut html, events);
    // The page's policy forbids styles in tags.
    html.replace(" style=\"text-align: right\"", " class=\"number\"")
}

/// The page of the model that a link leads to. Others lead into the code, which the page does not have.
fn page(link: &str) -> Option<&str> {
    let name = link.strip_prefix("super::")?;
    assert!(PAGES.iter().any(|(page, _)| *page == name), "{link} leads nowhere");
    Some(name)
}

/// The overview at the head of the documentation, without the page that the reader comes from.
fn overview() -> String {
    let lines = include_str!("../../src/model.rs").lines().map_while(|line| line.strip_prefix("//!"));
    let lines = lines.filter(|line| !line.contains("[`introduction`]"));
    lines.map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect()
}

fn id(page: &str) -> String {
    format!("method-{page}")
}

fn tag(html: String) -> Event<'static> {
    Event::InlineHtml(html.into())
}
