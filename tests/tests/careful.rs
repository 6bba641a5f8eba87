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

/// What a reviewer has nothing to say of where the structure is concerned: cells as above.
const SOUND: &[&str] = &[
    "year = ; title = 二〇二二年学校食堂食品安全检测项目支出绩效自评表",
    "year = （二O二二年度）; title = 自评表",
    "department = /",
    "indicators[0].level1 = 产 出 指 标（50分）",
    "indicators[0].level1 = 项目完成指标; indicators[6].level1 = 项目效益指标",
    "indicators[6].level1 = 效益及满意度指标; indicators[9].level1 = ",
    "indicators[9].level2 = ",
    "indicators[5].level1 = 成本指标; indicators[5].level2 = 经济成本指标; indicators[6].level1 = 效益指标",
    // Counted, and about budgets or money all the same.
    "indicators[1].name = 编制预算评审报告数量; indicators[1].target = ≥40份; indicators[1].actual = 40份",
    "indicators[1].name = 预算单位覆盖数量; indicators[1].target = ≥40家; indicators[1].actual = 40家",
    "indicators[1].name = 撬动社会资金投入; indicators[1].target = ≥40万元; indicators[1].actual = 40万元",
    "indicators[1].name = 发放奖补资金; indicators[1].target = ≥40万元; indicators[1].actual = 40万元",
    // Whose work it is to pay is in time when it pays in time.
    "indicators[4].name = 贴息资金拨付及时率; indicators[4].target = 100%; indicators[4].actual = 100%",
    "indicators[4].name = 农民工工资款项支付及时率; indicators[4].target = 100%; indicators[4].actual = 100%",
    // Alike, and not the same.
    "indicators[1].name = 检测食品样品数量（二期）",
    "indicators[3].name = 检测报告完成质量达标率",
    "indicators[4].name = 检测任务按时完成率; indicators[4].target = ≥95%; indicators[4].actual = 100%",
    "indicators[6].name = 无; indicators[6].target = 无; indicators[6].actual = 无; indicators[7].name = 无; \
     indicators[7].target = 无; indicators[7].actual = 无",
];

#[test]
fn a_sound_structure_is_not_questioned() {
    let mut wrong = Vec::new();
    for line in SOUND {
        let mut form = apply::base();
        for change in line.split(';') {
            let (at, text) = change.split_once('=').unwrap();
            let at: CellRef = at.trim().parse().unwrap();
            assert!(form.set(at, Some(Cell::new(text.trim()))), "{line}");
        }
        let report = ziping_core::score(&form, Profile::find("mof2020").unwrap(), Lang::Zh);
        for found in report.findings.iter().filter(|f| f.rule.starts_with("ST-")) {
            wrong.push(format!("{line}: {} {}: {}", found.rule, found.cell, found.message));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
