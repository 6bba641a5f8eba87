//! What to write instead: of the two real forms, and of the examples that are written down for each rule.

use ziping_core::report::{Finding, Report, Severity};
use ziping_core::{Form, Lang, Profile, rules};
use ziping_tests::{apply, case, fix};

fn profile() -> &'static Profile {
    Profile::find("mof2020").unwrap()
}

fn forms() -> [Form; 2] {
    let reading = ziping_read::read_text(include_str!("../forms/two-forms.txt"), Lang::Zh).unwrap();
    let forms: Vec<Form> = reading.forms.into_iter().map(|read| read.form).collect();
    forms.try_into().unwrap()
}

fn found<'r>(report: &'r Report, rule: &str, cell: &str) -> &'r Finding {
    let there = report.findings.iter().find(|f| f.rule == rule && f.cell.to_string() == cell);
    there.unwrap_or_else(|| panic!("no {rule} at {cell}"))
}

/// The edits of a finding's fix: `cell = text`.
fn edits(report: &Report, rule: &str, cell: &str) -> Vec<String> {
    let fix = found(report, rule, cell).fix.as_ref();
    fix.map_or(Vec::new(), |fix| fix.edits.iter().map(|e| format!("{} = {}", e.cell, e.text)).collect())
}

fn errors(report: &Report) -> Vec<String> {
    let of = report.findings.iter().filter(|f| f.severity == Severity::Error);
    of.map(|f| format!("{} {}: {}", f.rule, f.cell, f.message)).collect()
}

#[test]
fn what_to_write_instead_in_the_second_form() {
    let [_, form] = forms();
    let report = fix::checked(&form, profile());
    let is =
        |rule, cell, expected: &[&str]| assert_eq!(edits(&report, rule, cell), expected, "{rule} {cell}");
    is("AR-001", "total.score", &["total.score = 81"]);
    is("EX-001", "funds[0].rate", &["funds[0].rate = 38.97%", "funds[3].rate = 38.97%"]);
    // The total was wrong before: it is put right by its own fix.
    is("EX-002", "funds[0].score", &["funds[0].score = 3.90"]);
    is("EX-004", "funds[3].score", &["funds[3].score = —", "funds[3].weight = —"]);
    is("IV-004", "indicators[0].actual", &["indicators[0].actual = 2185条"]);
    is("IV-003", "indicators[9].actual", &["indicators[9].actual = （请补充实际完成值，单位：%）"]);
    is("SC-005", "indicators[10].score", &["indicators[10].actual = 未达成年度指标且效果较差"]);
    is("IV-009", "indicators[11].actual", &["indicators[11].actual = 达成年度指标"]);
    is(
        "EP-001",
        "indicators[12].reason",
        &["indicators[12].reason = 因……（请补充原因），扣减5分；下一步将……（请补充措施）。"],
    );
    is(
        "EX-006",
        "funds[0].rate",
        &["remarks = 预算执行率38.97%：因……（请补充原因），资金没有全部支出；下一步将……（请补充措施）。"],
    );
    // Nobody but the person knows whether 无 is 0, or which of the two is right where 中长期 got half of its points.
    for (rule, cell) in [
        ("IV-002", "indicators[8].actual"),
        ("SC-005", "indicators[12].score"),
        ("IV-009", "indicators[12].actual"),
        ("IV-009", "indicators[10].actual"),
    ] {
        is(rule, cell, &[]);
    }
    let label = |rule, cell| found(&report, rule, cell).fix.as_ref().unwrap().label.clone();
    assert_eq!(label("AR-001", "total.score"), "改为“81”");
    assert!(label("EX-001", "funds[0].rate").starts_with("改为“38.97%”"));
    assert!(label("EP-001", "indicators[12].reason").starts_with("先写“因……"));
}

#[test]
fn every_fix_of_the_second_form_applied_leaves_no_error() {
    let [first, form] = forms();
    let (fixed, rounds) = fix::with_all(&form, profile());
    let report = fix::checked(&fixed, profile());
    assert_eq!(errors(&report), [""; 0]);
    assert!(rounds <= 3, "{rounds}");
    assert_eq!(fixed.total.unwrap().score.unwrap().text, "80.90");
    // What is still to be filled in is pointed at, and its points rest on nothing yet.
    for cell in ["indicators[9].actual", "indicators[12].reason", "remarks"] {
        assert_eq!(found(&report, "IV-016", cell).severity, Severity::Warning);
    }
    found(&report, "SC-008", "indicators[9].score");
    let row = report.rows.iter().find(|row| row.cell.to_string() == "indicators[9].score").unwrap();
    assert_eq!(serde_json::to_value(row.recomputed.unwrap()).unwrap()["low"], "0");

    let (first, _) = fix::with_all(&first, profile());
    assert_eq!(errors(&fix::checked(&first, profile())), [""; 0]);
}

