//! Any form into `score`: it answers, and what it answers holds together.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use ziping_core::form::{
    Cell, CellRef, Form, FundField, FundRow, Indicator, IndicatorField, Subtotal, Total,
};
use ziping_core::report::{Report, Severity};
use ziping_core::value::{self, Points};
use ziping_core::{Lang, Profile};
use ziping_tests::texts::CELLS;
use ziping_tests::{apply, cases};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => prop::sample::select(CELLS).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[0-9]{1,29}(\\.[0-9]{0,29})?",
        1 => (prop::sample::select(CELLS), prop::sample::select(CELLS)).prop_map(|(a, b)| format!("{a}{b}")),
    ]
}

fn cell() -> impl Strategy<Value = Option<Cell>> {
    prop_oneof![9 => text().prop_map(|text| Some(Cell::new(text))), 1 => Just(None)]
}

fn fund() -> impl Strategy<Value = FundRow> {
    prop::collection::vec(cell(), FundField::ALL.len()).prop_map(|cells| {
        let mut row = FundRow::default();
        for (field, cell) in FundField::ALL.into_iter().zip(cells) {
            row.set(field, cell);
        }
        row
    })
}

fn indicator() -> impl Strategy<Value = Indicator> {
    prop::collection::vec(cell(), IndicatorField::ALL.len()).prop_map(|cells| {
        let mut row = Indicator::default();
        for (field, cell) in IndicatorField::ALL.into_iter().zip(cells) {
            row.set(field, cell);
        }
        row
    })
}

prop_compose! {
    fn any_form()(
        head in prop::collection::vec(cell(), 10),
        funds in prop::collection::vec(fund(), 0..6),
        rows in prop_oneof![4 => prop::collection::vec(indicator(), 0..12), 1 => prop::collection::vec(indicator(), 12..80)],
        subtotals in prop::collection::vec((cell(), cell(), 0..90_u32), 0..4),
        total in prop::option::weighted(0.9, (cell(), cell())),
        lack in prop::option::weighted(0.3, prop::sample::select(IndicatorField::ALL.to_vec())),
    ) -> String {
        let at = |n: usize| head.get(n).cloned().flatten();
        let mut form = Form {
            title: at(0), year: at(1), project: at(2), department: at(3), unit: at(4), fund_unit: at(5),
            funds, indicators: rows, grade: at(8), remarks: at(9),
            subtotals: subtotals.into_iter()
                .map(|(weight, score, after)| Subtotal { label: "小计".into(), after, weight, score }).collect(),
            total: total.map(|(weight, score)| Total { weight, score }),
            ..Form::default()
        };
        form.goal.expected = at(6);
        form.goal.actual = at(7);
        if let Some(field) = lack {
            form.indicators.iter_mut().for_each(|row| row.set(field, None));
        }
        // A failing form is shown as it crosses the wire, not as Rust prints it.
        serde_json::to_string(&form).unwrap()
    }
}

/// Numbers of the profile that an office may well choose otherwise.
fn any_profile() -> impl Strategy<Value = Profile> {
    let choices: Vec<(&str, Vec<Json>)> = vec![
        ("/exec/zero_below", vec![json!(null), json!("0.5")]),
        ("/exec/denominator", vec![json!("full_year_budget"), json!("initial_budget")]),
        ("/exec/explain_below", vec![json!("0"), json!("0.9"), json!(1)]),
        ("/level1/mode", vec![json!("strict"), json!("warn"), json!("off")]),
        ("/qualitative/bands", vec![json!([1, "0.8", "0.5"]), json!(["0.9", "0.02", "0.01"])]),
        ("/qualitative/basically", vec![json!("achieved"), json!("partly"), json!("either")]),
        ("/quantitative/lower", vec![json!("linear2x"), json!("ratio"), json!("either")]),
        ("/quantitative/equal", vec![json!("at_least"), json!("exact")]),
        ("/over/note_at", vec![json!(1), json!("1.2"), json!(1000)]),
        ("/over/deduct", vec![json!(null), json!([["1.3", "0.1"], ["2", "1"]])]),
        ("/explain/max_chars", vec![json!(null), json!(1), json!(100)]),
        ("/explain/over", vec![json!("warning"), json!("error")]),
        ("/score/decimals", vec![json!(0), json!(2), json!(6)]),
        ("/score/integer_rounding", vec![json!("warn"), json!("allow")]),
        ("/score/tolerance", vec![json!(0), json!("0.05"), json!(100)]),
        ("/rate/tolerance_pp", vec![json!(0), json!("0.05"), json!(100)]),
        ("/grades", vec![json!([]), json!([["优", 90], ["差", 0]])]),
        ("/satisfaction/bands", vec![json!(null), json!([["0.9", 1], ["0.8", "0.8"], ["0.6", "0.5"]])]),
        ("/fund_unit", vec![json!("元"), json!("万元"), json!("亿元")]),
        ("/mismatch/red_gap", vec![json!(0), json!(1)]),
        ("/concentration/max_share", vec![json!(0), json!("0.2"), json!(1)]),
    ];
    prop::collection::vec(any::<prop::sample::Index>(), choices.len() * 2).prop_map(move |dice| {
        let mut json: Json = serde_json::from_str(Profile::source("mof2020").unwrap()).unwrap();
        for ((pointer, values), pair) in choices.iter().zip(dice.chunks(2)) {
            // Most numbers stay as they are.
            if pair[0].index(4) == 0 {
                *json.pointer_mut(pointer).unwrap() = values[pair[1].index(values.len())].clone();
            }
        }
        Profile::from_json(&json.to_string()).unwrap()
    })
}

