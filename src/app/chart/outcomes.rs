//! What has been found of scenarios and questions, as tables without a picture: for files.

use isoplan::locale::{Locale, own_language};
use isoplan::sizing::scenarios::Row;
use isoplan::sizing::{Amount, Criterion, Difference};

use super::table::{Cell, Column, Table};
use crate::fixes::Fix;
use crate::state::{Findings, Order, Studies};
use crate::words::text;

/// A part of a difference.
type Part = fn(&Difference) -> f64;

/// What scenarios come to, a row for each by its letter, with the differences to the first; cost in a
/// currency.
pub fn of_outcomes(rows: &[Row], letters: &[char], currency: &str, locale: &Locale) -> Table {
    let mut columns = vec![Column {
        name: "",
        head: locale.text("answer-compare-scenario"),
        cells: rows.iter().map(|row| Cell::Text(own_language(locale, &row.name).to_owned())).collect(),
    }];
    for criterion in Criterion::ALL {
        let head = locale.criterion_with_unit(criterion, currency);
        let amounts = rows.iter().map(|row| amount(criterion.amount(&row.figures))).collect();
        columns.push(Column { name: "", head: head.clone(), cells: amounts });
        let ends: [(&str, Part); 3] =
            [("difference", |of| of.value), ("low", |of| of.low), ("high", |of| of.high)];
        columns.extend(ends.map(|(end, value)| {
            let cell = |row: &Row| {
                let difference = row.difference.as_ref().map(|of| value(&criterion.difference(of)));
                difference.map_or(Cell::Text(String::new()), |value| number(value, criterion))
            };
            let head = locale.with(&format!("compare-file-{end}"), &[("name", text(head.clone()))]);
            Column { name: "", head, cells: rows.iter().map(cell).collect() }
        }));
    }
    columns.push(Column {
        name: "",
        head: locale.text("criterion-risk"),
        cells: rows.iter().map(|row| Cell::Text(format!("{:.2e}", row.risk.highest_risk))).collect(),
    });
    let slots = letters.iter().map(|letter| Cell::Text(letter.to_string())).collect();
    Table { slot: locale.text("compare-file-letter"), slots, columns }
}

/// Questions about a scenario and what has been found, a row for each that is answered.
pub fn of_answers(fixes: &[Fix], studies: &Studies, order: &Order, locale: &Locale) -> Table {
    let said = |fix: &Fix| {
        let sentences = match studies.found(order, &fix.subject)? {
            Findings::Answer(answer) => locale.answer(answer, &order.scenario),
            Findings::Shortest(found) => {
                found.rules.iter().flat_map(|rule| locale.shortest_rule(found, rule)).collect()
            }
            _ => return None,
        };
        Some((fix.question.clone(), sentences))
    };
    let (questions, answers): (Vec<String>, Vec<Vec<String>>) = fixes.iter().filter_map(said).unzip();
    let between = locale.text("page-sentence-separator");
    let answers = answers.into_iter().map(|sentences| Cell::Text(sentences.join(&between))).collect();
    Table {
        slot: locale.text("fixes-file-question"),
        slots: questions.into_iter().map(Cell::Text).collect(),
        columns: vec![Column { name: "", head: locale.text("fixes-file-answer"), cells: answers }],
    }
}

/// An amount as a cell.
pub fn amount(amount: Amount) -> Cell {
    match amount {
        Amount::Share(probability) => Cell::Share(probability.share),
        Amount::Bound(bound) => Cell::Whole(bound.value.into()),
        Amount::Mean(mean) => Cell::Tenths(mean.value),
    }
}

fn number(value: f64, criterion: Criterion) -> Cell {
    if criterion.is_share() { Cell::Share(value) } else { Cell::Tenths(value) }
}
