//! What the page says, rendered without a browser, in each language.

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use isoplan::engine::Engine;
use isoplan::export::template_workbook;
use isoplan::locale::{Language, Locale};
use isoplan::scenario::preset::Preset;
use isoplan::sizing::{Aim, Asked, Question, Subject};
use isoplan::summary::{Details, Summary};
use isoplan::table::{Quantity, Sheet};
use isoplan_page::briefing::Kind;
use isoplan_page::state::briefing::{Side, Step as Present};
use isoplan_page::state::{Action, Inquire, Pinning, Screen, State, Step};
use isoplan_page::view::{Page, PageProps, title};
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
    let details = Rc::new(Details::of(&order.scenario, &futures.iter().collect::<Vec<_>>()));
    state.update(Action::Received { order, summary, details });
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
    drawn(move || {
        let mut state = state(language, rooms);
        actions().into_iter().for_each(|action| state.update(action));
        state
    })
}

/// The page of a state, as HTML.
fn drawn(state: impl Fn() -> State + Send + 'static) -> String {
    let props = move || {
        let state = state();
        PageProps {
            locale: Rc::new(Locale::new(state.language)),
            state: Rc::new(state),
            library: Rc::default(),
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
        &["房间够用", "20 次推演中，没有一次有人等待房间。", "现有 9,600 间", "终末消毒周转"],
        &["style=", "Nobody"],
    );
    check(
        &page(Language::ChineseTraditional, 9600, None),
        &["房間夠用", "20 次推演中，沒有一次有人等待房間。", "現有 9,600 間", "終期消毒周轉"],
        &["style=", "Nobody", "房间"],
    );
}

#[test]
fn missing_rooms_are_said_with_date_and_number() {
    check(
        &page(Language::English, 4000, None),
        &[
            "Rooms run out",
            "in all 20 simulated futures, nearly always on 9 September",
            "more rooms would be enough in 95 of 100",
            "Need passes the 4,000 rooms: half of the shortages begin by 9 September",
            "mark shortage",
        ],
        &["Rooms last"],
    );
    check(
        &page(Language::ChineseSimplified, 4000, None),
        &["房间不够", "20 次推演全部出现房间用尽，几乎都在9月9日", "100 次中就有 95 次够用"],
        &[],
    );
    check(
        &page(Language::ChineseTraditional, 4000, None),
        &["房間不足", "20 次推演全部出現房間用罄，幾乎都在9月9日", "100 次中就有 95 次夠用"],
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

/// The page with a scenario of every parameter, and everything in its form unfolded.
fn unfolded(language: Language, then: fn() -> Vec<Action>) -> String {
    drawn(move || {
        let mut state = State::new(language);
        let content = include_bytes!("../bad_input/complete.json").to_vec();
        state.update(Action::OpenFile { name: "c.json".to_owned(), content: Some(content) });
        for parameter in isoplan::scenario::parameter::all() {
            state.update(Action::Go(parameter.id.replace("[]", "[0]")));
        }
        then().into_iter().for_each(|action| state.update(action));
        state
    })
}

#[test]
fn the_whole_form_is_drawn_with_ids_of_its_own() {
    for (language, expected) in [
        (Language::English, ["Add a laboratory", "Fill and empty the site as a whole", "14+7, five tests"]),
        (Language::ChineseSimplified, ["添加检测机构", "整栋同进同出", "14+7，五次核酸"]),
    ] {
        let html = unfolded(language, Vec::new);
        check(&html, &expected, &["style=", "inputs-part", "choice-", "label-", "aria-invalid"]);
        let mut ids: Vec<&str> =
            html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let number = ids.len();
        assert!(number > 200, "{number} ids");
        ids.sort_unstable();
        let twice: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert_eq!(twice, [""; 0]);
        for of in html.split(" for=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.binary_search(&of).is_ok(), "a label for {of}");
        }
    }
}

#[test]
fn a_change_is_marked_and_can_be_undone() {
    fn change() -> Action {
        Action::Enter("rooms.turnaround_hours".to_owned(), "31".to_owned())
    }
    let html = unfolded(Language::English, || vec![change()]);
    check(&html, &["Changed; was ", "1 change", "Undo: Turnaround of a room", "Show the change only"], &[]);
    let html = unfolded(Language::English, || vec![change(), Action::OnlyChanges(true)]);
    check(&html, &["Rooms</p>", "id=\"rooms.turnaround_hours\""], &["id=\"tests.deadline_hours\""]);
}

#[test]
fn fields_are_found_by_words() {
    let html = unfolded(Language::ChineseSimplified, || vec![Action::Seek("hospital beds".to_owned())]);
    let others = ["id=\"rooms.turnaround_hours\""];
    check(&html, &["找到 1 项", "id=\"cases.hospital.beds\"", "感染与救治"], &others);
    let html = unfolded(Language::English, || vec![Action::Seek("elephants".to_owned())]);
    check(&html, &["Nothing found"], &others);
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
        let template = template_workbook(&calendar, Quantity::Arrivals, &Locale::new(Language::English));
        let read = Sheet::read(&template.to_xlsx(), None);
        vec![Action::Import(Step::Open("days.xlsx".to_owned(), read))]
    });
    check(&html, &["From the file “days.xlsx”, sheet “Arrivals”"], &[]);
}

#[test]
fn the_methods_explain_words_and_keys_in_each_language() {
    for (language, expected) in [
        (
            Language::English,
            [
                "How to plan with it: a guide",
                "What the words mean",
                "Turnaround",
                "Seven days back, seven days on",
            ],
        ),
        (Language::ChineseSimplified, ["使用指南", "词语解释", "终末消毒周转", "前七天、后七天"]),
        (Language::ChineseTraditional, ["使用指南", "詞語解釋", "終期消毒周轉", "前七天、後七天"]),
    ] {
        let html = page_after(language, 9600, || vec![Action::Show(Screen::Methods)]);
        check(&html, &expected, &["style=", "chart-rooms", "id=\"inputs\""]);
        check(&html, &["data-screen=\"methods\"", "Ctrl+Z", "id=\"term-residual-risk\"", "lang=\"en\""], &[]);
    }
}

#[test]
fn the_title_of_the_tab_is_the_verdict() {
    for (language, rooms, expected) in [
        (Language::English, 9600, "Rooms last · Isoplan"),
        (Language::English, 4000, "Rooms run out: 20 of 20 · Isoplan"),
        (Language::ChineseSimplified, 4000, "房间用尽：20 次中 20 次 · 隔离推演"),
        (Language::ChineseTraditional, 4000, "房間用罄：20 次中 20 次 · 隔離推演"),
    ] {
        assert_eq!(title(&state(language, rooms), &Locale::new(language)), expected);
    }
}

#[test]
fn every_chart_has_words_a_picture_and_files() {
    for (language, headings) in [
        (Language::English, ["People", "Tests", "Rooms and places", "Staff, supplies, money"]),
        (Language::ChineseSimplified, ["人员", "检测", "房间与隔离点", "人手、物资与费用"]),
    ] {
        let html = page(language, 4000, None);
        check(&html, &headings, &["style=", ">chart-"]);
        let charts = [
            "rooms",
            "laboratory",
            "waiting",
            "stages",
            "streams",
            "hospital",
            "results",
            "positives",
            "peaks",
            "composition",
            "staff",
            "supplies",
        ];
        for chart in charts {
            check(&html, &[&format!("<figure id=\"chart-{chart}\"")], &[]);
        }
        // A single site says nothing that the rooms do not.
        check(&html, &[], &["chart-sites", "chart-districts"]);
        assert_eq!(html.matches("<svg class=\"picture\" role=\"img\" aria-label=").count(), charts.len());
        assert_eq!(html.matches("role=\"slider\"").count(), charts.len());
        assert_eq!(html.matches("data-form=\"png\"").count(), charts.len());
    }
}

#[test]
fn what_nobody_sees_waits_until_all_results_are_there() {
    // The last valid result stays on the screen, but without a browser nobody sees it.
    let html = page(Language::English, 9600, Some(("rooms.turnaround_hours", "1000")));
    check(&html, &["class=\"undrawn\""], &["class=\"picture\""]);
}

/// The briefing of a state, as HTML, after some steps.
fn briefing(language: Language, steps: &'static [fn() -> Present]) -> String {
    page_after(language, 4000, move || {
        let steps = steps.iter().map(|step| Action::Present(step()));
        [Action::Show(Screen::Briefing)].into_iter().chain(steps).collect()
    })
}

#[test]
fn a_briefing_has_the_screen_for_itself() {
    check(
        &briefing(Language::English, &[]),
        &[
            "Rooms run out in all 20 simulated futures",
            "Half of them by 9 September.",
            "data-slide=\"verdict\"",
            "1 of 7",
            "To the plan",
            // On paper.
            "Scan to check every assumption and number",
        ],
        &["style=", "id=\"inputs\"", "class=\"top\"", "library"],
    );
    check(
        &briefing(Language::ChineseSimplified, &[|| Present::Go(Kind::Sure)]),
        &["data-slide=\"sure\"", "20次推演中20次房间不够", "以下未计入", "第 5 页，共 7 页"],
        &["style=", "simulated"],
    );
    check(
        &briefing(Language::ChineseTraditional, &[|| Present::Show(Kind::Tests, false), || Present::Last]),
        &["data-slide=\"sources\"", "第 6 頁，共 6 頁", "返回方案"],
        &["style=", "送檢"],
    );
}

#[test]
fn a_title_of_ones_own_stands_on_its_slide() {
    check(
        &briefing(Language::English, &[|| Present::Name(Kind::Verdict, "Hotels <full> soon".to_owned())]),
        &["Hotels &lt;full&gt; soon"],
        &["Rooms run out in all 20 simulated futures", "<full>"],
    );
}

#[test]
fn the_report_has_charts_tables_and_marks_of_change() {
    check(
        &briefing(Language::English, &[|| Present::Turned(Side::Report)]),
        &[
            "Isolation plan: simulation report",
            "changed; was ",
            "Every parameter",
            "class=\"chart\"",
            "Random seed",
        ],
        &["style=", "class=\"deck"],
    );
}

#[test]
fn a_speaker_sees_the_numbers_behind_and_what_comes_next() {
    check(
        &briefing(Language::ChineseSimplified, &[|| Present::Turned(Side::Presenter)]),
        &["class=\"presenter\"", "可能的提问", "这是预测吗？", "相关数字"],
        &["style=", "slide-report"],
    );
}

#[test]
fn the_plan_offers_to_work_out_what_would_fix_it() {
    check(
        &page(Language::English, 4000, None),
        &["What would fix it", "id=\"fixes-ask\""],
        &["How much leeway there is"],
    );
    check(&page(Language::ChineseSimplified, 4000, None), &["怎样补救"], &[]);
    check(&page(Language::English, 9600, None), &["How much leeway there is"], &["What would fix it"]);
    let asked = page_after(Language::English, 4000, || {
        let asked = Asked { question: Question::FurtherRooms { opens: 0 }, aim: Aim::Rooms, most: None };
        let subject = Subject::Question { asked, confidence: 0.95, futures: 20 };
        vec![Action::Study(Inquire::Ask(vec![subject]))]
    });
    let expected = ["How many more rooms?", "more rooms: by when?", "id=\"fixes-stop\"", "id=\"fix-rooms\""];
    check(&asked, &expected, &["style=", "fixes-note", "study-"]);
}

#[test]
fn scenarios_side_by_side_say_in_what_they_differ() {
    let compared = |language| {
        page_after(language, 9600, || {
            let longer = Action::Put("rooms.turnaround_hours".to_owned(), 72.into());
            vec![Action::Pin(Pinning::Keep), longer, Action::Show(Screen::Compare)]
        })
    };
    check(
        &compared(Language::English),
        &["Scenarios side by side", "Turnaround of a room", "72 h", "24 h", "compare-stop"],
        &["style=", "compare-title", "label-"],
    );
    check(&compared(Language::ChineseTraditional), &["多個方案對照", "72 小時"], &["style="]);
}

#[test]
fn comparisons_that_were_not_asked_for_say_what_they_would_tell() {
    for (screen, expected) in [
        (Screen::Rules, ["Isolation rules side by side", "Waiting for the others"]),
        (Screen::Sensitivity, ["Which inputs matter most", "Work it out"]),
        (Screen::Map, ["Two inputs together", "Arrivals multiplied by"]),
    ] {
        check(
            &page_after(Language::English, 9600, move || vec![Action::Show(screen)]),
            &expected,
            &["style="],
        );
    }
}
