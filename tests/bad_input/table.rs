//! For every parameter of the table: wrong values are refused by its range, right ones are not.

use isoplan::locale::{Language, Locale};
use isoplan::scenario::parameter::{Kind, Parameter, all, id_of};
use isoplan::scenario::{Draft, Expected, Issue, Problem};
use serde_json::{Value, json};

use super::document;

#[test]
fn complete_documents_have_no_issues() {
    for (number, draft) in document::complete().iter().enumerate() {
        assert_eq!(draft.check().err(), None, "document {number}");
    }
}

#[test]
fn wrong_values_of_every_parameter_are_refused_with_its_range() {
    let locales = Language::ALL.map(Locale::new);
    for_every_parameter(|parameter, draft, path| {
        let wrong = wrong_values(parameter);
        assert!(wrong.len() >= 2, "{path}");
        for (value, at, problem) in wrong {
            let mut draft = draft.clone();
            assert!(draft.set(path, value.clone()), "{path}");
            let issue = Issue { path: format!("{path}{at}"), problem };
            let issues = draft.check().err().unwrap_or_default();
            assert!(issues.contains(&issue), "{value} at {path}: {issue:?} is not in {issues:?}");
            for locale in &locales {
                assert!(locale.issue(&issue).contains(&issue.path), "{}", locale.issue(&issue));
            }
        }
    });
}

#[test]
fn the_ends_of_every_range_are_accepted() {
    for_every_parameter(|parameter, draft, path| {
        // What the table itself refuses; conditions between fields may hold or not.
        let of_the_table: Vec<Problem> =
            wrong_values(parameter).into_iter().map(|(_, _, problem)| without_value(problem)).collect();
        for value in right_values(parameter) {
            let mut draft = draft.clone();
            assert!(draft.set(path, value.clone()), "{path}");
            for issue in draft.check().err().unwrap_or_default() {
                let own = issue.path == path || issue.path.starts_with(&format!("{path}["));
                let refused = own && of_the_table.contains(&without_value(issue.problem.clone()));
                assert!(!refused, "{value} at {path}: {issue:?}");
            }
        }
    });
}