fn national() -> &'static Profile {
    Profile::find("mof2020").unwrap()
}

fn real_forms() -> Vec<Form> {
    let text = include_str!("../forms/two-forms.txt");
    let mut forms: Vec<Form> =
        ziping_read::read_text(text, Lang::Zh).unwrap().forms.into_iter().map(|read| read.form).collect();
    forms.push(apply::base());
    forms
}

/// What is found, without the rule on how numbers are typed.
fn verdict(report: &Report) -> BTreeSet<(String, Severity, String)> {
    let of = report.findings.iter().filter(|f| f.rule != "AR-007");
    of.map(|f| (f.rule.to_owned(), f.severity, f.cell.to_string())).collect()
}

fn sum(parts: impl IntoIterator<Item = Option<Decimal>>) -> Option<Decimal> {
    parts.into_iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part?))
}

/// The cells of weight and score that belong to a row of the report.
fn own_cells(form: &Form, score: CellRef) -> (Points, Points) {
    let weight = match score {
        CellRef::Fund(row, _) => CellRef::Fund(row, FundField::Weight),
        CellRef::Indicator(row, _) => CellRef::Indicator(row, IndicatorField::Weight),
        other => panic!("{other} is no score of a row"),
    };
    let read = |at| value::points(form.get(at).map(|cell| cell.text.as_str()));
    (read(weight), read(score))
}

