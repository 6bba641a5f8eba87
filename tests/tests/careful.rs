//! What a careful officer may write: none of it is an error, whatever a reviewer may still ask.
//!
//! The tables are in `tests/src/careful.rs`. The form around each line is the right form of the case files.

use rust_decimal::Decimal;
use ziping_core::form::{Cell, Form, Indicator};
use ziping_core::report::Severity;
use ziping_core::{CellRef, Lang, Profile};
use ziping_tests::apply;
use ziping_tests::careful::{CELLS, DOCKED, MISSED, ROWS};

fn errors(form: &Form) -> Vec<String> {
    let report = ziping_core::score(form, Profile::find("mof2020").unwrap(), Lang::Zh);
    let errors = report.findings.into_iter().filter(|f| f.severity == Severity::Error);
    errors.map(|f| format!("{} {}: {}", f.rule, f.cell, f.message)).collect()
}

#[test]
fn a_row_that_two_readings_fit_is_no_error() {
    let mut wrong = Vec::new();
    for (level2, name, target, actual) in ROWS {
        let mut form = apply::base();
        let cell = |text: &str| Some(Cell::new(text));
        form.indicators[7] = Indicator {
            level1: cell(""),
            level2: cell(level2),
            name: Cell::new(*name),
            target: cell(target),
            actual: cell(actual),
            ..form.indicators[7].clone()
        };
        wrong.extend(errors(&form).into_iter().map(|error| format!("{target} → {actual}: {error}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_loss_that_is_explained_and_cannot_be_computed_is_no_error() {
    let mut wrong = Vec::new();
    for (target, actual, score) in DOCKED {
        let mut form = apply::base();
        let total = (Decimal::new(8945, 2) + score.parse::<Decimal>().unwrap()).to_string();
        for (at, text) in [
            ("indicators[7].name", "食品安全问题整改"),
            ("indicators[7].target", target),
            ("indicators[7].actual", actual),
            ("indicators[7].score", score),
            ("indicators[7].reason", "因部分学校食堂改造延期，下一步督促整改。"),
            ("total.score", &total),
        ] {
            form.set(at.parse().unwrap(), Some(Cell::new(text)));
        }
        wrong.extend(errors(&form).into_iter().map(|error| format!("{target} → {actual}: {error}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn other_ways_to_fill_a_cell_are_no_error() {
    let mut wrong = Vec::new();
    for line in CELLS {
        let mut form = apply::base();
        for change in line.split(';') {
            let (at, text) = change.split_once('=').unwrap();
            let at: CellRef = at.trim().parse().unwrap();
            assert!(form.set(at, Some(Cell::new(text.trim()))), "{line}");
        }
        wrong.extend(errors(&form).into_iter().map(|error| format!("{line}: {error}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_target_that_is_missed_for_certain_stays_an_error() {
    for (target, actual) in MISSED {
        let mut form = apply::base();
        form.set("indicators[7].name".parse().unwrap(), Some("安全事故发生起数".into()));
        form.set("indicators[7].target".parse().unwrap(), Some(Cell::new(*target)));
        form.set("indicators[7].actual".parse().unwrap(), Some(Cell::new(*actual)));
        let found = errors(&form);
        assert!(
            found.iter().any(|e| e.starts_with("EP-002 indicators[7].reason")),
            "{target} → {actual}: {found:?}"
        );
    }
}
