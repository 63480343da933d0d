//! Whole scenarios that come to the page: from a link or a file.

use std::rc::Rc;

use isoplan::link::Link;
use isoplan::locale::Language;
use isoplan::scenario::preset::{PRESETS, Preset};
use isoplan::scenario::{Draft, Issue, Scenario};
use isoplan::summary::{Digest, Version};
use serde_json::{Value, json};

use super::briefing::Deck;
use super::{Notice, Phase, Screen, State};
use crate::form::change::changes;
use crate::form::path::is_within;
use crate::library;

/// The most bytes of a file that the page reads: ten times the largest scenario.
pub const MOST_BYTES: u64 = 8 << 20;

/// What the sender of a link saw.
#[derive(Debug, Clone, PartialEq)]
pub struct Sender {
    scenario: Rc<Scenario>,
    engine: Version,
    digest: Digest,
}

/// How the numbers on the screen compare with those that the sender of the link saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reproduction {
    /// They are the same, every one.
    Same,
    /// They differ, and so do the versions of the engine.
    OtherEngine(Version),
    /// They differ, though the engine is of the same version.
    Different,
}

/// What a value of the planner's own rests on, in a file.
const OWN: &str = "entered by hand / 自行填入";

impl State {
    /// Opens a link; a bad one leaves everything as it is, but for a notice.
    pub(super) fn open_link(&mut self, text: &str) {
        let link = match Link::decode(text) {
            Ok(link) => link,
            Err(problem) => return self.notice = Some(Notice::BadLink(problem)),
        };
        let preset = link.preset().and_then(Preset::of);
        // Presets change from version to version; so what differs from today's is marked as such.
        let base = preset.map_or_else(|| link.draft.clone(), Preset::draft);
        let (engine, digest) = (link.engine, link.digest);
        let named = |option: &String| Language::ALL.into_iter().find(|language| language.tag() == option);
        let language = link.options.iter().find_map(named);
        let screen = Screen::of_options(&link.options);
        let deck = Deck::of_options(&link.options);
        match self.open(link.draft, base, preset) {
            Ok(scenario) => {
                self.sender = digest.map(|digest| Sender { scenario, engine, digest });
                self.language = language.unwrap_or(self.language);
                (self.screen, self.deck) = (screen, deck);
                self.open_pins(&link.options);
                self.ask_for_screen();
                self.open_asked(&link.options);
            }
            Err(issues) => self.notice = Some(Notice::UnusableLink(issues)),
        }
    }

    /// Opens a file with a scenario. A bad one leaves everything as it is, but for a notice.
    pub(super) fn open_file(&mut self, name: String, content: Option<Vec<u8>>) {
        let Some(content) = content else { return self.notice = Some(Notice::UnreadableFile(name)) };
        if library::is_library(&content) {
            return self.notice = Some(Notice::Library(name));
        }
        let draft = Draft::from_bytes(&content).map_err(Rc::new);
        if let Err(issues) = draft.and_then(|draft| self.open_own(&draft)) {
            self.notice = Some(Notice::UnusableFile { name, issues });
        }
    }

    /// Opens a scenario from the library; a bad one leaves everything as it is, but for a notice.
    pub(super) fn open_saved(&mut self, name: String, draft: &Draft) {
        if let Err(issues) = self.open_own(draft) {
            self.notice = Some(Notice::UnusableSaved { name, issues });
        }
    }

    /// The scenario as a file keeps it: opened again, what the planner has set must not rest on what was said
    /// of the values before.
    pub fn for_file(&self) -> Draft {
        let mut draft = (*self.valid).clone();
        for change in changes(&self.valid, &self.aligned) {
            let path = change.path();
            if draft.origin_at(path).is_none() {
                continue;
            }
            if let Some(Value::Array(origins)) = draft.get_mut("origins") {
                let is_kept = |origin: &Value| {
                    origin.get("path").and_then(Value::as_str).is_none_or(|about| !is_within(about, path))
                };
                origins.retain(is_kept);
                origins.push(json!({ "path": path, "assumption": OWN }));
            }
        }
        draft
    }

    /// A name for a file with the scenario in it: its own, without what file systems refuse.
    pub fn file_name(&self, ending: &str) -> String {
        let name = self.valid.get("name").and_then(|name| name.as_str()).unwrap_or_default();
        let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        let name = parts.collect::<Vec<_>>().join("-");
        format!("{}.{ending}", if name.is_empty() { "isoplan" } else { &name })
    }

    /// How the numbers compare with the sender's, as long as the scenario is the sender's and all
    /// its futures are there.
    pub fn reproduction(&self) -> Option<Reproduction> {
        let (sender, shown) = (self.sender.as_ref()?, self.shown.as_ref()?);
        if self.phase() != Phase::Done || *sender.scenario != *shown.scenario {
            return None;
        }
        Some(match sender.engine {
            _ if sender.digest == shown.summary.digest => Reproduction::Same,
            Version::THIS => Reproduction::Different,
            other => Reproduction::OtherEngine(other),
        })
    }

    /// The link to what is on the screen: to the last valid scenario in this view, and to its result when
    /// it is complete. `None` where the scenario is too large for a link.
    pub fn link(&self) -> Option<String> {
        let mut link = Link::new((*self.valid).clone(), self.digest());
        link.options = self.link_options();
        link.encode().ok()
    }

    /// Whether the link holds all that is on the screen, so that nothing is lost with the page.
    pub fn is_linked(&self) -> bool {
        let are_pins_linked = self.pins.is_empty() || self.screen == Screen::Compare;
        self.issues.is_empty() && self.import.is_none() && are_pins_linked && self.link().is_some()
    }

    /// The link to the scenario alone, for whoever is to look at it in their own way.
    pub fn bare_link(&self) -> Option<String> {
        Link::new((*self.valid).clone(), self.digest()).encode().ok()
    }

    /// The digest of the complete result of the last valid scenario, if it is there.
    pub fn digest(&self) -> Option<Digest> {
        let (shown, order) = (self.shown.as_ref()?, self.order.as_ref()?);
        (shown.job == order.job && shown.is_complete()).then_some(shown.summary.digest)
    }

    /// Opens what a person saved. A preset that was saved is that preset.
    pub(super) fn open_own(&mut self, draft: &Draft) -> Result<Rc<Scenario>, Rc<Vec<Issue>>> {
        let preset = PRESETS.iter().find(|preset| preset.draft() == *draft);
        self.open(draft.clone(), draft.clone(), preset)
    }

    /// Takes another scenario instead of the one on the screen, if it can be run.
    fn open(
        &mut self,
        draft: Draft,
        base: Draft,
        preset: Option<&'static Preset>,
    ) -> Result<Rc<Scenario>, Rc<Vec<Issue>>> {
        let scenario = Rc::new(draft.check().map_err(Rc::new)?);
        self.take(Rc::new(draft), Rc::new(base), preset);
        Ok(scenario)
    }
}

/// Whether a file is, or wants to be, a scenario rather than a table.
pub fn is_scenario(name: &str, content: &[u8]) -> bool {
    let text = content.strip_prefix("\u{feff}".as_bytes()).unwrap_or(content).trim_ascii_start();
    name.to_lowercase().ends_with(".json") || text.starts_with(b"{")
}
