//! The money block of a clean form, in the layouts and with the decimals that offices use.

use super::typing;
use super::{Style, rule};
use crate::dice::Dice;
use rust_decimal::Decimal;
use ziping_core::Profile;
use ziping_core::form::{Cell, FundRow};
use ziping_core::profile::Denominator;

/// The block with what is in it.
pub(super) struct Money {
    pub rows: Vec<FundRow>,
    pub unit: &'static str,
    /// Executed ÷ budget, exact.
    pub rate: Decimal,
    /// The execution score as typed, and before it was rounded.
    pub score: Decimal,
    pub exact: Decimal,
}

/// A part in yuan: the label, what was budgeted at first and then, what was spent.
struct Part {
    label: &'static str,
    initial: i64,
    budget: i64,
    executed: i64,
}

const NATIONAL: [&str; 3] = ["其中：当年财政拨款", "　　上年结转资金", "      其他资金"];
const SHORT: [&str; 3] = ["财政拨款", "上年结转", "其他"];
const LEVELS: [&str; 3] = ["其中：中央财政资金", "省级财政资金", "地方财政资金"];

fn parts(dice: &mut Dice, profile: &Profile, grain: i64) -> Vec<Part> {
    let labels = dice.pick(&[NATIONAL, NATIONAL, NATIONAL, SHORT, LEVELS]);
    let count = dice.pick(&[3, 3, 3, 2, 1]);
    // Nobody changes a budget silently where the rate is divided by the first one.
    let fixed = profile.exec.denominator == Denominator::Initial;
    let everything = dice.chance(30);
    let mut parts: Vec<Part> = Vec::new();
    for label in labels.into_iter().take(count) {
        let empty = !parts.is_empty() && dice.chance(50);
        let yuan = dice.from(2_000, 90_000) * dice.pick(&[1, 10, 100]);
        let budget = if empty { 0 } else { (yuan / grain).max(1) * grain };
        let executed = if everything || dice.chance(40) {
            budget
        } else {
            dice.from(budget / 20 * 19 / grain, budget / grain) * grain
        };
        let executed = if dice.chance(15) { executed / 3 / grain * grain } else { executed };
        let carried = label.contains("结转");
        let initial = match dice.from(0, 9) {
            _ if fixed => budget,
            _ if carried && dice.chance(50) => 0,
            0 => budget / 2 / grain * grain,
            1 => budget * 2,
            _ => budget,
        };
        parts.push(Part { label, initial, budget, executed });
    }
    parts
}

/// An amount in the block's unit. Zero is often left out in a part.
fn amount(yuan: i64, scale: u32, decimals: u32, part: bool, dice: &mut Dice) -> String {
    let plain = typing::round(Decimal::new(yuan, scale), decimals);
    match dice.from(0, 11) {
        0 | 1 if yuan == 0 && part => String::new(),
        2 if yuan == 0 && part => dice.pick(&["—", "/", "-", "无"]).into(),
        3 => plain.normalize().to_string(),
        4 if plain >= Decimal::ONE_THOUSAND => {
            let whole = plain.trunc().to_string();
            let (front, back) = whole.split_at(whole.len() - 3);
            let rest = (plain - plain.trunc()).normalize().to_string();
            let comma = if front.len() > 3 { whole.clone() } else { format!("{front},{back}") };
            format!("{comma}{}", rest.strip_prefix('0').unwrap_or_default())
        }
        5 => plain.to_string().chars().map(typing::full_width).collect(),
        _ => plain.to_string(),
    }
}

fn rate(exact: Decimal, dice: &mut Dice) -> String {
    let places = dice.pick(&[0, 1, 2, 2, 2, 2, 4]);
    let percent = typing::round(exact * Decimal::ONE_HUNDRED, places);
    match dice.from(0, 7) {
        0 => format!("{percent}％"),
        1 => percent.to_string(),
        2 => percent.normalize().to_string() + "%",
        3 if places > 0 => typing::round(exact, places + 2).to_string(),
        4 => format!("{percent} %"),
        _ => format!("{percent}%"),
    }
}

pub(super) fn block(dice: &mut Dice, profile: &Profile, style: &Style) -> Money {
    let (unit, scale, decimals) = dice.pick(&[
        ("万元", 4, 2),
        ("万元", 4, 2),
        ("万元", 4, 1),
        ("万元", 4, 4),
        ("万元", 4, 6),
        ("万元", 4, 0),
        ("元", 0, 0),
        ("元", 0, 2),
    ]);
    // What is shown may be rounded from yuan, with decimals; whole figures are exact.
    let rounded = decimals > 0 && dice.chance(40);
    let grain = if rounded || scale == 0 { 1 } else { 10_i64.pow(scale - decimals.min(scale)) };
    let parts = parts(dice, profile, grain);
    let sum = |of: fn(&Part) -> i64| parts.iter().map(of).sum::<i64>();
    let (initial, budget, executed) = (sum(|p| p.initial), sum(|p| p.budget), sum(|p| p.executed));
    // Spreadsheets divide what is in the cells, others what they see.
    let seen = |yuan| typing::round(Decimal::new(yuan, scale), decimals);
    let (top, below) = (seen(executed), seen(budget));
    let exact = if dice.chance(50) || below.is_zero() {
        Decimal::from(executed) / Decimal::from(budget)
    } else {
        top / below
    };
    let due = profile.exec.weight * rule::execution(profile, exact);
    let score = style.points(due, profile.exec.weight);
    let mut cell = |yuan, part| Some(Cell::new(amount(yuan, scale, decimals, part, dice)));
    let mut rows = vec![FundRow {
        label: "年度资金总额".into(),
        initial: cell(initial, false),
        budget: cell(budget, false),
        executed: cell(executed, false),
        ..FundRow::default()
    }];
    for part in &parts {
        rows.push(FundRow {
            label: part.label.into(),
            initial: cell(part.initial, true),
            budget: cell(part.budget, true),
            executed: cell(part.executed, true),
            ..FundRow::default()
        });
    }
    let shown = rate(exact, dice);
    let dash = dice.pick(&["—", "", "/", "-", "——"]);
    // Some fill in the only part what stands in the total row.
    let filled = parts.iter().filter(|part| part.budget > 0).count() == 1 && dice.chance(20);
    for (at, row) in rows.iter_mut().enumerate() {
        let total = at == 0;
        let filled = filled && at > 0 && parts.get(at - 1).is_some_and(|part| part.budget > 0);
        let put = |text: String| Some(if total || filled { Cell::new(text) } else { dash.into() });
        row.weight = put(profile.exec.weight.normalize().to_string());
        row.rate = put(shown.clone());
        row.score = put(typing::points(score, dice));
    }
    Money { rows, unit, rate: exact, score, exact: due }
}
