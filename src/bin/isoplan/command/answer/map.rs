//! Two inputs moved together.

use std::str::FromStr;

use clap::Args;
use isoplan::locale::{FluentValue, Locale};
use isoplan::sizing::map::{Axis, Map, Picture, Point, Today};
use serde_json::json;

use super::drive;
use super::how::{Common, pretty};
use super::table::{self, Format};
use crate::command::{Failure, output};

/// Two inputs moved together: with which of their values nobody waits for a room.
///
/// A coarse grid is run first, then what lies beside the line between enough and not enough. A point gets
/// few futures first, and more as long as they do not tell on which side it lies. `isoplan parameters` lists
/// the inputs; elements of lists are counted from 0: rooms.sites[0].rooms. With [] in its place, a path
/// moves all elements together, in per cent of what there is: rooms.sites[].rooms=50..150.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    common: Common,
    /// The input to the right, and its ends.
    #[arg(long, value_name = "PATH=LOW..HIGH")]
    x: Range,
    /// The input upwards, and its ends.
    #[arg(long, value_name = "PATH=LOW..HIGH")]
    y: Range,
    /// Form of the map; as CSV, a row for each point that was run.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// An input and its ends, as the command line says it.
#[derive(Debug, Clone)]
struct Range(Axis);

impl FromStr for Range {
    type Err = String;

    fn from_str(text: &str) -> Result<Range, String> {
        let form = "it reads PATH=LOW..HIGH";
        let (path, ends) = text.split_once('=').ok_or_else(|| format!("there is no =; {form}"))?;
        let (low, high) = ends.split_once("..").ok_or_else(|| format!("there is no ..; {form}"))?;
        let number = |text: &str| {
            let number = text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
            number.ok_or_else(|| format!("{:?} is no number", text.trim()))
        };
        Ok(Range(Axis { path: path.trim().to_owned(), low: number(low)?, high: number(high)? }))
    }
}

/// Prints the map.
pub fn answer(options: &Options) -> Result<(), Failure> {
    let common = &options.common;
    let (draft, scenario) = common.scenario()?;
    let refused = |refusal| common.refused(&draft, &refusal);
    let futures = common.futures(&draft)?;
    let (x, y) = (&options.x.0, &options.y.0);
    let map = Map::new(&draft, x, y, common.confidence / 100.0, futures).map_err(refused)?;
    let map = drive::to_the_end(map, &common.threads).map_err(refused)?;
    let picture = map.picture();
    let locale = common.locale();
    output::print(match options.format {
        Format::Text => drawn(&picture, &locale) + "\n" + &said(&picture, &locale),
        Format::Json => {
            let mut document = serde_json::to_value(&picture).map_err(|error| error.to_string())?;
            document["futures"] = json!(futures);
            document["seed"] = json!(scenario.calendar.seed);
            pretty(&document)?
        }
        Format::Csv => csv(&picture)?,
    })
}

/// The map in characters, the highest row first.
fn drawn(picture: &Picture, locale: &Locale) -> String {
    let value = |value: f64| locale.decimal(value, 2);
    let labels: Vec<String> = picture.rows.iter().map(|row| value(*row)).collect();
    let width = labels.iter().map(String::len).max().unwrap_or(0);
    let mut text = format!("{}\n", picture.y.path);
    for (row, label) in labels.iter().enumerate().rev() {
        let mark = |column| if is_enough(picture, column, row as u32) { "# " } else { ". " };
        let marks: String = (0..picture.columns.len() as u32).map(mark).collect();
        text += &format!("{}{label} {}\n", " ".repeat(width - label.len()), marks.trim_end());
    }
    let end = |end: Option<&f64>| end.map_or(String::new(), |end| value(*end));
    let (first, last) = (end(picture.columns.first()), end(picture.columns.last()));
    text + &format!("{} {}: {first} … {last}\n", " ".repeat(width), picture.x.path)
}

/// Whether a point of the grid is good enough: as the nearest one that was run is.
fn is_enough(picture: &Picture, column: u32, row: u32) -> bool {
    let distance = |point: &&Point| point.column.abs_diff(column).pow(2) + point.row.abs_diff(row).pow(2);
    let nearest = picture.points.iter().min_by_key(distance);
    nearest.is_some_and(|point| point.within_capacity.share >= picture.confidence)
}

fn said(picture: &Picture, locale: &Locale) -> String {
    let whole = |number: u64| FluentValue::from(locale.whole(number));
    let note = [
        ("share", FluentValue::from(locale.decimal(100.0 * picture.confidence, 1))),
        ("points", whole(picture.points.len() as u64)),
        ("all", whole((picture.columns.len() * picture.rows.len()) as u64)),
        ("spent", whole(picture.spent)),
        ("brute", whole(picture.brute_force)),
    ];
    let mut text = locale.with("answer-map-note", &note) + "\n";
    if let Some(Today { x, y, within_capacity, futures }) = picture.today {
        let percent = |share: f64| FluentValue::from(locale.decimal(100.0 * share, 1));
        let arguments = [
            ("x", FluentValue::from(format!("{} = {}", picture.x.path, locale.decimal(x, 4)))),
            ("y", FluentValue::from(format!("{} = {}", picture.y.path, locale.decimal(y, 4)))),
            ("share", percent(within_capacity.share)),
            ("low", percent(within_capacity.low)),
            ("high", percent(within_capacity.high)),
            ("futures", whole(futures.into())),
        ];
        text += &(locale.with("answer-map-today", &arguments) + "\n");
    }
    text
}

fn csv(picture: &Picture) -> Result<String, Failure> {
    let header = ["x", "y", "within_capacity", "within_capacity_low", "within_capacity_high", "futures"];
    let record = |point: &Point| {
        let of = point.within_capacity;
        let value = |values: &[f64], step: u32| values.get(step as usize).copied().unwrap_or_default();
        let (x, y) = (value(&picture.columns, point.column), value(&picture.rows, point.row));
        let mut record = [x, y, of.share, of.low, of.high].map(table::number).to_vec();
        record.push(point.futures.to_string());
        record
    };
    let header = header.map(str::to_owned).to_vec();
    table::csv(std::iter::once(header).chain(picture.points.iter().map(record)))
}
