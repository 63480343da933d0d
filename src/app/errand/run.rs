//! How the browser does it.

use std::rc::Rc;

use gloo::file::File;
use gloo::timers::callback::Timeout;
use isoplan::export::{self, Stamp, Workbook};
use isoplan::spreadsheet::{Reply, Request};
use isoplan::summary::Places;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Context};

use super::{Errand, Spreadsheet};
use crate::briefing;
use crate::chart::{self, Chart, Form, Kind, Overlaid, Table};
use crate::library::{self, Id, MOST_IMPORT_BYTES, Moment, NotALibrary};
use crate::state::{Action, Findings, MOST_BYTES, Notice, Phase, Step, is_scenario};
use crate::store::Browser;
use crate::{App, Message, files, fixes, picture, platform, spreadsheets, words};

/// Milliseconds after which somebody who waits for a spreadsheet is told that it is being worked on.
const SLOW: u32 = 400;

/// What is to be saved for spreadsheet programs.
enum Filled {
    /// As text.
    Text(String),
    /// As a workbook.
    Workbook(Workbook),
}

impl App {
    pub(crate) fn run_errand(&mut self, context: &Context<App>, errand: Errand) {
        match errand {
            Errand::CopyLink => self.copy_link(context),
            Errand::Reload => {
                self.write_address();
                platform::reload();
            }
            Errand::SaveScenario => {
                let name = self.state.file_name("json");
                files::save(&name, "application/json", self.state.for_file().to_json().as_bytes());
                if !self.state.issues.is_empty() {
                    self.act(context, Action::Tell(Notice::LastSaved));
                }
            }
            Errand::SaveResults(form) => {
                if let Some(results) = self.results(form) {
                    Self::save_spreadsheet(context, self.state.file_name(form.ending()), results);
                }
            }
            Errand::SaveChart(kind, form) => self.save_chart(kind, form),
            Errand::SaveStudy(number, form) => self.save_study(number, form),
            Errand::SaveAnswers => self.save_answers(),
            Errand::SaveOverlay(of, form) => self.save_overlay(of, form),
            Errand::Share => self.share(),
            Errand::SaveCard => self.save_card(),
            Errand::SaveTemplate(form) => {
                if let Some(template) = self.template(form) {
                    let name = self.locale.text("page-template-name");
                    Self::save_spreadsheet(context, format!("{name}.{}", form.ending()), template);
                }
            }
            Errand::Open(file) => self.open_file(context, &file),
            Errand::ReadTable { name, content } => Self::read_table(context, name, content),
            Errand::Keep(action) => self.keep(action),
            Errand::OpenSaved(id) => self.open_saved(context, id),
            Errand::ExportLibrary => {
                self.keep(library::Action::Follow);
                let name = format!("isoplan-{}.json", platform::clock().date());
                files::save(&name, "application/json", self.library.export().as_bytes());
            }
            Errand::ImportLibrary(file) => self.import_library(context, &file),
            Errand::SaveBroken(key) => {
                if let Some(broken) = self.library.broken.iter().find(|broken| broken.key == key) {
                    files::save(&format!("{key}.txt"), "text/plain", broken.text.as_bytes());
                }
            }
        }
    }

    fn copy_link(&mut self, context: &Context<App>) {
        let Some(link) = self.state.link() else {
            return self.act(context, Action::Tell(Notice::NoLink));
        };
        self.address.replace(&link);
        let address = platform::address_with(&link);
        let is_last = !self.state.issues.is_empty();
        let tell = context.link().callback(move |copied| {
            Message::Act(Action::Tell(match copied {
                true if is_last => Notice::LastLinkCopied,
                true => Notice::LinkCopied,
                false => Notice::LinkToCopy(address.clone()),
            }))
        });
        files::copy(platform::address_with(&link), tell);
    }

