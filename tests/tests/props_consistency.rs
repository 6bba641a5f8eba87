//! What holds of the consistency checks (CS) whatever stands in the running text of a form.

use proptest::prelude::*;
use std::collections::BTreeSet;
use ziping_core::form::{Cell, Form, Indicator, IndicatorField};
use ziping_core::report::Severity;
use ziping_core::{CellRef, Lang, Profile};
use ziping_tests::apply;

/// Pieces of narratives: claims, admissions, figures, what is between them, and what should not be there.
const PIECES: &[&str] = &[
    "共开展各类服务活动20场次",
    "培训食堂从业人员390人次",
    "检测食品样品2,600批次",
    "检测报告规范率99.5%",
    "服务企业1071家",
    "近400人次",
    "二十场",
    "2021年12月31日",
    "其余各项工作均按照计划完成",
    "各项绩效目标全部达成",
    "除平台线下服务大厅因图纸遗失",
    "未能按照计划进行外",
    "实验室尚未完工",
    "因疫情影响",
    "无未完成事项",
    "上半年",
    "其中",
    "：",
    "，",
    "。",
    "；",
    "、",
    "（",
    "）",
    "外",
    "除",
    "1",
    "2021年",
    "-",
    "%",
    "万",
    "第",
    "未",
    "完成",
    ".",
    ",",
    "e",
    "𠀀",
    "🙂",
    "\u{202E}",
    "{0}",
];

fn narrative() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::collection::vec(prop::sample::select(PIECES), 0..20).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

/// A finding of the family: rule, severity, the row's name or the cell, and how many cells it rests on.
type Verdict = (&'static str, Severity, String, usize);

fn found(form: &Form) -> BTreeSet<Verdict> {
    let report = ziping_core::score(form, Profile::find("mof2020").unwrap(), Lang::Zh);
    let of = report.findings.into_iter().filter(|finding| finding.rule.starts_with("CS-"));
    of.map(|finding| {
        let place = match finding.cell {
            CellRef::Indicator(row, field) => {
                format!("{}.{}", form.indicators[row as usize].name.text, field.key())
            }
            other => other.to_string(),
        };
        (finding.rule, finding.severity, place, finding.related.len())
    })
    .collect()
}

fn forms() -> Vec<Form> {
    let text = include_str!("../forms/two-forms.txt");
    let read = ziping_read::read_text(text, Lang::Zh).unwrap().forms;
    let mut forms: Vec<Form> = read.into_iter().map(|read| read.form).chain([apply::base()]).collect();
    // Each level in each row: a row taken elsewhere keeps its own.
    for form in &mut forms {
        let mut labels = [String::new(), String::new()];
        for row in &mut form.indicators {
            for (at, field) in [IndicatorField::Level1, IndicatorField::Level2].into_iter().enumerate() {
                let own = row.get(field).map(|cell| cell.text.trim().to_owned()).unwrap_or_default();
                if !own.is_empty() {
                    labels[at] = own;
                }
            }
            row.level1 = Some(labels[0].as_str().into());
            row.level2 = Some(labels[1].as_str().into());
        }
    }
    forms
}

fn with(at: usize, said: &str) -> Form {
    let mut form = forms().swap_remove(at);
    form.goal.actual = Some(Cell::new(said));
    form
}

/// The same text of another typist: full-width here and there, blanks between.
fn retyped(text: &str, dice: &[u8]) -> String {
    const BLANKS: [&str; 6] = [" ", "\u{3000}", "\u{A0}", "\u{200B}", "\n", "\t"];
    let mut out = String::new();
    for (c, roll) in text.chars().zip(dice.iter().cycle()) {
        let wide = char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_graphic() && roll % 2 == 0);
        out.push(wide.unwrap_or(c));
        if *roll < 80 {
            out.push_str(BLANKS[usize::from(roll % 6)]);
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blanks_and_full_width_characters_change_no_verdict(
        at in 0_usize..3, said in narrative(), dice in prop::collection::vec(any::<u8>(), 1..60),
    ) {
        prop_assert_eq!(found(&with(at, &said)), found(&with(at, &retyped(&said, &dice))));
    }

    #[test]
    fn the_order_of_the_rows_changes_nothing(
        at in 0_usize..3, said in narrative(), keys in prop::collection::vec(any::<u32>(), 20),
    ) {
        let form = with(at, &said);
        let mut other = form.clone();
        let mut order: Vec<(u32, Indicator)> = keys.into_iter().zip(other.indicators.drain(..)).collect();
        order.sort_by_key(|(key, _)| *key);
        other.indicators = order.into_iter().map(|(_, row)| row).collect();
        prop_assert_eq!(found(&form), found(&other));
    }

    #[test]
    fn no_narrative_makes_an_error(at in 0_usize..3, said in narrative()) {
        let form = with(at, &said);
        let errors: Vec<Verdict> = found(&form).into_iter().filter(|of| of.1 == Severity::Error).collect();
        prop_assert!(errors.is_empty(), "{:?}", errors);
    }

    #[test]
    fn a_figure_of_the_row_is_told_as_its_own_and_another_is_not(told in 1_u32..5000) {
        let said = format!("全年共培训食堂从业人员{told}人次。");
        let found = found(&with(2, &said));
        let conflict = found.iter().any(|of| of.0 == "CS-004" && of.1 == Severity::Warning);
        prop_assert_eq!(conflict, told != 380);
        // A number that no row has is measured all the same: its row is known.
        prop_assert!(!found.iter().any(|of| of.0 == "CS-011"));
    }

    #[test]
    fn the_years_of_title_and_form_agree_or_are_told(in_title in 1995_u32..2098, stated in 1995_u32..2098) {
        let mut form = apply::base();
        form.title = Some(Cell::new(format!("{in_title}年学校食堂食品安全检测项目支出绩效自评表")));
        form.year = Some(Cell::new(format!("（{stated}年度）")));
        let severity = found(&form).into_iter().find(|of| of.0 == "CS-002").map(|of| of.1);
        let due = match in_title.checked_sub(stated) {
            Some(0) => None,
            Some(1) => Some(Severity::Warning),
            _ => Some(Severity::Error),
        };
        prop_assert_eq!(severity, due);
    }
}

#[test]
fn a_hundred_thousand_bytes_of_anything_are_answered_at_once() {
    for piece in
        PIECES.iter().copied().chain(["培训食堂从业人员390人次，", "未完成", "除外，其余", "1家", "食"])
    {
        let said = piece.repeat(100_000 / piece.len());
        for cell in ["goal.actual", "goal.expected", "title", "project", "indicators[3].name"] {
            let mut form = apply::base();
            form.set(cell.parse().unwrap(), Some(Cell::new(&*said)));
            let start = std::time::Instant::now();
            found(&form);
            assert!(start.elapsed().as_millis() < 1500, "{piece} in {cell}: {:?}", start.elapsed());
        }
    }
}
