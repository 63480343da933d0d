//! Links to scenarios, and what is in them.

use std::process::ExitCode;

use isoplan::link::Link;
use isoplan::locale::{Language, Locale};
use isoplan::scenario::preset::Preset;
use isoplan::summary::{Digest, Version};

use super::simulate::{self, Threads};
use super::source::{self, Source};
use super::{Failure, output};

/// Print the link to a scenario.
///
/// Whoever opens it, in the page or with `isoplan run`, gets exactly this scenario, and is told whether
/// the numbers are the same, too. For that the scenario is simulated once.
#[derive(clap::Args)]
#[command(after_long_help = MAKE_EXAMPLES)]
pub struct Make {
    #[command(flatten)]
    source: Source,
    /// Do not simulate: the link carries the scenario, but not what came out.
    #[arg(long)]
    scenario_only: bool,
    /// Address of the page, to be put before the link.
    #[arg(long, value_name = "ADDRESS")]
    page: Option<String>,
    #[command(flatten)]
    threads: Threads,
}

const MAKE_EXAMPLES: &str = "\
Examples:
  isoplan link my-scenario.json
  isoplan link preset:border-city --page https://plans.example/isoplan/";

/// Print the scenario that a link carries, as JSON; also that of any other source.
///
/// Of a link, standard error says which engine wrote it, from which preset the scenario differs, and the
/// digest of what the sender saw.
#[derive(clap::Args)]
#[command(after_long_help = OPEN_EXAMPLES)]
pub struct Open {
    #[command(flatten)]
    source: Source,
    /// Write every default down, so that nothing depends on what is left out.
    #[arg(long)]
    explicit: bool,
}

const OPEN_EXAMPLES: &str = "\
Examples:
  isoplan open 'https://plans.example/isoplan/#1.AIYAAwBI…' > my-scenario.json
  isoplan open my-scenario.json --explicit";

/// Prints the link to a scenario.
pub fn make(options: &Make) -> Result<(), Failure> {
    let source = &options.source.scenario;
    let draft = source::draft(source)?;
    let scenario = draft.check().map_err(|issues| source::report(source, &issues))?;
    let digest = (!options.scenario_only)
        .then(|| Digest::of(&simulate::with_bar(&scenario, 0..scenario.calendar.futures, &options.threads)));
    let locale = Locale::new(Language::English);
    let link = Link::new(draft, digest).encode();
    let link = link.map_err(|problem| format!("{source}: {}", locale.link_problem(&problem)))?;
    output::print(match &options.page {
        Some(page) => format!("{}#{link}\n", page.split('#').next().unwrap_or_default()),
        None => format!("{link}\n"),
    })
}

/// Prints a scenario.
pub fn open(options: &Open) -> Result<(), Failure> {
    let source = &options.source.scenario;
    let (draft, link) = source::opened(source)?;
    draft.check().map_err(|issues| source::report("scenario", &issues))?;
    if let Some(link) = link {
        let digest =
            link.digest.map_or("none, the sender had no result yet".to_owned(), |digest| digest.to_string());
        output::say(&format!("engine {}, {}, digest: {digest}", link.engine, origin(&link)));
    }
    output::print(if options.explicit { draft.explicit() } else { draft }.to_json())
}

/// Which preset a link's scenario is, or differs from.
fn origin(link: &Link) -> String {
    let Some(name) = link.preset() else { return "made without a preset".to_owned() };
    let is_same = |preset: &Preset| preset.draft().differences(&link.draft).is_empty();
    format!(
        "{} preset:{name}",
        if Preset::of(name).is_some_and(is_same) { "the same as" } else { "differs from" }
    )
}

/// Says whether the numbers are those that the sender of a link saw; nothing if the link tells none.
pub fn compare(link: &Link, digest: Digest) -> ExitCode {
    let (sender, this) = (link.engine, Version::THIS);
    let Some(sent) = link.digest else { return ExitCode::SUCCESS };
    if sent == digest {
        output::say("reproduces the sender's numbers");
        return ExitCode::SUCCESS;
    }
    output::say(&if sender == this {
        format!("differs from the sender's numbers, although the engine is the same ({this})")
    } else {
        format!("differs from the sender's numbers: engine {sender}, here {this}")
    });
    ExitCode::FAILURE
}