/// Calls for each parameter of the table with a document that holds it, and its path there.
pub fn for_every_parameter(mut check: impl FnMut(&'static Parameter, &Draft, &str)) {
    let documents: Vec<(Draft, Vec<String>)> = document::complete()
        .into_iter()
        .map(|draft| {
            let paths = document::paths(&serde_json::from_str(&draft.to_json()).unwrap());
            (draft, paths)
        })
        .collect();
    for parameter in all() {
        let mut places = documents.iter().flat_map(|(draft, paths)| {
            paths.iter().filter(|path| id_of(path) == parameter.id).map(move |path| (draft, path))
        });
        let (draft, path) = places.next().unwrap_or_else(|| panic!("no document holds {}", parameter.id));
        check(parameter, draft, path);
    }
}

/// Values that the parameter does not take: (value, what is added to the path, problem).
pub fn wrong_values(parameter: &Parameter) -> Vec<(Value, &'static str, Problem)> {
    match parameter.kind {
        Kind::Whole { .. } | Kind::Real { .. } => {
            wrong_numbers(parameter).into_iter().map(|(value, problem)| (value, "", problem)).collect()
        }
        Kind::Wholes { min_length, max_length, min, .. } => {
            wrong_lists(parameter, min_length, max_length, json!(min))
        }
        Kind::Reals { min_length, max_length, min, .. } => {
            wrong_lists(parameter, min_length, max_length, json!(min))
        }
        Kind::Date => ["2022-02-30", "soon"]
            .map(|text| (json!(text), "", wrong_type(Expected::Date, json!(text))))
            .into(),
        Kind::Flag => [json!(1), json!("true")]
            .map(|value| (value.clone(), "", wrong_type(Expected::Flag, value)))
            .into(),
        Kind::Choice(choices) => vec![
            (json!("nothing"), "", Problem::NotOneOf { value: "nothing".to_owned(), choices }),
            (json!(1), "", wrong_type(Expected::Text, json!(1))),
        ],
        Kind::Text { max_length } => {
            let length = max_length + 1;
            vec![
                (json!("长".repeat(length)), "", Problem::Length { length, min: 0, max: max_length }),
                (json!([]), "", wrong_type(Expected::Text, json!([]))),
            ]
        }
    }
}

/// Of a number or of an element of a list: another type, below the range, above it.
fn wrong_numbers(parameter: &Parameter) -> Vec<(Value, Problem)> {
    let (min, max, expected, step) = match parameter.kind {
        Kind::Whole { min, max } | Kind::Wholes { min, max, .. } => {
            (min as f64, max as f64, Expected::Whole, 1.0)
        }
        Kind::Real { min, max } | Kind::Reals { min, max, .. } => (min, max, Expected::Number, 0.001),
        _ => panic!("{} is not a number", parameter.id),
    };
    let out_of_range =
        |value: f64| (json!(value), Problem::OutOfRange { value, min, max, unit: parameter.unit });
    let mut wrong = vec![
        (json!("many"), wrong_type(expected, json!("many"))),
        out_of_range(min - step),
        out_of_range(max + step),
        out_of_range(-1e300),
        out_of_range(1e300),
    ];
    if expected == Expected::Whole {
        wrong.push((json!(min + 0.5), wrong_type(expected, json!(min + 0.5))));
    }
    wrong
}

/// Another type, wrong elements, too few, too many.
fn wrong_lists(
    parameter: &Parameter,
    min_length: usize,
    max_length: usize,
    element: Value,
) -> Vec<(Value, &'static str, Problem)> {
    let list = |length: usize| vec![element.clone(); length];
    let mut wrong = vec![(json!({}), "", wrong_type(Expected::List, json!({})))];
    for length in [min_length.wrapping_sub(1), max_length + 1] {
        if length <= max_length + 1 {
            let problem = Problem::Length { length, min: min_length, max: max_length };
            wrong.push((json!(list(length)), "", problem));
        }
    }
    for (value, problem) in wrong_numbers(parameter) {
        let mut elements = list(min_length.max(1));
        elements[0] = value;
        wrong.push((json!(elements), "[0]", problem));
    }
    wrong
}

/// The default and the ends of the range.
fn right_values(parameter: &Parameter) -> Vec<Value> {
    let default = parameter.default.map(|text| serde_json::from_str(text).unwrap());
    let ends: Vec<Value> = match parameter.kind {
        Kind::Whole { min, max } => vec![json!(min), json!(max), json!(min as f64)],
        Kind::Real { min, max } => vec![json!(min), json!(max)],
        Kind::Wholes { min, max, min_length, max_length } => {
            vec![json!(vec![min; min_length]), json!(vec![max; max_length])]
        }
        Kind::Reals { min, max, min_length, max_length } => {
            vec![json!(vec![min; min_length]), json!(vec![max; max_length])]
        }
        Kind::Date => vec![json!("1900-01-01"), json!("2199-12-31")],
        Kind::Flag => vec![json!(true), json!(false)],
        Kind::Choice(choices) => choices.iter().map(|choice| json!(choice)).collect(),
        Kind::Text { max_length } => vec![json!("长".repeat(max_length))],
    };
    default.into_iter().chain(ends).collect()
}

fn wrong_type(expected: Expected, value: Value) -> Problem {
    Problem::WrongType { expected, value: value.to_string() }
}

/// The problem without the value that was found.
fn without_value(problem: Problem) -> Problem {
    match problem {
        Problem::OutOfRange { min, max, unit, .. } => Problem::OutOfRange { value: 0.0, min, max, unit },
        Problem::WrongType { expected, .. } => wrong_type(expected, json!(null)),
        Problem::Length { min, max, .. } => Problem::Length { length: 0, min, max },
        Problem::NotOneOf { choices, .. } => Problem::NotOneOf { value: String::new(), choices },
        other => other,
    }
}
