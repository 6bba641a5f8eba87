//! AR: arithmetic of the form (总分, 小计, 得分与分值).
//!
//! Owns: whether the form's own numbers add up. Must not know: what a row should have scored (`sc`).

use super::{Basis, Context, Entry, Findings, Need, Rule, fix, said};
use crate::facts::{Level1, Level2, Row, score_slack};
use crate::form::{CellRef, FundField, IndicatorField, Subtotal};
use crate::lang::{Text, text};
use crate::message::Arg;
use crate::num;
use crate::profile::Profile;
use crate::report::Edit;
use crate::report::Severity::{Error, Info, Warning};
use crate::scoring::Judged;
use crate::text::{folded, within, words};
use crate::value::{self, Points};
use rust_decimal::Decimal;
use std::borrow::Cow;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "AR-001",
        severity: Error,
        title: Text::new("总分与各项得分之和不符", "The declared total is not the sum of its parts"),
        basis: Basis::Measures,
        advice: Text::new(
            "核对各项得分后重新相加，改正总分。",
            "Check the scores, add them again and correct the total.",
        ),
        needs: Need::TotalScore,
        check: total_score,
    },
    Rule {
        id: "AR-002",
        severity: Error,
        title: Text::new("分值合计与各项分值之和不符", "The total of weights is not the sum of the weights"),
        basis: Basis::Footing,
        advice: Text::new(
            "核对各项分值后重新相加，改正合计。",
            "Check the weights, add them again and correct the total.",
        ),
        needs: Need::TotalWeight,
        check: total_weight,
    },
    Rule {
        id: "AR-003",
        severity: Info,
        title: Text::new("总分差额的可能来由", "Where the difference in the total may come from"),
        basis: Basis::Practice,
        advice: Text::new("从这里查起，总可以更快找到差错。", "Start looking here."),
        needs: Need::TotalScore,
        check: total_hint,
    },
    Rule {
        id: "AR-004",
        severity: Error,
        title: Text::new("小计与所含各行之和不符", "A sub-total is not the sum of its rows"),
        basis: Basis::Platform,
        advice: Text::new(
            "改正小计，或改正其中的分值、得分。",
            "Correct the sub-total, or the weights and scores in it.",
        ),
        needs: Need::Nothing,
        check: subtotals,
    },
    Rule {
        id: "AR-005",
        severity: Error,
        title: Text::new("得分超出分值范围", "A score above its weight or below zero"),
        basis: Basis::Platform,
        advice: Text::new(
            "得分应在 0 与分值之间，请改正得分或分值。",
            "A score lies between 0 and its weight: correct one of them.",
        ),
        needs: Need::Scores,
        check: score_range,
    },
    Rule {
        id: "AR-006",
        severity: Error,
        title: Text::new("得分或分值没有填成数字", "A score or weight that is no number"),
        basis: Basis::Footing,
        advice: Text::new(
            "填入数字；不参加评分的行请把分值和得分都空着并说明。",
            "Enter a number; leave both weight and score empty in a row that is not scored, and say so.",
        ),
        needs: Need::Nothing,
        check: not_a_number,
    },
    Rule {
        id: "AR-007",
        severity: Info,
        title: Text::new("数字的写法不齐", "Numbers written unevenly"),
        basis: Basis::Practice,
        advice: Text::new("删去多余的空格和小数。", "Remove stray blanks and decimals."),
        needs: Need::Nothing,
        check: untidy,
    },
    Rule {
        id: "AR-008",
        severity: Error,
        title: Text::new("总分超过 100 分", "A total above 100"),
        basis: Basis::Notice,
        advice: Text::new("总分最高 100 分，请核对各项得分。", "A total is at most 100: check the scores."),
        needs: Need::TotalScore,
        check: over_hundred,
    },
    Rule {
        id: "AR-009",
        severity: Error,
        title: Text::new("评价等级与总分不符", "The grade does not fit the total"),
        basis: Basis::Measures,
        advice: Text::new("按总分改正等级。", "Correct the grade by the total."),
        needs: Need::TotalScore,
        check: grade,
    },
];

