//! The two real forms: what a reviewer who works them by hand finds, and no error beyond that.
//!
//! The file is the text that a word processor gives for two filled forms. The expectations were worked by
//! hand from the rules; a change here is a change of the rules.

use ziping_core::report::{Report, Severity};
use ziping_core::{Lang, Profile};

fn reports() -> Vec<Report> {
    let text = include_str!("../forms/two-forms.txt");
    let reading = ziping_read::read_text(text, Lang::Zh).unwrap();
    let profile = Profile::find("mof2020").unwrap();
    reading.forms.iter().map(|read| ziping_core::score(&read.form, profile, Lang::Zh)).collect()
}

fn found(report: &Report, severity: Severity) -> Vec<String> {
    let of = report.findings.iter().filter(|f| f.severity == severity);
    of.map(|f| format!("{} {}", f.rule, f.cell)).collect()
}

fn contains_all(found: &[String], expected: &[&str]) {
    let missing: Vec<_> = expected.iter().filter(|e| !found.iter().any(|f| f == *e)).collect();
    assert!(missing.is_empty(), "missing: {missing:?}\nfound: {found:#?}");
}

#[test]
fn the_right_form_has_no_error() {
    let report = &reports()[0];
    assert_eq!(found(report, Severity::Error), [""; 0]);
    contains_all(
        &found(report, Severity::Warning),
        &[
            "EX-004 funds[1].score",
            "SC-006 indicators[0].actual",
            "WT-005 indicators[8].weight",
            "IV-009 indicators[8].actual",
            "ST-002 indicators[8].level1",
            "ST-006 indicators[4].name",
            "ST-006 indicators[5].name",
            "CS-001 title",
            "CS-005 indicators[4].actual",
            "CS-005 indicators[5].actual",
        ],
    );
    contains_all(
        &found(report, Severity::Info),
        &[
            "SC-006 indicators[1].actual",
            "SC-006 indicators[3].actual",
            "IV-005 indicators[2].target",
            "IV-005 indicators[6].target",
            "IV-005 indicators[7].target",
            "EP-004 indicators[0].reason",
            "EP-004 indicators[1].reason",
            "EP-004 indicators[3].reason",
            "SC-009 total.score",
            "ST-005 indicators[6].name",
            "ST-005 indicators[7].name",
            "ST-007 indicators[8].name",
            "ST-008 form",
            "CS-004 goal.actual",
            "CS-006 goal.expected",
            "CS-011 goal.actual",
            "CS-012 goal.actual",
        ],
    );
    consistency(
        report,
        &[
            "CS-001 title",
            "CS-005 indicators[4].actual",
            "CS-005 indicators[5].actual",
            "CS-004 goal.actual",
            "CS-006 goal.expected",
            "CS-011 goal.actual",
            "CS-012 goal.actual",
        ],
    );
    let told = |rule: &str| &report.findings.iter().find(|f| f.rule == rule).unwrap().message;
    assert!(told("CS-011").contains("1071家") && told("CS-011").contains("10234人次"), "{}", told("CS-011"));
}

/// The findings of the family CS are these and no others: each was worked by hand.
fn consistency(report: &Report, due: &[&str]) {
    let of = report.findings.iter().filter(|f| f.rule.starts_with("CS-"));
    let mut found: Vec<String> = of.map(|f| format!("{} {}", f.rule, f.cell)).collect();
    let mut due = due.to_vec();
    found.sort();
    due.sort_unstable();
    assert_eq!(found, due);
}

#[test]
fn the_wrong_form_has_its_four_errors() {
    let report = &reports()[1];
    let mut errors = found(report, Severity::Error);
    errors.sort();
    assert_eq!(
        errors,
        [
            "AR-001 total.score",
            "EP-001 indicators[12].reason",
            "IV-003 indicators[9].actual",
            "SC-005 indicators[10].score"
        ]
    );
    contains_all(
        &found(report, Severity::Warning),
        &[
            "EX-001 funds[0].rate",
            "EX-002 funds[0].score",
            "EX-004 funds[3].score",
            "EX-006 funds[0].rate",
            "EX-010 funds[0].rate",
            "WT-005 indicators[10].weight",
            "SC-006 indicators[0].actual",
            "IV-002 indicators[8].actual",
            "SC-008 indicators[8].score",
            "SC-008 indicators[9].score",
            "SC-005 indicators[12].score",
            "IV-008 indicators[12].target",
            "IV-009 indicators[10].actual",
            "IV-009 indicators[12].actual",
            "ST-002 indicators[10].level1",
            "ST-006 indicators[5].name",
            "ST-006 indicators[6].name",
            "ST-006 indicators[7].name",
            "CS-003 goal.actual",
            "CS-005 indicators[5].actual",
            "CS-005 indicators[6].actual",
            "CS-008 goal.actual",
        ],
    );
    contains_all(
        &found(report, Severity::Info),
        &[
            "IV-004 indicators[0].actual",
            "IV-005 indicators[2].target",
            "IV-005 indicators[3].target",
            "IV-005 indicators[4].target",
            "EX-008 funds[0].budget",
            "EX-012 funds[0].label",
            "EP-004 indicators[0].reason",
            "AR-003 total.score",
            "CS-001 title",
            "CS-006 goal.expected",
            "CS-012 goal.actual",
        ],
    );
    consistency(
        report,
        &[
            "CS-001 title",
            "CS-003 goal.actual",
            "CS-005 indicators[5].actual",
            "CS-005 indicators[6].actual",
            "CS-006 goal.expected",
            "CS-008 goal.actual",
            "CS-012 goal.actual",
        ],
    );
    let claim = report.findings.iter().find(|f| f.rule == "CS-003").unwrap();
    assert_eq!(claim.related.iter().map(ToString::to_string).collect::<Vec<_>>(), ["indicators[12].score"]);
}

