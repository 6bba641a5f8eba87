//! Each family held against its own sentence, over any numbers: a rule speaks exactly when the sentence says so.

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use ziping_core::form::{Cell, Form};
use ziping_core::report::{Report, Severity};
use ziping_core::{CellRef, Lang, Profile};
use ziping_tests::{apply, cases};

fn national() -> &'static Profile {
    Profile::find("mof2020").unwrap()
}

fn score(form: &Form) -> Report {
    ziping_core::score(form, national(), Lang::Zh)
}

fn put(form: &mut Form, at: &str, text: impl ToString) {
    assert!(form.set(at.parse::<CellRef>().unwrap(), Some(Cell::new(text.to_string()))), "{at}");
}

/// How gravely a rule speaks of a cell.
fn said(report: &Report, rule: &str, at: &str) -> Option<Severity> {
    let at: CellRef = at.parse().unwrap();
    report
        .findings
        .iter()
        .find(|finding| finding.rule == rule && finding.cell == at)
        .map(|finding| finding.severity)
}

fn halves(low: i64, high: i64) -> impl Strategy<Value = Decimal> {
    (low..=high).prop_map(|number| Decimal::new(number * 5, 1))
}

fn round(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// The right form with these weights and scores in its ten rows, whose words are all of the same sort.
fn with_points(weights: &[Decimal], scores: &[Decimal]) -> Form {
    let mut form = apply::base();
    for (row, (weight, score)) in weights.iter().zip(scores).enumerate() {
        put(&mut form, &format!("indicators[{row}].weight"), weight);
        put(&mut form, &format!("indicators[{row}].score"), score);
    }
    form
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(200), failure_persistence: None, ..ProptestConfig::default() })]

    /// AR: a total is right within the tolerance; a score lies between 0 and its weight.
    #[test]
    fn ar_sums(
        weights in prop::collection::vec(halves(1, 40), 10), shares in prop::collection::vec(0_i64..=24, 10),
        off in -30_i64..=30, weight_off in -30_i64..=30,
    ) {
        // Whole scores and full ones, so that no rounding can explain anything.
        let scores: Vec<Decimal> =
            weights.iter().zip(&shares).map(|(weight, share)| if *share == 0 { *weight } else { Decimal::from(*share) }).collect();
        let mut form = with_points(&weights, &scores);
        put(&mut form, "funds[0].score", 10);
        let (all, due) = (scores.iter().sum::<Decimal>() + Decimal::TEN, weights.iter().sum::<Decimal>() + Decimal::TEN);
        let (off, weight_off) = (Decimal::new(off, 2), Decimal::new(weight_off, 2));
        put(&mut form, "total.score", (all + off).trunc_with_scale(2));
        put(&mut form, "total.weight", due + weight_off);
        let report = score(&form);
        let tolerance = Decimal::new(5, 2);
        // The printed total itself has decimals, and may be rounded by half of its last.
        let open = if off.is_zero() { Decimal::ZERO } else { Decimal::new(5, (all + off).normalize().scale().max(1) + 1) };
        let expected = (off.abs() > tolerance).then_some(Severity::Error);
        prop_assert!(said(&report, "AR-001", "total.score") == expected || off.abs() <= open.max(tolerance), "{off}");
        prop_assert_eq!(said(&report, "AR-002", "total.weight"), (weight_off.abs() > tolerance).then_some(Severity::Error));
        prop_assert_eq!(said(&report, "AR-008", "total.score").is_some(), all + off > Decimal::ONE_HUNDRED);
        for (row, (weight, score)) in weights.iter().zip(&scores).enumerate() {
            let at = format!("indicators[{row}].score");
            prop_assert_eq!(said(&report, "AR-005", &at).is_some(), score > weight, "{}: {} of {}", at, score, weight);
        }
    }

    /// AR: a sub-total is the sum of the rows above it, from the sub-total before.
    #[test]
    fn ar_subtotals(cut in 1_usize..=9, off in prop::sample::select(vec![-7, -3, 0, 0, 3, 7])) {
        let mut form = apply::base();
        let sum = |rows: &[ziping_core::form::Indicator]| -> Decimal {
            rows.iter().map(|row| row.weight.as_ref().unwrap().text.parse::<Decimal>().unwrap()).sum()
        };
        let (above, below) = (sum(&form.indicators[..cut]), sum(&form.indicators[cut..]));
        let off = Decimal::from(off);
        for (after, weight) in [(cut, above), (10, below + off)] {
            form.subtotals.push(ziping_core::form::Subtotal {
                label: "小计".into(), after: u32::try_from(after).unwrap(), weight: Some(Cell::new(weight.to_string())), score: None,
            });
        }
        let report = score(&form);
        prop_assert_eq!(said(&report, "AR-004", "subtotals[0].weight"), None);
        // It may be the sum of all rows by chance, or of all with execution.
        let chance = below + off == above + below || below + off == above + below + Decimal::TEN;
        prop_assert_eq!(said(&report, "AR-004", "subtotals[1].weight").is_some(), !off.is_zero() && !chance);
    }

    /// AR: the grade is the band of the total.
    #[test]
    fn ar_grade(total in 0_i64..=1000, grade in prop::sample::select(vec!["优", "良", "中", "差"])) {
        let total = Decimal::new(total, 1);
        let due = if total >= Decimal::from(90) { "优" } else if total >= Decimal::from(80) { "良" } else if total >= Decimal::from(60) { "中" } else { "差" };
        let mut form = apply::base();
        put(&mut form, "total.score", total);
        put(&mut form, "grade", grade);
        prop_assert_eq!(said(&score(&form), "AR-009", "grade").is_some(), grade != due);
    }

    /// WT: all weights are 100; none is missing, zero or less; none is too heavy; execution has its own.
    #[test]
    fn wt_weights(weights in prop::collection::vec(halves(-2, 44), 10), execution in 1_i64..=20) {
        let mut form = with_points(&weights, &weights);
        put(&mut form, "funds[0].weight", execution);
        let sum = weights.iter().sum::<Decimal>() + Decimal::from(execution);
        let report = score(&form);
        prop_assert_eq!(said(&report, "WT-001", "total.weight").is_some(), sum != Decimal::ONE_HUNDRED);
        prop_assert_eq!(said(&report, "WT-003", "funds[0].weight").is_some(), execution != 10);
        for (row, weight) in weights.iter().enumerate() {
            let at = format!("indicators[{row}].weight");
            prop_assert_eq!(said(&report, "WT-004", &at).is_some(), *weight <= Decimal::ZERO, "{}", at);
            // Row 9 is qualitative: 15; the others 20.
            let limit = Decimal::from(if row == 8 { 15 } else { 20 });
            prop_assert_eq!(said(&report, "WT-005", &at).is_some(), *weight >= limit, "{}", at);
        }
    }

    /// WT: the weights by level 1 are one of the sets, or it is said.
    #[test]
    fn wt_levels(moved in -8_i64..=8) {
        let mut form = apply::base();
        let points = Decimal::from(moved);
        put(&mut form, "indicators[0].weight", Decimal::TEN + points);
        put(&mut form, "indicators[7].weight", Decimal::TEN - points);
        // 50/30/10 and nothing near it.
        prop_assert_eq!(said(&score(&form), "WT-002", "indicators[0].level1").is_some(), moved != 0);
    }

    /// EX: a rate that is rounded half up from exact amounts is right at any precision; one that is off is not.
    #[test]
    fn ex_rates(budget in 100_000_i64..=99_999_999, share in 0_i64..=10_000, places in 0_u32..=4, off in 2_i64..=40, up: bool) {
        let executed = budget * share / 10_000;
        let (b, e) = (Decimal::new(budget, 2), Decimal::new(executed, 2));
        let exact = e / b * Decimal::ONE_HUNDRED;
        let mut form = apply::base();
        form.funds.truncate(1);
        for (field, text) in [("initial", b.to_string()), ("budget", b.to_string()), ("executed", e.to_string())] {
            put(&mut form, &format!("funds[0].{field}"), text);
        }
        let due = round(Decimal::TEN * e / b, 2);
        put(&mut form, "funds[0].score", due);
        put(&mut form, "funds[0].rate", format!("{}%", round(exact, places)));
        let report = score(&form);
        prop_assert_eq!(said(&report, "EX-001", "funds[0].rate"), None);
        prop_assert_eq!(said(&report, "EX-002", "funds[0].score"), None);
        prop_assert_eq!(report.totals.execution_rate.map(|rate| rate.0), Some(e / b));
        let off = Decimal::new(off, 1);
        let wrong = round(exact, 2) + if up { off } else { -off };
        put(&mut form, "funds[0].rate", format!("{wrong}%"));
        prop_assert_eq!(said(&score(&form), "EX-001", "funds[0].rate"), Some(Severity::Error), "{} for {}", wrong, exact);
    }

    /// EX: the total is its parts in every column; more than the budget is an error; money needs a budget.
    #[test]
    fn ex_money(parts in prop::collection::vec((0_i64..=9_000, 0_i64..=9_000), 3), off in -9_i64..=9) {
        let mut form = apply::base();
        for (row, (budget, executed)) in parts.iter().enumerate() {
            for (field, value) in [("initial", budget), ("budget", budget), ("executed", executed)] {
                put(&mut form, &format!("funds[{}].{field}", row + 1), value);
            }
            put(&mut form, &format!("funds[{}].rate", row + 1), "");
        }
        let (budget, executed) = (parts.iter().map(|part| part.0).sum::<i64>(), parts.iter().map(|part| part.1).sum::<i64>());
        put(&mut form, "funds[0].initial", budget);
        put(&mut form, "funds[0].budget", budget + off);
        put(&mut form, "funds[0].executed", executed);
        put(&mut form, "funds[0].rate", "");
        let report = score(&form);
        prop_assert_eq!(said(&report, "EX-003", "funds[0].budget").is_some(), off != 0 && budget + off != 0);
        prop_assert_eq!(said(&report, "EX-003", "funds[0].initial"), None);
        let whole = budget + off;
        prop_assert_eq!(said(&report, "EX-011", "funds[0].budget").is_some(), whole < 0);
        if whole > 0 {
            let over = Decimal::from(executed) / Decimal::from(whole) > Decimal::new(10_005, 4);
            prop_assert_eq!(said(&report, "EX-005", "funds[0].executed"), over.then_some(Severity::Error));
        }
        for (row, (budget, executed)) in parts.iter().enumerate() {
            let none = *budget == 0 && *executed > 0;
            prop_assert_eq!(said(&report, "EX-007", &format!("funds[{}].budget", row + 1)).is_some(), none);
        }
    }

    /// EX: the execution score is weight × rate; off by more than half a point is an error.
    #[test]
    fn ex_score(executed in 0_i64..=1200, score_cents in 0_i64..=1000) {
        let mut form = apply::base();
        form.funds.truncate(1);
        put(&mut form, "funds[0].budget", "120.00");
        let executed = Decimal::new(executed, 1);
        put(&mut form, "funds[0].executed", format!("{executed:.2}"));
        let declared = Decimal::new(score_cents, 2);
        put(&mut form, "funds[0].score", declared);
        let due = round(executed / Decimal::from(12), 2);
        let gap = (declared - due).abs();
        let whole = declared.is_integer() && gap <= Decimal::new(5, 1);
        let expected = if gap <= Decimal::new(5, 2) { None } else if whole || gap <= Decimal::new(5, 1) { Some(Severity::Warning) } else { Some(Severity::Error) };
        let found = said(&score(&form), "EX-002", "funds[0].score");
        // What the rounding of 0.005 in the amounts may do at the very edge is a warning.
        prop_assert!(found == expected || (gap <= Decimal::new(51, 2) && found == Some(Severity::Warning)), "{} for {}: {:?}", declared, due, found);
    }

    /// SC: where more is better, a missed target earns weight × actual ÷ target, and so the report says.
    #[test]
    fn sc_higher(target in 1_i64..=5_000, actual in 0_i64..=5_000, weight in halves(2, 40), declared in 0_i64..=4_000) {
        let mut form = apply::base();
        let declared = Decimal::new(declared, 2).min(weight);
        for (field, text) in [("target", format!("≥{target}批次")), ("actual", format!("{actual}批次")), ("weight", weight.to_string()), ("score", declared.to_string())] {
            put(&mut form, &format!("indicators[0].{field}"), text);
        }
        let report = score(&form);
        let due = if actual >= target { weight } else { round(weight * (Decimal::from(actual) / Decimal::from(target)), 2) };
        let row = report.rows.iter().find(|row| row.cell.to_string() == "indicators[0].score").unwrap();
        prop_assert_eq!(row.recomputed.map(|due| (due.low.0, due.high.0)), Some((due, due)));
        let gap = (declared - due).abs();
        let expected = if actual >= target || gap <= Decimal::new(5, 2) { None }
            else if declared.is_integer() && gap <= Decimal::new(5, 1) { Some(Severity::Warning) } else { Some(Severity::Error) };
        prop_assert_eq!(said(&report, "SC-002", "indicators[0].score"), expected);
        // A reached target that lost points is asked about, unless it was far exceeded.
        let docked = actual >= target && weight - declared > Decimal::new(5, 2) && actual * 10 < target * 12;
        prop_assert_eq!(said(&report, "SC-001", "indicators[0].score").is_some(), docked);
        let far = actual * 10 >= target * 12;
        prop_assert_eq!(said(&report, "SC-006", "indicators[0].actual").is_some(), far);
    }

    /// SC: an exceeded limit earns what either formula gives, and nothing between them.
    #[test]
    fn sc_lower(target in 10_i64..=500, over in 1_i64..=900, weight in halves(4, 40), share in 0_i64..=100) {
        let mut form = apply::base();
        let actual = target + over;
        let declared = round(weight * Decimal::new(share, 2), 2) + Decimal::new(1, 2);
        for (field, text) in [("target", format!("≤{target}元")), ("actual", format!("{actual}元")), ("weight", weight.to_string()), ("score", declared.to_string())] {
            put(&mut form, &format!("indicators[5].{field}"), text);
        }
        let (t, a) = (Decimal::from(target), Decimal::from(actual));
        let ends = [(Decimal::ONE - (a - t) / t).max(Decimal::ZERO), t / a].map(|share| round(weight * share, 2));
        let gap = ends.map(|due| (due - declared).abs()).into_iter().min().unwrap();
        let expected = if gap <= Decimal::new(5, 2) { None }
            else if declared.is_integer() && gap <= Decimal::new(5, 1) { Some(Severity::Warning) } else { Some(Severity::Error) };
        prop_assert_eq!(said(&score(&form), "SC-003", "indicators[5].score"), expected);
    }

    /// SC: the tier that is named allows a band of the weight, both ends included.
    #[test]
    fn sc_tiers(tier in 0_usize..3, cents in 0_i64..=1200) {
        let (text, low, high) = [("达成年度指标", 960, 1200), ("部分达成年度指标并具有一定效果", 720, 960), ("未达成年度指标且效果较差", 0, 720)][tier];
        let mut form = apply::base();
        put(&mut form, "indicators[8].actual", text);
        put(&mut form, "indicators[8].score", Decimal::new(cents, 2));
        let outside = cents < low - 5 || cents > high + 5;
        // A whole number of points may be the nearest to an end.
        let whole = cents % 100 == 0 && [low, high].iter().any(|end| (cents - end).abs() <= 50);
        let expected = outside.then_some(if whole { Severity::Warning } else { Severity::Error });
        prop_assert_eq!(said(&score(&form), "SC-005", "indicators[8].score"), expected);
    }

    /// IV: of a quantity's cell one thing is wrong at most, and a blank is always said.
    #[test]
    fn iv_cells(actual in prop::sample::select(ziping_tests::texts::CELLS)) {
        let mut form = apply::base();
        put(&mut form, "indicators[0].actual", actual);
        let report = score(&form);
        let errors: Vec<&str> = ["IV-001", "IV-002", "IV-003"].into_iter().filter(|rule| said(&report, rule, "indicators[0].actual") == Some(Severity::Error)).collect();
        prop_assert!(errors.len() <= 1, "{}: {:?}", actual, errors);
        prop_assert_eq!(said(&report, "IV-001", "indicators[0].actual").is_some(), actual.trim_matches(['\u{3000}', ' ']).is_empty());
    }

    /// IV: a bounded rate lies between 0 and 100; ten times a target looks like a slip.
    #[test]
    fn iv_limits(tenths in -100_i64..=1_500, target in 1_i64..=500, actual in 1_i64..=9_000) {
        let mut form = apply::base();
        put(&mut form, "indicators[9].actual", format!("{}%", Decimal::new(tenths, 1)));
        put(&mut form, "indicators[0].target", format!("≥{target}批次"));
        put(&mut form, "indicators[0].actual", format!("{actual}批次"));
        let report = score(&form);
        prop_assert_eq!(said(&report, "IV-007", "indicators[9].actual").is_some(), !(0..=1_000).contains(&tenths));
        prop_assert_eq!(said(&report, "IV-014", "indicators[0].actual").is_some(), actual >= target * 10 || actual * 10 <= target);
    }

    /// IV: a day after the deadline is late, and one of another year is asked about.
    #[test]
    fn iv_dates(year in 2021_u32..=2023, month in 1_u32..=12, day in 1_u32..=28, due in 1_u32..=12) {
        let mut form = apply::base();
        put(&mut form, "indicators[4].target", format!("2022年{due}月15日前"));
        put(&mut form, "indicators[4].actual", format!("{year}年{month}月{day}日"));
        let late = (year, month, day) > (2022, due, 15);
        prop_assert_eq!(said(&score(&form), "IV-013", "indicators[4].actual").is_some(), late || year != 2022);
    }

    /// EP: lost points need a reason; a missed target needs one even where no points were lost.
    #[test]
    fn ep_reasons(
        actual in 2_000_i64..=4_000, cents in 0_i64..=1_000,
        reason in prop::sample::select(vec!["", "无", "/", "—", "无偏差", "因疫情影响，下一步补办。", "少了些"]),
    ) {
        let mut form = apply::base();
        put(&mut form, "indicators[0].actual", format!("{actual}批次"));
        put(&mut form, "indicators[0].score", Decimal::new(cents, 2));
        put(&mut form, "indicators[0].reason", reason);
        let report = score(&form);
        let none = !reason.contains(['因', '少']);
        let (docked, missed) = (cents < 1_000, actual < 2_400);
        prop_assert_eq!(said(&report, "EP-001", "indicators[0].reason").is_some(), none && docked);
        prop_assert_eq!(said(&report, "EP-002", "indicators[0].reason").is_some(), none && missed && !docked);
        prop_assert_eq!(said(&report, "EP-003", "indicators[0].reason").is_some(), none && actual * 10 >= 2_400 * 13);
        let deviates = docked || missed || actual * 10 >= 2_400 * 12;
        prop_assert_eq!(said(&report, "EP-006", "indicators[0].reason").is_some(), reason == "少了些" && deviates);
    }
}
