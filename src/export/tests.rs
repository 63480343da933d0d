//! Files are read again: workbooks by the reader of tables, CSV by its library.

use super::parameters::in_effect;
use super::*;
use crate::engine::{Engine, Series, Trajectory};
use crate::locale::{Language, Locale};
use crate::scenario::Draft;
use crate::summary::Places;
use crate::table::{Quantity, Sheet, Target};

/// Results of two futures of a small scenario whose names want to be formulas.
fn written<T>(write: impl Fn(&Results, &Stamp) -> T) -> T {
    let text = r#"{"isoplan": 1, "name": "=1+1", "calendar": {"first_day": "2022-03-30", "days": 4, "futures": 2},
        "streams": [{"arrivals": {"kind": "series", "persons": [3, 5, 0, 4]}}],
        "rooms": {"sites": [{"rooms": 20, "name": "A & \"B\" <\u0001>"}, {"rooms": 5}]},
        "laboratories": [{"tubes_per_day": 100}]}"#;
    let draft = Draft::from_json(text).unwrap();
    let scenario = draft.check().unwrap();
    let engine = Engine::new(&scenario);
    let futures: Vec<Trajectory> = (0..2).map(|number| engine.future(number)).collect();
    let futures: Vec<&Trajectory> = futures.iter().collect();
    let summary = Summary::of(&scenario, futures.iter().copied()).unwrap();
    let places = Places::of(&scenario, &futures);
    let stamp = Stamp::new(&summary, Some("https://example.org/#a".to_owned()));
    write(&Results { draft: &draft, scenario: &scenario, summary: &summary, places: &places }, &stamp)
}

#[test]
fn csv_has_a_row_a_day_and_the_stamp_behind_it() {
    let (text, summary) =
        written(|results, stamp| (csv(results.scenario, results.summary, stamp), results.summary.clone()));
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 4);
    let column = |name: &str| names.iter().position(|other| other == name).unwrap();
    assert_eq!(&rows[3][column("date")], "2022-04-02");
    let needed = summary.daily(Series::RoomsNeeded).unwrap();
    assert_eq!(&rows[2][column("rooms_needed_q95")], needed.quantiles[2].0[4].to_string());
    assert_eq!(&rows[2][column("rooms_needed_mean")], format!("{:.3}", needed.mean[2]));
    for row in &rows {
        assert_eq!(&row[column("scenario")], "'=1+1");
        assert_eq!(&row[column("digest")], summary.digest.to_string());
    }
    assert_eq!(&rows[0][column("link")], "https://example.org/#a");
    assert_eq!(&rows[1][column("link")], "");
}

#[test]
fn workbooks_hold_the_same_numbers_and_real_dates() {
    let locale = Locale::new(Language::English);
    let (bytes, summary) =
        written(|results, stamp| (workbook(results, stamp, &locale).to_xlsx(), results.summary.clone()));
    let days = Sheet::read(&bytes, Some("By day")).unwrap();
    let needed = summary.daily(Series::RoomsNeeded).unwrap();
    let place = 1 + Series::RoomsNeeded as u32 * 6 + 5;
    let column = days.columns().into_iter().find(|column| column.column == place).unwrap();
    // Only the beginning of a header is kept.
    let name = "Rooms needed if there were no limit, highest of the day (rooms): 95 %";
    assert!(name.starts_with(column.header.as_deref().unwrap()), "{column:?}");
    let counts = days.counts(Some(&column.letters()), "2020-01-01".parse().unwrap()).unwrap();
    assert_eq!(counts.from, Some("2022-03-30".parse().unwrap()));
    assert_eq!(counts.counts, needed.quantiles.iter().map(|q| u64::from(q.0[4])).collect::<Vec<_>>());
    let sites = Sheet::read(&bytes, Some("Sites")).unwrap();
    let headers: Vec<String> = sites.columns().into_iter().filter_map(|column| column.header).collect();
    assert_eq!(headers.len(), 2 * 4);
    assert_eq!(headers[0], "A & \"B\" <\u{fffd}>: occupied, median");
    assert_eq!(headers[7], "Site 2: usable, median");
    let usable = sites.counts(Some("Site 2: usable, median"), "2020-01-01".parse().unwrap()).unwrap();
    assert_eq!(usable.counts, [5; 4]);
}

#[test]
fn the_same_results_give_the_same_bytes() {
    let locale = Locale::new(Language::ChineseSimplified);
    let file = || written(|results, stamp| workbook(results, stamp, &locale).to_xlsx());
    assert_eq!(file(), file());
}

#[test]
fn every_language_has_every_word_of_the_workbook() {
    for language in Language::ALL {
        // A key without words, or words without an argument, stop a debug build.
        let bytes = written(|results, stamp| workbook(results, stamp, &Locale::new(language)).to_xlsx());
        assert!(bytes.len() > 5000, "{language:?}");
    }
}

#[test]
fn a_template_that_is_filled_in_is_read_again() {
    let calendar = written(|results, _| results.scenario.calendar);
    for language in Language::ALL {
        let locale = Locale::new(language);
        let text = template_csv(&calendar, Quantity::Cases, &locale);
        let (header, dates) = text.split_once('\n').unwrap();
        assert!(header.starts_with('\u{feff}'));
        let rows = dates.lines().zip(7..).map(|(date, count)| format!("{date}{count}\n"));
        let filled = format!("{header}\n{}", rows.collect::<String>());
        let counts = Sheet::read(filled.as_bytes(), None).unwrap().counts(None, calendar.first_day).unwrap();
        assert_eq!((counts.from, counts.counts), (Some(calendar.first_day), vec![7, 8, 9, 10]));
        let workbook =
            Sheet::read(&template_workbook(&calendar, Quantity::Cases, &locale).to_xlsx(), None).unwrap();
        assert_eq!(workbook.name, Some(locale.text("template-cases")));
        assert_eq!(workbook.columns(), []);
    }
}

#[test]
fn what_is_imported_stands_among_the_parameters() {
    let mut draft = written(|results, _| results.draft.clone());
    let counts = Sheet::read(b"8\n9", None).unwrap().counts(None, "2022-03-30".parse().unwrap()).unwrap();
    counts.put(&mut draft, Target { stream: 0, quantity: Quantity::Arrivals }).unwrap();
    let entry = in_effect(&draft).into_iter().find(|entry| entry.path == "streams[0].arrivals.persons");
    assert_eq!(entry.unwrap().value.to_string(), "[8,9]");
}