#[test]
fn each_fix_puts_its_finding_right_and_brings_no_error() {
    for form in forms() {
        assert_eq!(fix::faults(&form, profile()), [""; 0]);
    }
}

#[test]
fn a_blank_filled_in_is_a_blank_no_more() {
    let [_, form] = forms();
    let (mut fixed, _) = fix::with_all(&form, profile());
    for (cell, text) in [
        ("indicators[9].actual", "8%"),
        ("indicators[12].reason", "因机构调整，扣减5分；下一步将补签协议。"),
        ("remarks", "预算执行率38.97%：因采购流标，资金没有全部支出；下一步将重新招标。"),
    ] {
        fixed.set(cell.parse().unwrap(), Some(text.into()));
    }
    let report = fix::checked(&fixed, profile());
    assert_eq!(errors(&report), [""; 0]);
    assert!(report.findings.iter().all(|f| f.rule != "IV-016" && f.rule != "EX-006"));
}

#[test]
fn the_five_points_of_row_13_are_one_story() {
    let [_, form] = forms();
    let report = fix::checked(&form, profile());
    let names = |story: &ziping_core::report::Story| -> Vec<String> {
        story
            .findings
            .iter()
            .map(|at| &report.findings[*at as usize])
            .map(|f| format!("{} {}", f.rule, f.cell))
            .collect()
    };
    let story =
        report.stories.iter().find(|story| names(story)[0] == "EP-001 indicators[12].reason").unwrap();
    for part in [
        "AR-001 total.score",
        "AR-003 total.score",
        "SC-005 indicators[12].score",
        "IV-009 indicators[12].actual",
    ] {
        assert!(names(story).contains(&part.to_owned()), "{part} in {:?}", names(story));
    }
    assert_eq!(
        story.told,
        "第 13 行“为企业提供持续有效服务”：扣了 5 分，没有写原因，总分也没有随之减下来（填 86，应为 81）"
    );
    let mut all: Vec<u32> = report.stories.iter().flat_map(|story| story.findings.clone()).collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count, "no finding is in two stories");
    for story in &report.stories {
        assert!(story.findings.len() > 1 && story.findings.is_sorted());
    }
    let heard = report.findings.len() - count + report.stories.len();
    assert!(heard * 2 < report.findings.len(), "{heard} matters of {} findings", report.findings.len());
}

#[test]
fn a_total_that_two_rows_may_explain_belongs_to_neither() {
    let [_, mut form] = forms();
    form.set("indicators[4].score".parse().unwrap(), Some("3".into()));
    let report = fix::checked(&form, profile());
    let hint = report.findings.iter().find(|f| f.rule == "AR-003").unwrap();
    assert_eq!(hint.related.len(), 2, "{}", hint.message);
    let total = report.findings.iter().position(|f| f.rule == "AR-001").unwrap() as u32;
    let story = report.stories.iter().find(|story| story.findings.contains(&total)).unwrap();
    assert!(story.findings.iter().all(|at| report.findings[*at as usize].cell.to_string() == "total.score"));
}

#[test]
fn the_fixes_of_every_rules_examples_put_them_right() {
    let (mut wrong, mut fixes) = (Vec::new(), 0);
    for rule in rules::all() {
        let path = format!("{}/rules/{}.md", env!("CARGO_MANIFEST_DIR"), rule.id);
        let case = case::parse(&std::fs::read_to_string(path).unwrap()).unwrap();
        for (n, example) in case.fails.iter().chain(&case.passes).enumerate() {
            let Ok((form, profile)) = apply::apply(&example.changes) else { continue };
            wrong
                .extend(fix::faults(&form, &profile).iter().map(|fault| format!("{} {n}: {fault}", rule.id)));
            fixes += fix::with_all(&form, &profile).1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(fixes > 100, "{fixes}");
}
