//! The form on the wire: every cell has one address and keeps it, and what stands in JSON is read as it is.

use serde_json::{from_str, json, to_string, to_value};
use std::collections::BTreeSet;
use ziping_core::form::{Cell, CellRef, Form, FundField, FundRow, Indicator, IndicatorField, Subtotal};
use ziping_core::report::Severity;
use ziping_core::to_json::{to_json, to_json_with_bare};
use ziping_core::{Lang, Profile, rules};

/// A form with every cell that there can be, each with its own address as its text.
fn full() -> Form {
    let mut form = Form {
        funds: vec![FundRow::default(); 3],
        indicators: vec![Indicator::default(); 300],
        subtotals: vec![Subtotal::default(); 2],
        ..Form::default()
    };
    let mut all: Vec<String> =
        ["title", "year", "project", "department", "unit", "fund_unit", "goal.expected", "goal.actual"]
            .map(str::to_owned)
            .into();
    for row in 0..3 {
        all.extend(FundField::ALL.map(|field| format!("funds[{row}].{}", field.key())));
    }
    for row in 0..300 {
        all.extend(IndicatorField::ALL.map(|field| format!("indicators[{row}].{}", field.key())));
    }
    for row in 0..2 {
        all.extend(["weight", "score"].map(|field| format!("subtotals[{row}].{field}")));
    }
    all.extend(["total.weight", "total.score", "grade", "remarks"].map(str::to_owned));
    for at in &all {
        let cell: CellRef = at.parse().unwrap();
        assert_eq!(&cell.to_string(), at);
        assert_eq!(to_value(cell).unwrap(), json!(at));
        assert_eq!(from_str::<CellRef>(&format!("\"{at}\"")).unwrap(), cell);
        assert!(form.set(cell, Some(Cell::new(at.as_str()))), "{at}");
    }
    assert_eq!(form.cells().count(), all.len());
    form
}

#[test]
fn every_cell_has_one_address_and_they_are_in_the_order_of_the_form() {
    let form = full();
    for (at, cell) in form.cells() {
        assert_eq!(at.to_string(), cell.text);
        assert_eq!(form.get(at), Some(cell));
    }
    let cells: Vec<CellRef> = form.cells().map(|(at, _)| at).collect();
    let distinct: BTreeSet<u64> = cells.iter().map(|at| at.order()).collect();
    assert_eq!(distinct.len(), cells.len());
    for pair in cells.windows(2) {
        assert!(pair[0].order() < pair[1].order(), "{} before {}", pair[0], pair[1]);
    }
    assert!(cells.iter().all(|at| at.order() < CellRef::Form.order() && at.order() < 1 << 48));
    assert_eq!(from_str::<Form>(&to_string(&form).unwrap()).unwrap(), form);
}

#[test]
fn an_address_that_is_none_is_refused() {
    for at in [
        "",
        "funds",
        "funds[0]",
        "funds[x].rate",
        "funds[0].target",
        "indicators[0].rate",
        "indicators[-1].name",
        "subtotals[0].after",
        "total",
        "goal",
    ] {
        assert!(at.parse::<CellRef>().is_err(), "{at}");
        assert!(from_str::<CellRef>(&format!("\"{at}\"")).is_err());
    }
    assert_eq!("x".parse::<CellRef>().unwrap_err().to_string(), "no such cell: x");
}

#[test]
fn a_cell_of_a_row_that_is_not_there_is_dropped() {
    let mut form = Form::default();
    for at in ["funds[0].rate", "indicators[0].name", "subtotals[0].weight", "form"] {
        let cell: CellRef = at.parse().unwrap();
        assert!(!form.set(cell, Some("1".into())), "{at}");
        assert_eq!(form.get(cell), None);
    }
    assert!(form.set(CellRef::TotalScore, Some("1".into())) && form.total.is_some());
    assert!(form.set(CellRef::TotalScore, None) && form.get(CellRef::TotalScore).is_none());
}

