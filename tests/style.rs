//! The style sheet: colours that everybody can tell apart, words that everybody can read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn sheet(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("static").join(name)).unwrap()
}

/// Colours of the custom properties: of light pages, of dark ones, and of slides in either.
fn palettes() -> [(&'static str, BTreeMap<String, [u8; 3]>); 4] {
    let (page, slides) = (sheet("style.css"), sheet("briefing.css"));
    let mut roots = page.split(":root {").skip(1);
    let mut next = || roots.next().unwrap();
    let slide = |theme: &str| slides.split(theme).nth(1).unwrap();
    [
        ("light", palette(next())),
        ("dark", palette(next())),
        ("light slides", palette(slide(".light {"))),
        ("dark slides", palette(slide(".dark {"))),
    ]
}

/// The colours that a rule declares, given from behind its brace.
fn palette(rule: &str) -> BTreeMap<String, [u8; 3]> {
    let colour = |declaration: &str| {
        let (name, value) = declaration.split_once(':')?;
        let digits = value.trim().strip_prefix('#')?;
        let part = |place: usize| u8::from_str_radix(&digits[2 * place..2 * place + 2], 16).unwrap();
        Some((name.trim().trim_start_matches("--").to_owned(), [part(0), part(1), part(2)]))
    };
    rule.split('}').next().unwrap().split(';').filter_map(colour).collect()
}

/// Contrast of two colours as WCAG 2 defines it, from 1 to 21.
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let light = |colour: [u8; 3]| {
        let linear = |part: u8| match f64::from(part) / 255.0 {
            low if low <= 0.040_45 => low / 12.92,
            high => libm::pow((high + 0.055) / 1.055, 2.4),
        };
        0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
    };
    let (a, b) = (light(a) + 0.05, light(b) + 0.05);
    a.max(b) / a.min(b)
}

#[track_caller]
fn check(front: &[&str], grounds: &[&str], least: f64) {
    for (theme, palette) in &palettes() {
        for (front, ground) in
            front.iter().flat_map(|front| grounds.iter().map(move |ground| (front, ground)))
        {
            let contrast = contrast(palette[*front], palette[*ground]);
            assert!(contrast >= least, "--{front} on --{ground}, {theme}: {contrast:.2}, not {least}");
        }
    }
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    assert_eq!(contrast([255; 3], [0; 3]), 21.0);
    assert!((contrast([0x77; 3], [255; 3]) - 4.48).abs() < 0.01);
}

#[test]
fn words_are_read_on_every_ground() {
    let words = ["ink", "soft", "need", "short", "tight", "enough"];
    check(&words, &["ground", "surface"], 4.5);
    check(&["ink", "short"], &["short-ground"], 4.5);
    check(&["ink", "tight"], &["tight-ground"], 4.5);
    check(&["ink", "enough"], &["enough-ground"], 4.5);
    // Names of lines stand on bands, with a rim of the ground's colour.
    check(&["ink", "short"], &["breach"], 4.5);
}

#[test]
fn marks_are_seen_on_their_ground() {
    // Areas are told from the ground by their edge, full strips by the line in them.
    check(&["need", "soft", "ink", "short", "tight", "edge", "field", "focus"], &["ground"], 3.0);
    check(&["ink", "short"], &["need-inner", "need-outer", "shortage"], 3.0);
    check(&["surface"], &["shade-5"], 3.0);
    // The line of a map runs where the fields are faint.
    check(&["ink"], &["shade-1", "shade-2", "shade-3"], 3.0);
    check(&["need"], &["need-outer"], 3.0);
}

#[test]
fn shades_follow_one_another() {
    for (theme, palette) in &palettes() {
        let shades: Vec<f64> =
            (1..=5).map(|shade| contrast(palette[&format!("shade-{shade}")], palette["ground"])).collect();
        let is_told = |pair: &[f64]| pair[1] >= 1.25 * pair[0];
        assert!(shades.windows(2).all(is_told), "{theme}: {shades:?}");
    }
}

#[test]
fn no_words_are_smaller_than_twelve_pixels() {
    let sheet = sheet("style.css");
    let sizes = sheet.split("font-size:").skip(1).map(|rest| rest.split([';', '}']).next().unwrap().trim());
    let mut seen = 0;
    for size in sizes {
        let least = size.strip_prefix("clamp(").and_then(|rest| rest.split(',').next()).unwrap_or(size);
        let Some(rem) = least.strip_suffix("rem") else { continue };
        assert!(rem.parse::<f64>().unwrap() >= 0.75, "{size}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn no_words_on_a_slide_are_smaller_than_three_hundredths_of_its_height() {
    let sheet = sheet("briefing.css");
    let sizes = sheet.split("font-size:").skip(1).filter_map(|rest| rest.split([';', '}']).next());
    let of_slides: Vec<f64> =
        sizes.filter_map(|size| size.trim().strip_suffix("cqh")?.parse().ok()).collect();
    assert!(of_slides.len() > 20, "{of_slides:?}");
    assert!(of_slides.iter().all(|&size| size >= 3.0), "{of_slides:?}");
}

/// Both sheets hold for the whole page: a class of one that begins a rule of the other would restyle it.
#[test]
fn the_briefing_restyles_nothing_of_the_page() {
    let name = |rest: &str| -> String {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
    };
    let page = sheet("style.css");
    // What stands outside of braces, or within those of a media query, is a selector.
    let selectors =
        page.lines().filter(|line| line.contains('{')).map(|line| line.split(" { ").next().unwrap());
    let of_page: BTreeSet<String> =
        selectors.flat_map(|line| line.split('.').skip(1).map(name).collect::<Vec<_>>()).collect();
    assert!(of_page.contains("questions"), "{of_page:?}");
    let briefing = sheet("briefing.css");
    let of_briefing: BTreeSet<String> =
        briefing.lines().filter_map(|line| line.strip_prefix('.')).map(name).collect();
    assert!(of_briefing.contains("slide"), "{of_briefing:?}");
    let both: Vec<&String> = of_briefing.intersection(&of_page).collect();
    assert!(both.is_empty(), "classes of both sheets: {both:?}");
}