    /// The results as a file, once all futures are there.
    fn results(&self, form: Spreadsheet) -> Option<Filled> {
        let shown = self.state.shown.as_ref().filter(|_| self.state.phase() == Phase::Done)?;
        let address = self.state.link().map(|link| platform::address_with(&link));
        let stamp = Stamp::new(&shown.summary, address);
        let (scenario, summary) = (&*shown.scenario, &*shown.summary);
        match form {
            Spreadsheet::Csv => Some(Filled::Text(export::csv(scenario, summary, &stamp))),
            Spreadsheet::Xlsx => {
                let places = &Places::of(scenario, &self.runner.futures(shown.job)?);
                let results = export::Results { draft: &self.state.valid, scenario, summary, places };
                Some(Filled::Workbook(export::workbook(&results, &stamp, &self.locale)))
            }
        }
    }

    /// Saves a chart as a file, once all futures are there.
    fn save_chart(&self, kind: Kind, form: Form) {
        let Some(shown) = self.state.shown.as_ref().filter(|_| self.state.phase() == Phase::Done) else {
            return;
        };
        self.save_picture(&kind.draw(shown, &self.locale, Form::WIDTH), kind.name(), form);
    }

    /// Saves what a study has found as a file.
    fn save_study(&self, number: u32, form: Form) {
        let Some(study) = self.state.studies.of(number) else { return };
        match (chart::of_study(study, &self.locale, Form::WIDTH), study.findings()) {
            (Some(chart), _) => self.save_picture(&chart, study.name(), form),
            (None, Some(Findings::Scenarios(rows))) => {
                let currency = &study.order.scenario.resources.costs.currency;
                let letters = self.state.letters(&study.subject);
                self.save_table(&chart::of_outcomes(rows, &letters, currency, &self.locale), study.name());
            }
            _ => {}
        }
    }

    /// Saves what was answered about the scenario on the screen.
    fn save_answers(&self) {
        let (Some(shown), Some(order)) = (&self.state.shown, &self.state.order) else { return };
        let rooms = fixes::rooms_to_open(shown.summary.rooms_missing);
        let fixes = fixes::questions(&order.scenario, rooms, &self.locale);
        self.save_table(&chart::of_answers(&fixes, &self.state.studies, order, &self.locale), "answers");
    }

    /// Saves the scenarios that are compared, in one chart, as a file.
    fn save_overlay(&self, of: Overlaid, form: Form) {
        if let Some(chart) = chart::of_scenarios(of, &self.state.compared(), &self.locale, Form::WIDTH) {
            self.save_picture(&chart, &format!("compare-{}", of.name()), form);
        }
    }

    fn save_picture(&self, chart: &Chart, name: &str, form: Form) {
        if form == Form::Csv {
            return self.save_table(&chart.table, name);
        }
        let Some(stamp) = self.stamp() else { return };
        let name = self.state.file_name(&format!("{name}.{}", form.ending()));
        let svg = chart::svg(chart, &stamp, &self.locale);
        match form {
            Form::Png => picture::save(&name, &svg, Form::SCALE),
            _ => files::save(&name, form.media_type(), svg.as_bytes()),
        }
    }

    fn save_table(&self, table: &Table, name: &str) {
        let Some(stamp) = self.stamp() else { return };
        let name = self.state.file_name(&format!("{name}.{}", Form::Csv.ending()));
        files::save(&name, Form::Csv.media_type(), chart::csv(table, &stamp).as_bytes());
    }

    /// Where the numbers on the screen come from.
    fn stamp(&self) -> Option<Stamp> {
        let address = self.state.link().map(|link| platform::address_with(&link));
        let name = words::title(&self.locale, &self.state.valid, &self.state.aligned);
        Some(Stamp { name, ..Stamp::new(&self.state.shown.as_ref()?.summary, address) })
    }

    /// Passes the link on, under the message.
    fn share(&self) {
        if let (Some(shown), Some(link)) = (&self.state.shown, self.state.link()) {
            platform::share(&briefing::message(shown, &self.locale), &platform::address_with(&link));
        }
    }

    /// Saves the message of the briefing as a picture, once all futures are there.
    fn save_card(&self) {
        let shown = self.state.shown.as_ref().filter(|_| self.state.phase() == Phase::Done);
        let (Some(shown), Some(stamp)) = (shown, self.stamp()) else { return };
        let own = self.state.deck.titles.get(&briefing::Kind::Verdict).cloned();
        let title = own.unwrap_or_else(|| briefing::message(shown, &self.locale));
        let card = chart::card(&title, shown, &stamp, &self.locale);
        picture::save(&self.state.file_name(Form::Png.ending()), &card, 1);
    }

