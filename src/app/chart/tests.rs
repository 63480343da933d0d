use std::rc::Rc;

use isoplan::engine::{Engine, Series, Trajectory};
use isoplan::export::Stamp;
use isoplan::locale::Language;
use isoplan::scenario::Draft;
use isoplan::scenario::preset::Preset;
use isoplan::sizing::map::{Axis, Picture, Today};
use isoplan::summary::{Details, Probability, Quantiles, Summary};

use super::picture::escaped;
use super::*;
use crate::state::Shown;

/// A draft after a few futures.
fn simulated(draft: &Draft, futures: u32) -> Shown {
    let scenario = draft.check().unwrap();
    let engine = Engine::new(&scenario);
    let futures: Vec<Trajectory> = (0..futures).map(|number| engine.future(number)).collect();
    let summary = Rc::new(Summary::of(&scenario, &futures).unwrap());
    let details = Rc::new(Details::of(&scenario, &futures.iter().collect::<Vec<_>>()));
    Shown { job: 1, scenario: Rc::new(scenario), summary, details }
}

/// The reference workload with so many rooms, after a few futures.
fn shown(rooms: u32) -> Shown {
    let mut draft = Preset::of("w1").unwrap().draft();
    draft.set("calendar.days", 30.into());
    draft.set("calendar.futures", 5.into());
    draft.set("rooms.sites[0].rooms", rooms.into());
    simulated(&draft, 5)
}

/// A day on which nobody comes, in a scenario with everything else.
fn nothing() -> Shown {
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-01-01", "days": 1, "futures": 2},
        "streams": [{"arrivals": {"kind": "series", "persons": [0]}}, {"arrivals": {"kind": "series", "persons": [0]}}],
        "rooms": {"sites": [{"rooms": 0}, {"name": "=B<&>", "rooms": 4}]}, "laboratories": [{"tubes_per_day": 0}]}"#;
    simulated(&Draft::from_json(text).unwrap(), 2)
}

fn kinds(shown: &Shown) -> Vec<Kind> {
    Group::ALL.into_iter().flat_map(|group| group.charts(shown, true)).collect()
}

const ROOMS: Kind = Kind::Rooms { singles: false };

fn drawn(kind: Kind, rooms: u32, language: Language) -> Chart {
    kind.draw(&shown(rooms), &Locale::new(language), 800)
}

fn stamp(shown: &Shown) -> Stamp {
    Stamp::new(&shown.summary, Some("https://example.org/#1.abc".to_owned()))
}

/// What is drawn with a mark.
fn path<'p>(chart: &'p Chart, class: &str) -> &'p str {
    let class = format!("\"{class}\"");
    chart.marks.split("<path d=\"M").find(|path| path.contains(&class)).unwrap_or_default()
}

#[test]
fn the_capacity_line_is_inside_the_axis_and_named() {
    for rooms in [300, 4000, 9600, 500_000] {
        let chart = drawn(ROOMS, rooms, Language::English);
        let line = path(&chart, "mark capacity");
        let y: f64 = line.split(['L', '"']).next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        assert!((20.0..300.0).contains(&y), "{rooms} rooms at {y} px");
        assert!(chart.marks.contains("label capacity"));
        let chart = drawn(Kind::Peaks, rooms, Language::English);
        let x: f64 = path(&chart, "mark capacity").split(' ').next().unwrap().parse().unwrap();
        assert!((chart.frame.from..=chart.frame.to).contains(&x), "{rooms} rooms at {x} px");
        assert_eq!(chart.marks.matches("<circle").count(), 50);
    }
}