#[test]
fn numbers_and_null_are_read_as_cells() {
    let form: Form = from_str(r#"{"title":"a","year":2021,"total":{"weight":-5,"score":null},"funds":null,"goal":null,"indicators":[{"name":null,"weight":18446744073709551615}],"subtotals":null}"#).unwrap();
    assert_eq!(form.get(CellRef::Year), Some(&"2021".into()));
    assert_eq!(form.get(CellRef::TotalWeight), Some(&"-5".into()));
    assert_eq!(form.get(CellRef::TotalScore), None);
    assert_eq!(form.indicators[0].name, Cell::default());
    assert_eq!(form.indicators[0].weight, Some("18446744073709551615".into()));
    for wrong in [r#"{"title":1.5}"#, r#"{"title":true}"#, r#"{"title":[]}"#] {
        let error = from_str::<Form>(wrong).unwrap_err().to_string();
        assert!(error.contains("a text or a number"), "{error}");
    }
    // A text that is made as it is read, not borrowed.
    assert_eq!(from_str::<Form>(r#"{"title":"a\nb"}"#).unwrap().title, Some("a\nb".into()));
    assert_eq!(
        serde_json::from_value::<Form>(json!({ "title": "a", "grade": null })).unwrap().title,
        Some("a".into())
    );
    assert_eq!(Cell::from("a"), Cell { text: "a".into(), origin: None });
}

#[test]
fn bare_structs_are_lists_of_what_is_in_their_fields() {
    let profile = Profile::find("mof2020").unwrap();
    let report = ziping_core::score(&ziping_tests::apply::base(), profile, Lang::Zh);
    let whole = to_value(&report).unwrap();
    let bare: serde_json::Value =
        from_str(&to_json_with_bare(&report, &["Interval", "Counts"]).unwrap()).unwrap();
    assert_eq!(bare["counts"], json!([report.counts.error, report.counts.warning, report.counts.info]));
    assert_eq!(bare["totals"]["recomputed"].as_array().map(Vec::len), Some(2));
    // What stands behind a bare struct has its names again.
    assert_eq!(bare["rows"][0]["derivation"], whole["rows"][0]["derivation"]);
    assert_eq!(bare["totals"]["weight_declared"], whole["totals"]["weight_declared"]);
    let both: serde_json::Value =
        from_str(&to_json_with_bare(&report, &["RowReport", "Interval"]).unwrap()).unwrap();
    assert_eq!(both["rows"].as_array().map(Vec::len), Some(report.rows.len()));
    assert!(both["rows"][0].as_array().is_some_and(|row| row.iter().any(|part| part.is_array())));
    assert_eq!(both["counts"], whole["counts"]);
    assert_eq!(to_json_with_bare(&report, &[]).unwrap(), to_json(&report).unwrap());
    // As long as it takes, and without growing for the usual report.
    assert!(to_json(&report).unwrap().capacity() >= 16 * 1024);
}

#[test]
fn rules_are_found_by_their_ids() {
    for rule in rules::all() {
        assert_eq!(rules::find(&rule.id.to_lowercase()).map(|found| found.id), Some(rule.id));
        assert_eq!(rule.family(), &rule.id[..2]);
        for lang in [Lang::Zh, Lang::En] {
            assert!(rule.basis.text().get(lang).len() > 5 && rule.title.get(lang).len() > 5);
        }
    }
    assert!(rules::find("AR-000").is_none());
}

#[test]
fn the_gravest_comes_first_and_each_severity_has_its_name() {
    assert!(Severity::Error < Severity::Warning && Severity::Warning < Severity::Info);
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        assert_eq!(to_value(severity).unwrap(), json!(severity.name()));
    }
}

#[test]
fn a_profile_has_a_name_in_both_languages() {
    let profile = Profile::find("mof2020").unwrap();
    assert_eq!(profile.name(Lang::Zh), "财政部 2020 年办法");
    assert!(profile.name(Lang::En).contains("Ministry of Finance"));
    for shipped in Profile::builtin() {
        assert_eq!(Profile::from_json(Profile::source(&shipped.id).unwrap()).unwrap(), *shipped);
    }
    assert!(Profile::find("none").is_none() && Profile::source("none").is_none());
}
