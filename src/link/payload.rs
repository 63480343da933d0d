//! The payload of a link: a byte that says whether it is deflated, then an array in CBOR:
//! three numbers of the engine's version, digest, preset and, if there is one, the change.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde_json::{Value, json};

use super::cbor::{Reader, Writer};
use super::change::Change;
use super::{Link, MOST_BYTES, Problem, version};
use crate::scenario::preset::Preset;
use crate::scenario::{Draft, FORMAT_VERSION};
use crate::summary::{Digest, Version};

const PLAIN: u8 = 0;
const DEFLATED: u8 = 1;

/// Deflate's most thorough level.
const LEVEL: u8 = 10;

/// Packs a link in the newest version.
///
/// # Errors
///
/// [`Problem::TooLarge`]: what nobody could unpack is not packed.
pub fn pack(link: &Link) -> Result<Vec<u8>, Problem> {
    let numbers = version::newest().numbers();
    let written = |write: &dyn Fn(&mut Writer) -> Result<(), minicbor::encode::Error<_>>| {
        let mut writer = Writer::new(&numbers);
        write(&mut writer).map_or_else(|_| Vec::new(), |()| writer.encoder.into_writer())
    };
    let cost = |change: &Change| written(&|writer| writer.change(change)).len();
    let document = link.draft.document();
    let bases = version::newest().presets().iter().map(|preset| (Some(preset.name), document_of(preset)));
    let packed = bases.chain([(None, nothing(FORMAT_VERSION))]).map(|(preset, base)| {
        let change = Change::between(&base, document, &cost);
        written(&|writer| {
            let Version([major, minor, patch]) = link.engine;
            writer.encoder.array(if change.is_some() { 6 } else { 5 })?.u16(major)?.u16(minor)?.u16(patch)?;
            match link.digest {
                Some(digest) => writer.encoder.bytes(&digest.to_bytes())?.ok()?,
                None => writer.encoder.null()?.ok()?,
            }
            match preset {
                Some(preset) => writer.text(preset)?,
                None => writer.encoder.null()?.ok()?,
            }
            change.iter().try_for_each(|change| writer.change(change))
        })
    });
    // The first of the shortest.
    let plain = packed.min_by_key(Vec::len).unwrap_or_default();
    if plain.len() > MOST_BYTES {
        return Err(Problem::TooLarge { bytes: plain.len() });
    }
    let deflated = compress_to_vec(&plain, LEVEL);
    Ok(if deflated.len() < plain.len() {
        [vec![DEFLATED], deflated].concat()
    } else {
        [vec![PLAIN], plain].concat()
    })
}

/// What a payload of a version holds, without options. `None` if it is none.
pub fn unpack(payload: &[u8], version: &version::Version, number: u64) -> Option<Link> {
    let plain = match payload.split_first()? {
        (&PLAIN, plain) => plain.to_vec(),
        (&DEFLATED, deflated) => decompress_to_vec_with_limit(deflated, MOST_BYTES).ok()?,
        _ => return None,
    };
    let mut reader = Reader::new(&plain, version.words());
    let length = reader.decoder.array().ok()??;
    if !(5..=6).contains(&length) {
        return None;
    }
    let engine = Version([reader.number()?, reader.number()?, reader.number()?]);
    let digest = reader.unless_null(|reader| reader.decoder.bytes().ok()?.try_into().ok())?;
    let preset = reader.unless_null(Reader::text)?;
    let change = if length == 6 { Some(reader.change()?) } else { None };
    if reader.decoder.position() != plain.len() {
        return None;
    }
    let base = match &preset {
        Some(preset) => document_of(version.presets().iter().find(|known| known.name == preset)?),
        None => nothing(number),
    };
    let document = match change {
        Some(change) => change.apply(Some(base))?,
        None => base,
    };
    let digest = digest.map(Digest::from_bytes);
    Some(Link { draft: Draft::of(document), engine, digest, options: Vec::new(), preset })
}

fn document_of(preset: &Preset) -> Value {
    preset.draft().document().clone()
}

/// The document that says nothing but its version.
fn nothing(version: u64) -> Value {
    json!({"isoplan": version})
}
