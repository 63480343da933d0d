//! What the page says, rendered without a browser, in each language.
#![cfg(feature = "web")]

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use isoplan::app::state::{Action, State, Step};
use isoplan::app::view::{Page, PageProps, title};
use isoplan::engine::Engine;
use isoplan::export::template_xlsx;
use isoplan::locale::{Language, Locale};
use isoplan::scenario::preset::Preset;
use isoplan::summary::Summary;
use isoplan::table::Quantity;
use yew::{Callback, ServerRenderer};

/// A small result with so many rooms.
fn state(language: Language, rooms: u32) -> State {
    let mut state = State::new(language);
    state.update(Action::Load(Preset::of("w1").unwrap()));
    for (path, value) in [("calendar.days", 30), ("calendar.futures", 20), ("rooms.sites[0].rooms", rooms)] {
        state.update(Action::Put(path.to_owned(), value.into()));
    }
    let order = state.order.clone().unwrap();
    let engine = Engine::new(&order.scenario);
    let futures: Vec<_> = (0..20).map(|number| engine.future(number)).collect();
    let summary = Rc::new(Summary::of(&order.scenario, &futures).unwrap());
    state.update(Action::Received { order, summary });
    state
}

/// The page of a state, as HTML, after a field was filled in.
fn page(language: Language, rooms: u32, entry: Option<(&'static str, &'static str)>) -> String {
    page_after(language, rooms, move || {
        entry.map(|(path, text)| Action::Enter(path.to_owned(), text.to_owned())).into_iter().collect()
    })
}

/// The page of a state, as HTML, after some actions. All are made where the page is drawn, for they cannot
/// be sent.
fn page_after(language: Language, rooms: u32, actions: impl Fn() -> Vec<Action> + Send + 'static) -> String {
    let props = move || {
        let mut state = state(language, rooms);
        actions().into_iter().for_each(|action| state.update(action));
        PageProps {
            state: Rc::new(state),
            library: Rc::default(),
            locale: Rc::new(Locale::new(language)),
            act: Callback::noop(),
            send: Callback::noop(),
        }
    };
    wait_for(ServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

/// Runs a future on this thread.
fn wait_for<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Unpark>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

/// The words of an HTML text, for messages that people can read.
fn words(html: &str) -> String {
    let texts = html.split('<').filter_map(|part| Some(part.split_once('>')?.1));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn check(html: &str, expected: &[&str], not_expected: &[&str]) {
    for text in expected {
        assert!(html.contains(text), "{text:?} is missing in {}", words(html));
    }
    for text in not_expected {
        assert!(!html.contains(text), "{text:?} is in {}", words(html));
    }
}

#[test]
fn enough_rooms_are_enough_in_each_language() {
    check(
        &page(Language::English, 9600, None),
        &[
            "data-state=\"done\"",
            "data-futures=\"20\"",
            "Rooms last",
            "Nobody waits for a room in any of the 20 simulated futures.",
            "9,600 are available",
            "Need stays within the 9,600 rooms",
            "id=\"rooms.turnaround_hours\"",
            "id=\"streams[0].rule.central_days\"",
        ],
        &["style=", "mark shortage", "aria-invalid"],
    );
    check(
        &page(Language::ChineseSimplified, 9600, None),
        &["房间够用", "20 次推演中，没有一次出现等房。", "现有 9,600 间", "终末消毒周转"],
        &["style=", "Nobody"],
    );
}

#[test]
fn missing_rooms_are_said_with_date_and_number() {
    check(
        &page(Language::English, 4000, None),
        &[
            "Rooms run out",
            "in all 20 simulated futures, most likely around 9 September",
            "more rooms would be enough in 95 of 100",
            "Need passes the 4,000 rooms around 9 September",
            "mark shortage",
        ],
        &["Rooms last"],
    );
    check(
        &page(Language::ChineseSimplified, 4000, None),
        &["房间不够", "20 次推演全部出现房间用尽，最可能在9月9日前后", "100 次中有 95 次够用"],
        &[],
    );
}

#[test]
fn an_impossible_input_is_named_beside_the_field_and_in_the_list() {
    let html = page(Language::English, 9600, Some(("rooms.turnaround_hours", "1000")));
    let issue = "must be from 0 to 240 hours, not 1,000";
    check(
        &html,
        &["data-state=\"invalid\"", "href=\"#rooms.turnaround_hours\"", "aria-invalid=\"true\"", "Outdated"],
        &[],
    );
    assert_eq!(html.matches(issue).count(), 2, "{}", words(&html));
}

#[test]
fn what_a_table_brought_is_said_line_by_line() {
    for (language, taken, brought, missing) in [
        (
            Language::English,
            "The table is in the scenario.",
            "7 arrivals on one day",
            "The scenario’s last 29 days",
        ),
        (Language::ChineseSimplified, "表格已导入方案。", "到达 7 人", "方案最后 29 天"),
    ] {
        let html = page_after(language, 9600, || {
            [Step::Paste("7".to_owned()), Step::Take].map(Action::Import).into()
        });
        let lines: Vec<&str> =
            html.split("<li>").filter_map(|line| Some(line.split_once("</li>")?.0)).collect();
        check(&html, &[&format!("<p>{taken}</p>")], &["id=\"import\""]);
        for line in [brought, missing] {
            assert_eq!(lines.iter().filter(|said| said.contains(line)).count(), 1, "{}", words(&html));
        }
    }
}

#[test]
fn the_sheet_of_a_workbook_is_named() {
    let html = page_after(Language::English, 9600, || {
        let calendar = state(Language::English, 9600).order.unwrap().scenario.calendar;
        let content = template_xlsx(&calendar, Quantity::Arrivals, &Locale::new(Language::English));
        vec![Action::OpenFile { name: "days.xlsx".to_owned(), content: Some(content) }]
    });
    check(&html, &["From the file “days.xlsx”, sheet “Arrivals”"], &[]);
}

#[test]
fn the_title_of_the_tab_is_the_verdict() {
    for (language, rooms, expected) in [
        (Language::English, 9600, "Rooms last · Isoplan"),
        (Language::English, 4000, "Rooms run out: 100 of 100 · Isoplan"),
        (Language::ChineseSimplified, 4000, "房间用尽：100 次中 100 次 · 隔离推演"),
    ] {
        assert_eq!(title(&state(language, rooms), &Locale::new(language)), expected);
    }
}