#[test]
fn pictures_have_no_styles_and_no_colours_of_their_own() {
    let shown = shown(4000);
    for language in Language::ALL {
        for kind in kinds(&shown) {
            let chart = kind.draw(&shown, &Locale::new(language), 500);
            let picture = &chart.picture;
            assert!(
                !picture.contains("style=") && !picture.contains("fill=") && !picture.contains("rgb"),
                "{kind:?}"
            );
            assert!(picture.contains(r#"role="img" aria-label=""#));
            assert!(!chart.description.contains("chart-"), "{}", chart.description);
        }
    }
}

#[test]
fn a_shortage_is_in_the_title_in_the_picture_and_in_the_table() {
    let chart = drawn(ROOMS, 4000, Language::English);
    assert!(chart.title.contains("4,000"), "{}", chart.title);
    assert!(chart.marks.contains("mark shortage") && chart.marks.contains("label breach"));
    let short = chart.table.columns.iter().find(|column| column.name == "short").unwrap();
    assert_eq!(short.cells.len(), 30);
    assert!(short.cells.iter().any(Cell::is_positive));
    let enough = drawn(ROOMS, 9600, Language::English);
    assert!(!enough.marks.contains("mark shortage") && !enough.marks.contains("label breach"));
}

#[test]
fn nobody_is_short_of_rooms_when_they_stand_empty() {
    // A wave of ten days, for half of which there are rooms.
    let text = r#"{"isoplan": 1, "calendar": {"first_day": "2022-03-01", "days": 40, "futures": 5},
        "streams": [{"arrivals": {"kind": "series", "persons": [800, 800, 800, 800, 800, 800, 800, 800, 800, 800]}}],
        "rooms": {"sites": [{"rooms": 4200}]}, "laboratories": [{"tubes_per_day": 9000}]}"#;
    let shown = simulated(&Draft::from_json(text).unwrap(), 5);
    let (first, last) = shown.days_short().unwrap();
    let (need, rooms) = (shown.level(Series::RoomsNeeded, 2), shown.capacity());
    let is_short: Vec<bool> = need.iter().zip(&rooms).map(|(need, rooms)| need > rooms).collect();
    assert_eq!(is_short.iter().filter(|&&short| short).count() as u32, last - first + 1);
    assert!(is_short[first as usize] && is_short[last as usize]);
    // Those who found no room would still be in a further one.
    let further = shown.level(Series::RoomsShort, 2);
    assert!(further[last as usize + 1] > 0.0 && shown.excess()[last as usize + 1] == 0.0);
    assert_eq!(shown.excess()[first as usize], need[first as usize] - rooms[first as usize]);
}

#[test]
fn a_picture_says_the_same_in_every_language() {
    let shown = shown(4000);
    for kind in kinds(&shown) {
        let english = kind.draw(&shown, &Locale::new(Language::English), 800);
        let chinese = kind.draw(&shown, &Locale::new(Language::ChineseSimplified), 800);
        let marks = |chart: &Chart| (chart.marks.matches("mark").count(), chart.legend.len());
        let ticks = |chart: &Chart| chart.marks.matches("mark base").count();
        assert_eq!(
            (marks(&english).0 - ticks(&english), marks(&english).1),
            (marks(&chinese).0 - ticks(&chinese), marks(&chinese).1),
            "{kind:?}"
        );
        assert!(!chinese.title.is_ascii() && !chinese.subtitle.is_ascii());
        let plain = |chart: &Chart| {
            let columns = chart.table.columns.iter().filter(|column| column.name != "tightest");
            columns.flat_map(|column| column.cells.iter().map(Cell::plain)).collect::<Vec<_>>()
        };
        assert_eq!(plain(&english), plain(&chinese), "{kind:?}");
    }
}

#[test]
fn tables_hold_the_fields_of_the_summary() {
    let shown = shown(4000);
    #[track_caller]
    fn check(shown: &Shown, kind: Kind, column: &str, series: Series, level: usize) {
        let chart = kind.draw(shown, &Locale::new(Language::English), 800);
        let column = chart.table.columns.iter().find(|other| other.name == column).unwrap();
        let expected = shown.level(series, level).into_iter();
        let expected: Vec<Cell> = match column.cells[0] {
            Cell::Tenths(_) => expected.map(Cell::Tenths).collect(),
            _ => expected.map(|value| Cell::Whole(value as u64)).collect(),
        };
        assert_eq!(column.cells, expected, "{kind:?}");
    }
    check(&shown, ROOMS, "high", Series::RoomsNeeded, 4);
    check(&shown, Kind::Laboratory, "backlog", Series::Backlog, 2);
    check(&shown, Kind::Waiting, "median", Series::PartiesWaiting, 2);
    check(&shown, Kind::Waiting, "hours", Series::LongestWaitHours, 2);
    check(&shown, Kind::Stages, "home", Series::PersonsHome, 2);
    check(&shown, Kind::Hospital, "low", Series::PersonsHospital, 0);
    check(&shown, Kind::Results, "median", Series::ResultDelayMilliHours, 2);
    check(&shown, Kind::Composition, "turnaround", Series::RoomsTurnaround, 2);
    // Of dots, all are in the last row.
    let peaks = Kind::Peaks.draw(&shown, &Locale::new(Language::English), 800);
    assert_eq!(peaks.table.columns[1].cells.last(), Some(&Cell::Whole(50)));
    let staff = Kind::Staff.draw(&shown, &Locale::new(Language::English), 800);
    let nurses = staff.table.columns.iter().find(|column| column.head == "Nurses").unwrap();
    assert_eq!(nurses.cells[7], Cell::Whole(shown.details.resources.items[2].daily[7][2] as u64));
}

#[test]
fn titles_say_what_happens() {
    let locale = Locale::new(Language::English);
    let waits = shown(4000);
    let enough = shown(9600);
    for (shown, kind, part) in [
        (&waits, Kind::Waiting, "parties wait for a room"),
        (&enough, Kind::Waiting, "Nobody waits for a room"),
        (&waits, Kind::Peaks, "are above the 4,000 rooms"),
        (&enough, Kind::Peaks, "All 50 dots are within the 9,600 rooms"),
        (&enough, Kind::Composition, "Turnaround typically takes up to"),
        // The highest of daily medians, which half of the futures exceed.
        (&enough, Kind::Laboratory, "typically up to"),
        (&enough, Kind::Stages, "Typically up to"),
        (&enough, Kind::Staff, "typically up to"),
        (&enough, Kind::Supplies, "Typically up to"),
        (&enough, Kind::Positives, "of the infected who are found"),
    ] {
        let title = kind.draw(shown, &locale, 800).title;
        assert!(title.contains(part), "{kind:?}: {title}");
    }
}

#[test]
fn a_shortage_that_may_begin_on_many_days_is_said_by_the_half() {
    let locale = Locale::new(Language::English);
    let mut shown = shown(4000);
    for (days, said) in [
        ([8; 5], ", nearly always on 9 September."),
        ([2, 4, 8, 15, 20], ", in half of these by 9 September."),
    ] {
        let summary = Rc::make_mut(&mut shown.summary);
        summary.within_capacity.share = 0.4;
        summary.first_breach = Some(Quantiles(days));
        let sentence = crate::report::rooms(&shown, &locale).sentence;
        assert_eq!(sentence, format!("Rooms run out in 60 of 100 futures{said}"));
    }
    assert!(ROOMS.draw(&shown, &locale, 800).title.ends_with("half of the shortages begin by 9 September"));
}

#[test]
fn the_infected_are_all_found_released_or_placed_outside() {
    let locale = Locale::new(Language::English);
    let mut draft = Preset::of("w1").unwrap().draft();
    for (path, value) in [
        ("calendar.days", 30.into()),
        ("rooms.sites[0].rooms", 4000.into()),
        ("rooms.longest_wait_hours", 12.into()),
    ] {
        draft.set(path, value);
    }
    for shown in [simulated(&draft, 5), shown(9600)] {
        let chart = Kind::Positives.draw(&shown, &locale, 800);
        let share = |cell: &Cell| if let Cell::Share(share) = cell { *share } else { 0.0 };
        let shares: Vec<f64> = chart.table.columns[1].cells.iter().map(share).collect();
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{shares:?}");
        let some_are_outside = shown.summary.total(Series::PersonsDiverted).value > 0.0;
        assert_eq!(shares.last().is_some_and(|outside| *outside > 0.0), some_are_outside);
        assert!(chart.description.contains("Placed outside"));
    }
}

#[test]
fn hours_to_a_result_have_gaps_where_there_is_no_result() {
    let locale = Locale::new(Language::English);
    let mut shown = shown(9600);
    for daily in &mut Rc::make_mut(&mut shown.summary).daily {
        match daily.series {
            // None on one day, none in a few futures on the next.
            Series::Results => {
                daily.quantiles[20..22].copy_from_slice(&[Quantiles([0; 5]), Quantiles([0, 1, 1, 1, 1])])
            }
            Series::ResultDelayMilliHours => {
                daily.quantiles[20..22]
                    .copy_from_slice(&[Quantiles([0; 5]), Quantiles([0, 7000, 7000, 7000, 7000])]);
            }
            _ => {}
        }
    }
    let chart = Kind::Results.draw(&shown, &locale, 800);
    assert_eq!(chart.readout(&locale, 20), "21 Sep 2021: no results.");
    assert!(
        chart.readout(&locale, 21).contains("7 hours to a result (90 %: – to –)"),
        "{}",
        chart.readout(&locale, 21)
    );
    let row = |day: usize| {
        chart.table.columns[..3].iter().map(|column| column.cells[day].plain()).collect::<Vec<_>>()
    };
    assert_eq!((row(20).concat(), row(21).concat()), (String::new(), "7.0".to_owned()));
    assert_eq!(chart.marks.matches("mark median").count(), 2);
    assert!(!chart.marks.contains("NaN"));
}

#[test]
fn a_map_has_round_ticks_and_begins_at_the_scenario_as_it_is() {
    let axis = |path: &str| Axis { path: path.to_owned(), low: 50.0, high: 200.0 };
    let values: Vec<f64> = (0..=32).map(|step| 50.0 + 150.0 * f64::from(step) / 32.0).collect();
    let within_capacity = Probability::of(3, 16);
    let map = Picture {
        x: axis("streams[].multiplier"),
        y: axis("rooms.sites[].rooms"),
        confidence: 0.95,
        columns: values.clone(),
        rows: values,
        points: Vec::new(),
        contour: Vec::new(),
        today: Some(Today { x: 100.0, y: 100.0, within_capacity, futures: 16 }),
        spent: 16,
        brute_force: 16,
    };
    let (draft, locale) = (Preset::of("w1").unwrap().draft(), Locale::new(Language::English));
    let chart = map::map(&map, &draft, &locale).chart(("2022-01-01".parse().unwrap(), 1), &locale, 800);
    let ticks: Vec<String> = texts(&format!("<svg>{}</svg>", chart.marks), "text");
    let per_cent: Vec<&str> = ticks.iter().map(String::as_str).filter(|text| text.ends_with(" %")).collect();
    assert_eq!(per_cent, ["50 %", "100 %", "150 %", "200 %"].repeat(2));
    assert_eq!(map_present(&map).map(|(x, y)| (libm::round(x), x == y)), Some((11.0, true)));
    let said = map_said(&map, None, &draft, &locale);
    assert!(said.contains(": 100 %; ") && said.contains("Rooms last in 19 of 100 futures"), "{said}");
    let beyond = Picture { today: Some(Today { x: 20.0, y: 100.0, within_capacity, futures: 16 }), ..map };
    assert_eq!(map_present(&beyond), None);
}

#[test]
fn those_who_seldom_wait_are_not_said_to_be_none() {
    let mut seldom = shown(4000);
    let summary = Rc::make_mut(&mut seldom.summary);
    summary.within_capacity.share = 0.97;
    summary.peak_waiting.0 = [0; 5];
    summary.daily.iter_mut().for_each(|daily| daily.quantiles.fill(Quantiles([0; 5])));
    let title = |shown: &Shown| Kind::Waiting.draw(shown, &Locale::new(Language::English), 800).title;
    assert_eq!(title(&seldom), "In 3 of 100 futures parties wait for a room, in all others nobody");
    Rc::make_mut(&mut seldom.summary).peak_waiting.0[4] = 12;
    assert!(title(&seldom).ends_with("in 95 of 100 at most 12 parties"), "{}", title(&seldom));
}

#[test]
fn where_nothing_happens_charts_say_so() {
    let shown = nothing();
    let locale = Locale::new(Language::English);
    for (kind, title) in [
        (ROOMS, "No room is needed"),
        (Kind::Laboratory, "No tubes reach the laboratories"),
        (Kind::Waiting, "Nobody waits for a room"),
        (Kind::Stages, "Nobody is isolated"),
        (Kind::Hospital, "Nobody is taken to hospital"),
        (Kind::Results, "There are no results"),
        (Kind::Positives, "No infected person is found"),
        (Kind::Peaks, "No room is needed"),
        (Kind::Composition, "No room is occupied"),
        (Kind::Sites, "No site is ever full; the tightest: =B<&> 0 % on 1 January"),
        (Kind::Staff, "No staff are needed"),
        (Kind::Supplies, "No supplies are used"),
    ] {
        assert_eq!(kind.draw(&shown, &locale, 400).title, title, "{kind:?}");
    }
    let all = kinds(&shown);
    assert!(all.contains(&Kind::Sites) && !all.contains(&Kind::Streams) && !all.contains(&Kind::Districts));
    for chart in all.into_iter().map(|kind| kind.draw(&shown, &locale, 400)) {
        let numbers = chart.marks.split('"').skip(1).step_by(2);
        assert!(!numbers.clone().any(|text| text.contains("NaN") || text.contains("inf")), "{}", chart.marks);
        assert!(chart.readout(&locale, 0).len() > 10);
        assert_eq!(chart.readout(&locale, 1_000_000), "");
    }
}

#[test]
fn single_futures_are_drawn_when_asked_for() {
    let shown = shown(4000);
    let locale = Locale::new(Language::English);
    for (singles, lines) in [(false, 0), (true, 5)] {
        let chart = Kind::Rooms { singles }.draw(&shown, &locale, 800);
        assert_eq!(chart.marks.matches("mark single").count(), lines);
        assert_eq!(chart.legend.iter().filter(|(mark, _)| *mark == Mark::Single).count(), lines.min(1));
    }
}

/// Text of the elements of a name in a file, which must be XML.
fn texts(svg: &str, name: &str) -> Vec<String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(svg);
    let (mut texts, mut open) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().expect(svg) {
            Event::Start(start) => {
                start.attributes().for_each(|attribute| assert!(attribute.is_ok(), "{attribute:?}"));
                open.push(start.name().as_ref().to_owned());
                if open.last().is_some_and(|last| last == name) {
                    texts.push(String::new());
                }
            }
            Event::Empty(empty) => empty.attributes().for_each(|attribute| assert!(attribute.is_ok())),
            Event::End(_) => drop(open.pop()),
            Event::Text(text) if open.last().is_some_and(|last| last == name) => {
                *texts.last_mut().unwrap() += &text;
            }
            Event::GeneralRef(reference) if open.last().is_some_and(|last| last == name) => {
                *texts.last_mut().unwrap() += &format!("&{};", &*reference);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    texts
}

#[test]
fn files_of_pictures_stand_for_themselves() {
    for shown in [shown(4000), nothing()] {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for kind in kinds(&shown) {
                let chart = kind.draw(&shown, &locale, Form::WIDTH);
                let svg = svg(&chart, &stamp(&shown), &locale);
                assert_eq!(texts(&svg, "title"), [escaped(&chart.title)]);
                assert_eq!(texts(&svg, "metadata"), ["https://example.org/#1.abc"]);
                let words = texts(&svg, "text").join(" ");
                assert!(words.contains(&shown.summary.digest.to_string()), "{words}");
                assert!(words.contains("https://example.org/#1.abc"), "{words}");
                for (_, text) in &chart.legend {
                    assert!(words.contains(&escaped(text)), "{words}");
                }
                assert!(!svg.contains("class=") && !svg.contains("var(") && !svg.contains("href"), "{svg}");
                assert!(!svg.contains("font-size=\"1\"") && !svg.contains("font-size=\"11\""));
            }
        }
    }
}

#[test]
fn files_of_tables_are_for_programs() {
    let shown = shown(4000);
    let chart = Kind::Results.draw(&shown, &Locale::new(Language::ChineseSimplified), Form::WIDTH);
    let text = csv(&chart.table, &stamp(&shown));
    let rows: Vec<Vec<&str>> =
        text.trim_start_matches('\u{feff}').lines().map(|row| row.split(',').collect()).collect();
    assert_eq!(rows.len(), 31);
    assert_eq!(rows[0][..2], ["日期", "小时（中位数）"]);
    assert_eq!(rows[1][0], "2021-09-01");
    assert_eq!(rows[9][1], format!("{:.1}", shown.level(Series::ResultDelayMilliHours, 2)[8]));
    assert!(rows[1].contains(&shown.summary.digest.to_string().as_str()));
    let sites = Kind::Sites.draw(&nothing(), &Locale::new(Language::English), Form::WIDTH);
    assert!(csv(&sites.table, &stamp(&nothing())).contains(",'=B<&>: occupied,"));
}

#[test]
fn a_card_stands_for_itself() {
    for shown in [shown(4000), nothing()] {
        for locale in Language::ALL.map(Locale::new) {
            let svg = card("Rooms <run> out", &shown, &stamp(&shown), &locale);
            assert_eq!(texts(&svg, "title"), ["Rooms &lt;run&gt; out"]);
            assert_eq!(texts(&svg, "metadata"), ["https://example.org/#1.abc"]);
            assert!(svg.starts_with("<svg") && svg.contains(r#"width="1200" height="630""#));
            assert!(!svg.contains("class=") && !svg.contains("var(") && !svg.contains("NaN"), "{svg}");
        }
    }
}