/// The cells whose sum a total claims to be.
fn summands(cx: &Context<'_>, of: fn(&Entry<'_>) -> CellRef) -> Vec<CellRef> {
    cx.entries.iter().map(of).collect()
}

/// total.score ≠ execution score + Σ score
fn total_score(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let Some(declared) = facts.total_score.number() else { return };
    let Some(sum) = facts.summed() else {
        if facts.has_scores() {
            let message = text!(
                "有的得分不是数字，总分 {0} 无法核对",
                "some scores are no numbers: the total of {0} cannot be checked",
            );
            out.add(Warning, CellRef::TotalScore, message, &[Arg::Number(declared)]);
        }
        return;
    };
    let Some(diff) = num::sub(declared, &sum) else { return };
    let gap = diff.abs();
    if gap <= *cx.tolerance() {
        return;
    }
    let terms = cx.column(|entry| *entry.score);
    let args =
        [Arg::Number(declared), Arg::Number(&sum), Arg::Number(&gap), Arg::Terms(&terms), Arg::Signed(&diff)];
    // A layout that does not score execution in the money block may count it in the total all the same.
    let slack = facts.score_slack();
    let execution = || num::add(&facts.profile.exec.weight, &slack).is_some_and(|most| diff <= most);
    if !facts.scores_execution() && diff > num::ZERO && execution() {
        let message = text!(
            "总分填 {0}，指标得分相加是 {1}，差 {2} 分；资金部分没有列出执行得分，无法核对",
            "the total says {0}, the indicator scores add to {1}: {2} apart, and the money block shows no execution score",
        );
        out.add(Warning, CellRef::TotalScore, message, &args);
        return;
    }
    // A spreadsheet adds what it does not show: every rounded score may be off by half of its last decimal.
    if gap <= slack {
        let message = text!(
            "总分填 {0}，各项得分相加是 {1}，差 {2} 分，可能是各项得分四舍五入造成的",
            "the total says {0}, its parts add to {1}: {2} apart, perhaps through the rounding of the parts",
        );
        out.add(Warning, CellRef::TotalScore, message, &args);
        return;
    }
    let message = if diff > num::ZERO {
        text!(
            "总分填 {0}，各项得分相加是 {1}，多 {2} 分",
            "the total says {0}, its parts add to {1}: {2} too many",
        )
    } else {
        text!(
            "总分填 {0}，各项得分相加是 {1}，少 {2} 分",
            "the total says {0}, its parts add to {1}: {2} too few",
        )
    };
    out.add(Error, CellRef::TotalScore, message, &args)
        .derive("{3} = {1}; {0} − {1} = {4}")
        .advise(text!(
            "总分改为 {1}；如果是某项得分填错，先改那一项再相加。",
            "Put {1} as the total; if one of the scores is wrong, correct that and add again.",
        ))
        .relate(&summands(cx, |entry| entry.score_cell));
    out.fix(fix::total(cx, &sum));
}

/// total.weight ≠ execution weight + Σ weight
fn total_weight(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let (Some(declared), Some(sum)) = (facts.total_weight.number(), facts.weight_summed()) else { return };
    if cx.close(declared, &sum) {
        return;
    }
    let severity = if facts.scores_execution() { Error } else { Warning };
    let message =
        text!("分值合计填 {0}，各项分值相加是 {1}", "the total of weights says {0}, the weights add to {1}");
    let terms = cx.column(|entry| *entry.weight);
    let args = [Arg::Number(declared), Arg::Number(&sum), Arg::Terms(&terms)];
    out.add(severity, CellRef::TotalWeight, message, &args)
        .derive("{2} = {1}")
        .relate(&summands(cx, |entry| entry.weight_cell));
    // Another sum is no total to write down: one of the weights is wrong.
    if sum == num::HUNDRED {
        out.fix(vec![fix::points(cx, CellRef::TotalWeight, &sum)]);
    }
}

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
    let place = super::place::whole(cx.facts, cell, cx.lang);
    let args = [gap, Arg::Words(&place), Arg::Number(points)];
    out.add(Info, CellRef::TotalScore, message, &args).relate(&[cell]);
}

