//! Theory and publications against the program: every row that anybody can print with
//! `isoplan validate`.

use isoplan::validation::{CHECKS, Effort, Verdict};

#[test]
fn every_row_passes_and_stands_in_the_documentation() {
    let documented = include_str!("../src/model/validation_table.md");
    let mut failures = Vec::new();
    for check in &CHECKS {
        let rows = check.run(Effort::Quick);
        assert!(!rows.is_empty(), "{} has no rows", check.name);
        for row in rows {
            println!(
                "{:<80} {} to {}, ours {} ± {:?}: {:?}",
                row.quantity, row.low, row.high, row.ours, row.standard_error, row.verdict
            );
            assert!(documented.contains(&row.quantity), "{} is not documented", row.quantity);
            if row.verdict == Verdict::Differs {
                failures.push(row);
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}