#[test]
fn the_missing_five_points_are_those_of_row_13() {
    let report = &reports()[1];
    let total = report.findings.iter().find(|f| f.rule == "AR-001").unwrap();
    for part in ["86", "81"] {
        assert!(total.message.contains(part), "{}", total.message);
    }
    assert!(total.derivation.contains("86 − 81 = +5"), "{}", total.derivation);
    let hint = report.findings.iter().find(|f| f.rule == "AR-003").unwrap();
    assert_eq!(hint.related.iter().map(ToString::to_string).collect::<Vec<_>>(), ["indicators[12].score"]);
}

#[test]
fn totals_as_worked_by_hand() {
    let wire = |report: &Report| serde_json::to_value(&report.totals).unwrap();
    let reports = reports();
    let first = wire(&reports[0]);
    assert_eq!((first["declared"].as_str(), first["summed"].as_str()), (Some("100"), Some("100")));
    let second = wire(&reports[1]);
    assert_eq!((second["declared"].as_str(), second["summed"].as_str()), (Some("86"), Some("81")));
    // 3.90 + 40 + (0 to 5) + (0 to 5) + (12 to 15) + (4 to 5) + (8 to 10) + 10
    assert_eq!(second["recomputed"]["low"].as_str(), Some("77.90"));
    assert_eq!(second["recomputed"]["high"].as_str(), Some("93.90"));
    assert_eq!(second["grades"]["declared"].as_str(), Some("良"));
    assert_eq!(second["grades"]["summed"].as_str(), Some("良"));
    assert_eq!(second["grades"]["recomputed_low"].as_str(), Some("中"));
    assert_eq!(second["grades"]["recomputed_high"].as_str(), Some("优"));
    assert!(second["execution_rate"].as_str().unwrap().starts_with("0.38966499"));
}

#[test]
fn intervals_row_by_row() {
    let report = &reports()[1];
    let rows: Vec<(String, String)> = report
        .rows
        .iter()
        .map(|row| {
            let interval = row.recomputed.unwrap();
            (interval.low.0.normalize().to_string(), interval.high.0.normalize().to_string())
        })
        .collect();
    let expected = [
        ("3.9", "3.9"),
        ("5", "5"),
        ("5", "5"),
        ("5", "5"),
        ("5", "5"),
        ("5", "5"),
        ("5", "5"),
        ("5", "5"),
        ("5", "5"),
        ("0", "5"),
        ("0", "5"),
        ("12", "15"),
        ("4", "5"),
        ("8", "10"),
        ("10", "10"),
    ];
    assert_eq!(rows, expected.map(|(low, high)| (low.to_owned(), high.to_owned())));
}

#[test]
fn every_finding_speaks_both_languages() {
    let text = include_str!("../forms/two-forms.txt");
    let profile = Profile::find("mof2020").unwrap();
    for read in ziping_read::read_text(text, Lang::En).unwrap().forms {
        let zh = ziping_core::score(&read.form, profile, Lang::Zh);
        let en = ziping_core::score(&read.form, profile, Lang::En);
        assert_eq!(zh.findings.len(), en.findings.len());
        for (a, b) in zh.findings.iter().zip(&en.findings) {
            assert_eq!((a.rule, a.severity, a.cell), (b.rule, b.severity, b.cell));
            assert!(!a.message.contains('{') && !b.message.contains('{'));
            assert_ne!(a.message, b.message);
            assert!(!a.advice.is_empty() && !b.advice.is_empty());
        }
    }
}

/// The two forms side by side.
#[test]
fn what_shows_between_the_two_forms() {
    let text = include_str!("../forms/two-forms.txt");
    let forms: Vec<_> =
        ziping_read::read_text(text, Lang::Zh).unwrap().forms.into_iter().map(|read| read.form).collect();
    let batch = ziping_core::score_all(&forms, Profile::find("mof2020").unwrap(), Lang::Zh);
    assert_eq!(batch.reports, reports());
    let found: Vec<String> = batch
        .across
        .iter()
        .map(|across| {
            let cells: Vec<_> =
                across.cells.iter().map(|of| format!("{}:{}", of.form + 1, of.cell)).collect();
            format!("{:?} {} {}", across.severity, across.rule, cells.join(" "))
        })
        .collect();
    assert_eq!(
        found,
        [
            "Warning XF-001 1:goal.expected 2:goal.expected",
            "Warning XF-002 1:indicators[0].actual 2:indicators[0].actual",
            "Warning XF-003 1:project 2:project",
            "Warning XF-008 2:title 1:project",
            "Info XF-004 1:indicators[1].actual 2:indicators[1].actual",
            "Info XF-005 1:indicators[9].actual 2:indicators[13].actual",
            "Info XF-006 1:indicators[8].score 2:indicators[10].score",
        ]
    );
    assert!(batch.across[1].message.contains("2185"), "{}", batch.across[1].message);
}
