//! The methods of the page are the model's documentation and the guide, as they stand.
//!
//! The page fetches them ready made: `static/methods` is written by `.dev/methods` and committed, so
//! that whoever builds the page needs nothing but Trunk.

mod methods {
    pub mod guide;
    pub mod introduction;
    pub mod page;
}

use std::fs;
use std::path::{Path, PathBuf};

use isoplan::locale::Language;
use methods::{guide, introduction, page};

/// The files of the methods and what they should hold.
fn files() -> Vec<(PathBuf, String)> {
    let of_language = |language: Language| {
        let tag = language.tag();
        [(tag.to_owned(), introduction::of(language)), (format!("guide-{tag}"), guide::of(language))]
    };
    let texts = Language::ALL.into_iter().flat_map(of_language);
    texts.chain([("model".to_owned(), page::model())]).map(|(name, html)| (file(&name), html)).collect()
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("static/methods/{name}.html"))
}

#[test]
fn what_the_page_shows_is_the_documentation() {
    let write = std::env::var_os("ISOPLAN_WRITE_METHODS").is_some();
    for (file, expected) in files() {
        if write {
            fs::write(&file, &expected).unwrap();
        }
        let found = fs::read_to_string(&file).unwrap_or_default();
        assert!(found == expected, "{} is not the documentation any more: run .dev/methods", file.display());
    }
}

#[test]
fn nothing_in_it_asks_for_what_the_policy_forbids() {
    for (file, html) in files() {
        // Pictures are the guide's, from beside the page.
        let html = html.replace(" src=\"./guide/", " ");
        for forbidden in ["style=", "<script", "http://", "https://", " on", "src="] {
            let tags = html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
            let with = tags.into_iter().find(|tag| format!("<{tag}").contains(forbidden));
            assert_eq!(with, None, "{forbidden} in {}", file.display());
        }
    }
}

#[test]
fn every_link_leads_to_a_place_on_the_page() {
    let guides = Language::ALL.map(|language| (guide::of(language), 3));
    for (html, least) in [(page::model(), 30)].into_iter().chain(guides) {
        let mut links = 0;
        for target in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let id = target.strip_prefix('#').unwrap_or_else(|| panic!("{target} leads away"));
            assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{target}");
            links += 1;
        }
        assert!(links >= least, "{links} links");
    }
}

#[test]
fn what_scrolls_can_be_reached_by_keys() {
    let html = page::model();
    for scrolls in ["<pre", "<table"] {
        assert!(html.contains(scrolls));
        let reachable = |before: &str| before.trim_end().ends_with("tabindex=\"0\">");
        let mut parts = html.split(scrolls);
        let mut before = parts.next().unwrap();
        for part in parts {
            assert!(reachable(before), "{scrolls} behind {}", &before[before.len().saturating_sub(80)..]);
            before = part;
        }
    }
}

#[test]
fn the_introductions_quote_the_table_of_comparisons() {
    introduction::check_figures();
}