/// What the difference in the total looks like: rows whose lost points make it up, a part counted twice, swapped digits.
fn total_hint(cx: &Context<'_>, out: &mut Findings<'_>) {
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
                let a = super::place::whole(facts, *first, cx.lang);
                let b = super::place::whole(facts, *second, cx.lang);
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

/// The points that a label prints: 产出指标（50分）.
fn printed_points(label: &str) -> Option<Decimal> {
    let (_, tail) = label.rsplit_once('(')?;
    let inside = tail.strip_suffix(')')?.strip_suffix('分')?;
    value::points(Some(inside)).value()
}

/// Takes the weight or the score of a row.
type Pick = fn(&Row<'_>) -> Points;

/// The points of the rows above each row, so that those between two of them are one subtraction.
struct Sums {
    /// The sum, how far it may be off through rounding, and how many rows have no number.
    above: Vec<(Decimal, Decimal, usize)>,
}

impl Sums {
    fn new(cx: &Context<'_>, pick: Pick) -> Self {
        let mut above = Vec::with_capacity(cx.facts.rows.len().saturating_add(1));
        let mut so_far = (num::ZERO, num::ZERO, 0_usize);
        for row in &cx.facts.rows {
            above.push(so_far);
            if row.is_scored {
                let points = pick(row);
                match points.number().and_then(|points| num::add(&so_far.0, points)) {
                    Some(sum) => so_far.0 = sum,
                    None => so_far.2 = so_far.2.saturating_add(1),
                }
                so_far.1 = num::add(&so_far.1, &score_slack(&points, &row.weight)).unwrap_or_default();
            }
        }
        above.push(so_far);
        Self { above }
    }

    /// The points of the scored rows from one index up to another, and their slack; `None` when one is no number.
    fn between(&self, from: u32, to: u32) -> Option<(Decimal, Decimal)> {
        let at = |index: u32| self.above.get(usize::try_from(index).ok()?).or(self.above.last());
        let ((before, loose, none_before), (all, all_loose, none)) = (at(from)?, at(to)?);
        if none_before == none { num::sub(all, before).zip(num::sub(all_loose, loose)) } else { None }
    }
}

/// How many sub-totals around one are looked at for where its rows may begin or end.
const NEAR: usize = 60;
/// How many rows below a sub-total are looked at for the next level; more terms than that are not written out.
const BLOCK: usize = 200;

/// Whether a sub-total is printed above its rows: it is called by its level (产出指标（50分）) and not 小计.
fn heads(label: &str) -> bool {
    !within(label, "小计 合计 总计")
}

/// Where the level 1 ends that the row of that index begins.
fn level_end(cx: &Context<'_>, from: u32) -> u32 {
    let mut rows = cx.facts.rows.iter().skip(from as usize).take(BLOCK);
    let first = rows.next().map(|row| label(row, IndicatorField::Level1)).unwrap_or_default();
    // Other rows of the block have no label, or the same again.
    let other = |row: &&Row<'_>| {
        let own = label(row, IndicatorField::Level1);
        !own.is_empty() && own != first
    };
    rows.find(other).map_or(u32::MAX, |row| row.index)
}

/// Where the level 1 began that the row above that index belongs to.
fn level_start(cx: &Context<'_>, end: u32) -> u32 {
    let above = cx.facts.rows.get(..end as usize).unwrap_or_default().iter().rev().take(BLOCK);
    let (mut begin, mut name) = (end, Cow::Borrowed(""));
    for row in above {
        // A label is printed once for the block, in its first row, or on each of its rows.
        let own = label(row, IndicatorField::Level1);
        if own != name && !name.is_empty() {
            break;
        }
        begin = row.index;
        name = own;
    }
    begin
}

/// The rows whose points add to what a sub-total says, and whether execution is counted with them; `None` when there
/// are no such rows.
fn covered(
    cx: &Context<'_>,
    all: &[Subtotal],
    at: usize,
    sums: &Sums,
    declared: &Decimal,
) -> Option<(u32, u32, bool)> {
    let subtotal = all.get(at)?;
    let earlier = all.get(at.saturating_sub(NEAR)..at)?;
    let (from, to) = (earlier.last().map_or(0, |before| before.after), subtotal.after);
    let fits = |from, to| {
        let right = from < to && sums.between(from, to).is_none_or(|(sum, _)| cx.close(&sum, declared));
        right.then_some((from, to, false))
    };
    let own = fits(0, to).or_else(|| fits(from, to));
    // A sub-total of a level 1 stands below those of its level 2 and takes their rows in again.
    let above = |other: &Subtotal| if other.after <= from { fits(other.after, to) } else { None };
    // One that stands above its rows ends where another begins, or the next level.
    let end = u32::try_from(cx.facts.rows.len()).unwrap_or(u32::MAX);
    let below = |other: &Subtotal| if other.after > to { fits(to, other.after) } else { None };
    let headed = || {
        if !heads(&subtotal.label.text) {
            return None;
        }
        let later = all.get(at..)?;
        fits(to, end)
            .or_else(|| later.iter().take(NEAR).find_map(below))
            .or_else(|| fits(to, level_end(cx, to)))
    };
    // The last may take in the execution points above the rows.
    let executed = || {
        let (rows, _) = sums.between(0, to)?;
        let with = |points: &Points| num::add(points.number()?, &rows).filter(|sum| sum == declared);
        cx.facts.total_fund().and_then(|fund| with(&fund.weight).or(with(&fund.score))).map(|_| (0, to, true))
    };
    own.or_else(|| earlier.iter().find_map(above)).or_else(headed).or_else(executed)
}

/// The sub-totals that a change of one row's score (of execution's: `None`) brings with it, as edits.
pub(super) fn follow(cx: &Context<'_>, row: Option<u32>, change: &Decimal, edits: &mut Vec<Edit>) {
    let all = &cx.facts.form.subtotals;
    if all.is_empty() {
        return;
    }
    let sums = Sums::new(cx, |row| row.score);
    for (at, (subtotal, index)) in all.iter().zip(0_u32..).enumerate() {
        let declared = value::points(subtotal.score.as_ref().map(|cell| cell.text.as_str())).value();
        let Some(declared) = declared else { continue };
        let Some((from, to, execution)) = covered(cx, all, at, &sums, &declared) else { continue };
        if row.map_or(execution, |row| (from..to).contains(&row))
            && let Some(sum) = num::add(&declared, change)
        {
            edits.push(fix::points(cx, CellRef::SubtotalScore(index), &sum));
        }
    }
}

/// How a total that is not the sum of the scores can be right all the same.
pub(super) fn total_is_right(cx: &Context<'_>, declared: &Decimal, sum: &Decimal) -> bool {
    let facts = cx.facts;
    let Some(diff) = num::sub(declared, sum) else { return false };
    let open = !facts.scores_execution() && diff > num::ZERO && diff <= facts.profile.exec.weight;
    open || diff.abs() <= *cx.tolerance() || diff.abs() <= facts.score_slack()
}

/// Sub-total rows and points printed behind a level's name.
fn subtotals(cx: &Context<'_>, out: &mut Findings<'_>) {
    let all = &cx.facts.form.subtotals;
    let end = u32::try_from(cx.facts.rows.len()).unwrap_or(u32::MAX);
    let picks: [Pick; 2] = [|row| row.weight, |row| row.score];
    let sums = if all.is_empty() { Vec::new() } else { picks.map(|pick| Sums::new(cx, pick)).into() };
    let mut from = 0;
    for (at, (subtotal, index)) in all.iter().zip(0_u32..).enumerate() {
        let cells = [
            (CellRef::SubtotalWeight(index), &subtotal.weight),
            (CellRef::SubtotalScore(index), &subtotal.score),
        ];
        let later = || all.iter().skip(at).take(NEAR);
        for (((cell, text), sums), pick) in cells.into_iter().zip(&sums).zip(picks) {
            let points = value::points(text.as_ref().map(|c| c.text.as_str()));
            let Some(declared) = points.number() else { continue };
            if covered(cx, all, at, sums, declared).is_some() {
                continue;
            }
            let head = heads(&subtotal.label.text);
            let (first, last) = if head {
                let mut next =
                    later().filter(|other| other.after > subtotal.after && heads(&other.label.text));
                (subtotal.after, next.next().map_or(end, |other| other.after))
            } else if from == subtotal.after {
                // One of level 1 stands right below the last of its level 2.
                (level_start(cx, from), from)
            } else {
                (from, subtotal.after)
            };
            let Some((sum, slack)) = sums.between(first, last).filter(|_| first < last) else { continue };
            // What a spreadsheet adds and does not show, as in the total.
            let slack = num::add(&slack, &points.slack()).unwrap_or_default();
            let severity = if num::close(declared, &sum, &slack) { Warning } else { Error };
            let mut terms = Vec::new();
            for row in cx
                .facts
                .rows
                .iter()
                .skip(first as usize)
                .take(last.saturating_sub(first) as usize)
                .take(BLOCK)
            {
                terms.extend(pick(row).number().filter(|_| row.is_scored));
            }
            let message =
                text!("小计填 {0}，所含各行相加是 {1}", "the sub-total says {0}, its rows add to {1}");
            let args = [Arg::Number(declared), Arg::Number(&sum), Arg::Terms(&terms)];
            let written = num::total(&terms) == Some(sum);
            out.add(severity, cell, message, &args).derive(if written { "{2} = {1}" } else { "" });
            if matches!(cell, CellRef::SubtotalScore(_)) || fix::weights_are_right(cx) {
                out.fix(vec![fix::points(cx, cell, &sum)]);
            }
        }
        from = subtotal.after;
    }
    for field in [IndicatorField::Level1, IndicatorField::Level2] {
        printed_levels(cx, out, field);
    }
}

/// A level's label in one spelling; empty where it is left out.
fn label<'f>(row: &Row<'f>, field: IndicatorField) -> Cow<'f, str> {
    row.cells.get(field).map(|cell| folded(&cell.text)).unwrap_or_default()
}

