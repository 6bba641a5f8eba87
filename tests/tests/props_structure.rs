//! What holds of the structure checks (ST) whatever stands on a form.

use proptest::prelude::*;
use std::collections::BTreeSet;
use ziping_core::form::{Cell, Form, Indicator, IndicatorField};
use ziping_core::report::{Report, Severity};
use ziping_core::{CellRef, Lang, Profile};
use ziping_tests::{apply, cases};

fn score(form: &Form) -> Report {
    ziping_core::score(form, Profile::find("mof2020").unwrap(), Lang::Zh)
}

fn forms() -> Vec<Form> {
    let text = include_str!("../forms/two-forms.txt");
    let read = ziping_read::read_text(text, Lang::Zh).unwrap().forms;
    read.into_iter().map(|read| read.form).chain([apply::base()]).collect()
}

/// The form with each level written out in each row, as a file without merged cells has it; a level 1 that its rows
/// have not is taken from their level 2.
fn spelled_out(mut form: Form) -> Form {
    let mut labels = [String::new(), String::new()];
    for row in &mut form.indicators {
        for (at, field) in [IndicatorField::Level1, IndicatorField::Level2].into_iter().enumerate() {
            let own = row.get(field).map(|cell| cell.text.trim().to_owned()).unwrap_or_default();
            if !own.is_empty() {
                labels[at] = own;
            }
        }
        if labels[1].contains("效益") || labels[1].contains("影响") {
            labels[0] = "效益指标".into();
        }
        row.level1 = Some(labels[0].as_str().into());
        row.level2 = Some(labels[1].as_str().into());
    }
    form
}

/// The ST findings by rule, severity and the name of the row that they are about.
fn structure(form: &Form) -> BTreeSet<(&'static str, Severity, String)> {
    let findings = score(form).findings.into_iter().filter(|f| f.rule.starts_with("ST-"));
    findings
        .map(|f| {
            let place = match f.cell {
                CellRef::Indicator(row, field) => {
                    format!("{}.{}", form.indicators[row as usize].name.text.trim(), field.key())
                }
                other => other.to_string(),
            };
            (f.rule, f.severity, place)
        })
        .collect()
}

fn shuffled(mut form: Form, keys: &[u32]) -> Form {
    let mut order: Vec<(u32, Indicator)> = keys.iter().copied().zip(form.indicators.drain(..)).collect();
    order.sort_by_key(|(key, _)| *key);
    form.indicators = order.into_iter().map(|(_, row)| row).collect();
    form
}

/// Heads and levels as they are typed, and as nobody would.
const LABELS: &[&str] = &[
    "",
    " ",
    "产出指标",
    "产 出 指 标（50分）",
    "效益指标",
    "满意度指标",
    "成本指标",
    "效益及满意度指标",
    "数量指标",
    "质量指标",
    "时效指标",
    "社会效益指标",
    "可持续影响指标",
    "经济成本指标",
    "服务对象满意度指标",
    "进度类",
    "无",
    "/",
    "不适用",
    "🙂",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(200), failure_persistence: None, ..ProptestConfig::default() })]

    /// Once the levels stand in every row it does not matter which row comes first.
    #[test]
    fn the_order_of_rows_changes_nothing(at in 0_usize..3, keys in prop::collection::vec(any::<u32>(), 20)) {
        let form = spelled_out(forms().swap_remove(at));
        prop_assert_eq!(structure(&form), structure(&shuffled(form.clone(), &keys)));
    }

    /// Blanks and line breaks within a label or a name are no structure.
    #[test]
    fn blanks_in_labels_change_nothing(at in 0_usize..3, dice in prop::collection::vec(0_usize..12, 40)) {
        let form = forms().swap_remove(at);
        let mut loose = form.clone();
        let mut dice = dice.into_iter().cycle();
        for row in &mut loose.indicators {
            for field in [IndicatorField::Level1, IndicatorField::Level2] {
                let Some(text) = row.get(field).map(|cell| cell.text.clone()) else { continue };
                let at = text.char_indices().map(|(at, _)| at).nth(dice.next().unwrap()).unwrap_or(text.len());
                row.set(field, Some(Cell::new(format!("{} \n{}", &text[..at], &text[at..]))));
            }
        }
        prop_assert_eq!(structure(&form), structure(&loose));
    }

    /// Whatever the labels say, only an empty head is an error, and points and totals are what they were.
    #[test]
    fn labels_are_no_error_and_move_no_point(
        at in 0_usize..3,
        labels in prop::collection::vec((prop::sample::select(LABELS), prop::sample::select(LABELS)), 20),
    ) {
        let form = forms().swap_remove(at);
        let before = score(&form);
        let mut other = form;
        for (row, (level1, level2)) in other.indicators.iter_mut().zip(labels) {
            row.level1 = Some(level1.into());
            row.level2 = Some(level2.into());
        }
        let after = score(&other);
        let errors: Vec<_> =
            after.findings.iter().filter(|f| f.rule.starts_with("ST-") && f.severity == Severity::Error).collect();
        prop_assert!(errors.is_empty(), "{:?}", errors);
        prop_assert_eq!(before.totals.summed, after.totals.summed);
    }

    /// A head is asked for exactly when its cell is there and empty.
    #[test]
    fn a_head_is_asked_for_when_it_is_empty(head in prop::array::uniform3(prop::option::of(prop::sample::select(LABELS)))) {
        let mut form = apply::base();
        let cells = [CellRef::Project, CellRef::Department, CellRef::Unit];
        let mut due = Vec::new();
        for (cell, text) in cells.into_iter().zip(head) {
            form.set(cell, text.map(Cell::from));
            if text.is_some_and(|text| text.trim().is_empty()) {
                due.push(cell);
            }
        }
        let found: Vec<_> = score(&form).findings.iter().filter(|f| f.rule == "ST-001").map(|f| f.cell).collect();
        prop_assert_eq!(found, due);
    }
}

#[test]
fn a_row_that_is_there_twice_is_said_once_for_each_time_more() {
    for form in forms() {
        let before = structure(&form).len();
        let mut more = form.clone();
        let row = more.indicators[0].clone();
        more.indicators.insert(1, Indicator { level1: Some("".into()), level2: Some("".into()), ..row });
        let twice: Vec<_> = score(&more)
            .findings
            .into_iter()
            .filter(|f| f.rule == "ST-006" && f.cell == CellRef::Indicator(1, IndicatorField::Name))
            .collect();
        assert_eq!(twice.len(), 1, "{before}");
        assert_eq!(twice[0].related, [CellRef::Indicator(0, IndicatorField::Name)]);
    }
}

#[test]
fn a_thousand_rows_are_answered_at_once() {
    let mut form = apply::base();
    let row = form.indicators[3].clone();
    form.indicators = (0..1000)
        .map(|n| Indicator { name: Cell::new(format!("检测报告{n}完成率")), ..row.clone() })
        .collect();
    let start = std::time::Instant::now();
    let report = score(&form);
    assert!(report.findings.iter().any(|f| f.rule == "ST-007"));
    assert!(start.elapsed().as_secs() < 3, "{:?}", start.elapsed());
}
