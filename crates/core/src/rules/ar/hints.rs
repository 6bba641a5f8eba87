//! Where the difference in a total may come from (AR-003).
//!
//! Owns: the guesses, the likeliest first. Must not know: whether the total is wrong.

use super::*;

/// The scores below their weights: the cell and the points lost.
fn docked(cx: &Context<'_>) -> Vec<(CellRef, Decimal)> {
    let mut docked = Vec::new();
    for entry in cx.entries {
        let (Some(weight), Some(score)) = (entry.weight.number(), entry.score.number()) else { continue };
        if let Some(lost) = num::sub(weight, score).filter(|lost| *lost > num::ZERO) {
            docked.push((entry.score_cell, lost));
        }
    }
    docked
}

/// How often each digit occurs in a number.
fn digits(value: &Decimal) -> [u32; 10] {
    let mut counts = [0_u32; 10];
    for digit in num::points(value).chars().filter_map(|c| c.to_digit(10)) {
        if let Some(count) = counts.get_mut(digit as usize) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// The difference is explained by the points of one cell.
fn hint(
    cx: &Context<'_>,
    out: &mut Findings<'_>,
    gap: Arg<'_>,
    message: &Text,
    cell: CellRef,
    points: &Decimal,
) {
    let place = crate::rules::place::whole(cx.facts, cell, cx.lang);
    let args = [gap, Arg::Words(&place), Arg::Number(points)];
    out.add(Info, CellRef::TotalScore, message, &args).relate(&[cell]);
}

/// What the difference in the total looks like: rows whose lost points make it up, a part counted twice, swapped digits.
pub(super) fn total_hint(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let (Some(declared), Some(sum)) = (facts.total_score.number(), facts.summed()) else { return };
    let Some(diff) = num::sub(declared, &sum) else { return };
    if diff.abs() <= *cx.tolerance() {
        return;
    }
    // What is missing from the total, where it says too little.
    let short = num::sub(&sum, declared);
    let gap = Arg::Signed(&diff);
    let (mut parts, mut counted) = (Vec::new(), Vec::new());
    for fund in facts.parts() {
        if let Some(score) = fund.score.number() {
            parts.push(fund.at(FundField::Score));
            counted.push(*score);
        }
    }
    if num::total(&counted) == Some(diff) {
        let message = text!(
            "差额 {0} 正好是资金“其中”各行的得分：它们只是总额的组成部分，不应再加进总分",
            "the difference of {0} is exactly the score of the money block's sub-rows, which must not be counted again",
        );
        out.add(Info, CellRef::TotalScore, message, &[gap]).relate(&parts);
        return;
    }
    let rows = docked(cx);
    if let Some((cell, lost)) = rows.iter().find(|(_, lost)| *lost == diff) {
        let message = text!(
            "差额 {0} 正好是{1}扣掉的 {2} 分：可能是先写了总分，后来才扣这一项",
            "the difference of {0} is exactly what {1} lost ({2}): perhaps the total was written before",
        );
        return hint(cx, out, gap, message, *cell, lost);
    }
    // Of a form with thousands of rows, two that make up the difference say nothing.
    let few = || rows.iter().take(BLOCK).enumerate();
    for (at, (first, lost)) in few() {
        for (_, (second, more)) in few().skip(at.saturating_add(1)) {
            if num::add(lost, more) == Some(diff) {
                let a = crate::rules::place::whole(facts, *first, cx.lang);
                let b = crate::rules::place::whole(facts, *second, cx.lang);
                let message = text!(
                    "差额 {0} 正好是两项扣分之和：{1}扣 {2} 分，{3}扣 {4} 分",
                    "the difference of {0} is exactly what two rows lost: {1} lost {2}, {3} lost {4}",
                );
                let args = [gap, Arg::Words(&a), Arg::Number(lost), Arg::Words(&b), Arg::Number(more)];
                out.add(Info, CellRef::TotalScore, message, &args).relate(&[*first, *second]);
                return;
            }
        }
    }
    // A row's lost points taken off twice: once in the row, once more in the total.
    if let Some((cell, lost)) = rows.iter().find(|(_, lost)| short == Some(*lost)) {
        let message = text!(
            "差额 {0} 正好是{1}扣掉的 {2} 分：可能在总分里又扣了一遍",
            "the difference of {0} is exactly what {1} lost ({2}): perhaps it was taken off twice",
        );
        return hint(cx, out, gap, message, *cell, lost);
    }
    if digits(declared) == digits(&sum) {
        let message = text!(
            "总分 {0} 与各项之和 {1} 数字相同、次序不同：可能写颠倒了",
            "the total {0} and the sum {1} have the same digits in another order: perhaps they were swapped",
        );
        let args = [Arg::Number(declared), Arg::Number(&sum)];
        out.add(Info, CellRef::TotalScore, message, &args);
        return;
    }
    // A row left out, or subtracted instead of added.
    let mut left_out =
        cx.entries.iter().filter(|entry| short.is_some() && entry.score.number() == short.as_ref());
    if let (Some(entry), None, Some(score)) = (left_out.next(), left_out.next(), short)
        && score > num::ZERO
    {
        let message = text!(
            "差额 {0} 正好是{1}的 {2} 分：可能漏加了这一项",
            "the difference of {0} is exactly the score of {1} ({2}): perhaps it was left out",
        );
        hint(cx, out, gap, message, entry.score_cell, &score);
    }
}