fn printed_levels(cx: &Context<'_>, out: &mut Findings<'_>, field: IndicatorField) {
    let mut above: Cow<'_, str> = Cow::default();
    for (at, row) in cx.facts.rows.iter().enumerate() {
        let text = label(row, field);
        // A label printed again on every row or page belongs to the block that it heads.
        if text.is_empty() || text == above {
            continue;
        }
        above.clone_from(&text);
        let Some(declared) = printed_points(&text) else { continue };
        let heading = label(row, IndicatorField::Level1);
        // A level-1 label left out further down: count only the rows that belong here by their level 2.
        let (mut by_label, mut by_kind) = (Some(Vec::new()), Some(Vec::new()));
        let mut cells = Vec::new();
        for (below, next) in cx.facts.rows.iter().enumerate().skip(at) {
            if below > at {
                let (own, level1) = (label(next, field), label(next, IndicatorField::Level1));
                let other = field != IndicatorField::Level1 && !level1.is_empty() && level1 != heading;
                if other || !(own.is_empty() || own == text) {
                    break;
                }
            }
            if label(next, field) == text {
                cells.push(next.at(field));
            }
            if next.is_scored {
                push(&mut by_label, next.weight);
                if next.level1 == row.level1 {
                    push(&mut by_kind, next.weight);
                }
            }
        }
        let (Some(terms), Some(of_kind)) = (by_label, by_kind) else { continue };
        let (Some(sum), Some(other)) = (num::total(&terms), num::total(&of_kind)) else { continue };
        if cx.close(&sum, &declared) || cx.close(&other, &declared) {
            continue;
        }
        let message = text!(
            "“{0}”写明 {1} 分，所含各行分值相加是 {2}",
            "“{0}” promises {1} points, its rows' weights add to {2}",
        );
        let args = [Arg::Quote(&text, 20), Arg::Number(&declared), Arg::Number(&sum), Arg::Terms(&terms)];
        out.add(Error, row.at(field), message, &args).derive("{3} = {2}");
        if fix::weights_are_right(cx) {
            out.fix(fix::printed(cx, &cells, &sum));
        }
    }
}