    /// A table for the counts that are being imported.
    fn template(&self, form: Spreadsheet) -> Option<Filled> {
        let calendar = &self.state.order.as_ref()?.scenario.calendar;
        let quantity = self.state.import.as_ref()?.target.quantity;
        Some(match form {
            Spreadsheet::Csv => Filled::Text(export::template_csv(calendar, quantity, &self.locale)),
            Spreadsheet::Xlsx => {
                Filled::Workbook(export::template_workbook(calendar, quantity, &self.locale))
            }
        })
    }

    fn save_spreadsheet(context: &Context<App>, name: String, content: Filled) {
        let workbook = match content {
            Filled::Text(text) => {
                return files::save(&name, Spreadsheet::Csv.media_type(), text.as_bytes());
            }
            Filled::Workbook(workbook) => workbook,
        };
        let act = context.link().callback(Message::Act);
        spawn_local(async move {
            let written = at_work(name.clone(), &act, &Request::Write(workbook)).await;
            act.emit(match written {
                Some(Reply::Written(bytes)) => {
                    files::save(&name, Spreadsheet::Xlsx.media_type(), &bytes);
                    Action::Finished
                }
                _ => Action::Tell(Notice::NoSpreadsheets(name)),
            });
        });
    }

    fn read_table(context: &Context<App>, name: String, content: Vec<u8>) {
        let act = context.link().callback(Message::Act);
        spawn_local(async move {
            let read = at_work(name.clone(), &act, &Request::Read(content)).await;
            act.emit(match read {
                Some(Reply::Read(read)) => Action::Import(Step::Open(name, read)),
                _ => Action::Tell(Notice::NoSpreadsheets(name)),
            });
        });
    }

    fn open_file(&mut self, context: &Context<App>, file: &File) {
        let name = file.name();
        if file.size() > MOST_BYTES {
            return self.act(context, Action::Tell(Notice::FileTooLarge { name, bytes: file.size() }));
        }
        let opened = context.link().callback(move |content: Option<Vec<u8>>| {
            let name = name.clone();
            match content {
                Some(content) if !is_scenario(&name, &content) => {
                    Message::Send(Errand::ReadTable { name, content })
                }
                content => Message::Act(Action::OpenFile { name, content }),
            }
        });
        self.reading = Some(files::read(file, opened));
    }

    /// Lets the library act on the scenario that is on the screen.
    fn keep(&mut self, action: library::Action) {
        let on_screen = self.state.valid.clone();
        let moment = Moment { on_screen, now: platform::clock(), dice: platform::dice() };
        Rc::make_mut(&mut self.library).update(action, &Browser, &moment);
    }

    fn open_saved(&mut self, context: &Context<App>, id: Id) {
        let Some(entry) = self.library.entry(id).cloned() else { return };
        self.act(context, Action::OpenSaved { name: entry.name, draft: entry.draft });
        let refused = matches!(self.state.notice, Some(Notice::UnusableSaved { .. }));
        // In either case the panel closes: behind it nobody would see why.
        self.keep(if refused { library::Action::Hide } else { library::Action::Opened(id) });
    }

    fn import_library(&mut self, context: &Context<App>, file: &File) {
        let bytes = file.size();
        if bytes > MOST_IMPORT_BYTES as u64 {
            return self.keep(library::Action::Import(Err(NotALibrary::TooLarge { bytes })));
        }
        let read = context.link().callback(|content: Option<Vec<u8>>| {
            let content = content.ok_or(NotALibrary::Unreadable);
            Message::Send(Errand::Keep(library::Action::Import(content)))
        });
        self.reading = Some(files::read(file, read));
    }
}

/// What the program for spreadsheets answers; says that it is at work, if that takes a while.
async fn at_work(name: String, act: &Callback<Action>, request: &Request) -> Option<Reply> {
    let act = act.clone();
    let _said = Timeout::new(SLOW, move || act.emit(Action::Tell(Notice::AtWork(name))));
    spreadsheets::ask(request).await
}
