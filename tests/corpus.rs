//! Links and files of every version: they still open, and mean what they meant. `.dev/corpus` adds to
//! them; nothing changes them.

use std::fs;
use std::path::{Path, PathBuf};

use isoplan::engine::Engine;
use isoplan::link::Link;
use isoplan::scenario::{Draft, FORMAT_VERSION};
use isoplan::summary::{Digest, Version};

/// An entry: a scenario as a file, as a file without anything left out, and as a link.
struct Entry {
    name: String,
    file: Draft,
    explicit: Draft,
    link: Link,
}

fn folder(version: u64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(version.to_string())
}

/// The entries of a version, by their names.
fn entries(version: u64) -> Vec<Entry> {
    let files = fs::read_dir(folder(version)).unwrap().map(|file| file.unwrap().path());
    let mut links: Vec<PathBuf> =
        files.filter(|file| file.extension().is_some_and(|e| e == "link")).collect();
    links.sort();
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let draft = |path: &Path| Draft::from_json(&read(path)).unwrap();
    links
        .iter()
        .map(|link| Entry {
            name: format!("{version}/{}", link.file_stem().unwrap().to_string_lossy()),
            file: draft(&link.with_extension("json")),
            explicit: draft(&link.with_extension("explicit.json")),
            link: Link::decode(&read(link)).unwrap(),
        })
        .collect()
}

#[test]
fn every_version_has_entries() {
    for version in 1..=FORMAT_VERSION {
        assert!(entries(version).len() >= 10, "version {version}");
    }
}

#[test]
fn links_and_files_still_mean_what_they_meant() {
    for Entry { name, file, explicit, link } in (1..=FORMAT_VERSION).flat_map(entries) {
        assert_eq!(link.draft.document(), file.document(), "{name}: link and file differ");
        let meant = explicit.check().unwrap_or_else(|issues| panic!("{name}: {issues:?}"));
        let means = file.check().unwrap_or_else(|issues| panic!("{name}: {issues:?}"));
        assert!(
            means == meant,
            "{name} means something else now: a default has changed without a new version"
        );
    }
}

#[test]
fn links_of_this_engine_still_reproduce() {
    let entries: Vec<Entry> = (1..=FORMAT_VERSION).flat_map(entries).collect();
    let of_this_engine = entries.iter().filter(|entry| entry.link.engine == Version::THIS);
    let mut compared = 0;
    for Entry { name, file, link, .. } in of_this_engine {
        let scenario = file.check().unwrap();
        let futures: Vec<_> = Engine::new(&scenario).futures(0..scenario.calendar.futures).collect();
        assert_eq!(Some(Digest::of(&futures)), link.digest, "{name}");
        compared += 1;
    }
    assert!(compared > 0, "add links of this engine to the corpus");
}