/// One more term; none at all once one of them is no number.
fn push(terms: &mut Option<Vec<Decimal>>, points: Points) {
    match (points.value(), terms.as_mut()) {
        (Some(value), Some(terms)) => terms.push(value),
        _ => *terms = None,
    }
}

/// score > weight, or score < 0
fn score_range(cx: &Context<'_>, out: &mut Findings<'_>) {
    type Fixing<'f> = &'f dyn Fn(&Decimal) -> Vec<Edit>;
    let mut check = |cell, weight: &Points, score: &Points, judged: Option<&Judged>, fix: Fixing<'_>| {
        let Some(score) = score.number() else { return };
        let weight = weight.number().filter(|weight| score > *weight && **weight >= num::ZERO);
        let message = if *score < num::ZERO {
            text!("得分是 {0}，小于 0", "the score is {0}, below zero")
        } else if weight.is_some() {
            text!("得分 {0} 超过分值 {1}", "the score of {0} is above the weight of {1}")
        } else {
            return;
        };
        let args = [Arg::Number(score), Arg::known(weight)];
        out.add(Error, cell, message, &args);
        if let Some(due) = judged.and_then(fix::due) {
            out.fix(fix(&due));
        }
    };
    if let Some(fund) = cx.facts.total_fund() {
        check(fund.at(FundField::Score), &fund.weight, &fund.score, cx.execution, &|due| {
            fix::execution(cx, fund, due)
        });
    }
    for (row, judged) in cx.rows {
        check(row.at(IndicatorField::Score), &row.weight, &row.score, Some(judged), &|due| {
            fix::score(cx, row, judged, due)
        });
    }
    if let Some(most) = &cx.facts.profile.score.default_cost_most {
        default_cost(cx, most, out);
    }
}

