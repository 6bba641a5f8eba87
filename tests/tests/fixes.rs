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
fn what_has_to_be_entered_is_asked_for_in_the_unit_of_the_target() {
    for (target, unit) in
        [("≤3.36万元", "万元"), ("≥1.2亿元", "亿元"), ("≥2万人次", "万人次"), ("≤300元", "元")]
    {
        let [mut form, _] = forms();
        for (cell, text) in [("indicators[0].target", target), ("indicators[0].actual", "完成")] {
            assert!(form.set(cell.parse().unwrap(), Some(text.into())));
        }
        let report = fix::checked(&form, profile());
        let asked = format!("indicators[0].actual = （请补充实际完成值，单位：{unit}）");
        assert_eq!(edits(&report, "IV-002", "indicators[0].actual"), [asked]);
    }
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

/// What is to be written instead in a changed right form; nothing where there is no such finding or no fix.
fn instead(changes: &str, rule: &str, cell: &str) -> Vec<String> {
    let changes: Vec<case::Change> = changes
        .split(';')
        .filter(|part| !part.trim().is_empty())
        .map(|part| case::change(part.trim()).unwrap_or_else(|| panic!("{part}")))
        .collect();
    let (form, profile) = apply::apply(&changes).unwrap();
    edits(&fix::checked(&form, &profile), rule, cell)
}

/// Of 40 canteens 36 were tested: 7.2 of 8 points are due, 8 were given.
const WRONG_ROW: &str =
    "indicators[1].actual = 36所; indicators[1].reason = 因四所食堂停业，下一步待复业后补检。;";

#[test]
fn the_sub_totals_and_the_total_follow_a_score() {
    // Of level 2, of level 1 below it, once more for the second level 1, and of all with execution.
    let mut subtotals = String::new();
    for (at, (after, score)) in
        [(3, "25.60"), (6, "24"), (6, "49.60"), (8, "18"), (10, "22"), (10, "40"), (10, "99.45")]
            .iter()
            .enumerate()
    {
        subtotals +=
            &format!("+ subtotals; subtotals[{at}].after = {after}; subtotals[{at}].score = {score};");
        subtotals += &format!("subtotals[{at}].label = {};", if at == 6 { "总计" } else { "小计" });
    }
    assert_eq!(
        instead(&format!("{subtotals}{WRONG_ROW}"), "SC-002", "indicators[1].score"),
        [
            "indicators[1].score = 7.20",
            "subtotals[0].score = 24.80",
            "subtotals[2].score = 48.80",
            "subtotals[6].score = 98.65",
            "total.score = 98.65"
        ]
    );
    let second = "indicators[7].actual = 76%; indicators[7].reason = 因部分食堂停业，下一步复查。;";
    assert_eq!(
        instead(&format!("{subtotals}{second}"), "SC-002", "indicators[7].score"),
        [
            "indicators[7].score = 8",
            "subtotals[3].score = 16",
            "subtotals[5].score = 38",
            "subtotals[6].score = 97.45",
            "total.score = 97.45"
        ]
    );
    let execution = subtotals.replace("99.45", "98.60") + "funds[0].score = 9; total.score = 98.60;";
    assert_eq!(
        instead(&execution, "EX-002", "funds[0].score"),
        ["funds[0].score = 9.85", "subtotals[6].score = 99.45", "total.score = 99.45"]
    );
}

#[test]
fn a_sub_total_above_its_rows_follows_them() {
    let above = "+ subtotals; subtotals[0].after = 0; subtotals[0].label = 产出指标; subtotals[0].score = 49.60; \
                 + subtotals; subtotals[1].after = 6; subtotals[1].label = 效益指标; subtotals[1].score = 30;";
    let is = ["indicators[1].score = 7.20", "subtotals[0].score = 48.80", "total.score = 98.65"];
    assert_eq!(instead(&format!("{above}{WRONG_ROW}"), "SC-002", "indicators[1].score"), is);
}

#[test]
fn a_total_that_was_right_follows_and_another_does_not() {
    let follows = |changes: &str| {
        let edits = instead(&format!("{WRONG_ROW}{changes}"), "SC-002", "indicators[1].score");
        assert_eq!(edits[0], "indicators[1].score = 7.20");
        edits.get(1).cloned().unwrap_or_default()
    };
    assert_eq!(follows(""), "total.score = 98.65");
    assert_eq!(follows("total.score = 95"), "");
    // Without points in the money block a total may count execution all the same: up to its ten points, and keeps them.
    let none = "funds[0].weight = ; funds[0].score = ;";
    assert_eq!(follows(&format!("{none} total.score = 99.6")), "total.score = 98.80");
    assert_eq!(follows(&format!("{none} total.score = 95")), "total.score = 94.20");
    assert_eq!(follows(&format!("{none} total.score = 89.6")), "total.score = 88.80");
    assert_eq!(follows(&format!("{none} total.score = 99.7")), "");
    assert_eq!(follows(&format!("{none} total.score = 85")), "");
    // Right within the tolerance of the rule, or within what the scores' own rounding allows.
    assert_eq!(follows("profile /score/tolerance = \"0.05\"; total.score = 99.49"), "total.score = 98.65");
    assert_eq!(follows("profile /score/tolerance = 0; total.score = 99.46"), "total.score = 98.65");
}

#[test]
fn of_two_fixes_for_one_cell_the_graver_findings_stays() {
    let changes = "indicators[0].actual = 1200批次; indicators[0].score = 1 0";
    assert_eq!(instead(changes, "SC-002", "indicators[0].score")[0], "indicators[0].score = 5");
    assert_eq!(instead(changes, "AR-007", "indicators[0].score"), [""; 0]);
    let alone = "indicators[0].score = 1 0";
    assert_eq!(instead(alone, "AR-007", "indicators[0].score"), ["indicators[0].score = 10"]);
}

#[test]
fn in_a_form_of_more_than_five_hundred_rows_no_score_is_followed() {
    let with = |rows: usize| {
        let [_, mut form] = forms();
        let mut plain = form.indicators[0].clone();
        plain.target = Some("≥1条".into());
        plain.actual = Some("1条".into());
        plain.weight = Some("1".into());
        plain.score = Some("1".into());
        form.indicators.resize(rows, plain);
        for (cell, text) in [
            ("indicators[0].target", "≥100条"),
            ("indicators[0].actual", "50条"),
            ("indicators[0].weight", "10"),
            ("indicators[0].score", "10"),
            ("indicators[0].reason", "因故延期，下一步补办。"),
        ] {
            assert!(form.set(cell.parse().unwrap(), Some(text.into())));
        }
        edits(&fix::checked(&form, profile()), "SC-002", "indicators[0].score")
    };
    assert_eq!(with(500)[0], "indicators[0].score = 5");
    assert_eq!(with(501), [""; 0]);
}
