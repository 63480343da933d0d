//! Links: any text, and any payload behind a check that fits.

use data_encoding::BASE64URL_NOPAD;
use isoplan::link::Link;
use isoplan::scenario::FORMAT_VERSION;
use isoplan::scenario::preset::PRESETS;
use miniz_oxide::deflate::compress_to_vec;
use serde_json::json;
use xxhash_rust::xxh3::xxh3_64;

use super::{in_every_language, names, one_in, scenario};

/// First byte of a payload that is deflated here, so that what is inside of it can be changed too.
const TO_DEFLATE: u8 = 2;

/// A payload, from the byte that says whether it is deflated.
pub fn payload(bytes: &[u8]) {
    let payload = match bytes.split_first() {
        Some((&TO_DEFLATE, plain)) => [vec![1], compress_to_vec(plain, 1)].concat(),
        _ => bytes.to_vec(),
    };
    open(&sealed(&format!("{FORMAT_VERSION}.{}", BASE64URL_NOPAD.encode(&payload))), one_in(32, bytes));
}

/// A text as it is, and with its check made to fit.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let again = one_in(32, bytes);
    open(&text, again);
    if let Some((checked, _)) = text.trim().rsplit_once('.') {
        let link = checked.rsplit_once('#').map_or(checked, |(_, link)| link);
        open(&sealed(link), again);
    }
}

/// Opens a link. A sound scenario, written `again`, must come back.
fn open(text: &str, again: bool) {
    let link = match Link::decode(text) {
        Ok(link) => link,
        Err(problem) => {
            if again {
                in_every_language(|locale| assert!(!locale.link_problem(&problem).is_empty()));
            }
            return;
        }
    };
    if again && link.draft.check().is_ok() {
        let copy = Link::decode(&link.encode().unwrap()).unwrap();
        assert_eq!(copy.draft, link.draft);
        assert_eq!((copy.digest, copy.options), (link.digest, link.options));
    }
}

/// A link with the check that belongs to it: what somebody hostile would send.
fn sealed(checked: &str) -> String {
    let check = xxh3_64(checked.as_bytes()).to_be_bytes();
    format!("{checked}.{}", &BASE64URL_NOPAD.encode(&check)[..6])
}

/// Links to presets, to changed ones and to the other seeds.
pub fn texts() -> Vec<Vec<u8>> {
    let mut drafts: Vec<_> = PRESETS.iter().map(|preset| preset.draft()).collect();
    drafts.extend(drafts.clone().into_iter().map(|mut draft| {
        draft.set("rooms.sites[0].rooms", json!(1234));
        draft.set("name", json!("另一个"));
        draft
    }));
    drafts.extend(scenario::drafts());
    let links = drafts.into_iter().map(|draft| Link::new(draft, None).encode().unwrap());
    let mut texts: Vec<Vec<u8>> = links.map(String::into_bytes).collect();
    let address = [b"https://plans.example/?x=1#", &texts[0][..], b"~en~rooms."].concat();
    texts.push(address);
    texts
}

/// Their payloads, not deflated.
pub fn payloads() -> Vec<Vec<u8>> {
    let payload = |text: Vec<u8>| {
        let text = String::from_utf8(text).unwrap();
        let payload = BASE64URL_NOPAD.decode(text.split('.').nth(1)?.as_bytes()).ok()?;
        match payload.split_first()? {
            (1, deflated) => {
                let plain = miniz_oxide::inflate::decompress_to_vec(deflated).ok()?;
                Some(vec![[&[0], &plain[..]].concat(), [&[TO_DEFLATE], &plain[..]].concat(), payload])
            }
            _ => Some(vec![payload]),
        }
    };
    texts().into_iter().filter_map(payload).flatten().collect()
}

/// Beginnings of what stands in CBOR with a meaning of its own, and texts.
pub fn payload_words() -> Vec<Vec<u8>> {
    let heads: [&[u8]; 12] = [
        &[0xc4, 0x82],             // a decimal
        &[0xc6, 0xa1],             // elements of a list
        &[0xc7, 0x82],             // differences
        &[0xf7],                   // gone
        &[0xfb],                   // a float
        &[0x9a, 0, 3, 0x0d, 0x40], // as many values as can be
        &[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        &[0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        &[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        &[0x3b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        &[0x39, 0x7f, 0xff],
        &[0x9f],
    ];
    let texts = names().into_iter().filter(|name| name.len() < 24).map(|name| {
        // A text of less than 24 bytes behind its length.
        [&[0x60 + name.len() as u8], name.as_bytes()].concat()
    });
    heads.into_iter().map(<[u8]>::to_vec).chain(texts).collect()
}

/// What surrounds payloads.
pub fn text_words() -> Vec<Vec<u8>> {
    ["1.", "2.", ".", "~", "#", "https://", "~en", "~zh-Hans", "~zh-Hant", "99999.", "。"]
        .map(|word| word.as_bytes().to_vec())
        .to_vec()
}