/// The cost row that the platform puts in by itself, as the only one.
fn default_cost(cx: &Context<'_>, most: &Decimal, out: &mut Findings<'_>) {
    let mut costs = cx
        .facts
        .rows
        .iter()
        .filter(|row| row.level1 == Some(Level1::Cost) || row.level2 == Some(Level2::Cost));
    if let (Some(row), None) = (costs.next(), costs.next())
        && within(&row.name, words!("定额成本控制率"))
        && let Some(score) = row.score.number().filter(|score| *score > most)
    {
        let message = text!(
            "没有申报成本指标，系统自带的成本行最多得 {1} 分，填了 {0} 分",
            "no cost indicator was reported: the platform's own cost row has at most {1} points, not {0}",
        );
        let advice = text!(
            "得分改为 {1} 分以内；报过成本指标的，把那一行补进表里。",
            "Bring the score down to {1} points, or put in the cost indicator that was reported.",
        );
        let args = [Arg::Number(score), Arg::Number(most)];
        out.add(Warning, row.at(IndicatorField::Score), message, &args).advise(advice);
    }
}

/// A score or weight cell that holds no number, or a scored row without a score.
fn not_a_number(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let mut check = |cell: CellRef, points: &Points| {
        if matches!(points, Points::Not) {
            let said = facts.form.get(cell).map(|cell| cell.text.as_str()).unwrap_or_default();
            // 99.45（优） and 十分 name a number, only not as one.
            let severity = if value::names_number(said) { Warning } else { Error };
            let message = text!("“{0}”不是数字", "“{0}” is no number");
            out.add(severity, cell, message, &[Arg::Quote(said, 12)]);
        }
    };
    if let Some(fund) = facts.total_fund() {
        check(fund.at(FundField::Weight), &fund.weight);
        check(fund.at(FundField::Score), &fund.score);
    }
    for (row, _) in cx.rows {
        check(row.at(IndicatorField::Weight), &row.weight);
        check(row.at(IndicatorField::Score), &row.score);
    }
    check(CellRef::TotalWeight, &facts.total_weight);
    check(CellRef::TotalScore, &facts.total_score);

    if let Some(fund) = facts.total_fund()
        && fund.score.is_blank()
        && fund.weight.number().is_some_and(|weight| *weight > num::ZERO)
    {
        let message = text!("预算执行有分值，得分没有填", "budget execution has a weight and no score");
        out.add(Error, fund.at(FundField::Score), message, &[]);
    }
    for (row, judged) in cx.rows {
        if !row.score.is_blank() {
            continue;
        }
        let (severity, message) = if !facts.has_scores() {
            (Error, text!("得分一栏全部是空的", "the whole score column is empty"))
        } else if !row.weight.is_blank() {
            // What becomes of the points of an indicator that does not apply is for a person to say.
            let severity = if row.is_not_applicable() { Warning } else { Error };
            let message = if matches!(row.weight, Points::Absent) {
                text!("得分没有填", "the score is missing")
            } else {
                text!("这一行有分值，得分没有填", "the row has a weight and no score")
            };
            (severity, message)
        } else if facts.shares_points() {
            let message = text!(
                "这一行没有分值和得分；其余各行分值已合计 100，可能与上一行合用单元格，请确认",
                "the row has neither weight nor score, and the others add to the whole: it may share the cells above",
            );
            (Warning, message)
        } else {
            (Error, text!("得分没有填", "the score is missing"))
        };
        out.add(severity, row.at(IndicatorField::Score), message, &[]);
        if severity == Error && facts.has_scores() {
            out.fix(fix::missing_score(cx, row, judged));
        }
        // A whole column left empty is one omission, not one for every row.
        if !facts.has_scores() {
            break;
        }
    }
    if facts.total_score.is_blank() && facts.has_scores() {
        out.add(Error, CellRef::TotalScore, text!("总分没有填", "the total score is missing"), &[]);
        if let Some(sum) = facts.summed() {
            out.fix(fix::total(cx, &sum));
        }
    }
}