/// Everything that holds of a report whatever the form is.
fn holds_together(form: &Form, profile: &Profile, report: &Report) -> Result<(), TestCaseError> {
    for pair in report.findings.windows(2) {
        prop_assert!(
            (pair[0].severity, pair[0].cell.order()) <= (pair[1].severity, pair[1].cell.order()),
            "findings in order"
        );
    }
    let count = |severity| report.findings.iter().filter(|f| f.severity == severity).count();
    let counted = [report.counts.error, report.counts.warning, report.counts.info].map(|n| n as usize);
    prop_assert_eq!(counted, [Severity::Error, Severity::Warning, Severity::Info].map(count));
    let braces = form.cells().any(|(_, cell)| cell.text.contains(['{', '}']));
    for finding in &report.findings {
        // A cell of the form, or the place of a cell that its block or the form lacks.
        let there = match finding.cell {
            CellRef::Fund(row, _) => (row as usize) < form.funds.len(),
            CellRef::Indicator(row, _) => (row as usize) < form.indicators.len(),
            CellRef::TotalWeight | CellRef::TotalScore | CellRef::Form => true,
            other => form.get(other).is_some(),
        };
        prop_assert!(there, "{} at {}", finding.rule, finding.cell);
        for related in &finding.related {
            prop_assert!(
                form.get(*related).is_some()
                    || *related == CellRef::TotalScore
                    || matches!(related, CellRef::Fund(..) | CellRef::Indicator(..)),
                "{} rests on {}",
                finding.rule,
                related
            );
        }
        let texts = [finding.message.as_str(), &finding.place, &finding.advice, &finding.derivation];
        prop_assert!(
            braces || !texts.iter().any(|said| said.contains(['{', '}'])),
            "a slot is open: {:?}",
            texts
        );
        for said in [finding.message.as_str(), &finding.place, &finding.advice, finding.basis] {
            prop_assert!(!said.is_empty(), "{} says nothing", finding.rule);
        }
    }
    let mut scored = Vec::new();
    let mut least = Vec::new();
    let mut most = Vec::new();
    for row in &report.rows {
        let (weight, score) = own_cells(form, row.cell);
        prop_assert_eq!(row.weight.map(|w| w.0), weight.value());
        prop_assert_eq!(row.score.map(|s| s.0), score.value());
        if let Some(due) = row.recomputed {
            prop_assert!(due.low.0 <= due.high.0, "{}: {} to {}", row.cell, due.low.0, due.high.0);
            let weight = weight.value().unwrap();
            // Rounding to fewer decimals than the weight has may pass it by half of the last one.
            let half = Decimal::new(5, profile.score.decimals + 1);
            prop_assert!(
                due.low.0 >= Decimal::ZERO && due.high.0 <= weight + half,
                "{}: {:?}",
                row.cell,
                due
            );
        }
        prop_assert!(!row.derivation.is_empty());
        let empty = |points: Points| matches!(points, Points::Blank | Points::Absent);
        if matches!(row.cell, CellRef::Fund(..)) || !(empty(weight) && empty(score)) {
            scored.push(score.value());
        }
        if matches!(row.cell, CellRef::Fund(..)) || !(weight.is_blank() && score.is_blank()) {
            least.push(row.recomputed.map(|due| due.low.0));
            most.push(row.recomputed.map(|due| due.high.0));
        }
    }
    if let Some(total) = report.totals.summed {
        prop_assert_eq!(Some(total.0), sum(scored), "the sum of the parts");
    }
    let due = sum(least.iter().copied()).zip(sum(most)).filter(|_| !least.is_empty());
    prop_assert_eq!(
        report.totals.recomputed.map(|due| (due.low.0, due.high.0)),
        due,
        "the sum of the intervals"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(250), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_form_gets_an_answer_that_holds_together(json in any_form(), profile in any_profile()) {
        let form: Form = serde_json::from_str(&json).unwrap();
        let zh = ziping_core::score(&form, &profile, Lang::Zh);
        holds_together(&form, &profile, &zh)?;
        let again = ziping_core::score(&form, &profile, Lang::Zh);
        prop_assert_eq!(&zh, &again, "the same form gives the same answer");
        let en = ziping_core::score(&form, &profile, Lang::En);
        holds_together(&form, &profile, &en)?;
        prop_assert_eq!(verdict(&zh), verdict(&en), "both languages find the same");
    }

    #[test]
    fn the_order_of_rows_changes_no_sum(at in 0_usize..3, keys in prop::collection::vec(any::<u32>(), 20)) {
        let mut form = real_forms().swap_remove(at);
        let mut labels = (Cell::default(), Cell::default());
        for row in &mut form.indicators {
            for (cell, above) in [(&mut row.level1, &mut labels.0), (&mut row.level2, &mut labels.1)] {
                match cell {
                    Some(own) if !own.text.trim().is_empty() => *above = own.clone(),
                    _ => *cell = Some(above.clone()),
                }
            }
        }
        let before = ziping_core::score(&form, national(), Lang::Zh).totals;
        let mut order: Vec<(u32, Indicator)> = keys.into_iter().zip(form.indicators.drain(..)).collect();
        order.sort_by_key(|(key, _)| *key);
        form.indicators = order.into_iter().map(|(_, row)| row).collect();
        let after = ziping_core::score(&form, national(), Lang::Zh).totals;
        prop_assert_eq!(before, after);
    }

    #[test]
    fn blanks_and_full_width_characters_change_no_verdict(at in 0_usize..3, dice in prop::collection::vec(any::<u8>(), 400)) {
        let form = real_forms().swap_remove(at);
        let mut dice = dice.into_iter().cycle();
        let mut typed = form.clone();
        for (cell, text) in form.cells() {
            let text = retyped(&text.text, &mut dice);
            typed.set(cell, Some(Cell::new(text)));
        }
        let before = ziping_core::score(&form, national(), Lang::Zh);
        let after = ziping_core::score(&typed, national(), Lang::Zh);
        prop_assert_eq!(verdict(&before), verdict(&after));
        prop_assert_eq!(before.totals, after.totals);
    }
}

/// The same text as another typist leaves it: full-width here and there, blanks between and around.
fn retyped(text: &str, dice: &mut impl Iterator<Item = u8>) -> String {
    const BLANKS: [&str; 8] = [" ", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\t", "\u{2003}", "  "];
    let mut out = String::new();
    let mut blank = |out: &mut String| {
        let roll = dice.next().unwrap_or(0);
        if roll < 64 {
            out.push_str(BLANKS[usize::from(roll % 8)]);
        }
        roll
    };
    let mut roll = blank(&mut out);
    for c in text.chars() {
        let wide = char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_graphic() && roll % 2 == 0);
        out.push(wide.unwrap_or(c));
        roll = blank(&mut out);
    }
    out
}

#[test]
fn no_message_keeps_a_slot_open() {
    // The real forms hold no braces, so one in a message is a slot that nobody filled.
    for form in real_forms() {
        for lang in [Lang::Zh, Lang::En] {
            for finding in ziping_core::score(&form, national(), lang).findings {
                for said in [finding.message, finding.derivation, finding.advice, finding.place] {
                    assert!(!said.contains(['{', '}']), "{}: {said}", finding.rule);
                }
            }
        }
    }
}

#[test]
fn eighty_rows_that_all_lost_points_are_answered_at_once() {
    let mut form = apply::base();
    let row = form.indicators[2].clone();
    form.indicators = vec![row; 80];
    let start = std::time::Instant::now();
    let report = ziping_core::score(&form, national(), Lang::Zh);
    assert_eq!(report.rows.len(), 81);
    assert!(start.elapsed().as_secs() < 2);
}