/// Stray blanks and more decimals than the rule has.
fn untidy(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let allowed = facts.profile.score.decimals;
    let mut cells = Vec::new();
    for fund in &facts.funds {
        cells.push((fund.at(FundField::Weight), &fund.weight));
        cells.push((fund.at(FundField::Score), &fund.score));
    }
    for (row, _) in cx.rows {
        cells.push((row.at(IndicatorField::Weight), &row.weight));
        cells.push((row.at(IndicatorField::Score), &row.score));
    }
    cells.push((CellRef::TotalWeight, &facts.total_weight));
    cells.push((CellRef::TotalScore, &facts.total_score));
    for (cell, points) in cells {
        let Points::Is { value, places, loose } = points else { continue };
        let message = if *loose {
            text!("数字 {3} 的中间或后面多了空格", "a blank in or behind the number {3}")
        } else if *places > allowed {
            text!("{0} 有 {1} 位小数，得分保留 {2} 位即可", "{0} has {1} decimals; scores keep {2}")
        } else {
            continue;
        };
        let mut written = String::new();
        crate::text::put(value, &mut written);
        let args = [Arg::Words(&written), Arg::Count(*places), Arg::Count(allowed), Arg::Number(value)];
        out.add(Info, cell, message, &args);
        if *places <= allowed {
            out.fix(fix::fixed(cell, value, *places));
        }
    }
}

/// total.score > 100
fn over_hundred(cx: &Context<'_>, out: &mut Findings<'_>) {
    if let Some(total) = cx.facts.total_score.number().filter(|total| **total > num::HUNDRED) {
        let message = text!("总分填 {0}，超过 100 分", "the total says {0}, above 100");
        out.add(Error, CellRef::TotalScore, message, &[Arg::Number(total)]);
    }
}

/// The grade that a text names. Boxes to tick (优□ 良☑) and texts that name several are left to a person.
pub(super) fn named_grade<'p>(profile: &'p Profile, text: &str) -> Option<&'p str> {
    let mut named = profile.grades.iter().filter(|(name, _)| within(text, name.as_str()));
    let (Some((one, _)), None) = (named.next(), named.next()) else { return None };
    Some(one)
}

/// The printed grade is not the band of the declared total.
fn grade(cx: &Context<'_>, out: &mut Findings<'_>) {
    let facts = cx.facts;
    let printed = said(facts, CellRef::Grade);
    let Some(total) = facts.total_score.number() else { return };
    let Some(due) = facts.profile.grade(*total) else { return };
    if let Some(one) = named_grade(facts.profile, &printed)
        && one != due
    {
        let message =
            text!("等级填“{0}”，总分 {1} 应为“{2}”", "the grade says “{0}”; a total of {1} is “{2}”");
        let args = [Arg::Words(one), Arg::Number(total), Arg::Words(due)];
        out.add(Error, CellRef::Grade, message, &args).relate(&[CellRef::TotalScore]);
        out.fix(fix::grade(cx, total).into_iter().collect());
    }
}
